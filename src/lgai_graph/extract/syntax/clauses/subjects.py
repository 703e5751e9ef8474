"""Tell whose subject a phrase is, where one clause stands inside another."""

from collections.abc import Mapping, Sequence

from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.clauses.matters import is_matter
from lgai_graph.extract.syntax.clauses.moments import REPORTS as TOLD
from lgai_graph.extract.syntax.clauses.moments import is_after
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate, is_proper
from lgai_graph.extract.syntax.pieces import SETTINGS
from lgai_graph.korean.cases import SUBJECTS, TOPICS

REPORTS = ("다고", "라고")  # … 내렸다고 | 밝혔다


def is_parted(items: Sequence[Item], predicate: Predicate, slots: Mapping[str, list[Phrase]]) -> bool:
    """Tell whether the subject found is another clause's, so that the topic acts.

    A verb parts them (새솔이 이길 것으로 | 한빛은 봤다), or the subject is a name behind the topic with a
    describing verb of its own (한빛은 | 새솔이 지난해 지은 공장을 샀다).
    """
    subject, topic = slots["subject"], slots["topic"]
    if not subject or subject is topic:
        return False
    if any(isinstance(item, Predicate) for item in items[subject[-1].index + 1 : topic[0].index]):
        return True
    if topic[0].index > subject[-1].index or not is_proper(subject[-1]) or predicate.ending == "ETM":
        return False
    between = items[subject[-1].index + 1 : predicate.index]
    verb = next((item for item in between if isinstance(item, Predicate) and not item.state), None)
    behind = items[verb.index + 1] if verb else None
    describing = verb is not None and verb.ending == "ETM" and verb.voice != "copula"
    return describing and names_actor(topic[-1]) and isinstance(behind, Phrase) and behind.particle != "이다"


def names_actor(topic: Phrase) -> bool:
    """Tell whether a topic is a name or a pronoun (그는)."""
    return is_proper(topic) or "NP" in topic.words[-1].tags


def find_speaking(items: Sequence[Item], predicate: Predicate, topic: Sequence[Phrase]) -> Phrase | None:
    """Return the topic that opens a sentence, where the one found is of what is reported.

    ``새솔은 | 서울은 집값이 내렸다고 밝혔다``: with no verb between two topics, the first one speaks.
    """
    report = next((item for item in reversed(items[: predicate.index]) if isinstance(item, Predicate)), None)
    if report is None or report.quoted or not report.tail.endswith(REPORTS) or topic[0].index > report.index:
        return None
    first: Phrase | None = None
    if any(isinstance(item, Predicate) and item.tail.endswith(REPORTS) for item in items[: topic[0].index]):
        return None  # 위원회는 해고는 과하다고 봤지만 | 법원은 정당하다고 판결했다
    for item in items[: report.index]:
        if isinstance(item, Predicate) and item.ending != "ETM":
            return None
        if isinstance(item, Phrase) and item.particle in TOPICS and not item.speech:
            if first is not None:
                return first
            first = item
    return None


def takes_topic(items: Sequence[Item], predicate: Predicate, slots: Mapping[str, list[Phrase]]) -> bool:
    """Tell whether a topic beside a subject is the object, and none of a report's.

    ``새솔은 늘었다고 홍길동이 밝혔다``: he does not say 새솔, which says ``새솔은 홍길동이 떠났다고 밝혔다``.
    """
    topic = slots.get("topic")
    if topic is None or slots.keys() & {"object", "head"} or is_reported_by_topic(items, predicate):
        return False
    between = items[topic[-1].index + 1 : predicate.index]
    if any(isinstance(item, Predicate) and item.tail.endswith(REPORTS) for item in between):
        return False
    if is_matter(items, predicate):
        return False  # 새솔은 | 홍길동이 떠난 데 대해
    return not (sets_scene(items, predicate) or is_led_from(between, slots.get("subject", [])))


def is_reported_by_topic(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether nobody but the topic makes known what a verb tells (… 사임했다고 | 3일 밝혔다)."""
    behind = items[predicate.index + 1 :]
    verb = next((item for item in behind if isinstance(item, Predicate)), None)
    if verb is None or not predicate.tail.endswith(TOLD):
        return False
    between = items[predicate.index + 1 : verb.index]
    return not any(isinstance(item, Phrase) and item.particle in SUBJECTS for item in between)


def sets_scene(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a verb only says during what the main deed is done (새솔은 홍길동이 참석한 | 가운데 …)."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    return predicate.ending == "ETM" and isinstance(behind, Phrase) and behind.words[0].text in SETTINGS


def is_led_from(between: Sequence[Item], subject: Sequence[Phrase]) -> bool:
    """Tell whether a verb before the subject leads on from the topic (주민은 신고하는데 | 새솔이 찾는다)."""
    first = subject[0].index if subject else 0
    verbs = (item for item in reversed(between) if isinstance(item, Predicate) and item.index < first)
    verb = next((one for one in verbs if not one.has_one_place), None)
    return verb is not None and verb.ending == "EC"


def part_subjects(
    items: Sequence[Item], verb: Item, slots: dict[str, list[Phrase]], subject: list[Phrase]
) -> None:
    """Leave the topic to the main clause, where a name behind it acts in the inner one with its companions.

    ``새솔은 | 한빛이 누리와 합작해 진출한 이후 새 주인을 맞았다``.
    """
    if not subject or "topic" not in slots or not isinstance(verb, Predicate):
        return
    if slots["topic"][-1].index > subject[0].index or not is_proper(subject[-1]):
        return
    if is_within(items, verb):
        del slots["topic"]
    elif "with" in slots and slots["with"][0].index > subject[-1].index:
        del slots["with"]


def is_within(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a verb ends a clause inside another: it describes a noun, or says when (진출한 이후)."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    if predicate.ending != "ETM" or not isinstance(behind, Phrase) or behind.particle == "이다":
        return False
    return modifies_noun(items, predicate) or is_after(behind)


def place_holder(
    items: Sequence[Item], i: int, inner: Sequence[Phrase], slots: dict[str, list[Phrase]]
) -> None:
    """Let a subject around a clause with one of its own act: 직원들이 | 새 법이 생기면서 | 떠났다."""
    between = items[i + 1 : inner[0].index]
    if not any(isinstance(item, Predicate) and item.ending != "ETM" for item in between):
        slots.setdefault("subject", gather_group(items, i))

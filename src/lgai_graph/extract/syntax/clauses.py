"""Find a predicate's arguments and times in its sentence, by particles.

A relative clause keeps its own objects; a connective ending shares its subject; a topic (은/는)
reaches to the end of the sentence.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lgai_graph.extract.syntax.phrases import (
    SLOT_OF_PARTICLE,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    is_proper,
)
from lgai_graph.extract.syntax.relative import fill_from_head, find_sharer, modifies_noun, skip_relative

COORDINATORS = frozenset({",", "와", "과"})
REPORTS = ("다고", "라고", "다며", "라며", "다면서", "라면서")
MANNER_ENDINGS = ("해", "아", "어", "여", "쳐", "워")  # 협업해 … 육성했다: one act, one time


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its arguments, each a run of coordinated phrases.

    Args:
        slots: ``subject``, ``object``, ``with`` … → phrases in text order.
        moments: the times that belong to it, nearest first.
    """

    predicate: Predicate
    slots: dict[str, list[Phrase]]
    moments: list[Moment]


def read_clause(sentence: Sentence, predicate: Predicate, triggers: frozenset[int]) -> Clause:
    """Gather the arguments of a predicate.

    Args:
        sentence: the sentence that holds it.
        predicate: the predicate.
        triggers: indexes of the sentence's predicates that evoke frames.
    """
    slots = gather_left(sentence.items, predicate.index)
    if predicate.ending == "ETM":
        fill_from_head(sentence.items, predicate, slots)
    if "also" in slots:
        slots["object" if is_acted_on(slots) else "topic"] = slots.pop("also")
    if not slots.keys() & {"subject", "topic"} and predicate.ending != "ETM":
        slots |= find_opening_subject(sentence.items, predicate)
    if "subject" not in slots and "topic" in slots:
        slots["subject"] = slots["topic"]
    if predicate.ending == "EC" and (sharer := find_sharer(sentence.items, predicate)):
        slots["subject"] = [sharer]
    by_topic = "topic" in slots and slots["subject"] is slots["topic"]
    if by_topic and modifies_noun(sentence.items, predicate):
        drop_distant_topic(sentence.items, predicate, slots)
    elif "topic" in slots and not by_topic and "object" not in slots and "head" not in slots:
        slots["object"] = slots["topic"]
    return Clause(predicate, slots, list(find_moments(sentence.items, predicate, triggers)))


def gather_left(items: Sequence[Item], index: int) -> dict[str, list[Phrase]]:
    """Walk left from a predicate and fills each slot with the nearest phrases."""
    slots: dict[str, list[Phrase]] = {}
    main = items[index]
    in_speech = isinstance(main, Predicate) and main.quoted
    outer_subject: list[Phrase] = []
    outer = False  # behind a connective ending: only topics and shared companions count
    i = index - 1
    while i >= 0:
        item = items[i]
        if not in_speech and is_speech(item):
            outer = True
        elif isinstance(item, Predicate):
            if item.ending == "ETM":
                i = skip_relative(items, i)
                continue
            outer = True
            if item.is_sharing:
                share_companions(items, i, slots)
        elif isinstance(item, Phrase):
            slot = get_slot(items, i, index)
            if slot == "topic" and item.particle == "도" and not outer:
                slot = "also"
            elif slot == "of" and is_of_place(items, i):
                slot = None
            if outer and slot == "subject" and not outer_subject:
                outer_subject = gather_group(items, i)
                i = outer_subject[0].index
            elif slot and (not outer or carries(item, slot)) and slot not in slots:
                slots[slot] = gather_group(items, i)
                i = slots[slot][0].index
        i -= 1
    complete_slots(slots, outer_subject)
    return slots


def complete_slots(slots: dict[str, list[Phrase]], outer_subject: list[Phrase]) -> None:
    """Take the subject of the clause before, and a bare noun as object, where nothing else fills the slot."""
    if outer_subject and "subject" not in slots and "topic" not in slots:
        slots["subject"] = outer_subject
    if "bare" in slots and "object" not in slots:
        slots["object"] = slots["bare"]


def is_of_place(items: Sequence[Item], index: int) -> bool:
    """Tell whether a phrase with 의 says whose the place behind it is (관악구의 본사에서)."""
    behind = items[index + 1]
    return isinstance(behind, Phrase) and SLOT_OF_PARTICLE.get(behind.particle) == "at"


def is_acted_on(slots: Mapping[str, list[Phrase]]) -> bool:
    """Tell whether X도 is an object: somebody else acts, on nothing else (새솔은 … 사업도 시작했다)."""
    return "object" not in slots and bool(slots.keys() & {"subject", "topic"})


def find_opening_subject(items: Sequence[Item], predicate: Predicate) -> dict[str, list[Phrase]]:
    """Return the phrase with 이/가 that opens a sentence, which a relative clause seemed to own.

    ``새솔이 판교에 있는 한빛에 투자했다``: 한빛 is what 있는 speaks of, so 새솔 is left for the main verb.
    """
    for item in items[: predicate.index]:
        if isinstance(item, Predicate):
            return {}
        if isinstance(item, Phrase) and item.particle in ("이", "가") and not item.speech:
            return {"subject": gather_group(items, item.index)}
    return {}


def carries(phrase: Phrase, slot: str) -> bool:
    """Tell whether a topic reaches over a connective ending: 은/는 do, X도 only in front."""
    return slot == "topic" and (phrase.particle != "도" or phrase.index == 0)


def drop_distant_topic(items: Sequence[Item], predicate: Predicate, slots: dict[str, list[Phrase]]) -> None:
    """Take the topic from a relative clause behind another subject (A는 … B가 … 납품한 총액)."""
    between = items[slots["topic"][-1].index + 1 : predicate.index]
    if any(
        isinstance(item, Phrase) and item.particle in ("이", "가") and not item.speech for item in between
    ):
        slots["subject"] = []


def is_speech(item: Item) -> bool:
    """Tell whether an item stands inside somebody's quoted words."""
    return item.quoted if isinstance(item, Predicate) else item.speech


def get_slot(items: Sequence[Item], i: int, index: int) -> str | None:
    """Read the slot off a particle; a bare noun right before the predicate is its object."""
    phrase = items[i]
    if not isinstance(phrase, Phrase):
        return None
    if phrase.together:
        return "with"
    if not phrase.particle:
        return "bare" if i == index - 1 else None
    return SLOT_OF_PARTICLE.get(phrase.particle)


def share_companions(items: Sequence[Item], i: int, slots: dict[str, list[Phrase]]) -> None:
    """Take the companions of 손잡고, 협력해 for the main verb too."""
    for j in range(i - 1, -1, -1):
        item = items[j]
        if isinstance(item, Predicate):
            return
        if isinstance(item, Phrase) and SLOT_OF_PARTICLE.get(item.particle) == "with":
            slots.setdefault("with", gather_group(items, j))
            return


def gather_group(items: Sequence[Item], i: int) -> list[Phrase]:
    """Return the phrase at ``i`` with those coordinated before it (A, B와 C가), in text order."""
    group: list[Phrase] = []
    j = i
    while j >= 0:
        item = items[j]
        if isinstance(item, Predicate) and item.lemma == "비롯" and group:
            j -= 1
            group += gather_group(items, j)[::-1]
            break
        if not isinstance(item, Phrase):
            break
        if group and item.particle == "의":
            j -= 1
            continue
        if group and not is_coordinated(item, group[-1]):
            break
        group.append(item)
        j -= 1
    return group[::-1]


def is_coordinated(before: Phrase, after: Phrase) -> bool:
    """Tell whether two phrases stand side by side: A, B or A와 B, but not KT와 협약."""
    if before.particle == ",":
        return True
    if before.particle not in COORDINATORS or before.together:
        return False
    return is_proper(before) == is_proper(after) and before.words[-1].quoted == after.words[-1].quoted


def find_moments(items: Sequence[Item], predicate: Predicate, triggers: frozenset[int]) -> Iterator[Moment]:
    """Return the times left of a predicate, nearest first; another event's time is not its own."""
    outer = False
    reported = find_reported(items, predicate.index)
    for j in range(predicate.index - 1, -1, -1):
        item = items[j]
        if j in reported:
            continue
        if isinstance(item, Predicate):
            if item.ending == "ETM" and (item.index in triggers or opens_topic(items, item)):
                if is_circumstance(items, item):
                    continue
                return
            outer = outer or item.ending in ("EC", "EF")
            if outer and item.index in triggers and not item.tail.endswith(MANNER_ENDINGS):
                yield from shared_days(items[:j])
                return
        elif isinstance(item, Moment) and (predicate.quoted or not item.speech) and not item.compared:
            yield item


def find_reported(items: Sequence[Item], index: int) -> range:
    """Find what somebody else is said to do left of a verb, which keeps its times to itself.

    ``한빛은 30일 … 새솔이 올해 일정을 늦췄다고 설명했다``: from 새솔이 to 늦췄다고.
    """
    said = next((j for j in range(index - 1, -1, -1) if is_report(items[j])), None)
    if said is None:
        return range(0)
    subjects = [j for j in range(said) if is_subject(items[j])]
    inner = [j for j in subjects if is_subject(items[j], ("이", "가"))]
    return range(inner[-1], said + 1) if inner and subjects[0] < inner[-1] else range(0)


def is_report(item: Item) -> bool:
    """Tell whether a verb ends what somebody is said to have said: 늦췄다고, 것이라며."""
    return isinstance(item, Predicate) and not item.quoted and item.tail.endswith(REPORTS)


def is_subject(item: Item, particles: tuple[str, ...] = ("은", "는", "이", "가")) -> bool:
    """Tell whether a phrase outside quoted words is a subject or topic."""
    return isinstance(item, Phrase) and not item.speech and item.particle in particles


def opens_topic(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a relative clause describes the topic, and owns its time (지난해 출시한 차는)."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    return isinstance(behind, Phrase) and behind.particle in ("은", "는")


def is_circumstance(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a clause gives the setting of the main verb (사장이 참석한 가운데)."""
    behind = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    return isinstance(behind, Phrase) and behind.words[0].text == "가운데"


def shared_days(items: Sequence[Item]) -> Iterator[Moment]:
    """Let 열고, 체결하고 share their day with the next verb, but no month or year."""
    for item in reversed(items):
        if (
            isinstance(item, Moment)
            and not item.speech
            and item.period.earliest
            and item.period.earliest == item.period.latest
        ):
            yield item

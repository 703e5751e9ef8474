"""Tell which deed is done, as the occasion of what its sentence goes on to say or decide.

``협약을 맺고 | 공장을 짓기로 했다``, ``3일 협약을 맺고 | 공장을 지을 계획이라고 밝혔다``. A time ahead leaves
it open: 다음 달 협약을 맺고 …, 6일 회견을 열고 … 밝힐 예정이라고 5일 알렸다.
"""

from collections.abc import Sequence

from lgai_graph.dates import is_day, points_ahead
from lgai_graph.extract.events.modality.status import is_decided, is_future
from lgai_graph.extract.events.times.timed_verbs import find_verb
from lgai_graph.extract.syntax.clauses.groups import is_counted
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence, find_next_verb
from lgai_graph.lexicon import Statuses
from lgai_graph.model import PeriodKind

REPORTED = ("다고", "다며", "다면서")
SAID = ("라고", "라며", "라면서")  # 지을 계획이|라고
WILL = "겠"
VISITING = ("방문", "찾")


def is_occasion(text: str, sentence: Sentence, verbs: tuple[Predicate, Predicate], words: Statuses) -> bool:
    """Tell whether a verb tells the occasion of what the next one says or decides.

    Args:
        text: the article.
        sentence: the sentence of both.
        verbs: the verb, and the one that it leads to.
        words: the lists of ``endings.yaml``.
    """
    if has_time_ahead(sentence, verbs[0]):
        return False
    return (
        is_signed(text, sentence, verbs, words)
        or is_convened(text, sentence, verbs, words)
        or is_visited(sentence, verbs)
        or is_joined(verbs, words)
        or is_found(sentence, verbs[0], words)
    )


def is_signed(text: str, sentence: Sentence, verbs: tuple[Predicate, Predicate], words: Statuses) -> bool:
    """Tell whether a pact is made by which something is decided, or a plan is told on a day.

    ``협약을 맺고 | 공장을 지을 계획이라고 3일 밝혔다``.
    """
    pact, later = verbs
    joined = pact.lemma in words.signing and pact.tail.endswith("고")
    decided = later.ending == "ETN" and is_decided(later.tail, text[later.end : later.end + 4])
    return joined and (
        decided or is_told_on_day(sentence.items, *verbs) or is_told_later(sentence.items, *verbs)
    )


def is_convened(text: str, sentence: Sentence, verbs: tuple[Predicate, Predicate], words: Statuses) -> bool:
    """Tell whether people meet and then say or decide something: 이사회를 열고 | 팔기로 했다."""
    meeting, later = verbs
    before = sentence.items[meeting.index - 1] if meeting.index else None
    thing = before.words[-1].text if isinstance(before, Phrase) else ""
    if not (meeting.lemma in words.meeting or thing.endswith(words.meetings)):
        return False
    joined = meeting.tail.endswith("고")  # not 회의를 열어 … 늘리겠다고
    told = (
        is_told_on_day(sentence.items, meeting, later) and later.lemma not in words.meeting
    )  # 논의할 예정이라고
    decided = is_decided(later.tail, text[later.end : later.end + 4])
    said = later.tail.endswith(REPORTED) and not all(find_days(sentence.items, meeting))
    return decided or (joined and (told or said))


def is_visited(sentence: Sentence, verbs: tuple[Predicate, Predicate]) -> bool:
    """Tell whether somebody says on the day of a visit what he will do (공장을 찾아 | 늘리겠다고)."""
    visit, later = verbs
    return visit.lemma in VISITING and WILL in later.tail and is_told_on_day(sentence.items, visit, later)


def is_joined(verbs: tuple[Predicate, Predicate], words: Statuses) -> bool:
    """Tell whether somebody says what he will do in what he joins: 협의체에 참여해 | 개발하겠다고 밝혔다."""
    joining, told = verbs
    return joining.lemma in words.joining and told.tail.endswith(REPORTED)


def is_found(sentence: Sentence, finding: Predicate, words: Statuses) -> bool:
    """Tell whether so many are found who will then be dealt with: 3명을 적발해 | 고발할 계획이다."""
    thing = sentence.items[finding.index - 1] if finding.index else None
    return isinstance(thing, Phrase) and is_counted(thing) and finding.lemma in words.finding


def is_told_on_day(items: Sequence[Item], occasion: Predicate, plan: Predicate) -> bool:
    """Tell whether a plan is told on the day of its occasion: a day before it, not to come, none behind."""
    if any(may_come(item) for item in items[: occasion.index]):
        return False
    before, behind = find_days(items, occasion)
    return before and not behind and is_told(items, plan)


def is_told_later(items: Sequence[Item], occasion: Predicate, plan: Predicate) -> bool:
    """Tell whether a plan is told on a day, and its occasion has none."""
    before, behind = find_days(items, occasion)
    return behind and not before and is_told(items, plan)


def find_days(items: Sequence[Item], occasion: Predicate) -> tuple[bool, bool]:
    """Tell whether a day stands before a verb, and the day of a telling behind it."""
    days = [item for item in items if isinstance(item, Moment) and is_day(item.period)]
    told = (day for day in days if day.period.kind is PeriodKind.ANNOUNCEMENT)
    return any(day.index < occasion.index for day in days), any(day.index > occasion.index for day in told)


def is_told(items: Sequence[Item], plan: Predicate) -> bool:
    """Tell whether a report ends in a plan (짓겠다고 밝혔다, 지을 계획이라고 밝혔다)."""
    if plan.tail.endswith(REPORTED):
        return True
    following = find_next_verb(items, plan)
    return is_future(plan.tail) and following is not None and following.tail.endswith(SAID)


def has_time_ahead(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a time before a verb points ahead, or its own day may come (다음 달 협약을 맺고)."""
    times = [item for item in sentence.items[: predicate.index] if isinstance(item, Moment)]
    own = (item for item in times if find_verb(sentence.items, item) is predicate)
    return any(points_ahead(item.period.words) for item in times) or any(map(may_come, own))


def may_come(item: Item) -> bool:
    """Tell whether an item is a time ahead of the article, by its words or by the article's day."""
    return isinstance(item, Moment) and (item.ahead or points_ahead(item.period.words))

"""Word the times that a line keeps: of what a figure is, for how long, and since when it differs.

The date column shows when something happened. ``10월 1만대 판매`` without its month says another thing, and
so does ``한 달간 할인`` without the month it lasts.
"""

from collections.abc import Sequence

from lgai_graph.dates import is_day
from lgai_graph.extract.events.lines.dated.periods import (
    GOING_ON,
    LOOSE,
    MEASURE,
    PAIRED,
    PART,
    lasts,
    word_period,
)
from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.events.lines.whole.units import LineUnit
from lgai_graph.extract.events.modality.inner_times import find_touching, is_of_measure
from lgai_graph.extract.events.times.timing import list_periods
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase
from lgai_graph.korean.cases import COMPANIONS
from lgai_graph.model import EventType, PeriodKind

THAN, UNTIL_NEXT, FROM = "보다", "에 ", "에서"
SLOTS = ("object", "subject", "as", "bare", "to")
BESIDE = (*COMPANIONS, ",", "·")
ENDS = ("부터", "까지")


def word_moment(scope: ClauseScope, moment: Moment, shown: Sequence[LineUnit]) -> str:
    """Return the words by which a line shows a time, empty where the date column says enough.

    Args:
        scope: the clause.
        moment: the time.
        shown: what the line shows behind it.
    """
    if is_of_measure(scope.items, moment):
        return moment.period.words  # 지난해 | 매출의 두 배가 넘는 일감
    if moment.compared and scope.text.startswith(THAN, moment.end):
        return moment.period.words + THAN if is_of_measured(scope, shown) else ""
    if moment.compared or moment.period.kind is PeriodKind.BIRTH or is_passed(scope, moment, shown):
        return ""
    if scope.text[moment.start - 1] == "(":  # 3분기(7~9월)
        return ""
    if is_of_thing(scope, moment):
        return moment.period.words
    if moment.period.earliest or moment.period.latest:
        return word_dated(scope, moment) if is_counted(scope) else ""
    words = LOOSE.sub("", scope.text[find_pair(scope, moment) : moment.end])
    words += next((end for end in ENDS if scope.text.startswith(end, moment.end)), "")
    if lasts(scope.text, moment):
        return words
    told = moment.period.kind is PeriodKind.ANNOUNCEMENT
    measures = all(MEASURE.fullmatch(word) for word in PAIRED.split(words))
    if told or not measures or not is_of_measured(scope, shown):
        return ""
    behind = scope.items[moment.index + 1]
    again = isinstance(behind, Moment) and scope.text[moment.end : behind.start] == UNTIL_NEXT
    return f"{words}에" if again else words  # 내년에 | 올해 공급량의 두 배를


def is_of_thing(scope: ClauseScope, moment: Moment) -> bool:
    """Tell whether a time is of the object behind it, where the date column has a day (7월 계획을)."""
    behind = find_touching(scope.items, moment)
    if is_day(moment.period) or behind is None or behind.index not in scope.things or is_counted(scope):
        return False
    filled = scope.filled
    own = next(iter(list_periods(scope.sentence, filled.clause, filled.frame)), None)
    return own is not None and is_day(own) and own.earliest is not None


def word_dated(scope: ClauseScope, moment: Moment) -> str:
    """Return what the date column does not show of a time: 2017년 3조원에서 | 5조원으로, 3분기 매출."""
    if is_base(scope.items[moment.index + 1]):
        return moment.period.words
    return word_period(moment) if PART.match(moment.period.words) else ""


def is_base(item: Item) -> bool:
    """Tell whether a phrase is the number from which another rose or fell."""
    numbered = isinstance(item, Phrase) and any(word.text[:1].isdigit() for word in item.words)
    return numbered and isinstance(item, Phrase) and item.particle.startswith(FROM)


def is_passed(scope: ClauseScope, moment: Moment, shown: Sequence[LineUnit]) -> bool:
    """Tell whether a nearer time is shown right behind one, or a deed only goes on from it (7월에 이어)."""
    behind = scope.items[moment.index + 1]
    if GOING_ON.match(scope.text, moment.end):
        return True
    gap = scope.text[moment.end : behind.start]
    if isinstance(behind, Moment) and gap == UNTIL_NEXT:
        return False
    nearer = shown[-1] if shown else None
    timed = nearer is not None and isinstance(scope.items[nearer.last], Moment)
    return timed and nearer is not None and not nearer.words.endswith(THAN)


def find_pair(scope: ClauseScope, moment: Moment) -> int:
    """Return where a time begins with the one beside it (2월과 | 10월)."""
    before = scope.items[moment.index - 1] if moment.index else None
    beside = isinstance(before, Moment) and scope.text[before.end : moment.start].strip() in BESIDE
    return before.start if isinstance(before, Moment) and beside else moment.start


def is_counted(scope: ClauseScope) -> bool:
    """Tell whether a clause tells of a figure that a quarter or a year counts (매출, 점유율)."""
    if scope.filled.frame.type is EventType.EARNINGS or scope.filled.frame.measures:
        return True
    slots = scope.filled.clause.slots
    phrases = [phrase for slot in SLOTS for phrase in slots.get(slot, ())]
    return any(phrase.words[-1].text.endswith(scope.wording.figures) for phrase in phrases)


def is_of_measured(scope: ClauseScope, shown: Sequence[LineUnit]) -> bool:
    """Tell whether a line says how much or how many, so that its time says of when the number is."""
    spans = [(scope.items[unit.first].start, scope.items[unit.last].end) for unit in shown]
    counted = (amount.start for amount in scope.context.amounts)
    return is_counted(scope) or any(start <= one < end for one in counted for start, end in spans)

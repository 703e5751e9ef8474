"""Return an event its time and settles its status by it."""

from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.syntax.clauses import Clause
from lgai_graph.extract.syntax.phrases import Moment, Sentence
from lgai_graph.lexicon import Frame
from lgai_graph.model import (
    EventStatus,
    EventType,
    Period,
    PeriodKind,
)

QUARTER = 92  # days


def find_beside(sentence: Sentence, clause: Clause) -> Moment | None:
    """Return the time that stands next to the speaker: 박 사장은 올해 초 … 말했다."""
    for phrase in clause.slots.get("subject", [])[-1:]:
        near = sentence.items[max(0, phrase.index - 1) : phrase.index + 2]
        return next((item for item in near if isinstance(item, Moment) and not item.speech), None)
    return None


def choose_period(sentence: Sentence, clause: Clause, frame: Frame) -> Period | None:
    """Return the event's time: its own, else the day of the announcement that tells of it."""
    moments = [moment for moment in clause.moments if moment.period.kind is not PeriodKind.BIRTH]
    own = [moment for moment in moments if moment.period.kind is not PeriodKind.ANNOUNCEMENT]
    if own:
        return skip_attribute(own, clause).period
    if frame.type is EventType.STATEMENT and (beside := find_beside(sentence, clause)):
        return beside.period
    announced = [
        item.period
        for item in sentence.items
        if isinstance(item, Moment) and not item.speech and item.period.kind is PeriodKind.ANNOUNCEMENT
    ]
    if announced and clause.predicate.ending in ("EC", "EF", "ETN"):
        return announced[0]
    return None


def skip_attribute(moments: Sequence[Moment], clause: Clause) -> Moment:
    """Return the nearest time, but no year that only describes the object (12일 … 2021년 계획을 발표했다)."""
    nearest, others = moments[0], moments[1:]
    things = clause.slots.get("object", ())
    describes = is_wide(nearest.period) and any(nearest.index + 1 == thing.index for thing in things)
    closer = (moment for moment in others if not is_wide(moment.period))
    return next(closer, nearest) if describes else nearest


def is_wide(period: Period) -> bool:
    """Tell whether a time is wider than a quarter."""
    first, last = period.earliest, period.latest
    return first is None or last is None or (last - first).days > QUARTER


def settle_status(
    status: EventStatus, period: Period | None, context: ArticleContext, *, past: bool
) -> EventStatus:
    """Make a present-tense event that lies ahead of its article a plan."""
    published = context.article.published_on
    ahead = published and period and period.earliest and period.earliest > published
    deadline = (
        period
        and period.kind is PeriodKind.DEADLINE
        and published
        and period.latest
        and period.latest > published
    )
    is_open = status is EventStatus.HAPPENED and not past
    return EventStatus.PLANNED if is_open and (ahead or deadline) else status

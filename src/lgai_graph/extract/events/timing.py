"""Return an event its time and settles its status by it."""

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


def find_beside(sentence: Sentence, clause: Clause) -> Moment | None:
    """Return the time that stands next to the speaker: 박 사장은 올해 초 … 말했다."""
    for phrase in clause.slots.get("subject", [])[-1:]:
        near = sentence.items[max(0, phrase.index - 1) : phrase.index + 2]
        return next((item for item in near if isinstance(item, Moment) and not item.speech), None)
    return None


def choose_period(sentence: Sentence, clause: Clause, frame: Frame) -> Period | None:
    """Return the event's time: its own, else the day of the announcement that tells of it."""
    moments = [moment for moment in clause.moments if moment.period.kind is not PeriodKind.BIRTH]
    own = next((moment for moment in moments if moment.period.kind is not PeriodKind.ANNOUNCEMENT), None)
    if own:
        return own.period
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

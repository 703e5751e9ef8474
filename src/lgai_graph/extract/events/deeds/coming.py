"""Tell what a sentence says is to come: its verb in the present or as a plan, with a time that lies ahead."""

import re
from datetime import date

from lgai_graph.dates import points_ahead, points_past
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.frames import make_frame
from lgai_graph.extract.events.deeds.plans import is_planned
from lgai_graph.extract.events.modality.conditions import is_needed
from lgai_graph.extract.events.times.timed_verbs import is_wide
from lgai_graph.extract.events.times.timing import list_periods
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Predicate, Sentence
from lgai_graph.model import EventType, Period, PeriodKind

CLOSE = re.compile(r"^(?!\d{4}년).*[일월달주]")  # 23일, 이달 말; 1399년 8월 may be history
GOING_ON = re.compile(r" ?있| ?중")  # 붙어 있다, 받고 있다
DATED = (PeriodKind.ANNOUNCEMENT, PeriodKind.BIRTH)  # of other things than what is to come


def is_coming(context: ArticleContext, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a sentence ends in what will be on its day (23일 시작된다, 6월에 낼 계획이다)."""
    predicate, published = clause.predicate, context.article.published_on
    willed = is_planned(sentence, predicate)
    ends = predicate.ending == "EF" and not predicate.past and GOING_ON.search(predicate.tail) is None
    if predicate.quoted or predicate.state or not (willed or ends) or not clause.moments:
        return False
    before = (item for item in sentence.items[: predicate.index] if isinstance(item, Predicate))
    if any(is_needed(verb, context.lexicon.deeds.viewing) for verb in before):
        return False
    times = list_periods(sentence, clause, make_frame(EventType.OTHER))
    return any(lies_ahead(period, published, willed=willed) for period in times)


def lies_ahead(period: Period, published: date | None, *, willed: bool) -> bool:
    """Tell whether a time lies ahead: of a present tense all of it, or a month that goes on."""
    if period.kind in DATED:
        return False
    first, last = period.earliest, period.latest
    if published is None or (first is None and last is None):
        open_yet = willed or CLOSE.search(period.words) is not None
        return points_ahead(period.words) or (open_yet and not points_past(period.words))
    if last is not None and last < published:
        return False
    if first is not None and first > published:
        return True
    return willed or (last is not None and last > published and not is_wide(period))

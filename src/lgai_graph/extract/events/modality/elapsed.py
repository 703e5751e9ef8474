"""Tell whether a time is over on the day of its article, also where only its words tell (지난달 27일)."""

from datetime import date

from lgai_graph.dates import is_bounded, is_day, lies_behind
from lgai_graph.extract.events.modality.status import is_future
from lgai_graph.extract.syntax.phrases import Predicate
from lgai_graph.model import Period, PeriodKind

RECENT = "최근"
TODAY = ("이날", "오늘")
REACHING = "span-behind"  # 지난 3년간: up to the article's day


def is_over(period: Period | None, published: date | None, outcome: Predicate | None) -> bool:
    """Tell whether a time lies before the article's day, or is that day, or 최근.

    The day on which a plan was told is not its own, and the day of the article may still bring what is
    to come (이날 새솔을 찾아 격려할 예정이다).

    Args:
        period: the time.
        published: the day of the article.
        outcome: the verb that the clause leads to.
    """
    if period is None or period.kind is PeriodKind.ANNOUNCEMENT:
        return False
    expected = outcome is not None and outcome.ending == "ETM" and is_future(outcome.tail)
    if published is None or not is_bounded(period):
        return is_told_over(period) or (period.words.startswith(TODAY) and not expected)
    if period.latest is None or period.latest != published:
        return period.latest is not None and period.latest < published
    return period.words.startswith(RECENT) or (is_day(period) and not expected)


def is_told_over(period: Period) -> bool:
    """Tell whether the words of a time say that it is over, whatever the day (지난해, 최근)."""
    if is_bounded(period) or period.kind is not PeriodKind.DATE or period.rule == REACHING:
        return False
    return lies_behind(period.words)

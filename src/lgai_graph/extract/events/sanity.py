"""Keep status and time possible together: nobody tells as done what lies ahead, or plans what lies behind.

The day of the article decides. An impossible time gives way to the next one of its clause, then to another
reading of its words (``7월`` of last year), then to none: a time is left out before it is made up.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lgai_graph.dates import find_alternatives, points_ahead
from lgai_graph.extract.context import ArticleContext
from lgai_graph.model import Claim, EventStatus, EventType, Period, PeriodKind

STEPPING_DAYS = frozenset({"day", "anchored-day", "weekday"})  # rules whose days other verbs often own
BARE_DAY = re.compile(r"(?:[0-9]{1,2}월 ?)?[0-9]{1,2}일")
ANCHORED = "anchored-day"  # 이날, 전날


def is_possible(status: EventStatus, period: Period | None, published: date | None) -> bool:
    """Tell whether an article of a day can tell of something with this status at this time.

    >>> is_possible(EventStatus.HAPPENED, None, date(2020, 6, 17))
    True
    """
    if period is None or published is None:
        return True
    if status is EventStatus.HAPPENED:
        return period.earliest is None or period.earliest <= published
    if status is EventStatus.PLANNED:
        return period.latest is None or period.latest >= published
    return True


def settle_time(
    status: EventStatus, periods: Sequence[Period], context: ArticleContext, *, past: bool
) -> tuple[EventStatus, Period | None]:
    """Choose the first time that is possible, and make a plan of a present tense that lies ahead.

    Args:
        status: what the verb says.
        periods: the times of the clause, the likeliest first.
        context: the article.
        past: the verb stands in the past tense.
    """
    published = context.article.published_on
    first = periods[0] if periods else None
    for period in periods:
        settled = EventStatus.PLANNED if is_open(status, period, published, past=past) else status
        if is_possible(settled, period, published):
            return settled, period
        if period is first and (other := find_other_reading(status, period, context)):
            return status, other
    return status, None


def is_open(status: EventStatus, period: Period, published: date | None, *, past: bool) -> bool:
    """Tell whether a present tense speaks of what is to come: it lies ahead, or has until then."""
    if status is not EventStatus.HAPPENED or past:
        return False
    if published is None:  # 5일 행사를 연다: what is over is told in the past
        return points_ahead(period.words) or names_day(period)
    if period.earliest:
        return period.earliest > published
    return period.kind is PeriodKind.DEADLINE and period.latest is not None and period.latest > published


def names_day(period: Period) -> bool:
    """Tell whether a time is a day, also one whose month or year only the article's day would tell."""
    known = period.earliest is not None and period.earliest == period.latest
    bare = period.earliest is None and BARE_DAY.match(period.words) is not None
    return period.kind is PeriodKind.DATE and (known or bare)


def find_other_reading(status: EventStatus, period: Period, context: ArticleContext) -> Period | None:
    """Return the possible reading of an impossible time that is nearest to the article.

    이날 means the day of the last dated happening before any other. A plan's bare day has no other reading:
    what makes it impossible is that it tells when the plan was made.
    """
    published = context.article.published_on
    if published is None or period.kind is PeriodKind.ANNOUNCEMENT:
        return None
    if status is EventStatus.PLANNED and period.rule.removesuffix("+local") in STEPPING_DAYS:
        return None
    others = find_alternatives(period, context.text, published)
    if period.rule == ANCHORED:
        others.sort(key=lambda other: not is_last_happening(other, context))
    return next((other for other in others if is_possible(status, other, published)), None)


def is_last_happening(period: Period, context: ArticleContext) -> bool:
    """Tell whether a day is that of the last dated happening that the article told of."""
    happening = context.memory.happening
    return bool(happening and happening.when and happening.when.earliest == period.earliest)


def keep_possible(claim: Claim, context: ArticleContext) -> Claim:
    """Return a claim without the time that its article cannot know."""
    if not isinstance(claim.type, EventType) or claim.status is None:
        return claim
    possible = is_possible(claim.status, claim.when, context.article.published_on)
    return claim if possible else replace(claim, when=None)

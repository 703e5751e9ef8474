"""Keep status and time possible together: nobody tells as done what lies ahead, or plans what lies behind.

The day of the article decides. An impossible time gives way to the next one of its clause, then to another
reading of its words (``7월`` of last year), then to none: a time is left out before it is made up.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lgai_graph.dates import find_alternatives, is_day, points_ahead, points_past
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.modality.elapsed import RECENT, is_told_over
from lgai_graph.extract.events.modality.telling import Telling
from lgai_graph.model import Claim, EventStatus, EventType, Period, PeriodKind

STEPPING_DAYS = frozenset({"day", "anchored-day", "weekday"})  # rules whose days other verbs often own
BARE_DAY = re.compile(r"(?:[0-9]{1,2}월 ?)?[0-9]{1,2}일")
FROM_DAY = re.compile(
    r"(?:[0-9]{1,2}월 ?)?[0-9]{1,2}일? ?(?:\([^)]*\))?(?:부터|[~∼-])"
)  # 16일(월)부터, 1~5일
WHOLE_MONTH = re.compile(r" 한 ?달(?:간| 동안)")  # 7월 한 달 동안
CLOSE = re.compile(r"[일월달주]")  # 31일까지, 이달 말까지; 2030년까지 bounds a plan
DONE = (Telling.OVER, Telling.UNDER_WAY)
SAME = ("같은", "그")  # 같은 달
FRESH = timedelta(days=14)  # in which what was told to come has hardly come about
ANCHORED = "anchored-day"  # 이날, 전날


def is_possible(status: EventStatus, period: Period | None, published: date | None) -> bool:
    """Tell whether an article of a day can tell of something with this status at this time.

    >>> is_possible(EventStatus.HAPPENED, None, date(2020, 6, 17))
    True
    """
    if period is None:
        return True
    if published is None:
        told = is_told_over(period) and not period.words.startswith(RECENT)
        return status is not EventStatus.PLANNED or not told
    if status is EventStatus.HAPPENED:
        return period.earliest is None or period.earliest <= published
    if status is EventStatus.PLANNED:
        return period.latest is None or period.latest >= published or is_just_told(period, published)
    return True


def is_just_told(period: Period, published: date) -> bool:
    """Tell whether something was told in the days before its article, so that it may lie ahead yet."""
    if period.kind is not PeriodKind.ANNOUNCEMENT or period.latest is None:
        return False
    return published - period.latest <= FRESH


def settle_time(
    status: EventStatus, periods: Sequence[Period], context: ArticleContext, telling: Telling
) -> tuple[EventStatus, Period | None]:
    """Choose the first time that is possible, and make a plan of a present tense that looks ahead.

    Args:
        status: what the verb says.
        periods: the times of the clause, the likeliest first.
        context: the article.
        telling: how the verb tells its deed.
    """
    published = context.article.published_on
    first = periods[0] if periods else None
    for period in periods:
        if status is EventStatus.HAPPENED and telling in DONE and is_ahead(period):
            continue  # 내년 학기를 준비할 학생을 모집 중이다
        if status is EventStatus.HAPPENED and telling is Telling.OVER and outlasts(period, published):
            continue
        if status is EventStatus.PLANNED and period is not first and period.kind is PeriodKind.ANNOUNCEMENT:
            continue  # 23일 새솔에 따르면 한빛은 지난해 … 팔기로 했다
        settled = EventStatus.PLANNED if is_open(status, period, context, telling) else status
        if is_possible(settled, period, published):
            return settled, period
        if period is first and (other := find_other_reading(status, period, context)):
            return status, other
    coming = status is EventStatus.HAPPENED and telling is Telling.COMING and not periods
    return (EventStatus.PLANNED if coming else status), None


def is_open(status: EventStatus, period: Period, context: ArticleContext, telling: Telling) -> bool:
    """Tell whether a present tense speaks of what is to come: its time lies ahead, or is not said to be over.

    What lasts is on before its last day (31일까지 판매한다, not 2030년까지 육성한다).
    """
    published, coming = context.article.published_on, telling is Telling.COMING
    if status is not EventStatus.HAPPENED or telling is Telling.OVER:
        return False
    if telling is Telling.UNDER_WAY:  # 올여름 완공을 목표로 짓고 있다
        return published is not None and period.earliest is not None and period.earliest > published
    if period.kind is PeriodKind.DEADLINE:
        is_on = telling is Telling.LASTING and CLOSE.search(period.words) is not None
        return not is_on and is_to_come(period, published)
    return may_be_ahead(period, context, coming=coming)


def may_be_ahead(period: Period, context: ArticleContext, *, coming: bool) -> bool:
    """Tell whether a time of the present tense is not said to be over (다음 달 공급한다. 같은 달 분양한다).

    Args:
        period: the time, no deadline.
        context: the article.
        coming: the deed is done at one point.
    """
    published = context.article.published_on
    if follows_plan(period, context):
        return is_to_come(period, published)
    if published is None:
        return begins(period, context.text) or (coming and not looks_back(period, context))
    if period.kind is PeriodKind.ANNOUNCEMENT and coming:  # told to come long ago, it may be over
        return is_just_told(period, published)
    if coming and is_day(period) and period.latest == published:
        return True  # 17일 개최한다, told on the 17th
    same = period.words.startswith(SAME) and not looks_back(period, context)
    if coming and (same or not points_past(period.words)) and is_to_come(period, published):
        return True  # 이달 중 출시한다
    begins_later = period.earliest is not None and period.earliest > published
    return begins_later or points_ahead(period.words)  # 향후 3년간 맡는다


def is_to_come(period: Period, published: date | None) -> bool:
    """Tell whether the end of a time lies ahead of the article, or may."""
    return published is None or period.latest is None or period.latest > published


def begins(period: Period, text: str) -> bool:
    """Tell whether a time is not over: it begins with a day or ahead of the article, or is a whole month."""
    opens = FROM_DAY.match(period.words) or WHOLE_MONTH.match(text, period.end)
    return points_ahead(period.words) or names_day(period) or opens is not None


def is_ahead(period: Period) -> bool:
    """Tell whether words that nothing anchors lie ahead of the article (내년 3월, not 향후 3년간)."""
    bounded = period.earliest is not None or period.words.endswith(("간", "동안"))
    return period.kind is PeriodKind.DATE and not bounded and points_ahead(period.words)


def outlasts(period: Period, published: date | None) -> bool:
    """Tell whether a deadline lies behind the article's day: 2030년까지 공급하는 계약을 맺었다."""
    last = period.latest if period.kind is PeriodKind.DEADLINE else None
    return published is not None and last is not None and last > published


def looks_back(period: Period, context: ArticleContext) -> bool:
    """Tell whether a time is over by its words, or by what the article told before (그해 12월 착공한다).

    같은 달 is what the month was when the article named it: of a plan, still to come.
    """
    happening = context.memory.happening
    if follows_plan(period, context):
        return False
    if points_past(period.words):
        return True
    told = happening.when.earliest if happening and happening.when else None
    return told is not None and period.latest is not None and period.latest <= told


def follows_plan(period: Period, context: ArticleContext) -> bool:
    """Tell whether 같은 달 is the time of a plan: of the last event that the article told with a time."""
    if not period.words.startswith(SAME):
        return False
    memory = context.memory
    timed = next((event for event in reversed(memory.events) if event.when), memory.last_event)
    return timed is not None and timed.status is EventStatus.PLANNED


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

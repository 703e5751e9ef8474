"""Say how the dates of two claims may be one."""

import re
from datetime import date, timedelta
from enum import StrEnum

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.model import EventStatus, Period, PeriodKind

_MONTH, _DAY = re.compile(r"(\d+)월"), re.compile(r"(\d+)일")  # 오는 5월, 5월10일부터
NEWS_LAG = timedelta(days=7)  # an agreement is announced within a week of its day
ACCOUNTS_LAG = timedelta(days=120)  # a quarter's figures are made known within four months of its end
_SAME_NEWS = timedelta(days=3)  # outlets tell one piece of news within so many days of each other


class DateFit(StrEnum):
    """Say how two dates may be one."""

    SAME = "same"
    INSIDE = "inside"
    OVERLAP = "overlap"
    NEAR = "near"
    NEWS = "news"
    UNDATED = "undated"
    APART = "apart"


AT_ONCE = frozenset(
    {DateFit.SAME, DateFit.INSIDE, DateFit.NEAR, DateFit.NEWS}
)  # one time, or one piece of news


def fit_dates(first: ResolvedClaim, second: ResolvedClaim) -> DateFit:
    """Compare two dates by their bounds; an announcement may follow its event by some days.

    Where one is missing, the days of the articles tell whether both may be the same piece of news.
    """
    left, right = first.period, second.period
    if left is None or right is None:
        return _fit_undated(first, second)
    if (left.earliest, left.latest) == (right.earliest, right.latest):
        return DateFit.SAME
    if _contains(left, right) or _contains(right, left):
        return DateFit.INSIDE
    if _gap(left, right) <= timedelta():
        return DateFit.OVERLAP
    is_announced = first.is_announced or second.is_announced
    tellers = ("accounts", "quote")  # a quarter's figures are told as such, or as what a firm announced
    is_accounts = any(claim.entry.has("accounts") for claim in (first, second))
    is_told = all(any(map(claim.entry.has, tellers)) for claim in (first, second))
    lag = ACCOUNTS_LAG if is_accounts and is_told else NEWS_LAG
    return DateFit.NEAR if is_announced and _gap(left, right) <= lag else DateFit.APART


def _fit_undated(first: ResolvedClaim, second: ResolvedClaim) -> DateFit:
    """Compare two claims of which at least one has no day."""
    left, right = first.claim.when, second.claim.when
    if _excludes(left, right):
        return DateFit.APART
    if first.claim.article == second.claim.article:
        is_other = _says_otherwise(left, right) and not _is_made_known(first, second)
        return DateFit.APART if is_other else DateFit.UNDATED
    is_one_status = first.claim.status is second.claim.status is EventStatus.HAPPENED
    if not is_one_status and not (_is_news(first) and _is_news(second)):
        return DateFit.UNDATED
    return DateFit.NEWS if are_told_together(first, second) else DateFit.UNDATED


def are_told_together(first: ResolvedClaim, second: ResolvedClaim) -> bool:
    """Tell whether two articles tell of it within the days of one piece of news."""
    one, other = _read_news_day(first), _read_news_day(second)
    is_near = one is not None and other is not None and abs(one - other) <= _SAME_NEWS
    return is_near and first.claim.article != second.claim.article


def is_same_news(first: ResolvedClaim, second: ResolvedClaim) -> bool:
    """Tell whether two articles stand within the days of one piece of news."""
    left, right = first.published, second.published
    return left is not None and right is not None and abs(left - right) <= _SAME_NEWS


def _is_news(claim: ResolvedClaim) -> bool:
    """Tell whether an article leads with it, as done here, as decided there."""
    return claim.claim.lead and claim.claim.status in (EventStatus.HAPPENED, EventStatus.PLANNED)


def _read_news_day(claim: ResolvedClaim) -> date | None:
    """Return the last day of a dated claim, else the day of its article."""
    return claim.period.latest if claim.period else claim.published


def _is_made_known(first: ResolvedClaim, second: ResolvedClaim) -> bool:
    """Tell whether one day is that on which a plan, or a quarter's figures, were made known."""
    is_ahead = first.claim.status is second.claim.status is EventStatus.PLANNED
    if not is_ahead and not (first.entry.has("accounts") and second.entry.has("accounts")):
        return False
    return any(
        claim.claim.when is not None and claim.claim.when.kind is PeriodKind.ANNOUNCEMENT
        for claim in (first, second)
    )


def _says_otherwise(left: Period | None, right: Period | None) -> bool:
    """Tell whether two periods, of which one has no bounds, are told in different words."""
    if left is None or right is None:
        return False
    first, second = left.words.replace(" ", ""), right.words.replace(" ", "")
    if load_spellings().same_days.intersection((first, second)):
        return False
    if (months := _MONTH.findall(first)) and months == _MONTH.findall(second):
        days = _DAY.findall(first), _DAY.findall(second)
        return all(days) and days[0] != days[1]
    return first not in second and second not in first


def _excludes(left: Period | None, right: Period | None) -> bool:
    """Tell whether one of two periods, open ones too, ends before the other starts."""
    if left is None or right is None:
        return False
    return any(
        first.latest is not None and second.earliest is not None and first.latest < second.earliest
        for first, second in ((left, right), (right, left))
    )


def _contains(outer: Period, inner: Period) -> bool:
    """Tell whether one bounded period lies inside another."""
    if not (outer.earliest and outer.latest and inner.earliest and inner.latest):
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _gap(left: Period, right: Period) -> timedelta:
    """Return the time between two bounded periods, zero or less where they overlap."""
    if not (left.earliest and left.latest and right.earliest and right.latest):
        return timedelta.max
    return max(left.earliest - right.latest, right.earliest - left.latest)

"""Settle dates and statuses that several claims give."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from lgai_graph.model import ArticleId, Claim, EventStatus, Period, PeriodKind

S = EventStatus

_UNBOUNDED_DAYS = 10**6  # an open end is vaguer than any bounded period


def count_days(period: Period) -> int:
    """Return how many days a period may fall on; fewer is more precise."""
    if period.earliest is None or period.latest is None:
        return _UNBOUNDED_DAYS
    return (period.latest - period.earliest).days


def choose_period(
    claims: Iterable[Claim], ranks: Mapping[ArticleId, int], *, get: Callable[[Claim], Period | None]
) -> Period | None:
    """Take the most precise period; the day of an announcement yields to any other.

    Words that no day could be found for (``XXXX``) date nothing.

    Args:
        claims: the claims of one event or relation.
        ranks: order of the articles; the first of equals wins.
        get: which period of a claim to read.
    """
    rows = [
        (claim, period) for claim in claims if (period := get(claim)) and (period.earliest or period.latest)
    ]
    if len(rows) < 2:  # as most do; a rank is costly
        return rows[0][1] if rows else None
    return min(rows, key=lambda row: _rank_period(row[1], row[0], ranks))[1]


def _rank_period(
    period: Period, claim: Claim, ranks: Mapping[ArticleId, int]
) -> tuple[bool, bool, int, int, int]:
    """Order periods: bounded before open, real before announced, short, early, first."""
    days = count_days(period)
    is_open = days == _UNBOUNDED_DAYS
    is_announced = period.kind is PeriodKind.ANNOUNCEMENT
    return is_open, is_announced, days, ranks.get(claim.article, -1), claim.evidence.start


def is_disjoint(left: Period, right: Period, *, slack: timedelta = timedelta()) -> bool:
    """Tell whether two bounded periods share no day, the slack allowed for."""
    if not (left.earliest and left.latest and right.earliest and right.latest):
        return False
    return max(left.earliest - right.latest, right.earliest - left.latest) > slack


def shares_day(left: Period, right: Period) -> bool:
    """Tell whether two periods have a day in common; an end that is open reaches any day."""
    if not all(period.earliest or period.latest for period in (left, right)):  # nothing dates it
        return False
    first, last = date.min, date.max
    return (left.earliest or first) <= (right.latest or last) and (right.earliest or first) <= (
        left.latest or last
    )


def is_after(later: Period | None, earlier: Period | None) -> bool:
    """Tell whether one period surely begins behind the end of another."""
    if later is None or earlier is None or later.earliest is None or earlier.latest is None:
        return False
    return later.earliest > earlier.latest


def intersect(left: tuple[date, date] | None, right: tuple[date, date] | None) -> tuple[date, date] | None:
    """Narrow two windows of days to what they share; None stands for no window yet.

    The result may be empty (its start behind its end).
    """
    if left is None or right is None:
        return left or right
    return max(left[0], right[0]), min(left[1], right[1])


def choose_status(
    claims: Sequence[Claim], ranks: Mapping[ArticleId, int], when: Period | None
) -> EventStatus:
    """Take what the latest article says, except that a plan does not undo what happened.

    Inside one article the word against counts first (무산, 부인); a plan counts before a past
    tense only where the date lies behind the article's own day.
    """
    latest = max(ranks.get(claim.article, -1) for claim in claims)
    last = {claim.status for claim in claims if ranks.get(claim.article, -1) == latest}
    everything = {claim.status for claim in claims}
    against = [status for status in (S.CANCELLED, S.DENIED) if status in last]
    if against:
        return against[0]
    is_ahead = bool(when and when.anchor and when.earliest and when.earliest > when.anchor)
    if S.PLANNED in last and (is_ahead or S.HAPPENED not in everything):
        return S.PLANNED
    return S.HAPPENED if S.HAPPENED in everything else min(last)

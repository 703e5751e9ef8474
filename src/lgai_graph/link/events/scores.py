"""Say when two claims tell of one event: gates that forbid, then scores that add up."""

from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.scores import Scorer
from lgai_graph.model import EventStatus, EventType, Period

T = EventType

SAME_EVENT = 0.7  # pairs below stay two events; calibrated on the tables of tests/test_link_events.py
_NEWS_LAG = timedelta(days=7)  # an agreement is announced within a week of its day


class DateFit(StrEnum):
    """Say how two dates may be one."""

    SAME = "same"
    INSIDE = "inside"
    OVERLAP = "overlap"
    NEAR = "near"
    UNDATED = "undated"
    APART = "apart"


class ClaimPair(NamedTuple):
    """Two event claims, possibly of one event, with what most tests ask of them."""

    left: ResolvedClaim
    right: ResolvedClaim
    types: frozenset[EventType]
    fit: DateFit

    @property
    def is_one_article(self) -> bool:
        """Tell whether one article tells both."""
        return self.left.claim.article == self.right.claim.article


def make_pair(left: ResolvedClaim, right: ResolvedClaim) -> ClaimPair:
    """Put two claims side by side."""
    return ClaimPair(left, right, frozenset((left.type, right.type)), fit_dates(left, right))


def fit_dates(first: ResolvedClaim, second: ResolvedClaim) -> DateFit:
    """Compare two dates by their bounds; an announcement may follow its event by some days."""
    left, right = first.period, second.period
    if left is None or right is None:
        return DateFit.APART if _excludes(first.claim.when, second.claim.when) else DateFit.UNDATED
    if (left.earliest, left.latest) == (right.earliest, right.latest):
        return DateFit.SAME
    if _contains(left, right) or _contains(right, left):
        return DateFit.INSIDE
    if _gap(left, right) <= timedelta():
        return DateFit.OVERLAP
    is_announced = first.is_announced or second.is_announced
    return DateFit.NEAR if is_announced and _gap(left, right) <= _NEWS_LAG else DateFit.APART


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


def shares_objects(pair: ClaimPair) -> bool:
    """Tell whether both are about the same thing; a partnership needs two of the same parties."""
    if pair.left.alliances & pair.right.alliances:
        return True
    shared = pair.left.objects & pair.right.objects
    return len(shared) >= (2 if pair.types == {T.PARTNERSHIP} else 1)


def _is_about_something_else(pair: ClaimPair) -> bool:
    """Tell whether each has an object that takes no part in the other."""
    left, right = pair.left, pair.right
    both_known = bool(left.objects and right.objects)
    return both_known and not (left.objects & right.everyone or right.objects & left.everyone)


def _is_by_someone_else(pair: ClaimPair) -> bool:
    """Tell whether each has a doer that takes no part in the other."""
    left, right = pair.left, pair.right
    if pair.types & _LOOSELY_CREDITED or not (left.subjects and right.subjects):
        return False
    return not (left.subjects & right.everyone or right.subjects & left.everyone)


def _shares_alliance(pair: ClaimPair) -> bool:
    """Tell whether both name one alliance and one other party."""
    shared = pair.left.everyone & pair.right.everyone
    alliances = pair.left.alliances & pair.right.alliances
    return bool(alliances) and bool(shared - alliances)


def _shares_both_ends(pair: ClaimPair) -> bool:
    """Tell whether both name the same doer and the same object."""
    return shares_objects(pair) and bool(pair.left.subjects & pair.right.subjects)


def _shares_title(pair: ClaimPair) -> bool:
    """Tell whether both happenings bear one name, maybe once with more words."""
    left, right = pair.left.title, pair.right.title
    return bool(left and right) and (left in right or right in left)


# Different types that one event may be told under, and what then must be shared.
COMPATIBLE_TYPES: dict[frozenset[EventType], Callable[[ClaimPair], bool]] = {
    frozenset({T.PARTNERSHIP, T.MEMBERSHIP}): _shares_alliance,
    frozenset({T.ESTABLISHMENT, T.MEMBERSHIP}): _shares_alliance,
    frozenset({T.ESTABLISHMENT, T.PARTNERSHIP}): _shares_alliance,
    frozenset({T.ESTABLISHMENT, T.LAUNCH}): shares_objects,
    frozenset({T.ACQUISITION, T.INVESTMENT}): _shares_both_ends,
    frozenset({T.CONFERENCE, T.PROGRAM}): _shares_title,
    frozenset({T.CONFERENCE, T.LAUNCH}): _shares_title,
    frozenset({T.PROGRAM, T.PARTNERSHIP}): _shares_title,
}
# Types whose dates may be missing in another article: they happen once to the same parties.
HAPPENS_ONCE = frozenset({T.ESTABLISHMENT, T.APPOINTMENT, T.DEPARTURE, T.ACQUISITION, T.MEMBERSHIP})
_MANY_A_DAY = frozenset({T.OTHER, T.LEGAL})
# Types that articles credit to different doers: the lab or its parent, the hirer or its group.
_LOOSELY_CREDITED = frozenset({T.ESTABLISHMENT, T.LAUNCH, T.APPOINTMENT, T.DEPARTURE})
_PARTIES = frozenset({T.MEMBERSHIP, T.PARTNERSHIP})
_POSITIONS = frozenset({T.APPOINTMENT, T.DEPARTURE})


def _have_compatible_types(pair: ClaimPair) -> bool:
    """Want one type, or two that COMPATIBLE_TYPES lists."""
    if len(pair.types) == 1:
        return True
    condition = COMPATIBLE_TYPES.get(pair.types)
    return condition is not None and condition(pair)


def _have_compatible_dates(pair: ClaimPair) -> bool:
    """Want dates that can be one; a missing date is enough only for what happens once."""
    if pair.fit is not DateFit.UNDATED or pair.is_one_article:
        return pair.fit is not DateFit.APART
    return pair.types <= HAPPENS_ONCE or _shares_title(pair)


def _adds_nothing_undated(pair: ClaimPair) -> bool:
    """Keep a list of today's members or partners from all getting the day that some joined."""
    left, right = pair.left, pair.right
    if pair.fit is not DateFit.UNDATED or not (left.period or right.period):
        return True
    undated, dated = (right, left) if left.period else (left, right)
    told = undated.everyone if pair.types & _PARTIES else undated.objects
    return told <= dated.everyone


def _have_compatible_titles(pair: ClaimPair) -> bool:
    """Keep happenings of different names apart."""
    return not (pair.left.title and pair.right.title) or _shares_title(pair)


def _have_compatible_positions(pair: ClaimPair) -> bool:
    """Keep apart the same person's posts at unrelated places, and undated ones of other titles."""
    if not pair.types <= _POSITIONS:
        return True
    left, right = pair.left, pair.right
    if left.places and right.places and not left.places & right.places:
        return False
    first, second = left.claim.role or "", right.claim.role or ""
    is_other_role = first not in second and second not in first
    return not (is_other_role and pair.fit is DateFit.UNDATED)


def _are_mergeable_statements(pair: ClaimPair) -> bool:
    """Keep two quotes two: only the same words, or the same talk by name, are one."""
    if T.STATEMENT not in pair.types:
        return True
    left, right = pair.left.claim.evidence, pair.right.claim.evidence
    overlaps = pair.is_one_article and left.start < right.end and right.start < left.end
    return overlaps or _shares_title(pair)


def _are_mergeable_others(pair: ClaimPair) -> bool:
    """Want more than a doer and a day where one may do many such things a day."""
    return not pair.types & _MANY_A_DAY or shares_objects(pair) or _shares_title(pair)


def _are_same_accounts(pair: ClaimPair) -> bool:
    """Keep a quarter's earnings from being the year's."""
    return T.EARNINGS not in pair.types or pair.fit in (DateFit.SAME, DateFit.UNDATED)


def _are_both_real_or_planned(pair: ClaimPair) -> bool:
    """Keep an article's plan apart from what it tells as done, unless both are about one thing."""
    statuses = {pair.left.claim.status, pair.right.claim.status}
    differ = statuses == {EventStatus.PLANNED, EventStatus.HAPPENED}
    return not (differ and pair.is_one_article) or shares_objects(pair) or _shares_title(pair)


GATES: tuple[Callable[[ClaimPair], bool], ...] = (
    _have_compatible_types,
    _have_compatible_dates,
    _adds_nothing_undated,
    _have_compatible_titles,
    _have_compatible_positions,
    _are_mergeable_statements,
    _are_mergeable_others,
    _are_same_accounts,
    _are_both_real_or_planned,
)

EVENT_SCORERS: tuple[Scorer[ClaimPair], ...] = (
    Scorer(reason="same type", weight=0.15, holds=lambda pair: len(pair.types) == 1),
    Scorer(reason="related types", weight=0.1, holds=lambda pair: len(pair.types) == 2),
    Scorer(reason="about the same", weight=0.35, holds=shares_objects),
    Scorer(
        reason="about something else",
        weight=-0.3,
        holds=_is_about_something_else,
    ),
    Scorer(
        reason="by the same",
        weight=0.2,
        holds=lambda pair: bool(
            pair.left.subjects & pair.right.everyone or pair.right.subjects & pair.left.everyone
        ),
    ),
    Scorer(reason="by someone else", weight=-0.3, holds=_is_by_someone_else),
    Scorer(
        reason="at the same place",
        weight=0.1,
        holds=lambda pair: bool(pair.left.venues & pair.right.venues),
    ),
    Scorer(reason="same name", weight=0.3, holds=_shares_title),
    Scorer(reason="same date", weight=0.3, holds=lambda pair: pair.fit is DateFit.SAME),
    Scorer(
        reason="one date lies in the other",
        weight=0.2,
        holds=lambda pair: pair.fit is DateFit.INSIDE,
    ),
    Scorer(reason="dates overlap", weight=0.15, holds=lambda pair: pair.fit is DateFit.OVERLAP),
    Scorer(
        reason="announced within a week",
        weight=0.15,
        holds=lambda pair: pair.fit is DateFit.NEAR,
    ),
    Scorer(reason="one is undated", weight=0.1, holds=lambda pair: pair.fit is DateFit.UNDATED),
    Scorer(reason="told in one article", weight=0.1, holds=lambda pair: pair.is_one_article),
    Scorer(
        reason="a thing is founded once",
        weight=0.1,
        holds=lambda pair: T.ESTABLISHMENT in pair.types and shares_objects(pair),
    ),
)

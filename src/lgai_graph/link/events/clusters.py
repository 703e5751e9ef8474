"""Cluster event claims: dated ones first, then the undated where only one event fits."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from lgai_graph.link.clusters import Clusters
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.scores import EVENT_SCORERS, GATES, HAPPENS_ONCE, SAME_EVENT, make_pair
from lgai_graph.link.periods import intersect
from lgai_graph.link.scores import rate
from lgai_graph.model import EventType

T = EventType

# Types that one event may be told under are compared with one another.
FAMILIES: Mapping[EventType, str] = {
    T.LAUNCH: "founding",
    T.ESTABLISHMENT: "founding",
    T.MEMBERSHIP: "founding",
    T.PARTNERSHIP: "founding",
    T.ACQUISITION: "investment",
    T.INVESTMENT: "investment",
    T.CONFERENCE: "gathering",
    T.PROGRAM: "gathering",
}
_LONGEST_LAG = timedelta(days=7)  # no pair with a longer gap passes the gates

Scored = tuple[float, int, int]
Window = tuple[date, date]


def cluster_claims(happenings: Sequence[ResolvedClaim]) -> list[list[ResolvedClaim]]:
    """Return the claims of each event, in the order given."""
    by_index = {happening.index: happening for happening in happenings}
    clusters: Clusters[int] = Clusters(by_index)
    windows = {happening.index: _read_window(happening) for happening in happenings}
    dated = [happening for happening in happenings if happening.period]
    undated = [happening for happening in happenings if not happening.period]
    for _, left, right in sorted(_score_dated(dated), key=lambda s: (-s[0], s[1], s[2])):
        _join_in_window(clusters, windows, left, right)
    loose = _place_undated(undated, dated, clusters)
    for _, left, right in sorted(_score_undated(loose), key=lambda s: (-s[0], s[1], s[2])):
        clusters.join(left, right)
    return [[by_index[index] for index in group] for group in clusters.groups()]


def _read_window(happening: ResolvedClaim) -> Window | None:
    """Return the days that a claim allows; an announcement allows any."""
    period = happening.period
    if period is None or happening.is_announced or not (period.earliest and period.latest):
        return None
    return period.earliest, period.latest


def _join_in_window(
    clusters: Clusters[int], windows: dict[int, Window | None], left: int, right: int
) -> None:
    """Join two claims unless no day would be left that all claims of the event allow."""
    first, second = clusters.find(left), clusters.find(right)
    window = intersect(windows[first], windows[second])
    is_possible = window is None or window[0] <= window[1]
    if is_possible and clusters.join(first, second):
        windows[clusters.find(first)] = window


def _score_dated(dated: Sequence[ResolvedClaim]) -> Iterator[Scored]:
    """Rate dated claims of one block whose dates are near, by a sweep along time."""
    for block in _block(dated, _keys_of).values():
        ordered = sorted(block, key=_start_of)
        for place, left in enumerate(ordered):
            for right in ordered[place + 1 :]:
                if _start_of(right)[0] > _end_of(left) + _LONGEST_LAG:
                    break
                yield from _score(left, right)


def _score_undated(loose: Sequence[ResolvedClaim]) -> Iterator[Scored]:
    """Rate undated claims with one another."""
    for block in _block(loose, _keys_of_undated).values():
        for place, left in enumerate(block):
            for right in block[place + 1 :]:
                yield from _score(left, right)


def _place_undated(
    undated: Sequence[ResolvedClaim], dated: Sequence[ResolvedClaim], clusters: Clusters[int]
) -> list[ResolvedClaim]:
    """Join an undated claim to the one event that fits best, and gives those left over."""
    blocks = _block(dated, _keys_with_article)
    loose = []
    for happening in undated:
        near = {other.index: other for key in _keys_of_undated(happening) for other in blocks.get(key, ())}
        scored = [row for other in near.values() for row in _score(happening, other)]
        best = max((row[0] for row in scored), default=0.0)
        roots = {clusters.find(row[2]) for row in scored if row[0] == best}
        if len(roots) == 1:
            clusters.join(happening.index, roots.pop())
        else:
            loose.append(happening)
    return loose


def _score(left: ResolvedClaim, right: ResolvedClaim) -> Iterator[Scored]:
    """Return a pair with its score where it passes all gates and the threshold."""
    pair = make_pair(left, right)
    if not all(gate(pair) for gate in GATES):
        return
    score = rate(pair, EVENT_SCORERS).score
    if score >= SAME_EVENT:
        yield score, left.index, right.index


def _block(
    happenings: Iterable[ResolvedClaim], keys_of: Callable[[ResolvedClaim], list[str]]
) -> dict[str, list[ResolvedClaim]]:
    """Group claims that may tell of one event, so that nothing is compared with everything."""
    blocks: dict[str, list[ResolvedClaim]] = {}
    for happening in happenings:
        for key in keys_of(happening):
            blocks.setdefault(key, []).append(happening)
    return blocks


def _keys_of(happening: ResolvedClaim) -> list[str]:
    """Return the blocks of a claim: its objects, alliances and name, its doers in its article and time.

    A partnership is found by two parties, of which popular companies have too many singly.
    """
    family = FAMILIES.get(happening.type, happening.type)
    article = happening.claim.article
    parties: Iterable[str] = happening.objects
    if happening.type is T.PARTNERSHIP:
        parties = (f"{left} {right}" for left, right in combinations(sorted(happening.objects), 2))
    keys = {f"{family} {party}" for party in (*parties, *happening.alliances)}
    time = happening.claim.when.when if happening.period and happening.claim.when else article
    keys |= {f"{family} {entity} {where}" for entity in happening.subjects for where in (article, time)}
    return sorted(keys | ({f"{family} ={happening.title}"} if happening.title else set()))


def _keys_with_article(happening: ResolvedClaim) -> list[str]:
    """Return the blocks of a dated claim for undated ones: anywhere and in its article."""
    keys = _keys_of(happening)
    return [*keys, *(f"{key} in {happening.claim.article}" for key in keys)]


def _keys_of_undated(happening: ResolvedClaim) -> list[str]:
    """Return the blocks of an undated claim: other articles only for what happens once or has a name."""
    keys = _keys_of(happening)
    local = [f"{key} in {happening.claim.article}" for key in keys]
    return [*local, *(keys if happening.type in HAPPENS_ONCE or happening.title else ())]


def _start_of(happening: ResolvedClaim) -> tuple[date, int]:
    """Return the first day of a dated claim, then its place."""
    period = happening.period
    return (period.earliest if period and period.earliest else date.min), happening.index


def _end_of(happening: ResolvedClaim) -> date:
    """Return the last day of a dated claim, kept a week off the calendar's end."""
    period = happening.period
    return min(period.latest if period and period.latest else date.max, date.max - _LONGEST_LAG)

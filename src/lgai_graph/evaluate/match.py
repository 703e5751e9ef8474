"""Compare names and pairs what was predicted with what is true."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from lgai_graph.korean import NameKey, name_key

INFINITE = 10**12
TruthT = TypeVar("TruthT")
GuessT = TypeVar("GuessT")


class Aliases:
    """Widen the alternatives of a name by the aliases that the gold lists for its article."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._groups: dict[NameKey, frozenset[NameKey]] = {}
        for names in groups:
            keys = frozenset(name_key(name) for name in names)
            merged = keys.union(*(self._groups.get(key, frozenset()) for key in sorted(keys)))
            self._groups.update(dict.fromkeys(sorted(merged), merged))

    def fits(self, name: str, alternatives: Iterable[str]) -> bool:
        """Tell whether a name is one of the alternatives or a listed alias of one."""
        key = name_key(name)
        keys = (name_key(alternative) for alternative in alternatives)
        return any(key == other or key in self._groups.get(other, ()) for other in keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """A one-to-one pairing by position, with what is left over on both sides."""

    pairs: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    extra: tuple[int, ...]


class Potentials(NamedTuple):
    """The dual prices of rows and columns, changed in place while solving."""

    rows: list[int]
    columns: list[int]


def match_all(
    truths: Sequence[TruthT], guesses: Sequence[GuessT], weigh: Callable[[TruthT, GuessT], int]
) -> Matching:
    """Pair truths with guesses, so that the weights sum to the most.

    Args:
        truths: what should be found.
        guesses: what was found.
        weigh: 0 where the two do not fit. To get the most pairs first, let every fit weigh far more than
            the differences between fits.
    """
    chosen = assign([[weigh(truth, guess) for guess in guesses] for truth in truths])
    pairs = tuple((row, column) for row, column in enumerate(chosen) if column is not None)
    taken = {column for _, column in pairs}
    return Matching(
        pairs=pairs,
        missed=tuple(row for row, column in enumerate(chosen) if column is None),
        extra=tuple(column for column in range(len(guesses)) if column not in taken),
    )


def assign(weights: Sequence[Sequence[int]]) -> list[int | None]:
    """Return each row a column of its own, so that the weights sum to the most.

    A row whose best is 0 gets none. Source: the Hungarian method with potentials (Kuhn 1955), cubic.
    """
    columns = len(weights[0]) if weights else 0
    size = max(len(weights), columns)
    cost = [[-row[column] if column < columns else 0 for column in range(size)] for row in weights]
    cost += [[0] * size for _ in range(size - len(weights))]
    row_of = _solve(cost)
    chosen: list[int | None] = [None] * len(weights)
    for column in range(columns):
        row = row_of[column]
        if row < len(weights) and weights[row][column] > 0:
            chosen[row] = column
    return chosen


def _solve(cost: Sequence[Sequence[int]]) -> list[int]:
    """Return the row of each column in the cheapest assignment of a square matrix."""
    size = len(cost)
    potentials = Potentials(rows=[0] * (size + 1), columns=[0] * (size + 1))
    row_of = [size] * (size + 1)  # `size` is no row; column `size` is where a search starts
    for row in range(size):
        row_of[size] = row
        column, back = _find_free_column(cost, row_of, potentials)
        while column != size:
            row_of[column] = row_of[back[column]]
            column = back[column]
    return row_of[:size]


def _find_free_column(
    cost: Sequence[Sequence[int]], row_of: Sequence[int], potentials: Potentials
) -> tuple[int, list[int]]:
    """Grow the cheapest alternating path to a column without a row, and keeps potentials valid.

    Returns:
        The column, and for each column on the way the one before it.
    """
    size = len(cost)
    slack, back, column = [INFINITE] * size, [size] * size, size
    reached: list[int] = []
    while row_of[column] != size:
        reached.append(column)
        row = row_of[column]
        left = [other for other in range(size) if other not in reached]
        for other in left:
            reduced = cost[row][other] - potentials.rows[row] - potentials.columns[other]
            if reduced < slack[other]:
                slack[other], back[other] = reduced, column
        nearest = min(left, key=slack.__getitem__)
        step = slack[nearest]
        for other in reached:
            potentials.rows[row_of[other]] += step
            potentials.columns[other] -= step
        for other in left:
            slack[other] -= step
        column = nearest
    return column, back

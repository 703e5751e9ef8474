"""Find free places between nodes that stand already, the nearest to where one would like to stand."""

from collections.abc import Iterator
from math import sqrt

from lgai_graph.export.graphs.looks import MOST, Spot
from lgai_graph.report.network.forces import GOLDEN_COS, GOLDEN_SIN

GAP = 4  # free pixels between two nodes
CELL = MOST + GAP  # pixels: what may touch a node lies in its cell or in one beside it
STRIDE = 10.0  # pixels to the first place that is tried; the others lie as dense

Cell = tuple[int, int]
Turn = tuple[int, float, float]  # how many places were tried, and the direction of the next


class Floor:
    """Nodes where they stand, as discs that do not overlap."""

    def __init__(self) -> None:
        self._cells: dict[Cell, list[Spot]] = {}
        self._turns: dict[
            Cell, Turn
        ] = {}  # around a place where many would like to stand, none is tried twice

    def put(self, spot: Spot) -> Spot:
        """Set a node down, whatever stands there."""
        self._cells.setdefault((spot.x // CELL, spot.y // CELL), []).append(spot)
        return spot

    def put_near(self, x: float, y: float, size: int) -> Spot:
        """Set a node down at the free place nearest to one, as far as a sunflower's seeds are tried."""
        cell = (round(x) // CELL, round(y) // CELL)
        count, cos, sin = self._turns.get(cell, (0, 1.0, 0.0))
        while True:
            radius = STRIDE * sqrt(count)
            spot = Spot(round(x + radius * cos), round(y + radius * sin), size)
            count += 1
            cos, sin = cos * GOLDEN_COS - sin * GOLDEN_SIN, cos * GOLDEN_SIN + sin * GOLDEN_COS
            if self._is_free(spot):
                self._turns[cell] = count, cos, sin
                return self.put(spot)

    def _is_free(self, spot: Spot) -> bool:
        return not any(is_over(spot, other) for other in self._list_near(spot))

    def _list_near(self, spot: Spot) -> Iterator[Spot]:
        column, row = spot.x // CELL, spot.y // CELL
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                yield from self._cells.get((column + dx, row + dy), ())


def is_over(one: Spot, other: Spot) -> bool:
    """Tell whether two nodes come nearer than the gap between them."""
    apart = (one.x - other.x) ** 2 + (one.y - other.y) ** 2
    return 4 * apart < (one.size + other.size + 2 * GAP) ** 2

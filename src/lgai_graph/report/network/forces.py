"""Pull tied nodes together and push all apart (Fruchterman and Reingold 1991).

Only ``+ - * /`` and ``sqrt`` are used, in a fixed order, which IEEE 754 rounds alike on every
machine; nothing is random.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from math import floor, sqrt

import numpy as np

GOLDEN_COS, GOLDEN_SIN = -0.7373688780783197, 0.6754902942615238  # of the golden angle, 137.5°
SPREAD = 74.0  # wished length of a line, in pixels at zoom 1
REACH = SPREAD * 3.5  # nodes farther apart than this do not repel each other
GRAVITY = 0.12  # keeps the picture round
MAX_ROUNDS, MIN_ROUNDS, ROUND_BUDGET = 300, 30, 30_000  # rounds × nodes, measured: 2 s for 1,500 nodes
HALF_AROUND = ((1, -1), (1, 0), (1, 1), (0, 1))  # cells; from the others these are seen back

Line = tuple[int, int]
Places = list[list[float]]


def draw_by_forces(count: int, tied: Sequence[Line]) -> Places:
    """Place the nodes of one connected part; the first starts in the middle."""
    places = _make_spiral(count)
    if count == 1:
        return places
    rounds = max(MIN_ROUNDS, min(MAX_ROUNDS, ROUND_BUDGET // count))
    for turn in range(rounds):
        _move(places, tied, heat=SPREAD * (1 - turn / rounds))
    return places


def find_near(places: Sequence[Sequence[float]], reach: tuple[float, float]) -> Iterator[Line]:
    """Find all pairs that lie at most ``reach`` apart, and some that lie a little farther, once each."""
    cells: dict[tuple[int, int], list[int]] = {}
    for index, (x, y) in enumerate(places):
        cells.setdefault((floor(x / reach[0]), floor(y / reach[1])), []).append(index)
    for (column, row), members in cells.items():
        yield from combinations(members, 2)
        for dx, dy in HALF_AROUND:
            yield from product(members, cells.get((column + dx, row + dy), ()))


def _make_spiral(count: int) -> Places:
    """A sunflower: each node turns by the golden angle and steps outwards."""
    places = []
    cos, sin = 1.0, 0.0
    for index in range(count):
        radius = SPREAD * 0.7 * sqrt(index)
        places.append([radius * cos, radius * sin])
        cos, sin = cos * GOLDEN_COS - sin * GOLDEN_SIN, cos * GOLDEN_SIN + sin * GOLDEN_COS
    return places


def _move(places: Places, tied: Sequence[Line], *, heat: float) -> None:
    """One round: neighbours repel, lines pull, the middle pulls a little."""
    forces = [[-x * GRAVITY, -y * GRAVITY] for x, y in places]
    _repel(forces, places)
    _pull(forces, places, tied)
    for place, (fx, fy) in zip(places, forces, strict=True):
        length = max(sqrt(fx * fx + fy * fy), 0.01)
        step = min(length, heat) / length
        place[0] += fx * step
        place[1] += fy * step


def _repel(forces: Places, places: Places) -> None:
    """Push neighbours apart, the harder the nearer; it takes most of the time."""
    x, y = np.array(places).T
    dx, dy = np.subtract.outer(x, x), np.subtract.outer(y, y)
    square = dx * dx + dy * dy
    strength = np.where(square <= REACH * REACH, SPREAD * SPREAD / np.maximum(square, 1.0), 0.0)
    for axis, apart in enumerate((dx, dy)):
        sums = np.cumsum(apart * strength, axis=1)[:, -1]  # one after the other: np.sum adds by processor
        for force, more in zip(forces, sums.tolist(), strict=True):
            force[axis] += more


def _pull(forces: Places, places: Places, tied: Iterable[Line]) -> None:
    """Draw tied nodes together, the harder the farther."""
    for left, right in tied:
        dx, dy = places[left][0] - places[right][0], places[left][1] - places[right][1]
        force = sqrt(dx * dx + dy * dy) / SPREAD
        forces[left][0] -= dx * force
        forces[left][1] -= dy * force
        forces[right][0] += dx * force
        forces[right][1] += dy * force

"""This module places the nodes of the network: the same graph gives the same places, everywhere.

Only ``+ - * /`` and ``sqrt`` are used, which IEEE 754 rounds alike on every machine; nothing is random.
The method is the grid variant of Fruchterman and Reingold (1991), then boxes (a node with its label)
are pushed apart until none overlap.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import floor, sqrt

from lgai_graph.report.packing import Box, Drawing, Point, pack_parts

GOLDEN_COS, GOLDEN_SIN = -0.7373688780783197, 0.6754902942615238  # of the golden angle, 137.5°
SPREAD = 74.0  # wished length of a line, in pixels at zoom 1
REACH = SPREAD * 3.5  # nodes farther apart than this do not repel each other
GRAVITY = 0.12  # keeps unconnected parts in sight
ROOM = 1.2  # area of the picture, in areas of its boxes: less room would tear neighbours apart
ASPECT = 2.9  # width by height of the picture, as of the network pane on a screen of 1400 × 900
MAX_ROUNDS, MIN_ROUNDS, ROUND_BUDGET = 300, 30, 30_000  # rounds × nodes, measured: 3 s for 1,500 nodes
PUSH_ROUNDS = 300
BIAS = 2.2  # rather aside than up or down: boxes are wider than high
GAP = 6.0  # free pixels between two boxes

Line = tuple[int, int]


def make_layout(boxes: Sequence[Box], lines: Iterable[Line]) -> list[tuple[int, int]]:
    """This places boxes so that tied ones lie near each other and no two overlap.

    Args:
        boxes: strongest first; they start in the middle.
        lines: pairs of indexes into ``boxes``.

    Returns:
        The middle of each box, in whole pixels.
    """
    tied = sorted({(min(line), max(line)) for line in lines if line[0] != line[1]})
    parts = _find_parts(len(boxes), tied)
    drawn = [_draw_part([boxes[index] for index in part], _renumber(part, tied)) for part in parts]
    places = [(0, 0)] * len(boxes)
    for part, points in zip(parts, pack_parts(drawn, aspect=ASPECT), strict=True):
        for index, (x, y) in zip(part, points, strict=True):
            places[index] = (round(x), round(y))
    return places


def _find_parts(count: int, tied: Iterable[Line]) -> list[list[int]]:
    """This lists the connected parts, the largest first."""
    part_of = list(range(count))
    parts = {index: [index] for index in range(count)}
    for line in tied:
        kept, gone = sorted((part_of[line[0]], part_of[line[1]]))
        if kept == gone:
            continue
        for index in parts[gone]:
            part_of[index] = kept
        parts[kept] += parts.pop(gone)
    return sorted((sorted(part) for part in parts.values()), key=lambda part: (-len(part), part))


def _renumber(part: Sequence[int], tied: Iterable[Line]) -> list[Line]:
    number = {index: position for position, index in enumerate(part)}
    return [(number[left], number[right]) for left, right in tied if left in number]


def _draw_part(boxes: Sequence[Box], tied: Sequence[Line]) -> Drawing:
    """This places the boxes of one connected part around its own middle."""
    places = _make_spiral(len(boxes))
    rounds = max(MIN_ROUNDS, min(MAX_ROUNDS, ROUND_BUDGET // len(boxes)))
    for turn in range(rounds if len(boxes) > 1 else 0):
        _move(places, tied, heat=SPREAD * (1 - turn / rounds))
    _fill_frame(places, boxes)
    _push_apart(places, boxes)
    return Drawing(boxes=tuple(boxes), points=tuple((x, y) for x, y in places))


def _make_spiral(count: int) -> list[list[float]]:
    """This is a sunflower: each node turns by the golden angle and steps outwards."""
    places = []
    cos, sin = 1.0, 0.0
    for index in range(count):
        radius = SPREAD * 0.7 * sqrt(index)
        places.append([radius * cos, radius * sin])
        cos, sin = cos * GOLDEN_COS - sin * GOLDEN_SIN, cos * GOLDEN_SIN + sin * GOLDEN_COS
    return places


def _move(places: list[list[float]], tied: Sequence[Line], *, heat: float) -> None:
    """This is one round: neighbours repel, lines pull, the middle pulls a little."""
    forces = [[-x * GRAVITY, -y * GRAVITY] for x, y in places]
    _repel(forces, places)
    _pull(forces, places, tied)
    for place, (fx, fy) in zip(places, forces, strict=True):
        length = max(sqrt(fx * fx + fy * fy), 0.01)
        step = min(length, heat) / length
        place[0] += fx * step
        place[1] += fy * step


def _repel(forces: list[list[float]], places: Sequence[Sequence[float]]) -> None:
    """This pushes neighbours apart, the harder the nearer; it takes most of the time."""
    strength, reach = SPREAD * SPREAD, REACH * REACH
    for left, right in _find_near(places, (REACH, REACH)):
        here, there = places[left], places[right]
        dx, dy = here[0] - there[0], here[1] - there[1]
        square = dx * dx + dy * dy
        if square > reach:
            continue
        force = strength / max(square, 1.0)
        forces[left][0] += dx * force
        forces[left][1] += dy * force
        forces[right][0] -= dx * force
        forces[right][1] -= dy * force


def _pull(forces: list[list[float]], places: Sequence[Sequence[float]], tied: Iterable[Line]) -> None:
    """This draws tied nodes together, the harder the farther."""
    for left, right in tied:
        dx, dy = places[left][0] - places[right][0], places[left][1] - places[right][1]
        force = sqrt(dx * dx + dy * dy) / SPREAD
        forces[left][0] -= dx * force
        forces[left][1] -= dy * force
        forces[right][0] += dx * force
        forces[right][1] += dy * force


def _find_near(places: Sequence[Sequence[float]], reach: Point) -> Iterator[Line]:
    """This finds all pairs that lie at most ``reach`` apart, and some that lie a little farther."""
    cells: dict[tuple[int, int], list[int]] = {}
    homes = [(floor(x / reach[0]), floor(y / reach[1])) for x, y in places]
    for index, home in enumerate(homes):
        cells.setdefault(home, []).append(index)
    for index, (column, row) in enumerate(homes):
        for other_home in ((column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
            yield from ((index, other) for other in cells.get(other_home, ()) if other > index)


def _fill_frame(places: list[list[float]], boxes: Sequence[Box]) -> None:
    """This scales the picture to the shape of a screen, with room for all boxes."""
    area = ROOM * sum((box.width + GAP) * (box.height + GAP) for box in boxes)
    sides = (sqrt(area * ASPECT), sqrt(area / ASPECT))
    for axis, side in enumerate(sides):
        values = [place[axis] for place in places]
        middle = (max(values, default=0.0) + min(values, default=0.0)) / 2
        extent = max(max(values, default=0.0) - min(values, default=0.0), 1.0)
        for place in places:
            place[axis] = (place[axis] - middle) * side / extent


def _push_apart(places: list[list[float]], boxes: Sequence[Box]) -> None:
    """This moves overlapping boxes along the shorter way out, until none overlap."""
    if not boxes:
        return
    reach = (max(box.width for box in boxes) + GAP, max(box.height for box in boxes) + GAP)
    for _ in range(PUSH_ROUNDS):
        near = list(_find_near(places, reach))
        if sum(_push_pair(places, boxes, pair) for pair in near) == 0:
            return


def _push_pair(places: list[list[float]], boxes: Sequence[Box], pair: Line) -> bool:
    """This moves two boxes apart by half of what they overlap each; it tells whether they did."""
    left, right = pair
    dx, dy = places[left][0] - places[right][0], places[left][1] - places[right][1]
    over_x = (boxes[left].width + boxes[right].width) / 2 + GAP - abs(dx)
    over_y = (boxes[left].height + boxes[right].height) / 2 + GAP - abs(dy)
    if over_x <= 0.5 or over_y <= 0.5:
        return False
    axis, over, side = (0, over_x, dx) if over_x < over_y * BIAS else (1, over_y, dy)
    shift = over / 2 if side >= 0 else -over / 2
    places[left][axis] += shift
    places[right][axis] -= shift
    return True

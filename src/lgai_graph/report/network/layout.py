"""Lay out the network: the same graph gives the same places, on every machine.

Forces draw each connected part; then boxes (a node with its label) are pushed apart until none
overlap, in several stretched pictures, of which the one that fits the screen best is kept.
"""

from collections.abc import Iterable, Sequence
from itertools import product
from math import sqrt

from lgai_graph.report.network.forces import Line, Places, draw_by_forces, find_near
from lgai_graph.report.network.parts import Box, Drawing, Point, pack_parts

ROOMS = (1.1, 1.4)  # areas of a picture to try, in areas of its boxes
SHAPES = (1.6, 2.0, 2.4, 2.8, 3.2)  # widths by heights to try before boxes are pushed apart
ASPECT = 2.7  # width by height of the network pane on a screen of 1440 × 900, less the labels at its sides
MANY = 150  # boxes: for more, only the last room and one shape are tried
PUSH_ROUNDS = 300
BIAS = 2.2  # rather aside than up or down: boxes are wider than high
GAP = 6.0  # free pixels between two boxes


def make_layout(boxes: Sequence[Box], lines: Iterable[Line]) -> list[tuple[int, int]]:
    """Place boxes so that tied ones lie near each other and no two overlap.

    Args:
        boxes: strongest first; they start in the middle.
        lines: pairs of indexes into ``boxes``.

    Returns:
        The middle of each box, in whole pixels.
    """
    tied = sorted({(min(line), max(line)) for line in lines if line[0] != line[1]})
    parts = _find_parts(len(boxes), tied)
    drawn = [_draw_part([boxes[index] for index in part], _renumber(part, tied)) for part in parts]
    rest = [min(drawings, key=_measure) for drawings in drawn[1:]]
    packed = [pack_parts([first, *rest], aspect=ASPECT) for first in (drawn[0] if drawn else ())]
    order = [index for part in parts for index in part]
    pictures = [Drawing(boxes=tuple(boxes[index] for index in order), points=points) for points in packed]
    places = [(0, 0)] * len(boxes)
    for index, (x, y) in zip(order, min(pictures, key=_measure).points if pictures else (), strict=True):
        places[index] = (round(x), round(y))
    return places


def _measure(drawing: Drawing) -> float:
    """The height of the pane that a picture fills at zoom 1."""
    return max(drawing.size[0] / ASPECT, drawing.size[1])


def _find_parts(count: int, tied: Iterable[Line]) -> list[list[int]]:
    """List the connected parts, the largest first."""
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


def _draw_part(boxes: Sequence[Box], tied: Sequence[Line]) -> list[Drawing]:
    """Draw one connected part, stretched in several ways to choose from."""
    places = draw_by_forces(len(boxes), tied)
    rooms, shapes = (ROOMS, SHAPES) if len(boxes) <= MANY else (ROOMS[-1:], (ASPECT,))
    area = sum((box.width + GAP) * (box.height + GAP) for box in boxes)
    drawings = []
    for room, shape in product(rooms, shapes):
        spread = _scale(places, (sqrt(area * room * shape), sqrt(area * room / shape)))
        _push_apart(spread, boxes)
        drawings.append(Drawing(boxes=tuple(boxes), points=tuple((x, y) for x, y in spread)))
    return drawings


def _scale(places: Sequence[Sequence[float]], sides: Point) -> Places:
    """Scale the picture to a width and a height."""
    columns = []
    for axis, side in enumerate(sides):
        values = [place[axis] for place in places]
        middle, extent = (max(values) + min(values)) / 2, max(max(values) - min(values), 1.0)
        columns.append([(value - middle) * side / extent for value in values])
    return [[x, y] for x, y in zip(*columns, strict=True)]


def _push_apart(places: Places, boxes: Sequence[Box]) -> None:
    """Move overlapping boxes along the shorter way out, until none overlap."""
    if not boxes:
        return
    reach = (max(box.width for box in boxes) + GAP, max(box.height for box in boxes) + GAP)
    for _ in range(PUSH_ROUNDS):
        near = list(find_near(places, reach))
        if sum(_push_pair(places, boxes, pair) for pair in near) == 0:
            return


def _push_pair(places: Places, boxes: Sequence[Box], pair: Line) -> bool:
    """Move two boxes apart by half of what they overlap each; it tells whether they did."""
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

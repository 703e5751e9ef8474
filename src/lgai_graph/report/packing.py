"""Set the unconnected parts of the network beside each other, as words on lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

PART_GAP = 14.0  # free pixels between a part and the boxes of others
STEPS = 24  # places tried along each side of the frame
SMALL_PART = 40  # parts with more boxes are not squeezed into gaps

Point = tuple[float, float]
Area = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node with its label, in pixels at zoom 1."""

    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One connected part of the network: its boxes and the middle of each."""

    boxes: tuple[Box, ...]
    points: tuple[Point, ...]

    @property
    def corner(self) -> Point:
        """The upper left corner."""
        pairs = list(zip(self.boxes, self.points, strict=True))
        return min(x - box.width / 2 for box, (x, _) in pairs), min(
            y - box.height / 2 for box, (_, y) in pairs
        )

    @property
    def size(self) -> Point:
        """Width and height."""
        pairs = list(zip(self.boxes, self.points, strict=True))
        right = max(x + box.width / 2 for box, (x, _) in pairs)
        bottom = max(y + box.height / 2 for box, (_, y) in pairs)
        return right - self.corner[0], bottom - self.corner[1]


def pack_parts(parts: Sequence[Drawing], *, aspect: float) -> tuple[Point, ...]:
    """Return the points of all parts, one part after the other.

    Small parts go into gaps of the first, the rest on lines below it.
    """
    frame = _make_frame(parts[0].size, aspect)
    placed = [_shift(parts[0], ((frame[0] - parts[0].size[0]) / 2, (frame[1] - parts[0].size[1]) / 2))]
    taken = _list_areas(parts[0], placed[0])
    line = [0.0, frame[1] + PART_GAP, 0.0]  # left and top of the next part on a line, height of that line
    for part in parts[1:]:
        gap = _find_gap(part, frame, taken) if len(part.boxes) <= SMALL_PART else None
        points = _shift(part, gap or _break_line(line, part.size, frame[0]))
        placed.append(points)
        taken += _list_areas(part, points) if gap else []
    return tuple(point for points in placed for point in points)


def _make_frame(size: Point, aspect: float) -> Point:
    """The smallest rectangle of that aspect around the first part."""
    return max(size[0], size[1] * aspect), max(size[1], size[0] / aspect)


def _find_gap(part: Drawing, frame: Point, taken: Sequence[Area]) -> Point | None:
    """Find the free place nearest to the frame's edge; the upper right one first."""
    width, height = part.size
    if width > frame[0] or height > frame[1]:
        return None
    for ring in range(STEPS // 4):
        for column, row in _walk_ring(ring):
            x, y = (frame[0] - width) * column / STEPS, (frame[1] - height) * row / STEPS
            area = (x - PART_GAP, y - PART_GAP, x + width + PART_GAP, y + height + PART_GAP)
            if not any(_is_over(area, other) for other in taken):
                return x, y
    return None


def _walk_ring(ring: int) -> Iterator[tuple[int, int]]:
    """Walk around the frame, ``ring`` steps inside its edge."""
    last = STEPS - ring
    yield from ((last, row) for row in range(ring, last + 1))
    yield from ((ring, row) for row in range(ring, last + 1))
    yield from ((column, ring) for column in range(last, ring - 1, -1))
    yield from ((column, last) for column in range(last, ring - 1, -1))


def _is_over(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _list_areas(part: Drawing, points: Sequence[Point]) -> list[Area]:
    return [
        (x - box.width / 2, y - box.height / 2, x + box.width / 2, y + box.height / 2)
        for box, (x, y) in zip(part.boxes, points, strict=True)
    ]


def _break_line(line: list[float], size: Point, length: float) -> Point:
    """Return the next place on the lines below the frame, and moves on."""
    if line[0] > 0 and line[0] + size[0] > length:
        line[0], line[1], line[2] = 0.0, line[1] + line[2] + PART_GAP, 0.0
    corner = line[0], line[1]
    line[0], line[2] = line[0] + size[0] + PART_GAP, max(line[2], size[1])
    return corner


def _shift(part: Drawing, corner: Point) -> list[Point]:
    left, top = part.corner
    return [(x - left + corner[0], y - top + corner[1]) for x, y in part.points]

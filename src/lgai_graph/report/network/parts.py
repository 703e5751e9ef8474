"""Set the unconnected parts of the network beside each other, as words on lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

PART_GAP = 14.0  # free pixels between a part and the boxes of others
STEPS = 24  # places tried along each side of the frame
SMALL_PART = 40  # parts with more boxes are not squeezed into gaps

Point = tuple[float, float]
Area = tuple[float, float, float, float]  # left, top, right, bottom
Stretch = tuple[float, float, float]  # left, right and bottom of a stretch of the skyline


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

    Small parts go into gaps of the first; the rest fills a sheet of the wished shape, the highest first.
    """
    frame = _make_frame(parts[0].size, aspect)
    placed = {0: _shift(parts[0], ((frame[0] - parts[0].size[0]) / 2, (frame[1] - parts[0].size[1]) / 2))}
    taken = _list_areas(parts[0], placed[0])
    refused: list[Point] = []  # sizes that found no gap; what is as large is not tried, which takes long
    for number, part in enumerate(parts[1:], 1):
        if len(part.boxes) > SMALL_PART or any(_is_as_large(part.size, size) for size in refused):
            continue
        gap = _find_gap(part, frame, taken)
        if gap:
            placed[number] = _shift(part, gap)
            taken += _list_areas(part, placed[number])
        else:
            refused.append(part.size)
    rest = sorted((n for n in range(len(parts)) if n not in placed), key=lambda n: (-parts[n].size[1], n))
    sizes = [parts[number].size for number in rest]
    corners = _fill_sheet(frame, sizes, aspect)
    placed |= {n: _shift(parts[n], corner) for n, corner in zip(rest, corners, strict=True)}
    return tuple(point for number in range(len(parts)) for point in placed[number])


def _fill_sheet(frame: Point, sizes: Sequence[Point], aspect: float) -> list[Point]:
    """Place rectangles beside and below a frame, each as high up as it fits (skyline packing)."""
    area = frame[0] * frame[1] + sum((width + PART_GAP) * (height + PART_GAP) for width, height in sizes)
    length = max(sqrt(area * aspect), frame[0], *(width for width, _ in sizes), 1.0)
    skyline = [(0.0, frame[0] + PART_GAP, frame[1] + PART_GAP), (frame[0] + PART_GAP, length + PART_GAP, 0.0)]
    corners = []
    for width, height in sizes:
        corner = _find_lowest(skyline, width + PART_GAP, length + PART_GAP)
        corners.append(corner)
        skyline = _raise_skyline(skyline, corner, (width + PART_GAP, height + PART_GAP))
    return corners


def _find_lowest(skyline: Sequence[Stretch], width: float, length: float) -> Point:
    """Find the place nearest to the top, then to the left, where a rectangle of that width may stand."""
    best = (max(bottom for _, _, bottom in skyline), 0.0)
    for left, _, _ in skyline:
        if left + width > length:
            continue
        top = max(bottom for start, end, bottom in skyline if start < left + width and end > left)
        best = min(best, (top, left))
    return best[1], best[0]


def _raise_skyline(skyline: Sequence[Stretch], corner: Point, size: Point) -> list[Stretch]:
    """Put a rectangle below the skyline."""
    left, right = corner[0], corner[0] + size[0]
    parts = [(left, right, corner[1] + size[1])]
    for start, end, bottom in skyline:
        parts += [(start, min(end, left), bottom)] if start < left else []
        parts += [(max(start, right), end, bottom)] if end > right else []
    return sorted(parts)


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


def _is_as_large(one: Point, other: Point) -> bool:
    return one[0] >= other[0] and one[1] >= other[1]


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


def _shift(part: Drawing, corner: Point) -> list[Point]:
    left, top = part.corner
    return [(x - left + corner[0], y - top + corner[1]) for x, y in part.points]

from itertools import combinations

import pytest

from lgai_graph.report.network.layout import make_layout
from lgai_graph.report.network.parts import Box

TIGHT = 1.0  # places are whole pixels: two boxes may come this near


def _make_graph(count: int, lines: int) -> tuple[list[Box], list[tuple[int, int]]]:
    """Make a graph by a fixed sequence of numbers; small numbers get most of the lines."""
    state, pairs = 7, []
    for _ in range(lines):
        state = (state * 1_103_515_245 + 12_345) % 2**31
        left, right = (state >> 8) % count, (state >> 16) % count
        pairs.append((min(left, right) // 2, right))
    return [Box(width=40 + index * 17 % 100, height=30 + index % 20) for index in range(count)], pairs


def _list_overlaps(boxes: list[Box], places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [
        (one, two)
        for one, two in combinations(range(len(boxes)), 2)
        if abs(places[one][0] - places[two][0]) + TIGHT < (boxes[one].width + boxes[two].width) / 2
        and abs(places[one][1] - places[two][1]) + TIGHT < (boxes[one].height + boxes[two].height) / 2
    ]


@pytest.mark.parametrize(("count", "lines"), [(2, 1), (30, 25), (60, 90), (150, 150), (40, 0)])
def test_no_two_boxes_overlap(count: int, lines: int) -> None:
    boxes, pairs = _make_graph(count, lines)
    assert _list_overlaps(boxes, make_layout(boxes, pairs)) == []


def test_hub_with_forty_leaves_is_laid_out_without_overlaps() -> None:
    boxes = [Box(width=90, height=36)] * 41
    assert _list_overlaps(boxes, make_layout(boxes, [(0, leaf) for leaf in range(1, 41)])) == []


def test_same_graph_gives_the_same_places() -> None:
    boxes, pairs = _make_graph(50, 70)
    assert make_layout(boxes, pairs) == make_layout(boxes, list(reversed(pairs)))


def test_tied_nodes_lie_nearer_than_others() -> None:
    """Two cliques of six, tied by one line."""
    boxes = [Box(width=60, height=36)] * 12
    cliques = [*combinations(range(6), 2), *combinations(range(6, 12), 2), (0, 6)]
    places = make_layout(boxes, cliques)

    def measure(pairs: list[tuple[int, int]]) -> float:
        lengths = [
            ((places[a][0] - places[b][0]) ** 2 + (places[a][1] - places[b][1]) ** 2) ** 0.5 for a, b in pairs
        ]
        return sum(lengths) / len(lengths)

    apart = [(a, b) for a in range(6) for b in range(6, 12)]
    assert measure(cliques) < 0.7 * measure(apart)


@pytest.mark.parametrize("count", [0, 1])
def test_graph_of_none_or_one_has_as_many_places(count: int) -> None:
    assert len(make_layout([Box(width=50, height=30)] * count, [])) == count


def test_picture_is_wider_than_high() -> None:
    boxes, pairs = _make_graph(60, 90)
    places = make_layout(boxes, pairs)
    width, height = (max(side) - min(side) for side in zip(*places, strict=True))
    assert width > 1.5 * height

from itertools import pairwise

import pytest

from lgai_graph.report.network.layout import make_layout
from lgai_graph.report.network.parts import Box
from lgai_graph.report.network.steps import choose_steps


def test_first_step_holds_the_weightiest_that_are_tied_to_one_another() -> None:
    ties = [(0, 1), (2, 150), (3, 4)]
    assert choose_steps(200, ties) == [[0, 1, 2, 3, 4, 150]]


def test_steps_grow_and_hold_nobody_without_a_tie_of_their_own() -> None:
    ties = [(number, number + 1) for number in range(0, 2_000, 2)]
    steps = choose_steps(2_002, ties)
    assert [len(step) for step in steps] == [60, 180, 540, 1500]
    assert all(set(small) < set(large) for small, large in pairwise(steps))
    assert all(left in step and right in step for step in steps for left, right in ties if left in step)


@pytest.mark.parametrize(("pairs", "sizes"), [(0, []), (30, [60]), (32, [64]), (60, [60, 120])])
def test_last_step_that_adds_little_takes_the_place_of_the_one_before(pairs: int, sizes: list[int]) -> None:
    ties = [(2 * number, 2 * number + 1) for number in range(pairs)]
    assert [len(step) for step in choose_steps(2 * pairs + 5, ties)] == sizes


def test_name_tied_to_itself_alone_is_in_no_step() -> None:
    assert choose_steps(3, [(0, 0), (1, 2)]) == [[1, 2]]


@pytest.mark.parametrize("count", [40, 270])
def test_picture_of_many_small_parts_has_the_shape_of_a_screen(count: int) -> None:
    boxes = [Box(width=60 + number % 5 * 15, height=36) for number in range(2 * count)]
    places = make_layout(boxes, [(2 * number, 2 * number + 1) for number in range(count)])
    width, height = (max(side) - min(side) for side in zip(*places, strict=True))
    assert 1.2 < width / height < 4

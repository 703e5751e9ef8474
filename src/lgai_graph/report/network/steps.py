"""Choose the names that the network draws at first, and those of each next step."""

from collections.abc import Iterable, Sequence

LIMITS = (
    60,
    180,
    540,
    1500,
)  # names on a picture: as many as have room for a label, then three times as many
NEARLY = 1.25  # a last step that adds less than a quarter is no step of its own


def choose_steps(count: int, lines: Iterable[tuple[int, int]]) -> list[list[int]]:
    """List the names of each step, every one with a tie to another of its step.

    Args:
        count: how many names there are, the weightiest first.
        lines: pairs of tied names.

    Returns:
        Growing lists of names; none where nothing is tied. The last may lack names beyond the last limit.
    """
    steps = _grow_steps(_gather_neighbours(count, lines))
    if len(steps) > 1 and len(steps[-1]) <= NEARLY * len(steps[-2]):
        del steps[-2]
    return steps


def _grow_steps(neighbours: Sequence[set[int]]) -> list[list[int]]:
    """Take in one name after another until nothing is left or the last step is full."""
    steps: list[list[int]] = []
    seen, tied = set[int](), set[int]()
    limits = iter(LIMITS)
    limit = next(limits, None)
    for name, around in enumerate(neighbours):
        others = around & seen
        grown = tied | others | {name} if others else tied
        while limit is not None and len(grown) > limit:
            if tied and (not steps or len(tied) > len(steps[-1])):
                steps.append(sorted(tied))
            limit = next(limits, None)
        if limit is None:
            return steps
        seen.add(name)
        tied = grown
    if tied and (not steps or len(tied) > len(steps[-1])):
        steps.append(sorted(tied))
    return steps


def _gather_neighbours(count: int, lines: Iterable[tuple[int, int]]) -> list[set[int]]:
    neighbours: list[set[int]] = [set() for _ in range(count)]
    for left, right in lines:
        if left != right:
            neighbours[left].add(right)
            neighbours[right].add(left)
    return neighbours

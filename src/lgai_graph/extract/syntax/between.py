"""Find what begins in a stretch of text."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar

START = attrgetter("start")


class Begun(Protocol):
    """Whatever begins somewhere in a text."""

    @property
    def start(self) -> int:
        """The offset of its first character."""


Thing = TypeVar("Thing", bound=Begun)


def list_between(things: Sequence[Thing], start: int, end: int) -> Sequence[Thing]:
    """Return the things that begin in a stretch, of many in text order."""
    first = bisect_left(things, start, key=START)
    if first == len(things) or things[first].start >= end:
        return things[:0]
    return things[first : bisect_left(things, end, first, key=START)]

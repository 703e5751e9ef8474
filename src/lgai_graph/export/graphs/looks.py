"""Give the nodes of a network their colours and sizes, the same in the page and in files."""

from functools import cache
from math import sqrt
from typing import NamedTuple

from lgai_graph.export.types import get_event_entry
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityKind

LEAST, STEP, MOST = 9, 7, 44  # pixels of a node: least, per square root of a source, most


class Colour(NamedTuple):
    """A colour, each part from 0 to 255."""

    r: int
    g: int
    b: int


@cache
def read_colour(text: str) -> Colour:
    """Read six hex digits.

    >>> read_colour("#d55e00")
    Colour(r=213, g=94, b=0)
    """
    return Colour(*bytes.fromhex(text.removeprefix("#")))


@cache
def find_colour(noun: str, kind: str) -> Colour:
    """Return the colour of an entity's kind, or of an event's type."""
    if noun == "entity":
        return read_colour(load_lexicon().kinds[EntityKind(kind)].colour)
    return read_colour(get_event_entry(kind).colour)


def measure_node(sources: int) -> int:
    """Return a node's diameter; its area grows with the number of sources."""
    return min(MOST, round(LEAST + STEP * sqrt(sources)))


class Spot(NamedTuple):
    """Where a node stands in the picture, in pixels, down the page; and its diameter."""

    x: int
    y: int
    size: int

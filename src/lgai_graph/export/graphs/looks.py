"""Return nodes of a network their colours and sizes, the same in every format that knows them."""

from functools import cache
from typing import NamedTuple

from lgai_graph.export.types import get_event_entry
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityKind

MIN_SIZE, STEP, MAX_SIZE = 10.0, 4.0, 50.0  # Gephi's own default is 10


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


def find_size(sources: int) -> float:
    """Return a size that grows with the number of sources."""
    return min(MIN_SIZE + STEP * max(sources - 1, 0), MAX_SIZE)

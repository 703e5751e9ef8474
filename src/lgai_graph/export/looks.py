"""Return nodes of a network their colours and sizes, the same in every format that knows them."""

from typing import NamedTuple

from lgai_graph.export.network import Node
from lgai_graph.model import EntityKind

MIN_SIZE, STEP, MAX_SIZE = 10.0, 4.0, 50.0  # Gephi's own default is 10


class Colour(NamedTuple):
    """A colour, each part from 0 to 255."""

    r: int
    g: int
    b: int


# Okabe and Ito's palette, which people with colour-blindness can tell apart, and two greys.
COLOURS = {
    EntityKind.PERSON: Colour(213, 94, 0),
    EntityKind.COMPANY: Colour(0, 114, 178),
    EntityKind.LAB: Colour(86, 180, 233),
    EntityKind.UNIVERSITY: Colour(0, 158, 115),
    EntityKind.ORGANIZATION: Colour(204, 121, 167),
    EntityKind.ALLIANCE: Colour(230, 159, 0),
    EntityKind.PLACE: Colour(110, 110, 110),
    EntityKind.PRODUCT: Colour(240, 228, 66),
}
EVENT_COLOUR = Colour(170, 170, 170)


def find_colour(node: Node) -> Colour:
    """Return the colour of the node's kind; all events share one."""
    return COLOURS[EntityKind(node.kind)] if node.noun == "entity" else EVENT_COLOUR


def find_size(node: Node) -> float:
    """Return a size that grows with the number of sources."""
    return min(MIN_SIZE + STEP * max(node.sources - 1, 0), MAX_SIZE)

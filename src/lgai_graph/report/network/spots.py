"""Place every node of a file: names where the page draws them, all else near what it is tied to."""

from collections import deque
from collections.abc import Iterable, Iterator
from math import ceil, sqrt

from lgai_graph.export.graphs.looks import Spot, measure_node
from lgai_graph.model import Event, Knowledge
from lgai_graph.report.choice import choose_facts
from lgai_graph.report.network.floor import Floor
from lgai_graph.report.network.layout import ASPECT
from lgai_graph.report.network.parts import Point
from lgai_graph.report.network.picture import Network, make_network

MOST_PLACED = 20_000  # names and events: a picture of more shows nothing, and takes longer than the file
PARKING = (112, 64)  # pixels between two names that nothing ties to the picture: room for labels


def place_nodes(knowledge: Knowledge, *, least: float = 0.0) -> dict[str, Spot]:
    """Place names and events so that no two nodes overlap; the same facts give the same places.

    Args:
        knowledge: what the file holds.
        least: the confidence from which on the page shows an event.

    Returns:
        By id: names of the page's last step where it draws them, other names and the events near those that
        they are tied to, and what is tied to nothing below the picture.
    """
    shown, whole = make_network(choose_facts(knowledge, least=least).knowledge), make_network(knowledge)
    floor, spots = Floor(), dict[str, Spot]()
    sizes = shown.sizes
    for number, (x, y) in shown.place(shown.steps[-1]).items() if shown.steps else ():
        spots[shown.entities[number].id] = floor.put(Spot(x, y, sizes[number]))
    parking = _list_parking(spots, len(whole.entities) + len(knowledge.events))
    _place_names(spots, floor, whole, parking)
    _place_events(spots, floor, knowledge.events, parking)
    return spots


def _place_names(spots: dict[str, Spot], floor: Floor, network: Network, parking: Iterator[Point]) -> None:
    """Place the names that the page does not draw, from those that stand outwards; what is left, apart."""
    neighbours: dict[str, list[str]] = {}
    for tie in network.ties:
        neighbours.setdefault(tie.source, []).append(tie.target)
        neighbours.setdefault(tie.target, []).append(tie.source)
    sizes: dict[str, int] = {
        entity.id: size for entity, size in zip(network.entities, network.sizes, strict=True)
    }
    waiting = deque(spots)
    for entity in (None, *network.entities):
        if entity and entity.id not in spots:
            spots[entity.id] = floor.put_near(*next(parking), sizes[entity.id])
            waiting.append(entity.id)
        while waiting:
            for other in neighbours.get(waiting.popleft(), ()):
                if other not in spots:
                    middle = _find_middle(spots, neighbours[other])
                    spots[other] = floor.put_near(*middle, sizes[other])
                    waiting.append(other)


def _place_events(
    spots: dict[str, Spot], floor: Floor, events: Iterable[Event], parking: Iterator[Point]
) -> None:
    """Place each event amid those who take part in it."""
    for event in events:
        members = list(dict.fromkeys(part.entity for part in event.participants if part.entity in spots))
        middle = _find_middle(spots, members) if members else next(parking)
        size = measure_node(len({claim.article for claim in event.claims}))
        spots[event.id] = floor.put_near(*middle, size)


def _find_middle(spots: dict[str, Spot], names: Iterable[str]) -> Point:
    """Find the middle of those that have a place."""
    found = [spots[name] for name in names if name in spots]
    return sum(spot.x for spot in found) / len(found), sum(spot.y for spot in found) / len(found)


def _list_parking(spots: dict[str, Spot], count: int) -> Iterator[Point]:
    """Yield places in rows below the picture, each row as long as makes a sheet of a screen's shape."""
    width, height = PARKING
    left = min((spot.x for spot in spots.values()), default=0)
    right = max((spot.x for spot in spots.values()), default=0)
    top = max((spot.y for spot in spots.values()), default=0) + 2 * height
    columns = max((right - left) // width, ceil(sqrt(count * ASPECT * height / width)), 1)
    for number in range(count):
        row, column = divmod(number, columns)
        yield left + column * width, top + row * height

"""Draw the names of a store: who is tied to whom, how weighty each is, and where it stands."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lgai_graph.export.graphs.looks import measure_node
from lgai_graph.model import ArticleId, Entity, EntityId, Event, Knowledge, Relation
from lgai_graph.report.network.forces import Line
from lgai_graph.report.network.layout import make_layout
from lgai_graph.report.network.parts import Box
from lgai_graph.report.network.steps import choose_steps
from lgai_graph.report.network.ties import Tie, make_ties

LABEL_EM, LABEL_WIDTH, LABEL_HEIGHT = 12, 150, 18  # pixels, as in web/src/style.css (.node-label)

Places = Mapping[int, tuple[int, int]]  # of names, by their numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The names with their ties, not yet placed.

    Args:
        entities: the weightiest first; a name's number is its place here.
        sources: in how many articles each is told of.
        ties: between these.
        lines: the numbers of both ends of each tie.
        steps: numbers of the names that are drawn at first, and of those in each next step.
    """

    entities: tuple[Entity, ...]
    sources: tuple[int, ...]
    ties: tuple[Tie, ...]
    lines: tuple[Line, ...]
    steps: tuple[tuple[int, ...], ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        """The diameter of each node in pixels."""
        return tuple(map(measure_node, self.sources))

    @property
    def tied(self) -> frozenset[int]:
        """The names with a tie to another."""
        return frozenset(end for line in self.lines if line[0] != line[1] for end in line)

    def place(self, members: Sequence[int]) -> Places:
        """Lay out the names of one step, in pixels."""
        order = {number: place for place, number in enumerate(members)}
        inner = (
            (order[left], order[right]) for left, right in self.lines if left in order and right in order
        )
        sizes = self.sizes
        boxes = [_make_box(self.entities[number].name, sizes[number]) for number in members]
        return dict(zip(members, make_layout(boxes, inner), strict=True))


def make_network(knowledge: Knowledge) -> Network:
    """Find ties and weights of the names, and those that are drawn first."""
    known = {entity.id for entity in knowledge.entities}
    ties = [
        tie for tie in make_ties(knowledge.relations, knowledge.events) if {tie.source, tie.target} <= known
    ]
    articles = count_articles(knowledge.relations, knowledge.events)
    links = Counter(end for tie in ties for end in (tie.source, tie.target))
    entities = sorted(
        knowledge.entities,
        key=lambda entity: (-articles.get(entity.id, 0), -links[entity.id], entity.name, entity.id),
    )
    numbers = {entity.id: number for number, entity in enumerate(entities)}
    lines = [(numbers[tie.source], numbers[tie.target]) for tie in ties]
    return Network(
        entities=tuple(entities),
        sources=tuple(articles.get(entity.id, 0) for entity in entities),
        ties=tuple(ties),
        lines=tuple(lines),
        steps=tuple(map(tuple, choose_steps(len(entities), lines))),
    )


def count_articles(relations: Iterable[Relation], events: Iterable[Event]) -> dict[EntityId, int]:
    """Count the articles that say something of each entity."""
    articles: dict[EntityId, set[ArticleId]] = {}
    for relation in relations:
        for end in (relation.source, relation.target):
            articles.setdefault(end, set()).update(claim.article for claim in relation.claims)
    for event in events:
        for participant in event.participants:
            articles.setdefault(participant.entity, set()).update(claim.article for claim in event.claims)
    return {entity: len(found) for entity, found in articles.items()}


def _make_box(name: str, size: int) -> Box:
    """Measure a node with its label: Hangul is as wide as high, Latin about 0.57 of that."""
    em = sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.57 for letter in name[:60])
    return Box(width=max(size, min(LABEL_WIDTH, em * LABEL_EM + 6)), height=size + LABEL_HEIGHT)

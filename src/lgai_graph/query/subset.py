"""Cut a part out of a store, for exports that follow a filter of the timeline."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lgai_graph.model import Ambiguity, Article, Entity, EntityId, Event, HeldTitle, Knowledge, Relation
from lgai_graph.query.timeline import TimelineFilter, find_event_numbers
from lgai_graph.store import Store
from lgai_graph.store.stream.knowledge import KnowledgeStream


@dataclass(frozen=True, slots=True, kw_only=True)
class Subset:
    """Read a part of a store noun by noun, anew whenever one of its properties is asked for.

    Args:
        stream: the whole.
        numbers: places of the events that stay.
        relation_ids: ties that stay.
        entity_ids: who takes part, and the ends of the ties.
        cited: the articles that say so.
    """

    stream: KnowledgeStream
    numbers: frozenset[int]
    relation_ids: frozenset[str]
    entity_ids: frozenset[str]
    cited: frozenset[str]

    @property
    def articles(self) -> Iterator[Article]:
        """Yield the articles that are cited."""
        return (article for article in self.stream.articles if article.id in self.cited)

    @property
    def entities(self) -> Iterator[Entity]:
        """Yield the entities, with the links to the articles that stay."""
        return (
            replace(entity, links=tuple(link for link in entity.links if link.article in self.cited))
            for entity in self.stream.entities
            if entity.id in self.entity_ids
        )

    @property
    def events(self) -> Iterator[Event]:
        """Yield the events that match."""
        return (event for n, event in enumerate(self.stream.events, 1) if n in self.numbers)

    @property
    def relations(self) -> Iterator[Relation]:
        """Yield the ties that stay."""
        return (relation for relation in self.stream.relations if relation.id in self.relation_ids)

    @property
    def titles(self) -> Iterator[HeldTitle]:
        """Yield the titles of the people that stay, as far as the articles that stay tell them."""
        return (
            title
            for title in self.stream.titles
            if title.person in self.entity_ids and self.cited.issuperset(_list_cited(title))
        )

    @property
    def ambiguities(self) -> Iterator[Ambiguity]:
        """Yield the open short forms of the articles that stay."""
        return (left for left in self.stream.ambiguities if left.article in self.cited)


def find_subset(store: Store, wanted: TimelineFilter, stream: KnowledgeStream) -> Subset:
    """Find the events that match, their participants, what ties these, and the articles that say so.

    With ``wanted.entities`` their own relations stay too, with the other ends.

    Args:
        store: where the events are looked up.
        wanted: which events.
        stream: reads the same store.
    """
    numbers = frozenset(find_event_numbers(store, wanted))
    chosen = set(wanted.entities or ())
    centre = {entity.id for n, entity in enumerate(stream.entities, 1) if n in chosen}
    kept, cited = set(centre), set[str]()
    for n, event in enumerate(stream.events, 1):
        if n in numbers:
            kept.update(part.entity for part in event.participants)
            cited.update(_list_cited(event))
    relation_ids, ends = set[str](), set[EntityId]()
    for relation in stream.relations:
        if _is_kept(relation, kept, centre):
            relation_ids.add(relation.id)
            ends.update((relation.source, relation.target))
            cited.update(_list_cited(relation))
    return Subset(
        stream=stream,
        numbers=numbers,
        relation_ids=frozenset(relation_ids),
        entity_ids=frozenset(kept | ends),
        cited=frozenset(cited),
    )


def read_subset(store: Store, wanted: TimelineFilter) -> Knowledge:
    """Read the part of ``find_subset`` whole."""
    return read_whole(find_subset(store, wanted, store.stream()))


def read_whole(part: Subset | KnowledgeStream) -> Knowledge:
    """Read a store or a part of it at once."""
    return Knowledge(
        articles=tuple(part.articles),
        entities=tuple(part.entities),
        events=tuple(part.events),
        relations=tuple(part.relations),
        titles=tuple(part.titles),
        ambiguities=tuple(part.ambiguities),
    )


def _is_kept(relation: Relation, taking_part: set[EntityId], centre: set[EntityId]) -> bool:
    """Keep ties among participants, and every tie of the entities asked for."""
    ends = {relation.source, relation.target}
    return ends <= taking_part or bool(ends & centre)


def _list_cited(thing: Event | Relation | HeldTitle) -> Iterable[str]:
    """Yield the articles that a fact and its conflicts rest on."""
    for claim in thing.claims:
        yield claim.article
        yield claim.evidence.article
    for conflict in () if isinstance(thing, HeldTitle) else thing.conflicts:
        yield from (value.article for value in conflict.values)

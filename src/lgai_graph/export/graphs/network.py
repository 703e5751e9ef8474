"""Make one neutral network of the nouns, which every graph format writes in its own way.

Entities and events are nodes; relations and participations are edges. Ids are those of the store, so that two
exports of one store can be joined.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from lgai_graph.export.graphs.spans import Span, find_span, merge_spans
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.types import get_relation_entry
from lgai_graph.model import ANNOTATION, Claim, Entity, EntityId, Event, Period, Relation

JOINT = "; "  # between the values of one column
FORMER = "전"  # before a title of the past
ABOUT = ("object", "post", "amounts", "lead", "confidence", "importance")  # columns of an event
ABOUT_TYPES = ("string", "string", "string", "boolean", "double", "double")


class Node(NamedTuple):
    """An entity or an event."""

    id: str
    label: str
    noun: str  # entity or event
    kind: str
    aliases: tuple[str, ...] = ()
    job_titles: tuple[str, ...] = ()  # that no organisation stands beside
    status: str | None = None
    when: Period | None = None
    sources: int = 0
    conflicts: int = 0
    event: Event | None = None

    @property
    def about(self) -> tuple[tuple[str, str], ...]:
        """Return what an event says beside who and when: columns with their values."""
        event = self.event
        if event is None:
            return ()
        return (
            ("object", event.object or ""),
            ("post", event.post or ""),
            ("amounts", JOINT.join(amount.words for amount in event.amounts)),
            ("lead", str(event.lead).lower()),
            ("confidence", f"{event.confidence:g}"),
            ("importance", f"{event.weight:g}"),
        )

    @property
    def span(self) -> Span | None:
        """Return the days in which an event may lie."""
        return find_span(self.when, self.when)


class Edge(NamedTuple):
    """A relation, or the part that an entity plays in an event.

    ``when`` dates the event of a participation; ``since`` and ``until`` bound a relation. ``parts`` are the
    relations of one type between the same two that were merged into this one.
    """

    id: str
    source: str
    target: str
    kind: str
    is_directed: bool
    claims: tuple[Claim, ...]
    when: Period | None = None
    since: Period | None = None
    until: Period | None = None
    role: str | None = None
    former: bool | None = None
    conflicts: int = 0
    parts: tuple["Edge", ...] = ()

    @property
    def spans(self) -> list[Span]:
        """Return the days in which the edge may hold; empty where nothing dates it."""
        if self.parts:
            return merge_spans(span for part in self.parts for span in part.spans)
        span = find_span(self.when or self.since, self.when or self.until)
        return [span] if span else []

    @property
    def since_text(self) -> str | None:
        """Return when a relation began, as precise as the source."""
        if self.parts:
            return join_values(part.since_text for part in self.parts)
        return self.since.when if self.since else None

    @property
    def until_text(self) -> str | None:
        """Return when a relation ended, as precise as the source."""
        if self.parts:
            return join_values(part.until_text for part in self.parts)
        return self.until.when if self.until else None

    @property
    def articles(self) -> list[str]:
        """Return the articles that say so."""
        if len(self.claims) == 1:
            return [self.claims[0].evidence.article]
        return sorted({claim.evidence.article for claim in self.claims})

    @property
    def origin(self) -> str:
        """Return the rules that read it, or that a hand wrote it."""
        return name_origin(self.claims)

    @property
    def quote(self) -> str | None:
        """Return the words of the first article that says so."""
        return self.claims[0].evidence.exact if self.claims else None


def list_elements(
    nouns: Nouns, *, keep_parallel: bool = False, repeated: Set[int] | None = None
) -> Iterator[Node | Edge]:
    """Yield the entities; each event, and the edges from its participants to it; then the relations.

    Args:
        nouns: what to show.
        keep_parallel: leaves apart the relations of one type between the same two; Gephi would else merge
            them by itself, add up their weights and keep the values of the last one only.
        repeated: what ``find_repeated`` found, where it was asked before.
    """
    titles = read_job_titles(nouns)
    for entity in nouns.entities:
        yield _make_entity_node(entity, titles.get(entity.id, ()))
    for event in nouns.events:
        yield _make_event_node(event)
        yield from _list_participations(event)
    yield from list_relation_edges(nouns, keep_parallel=keep_parallel, repeated=repeated)


def _list_participations(event: Event) -> Iterator[Edge]:
    for part in dict.fromkeys(event.participants):
        ident = f"{event.id}|{part.entity}|{part.role}"
        yield Edge(ident, part.entity, event.id, part.role, True, event.claims, event.when)


def list_relation_edges(
    nouns: Nouns, *, keep_parallel: bool, repeated: Set[int] | None = None
) -> Iterator[Edge]:
    """Yield the relations, parallel ones merged unless they are to be kept."""
    edges = map(_make_relation_edge, nouns.relations)
    if keep_parallel:
        return edges
    return _merge_parallel(edges, find_repeated(nouns) if repeated is None else repeated)


def join_values(values: Iterable[str | None]) -> str | None:
    """Write different values into one column."""
    return JOINT.join(dict.fromkeys(value for value in values if value)) or None


def find_repeated(nouns: Nouns) -> set[int]:
    """Find the ends that several relations of one type share; hashes take the least memory."""
    seen, repeated = set[int](), set[int]()
    for relation in nouns.relations:
        ends = hash(_sort_ends(relation.source, relation.target, relation.type))
        (repeated if ends in seen else seen).add(ends)
    return repeated


def _merge_parallel(edges: Iterable[Edge], repeated: Set[int]) -> Iterator[Edge]:
    """Yield single edges as they come, then those that were merged."""
    bundles: dict[tuple[str, str, str], list[Edge]] = {}
    for edge in edges:
        ends = _sort_ends(edge.source, edge.target, edge.kind)
        if hash(ends) in repeated:
            bundles.setdefault(ends, []).append(edge)
        else:
            yield edge
    for bundle in bundles.values():
        yield _merge_edges(bundle) if len(bundle) > 1 else bundle[0]


def _sort_ends(source: str, target: str, kind: str) -> tuple[str, str, str]:
    """Return what parallel relations share; one without direction has its ends in order."""
    if source > target and get_relation_entry(kind).symmetric:
        return target, source, kind
    return source, target, kind


def _merge_edges(edges: list[Edge]) -> Edge:
    """Make one edge of parallel ones."""
    return edges[0]._replace(
        claims=tuple(claim for edge in edges for claim in edge.claims),
        role=join_values(edge.role for edge in edges),
        former=all(edge.former for edge in edges),
        conflicts=sum(edge.conflicts for edge in edges),
        parts=tuple(edges),
    )


def read_job_titles(nouns: Nouns) -> dict[EntityId, tuple[str, ...]]:
    """Read the titles of people that no organisation stands beside; 전 marks one of the past."""
    titles: dict[EntityId, tuple[str, ...]] = {}
    for title in nouns.titles:
        words = f"{FORMER} {title.role}" if title.former else title.role
        titles[title.person] = (*titles.get(title.person, ()), words)
    return titles


def name_origin(claims: Iterable[Claim]) -> str:
    """Name the rules that read a fact; one without any words of an article was written by hand."""
    return JOINT.join(sorted({claim.evidence.rule for claim in claims})) or ANNOTATION


def _make_entity_node(entity: Entity, job_titles: tuple[str, ...]) -> Node:
    return Node(
        id=entity.id,
        label=entity.name,
        noun="entity",
        kind=entity.kind,
        aliases=tuple(alias.name for alias in entity.aliases),
        job_titles=job_titles,
        sources=len({link.article for link in entity.links}),
    )


def _make_event_node(event: Event) -> Node:
    return Node(
        id=event.id,
        label=event.summary,
        noun="event",
        kind=event.type,
        status=event.status,
        when=event.when,
        sources=count_articles(event.claims),
        conflicts=len(event.conflicts),
        event=event,
    )


def _make_relation_edge(relation: Relation) -> Edge:
    return Edge(
        id=relation.id,
        source=relation.source,
        target=relation.target,
        kind=relation.type,
        is_directed=not get_relation_entry(relation.type).symmetric,
        claims=relation.claims,
        since=relation.start,
        until=relation.end,
        role=relation.role,
        former=relation.former,
        conflicts=len(relation.conflicts),
    )


def count_articles(claims: Sequence[Claim]) -> int:
    """Count the articles behind a fact."""
    return len(claims) if len(claims) < 2 else len({claim.evidence.article for claim in claims})

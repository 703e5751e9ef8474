"""Make one neutral network of the rows, which every graph format writes in its own way.

Entities and events are nodes; relations and participations are edges. Ids are those of the store, so that two
exports of one store can be joined.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple, Protocol

from lgai_graph.export.graphs.looks import Spot
from lgai_graph.export.graphs.spans import Span, find_span, merge_spans
from lgai_graph.export.graphs.spool import Piece
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.rows import JOINT, Rows
from lgai_graph.export.types import get_relation_entry
from lgai_graph.model import ANNOTATION, Claim, EntityId
from lgai_graph.model.rows import EntityRow, EventRow, QuoteRow, TieRow, TimeRow

FORMER = "전"  # before a title of the past


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphOptions:
    """Say how a network is written; a format heeds what it can.

    Args:
        keep_parallel: leaves relations of one type between the same two apart.
        mixed: makes ties without direction undirected edges (GraphML).
        spots: where nodes stand, by their ids (GEXF); a node without any stands nowhere.
    """

    keep_parallel: bool = False
    mixed: bool = False
    spots: Mapping[str, Spot] = field(default_factory=dict)


AS_USUAL = GraphOptions()


class Edge(NamedTuple):
    """A relation as an edge.

    ``parts`` are the relations of one type between the same two that were merged into this one.
    """

    id: str
    source: str
    target: str
    kind: str
    is_directed: bool
    quotes: tuple[QuoteRow, ...]
    since: TimeRow | None
    until: TimeRow | None
    role: str | None
    former: bool
    conflicts: int
    parts: tuple["Edge", ...] = ()

    @property
    def spans(self) -> list[Span]:
        """Return the days in which the tie may hold; empty where nothing dates it."""
        if self.parts:
            return merge_spans(span for part in self.parts for span in part.spans)
        span = find_span(self.since, self.until)
        return [span] if span else []

    @property
    def since_text(self) -> str | None:
        """Return when the relation began, as precise as the source."""
        if self.parts:
            return join_values(part.since_text for part in self.parts)
        return self.since.when if self.since else None

    @property
    def until_text(self) -> str | None:
        """Return when the relation ended, as precise as the source."""
        if self.parts:
            return join_values(part.until_text for part in self.parts)
        return self.until.when if self.until else None


class Lines(Protocol):
    """Write nodes and edges in one format."""

    def render_entity(self, entity: EntityRow, /) -> str:
        """Write the node of an entity."""

    def render_event(self, event: EventRow, /) -> Piece:
        """Write the node of an event and the edges to it."""

    def render_tie(self, tie: Edge, /) -> str:
        """Write the edge of a relation."""


def list_pieces(rows: Rows, ties: Iterable[Edge], lines: Lines) -> Iterator[Piece]:
    """Yield the entities, the events with their edges, and the relations."""
    for entity in rows.entities:
        yield Piece(lines.render_entity(entity))
    for event in rows.events:
        yield lines.render_event(event)
    for tie in ties:
        yield Piece("", lines.render_tie(tie))


def list_words(event: EventRow) -> tuple[tuple[str, str], ...]:
    """Return what an event says beside who and when: the first of its columns, with their values."""
    amounts = JOINT.join([amount.words for amount in event.amounts]) if event.amounts else ""
    return ("object", event.object or ""), ("post", event.post or ""), ("amounts", amounts)


def list_measures(lead: bool, confidence: float, weight: float) -> tuple[tuple[str, str], ...]:
    """Return the other columns of an event, which many share."""
    told = "true" if lead else "false"
    return ("lead", told), ("confidence", f"{confidence:g}"), ("importance", f"{weight:g}")


def list_ties(rows: Rows, *, keep_parallel: bool, repeated: Set[int] | None = None) -> Iterator[Edge]:
    """Yield the relations, parallel ones merged unless they are to be kept.

    Args:
        rows: what to show.
        keep_parallel: leaves apart the relations of one type between the same two; Gephi would else merge
            them by itself, add up their weights and keep the values of the last one only.
        repeated: what ``find_repeated`` found, where it was asked before.
    """
    ties = map(_make_tie, rows.relations)
    if keep_parallel:
        return ties
    return _merge_parallel(ties, find_repeated(rows) if repeated is None else repeated)


def join_values(values: Iterable[str | None]) -> str | None:
    """Write different values into one column."""
    return JOINT.join(dict.fromkeys(value for value in values if value)) or None


def find_repeated(rows: Rows) -> set[int]:
    """Find the ends that several relations of one type share; hashes take the least memory."""
    seen, repeated = set[int](), set[int]()
    for source, target, kind in rows.ends:
        ends = hash(_sort_ends(source, target, kind))
        (repeated if ends in seen else seen).add(ends)
    return repeated


def _merge_parallel(ties: Iterable[Edge], repeated: Set[int]) -> Iterator[Edge]:
    """Yield single ties as they come, then those that were merged."""
    bundles: dict[tuple[str, str, str], list[Edge]] = {}
    for tie in ties:
        ends = _sort_ends(tie.source, tie.target, tie.kind)
        if hash(ends) in repeated:
            bundles.setdefault(ends, []).append(tie)
        else:
            yield tie
    for bundle in bundles.values():
        yield _merge_ties(bundle) if len(bundle) > 1 else bundle[0]


def _sort_ends(source: str, target: str, kind: str) -> tuple[str, str, str]:
    """Return what parallel relations share; one without direction has its ends in order."""
    if source > target and _is_symmetric(kind):
        return target, source, kind
    return source, target, kind


def _merge_ties(ties: list[Edge]) -> Edge:
    """Make one tie of parallel ones."""
    return ties[0]._replace(
        quotes=tuple(quote for tie in ties for quote in tie.quotes),
        role=join_values(tie.role for tie in ties),
        former=all(tie.former for tie in ties),
        conflicts=sum(tie.conflicts for tie in ties),
        parts=tuple(ties),
    )


@cache
def _is_symmetric(kind: str) -> bool:
    return get_relation_entry(kind).symmetric


def _make_tie(row: TieRow) -> Edge:
    return Edge(
        row.id,
        row.source,
        row.target,
        row.type,
        not _is_symmetric(row.type),
        row.quotes,
        row.start,
        row.end,
        row.role,
        row.former,
        len(row.conflicts),
    )


def read_job_titles(nouns: Nouns) -> dict[EntityId, tuple[str, ...]]:
    """Read the titles of people that no organisation stands beside; 전 marks one of the past."""
    titles: dict[EntityId, tuple[str, ...]] = {}
    for title in nouns.titles:
        words = f"{FORMER} {title.role}" if title.former else title.role
        titles[title.person] = (*titles.get(title.person, ()), words)
    return titles


def join_job_titles(nouns: Nouns) -> dict[str, str]:
    """Write the titles of each such person into one column."""
    return {person: JOINT.join(words) for person, words in read_job_titles(nouns).items()}


def name_origin(claims: Iterable[Claim]) -> str:
    """Name the rules that read a fact; one without any words of an article was written by hand."""
    return JOINT.join(sorted({claim.evidence.rule for claim in claims})) or ANNOTATION


def count_articles(claims: Sequence[Claim]) -> int:
    """Count the articles behind a fact."""
    return len(claims) if len(claims) < 2 else len({claim.evidence.article for claim in claims})

"""Read relations with both ends, sources and conflicts."""

from collections.abc import Sequence
from sqlite3 import Row

from lgai_graph.query.facts.events import list_origins, read_chunks, read_conflicts, read_sources
from lgai_graph.query.shapes import ConflictRecord, EntityRef, RelationRecord, SourceRecord
from lgai_graph.store import Store

_RELATIONS = """
SELECT r.n, r.id, r.type, r.role, r.former, ps."when" AS start, pe."when" AS "end",
       s.id AS source_id, s.name AS source_name, s.kind AS source_kind,
       t.id AS target_id, t.name AS target_name, t.kind AS target_kind
FROM relations r JOIN entities s ON s.n = r.source JOIN entities t ON t.n = r.target
LEFT JOIN periods ps ON ps.n = r.start LEFT JOIN periods pe ON pe.n = r."end"
WHERE r.n IN ({numbers})
"""
# The first day on which an article tells of a tie that is not over by then.
FIRST_TOLD = """
SELECT min(substr(a.published_at, 1, 10)) FROM claims c JOIN articles a ON a.n = c.cited
WHERE c.{owner} AND NOT c.former AND (pe.latest IS NULL OR substr(a.published_at, 1, 10) < pe.latest)
"""
# Current before former, then by start; a relation without a start comes after those with one.
_OF_ENTITY = f"""
SELECT r.n FROM relations r LEFT JOIN periods ps ON ps.n = r.start LEFT JOIN periods pe ON pe.n = r."end"
WHERE (r.source = ?1 OR r.target = ?1) AND (?2 IS NULL OR (
    (pe.latest IS NULL OR pe.latest >= ?2) AND (
        ps.earliest <= ?3 OR (ps.earliest IS NULL AND (
            ps.latest <= ?3 OR coalesce(({FIRST_TOLD.format(owner="relation = r.n")}), ?3) <= ?3)))))
ORDER BY r.former, ps.n IS NULL, ps.earliest, ps.latest, r.type, r.id
"""


def list_relations(
    store: Store, entity: int, *, as_of: tuple[str, str] | None = None
) -> list[RelationRecord]:
    """Read the relations of an entity.

    Args:
        store: the open store.
        entity: number of the entity.
        as_of: first and last ISO day; keeps what possibly held then, unknown ends included. What has no
            known beginning holds from the first article that tells of it before it is over; what is only
            told as past may have held on any day before.
    """
    return read_relations(store, list_numbers(store, entity, as_of))


def list_numbers(store: Store, entity: int, as_of: tuple[str, str] | None) -> list[int]:
    """List the numbers of the relations of an entity, in the order of ``list_relations``."""
    first, last = as_of or (None, None)
    return [row["n"] for row in store.rows(_OF_ENTITY, entity, first, last)]


def read_relations(store: Store, numbers: Sequence[int]) -> list[RelationRecord]:
    """Read relations in the order of their numbers."""
    sources = read_sources(store, "relation", numbers)
    conflicts = read_conflicts(store, "relation", numbers)
    found = {
        row["n"]: _make_relation(row, sources[row["n"]], conflicts[row["n"]])
        for row in read_chunks(store, _RELATIONS, numbers)
    }
    return [found[number] for number in numbers]


def _make_relation(row: Row, sources: list[SourceRecord], conflicts: list[ConflictRecord]) -> RelationRecord:
    return {
        "id": row["id"],
        "type": row["type"],
        "source": _make_end(row, "source"),
        "target": _make_end(row, "target"),
        "role": row["role"],
        "start": row["start"],
        "end": row["end"],
        "former": bool(row["former"]),
        "sources": sources,
        "origin": list_origins(sources),
        "conflicts": conflicts,
    }


def _make_end(row: Row, end: str) -> EntityRef:
    return {"id": row[f"{end}_id"], "name": row[f"{end}_name"], "kind": row[f"{end}_kind"]}

"""Read events with participants, sources and conflicts, many at a time."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from sqlite3 import Row
from typing import TypeVar

from lgai_graph.model import ANNOTATION
from lgai_graph.query.facts.quotes import BEFORE, choose_quote, make_before
from lgai_graph.query.shapes import (
    AmountRecord,
    ConflictRecord,
    EventRecord,
    ParticipantRecord,
    SourceRecord,
)
from lgai_graph.store import FIRST_DAY, UNKNOWN_DAY, Store

T = TypeVar("T")

CHUNK = 5_000  # numbers in one query; SQLite takes statements of a megabyte

# A plan without a beginning begins on the day of its article, which the store holds as ``from_day``.
_EVENTS = """
SELECT e.n, e.id, e.type, e.status, e.summary, e.object, e.post, e.confidence, e.weight, e.lead,
       p."when", p.kind, coalesce(p.earliest, nullif(e.from_day, '{first_day}')) AS earliest, p.latest
FROM events e LEFT JOIN periods p ON p.n = e.period WHERE e.n IN ({numbers})
"""
# ``called``: the name by which the summary tells of a participant whose own name it does not hold
_PARTICIPANTS = """
SELECT p.event AS owner, p.role, e.id, e.name, e.kind, (
    SELECT form FROM names WHERE names.entity = p.entity AND length(form) > 1
    AND instr(told.summary, e.name) = 0 AND instr(told.summary, form) ORDER BY length(form) DESC, form LIMIT 1
) AS called
FROM participants p JOIN entities e ON e.n = p.entity JOIN events told ON told.n = p.event
WHERE p.event IN ({numbers}) ORDER BY p.event, p.position
"""
_AMOUNTS = """
SELECT {owner} AS owner, words, value, unit, of FROM {owner}_amounts
WHERE {owner} IN ({numbers}) ORDER BY {owner}, position
"""
_SOURCES = """
SELECT c.{owner} AS owner, a.id, a.origin, a.title, a.publisher, a.published_at,
       c.start, c."end", c.exact, c.rule
FROM claims c JOIN articles a ON a.n = c.cited WHERE c.{owner} IN ({numbers}) ORDER BY c.n
"""
_CONFLICTS = """
SELECT c.{owner} AS owner, c.n, c.field, c.note, v.value, a.id AS article
FROM conflicts c LEFT JOIN conflict_values v ON v.conflict = c.n LEFT JOIN articles a ON a.n = v.article
WHERE c.{owner} IN ({numbers}) ORDER BY c.n, v.position
"""


def read_events(store: Store, numbers: Sequence[int]) -> list[EventRecord]:
    """Read events in the order of their numbers."""
    participants = group_rows(read_chunks(store, _PARTICIPANTS, numbers), _make_participant)
    amounts = read_amounts(store, "event", numbers)
    sources = read_sources(store, "event", numbers)
    conflicts = read_conflicts(store, "event", numbers)
    before = group_rows(read_chunks(store, BEFORE, numbers), make_before)
    found = {
        row["n"]: _make_event(
            row,
            participants[row["n"]],
            amounts[row["n"]],
            sources[row["n"]],
            conflicts[row["n"]],
            choose_quote(row["summary"], sources[row["n"]], before[row["n"]]),
        )
        for row in read_chunks(store, _EVENTS, numbers)
    }
    return [found[number] for number in numbers]


def read_amounts(store: Store, owner: str, numbers: Sequence[int]) -> defaultdict[int, list[AmountRecord]]:
    """Read the amounts of events or claims by their numbers; ``owner`` is event or claim."""
    return group_rows(read_chunks(store, _AMOUNTS, numbers, owner=owner), _make_amount)


def read_sources(store: Store, owner: str, numbers: Sequence[int]) -> defaultdict[int, list[SourceRecord]]:
    """Read the quotes of events or relations by their numbers; ``owner`` is event or relation."""
    grouped = group_rows(read_chunks(store, _SOURCES, numbers, owner=owner), make_source)
    for n, sources in grouped.items():
        grouped[n] = [source for i, source in enumerate(sources) if source not in sources[:i]]
    return grouped


def read_conflicts(
    store: Store, owner: str, numbers: Sequence[int]
) -> defaultdict[int, list[ConflictRecord]]:
    """Read the differences between sources of events or relations."""
    grouped: defaultdict[int, list[ConflictRecord]] = defaultdict(list)
    last = None
    for row in read_chunks(store, _CONFLICTS, numbers, owner=owner):
        if row["n"] != last:
            last = row["n"]
            grouped[row["owner"]].append({"field": row["field"], "note": row["note"], "values": []})
        if row["value"] is not None:
            grouped[row["owner"]][-1]["values"].append({"value": row["value"], "article": row["article"]})
    return grouped


def list_origins(sources: Iterable[SourceRecord]) -> list[str]:
    """List where a fact comes from: rule ids, or ``annotation``.

    What no article says was written by hand: the gazetteer's units and their parents.
    """
    return sorted({source["rule"] for source in sources}) or [ANNOTATION]


def read_chunks(store: Store, sql: str, numbers: Sequence[int], *, owner: str = "") -> Iterator[Row]:
    """Run a query over many numbers; ``{numbers}`` and ``{owner}`` in it are filled in."""
    for start in range(0, len(numbers), CHUNK):
        chunk = ",".join(map(str, numbers[start : start + CHUNK]))
        yield from store.rows(sql.format(numbers=chunk, owner=owner, first_day=FIRST_DAY))


def group_rows(rows: Iterable[Row], make: Callable[[Row], T]) -> defaultdict[int, list[T]]:
    """Gather what rows hold by the column ``owner``."""
    grouped: defaultdict[int, list[T]] = defaultdict(list)
    for row in rows:
        grouped[row["owner"]].append(make(row))
    return grouped


def make_source(row: Row) -> SourceRecord:
    """Make a source of a row of claim and article."""
    source: SourceRecord = {
        "article": row["id"],
        "title": row["title"],
        "publisher": row["publisher"],
        "published": row["published_at"],
        "start": row["start"],
        "end": row["end"],
        "exact": row["exact"],
        "rule": row["rule"],
    }
    if row["origin"]:
        source["origin"] = row["origin"]
    return source


def _make_participant(row: Row) -> ParticipantRecord:
    participant: ParticipantRecord = {
        "id": row["id"],
        "name": row["name"],
        "kind": row["kind"],
        "role": row["role"],
    }
    if row["called"]:
        participant["called"] = row["called"]
    return participant


def _make_amount(row: Row) -> AmountRecord:
    return {"words": row["words"], "value": row["value"], "unit": row["unit"], "of": row["of"]}


def _make_event(
    row: Row,
    participants: list[ParticipantRecord],
    amounts: list[AmountRecord],
    sources: list[SourceRecord],
    conflicts: list[ConflictRecord],
    quote: str | None,
) -> EventRecord:
    is_dated = row["when"] != UNKNOWN_DAY
    return {
        "id": row["id"],
        "type": row["type"],
        "when": row["when"] if is_dated else None,
        "when_kind": row["kind"] if is_dated else None,
        "earliest": row["earliest"],
        "latest": row["latest"],
        "status": row["status"],
        "summary": row["summary"],
        "object": row["object"],
        "post": row["post"],
        "amounts": amounts,
        "confidence": row["confidence"],
        "weight": row["weight"],
        "lead": bool(row["lead"]),
        "context": None if row["lead"] else next((one["title"] for one in sources if one["title"]), None),
        "quote": quote,
        "participants": participants,
        "sources": sources,
        "origin": list_origins(sources),
        "conflicts": conflicts,
    }

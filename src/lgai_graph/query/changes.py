"""Answer what became known and what became true: two clocks, the articles' and the world's."""

from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import Row
from typing import TypedDict

from lgai_graph.errors import InputError
from lgai_graph.query.facts.articles import list_articles
from lgai_graph.query.facts.events import read_chunks, read_events
from lgai_graph.query.facts.relations import read_relations
from lgai_graph.query.shapes import ArticleRecord, EntityRef, EventRecord, RelationRecord
from lgai_graph.query.typed import Days
from lgai_graph.store import Store

# The first and the last day on which an article told of a fact.
_TOLD = """
SELECT c.{owner} AS n, min(substr(a.published_at, 1, 10)) AS first,
       max(substr(a.published_at, 1, 10)) AS last
FROM claims c JOIN articles a ON a.n = c.cited
WHERE c.{owner} IS NOT NULL GROUP BY c.{owner} ORDER BY c.{owner}
"""
_NAMED = """
SELECT l.entity AS n, min(substr(a.published_at, 1, 10)) AS first
FROM links l JOIN articles a ON a.n = l.article GROUP BY l.entity ORDER BY l.entity
"""
_ENTITIES = "SELECT id, name, kind FROM entities WHERE n IN ({numbers}) ORDER BY n"
_TIES = """
SELECT r.n, p.earliest, p.latest FROM relations r JOIN periods p ON p.n = r.{end}
WHERE p.latest IS NOT NULL OR p.earliest IS NOT NULL ORDER BY p.latest IS NULL, p.latest, r.n
"""
_BETWEEN = """
SELECT n FROM events WHERE status = 'happened' AND from_day > ? AND to_day <= ?
ORDER BY weight DESC, from_day, id
"""


class RetoldRecord(TypedDict):
    """An event known before, with what is new about it: ``sources``, ``when``, ``status``, ``summary``."""

    event: EventRecord
    changed: list[str]


class ChangesRecord(TypedDict):
    """What became known; ``gone`` names what an earlier build held and this one does not."""

    articles: list[ArticleRecord]
    entities: list[EntityRef]
    events: list[EventRecord]
    retold: list[RetoldRecord]
    relations: list[RelationRecord]
    gone: list[str]


class TieChange(TypedDict):
    """A tie that began or ended; ``certain`` where that surely lies between the two days.

    What ended may have ended before them; what began surely did so behind the first.
    """

    relation: RelationRecord
    certain: bool


class DifferenceRecord(TypedDict):
    """What became true between two days."""

    began: list[TieChange]
    ended: list[TieChange]
    events: list[EventRecord]


def find_changes(store: Store, first: Days, last: Days) -> ChangesRecord:
    """Tell what the articles of a stretch of time made known.

    Args:
        store: the open store.
        first: where the stretch begins.
        last: where it ends, its last day included.

    Raises:
        InputError: the stretch ends before it begins.
    """
    start, end = _check_order(first, last)
    told = list(store.rows(_TOLD.format(owner="event")))
    retold = [row["n"] for row in told if row["first"] and row["first"] < start <= row["last"] <= end]
    return {
        "articles": [a for a in list_articles(store) if start <= (a["published"] or "")[:10] <= end],
        "entities": _read_entities(store, _list_first(store.rows(_NAMED), start, end)),
        "events": read_events(store, _list_first(told, start, end)),
        "retold": [{"event": event, "changed": ["sources"]} for event in read_events(store, retold)],
        "relations": read_relations(
            store, _list_first(store.rows(_TOLD.format(owner="relation")), start, end)
        ),
        "gone": [],
    }


def compare_builds(store: Store, before: Store) -> ChangesRecord:
    """Tell what a build knows that the one before did not."""
    old = {event["id"]: event for event in _read_all(before)}
    new = {event["id"]: event for event in _read_all(store)}
    known = {row["id"] for row in before.rows("SELECT id FROM articles")}
    return {
        "articles": [article for article in list_articles(store) if article["id"] not in known],
        "entities": _read_entities(store, _list_new(store, before, "entities")),
        "events": [event for ident, event in new.items() if ident not in old],
        "retold": [
            {"event": event, "changed": changed}
            for ident, event in new.items()
            if ident in old and (changed := _compare_events(old[ident], event))
        ],
        "relations": read_relations(store, _list_new(store, before, "relations")),
        "gone": [event["summary"] for ident, event in old.items() if ident not in new],
    }


def find_difference(
    store: Store, first: Days, last: Days, *, entities: Sequence[int] | None = None
) -> DifferenceRecord:
    """Tell what was true on a later day and not on an earlier one, and the other way round.

    Args:
        store: the open store.
        first: the earlier day, month or year.
        last: the later one.
        entities: numbers of those whose ties and events count; None for all.

    Raises:
        InputError: the later day is not later.
    """
    _check_order(first, last)
    names = {row["id"] for row in _read_entities(store, entities)} if entities is not None else None
    span = first.last.isoformat(), last.last.isoformat()
    events = read_events(store, [row["n"] for row in store.rows(_BETWEEN, *span)])
    return {
        "began": _list_ties(store, "start", span, names),
        "ended": _list_ties(store, '"end"', span, names),
        "events": [
            event
            for event in events
            if names is None or names & {participant["id"] for participant in event["participants"]}
        ],
    }


def _check_order(first: Days, last: Days) -> tuple[str, str]:
    """Return the first and the last day of a stretch."""
    if first.first > last.last:
        raise InputError(f"{first.first} is later than {last.last}; give the earlier one first")
    return first.first.isoformat(), last.last.isoformat()


def _list_first(rows: Iterable[Row], start: str, end: str) -> list[int]:
    """List what was told for the first time in a stretch."""
    return [row["n"] for row in rows if row["first"] and start <= row["first"] <= end]


def _list_new(store: Store, before: Store, table: str) -> list[int]:
    known = {row["id"] for row in before.rows(f"SELECT id FROM {table}")}
    return [row["n"] for row in store.rows(f"SELECT n, id FROM {table} ORDER BY n") if row["id"] not in known]


def _read_all(store: Store) -> Iterator[EventRecord]:
    yield from read_events(store, [row["n"] for row in store.rows("SELECT n FROM events ORDER BY n")])


def _compare_events(old: EventRecord, new: EventRecord) -> list[str]:
    """Name what is new about an event."""
    changed = [
        name
        for name, is_new in (
            ("when", old["when"] != new["when"]),
            ("status", old["status"] != new["status"]),
            ("summary", old["summary"] != new["summary"]),
        )
        if is_new
    ]
    articles = [{source["article"] for source in event["sources"]} for event in (old, new)]
    return ["sources", *changed] if articles[1] - articles[0] else changed


def _read_entities(store: Store, numbers: Sequence[int]) -> list[EntityRef]:
    rows = read_chunks(store, _ENTITIES, numbers)
    return [{"id": row["id"], "name": row["name"], "kind": row["kind"]} for row in rows]


def _list_ties(store: Store, end: str, span: tuple[str, str], names: set[str] | None) -> list[TieChange]:
    """List the ties whose beginning or end may lie behind the first day and up to the last.

    What may have begun before the first day, and goes on, is not new.
    """
    after, until = span
    certain: dict[int, bool] = {}
    for row in store.rows(_TIES.format(end=end)):
        first, last = row["earliest"] or "", row["latest"] or "~"
        if last > after and first <= until and (end != "start" or first > after):
            certain[row["n"]] = after < first and last <= until
    ties = zip(read_relations(store, list(certain)), certain.values(), strict=True)
    return [
        {"relation": relation, "certain": is_certain}
        for relation, is_certain in ties
        if names is None or names & {relation["source"]["id"], relation["target"]["id"]}
    ]

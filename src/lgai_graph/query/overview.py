"""Answer what a corpus holds: the first thing to ask of a new folder."""

import re
from collections import defaultdict
from datetime import date
from sqlite3 import Row
from typing import TypedDict

from lgai_graph.model import Conflict
from lgai_graph.query.facts.events import read_events
from lgai_graph.query.order import UNDATED, Dated, name_period
from lgai_graph.query.shapes import EntityRef, EventRecord
from lgai_graph.query.typed import Per
from lgai_graph.store import FIRST_DAY, Store

PUBLISHERS, NAMES = 10, 10  # rows of a table
EVENTS_A_MONTH = 3
CHANGES = 2  # events that tell what changed for somebody
BANDS = (0.9, 0.75, 0.5, 0.0)  # lower ends of confidence
QUIET_TYPES = ("statement", "visit", "other")  # change nothing for those who take part

_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")  # and no season (2018-41), year or span

_TOTALS = """
SELECT (SELECT count(*) FROM articles) AS articles,
       (SELECT count(*) FROM articles WHERE origin IS NOT NULL) AS copies,
       (SELECT count(*) FROM articles WHERE published_at IS NULL) AS undated_articles,
       (SELECT min(substr(published_at, 1, 10)) FROM articles) AS first,
       (SELECT max(substr(published_at, 1, 10)) FROM articles) AS last,
       (SELECT count(*) FROM entities) AS entities, (SELECT count(*) FROM events) AS events,
       (SELECT count(*) FROM events WHERE from_day IS NULL) AS undated_events,
       (SELECT count(*) FROM events WHERE confidence < ?) AS less_certain_events,
       (SELECT count(*) FROM relations) AS relations, (SELECT count(*) FROM ambiguities) AS unclear
"""
_MONTHS = """
SELECT substr(published_at, 1, 7) AS name, count(*) AS articles FROM articles
WHERE published_at IS NOT NULL GROUP BY name ORDER BY name
"""
_PUBLISHERS = """
SELECT coalesce(publisher, '?') AS name, count(*) AS articles FROM articles
GROUP BY publisher ORDER BY articles DESC, name LIMIT ?
"""
# Copies of one story name somebody once.
_NAMED = """
SELECT e.n, e.id, e.name, e.kind, count(DISTINCT coalesce(a.origin, a.id)) AS articles,
       (SELECT count(DISTINCT p.event) FROM participants p JOIN events v ON v.n = p.event
        WHERE p.entity = e.n AND v.confidence >= ?) AS events
FROM links l JOIN entities e ON e.n = l.entity JOIN articles a ON a.n = l.article
WHERE {kinds} GROUP BY e.n ORDER BY articles DESC, events DESC, e.id LIMIT ?
"""
_PEOPLE, _ORGANIZATIONS = "e.kind = 'person'", "e.kind NOT IN ('person', 'place', 'product')"
_CHANGED = f"""
SELECT e.n FROM events e WHERE e.n IN (SELECT event FROM participants WHERE entity = ?)
AND e.confidence >= ? AND e.status <> 'denied'
AND e.type NOT IN ({", ".join(f"'{kind}'" for kind in QUIET_TYPES)})
ORDER BY e.weight DESC, e.n LIMIT {CHANGES}
"""
_PLACED = f"""
SELECT e.n, iif(e.from_day IS NULL, NULL, p."when") AS "when",
       coalesce(p.earliest, nullif(e.from_day, '{FIRST_DAY}')) AS earliest, p.latest
FROM events e LEFT JOIN periods p ON p.n = e.period WHERE e.confidence >= ? ORDER BY e.weight DESC, e.n
"""
_CONFLICTS = """
SELECT c.field, c.note, e.summary FROM conflicts c LEFT JOIN events e ON e.n = c.event ORDER BY c.n
"""
# Not what an article tells on its day, for a day before its own, or as done beside it: ``check_plans``.
_OVERDUE = """
SELECT v.n FROM events v JOIN periods p ON p.n = v.period
WHERE v.status = 'planned' AND p.kind <> 'announcement' AND v.to_day < ? AND v.confidence >= ?
AND NOT EXISTS (
    SELECT 1 FROM claims c JOIN articles a ON a.n = c.cited
    WHERE c.event = v.n AND substr(a.published_at, 1, 10) = v.to_day
) AND coalesce(
    (
        SELECT min(substr(a.published_at, 1, 10))
        FROM claims c JOIN articles a ON a.n = c.cited WHERE c.event = v.n
    ), ''
) < v.to_day AND NOT EXISTS (
    SELECT 1 FROM claims c CROSS JOIN claims d ON d.article = c.article CROSS JOIN events w ON w.n = d.event
    WHERE c.event = v.n AND w.status = 'happened' AND w.type = v.type AND w.object = v.object
    AND w.from_day <= v.to_day AND w.to_day >= v.from_day
)
ORDER BY v.weight DESC, v.to_day, v.id
"""


class CountRecord(TypedDict):
    """How many articles a month or a publisher has."""

    name: str
    articles: int


class TotalsRecord(TypedDict):
    """Everything in numbers.

    ``copies`` are articles that repeat another, ``less_certain_events`` those below the store's bound.
    """

    articles: int
    copies: int
    undated_articles: int
    first: str | None
    last: str | None
    entities: int
    events: int
    undated_events: int
    less_certain_events: int
    relations: int
    unclear: int


class NamedRecord(EntityRef):
    """Somebody much written about, with the weightiest of what changed for them."""

    articles: int
    events: int
    changed: list[EventRecord]


class MonthRecord(TypedDict):
    """The weightiest events of a month, or of those that nothing dates (``undated``)."""

    name: str
    events: list[EventRecord]


class BandRecord(TypedDict):
    """How many events are at least so certain, and less certain than the band above."""

    confidence: float
    events: int


class OverviewRecord(TypedDict):
    """A corpus at a glance."""

    totals: TotalsRecord
    months: list[CountRecord]
    publishers: list[CountRecord]
    people: list[NamedRecord]
    organizations: list[NamedRecord]
    weightiest: list[MonthRecord]
    conflicts: list[str]
    overdue: list[EventRecord]
    confidence: list[BandRecord]


def find_overview(store: Store, *, min_confidence: float = 0.0) -> OverviewRecord:
    """Look at a whole corpus at once.

    Args:
        store: the open store.
        min_confidence: of the events that are listed, from 0 to 1; ``totals`` and ``confidence`` count all.
    """
    totals = next(store.rows(_TOTALS, store.vocabulary.shown))
    newest = totals["last"] or date.min.isoformat()
    return {
        "totals": _make_totals(totals),
        "months": [_make_count(row) for row in store.rows(_MONTHS)],
        "publishers": [_make_count(row) for row in store.rows(_PUBLISHERS, PUBLISHERS)],
        "people": _list_named(store, _PEOPLE, min_confidence),
        "organizations": _list_named(store, _ORGANIZATIONS, min_confidence),
        "weightiest": _list_months(store, min_confidence),
        "conflicts": list(dict.fromkeys(map(_describe_conflict, store.rows(_CONFLICTS)))),
        "overdue": read_events(store, [row["n"] for row in store.rows(_OVERDUE, newest, min_confidence)]),
        "confidence": _count_bands(store),
    }


def _make_totals(row: Row) -> TotalsRecord:
    return {
        "articles": row["articles"],
        "copies": row["copies"],
        "undated_articles": row["undated_articles"],
        "first": row["first"],
        "last": row["last"],
        "entities": row["entities"],
        "events": row["events"],
        "undated_events": row["undated_events"],
        "less_certain_events": row["less_certain_events"],
        "relations": row["relations"],
        "unclear": row["unclear"],
    }


def _describe_conflict(row: Row) -> str:
    conflict = Conflict(field=row["field"], values=(), note=row["note"])
    return conflict.describe(row["summary"] or "")


def _make_count(row: Row) -> CountRecord:
    return {"name": row["name"], "articles": row["articles"]}


def _list_named(store: Store, kinds: str, least: float) -> list[NamedRecord]:
    """List the most written about, each with the weightiest events that changed something for it."""
    return [
        {
            "id": row["id"],
            "name": row["name"],
            "kind": row["kind"],
            "articles": row["articles"],
            "events": row["events"],
            "changed": read_events(store, [event["n"] for event in store.rows(_CHANGED, row["n"], least)]),
        }
        for row in store.rows(_NAMED.format(kinds=kinds), least, NAMES)
    ]


def _list_months(store: Store, least: float) -> list[MonthRecord]:
    """List the weightiest events of every month, undated ones last; vaguer ones belong to no month."""
    months: defaultdict[str, list[int]] = defaultdict(list)
    for row in store.rows(_PLACED, least):
        dated: Dated = {"when": row["when"], "earliest": row["earliest"], "latest": row["latest"]}
        found = months[name_period(dated, Per.MONTH)]
        if len(found) < EVENTS_A_MONTH:
            found.append(row["n"])
    return [
        {"name": name, "events": read_events(store, numbers)}
        for name, numbers in sorted(months.items())
        if name == UNDATED or _MONTH.fullmatch(name)  # behind all digits
    ]


def _count_bands(store: Store) -> list[BandRecord]:
    """Count the events by how certain they are."""
    bands = dict.fromkeys(BANDS, 0)
    for row in store.rows("SELECT confidence FROM events"):
        bands[next(band for band in BANDS if row["confidence"] >= band)] += 1
    return [{"confidence": band, "events": events} for band, events in bands.items()]

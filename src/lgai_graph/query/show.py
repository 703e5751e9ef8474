"""Show one thing with all its evidence: an event, relation, article or entity by its id."""

from collections.abc import Callable
from sqlite3 import Row
from typing import NotRequired, TypedDict

from lgai_graph.errors import AmbiguousError, NotFoundError
from lgai_graph.query.facts.articles import ARTICLES, make_article
from lgai_graph.query.facts.events import make_source, read_amounts, read_events
from lgai_graph.query.facts.relations import list_relations, read_relations
from lgai_graph.query.names import read_entity
from lgai_graph.query.shapes import (
    ArticleRecord,
    ClaimRecord,
    EntityRecord,
    EventRecord,
    LinkRecord,
    PeriodRecord,
    ReasonRecord,
    RelationRecord,
    WeightPartRecord,
)
from lgai_graph.query.timeline import ORDER
from lgai_graph.store import REASON_BREAK, Store

MAX_CHOICES = 5  # ids to name where a prefix fits several
BASE = "base"  # what every event starts from

_IDS = """
SELECT 'event' AS noun, n, id FROM events WHERE id {test} UNION ALL
SELECT 'relation', n, id FROM relations WHERE id {test} UNION ALL
SELECT 'article', n, id FROM articles WHERE id {test} UNION ALL
SELECT 'entity', n, id FROM entities WHERE id {test} ORDER BY id LIMIT {limit}
"""
_PERIOD = 'SELECT "when", earliest, latest, words, rule, anchor, kind FROM periods WHERE n = ?'
_CLAIMS = """
SELECT c.n, c.type, c.summary, c.status, c.role, c.former, c.name, c.object, c.lead,
       c.confidence, c.reasons, c.period, c.until, said.id AS article,
       a.id, a.origin, a.title, a.publisher, a.published_at, c.start, c."end", c.exact, c.rule
FROM claims c JOIN articles a ON a.n = c.cited JOIN articles said ON said.n = c.article
WHERE c.{owner} = ? ORDER BY c.n
"""
_WEIGHTS = "SELECT name, value, reason FROM weight_parts WHERE event = ? ORDER BY position"
_LINKS = """
SELECT a.id AS article, l.name, l.reason, l.score FROM links l JOIN articles a ON a.n = l.article
WHERE l.entity = ? ORDER BY l.position
"""
_ARTICLE_EVENTS = """
SELECT DISTINCT e.n FROM claims c JOIN events e ON e.n = c.event WHERE c.article = ? ORDER BY {order}
"""
_ENTITY_EVENTS = """
SELECT DISTINCT e.n FROM participants p JOIN events e ON e.n = p.event WHERE p.entity = ? ORDER BY {order}
"""


class ShownRecord(TypedDict):
    """The thing an id names; exactly one of the four nouns is there, with what belongs to it."""

    kind: str
    event: NotRequired[EventRecord]
    relation: NotRequired[RelationRecord]
    article: NotRequired[ArticleRecord]
    entity: NotRequired[EntityRecord]
    when: NotRequired[PeriodRecord | None]
    until: NotRequired[PeriodRecord | None]
    claims: NotRequired[list[ClaimRecord]]
    weights: NotRequired[list[WeightPartRecord]]
    text: NotRequired[str]
    origin: NotRequired[str | None]
    links: NotRequired[list[LinkRecord]]
    relations: NotRequired[list[RelationRecord]]
    events: NotRequired[list[EventRecord]]


def show_thing(store: Store, ident: str) -> ShownRecord:
    """Show the event, relation, article or entity of an id or of a prefix that only one id has.

    Raises:
        NotFoundError: no id begins so.
        AmbiguousError: several do.
    """
    noun, number = _find_id(store, ident.strip())
    return _SHOWN[noun](store, number)


def _find_id(store: Store, ident: str) -> tuple[str, int]:
    """Find what an id or its beginning names."""
    exact = store.row(_IDS.format(test="= ?1", limit=1), ident)
    if exact:
        return exact["noun"], exact["n"]
    test = ">= ?1 AND id < ?1 || char(0x10ffff)"
    rows = list(store.rows(_IDS.format(test=test, limit=MAX_CHOICES + 1), ident)) if ident else []
    if len(rows) == 1:
        return rows[0]["noun"], rows[0]["n"]
    if not rows:
        raise NotFoundError(
            f"no id begins with {ident!r}; `lgai timeline --json` and `lgai articles` show ids"
        )
    choices = ", ".join(row["id"] for row in rows[:MAX_CHOICES])
    more = ", …" if len(rows) > MAX_CHOICES else ""
    raise AmbiguousError(
        f"several ids begin with {ident!r}: {choices}{more}; type more of one",
        [row["id"] for row in rows[:MAX_CHOICES]],
    )


def _show_event(store: Store, number: int) -> ShownRecord:
    row = next(store.rows("SELECT period FROM events WHERE n = ?", number))
    return {
        "kind": "event",
        "event": read_events(store, [number])[0],
        "when": _read_period(store, row["period"]),
        "claims": _read_claims(store, "event", number),
        "weights": [
            {"name": part["name"], "value": part["value"], "reason": part["reason"]}
            for part in store.rows(_WEIGHTS, number)
        ],
    }


def _show_relation(store: Store, number: int) -> ShownRecord:
    row = next(store.rows('SELECT start, "end" FROM relations WHERE n = ?', number))
    return {
        "kind": "relation",
        "relation": read_relations(store, [number])[0],
        "when": _read_period(store, row["start"]),
        "until": _read_period(store, row["end"]),
        "claims": _read_claims(store, "relation", number),
    }


def _show_article(store: Store, number: int) -> ShownRecord:
    row = next(store.rows(ARTICLES.format(where="WHERE n = ?"), number))
    rest = next(store.rows("SELECT text, origin FROM articles WHERE n = ?", number))
    events = [event["n"] for event in store.rows(_ARTICLE_EVENTS.format(order=ORDER), number)]
    return {
        "kind": "article",
        "article": make_article(row),
        "text": rest["text"],
        "origin": rest["origin"],
        "events": read_events(store, events),
    }


def _show_entity(store: Store, number: int) -> ShownRecord:
    links: list[LinkRecord] = [
        {"article": row["article"], "name": row["name"], "reason": row["reason"], "score": row["score"]}
        for row in store.rows(_LINKS, number)
    ]
    events = [event["n"] for event in store.rows(_ENTITY_EVENTS.format(order=ORDER), number)]
    return {
        "kind": "entity",
        "entity": read_entity(store, number),
        "links": links,
        "relations": list_relations(store, number),
        "events": read_events(store, events),
    }


_SHOWN: dict[str, Callable[[Store, int], ShownRecord]] = {
    "event": _show_event,
    "relation": _show_relation,
    "article": _show_article,
    "entity": _show_entity,
}


def _read_period(store: Store, number: int | None) -> PeriodRecord | None:
    """Read a time with the way it was read."""
    row = store.row(_PERIOD, number) if number else None
    if row is None:
        return None
    return {
        "when": row["when"],
        "earliest": row["earliest"],
        "latest": row["latest"],
        "words": row["words"],
        "rule": row["rule"],
        "anchor": row["anchor"],
        "kind": row["kind"],
    }


def _read_claims(store: Store, owner: str, number: int) -> list[ClaimRecord]:
    return [_make_claim(store, row) for row in store.rows(_CLAIMS.format(owner=owner), number)]


def _make_claim(store: Store, row: Row) -> ClaimRecord:
    arguments = store.rows(
        "SELECT role, name, kind FROM arguments WHERE claim = ? ORDER BY position", row["n"]
    )
    return {
        "article": row["article"],
        "type": row["type"],
        "summary": row["summary"],
        "status": row["status"],
        "role": row["role"],
        "former": bool(row["former"]),
        "name": row["name"],
        "when": _read_period(store, row["period"]),
        "until": _read_period(store, row["until"]),
        "object": row["object"],
        "amounts": read_amounts(store, "claim", [row["n"]])[row["n"]],
        "lead": bool(row["lead"]),
        "confidence": row["confidence"],
        "reasons": _weigh_reasons(store, row["reasons"]),
        "arguments": [{"role": a["role"], "name": a["name"], "kind": a["kind"]} for a in arguments],
        "source": make_source(row),
    }


def _weigh_reasons(store: Store, reasons: str) -> list[ReasonRecord]:
    """List what a claim's confidence adds up, the heaviest first; a reason without a weight says nothing."""
    weights = store.vocabulary.reason_weights
    told = (BASE, *reasons.split(REASON_BREAK)) if reasons else ()
    parts = [(reason, weights[reason]) for reason in told if weights.get(reason)]
    parts.sort(key=lambda part: (part[0] != BASE, -abs(part[1]), part[0]))
    return [{"reason": reason, "weight": weight} for reason, weight in parts]

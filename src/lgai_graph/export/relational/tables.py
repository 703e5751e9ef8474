"""Make flat tables of the nouns, which the relational formats write each in its own way."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from lgai_graph.export.clean import clean_text
from lgai_graph.export.graphs.network import count_articles, name_origin
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.points import name_precision
from lgai_graph.export.rows import JOINT
from lgai_graph.model import Article, Claim, Conflict, Event, HeldTitle, Period, Relation

Cell: TypeAlias = "str | int | float | bool | None"
Row: TypeAlias = tuple[Cell, ...]


def list_rows(nouns: Nouns) -> Iterator[tuple[str, Row]]:
    """Yield every row with the name of its table, reading each noun once."""
    for article in nouns.articles:
        yield "articles", _make_article(article)
    for entity in nouns.entities:
        aliases = JOINT.join(alias.name for alias in entity.aliases) or None
        yield "entities", (entity.id, entity.kind, entity.name, aliases)
    for event in nouns.events:
        yield "events", _make_event(event)
        for part in dict.fromkeys(event.participants):
            yield "participants", (event.id, part.entity, part.role)
        for amount in event.amounts:
            yield "amounts", (event.id, amount.words, amount.value, amount.unit, amount.of)
        yield from _list_evidence(event.id, event.claims, event.conflicts)
    for relation in nouns.relations:
        yield "relations", _make_relation(relation)
        yield from _list_evidence(relation.id, relation.claims, relation.conflicts)
    for title in nouns.titles:
        yield "titles", _make_title(title)
        yield from _list_evidence(title.id, title.claims, ())


def _make_article(one: Article) -> Row:
    names = (one.id, one.title, one.publisher, one.author)
    return (*names, one.published_at, one.modified_at, one.published_basis, one.source_url, one.origin)


def _make_event(one: Event) -> Row:
    about = (one.summary, one.object, one.post, one.lead, one.confidence, one.weight)
    precision = name_precision(one.when) if one.when else None
    counts = (count_articles(one.claims), name_origin(one.claims), len(one.conflicts))
    return (one.id, one.type, one.status, *_list_days(one.when), precision, *about, *counts)


def _make_relation(one: Relation) -> Row:
    ends = (one.id, one.type, one.source, one.target, one.role, one.former)
    told = (count_articles(one.claims), name_origin(one.claims))
    return (*ends, *_list_days(one.start), *_list_days(one.end), *told)


def _make_title(one: HeldTitle) -> Row:
    told = (count_articles(one.claims), name_origin(one.claims))
    return (one.id, one.person, one.role, one.former, *_list_days(one.end), *told)


def _list_evidence(
    fact: str, claims: Iterable[Claim], conflicts: Iterable[Conflict]
) -> Iterator[tuple[str, Row]]:
    """Yield the quotes of a fact, each once, and what sources say where they differ."""
    quotes = dict.fromkeys(
        (said.article, said.start, said.end, said.exact, said.rule)
        for said in (claim.evidence for claim in claims)
    )
    for quote in quotes:
        yield "quotes", (fact, *quote)
    for conflict in conflicts:
        for value in conflict.values:
            yield "conflicts", (fact, conflict.field, value.value, value.article)


def _list_days(period: Period | None) -> tuple[str | None, str | None, str | None]:
    """Return the EDTF text and the bounds."""
    if period is None:
        return None, None, None
    earliest, latest = period.earliest, period.latest
    return period.when, earliest.isoformat() if earliest else None, latest.isoformat() if latest else None


def clean_row(row: Row) -> Row:
    """Return plain values without what no database takes: control characters, halves of pairs."""
    return tuple([clean_text(str(cell)) if isinstance(cell, str) else cell for cell in row])


_TEXT, _DATE = "text", "date"
_SPAN = {"date": _TEXT, "earliest": _DATE, "latest": _DATE}

# Each table's columns with their types: text, integer, real, boolean, date.
TABLES: Mapping[str, Mapping[str, str]] = {
    "articles": dict.fromkeys(
        ("id", "title", "publisher", "author", "published", "modified", "basis", "url", "origin"), _TEXT
    ),
    "entities": dict.fromkeys(("id", "kind", "name", "aliases"), _TEXT),
    "events": dict.fromkeys(("id", "type", "status"), _TEXT)
    | _SPAN
    | dict.fromkeys(("precision", "summary", "object", "post"), _TEXT)
    | {"lead": "boolean", "confidence": "real", "weight": "real"}
    | {"sources": "integer", "origin": _TEXT, "conflicts": "integer"},
    "participants": dict.fromkeys(("event", "entity", "role"), _TEXT),
    "amounts": {"event": _TEXT, "words": _TEXT, "value": "real", "unit": _TEXT, "of": _TEXT},
    "relations": dict.fromkeys(("id", "type", "source", "target", "role"), _TEXT)
    | {"former": "boolean"}
    | {"since": _TEXT, "since_earliest": _DATE, "since_latest": _DATE}
    | {"until": _TEXT, "until_earliest": _DATE, "until_latest": _DATE}
    | {"sources": "integer", "origin": _TEXT},
    "titles": dict.fromkeys(("id", "person", "role"), _TEXT)
    | {"former": "boolean", "until": _TEXT, "until_earliest": _DATE, "until_latest": _DATE}
    | {"sources": "integer", "origin": _TEXT},
    "quotes": {"fact": _TEXT, "article": _TEXT}
    | dict.fromkeys(("start", "end"), "integer")
    | {"exact": _TEXT, "rule": _TEXT},
    "conflicts": dict.fromkeys(("fact", "field", "value", "article"), _TEXT),
}

"""Make flat tables of the nouns, which the relational formats write each in its own way."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple, TypeAlias

from lgai_graph.export.clean import clean_text
from lgai_graph.export.graphs.network import JOINT, count_articles, name_origin
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.points import name_precision
from lgai_graph.model import Claim, Conflict, Event, Period, Relation

Cell: TypeAlias = "str | int | float | bool | None"
Row: TypeAlias = tuple[Cell, ...]


class TableSpec(NamedTuple):
    """A table: its columns with their types (text, integer, real, boolean, date), and its rows."""

    columns: Mapping[str, str]
    list_rows: Callable[[Nouns], Iterator[Row]]


def _list_articles(nouns: Nouns) -> Iterator[Row]:
    for one in nouns.articles:
        names = (one.id, one.title, one.publisher, one.author)
        yield (*names, one.published_at, one.modified_at, one.published_basis, one.source_url, one.origin)


def _list_entities(nouns: Nouns) -> Iterator[Row]:
    for one in nouns.entities:
        yield one.id, one.kind, one.name, JOINT.join(alias.name for alias in one.aliases) or None


def _list_events(nouns: Nouns) -> Iterator[Row]:
    for one in nouns.events:
        about = (one.summary, one.object, one.post, one.lead, one.confidence, one.weight)
        precision = name_precision(one.when) if one.when else None
        counts = (count_articles(one.claims), name_origin(one.claims), len(one.conflicts))
        yield (one.id, one.type, one.status, *_list_days(one.when), precision, *about, *counts)


def _list_participants(nouns: Nouns) -> Iterator[Row]:
    for event in nouns.events:
        for part in dict.fromkeys(event.participants):
            yield event.id, part.entity, part.role


def _list_amounts(nouns: Nouns) -> Iterator[Row]:
    for event in nouns.events:
        for amount in event.amounts:
            yield event.id, amount.words, amount.value, amount.unit, amount.of


def _list_relations(nouns: Nouns) -> Iterator[Row]:
    for one in nouns.relations:
        ends = (one.id, one.type, one.source, one.target, one.role, one.former)
        told = (count_articles(one.claims), name_origin(one.claims))
        yield (*ends, *_list_days(one.start), *_list_days(one.end), *told)


def _list_titles(nouns: Nouns) -> Iterator[Row]:
    for one in nouns.titles:
        told = (count_articles(one.claims), name_origin(one.claims))
        yield (one.id, one.person, one.role, one.former, *_list_days(one.end), *told)


def _list_quotes(nouns: Nouns) -> Iterator[Row]:
    for fact in chain(_list_facts(nouns), nouns.titles):
        yield from dict.fromkeys(_make_quote(fact.id, claim) for claim in fact.claims)


def _make_quote(fact: str, claim: Claim) -> Row:
    said = claim.evidence
    return fact, said.article, said.start, said.end, said.exact, said.rule


def _list_conflicts(nouns: Nouns) -> Iterator[Row]:
    for fact in _list_facts(nouns):
        for conflict in fact.conflicts:
            yield from _make_conflict(fact.id, conflict)


def _make_conflict(fact: str, conflict: Conflict) -> Iterator[Row]:
    for value in conflict.values:
        yield fact, conflict.field, value.value, value.article


def _list_facts(nouns: Nouns) -> Iterator[Event | Relation]:
    yield from nouns.events
    yield from nouns.relations


def _list_days(period: Period | None) -> tuple[str | None, str | None, str | None]:
    """Return the EDTF text and the bounds."""
    if period is None:
        return None, None, None
    earliest, latest = period.earliest, period.latest
    return period.when, earliest.isoformat() if earliest else None, latest.isoformat() if latest else None


def clean_row(row: Row) -> Row:
    """Return plain values without what no database takes: control characters, halves of pairs."""
    return tuple(clean_text(str(cell)) if isinstance(cell, str) else cell for cell in row)


_TEXT, _DATE = "text", "date"
_SPAN = {"date": _TEXT, "earliest": _DATE, "latest": _DATE}

TABLES: Mapping[str, TableSpec] = {
    "articles": TableSpec(
        dict.fromkeys(
            ("id", "title", "publisher", "author", "published", "modified", "basis", "url", "origin"), _TEXT
        ),
        _list_articles,
    ),
    "entities": TableSpec(dict.fromkeys(("id", "kind", "name", "aliases"), _TEXT), _list_entities),
    "events": TableSpec(
        dict.fromkeys(("id", "type", "status"), _TEXT)
        | _SPAN
        | dict.fromkeys(("precision", "summary", "object", "post"), _TEXT)
        | {"lead": "boolean", "confidence": "real", "weight": "real"}
        | {"sources": "integer", "origin": _TEXT, "conflicts": "integer"},
        _list_events,
    ),
    "participants": TableSpec(dict.fromkeys(("event", "entity", "role"), _TEXT), _list_participants),
    "amounts": TableSpec(
        {"event": _TEXT, "words": _TEXT, "value": "real", "unit": _TEXT, "of": _TEXT}, _list_amounts
    ),
    "relations": TableSpec(
        dict.fromkeys(("id", "type", "source", "target", "role"), _TEXT)
        | {"former": "boolean"}
        | {"since": _TEXT, "since_earliest": _DATE, "since_latest": _DATE}
        | {"until": _TEXT, "until_earliest": _DATE, "until_latest": _DATE}
        | {"sources": "integer", "origin": _TEXT},
        _list_relations,
    ),
    "titles": TableSpec(
        dict.fromkeys(("id", "person", "role"), _TEXT)
        | {"former": "boolean", "until": _TEXT, "until_earliest": _DATE, "until_latest": _DATE}
        | {"sources": "integer", "origin": _TEXT},
        _list_titles,
    ),
    "quotes": TableSpec(
        {
            "fact": _TEXT,
            "article": _TEXT,
            "start": "integer",
            "end": "integer",
            "exact": _TEXT,
            "rule": _TEXT,
        },
        _list_quotes,
    ),
    "conflicts": TableSpec(dict.fromkeys(("fact", "field", "value", "article"), _TEXT), _list_conflicts),
}

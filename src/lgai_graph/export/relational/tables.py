"""Make flat tables of the rows, which the relational formats write each in its own way."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from lgai_graph.export.clean import clean_text, is_clean
from lgai_graph.export.graphs.provenance import list_articles
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.rows import (
    JOINT,
    find_precision,
    make_quotes,
    make_time,
    name_origin,
    read_rows,
)
from lgai_graph.model import Conflict, HeldTitle
from lgai_graph.model.rows import ArticleRow, EventRow, QuoteRow, TieRow

Cell: TypeAlias = "str | int | float | bool | None"
Row: TypeAlias = tuple[Cell, ...]

_NO_TIME = (None, None, None)


def list_rows(nouns: Nouns) -> Iterator[tuple[str, Row]]:
    """Yield every row with the name of its table, reading each noun once."""
    rows = read_rows(nouns)
    for article in rows.articles:
        yield "articles", _make_article(article)
    for entity in rows.entities:
        yield "entities", (entity.id, entity.kind, entity.name, JOINT.join(entity.aliases) or None)
    for event in rows.events:
        yield "events", _make_event(event)
        for entity_id, role in event.parts:
            yield "participants", (event.id, entity_id, role)
        for amount in event.amounts:
            yield "amounts", (event.id, amount.words, amount.value, amount.unit, amount.of)
        yield from _list_evidence(event.id, event.quotes, event.conflicts)
    for relation in rows.relations:
        yield "relations", _make_relation(relation)
        yield from _list_evidence(relation.id, relation.quotes, relation.conflicts)
    for title in nouns.titles:
        quotes = make_quotes(title.claims)
        yield "titles", _make_title(title, quotes)
        yield from _list_evidence(title.id, quotes, ())


def _make_article(one: ArticleRow) -> Row:
    names = (one.id, one.title, one.publisher, one.author)
    return (*names, one.published_at, one.modified_at, one.published_basis, one.source_url, one.origin)


def _make_event(one: EventRow) -> Row:
    return (
        one.id,
        one.type,
        one.status,
        *(one.when or _NO_TIME),
        find_precision(one.when) if one.when else None,
        one.summary,
        one.object,
        one.post,
        one.lead,
        one.confidence,
        one.weight,
        len(list_articles(one.quotes)),
        name_origin(one.quotes),
        len(one.conflicts),
    )


def _make_relation(one: TieRow) -> Row:
    ends = (one.id, one.type, one.source, one.target, one.role, one.former)
    told = (len(list_articles(one.quotes)), name_origin(one.quotes))
    return (*ends, *(one.start or _NO_TIME), *(one.end or _NO_TIME), *told)


def _make_title(one: HeldTitle, quotes: Sequence[QuoteRow]) -> Row:
    told = (len(list_articles(quotes)), name_origin(quotes))
    return (one.id, one.person, one.role, one.former, *(make_time(one.end) or _NO_TIME), *told)


def _list_evidence(
    fact: str, quotes: Sequence[QuoteRow], conflicts: Iterable[Conflict]
) -> Iterator[tuple[str, Row]]:
    """Yield the quotes of a fact, each once, and what sources say where they differ."""
    for quote in quotes if len(quotes) < 2 else dict.fromkeys(quotes):
        yield "quotes", (fact, *quote)
    for conflict in conflicts:
        for value in conflict.values:
            yield "conflicts", (fact, conflict.field, value.value, value.article)


def list_columns(table: str, rows: Sequence[Row]) -> list[Sequence[Cell]]:
    """Return the columns of some rows without what no database takes: control characters, halves of pairs."""
    columns: list[Sequence[Cell]] = list(zip(*rows, strict=True))
    for place, kind in enumerate(TABLES[table].values()):
        if kind == _TEXT:
            columns[place] = _clean_column(columns[place])
    return columns


def _clean_column(column: Sequence[Cell]) -> Sequence[Cell]:
    """Clean texts; most need nothing, which is told of all at once."""
    if is_clean("".join([cell for cell in column if isinstance(cell, str)])):
        return column
    return [clean_text(cell) if isinstance(cell, str) else cell for cell in column]


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

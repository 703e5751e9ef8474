"""Gather what a search looks at: names and summaries while they are written, then the articles' lines."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from lgai_graph.korean import normalize
from lgai_graph.model import Entity, Event, Relation
from lgai_graph.store.rows.runs import join_runs

MANY = 500  # passages that are written at a time
NAME_RANK, ALIAS_RANK, LINK_RANK = 0, 1, 2  # what beats what where two entities answer to one form

_WAITING = "CREATE TEMP TABLE waiting (n INTEGER PRIMARY KEY, kind TEXT, ref TEXT, text TEXT)"
_LIST = "SELECT kind, ref, NULL, text FROM waiting ORDER BY n"
_LIST_ARTICLES = "SELECT id, title, text FROM articles ORDER BY n"
_PUT = "INSERT INTO passages VALUES (?, ?, ?, ?, ?)"
_PUT_RUNS = "INSERT INTO passages_fts (rowid, runs) VALUES (?, ?)"

_Row = tuple[str, str, int | None, str]  # kind, the owner's id, where it stands in an article, text


class Passages:
    """Passages that wait until all other rows are written, in a table of the connection's own."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute(_WAITING)
        self._rows: list[tuple[str, str, str]] = []

    def add_entity(self, entity: Entity, forms: Iterable[tuple[str, int]]) -> None:
        """Add the forms of a name, as ``list_forms`` lists them."""
        self._add("entity", entity.id, (form for form, _ in forms))

    def add_event(self, event: Event) -> None:
        """Add a summary."""
        self._add("event", event.id, (event.summary,))

    def add_relation(self, relation: Relation) -> None:
        """Add the summaries, each once."""
        self._add("relation", relation.id, dict.fromkeys(claim.summary for claim in relation.claims))

    def write(self) -> None:
        """Write what waits, then titles and lines of the articles, all with their runs."""
        self._flush()
        articles = self._connection.execute(_LIST_ARTICLES)
        lines = (row for article in articles for row in _list_lines(*article))
        rows = chain(self._connection.execute(_LIST), lines)
        count = 0
        while some := list(islice(rows, MANY)):
            self._connection.executemany(_PUT, ((n, *row) for n, row in enumerate(some, count + 1)))
            runs = join_runs([text for *_, text in some])
            self._connection.executemany(_PUT_RUNS, enumerate(runs, count + 1))
            count += len(some)
        self._connection.execute("DROP TABLE waiting")

    def _add(self, kind: str, ref: str, texts: Iterable[str]) -> None:
        self._rows.extend((kind, ref, normalize(text)) for text in texts)
        if len(self._rows) >= MANY:
            self._flush()

    def _flush(self) -> None:
        self._connection.executemany("INSERT INTO waiting VALUES (NULL, ?, ?, ?)", self._rows)
        self._rows.clear()


def list_forms(entity: Entity) -> list[tuple[str, int]]:
    """List each form of a name once, with the best rank that it has."""
    forms: dict[str, int] = {entity.name: NAME_RANK}
    for rank, names in ((ALIAS_RANK, entity.aliases), (LINK_RANK, entity.links)):
        for name in names:
            forms.setdefault(name.name, rank)
    return list(forms.items())


def _list_lines(article: str, title: str, text: str) -> Iterator[_Row]:
    """Yield title and lines of an article with its id and their offsets; a title has none."""
    yield "article", article, None, normalize(title)
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield "article", article, start, line
        start += len(line) + 1

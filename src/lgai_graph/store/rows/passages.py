"""Write what a search looks at: names and summaries with what they are of, then the articles' lines."""

import sqlite3
from collections.abc import Iterable, Iterator

from lgai_graph.korean import normalize
from lgai_graph.model import Entity, Event, Relation
from lgai_graph.store.rows.runs import join_runs

MANY = 500  # passages that are written at a time
NAME_RANK, ALIAS_RANK, LINK_RANK = 0, 1, 2  # what beats what where two entities answer to one form

_LIST_ARTICLES = "SELECT id, title, text FROM articles ORDER BY n"
_PUT = "INSERT INTO passages VALUES (NULL, ?, ?, ?, ?)"
_PUT_RUNS = "INSERT INTO passages_fts (rowid, runs) VALUES (?, ?)"

_Row = tuple[str, str, int | None, str]  # kind, the owner's id, where it stands in an article, text


class Passages:
    """Passages with their runs, in the order in which they come, which is that of their hits."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: list[_Row] = []
        self._written = 0

    def add_entity(self, entity: Entity, forms: Iterable[tuple[str, int]]) -> None:
        """Add the forms of a name, as ``list_forms`` lists them."""
        self._add("entity", entity.id, (form for form, _ in forms))

    def add_event(self, event: Event) -> None:
        """Add a summary."""
        self._add("event", event.id, (event.summary,))

    def add_relation(self, relation: Relation) -> None:
        """Add the summaries, each once."""
        self._add("relation", relation.id, dict.fromkeys(claim.summary for claim in relation.claims))

    def add_articles(self) -> None:
        """Add titles and lines of the articles, which are written by now; nothing comes behind them."""
        for article in self._connection.execute(_LIST_ARTICLES):
            self._put(_list_lines(*article))
        self._write()

    def _add(self, kind: str, ref: str, texts: Iterable[str]) -> None:
        self._put((kind, ref, None, normalize(text)) for text in texts)

    def _put(self, rows: Iterable[_Row]) -> None:
        self._waiting += rows
        if len(self._waiting) >= MANY:
            self._write()

    def _write(self) -> None:
        self._connection.executemany(_PUT, self._waiting)
        runs = join_runs([text for *_, text in self._waiting])
        self._connection.executemany(_PUT_RUNS, enumerate(runs, self._written + 1))
        self._written += len(self._waiting)
        self._waiting.clear()


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

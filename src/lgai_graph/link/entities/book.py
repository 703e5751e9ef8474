"""Keep on the disk which entity each name of each article means: an archive has millions of names."""

import sqlite3
from collections.abc import Callable, Mapping
from functools import lru_cache

from lgai_graph.link.entities.nodes import ArticleName
from lgai_graph.model import ArticleId, Entity, EntityId

MANY = 1_000  # names that are written at a time
KEPT = 256  # articles whose names are kept for the next who asks; claims come article by article

_TABLE = "CREATE TABLE bound_names (article TEXT, name_group TEXT, key TEXT, tag TEXT, entity INTEGER)"
_INDEX = "CREATE INDEX IF NOT EXISTS bound_names_by_article ON bound_names (article)"
_FIND = "SELECT name_group, key, tag, entity FROM bound_names WHERE article = ?"

Names = Mapping[tuple[str, str, str], EntityId]


class NameBook:
    """The entity of each name of each article.

    Args:
        own: a database of the build's own; None for one in memory.
        keep: puts an entity away and returns what of it is to be held.
    """

    def __init__(
        self, own: sqlite3.Connection | None = None, keep: Callable[[Entity], Entity] = lambda entity: entity
    ) -> None:
        self.keep = keep
        self._own = own or sqlite3.connect(":memory:", isolation_level=None)
        self._own.execute(_TABLE)
        self._entities: list[EntityId] = []
        self._waiting: list[tuple[str | int, ...]] = []
        self._find = lru_cache(KEPT)(self._read)

    def bind(self, names: list[ArticleName], entity: EntityId) -> None:
        """Note that names mean an entity."""
        number = len(self._entities)
        self._entities.append(entity)
        self._waiting += [(name.article, name.group.value, name.key, name.entity, number) for name in names]
        if len(self._waiting) >= MANY:
            self._write()

    def settle(self) -> None:
        """Make ready to be asked; nothing is bound any more."""
        self._write()
        self._own.execute(_INDEX)

    def find(self, name: ArticleName) -> EntityId:
        """Return the entity of a name."""
        return self._find(name.article)[name[1:]]

    def _write(self) -> None:
        self._own.executemany("INSERT INTO bound_names VALUES (?, ?, ?, ?, ?)", self._waiting)
        self._waiting.clear()

    def _read(self, article: ArticleId) -> Names:
        rows = self._own.execute(_FIND, (article,))
        return {(group, key, tag): self._entities[n] for group, key, tag, n in rows}

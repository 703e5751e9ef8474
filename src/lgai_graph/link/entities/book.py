"""Keep entities on the disk, and which of them each name of each article means: an archive has millions."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from lgai_graph.link.entities.nodes import ArticleName
from lgai_graph.link.lookup import HELD, LookUp
from lgai_graph.model import ArticleId, Entity, EntityId, EntityKind

MANY = 1_000  # rows that are written at a time
KEPT = 256  # articles whose names are kept for the next who asks; claims come article by article
KEPT_ENTITIES = 65_536  # entities that are kept for the next who asks, in some 20 MB

_NAMES = "CREATE TABLE bound_names (article TEXT, name_group TEXT, key TEXT, tag TEXT, entity INTEGER)"
_ENTITIES = "CREATE TABLE bound_entities (n INTEGER PRIMARY KEY, id TEXT, kind TEXT, name TEXT)"
_NAME_INDEX = "CREATE INDEX IF NOT EXISTS bound_names_by_article ON bound_names (article)"
_ENTITY_INDEX = "CREATE INDEX IF NOT EXISTS bound_entities_by_id ON bound_entities (id)"
_FIND = "SELECT name_group, key, tag, entity FROM bound_names WHERE article = ?"
_FIND_ID = "SELECT id FROM bound_entities WHERE n = ?"
_FIND_ENTITY = "SELECT kind, name FROM bound_entities WHERE id = ? ORDER BY n"
_LIST_NUMBERS = "SELECT n FROM bound_entities ORDER BY id, n"
_LIST_KIND = "SELECT id FROM bound_entities WHERE kind = ?"

Names = Mapping[tuple[str, str, str], EntityId]


class EntityHead(NamedTuple):
    """What linking asks of an entity besides its id."""

    kind: EntityKind
    name: str


class NameBook:
    """The entities, and which of them each name of each article means.

    Args:
        own: a database of the build's own; None for one in memory.
        keep: puts an entity away with all its names, which are not asked for here; numbers follow its calls.
    """

    def __init__(
        self,
        own: sqlite3.Connection | None = None,
        keep: Callable[[Entity], None] = lambda entity: None,
    ) -> None:
        self._keep = keep
        self._own = own or sqlite3.connect(":memory:", isolation_level=None)
        self._own.execute(_NAMES)
        self._own.execute(_ENTITIES)
        self._count = 0
        self._entities: list[tuple[int, str, str, str]] = []
        self._names: list[tuple[str | int, ...]] = []
        # They know no self, for in a cycle the entities would outlive the build.
        find_id = lru_cache(KEPT_ENTITIES)(partial(_read_id, self._own))
        find_entity = lru_cache(KEPT_ENTITIES)(partial(_read_entity, self._own))
        self._ids: list[EntityId] = []
        self._find = lru_cache(KEPT)(partial(_read_names, self._own, self._ids, find_id))
        self.kinds = LookUp(lambda entity: find_entity(entity).kind)
        self.names = LookUp(lambda entity: find_entity(entity).name)

    def add(self, entity: Entity) -> int:
        """Take an entity; return its number."""
        self._keep(entity)
        number = self._count
        self._count += 1
        self.kinds.hold(entity.id, entity.kind)
        self.names.hold(entity.id, entity.name)
        if number < HELD:
            self._ids.append(entity.id)
        self._entities.append((number, entity.id, entity.kind.value, entity.name))
        return number

    def bind(self, names: list[ArticleName], entity: Entity) -> None:
        """Take an entity that names mean."""
        number = self.add(entity)
        self._names += [(name.article, name.group.value, name.key, name.entity, number) for name in names]
        if len(self._names) >= MANY:
            self._write()

    def settle(self) -> None:
        """Make ready to be asked; no name is bound any more."""
        self._write()
        self._own.execute(_NAME_INDEX)
        self._own.execute(_ENTITY_INDEX)

    def find(self, name: ArticleName) -> EntityId:
        """Return the entity of a name."""
        return self._find(name.article)[name[1:]]

    def has(self, entity: EntityId) -> bool:
        """Tell whether there is an entity of an id."""
        self._write()
        return self._own.execute(_FIND_ENTITY, (entity,)).fetchone() is not None

    def list_numbers(self) -> Iterator[int]:
        """Yield the numbers of the entities, in the order of their ids."""
        self._write()
        yield from (number for (number,) in self._own.execute(_LIST_NUMBERS))

    def list_kind(self, kind: EntityKind) -> Iterator[EntityId]:
        """Yield the entities of a kind."""
        yield from (EntityId(ident) for (ident,) in self._own.execute(_LIST_KIND, (kind.value,)))

    def _write(self) -> None:
        self._own.executemany("INSERT INTO bound_entities VALUES (?, ?, ?, ?)", self._entities)
        self._own.executemany("INSERT INTO bound_names VALUES (?, ?, ?, ?, ?)", self._names)
        self._entities.clear()
        self._names.clear()


def _read_names(
    own: sqlite3.Connection, ids: Sequence[EntityId], find_id: Callable[[int], EntityId], article: ArticleId
) -> Names:
    rows = own.execute(_FIND, (article,))
    return {
        (group, key, tag): ids[number] if number < len(ids) else find_id(number)
        for group, key, tag, number in rows
    }


def _read_id(own: sqlite3.Connection, number: int) -> EntityId:
    return EntityId(own.execute(_FIND_ID, (number,)).fetchone()[0])


def _read_entity(own: sqlite3.Connection, entity: EntityId) -> EntityHead:
    kind, name = own.execute(_FIND_ENTITY, (entity,)).fetchone()
    return EntityHead(EntityKind(kind), name)

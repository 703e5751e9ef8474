"""What linking keeps of articles and entities while it reads the claims."""

import sqlite3
from collections.abc import Iterable, Iterator

from lgai_graph.link.spool import Spool
from lgai_graph.link.weight import Fame
from lgai_graph.model import Article, ArticleId, Entity


class ArticleWalk:
    """Find articles that are asked for in the order of their ids.

    Args:
        articles: in that order.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._rest = iter(articles)
        self._here = next(self._rest, None)

    def find(self, ident: ArticleId) -> Article | None:
        """Return an article, None where there is none of this id."""
        while self._here is not None and self._here.id < ident:
            self._here = next(self._rest, None)
        return self._here if self._here is not None and self._here.id == ident else None


class EntityBook:
    """Entities with all their names, in the order of their ids.

    Args:
        own: a database of the build's own.
        fame: counts the articles that name each.
    """

    def __init__(self, own: sqlite3.Connection, fame: Fame) -> None:
        self._own = own
        self._fame = fame
        self._entities: Spool[Entity] = Spool(own, "entities")
        own.execute("CREATE TABLE entity_ids (id TEXT, n INTEGER)")

    def __iter__(self) -> Iterator[Entity]:
        for (number,) in self._own.execute("SELECT n FROM entity_ids ORDER BY id, n"):
            yield self._entities[number]

    def keep(self, entity: Entity) -> None:
        """Put an entity away."""
        self._fame.add(entity)
        self._own.execute("INSERT INTO entity_ids VALUES (?, ?)", (entity.id, self._entities.put(entity)))

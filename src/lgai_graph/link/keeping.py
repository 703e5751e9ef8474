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


class EntityShelf:
    """Entities with all their names, by the numbers that a name book gives them.

    Args:
        own: a database of the build's own.
        fame: counts the articles that name each.
    """

    def __init__(self, own: sqlite3.Connection, fame: Fame) -> None:
        self._fame = fame
        self._entities: Spool[Entity] = Spool(own, "entities")

    def keep(self, entity: Entity) -> None:
        """Put the next entity away."""
        self._fame.add(entity)
        self._entities.put(entity)

    def list_entities(self, numbers: Iterable[int]) -> Iterator[Entity]:
        """Yield entities in an order of their numbers."""
        return (self._entities[number] for number in numbers)

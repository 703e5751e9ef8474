"""Ask what is known of an entity, wherever that stands."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from lgai_graph.model import EntityId

HELD = 100_000  # entities, the names of some 30,000 articles; the values are held elsewhere, too

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class ById(Protocol[T_co]):
    """What is known of each entity, by its id."""

    def __getitem__(self, entity: EntityId, /) -> T_co: ...


class LookUp(dict[EntityId, T]):
    """The same, held of the first entities, and read of the others when it is asked for.

    Only ``[…]`` knows of the others: ``in``, ``len`` and ``get`` tell what is held.
    """

    def __init__(self, find: Callable[[EntityId], T]) -> None:
        self._find = find

    def __missing__(self, entity: EntityId) -> T:
        return self._find(entity)

    def hold(self, entity: EntityId, value: T) -> None:
        """Hold what is known of an entity, unless many are held; of two of one id the first counts."""
        if len(self) < HELD:
            self.setdefault(entity, value)

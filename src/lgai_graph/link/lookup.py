"""Ask what is known of an entity, wherever that stands."""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from lgai_graph.model import EntityId

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class ById(Protocol[T_co]):
    """What is known of each entity, by its id."""

    def __getitem__(self, entity: EntityId, /) -> T_co: ...


class LookUp(Generic[T]):
    """The same, read when it is asked for."""

    def __init__(self, find: Callable[[EntityId], T]) -> None:
        self._find = find

    def __getitem__(self, entity: EntityId, /) -> T:
        return self._find(entity)

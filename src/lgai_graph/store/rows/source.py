"""Say what a store is made of."""

from collections.abc import Iterable
from typing import Protocol

from lgai_graph.model import Ambiguity, Article, Entity, Event, HeldTitle, Relation


class AllKnown(Protocol):
    """Everything a store holds, each noun in a fixed order; articles are asked for twice, the rest once."""

    @property
    def articles(self) -> Iterable[Article]: ...  # noqa: D102
    @property
    def entities(self) -> Iterable[Entity]: ...  # noqa: D102
    @property
    def events(self) -> Iterable[Event]: ...  # noqa: D102
    @property
    def relations(self) -> Iterable[Relation]: ...  # noqa: D102
    @property
    def titles(self) -> Iterable[HeldTitle]: ...  # noqa: D102
    @property
    def ambiguities(self) -> Iterable[Ambiguity]: ...  # noqa: D102

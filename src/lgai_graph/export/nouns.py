"""Say what a writer needs: the nouns, each kind as often as it asks for them."""

from collections.abc import Iterable
from typing import Protocol

from lgai_graph.model import Ambiguity, Article, Entity, Event, HeldTitle, Relation


class Nouns(Protocol):
    """A Knowledge, or what reads one from a store without holding it in memory."""

    @property
    def articles(self) -> Iterable[Article]:
        """Return the articles, from the first, at every call."""

    @property
    def entities(self) -> Iterable[Entity]:
        """Return the entities."""

    @property
    def events(self) -> Iterable[Event]:
        """Return the events."""

    @property
    def relations(self) -> Iterable[Relation]:
        """Return the relations."""

    @property
    def titles(self) -> Iterable[HeldTitle]:
        """Return the titles that no organisation stands beside."""

    @property
    def ambiguities(self) -> Iterable[Ambiguity]:
        """Return the short forms that fit several names."""

"""This module says what a writer needs: the nouns, each kind as often as it asks for them."""

from collections.abc import Iterable
from typing import Protocol

from lgai_graph.model import Ambiguity, Article, Entity, Event, Relation


class Nouns(Protocol):
    """This is a Knowledge, or what reads one from a store without holding it in memory."""

    @property
    def articles(self) -> Iterable[Article]:
        """This gives the articles, from the first, at every call."""

    @property
    def entities(self) -> Iterable[Entity]:
        """This gives the entities."""

    @property
    def events(self) -> Iterable[Event]:
        """This gives the events."""

    @property
    def relations(self) -> Iterable[Relation]:
        """This gives the relations."""

    @property
    def ambiguities(self) -> Iterable[Ambiguity]:
        """This gives the short forms that fit several names."""

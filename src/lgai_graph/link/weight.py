"""Weigh events, so that a reader sees the important first.

A weight is a plain sum of named parts, and ``lgai show`` prints every one of them with its reason. No part
looks at words: what an event says counts only through its type.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from math import log2

from lgai_graph.lexicon.sections.entries import EventEntry
from lgai_graph.link.lookup import ById, LookUp
from lgai_graph.model import (
    ArticleId,
    Entity,
    EntityId,
    EntityKind,
    Event,
    EventType,
    Period,
    WeightPart,
)
from lgai_graph.model.making import make_changer, make_maker

LEAD_WEIGHT = 1.0  # what a title or first sentence tells, as much as a second independent source
TYPE_WEIGHT = 1.5  # of a type that the lexicon weighs with 1: as much as two more independent sources
HEAVIEST = 2  # participants that count; a list of thirty members makes no event important
NAME_WEIGHT = 0.25  # for each doubling of the articles that name a participant
MAX_NAME_WEIGHT = 1.0  # of one participant, reached at 16 articles
DAY, MONTH, YEAR = 1, 31, 366  # days that a precise time spans at most
TIME_WEIGHTS = ((DAY, 0.5, "a day"), (MONTH, 0.3, "a month"), (YEAR, 0.1, "a year or a part of one"))
MANY = 1_000  # counts that are written at a time
KEPT = 65_536  # counts that are kept for the next who asks, in some 15 MB
_CHANGE, _PART = make_changer(Event), make_maker(WeightPart)
DOUBT_WEIGHT = 2.0  # what a claim that is surely wrong would lose: as much as three more sources give


class Fame:
    """How many independent articles name each entity.

    Args:
        origins: the article that an article is a copy of; originals may be left out.
        own: a database of the build's own; None for one in memory.
    """

    def __init__(self, origins: Mapping[ArticleId, ArticleId], own: sqlite3.Connection | None = None) -> None:
        self.origins = origins
        self._own = own or sqlite3.connect(":memory:", isolation_level=None)
        self._own.execute("CREATE TABLE fame (id TEXT, articles INTEGER)")
        self._waiting: list[tuple[EntityId, int]] = []
        self._counts: LookUp[int | None] = LookUp(lru_cache(KEPT)(self._read))

    def add(self, entity: Entity) -> None:
        """Count the articles of an entity's links; a place counts for nothing."""
        if entity.kind is not EntityKind.PLACE:
            count = _count_origins((link.article for link in entity.links), self.origins)
            self._waiting.append((entity.id, count))
            self._counts.hold(entity.id, count)
            if len(self._waiting) >= MANY:
                self._write()

    def settle(self) -> None:
        """Make ready to be asked; no entity comes any more."""
        self._write()
        self._own.execute("CREATE INDEX fame_by_id ON fame (id)")

    def get(self, entity: EntityId) -> int | None:
        """Return the count, None for a place."""
        return self._counts[entity]

    def _write(self) -> None:
        self._own.executemany("INSERT INTO fame VALUES (?, ?)", self._waiting)
        self._waiting.clear()

    def _read(self, entity: EntityId) -> int | None:
        row = self._own.execute("SELECT articles FROM fame WHERE id = ?", (entity,)).fetchone()
        return int(row[0]) if row else None


def weigh_events(
    events: Iterable[Event],
    fame: Fame,
    names: ById[str],
    types: Mapping[EventType, EventEntry],
) -> Iterator[Event]:
    """Yield the events with their weight and its parts."""
    for event in events:
        counts = {part.entity: fame.get(part.entity) for part in event.participants}
        known = {entity: count for entity, count in counts.items() if count is not None}
        named = {names[entity]: count for entity, count in _sort_fame(known)}
        yield weigh_event(event, fame.origins, named, types[event.type].weight)


def weigh_event(
    event: Event, origins: Mapping[ArticleId, ArticleId], fame: Mapping[str, int], type_weight: float
) -> Event:
    """Weigh one event.

    Args:
        event: with its claims.
        origins: the article that each article is a copy of; its own id for an original.
        fame: how many independent articles name each participant, the most written about first.
        type_weight: how much its type matters, 0–1.
    """
    parts = tuple(_list_parts(event, origins, fame, type_weight))
    return _CHANGE(event, weight=round(sum(part.value for part in parts), 2), weight_parts=parts)


def _list_parts(
    event: Event, origins: Mapping[ArticleId, ArticleId], fame: Mapping[str, int], type_weight: float
) -> Iterator[WeightPart]:
    sources = _count_origins((claim.evidence.article for claim in event.claims), origins)
    yield _make_part("origins", log2(1 + sources), f"independent articles that tell it: {sources}")
    if event.lead:
        yield _make_part("lead", LEAD_WEIGHT, "told in a title or first sentence")
    yield _make_part("type", TYPE_WEIGHT * type_weight, str(event.type))
    for name, count in list(fame.items())[:HEAVIEST]:
        value = min(NAME_WEIGHT * log2(max(count, 1)), MAX_NAME_WEIGHT)
        yield _make_part("participant", value, f"{name}, named in articles: {count}")
    yield _weigh_time(event.when)
    if event.confidence < 1:
        yield _make_part("doubt", DOUBT_WEIGHT * (event.confidence - 1), f"confidence {event.confidence:.2f}")


def _weigh_time(when: Period | None) -> WeightPart:
    """Weigh a time by how precise it is; an open one is as vague as none."""
    if when is not None and when.earliest and when.latest:
        days = (when.latest - when.earliest).days + 1
        for limit, value, words in TIME_WEIGHTS:
            if days <= limit:
                return _make_part("time", value, f"dated to {words}")
    return _make_part("time", 0.0, "dated vaguely" if when else "undated")


def _count_origins(cited: Iterable[ArticleId], origins: Mapping[ArticleId, ArticleId]) -> int:
    """Count articles, the copies of one story once."""
    return len({origins.get(article, article) for article in cited})


def _sort_fame(fame: Mapping[EntityId, int]) -> list[tuple[EntityId, int]]:
    """Put the most written about first."""
    return sorted(fame.items(), key=lambda pair: (-pair[1], pair[0]))


@lru_cache(maxsize=65536)
def _make_part(name: str, value: float, reason: str) -> WeightPart:
    return _PART(name=name, value=round(value, 2), reason=reason)

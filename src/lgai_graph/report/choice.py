"""Choose what one page can hold: what is certain enough, and of much the weightiest."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lgai_graph.model import ArticleId, EntityId, Event, Knowledge, Relation
from lgai_graph.report.nouns import Json, make_article, make_entity
from lgai_graph.report.packed import Packing

PLACE = 60  # bytes of a name's size, sources and places in the network
TIE = 45  # bytes of a line of the network


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a page holds at most: so much is painted within 2 s, and such a file can be mailed."""

    events: int = 5_000
    entities: int = 3_000
    size: int = 5_400_000  # bytes of all records; with words and script the file stays under 6 MB


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the page shows, and how much there is beside it.

    Args:
        doubtful: events that are less certain than asked for.
        events: how many events are certain enough, those left out for their weight included.
        entities: how many names there are to these.
    """

    knowledge: Knowledge
    doubtful: int
    events: int
    entities: int


def choose_facts(knowledge: Knowledge, *, least: float = 0.0, limits: Limits | None = None) -> Choice:
    """Leave out doubtful events, then the lightest ones until the rest fits the page.

    A name goes with the last fact that told of it. Of a store that is too large, so do the articles, and the
    names that no fact ever told of.

    Args:
        knowledge: all there is.
        least: the confidence from which on an event stays.
        limits: how much the page holds; None for what a browser paints at once.
    """
    limits = limits or Limits()
    certain = tuple(event for event in knowledge.events if event.confidence >= least)
    doubted = _list_all_names(knowledge) - _list_all_names(replace(knowledge, events=certain))
    whole = replace(
        knowledge,
        events=certain,
        entities=tuple(entity for entity in knowledge.entities if entity.id not in doubted),
    )
    return Choice(
        knowledge=whole if _fits(whole, limits) else _cut(whole, limits),
        doubtful=len(knowledge.events) - len(certain),
        events=len(certain),
        entities=len(whole.entities),
    )


def _list_all_names(knowledge: Knowledge) -> set[EntityId]:
    facts: list[Event | Relation] = [*knowledge.events, *knowledge.relations]
    return {name for fact in facts for name in _list_names(fact)}


def _fits(knowledge: Knowledge, limits: Limits) -> bool:
    """Tell whether a page may show all of it."""
    if len(knowledge.events) > limits.events or len(knowledge.entities) > limits.entities:
        return False
    pack = _make_packing(knowledge)
    facts: list[Event | Relation] = [*knowledge.events, *knowledge.relations]
    records: tuple[Json, ...] = (
        *map(make_entity, knowledge.entities),
        *map(make_article, knowledge.articles),
    )
    size = sum(map(_measure, records)) + PLACE * len(knowledge.entities)
    return size + sum(_measure_fact(fact, pack) for fact in facts) <= limits.size


def _cut(knowledge: Knowledge, limits: Limits) -> Knowledge:
    """Take one fact after the other, the weightiest first, while it and what it names find room."""
    names = {entity.id: _measure(make_entity(entity)) + PLACE for entity in knowledge.entities}
    articles = {article.id: _measure(make_article(article)) for article in knowledge.articles}
    pack = _make_packing(knowledge)
    kept_names, cited, facts = set[EntityId](), set[ArticleId](), set[str]()
    events, room = 0, limits.size
    for fact in _rank(knowledge):
        new_names = {name for name in _list_names(fact) if name in names} - kept_names
        new_articles = {claim.article for claim in fact.claims if claim.article in articles} - cited
        size = _measure_fact(fact, pack)
        size += sum(names[one] for one in new_names) + sum(articles[one] for one in new_articles)
        is_full = isinstance(fact, Event) and events >= limits.events
        if is_full or size > room or len(kept_names) + len(new_names) > limits.entities:
            continue
        room -= size
        events += isinstance(fact, Event)
        facts.add(fact.id)
        kept_names |= new_names
        cited |= new_articles
    return replace(
        knowledge,
        articles=tuple(article for article in knowledge.articles if article.id in cited),
        entities=tuple(entity for entity in knowledge.entities if entity.id in kept_names),
        events=tuple(event for event in knowledge.events if event.id in facts),
        relations=tuple(relation for relation in knowledge.relations if relation.id in facts),
    )


def _rank(knowledge: Knowledge) -> Iterator[Event | Relation]:
    """Order facts by what they matter: events by weight, each followed by the relations of its names."""
    relations: dict[EntityId, list[Relation]] = {}
    for relation in knowledge.relations:
        relations.setdefault(relation.source, []).append(relation)
    for event in sorted(knowledge.events, key=lambda event: (-event.weight, event.id)):
        yield event
        for name in _list_names(event):
            yield from relations.pop(name, ())
    for name in sorted(relations):
        yield from relations[name]


def _list_names(fact: Event | Relation) -> list[EntityId]:
    """List who or what a fact tells of, in its order."""
    if isinstance(fact, Relation):
        return [fact.source, fact.target]
    return list(dict.fromkeys(participant.entity for participant in fact.participants))


def _make_packing(knowledge: Knowledge) -> Packing:
    return Packing([one.id for one in knowledge.entities], [one.id for one in knowledge.articles])


def _measure_fact(fact: Event | Relation, pack: Packing) -> int:
    """Count the bytes of a fact and of the lines that it draws."""
    record = pack.event(fact) if isinstance(fact, Event) else pack.relation(fact)
    return _measure(record) + TIE * (len(_list_names(fact)) - 1)


def _measure(record: Json) -> int:
    """Count the bytes of a record in the page."""
    return len(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")) + 1

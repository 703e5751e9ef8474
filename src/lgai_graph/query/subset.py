"""This module cuts a part out of the Knowledge, for exports that follow a filter of the timeline."""

from dataclasses import replace

from lgai_graph.model import EntityId, Event, Knowledge, Relation
from lgai_graph.query.timeline import TimelineFilter, find_event_numbers
from lgai_graph.store import Store


def read_subset(store: Store, wanted: TimelineFilter) -> Knowledge:
    """This reads the events that match, their participants, what ties these, and the articles that say so.

    With ``wanted.entities`` their own relations stay too, with the other ends.
    """
    knowledge = store.read_knowledge()
    numbers = set(find_event_numbers(store, wanted))
    events = tuple(event for n, event in enumerate(knowledge.events, 1) if n in numbers)
    centre = {knowledge.entities[n - 1].id for n in wanted.entities or ()}
    taking_part = {part.entity for event in events for part in event.participants} | centre
    relations = tuple(r for r in knowledge.relations if _is_kept(r, taking_part, centre))
    kept = taking_part | {end for relation in relations for end in (relation.source, relation.target)}
    cited = _list_cited(events, relations)
    return replace(
        knowledge,
        articles=tuple(article for article in knowledge.articles if article.id in cited),
        entities=tuple(
            replace(entity, links=tuple(link for link in entity.links if link.article in cited))
            for entity in knowledge.entities
            if entity.id in kept
        ),
        events=events,
        relations=relations,
        ambiguities=tuple(left for left in knowledge.ambiguities if left.article in cited),
    )


def _is_kept(relation: Relation, taking_part: set[EntityId], centre: set[EntityId]) -> bool:
    """This keeps ties among participants, and every tie of the entities asked for."""
    ends = {relation.source, relation.target}
    return ends <= taking_part or bool(ends & centre)


def _list_cited(events: tuple[Event, ...], relations: tuple[Relation, ...]) -> set[str]:
    """This lists the articles that the kept facts and their conflicts rest on."""
    things: list[Event | Relation] = [*events, *relations]
    claims = [claim for thing in things for claim in thing.claims]
    values = [value for thing in things for conflict in thing.conflicts for value in conflict.values]
    articles = (claim.article for claim in claims), (claim.evidence.article for claim in claims)
    return {*articles[0], *articles[1], *(value.article for value in values)}

"""List the closest calls of linking, so that a hand can settle them for good."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from lgai_graph.korean import name_key
from lgai_graph.link.entities.matching import ENOUGH
from lgai_graph.link.entities.people.pairs import Person, rate_people
from lgai_graph.model import (
    ArticleId,
    Decision,
    Entity,
    EntityId,
    EntityKind,
    EventType,
    Knowledge,
    ParticipantRole,
    RelationType,
)

_SURE = 0.85  # joins that score more are no close calls
_MANY = 12  # namesakes beyond these are compared with the best known of them only
_PLACING = frozenset({RelationType.EMPLOYMENT, RelationType.STUDIED_AT, RelationType.MEMBERSHIP})
_POSTS = frozenset({EventType.APPOINTMENT, EventType.DEPARTURE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One close call, with the decision that stands.

    Args:
        decision: ``same`` where the two were joined, ``different`` where they stayed apart.
        left: an entity's id.
        right: the other entity's id; of a join, the name that was joined.
        article: the article whose name was joined; None for two entities.
        score: 0–1; joins need 0.8.
        reason: what speaks for and against it.
    """

    decision: Decision
    left: EntityId
    right: str
    article: ArticleId | None
    score: float
    reason: str


def find_doubts(knowledge: Knowledge) -> list[Doubt]:
    """Return the closest calls, nearest to the threshold first.

    Names joined with little to spare, and people of one name who stayed two. A line in
    ``judgements`` (``same`` or ``different`` about ``left`` and ``right``) settles each.
    """
    doubts = [*_find_weak_joins(knowledge.entities), *_find_near_namesakes(knowledge)]
    return sorted(
        doubts, key=lambda doubt: (abs(doubt.score - ENOUGH), doubt.left, doubt.right, doubt.article or "")
    )


def _find_weak_joins(entities: Iterable[Entity]) -> Iterator[Doubt]:
    """Return the names that reached the threshold by little."""
    for entity in entities:
        for link in entity.links:
            if ENOUGH <= link.score <= _SURE:
                yield Doubt(
                    decision=Decision.SAME,
                    left=entity.id,
                    right=link.name,
                    article=link.article,
                    score=link.score,
                    reason=link.reason,
                )


def _find_near_namesakes(knowledge: Knowledge) -> Iterator[Doubt]:
    """Return the people of one name who are two, with what they share."""
    people = _describe_people(knowledge)
    named: dict[str, list[EntityId]] = {}
    for entity in knowledge.entities:
        if entity.kind is EntityKind.PERSON:
            named.setdefault(name_key(entity.name), []).append(entity.id)
    for ids in named.values():
        for left, right in _pair_up(ids, people):
            rating = rate_people(people[left], people[right])
            reason = rating.reason if rating.score < ENOUGH else f"{rating.reason}; kept apart all the same"
            yield Doubt(
                decision=Decision.DIFFERENT,
                left=left,
                right=right,
                article=None,
                score=rating.score,
                reason=reason,
            )


def _pair_up(
    ids: Sequence[EntityId], people: Mapping[EntityId, Person]
) -> Iterator[tuple[EntityId, EntityId]]:
    """Return all pairs of few namesakes; of many, each with the best known."""
    if len(ids) <= _MANY:
        yield from combinations(sorted(ids), 2)
        return
    first, *rest = sorted(ids, key=lambda entity: (-people[entity].articles, entity))
    yield from ((min(first, other), max(first, other)) for other in rest)


def _describe_people(knowledge: Knowledge) -> dict[EntityId, Person]:
    """Draw up each person from the relations, titles and events that name them."""
    places: dict[EntityId, set[str]] = {}
    roles: dict[EntityId, set[str]] = {}
    beside: dict[ArticleId, set[EntityId]] = {}
    for relation in knowledge.relations:
        if relation.type in _PLACING:
            places.setdefault(relation.source, set()).add(relation.target)
            roles.setdefault(relation.source, set()).update([relation.role] if relation.role else [])
    for held in knowledge.titles:
        roles.setdefault(held.person, set()).add(held.role)
    for event in knowledge.events:
        told = {claim.article for claim in event.claims}
        for participant in event.participants:
            for article in told:
                beside.setdefault(article, set()).add(participant.entity)
            if event.type in _POSTS and participant.role is ParticipantRole.APPOINTEE and event.post:
                roles.setdefault(participant.entity, set()).add(event.post)
    kinds = {entity.id: entity.kind for entity in knowledge.entities}
    return {
        entity.id: _describe(entity, places.get(entity.id, set()), roles.get(entity.id, set()), beside, kinds)
        for entity in knowledge.entities
        if entity.kind is EntityKind.PERSON
    }


def _describe(
    entity: Entity,
    places: Iterable[str],
    roles: Iterable[str],
    beside: Mapping[ArticleId, Iterable[EntityId]],
    kinds: Mapping[EntityId, EntityKind],
) -> Person:
    """Draw up one person."""
    articles = {link.article for link in entity.links}
    others = {other for article in articles for other in beside.get(article, ())} - {entity.id}
    persons = frozenset(str(other) for other in others if kinds.get(other) is EntityKind.PERSON)
    return Person(
        names=frozenset({entity.name, *(link.name for link in entity.links)}),
        roles=frozenset(role.replace(" ", "") for role in roles),
        organizations=frozenset(places),
        above=frozenset(places),
        mentioned=frozenset(str(other) for other in others) - persons,
        company=persons,
        articles=len(articles),
    )

"""Turn relations and events into the lines that the network draws."""

from collections.abc import Iterable
from dataclasses import dataclass

from lgai_graph.model import EntityId, Event, Participant, ParticipantRole, Relation

EVENT_TIE = "event"  # the type of a line between two that only share events

HUB_ROLES = (
    ParticipantRole.ORGANIZATION,
    ParticipantRole.AGENT,
    ParticipantRole.INVESTOR,
    ParticipantRole.APPOINTEE,
    ParticipantRole.RECIPIENT,
)  # who stands in the middle of an event's lines: the first of the first of these roles


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One line of the network.

    Args:
        type: a relation type, or ``event`` where the two only share events.
        facts: ids of the relations or events behind the line, sorted.
    """

    source: EntityId
    target: EntityId
    type: str
    facts: tuple[str, ...]


def make_ties(relations: Iterable[Relation], events: Iterable[Event]) -> list[Tie]:
    """Draw one line per pair and relation type, and one per pair that only shares events."""
    facts: dict[tuple[EntityId, EntityId, str], set[str]] = {}
    related: set[frozenset[EntityId]] = set()
    for relation in relations:
        related.add(frozenset((relation.source, relation.target)))
        facts.setdefault((relation.source, relation.target, relation.type.value), set()).add(relation.id)
    for event in events:
        for source, target in _star(event.participants):
            if frozenset((source, target)) not in related:
                first, second = sorted((source, target))
                facts.setdefault((first, second, EVENT_TIE), set()).add(event.id)
    return [
        Tie(source=source, target=target, type=type_, facts=tuple(sorted(ids)))
        for (source, target, type_), ids in sorted(facts.items())
    ]


def _star(participants: tuple[Participant, ...]) -> Iterable[tuple[EntityId, EntityId]]:
    """Tie everybody in an event to its hub: a clique of twenty guests would be 190 lines."""
    if not participants:
        return
    hub = _find_hub(participants).entity
    for participant in participants:
        if participant.entity != hub:
            yield hub, participant.entity


def _find_hub(participants: tuple[Participant, ...]) -> Participant:
    for role in HUB_ROLES:
        for participant in participants:
            if participant.role == role:
                return participant
    return participants[0]

"""Make events of the claims that tell of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from lgai_graph.link.events.clusters import cluster_claims
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.ids import make_ids
from lgai_graph.link.periods import choose_period, choose_status
from lgai_graph.model import (
    ANNOTATION,
    ArticleId,
    EntityId,
    Event,
    EventId,
    EventType,
    Participant,
    ParticipantRole,
)

T = EventType

# The type that says most wins where claims disagree and are equally many.
_TYPE_ORDER = (T.ACQUISITION, T.MEMBERSHIP, T.ESTABLISHMENT, T.CONFERENCE, T.PROGRAM, *T)
_ROLE_ORDER = tuple(ParticipantRole)


class LinkedEvent(NamedTuple):
    """An event with the claims it was made of, resolved."""

    event: Event
    happenings: tuple[ResolvedClaim, ...]


def make_events(happenings: Sequence[ResolvedClaim], ranks: Mapping[ArticleId, int]) -> list[LinkedEvent]:
    """Cluster event claims and writes each cluster as one event, ordered by id."""
    groups = cluster_claims(happenings)
    drafts = [_make_event(group, ranks) for group in groups]
    payloads = [_make_payload(draft, group) for draft, group in zip(drafts, groups, strict=True)]
    rows = zip(make_ids("e", payloads), drafts, groups, strict=True)
    linked = [
        LinkedEvent(replace(draft, id=EventId(event_id)), tuple(group)) for event_id, draft, group in rows
    ]
    return sorted(linked, key=lambda item: item.event.id)


def _make_payload(event: Event, group: Sequence[ResolvedClaim]) -> tuple[str, ...]:
    """Return what identifies an event: its type, what it is about, and its date or first claim."""
    objects = sorted({entity for happening in group for entity in happening.objects | happening.subjects})
    first = event.claims[0]
    when = event.when.when if event.when else f"{first.article} {first.name or first.evidence.exact}"
    return event.type, when, *objects


def _make_event(group: Sequence[ResolvedClaim], ranks: Mapping[ArticleId, int]) -> Event:
    """Write one cluster as one event, its earliest claim first."""
    event_type = _choose_type(group)
    ordered = sorted(group, key=lambda h: (ranks.get(h.claim.article, -1), h.index))
    claims = tuple(happening.claim for happening in ordered)
    when = choose_period(claims, ranks, get=lambda claim: claim.when)
    return Event(
        id=EventId(""),
        type=event_type,
        status=choose_status(claims, ranks, when),
        when=when,
        summary=_choose_summary(ordered, event_type),
        participants=_unite_participants(ordered, event_type),
        claims=claims,
    )


def _choose_type(group: Iterable[ResolvedClaim]) -> EventType:
    """Take the type of most claims."""
    counts = Counter(happening.type for happening in group)
    return min(counts, key=lambda event_type: (-counts[event_type], _TYPE_ORDER.index(event_type)))


def _choose_summary(ordered: Sequence[ResolvedClaim], event_type: EventType) -> str:
    """Take a hand's words, else the claim that names most participants, else the first."""
    fitting = [happening for happening in ordered if happening.type is event_type]
    best = min(
        fitting,
        key=lambda h: (h.claim.evidence.rule != ANNOTATION, h.claim.when is None, -len(h.participants)),
    )
    return best.claim.summary


def _unite_participants(ordered: Sequence[ResolvedClaim], event_type: EventType) -> tuple[Participant, ...]:
    """Unite all participants, each once, in the role that the event's own type gives."""
    roles: dict[EntityId, ParticipantRole] = {}
    for happening in sorted(ordered, key=lambda h: h.type is not event_type):
        for participant in happening.participants:
            roles.setdefault(participant.entity, participant.role)
    rows = (Participant(entity=entity, role=role) for entity, role in roles.items())
    return tuple(sorted(rows, key=lambda row: (_ROLE_ORDER.index(row.role), row.entity)))

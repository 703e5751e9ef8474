"""Read the ties between two entities: told as such, or following from an event."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lgai_graph.lexicon import EventEntry
from lgai_graph.lexicon.sections.entries import Derivation
from lgai_graph.link.entities.linking import LinkedEntities
from lgai_graph.link.events.making import LinkedEvent
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.lookup import ById
from lgai_graph.link.relations.nominees import is_nomination, name_nominee
from lgai_graph.model import (
    Claim,
    EntityId,
    EntityKind,
    Event,
    EventStatus,
    EventType,
    ParticipantRole,
    Period,
    RelationType,
)
from lgai_graph.model.making import make_maker

R = ParticipantRole


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedTie:
    """One claim's word for a relation between two entities."""

    type: RelationType
    source: EntityId
    target: EntityId
    claim: Claim
    role: str | None = None
    start: Period | None = None
    until: Period | None = None
    former: bool = False


_TIE = make_maker(ClaimedTie)


def read_told_ties(claims: Iterable[Claim], linked: LinkedEntities) -> Iterator[ClaimedTie]:
    """Read the relation claims; two names of one entity are its aliases, no relation."""
    for claim in claims:
        if not isinstance(claim.type, RelationType) or claim.type is RelationType.ALIAS_OF:
            continue
        ends = {a.role: linked.find(a.mention, claim.article) for a in claim.arguments}
        if R.TARGET not in ends:
            continue  # a title without an organisation
        source, target = ends[R.SOURCE], ends[R.TARGET]
        if source != target:
            yield _TIE(
                type=claim.type,
                source=source,
                target=target,
                claim=claim,
                role=claim.role,
                start=claim.when,
                until=claim.until,
                former=claim.former,
            )


def derive_ties(
    events: Iterable[LinkedEvent], kinds: ById[EntityKind], types: Mapping[EventType, EventEntry]
) -> Iterator[ClaimedTie]:
    """Read what follows from the events that happened, claim by claim."""
    for event, told in events:
        if event.status is not EventStatus.HAPPENED:
            continue
        for resolved in told:
            if resolved.claim.status is EventStatus.HAPPENED:
                for derivation in types[resolved.type].ties:
                    yield from _derive(derivation, event, resolved, kinds)


def _derive(
    derivation: Derivation, event: Event, resolved: ResolvedClaim, kinds: ById[EntityKind]
) -> Iterator[ClaimedTie]:
    """Tie every source of one claim to every target."""
    rows = [(participant.role, participant.entity) for participant in resolved.participants]
    sources = [e for role, e in rows if role in derivation.source and kinds[e] in derivation.source_kinds]
    targets = [e for role, e in rows if role in derivation.target and kinds[e] in derivation.target_kinds]
    post = _read_post(derivation, event, resolved.claim)
    if post is None and is_nomination(resolved.claim):
        return
    for source, target in ((s, t) for s in sources for t in targets if s != t):
        yield _TIE(
            type=derivation.relation,
            source=source,
            target=target,
            claim=resolved.claim,
            role=post,
            start=None if derivation.ends else event.when,
            until=event.when if derivation.ends else None,
            former=derivation.ends,
        )


def _read_post(derivation: Derivation, event: Event, claim: Claim) -> str | None:
    """Return the post that somebody has by what a claim tells; who is named for one is its 내정자."""
    if derivation.relation is not RelationType.EMPLOYMENT:
        return None
    return name_nominee(claim, event.post) if is_nomination(claim) else claim.role

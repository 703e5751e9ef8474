"""Make events of the claims that tell of them."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lgai_graph.link.events.repeats import is_frame, is_manner, is_pointing
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.clauses import is_borrowed, is_clause_of
from lgai_graph.link.events.retold.retellings import is_means
from lgai_graph.link.events.retold.rites import is_rite
from lgai_graph.link.events.sanity import settle_event
from lgai_graph.link.periods import choose_period, choose_status
from lgai_graph.model import (
    ANNOTATION,
    Amount,
    ArticleId,
    Claim,
    EntityId,
    Event,
    EventId,
    EventStatus,
    EventType,
    Participant,
    ParticipantRole,
)
from lgai_graph.model.making import make_maker

_AS_SURE = 0.1  # a claim so much less certain than the best tells an event only for want of another
_MOST_TOLD = 4  # participants and words of a summary that count; more make it long, not full
_NEARLY_CERTAIN = 0.99  # what sources that agree can reach at most
_ROLE_ORDER = {role: place for place, role in enumerate(ParticipantRole)}
_EVENT, _PARTICIPANT = make_maker(Event), make_maker(Participant)


class LinkedEvent(NamedTuple):
    """An event with the claims it was made of, resolved."""

    event: Event
    resolved: tuple[ResolvedClaim, ...]


def make_payload(event: Event, group: Sequence[ResolvedClaim]) -> tuple[str, ...]:
    """Return what identifies an event: its type, what it is about, and its date or first claim."""
    objects = sorted({entity for resolved in group for entity in resolved.objects | resolved.subjects})
    first = event.claims[0]
    when = event.when.when if event.when else f"{first.article} {first.name or first.evidence.exact}"
    return event.type, when, *objects


def make_event(group: Sequence[ResolvedClaim], ranks: Mapping[ArticleId, int]) -> Event:
    """Write one cluster as one event without an id, its earliest claim first."""
    ordered = sorted(group, key=lambda h: (ranks.get(h.claim.article, -1), h.index))
    done = _leave_frames_out(ordered)
    told = _leave_manners_out(done)
    event_type = _choose_type(told)
    claims = tuple(resolved.claim for resolved in ordered)
    deeds = tuple(resolved.claim for resolved in done)
    best = _choose_claim(told, event_type)
    when = choose_period(claims, ranks, get=lambda claim: claim.when)
    status, when = settle_event(choose_status(deeds, ranks, when), when, group)
    return _EVENT(
        id=EventId(""),
        type=event_type,
        status=status,
        when=when,
        summary=best.summary,
        participants=_unite_participants(ordered, event_type),
        claims=claims,
        post=_choose_words(claim.role for claim in claims)
        if any(resolved.entry.has("post") for resolved in group)
        else None,
        object=best.object or _choose_words(claim.object for claim in claims),
        amounts=_unite_amounts(claims),
        lead=any(claim.lead for claim in claims),
        confidence=_combine_confidence(ordered),
    )


def _choose_words(words: Iterable[str | None]) -> str | None:
    """Take the fullest words, the first of equals."""
    told = [word for word in words if word]
    return max(told, key=len) if told else None


def _unite_amounts(claims: Iterable[Claim]) -> tuple[Amount, ...]:
    """Return each amount once, as the first claim words it that says what it measures."""
    told = [amount for claim in claims for amount in claim.amounts]
    measured = {(amount.unit, amount.value) for amount in told if amount.of}
    amounts: dict[tuple[str, float, str | None], Amount] = {}
    for amount in told:
        if amount.of or (amount.unit, amount.value) not in measured:
            amounts.setdefault((amount.unit, amount.value, amount.of), amount)
    return tuple(amounts.values())


def _combine_confidence(ordered: Iterable[ResolvedClaim]) -> float:
    """Return the chance that one of the independent sources is right, short of certainty.

    The copies of one press release are one source; a source is worth its best claim. A single
    source keeps its own confidence.
    """
    best: dict[ArticleId, float] = {}
    for resolved in ordered:
        source = resolved.origin or resolved.claim.article
        best[source] = max(best.get(source, 0.0), resolved.claim.confidence)
    if len(best) == 1:
        return round(max(best.values()), 4)
    doubt = math.prod(1 - confidence for confidence in best.values())
    return round(max(min(1 - doubt, _NEARLY_CERTAIN), *best.values()), 4)


def _leave_manners_out(done: Sequence[ResolvedClaim]) -> Sequence[ResolvedClaim]:
    """Leave out agreements that are how the thing was done (포드와 손잡고 차를 개발)."""
    if len(done) == 1:
        return done
    here: dict[
        ArticleId, list[ResolvedClaim]
    ] = {}  # few of many: most events of many claims have many sources
    for claim in done:
        here.setdefault(claim.claim.article, []).append(claim)
    told = [
        claim
        for claim in done
        if not any(_is_within(claim, other) for other in here[claim.claim.article])
        and not (_may_be_beside(claim) and any(_is_beside(claim, other) for other in done))
    ]
    return told or done


def _may_be_beside(claim: ResolvedClaim) -> bool:
    """Tell whether a claim is of a type of which ``_is_beside`` can hold; most are not."""
    return claim.entry.has("pair") or claim.type in (EventType.INVESTMENT, EventType.CONFERENCE)


def _is_beside(claim: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether a claim says how, with what money or with what ceremony the other was done."""
    return is_manner(claim, other) or is_means(claim, other) or is_rite(claim, other)


def _is_within(claim: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether a claim is a clause of what its article tells by the other."""
    return claim is not other and (is_clause_of(claim, other) or is_borrowed(claim, other))


def _leave_frames_out(group: Sequence[ResolvedClaim]) -> Sequence[ResolvedClaim]:
    """Leave out lines that only say of a deed that it is planned (공장을 짓는다는 계획 발표)."""
    if len(group) == 1:  # as most are
        return group
    return [claim for claim in group if not any(is_frame(claim, other) for other in group)] or group


def _choose_type(group: Sequence[ResolvedClaim]) -> EventType:
    """Take the type of most claims, *other* only where all say so; of as many, one that names its object.

    Among the rest the one that event_types.yaml names first wins.
    """
    if len({resolved.type for resolved in group}) == 1:  # as of most
        return group[0].type
    counts = Counter(resolved.type for resolved in group)
    places = {resolved.type: resolved.entry.place for resolved in group}
    telling = {resolved.type for resolved in group if resolved.object.words}
    return min(
        counts,
        key=lambda type_: (type_ is EventType.OTHER, -counts[type_], type_ not in telling, places[type_]),
    )


def _choose_claim(ordered: Sequence[ResolvedClaim], event_type: EventType) -> Claim:
    """Take the claim that tells the event best: a hand's, else one as sure as any that says most."""
    fitting = [resolved for resolved in ordered if resolved.type is event_type]
    if len(fitting) == 1:
        return fitting[0].claim
    sure = max(resolved.claim.confidence for resolved in fitting) - _AS_SURE
    best = min(
        fitting,
        key=lambda h: (
            h.claim.evidence.rule != ANNOTATION,
            h.claim.status is EventStatus.PLANNED,
            h.claim.confidence < sure,
            is_pointing(h) or _only_attends(h),
            -_count_told(h),
            h.claim.when is None,
            -len(h.claim.summary),
        ),
    )
    return best.claim


def _only_attends(resolved: ResolvedClaim) -> bool:
    """Tell whether a claim says who came, and not who held what."""
    roles = {participant.role for participant in resolved.participants}
    return bool(roles) and roles <= {ParticipantRole.ATTENDEE, ParticipantRole.VENUE}


def _count_told(resolved: ResolvedClaim) -> int:
    """Count what a summary tells: the participants and amounts in it, and the words of its object.

    People who were merely there, and a list longer than a line holds, say no more of what happened.
    """
    summary = resolved.claim.summary
    named = sum(argument.mention.name in summary for argument in resolved.claim.arguments)
    amounts = sum(amount.words in summary for amount in resolved.claim.amounts)
    words = len(resolved.object.words) + len(resolved.object.numbers)
    return min(named, _MOST_TOLD) + min(words, _MOST_TOLD) + amounts


def _unite_participants(ordered: Sequence[ResolvedClaim], event_type: EventType) -> tuple[Participant, ...]:
    """Unite all participants, each once, in the role that the event's own type gives."""
    roles: dict[EntityId, ParticipantRole] = {}
    for resolved in sorted(ordered, key=lambda h: h.type is not event_type):
        for participant in resolved.participants:
            roles.setdefault(participant.entity, participant.role)
    rows = (_PARTICIPANT(entity=entity, role=role) for entity, role in roles.items())
    return tuple(sorted(rows, key=lambda row: (_ROLE_ORDER[row.role], row.entity)))

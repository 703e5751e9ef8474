"""Read the ``claims`` section: events and relations that no rule reads."""

from dataclasses import replace
from itertools import product

from lgai_graph.annotations.schema import AnnotatedClaim, AnnotatedPart, ClaimTypes
from lgai_graph.annotations.sections import read_anchor, read_claim_type
from lgai_graph.checked.row import Row, Shape
from lgai_graph.dates import parse_edtf
from lgai_graph.errors import InputError
from lgai_graph.model import (
    ANNOTATION,
    ArticleId,
    EntityId,
    EventStatus,
    ParticipantRole,
    Period,
    RelationType,
)

EVENT_KEYS = ("when", "status", "who", "name")
RELATION_KEYS = ("source", "target", "role", "start", "end", "former")
CLAIM = Shape(
    noun="claim",
    required=("article", "anchor", "type", "summary", "why"),
    optional=EVENT_KEYS + RELATION_KEYS,
)
PART = Shape(noun="who", required=("entity", "role"))


def read_claims(row: Row, types: ClaimTypes) -> tuple[AnnotatedClaim, ...]:
    """Read one entry of ``claims``: an event, or a relation from each source to each target."""
    type_ = read_claim_type(row, types)
    is_relation = isinstance(type_, RelationType)
    _check_keys(row, is_relation=is_relation)
    claim = AnnotatedClaim(
        article=ArticleId(row.text("article")),
        anchor=read_anchor(row),
        type=type_,
        parts=() if is_relation else _read_who(row),
        summary=row.text("summary"),
        why=row.text("why"),
        line=row.line,
        when=_read_period(row, "start" if is_relation else "when"),
        until=_read_period(row, "end"),
        status=row.choice("status", EventStatus, EventStatus.HAPPENED),
        role=row.text_or_none("role"),
        former=row.flag("former"),
        name=row.text_or_none("name"),
    )
    _check_sense(row, claim)
    return tuple(replace(claim, parts=ends) for ends in _read_ends(row)) if is_relation else (claim,)


def _check_keys(row: Row, *, is_relation: bool) -> None:
    noun, stray = ("a relation", EVENT_KEYS) if is_relation else ("an event", RELATION_KEYS)
    allowed = RELATION_KEYS if is_relation else EVENT_KEYS
    for key in stray:
        if key in row:
            row.add(key, f"{noun} has no '{key}'; it takes {', '.join(allowed)}")
    needed = ("source", "target") if is_relation else ("who",)
    for key in needed:
        if key not in row:
            row.add(key, f"{noun} without '{key}'; add it")


def _check_sense(row: Row, claim: AnnotatedClaim) -> None:
    if claim.role and claim.type is not RelationType.EMPLOYMENT:
        row.add("role", f"'role' is a job title; '{claim.type}' has none, delete it")
    if any(part.role is ParticipantRole.SOURCE for part in claim.parts):
        row.add("who", "'source' is a relation's end; give everyone in an event another role")
    start = claim.when.earliest if claim.when else None
    end = claim.until.latest if claim.until else None
    if start and end and end < start:
        row.add("end", f"ends ({end}) before it starts ({start}); swap the two")


def _read_who(row: Row) -> tuple[AnnotatedPart, ...]:
    rows = row.rows("who", PART)
    if "who" in row and not rows:
        row.add("who", "an event needs somebody; list at least one entity and role")
    return tuple(
        AnnotatedPart(
            entity=EntityId(part.text("entity")),
            role=part.choice("role", ParticipantRole, ParticipantRole.AGENT),
        )
        for part in rows
    )


def _read_ends(row: Row) -> tuple[tuple[AnnotatedPart, AnnotatedPart], ...]:
    return tuple(
        (
            AnnotatedPart(entity=EntityId(source), role=ParticipantRole.SOURCE),
            AnnotatedPart(entity=EntityId(target), role=ParticipantRole.TARGET),
        )
        for source, target in product(row.one_or_more("source"), row.one_or_more("target"))
    )


def _read_period(row: Row, key: str) -> Period | None:
    when = row.text(key)
    if not when:
        return None
    try:
        bounds = parse_edtf(when)
    except InputError as error:
        row.add(key, str(error))
        return None
    return Period(
        when=when,
        earliest=bounds.earliest,
        latest=bounds.latest,
        words="",
        start=0,
        end=0,
        rule=ANNOTATION,
    )

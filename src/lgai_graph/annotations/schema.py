"""What a hand-written file says: claims by anchor, claims to ignore, all of it."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from lgai_graph.model import (
    ArticleId,
    Claim,
    EntityId,
    EventStatus,
    EventType,
    GazetteerEntry,
    Judgement,
    KnownArticle,
    ParticipantRole,
    Period,
    RelationType,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTypes:
    """The types that hand-written claims may have; some ids name an event and a relation."""

    events: tuple[str, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedPart:
    """An entity with the part it plays in a hand-written claim."""

    entity: EntityId
    role: ParticipantRole


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedClaim:
    """A claim that no rule can read, tied to its article by an anchor.

    Args:
        anchor: at most 20 characters that stand in the original and in the digest.
        parts: who takes part; a relation has SOURCE and TARGET.
        why: what makes it unreadable for rules.
        line: line of the file, for messages.
    """

    article: ArticleId
    anchor: str
    type: EventType | RelationType
    parts: tuple[AnnotatedPart, ...]
    summary: str
    why: str
    line: int
    when: Period | None = None
    until: Period | None = None
    status: EventStatus = EventStatus.HAPPENED
    role: str | None = None
    former: bool = False
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """Say that the rules read an anchor's sentence wrongly; without type, all they read there."""

    article: ArticleId
    anchor: str
    why: str
    line: int
    type: EventType | RelationType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """Everything one hand-written file says.

    Args:
        fingerprint: SHA-256 of the file's bytes; another file, another fingerprint.
        path: the file, None for no annotations.
    """

    known_articles: tuple[KnownArticle, ...] = ()
    gazetteer: tuple[GazetteerEntry, ...] = ()
    claims: tuple[AnnotatedClaim, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    fingerprint: str
    path: Path | None = None


EMPTY_ANNOTATIONS = Annotations(fingerprint=sha256(b"").hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenAnchor:
    """An anchor that no longer stands in its article.

    Args:
        place: ``file:line`` of the claim.
        problem: one line for people, starting with ``place``.
    """

    article: ArticleId
    anchor: str
    place: str
    problem: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedClaims:
    """What hand-written claims became in the articles at hand."""

    claims: tuple[Claim, ...]
    broken: tuple[BrokenAnchor, ...]

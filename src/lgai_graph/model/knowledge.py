"""What all articles say together, and what a hand has decided."""

from dataclasses import dataclass

from lgai_graph.model.claims import Ambiguity, Amount, Article, Claim, Period
from lgai_graph.model.sets import (
    ArticleId,
    Decision,
    EntityId,
    EntityKind,
    EventId,
    EventStatus,
    EventType,
    ParticipantRole,
    RelationId,
    RelationType,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another name of an entity, with its language (``ko``, ``en``)."""

    name: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Say why a name of an article belongs to an entity."""

    article: ArticleId
    name: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One real thing across all articles."""

    id: EntityId
    kind: EntityKind
    name: str
    aliases: tuple[Alias, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An entity with the part it plays in an event."""

    entity: EntityId
    role: ParticipantRole


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictValue:
    """What one article says where sources differ."""

    value: str
    article: ArticleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A difference between sources, shown and never settled in silence.

    Args:
        field: ``when``, ``status``, ``name``, ``members``, ``locations`` …
        values: what each source says.
        note: one line for people.
    """

    field: str
    values: tuple[ConflictValue, ...]
    note: str

    def describe(self, summary: str) -> str:
        """Return the note, with the event in front where the note alone does not say what it is about."""
        return f"{summary}: {self.note}" if self.field == "status" else self.note


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightPart:
    """One addend of an event's weight, with the reason in words (``3 independent sources``)."""

    name: str
    value: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening with all the claims that tell of it.

    Args:
        post: the job of an appointment or departure, as written.
        object: what it is about, in the fullest words a claim gives.
        amounts: the quantities that its claims give, each once.
        lead: an article's title or first sentence tells it, or the title is about it.
        confidence: chance that it is right as printed, 0–1.
        weight: how much it matters, the sum of ``weight_parts``.
        weight_parts: the addends that ``lgai show`` prints.
    """

    id: EventId
    type: EventType
    status: EventStatus
    when: Period | None
    summary: str
    participants: tuple[Participant, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...] = ()
    post: str | None = None
    object: str | None = None
    amounts: tuple[Amount, ...] = ()
    lead: bool = False
    confidence: float = 1.0
    weight: float = 0.0
    weight_parts: tuple[WeightPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A tie between two entities with all the claims that tell of it."""

    id: RelationId
    type: RelationType
    source: EntityId
    target: EntityId
    role: str | None
    start: Period | None
    end: Period | None
    former: bool
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTitle:
    """A title that articles give a person without saying of what (박가람 작가); no tie, as it has one end."""

    id: RelationId
    person: EntityId
    role: str
    end: Period | None
    former: bool
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Everything a store holds, in a fixed order."""

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    ambiguities: tuple[Ambiguity, ...] = ()
    titles: tuple[HeldTitle, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerEntry:
    """An entity that a hand described in ``data/annotations.yaml``.

    Args:
        parent: the unit it belongs to, whatever the articles say; a tie of its own.
        within: the units that hand-written claims call it part of. Knowing them helps to join
            names, but only the claim's words make a tie.
    """

    id: EntityId
    kind: EntityKind
    name: str
    aliases: tuple[Alias, ...] = ()
    parent: EntityId | None = None
    within: tuple[EntityId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownArticle:
    """What a hand knows of an article: its id and the metadata that its page lacks."""

    id: ArticleId
    original_sha256: str
    title: str
    published_at: str | None = None
    publisher: str | None = None
    author: str | None = None
    source_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A hand decision about two names or entity ids; it beats every score."""

    left: str
    right: str
    decision: Decision
    reason: str

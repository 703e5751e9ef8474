"""The shapes that queries answer in; the command line prints them as JSON unchanged."""

from typing import NotRequired, TypedDict, final


class Named(TypedDict):
    """Name an entity where its kind is plain."""

    id: str
    name: str


class EntityRef(Named):
    """Name an entity."""

    kind: str


class ParticipantRecord(EntityRef):
    """An entity with its part in an event; ``called`` only where the summary has another of its names."""

    role: str
    called: NotRequired[str]


class SourceRecord(TypedDict):
    """The quote behind a fact; ``exact`` is ``text[start:end]`` of the article.

    ``origin`` stands on a copy only (wire copy, press release): the article that it is a copy of.
    """

    article: str
    origin: NotRequired[str]
    title: str
    publisher: str | None
    published: str | None
    start: int
    end: int
    exact: str
    rule: str


class ConflictValueRecord(TypedDict):
    """What one article says where sources differ."""

    value: str
    article: str


class ConflictRecord(TypedDict):
    """A difference between sources."""

    field: str
    note: str
    values: list[ConflictValueRecord]


class AmountRecord(TypedDict):
    """A quantity that an event is about; ``unit`` is ISO 4217 for money."""

    words: str
    value: float
    unit: str
    of: str | None


class WeightPartRecord(TypedDict):
    """One addend of an event's weight."""

    name: str
    value: float
    reason: str


class EventRecord(TypedDict):
    """One happening; ``when`` and the bounds are null where nothing dates it.

    ``context`` is the headline of the first article that tells of it, null where the happening is
    an article's own news (``lead``) or no article has a headline. ``quote`` is the sentence that tells
    it, where the summary leaves much of it out, or that and the one before, where only the latter names
    who acts; null where one of its sources needs neither. ``when_kind`` is a ``PeriodKind``:
    ``announcement`` where all that is known is when it was told.
    """

    id: str
    type: str
    when: str | None
    when_kind: str | None
    earliest: str | None
    latest: str | None
    status: str
    summary: str
    object: str | None
    post: str | None
    amounts: list[AmountRecord]
    confidence: float
    weight: float
    lead: bool
    context: str | None
    quote: str | None
    participants: list[ParticipantRecord]
    sources: list[SourceRecord]
    origin: list[str]
    conflicts: list[ConflictRecord]


class RelationRecord(TypedDict):
    """A tie between two entities; ``start`` and ``end`` are EDTF."""

    id: str
    type: str
    source: EntityRef
    target: EntityRef
    role: str | None
    start: str | None
    end: str | None
    former: bool
    sources: list[SourceRecord]
    origin: list[str]
    conflicts: list[ConflictRecord]


class RoleRecord(TypedDict):
    """One line of a career: ``organization`` on a person, ``person`` on an organisation.

    ``organization`` is None where no article says of what somebody is, say, the director; such a
    line has no ``id``, as it is no relation.

    ``as_of`` is the day of the newest article that says so.
    """

    id: NotRequired[str]
    role: str | None
    organization: NotRequired[Named | None]
    person: NotRequired[Named]
    start: str | None
    end: str | None
    former: bool
    as_of: str | None
    sources: list[SourceRecord]


class Match(TypedDict):
    """Say how a name was found (see ``names``), with a score from 0 to 1."""

    how: str
    score: float


class EntityRecord(EntityRef):
    """An entity with its other names."""

    aliases: list[str]


class CandidateRecord(EntityRecord):
    """One of several entities that answer to a name, with what tells them apart.

    ``first`` and ``last`` are the days of the first and the newest of the articles that name it.
    """

    roles: list[str]
    score: float
    articles: int
    first: str | None
    last: str | None


@final
class WhoRecord(TypedDict):
    """All that is known of one entity; ``less_certain`` counts the events that are left out."""

    query: str
    match: Match
    entity: EntityRecord
    roles: list[RoleRecord]
    relations: list[RelationRecord]
    events: list[EventRecord]
    less_certain: int
    people: NotRequired[list[RoleRecord]]
    units: NotRequired[list[EntityRef]]
    partners: NotRequired[list[EntityRef]]


@final
class CandidatesRecord(TypedDict):
    """The answer where no single entity answers to a name."""

    query: str
    candidates: list[CandidateRecord]


class HopRecord(TypedDict):
    """One step of a path: over a relation, or over an event that both ends take part in."""

    source: EntityRef
    target: EntityRef
    via: str
    id: str
    type: str
    role: str | None
    forward: bool
    former: bool
    when: str | None
    summary: str
    sources: list[SourceRecord]


class ArticleRecord(TypedDict):
    """One article that was read."""

    id: str
    title: str
    publisher: str | None
    author: str | None
    published: str | None
    modified: str | None
    published_basis: str | None
    source: str
    content_hash: str
    characters: int


class HitRecord(TypedDict):
    """One thing that a search found; ``start`` is an offset in an article's text."""

    kind: str
    id: str
    title: str
    text: str
    start: int | None


class PeriodRecord(TypedDict):
    """A time with the words, the rule and the anchor that it was read by."""

    when: str
    earliest: str | None
    latest: str | None
    words: str
    rule: str
    anchor: str | None
    kind: str


class ReasonRecord(TypedDict):
    """What speaks for a claim (above 0) or against it (below); the logistic of the sum is its confidence."""

    reason: str
    weight: float


class ClaimRecord(TypedDict):
    """One article saying one thing."""

    article: str
    type: str
    summary: str
    status: str
    role: str | None
    former: bool
    name: str | None
    when: PeriodRecord | None
    until: PeriodRecord | None
    object: str | None
    amounts: list[AmountRecord]
    lead: bool
    confidence: float
    reasons: list[ReasonRecord]
    arguments: list[dict[str, str]]
    source: SourceRecord


class LinkRecord(TypedDict):
    """Say why a name of an article belongs to an entity."""

    article: str
    name: str
    reason: str
    score: float

"""What one article says: Article, Period, Evidence, Mention, Claim."""

from dataclasses import dataclass
from datetime import date

from lgai_graph.model.sets import (
    ArticleId,
    EntityId,
    EntityKind,
    EventStatus,
    EventType,
    ParticipantRole,
    PeriodKind,
    PublishedBasis,
    RelationType,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A time as precise as its source and no more precise.

    Args:
        when: EDTF (``2018-07``, ``2018-41``, ``2020-04/2020-06``, ``2021-12~``, ``../2023``).
        earliest: first possible day, None for an open start.
        latest: last possible day, None for an open end.
        words: the words it was read from; ``text[start:end]`` of the text it was found in.
        start: offset of ``words``, in characters, half-open.
        end: offset behind ``words``.
        rule: id of the rule that read it, or ``annotation``.
        anchor: the day that a relative expression was counted from, None for an absolute one.
        kind: what the expression dates.
    """

    when: str
    earliest: date | None
    latest: date | None
    words: str
    start: int
    end: int
    rule: str
    anchor: date | None = None
    kind: PeriodKind = PeriodKind.DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One cleaned article.

    Args:
        id: ``publisher-slug/yyyy-mm-dd/short-hash``; an original and its digest share it.
        title: headline without the site's name.
        author: reporter's name without 기자.
        publisher: publisher's name as people know it.
        published_at: ISO day or minute in Korean time (``2020-06-17``, ``2019-04-22T10:10``).
        modified_at: the same for the last change.
        published_basis: how ``published_at`` was found; None exactly where that is None.
        source_url: address of the page.
        content_hash: SHA-256 of the file's bytes, hexadecimal.
        text: body as NFC, one paragraph per line, page furniture removed.
        source: the file it was read from.
        origin: the article it is a copy of (wire copy, press release); None for an original.
    """

    id: ArticleId
    title: str
    author: str | None
    publisher: str | None
    published_at: str | None
    modified_at: str | None
    published_basis: PublishedBasis | None
    source_url: str | None
    content_hash: str
    text: str
    source: str
    origin: ArticleId | None = None

    @property
    def published_on(self) -> date | None:
        """Return the publication day, or None."""
        return date.fromisoformat(self.published_at[:10]) if self.published_at else None


def make_bare_article(ident: ArticleId, text: str) -> Article:
    """Make the article of a mere text, without title, outlet and day."""
    return Article(
        id=ident,
        title="",
        author=None,
        publisher=None,
        published_at=None,
        modified_at=None,
        published_basis=None,
        source_url=None,
        content_hash="",
        text=text,
        source="",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Point at the words that say a fact: ``exact == article.text[start:end]``."""

    article: ArticleId
    start: int
    end: int
    exact: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One name in one article.

    Args:
        name: the full form the article uses, without title or particle (``배경훈`` for 배 상무).
        kind: what the name names.
        start: offset of the words in ``Article.text``; ``start == end`` for an annotated claim.
        end: offset behind them.
        entity: id where the gazetteer knows the name.
        org: the organisation the article ties a person to, to tell namesakes apart.
    """

    name: str
    kind: EntityKind
    start: int
    end: int
    entity: EntityId | None = None
    org: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A mention with the part it plays in a claim."""

    role: ParticipantRole
    mention: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A quantity that an event is about.

    Args:
        words: as written (``30억 원``).
        value: in ``unit``; never converted from one currency to another.
        unit: ISO 4217 for money (``KRW``, ``USD``), else ``percent``, ``shares``, ``people`` or ``units``.
        of: what it measures (``투자액``, ``매출``, ``지분``), None where the words do not say.
        start: offset of ``words``, in characters, half-open.
        end: offset behind ``words``.
    """

    words: str
    value: float
    unit: str
    of: str | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One article saying one thing: an event (EventType) or a relation (RelationType).

    Args:
        type: a RelationType claim has exactly one SOURCE and one TARGET argument.
        when: day of an event; start of a relation.
        until: end of a relation.
        role: job title of an employment, as written (``소장``, ``CTO``).
        former: the article marks the relation as past (전, 출신, 역임).
        name: proper name of the thing that happened (``AI 토크콘서트``), where it has one.
        object: what an event is about, as a noun phrase of the article (``‘새솔 2.0’ 서비스``).
        amounts: the quantities of an event.
        lead: the article's title or first sentence tells it, or the title is about it.
        confidence: chance that the claim is right as printed, 0–1.
        reasons: what the chance rests on, as short names with a fitted weight each.
        evidence: the sentence or clause; ``evidence.rule`` names the rule or ``annotation``.
    """

    article: ArticleId
    type: EventType | RelationType
    arguments: tuple[Argument, ...]
    summary: str
    evidence: Evidence
    when: Period | None = None
    until: Period | None = None
    status: EventStatus = EventStatus.HAPPENED
    role: str | None = None
    former: bool = False
    name: str | None = None
    object: str | None = None
    amounts: tuple[Amount, ...] = ()
    lead: bool = False
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguity:
    """A short form that fits several names and was therefore left unlinked."""

    article: ArticleId
    start: int
    end: int
    exact: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the rules read in one article: its claims in text order, and what stayed open."""

    claims: tuple[Claim, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()

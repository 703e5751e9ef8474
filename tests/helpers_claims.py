"""Builders that write articles and claims in one line each; the words are made up."""

from datetime import date

from lgai_graph.dates import parse_edtf
from lgai_graph.model import (
    ANNOTATION,
    Alias,
    Amount,
    Argument,
    Article,
    ArticleId,
    Claim,
    EntityId,
    EntityKind,
    EventStatus,
    EventType,
    Evidence,
    GazetteerEntry,
    Judgement,
    Mention,
    ParticipantRole,
    Period,
    PeriodKind,
    PublishedBasis,
    RelationType,
)
from lgai_graph.model.sets import Decision

_KINDS = {
    "p": EntityKind.PERSON,
    "c": EntityKind.COMPANY,
    "l": EntityKind.LAB,
    "u": EntityKind.UNIVERSITY,
    "o": EntityKind.ORGANIZATION,
    "a": EntityKind.ALLIANCE,
    "s": EntityKind.PLACE,
    "t": EntityKind.PRODUCT,
}


def make_article(name: str, published: str | None = None, text: str = "") -> Article:
    """Make an article; ``published`` is an ISO day or None."""
    return Article(
        id=ArticleId(name),
        title=name,
        author=None,
        publisher=name,
        published_at=published,
        modified_at=None,
        published_basis=PublishedBasis.METADATA if published else None,
        source_url=None,
        content_hash=name,
        text=text,
        source=f"{name}.txt",
    )


def make_period(
    when: str, *, kind: PeriodKind = PeriodKind.DATE, words: str = "", anchor: str | None = None
) -> Period:
    """Make a period of an EDTF string."""
    bounds = parse_edtf(when) if when != "XXXX" else None
    return Period(
        when=when,
        earliest=bounds.earliest if bounds else None,
        latest=bounds.latest if bounds else None,
        words=words or when,
        start=0,
        end=len(words or when),
        rule="test",
        anchor=date.fromisoformat(anchor) if anchor else None,
        kind=kind,
    )


def make_mention(words: str) -> Mention:
    """Read ``kind:name[@organisation][#gazetteer id]`` (``p:홍길동@한빛전자``)."""
    kind, _, rest = words.partition(":")
    rest, _, entity = rest.partition("#")
    name, _, organization = rest.partition("@")
    return Mention(
        name=name,
        kind=_KINDS[kind],
        start=0,
        end=len(name),
        entity=EntityId(entity) if entity else None,
        org=organization or None,
    )


def make_arguments(words: str) -> tuple[Argument, ...]:
    """Read ``role=kind:name`` parts between semicolons (``agent=c:한빛전자; target=l:새벽 연구소``)."""
    pairs = [part.strip().partition("=") for part in words.split(";") if part.strip()]
    return tuple(
        Argument(role=ParticipantRole(role), mention=make_mention(mention)) for role, _, mention in pairs
    )


def make_claim(
    article: str,
    type_: EventType | RelationType,
    arguments: str,
    *,
    when: str | Period | None = None,
    until: str | None = None,
    status: EventStatus = EventStatus.HAPPENED,
    role: str | None = None,
    former: bool = False,
    name: str | None = None,
    at: int = 0,
    exact: str = "",
    rule: str = "test-rule",
    summary: str = "",
    lead: bool = False,
    object: str | None = None,
    amounts: tuple[Amount, ...] = (),
    confidence: float = 1.0,
) -> Claim:
    """Make a claim of one article, its evidence at character ``at``.

    Without a summary it has one that names the participants and the type, and no object.
    """
    words = exact or f"{article}, {type_}"
    arguments_ = make_arguments(arguments)
    names = "·".join(argument.mention.name for argument in arguments_)
    return Claim(
        article=ArticleId(article),
        type=type_,
        arguments=arguments_,
        summary=summary or f"{names} {type_}",
        evidence=Evidence(article=ArticleId(article), start=at, end=at + len(words), exact=words, rule=rule),
        when=make_period(when) if isinstance(when, str) else when,
        until=make_period(until) if until else None,
        status=status,
        role=role,
        former=former,
        name=name,
        lead=lead,
        object=object,
        amounts=amounts,
        confidence=confidence,
    )


def make_entry(
    entity: str,
    name: str,
    *aliases: str,
    parent: str | None = None,
    within: tuple[str, ...] = (),
    kind: str | None = None,
) -> GazetteerEntry:
    """Make a gazetteer entry; the kind is the id's first part."""
    return GazetteerEntry(
        id=EntityId(entity),
        kind=EntityKind(kind or entity.split("/")[0]),
        name=name,
        aliases=tuple(Alias(name=alias, lang="ko") for alias in aliases),
        parent=EntityId(parent) if parent else None,
        within=tuple(map(EntityId, within)),
    )


def make_judgement(left: str, decision: str, right: str) -> Judgement:
    """Make a hand decision."""
    return Judgement(left=left, right=right, decision=Decision(decision), reason=f"{left}/{right}")


__all__ = [
    "ANNOTATION",
    "make_article",
    "make_claim",
    "make_entry",
    "make_judgement",
    "make_period",
]

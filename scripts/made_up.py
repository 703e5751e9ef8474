"""Nouns that benchmarks make up: an article, a claim, an event and a tie, each by its number."""

from datetime import date, timedelta

from lgai_graph.model import (
    Argument,
    Article,
    ArticleId,
    Claim,
    EntityId,
    Event,
    EventId,
    EventStatus,
    EventType,
    Evidence,
    Participant,
    ParticipantRole,
    Period,
    PublishedBasis,
    Relation,
    RelationId,
    RelationType,
)

FIRST_DAY = date(1995, 1, 1)
DAYS = 11_000  # thirty years


def make_day(n: int) -> date:
    """Make a day within thirty years."""
    return FIRST_DAY + timedelta(days=n % DAYS)


def make_period(n: int) -> Period:
    """Make a period of one day."""
    day = make_day(n)
    return Period(when=day.isoformat(), earliest=day, latest=day, words="그날", start=0, end=2, rule="bench")


def name_article(n: int) -> ArticleId:
    """Name an article."""
    return ArticleId(f"bench/{make_day(n).isoformat()}/{n:08x}")


def make_article(n: int, text: str) -> Article:
    """Make an article of one paragraph."""
    return Article(
        id=name_article(n),
        title=f"가상 기사 {n}",
        author=None,
        publisher="bench",
        published_at=make_day(n).isoformat(),
        modified_at=None,
        published_basis=PublishedBasis.BYLINE,
        source_url=None,
        content_hash=f"{n:064x}",
        text=text,
        source="bench",
    )


def make_claim(
    article: int,
    text: str,
    kind: EventType | RelationType,
    when: Period | None,
    arguments: tuple[Argument, ...] = (),
) -> Claim:
    """Make a claim that quotes the whole of an article."""
    evidence = Evidence(article=name_article(article), start=0, end=len(text), exact=text, rule="bench")
    return Claim(
        article=evidence.article, type=kind, arguments=arguments, summary=text, evidence=evidence, when=when
    )


def make_appointment(n: int, person: EntityId, company: EntityId, claim: Claim) -> Event:
    """Make an appointment of the day that its claim names."""
    return Event(
        id=EventId(f"event/{n:08}"),
        type=EventType.APPOINTMENT,
        status=EventStatus.HAPPENED,
        when=claim.when,
        summary=f"가상전자, 가상의 인물 {n} 영입",
        participants=(
            Participant(entity=person, role=ParticipantRole.APPOINTEE),
            Participant(entity=company, role=ParticipantRole.ORGANIZATION),
        ),
        claims=(claim,),
    )


def make_employment(n: int, person: EntityId, company: EntityId, claim: Claim) -> Relation:
    """Make an employment from the day that its claim names, if any."""
    return Relation(
        id=RelationId(f"relation/{n:08}"),
        type=RelationType.EMPLOYMENT,
        source=person,
        target=company,
        role="상무",
        start=claim.when,
        end=None,
        former=False,
        claims=(claim,),
    )

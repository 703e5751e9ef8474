"""Worlds for tests of the report: as large as a newsroom's, as long as a life."""

from dataclasses import replace

from helpers_knowledge import (
    make_article,
    make_entity,
    make_event,
    make_knowledge,
    make_period,
    make_relation,
)
from lgai_graph.model import (
    Article,
    ArticleId,
    Claim,
    Entity,
    EntityKind,
    Event,
    EventStatus,
    EventType,
    Evidence,
    Knowledge,
    ParticipantRole,
    Relation,
    RelationType,
)

KINDS = (EntityKind.PERSON, EntityKind.COMPANY, EntityKind.PERSON, EntityKind.LAB, EntityKind.ORGANIZATION)
TYPES = (
    EventType.LAUNCH,
    EventType.PARTNERSHIP,
    EventType.APPOINTMENT,
    EventType.INVESTMENT,
    EventType.VISIT,
)
WORDS = "새솔은 {n}번째 연구소를 부산에 세우고 한빛전자와 새 제품을 만든다고 {day}일 밝혔다."


def make_large(entities: int, events: int, *, articles: int = 1_500) -> Knowledge:
    """Make a world with as many words, quotes and ties to an event as real news has."""
    papers = [_make_paper(number) for number in range(articles)]
    names = [make_entity(f"이름{number:04d}", KINDS[number % len(KINDS)]) for number in range(entities)]
    people = [name for name in names if name.kind == EntityKind.PERSON]
    firms = [name for name in names if name.kind != EntityKind.PERSON]
    return replace(
        make_knowledge(),
        articles=tuple(papers),
        entities=tuple(names),
        events=tuple(_make_happening(number, names, papers) for number in range(events)),
        relations=tuple(_make_post(number, people, firms, papers) for number in range(events // 2)),
    )


def _make_paper(number: int) -> Article:
    ident = ArticleId(f"sinmun/{2010 + number % 14}-{number % 12 + 1:02d}-01/{number:08x}")
    words = "".join(WORDS.format(n=n, day=n) for n in range(1, 4))
    return make_article(ident, words, title=f"한빛전자와 새솔이 함께 여는 {number}번째 이야기")


def _make_claim(kind: EventType | RelationType, paper: Article, number: int) -> Claim:
    exact = WORDS.format(n=number, day=number % 28 + 1)
    evidence = Evidence(
        article=paper.id, start=number, end=number + len(exact), exact=exact, rule="frame.deed"
    )
    return Claim(article=paper.id, type=kind, arguments=(), summary=exact, evidence=evidence)


def _make_happening(number: int, names: list[Entity], papers: list[Article]) -> Event:
    kind = TYPES[number % len(TYPES)]
    day = f"{2010 + number * 7 % 14}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    year = make_period(day[:4], f"{day[:4]}-01-01", f"{day[:4]}-12-31")
    members = dict.fromkeys((number * number // 7 % len(names), number * 31 % len(names), number % 97))
    told = range(2 if number % 8 == 0 else 1)
    return make_event(
        f"n{number}",
        kind,
        year if number % 4 == 0 else make_period(day, day, day),
        status=EventStatus.PLANNED if number % 9 == 0 else EventStatus.HAPPENED,
        summary=f"{names[number % 97].name}, 부산에 {number}번째 연구소를 세우고 새 제품 공개",
        participants=tuple((names[one], ParticipantRole.AGENT) for one in members),
        claims=tuple(_make_claim(kind, papers[(number + n) % len(papers)], number) for n in told),
        weight=float(number % 50),
    )


def _make_post(number: int, people: list[Entity], firms: list[Entity], papers: list[Article]) -> Relation:
    kind = RelationType.EMPLOYMENT
    person, firm = people[number % len(people)], firms[(number * 13 + number // len(people)) % len(firms)]
    claims = (_make_claim(kind, papers[number % len(papers)], number),)
    return make_relation(kind, person, firm, role="대표", claims=claims)

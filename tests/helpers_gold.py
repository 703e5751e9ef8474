"""A small invented gold with the graph that tells all of it, to be spoilt in one way at a time."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from helpers_claims import make_article
from lgai_graph.evaluate import Gold, GoldReport, load_gold, score_knowledge
from lgai_graph.model import (
    Amount,
    Article,
    ArticleId,
    Claim,
    Entity,
    EntityId,
    EntityKind,
    Event,
    EventId,
    EventStatus,
    EventType,
    Evidence,
    Knowledge,
    Link,
    Participant,
    ParticipantRole,
    Period,
    Relation,
    RelationId,
    RelationType,
)

R = ParticipantRole
FIRST, SECOND = ArticleId("news-1"), ArticleId("news-2")
OPENED = "한빛전자가 15일 대전에 두리연구소를 세우고 100억원을 넣었다고 밝혔다."
INVESTED = "3월 2일에는 새솔 지분을 30억원에 사들였다."
FORUM = "두리연구소는 오는 20일 김도윤 소장의 기술 설명회를 연다."
COPIED = "홍길동 한빛전자 사장이 15일 대전에 두리연구소를 열었다."
TEXTS = {
    FIRST: f"새 소식이 들어왔다. {OPENED} {INVESTED} {FORUM} 한빛전자는 1980년에 상을 받았다.",
    SECOND: f"다음 소식이다. {COPIED}",
}
PUBLISHED = {FIRST: "2021-03-16", SECOND: "2021-03-17"}

GOLD = """
articles:
- id: news-1
  published: 2021-03-16
  events:
  - type: establishment
    cue: 15일
    when: null
    resolves: day=15,month=P
    status: happened
    who: [{name: 한빛전자, role: agent}, {name: 두리연구소, role: founded}]
    who_opt: [{name: 대전, role: venue}]
    lead: true
    core: true
    what: 설립
    object: 두리연구소 설립
    amounts: [{words: 100억원, value: 10000000000, unit: KRW}]
  - type: investment
    cue: 3월 2일
    when: null
    resolves: month=3,day=2,year=P
    status: happened
    who: [{name: 한빛전자, role: investor}, {name: 새솔, role: target, role_ok: [recipient]}]
    who_opt: []
    core: false
    what: 지분 인수
    object: 새솔 지분
    amounts: [{words: 30억원, value: 3000000000, unit: KRW}]
    type_ok: [acquisition]
  - type: conference
    cue: 오는 20일
    when: null
    resolves: day=20,month=P,dir=future
    status: planned
    who: [{name: 두리연구소, role: host}, {name: 김도윤, role: speaker}]
    who_opt: []
    core: false
    what: 기술 설명회
    object: 기술 설명회
  - {type: recognition, cue: 1980년, when: '1980', resolves: year=1980, status: happened,
     who: [{name: 한빛전자, role: recipient}], who_opt: [], core: false, what: 수상, optional: true}
  people:
  - {name: 김도윤, role: 소장, org: 두리연구소, former: false}
  org_relations:
  - {a: 한빛전자, relation: parent_of, b: 두리연구소}
  - {a: 한빛전자, relation: invested_in, b: 새솔}
  - {a: 한빛전자, relation: alias_of, b: HBE}
- id: news-2
  published: 2021-03-17
  events:
  - type: establishment
    cue: 15일
    when: null
    resolves: day=15,month=P
    status: happened
    who: [{name: 한빛전자, role: agent}, {name: 두리연구소, role: founded}]
    who_opt: [{name: 홍길동, role: agent}, {name: 대전, role: venue}]
    core: true
    what: 설립
    object: 두리연구소 설립
  people:
  - {name: 홍길동, role: 사장|대표, org: 한빛전자, former: false}
  org_relations: []
"""


def read_gold(folder: Path, text: str = GOLD) -> Gold:
    path = folder / "gold.yaml"
    path.write_text(text, encoding="utf-8")
    return load_gold(path)


def make_entity(name: str, kind: EntityKind, *told: tuple[ArticleId, str]) -> Entity:
    links = tuple(Link(article=article, name=form, reason="시험", score=1.0) for article, form in told)
    return Entity(id=EntityId(f"{kind}/{name}"), kind=kind, name=name, links=links)


HANBIT = make_entity(
    "한빛전자", EntityKind.COMPANY, (FIRST, "한빛전자"), (FIRST, "HBE"), (SECOND, "한빛전자")
)
DURI = make_entity("두리연구소", EntityKind.LAB, (FIRST, "두리연구소"), (SECOND, "두리연구소"))
SAESOL = make_entity("새솔", EntityKind.COMPANY, (FIRST, "새솔"))
KIM = make_entity("김도윤", EntityKind.PERSON, (FIRST, "김도윤"))
HONG = make_entity("홍길동", EntityKind.PERSON, (SECOND, "홍길동"))
ENTITIES = (HANBIT, DURI, SAESOL, KIM, HONG)


def make_day(words: str, day: date) -> Period:
    return Period(
        when=day.isoformat(), earliest=day, latest=day, words=words, start=0, end=len(words), rule="day"
    )


def make_claim(type_: EventType | RelationType, article: ArticleId, quote: str) -> Claim:
    start = TEXTS[article].index(quote)
    evidence = Evidence(
        article=article, start=start, end=start + len(quote), exact=quote, rule=f"{type_}.rule"
    )
    return Claim(article=article, type=type_, arguments=(), summary="", evidence=evidence)


def make_event(
    type_: EventType, when: Period | None, parts: Iterable[tuple[Entity, R]], *claims: Claim
) -> Event:
    return Event(
        id=EventId(f"event/{type_}-{when.when if when else ''}"),
        type=type_,
        status=EventStatus.HAPPENED,
        when=when,
        summary="",
        participants=tuple(Participant(entity=entity.id, role=role) for entity, role in parts),
        claims=claims,
    )


def make_relation(
    type_: RelationType, source: Entity, target: Entity, claim: Claim, role: str | None = None
) -> Relation:
    return Relation(
        id=RelationId(f"{type_}/{source.name}-{target.name}"),
        type=type_,
        source=source.id,
        target=target.id,
        role=role,
        start=None,
        end=None,
        former=False,
        claims=(claim,),
    )


def make_amount(words: str, value: float) -> Amount:
    return Amount(words=words, value=value, unit="KRW")


OPENING = replace(
    make_event(
        EventType.ESTABLISHMENT,
        make_day("15일", date(2021, 3, 15)),
        [(HANBIT, R.AGENT), (DURI, R.TARGET)],
        make_claim(EventType.ESTABLISHMENT, FIRST, OPENED),
        make_claim(EventType.ESTABLISHMENT, SECOND, COPIED),
    ),
    summary="한빛전자, 두리연구소 설립",
    amounts=(make_amount("100억원", 10**10),),
)
STAKE = replace(
    make_event(
        EventType.INVESTMENT,
        make_day("3월 2일", date(2021, 3, 2)),
        [(HANBIT, R.INVESTOR), (SAESOL, R.TARGET)],
        make_claim(EventType.INVESTMENT, FIRST, INVESTED),
    ),
    summary="한빛전자, 새솔 지분 매입",
    amounts=(make_amount("30억원", 3 * 10**9),),
)
TALK = replace(
    make_event(
        EventType.CONFERENCE,
        make_day("오는 20일", date(2021, 3, 20)),
        [(DURI, R.AGENT), (KIM, R.SPEAKER)],
        make_claim(EventType.CONFERENCE, FIRST, FORUM),
    ),
    summary="두리연구소, 기술 설명회",
    status=EventStatus.PLANNED,
)
HEAD = make_relation(
    RelationType.EMPLOYMENT, KIM, DURI, make_claim(RelationType.EMPLOYMENT, FIRST, FORUM), "소장"
)
CHIEF = make_relation(
    RelationType.EMPLOYMENT, HONG, HANBIT, make_claim(RelationType.EMPLOYMENT, SECOND, COPIED), "사장"
)
PART = make_relation(RelationType.PART_OF, DURI, HANBIT, make_claim(RelationType.PART_OF, FIRST, OPENED))
SHARE = make_relation(
    RelationType.INVESTED_IN, HANBIT, SAESOL, make_claim(EventType.INVESTMENT, FIRST, INVESTED)
)
ARTICLES: dict[ArticleId, Article] = {
    ident: make_article(ident, PUBLISHED[ident], text) for ident, text in TEXTS.items()
}
PERFECT = Knowledge(
    articles=tuple(ARTICLES.values()),
    entities=ENTITIES,
    events=(OPENING, STAKE, TALK),
    relations=(HEAD, CHIEF, PART, SHARE),
)


def report_on(gold: Gold, knowledge: Knowledge) -> GoldReport:
    score = score_knowledge(gold, knowledge, ARTICLES)
    return GoldReport(corpus="시험", gold=gold, score=score, whole=score)


def swap_event(knowledge: Knowledge, old: Event, *new: Event) -> Knowledge:
    """Put other events in the place of one."""
    at = knowledge.events.index(old)
    return replace(knowledge, events=(*knowledge.events[:at], *new, *knowledge.events[at + 1 :]))

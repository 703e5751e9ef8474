"""A small invented world that the tests of store, query, export and cli share."""

from datetime import date

from lgai_graph.lexicon import load_lexicon
from lgai_graph.link.weight import Fame, weigh_events
from lgai_graph.model import (
    Alias,
    Ambiguity,
    Argument,
    Article,
    ArticleId,
    Claim,
    Conflict,
    ConflictValue,
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
    Mention,
    Participant,
    ParticipantRole,
    Period,
    PeriodKind,
    PublishedBasis,
    Relation,
    RelationId,
    RelationType,
)

TEXT = (
    "가나전자는 2018년 7월 부산에 다라연구소를 세웠다.\n"
    "홍길동 전 마바통신 상무가 2020년 12월 7일 다라연구소 소장으로 왔다.\n"
    "다라연구소는 하늘대와 2020년 하반기에 손잡았다.\n"
    "<특집> A & B 포럼이 2021년에 열릴 예정이다."
)
OTHER_TEXT = "가나전자 다라연구소는 2018년 8월에 문을 열었다.\n성춘향 교수는 하늘대 소속이다."
FIRST, SECOND = ArticleId("hankkot/2020-12-08/aaaa1111"), ArticleId("durumi/2020-12-09/bbbb2222")
_TEXTS = {FIRST: TEXT, SECOND: OTHER_TEXT}


def make_article(article: ArticleId, text: str, **changes: str | None) -> Article:
    publisher, day, _ = article.split("/")
    values: dict[str, str | None] = {
        "title": f"{publisher} 기사",
        "author": "임꺽정",
        "publisher": publisher,
        "published_at": day,
        "modified_at": None,
        "source_url": f"https://example.org/{publisher}",
        "content_hash": "0" * 64,
        "source": f"{publisher}.md",
    } | changes
    return Article(id=article, text=text, published_basis=PublishedBasis.BYLINE, **values)  # type: ignore[arg-type]


def make_entity(name: str, kind: EntityKind, *aliases: str) -> Entity:
    links = (Link(article=FIRST, name=name, reason="the same name", score=1.0),)
    ident = EntityId(f"{kind}/{name}")
    return Entity(id=ident, kind=kind, name=name, aliases=tuple(map(_make_alias, aliases)), links=links)


def _make_alias(name: str) -> Alias:
    return Alias(name=name, lang="en" if name.isascii() else "ko")


def make_period(when: str, earliest: str | None, latest: str | None, words: str = "그때") -> Period:
    return Period(
        when=when,
        earliest=date.fromisoformat(earliest) if earliest else None,
        latest=date.fromisoformat(latest) if latest else None,
        words=words,
        start=0,
        end=len(words),
        rule="test-date",
        anchor=date(2020, 12, 8),
        kind=PeriodKind.DATE,
    )


def make_claim(
    kind: EventType | RelationType, quote: str, article: ArticleId = FIRST, **fields: object
) -> Claim:
    start = _TEXTS[article].index(quote)
    evidence = Evidence(
        article=article, start=start, end=start + len(quote), exact=quote, rule=f"{kind}-rule"
    )
    mention = Mention(name="가나전자", kind=EntityKind.COMPANY, start=0, end=4, entity=GANA.id, org=None)
    arguments = (Argument(role=ParticipantRole.SOURCE, mention=mention),)
    return Claim(article=article, type=kind, arguments=arguments, summary=quote, evidence=evidence, **fields)  # type: ignore[arg-type]


GANA = make_entity("가나전자", EntityKind.COMPANY, "Gana Electronics", "가나")
LAB = make_entity("다라연구소", EntityKind.LAB, "Dara Lab")
TELECOM = make_entity("마바통신", EntityKind.COMPANY)
UNIVERSITY = make_entity("하늘대학교", EntityKind.UNIVERSITY, "하늘대", "Haneul University")
HONG = make_entity("홍길동", EntityKind.PERSON)
HONG_OTHER = make_entity("홍명보", EntityKind.PERSON, "Hong Myung-bo")
SUNG = make_entity("성춘향", EntityKind.PERSON, "Chunhyang Sung")
PEREIRA = make_entity("마누엘 페레이라", EntityKind.PERSON, "Manuel Pereira")
BUSAN = make_entity("부산", EntityKind.PLACE)
ISLAND = make_entity("외딴섬상회", EntityKind.COMPANY)

_FOUNDED = TEXT.split("\n")[0]
_MOVED = TEXT.split("\n")[1]
_ALLIED = TEXT.split("\n")[2]
_FORUM = TEXT.split("\n")[3]
_OPENED = OTHER_TEXT.split("\n")[0]
_TEACHES = OTHER_TEXT.split("\n")[1]

JULY_2018 = make_period("2018-07", "2018-07-01", "2018-07-31", "2018년 7월")
DECEMBER_7 = make_period("2020-12-07", "2020-12-07", "2020-12-07")


def make_event(ident: str, kind: EventType, when: Period | None, **fields: object) -> Event:
    values: dict[str, object] = {"status": EventStatus.HAPPENED, "summary": ident, "claims": ()} | fields
    participants = tuple(
        Participant(entity=entity.id, role=role)
        for entity, role in values.pop("participants", ())  # type: ignore[attr-defined]
    )
    return Event(id=EventId(f"event/{ident}"), type=kind, when=when, participants=participants, **values)  # type: ignore[arg-type]


def make_relation(kind: RelationType, source: Entity, target: Entity, **fields: object) -> Relation:
    values: dict[str, object] = {
        "role": None,
        "start": None,
        "end": None,
        "former": False,
        "claims": (),
    } | fields
    ident = RelationId(f"relation/{kind}/{source.name}-{target.name}")
    return Relation(id=ident, type=kind, source=source.id, target=target.id, **values)  # type: ignore[arg-type]


def make_knowledge() -> Knowledge:
    """Return a fresh world: two articles, ten entities, five events, six relations."""
    role = ParticipantRole
    conflict = Conflict(
        field="when",
        values=(
            ConflictValue(value="2018-07", article=FIRST),
            ConflictValue(value="2018-08", article=SECOND),
        ),
        note="two months for one opening",
    )
    events = (
        make_event(
            "opening",
            EventType.ESTABLISHMENT,
            JULY_2018,
            summary="가나전자, 다라연구소 설립",
            participants=((GANA, role.AGENT), (LAB, role.ORGANIZATION), (BUSAN, role.VENUE)),
            claims=(
                make_claim(EventType.ESTABLISHMENT, _FOUNDED, when=JULY_2018),
                make_claim(EventType.ESTABLISHMENT, _OPENED, SECOND),
            ),
            conflicts=(conflict,),
        ),
        make_event(
            "hire",
            EventType.APPOINTMENT,
            DECEMBER_7,
            summary="홍길동, 다라연구소 소장 취임",
            participants=((HONG, role.APPOINTEE), (LAB, role.ORGANIZATION)),
            claims=(make_claim(EventType.APPOINTMENT, _MOVED, when=DECEMBER_7, role="소장"),),
        ),
        make_event(
            "alliance",
            EventType.PARTNERSHIP,
            make_period("2020-41", "2020-07-01", "2020-12-31", "2020년 하반기"),
            summary="다라연구소와 하늘대 협력",
            participants=((LAB, role.AGENT), (UNIVERSITY, role.PARTNER)),
            claims=(make_claim(EventType.PARTNERSHIP, _ALLIED),),
        ),
        make_event(
            "forum",
            EventType.CONFERENCE,
            make_period("2021", "2021-01-01", "2021-12-31", "2021년"),
            status=EventStatus.PLANNED,
            summary="<특집> A & B 포럼 개최",
            participants=((GANA, role.AGENT), (SUNG, role.SPEAKER), (BUSAN, role.VENUE)),
            claims=(make_claim(EventType.CONFERENCE, _FORUM, status=EventStatus.PLANNED, name="A & B 포럼"),),
        ),
        make_event(
            "someday",
            EventType.VISIT,
            make_period("XXXX", None, None, "지난달"),
            summary="홍명보, 부산 방문",
            participants=((HONG_OTHER, role.AGENT), (BUSAN, role.VENUE)),
            claims=(make_claim(EventType.VISIT, "부산"),),
        ),
    )
    until = make_period("../2020-12-08", None, "2020-12-08", "전")
    relations = (
        make_relation(
            RelationType.EMPLOYMENT,
            HONG,
            LAB,
            role="소장",
            start=DECEMBER_7,
            claims=(make_claim(RelationType.EMPLOYMENT, _MOVED, role="소장", when=DECEMBER_7),),
        ),
        make_relation(
            RelationType.EMPLOYMENT,
            HONG,
            TELECOM,
            role="상무",
            end=until,
            former=True,
            claims=(
                make_claim(RelationType.EMPLOYMENT, "홍길동 전 마바통신 상무", role="상무", former=True),
            ),
        ),
        make_relation(
            RelationType.EMPLOYMENT,
            SUNG,
            UNIVERSITY,
            role="교수",
            claims=(make_claim(RelationType.EMPLOYMENT, _TEACHES, SECOND, role="교수"),),
        ),
        make_relation(RelationType.EMPLOYMENT, PEREIRA, LAB, role="부소장", claims=()),
        make_relation(
            RelationType.PART_OF,
            LAB,
            GANA,
            claims=(make_claim(EventType.ESTABLISHMENT, "가나전자 다라연구소", SECOND),),
        ),
        make_relation(
            RelationType.PARTNER_OF, LAB, UNIVERSITY, claims=(make_claim(RelationType.PARTNER_OF, _ALLIED),)
        ),
    )
    return Knowledge(
        articles=(
            make_article(FIRST, TEXT),
            make_article(SECOND, OTHER_TEXT, author=None, modified_at="2020-12-10T09:00"),
        ),
        entities=(GANA, LAB, TELECOM, UNIVERSITY, HONG, HONG_OTHER, SUNG, PEREIRA, BUSAN, ISLAND),
        events=events,
        relations=relations,
        ambiguities=(
            Ambiguity(article=FIRST, start=0, end=2, exact="홍 상무", candidates=("홍길동", "홍명보")),
        ),
    )


def weigh_knowledge(knowledge: Knowledge) -> tuple[Event, ...]:
    """Return the events with their weights."""
    fame = Fame({article.id: article.origin for article in knowledge.articles if article.origin})
    for entity in knowledge.entities:
        fame.add(entity)
    fame.settle()
    names = {entity.id: entity.name for entity in knowledge.entities}
    return tuple(weigh_events(knowledge.events, fame, names, load_lexicon().event_types))

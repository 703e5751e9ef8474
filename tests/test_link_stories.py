"""Tests of stories that several made-up outlets tell in different words, and of look-alikes."""

from dataclasses import dataclass, replace

import pytest

from helpers_claims import make_article, make_claim, make_period
from lgai_graph.lexicon import load_lexicon
from lgai_graph.link import link_claims
from lgai_graph.link.entities.linking import link_entities
from lgai_graph.link.events.candidates import NEIGHBOURS, find_candidates
from lgai_graph.link.events.resolved import resolve_claims
from lgai_graph.link.ids import sort_claims
from lgai_graph.model import Amount, Article, Claim, EventStatus, EventType, Knowledge, PeriodKind

E = EventType
PLANNED = EventStatus.PLANNED


@dataclass(frozen=True, kw_only=True)
class Telling:
    """One outlet's way to tell a story."""

    type: EventType
    arguments: str
    summary: str
    published: str = "2024-03-05"
    when: str | None = None
    announced: bool = False
    object: str | None = None
    name: str | None = None
    role: str | None = None
    status: EventStatus = EventStatus.HAPPENED
    amount: Amount | None = None
    title: str = ""
    exact: str = ""
    lead: bool = True


def won(words: str, value: float) -> Amount:
    return Amount(words=words, value=value, unit="KRW")


def link_stories(*tellings: Telling, one_article: bool = False) -> Knowledge:
    """Link one telling an outlet, or all as sentences of one article."""
    articles: dict[str, Article] = {}
    claims: list[Claim] = []
    for number, telling in enumerate(tellings):
        outlet = "가" if one_article else "가나다라마"[number]
        article = make_article(outlet, telling.published)
        articles.setdefault(outlet, replace(article, title=telling.title or outlet * 3))
        kind = PeriodKind.ANNOUNCEMENT if telling.announced else PeriodKind.DATE
        claims.append(
            make_claim(
                outlet,
                telling.type,
                telling.arguments,
                when=make_period(telling.when, kind=kind) if telling.when else None,
                status=telling.status,
                name=telling.name,
                role=telling.role,
                at=number * 200,
                exact=telling.exact or f"{outlet * 4}: {telling.summary}",
                summary=telling.summary,
                lead=telling.lead,
                object=telling.object,
                amounts=(telling.amount,) if telling.amount else (),
            )
        )
    return link_claims(list(articles.values()), claims)


T = Telling

# tellings that stand in several stories
EARNINGS = T(
    type=E.EARNINGS,
    arguments="agent=c:새솔",
    summary="새솔, 영업이익 700억원 기록",
    object="영업이익",
    when="2023-36",
    amount=won("700억원", 7e10),
)
ROUND = T(
    type=E.INVESTMENT,
    arguments="target=c:노을바이오",
    summary="노을바이오, 300억원 규모의 시리즈B 투자 유치",
    object="300억원 규모의 시리즈B 투자",
    when="2024-03-05",
    amount=won("300억원", 3e10),
    exact="노을바이오는 300억원 규모의 시리즈B 투자를 유치했다고 5일 밝혔다.",
)
FOURTH_FACTORY = T(
    type=E.ESTABLISHMENT,
    arguments="agent=c:새솔",
    summary="새솔, 네 번째 공장 건설 착수",
    object="네 번째 공장 건설",
    published="2024-03-06",
)
DECISION = T(
    type=E.LEGAL,
    arguments="agent=o:가람위원회",
    summary="가람위원회, 전체회의에서 의결",
    when="2024-03-05",
    published="2024-03-06",
    title="주소 흘린 새솔, 47억 문다",
    exact="가람위원회는 전날 전체회의에서 이같이 의결했다.",
    lead=False,
)
DATA_CENTRE = T(
    type=E.ESTABLISHMENT,
    arguments="target=o:나래솔 춘천 데이터센터",
    summary="나래솔 춘천 데이터센터 개장",
    when="2024-03-05",
    exact="나래솔 춘천 데이터센터가 5일 문을 열었다.",
)
VENTURE = T(
    type=E.ESTABLISHMENT,
    arguments="agent=c:새솔; partner=c:켐하우스",
    summary="새솔, 켐하우스와 손잡고 분리막 합작회사 설립",
    object="분리막 합작회사",
    when="2024-03-05",
    announced=True,
    status=PLANNED,
)

STORIES = {
    "a launch told as launch, as sale and as a service begun": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, ‘새솔노트 3’ 출시",
            when="2024-03-05",
            announced=True,
        ),
        T(
            type=E.PROGRAM,
            arguments="agent=c:새솔",
            summary="새솔, 노트북 새솔노트 3 판매 시작",
            when="2024-03-05",
        ),
        T(type=E.OTHER, arguments="agent=c:새솔", summary="새솔, 새솔노트 3 공급", published="2024-03-06"),
    ),
    "a joint venture as founded, and as agreed on": (
        VENTURE,
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:새솔; partner=c:켐하우스",
            summary="새솔, 켐하우스와 합작법인 설립 계약 체결",
            object="합작법인 설립 계약",
            when="2024-03-04",
            lead=False,
        ),
    ),
    "a product by name, and as such a thing": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 접이식 전기 유모차 ‘아장’ 출시",
            object="접이식 전기 유모차 ‘아장’",
            when="2024-03-05",
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 무게 7㎏의 접이식 유모차 공개",
            object="무게 7㎏의 접이식 유모차",
            when="2024-03-05",
        ),
    ),
    "a thing made by a university, and by its team": (
        T(
            type=E.OTHER,
            arguments="agent=u:가람대",
            summary="가람대, 얼지 않는 전고체 전지 개발",
            object="얼지 않는 전고체 전지",
            when="2024-03-05",
            announced=True,
        ),
        T(
            type=E.OTHER,
            arguments="agent=o:가람대 연구팀",
            summary="가람대 연구팀, 얼지 않는 전고체 배터리 개발",
            object="얼지 않는 전고체 배터리",
            published="2024-03-05",
        ),
    ),
    "a recall, with its reason and manner and without": (
        T(
            type=E.OTHER,
            arguments="agent=c:새솔",
            summary="새솔, 과열 우려 제빵기 자발적 리콜",
            object="과열 우려 제빵기 자발적",
            when="2024-03-05",
            announced=True,
        ),
        T(
            type=E.OTHER,
            arguments="agent=c:새솔",
            summary="새솔, 제빵기 리콜",
            object="제빵기",
            when="2024-03-05",
            announced=True,
            lead=False,
        ),
    ),
    "a product as an entity here, in words there": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:한빛전자; target=t:별빛폰",
            summary="한빛전자, 별빛폰 공개",
            when="2024-03-04",
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:한빛전자; target=t:별빛폰",
            summary="한빛전자, 신형 별빛폰 출시",
            when="2024-03-04",
            announced=True,
        ),
    ),
    "an agreement, both parties here, one there": (
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:새솔; partner=u:가람대",
            summary="새솔·가람대, 반도체 인재 양성 업무협약 체결",
            when="2024-03-04",
        ),
        T(
            type=E.PARTNERSHIP,
            arguments="agent=u:가람대",
            summary="가람대, 반도체 인재 양성 협약 체결",
            when="2024-03-05",
            announced=True,
        ),
    ),
    "an agreement told as a project": (
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:새솔; partner=c:한빛전자",
            summary="새솔·한빛전자, 수소 충전소 공동 구축 협약",
            object="수소 충전소 공동 구축",
            when="2024-03-05",
            announced=True,
        ),
        T(
            type=E.OTHER,
            arguments="agent=c:새솔; partner=c:한빛전자",
            summary="새솔, 수소 충전소 구축 맞손",
            object="수소 충전소 구축",
            published="2024-03-05",
        ),
    ),
    "a chief appointed, in three wordings": (
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:김도윤; organization=c:새솔",
            summary="김도윤, 새솔 대표 선임",
            when="2024-03-04",
            role="대표",
        ),
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:김도윤; organization=c:새솔",
            summary="새솔, 김도윤 대표이사 내정",
            when="2024-03-05",
            announced=True,
            role="대표이사",
        ),
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:김도윤",
            summary="김도윤 대표 취임",
            role="대표",
            published="2024-03-05",
        ),
    ),
    "an investment with its amount": (
        T(
            type=E.INVESTMENT,
            arguments="investor=c:한빛벤처스; target=c:노을바이오",
            summary="한빛벤처스, 노을바이오 투자",
            when="2024-03-05",
            amount=won("100억 원", 1e10),
        ),
        T(
            type=E.INVESTMENT,
            arguments="target=c:노을바이오",
            summary="노을바이오, 100억원 투자 유치",
            published="2024-03-05",
            amount=won("100억원", 1e10),
        ),
    ),
    "a takeover told as an investment": (
        T(
            type=E.ACQUISITION,
            arguments="agent=c:한빛전자; target=c:노을",
            summary="한빛전자, 노을 인수",
            when="2024-03-04",
        ),
        T(
            type=E.INVESTMENT,
            arguments="investor=c:한빛전자; target=c:노을",
            summary="한빛전자, 노을 지분 매입",
            when="2024-03-05",
            announced=True,
        ),
    ),
    "a round as its firm sums it up, and one investor's share of it": (
        ROUND,
        T(
            type=E.INVESTMENT,
            arguments="investor=c:한빛벤처스",
            summary="한빛벤처스, 노을바이오의 시리즈B 라운드에 120억원 투자",
            object="120억원",
            published="2024-03-06",
            amount=won("120억원", 1.2e10),
            exact="한빛벤처스가 바이오 기업 노을바이오의 시리즈B 라운드에 120억원을 투자했다.",
        ),
    ),
    "a factory by its number, and by which of the firm's it is": (
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔",
            summary="새솔, 4공장 착공",
            object="4공장",
            when="2024-03-05",
        ),
        FOURTH_FACTORY,
    ),
    "a quarter's figures, by the quarter and as announced": (
        EARNINGS,
        T(
            type=E.STATEMENT,
            arguments="speaker=c:새솔",
            summary="새솔, 4분기 영업이익이 700억원이라고 발표",
            when="2024-02-06",
            announced=True,
            amount=won("700억원", 7e10),
            exact="새솔은 전날 4분기 영업이익이 700억원이라고 발표했다.",
            lead=False,
        ),
    ),
    "a thing made, as done and as announced": (
        T(
            type=E.OTHER,
            arguments="agent=u:가람대",
            summary="가람대, 얼지 않는 전고체 전지 개발",
            object="얼지 않는 전고체 전지",
            when="2024-03-05",
            announced=True,
            exact="가람대는 홍길동 교수가 얼지 않는 전고체 전지를 개발했다고 5일 밝혔다.",
        ),
        T(
            type=E.STATEMENT,
            arguments="speaker=p:홍길동",
            summary="홍길동 가람대 교수, 얼지 않는 전고체 전지를 개발했다고 발표",
            when="2024-03-05",
            exact="홍길동 가람대 교수는 지난 5일 얼지 않는 전고체 전지를 개발했다고 발표했다.",
            lead=False,
        ),
    ),
    "a factory opened": (
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔; target=o:새솔 울산공장",
            summary="새솔, 새솔 울산공장 준공",
            when="2024-03-05",
        ),
        T(
            type=E.ESTABLISHMENT,
            arguments="target=o:새솔 울산공장",
            summary="새솔 울산공장 준공",
            published="2024-03-06",
        ),
    ),
    "one factory of one town, by its number and by what it makes": (
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔",
            summary="새솔, 울산 2공장 준공",
            object="울산 2공장",
            when="2024-03-05",
        ),
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔",
            summary="새솔, 울산 전지 공장 완공",
            object="울산 전지 공장",
            published="2024-03-06",
        ),
    ),
    "a judgment by its court, and by who won": (
        T(
            type=E.LEGAL,
            arguments="agent=o:서울중앙지법",
            summary="서울중앙지법 판결",
            when="2024-03-05",
            exact="서울중앙지법은 5일 노을제약이 낸 특허 소송에서 새솔바이오가 배상하라고 판결했다.",
        ),
        T(
            type=E.LEGAL,
            arguments="agent=c:노을제약; partner=c:새솔바이오",
            summary="노을제약, 새솔바이오와의 특허 소송에서 승소",
            published="2024-03-06",
            exact="노을제약이 새솔바이오와 벌여 온 특허 소송에서 승소했다.",
        ),
    ),
    "a quarter's figures, by the quarter and by the day they were told": (
        EARNINGS,
        T(
            type=E.EARNINGS,
            arguments="agent=c:새솔",
            summary="새솔, 영업이익 700억 원 달성",
            object="영업이익",
            when="2024-02-06",
            announced=True,
            amount=won("700억 원", 7e10),
        ),
    ),
    "a rally by one name and another, in one town": (
        T(
            type=E.CONFERENCE,
            arguments="agent=o:새솔노조",
            summary="새솔노조, 파업 출정식 개최",
            object="파업 출정식",
            when="2024-03-05",
            exact="새솔노조는 5일 수원에서 파업 출정식을 열었다. 조합원 900명이 모였다.",
        ),
        T(
            type=E.CONFERENCE,
            arguments="agent=o:새솔노조",
            summary="새솔노조, 임금 인상을 요구하는 집회 개최",
            object="임금 인상을 요구하는 집회",
            when="2024-03-05",
            exact="새솔노조가 5일 수원에서 집회를 열었다. 조합원 900명은 시청까지 걸었다.",
        ),
    ),
    "a forum by its name": (
        T(
            type=E.CONFERENCE,
            arguments="agent=o:가람재단; venue=s:부산",
            summary="가람재단, 미래에너지포럼 개최",
            name="미래에너지포럼",
            when="2024-03-05",
        ),
        T(
            type=E.PROGRAM,
            arguments="agent=o:가람재단",
            summary="가람재단, 2024 미래에너지포럼 진행",
            name="2024 미래에너지포럼",
            when="2024-03-05",
        ),
    ),
    "a sale whose object stands in the sentence only": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 새솔폴드 공개",
            when="2024-03-05",
        ),
        T(
            type=E.PROGRAM,
            arguments="agent=c:새솔",
            summary="새솔, 판매 시작",
            exact="새솔은 새솔폴드의 판매를 시작했다고 6일 밝혔다.",
            when="2024-03-06",
            announced=True,
        ),
    ),
    "an order won": (
        T(
            type=E.OTHER,
            arguments="agent=c:한빛중공업",
            summary="한빛중공업, 컨테이너선 2척 수주",
            when="2024-03-05",
            announced=True,
            amount=won("3000억원", 3e11),
        ),
        T(
            type=E.OTHER,
            arguments="agent=c:한빛중공업",
            summary="한빛중공업, 대형 컨테이너선 2척 수주",
            published="2024-03-05",
            amount=won("3천억 원", 3e11),
        ),
    ),
    "a decision told as what stands above": (
        T(
            type=E.LEGAL,
            arguments="agent=o:가람위원회; target=c:새솔",
            summary="가람위원회, 새솔에 과징금 47억원 부과",
            object="과징금",
            when="2024-03-05",
            exact="가람위원회는 5일 새솔에 과징금 47억원을 부과했다고 밝혔다.",
        ),
        DECISION,
    ),
    "a post at a unit, and at its owner": (
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:김도윤; organization=c:새솔",
            summary="새솔, AI연구소장에 김도윤 영입",
            when="2024-03-05",
            role="AI연구소장",
        ),
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:김도윤; organization=l:새솔 AI연구소; agent=c:새솔",
            summary="새솔 AI연구소, 김도윤 소장으로 이동",
            when="2024-03-05",
            role="소장",
        ),
    ),
    "a site by its owner and sort, and by its whole name": (
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:나래솔; venue=s:춘천",
            summary="나래솔, 춘천에 데이터센터 준공",
            object="데이터센터",
            when="2024-03-05",
            exact="나래솔은 5일 강원 춘천에서 데이터센터를 준공했다.",
        ),
        DATA_CENTRE,
    ),
    "one round, by the firm and by who put money in": (
        T(
            type=E.INVESTMENT,
            arguments="target=c:노을바이오",
            summary="노을바이오, 230억 원 규모의 시리즈B 투자 유치",
            object="230억 원 규모의 시리즈B 투자",
            when="2024-03-05",
            amount=won("230억 원", 2.3e10),
        ),
        T(
            type=E.INVESTMENT,
            arguments="investor=c:한빛벤처스; target=c:노을바이오",
            summary="한빛벤처스, 신약 기업 노을바이오에 투자",
            object="신약 기업",
            published="2024-03-05",
        ),
    ),
    "an accident by what leaked, by who was hurt and by what stopped": (
        T(
            type=E.OTHER,
            arguments="venue=c:새솔화학",
            summary="춘천시 새솔화학 공장에서 암모니아 누출",
            object="암모니아",
            when="2024-03-05",
            title="춘천 공장서 암모니아 누출…근로자 3명 병원행",
            exact="5일 춘천시 새솔화학 공장에서 암모니아가 누출됐다.",
        ),
        T(
            type=E.OTHER,
            arguments="venue=c:새솔화학",
            summary="근로자 3명 다쳐",
            object="근로자",
            when="2024-03-05",
            title="주민들 창문도 못 열었다",
            exact="새솔화학 춘천 공장에서 지난 5일 암모니아가 새어 나와 근로자 3명이 다쳤다.",
        ),
        T(
            type=E.OTHER,
            arguments="agent=c:새솔화학",
            summary="새솔화학, 암모니아 누출 사고로 춘천 공장 가동 중단",
            object="춘천 공장 가동",
            when="2024-03-05",
            title="새솔화학, 암모니아 누출로 멈춰",
            exact="새솔화학이 전날 암모니아 누출 사고로 춘천 공장 가동을 중단했다.",
        ),
    ),
    "one deed of one type, with two words of each telling": (
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔",
            summary="새솔, 춘천시에 전력반도체 공장 건설",
            object="전력반도체 공장",
            when="2024-03-05",
            title="새솔, 춘천에 거액 들여 공장",
            exact="새솔은 강원 춘천시에 전력반도체 공장을 짓는다고 5일 밝혔다.",
        ),
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔",
            summary="새솔, 춘천에 8인치 탄화규소 전력반도체 생산 라인 구축",
            object="8인치 탄화규소 전력반도체 생산 라인",
            published="2024-03-06",
            title="새솔, 탄화규소 8인치 라인 깐다",
            exact="새솔이 춘천에 8인치 탄화규소 전력반도체 생산 라인을 구축했다.",
        ),
    ),
    "an agreement of two that one outlet tells below its lead": (
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:새솔카드; partner=c:가람극장",
            summary="새솔카드, 가람극장의 명칭 사용권을 사들이는 계약 체결",
            object="가람극장의 명칭 사용권을 사들이는 계약",
            when="2024-03-05",
            title="새솔카드, 가람극장 이름 산다",
            exact="새솔카드는 5일 가람극장의 명칭 사용권을 사들이는 계약을 체결했다.",
        ),
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:가람극장; partner=c:새솔카드",
            summary="가람극장, 새솔카드와 명칭 후원 계약 체결",
            object="명칭 후원 계약",
            published="2024-03-05",
            title="가람극장, 간판 바꾼다",
            exact="가람극장은 새솔카드와 명칭 후원 계약을 맺었다.",
            lead=False,
        ),
    ),
    "money put in, and the agreement on it": (
        T(
            type=E.INVESTMENT,
            arguments="investor=c:새솔; target=o:나래시",
            summary="새솔, 나래시에 6200억원 투자",
            object="북부",
            when="2024-03-05",
            amount=won("6200억원", 6.2e11),
        ),
        T(
            type=E.PARTNERSHIP,
            arguments="agent=o:나래시; agent=c:새솔",
            summary="나래시·새솔, 6200억원 규모의 투자협약 체결",
            object="6200억원 규모의 투자협약",
            when="2024-03-05",
            amount=won("6200억원", 6.2e11),
        ),
    ),
    "one round in won, and in dollars with the won behind": (
        ROUND,
        T(
            type=E.INVESTMENT,
            arguments="target=c:노을바이오; investor=c:한빛벤처스",
            summary="노을바이오, 한빛벤처스로부터 2200만달러 조달",
            object="2200만달러",
            when="2024-03-05",
            amount=won("300억원", 3e10),
            exact="노을바이오가 한빛벤처스로부터 2200만달러(약 300억원)를 조달했다고 화요일 발표했다.",
        ),
    ),
    "a visit told as a deed": (
        T(
            type=E.VISIT,
            arguments="agent=p:홍길동; target=c:새솔반도체",
            summary="홍길동, 새솔반도체 방문",
            when="2024-03-05",
            title="홍길동 장관, 새솔반도체 이천공장 방문",
            exact="홍길동 장관은 5일 새솔반도체 이천공장을 방문했다.",
        ),
        T(
            type=E.OTHER,
            arguments="agent=p:홍길동",
            summary="홍길동, 새솔반도체 이천공장 발견",
            object="새솔반도체 이천공장",
            when="2024-03-05",
            title="홍길동, 새솔반도체 이천공장 찾아",
            exact="홍길동 장관이 5일 새솔반도체 이천공장을 찾았다.",
        ),
    ),
    "a plan that came true": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 전기버스 새솔온 출시",
            object="전기버스 ‘새솔온’",
            when="2024-03-20",
            status=PLANNED,
            published="2024-03-05",
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 새솔온 출시",
            object="새솔온",
            when="2024-03-20",
            published="2024-03-20",
        ),
    ),
    "leads whose headlines agree": (
        T(
            type=E.OTHER,
            arguments="agent=c:한빛제약; target=t:한빛정",
            summary="한빛제약, 국내 3상 승인",
            title="한빛제약 당뇨 신약 한빛정 임상 3상 승인",
            when="2024-03-05",
        ),
        T(
            type=E.RECOGNITION,
            arguments="recipient=c:한빛제약",
            summary="한빛제약, 임상 승인 획득",
            object="3상 임상 승인",
            title="한빛제약, 당뇨 신약 임상 3상 승인 받아",
            when="2024-03-05",
            announced=True,
        ),
    ),
    "headlines alone": (
        T(
            type=E.OTHER,
            arguments="agent=c:한빛제약",
            summary="한빛제약, 허가 획득",
            object="허가",
            exact="당국의 문을 넘었다.",
            title="한빛제약 당뇨 신약 미국 시판",
            when="2024-03-05",
        ),
        T(
            type=E.OTHER,
            arguments="agent=c:한빛제약",
            summary="한빛제약, 관문 통과",
            object="관문",
            exact="심사가 마침내 끝났다.",
            title="당뇨 신약으로 미국 간다, 한빛제약",
            when="2024-03-05",
        ),
    ),
    "one press release, days apart": (
        T(
            type=E.PROGRAM,
            arguments="agent=c:새솔",
            summary="새솔, 진행",
            exact="새솔 임직원 백 명은 가람 언덕에 나무를 심으며 봄을 맞았다.",
        ),
        T(
            type=E.PROGRAM,
            arguments="agent=c:새솔",
            summary="새솔, 진행",
            exact="새솔 임직원 백 명은 가람 언덕에 나무를 심으며 봄을 맞았다.",
            published="2024-03-15",
        ),
    ),
    "sentences that share words": (
        T(
            type=E.VISIT,
            arguments="agent=p:김도윤@새솔",
            summary="김도윤, 방문",
            exact="김도윤 대표는 가람 물류단지 자동분류 설비를 둘러봤다.",
        ),
        T(
            type=E.VISIT,
            arguments="agent=p:김도윤@새솔; venue=s:가람",
            summary="김도윤, 방문",
            exact="물류단지 자동분류 설비 앞에 김도윤 대표가 섰다.",
            when="2024-03-05",
        ),
    ),
    "a merger partner in Latin letters": (
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:에스케이새솔; partner=u:가람대",
            summary="에스케이새솔·가람대 협약 체결",
            when="2024-03-05",
        ),
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:SK새솔; partner=u:가람대학교",
            summary="SK새솔·가람대학교 협약",
            when="2024-03-05",
        ),
    ),
}

LOOK_ALIKES = {
    "a joint venture, and another agreement of the same two": (
        VENTURE,
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:새솔; partner=c:켐하우스",
            summary="새솔, 켐하우스와 인력 교류 협약 체결",
            object="인력 교류 협약",
            when="2024-03-04",
            lead=False,
        ),
    ),
    "a named product, and a recall of such things": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 접이식 유모차 ‘아장’ 출시",
            object="접이식 유모차 ‘아장’",
            when="2024-03-05",
        ),
        T(
            type=E.OTHER,
            arguments="agent=c:새솔",
            summary="새솔, 접이식 유모차 리콜",
            object="접이식 유모차",
            when="2024-03-05",
        ),
    ),
    "a firm's deed, and that of another firm of its name": (
        T(
            type=E.OTHER,
            arguments="agent=c:가람",
            summary="가람, 얼지 않는 전고체 전지 개발",
            object="얼지 않는 전고체 전지",
            when="2024-03-05",
            announced=True,
        ),
        T(
            type=E.OTHER,
            arguments="agent=c:가람 유통",
            summary="가람 유통, 얼지 않는 전고체 배터리 개발",
            object="얼지 않는 전고체 배터리",
            published="2024-03-05",
        ),
    ),
    "two products of one firm on one day": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 세탁기 출시",
            object="세탁기",
            when="2024-03-05",
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 냉장고 출시",
            object="냉장고",
            when="2024-03-05",
        ),
    ),
    "one model and the next": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 새솔노트 3 출시",
            object="새솔노트 3",
            when="2024-03-05",
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 새솔노트 4 출시",
            object="새솔노트 4",
            when="2024-03-05",
        ),
    ),
    "one firm's agreements with two universities": (
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:새솔; partner=u:가람대",
            summary="새솔·가람대 협약 체결",
            when="2024-03-05",
        ),
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:새솔; partner=u:누리대",
            summary="새솔·누리대 협약 체결",
            when="2024-03-05",
        ),
    ),
    "one programme agreed on with two universities": (
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:새솔; partner=u:가람대",
            summary="새솔·가람대 반도체 인재 양성 협약",
            object="반도체 인재 양성",
            when="2024-03-05",
        ),
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:새솔; partner=u:누리대",
            summary="새솔·누리대 반도체 인재 양성 협약",
            object="반도체 인재 양성",
            when="2024-03-05",
        ),
    ),
    "one product launched in two years": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 봄맞이 특가 출시",
            object="봄맞이 특가",
            when="2023-03-05",
            published="2023-03-05",
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 봄맞이 특가 출시",
            object="봄맞이 특가",
            when="2024-03-05",
        ),
    ),
    "two people hired on one day": (
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:김도윤; organization=c:새솔",
            summary="김도윤, 새솔 상무 선임",
            when="2024-03-05",
            role="상무",
        ),
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:이하람; organization=c:새솔",
            summary="이하람, 새솔 상무 선임",
            when="2024-03-05",
            role="상무",
        ),
    ),
    "one person's posts at two firms": (
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:김도윤; organization=c:새솔",
            summary="김도윤, 새솔 이사 선임",
            when="2024-03-05",
            role="이사",
        ),
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:김도윤; organization=c:한빛전자",
            summary="김도윤, 한빛전자 이사 선임",
            when="2024-03-05",
            role="이사",
        ),
    ),
    "two posts of one person, at a unit and at its owner": (
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:김도윤; organization=c:새솔",
            summary="새솔, 김도윤 이사 선임",
            when="2024-03-05",
            role="이사",
        ),
        T(
            type=E.APPOINTMENT,
            arguments="appointee=p:김도윤; organization=l:새솔 AI연구소; agent=c:새솔",
            summary="새솔 AI연구소, 김도윤 소장 선임",
            when="2024-03-05",
            role="소장",
        ),
    ),
    "two decisions of one meeting": (
        T(
            type=E.LEGAL,
            arguments="agent=o:가람위원회; target=c:노을",
            summary="가람위원회, 노을에 과징금 12억원 부과",
            object="과징금",
            when="2024-03-05",
            exact="가람위원회는 5일 노을에 과징금 12억원을 부과했다고 밝혔다.",
        ),
        DECISION,
    ),
    "two rounds of one firm": (
        T(
            type=E.INVESTMENT,
            arguments="target=c:노을바이오",
            summary="노을바이오, 80억 원 유치",
            published="2024-03-05",
            amount=won("80억 원", 8e9),
        ),
        T(
            type=E.INVESTMENT,
            arguments="target=c:노을바이오",
            summary="노을바이오, 230억 원 유치",
            published="2024-03-05",
            amount=won("230억 원", 2.3e10),
        ),
    ),
    "two investors of one firm": (
        T(
            type=E.INVESTMENT,
            arguments="investor=c:한빛벤처스; target=c:노을바이오",
            summary="한빛벤처스, 노을바이오에 투자",
            when="2024-03-05",
        ),
        T(
            type=E.INVESTMENT,
            arguments="investor=c:가람자산; target=c:노을바이오",
            summary="가람자산, 노을바이오 주식 매입",
            published="2024-03-05",
        ),
    ),
    "two sites of one firm in one town": (
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:나래솔; venue=s:춘천",
            summary="나래솔, 춘천에 연구소 개소",
            object="연구소",
            when="2024-03-05",
            exact="나래솔은 5일 강원 춘천에서 연구소를 열었다.",
        ),
        DATA_CENTRE,
    ),
    "two agreements of the same two on one day, of two sums": (
        T(
            type=E.INVESTMENT,
            arguments="investor=c:새솔; target=o:나래시",
            summary="새솔, 나래시에 6200억원 투자",
            when="2024-03-05",
            amount=won("6200억원", 6.2e11),
        ),
        T(
            type=E.PARTNERSHIP,
            arguments="agent=o:나래시; agent=c:새솔",
            summary="나래시·새솔, 90억원 규모의 도서관 건립 협약 체결",
            object="도서관 건립 협약",
            when="2024-03-05",
            amount=won("90억원", 9e9),
        ),
    ),
    "two plants of one firm on the same days": (
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔",
            summary="새솔, 나래시에 전력반도체 공장 건설",
            object="전력반도체 공장",
            when="2024-03-05",
            title="새솔, 나래시에 반도체 공장",
            exact="새솔은 나래시에 전력반도체 공장을 짓는다고 5일 밝혔다.",
        ),
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔",
            summary="새솔, 나래시에 물류 라인 구축",
            object="물류 라인",
            published="2024-03-06",
            title="새솔, 물류 라인 깐다",
            exact="새솔이 나래시에 물류 라인을 구축했다.",
        ),
    ),
    "two rounds of one firm in dollars": (
        T(
            type=E.INVESTMENT,
            arguments="target=c:노을바이오",
            summary="노을바이오, 2200만달러 조달",
            object="2200만달러",
            when="2024-03-05",
        ),
        T(
            type=E.INVESTMENT,
            arguments="target=c:노을바이오",
            summary="노을바이오, 900만달러 조달",
            object="900만달러",
            when="2024-03-05",
        ),
    ),
    "two statements": (
        T(
            type=E.STATEMENT,
            arguments="speaker=p:김도윤@새솔",
            summary="김도윤, “올해는 다르다” 발언",
            when="2024-03-05",
        ),
        T(
            type=E.STATEMENT,
            arguments="speaker=p:김도윤@새솔",
            summary="김도윤, “값을 내리겠다” 발언",
            when="2024-03-05",
        ),
    ),
    "two orders with two amounts": (
        T(
            type=E.OTHER,
            arguments="agent=c:한빛중공업",
            summary="한빛중공업, 유조선 수주",
            when="2024-03-05",
            amount=won("3000억원", 3e11),
        ),
        T(
            type=E.OTHER,
            arguments="agent=c:한빛중공업",
            summary="한빛중공업, 해상풍력 설치선 수주",
            when="2024-03-05",
            amount=won("700억원", 7e10),
        ),
    ),
    "a quarter's and a year's earnings": (
        T(type=E.EARNINGS, arguments="agent=c:새솔", summary="새솔, 영업이익 증가", when="2024-33"),
        T(type=E.EARNINGS, arguments="agent=c:새솔", summary="새솔, 영업이익 증가", when="2024"),
    ),
    "two firms at one fair": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔; venue=s:광주",
            summary="새솔, 로봇팔 공개",
            object="로봇팔",
            when="2024-03-05",
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:한빛전자; venue=s:광주",
            summary="한빛전자, 로봇팔 공개",
            object="로봇팔",
            when="2024-03-05",
        ),
    ),
    "two cases of one court": (
        T(
            type=E.LEGAL,
            arguments="agent=o:대법원",
            summary="대법원, 사건 서울고법으로 환송",
            object="사건",
            when="2024-03-05",
            exact="대법원은 5일 홍길동이 낸 보험금 소송에서 사건을 서울고법으로 돌려보냈다.",
        ),
        T(
            type=E.LEGAL,
            arguments="agent=o:대법원",
            summary="대법원, 사건 서울고법으로 환송",
            object="사건",
            when="2024-03-05",
            exact="대법원은 5일 김도윤이 낸 임금 소송에서 사건을 서울고법으로 돌려보냈다.",
        ),
    ),
    "factories in two towns": (
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔",
            summary="새솔, 울산 공장 준공",
            object="울산 공장",
            when="2024-03-05",
        ),
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔",
            summary="새솔, 여수 공장 준공",
            object="여수 공장",
            when="2024-03-05",
        ),
    ),
    "two products of one sort by their names, of which one line tells none": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔 출시",
            when="2024-03-05",
            title="새솔, 접이식 전기 스쿠터 '두바퀴' 출시",
            exact="새솔은 접이식 전기 스쿠터 '두바퀴'를 5일 출시했다.",
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 배달용 전기 스쿠터 '짐꾼' 출시",
            object="배달용 전기 스쿠터 '짐꾼'",
            when="2024-03-05",
            title="새솔, 배달용 전기 스쿠터 '짐꾼' 출시",
            exact="새솔은 배달용 전기 스쿠터 '짐꾼'을 5일 출시했다.",
        ),
    ),
    "two products of one sort, each by what it is for": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 접이식 스쿠터 출시",
            object="접이식 스쿠터",
            when="2024-03-05",
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 배달용 스쿠터 출시",
            object="배달용 스쿠터",
            when="2024-03-05",
        ),
    ),
    "a round, and an investor's share of the one before": (
        ROUND,
        T(
            type=E.INVESTMENT,
            arguments="investor=c:한빛벤처스",
            summary="한빛벤처스, 노을바이오의 시리즈A 라운드에 20억원 투자",
            object="20억원",
            published="2024-03-06",
            amount=won("20억원", 2e9),
            exact="한빛벤처스가 바이오 기업 노을바이오의 시리즈A 라운드에 20억원을 투자했다.",
        ),
    ),
    "the fourth factory and the third": (
        T(
            type=E.ESTABLISHMENT,
            arguments="agent=c:새솔",
            summary="새솔, 3공장 착공",
            object="3공장",
            when="2024-03-05",
        ),
        FOURTH_FACTORY,
    ),
    "a quarter's figures and others, as announced": (
        EARNINGS,
        T(
            type=E.STATEMENT,
            arguments="speaker=c:새솔",
            summary="새솔, 올해 영업이익이 900억원이라고 발표",
            when="2024-02-06",
            announced=True,
            amount=won("900억원", 9e10),
            exact="새솔은 전날 올해 목표 영업이익이 900억원이라고 발표했다.",
            lead=False,
        ),
    ),
    "a route and its tickets": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔항공",
            summary="새솔항공, 제주 노선 취항",
            object="제주 노선",
            when="2024-03-05",
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔항공",
            summary="새솔항공, 제주 노선 특가 항공권 판매",
            object="제주 노선 특가 항공권",
            when="2024-03-05",
        ),
    ),
    "a plan for another year": (
        T(
            type=E.OTHER,
            arguments="agent=c:새솔",
            summary="새솔, 태양광 발전소 착공",
            object="태양광 발전소",
            when="2024-03-05",
        ),
        T(
            type=E.OTHER,
            arguments="agent=c:새솔",
            summary="새솔, 태양광 발전소 완공",
            object="태양광 발전소",
            when="2026",
            status=PLANNED,
        ),
    ),
    "two awards of one evening": (
        T(
            type=E.RECOGNITION,
            arguments="recipient=c:새솔",
            summary="새솔, 디자인대상 수상",
            object="디자인대상",
            when="2024-03-05",
        ),
        T(
            type=E.RECOGNITION,
            arguments="recipient=c:한빛전자",
            summary="한빛전자, 디자인대상 수상",
            object="디자인대상",
            when="2024-03-05",
        ),
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_outlets_that_tell_one_story_give_one_event(story: str) -> None:
    tellings = STORIES[story]
    (event,) = link_stories(*tellings).events
    assert len({claim.article for claim in event.claims}) == len(tellings)


@pytest.mark.parametrize("story", LOOK_ALIKES)
def test_look_alikes_stay_apart(story: str) -> None:
    assert len(link_stories(*LOOK_ALIKES[story]).events) == 2


IN_ONE_ARTICLE = {
    "title and lead": (
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, ‘새솔온’ 공개", object="새솔온"),
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 전기버스 출시",
            object="전기버스 ‘새솔온’",
            when="2024-03-05",
        ),
    ),
    "a later sentence that calls it a product": (
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, 로봇팔 출시", when="2024-03-05"),
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, 신제품 공개"),
    ),
    "a launch and its sale": (
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, ‘새솔온’ 출시", when="2024-03-05"),
        T(type=E.OTHER, arguments="agent=c:새솔", summary="새솔, 새솔온 공급"),
    ),
    "an agreement and its parties": (
        T(type=E.PARTNERSHIP, arguments="agent=c:새솔; partner=u:가람대", summary="새솔·가람대 협약"),
        T(
            type=E.PARTNERSHIP,
            arguments="agent=c:새솔; agent=u:가람대",
            summary="새솔·가람대 업무협약 체결",
            when="2024-03-05",
        ),
    ),
    "an order to be received, and those chosen for it": (
        T(
            type=E.RECOGNITION,
            arguments="recipient=p:김도윤",
            summary="김도윤, 공로로 훈장 수상",
            object="국민훈장 모란장",
            status=PLANNED,
        ),
        T(
            type=E.RECOGNITION,
            arguments="agent=o:가람재단; recipient=p:김도윤",
            summary="가람재단, 김도윤을 국민훈장 수훈자로 선정",
            object="김도윤",
            when="2024-03-05",
        ),
    ),
    "a lawsuit, and the plan to bring it": (
        T(type=E.LEGAL, arguments="agent=c:새솔", summary="새솔, 소송 검토", object="소송", status=PLANNED),
        T(
            type=E.LEGAL,
            arguments="agent=c:새솔",
            summary="새솔, 노을을 상대로 소송을 제기하는 방안 검토",
            object="소송을 제기하는 방안",
            status=PLANNED,
        ),
    ),
    "a plan that the same article tells as done": (
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, 새솔온 출시", status=PLANNED),
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, 새솔온 출시", when="2024-03-05"),
    ),
}
APART_IN_ONE_ARTICLE = {
    "two objects": (
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, 로봇팔 출시", when="2024-03-05"),
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, 세탁기 출시"),
    ),
    "what is cut, and what is cut besides": (
        T(
            type=E.OTHER,
            arguments="agent=o:가람재단",
            summary="가람재단, 감면 혜택 축소",
            object="우수 기업 감면 혜택",
            status=PLANNED,
        ),
        T(
            type=E.OTHER,
            arguments="agent=o:가람재단",
            summary="가람재단, 감면 혜택 축소",
            object="적자 기업 감면 혜택",
            status=PLANNED,
            exact="가람재단은 적자 기업 감면 혜택도 축소한다는 방침이다.",
        ),
    ),
    "two systems of one sort, one built last year and one planned": (
        T(
            type=E.OTHER,
            arguments="agent=c:새솔",
            summary="새솔, 트럭 배송 시스템 구축",
            object="트럭 배송 시스템",
            exact="새솔은 지난해 트럭 배송 시스템을 구축해 원두를 나르고 있다.",
        ),
        T(
            type=E.OTHER,
            arguments="agent=c:새솔",
            summary="새솔, 원두 배송 시스템 구축",
            object="원두 배송 시스템",
            status=PLANNED,
        ),
    ),
    "a contest of this year, and all so far": (
        T(
            type=E.PROGRAM,
            arguments="agent=o:가람재단",
            summary="가람재단, ‘제26회 가람동화대상’ 주최",
            object="‘제26회 가람동화대상’",
        ),
        T(
            type=E.PROGRAM,
            arguments="agent=o:가람재단",
            summary="가람재단, 지금까지 총 26회의 가람동화대상 실시",
            object="총 26회의 가람동화대상",
        ),
    ),
    "two days": (
        T(type=E.OTHER, arguments="agent=c:새솔", summary="새솔, 유조선 수주", when="2024-02-05"),
        T(type=E.OTHER, arguments="agent=c:새솔", summary="새솔, 유조선 수주", when="2024-03-05"),
    ),
    "two partners": (
        T(type=E.PARTNERSHIP, arguments="agent=c:새솔; partner=u:가람대", summary="새솔·가람대 협약"),
        T(type=E.PARTNERSHIP, arguments="agent=c:새솔; partner=u:누리대", summary="새솔·누리대 협약"),
    ),
    "a product and the count of another": (
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, 모델 3종 출시", when="2024-03-05"),
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, 엔진 공개"),
    ),
    "what was done years ago, and what is planned": (
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, 그래픽카드 출시", when="2019"),
        T(type=E.LAUNCH, arguments="agent=c:새솔", summary="새솔, 그래픽카드 출시", status=PLANNED),
    ),
    "a day's sale and the whole sale": (
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 어린이 장난감 2만 개 판매",
            object="어린이 장난감 2만 개",
            amount=Amount(words="2만 개", value=2e4, unit="개"),
        ),
        T(
            type=E.LAUNCH,
            arguments="agent=c:새솔",
            summary="새솔, 어린이 장난감 1천 개 한정 판매",
            object="어린이 장난감 1천 개",
            amount=Amount(words="1천 개", value=1e3, unit="개"),
        ),
    ),
    "a quarter's figures and the year's so far": (
        T(type=E.EARNINGS, arguments="agent=c:새솔", summary="새솔, 3분기 실적 집계", object="3분기 실적"),
        T(
            type=E.EARNINGS,
            arguments="agent=c:새솔",
            summary="새솔, 3분기 누적 매출 800억 원 기록",
            object="매출 800억 원",
        ),
    ),
}


@pytest.mark.parametrize("story", IN_ONE_ARTICLE)
def test_two_mentions_in_one_article_are_one_event(story: str) -> None:
    assert len(link_stories(*IN_ONE_ARTICLE[story], one_article=True).events) == 1


@pytest.mark.parametrize("story", APART_IN_ONE_ARTICLE)
def test_mentions_that_differ_in_what_both_name_stay_two(story: str) -> None:
    assert len(link_stories(*APART_IN_ONE_ARTICLE[story], one_article=True).events) == 2


@pytest.mark.parametrize(("planned", "done"), [("2024-03", "2024-03-20"), ("2024-03-20", "2024-03")])
def test_a_plan_that_came_true_keeps_the_most_precise_day(planned: str, done: str) -> None:
    plan = T(
        type=E.LAUNCH,
        arguments="agent=c:새솔",
        summary="새솔, 새솔온 출시",
        object="새솔온",
        when=planned,
        status=PLANNED,
        published="2024-02-05",
    )
    deed = replace_telling(plan, when=done, status=EventStatus.HAPPENED, published="2024-03-20")
    (event,) = link_stories(plan, deed).events
    assert event.status is EventStatus.HAPPENED
    assert event.when is not None
    assert event.when.when == "2024-03-20"
    assert [claim.status for claim in event.claims] == [PLANNED, EventStatus.HAPPENED]


@pytest.mark.parametrize(("words", "count"), [("이날", 1), ("9일", 1), ("지난 9일", 1), ("10일", 2)])
def test_dates_of_an_undated_article_are_compared_by_their_words(words: str, count: int) -> None:
    claims = [
        make_claim(
            "가",
            E.CONFERENCE,
            "agent=o:새솔노조",
            when=make_period("XXXX", words=told),
            summary="새솔노조, 총궐기 결의대회 개최",
            at=number * 100,
        )
        for number, told in enumerate(("9일", words))
    ]
    assert len(link_claims([make_article("가")], claims).events) == count


def replace_telling(telling: Telling, **changes: object) -> Telling:
    return replace(telling, **changes)  # type: ignore[arg-type]


def test_a_merged_event_holds_what_its_sources_say_together() -> None:
    first = T(
        type=E.INVESTMENT,
        arguments="investor=c:한빛벤처스; target=c:노을바이오",
        summary="한빛벤처스, 노을바이오 투자",
        object="시리즈B",
        when="2024-03-05",
        amount=won("100억 원", 1e10),
        lead=False,
    )
    second = replace_telling(
        first,
        arguments="investor=c:한빛벤처스; investor=c:새솔; target=c:노을바이오",
        summary="한빛벤처스·새솔, 노을바이오에 100억원 시리즈B 투자",
        object="시리즈B 라운드",
        amount=won("100억원", 1e10),
        lead=True,
    )
    (event,) = link_stories(first, second).events
    assert event.summary == second.summary
    assert event.object == "시리즈B 라운드"
    assert [amount.words for amount in event.amounts] == ["100억 원"]
    assert event.lead
    assert {participant.entity for participant in event.participants} == {
        "company/한빛벤처스",
        "company/새솔",
        "company/노을바이오",
    }


def test_the_post_of_an_appointment_is_told_in_its_fullest_words() -> None:
    events = link_stories(*STORIES["a chief appointed, in three wordings"]).events
    assert [event.post for event in events] == ["대표이사"]


@pytest.mark.parametrize(
    ("confidences", "copied", "expected"),
    [((0.6,), False, 0.6), ((0.6, 0.5), False, 0.8), ((0.6, 0.5), True, 0.6), ((0.95, 0.95), False, 0.99)],
)
def test_independent_sources_that_agree_raise_the_confidence(
    confidences: tuple[float, ...], copied: bool, expected: float
) -> None:
    claims = [
        make_claim(
            outlet,
            E.ACQUISITION,
            "agent=c:새솔; target=c:노을",
            when="2024-03-05",
            confidence=confidence,
        )
        for outlet, confidence in zip("가나", confidences, strict=False)
    ]
    articles = [make_article(claim.article, "2024-03-05") for claim in claims]
    if copied:
        articles[1] = replace(articles[1], origin=articles[0].id)
    (event,) = link_claims(articles, claims).events
    assert event.confidence == expected


def test_a_chain_of_pairs_never_joins_what_cannot_be_one() -> None:
    """A bare mention fits both models; the models stay two."""
    model_3, model_4 = LOOK_ALIKES["one model and the next"]
    bare = replace_telling(model_3, summary="새솔, 새솔노트 출시", object="새솔노트")
    events = link_stories(model_3, bare, model_4).events
    assert sorted(len(event.claims) for event in events) == [1, 2]


def test_many_claims_about_one_firm_cost_no_more_each() -> None:
    def count_pairs(articles: int) -> float:
        claims = [
            make_claim(
                f"{number:05d}", E.OTHER, "agent=c:새솔", when=f"2024-03-{number % 28 + 1:02d}", at=number
            )
            for number in range(articles)
        ]
        linked = link_entities(sort_claims(claims), {}, ())
        resolved = resolve_claims(sort_claims(claims), linked, load_lexicon().event_types)
        return len(find_candidates(resolved)) / articles

    assert count_pairs(2000) <= NEIGHBOURS
    assert count_pairs(2000) <= 1.5 * count_pairs(1000)

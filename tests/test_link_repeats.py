"""Tests of what one article tells twice, and of deeds beside it that only look alike."""

from dataclasses import replace

import pytest

from helpers_claims import make_article, make_claim, make_period
from lgai_graph.link import link_claims
from lgai_graph.model import Amount, Claim, Event, EventStatus, EventType, PeriodKind

E = EventType
PLANNED = EventStatus.PLANNED


def link(*claims: Claim) -> list[Event]:
    """Link the claims of one undated article."""
    return list(link_claims([make_article("가")], claims).events)


def tell(type_: EventType, arguments: str, summary: str, object_: str | None = None, *, at: int = 0) -> Claim:
    """Make a claim whose sentence is its line; claims at one place are read from one sentence."""
    return make_claim("가", type_, arguments, summary=summary, object=object_, at=at, exact=f"{summary}했다.")


def plan(claim: Claim, words: str | None = None, kind: PeriodKind = PeriodKind.DATE) -> Claim:
    """Make a claim a plan, told with words of time that nothing anchors."""
    when = make_period("XXXX", words=words, kind=kind) if words else None
    return replace(claim, status=PLANNED, when=when)


def spend(claim: Claim) -> Claim:
    """Give a claim an amount of money."""
    return replace(claim, amounts=(Amount(words="9억원", value=9e8, unit="KRW"),))


def count(claim: Claim, words: str, value: float, unit: str = "대") -> Claim:
    """Give a claim an amount."""
    return replace(claim, amounts=(Amount(words=words, value=value, unit=unit),))


def earn(summary: str, words: str, value: float, *, at: int = 0) -> Claim:
    """Make a claim of a year's earnings."""
    told = tell(E.EARNINGS, "agent=c:새솔", summary, "영업이익", at=at)
    return replace(told, amounts=(Amount(words=words, value=value, unit="KRW", of="영업이익"),))


def on(claim: Claim, day: str) -> Claim:
    """Give a claim a day, in words of its own."""
    return replace(claim, when=make_period(day, words=claim.summary[:3]))


def quote(claim: Claim, exact: str) -> Claim:
    """Give a claim of the article's middle the sentence that tells it."""
    return replace(claim, evidence=make_claim("가", claim.type, "", at=200, exact=exact).evidence)


ECHO = quote(
    tell(E.LEGAL, "agent=p:홍길동", "홍길동 의원, ‘건설 기본법 개정안’ 대표발의", at=200),
    "홍길동 의원은 이같은 내용을 담은 ‘건설 기본법 개정안’을 대표발의했다.",
)
TOLD_AGAIN = {
    "a ceremony, and that it went on": (
        on(
            tell(E.CONFERENCE, "agent=c:새솔", "새솔, 전략적 제휴 협약식 개최", "전략적 제휴 협약식"),
            "2021-03-11",
        ),
        on(tell(E.CONFERENCE, "agent=c:새솔", "새솔, 협약식을 화상으로 진행", at=200), "2021-03-11"),
    ),
    "one finding of a survey": (
        tell(E.STATEMENT, "speaker=o:새솔연구소", "출장비는 20억원에 달해 (새솔연구소 분석)"),
        tell(E.STATEMENT, "speaker=o:새솔연구소", "출장비는 20억원에 달해 (새솔연구소 분석)", at=200),
    ),
    "an agreement that is how the thing was done": (
        tell(E.OTHER, "agent=c:새솔", "새솔, 한빛전자와 손잡고 로봇팔 개발", "로봇팔"),
        tell(E.PARTNERSHIP, "agent=c:새솔; partner=c:한빛전자", "새솔, 한빛전자와 협력"),
    ),
    "who came, and what was held": (
        tell(E.CONFERENCE, "attendee=p:홍길동", "홍길동, 새솔 참석", "새솔"),
        tell(E.CONFERENCE, "agent=c:새솔; attendee=p:홍길동", "새솔, 발전소 준공식 개최", "발전소 준공식"),
    ),
    "who came, and what nobody with a name held that day": (
        on(tell(E.CONFERENCE, "attendee=p:홍길동", "홍길동, 모임에 참석", "모임", at=200), "2021-03-11"),
        on(tell(E.CONFERENCE, "", "중소기업 기관장들, 지원방안 논의", "지원방안"), "2021-03-11"),
    ),
    "a forum by name, then this forum": (
        tell(E.CONFERENCE, "agent=c:새솔", "새솔, ‘제2회 여성 리더십포럼’ 개최", "‘제2회 여성 리더십포럼’"),
        tell(
            E.CONFERENCE,
            "agent=c:새솔",
            "새솔, 사회 진출을 도우려는 이번 포럼 주최",
            "사회 진출을 도우려는 이번 포럼",
            at=200,
        ),
    ),
    "a later sentence with the words of the first": (
        tell(E.LEGAL, "agent=c:새솔", "새솔, 별빛지구의 개발구역 지정 해제", "별빛지구의 개발구역 지정"),
        replace(
            tell(E.LEGAL, "agent=c:새솔", "새솔, 나루역 뒤편 땅의 지정 해제", "나루역 뒤편 땅의 지정"),
            evidence=make_claim(
                "가",
                E.LEGAL,
                "agent=c:새솔",
                at=200,
                exact="나루역 땅(별빛지구)의 개발구역 지정을 푼다.",
            ).evidence,
        ),
    ),
    "a deed, and the plan of it made known": (
        plan(tell(E.ESTABLISHMENT, "agent=c:새솔", "새솔, 춘천에 승마장 건설", "승마장")),
        tell(E.PROGRAM, "agent=c:새솔", "새솔, 춘천에 승마장을 짓는다는 계획 발표", "계획"),
    ),
    "a deed, and the plan to do it": (
        plan(tell(E.ACQUISITION, "agent=c:새솔", "새솔, 노을에 지분 처분", "지분")),
        tell(E.PROGRAM, "agent=c:새솔", "새솔, 노을에 지분을 처분할 계획 수립", "계획"),
    ),
    "a deed, and measures of which it is one": (
        tell(E.LEGAL, "agent=o:가람국", "가람국, 채권 발행 허용", "채권 발행"),
        tell(E.PROGRAM, "agent=o:가람국", "가람국, 채권 발행을 허용하는 등 시장 개방", "시장"),
    ),
    "an album out today, and later this album": (
        plan(tell(E.LAUNCH, "agent=p:홍길동", "홍길동, 새 ‘나루’ 앨범 발매", "‘나루’ 앨범"), "오늘(17일)"),
        tell(E.LAUNCH, "agent=p:홍길동", "홍길동, 이번 앨범 발매", "이번 앨범", at=200),
    ),
    "a series told twice": (
        plan(tell(E.CONFERENCE, "agent=c:새솔", "새솔, 매년 조찬 세미나 개최", "조찬 세미나")),
        plan(
            tell(E.CONFERENCE, "agent=c:새솔", "새솔, 조찬 세미나를 정기적으로 개최", "조찬 세미나", at=200)
        ),
    ),
    "a deed that becomes a noun": (
        plan(tell(E.PROGRAM, "agent=c:새솔", "새솔, 탄력요금 적용", "탄력요금")),
        plan(tell(E.PROGRAM, "agent=c:새솔", "새솔, 탄력요금 적용 결정", "탄력요금 적용", at=200)),
    ),
    "a month, then its day": (
        plan(tell(E.LAUNCH, "agent=c:새솔", "새솔, 제주 노선 취항", "제주 노선"), "오는 5월"),
        plan(tell(E.LAUNCH, "agent=c:새솔", "새솔, 제주 노선 운항", "제주 노선", at=200), "5월10일부터"),
    ),
    "the day a plan was made known, and its own": (
        plan(tell(E.OTHER, "agent=c:새솔", "새솔, 요금 인하", "요금"), "4일", PeriodKind.ANNOUNCEMENT),
        plan(tell(E.OTHER, "agent=c:새솔", "새솔, 요금 인하", "요금", at=200), "이달 말까지"),
    ),
    "what was made known, as the lead and later": (
        replace(tell(E.STATEMENT, "speaker=c:새솔", "새솔, 배당 등 주주환원정책 발표"), lead=True),
        tell(E.STATEMENT, "speaker=c:새솔", "새솔, 세 가지 주주환원정책 발표", at=200),
    ),
    "an agreement to do something, in two wordings": (
        tell(E.PARTNERSHIP, "agent=c:새솔", "새솔, 설계 도구인 ‘새솔온’을 공급하기로 협약"),
        tell(E.PARTNERSHIP, "agent=c:새솔", "새솔, 새솔온을 제공하기로 협약", at=200),
    ),
    "a deed in other words, with more of its thing": (
        plan(
            tell(
                E.ACQUISITION, "agent=c:새솔", "새솔, 노을의 온라인 서점 부문 인수", "노을의 온라인 서점 부문"
            )
        ),
        plan(
            tell(
                E.ACQUISITION,
                "agent=c:새솔",
                "새솔, 40억원을 들여 노을의 온라인 서점 부문 자회사인 노을북스의 일부 사업 인수",
                "노을북스의 일부 사업",
                at=200,
            )
        ),
    ),
    "a firm in full, then in short": (
        plan(
            tell(E.OTHER, "agent=c:새솔백화점", "새솔백화점, 팀장 평가에 ‘독서 시간’ 반영", "‘독서 시간’"),
            "올 연말",
        ),
        plan(
            tell(
                E.OTHER, "agent=c:새솔", "새솔, 팀장 평가에 직원의 독서 시간 반영", "직원의 독서 시간", at=200
            ),
            "올 연말",
        ),
    ),
    "how a court ruled, then its bench": (
        replace(tell(E.LEGAL, "agent=o:대법원", "대법원, 임대료를 돌려줘야 한다고 판결"), lead=True),
        tell(E.LEGAL, "agent=o:대법원 2부", "대법원 2부, 임대료 반환 사건을 수원고법으로 환송", at=200),
    ),
    "a country, then a town in it": (
        tell(E.VISIT, "agent=p:홍길동", "홍길동 새솔 회장, 독일로 출국"),
        tell(E.VISIT, "agent=p:홍길동", "홍길동 새솔 회장, 독일 뮌헨으로 출국", at=200),
    ),
    "money, and what is done with it": (
        plan(spend(tell(E.INVESTMENT, "investor=c:새솔", "새솔, 9억원 투입", "9억원"))),
        plan(tell(E.PROGRAM, "agent=c:새솔", "새솔, 9억원을 투입해 전시회를 열도록 지원")),
    ),
    "a deed, and the agreement to do it": (
        plan(tell(E.OTHER, "agent=c:새솔", "새솔, 온결과 함께 ‘별밤 2’ 제작", "‘별밤 2’")),
        tell(E.PARTNERSHIP, "agent=c:새솔", "새솔, ‘별밤 2’도 온결과 함께 제작하기로 합의", "‘별밤 2’"),
    ),
    "a refusal, and the line that makes it known": (
        plan(tell(E.OTHER, "agent=o:가람노조", "가람노조, ‘임금 특별위원회’에 불참")),
        tell(
            E.OTHER, "agent=o:가람노조", "가람노조, 임금 특별위원회에 불참하겠다는 의사 전달", "의사", at=200
        ),
    ),
    "a lead read with a firm, and with its branch": (
        replace(tell(E.OTHER, "agent=c:새솔푸드", "새솔푸드, 배달 주문 도입", "배달 주문"), lead=True),
        replace(tell(E.OTHER, "agent=c:가람타워", "가람타워, 배달 주문 도입", "배달 주문"), lead=True),
    ),
    "one change by two verbs": (
        plan(tell(E.OTHER, "agent=c:새솔", "새솔, 봄맥주의 알코올 도수를 낮춘다", "봄맥주의 알코올 도수")),
        plan(
            tell(
                E.OTHER, "agent=c:새솔", "새솔, 봄맥주의 알코올 도수를 내린다", "봄맥주의 알코올 도수", at=200
            )
        ),
    ),
    "what somebody says, told and quoted": (
        replace(tell(E.STATEMENT, "speaker=p:홍길동", "홍길동 회장, 환율이 급등할 가능성 경계"), lead=True),
        tell(E.STATEMENT, "speaker=p:홍길동", "홍길동 회장, “환율이 오를 가능성이 크다” 발언", at=200),
    ),
    "a deed, and that it succeeded": (
        replace(
            tell(E.OTHER, "agent=c:새솔", "새솔, 세계 최초로 바닷물로 도는 수소 전지를 개발하는 데 성공"),
            lead=True,
        ),
        on(
            tell(E.OTHER, "agent=c:새솔", "새솔, 바닷물 방식의 수소 전지 개발", "수소 전지", at=200),
            "2021-03-11",
        ),
    ),
    "a deed, and what was done by it": (
        plan(tell(E.PROGRAM, "agent=c:새솔", "새솔, 직군별 맞춤형 강좌 운영", "직군별 맞춤형 강좌")),
        plan(
            tell(
                E.PROGRAM,
                "agent=c:새솔",
                "새솔, 직군별 맞춤형 강좌를 운영해 기술자 300명 육성",
                "기술자 300명",
            )
        ),
    ),
    "an agreement about just what was done": (
        tell(E.LAUNCH, "agent=c:새솔", "새솔, 고장을 미리 막는 자전거보험 출시", "자전거보험"),
        tell(
            E.PARTNERSHIP,
            "agent=c:새솔; partner=c:한빛전자",
            "새솔, 한빛전자와 고장을 미리 막는 자전거보험 출시 업무제휴 체결",
            "고장을 미리 막는 자전거보험 출시",
        ),
    ),
    "what was done, and who did it with what was told": (
        replace(tell(E.LEGAL, "target=o:가람공사", "부실 공사의 책임을 키우는 법률 개정안 발의"), lead=True),
        ECHO,
    ),
    "an agreement, and what its parties do by it": (
        tell(E.PARTNERSHIP, "agent=c:새솔; partner=c:한빛전자", "새솔, 한빛전자와 업무협약 체결"),
        plan(
            quote(
                tell(
                    E.PARTNERSHIP, "agent=c:새솔; partner=c:한빛", "새솔·한빛, 연구 인력 양성에 협력", at=200
                ),
                "이번 협약으로 두 회사는 연구 인력 양성에 협력하기로 했다.",
            )
        ),
    ),
    "one sum, rounded in the lead": (
        count(
            tell(E.OTHER, "agent=c:새솔", "새솔, 결함으로 190만대가량의 승용차 리콜", "승용차"),
            "190만대",
            1.9e6,
        ),
        count(
            tell(E.OTHER, "agent=c:새솔", "새솔, 온·다솜 등 186만9736대 리콜", at=200), "186만9736대", 1869736
        ),
    ),
    "a year's figure, and what it nearly reaches": (
        on(earn("새솔, 1조5천억원에 육박하는 영업이익 기록", "1조5천억원", 1.5e12), "2020"),
        on(earn("새솔, 영업이익 1조4321억원으로 전년보다 8% 증가", "1조4321억원", 1.4321e12, at=200), "2020"),
    ),
    "two who met, and what they talked of": (
        on(
            tell(E.CONFERENCE, "agent=p:홍길동; agent=p:김도윤", "홍길동·김도윤, 만찬 회동 개최"),
            "2021-03-11",
        ),
        on(
            tell(E.OTHER, "agent=p:홍길동; agent=p:김도윤", "홍길동·김도윤, 물가에 관해 의견 나눠", at=200),
            "2021-03-11",
        ),
    ),
}
APART = {
    "a meeting, and what was decided there": (
        tell(
            E.CONFERENCE,
            "agent=c:새솔",
            "새솔, 12일 본사에서 제3회 미래전략위원회 개최",
            "제3회 미래전략위원회",
        ),
        tell(
            E.OTHER,
            "agent=c:새솔",
            "새솔, 12일 본사에서 제3회 미래전략위원회를 열어 공장 2곳의 이전 계획 의결",
            "공장 2곳의 이전 계획",
        ),
    ),
    "a deed that succeeded, and another thing": (
        tell(E.OTHER, "agent=c:새솔", "새솔, 바닷물로 도는 수소 전지를 개발하는 데 성공"),
        tell(E.OTHER, "agent=c:새솔", "새솔, 감기약 원료를 대신할 효소 개발", "효소", at=200),
    ),
    "a meeting, and what was decided at another": (
        tell(
            E.CONFERENCE, "agent=c:새솔", "새솔, 본사에서 제3회 미래전략위원회 개최", "제3회 미래전략위원회"
        ),
        tell(E.OTHER, "agent=c:새솔", "새솔, 이사회를 열어 공장 이전 계획 의결", "공장 이전 계획"),
    ),
    "an agreement about more than was done": (
        tell(E.LAUNCH, "agent=c:새솔", "새솔, 자전거보험 출시", "자전거보험"),
        tell(
            E.PARTNERSHIP,
            "agent=c:새솔; partner=c:한빛전자",
            "새솔, 한빛전자와 정비소 공동 운영 업무제휴 체결",
            "정비소",
        ),
    ),
    "a bill, and another by somebody else": (
        replace(tell(E.LEGAL, "agent=p:김도윤", "김도윤 의원, 법률 개정안 발의"), lead=True),
        ECHO,
    ),
    "two agreements, neither by the other": (
        tell(E.PARTNERSHIP, "agent=c:새솔; partner=c:한빛전자", "새솔, 한빛전자와 업무협약 체결"),
        tell(E.PARTNERSHIP, "agent=c:새솔; partner=c:나래", "새솔, 나래와 연구 인력 양성에 협력", at=200),
    ),
    "two sums that no rounding makes one": (
        count(
            tell(E.OTHER, "agent=c:새솔", "새솔, 결함으로 190만대가량의 승용차 리콜", "승용차"),
            "190만대",
            1.9e6,
        ),
        count(tell(E.OTHER, "agent=c:새솔", "새솔, 온·다솜 등 16만대 리콜", at=200), "16만대", 1.6e5),
    ),
    "a year's figure, and another that is not near it": (
        on(earn("새솔, 1조5천억원에 육박하는 영업이익 기록", "1조5천억원", 1.5e12), "2020"),
        on(earn("새솔, 영업이익 1조1321억원 기록", "1조1321억원", 1.1321e12, at=200), "2020"),
    ),
    "two who met, and another pair that talked": (
        on(
            tell(E.CONFERENCE, "agent=p:홍길동; agent=p:김도윤", "홍길동·김도윤, 만찬 회동 개최"),
            "2021-03-11",
        ),
        on(
            tell(E.OTHER, "agent=p:홍길동; agent=p:이가온", "홍길동·이가온, 물가에 관해 의견 나눠", at=200),
            "2021-03-11",
        ),
    ),
    "two findings of one survey": (
        tell(E.STATEMENT, "speaker=o:새솔연구소", "출장비는 20억원에 달해 (새솔연구소 분석)"),
        tell(E.STATEMENT, "speaker=o:새솔연구소", "출장비 집행률은 90%에 달해 (새솔연구소 분석)", at=200),
    ),
    "a ceremony, and what was done right behind it": (
        on(
            tell(E.CONFERENCE, "agent=c:새솔", "새솔, 전략적 제휴 협약식 개최", "전략적 제휴 협약식"),
            "2021-03-11",
        ),
        on(tell(E.CONFERENCE, "agent=c:새솔", "새솔, 협약식 직후 화상으로 진행", at=200), "2021-03-11"),
    ),
    "who came, and what somebody with a name held that day": (
        on(tell(E.CONFERENCE, "attendee=p:홍길동", "홍길동, 모임에 참석", "모임", at=200), "2021-03-11"),
        on(tell(E.CONFERENCE, "agent=c:새솔", "새솔, 지원방안 논의", "지원방안"), "2021-03-11"),
    ),
    "who came, and what nobody held on another day": (
        on(tell(E.CONFERENCE, "attendee=p:홍길동", "홍길동, 모임에 참석", "모임", at=200), "2021-03-11"),
        on(tell(E.CONFERENCE, "", "중소기업 기관장들, 지원방안 논의", "지원방안"), "2021-03-12"),
    ),
    "who came to one gathering of many words, and what nobody held that day": (
        on(
            tell(
                E.CONFERENCE,
                "attendee=p:홍길동",
                "홍길동, 강변 환경 정화 대회 참석",
                "강변 환경 정화 대회",
                at=200,
            ),
            "2021-03-11",
        ),
        on(tell(E.CONFERENCE, "", "중소기업 기관장들, 지원방안 논의", "지원방안"), "2021-03-11"),
    ),
    "one sentence on two firms": (
        tell(E.OTHER, "agent=c:새솔푸드", "새솔푸드, 배달 주문 도입", "배달 주문"),
        tell(E.OTHER, "agent=c:가람타워", "가람타워, 배달 주문 도입", "배달 주문"),
    ),
    "one year's choice, and the choice since another year": (
        tell(E.RECOGNITION, "agent=c:새솔", "새솔, ‘2024년 걷기 좋은 도시’ 선정", "걷기 좋은 도시"),
        tell(E.RECOGNITION, "agent=c:새솔", "새솔, 2019년부터 걷기 좋은 도시 선정", "걷기 좋은 도시", at=200),
    ),
    "a bench on another case": (
        replace(tell(E.LEGAL, "agent=o:대법원", "대법원, 임대료를 돌려줘야 한다고 판결"), lead=True),
        tell(E.LEGAL, "agent=o:대법원 2부", "대법원 2부, 특허권자의 청구 기각", at=200),
    ),
    "the group's deed, and another of its firm": (
        plan(tell(E.OTHER, "agent=c:새솔백화점", "새솔백화점, 팀장 평가에 독서 시간 반영", "독서 시간")),
        plan(tell(E.OTHER, "agent=c:새솔", "새솔, 신입 교육에 외국어 시험 반영", "외국어 시험", at=200)),
    ),
    "money for something else": (
        plan(spend(tell(E.INVESTMENT, "investor=c:새솔", "새솔, 9억원 투입", "9억원"))),
        plan(tell(E.PROGRAM, "agent=c:새솔", "새솔, 미술관에 전시회를 열도록 지원")),
    ),
    "two things by one verb": (
        tell(E.LAUNCH, "agent=c:새솔", "새솔, 어린이 자전거 ‘씽씽’ 출시", "어린이 자전거 ‘씽씽’"),
        tell(E.LAUNCH, "agent=c:새솔", "새솔, 어린이 자전거 ‘달려’ 출시", "어린이 자전거 ‘달려’", at=200),
    ),
    "a deed, and what follows upon it": (
        tell(E.ESTABLISHMENT, "agent=c:새솔", "새솔, 울산공장 완공", "울산공장"),
        tell(E.PROGRAM, "agent=c:새솔", "새솔, 울산공장을 완공해 전지 생산 시작", "전지 생산"),
    ),
    "a plan made known for another thing": (
        plan(tell(E.ESTABLISHMENT, "agent=c:새솔", "새솔, 춘천에 승마장 건설", "승마장")),
        tell(E.PROGRAM, "agent=c:새솔", "새솔, 부산에 연구소를 짓는다는 계획 발표", "계획"),
    ),
    "a plan told elsewhere in the article": (
        plan(tell(E.ESTABLISHMENT, "agent=c:새솔", "새솔, 춘천에 승마장 건설", "승마장")),
        tell(E.PROGRAM, "agent=c:새솔", "새솔, 옛 승마장을 허무는 공사 진행", "공사", at=200),
    ),
    "two firms named in one sentence": (
        plan(tell(E.ESTABLISHMENT, "agent=c:새솔", "새솔, 춘천에 승마장 건설", "승마장")),
        tell(E.PROGRAM, "agent=c:한빛전자", "한빛전자, 승마장을 짓는다는 계획 발표", "계획"),
    ),
    "two deeds with one thing": (
        tell(E.PROGRAM, "agent=c:새솔", "새솔, 전지사업 강화", "전지사업"),
        tell(E.OTHER, "agent=c:새솔", "새솔, 전지사업부 분사", "전지사업부", at=200),
    ),
    "a brand, and models planned under it": (
        tell(E.LAUNCH, "agent=c:새솔", "새솔, 고급 상표 ‘온’ 출시", "고급 상표 ‘온’"),
        plan(
            tell(
                E.LAUNCH,
                "agent=c:새솔",
                "새솔, ‘노을 온’ 등 상표 출시",
                "‘노을 온’ 등 상표",
                at=200,
            )
        ),
    ),
    "two teams of one firm": (
        tell(E.ESTABLISHMENT, "agent=c:새솔", "새솔, 물류금융 전담팀 신설", "물류금융 전담팀"),
        tell(E.ESTABLISHMENT, "agent=c:새솔", "새솔, 중국전담팀 신설", "중국전담팀", at=200),
    ),
    "one firm, and two firms": (
        tell(E.ACQUISITION, "agent=c:새솔", "새솔, 가구 회사 ‘노을’ 인수", "가구 회사 ‘노을’"),
        tell(E.ACQUISITION, "agent=c:새솔", "새솔, 두 기업 인수", "두 기업", at=200),
    ),
    "an agreement beside another deed": (
        tell(E.ACQUISITION, "agent=c:새솔; target=c:노을", "새솔, 노을 인수"),
        tell(E.PARTNERSHIP, "agent=c:새솔; partner=c:한빛전자", "새솔, 한빛전자와 협력"),
    ),
    "one day, and a series": (
        tell(E.CONFERENCE, "agent=c:새솔", "새솔, 조찬 세미나 개최", "조찬 세미나"),
        plan(
            tell(E.CONFERENCE, "agent=c:새솔", "새솔, 조찬 세미나를 정기적으로 개최", "조찬 세미나", at=200)
        ),
    ),
    "two announcements": (
        tell(E.STATEMENT, "speaker=c:새솔", "새솔, 주주환원정책 발표"),
        tell(E.STATEMENT, "speaker=c:새솔", "새솔, 채용계획 발표", at=200),
    ),
    "two quotations": (
        tell(E.STATEMENT, "speaker=p:홍길동", "홍길동, “배당을 늘리겠다” 발언"),
        tell(E.STATEMENT, "speaker=p:홍길동", "홍길동, “배당을 더 늘리겠다” 발언", at=200),
    ),
    "two months": (
        plan(tell(E.LAUNCH, "agent=c:새솔", "새솔, 제주 노선 취항", "제주 노선"), "오는 5월"),
        plan(tell(E.LAUNCH, "agent=c:새솔", "새솔, 제주 노선 운항", "제주 노선", at=200), "6월10일부터"),
    ),
}


@pytest.mark.parametrize("case", TOLD_AGAIN)
def test_what_one_article_tells_twice_is_one_event(case: str) -> None:
    assert len(link(*TOLD_AGAIN[case])) == 1


@pytest.mark.parametrize("case", APART)
def test_deeds_that_only_look_alike_stay_apart(case: str) -> None:
    assert len(link(*APART[case])) == 2


@pytest.mark.parametrize("case", ["who came, and what was held", "a forum by name, then this forum"])
def test_a_line_names_what_was_held(case: str) -> None:
    (event,) = link(*TOLD_AGAIN[case])
    assert "참석" not in event.summary
    assert "이번" not in event.summary


def test_an_announced_plan_is_a_plan_of_the_deed() -> None:
    (event,) = link(*TOLD_AGAIN["a deed, and the plan of it made known"])
    assert (event.type, event.status) == (E.ESTABLISHMENT, PLANNED)
    assert event.summary.endswith("건설")


@pytest.mark.parametrize(
    "case", ["money, and what is done with it", "a refusal, and the line that makes it known"]
)
def test_a_line_tells_the_deed_and_not_its_means_or_news(case: str) -> None:
    (event,) = link(*TOLD_AGAIN[case])
    assert event.summary.endswith(("지원", "불참"))
    assert event.status is PLANNED


def test_how_a_thing_was_done_does_not_name_it() -> None:
    (event,) = link(*TOLD_AGAIN["an agreement that is how the thing was done"])
    assert event.type is E.OTHER
    assert "로봇팔" in event.summary


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("a deed, and what was done by it", "육성"),
        ("an agreement about just what was done", "보험 출시"),
        ("a year's figure, and what it nearly reaches", "4321억원"),
    ],
)
def test_a_line_tells_all_that_the_shorter_one_tells(case: str, words: str) -> None:
    (event,) = link(*TOLD_AGAIN[case])
    assert words in event.summary

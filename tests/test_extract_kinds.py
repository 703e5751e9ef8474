"""What type a deed has, what is a statement, and what says too little to be shown.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

import pytest

from conftest import Read, ReadText
from lgai_graph.model import EventType


def list_kinds(found: Read) -> list[str]:
    return [str(event.type) for event in found.events]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        # the start of sales launches, the start of production only begins
        ("한빛전자는 3일 새 전화기 판매를 시작했다고 밝혔다.", "launch"),
        ("한빛전자는 3일 새 전화기 생산을 시작했다고 밝혔다.", "other"),
        ("한빛전자는 5일 교육 지원을 시작했다.", "program"),
        # a figure of sales is no launch, a sale is
        ("한빛전자는 지난해 1200만대의 전화기를 판매했다.", "other"),
        ("한빛전자는 지난 5일 새 전화기를 판매했다.", "launch"),
        # what is bought
        ("한빛전자는 지난달 부산 부지 3만㎡를 매입했다.", "acquisition"),
        ("한빛전자는 지난달 시장에서 국채를 매입했다.", "other"),
        ("한빛전자는 지난달 자사주 3000주를 매입했다.", "other"),
        ("홍길동 한빛전자 사장은 지난달 자사주 3000주를 매입했다.", "investment"),
        ("한빛전자는 지난달 남은 빚을 상환했다.", "other"),
        # what is founded
        ("한빛전자는 지난달 부산에 1호점을 개설했다.", "establishment"),
        ("한빛대는 지난해 벽화학과를 신설했다.", "establishment"),
        ("한빛전자는 지난달 매장을 확대했다.", "other"),
        ("한빛전자는 지난달 새 방침을 세웠다.", "other"),
        # what is told, and not sold
        ("한빛전자는 지난 5일 참가 기업 명단을 공개했다.", "statement"),
        ("한빛전자는 지난 5일 사업 계획을 발표했다.", "statement"),
        ("한빛전자는 지난 5일 새 전화기를 공개했다.", "launch"),
        ("한빛전자는 지난 5일 새 텔레비전을 공개했다.", "launch"),
        ("한빛전자는 지난 5일 회의록을 공개했다.", "statement"),
        ("한빛전자는 지난 5일 새 비전을 공개했다.", "statement"),
        # what others do with it
        ("한빛전자는 지난 5일 옷감을 홍콩에 수출했다.", "other"),
        ("한빛전자는 지난 5일 새솔대에 분석 솔루션을 제공했다고 밝혔다.", "other"),
        ("한빛전자는 지난 5일 특허를 신청했다.", "other"),
        ("한빛전자는 지난 5일 부산 노선을 다시 운영했다.", "other"),
        # laws, courts, the police
        ("한빛전자는 5일 주주총회에서 이사 선임안을 가결했다.", "other"),
        ("국회는 5일 새 법률안을 가결했다.", "legal"),
        ("정부는 5일 근로자퇴직급여 보장법을 개정했다.", "legal"),
        ("경찰은 5일 비상근무 체제를 가동했다.", "other"),
        ("경찰은 5일 구속영장을 신청했다.", "legal"),
        ("홍길동 한빛전자 회장은 5일 항소심 첫 공판에 참석했다.", "legal"),
        ("홍길동 한빛전자 회장은 5일 피의자 신분으로 출석했다.", "legal"),
        # a plan is of the type of what is planned
        ("한빛전자는 소송을 제기하는 방안을 검토하고 있다.", "legal"),
        ("한빛전자는 매장을 여는 방안을 검토하고 있다.", "establishment"),
        ("한빛전자는 임금을 깎는 방안을 추진하고 있다.", "other"),
        # a count behind a thing says nothing of it
        ("한빛전자는 5일 박람회에서 혁신상 3개를 받았다.", "recognition"),
        ("한빛전자는 5일 부산에 매장 30곳을 열었다.", "establishment"),
        ("한빛전자는 5일부터 새 전기차의 사전계약을 받는다.", "launch"),
        # to attract is to invest only where money or firms come
        ("한빛전자는 3일 투자를 유치했다.", "investment"),
        ("한빛시는 3일 해외 기업 12곳을 유치했다.", "investment"),
        ("한빛시는 3일 외국에서 50억원의 설비를 유치했다.", "investment"),
        ("한빛전자는 3일 해외 인재를 유치했다.", "other"),
    ],
)
def test_type_follows_verb_and_object(sentence: str, kind: str, read: ReadText) -> None:
    assert list_kinds(read(sentence)) == [kind]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("홍길동 한빛전자 사장은 5일 매출이 늘었다고 밝혔다.", "홍길동 한빛전자 사장, 매출이 늘었다고 밝혀"),
        ("한빛전자는 5일 매출이 늘었다고 밝혔다.", "한빛전자, 매출이 늘었다고 발표"),
        ("한빛전자는 5일 매출이 늘었다고 말했다.", "한빛전자, 매출이 늘었다고 설명"),
        ("한빛전자는 5일 “큰 문제가 없을 것”이라고 결론 내렸다.", "한빛전자, “큰 문제가 없을 것” 결론"),
        ("한빛전자는 5일 큰 문제가 없다는 결론을 내렸다.", "한빛전자, 큰 문제가 없다는 결론"),
    ],
)
def test_statement_is_worded_by_who_makes_it(sentence: str, line: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert (event.type, event.summary) == (EventType.STATEMENT, line)


def test_body_that_reports_its_own_deed_does_it(read: ReadText) -> None:
    (event,) = read("한빛전자는 27일 새 연구소를 부산에 세운다고 발표했다.").events
    assert event.type is EventType.ESTABLISHMENT


def test_two_deeds_of_one_sentence_stay_two(read: ReadText) -> None:
    found = read("한빛전자는 2008년 1월 부산에 1호점을 개설한 지 5년 만에 대구에 8개 지점을 열었다.")
    assert [event.object for event in found.events] == ["1호점", "8개 지점"]


@pytest.mark.parametrize(
    "sentence",
    [
        # a quality that somebody improves
        "한빛전자는 지난 5일 고객 편의성을 높였다.",
        "한빛전자는 지난 5일 공기업의 정체성 확립에 나섰다.",
        "한빛전자는 지난해 업무의 효율성을 달성했다.",
        # all sorts of things, all along or some day
        "한빛전자는 다양한 교육 프로그램도 운영 중이다.",
        "한빛전자는 2011년부터 다양한 지원 활동을 진행해 왔다.",
        "한빛전자는 앞으로도 다양한 상품을 출시할 계획이다.",
        "한빛전자는 개발자들의 성장을 꾸준히 지원할 계획이다.",
        "앞으로도 한빛전자는 개발자들의 성장을 지원할 계획이다.",
        "한빛전자는 개발자 지원 방안을 모색해 나갈 계획이다.",
        # promises of effort
        "홍길동 한빛전자 사장은 5일 “내년에도 최선을 다하겠다”고 말했다.",
        "한빛전자는 5일 산업 발전을 위한 노력을 아끼지 않겠다고 밝혔다.",
        # somebody private
        "직장인 홍길동 씨는 5일 한빛전자를 방문했다.",
        "홍길동은 5일 종영 소감을 전달했다.",
    ],
)
def test_what_says_too_little_is_no_event(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 지난 5일 생산능력을 높였다.",
        "한빛전자는 지난 5일 다양한 상품을 출시했다.",
        "한빛전자는 내년 3월부터 개발자 과정을 꾸준히 지원할 계획이다.",
        "앞으로도 한빛전자는 개발자 500명을 지원할 계획이다.",
        "앞으로도 한빛전자는 나래시에 공장을 지을 계획이다.",
        "한빛전자는 나래시로 본사를 옮겨 나갈 계획이다.",
        "한빛전자는 내년 3월부터 개발자 지원을 확대해 나갈 계획이다.",
        "홍길동 한빛전자 사장은 5일 “노력해서 매출 5조원을 달성했다”고 말했다.",
        "홍길동 한빛전자 사장은 5일 새솔대를 방문했다.",
    ],
)
def test_what_says_something_stays_an_event(sentence: str, read: ReadText) -> None:
    assert len(read(sentence).events) == 1


@pytest.mark.parametrize(
    ("sentence", "recipients"),
    [
        (
            "나래 홍보대사에 홍길동 한빛전자 사장을 비롯, 김도윤 사장, 박하늘 대표 등 9명이 선정됐다.",
            {"홍길동", "김도윤", "박하늘"},
        ),
        (
            "나래 홍보대사에 홍길동 한빛전자 사장을 비롯해 김도윤 사장, 박하늘 대표 등 9명이 선정됐다.",
            {"홍길동", "김도윤", "박하늘"},
        ),
        ("한빛전자를 비롯해 나래관을 운영하는 한라통신이 나래 대상을 받았다.", {"한라통신"}),
    ],
)
def test_who_leads_a_list_is_one_of_those_who_act(
    sentence: str, recipients: set[str], read: ReadText
) -> None:
    [event] = [event for event in read(sentence).events if event.type == "recognition"]
    assert {one.mention.name for one in event.arguments if one.role == "recipient"} == recipients


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("새솔전자는 5일 실적 회복기에 들어섰다.", []),
        ("한빛전자는 5일 정상 궤도에 들어섰다.", []),
        ("나래동에 5일 새솔타워가 들어섰다.", ["establishment"]),
    ],
)
def test_whoever_enters_a_phase_is_not_built(sentence: str, kinds: list[str], read: ReadText) -> None:
    assert list_kinds(read(sentence)) == kinds


def test_suit_that_is_won_is_not_filed(read: ReadText) -> None:
    (event,) = read("홍길동 전 새솔은행 부장은 지난해 3월 해고 무효 소송 2심에서 승소를 받아냈다.").events
    assert event.summary.endswith("승소 받아내")

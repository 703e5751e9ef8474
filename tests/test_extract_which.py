"""A line says which of many its thing is, or it is doubted.

The sentences are made up and so are their people and firms.
"""

import pytest

from conftest import ReadText, ReadTitled

OPEN = "line=one word"


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 12일 서울 누리회관에서 기자회견을 열었다.",
        "한빛전자는 12일 주민들과 긴급 간담회를 열었다.",
        "한빛전자는 12일 새솔전자를 상대로 서울중앙지법에 소송을 제기했다.",
        "국회는 12일 두 법안을 모두 심의했다.",
        "한빛전자는 12일 추가 지분 매입을 검토했다.",
        "한빛전자는 12일 우선협상대상자로 선정됐다.",
        "한빛전자는 12일 업무협약을 체결했다.",
        "한빛전자는 12일 금융위원회에서 인가를 받았다.",
        "한빛전자는 12일 제3차 토론회를 개최했다.",
    ],
)
def test_line_that_leaves_open_which_one_is_doubted(sentence: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert {OPEN, "summary=weak"} <= set(event.reasons)


def test_headline_of_a_lead_says_which_one(read_titled: ReadTitled) -> None:
    text = "한빛전자는 12일 새솔전자를 상대로 서울중앙지법에 소송을 제기했다."
    (told,) = read_titled("한빛전자, 특허 소송 제기", text)
    (untold,) = read_titled("한빛전자의 반격", text)
    assert OPEN in told.reasons
    assert "summary=weak" not in told.reasons
    assert "summary=weak" in untold.reasons


@pytest.mark.parametrize(
    "sentence",
    [
        # a word in front, a clause or a title says which
        "한빛전자는 12일 서울 누리회관에서 노사 상생 기자회견을 열었다.",
        "한빛전자는 12일 서울에서 신제품 전략을 알리는 설명회를 열었다.",
        "한빛전자는 12일 주민들과 ‘물길 간담회’를 열었다.",
        "한빛전자는 12일 새솔전자를 상대로 특허 침해 소송을 제기했다.",
        "국회는 12일 두 로봇 법안을 모두 심의했다.",
        "한빛전자는 12일 새솔전자 지분 매입을 검토했다.",
        "한빛전자는 12일 역사 매각의 우선협상대상자로 선정됐다.",
        "한빛전자는 12일 5G 서비스를 출시했다.",
        "한빛전자는 12일 1인가구 서비스를 출시했다.",
        "한빛전자는 12일 2026년형 신제품을 출시했다.",
        # so does what it is about
        "한빛노조는 12일 인상을 요구하면서 본사 앞에서 기자회견을 열었다.",
        "한빛전자는 12일 서울에서 상생 경영을 주제로 세미나를 열었다.",
        "한빛전자는 12일 공장 건설과 관련해 주민들과 간담회를 열었다.",
        "한빛전자는 12일 창립 30주년을 맞아 서울에서 기자간담회를 열었다.",
        # a contract says enough with its partner, a prize with its contest
        "한빛전자는 12일 새솔전자와 업무협약을 체결했다.",
        "한빛전자와 새솔전자는 12일 업무협약을 체결했다.",
        "한빛전자는 12일 누리 발명대회에서 금상을 수상했다.",
    ],
)
def test_line_that_says_which_one_is_not_doubted(sentence: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert OPEN not in event.reasons


def test_thing_that_another_sentence_names_is_not_doubted(read: ReadText) -> None:
    events = read("한빛전자는 5일 ‘나래’ 서비스를 열었다. 한빛전자는 12일 이 서비스를 중단했다.").events
    assert [event.summary for event in events][-1] == "한빛전자, ‘나래’ 서비스 중단"
    assert OPEN not in events[-1].reasons


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        # a clause keeps the condition that it holds under
        (
            "한빛타이어는 12일 펑크가 나도 빠르게 달릴 수 있는 타이어를 공개했다.",
            "한빛타이어, 펑크가 나도 빠르게 달릴 수 있는 타이어 공개",
        ),
        (
            "한빛당은 12일 세금을 내지 않으면 출국을 막는 법안을 발의했다.",
            "한빛당, 세금을 내지 않으면 출국을 막는 법안 발의",
        ),
        # not what is told by whom, nor a time that a verb tells
        (
            "새솔조사에 따르면 한빛타이어는 12일 눈길을 달리는 타이어를 공개했다.",
            "한빛타이어, 눈길을 달리는 타이어 공개",
        ),
        (
            "한빛전자는 내년이 되면 로봇을 만드는 공장을 짓기로 했다.",
            "한빛전자, 로봇을 만드는 공장 건설",
        ),
        # a multiple keeps what it is a multiple of
        (
            "한빛건설은 내년 공급 물량을 올해(1만가구)의 두 배인 2만가구로 늘리기로 했다.",
            "한빛건설, 공급 물량을 올해의 두 배인 2만가구로 확대",
        ),
        (
            "한빛건설은 내년에 올해 공급량의 두 배가 넘는 2만8000가구를 공급한다.",
            "한빛건설, 2020년 공급량의 두 배가 넘는 2만8000가구 공급",
        ),
    ],
)
def test_thing_keeps_its_condition_and_its_base(sentence: str, summary: str, read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == [summary]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "새솔축구단은 12일 누리경기장에서 열린 나래컵 결승에서 한빛을 2-1로 꺾고 우승했다.",
            "새솔축구단, 나래컵 결승에서 우승",
        ),
        (
            "김가온은 12일 나래 오픈 남자 단식에서 한빛을 꺾고 우승을 차지했다.",
            "김가온, 나래 오픈 남자 단식에서 우승 차지",
        ),
        ("김가온은 12일 서울에서 한빛을 꺾고 우승했다.", "김가온 우승"),  # no contest
    ],
)
def test_victory_takes_the_contest_of_the_clause_before(sentence: str, summary: str, read: ReadText) -> None:
    event = read(sentence).events[-1]
    assert event.summary == summary
    assert ("line=rank alone" in event.reasons) is summary.endswith("김가온 우승")


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "한빛전자는 12일 새솔전자가 특허를 침해했다며 서울중앙지법에 소송을 냈다.",
            "한빛전자, 새솔전자가 특허를 침해했다며 서울중앙지법에 소송 제기",
        ),
        (
            "한빛전자 노조는 12일 임금 인상을 요구하며 본사 앞에서 집회를 열었다.",
            "한빛전자 노조, 임금 인상을 요구하며 본사 앞에서 집회 개최",
        ),
        ("국회는 12일 연금 개편을 놓고 공청회를 열었다.", "국회, 연금 개편을 놓고 공청회 개최"),
        (
            "한빛전자는 12일 주민 불만을 풀기 위해 토론회를 열었다.",
            "한빛전자, 주민 불만을 풀기 위해 토론회 개최",
        ),
        # what says which needs no aside, nor does what is sold
        ("국회는 12일 재정 안정을 놓고 연금 공청회를 열었다.", "국회, 연금 공청회 개최"),
        ("한빛전자는 12일 결산을 마치고 공청회를 열었다.", "한빛전자, 공청회 개최"),
    ],
)
def test_suit_or_gathering_takes_what_it_is_about_from_an_aside(
    sentence: str, summary: str, read: ReadText
) -> None:
    assert [event.summary for event in read(sentence).events][-1] == summary


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        # what a seller says of himself
        ("한빛전자는 12일 쌓은 노하우를 바탕으로 배송 시스템을 구축했다.", "한빛전자, 배송 시스템 구축"),
        ("한빛전자는 12일 축적된 기술력을 앞세워 유럽 시장에 진출했다.", "한빛전자, 유럽 시장 진출"),
        (
            "한빛패션은 12일 고급스러운 분위기를 연출한 코트 ‘나래’를 출시했다.",
            "한빛패션, 코트 ‘나래’ 출시",
        ),
        # what it did it by, what it won for, what is new in a thing
        (
            "한빛전자는 12일 특허 기술을 바탕으로 로봇을 개발했다.",
            "한빛전자, 특허 기술을 바탕으로 로봇 개발",
        ),
        (
            "한빛전자는 12일 기술력을 인정받아 누리상을 수상했다.",
            "한빛전자, 기술력을 인정받아 누리상 수상",
        ),
        (
            "한빛전자는 12일 노하우를 전수하는 ‘나래 교육’을 실시했다.",
            "한빛전자, 노하우를 전수하는 ‘나래 교육’ 실시",
        ),
        ("한빛전자는 12일 가격을 낮춘 ‘나래폰’을 출시했다.", "한빛전자, 가격을 낮춘 ‘나래폰’ 출시"),
    ],
)
def test_line_leaves_out_what_a_seller_says_of_himself(sentence: str, summary: str, read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events][-1] == summary


def test_nothing_is_told_of_ground_laid_for_what_may_come(read: ReadText) -> None:
    assert not read("한빛전자는 12일 해외 진출의 발판을 마련했다.").events
    assert read("한빛전자는 12일 해외 진출의 절차를 마련했다.").events


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("한빛전자는 12일 인도에 공장을 짓고 현지 생산을 시작했다.", "한빛전자, 인도 현지 생산 시작"),
        ("한빛전자는 12일 현지 생산을 시작했다.", "한빛전자, 현지 생산 시작"),
        ("한빛전자는 12일 인도에서 생산을 시작했다.", "한빛전자, 인도에서 생산 시작"),
    ],
)
def test_line_names_the_country_that_its_sentence_calls_local(
    sentence: str, summary: str, read: ReadText
) -> None:
    assert summary in [event.summary for event in read(sentence).events]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        # the next clause tells on what partners work
        (
            "한빛전자는 12일 새솔과 협력해 물류 로봇을 개발했다고 밝혔다.",
            "한빛전자, 새솔과 물류 로봇 개발 협력",
        ),
        ("한빛전자는 새솔과 손잡고 중국 시장에 진출한다고 밝혔다.", "한빛전자, 새솔과 중국 시장 진출 협력"),
        (
            "한빛전자는 새솔과 업무협약을 맺고 물류 로봇을 공급할 계획이다.",
            "한빛전자, 새솔과 물류 로봇 공급 업무협약 체결",
        ),
        ("한빛전자는 새솔과 협력해 할인 쿠폰을 상시 제공한다.", "한빛전자, 새솔과 할인 쿠폰 제공 협력"),
        # a clause that is denied, says nothing, or is of somebody else does not
        ("한빛전자는 새솔과 손잡고 방안을 마련할 계획이다.", "한빛전자, 새솔과 협력"),
        ("한빛전자는 새솔과 협력해 물류 로봇을 개발하지 않기로 했다.", "한빛전자, 새솔과 협력"),
        ("한빛전자는 새솔과 손잡고 누리가 물류 로봇을 개발한다고 밝혔다.", "한빛전자, 새솔과 협력"),
        # a pact that says which it is keeps its own words
        (
            "한빛전자는 새솔과 물류 협약을 맺고 창고를 지을 계획이다.",
            "한빛전자, 새솔과 물류 협약 체결",
        ),
    ],
)
def test_partnership_says_on_what(sentence: str, line: str, read: ReadText) -> None:
    lines = [event.summary for event in read(sentence, published=None).events]
    partnerships = [one for one in lines if one.endswith(("협력", "체결"))]
    assert partnerships == [line]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "한빛백화점은 직원들의 휴가 사용을 늘리기 위해 인사고과에 ‘휴가 실적’을 반영했다고 밝혔다.",
            "한빛백화점, 직원들의 휴가 사용을 늘리기 위해 인사고과에 ‘휴가 실적’ 반영",
        ),
        # what every deed is for, what only the text before names, and half of an aim are left out
        (
            "한빛백화점은 고객 만족도를 높이기 위해 인사고과에 ‘휴가 실적’을 반영했다고 밝혔다.",
            "한빛백화점, 인사고과에 ‘휴가 실적’ 반영",
        ),
        (
            "한빛백화점은 이를 막기 위해 인사고과에 ‘휴가 실적’을 반영했다고 밝혔다.",
            "한빛백화점, 인사고과에 ‘휴가 실적’ 반영",
        ),
        (
            "한빛백화점은 야근을 줄이고 휴가 사용을 늘리기 위해 인사고과에 ‘휴가 실적’을 반영했다고 밝혔다.",
            "한빛백화점, 인사고과에 ‘휴가 실적’ 반영",
        ),
    ],
)
def test_line_says_what_a_deed_is_for(sentence: str, line: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert event.summary == line

"""Who acts without a name, what opens for its owner, whoever stands before 의해, and what only may be.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

import pytest

from conftest import ReadText, ReadTitled
from lgai_graph.model import BARE_LEAD

QUIET = "하늘이 맑다. "  # so that the next sentence does not open the article


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("여야는 5일 예산안 처리에 합의했다.", "여야, 예산안 처리 합의"),
        ("야당 의원들은 3일 상법 개정안을 발의했다.", "야당 의원들, 상법 개정안 발의"),
        ("정유업체들은 6일 휘발유 가격을 올렸다.", "정유업체들, 휘발유 가격 인상"),
        ("시중은행들이 다음 달부터 예금 금리를 내린다.", "시중은행들, 예금 금리 인하"),
        ("주민 200여 명은 4일 시청 앞에서 집회를 열었다.", "주민 200여 명, 시청 앞에서 집회 개최"),
        ("30개 대학은 5일 신입생 모집을 마쳤다.", "30개 대학, 신입생 모집 마쳐"),
    ],
)
def test_crowd_acts_on_a_day_of_its_own(sentence: str, line: str, read: ReadText) -> None:
    [event] = read(QUIET + sentence).events
    assert (event.summary, event.arguments) == (line, ())
    assert "summary=weak" not in event.reasons


@pytest.mark.parametrize(
    "sentence",
    [
        "정유업체들은 휘발유 가격을 올렸다.",  # on no day
        "정유업체들은 최근 몇 년 휘발유 가격을 올리고 있다.",
        "업체들은 5일 불만을 털어놨다.",  # words
        "주민은 5일 집회를 열었다.",  # one, or anybody
        "이 가운데 6개 업체는 5일 가격을 올렸다.",
        "한빛부는 업체들이 5일 가격을 올렸다고 밝혔다.",  # who says it is told
        "정부 지원을 받은 업체들이 5일 지은 공장은 넓다.",
    ],
)
def test_crowd_tells_nothing_else(sentence: str, read: ReadText) -> None:
    assert [event.summary for event in read(QUIET + sentence).events if not event.arguments] == []


@pytest.mark.parametrize(
    ("title", "sentence", "lines"),
    [
        (
            "매연 잡는 나노촉매 개발",
            "국내 연구진이 매연을 거르는 나노촉매를 개발했다.",
            ["국내 연구진, 매연을 거르는 나노촉매 개발"],
        ),
        (
            "은행들, 모바일 적금 출시 바람",
            "시중은행들이 모바일 적금을 잇따라 내놓고 있다.",
            ["시중은행들, 모바일 적금을 잇따라 출시"],
        ),
        (
            "봄소식",
            "국내 연구진이 매연을 거르는 나노촉매를 개발했다.",
            [],
        ),  # the headline tells another story
        ("봄소식", "시중은행들이 이자 부담을 나누고 있다.", []),
        ("은행들, 부담 나눈다", "시중은행들이 이자 부담을 나누고 있다.", []),  # under way, and of no type
    ],
)
def test_crowd_acts_where_the_headline_tells_it(
    title: str, sentence: str, lines: list[str], read_titled: ReadTitled
) -> None:
    told = [event for event in read_titled(title, sentence) if event.evidence.rule != BARE_LEAD]
    assert [event.summary for event in told] == lines


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("미국이 10일 태양광 관세를 올렸다.", ["미국, 태양광 관세 올려"]),
        ("미국이 태양광 관세를 올렸다.", []),  # on no day: history
        ("미국이 10일 관세를 올렸지만 시장은 조용하다.", ["미국, 관세 올려"]),
    ],
)
def test_country_acts_on_a_day_near(sentence: str, lines: list[str], read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == lines


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("한빛전자가 16일 기타공공기관으로 지정됐다.", "한빛전자, 기타공공기관으로 지정"),
        ("한빛전자가 16일 새솔그룹에 편입됐다.", "한빛전자, 새솔그룹에 편입"),
        ("한빛전자가 16일 사모펀드에 매각됐다.", "한빛전자, 사모펀드에 매각"),
    ],
)
def test_named_body_undergoes_a_deed(sentence: str, line: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert event.summary == line
    assert [str(one.role) for one in event.arguments] == ["target"]


def test_body_of_another_deed_undergoes_nothing(read: ReadText) -> None:
    told = read("한빛전자는 원래 지난달 대회에 나갈 예정이었으나 부상으로 무산됐다.").events
    assert not any("무산" in event.summary for event in told)


@pytest.mark.parametrize(
    ("sentence", "line", "agents"),
    [
        ("한빛백화점 동탄점이 20일 문을 연다.", "한빛백화점, 동탄점 개장", ["한빛백화점"]),
        ("한빛전자 평택 공장이 5일 준공됐다.", "한빛전자, 평택 공장 준공", ["한빛전자"]),
        ("한빛전자의 평택 공장이 5일 준공됐다.", "한빛전자, 평택 공장 준공", ["한빛전자"]),
        ("한빛전자 평택 공장이 5일 첫 삽을 떴다.", "한빛전자, 평택 공장 착공", ["한빛전자"]),
        ("한빛전자는 5일 반도체 공장의 첫 삽을 떴다.", "한빛전자, 반도체 공장 착공", ["한빛전자"]),
        ("강남역에 국내 첫 로봇 카페가 10일 문을 열었다.", "국내 첫 로봇 카페 개장", []),
        ("부산항에 국내 최대 물류센터가 내년 들어선다.", "국내 최대 물류센터, 부산항에 건립", []),
        ("지하철 9호선 연장 구간이 28일 개통된다.", "지하철 9호선 연장 구간 개통", []),
        ("옛 방직 공장이 내년 문화공간으로 거듭난다.", "방직 공장, 문화공간으로 거듭난다", []),
    ],
)
def test_place_opens_for_its_owner(sentence: str, line: str, agents: list[str], read: ReadText) -> None:
    [event] = read(QUIET + sentence).events
    assert event.summary == line
    assert [one.mention.name for one in event.arguments] == agents


@pytest.mark.parametrize(
    "sentence",
    [
        "이 공장은 5일 문을 열었다.",  # which?
        "공장이 5일 문을 열었다.",
        "한빛전자 평택 공장이 준공됐다.",  # on no day
        "한빛전자 평택 공장도 5일 준공됐다.",
        "구간이 5일 개통되면서 집값이 올랐다.",
    ],
)
def test_place_that_nothing_tells_apart_opens_nothing(sentence: str, read: ReadText) -> None:
    assert [event.summary for event in read(QUIET + sentence).events] == []


def test_whoever_stands_before_by_does_what_a_passive_tells(read: ReadText) -> None:
    [event] = read("한빛전자가 나래통신에 의해 2018년 인수됐다.").events
    assert event.summary == "나래통신, 한빛전자 인수"
    assert {f"{one.role} {one.mention.name}" for one in event.arguments} == {
        "agent 나래통신",
        "target 한빛전자",
    }


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("한빛전자는 내년 초 세탁기 신제품을 출시할 것으로 보인다.", []),
        ("한빛전자는 한라통신을 인수할 것으로 보인다.", []),
        ("계약이 성사되면 한빛전자는 내년부터 배터리를 공급하게 된다.", []),
        ("승인이 나면 한빛전자는 내년 새 공장을 짓는다.", []),
        # a plan that waits for something is a plan
        ("승인이 나면 한빛전자는 내년 새 공장을 지을 계획이다.", ["한빛전자, 새 공장 건설"]),
        ("오는 9월 승인이 나면 한빛전자는 새 공장을 짓는다.", ["한빛전자, 새 공장 건설"]),
        ("이르면 다음 달 한빛전자는 새 공장을 짓는다.", ["한빛전자, 이르면 7월 새 공장 건설"]),
    ],
)
def test_what_only_may_be_is_no_plan(sentence: str, lines: list[str], read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == lines


def test_court_rules_what_it_orders(read: ReadText) -> None:
    [event] = read("서울중앙지법은 5일 한빛전자가 나래통신에 10억원을 배상하라고 명령했다.").events
    assert (event.type, event.summary) == (
        "legal",
        "서울중앙지법, 한빛전자가 나래통신에 10억원을 배상하라고 명령",
    )


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("5일 한빛전자에 따르면 다음 달 평택에 새 공장을 착공한다.", ["한빛전자, 평택에 새 공장 착공"]),
        (
            "국토교통부와 서울시 등에 따르면 9호선 개통을 1년 앞당기기로 했다.",
            ["국토교통부·서울시 등, 9호선 개통 1년 앞당긴다"],
        ),
        ("5일 업계에 따르면 다음 달 평택에 새 공장을 착공한다.", []),  # who?
        ("5일 한빛경찰서에 따르면 지난 3일 편의점에서 현금을 훔쳤다.", []),  # somebody else
    ],
)
def test_source_of_a_plan_acts_where_nobody_else_is_named(
    sentence: str, lines: list[str], read: ReadText
) -> None:
    assert [event.summary for event in read(sentence).events] == lines


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "한빛건설이 이달 말 고양에서 분양하는 ‘나래빌’은 면적이 하나다.",
            [("한빛건설, ‘나래빌’ 분양", "planned")],
        ),
        (
            "한빛청이 3일 발표한 새 할인 제도는 사고 건수를 따진다.",
            [("한빛청, 할인 제도 발표", "happened")],
        ),
        (
            "한빛청이 3일 발표한 새로운 할인 제도는 사고 건수를 따진다.",
            [("한빛청, 할인 제도 발표", "happened")],
        ),
        ("한빛건설이 고양에서 분양하는 ‘나래빌’은 면적이 하나다.", []),  # on no day
        ("한빛건설이 지난해 분양하는 ‘나래빌’은 면적이 하나다.", []),  # behind it
        (
            "값이 올랐다. 서울시의 조례 개정안이 3일 공포됐기 때문이다.",
            [("서울시, 조례 개정안 공포", "happened")],
        ),
    ],
)
def test_what_describes_a_noun_or_gives_a_reason_is_told_on_its_day(
    sentence: str, told: list[tuple[str, str]], read: ReadText
) -> None:
    assert [(event.summary, str(event.status)) for event in read(sentence).events] == told


@pytest.mark.parametrize(
    ("sentence", "line", "places"),
    [
        (
            "5일 여수 한빛화학 공장에서 염산 3톤이 누출됐다.",
            "여수 한빛화학 공장에서 염산 3톤 누출",
            ["한빛화학"],
        ),
        ("서해에서 5일 화물 여객선이 침몰했다.", "화물 여객선, 서해에서 침몰", []),
        # whose place it is says enough, and is the last of its names
        (
            "5일 여수시 봉계동 한빛화학 공장에서 염산이 누출됐다.",
            "여수시 봉계동 한빛화학 공장에서 염산 누출",
            ["한빛화학"],
        ),
        ("5일 회원 9만명의 주소가 새 나갔다.", "회원 9만명의 주소 유출", []),
        ("흉기를 휘두른 20대 남성이 5일 경찰에 붙잡혔다.", "20대 남성, 경찰에 붙잡혀", []),
        ("5일 부산역에서 화물열차 두 대가 추돌했다.", "화물열차 두 대, 부산역에서 추돌", []),
    ],
)
def test_accident_on_a_day_needs_nobody(sentence: str, line: str, places: list[str], read: ReadText) -> None:
    [event] = read(QUIET + sentence).events
    assert event.summary == line
    assert [one.mention.name for one in event.arguments] == places
    assert all(str(one.role) == "venue" for one in event.arguments)


@pytest.mark.parametrize(
    "sentence",
    [
        "공장에서 염산 3톤이 누출됐다.",  # on no day, and not in the headline
        "5일 염산이 누출됐다.",  # too little
        "5일 염산 3톤이 누출될 수 있다.",
        "이 화물 여객선은 5일 침몰했다.",  # which?
        "5일 새 구두 3켤레가 완성됐다.",  # no accident
        "5일 직원 3명이 새 작업복을 입었다.",
    ],
)
def test_what_is_no_accident_needs_somebody(sentence: str, read: ReadText) -> None:
    assert [event.summary for event in read(QUIET + sentence).events] == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("한빛전자 구미 공장에서 10일 폭발 사고로 직원 3명이 다쳤다.", ["한빛전자"]),
        ("10일 한빛전자 구미 공장에서 불이 나 직원 3명이 다쳤다.", ["한빛전자"]),
        ("10일 구미 도로에서 버스가 미끄러져 승객 3명이 다쳤다.", []),
        ("10일 새솔전자 본사에서 열린 회의에 가던 버스가 터널에서 뒤집혀 승객 3명이 다쳤다.", []),
        ("10일 새솔전자 본사에서 나온 버스가 한빛전자 공장에서 뒤집혀 승객 3명이 다쳤다.", ["한빛전자"]),
        ("10일 한빛전자 공장에서 일하던 직원 3명이 다쳤다.", ["한빛전자"]),
        ("10일 한빛전자 공장에서 불이 나 직원 3명이 화상을 입었다.", ["한빛전자"]),
        ("10일 구미 도로에서 버스가 미끄러져 승객 3명이 중상을 입었다.", []),
    ],
)
def test_whose_place_it_was_takes_part_in_what_befell_people(
    read: ReadText, text: str, places: list[str]
) -> None:
    (event,) = read(text).events
    assert [one.mention.name for one in event.arguments if one.role == "venue"] == places


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("10일 구미 한빛전자 공장에서 불이 났다.", ["불, 구미 한빛전자 공장에서 발생"]),
        ("10일 구미 한빛전자 공장에서 화재가 발생했다.", ["화재, 구미 한빛전자 공장에서 발생"]),
        ("10일 구미 한빛전자 공장에서 화가 났다.", []),
        ("10일 구미 한빛전자 공장에서 변화가 발생했다.", []),
    ],
)
def test_fire_is_an_accident_and_anger_is_none(read: ReadText, text: str, lines: list[str]) -> None:
    assert [event.summary for event in read(text).events] == lines

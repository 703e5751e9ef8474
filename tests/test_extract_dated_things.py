"""What befalls a thing is news whoever does it, where the thing says what it is and the sentence when."""

import pytest

from conftest import ReadText, ReadTitled
from lgai_graph.model import EventStatus, EventType


@pytest.mark.parametrize(
    ("sentence", "kind", "day", "line"),
    [
        ("주택법 개정안이 15일 국회를 통과했다.", "legal", "2020-06-15", "주택법 개정안 국회 통과"),
        ("새 환경법 시행령이 10일 공포됐기 때문이다.", "legal", "2020-06-10", "환경법 시행령 공포"),
        ("‘가람 정년법’이 지난달 국회를 통과했다.", "legal", "2020-05", "‘가람 정년법’ 국회 통과"),
        ("영화 ‘나래’가 23일 개봉한다.", "launch", "2020-06-23", "영화 ‘나래’ 개봉"),
        ("23일 개봉하는 영화 ‘나래’는 용의 이야기다.", "launch", "2020-06-23", "영화 ‘나래’ 개봉"),
        (
            "가람과 누리를 잇는 나래선 연장선이 내년 2월 개통될 예정이다.",
            "establishment",
            "2021-02",
            "나래선 연장선 개통",
        ),
        (
            "제3회 나래 음식축제가 7일 부산에서 개막했다.",
            "conference",
            "2020-06-07",
            "부산에서 개막",
        ),
        ("‘가람 타운’이 22일 분양을 시작한다.", "launch", "2020-06-22", "‘가람 타운’ 분양"),
        ("2012년 문을 연 찻집 ‘가람’은 조용하다.", "establishment", "2012", "찻집 ‘가람’ 개장"),
        ("나래상 시상식이 30일 서울에서 열린다.", "conference", "2020-06-30", "나래상 시상식, 서울에서 개최"),
    ],
)
def test_dated_thing_needs_nobody_who_acts(
    sentence: str, kind: str, day: str, line: str, read: ReadText
) -> None:
    event = next(one for one in read(sentence).events if one.type is EventType(kind))
    assert event.when is not None
    assert event.when.when == day
    assert line in event.summary


def test_shop_that_opened_takes_part_by_its_name(read: ReadText) -> None:
    (event,) = read("지난 4월 문을 연 수공예점 ‘가람’의 손님이 늘었다.").of("establishment.deed")
    assert [(str(one.role), one.mention.name) for one in event.arguments] == [("target", "가람")]


def test_thing_that_points_back_is_told_by_its_name_and_with_whose_it_is(read: ReadText) -> None:
    text = "한빛전자는 창업 지원 프로그램 ‘나래’를 운영한다고 3일 밝혔다. 이 프로그램은 2012년 3월 출범했다."
    (event,) = read(text).of("establishment.deed")
    assert event.summary == "한빛전자, 창업 지원 프로그램 ‘나래’ 출범"
    assert [one.mention.name for one in event.arguments] == ["한빛전자"]


def test_present_tense_of_a_coming_day_is_planned(read: ReadText) -> None:
    (event,) = read("영화 ‘나래’가 23일 개봉한다.").events
    assert event.status is EventStatus.PLANNED


def test_two_deeds_that_befell_one_thing_are_two_events(read: ReadText) -> None:
    lines = [one.summary for one in read("나래대교는 2012년 3월 착공돼 지난해 말 완공됐다.").events]
    assert lines == ["나래대교 착공", "나래대교 완공"]


@pytest.mark.parametrize(
    "sentence",
    [
        "이번 대회는 12일 열린다.",  # which?
        "4일 갑문이 열렸다.",  # no gathering
        "나래선 연장선도 5일 개통됐다.",  # told of beside another
        "시민들은 3일 법안을 논의하기 시작했다.",
        "주택법 개정안이 15일 통과되면 시장이 살아난다.",
        "나래 배달 서비스가 중단됐다는 소문이 5일 돌았다.",
        "지난 25년간 나래 음악회가 개최됐다.",
        "최근 공개된 영화 ‘나래’는 용의 이야기다.",
        "정부로부터 7일 제출받은 ‘나래 자료’는 두껍다.",
        "지난달 중단된 배달 서비스는 인기가 높았다.",
        "이 프로그램은 2012년 3월 출범했다.",  # which?
        "지난해 10월 문을 연 점포가 많다.",
        # of no type, and nobody's
        "나래 배달 서비스가 5일 중단된 데 이어 업계가 흔들린다.",
    ],
)
def test_thing_without_name_or_day_is_no_event(sentence: str, read: ReadText) -> None:
    quiet = f"날씨가 좋다. 거리가 조용하다. 사람들이 오간다. {sentence}"
    assert [one for one in read(quiet).events if "actor=none" in one.reasons] == []


@pytest.mark.parametrize(
    ("title", "sentence", "lines"),
    [
        (
            "화장품 면세점 가격 인하",
            "일부 화장품의 면세점 가격이 인하된다.",
            ["일부 화장품의 면세점 가격 인하"],
        ),
        (
            "배임죄 완화 법안 발의",
            "배임죄 처벌을 완화하는 법안이 발의됐다.",
            ["배임죄 처벌을 완화하는 법안 발의"],
        ),
        ("봄소식", "화장품의 면세점 가격이 인하된다.", []),
    ],
)
def test_what_the_headline_tells_needs_no_day(
    title: str, sentence: str, lines: list[str], read_titled: ReadTitled
) -> None:
    assert [event.summary for event in read_titled(title, sentence)] == lines


def test_what_somebody_does_is_not_told_again(read: ReadText) -> None:
    (event,) = read("한빛전자는 10일 개봉된 영화 ‘나래’의 음반을 12일 출시했다.").of("launch.release")
    assert [str(one.role) for one in event.arguments] == ["agent"]


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "한빛전자의 지난해 전화기 판매량은 1200만대로 20% 늘었다.",
            "한빛전자, 전화기 판매량 1200만대로 20%",
        ),
        ("한빛전자의 지난해 영업이익은 20억원에 그쳤다.", "한빛전자, 영업이익 20억원에 그쳐"),
        (
            "한빛전자 부채는 2008년 3100억원에서 2014년 8400억원으로 급증했다.",
            "한빛전자, 부채 2008년 3100억원에서",
        ),
    ],
)
def test_figure_is_of_whoever_stands_before_it(sentence: str, line: str, read: ReadText) -> None:
    (event,) = read(f"한빛전자는 전화기 회사다. {sentence}").of("earnings.change")
    assert event.summary.startswith(line)
    assert [one.mention.name for one in event.arguments] == ["한빛전자"]


@pytest.mark.parametrize(
    "sentence",
    [
        "지난해 휴대전화 판매량은 1200만대로 20% 늘었다.",  # of nobody
        "한빛전자의 올해 판매량은 50만대에 달할 전망이다.",  # a forecast
        "한빛전자의 판매량은 보통 50만대에 달한다.",  # in no period
    ],
)
def test_figure_of_nobody_or_of_no_time_is_no_event(sentence: str, read: ReadText) -> None:
    assert read(f"한빛전자는 전화기 회사다. {sentence}").of("earnings.change") == []

"""A gathering takes place whoever holds it, where its sentence says which one it is, and on which day."""

import pytest

from conftest import ReadText
from lgai_graph.model import EventStatus, EventType, ParticipantRole

FORUM = "한빛전자는 ‘새솔 포럼’을 연다고 3일 밝혔다. "
CONTEST = "한빛전자는 ‘새솔 사진 공모전’을 연다고 3일 밝혔다. "


@pytest.mark.parametrize(
    ("sentence", "day", "line"),
    [
        ("2020 새솔 박람회가 22일 막을 올린다.", "2020-06-22", "2020 새솔 박람회 개막"),
        ("나래 음식축제가 10일 막을 내렸다.", "2020-06-10", "나래 음식축제 종료"),
        ("24일 부산에서 ‘나래 축제’의 막이 오른다.", "2020-06-24", "부산에서 ‘나래 축제’ 개막"),
        ("제7회 나래경제인회의가 6일 부산에서 열렸다.", "2020-06-06", "나래경제인회의, 부산에서 개최"),
        ("25일엔 회원 간 협력을 위한 새솔 워크숍이 진행된다.", "2020-06-25", "새솔 워크숍 진행"),
        ("28일에는 지회 대표 간 비공개 회의도 열린다.", "2020-06-28", "지회 대표 간 비공개 회의 개최"),
    ],
)
def test_gathering_that_says_which_it_is_needs_no_host(
    sentence: str, day: str, line: str, read: ReadText
) -> None:
    (event,) = read(sentence).of("conference.thing")
    assert event.when is not None
    assert event.when.when == day
    assert line in event.summary
    assert "summary=weak" not in event.reasons


def test_line_that_begins_with_the_host_does_not_say_that_he_hosts_it(read: ReadText) -> None:
    (event,) = read("한빛협회가 주최한 새솔 박람회가 2일 막을 올렸다.").events
    assert event.summary == "한빛협회, 새솔 박람회 개막"


def test_gathering_points_to_the_nearest_one_that_is_named(read: ReadText) -> None:
    text = FORUM + "‘나래 박람회’가 함께 열린다. 이 행사는 24~26일 부산에서 열린다."
    (event,) = read(text).of("conference.thing")
    assert "‘나래 박람회’" in event.summary
    assert "한빛전자" not in event.summary


def test_fair_is_a_programme(read: ReadText) -> None:
    (event,) = read("‘나래 베이비페어’가 28일 부산에서 열린다.").of("program.thing")
    assert (event.type, event.status) == (EventType.PROGRAM, EventStatus.PLANNED)


@pytest.mark.parametrize(
    ("text", "who", "line"),
    [
        (FORUM + "이번 행사는 24~26일 부산에서 열린다.", "한빛전자", "‘새솔 포럼’ 부산에서 개최"),
        (
            "한빛협회는 3일 기념식을 열었다. 24일엔 부산에서 총회와 세미나가 열린다.",
            "한빛협회",
            "부산에서 총회와 세미나 개최",
        ),
        ("화가 김가온의 개인전이 25일 부산에서 열린다.", "김가온", "개인전"),
    ],
)
def test_gathering_that_says_little_is_of_who_was_told_of(
    text: str, who: str, line: str, read: ReadText
) -> None:
    (event,) = read(text).of("conference.thing")
    assert event.arguments[0].mention.name == who
    assert line in event.summary


@pytest.mark.parametrize(
    "sentence",
    [
        "이번 대회는 12일 열린다.",  # which?
        "6일 열린 간담회에서 의견이 쏟아졌다.",
        "나래 음식축제가 열린다.",  # when?
        "2019년 열리는 나래 음식축제의 표가 나왔다.",
        "모든 행사가 12일 열린다.",
        "갈등이 12일까지 이어진다.",  # no gathering
        "시장의 문이 12일 열렸다.",
        "나래 음식축제가 해마다 열린다.",
        "나래 음식축제가 12일 열리면 거리가 붐빈다.",
        "한빛전자는 로봇 회사다. 이날 행사는 부산에서 열렸다.",  # any
    ],
)
def test_what_is_not_said_to_be_held_is_no_gathering(sentence: str, read: ReadText) -> None:
    quiet = f"날씨가 좋다. 거리가 조용하다. 사람들이 오간다. {sentence}"
    rules = {one.evidence.rule for one in read(quiet).events}
    assert rules.isdisjoint({"conference.thing", "program.thing"})


@pytest.mark.parametrize(
    ("sentence", "day", "line"),
    [
        ("출품 마감은 12월 17일 오전 8시까지다.", "../2020-12-17", "한빛전자, ‘새솔 사진 공모전’ 출품 마감"),
        (
            "참가 신청은 오는 25일까지 홈페이지에서 할 수 있다.",
            "../2020-06-25",
            "한빛전자, ‘새솔 사진 공모전’ 참가 신청 접수",
        ),
        ("누구나 25일까지 응모하면 된다.", "../2020-06-25", "한빛전자, ‘새솔 사진 공모전’ 응모 접수"),
        (
            "접수 신청은 오는 25일까지 홈페이지에서 할 수 있다.",
            "../2020-06-25",
            "한빛전자, ‘새솔 사진 공모전’ 신청 접수",
        ),
    ],
)
def test_one_may_enter_until_a_day(sentence: str, day: str, line: str, read: ReadText) -> None:
    (event,) = read(CONTEST + sentence).of("program.enter")
    assert event.when is not None
    assert (event.when.when, event.status, event.summary) == (day, EventStatus.PLANNED, line)
    assert [one.mention.name for one in event.arguments] == ["한빛전자"]


@pytest.mark.parametrize(
    "text",
    [
        "날씨가 좋다. 응모는 25일까지다.",  # for what?
        CONTEST + "지원은 지난 5일까지 많았다.",
        CONTEST + "25일까지 홈페이지에서 신청해야 한다.",  # nothing says that it is open
        CONTEST + "응모는 내년까지다.",
        CONTEST + "날씨는 25일까지 맑다.",
    ],
)
def test_what_is_no_entry_has_no_end(text: str, read: ReadText) -> None:
    assert read(text).of("program.enter") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "홍길동 한빛당 의원이 7일 국회에서 열린 인사청문회에 출석해 인사말을 하고 있다.",
        "나래신문은 15일 서울에서 ‘새솔 토론회’가 열렸다며 이같이 보도했다.",
        "이날도 나래신문은 누리대 개교 9주년 음악회가 열렸다며 손님들의 말을 전했다.",
        "한빛전자는 지난 10일 서울에서 ‘새솔 포럼’이 열렸다며 참가자들에게 감사했다고 밝혔다.",
        "홍길동 한빛당 의원은 15일 국회에서 ‘새솔 토론회’가 열렸다고 말했다.",
    ],
)
def test_nobody_beside_a_gathering_holds_it(sentence: str, read: ReadText) -> None:
    held = [one for one in read(sentence).events if one.summary.endswith(("열려", "개최"))]
    assert {one.role for event in held for one in event.arguments} <= {ParticipantRole.VENUE}
    assert not any(event.summary.startswith(("홍길동", "나래신문", "한빛전자")) for event in held)


def test_body_that_announces_a_gathering_to_come_holds_it(read: ReadText) -> None:
    (event,) = read("한빛전자는 20일 서울에서 ‘새솔 포럼’이 열린다고 15일 밝혔다.").events
    assert event.summary.startswith("한빛전자, ")


def test_deed_of_whoever_takes_part_is_told_by_what_describes_it(read: ReadText) -> None:
    found = read("2015년부터 ‘나래플랫폼’ 개발에 참여해 온 한빛전자는 협의체를 구성했다.").events
    assert "한빛전자, ‘나래플랫폼’ 개발 참여" in [event.summary for event in found]

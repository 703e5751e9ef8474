"""A plain sentence in the past with a time of its own is news if it says of what it speaks."""

import pytest

from conftest import ReadText
from lgai_graph.model import EventStatus, EventType

RULE = "other.plain"


@pytest.mark.parametrize(
    ("sentence", "day", "line"),
    [
        ("2003년에는 참나무유전자지도가 완성됐다.", "2003", "참나무유전자지도 완성"),
        ("‘가람 문학상’이 2019년 제정됐다.", "2019", "‘가람 문학상’ 제정"),
        (
            "나래 천문대는 2009년 새 다리가 놓이면서 관리권이 가람군으로 넘어갔다.",
            "2009",
            "나래 천문대, 관리권 가람군으로 넘어가",
        ),
        ("나래여객선은 1993년 이후 운항이 모두 중단됐다.", "1993/..", "나래여객선, 운항 모두 중단"),
        (
            "화분 가게 ‘나래뜰’은 최근 가람역 동쪽 광장에 들어섰다.",
            None,
            "화분 가게 ‘나래뜰’, 가람역 동쪽 광장에 들어서",
        ),
        (
            "캐나다도 2011년 ‘나래 보호법’이라는 법률을 제정했다.",
            "2011",
            "캐나다, ‘나래 보호법’이라는 법률 제정",
        ),
        (
            "환경부는 하천 오염을 줄이려고 작년부터 방류량을 매달 알리도록 의무화했다.",
            "2019/..",
            "환경부, 방류량을 매달 알리도록 의무화",
        ),
        (
            "이날 가람군 앞바다에서 규모 5.2의 지진이 발생했다.",
            "2020-06-17",
            "규모 5.2의 지진, 가람군 앞바다에서 발생",
        ),
    ],
)
def test_plain_sentence_with_a_time_is_told_whatever_its_verb(
    sentence: str, day: str | None, line: str, read: ReadText
) -> None:
    (event,) = read(sentence).of(RULE)
    assert (event.type, event.status) == (EventType.OTHER, EventStatus.HAPPENED)
    assert event.when is not None
    assert event.summary == line
    if day:
        assert event.when.when == day


def test_surname_and_title_call_the_one_person_of_the_article(read: ReadText) -> None:
    text = (
        "전가온 새솔전자 사장을 만났다. 전 사장은 2일 가람회관에서 열린 모임에서 새 기술을 주제로 강연했다."
    )
    (event,) = read(text).of(RULE)
    assert event.summary.startswith("전가온 새솔전자 사장, 가람회관에서")
    assert [one.mention.name for one in event.arguments] == ["전가온"]


def test_former_president_is_nobody_whose_surname_is_his_title(read: ReadText) -> None:
    text = "전가온 한빛전자 부장이 왔다. 새솔전자의 전 사장은 2일 가람회관에서 새 기술을 주제로 강연했다."
    assert read(text).of(RULE) == []


def test_verb_and_object_give_the_type_where_a_class_knows_them(read: ReadText) -> None:
    (event,) = read("언덕양조장은 4일 새 막걸리를 출시했다.").of("launch.plain")
    assert (event.type, event.summary) == (EventType.LAUNCH, "언덕양조장, 새 막걸리 출시")


def test_deed_of_what_its_own_clause_names_is_of_nobody_before(read: ReadText) -> None:
    (own,) = read("2003년에는 참나무유전자지도가 완성됐다.").of(RULE)
    assert "told by its time alone" in own.reasons
    assert "and of somebody named before" not in own.reasons


@pytest.mark.parametrize(
    "sentence",
    [
        "참나무유전자지도는 완성됐다.",  # no time
        "참나무유전자지도는 2003년에도 중요했다.",  # a state
        "참나무유전자지도는 2003년 완성되지 않았다.",
        "참나무유전자지도는 2003년부터 꾸준히 다듬어져 왔다.",  # what goes on
        "그 활주로는 2008년 공군으로 넘어갔다.",  # which one?
        "새 참나무지도도 2003년 완성됐다.",  # beside another
        "나래마켓에서는 지난해 문을 닫아 판매대수에서 에어컨을 추월했다.",  # who?
        "한 학원은 지난 4일 ‘나래 설명회’로 이름을 바꿨다.",  # some school
        "가람 아파트값은 지난달 내리막길을 걸었다.",  # a figure
        "가람터널은 지난해 “더 넓어져야 한다”고 평가됐다.",
        "가람의회는 두 법안을 살피기로 했으나 지난해 말 처리가 무산됐다.",  # of another clause
    ],
)
def test_state_saying_habit_and_what_points_away_are_not_told(sentence: str, read: ReadText) -> None:
    assert not read(sentence).of(RULE)


@pytest.mark.parametrize(
    "sentence",
    [
        "가람 비상활주로는 2008년 공군으로 알려졌다.",  # no deed
        "가람 비상활주로는 2008년 두 배로 늘어났다.",
        "가람 비상활주로는 2008년부터 공군으로 넘어가 왔다.",  # what goes on
        "가람 비상활주로는 지난 2008년부터 현재까지 공군으로 넘어갔다.",
        "가람 비상활주로가 2008년 공군으로 넘어갔기 때문이다.",  # a reason
        "가람 비상활주로는 2008년 공군으로 넘어갔으나 문을 닫았다.",  # told by the way
        "가람 비상활주로는 2008년 말까지 공군으로 넘어갔다.",  # a deadline
        "가람 비상활주로는 2008년부터 2년간 공군으로 넘어갔다.",  # how long
        "5일 경찰에 따르면 가람 비상활주로는 공군으로 넘어갔다.",  # the source's day
        "가람 비상활주로는 1740년 공군으로 넘어갔다.",  # history
        "가람 비상활주로는 2008년 호평을 받았다.",  # what others thought of it
        "가람 비상활주로는 2008년 주민들의 관심을 모았다.",
        "가람 비상활주로는 2008년 알아챘다.",  # what?
        "가람 비상활주로가 문을 닫자 2008년 공군으로 넘어갔다.",  # of another clause
        "가람 직장인들은 2008년 공군으로 넘어갔다.",  # who?
        "일부 비상활주로는 2008년 공군으로 넘어갔다.",  # which?
    ],
)
def test_near_twin_of_a_plain_sentence_is_not_told(sentence: str, read: ReadText) -> None:
    assert len(read("가람 비상활주로는 2008년 공군으로 넘어갔다.").of(RULE)) == 1
    assert read(sentence).events == []


def test_pronoun_counts_as_named_before(read: ReadText) -> None:
    text = "이나래 감독은 새솔시에서 태어났다. 그는 2000년부터 2011년까지 나래연대에서 지냈다."
    (event,) = read(text).of(RULE)
    assert "and of somebody named before" in event.reasons


def test_bracket_that_an_earlier_sentence_leaves_open_holds_no_later_words(read: ReadText) -> None:
    text = (
        "새솔물산은 새 차(나래를 공개했다. 한빛백화점은 15일 부산 새 매장을 열었다. "
        "이 회사(대표 김가온)는 크다."
    )
    assert "한빛백화점, 부산 새 매장 개설" in {event.summary for event in read(text).events}

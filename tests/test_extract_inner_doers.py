"""Who acts where several are named, and whose people they are."""

import pytest

from conftest import ReadText
from lgai_graph.model import ParticipantRole


@pytest.mark.parametrize(
    "text",
    [
        "대법원 전원합의체는 17일 홍길동 씨 등 4명이 새솔의 전신인 한빛을 상대로 낸 소송 상고심을 선고했다.",
        "대법원은 17일 홍길동 씨 등 4명이 새솔의 전신인 한빛을 상대로 낸 소송 상고심을 선고했다.",
    ],
)
def test_court_rules_on_what_others_brought_against_a_successor(text: str, read: ReadText) -> None:
    [event] = read(text).events
    agents = [one.mention.name for one in event.arguments if one.role is ParticipantRole.AGENT]
    assert agents == ["대법원"]


@pytest.mark.parametrize(
    ("text", "employers"),
    [
        (
            "만찬에는 한빛전자 측에서는 홍길동 사장과 김도윤 부사장이, 한라전자 측은 이도현 부회장이 왔다.",
            {"홍길동": "한빛전자", "김도윤": "한빛전자", "이도현": "한라전자"},
        ),
        (
            "행사에는 한빛전자에서는 홍길동 사장이, 새솔전자는 이도현 부회장이 참석했다.",
            {"홍길동": "한빛전자", "이도현": "새솔전자"},
        ),
    ],
)
def test_people_of_another_side_are_not_of_the_first(
    text: str, employers: dict[str, str], read: ReadText
) -> None:
    posts = (post for post in read(text).posts if post.person)
    assert {
        post.person.label: post.organization.label for post in posts if post.person and post.organization
    } == employers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("공동 축제는 사전에 약속 없이 홍길동 사장이 현장에서 제안했다.", "홍길동 사장, 공동 축제 제안"),
        (
            "공동 축제는 한빛전자에 약속 없이 홍길동 사장이 제안했다.",
            "홍길동 사장, 공동 축제를 한빛전자에 제안",
        ),
        ("공동 축제는 홍길동 사장이 한빛전자에 제안했다.", "홍길동 사장, 공동 축제를 한빛전자에 제안"),
    ],
)
def test_word_that_hangs_on_what_is_not_there_is_left_out(text: str, line: str, read: ReadText) -> None:
    assert [event.summary for event in read(text).events] == [line]


def test_short_form_of_a_fair_is_no_person(read: ReadText) -> None:
    text = "‘제38회 나래 베이비페어(이하 나래)’가 서울 코엑스에서 7월 20일부터 23일까지 개최된다."
    assert not [name for name in read(text).names if name.is_person]


@pytest.mark.parametrize(
    ("text", "launched"),
    [
        # what others did on the same day, or elsewhere, is not put down to whoever was told of before
        ("한빛건설이 3일 ‘한빛타운’을 분양했다. 같은 날 분양한 ‘나래마을’도 청약이 몰렸다.", ["한빛건설"]),
        ("한빛건설이 3일 ‘한빛타운’을 분양했다. 지난달 분양한 ‘나래마을’은 청약이 몰렸다.", ["한빛건설"] * 2),
    ],
)
def test_thing_that_is_alike_is_of_others(text: str, launched: list[str], read: ReadText) -> None:
    agents = [
        one.mention.name
        for event in read(text).events
        for one in event.arguments
        if event.type == "launch" and one.role is ParticipantRole.AGENT
    ]
    assert agents == launched


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("한빛은행은 지난 6일 4개 조직을 신설했다. 먼저 자산관리부를 새로 설치했다.", "2020-06-06"),
        # a month is of its own deed, and a day of what is to come of no deed that is over
        ("한빛은행은 작년 12월 4개 조직을 신설했다. 먼저 자산관리부를 새로 설치했다.", None),
        ("한빛은행은 20일 4개 조직을 신설할 계획이다. 먼저 자산관리부를 새로 설치했다.", None),
    ],
)
def test_next_sentence_goes_on_with_a_day_of_its_own_kind(
    text: str, when: str | None, read: ReadText
) -> None:
    last = read(text).events[-1]
    assert (last.when.when if last.when else None) == when

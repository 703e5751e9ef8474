"""What is to come on a day of its own is news, also of a thing or people without a name.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

import pytest

from conftest import ReadText
from lgai_graph.model import EventStatus

QUIET = "하늘이 맑다. "  # so that the next sentence does not open the article


@pytest.mark.parametrize(
    ("sentence", "day", "line"),
    [
        (
            "나래대 이사 3명의 임기가 내년 3월 말 끝난다.",
            "2021-03-21/2021-03-31",
            "나래대 이사 3명의 임기 끝난다",
        ),
        ("24일에는 지역 창작자들이 공개 강연을 한다.", "2020-06-24", "지역 창작자들, 공개 강연 개최"),
        ("나래 3호기는 내년부터 본격 가동에 들어간다.", "2021/..", "나래 3호기, 가동 돌입"),
        ("공연 ‘나래’가 23일 서울에서 막을 내린다.", "2020-06-23", "공연 ‘나래’, 서울에서 종료"),
        (
            "12명의 지역 대표들이 다음 달 성공 비법을 전수할 예정이다.",
            "2020-07",
            "12명의 지역 대표들, 성공 비법 전수",
        ),
    ],
)
def test_thing_or_people_without_a_name_do_what_is_to_come(
    sentence: str, day: str, line: str, read: ReadText
) -> None:
    [event] = read(QUIET + sentence).events
    assert event.when is not None
    assert (event.status, event.when.when, event.summary) == (EventStatus.PLANNED, day, line)
    assert "summary=weak" not in event.reasons


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "7월 8일부터 새솔 아파트와 나래 오피스텔이 가람시에서 공급될 예정이다.",
            "새솔 아파트와 나래 오피스텔, 가람시에서 공급",
        ),
        ("온라인 브랜드의 매장도 다음 달 확대된다.", "온라인 브랜드의 매장 확대"),
    ],
)
def test_several_things_and_one_of_many_undergo_what_is_to_come(
    sentence: str, line: str, read: ReadText
) -> None:
    [event] = read(QUIET + sentence).events
    assert (event.status, event.summary) == (EventStatus.PLANNED, line)


def test_verb_of_no_class_is_told_on_a_day_to_come(read: ReadText) -> None:
    [event] = read(QUIET + "한빛전자는 신입사원 필기시험을 7월 13일 치른다.").events
    assert event.status is EventStatus.PLANNED
    assert event.summary == "한빛전자, 신입사원 필기시험 치른다"


def test_thing_that_points_back_is_told_by_what_it_means(read: ReadText) -> None:
    text = "한빛전자는 지난해 가람시 반도체 공장을 지었다. 이 공장은 내년 5월부터 차량용 반도체를 생산한다."
    assert read(text).events[-1].summary == "가람시 반도체 공장, 차량용 반도체 생산"


@pytest.mark.parametrize(
    "sentence",
    [
        "지역 창작자들이 공개 강연을 한다.",  # on no day
        "지역 창작자들이 지난 4일부터 공개 강연을 하고 있다.",  # on
        "모든 발표는 24일 강연에 들어간다.",  # which?
        "다음 달 가격이 내릴 것이라는 분석이 나온다.",  # talk
        "내년 3월 새 학교가 문을 열어야 입학 대상이 된다.",
        "학력 제한은 없으며 다음 달 4일부터 홈페이지에서 접수한다.",  # another verb has the subject
        "한빛전자는 이달 말까지 나래폰을 사면 이어폰을 준다.",  # on a condition
        "내년에는 입주 조건이 까다로워진다.",  # how things are
        "공연 열기가 다음 달 달아오른다.",  # no deed
        "올해는 나래 3호기가 가장 많은 전기를 쓴다.",  # a time that is on
        "그 배는 다음 달 남쪽 바다로 떠난다.",  # no sentence says which
    ],
)
def test_nothing_is_made_up_of_what_may_be(sentence: str, read: ReadText) -> None:
    assert [event.summary for event in read(QUIET + sentence).events] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "나래 3호기는 시험을 마쳐야 내년부터 본격 가동에 들어간다.",  # on a condition
        "나래 3호기는 고장이 없으며 내년부터 본격 가동에 들어간다.",  # another verb has the subject
        "나래 3호기는 내년부터 본격 가동에 들어가고 있다.",  # on
        "나래 3호기는 올해 본격 가동에 들어간다.",
        "나래 3호기는 지난 4일 본격 가동에 들어간다.",  # over
        "나래 3호기 분석이 내년 본격 가동에 들어간다.",  # talk
        "나래 3호기의 관심은 내년 본격 가동에 들어간다.",
        "발전소 열기는 내년부터 달아오른다.",  # no deed
        "지역 창작자들이 24일 입장을 밝힌다.",  # words
    ],
)
def test_near_twin_of_what_is_to_come_is_not_told(sentence: str, read: ReadText) -> None:
    for told in ("나래 3호기는 내년부터 본격 가동에 들어간다.", "지역 창작자들이 24일 공개 강연을 한다."):
        assert len(read(QUIET + told).events) == 1
    assert read(QUIET + sentence).events == []

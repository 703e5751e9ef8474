"""An article without a day of publication is read by the words of its times: what is a day, what is over."""

import pytest

from conftest import Read, read_text
from lgai_graph.dates import count_days, find_dates, is_day, is_open_ended, lies_behind
from lgai_graph.dates.extents import AGO, DAY, DAYS_OF_RULES, OPEN
from lgai_graph.dates.rules import RULES
from lgai_graph.model import EventStatus, Period


def list_told(read: Read, kind: str) -> list[tuple[str | None, EventStatus | None]]:
    """Return the words of the time and the status of each event of a type."""
    return [
        (event.when.words if event.when else None, event.status)
        for event in read.events
        if event.type == kind
    ]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("29일", 0),
        ("이날", 0),
        ("오늘(11/11)", 0),
        ("19~20일", 6),
        ("6일부터 9일까지", 6),
        ("지난달", 30),
        ("최근", 30),
        ("하반기", 91),
        ("지난해", 365),
        ("내년부터", None),
        ("내년까지", None),
        ("연내", None),
        ("하루 전", 0),
        ("이틀 전", 0),
        ("두 달 전", 30),
        ("3년 전", 365),
        ("지난주 금요일", 0),
        ("이번 주", 6),
        ("오는 광복절", 0),
        ("십이월 삼일", 0),
    ],
)
def test_words_tell_how_long_a_time_is(words: str, days: int | None) -> None:
    [period] = [found for found in find_dates(f"한빛은 {words} 공장을") if isinstance(found, Period)]
    assert period.earliest is None
    assert count_days(period) == days
    assert is_day(period) == (days == 0)


def test_every_rule_of_dates_says_how_long_its_times_are() -> None:
    told = DAY | OPEN | DAYS_OF_RULES.keys() | {AGO}
    assert {rule.id for rule in RULES} == told


def test_time_that_goes_on_is_open_with_or_without_a_day() -> None:
    told = [
        found for found in find_dates("2018년부터 내년부터 내년 6일부터 9일까지") if isinstance(found, Period)
    ]
    assert [is_open_ended(period) for period in told] == [True, True, False, False]


def test_words_counted_from_an_earlier_day_may_lie_ahead() -> None:
    assert [lies_behind(words) for words in ("지난달", "최근", "그해 12월", "30일")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "words", "status"),
    [
        # a day is shared with the verb that a meeting leads to, a month is not
        (
            "한빛전자는 29일 기자회견을 열고 개발하던 차세대 반도체를 공개했다.",
            "launch",
            "29일",
            EventStatus.HAPPENED,
        ),
        (
            "한빛전자는 지난 24일 주주총회를 열고 내년 5월 임기가 끝나는 대표에 김가온 부사장을 내정했다.",
            "appointment",
            "지난 24일",
            EventStatus.HAPPENED,
        ),
        # a day before a wider time that describes a noun
        (
            "한빛전자는 6일 하반기 인사에서 홍길동을 부사장에 선임했다.",
            "appointment",
            "6일",
            EventStatus.HAPPENED,
        ),
        ("한빛전자는 6일 하반기 계획을 발표했다.", "statement", "6일", EventStatus.HAPPENED),
        # two times in a row are one
        (
            "한빛전자는 지난해 2월과 10월 한라통신에 투자했다.",
            "investment",
            "지난해 2월과 10월",
            EventStatus.HAPPENED,
        ),
        # what is over by its words is done, whatever plan it leads to
        (
            "새솔은 지난달 27일 한빛전자와 함께 ‘나래 협의체’를 출범시키고 함께 일하기로 했다.",
            "establishment",
            "지난달 27일",
            EventStatus.HAPPENED,
        ),
        (
            "한빛전자는 최근 가람시에서 공장 부지를 매입해 내달 분양할 예정이다.",
            "acquisition",
            "최근",
            EventStatus.HAPPENED,
        ),
        (
            "새솔은 27일 한빛전자와 함께 ‘나래 협의체’를 출범시키고 함께 일하기로 했다.",
            "establishment",
            "27일",
            EventStatus.PLANNED,
        ),
        # no plan is dated by what is over
        (
            "한빛전자는 지난해 한라통신을 인수하겠다는 계획을 내놨다.",
            "acquisition",
            None,
            EventStatus.PLANNED,
        ),
        ("한빛전자는 내년 한라통신을 인수할 계획이다.", "acquisition", "내년", EventStatus.PLANNED),
    ],
)
def test_undated_article_is_read_by_its_words(
    sentence: str, kind: str, words: str | None, status: EventStatus
) -> None:
    assert list_told(read_text(sentence, None), kind) == [(words, status)]


def test_time_of_somebody_elses_clause_is_not_preferred_to_an_open_one() -> None:
    first, second = "새솔전자가 지난달 서울 취항에 나섰고", "한빛전자도 소형기로 연내 부산 취항을 시작한다."
    told = [
        (event.arguments[0].mention.name, event.when and event.when.words, event.status)
        for event in read_text(f"{first}, {second}", published=None).events
    ]
    assert told[-1] == ("한빛전자", "연내", EventStatus.PLANNED)


def test_near_day_is_preferred_to_a_wide_time_of_the_object() -> None:
    event = read_text("한빛전자는 12일 회견을 열고 연내 부산 취항을 발표했다.", published=None).events[-1]
    assert event.when is not None
    assert event.when.words == "12일"


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ("지난해 2월과 10월", "지난해 2월과 10월"),
        ("1분기와 2분기", "1분기와 2분기"),
        ("올해도 2분기", "2분기"),
    ],
)
def test_two_times_are_one_where_they_are_of_one_size(times: str, words: str) -> None:
    read = read_text(f"한빛전자는 {times}에 로봇을 출시했다.", published=None)
    assert list_told(read, "launch") == [(words, EventStatus.HAPPENED)]

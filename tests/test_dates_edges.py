"""The first and the last year of the calendar, and other edges where arithmetic on days breaks."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lgai_graph.cli import run_command
from lgai_graph.dates import DateProblem, find_alternatives, find_dates, parse_edtf, resolve_phrase
from lgai_graph.dates.rules.holidays import get_holiday
from lgai_graph.errors import InputError
from lgai_graph.model import Period

WORDS = (
    *(
        "내년",
        "지난해",
        "전날",
        "어제",
        "내일",
        "다음 달",
        "지난달 7일",
        "지난주",
        "다음 주 초",
        "주말께",
        "이날",
    ),
    *(
        "올겨울",
        "다음 학기",
        "지난 2학기",
        "오는 1학기",
        "지난 설에",
        "오는 추석까지",
        "최근",
        "10년 전",
        "이틀 뒤",
    ),
    *(
        "향후 3년간",
        "지난 3년간",
        "3주 전",
        "오는 금요일",
        "지난 금요일",
        "내후년 3월",
        "재작년 말",
        "16일",
        "31일까지",
    ),
    *(
        "새해에는",
        "연내",
        "전년 동기",
        "이달부터",
        "올해부터 3년간",
        "다음 3월",
        "지난 98년",
        "1월 1일 이전에",
    ),
)


@pytest.mark.parametrize("published", [date.min, date.max])
@pytest.mark.parametrize("words", WORDS)
def test_edges_of_the_calendar_break_nothing(words: str, published: date) -> None:
    text = f"회사는 {words} 만났다. {words} 만날 예정이다."
    for hit in find_dates(text, published):
        if isinstance(hit, Period):
            assert parse_edtf(hit.when) == (hit.earliest, hit.latest)
            find_alternatives(hit, text, published)
        else:
            assert hit.reason


@pytest.mark.parametrize(("words", "published"), [("내년", date.max), ("전날", date.min)])
def test_a_day_beyond_the_calendar_is_a_problem_with_its_reason(words: str, published: date) -> None:
    [problem] = find_dates(words, published)
    assert isinstance(problem, DateProblem)
    assert "1 to 9999" in problem.reason
    with pytest.raises(InputError, match=words):
        resolve_phrase(words, published)


@pytest.mark.parametrize(("words", "published"), [("내년", "9999-12-31"), ("전날", "0001-01-01")])
def test_explain_date_says_so_in_one_line(
    words: str, published: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(["explain-date", words, "--published", published]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert words in printed.err


@pytest.mark.parametrize(
    ("when", "bounds"),
    [
        ("0001-01-15~", (date.min, date(1, 1, 15))),
        ("0001~", (date.min, date(2, 12, 31))),
        ("9999~", (date(9998, 1, 1), date.max)),
        ("9999-23", (date(9999, 9, 1), date(9999, 11, 30))),
    ],
)
def test_edtf_stays_inside_the_calendar(when: str, bounds: tuple[date, date]) -> None:
    assert parse_edtf(when) == bounds


def test_a_winter_that_leaves_the_calendar_is_named() -> None:
    with pytest.raises(InputError, match="9999-24"):
        parse_edtf("9999-24")


@settings(derandomize=True, max_examples=150, deadline=None, database=None)
@given(st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join), st.dates())
def test_any_day_of_the_calendar_reads_any_words(text: str, published: date) -> None:
    for hit in find_dates(text, published):
        assert text[hit.start : hit.end] == hit.words


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("설", 1997, date(1997, 2, 8)),
        ("설날", 2021, date(2021, 2, 12)),
        ("설날", 2028, date(2028, 1, 27)),
        ("추석", 2017, date(2017, 10, 4)),
        ("추석", 2025, date(2025, 10, 6)),
        ("부처님오신날", 2023, date(2023, 5, 27)),
        ("크리스마스", 1950, date(1950, 12, 25)),
        ("추석", 1979, None),
        ("설", 2040, None),
    ],
)
def test_lunar_holidays_come_from_the_table_of_their_years(name: str, year: int, day: date | None) -> None:
    assert get_holiday(name, year) == day


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("오늘(17일)", "2020-06-17"),
        ("오늘(11일)", "2020-06-11"),  # came out again later
        ("오늘(20일)", "2020-05-20"),
        ("어제(16일)", "2020-06-16"),
        ("오늘(6/11)", "2020-06-11"),
        ("오늘(12월 3일)", "2019-12-03"),
        ("내일(18일)", "2020-06-18"),
        ("내일(1일)", "2020-07-01"),
    ],
)
def test_day_in_brackets_settles_today_and_yesterday(words: str, when: str) -> None:
    [found] = find_dates(f"한빛전자는 {words} 간담회를 열었다.", date(2020, 6, 17))
    assert (found.words, found.when) == (words, when)


def test_brackets_without_a_day_leave_today_alone() -> None:
    [found] = find_dates("오늘(부산) 간담회를 열었다.", date(2020, 6, 17))
    assert (found.words, found.when) == ("오늘", "2020-06-17")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        # a day that only describes a noun
        (
            "새솔은 9일 회의를 열었다. 새솔은 6월 3일 회장단이 부산에서 발표한 전략을 위해 이날 모였다.",
            "2020-06-09",
        ),
        # a day with which something is compared
        (
            "9일 금리가 내렸다. 이는 지난 5일 최저치(연 3%)보다 낮다. 주가도 내렸다. 새솔은 이날 팔았다.",
            "2020-06-09",
        ),
        # a view of the future is of today
        ("13일 업계 판도가 바뀔 것이라는 전망이 나온다. 새솔은 이날 계약했다.", "2020-06-13"),
    ],
)
def test_this_day_is_the_day_of_the_news(text: str, when: str) -> None:
    assert find_dates(text, date(2020, 6, 17))[-1].when == when


def test_day_before_is_counted_once_however_often_it_is_named() -> None:
    text = "12일 금리는 전날보다 내렸다. 주가도 전날보다 떨어졌다. 전날 새솔이 팔았다. 이날 한빛이 샀다."
    days = [found.when for found in find_dates(text, date(2020, 6, 17))]
    assert days == ["2020-06-12", "2020-06-11", "2020-06-11", "2020-06-11", "2020-06-12"]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("올해 안에", "../2020"),
        ("올 상반기 내로", "../2020-40"),
        ("이달 내에", "../2020-06"),
        ("7월 이내에", "../2020-07"),
    ],
)
def test_within_a_time_is_until_its_end(words: str, when: str) -> None:
    [found] = find_dates(f"한빛전자는 {words} 공장을 지을 예정이다.", date(2020, 6, 17))
    assert (found.words, found.when, found.kind) == (words, when, "deadline")


def test_ward_behind_a_time_is_no_deadline() -> None:
    [found] = find_dates("올해 안내로봇을 팔았다.", date(2020, 6, 17))
    assert found.words == "올해"

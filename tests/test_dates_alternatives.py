"""Other readings of the same words, for a reading that turns out impossible."""

from datetime import date

import pytest

from lgai_graph.dates import find_alternatives, find_dates, may_lie_ahead, parse_edtf
from lgai_graph.model import Period


def read_others(text: str, published: str, words: str) -> list[str]:
    day = date.fromisoformat(published)
    [period] = [hit for hit in find_dates(text, day) if isinstance(hit, Period) and hit.words == words]
    return [other.when for other in find_alternatives(period, text, day)]


@pytest.mark.parametrize(
    ("published", "text", "words", "first"),
    [
        ("2020-06-10", "16일 협약을 맺는다.", "16일", ["2020-05-16", "2020-07-16"]),
        ("2020-06-08", "11~13일 열린다.", "11~13일", ["2020-05-11/2020-05-13", "2020-07-11/2020-07-13"]),
        ("2020-12-01", "31일까지 낸다.", "31일까지", ["../2020-10-31", "../2021-01-31"]),
        ("2020-06-08", "지난 3일 만났다.", "지난 3일", ["2020-05-03", "2020-04-03"]),
        ("2020-06-08", "오는 5월 판다.", "오는 5월", ["2022-05", "2023-05"]),
        ("2020-06-08", "2018년 7월 설립, 12월 열었다.", "12월", ["2019-12", "2020-12"]),
        ("2020-08-01", "상반기 착공한다.", "상반기", ["2021-40", "2019-40"]),
        ("2020-06-17", "월요일 만났다.", "월요일", ["2020-06-22", "2020-06-08"]),
        ("2020-06-01", "추석에 만났다.", "추석", ["2020-10-01", "2021-09-21"]),
        ("2020-06-01", "지난 15년 값이 올랐다.", "지난 15년", ["2015"]),
        ("2020-06-20", "2일 냈다. 지난달 5일 팔았다. 이날 올랐다.", "이날", ["2020-06-20", "2020-06-02"]),
        ("2020-06-20", "2일 냈다. 지난달 5일 팔았다. 전날 올랐다.", "전날", ["2020-06-19", "2020-06-01"]),
    ],
)
def test_words_that_leave_a_part_out_have_other_readings(
    published: str, text: str, words: str, first: list[str]
) -> None:
    assert read_others(text, published, words)[: len(first)] == first


@pytest.mark.parametrize(
    "words",
    ["2018년 7월", "지난해 7월", "지난달 7일", "어제", "올해", "98년 7월 3일", "7월부터 2021년 3월까지"],
)
def test_words_that_settle_their_date_have_no_other_reading(words: str) -> None:
    assert read_others(f"{words} 한다.", "2020-06-17", words) == []


def test_a_written_weekday_admits_no_day_that_contradicts_it() -> None:
    assert read_others("16일(화) 만났다.", "2020-06-17", "16일(화)") == []
    assert read_others("6월 16일(화) 만났다.", "2020-06-17", "6월 16일(화)") == []


def test_a_month_without_that_day_is_left_out() -> None:
    assert read_others("31일 만났다.", "2020-06-17", "31일") == ["2020-07-31", "2020-03-31"]


def test_other_readings_keep_words_place_and_kind() -> None:
    text, day = "새솔은 16일까지 접수한다.", date(2020, 6, 10)
    [period] = [hit for hit in find_dates(text, day) if isinstance(hit, Period)]
    for other in find_alternatives(period, text, day):
        assert (other.words, other.start, other.end) == (period.words, period.start, period.end)
        assert (other.kind, other.rule) == (period.kind, period.rule)
        assert parse_edtf(other.when) == (other.earliest, other.latest)


def test_a_date_still_unknown_has_no_other_reading() -> None:
    [period] = [hit for hit in find_dates("16일 만났다.") if isinstance(hit, Period)]
    assert find_alternatives(period, "16일 만났다.", date(2020, 6, 17)) == []


@pytest.mark.parametrize(
    ("published", "text", "ahead"),
    [
        ("2020-06-17", "22일 열었다.", True),
        ("2020-06-17", "22일(현지시간) 열었다.", True),
        ("2020-06-17", "9월 1일 열었다.", True),
        ("2020-06-17", "2020년 9월 1일 열었다.", True),
        ("2020-06-17", "17일 열었다.", False),
        ("2020-06-17", "5일(현지시간) 열 계획이라고 밝혔다.", False),
        ("2020-06-17", "지난 22일 열었다.", False),
        ("2020-06-17", "5월 1일 열었다.", False),
        ("2020-06-17", "2019년 9월 1일 열었다.", False),
        ("2020-07-01", "30일 열었다.", False),
        ("2021-01-05", "12월 30일 열었다.", False),
    ],
)
def test_day_may_lie_ahead(published: str, text: str, *, ahead: bool) -> None:
    day = date.fromisoformat(published)
    [period] = find_dates(text, day)
    assert isinstance(period, Period)
    assert may_lie_ahead(period, day) is ahead

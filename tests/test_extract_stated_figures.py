"""Figures that a clause states in its own words, whatever is measured.

The sentences are made up and so are their firms. They come out on 17 June 2020.
"""

import pytest

from conftest import ReadText, ReadTitled

FIGURES = ("earnings.figure", "other.figure")


@pytest.mark.parametrize(
    ("sentence", "when", "summary"),
    [
        # somebody comes first in what is measured, or is what comes first
        (
            "소형 냉장고 판매 규모는 한빛전자가 24만대로 가장 많았다.",
            None,
            "소형 냉장고 판매 규모, 한빛전자 24만대로 최다",
        ),
        # 불과 했다; a measure that no list has
        (
            "한빛은행의 신용대출 비중은 지난달 0.2%에 불과했다.",
            "2020-05",
            "한빛은행, 신용대출 비중 0.2%에 불과",
        ),
        (
            "새솔물산 임직원들의 사내 도서 이용은 1200건으로 전년보다 31% 늘었다.",
            None,
            "새솔물산, 임직원들의 사내 도서 이용 1200건으로 전년보다 31% 증가",
        ),
        # its topic stands before what is told along with it
        (
            "새솔물산 임직원들의 사내 도서 이용은 서가 정리가 이어지며 2019년 31% 감소했다.",
            "2019",
            "새솔물산, 임직원들의 사내 도서 이용 31% 감소",
        ),
        # what a number is compared with stays where it is a number, too
        (
            "한빛전자의 공기청정기 공장 출고는 7305대로 새솔전자 6053대보다 1252대 더 많았다.",
            None,
            "한빛전자, 공기청정기 공장 출고 7305대로 새솔전자 6053대보다 1252대 더 많아",
        ),
    ],
)
def test_clause_states_its_figure(sentence: str, when: str | None, summary: str, read: ReadText) -> None:
    [event] = read(sentence).events
    assert event.evidence.rule in FIGURES
    assert (event.when.when if event.when else None, event.summary) == (when, summary)


@pytest.mark.parametrize(
    "sentence",
    [
        # it points to what was told before
        "이 비율은 한빛전자 사내 도서 이용에서 79.9%로 줄었다.",
        "2위 한빛전자의 로봇 대여 점유율은 25.3%였다.",
        "업종별로는 한빛전자의 로봇 대여 비중이 31.7%로 가장 높았다.",
        # nothing is measured, or what it is of nobody says
        "한빛전자는 0.85%에 그쳤다.",
        "남성은 464명으로 여성보다 많았다.",
        # nobody's, of no time
        "소형 로봇을 새로 들인 점포는 100곳 가운데 30곳에 불과했다.",
    ],
)
def test_clause_that_does_not_stand_alone_states_no_figure(sentence: str, read: ReadText) -> None:
    assert [event for event in read(sentence).events if event.evidence.rule in FIGURES] == []


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("이용은 1200건", "이용은 보통 1200건"),  # a habit
        ("이용은 1200건", "이용은 그동안 1200건"),
        ("이용은", "이용은 방이 하나 늘면"),  # a case
        ("새솔물산", "방이 하나 늘면 새솔물산"),
        ("늘었다", "늘었기 때문이다"),  # a reason
        ("이용은", "이용은 내년"),  # yet to come
        ("이용은 1200건으로 전년보다", "이용은 많았지만 1200건으로"),  # against what it was
        ("이용은", "이용은 “책방”을 열어"),  # somebody's words
        ("사내 도서", "이 도서"),  # it points to what was told before
        ("새솔물산", "2위 새솔물산"),
        ("새솔물산", "부서별로는 새솔물산"),
    ],
)
def test_one_word_more_and_a_clause_states_no_figure(words: str, others: str, read: ReadText) -> None:
    told = "새솔물산 임직원들의 사내 도서 이용은 1200건으로 전년보다 31% 늘었다."
    assert [event.evidence.rule for event in read(told).events] == ["other.figure"]
    assert read(told.replace(words, others)).events == []


def test_figure_of_nobody_is_news_under_a_headline_with_its_words(read_titled: ReadTitled) -> None:
    sentence = "소형 로봇을 새로 들인 점포는 작년 100곳 가운데 30곳에 불과했다."
    lines = ["소형 로봇을 새로 들인 점포 100곳 가운데 30곳에 불과"]
    assert [event.summary for event in read_titled("로봇 들인 점포 드물다", sentence)] == lines
    assert read_titled("전기요금 체계 손질", sentence) == []


def test_figure_goes_on_with_the_time_of_the_one_before(read: ReadText) -> None:
    first = "지난해 서울 동네 책방 이용자는 7만명으로 20% 줄었다."
    text = f"{first} 새솔시 임직원들의 사내 도서 이용도 31% 늘었다."
    assert [event.when.when for event in read(text).events if event.when] == ["2019", "2019"]


def test_what_somebody_says_of_a_figure_is_no_figure(read: ReadText) -> None:
    sentence = "한빛전자는 새솔시의 로봇 수입이 6% 느는 데 그쳤다고 밝혔다."
    assert [event for event in read(sentence).events if event.evidence.rule in FIGURES] == []


def test_dash_of_a_list_is_no_minus_sign(read: ReadText) -> None:
    (event,) = read("-한빛은행의 나래대출 비중은 지난해 0.2%에 불과했다.").of("other.figure")
    assert event.summary.startswith("한빛은행, 나래대출 비중")

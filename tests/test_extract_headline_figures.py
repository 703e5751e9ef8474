"""Figures that a headline tells: its words, and the early sentence that has them.

The sentences are made up and so are their firms. They come out on 17 June 2020.
"""

import pytest

from test_extract_lead import read_titled

RULES = ("other.headline", "earnings.headline")
TEXT = (
    "나래시 월세 비중이 6년 만에 최고라 걱정하는 사람이 많다. 봄이 왔다. 나래시 고등어 가격이 25% 뛴 탓이다. "
    "새솔전자 로봇 판매는 크게 줄었다. 학생 10명 중 4명이 걸었다."
)


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("나래시 월세 비중 6년만에 ‘최고’", "나래시 월세 비중 6년만에 최고"),
        ("나래시 월세 비중 6년 만에 상승 ‘충격’", "나래시 월세 비중 6년 만에 상승"),
        ("봄이 왔다 … 나래시 고등어 가격 25% 올라", "나래시 고등어 가격 25% 올라"),
        ("나래시 학생 10명 중 4명 도보 통학", "나래시 학생 10명 중 4명 도보 통학"),
        # a short part goes on in the next one
        ("나래시 월세 … 비중 6년來 최고", "나래시 월세 비중 6년來 최고"),
    ],
)
def test_headline_of_a_figure_is_an_event(title: str, summary: str) -> None:
    (event,) = (one for one in read_titled(title, TEXT) if one.evidence.rule in RULES)
    assert (event.summary, event.lead) == (summary, True)


@pytest.mark.parametrize(
    "title",
    [
        "나래시 월세 비중 6년 만에 상승 전망",  # nobody knows yet
        "나래시 월세 비중 6년 만에 최고?",
        "내년 나래시 월세 비중 6년 만에 최고",
        "나래시 월세 비중 6% 줄어든다",
        "“나래시 월세 비중 6년 만에 최고”",  # somebody says so
        "비중 6년 만에 최고",  # of what?
        "나래시 공원 6년 만에 개방",  # nothing measured
        "누리시 연체율 9년 만에 최저",  # no sentence has it
    ],
)
def test_headline_that_settles_no_figure_is_no_event(title: str) -> None:
    assert [one for one in read_titled(title, TEXT) if one.evidence.rule in RULES] == []


def test_figure_that_a_sentence_tells_is_marked_instead() -> None:
    text = "봄이 왔다. 지난해 서울 아파트 거래량은 6120건으로 20% 늘었다."
    (event,) = read_titled("서울 아파트 거래량 20% 증가", text)
    assert (event.evidence.rule, event.lead) == ("other.figure", True)


def test_body_that_opens_a_headline_owns_its_result() -> None:
    text = "봄이 왔다. ㈜새솔전자의 일이다. 새솔전자 영업이익이 6년 만에 줄었다."
    (event,) = read_titled("새솔전자, 영업이익 6년 만에 최저", text)
    assert event.evidence.rule == "earnings.headline"
    assert [one.mention.name for one in event.arguments] == ["새솔전자"]

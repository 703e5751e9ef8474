"""Findings that an article opens with: who made them known, and what they were.

The sentences are made up and so are their firms. They come out on 17 June 2020.
"""

import pytest

from conftest import ReadText


@pytest.mark.parametrize(
    ("sentence", "when", "summary"),
    [
        (
            "3일 한빛연구원에 따르면 작년 나래시 주민들의 하루 걸음은 6천보로 조사됐다.",
            "2020-06-03",
            "한빛연구원, 작년 나래시 주민들의 하루 걸음은 6천보로 조사",
        ),
        (
            "통계청이 3일 발표한 ‘5월 고용동향’에 따르면 취업자는 2800만명으로 20만명 늘었다.",
            "2020-06-03",
            "통계청, ‘5월 고용동향’ 발표",
        ),
        # a title of several phrases, a paper that only holds it, a survey that somebody made
        (
            "통계청이 3일 발표한 ‘나래시의 고용 및 임금 동향’에 따르면 취업자는 2800만명이었다.",
            "2020-06-03",
            "통계청, ‘나래시의 고용 및 임금 동향’ 발표",
        ),
        (
            "3일 통계청이 국회에 제출한 자료에 따르면 취업자는 2800만명이었다.",
            "2020-06-03",
            "통계청, 취업자는 2800만명이었다고 발표",
        ),
        (
            "3일 한빛협회가 회원을 대상으로 실시한 설문조사에 따르면 30%가 값이 오를 것이라고 응답했다.",
            "2020-06-03",
            "한빛협회, 30%가 값이 오를 것이라고 응답했다고 발표",
        ),
        # soon behind the first sentence
        (
            "하늘이 맑다. 3일 한빛연구원에 따르면 하루 걸음은 6천보로 조사됐다.",
            "2020-06-03",
            "한빛연구원, 하루 걸음은 6천보로 조사",
        ),
    ],
)
def test_finding_that_opens_an_article_is_a_statement(
    sentence: str, when: str, summary: str, read: ReadText
) -> None:
    (event,) = read(sentence).events
    assert event.evidence.rule == "statement.survey"
    assert event.when is not None
    assert (event.when.when, event.summary) == (when, summary)
    assert [str(one.role) for one in event.arguments] == ["speaker"]


@pytest.mark.parametrize(
    "sentence",
    [
        "3일 업계에 따르면 하루 걸음은 6천보로 조사됐다.",  # nobody in particular
        "한빛연구원에 따르면 하루 걸음은 6천보로 조사됐다.",  # on no day
        "3일 한빛전자에 따르면 공장은 부산에 있다.",  # no finding
        "3일 한빛연구원에 따르면 하루 걸음이 늘었다.",
        "한빛연구원이 3일 만든 접시에 따르면 취업자는 늘었다.",  # nothing made known
        # not at the top
        "하늘이 맑다. 해가 떴다. 바람이 분다. 3일 한빛연구원에 따르면 하루 걸음은 6천보로 조사됐다.",
        # too long
        f"3일 한빛연구원에 따르면 {'크고 작은 여러 회사와 ' * 8}직원의 연봉이 같은 것으로 조사됐다.",
    ],
)
def test_what_opens_no_article_with_a_finding_is_left_out(sentence: str, read: ReadText) -> None:
    assert [event for event in read(sentence).events if event.evidence.rule == "statement.survey"] == []

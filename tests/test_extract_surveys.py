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
            "2019",
            "2019년 나래시 주민들의 하루 걸음은 6천보로 조사 (한빛연구원)",
        ),
        (
            "통계청이 3일 발표한 ‘5월 고용동향’에 따르면 취업자는 2800만명으로 20만명 늘었다.",
            "2020-06-03",
            "취업자는 2800만명으로 20만명 증가 (통계청 발표)",
        ),
        # a title of several phrases, a paper that only holds it, a survey that somebody made
        (
            "통계청이 3일 발표한 ‘나래시의 고용 및 임금 동향’에 따르면 취업자가 모두 늘었다.",
            "2020-06-03",
            "통계청, ‘나래시의 고용 및 임금 동향’ 발표",
        ),
        (
            "3일 통계청이 국회에 제출한 자료에 따르면 취업자는 2800만명이었다.",
            "2020-06-03",
            "취업자는 2800만명 (통계청)",
        ),
        (
            "3일 한빛협회가 회원을 대상으로 실시한 설문조사에 따르면 30%가 값이 오를 것이라고 응답했다.",
            "2020-06-03",
            "30%가 값이 오를 것이라고 응답 (한빛협회)",
        ),
        # soon behind the first sentence
        (
            "하늘이 맑다. 3일 한빛연구원에 따르면 하루 걸음은 6천보로 조사됐다.",
            "2020-06-03",
            "하루 걸음은 6천보로 조사 (한빛연구원)",
        ),
        # what turned out is told by its own verb; what a survey came to, by whose it is
        (
            "한빛연구원에 따르면 지난해 나래시 특허는 73건으로 두 배로 늘어난 것으로 나타났다.",
            "2019",
            "2019년 나래시 특허는 73건으로 두 배로 증가 (한빛연구원)",
        ),
        (
            "한빛연구원이 3일 성인 1000명을 조사한 결과 응답자의 56.3%가 값이 비싸다고 답했다.",
            "2020-06-03",
            "응답자의 56.3%가 값이 비싸다고 답해 (한빛연구원 조사)",
        ),
        (
            "3일 조사업체 나래SL에 따르면 하루 걸음은 6천보로 가장 많았다.",
            "2020-06-03",
            "하루 걸음은 6천보로 가장 많아 (나래SL)",
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
        "하늘이 맑다. 한빛연구원에 따르면 하루 걸음은 6천보로 조사됐다.",  # on no day
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


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "나래시 전세 아파트가 3년 전에 비해 34% 줄어든 것으로 나타났다.",
            "나래시 전세 아파트가 3년 전에 비해 34% 감소",
        ),
        ("나래시 아파트 10채 중 3채는 빈집인 것으로 조사됐다.", "나래시 아파트 10채 중 3채는 빈집"),
        ("특히 나래시 아파트 10채 중 3채는 빈집인 것으로 조사됐다.", "나래시 아파트 10채 중 3채는 빈집"),
        (
            "직장인 10명 중 4명은 휴가를 안 가는 것으로 나타났다.",
            "직장인 10명 중 4명은 휴가를 안 가는 것으로 조사",
        ),
        (
            "나래시 직장인 10명 중 4명은 휴가를 가지 않은 것으로 집계됐다.",
            "나래시 직장인 10명 중 4명은 휴가를 가지 않은 것으로 집계",
        ),
        # the first sentence needs no number
        ("나래시 전세 아파트가 크게 줄어든 것으로 나타났다.", "나래시 전세 아파트가 크게 감소"),
        (
            "나래시 상인들이 수수료를 두 번 낸 것으로 드러났다.",
            "나래시 상인들이 수수료를 두 번 낸 것으로 드러나",
        ),
        # of a long sentence its last clause
        (
            "나래시가 전통시장 상인들을 돕겠다며 온갖 대책을 내놓고 상가마다 커다란 안내판까지 세운 가운데 "
            "일부 상인들이 수수료를 두 번 내고 있는 것으로 드러났다.",
            "일부 상인들이 수수료를 두 번 내고 있는 것으로 드러나",
        ),
    ],
)
def test_what_turned_out_is_an_event_whoever_counted(sentence: str, summary: str, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert (event.evidence.rule, event.summary, event.arguments) == ("other.finding", summary, ())


@pytest.mark.parametrize(
    "sentence",
    [
        "하늘이 맑다. 나래시 전세 아파트가 크게 줄어든 것으로 나타났다.",  # by how much?
        "이 중 10명은 집을 산 것으로 조사됐다.",  # of whom?
        "나래시 전세 아파트가 34% 줄어들 것으로 예상됐다.",
        "하늘이 맑다. 나래시 직장인 10명 중 4명은 휴가를 안 가는 것으로 나타났다.",  # not the headline's
        "3일 업계에 따르면 나래시 직장인 10명 중 4명은 휴가를 안 가는 것으로 나타났다.",
    ],
)
def test_what_is_not_counted_turns_nothing_out(sentence: str, read: ReadText) -> None:
    assert [event for event in read(sentence).events if event.evidence.rule == "other.finding"] == []


def test_finding_is_told_once_where_somebody_signs_it(read: ReadText) -> None:
    text = (
        "나래시 직장인 1200명은 휴가를 안 가는 것으로 나타났다. "
        "3일 한빛연구원에 따르면 휴가를 안 가는 직장인은 1200명으로 20% 늘었다."
    )
    (event,) = read(text).events
    assert event.summary == "휴가를 안 가는 직장인은 1200명으로 20% 증가 (한빛연구원)"
    assert event.lead


def test_finding_has_the_amount_that_it_came_to(read: ReadText) -> None:
    (event,) = read("3일 한빛연구원에 따르면 366개 회사의 평균 연봉은 5천만원으로 6.6% 올랐다.").events
    assert [(one.words, one.unit) for one in event.amounts] == [("5천만원", "KRW")]


def test_finding_is_of_the_time_of_its_own_number(read: ReadText) -> None:
    (event,) = read("3일 새솔청에 따르면 2001년 3곳이던 매장은 지난해 9곳으로 늘었다.").events
    assert event.when is not None
    assert event.when.words == "지난해"

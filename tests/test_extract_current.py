"""Undated deeds in the present that are news all the same, and deeds told as a reason.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

from dataclasses import replace

import pytest

from conftest import PUBLISHED, Read, ReadText, get_pipeline
from helpers_claims import make_article
from lgai_graph.extract import read_article
from lgai_graph.model import EventType

QUIET = "하늘이 맑다. "  # so that what follows does not open the article


def read_titled(title: str, text: str) -> list[tuple[str, str]]:
    """Return rule and summary of the events of an article with a headline."""
    article = replace(make_article("시험", PUBLISHED, text), title=title)
    claims = read_article(get_pipeline(), article).claims
    return [(claim.evidence.rule, claim.summary) for claim in claims if isinstance(claim.type, EventType)]


def list_told(found: Read) -> list[tuple[str, str]]:
    """Return rule and object of each event."""
    return [(event.evidence.rule, event.object or "") for event in found.events]


def test_product_with_a_name_is_on_sale(read: ReadText) -> None:
    found = read(QUIET + "한빛전자가 ‘나래마을’을 분양 중이고 새솔건설은 바쁘다.")
    assert list_told(found) == [("launch.deed", "‘나래마을’")]


def test_sale_of_what_has_no_name_is_no_news(read: ReadText) -> None:
    assert not read(QUIET + "한빛전자가 아파트를 분양 중이고 새솔건설은 바쁘다.").events


def test_what_somebody_has_is_no_news() -> None:
    title, text = "한빛전자, 부산 공장 자랑", QUIET * 3 + "한빛전자는 부산 공장을 갖고 있다."
    assert not read_titled(title, text)


HEADLINE = "한빛전자, 장학생 선발 … 한자 시험 본다"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        (HEADLINE, [("other.deed", "한빛전자, 면접 때 한자 시험 실시")]),
        ("한빛전자, 장학생 선발", []),  # the headline says nothing of the test
        ("새솔, 한자 시험 본다", []),  # nor of who holds it
    ],
)
def test_headline_makes_news_of_a_deed_in_the_present(title: str, told: list[tuple[str, str]]) -> None:
    assert read_titled(title, QUIET * 3 + "한빛전자는 면접 때 한자 시험을 실시한다.") == told


def test_headline_makes_no_news_of_who_is_not_named_in_the_sentence() -> None:
    assert not read_titled(HEADLINE, QUIET * 3 + "한빛전자는 조용하다. 면접 때 한자 시험을 실시한다.")


def test_opening_words_that_stir_others_are_a_statement() -> None:
    (told,) = read_titled(
        "홍길동 발언에 시장 술렁",
        "홍길동 한빛전자 사장이 5일 철수를 내비치는 발언을 하면서 시장이 술렁이고 있다.",
    )
    assert told == ("statement.deed", "홍길동 한빛전자 사장, 철수를 내비치는 발언")


def test_past_deed_may_be_told_as_a_reason(read: ReadText) -> None:
    found = read("직원들이 웃었다. 지난달 한빛전자가 부산 공장을 새솔에 매각했기 때문이다.")
    assert [str(event.type) for event in found.events] == ["acquisition"]


def test_reason_that_is_no_deed_is_left(read: ReadText) -> None:
    assert not read("직원들이 웃었다. 한빛전자가 부산 공장을 매각하기 때문이다.").events


def test_work_that_starts_is_a_deed(read: ReadText) -> None:
    found = read("한빛전자는 지난 3월 운전사 30명을 대상으로 평가에 착수했다.")
    assert [event.object for event in found.events] == ["평가"]
    assert not read("한빛전자는 지난 3월 좋은 평가를 받았다.").events


def test_sort_of_firm_from_a_country_says_what_the_topic_is(read: ReadText) -> None:
    (event,) = read("새솔로직스는 재작년 창업한 미 스타트업으로, 화면이 곱다.").events
    assert [(str(one.role), one.mention.name) for one in event.arguments] == [("target", "새솔로직스")]
    assert event.when is not None
    assert event.when.when == "2018"


def test_shares_counted_are_an_investment_of_whoever_buys_them(read: ReadText) -> None:
    (event,) = read("홍길동 한빛전자 부사장은 지난 4월 3590주를 추가 매입했다.").events
    assert str(event.type) == "investment"
    assert [one.mention.name for one in event.arguments] == ["홍길동"]


@pytest.mark.parametrize(
    ("sentence", "weak"),
    [
        ("나래울연구소는 2003년 설립된 뒤 조용했다.", False),  # who and when is all there is to say
        ("나래울연구소가 설립됐다.", True),
    ],
)
def test_founding_with_its_time_says_enough(sentence: str, weak: bool, read: ReadText) -> None:
    (event,) = read(sentence).events
    assert str(event.type) == "establishment"
    assert ("summary=weak" in event.reasons) == weak


@pytest.mark.parametrize(("verb", "told"), [("비판", ["statement"]), ("설명", [])])
def test_person_who_speaks_up_is_news_anywhere(verb: str, told: list[str], read: ReadText) -> None:
    found = read(QUIET * 4 + f"홍길동 한빛전자 대표는 “값이 너무 높다”고 {verb}했다.")
    assert [str(event.type) for event in found.events] == told

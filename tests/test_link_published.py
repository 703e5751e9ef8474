"""Tests of inferring the day of an article from facts it shares with dated ones."""

from datetime import date

import pytest

from helpers_claims import make_article, make_claim, make_period
from lgai_graph.link import infer_published
from lgai_graph.model import Claim, EventType, Period

E = EventType
JOIN = "agent=c:한빛전자; agent=c:노을통신; target=a:새벽 동맹"
DATELINE = "7일 관련 업계에 따르면 한빛전자는 지난달 새 소장을 뽑았다. 지난 3일 결성한 동맹도 있다."


def relative(words: str) -> Period:
    return make_period("XXXX", words=words)


THIRD = relative("지난 3일")


def told(when: str, arguments: str = JOIN, type_: EventType = E.MEMBERSHIP) -> Claim:
    return make_claim("이투", type_, arguments, when=when)


def infer(text: str, *claims: Claim) -> dict[str, date]:
    articles = [make_article("아주", None, text), make_article("이투", "2020-06-17")]
    return {str(article): day for article, day in infer_published(articles, claims).items()}


def test_shared_fact_and_dateline_give_the_day() -> None:
    own = make_claim("아주", E.ESTABLISHMENT, JOIN, when=THIRD)
    assert infer(DATELINE, own, told("2020-06-03")) == {"아주": date(2020, 6, 7)}


def test_an_announcement_of_two_that_the_article_names_gives_the_day() -> None:
    own = make_claim("아주", E.MEMBERSHIP, JOIN, when=THIRD)
    two, one = "agent=c:한빛전자; agent=c:노을통신", "agent=c:한빛전자; agent=c:여명"
    assert infer(DATELINE, own, told("2020-06-03", two, E.STATEMENT)) == {"아주": date(2020, 6, 7)}
    assert infer(DATELINE, own, told("2020-06-03", one, E.STATEMENT)) == {}


def test_one_shared_alliance_is_enough_for_one_type() -> None:
    own = make_claim("아주", E.MEMBERSHIP, "agent=c:여명; target=a:새벽 동맹", when=THIRD)
    assert infer(DATELINE, own, told("2020-06-03")) == {"아주": date(2020, 6, 7)}


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        # no dateline: any day until the next 3rd would do
        ("지난 3일 모였다.", make_claim("아주", E.MEMBERSHIP, JOIN, when=THIRD), told("2020-06-03")),
        # the words give another day
        (DATELINE, make_claim("아주", E.MEMBERSHIP, JOIN, when=relative("지난 5일")), told("2020-06-03")),
        # the other article knows no day
        (DATELINE, make_claim("아주", E.MEMBERSHIP, JOIN, when=THIRD), told("2020-06")),
        # one common company is not the same fact
        (
            DATELINE,
            make_claim("아주", E.PROGRAM, "agent=c:한빛전자; partner=u:새벽대", when=THIRD),
            told("2020-06-03", "agent=c:한빛전자; partner=u:노을대", E.PROGRAM),
        ),
        # another kind of event
        (DATELINE, make_claim("아주", E.STATEMENT, JOIN, when=THIRD), told("2020-06-03")),
    ],
)  # fmt: skip
def test_without_one_certain_day_nothing_is_inferred(text: str, own: Claim, other: Claim) -> None:
    assert infer(text, own, other) == {}


def test_two_facts_that_disagree_infer_nothing() -> None:
    own = (
        make_claim("아주", E.MEMBERSHIP, JOIN, when=THIRD),
        make_claim("아주", E.PARTNERSHIP, "agent=c:한빛전자; partner=u:새벽대", when=relative("지난 1일")),
    )
    other = told("2020-09-01", "agent=c:한빛전자; partner=u:새벽대", E.PARTNERSHIP)
    assert infer(DATELINE, *own, told("2020-06-03"), other) == {}


def test_dated_articles_are_left_alone() -> None:
    assert infer_published([make_article("이투", "2020-06-17")], [told("2020-06-03")]) == {}

"""The headline: who acts in it, what it tells, and what that adds to the text."""

from dataclasses import replace

import pytest

from conftest import PUBLISHED, get_pipeline
from helpers_claims import make_article
from lgai_graph.extract import read_article
from lgai_graph.extract.headline import find_actor, read_headline
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import Claim, EventType

TEXT = "나래울은 부산에 로봇 공장이 들어선다고 했다. 나래울이 웃었다."


def read_titled(title: str, text: str) -> list[Claim]:
    """Return the events of an article with a headline."""
    article = replace(make_article("시험", PUBLISHED, text), title=title)
    claims = read_article(get_pipeline(), article).claims
    return [claim for claim in claims if isinstance(claim.type, EventType)]


@pytest.mark.parametrize(
    ("title", "actor", "deed", "thing", "kind"),
    [
        ("한빛전자, 새솔과 업무협약 체결", "한빛전자", "체결", "새솔 업무협약", "partnership"),
        ("[단독] 한빛전자, 신제품 출시", "한빛전자", "출시", "신제품", "launch"),
        ("봄맞이 할인전…한빛전자, 신제품 출시", "한빛전자", "출시", "신제품", "launch"),
        ("한빛전자 주가 급등", "", "", "", None),
    ],
)
def test_headline_is_an_actor_and_a_deed(
    title: str, actor: str, deed: str, thing: str, kind: str | None
) -> None:
    lexicon = load_lexicon()
    found = read_headline(title, lexicon.deeds, lexicon)
    assert (found.actor, found.deed, found.object, found.type) == (actor, deed, thing, kind)
    assert not found.planned


def test_last_noun_may_make_a_plan_of_the_one_before() -> None:
    lexicon = load_lexicon()
    found = read_headline("한빛전자, 로봇 공장 신설 추진", lexicon.deeds, lexicon)
    assert (found.deed, found.object, found.type, found.planned) == (
        "신설",
        "로봇 공장",
        "establishment",
        True,
    )


@pytest.mark.parametrize(
    ("title", "actor"),
    [
        ("새솔, 신제품 출시", "새솔"),
        ("[포토] 새솔, 로봇 공개", "새솔"),
        ("새솔 신제품 출시", ""),  # no comma puts anybody in front
        ("정부, 새 법 시행", ""),
        ("서울, 눈 내려", ""),
        ("김 사장, 로봇 공개", ""),
        ("김도윤, 사장 취임", ""),  # a person
    ],
)
def test_whoever_stands_before_the_first_comma_acts(title: str, actor: str) -> None:
    assert find_actor(title, load_lexicon()) == actor


def test_headline_tells_what_no_sentence_does() -> None:
    [event] = read_titled("나래울, 로봇 공장 신설", TEXT)
    assert (event.evidence.rule, event.type, event.lead) == ("lead.headline", "establishment", True)
    assert event.evidence.exact == TEXT.partition(". ")[0] + "."
    assert [one.mention.name for one in event.arguments] == ["나래울"]
    assert (event.status, event.object) == ("happened", "로봇 공장")


def test_planned_headline_tells_of_a_plan() -> None:
    assert [event.status for event in read_titled("나래울, 로봇 공장 신설 추진", TEXT)] == ["planned"]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("나래울, 로봇 공장 신설", "하늘이 맑다. 강이 넓다."),  # no sentence shares its words
        ("나래울, 로봇 공장 신설", "하늘이 맑다. " * 4 + TEXT),  # only one far below
        ("공장 이야기", TEXT),
    ],
)
def test_headline_without_a_sentence_behind_it_adds_nothing(title: str, text: str) -> None:
    assert [event for event in read_titled(title, text) if event.evidence.rule == "lead.headline"] == []


def test_deed_that_a_sentence_tells_is_the_lead_and_stands_once() -> None:
    events = read_titled(
        "한빛전자, 로봇 공장 신설", "한빛전자는 5일 로봇 공장을 신설했다. 한빛전자는 6일 새 앱을 출시했다."
    )
    assert [(event.type, event.lead) for event in events] == [("establishment", True), ("launch", False)]


def test_second_undated_statement_of_a_speaker_is_left_out() -> None:
    text = "한빛전자는 새 로봇이 팔릴 것이라고 전망했다. 한빛전자는 새 앱이 팔릴 것이라고 5일 전망했다."
    assert len(read_titled("로봇 이야기", text)) == 2  # the second has a day
    assert len(read_titled("로봇 이야기", text.replace("5일 ", ""))) == 1

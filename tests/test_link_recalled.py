"""Tests of what one article tells of today beside what it recalls, from its words to the events."""

from dataclasses import replace

import pytest

from helpers_claims import make_article
from lgai_graph.extract import extract_claims
from lgai_graph.link import link_claims
from lgai_graph.model import Knowledge, RelationType


def link_article(title: str, text: str) -> Knowledge:
    """Read and link one article of 5 March 2024."""
    article = replace(make_article("가람일보", "2024-03-05", text), title=title)
    return link_claims([article], extract_claims([article]).claims)


APART = [
    (
        "새솔전자, 장학금 전달",
        "새솔전자가 나래대에 장학금을 전달했다. 새솔전자는 2022년 가람대에 장학금을 전달했다.",
    ),
    ("이도윤 장관, 미국 방문", "이도윤 장관이 미국을 방문했다. 이 장관은 지난달에도 미국을 방문했다."),
    ("새솔전자, 가람상 대상", "새솔전자는 가람상 대상을 받았다. 새솔전자는 가람상 최우수상도 받았다."),
    ("김가온 대표 취임", "김가온 대표가 새솔전자 대표로 취임했다. 김 대표는 나래물산 대표로도 선임됐다."),
    (
        "새솔전자, 로봇 포럼",
        "새솔전자는 4일 서울에서 로봇 포럼을 열었다. 새솔전자는 4일 부산에서 로봇 포럼을 열었다.",
    ),
    (
        "김가온, 새솔전자 대표 선임",
        "김가온 새솔전자 부사장이 대표로 선임됐다. 김 대표는 2012년 새솔전자에 입사했다.",
    ),
    (
        "김가온, 새솔전자 회장 승진",
        "김가온 새솔전자 대표가 회장으로 승진했다. 김 회장은 1998년 새솔전자에 합류했다.",
    ),
    (
        "새솔전자 새 대표에 김가온",
        "김가온 부사장이 새솔전자 대표로 선임됐다. 김 대표는 새솔전자에 입사한 뒤 본부장을 맡았다.",
    ),
    (
        "새솔전자, 김가온 CTO 영입",
        "새솔전자는 김가온 박사를 CTO로 영입했다. 김 CTO는 2019년 새솔전자에 합류했다.",
    ),
    (
        "나래물산, 한빛전자에 투자",
        "나래물산은 한빛전자에 투자했다. 나래물산은 2019년에도 한빛전자에 30억원을 투자했다.",
    ),
    ("나래물산, 한빛전자 인수", "나래물산은 한빛전자를 인수했다. 나래물산은 2019년 한빛전자에 투자했다."),
    ("김가온 선수, 한빛상 수상", "김가온 선수가 한빛상을 받았다. 김가온 선수는 2019년에도 한빛상을 받았다."),
    (
        "나래물산, 로봇사업 강화",
        "나래물산이 로봇사업을 대폭 강화하고 있다. 나래물산은 로봇사업을 확대할 방침이라고 밝혔다.",
    ),
]


@pytest.mark.parametrize(("title", "text"), APART)
def test_two_deeds_of_one_article_are_two_events(title: str, text: str) -> None:
    events = link_article(title, text).events
    assert len(events) >= 2
    assert all(len(event.claims) == 1 for event in events)


ONE = [
    (
        "새솔전자, 장학금 전달",
        "새솔전자가 나래대에 장학금을 전달했다. 새솔전자는 4일 나래대에 장학금을 전달했다.",
        "장학금",
    ),
    ("이도윤 장관, 미국 방문", "이도윤 장관이 미국을 방문했다. 이 장관은 지난달 미국을 방문했다.", "방문"),
    (
        "새솔전자, 로봇 포럼",
        "새솔전자는 4일 로봇 포럼을 열었다. 새솔전자는 4일 부산에서 로봇 포럼을 열었다.",
        "포럼",
    ),
    (
        "새솔전자, 김가온 CTO 영입",
        "새솔전자는 김가온 박사를 CTO로 영입했다. 김 CTO는 지난달 1일 새솔전자에 합류했다.",
        "합류",
    ),
    (
        "새솔전자 대표에 김가온",
        "새솔전자가 김가온 대표를 영입했다. 지난 1월 취임한 김가온 새솔전자 대표는 성장을 강조했다.",
        "취임",
    ),
    (
        "나래물산, 한빛전자 인수",
        "나래물산은 한빛전자를 인수했다. 나래물산은 2019년 한빛전자를 인수했다.",
        "인수",
    ),
]


@pytest.mark.parametrize(("title", "text", "deed"), ONE)
def test_one_deed_that_an_article_dates_later_on_is_one_event(title: str, text: str, deed: str) -> None:
    (event,) = (e for e in link_article(title, text).events if any(deed in c.summary for c in e.claims))
    assert len(event.claims) == 2


def test_who_once_entered_a_firm_has_his_post_from_no_such_day() -> None:
    text = "김가온 새솔전자 부사장이 대표로 선임됐다. 김 대표는 2012년 새솔전자에 입사했다."
    relations = link_article("김가온, 새솔전자 대표 선임", text).relations
    posts = {
        r.role: r.start.when if r.start else None for r in relations if r.type is RelationType.EMPLOYMENT
    }
    assert posts == {"부사장": None, None: "2012"}


def test_who_enters_a_firm_when_he_takes_his_post_is_there_once() -> None:
    text = "김가온은 2012년 새솔전자에 입사해 2012년 새솔전자 본부장에 선임됐다."
    posts = [r for r in link_article("김가온", text).relations if r.type is RelationType.EMPLOYMENT]
    assert [(r.role, r.start and r.start.when) for r in posts] == [("본부장", "2012")]


def test_what_the_police_say_is_the_deed_that_it_is_without_them() -> None:
    entered = "광주 북부경찰서에 따르면 김가온은 2012년 새솔전자에 입사했다."
    text = f"{entered} 김가온은 2015년 새솔전자 본부장에 선임됐다."
    posts = [r for r in link_article("김가온", text).relations if r.type is RelationType.EMPLOYMENT]
    found = {(r.role, r.start.when if r.start else None) for r in posts}
    assert found == {(None, "2012"), ("본부장", "2015")}


def test_who_joins_with_his_post_has_it_from_that_day() -> None:
    text = "새솔전자는 김가온 박사를 CTO로 영입했다. 김 CTO는 지난달 1일 새솔전자에 합류했다."
    (post,) = (r for r in link_article("새솔전자, 김가온 CTO 영입", text).relations)
    assert post.start is not None
    assert (post.role, post.start.when) == ("CTO", "2024-02-01")


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [
        (
            "김가온 새솔전자 부회장이 회장으로 취임했다.",
            "김가온 새솔전자 회장이 가람협회 회장으로 취임했다.",
            2,
        ),
        ("김가온 새솔전자 부회장이 회장으로 취임했다.", "새솔전자 회장에 김가온 부회장이 취임했다.", 1),
        ("김가온 한국은행 부총재가 총재로 취임했다.", "김가온 부총재가 한은 총재로 취임했다.", 1),
    ],
)
def test_a_post_of_another_body_is_another(first: str, second: str, events: int) -> None:
    articles = [
        replace(make_article(name, "2024-03-05", text), title=text[:-1])
        for name, text in (("가람일보", first), ("나래일보", second))
    ]
    assert len(link_claims(articles, extract_claims(articles).claims).events) == events

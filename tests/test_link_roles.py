"""Tests of one post that an article gives in full and in short, from its words to the employments."""

import pytest

from helpers_claims import make_article
from lgai_graph.extract import extract_claims
from lgai_graph.lexicon import load_lexicon
from lgai_graph.link import link_claims
from lgai_graph.link.entities.linking import LinkedEntities
from lgai_graph.link.relations.making import TieBook
from lgai_graph.link.relations.roles import list_short_roles
from lgai_graph.link.relations.ties import ClaimedTie
from lgai_graph.link.spool import Spool
from lgai_graph.model import RelationType


def list_roles(*texts: str) -> list[str | None]:
    """List the roles of everybody in some texts, each an article of a day of its own."""
    articles = [make_article(f"시험{day}", f"2020-06-{day:02}", text) for day, text in enumerate(texts, 1)]
    relations = link_claims(articles, extract_claims(articles).claims).relations
    return sorted((r.role for r in relations if r.type is RelationType.EMPLOYMENT), key=str)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("김가온 새솔전자 마케팅본부장은 말했다. 김가온 새솔전자 본부장은 웃었다.", "마케팅본부장"),
        ("김가온 새솔전자 부회장은 말했다. 김가온 새솔전자 대표이사 부회장은 웃었다.", "대표이사 부회장"),
        ("김가온 새솔전자 전무이사는 말했다. 김가온 새솔전자 전무는 웃었다.", "전무"),
        ("김가온 새솔전자 대표이사는 말했다. 김가온 새솔전자 대표이사 사장은 웃었다.", "대표이사 사장"),
        ("김가온 새솔전자 대표는 말했다. 김가온 새솔전자 공동 대표는 웃었다.", "공동 대표"),
        ("김가온 새솔전자 대표이사는 말했다. 김가온 새솔전자 공동대표는 웃었다.", "공동대표"),
    ],
)
def test_a_post_in_full_and_in_short_is_one(text: str, role: str) -> None:
    assert list_roles(text) == [role]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("김가온 새솔전자 회장은 말했다. 김가온 새솔전자 부회장은 웃었다.", ["부회장", "회장"]),
        ("김가온 새솔전자 회장은 말했다. 김가온 새솔전자 명예회장은 웃었다.", ["명예회장", "회장"]),
        ("김가온 새솔전자 회장은 말했다. 김가온 새솔전자 명예 회장은 웃었다.", ["명예 회장", "회장"]),
        ("김가온 새솔전자 사장은 말했다. 김가온 새솔전자 공동 대표는 웃었다.", ["공동 대표", "사장"]),
        ("김가온 새솔전자 총괄 사장은 말했다. 김가온 새솔전자 총괄은 웃었다.", ["총괄", "총괄 사장"]),
        (
            "김가온 전 새솔전자 마케팅본부장은 말했다. 김가온 새솔전자 본부장은 웃었다.",
            ["마케팅본부장", "본부장"],
        ),
    ],
)
def test_two_posts_of_like_names_are_two(text: str, roles: list[str]) -> None:
    assert list_roles(text) == roles


def test_a_short_post_of_another_article_may_be_another() -> None:
    full, short = "김가온 새솔전자 마케팅본부장은 말했다.", "김가온 새솔전자 본부장은 웃었다."
    assert list_roles(full, short) == ["마케팅본부장", "본부장"]
    assert list_roles(full, f"{full} {short}") == ["마케팅본부장"]


@pytest.mark.parametrize(
    ("second", "is_read"),
    [
        ("김가온 새솔전자 본부장은 웃었다.", False),
        ("김가온 새솔전자 마케팅본부장은 웃었다.", True),
        ("김가온은 새솔전자에 입사했다.", True),
    ],
)
def test_ties_are_read_again_only_where_their_roles_differ(
    monkeypatch: pytest.MonkeyPatch, second: str, *, is_read: bool
) -> None:
    read: list[int] = []
    settle, get = TieBook.settle, Spool.__getitem__

    def note(spool: Spool[object], number: int) -> object:
        thing = get(spool, number)
        if isinstance(thing, ClaimedTie):
            read.append(number)
        return thing

    def settle_watched(book: TieBook, linked: LinkedEntities) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(Spool, "__getitem__", note)
            settle(book, linked)

    monkeypatch.setattr(TieBook, "settle", settle_watched)
    assert list_roles(f"김가온 새솔전자 본부장은 말했다. {second}")
    assert bool(read) is is_read


def test_a_title_of_no_body_is_the_post_told_in_full() -> None:
    text = "김가온 새솔전자 마케팅본부장은 말했다."
    articles = [
        make_article("시험1", "2020-06-01", text),
        make_article("시험2", "2020-06-02", "김가온 본부장은 웃었다."),
    ]
    assert link_claims(articles, extract_claims(articles).claims).titles == ()


def test_a_title_of_no_body_is_no_honorary_post() -> None:
    articles = [
        make_article("시험1", "2020-06-01", "김가온 새솔전자 명예 회장은 말했다."),
        make_article("시험2", "2020-06-02", "김가온 회장은 웃었다."),
    ]
    titles = link_claims(articles, extract_claims(articles).claims).titles
    assert [title.role for title in titles] == ["회장"]


@pytest.mark.parametrize(
    ("role", "short"),
    [
        ("부사장 겸 CMO", {"CMO"}),
        ("대표이사 마케팅본부장", {"대표", "마케팅본부장", "본부장"}),
        ("공동대표이사 사장", {"대표이사사장", "대표", "사장"}),
        ("각자 대표", {"대표"}),
        ("공동체 간사", {"간사"}),
        ("영업부 팀장", {"팀장"}),
        ("명예 마케팅본부장", set()),
        ("마케팅부본부장", set()),
        ("명예본부장", set()),
    ],
)
def test_a_role_is_called_in_short_by_how_it_ends(role: str, short: set[str]) -> None:
    assert list_short_roles(role, load_lexicon()) == short

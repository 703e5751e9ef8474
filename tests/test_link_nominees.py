"""Tests of who is named for a post and does not hold it yet, from the articles' words to the answers."""

from dataclasses import replace
from pathlib import Path

import pytest

from helpers_claims import make_article
from lgai_graph.extract import extract_claims
from lgai_graph.link import link_claims
from lgai_graph.model import Knowledge, RelationType
from lgai_graph.query.who import find_post
from lgai_graph.store import open_store, write_store

NAMED = "새솔전자는 5일 김가온 박사를 신임 대표로 내정했다고 밝혔다."
TAKEN = "새솔전자는 29일 주주총회를 열고 김가온 박사를 대표로 선임했다고 밝혔다."


def link_texts(*texts: str) -> Knowledge:
    """Link texts of March 2024, each an article of a day of its own, from the 5th on."""
    articles = [
        replace(make_article(f"시험{day}", f"2024-03-{day:02}", text), title=text[:20])
        for day, text in zip((5, 29), texts, strict=False)
    ]
    return link_claims(articles, extract_claims(articles).claims)


def list_posts(knowledge: Knowledge) -> list[tuple[str | None, str | None, str | None, bool]]:
    """List the employments: role, start, end, and whether they are past."""
    return sorted(
        (r.role, r.start.when if r.start else None, r.end.when if r.end else None, r.former)
        for r in knowledge.relations
        if r.type is RelationType.EMPLOYMENT
    )


def test_who_is_named_for_a_post_does_not_hold_it() -> None:
    assert list_posts(link_texts(NAMED)) == [("대표 내정자", "2024-03-05", None, False)]


def test_an_appointment_ends_the_nomination_and_starts_the_post() -> None:
    knowledge = link_texts(NAMED, TAKEN)
    assert list_posts(knowledge) == [
        ("대표", "2024-03-29", None, False),
        ("대표 내정자", "2024-03-05", "2024-03-29", True),
    ]
    assert not any(event.conflicts for event in knowledge.events)


def test_an_appointment_to_another_post_ends_no_nomination() -> None:
    posts = list_posts(link_texts(NAMED, TAKEN.replace("대표로", "부회장으로")))
    assert posts == [("대표 내정자", "2024-03-05", None, False), ("부회장", "2024-03-29", None, False)]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "이도윤 대통령은 5일 산업통상자원부 장관에 김가온 교수를 지명했다.",
            [("장관 후보자", "2024-03-05", None, False)],
        ),
        (
            "이도윤 대통령은 5일 산업통상자원부 장관에 김가온 교수를 임명했다.",
            [("장관", "2024-03-05", None, False)],
        ),
        ("새솔전자는 5일 김가온 박사를 내정했다.", []),
    ],
)
def test_a_post_begins_with_the_appointment_alone(text: str, posts: list[object]) -> None:
    assert list_posts(link_texts(text)) == posts


def test_a_nominee_is_no_holder_of_the_post(tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", link_texts(NAMED), fingerprint="1")
    with open_store(tmp_path / "graph.db") as store:
        held = [find_post(store, "새솔전자", post) for post in ("대표", "내정자")]
    assert [len(record["holders"]) for record in held if "holders" in record] == [0, 1]

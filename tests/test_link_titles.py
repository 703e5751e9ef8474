"""Titles without an organisation, from the articles to the answer of ``who``."""

from pathlib import Path

import pytest

from helpers_claims import make_article
from lgai_graph.extract import extract_claims
from lgai_graph.link import link_claims
from lgai_graph.model import Knowledge
from lgai_graph.query.who import find_who
from lgai_graph.store import open_store, write_store


def link_texts(*texts: str) -> Knowledge:
    """Link texts, each an article of a day of its own."""
    articles = [make_article(f"시험{day}", f"2020-06-{day:02}", text) for day, text in enumerate(texts, 1)]
    return link_claims(articles, extract_claims(articles).claims)


@pytest.mark.parametrize(
    ("texts", "titles"),
    [
        (["박가람 작가는 말했다.", "박가람 작가는 웃었다."], [("작가", False, 2)]),
        (["박가람 장관은 말했다.", "박가람 전 장관은 웃었다."], [("장관", True, 2)]),
        (["박가람 작가는 말했다.", "박가람 감독은 웃었다."], [("감독", False, 1), ("작가", False, 1)]),
        (["박가람 사장은 말했다.", "박가람 한빛전자 사장은 웃었다."], []),
        (["박가람 씨는 말했다."], []),
    ],
)
def test_titles_of_one_person_unite_unless_an_organization_is_told(
    texts: list[str], titles: list[tuple[str, bool, int]]
) -> None:
    found = link_texts(*texts).titles
    assert sorted((title.role, title.former, len(title.claims)) for title in found) == titles


def test_past_title_ends_no_later_than_its_article() -> None:
    (title,) = link_texts("박가람 전 장관은 웃었다.").titles
    assert title.end is not None
    assert title.end.when == "../2020-06-01"


def test_who_tells_a_title_as_a_role_of_no_organization(tmp_path: Path) -> None:
    knowledge = link_texts("박가람 작가는 말했다.")
    write_store(tmp_path / "graph.db", knowledge, fingerprint="1")
    with open_store(tmp_path / "graph.db") as store:
        record = find_who(store, "박가람")
        assert store.stream().read_knowledge().titles == knowledge.titles
    assert "roles" in record
    (role,) = record["roles"]
    assert (role["role"], role["organization"], role["as_of"]) == ("작가", None, "2020-06-01")
    assert [source["exact"] for source in role["sources"]] == ["박가람 작가"]

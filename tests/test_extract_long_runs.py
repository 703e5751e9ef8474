"""Tests that one unit repeated thousands of times costs no more than its length."""

import time

import pytest

from conftest import ReadText
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.names.proof import descriptions
from lgai_graph.extract.names.proof.learning import add_employers_beside, add_only_employers
from lgai_graph.extract.names.proof.sorts import QUOTED
from lgai_graph.extract.syntax.clauses import moments, relative
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import EntityKind


def test_a_long_word_is_searched_for_quotations_in_linear_time() -> None:
    def search(size: int) -> float:
        begun = time.process_time()
        assert not list(QUOTED.finditer("가" * size))
        return time.process_time() - begun

    assert search(80_000) < 6 * search(20_000) + 0.05


def test_posts_of_one_person_are_given_employers_in_linear_time() -> None:
    person = Name("홍길동", 0, 3, EntityKind.PERSON, "title")
    posts = [
        Post(person, role, None, False, n, n + 6, "post") for n in range(5_000) for role in ("사장", "COO")
    ]
    for add in (add_only_employers, add_employers_beside):
        begun = time.process_time()
        assert add(posts, load_lexicon()) == posts
        assert time.process_time() - begun < 2  # 50 million pairs take ten


def test_a_word_before_a_quotation_is_read_whole() -> None:
    assert [found.groups() for found in QUOTED.finditer("드라마 ‘새솔뎐’은")] == [("드라마", "새솔뎐", "은")]


def count_calls(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> list[None]:
    called: list[None] = []
    function = getattr(module, name)

    def count(*given: object) -> object:
        called.append(None)
        return function(*given)

    monkeypatch.setattr(module, name, count)
    return called


def test_a_run_of_relative_verbs_is_walked_over_at_most_once_a_verb(
    read: ReadText, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = count_calls(monkeypatch, relative, "opens_main")
    read("설립한 " * 200)
    assert len(called) <= 400


def test_a_run_of_verbs_is_not_walked_over_for_times_beyond_the_first(
    read: ReadText, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = count_calls(monkeypatch, moments, "opens_topic")
    read("설립한 " * 200 + "8일 설립한 회사다.")
    assert len(called) <= 20


def test_a_name_is_looked_for_once_however_often_it_stands(
    read: ReadText, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = count_calls(monkeypatch, descriptions, "find_places")
    read("홍길동 사장, " * 200)
    assert len(called) <= 20

"""Tests that one unit repeated thousands of times costs no more than its length."""

import time

import pytest

from conftest import ReadText
from lgai_graph.extract.names.proof import descriptions
from lgai_graph.extract.names.proof.sorts import QUOTED
from lgai_graph.extract.syntax.clauses import moments, relative


def test_a_long_word_is_searched_for_quotations_in_linear_time() -> None:
    def search(size: int) -> float:
        begun = time.process_time()
        assert not list(QUOTED.finditer("가" * size))
        return time.process_time() - begun

    assert search(80_000) < 6 * search(20_000) + 0.05


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

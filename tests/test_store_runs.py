"""Passages are found by runs of three characters as by reading all of them."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lgai_graph.store.rows.runs as rows
from helpers_knowledge import make_knowledge
from lgai_graph.query.search import find_hits
from lgai_graph.store import open_store, write_store
from lgai_graph.store.rows.runs import index_passages
from lgai_graph.store.runs import LENGTH, fold, list_buckets

TABLES = """
CREATE TABLE passages (n INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE runs (first INTEGER, bucket INTEGER, places BLOB, PRIMARY KEY (first, bucket)) WITHOUT ROWID;
"""
Texts = list[str]


def index(texts: Texts) -> dict[int, dict[int, list[int]]]:
    """Return the passages of every bucket of every part."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(TABLES)
    connection.executemany("INSERT INTO passages VALUES (?, ?)", enumerate(texts, 1))
    index_passages(connection)
    found: dict[int, dict[int, list[int]]] = {}
    for first, bucket, places in connection.execute("SELECT * FROM runs"):
        numbers = [int.from_bytes(places[at : at + 2], "little") for at in range(0, len(places), 2)]
        found.setdefault(first, {})[bucket] = [first + number for number in numbers]
    connection.close()
    return found


def expect(texts: Texts, numbers: range) -> dict[int, list[int]]:
    """Return the same for one part by reading each passage."""
    buckets: dict[int, list[int]] = {}
    for number in numbers:
        for bucket in list_buckets(fold(texts[number - 1])):
            buckets.setdefault(bucket, []).append(number)
    return buckets


@given(st.lists(st.text(alphabet="가나다aBß 😀", max_size=7), max_size=9))
def test_every_run_of_every_passage_is_indexed_once(texts: Texts) -> None:
    buckets = expect(texts, range(1, len(texts) + 1))
    assert index(texts) == ({0: buckets} if buckets else {})


@pytest.mark.parametrize(
    ("limit", "value", "parts"),
    [("PART", 4, {0: range(1, 4), 4: range(4, 8), 8: range(8, 11)}), ("CHARACTERS", 5, {0: range(1, 11)})],
)
def test_parts_and_bites_lose_nothing(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int, parts: dict[int, range]
) -> None:
    texts = [f"새솔전자 {number}공장" for number in range(10)]
    monkeypatch.setattr(rows, limit, value)
    assert index(texts) == {first: expect(texts, numbers) for first, numbers in parts.items()}


def test_a_part_of_long_passages_ends_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MAX_RUNS", 10)
    monkeypatch.setattr(rows, "CHARACTERS", 1)
    assert sorted(index(["새솔전자의 새 공장", "한빛전자의 새 공장", "둘째 공장"])) == [0, 3]


def share_a_bucket(folded: str) -> list[int]:
    return [1] if len(folded) >= LENGTH else []


@pytest.mark.parametrize("name", [list_buckets, share_a_bucket])
def test_what_shares_a_bucket_by_chance_is_not_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: Callable[[str], list[int]]
) -> None:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    with open_store(tmp_path / "graph.db") as store:
        store_rows = {row["bucket"] for row in store.rows("SELECT bucket FROM runs")}
        plain = find_hits(store, "다라연구소", limit=99)
        monkeypatch.setattr("lgai_graph.query.search.list_buckets", name)
        if name is share_a_bucket:
            monkeypatch.setattr("lgai_graph.query.search._find_numbers", lambda store, buckets: range(1, 999))
        assert store_rows
        assert find_hits(store, "다라연구소", limit=99) == plain

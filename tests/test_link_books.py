"""Tests of what linking and writing keep on the disk instead of in memory."""

import gc
import sqlite3
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from helpers_claims import make_article
from helpers_knowledge import make_knowledge
from lgai_graph.build import BuildOptions, build_store
from lgai_graph.errors import StoreError
from lgai_graph.extract import extract_claims
from lgai_graph.link import PairMemo, link_claims
from lgai_graph.link.entities.book import NameBook
from lgai_graph.link.entities.names import loose_key, short_key
from lgai_graph.link.entities.nodes import ArticleName, find_repeated
from lgai_graph.link.spool import Spool
from lgai_graph.link.weight import Fame
from lgai_graph.model import Entity, EntityId, EntityKind, Link
from lgai_graph.model.pausing import pause_collector
from lgai_graph.store import write_store
from lgai_graph.store.rows.knowledge import MANY
from lgai_graph.store.rows.numbers import Numbered, RowNumbers

FIRST, SECOND = make_article("가").id, make_article("나").id
FIRM = Entity(id=EntityId("company/한빛전자"), kind=EntityKind.COMPANY, name="한빛전자")
PERSON = Entity(id=EntityId("person/김가온"), kind=EntityKind.PERSON, name="김가온")


HELD_AT = (
    "lgai_graph.link.lookup.HELD",
    "lgai_graph.link.entities.book.HELD",
    "lgai_graph.store.rows.numbers.HELD",
)


@pytest.fixture(params=[0, 1, 100])
def held(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Hold so many things in memory; the others are read from the disk."""
    for place in HELD_AT:
        monkeypatch.setattr(place, request.param)
    return int(request.param)


@pytest.mark.usefixtures("held")
def test_a_name_book_knows_whom_a_name_means_and_what_that_is() -> None:
    kept: list[Entity] = []
    book = NameBook(keep=kept.append)
    firm = ArticleName(FIRST, EntityKind.ORGANIZATION, "한빛전자", "")
    person = ArticleName(SECOND, EntityKind.PERSON, "김가온", "")
    book.bind([firm], FIRM)
    book.bind([person], PERSON)
    book.settle()
    assert (book.find(firm), book.find(person)) == (FIRM.id, PERSON.id)
    assert (book.kinds[FIRM.id], book.names[PERSON.id]) == (EntityKind.COMPANY, "김가온")
    assert [*book.list_kind(EntityKind.PERSON)] == [PERSON.id]
    assert kept == [FIRM, PERSON]


def test_an_entity_that_no_name_means_may_come_late() -> None:
    book = NameBook()
    book.settle()
    assert not book.has(FIRM.id)
    book.add(FIRM)
    assert book.has(FIRM.id)


@pytest.mark.usefixtures("held")
def test_fame_counts_a_story_once_and_leaves_places_out() -> None:
    links = tuple(Link(article=article, name="가", reason="", score=1.0) for article in (FIRST, SECOND))
    fame = Fame({SECOND: FIRST})
    fame.add(replace(FIRM, links=links))
    fame.add(replace(PERSON, kind=EntityKind.PLACE, links=links))
    fame.settle()
    assert (fame.get(FIRM.id), fame.get(PERSON.id)) == (1, None)


@pytest.mark.parametrize(
    ("numbers", "repeated"), [((), set()), ((3, -1, 3, 2), {3}), ((5, 5, 5, -7, -7), {5, -7})]
)
def test_what_comes_more_than_once_is_repeated(numbers: tuple[int, ...], repeated: set[int]) -> None:
    assert find_repeated(iter(numbers)) == repeated


@pytest.mark.usefixtures("held")
def test_rows_are_numbered_whether_they_wait_or_were_written() -> None:
    own = sqlite3.connect(":memory:")
    own.execute("CREATE TABLE articles (n INTEGER PRIMARY KEY, id TEXT, published_at TEXT)")
    rows = RowNumbers(own, "articles", "published_at")
    assert [rows.number("가", "2020-01-02"), rows.number("나")] == [1, 2]
    assert rows.find("가") == Numbered(1, "2020-01-02")
    own.execute("INSERT INTO articles VALUES (1, '가', '2020-01-02'), (2, '나', NULL)")
    rows.settle()
    assert (rows.find("가"), rows.find("나")) == (Numbered(1, "2020-01-02"), Numbered(2, None))
    assert (rows.find("다"), rows.number("다")) == (None, 3)
    own.close()


def test_an_id_that_comes_again_much_later_is_refused_by_name(tmp_path: Path) -> None:
    many = [replace(FIRM, id=EntityId(f"company/한빛{n}")) for n in range(2 * MANY)]
    plain = make_knowledge()
    knowledge = replace(plain, entities=(*plain.entities, *many, many[7]))
    with pytest.raises(StoreError, match=f"share the entity id {many[7].id};"):
        write_store(tmp_path / "graph.db", knowledge, fingerprint="")


def test_a_build_that_keeps_nothing_names_no_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise AssertionError

    (tmp_path / "가.txt").write_text(
        "한빛전자, 새 연구소\n2020-06-01\n한빛전자는 1일 대전에 연구소를 열었다.", "utf-8"
    )
    build_store([tmp_path / "가.txt"], db=tmp_path / "kept.db")
    monkeypatch.setattr(PairMemo, "add_claim", fail)
    build_store([tmp_path / "가.txt"], db=tmp_path / "graph.db", options=BuildOptions(no_cache=True))
    assert (tmp_path / "graph.db").read_bytes() == (tmp_path / "kept.db").read_bytes()


def test_what_was_read_of_names_goes_when_they_are_linked() -> None:
    article = make_article("가", "2020-06-01", "한빛전자는 1일 새솔 Electronics와 업무협약을 체결했다.")
    assert link_claims([article], extract_claims([article]).claims).entities
    assert [read.cache_info().currsize for read in (loose_key, short_key)] == [0, 0]


@pytest.mark.parametrize("make", [NameBook, lambda own: Spool(own, "entities")])
def test_what_linking_held_goes_without_the_collector(make: Callable[[sqlite3.Connection], object]) -> None:
    own = sqlite3.connect(":memory:", isolation_level=None)
    with pause_collector():
        book = make(own)
        left = weakref.ref(book)
        del book
        assert left() is None
    own.close()


def test_the_collector_rests_from_linking_to_the_end(tmp_path: Path) -> None:
    told: dict[str, bool] = {}
    (tmp_path / "가.txt").write_text(
        "한빛전자, 새 연구소\n2020-06-01\n한빛전자는 1일 연구소를 열었다.", "utf-8"
    )
    build_store(
        [tmp_path / "가.txt"],
        db=tmp_path / "graph.db",
        on_stage=lambda stage: told.update({stage: gc.isenabled()}),
    )
    assert told == {"loading": True, "linking": False, "writing": False, "": False}
    assert gc.isenabled()

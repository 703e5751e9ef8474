"""Tests of building from the disk: a store has the bytes of one linked in memory, whatever came before."""

import gc
import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

import lgai_graph.batch.reading as reading
import lgai_graph.link.linking as linking
from helpers_claims import make_article
from lgai_graph.annotations import EMPTY_ANNOTATIONS
from lgai_graph.build import BuildOptions, build_knowledge, build_store, make_fingerprint
from lgai_graph.errors import StoreError
from lgai_graph.extract import make_pipeline
from lgai_graph.extract.syntax.tokenizer import get_kiwi
from lgai_graph.link import ToldNames, link_claims, read_names
from lgai_graph.link.entities.nodes import Entries
from lgai_graph.link.events.book import (
    LIST_EVENTS,
    LIST_PAYLOADS,
    TABLES,
    list_components,
)
from lgai_graph.link.events.candidates import LIST_BLOCKS, TABLE
from lgai_graph.link.events.clusters import score_pair
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.sorting import sort_pairs
from lgai_graph.link.spool import Spool
from lgai_graph.load import Shelf, load_articles, shelve_articles
from lgai_graph.load.duplicates import Hashes, is_copy
from lgai_graph.model import ArticleId, Claim, Event, Evidence, GazetteerEntry, Period
from lgai_graph.store import find_cache, open_scratch, open_store, write_store

ALONE = BuildOptions(no_annotations=True)
AFRESH = BuildOptions(no_annotations=True, no_cache=True)
FIRMS = ("한빛전자", "새솔화학", "가람은행", "나래물산", "다솜통신")
PEOPLE = ("홍길동", "김도윤", "이서준", "박하늘", "최가람")
DEEDS = (
    "{firm}는 {day}일 대전에 {other}와 함께 세운 새 연구소를 열었다. {person} {firm} 사장이 참석했다.",
    "{firm}는 지난 {day}일 {person} 박사를 연구소장으로 영입했다고 밝혔다.",
    "{firm}와 {other}는 {day}일 업무협약을 체결했다. {person} {firm} 대표는 “힘을 모으겠다”고 말했다.",
    "{firm}가 {other}에 {day}억원을 투자했다고 {day}일 발표했다.",
)


def make_row(number: int, salt: int = 0) -> dict[str, str]:
    """Make an article of one of few firms and people, so that many tell of the same."""
    chance = random.Random(f"{number} {salt}")
    lines = [
        deed.format(
            firm=chance.choice(FIRMS),
            other=chance.choice(FIRMS),
            person=chance.choice(PEOPLE),
            day=chance.randrange(2, 9),
        )
        for deed in chance.sample(DEEDS, 3)
    ]
    return {
        "id": f"{number:04d}",
        "title": f"{chance.choice(FIRMS)} 소식 {number}",
        "date": f"2021-03-{chance.randrange(10, 20)}",
        "publisher": chance.choice(("한빛일보", "새솔경제")),
        "text": "\n".join(lines),
    }


def write_rows(path: Path, rows: Iterable[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write_rows(tmp_path / "news.jsonl", (make_row(number) for number in range(90)))


def build_in_memory(path: Path, db: Path) -> bytes:
    """Link in memory and write the result at once."""
    built = build_knowledge([path], annotations=EMPTY_ANNOTATIONS, options=ALONE)
    write_store(db, built.knowledge, fingerprint=make_fingerprint(EMPTY_ANNOTATIONS))
    return db.read_bytes()


def test_a_stream_gives_the_bytes_of_linking_in_memory(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = build_in_memory(archive, tmp_path / "held.db")
    monkeypatch.setattr("lgai_graph.link.spool.IN_MEMORY", 5)  # nearly all of it goes to the disk
    monkeypatch.setattr("lgai_graph.link.spool.KEPT", 3)
    monkeypatch.setattr("lgai_graph.link.lookup.HELD", 3)
    monkeypatch.setattr("lgai_graph.link.entities.book.HELD", 3)
    monkeypatch.setattr("lgai_graph.store.rows.numbers.HELD", 3)
    monkeypatch.setattr("lgai_graph.store.rows.periods.IN_MEMORY", 4)
    report = build_store([archive], db=tmp_path / "graph.db", options=ALONE)
    assert (tmp_path / "graph.db").read_bytes() == held
    with open_store(tmp_path / "graph.db") as store:
        knowledge = store.read_knowledge()
    assert len(knowledge.events) > 50
    assert any(len(event.claims) > 1 for event in knowledge.events)
    told = (report.articles, report.entities, report.events, report.relations)
    assert told == tuple(
        len(part) for part in (knowledge.articles, knowledge.entities, knowledge.events, knowledge.relations)
    )


@pytest.mark.parametrize("processes", [2, 4])
def test_processes_and_order_change_no_byte(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    monkeypatch.setattr(reading, "_count_processes", lambda articles: 1)
    build_store([archive], db=tmp_path / "one.db", options=AFRESH)
    (tmp_path / "other").mkdir()
    rows = archive.read_text(encoding="utf-8").splitlines(keepends=True)
    shuffled = tmp_path / "other" / archive.name
    shuffled.write_text("".join(random.Random(processes).sample(rows, len(rows))), encoding="utf-8")
    monkeypatch.setattr(reading, "_count_processes", lambda articles: processes)
    build_store([shuffled], db=tmp_path / "many.db", options=AFRESH)
    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "many.db").read_bytes()


@cache
def share_pipeline(gazetteer: tuple[GazetteerEntry, ...]) -> object:
    return make_pipeline(gazetteer=gazetteer)


KNOWN_FIRMS = """
entities:
  - {id: company/hanbit, kind: company, name: 한빛전자, aliases: {ko: [다솜통신]}}
  - {id: company/saesol, kind: company, name: 새솔화학, parent: company/hanbit}
"""
HAND_WRITTEN = (
    "",
    KNOWN_FIRMS,
    "judgements:\n  - {left: 홍길동, right: 김도윤, decision: same, why: 호}\n",
)


class Rebuilds(RuleBasedStateMachine):
    """Change articles and annotations; each build must have the bytes of one from nothing."""

    folder: Path
    by_hand = HAND_WRITTEN[0]

    @initialize()
    def start(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.rows = {number: make_row(number) for number in range(3)}
        self.build()

    @rule(number=st.integers(0, 9), salt=st.integers(0, 2))
    def put(self, number: int, salt: int) -> None:
        """Add an article, or write an old one otherwise."""
        self.rows[number] = make_row(number, salt)
        self.build()

    @rule(number=st.integers(0, 9))
    def remove(self, number: int) -> None:
        if len(self.rows) > 1:
            self.rows.pop(number, None)
            self.build()

    @rule(number=st.integers(0, 9), other=st.integers(0, 9))
    def copy(self, number: int, other: int) -> None:
        """Give an article's words to another paper."""
        if number in self.rows and number != other:
            self.rows[other] = {**self.rows[number], "id": f"{other:04d}", "publisher": "나래신문"}
            self.build()

    @rule(by_hand=st.sampled_from(HAND_WRITTEN))
    def annotate(self, by_hand: str) -> None:
        """Change what hands know of names."""
        self.by_hand = by_hand
        self.build()

    def build(self) -> None:
        path = write_rows(self.folder / "news.jsonl", (self.rows[number] for number in sorted(self.rows)))
        (self.folder / "hand.yaml").write_text(self.by_hand, "utf-8")
        options = BuildOptions(annotations=self.folder / "hand.yaml") if self.by_hand else ALONE
        build_store([path], db=self.folder / "graph.db", options=options)
        build_store([path], db=self.folder / "afresh.db", options=replace(options, no_cache=True))
        assert (self.folder / "graph.db").read_bytes() == (self.folder / "afresh.db").read_bytes()


@pytest.mark.parametrize(
    ("examples", "steps"), [(2, 4), pytest.param(25, 10, marks=pytest.mark.slow)], ids=["few", "many"]
)
def test_any_sequence_of_changes_gives_the_bytes_of_a_build_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, examples: int, steps: int
) -> None:
    monkeypatch.setattr(reading, "make_pipeline", lambda **named: share_pipeline(tuple(named["gazetteer"])))
    monkeypatch.setattr(Rebuilds, "folder", tmp_path / "work", raising=False)
    run_state_machine_as_test(
        Rebuilds,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_page_is_cleaned_once(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.txt").write_text(
        "새솔화학 소식\n입력 2021.03.15\n새솔화학이 15일 공장을 열었다.", "utf-8"
    )
    paths, db = [archive, tmp_path / "page.txt"], tmp_path / "graph.db"
    build_store(paths, db=db, options=ALONE)
    clean = db.read_bytes()

    def fail(*arguments: object, **named: object) -> str:
        raise AssertionError("a page is cleaned anew")

    monkeypatch.setattr("lgai_graph.load.formats.rows.clean_body", fail)
    monkeypatch.setattr("lgai_graph.load.formats.plain.read_page", fail)
    build_store(paths, db=db, options=ALONE)
    assert db.read_bytes() == clean


def check_rebuild(archive: Path, tmp_path: Path, asked: list[Any]) -> int:
    """Build, build again, and with one article more: only what is new is asked for, the bytes stay.

    Args:
        archive: the articles.
        tmp_path: an empty folder.
        asked: takes what is asked for.

    Returns:
        How often was asked for the article more.
    """
    db = tmp_path / "graph.db"
    build_store([archive], db=db, options=ALONE)
    clean, first = db.read_bytes(), len(asked)
    asked.clear()
    build_store([archive], db=db, options=ALONE)
    assert first > 0
    assert not asked
    assert db.read_bytes() == clean
    (tmp_path / "more").mkdir()
    more = write_rows(tmp_path / "more" / "more.jsonl", [make_row(200)])
    build_store([archive, more], db=db, options=ALONE)
    anew = len(asked)
    assert anew < first
    build_store([archive, more], db=tmp_path / "afresh.db", options=AFRESH)
    assert db.read_bytes() == (tmp_path / "afresh.db").read_bytes()
    return anew


def test_a_rebuild_scores_pairs_of_new_claims_only(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def note(left: ResolvedClaim, right: ResolvedClaim) -> float:
        asked.append((left.claim.article, right.claim.article))
        return score_pair(left, right)

    monkeypatch.setattr("lgai_graph.link.events.memo.score_pair", note)
    assert check_rebuild(archive, tmp_path, asked) > 0


def test_a_rebuild_reads_names_off_the_claims_of_new_articles_only(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[ArticleId] = []

    def note(article: ArticleId, claims: Sequence[Claim], entries: Entries) -> ToldNames:
        asked.append(article)
        return read_names(article, claims, entries)

    monkeypatch.setattr("lgai_graph.archive.read_names", note)
    assert check_rebuild(archive, tmp_path, asked) == 1


def test_a_rebuild_measures_copies_of_new_articles_only(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def note(left: Hashes, right: Hashes) -> bool:
        asked.append(len(left))
        return is_copy(left, right)

    monkeypatch.setattr("lgai_graph.load.duplicates.is_copy", note)
    check_rebuild(archive, tmp_path, asked)


def test_linking_a_large_archive_has_the_room_of_what_read_it(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lgai_graph.archive.MANY", 50)
    get_kiwi()
    build_store([archive], db=tmp_path / "graph.db", options=ALONE)
    assert get_kiwi.cache_info().currsize == 0


def test_a_row_without_an_id_is_named_by_its_line_after_a_move(tmp_path: Path) -> None:
    rows = [{key: value for key, value in make_row(number).items() if key != "id"} for number in range(3)]
    path = write_rows(tmp_path / "news.jsonl", rows)
    db = tmp_path / "graph.db"
    build_store([path], db=db, options=ALONE)
    write_rows(path, rows[1:])
    build_store([path], db=db, options=ALONE)
    with open_store(db) as store:
        sources = sorted(article.source for article in store.read_knowledge().articles)
    assert sources == ["news.jsonl:1", "news.jsonl:2"]


def test_a_shelf_holds_what_loading_gives(archive: Path) -> None:
    shelf = Shelf()
    shelve_articles([archive], shelf)
    articles = load_articles([archive]).articles
    assert tuple(shelf) == articles
    assert len(shelf) == len(articles) == 90
    assert shelf.get(articles[7].id) == articles[7]
    assert shelf.leave_out([articles[7].id]) == [articles[7].source]
    assert shelf.get(articles[7].id) is None


def test_scratch_leaves_no_file_and_clears_what_a_kill_left(tmp_path: Path) -> None:
    left, foreign = tmp_path / "graph.db.abc.work", tmp_path / "graph.db.notes.work"
    left.touch()
    foreign.write_text("somebody's")
    with open_scratch(tmp_path / "graph.db") as own:
        own.execute("CREATE TABLE things (n INTEGER)")
        assert [path.name for path in tmp_path.iterdir()] == [foreign.name]
    assert [path.name for path in tmp_path.iterdir()] == [foreign.name]


def test_a_full_disk_under_the_scratch_is_one_line(tmp_path: Path) -> None:
    def fill(own: sqlite3.Connection) -> None:
        own.execute("PRAGMA max_page_count = 3")
        own.execute("CREATE TABLE things (body BLOB)")
        own.execute("INSERT INTO things VALUES (zeroblob(90000))")

    with open_scratch(tmp_path / "other.db") as own, pytest.raises(sqlite3.OperationalError):
        fill(own)
    with pytest.raises(StoreError, match="free space"):
        run_in_scratch(tmp_path / "graph.db", fill)


def run_in_scratch(db: Path, work: Callable[[sqlite3.Connection], None]) -> None:
    with open_scratch(db) as own:
        work(own)


def test_what_the_first_sentence_makes_is_made_before_the_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    pool = SimpleNamespace(read=lambda articles: iter(()), close=lambda: None)
    kiwi = SimpleNamespace(tokenize=lambda text: done.append("words"))
    monkeypatch.setattr(reading, "make_pipeline", lambda **given: None)
    monkeypatch.setattr(reading, "count_processes", lambda: 2)
    monkeypatch.setattr(reading, "get_kiwi", lambda: kiwi)
    monkeypatch.setattr(reading, "ReaderPool", lambda nlp, processes: done.append("fork") or pool)
    many = [make_article("가")] * reading.MANY
    assert list(reading.read_articles(many, (), None)) == []
    assert done == ["words", "fork"]


def test_a_spool_gives_back_what_was_put_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lgai_graph.link.spool.IN_MEMORY", 2)
    spool: Spool[Evidence] = Spool(sqlite3.connect(":memory:", isolation_level=None), "quotes")
    article = make_article("가").id
    quotes = [Evidence(article=article, start=n, end=n + 1, exact="가", rule="r") for n in range(6)]
    assert [spool.put(quote) for quote in quotes] == list(range(6))
    assert list(spool) == quotes
    assert [spool[number] for number in (5, 0, 3, 5)] == [quotes[5], quotes[0], quotes[3], quotes[5]]
    assert len(spool) == 6


def test_a_spool_of_very_many_things_holds_none_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lgai_graph.link.spool.IN_MEMORY", 2)
    monkeypatch.setattr("lgai_graph.link.spool.LARGE", 2)
    spool: Spool[Evidence] = Spool(sqlite3.connect(":memory:", isolation_level=None), "quotes")
    article = make_article("가").id
    quotes = [Evidence(article=article, start=n, end=n + 1, exact="가", rule="r") for n in range(5)]
    for quote in quotes:
        spool.put(quote)
    assert list(spool) == quotes
    assert [spool[number] is quotes[number] for number in range(5)] == [False] * 5


def test_a_spool_lets_go_of_what_nobody_asks_for_any_more() -> None:
    spool: Spool[Evidence] = Spool(sqlite3.connect(":memory:", isolation_level=None), "quotes")
    quote = Evidence(article=make_article("가").id, start=0, end=1, exact="가", rule="r")
    spool.put(quote)
    spool.forget()
    assert list(spool) == []


def test_components_hold_what_pairs_tie_by_others() -> None:
    pairs = [(0.9, 4, 5), (0.8, 1, 4), (0.7, 0, 2)]
    assert list(list_components(6, pairs)) == [
        ([0, 2], [(0.7, 0, 2)]),
        ([1, 4, 5], [(0.9, 4, 5), (0.8, 1, 4)]),
        ([3], []),
    ]


def test_blocks_take_one_sort_and_no_comparison_of_all_with_all() -> None:
    own = sqlite3.connect(":memory:", isolation_level=None)
    for table in (*TABLES, TABLE):
        own.execute(table)
    for query in (LIST_BLOCKS, LIST_PAYLOADS, LIST_EVENTS):
        plan = [row[3] for row in own.execute(f"EXPLAIN QUERY PLAN {query}")]
        tables = [step for step in plan if step.startswith("SCAN") and "subquery" not in step]
        assert len(tables) == 1, plan
    own.close()


def test_pairs_come_once_and_in_order_whatever_lies_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lgai_graph.link.events.sorting.MANY", 7)
    monkeypatch.setattr("lgai_graph.link.events.sorting.SHELF", 3)
    chance = random.Random(1)
    pairs = [(left, left + chance.randrange(1, 9)) for left in (chance.randrange(20) for _ in range(100))]
    own = sqlite3.connect(":memory:", isolation_level=None)
    assert [list(sort_pairs(some, own)) for some in (pairs, pairs[:1], ())] == [
        sorted(set(pairs)),
        pairs[:1],
        [],
    ]
    own.close()


def test_linking_nothing_gives_nothing() -> None:
    assert link_claims((), ()).events == ()


def test_periods_beyond_memory_are_numbered_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from helpers_knowledge import make_knowledge

    plain = make_knowledge()
    period = Period(when="2021", earliest=None, latest=None, words="", start=0, end=0, rule="r")
    events = tuple(replace(event, when=replace(period, start=n % 2)) for n, event in enumerate(plain.events))
    stores = []
    for limit in (100, 0):
        monkeypatch.setattr("lgai_graph.store.rows.periods.IN_MEMORY", limit)
        write_store(tmp_path / f"{limit}.db", replace(plain, events=events), fingerprint="")
        stores.append((tmp_path / f"{limit}.db").read_bytes())
    assert stores[0] == stores[1]


def test_readings_stand_beside_pages_in_the_cache(archive: Path, tmp_path: Path) -> None:
    build_store([archive], db=tmp_path / "graph.db", options=ALONE)
    connection = sqlite3.connect(find_cache(tmp_path / "graph.db"))
    found = [key for (key,) in connection.execute("SELECT key FROM readings")]
    keys = [key for key in found if not key.startswith(("pairs ", "copies ", "names "))]
    connection.close()
    assert sum(key.startswith("names ") for key in found) == 90
    assert sum(" " in key for key in keys) == sum(" " not in key for key in keys) == 90


def test_the_collector_rests_until_all_is_linked_and_written(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []

    def weigh(events: Iterable[Event], *others: object) -> Iterator[Event]:
        for event in events:
            told.append(gc.isenabled())
            yield event

    monkeypatch.setattr(linking, "weigh_events", weigh)
    build_in_memory(archive, tmp_path / "held.db")
    build_store([archive], db=tmp_path / "streamed.db", options=AFRESH)
    assert told
    assert not any(told)
    assert gc.isenabled()

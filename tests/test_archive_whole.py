"""Two thousand articles have one store: whoever reads them, in whatever order, at once or bit by bit."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

import lgai_graph.batch.reading as reading
from lgai_graph.annotations import EMPTY_ANNOTATIONS
from lgai_graph.build import BuildOptions, build_knowledge, build_store, make_fingerprint
from lgai_graph.model import PublishedBasis
from lgai_graph.store import write_store

pytestmark = pytest.mark.slow

ARTICLES, ADDED, FILES = 2_000, 100, 4
COPY_EVERY, UNDATED_EVERY = 8, 50
ALONE = BuildOptions(no_annotations=True)
SOUNDS = "가나다라마바사아자차고노도로모보소오조초구누두루무부수우주추"
TRADES = ("전자", "화학", "은행", "물산", "통신", "건설")
SURNAMES, GIVEN = "김이박최정강조윤장임", "도서하준민지우현재연윤은"
DEEDS = (
    "{firm}는 {day}일 대전에 {other}와 함께 세운 새 연구소를 열었다. {person} {firm} 사장이 참석했다.",
    "{firm}는 지난 {day}일 {person} 박사를 연구소장으로 영입했다고 밝혔다.",
    "{firm}와 {other}는 {day}일 업무협약을 체결했다. {person} {firm} 대표는 “힘을 모으겠다”고 말했다.",
    "{firm}가 {other}에 {day}억원을 투자했다고 {day}일 발표했다.",
    "{person} {firm} 부회장은 지난해 {month}월 {other}를 방문했다.",
    "{firm}는 내년 {month}월 {other}의 지분을 인수할 예정이다.",
)


def make_firm(chance: Random) -> str:
    """Make one of some thousand names, the first of them far oftener than the others."""
    number = int(chance.random() ** 3 * 1_000)
    return SOUNDS[number % 30] + SOUNDS[number // 30 % 30] + "솔" + TRADES[number % 6]


def make_person(chance: Random) -> str:
    number = int(chance.random() ** 2 * 1_000)
    return SURNAMES[number % 10] + GIVEN[number // 10 % 10] + GIVEN[2 + number // 100]


def make_rows(articles: int) -> Iterator[dict[str, str]]:
    """Make articles of firms that recur, every eighth a wire copy of one before, some without a day."""
    recent: list[dict[str, str]] = []
    for number in range(articles):
        chance = Random(f"whole {number}")
        firm, other, person = make_firm(chance), make_firm(chance), make_person(chance)
        told = {"firm": firm, "other": other, "person": person}
        lines = [
            deed.format(**told, day=chance.randrange(2, 9), month=chance.randrange(1, 13))
            for deed in chance.sample(DEEDS, 3)
        ]
        row = {
            "title": f"{firm}, {other}와 맞손 {number}",
            "date": f"2021-{chance.randrange(1, 13):02}-{chance.randrange(10, 28)}",
            "publisher": chance.choice(("한빛일보", "새솔경제", "나래신문")),
            "text": "\n".join(lines),
        }
        if recent and number % COPY_EVERY == 0:
            row = {**chance.choice(recent), "publisher": "가람통신"}
        elif number % UNDATED_EVERY == 1:
            row.pop("date")
        recent = [*recent[-50:], row]
        yield {"id": f"{number:04}", **row}


def write_files(folder: Path, rows: Sequence[dict[str, str]]) -> list[Path]:
    """Deal rows out into files, each row always into the same."""
    folder.mkdir()
    paths = [folder / f"news-{number}.jsonl" for number in range(FILES)]
    for number, path in enumerate(paths):
        own = (row for row in rows if int(row["id"]) % FILES == number)
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in own), encoding="utf-8")
    return paths


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return list(make_rows(ARTICLES))


@pytest.fixture(scope="module")
def held(rows: list[dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The store of what one process reads and links in memory."""
    folder = tmp_path_factory.mktemp("held")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_count_processes", lambda articles: 1)
        paths = write_files(folder / "news", rows)
        knowledge = build_knowledge(paths, annotations=EMPTY_ANNOTATIONS, options=ALONE).knowledge
    assert len(knowledge.articles) == ARTICLES
    assert len({article.origin or article.id for article in knowledge.articles}) < ARTICLES
    assert any(article.published_basis is PublishedBasis.INFERRED for article in knowledge.articles)
    assert sum(len(event.claims) > 1 for event in knowledge.events) > ADDED
    write_store(folder / "held.db", knowledge, fingerprint=make_fingerprint(EMPTY_ANNOTATIONS))
    return (folder / "held.db").read_bytes()


@pytest.fixture
def on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nearly all of the things that linking keeps go to the disk."""
    monkeypatch.setattr("lgai_graph.link.spool.IN_MEMORY", 500)
    monkeypatch.setattr("lgai_graph.store.rows.periods.IN_MEMORY", 100)
    monkeypatch.setattr("lgai_graph.link.lookup.HELD", 100)
    monkeypatch.setattr("lgai_graph.link.entities.book.HELD", 100)
    monkeypatch.setattr("lgai_graph.store.rows.numbers.HELD", 100)


@pytest.mark.usefixtures("on_the_disk")
def test_two_processes_and_another_order_change_no_byte(
    rows: list[dict[str, str]], held: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_count_processes", lambda articles: 2)
    paths = write_files(tmp_path / "news", Random(7).sample(rows, len(rows)))
    build_store(paths[::-1], db=tmp_path / "graph.db", options=replace(ALONE, no_cache=True))
    assert (tmp_path / "graph.db").read_bytes() == held


@pytest.mark.usefixtures("on_the_disk")
def test_four_processes_and_articles_that_come_and_go_change_no_byte(
    rows: list[dict[str, str]], held: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_count_processes", lambda articles: 4)
    others = [{**row, "text": row["text"].replace("대전", "광주")} for row in rows[:20]]
    for number, given in enumerate(([*others, *rows[20:-ADDED]], rows)):
        paths = write_files(tmp_path / f"news {number}", given)
        build_store(paths, db=tmp_path / "graph.db", options=ALONE)
        assert ((tmp_path / "graph.db").read_bytes() == held) is (given is rows)

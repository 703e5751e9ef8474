"""The way from a store to a file: streams, filters, the command line."""

import csv
import io
import json
import sqlite3
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from helpers_export import FORMATS
from helpers_knowledge import FIRST, GANA, make_knowledge
from lgai_graph.cli import run_command
from lgai_graph.errors import StoreError
from lgai_graph.export import EVENTS_ALONE, WITH_ARGUMENTS, export_knowledge
from lgai_graph.export.cells import quote_cell
from lgai_graph.export.clean import guard_cell
from lgai_graph.export.rows import read_rows
from lgai_graph.model import Event, EventId, Knowledge
from lgai_graph.query.subset import find_subset
from lgai_graph.query.timeline import TimelineFilter
from lgai_graph.store import Store, open_store, write_store

NOUNS = ("articles", "entities", "events", "relations", "ambiguities")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    with open_store(tmp_path / "graph.db") as opened:
        yield opened


@pytest.fixture
def run(
    store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LGAI_DB", str(store.path))

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run_command(arguments)
        out, err = capsys.readouterr()
        return code, out, err

    return call


def test_stream_gives_the_knowledge_as_often_as_it_is_asked(store: Store) -> None:
    stream, knowledge = store.stream(), make_knowledge()
    for _ in range(2):
        for noun in NOUNS:
            assert tuple(getattr(stream, noun)) == getattr(knowledge, noun)
    assert stream.count() == (10, 5)


def test_streams_of_one_store_do_not_disturb_each_other(store: Store) -> None:
    stream = store.stream()
    pairs = [(left.id, right.id) for left, right in zip(stream.events, stream.events, strict=True)]
    assert all(left == right for left, right in pairs)
    assert len(pairs) == 5


def test_stream_without_arguments_differs_in_nothing_else(store: Store) -> None:
    events = tuple(store.stream(with_arguments=False).events)
    bare = tuple(
        replace(event, claims=tuple(replace(claim, arguments=()) for claim in event.claims))
        for event in make_knowledge().events
    )
    assert events == bare


@pytest.mark.parametrize("kind", ["articles", "entities", "events", "relations", "ends"])
def test_rows_of_a_store_are_those_of_its_nouns(kind: str, store: Store) -> None:
    stream = store.stream(with_arguments=False)
    rows = list(getattr(read_rows(stream), kind))
    assert rows == list(getattr(read_rows(make_knowledge()), kind))
    assert rows
    assert read_rows(stream) is stream.rows


@pytest.mark.parametrize("table", ["entities", "articles", "periods"])
def test_row_that_refers_to_a_missing_one_is_reported_as_damage(table: str, tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    write_store(path, make_knowledge(), fingerprint="")
    with sqlite3.connect(path) as connection:
        connection.execute(f"DELETE FROM {table}")
    with open_store(path, is_checked=True) as opened:
        for source in (opened.stream(), opened.stream().rows):
            with pytest.raises(StoreError, match="damaged"):
                list(source.events)


def test_claim_whose_period_is_missing_is_reported_as_damage(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    write_store(path, make_knowledge(), fingerprint="")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE claims SET until = 999")
    with (
        open_store(path, is_checked=True) as opened,
        pytest.raises(StoreError, match="a row refers to a period that is missing"),
    ):
        list(opened.stream().events)


@pytest.mark.parametrize("text", ["", "가", '가, "나"', '"', ",", "=1", "a\r\nb", " 가  나 ", "'", ";"])
def test_cell_is_written_as_the_csv_module_does(text: str) -> None:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow([guard_cell(text), "x"])
    assert f"{quote_cell(text)},x" == line.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_stream_and_knowledge_give_the_same_bytes(name: str, store: Store, tmp_path: Path) -> None:
    stream = store.stream(with_arguments=name in WITH_ARGUMENTS)
    for target, nouns in (("streamed", stream), ("held", make_knowledge())):
        export_knowledge(nouns, str(tmp_path / target), name)
    streamed, held = tmp_path / "streamed", tmp_path / "held"
    for left, right in (
        [(streamed, held)]
        if streamed.is_file()
        else zip(sorted(streamed.iterdir()), sorted(held.iterdir()), strict=True)
    ):
        assert left.read_bytes() == right.read_bytes()


@pytest.mark.parametrize("name", ["graphml", "gexf", "sqlite", "csv", "neo4j", "gephi"])
def test_memory_does_not_grow_with_the_number_of_events(name: str, tmp_path: Path) -> None:
    peaks = []
    for count in (500, 2_000):
        path = tmp_path / f"{count}.db"
        write_store(path, multiply(count), fingerprint="")
        with open_store(path) as opened:
            stream = opened.stream(with_arguments=False)
            tracemalloc.start()
            export_knowledge(stream, str(tmp_path / "out"), name)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < peaks[0] * 2


def multiply(count: int) -> Knowledge:
    knowledge = make_knowledge()

    def copy(n: int) -> Event:
        event = knowledge.events[n % len(knowledge.events)]
        return replace(event, id=EventId(f"event/{n}"), summary=f"{event.summary} {n} " + "가" * 500)

    return replace(knowledge, events=tuple(map(copy, range(count))), relations=())


def test_subset_streams_what_it_holds(store: Store) -> None:
    wanted = TimelineFilter(entities=(1,))
    subset = find_subset(store, wanted, store.stream())
    assert [event.id for event in subset.events] == ["event/opening", "event/forum"]
    assert subset.entity_ids == {entity.id for entity in subset.entities}
    assert FIRST in {article.id for article in subset.articles}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), ["opening", "hire", "alliance", "forum", "someday"]),
        (("--since", "2020-10", "--until", "2020-11"), ["alliance"]),
        (("--since", "2020-10", "--until", "2020-11", "--certain"), []),
        (("--since", "2020", "--until", "2020", "--certain"), ["hire", "alliance"]),
        (("--who", "가나전자"), ["opening", "forum"]),
        (("--who", "홍명보"), ["someday"]),
        (("--type", "appointment", "--type", "visit"), ["hire", "someday"]),
        (("--status", "planned"), ["forum"]),
        (("--since", "2018", "--who", "가나전자", "--status", "planned"), ["forum"]),
    ],
)
def test_filters_of_the_timeline_choose_the_events(
    options: tuple[str, ...], expected: list[str], run: Run
) -> None:
    code, out, _ = run("export", "-", "--format", "json", *options)
    assert code == 0
    assert [event["id"] for event in json.loads(out)["events"]] == [f"event/{name}" for name in expected]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_follows_a_filter(name: str, run: Run, tmp_path: Path) -> None:
    code, _, err = run("export", "out", "--format", name, "--who", "홍길동", "--type", "appointment")
    assert code == 0
    said = "1 events" if name in EVENTS_ALONE else "3 entities and 1 events"
    assert f"lgai: {said} in out\n" in err
    out = tmp_path / "out"
    data = b"".join(path.read_bytes() for path in ([out] if out.is_file() else sorted(out.iterdir())))
    assert "다라연구소 소장 취임".encode() in data.replace(b"\r\n ", b"")
    assert "A & B 포럼 개최".encode() not in data


def test_parallel_ties_are_kept_when_asked(run: Run, tmp_path: Path) -> None:
    assert run("export", "g.graphml", "--parallel", "keep")[0] == 0
    assert run("export", "h.graphml")[0] == 0
    assert (tmp_path / "g.graphml").read_bytes() == (tmp_path / "h.graphml").read_bytes()  # there are none
    assert run("export", "g.graphml", "--parallel", "twist")[0] == 2


def test_check_is_quiet_about_a_clean_file(run: Run) -> None:
    run("export", "g.gexf")
    assert run("export", "--check", "g.gexf") == (0, "", "lgai: Gephi reads g.gexf as it is\n")


def test_check_prints_a_line_for_each_problem_and_fails(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.gexf").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<gexf version="1.3"><graph timeformat="date"><nodes>'
        '<node id="a" start="2018"/><node id="a"/></nodes></graph></gexf>'
    )
    code, out, err = run("export", "--check", "bad.gexf")
    assert code == 1
    assert err == ""
    assert out.splitlines() == [
        "bad.gexf:2: the time '2018' ends the whole import; write whole days, such as 2018-12-01, "
        "or leave an open end out",
        "bad.gexf:2: the node 'a' is declared twice; the two become one",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("export",), 2, "name a file to write, or --check one"),
        (("export", "--check", "none.gexf"), 1, "none.gexf: cannot be read"),
        (("export", "-", "--format", "neo4j"), 1, "give a folder"),
    ],
)
def test_wrong_use_is_told_in_one_line(arguments: tuple[str, ...], code: int, message: str, run: Run) -> None:
    done = run(*arguments)
    assert done[0] == code
    assert message in done[2]
    assert done[2].count("\n") == 1


def test_warning_goes_to_stderr(run: Run) -> None:
    code, out, err = run("export", "-", "--format", "ics")
    assert code == 0
    assert out.startswith("BEGIN:VCALENDAR")
    assert "events without a date are left out: 1" in err
    assert GANA.name not in err

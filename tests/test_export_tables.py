import csv
import io
from pathlib import Path
from typing import TextIO

import pytest

from helpers_export import FOLDER_FORMATS
from helpers_knowledge import FIRST, GANA, HONG, LAB, make_knowledge
from lgai_graph.errors import ExportError
from lgai_graph.export import FOLDER_WRITERS, WRITERS, export_knowledge, find_format
from lgai_graph.export.clean import guard_cell
from lgai_graph.export.texts.timeline_csv import write_timeline_csv

Row = dict[str, str]


def read(name: str, part: str = "") -> list[Row]:
    """Read a table that a format writes, in its one file or in the one whose name begins so."""
    if name in FOLDER_WRITERS:
        folder = FOLDER_WRITERS[name]
        files: dict[str, TextIO] = {file: io.StringIO(newline="") for file in folder.files}
        folder.write(make_knowledge(), files)
        file = next(file for named, file in files.items() if named.startswith(part))
    else:
        file = io.StringIO(newline="")
        WRITERS[name](make_knowledge(), file)
    file.seek(0)
    return list(csv.DictReader(file))


def by_id(rows: list[Row], column: str) -> dict[str, Row]:
    return {row[column]: row for row in rows}


def test_gephi_nodes_have_its_headings_and_intervals() -> None:
    rows = by_id(read("gephi", "nodes"), "Id")
    assert rows[GANA.id]["Label"] == "가나전자"
    assert rows[GANA.id]["Interval"] == ""
    assert rows["event/opening"]["Interval"] == "<[2018-07-01, 2018-07-31]>"
    assert rows["event/opening"]["date"] == "2018-07"
    assert rows["event/hire"]["Interval"] == "<[2020-12-07, 2020-12-08]>"


def test_gephi_edges_have_direction_kind_and_open_intervals() -> None:
    rows = by_id(read("gephi", "edges"), "Id")
    job = rows["relation/employment/홍길동-다라연구소"]
    assert (job["Source"], job["Target"], job["Type"], job["Kind"]) == (
        HONG.id,
        LAB.id,
        "Directed",
        "employment",
    )
    assert job["Interval"] == "<[2020-12-07, Infinity]>"
    assert rows["relation/employment/홍길동-마바통신"]["Interval"] == "<[-Infinity, 2020-12-08]>"
    assert rows["relation/partner_of/다라연구소-하늘대학교"]["Type"] == "Undirected"
    assert all(float(row["Weight"]) > 0 for row in rows.values())


def test_gephi_edges_end_at_declared_nodes() -> None:
    nodes = {row["Id"] for row in read("gephi", "nodes")}
    edges = read("gephi", "edges")
    assert len({row["Id"] for row in edges}) == len(edges) == 18
    assert {row[end] for row in edges for end in ("Source", "Target")} <= nodes


def test_neo4j_headings_are_typed_and_of_one_id_space() -> None:
    nodes, edges = read("neo4j", "nodes"), read("neo4j", "relationships")
    assert list(nodes[0]) == [
        "id:ID(Entity)",
        "name:string",
        "kind:string",
        "aliases:string[]",
        "jobTitles:string[]",
        "status:string",
        "date:string",
        "earliest:date",
        "latest:date",
        "sources:int",
        "conflicts:int",
        "object:string",
        "post:string",
        "amounts:string[]",
        "lead:boolean",
        "confidence:float",
        "weight:float",
        "publisher:string",
        "published:string",
        "url:string",
        ":LABEL",
    ]
    assert list(edges[0])[:3] == [":START_ID(Entity)", ":END_ID(Entity)", ":TYPE"]
    ids = [row["id:ID(Entity)"] for row in nodes]
    assert len(set(ids)) == len(ids)
    assert {row[f":{end}_ID(Entity)"] for row in edges for end in ("START", "END")} <= set(ids)


def test_neo4j_labels_are_pascal_case_and_types_upper_snake_case() -> None:
    labels = {row[":LABEL"] for row in read("neo4j", "nodes")}
    assert {"Entity;Person", "Entity;University", "Event;Conference"} <= labels
    types = {row[":TYPE"] for row in read("neo4j", "relationships")}
    assert {"EMPLOYMENT", "PART_OF", "PARTNER_OF", "APPOINTEE"} <= types


def test_neo4j_keeps_the_precise_text_as_a_string_and_bounds_as_dates() -> None:
    event = by_id(read("neo4j", "nodes"), "id:ID(Entity)")["event/alliance"]
    assert (event["date:string"], event["earliest:date"], event["latest:date"]) == (
        "2020-41",
        "2020-07-01",
        "2020-12-31",
    )
    former = by_id(read("neo4j", "relationships"), "id:string")["relation/employment/홍길동-마바통신"]
    assert (former["startDate:string"], former["endDate:string"]) == ("", "../2020-12-08")
    assert (former["endEarliest:date"], former["endLatest:date"]) == ("", "2020-12-08")
    assert former["former:boolean"] == "true"


def test_neo4j_articles_tell_of_events_once_a_quote() -> None:
    nodes, edges = by_id(read("neo4j", "nodes"), "id:ID(Entity)"), read("neo4j", "relationships")
    article = nodes[FIRST]
    assert (article[":LABEL"], article["publisher:string"]) == ("Article", "hankkot")
    assert (article["published:string"], article["url:string"]) == (
        "2020-12-08",
        "https://example.org/hankkot",
    )
    tellings = [row for row in edges if row[":TYPE"] == "TELLS"]
    assert len(tellings) == 6
    told = next(row for row in tellings if row[":END_ID(Entity)"] == "event/hire")
    assert told[":START_ID(Entity)"] == FIRST
    assert told["quotes:string[]"].startswith("홍길동 전 마바통신 상무가")


def test_neo4j_quotes_stand_beside_their_articles() -> None:
    edges = by_id(read("neo4j", "relationships"), "id:string")
    part = edges["event/opening|company/가나전자|agent"]
    quotes, origins = part["quotes:string[]"].split(";"), part["quoteArticles:string[]"].split(";")
    assert [quote[:5] for quote in quotes] == ["가나전자는", "가나전자 "]
    assert [origin.partition("/")[0] for origin in origins] == ["hankkot", "durumi"]


def test_neo4j_arrays_are_separated_by_semicolons() -> None:
    node = by_id(read("neo4j", "nodes"), "id:ID(Entity)")[GANA.id]
    assert node["aliases:string[]"] == "Gana Electronics;가나"


def test_timeline_is_in_the_order_of_time_with_undated_events_last() -> None:
    file = io.StringIO(newline="")
    write_timeline_csv(make_knowledge(), file)
    text = file.getvalue()
    assert text.startswith("\ufeffdate,")
    assert text.count("\r\n") == 6
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [row["date"] for row in rows] == ["2018-07", "2020-41", "2020-12-07", "2021", "XXXX"]
    assert [row["precision"] for row in rows] == ["month", "half-year", "day", "year", "unknown"]
    opening = rows[0]
    assert opening["sources"] == "2"
    assert opening["publishers"] == "hankkot; durumi"
    assert opening["participants"] == "가나전자 (agent); 다라연구소 (organization); 부산 (venue)"
    assert opening["conflicts"] == "two months for one opening"


@pytest.mark.parametrize(
    ("text", "guarded"),
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+1", "'+1"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        (" =1", "'=1"),
        ("\x00=1", "'=1"),
        ("＝1", "'＝1"),
        ("LG=1", "LG=1"),
        ("가\n나", "가 나"),
    ],
)
def test_no_cell_is_a_formula(text: str, guarded: str) -> None:
    assert guard_cell(text) == guarded


@pytest.mark.parametrize(
    ("target", "name", "expected"),
    [
        ("t.csv", None, "csv"),
        ("folder/", "csv", "gephi"),
        ("t.csv", "gephi", "gephi"),
        ("news.ftm.json", None, "ftm"),
        ("story.TimelineJS.json", None, "timelinejs"),
        ("v1.2.json", None, "json"),
    ],
)
def test_folder_and_double_suffix_pick_the_format(target: str, name: str | None, expected: str) -> None:
    assert find_format(target, name) == expected


@pytest.mark.parametrize("name", FOLDER_FORMATS)
def test_formats_of_several_files_fill_a_folder_with_the_same_bytes_again(name: str, tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    for folder in (first, second, second):
        export_knowledge(make_knowledge(), str(folder), name)
    names = sorted(FOLDER_WRITERS[name].files)
    assert [path.name for path in sorted(first.iterdir())] == names
    assert [path.name for path in sorted(second.iterdir())] == names
    assert all((first / file).read_bytes() == (second / file).read_bytes() for file in names)


@pytest.mark.parametrize("target", ["-", "", "file.txt", "none/here"])
def test_place_that_is_no_folder_is_named(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file.txt").write_text("before")
    with pytest.raises(ExportError, match=r"give a folder|cannot be written"):
        export_knowledge(make_knowledge(), target, "neo4j")
    assert [path.name for path in tmp_path.iterdir()] == ["file.txt"]
    assert (tmp_path / "file.txt").read_text() == "before"


def test_failure_in_the_second_file_leaves_both_former_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_knowledge(make_knowledge(), str(tmp_path / "out"), "gephi")
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}

    def fail(nouns: object, files: dict[str, TextIO], options: object) -> None:
        files["nodes.csv"].write("whole")
        files["edges.csv"].write("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lgai_graph.export.GRAPH_FOLDER_WRITERS", {"gephi": fail})
    for folder in ("out", "new"):
        with pytest.raises(ExportError, match="No space left"):
            export_knowledge(make_knowledge(), str(tmp_path / folder), "gephi")
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
    assert not (tmp_path / "new").exists()

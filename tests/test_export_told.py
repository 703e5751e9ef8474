"""What every export tells: titles that stand alone, where a fact comes from, how much was written."""

import csv
import io
import json
import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from helpers_knowledge import HONG, make_entity, make_knowledge
from lgai_graph.cli import run_command
from lgai_graph.export import export_knowledge
from lgai_graph.model import EntityKind, HeldTitle, Knowledge, RelationId
from lgai_graph.store import open_store, write_store

ROLE = "시민기자"


def make_world() -> Knowledge:
    """Add to the small world a title that no organisation stands beside, and a tie that no article tells."""
    world = make_knowledge()
    job = next(one for one in world.relations if one.source == HONG.id and one.claims)
    title = HeldTitle(
        id=RelationId("t-1"), person=HONG.id, role=ROLE, end=None, former=True, claims=job.claims[:1]
    )
    by_hand = replace(world.relations[-1], claims=())
    return replace(world, titles=(title,), relations=(*world.relations[:-1], by_hand))


def write(name: str, folder: Path) -> Path:
    """Write the world in a format."""
    target = folder / f"out-{name}"
    export_knowledge(make_world(), str(target), name)
    return target


@pytest.mark.parametrize("name", ["graphml", "gexf", "gephi", "neo4j", "json", "jsonld", "ftm", "md"])
def test_title_without_an_organisation_is_told(name: str, tmp_path: Path) -> None:
    target = write(name, tmp_path)
    text = (target / "nodes.csv" if target.is_dir() else target).read_text(encoding="utf-8")
    assert ROLE in text
    if name not in ("json", "jsonld"):
        assert f"전 {ROLE}" in text


def test_title_is_a_role_of_the_person_with_its_quotes(tmp_path: Path) -> None:
    nodes = json.loads(write("jsonld", tmp_path).read_text(encoding="utf-8"))["@graph"]
    (role,) = [node["jobTitle"] for node in nodes if "jobTitle" in node]
    assert role["jobTitle"] == ROLE
    assert role["lgai:former"] is True
    assert role["prov:wasDerivedFrom"]


def test_position_of_followthemoney_is_the_persons(tmp_path: Path) -> None:
    lines = map(json.loads, write("ftm", tmp_path).read_text(encoding="utf-8").splitlines())
    told = [line["properties"]["position"] for line in lines if "position" in line["properties"]]
    assert told == [[f"전 {ROLE}"]]


def test_people_and_quotes_of_the_tables_have_the_title(tmp_path: Path) -> None:
    connection = sqlite3.connect(write("sqlite", tmp_path))
    try:
        rows = connection.execute(
            "SELECT role, organization, former FROM people WHERE fact = 't-1'"
        ).fetchall()
        assert rows == [(ROLE, None, 1)]
        assert connection.execute("SELECT count(*) FROM quotes WHERE fact = 't-1'").fetchone() == (1,)
    finally:
        connection.close()


def test_tie_that_no_article_tells_says_that_a_hand_wrote_it(tmp_path: Path) -> None:
    by_hand = make_world().relations[-1]
    connection = sqlite3.connect(write("sqlite", tmp_path))
    try:
        told = connection.execute("SELECT origin FROM relations WHERE id = ?", (by_hand.id,)).fetchone()
        assert told == ("annotation",)
        rows = "SELECT id, origin FROM relations UNION SELECT id, origin FROM events ORDER BY id"
        tables = dict(connection.execute(rows).fetchall())
    finally:
        connection.close()
    assert set(tables.values()) > {"annotation"}
    for name, column in (("gephi", "Id"), ("neo4j", "id:string")):
        file = "edges.csv" if name == "gephi" else "relationships.csv"
        text = (write(name, tmp_path) / file).read_text(encoding="utf-8")
        origins = {
            row[column]: row.get("origin", row.get("origin:string"))
            for row in csv.DictReader(io.StringIO(text))
        }
        assert origins[by_hand.id] == "annotation"
        assert all(origins.values())
    graph = write("graphml", tmp_path).read_text(encoding="utf-8")
    assert len(re.findall('key="e_origin"', graph)) == len(re.findall("<edge ", graph))
    gexf = write("gexf", tmp_path).read_text(encoding="utf-8")
    assert len(re.findall('for="e_origin"', gexf)) == len(re.findall("<edge ", gexf))
    assert "직접 입력" in write("md", tmp_path).read_text(encoding="utf-8")


def test_edges_for_gephi_name_title_publisher_day_and_address(tmp_path: Path) -> None:
    text = (write("gephi", tmp_path) / "edges.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(io.StringIO(text)) if row["articles"]]
    assert len(rows) > 10
    for row in rows:
        for column in ("titles", "publishers", "published", "urls"):
            assert len(row[column].split("; ")) == int(row["sources"])
    assert any(re.match(r"\[\d\] .+; \[\d\] ", row["quotes"]) for row in rows)


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("a.graphml", "11 entities and 5 events"),
        ("a.csv", "5 events"),
        ("a.ics", "4 events"),
        ("a.timelinejs.json", "4 events"),
        ("a.ftm.json", "10 entities and 5 events"),
    ],
)
def test_counts_are_what_was_written(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    target: str,
    said: str,
) -> None:
    world = make_knowledge()
    product = make_entity("새솔", EntityKind.PRODUCT)
    write_store(tmp_path / "graph.db", replace(world, entities=(*world.entities, product)), fingerprint="")
    monkeypatch.setenv("LGAI_DB", str(tmp_path / "graph.db"))
    monkeypatch.chdir(tmp_path)
    assert run_command(("export", target)) == 0
    assert capsys.readouterr().err.splitlines()[-1] == f"lgai: {said} in {target}"


def test_part_of_a_store_keeps_the_titles_of_its_people(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_store(tmp_path / "graph.db", make_world(), fingerprint="")
    monkeypatch.setenv("LGAI_DB", str(tmp_path / "graph.db"))
    monkeypatch.chdir(tmp_path)
    with open_store(tmp_path / "graph.db") as store:
        assert [title.role for title in store.stream().titles] == [ROLE]
    for who, count in (("홍길동", 1), ("성춘향", 0)):
        assert run_command(("export", "part.json", "--who", who)) == 0
        part = json.loads((tmp_path / "part.json").read_text(encoding="utf-8"))
        assert len(part["titles"]) == count

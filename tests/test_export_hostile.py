"""Hostile text in every place that a text can have, through every format."""

import csv
import io
import json
import unicodedata
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from helpers_export import TEXT_FORMATS
from helpers_knowledge import (
    DECEMBER_7,
    FIRST,
    GANA,
    HONG,
    make_article,
    make_claim,
    make_entity,
    make_event,
    make_relation,
)
from lgai_graph.export import FOLDER_WRITERS, check_file, export_knowledge
from lgai_graph.export.clean import make_token
from lgai_graph.model import (
    Alias,
    Conflict,
    ConflictValue,
    EntityKind,
    EventId,
    EventType,
    Knowledge,
    ParticipantRole,
    RelationId,
    RelationType,
)

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
HOSTILE = {
    "control": "가\x00나\x07다\x0b\x1f\x7f라",
    "cdata": "]]><!-- <![CDATA[",
    "script": '"><script>alert(1)</script>',
    "image": "<img src=x onerror=alert(1)>",
    "surrogate": "가\ud800나\udfff",
    "noncharacter": "가\ufffe나\uffff",
    "formula": "=cmd|' /C calc'!A0",
    "at": "@SUM(1+1)*cmd()",
    "long": "가나다라마" * 1000,
    "nfd": unicodedata.normalize("NFD", "연구원 배경훈"),
    "inf": "INFINIQ INF -INF NaN null None",
    "newlines": "가\r\n나\u2028다\u2029라\x85",
    "markdown": "| [x](javascript:alert(1)) ![](y) `z` **b** # \n\n# heading",
    "ics": "a\r\nEND:VEVENT\r\nBEGIN:VEVENT;,\\n",
    "entity": "&lt;b&gt; &#0; &xxe;",
    "bidi": "\u202egnp.exe\u202c",
    "empty": "",
    "blank": " \t ",
}


def make_world(text: str) -> Knowledge:
    """Put one text into every field that comes from an article or a hand."""
    person = replace(make_entity(text, EntityKind.PERSON), id=HONG.id, aliases=(Alias(name=text, lang="ko"),))
    claim = make_claim(EventType.LAUNCH, "부산")
    claim = replace(claim, evidence=replace(claim.evidence, exact=text), summary=text, role=text, name=text)
    conflict = Conflict(field=text, values=(ConflictValue(value=text, article=FIRST),), note=text)
    event = make_event(
        "it",
        EventType.LAUNCH,
        None,
        summary=text,
        participants=((person, ParticipantRole.AGENT),),
        claims=(claim,),
        conflicts=(conflict,),
    )
    dated = replace(event, id=EventId("event/dated"), when=DECEMBER_7)
    relation = make_relation(RelationType.EMPLOYMENT, person, GANA, role=text, claims=(claim,))
    article = make_article(FIRST, text, title=text, author=text, publisher=text, source_url=text, source=text)
    return Knowledge(
        articles=(replace(article, publisher=text),),
        entities=(person, GANA),
        events=(event, dated),
        relations=(replace(relation, id=RelationId("relation/it")),),
    )


@pytest.fixture(params=sorted(HOSTILE))
def hostile(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


def export(text: str, name: str, folder: Path) -> bytes:
    export_knowledge(make_world(text), str(folder / "out"), name)
    return (folder / "out").read_bytes()


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_every_file_is_utf_8_and_the_same_twice(name: str, hostile: str, tmp_path: Path) -> None:
    data = export(hostile, name, tmp_path)
    assert data == export(hostile, name, tmp_path)
    text = data.decode()
    if name != "json":  # which escapes what others drop
        assert "\x00" not in text
        assert "\ufffe" not in text


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_graphs_are_read_back_and_have_two_nodes_and_two_events(
    name: str, hostile: str, tmp_path: Path
) -> None:
    data = export(hostile, name, tmp_path)
    ElementTree.fromstring(data)
    readers = {"graphml": nx.read_graphml, "gexf": lambda file: nx.read_gexf(file, version="1.3")}
    graph = readers[name](io.BytesIO(data))
    names = {HONG.id, GANA.id, "event/it", "event/dated"}
    assert set(graph.nodes) == ({make_token(one) for one in names} if name == "graphml" else names)
    problems = check_file(tmp_path / "out")
    assert all("INF" in problem or "null" in problem for problem in problems)


@pytest.mark.parametrize("name", ["json", "jsonld", "timelinejs"])
def test_json_is_read_back(name: str, hostile: str, tmp_path: Path) -> None:
    assert json.loads(export(hostile, name, tmp_path))


def test_json_keeps_every_character_so_that_quotes_count_right(hostile: str, tmp_path: Path) -> None:
    assert json.loads(export(hostile, "json", tmp_path))["articles"][0]["text"] == hostile


def test_ftm_is_one_object_a_line(hostile: str, tmp_path: Path) -> None:
    lines = export(hostile, "ftm", tmp_path).decode().split("\n")
    assert [bool(json.loads(line)["id"]) for line in lines[:-1]] == [True] * 8
    assert lines[-1] == ""


@pytest.mark.parametrize("name", ["jsonld", "timelinejs"])
def test_json_for_pages_ends_no_script(name: str, tmp_path: Path) -> None:
    data = export(HOSTILE["script"], name, tmp_path)
    assert b"<" not in data


def test_timelinejs_has_no_tag_from_a_text(hostile: str, tmp_path: Path) -> None:
    world = make_world(hostile)
    world = replace(world, events=tuple(replace(event, when=DECEMBER_7) for event in world.events))
    export_knowledge(world, str(tmp_path / "out"), "timelinejs")
    tags = _Tags()
    for slide in json.loads((tmp_path / "out").read_text())["events"]:
        tags.feed(slide["text"]["headline"])
        assert tags.seen == set()
        tags.feed(slide["text"]["text"])
        assert tags.seen <= {"p", "blockquote"}
        tags.seen = set()


def test_no_cell_of_a_table_is_a_formula(hostile: str, tmp_path: Path) -> None:
    export(hostile, "csv", tmp_path)
    files = [tmp_path / "out"]
    for name in sorted(set(FOLDER_WRITERS) - {"parquet"}):
        export_knowledge(make_world(hostile), str(tmp_path / name), name)
        files += sorted((tmp_path / name).iterdir())
    for file in files:
        rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline="")))
        assert len({len(row) for row in rows}) == 1
        assert not [cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS)]
        assert all(len(cell.splitlines()) < 2 for row in rows for cell in row)
    assert len(files) == 5


def test_calendar_has_one_entry_for_each_event(hostile: str, tmp_path: Path) -> None:
    world = make_world(hostile)
    world = replace(world, events=tuple(replace(event, when=DECEMBER_7) for event in world.events))
    export_knowledge(world, str(tmp_path / "out"), "ics")
    lines = (tmp_path / "out").read_bytes().split(b"\r\n")
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") == 2
    assert max(map(len, lines)) <= 75
    assert not [line for line in lines if b"\n" in line or b"\r" in line]


def test_briefing_has_no_html_and_no_row_or_heading_from_a_text(hostile: str, tmp_path: Path) -> None:
    lines = export(hostile, "md", tmp_path).decode().split("\n")
    headings = [line for line in lines if line.startswith("#")]
    titles = ["# 타임라인 브리핑", "## 타임라인", "## 날짜 미상", "## 출처 간 차이", "## 관계", "## 출처"]
    assert headings == titles
    for line in lines:
        bare = (
            line.replace("\\\\", "")
            .replace("\\|", "")
            .replace("\\<", "")
            .replace("\\[", "")
            .replace("\\]", "")
        )
        assert bare.count("|") in (0, 5, 6)
        assert "<script" not in bare
        assert "<img" not in bare
        assert "](" not in bare


@pytest.mark.parametrize("name", ["graphml", "gexf", "csv", "md", "timelinejs", "jsonld", "ftm"])
def test_hangul_is_written_composed(name: str, tmp_path: Path) -> None:
    text = export(HOSTILE["nfd"], name, tmp_path).decode()
    assert unicodedata.is_normalized("NFC", text)


class _Tags(HTMLParser):
    """Gather the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.add(tag)

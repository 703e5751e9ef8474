import io
import json
import os
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from helpers_knowledge import (
    GANA,
    HONG,
    LAB,
    UNIVERSITY,
    make_entity,
    make_event,
    make_knowledge,
    make_relation,
)
from lgai_graph.errors import ExportError
from lgai_graph.export import WRITERS, export_knowledge, find_format
from lgai_graph.export.clean import make_token
from lgai_graph.export.files import write_atomically, write_folder
from lgai_graph.model import (
    Amount,
    EntityKind,
    EventType,
    Knowledge,
    Participant,
    ParticipantRole,
    RelationType,
)

NS = {"g": "http://graphml.graphdrawing.org/xmlns"}
# Names that Gephi keeps for itself; label and weight are meant to be consumed.
RESERVED = {
    "nodelabel",
    "edgelabel",
    "x",
    "y",
    "z",
    "xpos",
    "ypos",
    "zpos",
    "size",
    "r",
    "g",
    "b",
    "color",
    "id",
}


NMTOKEN = re.compile(r"[-.:_·\w]+")  # XML 1.0, production 7, as far as our ids go


def write(knowledge: Knowledge, name: str) -> str:
    file = io.StringIO()
    WRITERS[name](knowledge, file)
    return file.getvalue()


@pytest.fixture
def root() -> ElementTree.Element:
    return ElementTree.fromstring(write(make_knowledge(), "graphml"))


def read_data(element: ElementTree.Element) -> dict[str, str]:
    return {data.attrib["key"]: data.text or "" for data in element.iterfind("g:data", NS)}


def test_networkx_reads_back_every_node_and_edge() -> None:
    knowledge = make_knowledge()
    graph = nx.read_graphml(io.BytesIO(write(knowledge, "graphml").encode()), force_multigraph=True)
    assert graph.nodes[make_token(GANA.id)]["label"] == "가나전자"
    assert graph.nodes["event:forum"]["label"] == "<특집> A & B 포럼 개최"
    assert graph.number_of_nodes() == len(knowledge.entities) + len(knowledge.events)
    participations = sum(len(event.participants) for event in knowledge.events)
    assert graph.number_of_edges() == participations + len(knowledge.relations)


def test_edge_ids_are_unique_and_both_ends_are_nodes(root: ElementTree.Element) -> None:
    nodes = [node.attrib["id"] for node in root.iterfind(".//g:node", NS)]
    edges = list(root.iterfind(".//g:edge", NS))
    assert len(set(nodes)) == len(nodes)
    assert len({edge.attrib["id"] for edge in edges}) == len(edges) == 18
    assert {edge.attrib[end] for edge in edges for end in ("source", "target")} <= set(nodes)


def test_edge_kind_is_the_label_that_gephi_shows(root: ElementTree.Element) -> None:
    kinds = {read_data(edge)["edgelabel"] for edge in root.iterfind(".//g:edge", NS)}
    assert {"employment", "part_of", "partner_of", "agent", "venue"} <= kinds


def test_partnership_has_no_direction_and_employment_has_one(root: ElementTree.Element) -> None:
    edges = map(read_data, root.iterfind(".//g:edge", NS))
    mutual = {data["e_kind"]: data["e_mutual"] for data in edges}
    assert mutual["partner_of"] == "true"
    assert mutual["employment"] == "false"


def test_graphml_keeps_the_rules_of_its_schema(root: ElementTree.Element) -> None:
    """The rules of graphml-structure.xsd and graphml-attributes.xsd, version 1.0, one by one."""
    space = f"{{{NS['g']}}}"
    allowed = {
        "graphml": set(),
        "key": {"id", "for", "attr.name", "attr.type"},
        "graph": {"id", "edgedefault"},
        "node": {"id"},
        "edge": {"id", "source", "target", "directed"},
        "data": {"key"},
    }
    children = {"graphml": ["key", "graph"], "graph": ["node", "edge"], "node": ["data"], "edge": ["data"]}
    ids = [one.attrib["id"] for one in root.iter() if "id" in one.attrib]
    assert len(set(ids)) == len(ids)  # xs:unique over nodes, over edges and over keys; ours differ throughout
    for one in root.iter():
        name = one.tag.removeprefix(space)
        assert set(one.attrib) <= allowed[name]
        assert all(
            NMTOKEN.fullmatch(one.attrib[key])
            for key in ("id", "source", "target", "key")
            if key in one.attrib
        )
        order = [child.tag.removeprefix(space) for child in one]
        ranks = [children[name].index(child) for child in order]
        assert ranks == sorted(ranks)
        if name == "key":
            assert one.attrib["attr.type"] in {"boolean", "int", "long", "float", "double", "string"}
            assert one.attrib["for"] in {"node", "edge"}
        if name in ("node", "edge"):
            keys = [child.attrib["key"] for child in one]
            assert len(set(keys)) == len(keys)
    types = {key.attrib["id"]: key.attrib["attr.type"] for key in root.iterfind("g:key", NS)}
    for data in root.iter(f"{space}data"):
        if types[data.attrib["key"]] == "boolean":
            assert data.text in {"true", "false"}


def test_every_fact_carries_title_publisher_day_and_address_of_its_sources(root: ElementTree.Element) -> None:
    edge = root.find(".//g:edge[@id='event:opening_x7C_company:가나전자_x7C_agent']", NS)
    assert edge is not None
    data = read_data(edge)
    assert data["e_titles"] == "durumi 기사; hankkot 기사"
    assert data["e_publishers"] == "durumi; hankkot"
    assert data["e_published"] == "2020-12-09; 2020-12-08"
    assert data["e_urls"] == "https://example.org/durumi; https://example.org/hankkot"
    assert data["e_quotes"].startswith("[2] 가나전자는 2018년 7월")
    assert "; [1] 가나전자 다라연구소는" in data["e_quotes"]


@pytest.mark.parametrize("name", ["graphml", "gexf", "csv", "jsonld", "ftm", "json"])
def test_event_carries_its_object_post_and_amounts(name: str) -> None:
    world = make_knowledge()
    amount = Amount(words="30억 원", value=3e9, unit="KRW")
    told = replace(
        world.events[1], object="새로운 연구실", post="연구소 대표", amounts=(amount,), weight=4.25
    )
    text = write(replace(world, events=(told,)), name)
    assert all(words in text for words in ("새로운 연구실", "연구소 대표", "30억 원"))
    assert ("4.25" in text) is (name != "ftm")  # which has no property for it


@pytest.mark.parametrize("text", ["a:b", "a/b", "a_x3A_b", "가|나", "_x", "a b", "가/나_x7C_"])
def test_tokens_stand_for_one_text_each(text: str) -> None:
    token = make_token(text)
    assert NMTOKEN.fullmatch(token)
    parts = re.split(r"_x([0-9A-F]+)_", token.replace(":", "/"))
    assert "".join(chr(int(part, 16)) if place % 2 else part for place, part in enumerate(parts)) == text


def test_keys_are_unique_and_take_no_reserved_name(root: ElementTree.Element) -> None:
    keys = [
        (key.attrib["id"], key.attrib["for"], key.attrib["attr.name"]) for key in root.iterfind("g:key", NS)
    ]
    assert len({ident for ident, _, _ in keys}) == len(keys)
    assert len({(domain, name) for _, domain, name in keys}) == len(keys)
    assert not {name for _, _, name in keys} & RESERVED
    assert ("label", "node", "label") in keys
    assert all(ident == ident.lower() for ident, _, _ in keys)
    used = {data.attrib["key"] for data in root.iter(f"{{{NS['g']}}}data")}
    assert used <= {ident for ident, _, _ in keys}


def test_precision_stays_in_the_text_beside_whole_days(root: ElementTree.Element) -> None:
    node = root.find(".//g:node[@id='event:alliance']", NS)
    assert node is not None
    data = read_data(node)
    assert (data["n_date"], data["n_start"], data["n_end"]) == ("2020-41", "2020-07-01", "2020-12-31")


def test_every_day_column_holds_whole_days_in_order(root: ElementTree.Element) -> None:
    found = 0
    for element in root.iter():
        data = read_data(element)
        days = [data[key] for key in ("n_start", "n_end", "e_start", "e_end") if key in data]
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days)
        assert days == sorted(days)
        found += len(days)
    assert found > 10


def test_former_role_keeps_its_unknown_start_unknown(root: ElementTree.Element) -> None:
    edge = root.find(".//g:edge[@id='relation:employment:홍길동-마바통신']", NS)
    assert edge is not None
    data = read_data(edge)
    assert data["e_former"] == "true"
    assert data["e_until"] == "../2020-12-08"
    assert data["e_end"] == "2020-12-08"
    assert "e_start" not in data
    assert "e_since" not in data


def test_weight_counts_sources_and_is_never_zero(root: ElementTree.Element) -> None:
    weights = {
        read_data(edge)["e_ref"]: float(read_data(edge)["weight"]) for edge in root.iterfind(".//g:edge", NS)
    }
    assert weights["event/opening|company/가나전자|agent"] == 2.0
    assert weights["relation/employment/마누엘 페레이라-다라연구소"] == 1.0
    assert min(weights.values()) > 0


def test_characters_that_xml_cannot_hold_are_dropped() -> None:
    bad = make_entity("A\x00B\x0b\ufffe\ud800C<&>\"'", EntityKind.COMPANY)
    knowledge = Knowledge(articles=(), entities=(replace(bad, id=GANA.id),), events=(), relations=())
    root = ElementTree.fromstring(write(knowledge, "graphml"))
    labels = [data.text for data in root.iterfind(".//g:node/g:data[@key='label']", NS)]
    assert labels == ["ABC<&>\"'"]


def test_repeated_participant_makes_one_edge() -> None:
    part = Participant(entity=GANA.id, role=ParticipantRole.AGENT)
    event = replace(make_event("twice", EventType.OTHER, None), participants=(part, part))
    knowledge = Knowledge(articles=(), entities=(GANA,), events=(event,), relations=())
    assert write(knowledge, "graphml").count("<edge ") == 1


def test_parallel_relations_stay_apart() -> None:
    kinds = (RelationType.PARTNER_OF, RelationType.PART_OF)
    relations = tuple(make_relation(kind, LAB, UNIVERSITY) for kind in kinds)
    knowledge = Knowledge(articles=(), entities=(LAB, UNIVERSITY), events=(), relations=relations)
    graph = nx.read_graphml(io.BytesIO(write(knowledge, "graphml").encode()), force_multigraph=True)
    assert graph.number_of_edges() == 2


def test_inf_in_a_value_is_warned_of_and_a_label_alone_is_not(tmp_path: Path) -> None:
    target = str(tmp_path / "g.graphml")
    named = Knowledge(
        articles=(), entities=(make_entity("INFINIQ", EntityKind.COMPANY),), events=(), relations=()
    )
    assert export_knowledge(named, target, "graphml") == []
    aliased = replace(named, entities=(make_entity("인피닉", EntityKind.COMPANY, "INFINIQ"),))
    assert export_knowledge(aliased, target, "graphml") == [
        "Gephi turns INF into Infinity in 1 values, such as 'INFINIQ'; labels stay right"
    ]


@pytest.mark.parametrize("name", sorted(WRITERS))
def test_two_exports_have_the_same_bytes(name: str, tmp_path: Path) -> None:
    for file in ("one", "two"):
        export_knowledge(make_knowledge(), str(tmp_path / file), name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def test_json_holds_everything() -> None:
    knowledge = make_knowledge()
    document = json.loads(write(knowledge, "json"))
    assert list(document) == [
        "format",
        "version",
        "articles",
        "entities",
        "events",
        "relations",
        "titles",
        "ambiguities",
    ]
    assert document["format"] == "lgai-graph"
    assert [len(document[noun]) for noun in ("articles", "entities", "events", "relations")] == [2, 10, 5, 6]
    opening = document["events"][0]
    assert opening["when"]["when"] == "2018-07"
    assert opening["when"]["earliest"] == "2018-07-01"
    assert opening["conflicts"][0]["values"][1] == {
        "value": "2018-08",
        "article": "durumi/2020-12-09/bbbb2222",
    }
    assert opening["claims"][0]["evidence"]["exact"] in document["articles"][0]["text"]
    assert document["ambiguities"][0]["candidates"] == ["홍길동", "홍명보"]


def test_json_of_nothing_is_still_a_document() -> None:
    empty = Knowledge(articles=(), entities=(), events=(), relations=())
    assert json.loads(write(empty, "json"))["events"] == []


@pytest.mark.parametrize(
    ("target", "name", "expected"),
    [
        ("a.graphml", None, "graphml"),
        ("A.JSON", None, "json"),
        ("-", "GraphML", "graphml"),
        ("a.txt", ".json", "json"),
    ],
)
def test_suffix_or_option_picks_the_format(target: str, name: str | None, expected: str) -> None:
    assert find_format(target, name) == expected


@pytest.mark.parametrize(
    ("target", "name", "message"),
    [
        ("-", None, "nothing names the format"),
        ("a.docx", None, "docx is unknown"),
        ("a.json", "xyz", "xyz is unknown"),
    ],
)
def test_unknown_format_names_the_known_ones(target: str, name: str | None, message: str) -> None:
    with pytest.raises(ExportError, match=f"{message}.*graphml"):
        find_format(target, name)


@pytest.mark.parametrize("target", ["", "missing/folder/g.json", "."])
def test_place_that_cannot_be_written_is_named(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ExportError, match=r"cannot be written|not a file"):
        export_knowledge(make_knowledge(), target, "json")
    assert list(tmp_path.iterdir()) == []


def test_failed_export_leaves_the_former_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "g.json").write_text("before")

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportError, match=r"g\.json: cannot be written \(No space left on device\)"):
        export_knowledge(make_knowledge(), str(tmp_path / "g.json"), "json")
    assert [path.name for path in tmp_path.iterdir()] == ["g.json"]
    assert (tmp_path / "g.json").read_text() == "before"


def test_a_read_only_place_is_named_by_the_file_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object, **named: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    reason = r"cannot be written \(Read-only file system\); choose another place"
    with pytest.raises(ExportError, match=rf"g\.json: {reason}"):
        write_atomically(str(tmp_path / "g.json"), lambda file: None)
    with pytest.raises(ExportError, match=rf"folder: {reason}"):
        write_folder(str(tmp_path / "folder"), ["a.csv"], lambda files: None)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a thing of POSIX")
def test_device_is_written_and_never_replaced() -> None:
    export_knowledge(make_knowledge(), os.devnull, "json")
    assert not Path(os.devnull).is_file()


def test_person_is_joined_to_event_by_role(root: ElementTree.Element) -> None:
    edge = root.find(f".//g:edge[@source='{make_token(HONG.id)}'][@target='event:hire']", NS)
    assert edge is not None
    assert read_data(edge)["e_kind"] == "appointee"

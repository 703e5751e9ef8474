import io
import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from helpers_knowledge import (
    GANA,
    HONG,
    LAB,
    TELECOM,
    make_entity,
    make_event,
    make_knowledge,
    make_period,
    make_relation,
)
from lgai_graph.export import GraphOptions, Spot
from lgai_graph.export.graphs.gexf import write_gexf
from lgai_graph.export.graphs.looks import find_colour
from lgai_graph.export.graphs.spans import Span, merge_spans, widen_span
from lgai_graph.model import EntityKind, EventType, Knowledge, Period, RelationId, RelationType
from lgai_graph.report.network.spots import place_nodes

GEXF, VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
Element = ElementTree.Element


def write(
    knowledge: Knowledge, *, keep_parallel: bool = False, spots: Mapping[str, Spot] | None = None
) -> str:
    file = io.StringIO()
    write_gexf(knowledge, file, GraphOptions(keep_parallel=keep_parallel, spots=spots or {}))
    return file.getvalue()


def read(knowledge: Knowledge, *, keep_parallel: bool = False) -> Element:
    return ElementTree.fromstring(write(knowledge, keep_parallel=keep_parallel))


@pytest.fixture(scope="module")
def root() -> Element:
    return read(make_knowledge())


def find(root: Element, tag: str, ident: str) -> Element:
    found = root.find(f".//{GEXF}{tag}[@id='{ident}']")
    assert found is not None
    return found


def list_spells(element: Element) -> list[tuple[str | None, str | None]]:
    return [(spell.get("start"), spell.get("end")) for spell in element.iter(f"{GEXF}spell")]


def list_values(element: Element) -> dict[str, str]:
    return {value.attrib["for"]: value.attrib["value"] for value in element.iter(f"{GEXF}attvalue")}


def make_employments(*spans: tuple[str, Period | None, Period | None]) -> Knowledge:
    """Make one person's jobs at one company."""
    relations = tuple(
        replace(
            make_relation(RelationType.EMPLOYMENT, HONG, LAB, role=role, start=start, end=end),
            id=RelationId(f"relation/{n}"),
        )
        for n, (role, start, end) in enumerate(spans)
    )
    return Knowledge(articles=(), entities=(HONG, LAB), events=(), relations=relations)


def test_networkx_reads_back_every_node_and_edge() -> None:
    graph = nx.read_gexf(io.BytesIO(write(make_knowledge()).encode()), version="1.3")
    assert graph.nodes[GANA.id]["label"] == "가나전자"
    assert graph.number_of_nodes() == 15
    assert graph.number_of_edges() == 18
    assert graph.nodes["event/forum"]["date"] == "2021"


def test_namespace_and_version_are_those_of_1_3(root: Element) -> None:
    assert root.tag == f"{GEXF}gexf"
    assert root.get("version") == "1.3"


def test_meta_holds_no_title_and_no_clock(root: Element) -> None:
    meta = root.find(f"{GEXF}meta")
    assert meta is not None
    assert [child.tag for child in meta] == [f"{GEXF}creator", f"{GEXF}description"]
    assert meta.attrib == {}


def test_graph_is_dynamic_with_days_and_intervals(root: Element) -> None:
    graph = root.find(f"{GEXF}graph")
    assert graph is not None
    assert graph.attrib == {
        "mode": "dynamic",
        "defaultedgetype": "directed",
        "timeformat": "date",
        "timerepresentation": "interval",
        "timezone": "Asia/Seoul",
        "idtype": "string",
    }


def test_every_time_is_a_whole_day_in_order(root: Element) -> None:
    times = [
        (name, text)
        for element in root.iter()
        for name, text in element.attrib.items()
        if name in ("start", "end", "timestamp", "startopen", "endopen")
    ]
    assert len(times) > 20
    assert {name for name, _ in times} == {"start", "end"}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", text) for _, text in times)
    for spell in root.iter(f"{GEXF}spell"):
        assert spell.get("start", "0001") < spell.get("end", "9999")


def test_month_is_shown_in_all_its_days_beside_the_text_as_precise_as_the_source(root: Element) -> None:
    node = find(root, "node", "event/opening")
    assert list_spells(node) == [("2018-07-01", "2018-07-31")]
    assert list_values(node)["n_date"] == "2018-07"


def test_single_day_is_widened_to_the_next(root: Element) -> None:
    assert list_spells(find(root, "node", "event/hire")) == [("2020-12-07", "2020-12-08")]


def test_last_day_of_the_calendar_is_widened_backwards() -> None:
    assert widen_span((date.max, date.max)) == (date(9999, 12, 30), date.max)


def test_unknown_end_stays_out(root: Element) -> None:
    job = find(root, "edge", "relation/employment/홍길동-다라연구소")
    assert list_spells(job) == [("2020-12-07", None)]
    former = find(root, "edge", "relation/employment/홍길동-마바통신")
    assert list_spells(former) == [(None, "2020-12-08")]


def test_what_nothing_dates_has_no_spell(root: Element) -> None:
    assert list_spells(find(root, "node", GANA.id)) == []
    assert list_spells(find(root, "node", "event/someday")) == []
    assert list_spells(find(root, "edge", "relation/part_of/다라연구소-가나전자")) == []


@pytest.mark.parametrize(
    ("spans", "merged"),
    [
        ([("2018-01-01", "2018-06-30"), ("2018-06-30", "2019-01-01")], [("2018-01-01", "2019-01-01")]),
        ([("2018-01-01", "2018-06-30"), ("2018-07-01", "2019-01-01")], [("2018-01-01", "2019-01-01")]),
        (
            [("2020-01-01", "2020-02-01"), ("2018-01-01", "2018-02-01")],
            [("2018-01-01", "2018-02-01"), ("2020-01-01", "2020-02-01")],
        ),
        ([("2018-01-01", None), ("2019-01-01", "2019-02-01")], [("2018-01-01", None)]),
        ([(None, "2018-01-01"), (None, "2019-01-01")], [(None, "2019-01-01")]),
        ([("2018-01-01", "2020-01-01"), ("2019-01-01", "2019-02-01")], [("2018-01-01", "2020-01-01")]),
    ],
)
def test_spans_that_overlap_or_touch_become_one(
    spans: list[tuple[str | None, str | None]], merged: list[tuple[str | None, str | None]]
) -> None:
    def parse(pair: tuple[str | None, str | None]) -> Span:
        return tuple(date.fromisoformat(text) if text else None for text in pair)  # type: ignore[return-value]

    assert merge_spans(map(parse, spans)) == list(map(parse, merged))


def test_jobs_of_one_person_are_one_edge_with_a_spell_and_a_role_for_each() -> None:
    knowledge = make_employments(
        (
            "상무",
            make_period("2015", "2015-01-01", "2015-12-31"),
            make_period("2017", "2017-01-01", "2017-12-31"),
        ),
        ("사장", make_period("2020", "2020-01-01", "2020-12-31"), None),
    )
    root = read(knowledge)
    edges = list(root.iter(f"{GEXF}edge"))
    assert [edge.attrib["weight"] for edge in edges] == ["1.0"]
    assert list_spells(edges[0]) == [("2015-01-01", "2017-12-31"), ("2020-01-01", None)]
    then = [value.attrib for value in edges[0].iter(f"{GEXF}attvalue") if value.get("for") == "e_role_then"]
    assert [(value["value"], value["start"], value.get("end")) for value in then] == [
        ("상무", "2015-01-01", "2017-12-31"),
        ("사장", "2020-01-01", None),
    ]
    assert list_values(edges[0])["e_role"] == "상무; 사장"


def test_jobs_at_one_time_are_one_spell_and_claim_no_order_of_roles() -> None:
    when = make_period("2020", "2020-01-01", "2020-12-31")
    root = read(make_employments(("사장", when, None), ("CTO", when, None), ("이사", None, None)))
    edge = find(root, "edge", "relation/0")
    assert list_spells(edge) == [("2020-01-01", None)]
    assert "e_role_then" not in list_values(edge)
    assert list_values(edge)["e_role"] == "사장; CTO; 이사"


def test_parallel_edges_stay_apart_when_asked() -> None:
    knowledge = make_employments(("사장", None, None), ("CTO", None, None))
    assert len(list(read(knowledge, keep_parallel=True).iter(f"{GEXF}edge"))) == 2


def test_partnership_told_from_both_sides_is_one_edge() -> None:
    relations = tuple(make_relation(RelationType.PARTNER_OF, *ends) for ends in ((LAB, GANA), (GANA, LAB)))
    knowledge = Knowledge(articles=(), entities=(GANA, LAB), events=(), relations=relations)
    assert len(list(read(knowledge).iter(f"{GEXF}edge"))) == 1


def test_relation_type_is_the_kind_and_type_is_only_the_direction(root: Element) -> None:
    edges = list(root.iter(f"{GEXF}edge"))
    assert {edge.attrib["type"] for edge in edges} == {"directed"}
    assert {"employment", "part_of", "partner_of", "agent", "venue"} <= {
        edge.attrib["kind"] for edge in edges
    }


def test_tie_without_direction_says_so_in_a_column(root: Element) -> None:
    mutual = {
        edge.attrib["kind"] for edge in root.iter(f"{GEXF}edge") if list_values(edge)["e_mutual"] == "true"
    }
    assert mutual == {"partner_of"}


def test_nodes_have_a_colour_by_kind_and_a_size_by_sources(root: Element) -> None:
    looks = {}
    for node in root.iter(f"{GEXF}node"):
        colour, size = node.find(f"{VIZ}color"), node.find(f"{VIZ}size")
        assert colour is not None
        assert size is not None
        assert all(0 <= int(colour.attrib[part]) <= 255 for part in "rgb")
        looks[node.attrib["id"]] = (tuple(colour.attrib.values()), float(size.attrib["value"]))
    assert looks[GANA.id][0] == looks[TELECOM.id][0] != looks[HONG.id][0]
    assert looks["event/opening"][1] > looks["event/hire"][1] == 16.0


def test_node_stands_at_its_place_counted_upwards_and_is_as_large_as_there() -> None:
    knowledge = make_knowledge()
    text = write(knowledge, spots={GANA.id: Spot(12, -34, 27), "event/opening": Spot(-5, 60, 23)})
    root = ElementTree.fromstring(text)
    place, size = (find(root, "node", GANA.id).find(f"{VIZ}{part}") for part in ("position", "size"))
    assert place is not None
    assert size is not None
    assert place.attrib == {"x": "12.0", "y": "34.0", "z": "0.0"}
    assert size.attrib == {"value": "27.0"}
    placed = [
        node.attrib["id"] for node in root.iter(f"{GEXF}node") if node.find(f"{VIZ}position") is not None
    ]
    assert sorted(placed) == sorted([GANA.id, "event/opening"])
    graph = nx.read_gexf(io.BytesIO(text.encode()), version="1.3")
    assert graph.nodes["event/opening"]["viz"]["position"] == {"x": -5.0, "y": -60.0, "z": 0.0}
    assert graph.nodes["event/opening"]["viz"]["size"] == 23.0


def test_ids_are_unique_ends_declared_columns_known_and_weights_above_zero(root: Element) -> None:
    nodes = [node.attrib["id"] for node in root.iter(f"{GEXF}node")]
    edges = list(root.iter(f"{GEXF}edge"))
    assert len(set(nodes)) == len(nodes)
    assert len({edge.attrib["id"] for edge in edges}) == len(edges) == 18
    assert {edge.attrib[end] for edge in edges for end in ("source", "target")} <= set(nodes)
    assert min(float(edge.attrib["weight"]) for edge in edges) > 0
    columns = [column.attrib["id"] for column in root.iter(f"{GEXF}attribute")]
    assert len(set(columns)) == len(columns)
    assert {value.attrib["for"] for value in root.iter(f"{GEXF}attvalue")} <= set(columns)


def test_order_of_children_is_columns_nodes_edges(root: Element) -> None:
    graph = root.find(f"{GEXF}graph")
    assert graph is not None
    assert [child.tag.removeprefix(GEXF) for child in graph] == [*["attributes"] * 2, "nodes", "edges"]


def test_dynamic_column_stands_first_and_only_where_roles_change() -> None:
    """graphology-gexf keeps the last block of columns of a class."""
    years = [make_period(f"{year}", f"{year}-01-01", f"{year}-12-31") for year in (2015, 2020)]
    jobs = read(make_employments(("상무", years[0], years[0]), ("사장", years[1], None)))
    blocks = [(one.attrib["class"], one.attrib["mode"]) for one in jobs.iter(f"{GEXF}attributes")]
    assert blocks == [("edge", "dynamic"), ("node", "static"), ("edge", "static")]


READ_BY_GRAPHOLOGY = """
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import { readFileSync } from 'node:fs';
const graph = gexf.parse(Graph, readFileSync(0, 'utf8'));
console.log(JSON.stringify({ multi: graph.multi, order: graph.order, size: graph.size,
  nodes: Object.fromEntries(graph.mapNodes((id, values) => [id, values])),
  edges: Object.fromEntries(graph.mapEdges((id, values) => [id, values])) }));
"""
WEB = Path(__file__).parents[1] / "web"


@pytest.mark.skipif(
    shutil.which("node") is None or not (WEB / "node_modules" / "graphology-gexf").exists(),
    reason="graphology is missing: cd web && npm ci",
)
@pytest.mark.parametrize("keep_parallel", [False, True])
def test_graphology_reads_every_node_edge_and_column(keep_parallel: bool) -> None:
    years = [make_period(f"{year}", f"{year}-01-01", f"{year}-12-31") for year in (2015, 2020)]
    jobs = make_employments(("상무", years[0], years[0]), ("사장", years[1], None))
    world = replace(make_knowledge(), relations=(*make_knowledge().relations, *jobs.relations))
    command = ["node", "--input-type=module", "-e", READ_BY_GRAPHOLOGY]
    spots = place_nodes(world)
    text = write(world, keep_parallel=keep_parallel, spots=spots)
    done = subprocess.run(command, input=text, cwd=WEB, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    graph = json.loads(done.stdout)
    root = read(world, keep_parallel=keep_parallel)
    assert graph["order"] == len(list(root.iter(f"{GEXF}node")))
    assert graph["size"] == len(list(root.iter(f"{GEXF}edge")))
    lab = graph["nodes"][LAB.id]
    assert (lab["label"], lab["n_kind"], lab["n_sources"]) == ("다라연구소", "lab", 1)
    for ident, spot in spots.items():
        node = graph["nodes"][ident]
        assert (node["x"], node["y"], node["size"]) == (spot.x, -spot.y, spot.size)
    assert set(spots) == set(graph["nodes"])
    assert lab["color"] == "rgb({},{},{})".format(*find_colour("entity", "lab"))
    edge = graph["edges"]["relation/part_of/다라연구소-가나전자"]
    assert edge["kind"] == "part_of"
    assert (edge["e_publishers"], edge["e_mutual"]) == ("durumi", False)


def test_days_in_the_wrong_order_make_no_spell() -> None:
    event = make_event("odd", EventType.OTHER, make_period("2020/2019", "2020-01-01", "2019-01-01"))
    knowledge = Knowledge(articles=(), entities=(), events=(event,), relations=())
    assert list_spells(read(knowledge)) == []


def test_inf_is_warned_of_in_a_column_and_not_in_a_label() -> None:
    named = make_entity("INFINIQ", EntityKind.COMPANY)
    aliased = make_entity("인피닉", EntityKind.COMPANY, "INFINIQ")
    one, two = (Knowledge(articles=(), entities=(e,), events=(), relations=()) for e in (named, aliased))
    assert write_gexf(one, io.StringIO()) == []
    assert write_gexf(two, io.StringIO()) == [
        "Gephi turns INF into Infinity in 1 values, such as 'INFINIQ'; labels stay right"
    ]

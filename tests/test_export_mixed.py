"""GraphML with edges that have no direction: valid by the schema, read by igraph, refused by networkx."""

import io
from pathlib import Path
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest
from lxml import etree

from helpers_knowledge import make_entity, make_knowledge, make_relation
from lgai_graph.cli import run_command
from lgai_graph.export import GraphOptions
from lgai_graph.export.graphs.graphml import write_graphml
from lgai_graph.model import EntityKind, Knowledge, RelationType
from lgai_graph.store import write_store

SCHEMA = Path(__file__).parent / "fixtures" / "graphml.xsd"
SPACE = "{http://graphml.graphdrawing.org/xmlns}"


def write(*, mixed: bool, keep_parallel: bool = False) -> bytes:
    file = io.StringIO()
    write_graphml(make_knowledge(), file, GraphOptions(mixed=mixed, keep_parallel=keep_parallel))
    return file.getvalue().encode()


@pytest.mark.parametrize(
    "name",
    [
        "㈜새솔",
        "ㄱ연구소",
        "Montréal",
        "ＡＢＣ전자",
        "鿋",
        "새솔·한빛",
        "①호",
        "새솔™",
        "😀",
        "새솔 전자",
        "a|b",
    ],
)
def test_any_name_makes_an_id_that_the_schema_takes(name: str) -> None:
    firm, person = make_entity(name, EntityKind.COMPANY), make_entity(f"{name}씨", EntityKind.PERSON)
    tie = make_relation(RelationType.EMPLOYMENT, person, firm, role="대표")
    file = io.StringIO()
    write_graphml(Knowledge(articles=(), entities=(firm, person), events=(), relations=(tie,)), file)
    assert name in file.getvalue()
    assert list_errors(file.getvalue().encode()) == []


def list_errors(text: bytes) -> list[str]:
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    schema.validate(etree.fromstring(text))
    return [error.message for error in schema.error_log]


@pytest.mark.parametrize("mixed", [False, True])
@pytest.mark.parametrize("keep_parallel", [False, True])
def test_graphml_is_valid_by_its_schema(mixed: bool, keep_parallel: bool) -> None:
    assert list_errors(write(mixed=mixed, keep_parallel=keep_parallel)) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b'directed="false"', b'directed="no"'),
        (b"<edge id=", b'<edge label="x" id='),
        (b'key="e_kind"', b'key="e_unknown"'),
        (b'attr.type="int"', b'attr.type="date"'),
        (b'edgedefault="directed"', b'edgedefault="mixed"'),
        (b'target="event:opening"', b'target="event:nowhere"'),
        (b'<node id="event:forum">', b'<node id="event:opening">'),
        (b'<node id="event:forum">', b'<node id="event/forum">'),
    ],
)
def test_schema_refuses_what_breaks_its_rules(good: bytes, bad: bytes) -> None:
    text = write(mixed=True)
    assert good in text
    assert list_errors(text.replace(good, bad, 1)) != []


def test_ties_without_direction_and_these_alone_are_undirected() -> None:
    edges = list(ElementTree.fromstring(write(mixed=True)).iter(f"{SPACE}edge"))
    kinds = {
        edge.get("directed"): {data.text for data in edge if data.get("key") == "e_kind"} for edge in edges
    }
    assert kinds["false"] == {"partner_of"}
    assert set(kinds) == {"false", None}
    assert b"directed=" not in write(mixed=False)


def test_igraph_reads_as_many_edges_of_a_mixed_graph(tmp_path: Path) -> None:
    path = tmp_path / "mixed.graphml"
    path.write_bytes(write(mixed=True))
    graph = igraph.Graph.Read_GraphML(str(path))
    assert (graph.vcount(), graph.ecount(), graph.is_directed()) == (15, 18, True)
    assert [edge["mutual"] for edge in graph.es.select(kind="partner_of")] == [True]


def test_networkx_refuses_a_mixed_graph_and_reads_the_usual_one() -> None:
    with pytest.raises(nx.NetworkXError, match="directed=false edge found in directed graph"):
        nx.read_graphml(io.BytesIO(write(mixed=True)))
    assert nx.read_graphml(io.BytesIO(write(mixed=False))).number_of_edges() == 18


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("g.graphml", "--mixed"), 0),
        (("-", "--format", "graphml", "--mixed"), 0),
        (("g.gexf", "--mixed"), 2),
        (("g.csv", "--mixed"), 2),
        (("folder", "--format", "gephi", "--mixed"), 2),
    ],
)
def test_only_graphml_can_be_mixed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    code: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    assert run_command(("export", *arguments, "--db", "graph.db")) == code
    out, err = capfd.readouterr()
    if code:
        assert "--mixed" in err
        assert "graphml" in err
        assert not (tmp_path / arguments[0]).exists()
    else:
        text = (tmp_path / "g.graphml").read_text("utf-8") if "g.graphml" in arguments else out
        assert 'directed="false"' in text

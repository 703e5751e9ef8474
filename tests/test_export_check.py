from pathlib import Path

import networkx as nx
import pytest

from helpers_knowledge import make_knowledge
from lgai_graph.errors import InputError
from lgai_graph.export import check_file, export_knowledge

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
KEYS = """<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
<key id="n_note" for="node" attr.name="note" attr.type="string"/>
<key id="n_year" for="node" attr.name="year" attr.type="int"/>
<key id="n_start" for="node" attr.name="start" attr.type="string"/>
<key id="n_end" for="node" attr.name="end" attr.type="string"/>
<key id="color" for="node" attr.name="color" attr.type="string"/>
"""
NODES = '<node id="a"/><node id="b"/>'


def check(tmp_path: Path, text: str, name: str = "g.graphml") -> list[str]:
    """Return the problems without the name of the file."""
    path = tmp_path / name
    path.write_bytes(text.encode())
    problems = check_file(path)
    assert all(problem.startswith(f"{path}:") for problem in problems)
    return [problem.removeprefix(f"{path}:") for problem in problems]


def graphml(body: str, keys: str = KEYS, head: str = XML) -> str:
    namespace = "http://graphml.graphdrawing.org/xmlns"
    return f'{head}<graphml xmlns="{namespace}">{keys}<graph edgedefault="directed">{body}</graph></graphml>'


def gexf(body: str, graph: str = 'mode="dynamic" timeformat="date"', version: str = "1.3") -> str:
    columns = '<attributes class="node"><attribute id="n" title="note" type="string"/></attributes>'
    columns += '<attributes class="edge"><attribute id="y" title="year" type="integer"/></attributes>'
    head = f'{XML}<gexf xmlns="http://gexf.net/1.3" version="{version}">'
    return f"{head}<graph {graph}>{columns}{body}</graph></gexf>"


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_what_we_write_is_clean(name: str, tmp_path: Path) -> None:
    export_knowledge(make_knowledge(), str(tmp_path / "g"), name)
    assert check_file(tmp_path / "g") == ()


@pytest.mark.parametrize("text", [graphml(NODES), gexf(f"<nodes>{NODES}</nodes>")], ids=["graphml", "gexf"])
def test_plain_file_of_somebody_else_is_clean(text: str, tmp_path: Path) -> None:
    assert check(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (graphml(NODES, head='<?xml version="1.0"?>\n'), "no declared UTF-8"),
        (graphml(NODES, head=""), "no declared UTF-8"),
        (
            graphml(NODES, keys=f'{KEYS}<key id="d0" for="node" attr.name="Label"/>'),
            "'Label' becomes a second",
        ),
        (graphml(NODES, keys=""), "no column named label"),
        (graphml('<node id="a"/><node id="a"/>'), "'a' is declared twice"),
        (graphml('<node id="a"><desc>x</desc></node>'), "<desc> becomes the label"),
        (
            graphml('<node id="a"><data key="n_note">INFINIQ</data></node>'),
            "turns INF into Infinity in 'INFINIQ'",
        ),
        (graphml('<node id="a"><data key="n_note">Null</data></node>'), "null becomes an empty value"),
        (graphml('<node id="a"><data key="nope">x</data></node>'), "'nope' is not declared"),
        (graphml('<node id="a"><data key="n_year">2018-07</data></node>'), "'2018-07' is no int"),
        (graphml('<node id="a"><data key="color">#fff</data></node>'), "'#fff' is misread"),
        (graphml('<node id="a"><data key="color">ff0000</data></node>'), "'ff0000' is misread"),
        (graphml('<node id="a"><data key="color">rgb(1,2,3)</data></node>'), "'rgb(1,2,3)' is misread"),
        (graphml('<node id="a"><data key="n_start">2018-07</data></node>'), "'2018-07' is not whole"),
        (graphml('<node id="a"><data key="n_end">2018-02-30</data></node>'), "'2018-02-30' is not whole"),
        (
            graphml(
                '<node id="a"><data key="n_start">2019-01-01</data><data key="n_end">2018-01-01</data></node>'
            ),
            "2019-01-01 comes after 2018-01-01",
        ),
        (graphml(f'{NODES}<edge id="1" source="a" target="c"/>'), "the node 'c' is not declared"),
        (
            graphml(f'{NODES}<edge id="1" source="a" target="b"/><edge id="1" source="b" target="a"/>'),
            "edge id '1' is used twice",
        ),
        (
            graphml(f'{NODES}<edge id="1" source="a" target="b"/><edge id="2" source="a" target="b"/>'),
            "a parallel edge of one kind ('a' to 'b')",
        ),
        (
            graphml(f'{NODES}<edge source="a" target="b"><data key="weight">0</data></edge>'),
            "weight 0 is removed",
        ),
        (
            graphml(f'{NODES}<edge source="a" target="b"><data key="weight">-1.5</data></edge>'),
            "'-1.5' is below 0",
        ),
        (
            graphml(f'{NODES}<edge source="a" target="b"><data key="weight">many</data></edge>'),
            "'many' is no number",
        ),
        (
            graphml(NODES, keys=f'{KEYS}<key id="g" for="graph" attr.name="g"/>'),
            "is for the graph and is ignored",
        ),
        (
            graphml(NODES, keys=f'{KEYS}<key id="d" for="node" attr.name="d" attr.type="date"/>'),
            "the type 'date' of 'd' drops the column",
        ),
        (
            graphml(NODES, keys=f'{KEYS}<key id="N_NOTE" for="node" attr.name="n"/>'),
            "key id 'N_NOTE' is used twice",
        ),
        (
            graphml(NODES, keys=f'{KEYS}<key id="x1" for="node" attr.name="note"/>'),
            "columns are named 'note'",
        ),
        (graphml(NODES, keys=f'{KEYS}<key id="id" for="node" attr.name="code"/>'), "'id' is Gephi's own"),
        (graphml(NODES, keys=f'{KEYS}<key id="s" for="node" attr.name="size"/>'), "'size' sets the look"),
    ],
)
def test_graphml_problem_is_told_with_its_cure(text: str, problem: str, tmp_path: Path) -> None:
    problems = check(tmp_path, text)
    assert len(problems) == 1
    assert problem in problems[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (gexf("", version="2.0"), "version '2.0' is unknown"),
        (gexf("", graph='timeformat="long"'), "timeformat 'long' is read as double"),
        (gexf("", graph='defaultedgetype="mutual"'), "defaultedgetype 'mutual' is refused"),
        (gexf('<nodes><node id="a" start="2018"/></nodes>'), "the time '2018' ends the whole import"),
        (gexf('<nodes><node id="a" end="None"/></nodes>'), "the time 'None' ends the whole import"),
        (gexf('<nodes><node id="a" start="2018/12/01"/></nodes>'), "the time '2018/12/01' ends"),
        (gexf('<nodes><node id="a" start="2018-12-01 00:00:00"/></nodes>'), "ends the whole import"),
        (gexf('<nodes><node id="a" start="2018-02-30"/></nodes>'), "the time '2018-02-30' ends"),
        (gexf('<nodes><node id="a" start="x"/></nodes>', graph='timeformat="double"'), "the time 'x' ends"),
        (gexf('<nodes><node id="a" start="2019-01-01" end="2018-01-01"/></nodes>'), "comes after 2018-01-01"),
        (gexf('<nodes><node id="a" start="2019-01-01" end="2019-01-01"/></nodes>'), "of no width"),
        (
            gexf('<nodes><node id="a" startopen="2019-01-01"/></nodes>'),
            "startopen is out of use; write start",
        ),
        (
            gexf(
                '<nodes><node id="a"><spells><spell start="2018-01-01" end="2019-01-01"/>'
                '<spell start="2019-01-01" end="2020-01-01"/></spells></node></nodes>'
            ),
            "spells overlap on '2019-01-01'",
        ),
        (
            gexf(
                '<nodes><node id="a"><spells><spell start="2018-01-01"/>'
                '<spell start="2019-01-01" end="2020-01-01"/></spells></node></nodes>'
            ),
            "spells overlap on '2019-01-01'",
        ),
        (
            gexf('<nodes><node id="a" start="2018-01-01"/><node id="b" timestamp="2018-01-01"/></nodes>'),
            "intervals and timestamps are mixed",
        ),
        (gexf('<nodes><node id="a"/><node id="a"/></nodes>'), "'a' is declared twice"),
        (
            gexf(
                f'<nodes>{NODES}</nodes><edges><edge id="1" source="a" target="b" type="EMPLOYMENT"/></edges>'
            ),
            "the type 'EMPLOYMENT' is refused",
        ),
        (
            gexf(f'<nodes>{NODES}</nodes><edges><edge id="1" source="a" target="b" weight="0"/></edges>'),
            "weight 0 is removed",
        ),
        (gexf('<nodes/><edges><edge id="1" source="a" target="a"/></edges>'), "the node 'a' is not declared"),
        (
            gexf('<nodes><node id="a"><attvalues><attvalue for="z" value="1"/></attvalues></node></nodes>'),
            "the column 'z' is not declared",
        ),
        (
            gexf(
                '<nodes><node id="a"><attvalues><attvalue for="n" value="INFO"/></attvalues></node></nodes>'
            ),
            "INF into Infinity in 'INFO'",
        ),
        (
            gexf('<nodes><node id="a"><color r="300" g="0" b="0"/></node></nodes>'),
            "r='300' is no number from 0 to 255",
        ),
        (gexf('<nodes><node id="a"><color hex="#fff"/></node></nodes>'), "'#fff' is misread"),
    ],
)
def test_gexf_problem_is_told_with_its_cure(text: str, problem: str, tmp_path: Path) -> None:
    problems = check(tmp_path, text, "g.gexf")
    assert len(problems) == 1
    assert problem in problems[0]


def test_time_of_day_and_short_days_are_whole(tmp_path: Path) -> None:
    times = ("2018-12-01", "20181201", "2018-12-01T09:30:00+09:00", "2018-12-01T09:30")
    nodes = "".join(f'<node id="{n}" start="{time}"/>' for n, time in enumerate(times))
    assert check(tmp_path, gexf(f"<nodes>{nodes}</nodes>")) == []


def test_edge_before_its_nodes_is_no_problem(tmp_path: Path) -> None:
    assert check(tmp_path, graphml(f'<edge id="1" source="a" target="b"/>{NODES}')) == []


def test_edges_of_two_kinds_are_not_parallel(tmp_path: Path) -> None:
    edges = '<edge source="a" target="b" label="x"/><edge source="a" target="b" label="y"/>'
    assert check(tmp_path, graphml(NODES + edges)) == []


def test_line_of_the_problem_is_told(tmp_path: Path) -> None:
    assert check(tmp_path, graphml('\n\n<node id="a"/>\n<node id="a"/>', keys=""))[0].startswith("5: ")


def test_many_problems_of_one_kind_are_counted(tmp_path: Path) -> None:
    nodes = "".join(f'<node id="{n}"><data key="n_note">INF{n}</data></node>' for n in range(20))
    problems = check(tmp_path, graphml(nodes))
    assert len(problems) == 6
    assert problems[-1] == "2: 15 more of this kind (INF)" or problems[-1].endswith(
        "15 more of this kind (INF)"
    )


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "not well-formed XML"),
        (b"not xml", "not well-formed XML"),
        (graphml(NODES).encode()[:-10], "not well-formed XML"),
        (graphml('<node id="a\x00"/>').encode(), "not well-formed XML"),
        (graphml(NODES, head='<?xml version="1.0" encoding="cp949"?>').encode(), "cp949|encoding"),
        (b'<?xml version="1.0" encoding="UTF-8"?><html/>', "neither GraphML nor GEXF"),
        (b'<!DOCTYPE x [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><graphml>&b;</graphml>', "declares entities"),
        (b"\xff\xfe\x00", "not well-formed XML"),
    ],
)
def test_file_that_is_no_graph_is_one_problem(content: bytes, problem: str, tmp_path: Path) -> None:
    (tmp_path / "g.graphml").write_bytes(content)
    problems = check_file(tmp_path / "g.graphml")
    assert problems
    assert any(word in problems[0] or word in problems[-1] for word in problem.split("|"))


def test_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        check_file(tmp_path / "none.gexf")


def test_file_of_networkx_shows_its_label_column(tmp_path: Path) -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", Label="가나")
    graph.add_node("b", Label="다라")
    graph.add_edge("a", "b", since="2018")
    graph.add_edge("b", "a", since="2019")
    nx.write_graphml(graph, tmp_path / "nx.graphml")
    problems = "\n".join(check_file(tmp_path / "nx.graphml"))
    assert "'Label' becomes a second column" in problems
    assert "the edge id '0' is used twice" in problems

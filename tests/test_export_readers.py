"""Other people's readers take what is written: igraph, networkx, icalendar (graphology: test_export_gexf)."""

from pathlib import Path

import icalendar
import igraph
import networkx as nx
import pytest

from helpers_knowledge import make_knowledge
from lgai_graph.export import GraphOptions, export_knowledge

NODES, EDGES = 15, 18  # ten names and five events; who takes part in what, and six ties


def write(name: str, folder: Path, *, keep_parallel: bool = False) -> str:
    target = str(folder / f"out.{name}")
    export_knowledge(make_knowledge(), target, name, GraphOptions(keep_parallel=keep_parallel))
    return target


@pytest.mark.parametrize("keep_parallel", [False, True])
def test_igraph_reads_every_node_edge_and_column(tmp_path: Path, keep_parallel: bool) -> None:
    graph = igraph.Graph.Read_GraphML(write("graphml", tmp_path, keep_parallel=keep_parallel))
    assert (graph.vcount(), graph.ecount()) == (NODES, EDGES)
    assert graph.is_directed()
    assert "가나전자" in graph.vs["label"]
    assert {"employment", "partner_of", "agent"} <= set(graph.es["kind"])
    partners = graph.es.select(kind="partner_of")
    assert [edge["mutual"] for edge in partners] == [True]
    assert all(isinstance(weight, float) and weight > 0 for weight in graph.es["weight"])
    assert all(graph.es["quote"][edge.index] for edge in partners)


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networkx_reads_as_much(tmp_path: Path, name: str, read: object) -> None:
    assert callable(read)
    graph = read(write(name, tmp_path))
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (NODES, EDGES)


def test_icalendar_reads_every_entry_with_its_days(tmp_path: Path) -> None:
    calendar = icalendar.Calendar.from_ical(Path(write("ics", tmp_path)).read_bytes())
    assert calendar.errors == []
    entries = calendar.walk("VEVENT")
    assert len(entries) == 4
    assert all(entry.errors == [] for entry in entries)
    days = {str(entry["UID"]): (entry.decoded("DTSTART"), entry.decoded("DTEND")) for entry in entries}
    assert all(first < last for first, last in days.values())
    assert str(calendar["X-WR-CALNAME"]) == "뉴스 타임라인"

"""Write nodes before edges though both are made in one pass: edges wait in a temporary file."""

import shutil
from collections.abc import Callable, Iterable
from tempfile import TemporaryFile
from typing import TextIO

from lgai_graph.export.graphs.network import Edge, Node


def write_nodes_first(
    file: TextIO,
    elements: Iterable[Node | Edge],
    render_node: Callable[[Node], str],
    render_edge: Callable[[Edge], str],
    between: str = "",
) -> None:
    """Write the nodes, what stands between, and the edges, both in their order."""
    with TemporaryFile("w+", encoding="utf-8", newline="") as edges:
        for element in elements:
            if isinstance(element, Edge):
                edges.write(render_edge(element))
            else:
                file.write(render_node(element))
        file.write(between)
        edges.seek(0)
        shutil.copyfileobj(edges, file)

"""Write nodes and edges that are made in one pass: each to a file, or the nodes before the edges."""

from collections.abc import Iterable, Mapping
from tempfile import TemporaryFile
from typing import NamedTuple, TextIO

from lgai_graph.export.batches import BATCH, Batch, open_bytes


class Piece(NamedTuple):
    """Nodes and edges as they are to be written."""

    nodes: str = ""
    edges: str = ""


def write_nodes_first(file: TextIO, pieces: Iterable[Piece], between: str = "") -> None:
    """Write the nodes, what stands between, and the edges, both in their order."""
    write = open_bytes(file)
    nodes = Batch(write)
    with TemporaryFile(buffering=BATCH) as waiting:
        edges = Batch(waiting.write)
        for node, edge in pieces:
            if node:
                nodes.write(node)
            if edge:
                edges.write(edge)
        nodes.write(between)
        nodes.flush()
        edges.flush()
        waiting.seek(0)
        while data := waiting.read(BATCH):
            write(data)


def write_pieces(files: Mapping[str, TextIO], names: tuple[str, str], pieces: Iterable[Piece]) -> None:
    """Write the lines of nodes and of edges to a file each."""
    nodes, edges = (Batch(open_bytes(files[name])) for name in names)
    for piece in pieces:
        nodes.write(piece.nodes)
        edges.write(piece.edges)
    nodes.flush()
    edges.flush()

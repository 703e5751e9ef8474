"""Check nodes and edges: that ids are unique, that both ends exist, that none merge unseen."""

from collections.abc import Iterator

from lgai_graph.export.check.values import Problem, show


class SeenEnds:
    """Remember which nodes and edges a file has."""

    def __init__(self) -> None:
        self._nodes: set[str] = set()
        self._edges: set[str] = set()
        self._ties: set[int] = set()
        self._open: list[tuple[int, str]] = []

    def add_node(self, line: int, ident: str | None) -> Iterator[Problem]:
        """Take a node."""
        if not ident:
            yield line, "node id", "a node without an id is dropped; give it one"
        elif ident in self._nodes:
            yield line, "node id", f"the node {show(ident)} is declared twice; the two become one"
        else:
            self._nodes.add(ident)

    def add_edge(self, line: int, attributes: dict[str, str], *, kind: str) -> Iterator[Problem]:
        """Take an edge with its kind; ends that are still unknown are looked at when the file ends."""
        ident = attributes.get("id")
        if ident is not None and ident in self._edges:
            yield line, "edge id", f"the edge id {show(ident)} is used twice; Gephi drops the second edge"
        elif ident is not None:
            self._edges.add(ident)
        source, target = attributes.get("source", ""), attributes.get("target", "")
        self._open += [(line, end) for end in dict.fromkeys((source, target)) if end not in self._nodes]
        tie = hash((source, target, kind))
        if tie in self._ties:
            yield (
                line,
                "parallel",
                f"a parallel edge of one kind ({show(source)} to {show(target)}): Gephi merges them and adds "
                'up their weights; merge them yourself, or choose "Don\'t merge" on import',
            )
        self._ties.add(tie)

    def list_missing(self) -> Iterator[Problem]:
        """Find edges to nodes that are not there; Gephi makes nameless ones without a word."""
        for line, end in self._open:
            if end not in self._nodes:
                yield line, "missing node", f"the node {show(end)} is not declared; check its spelling"

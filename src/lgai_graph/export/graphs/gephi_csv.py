"""Write the two tables that Gephi's "Import spreadsheet" reads: nodes and edges.

Gephi knows these headings by name: Id, Label, Source, Target, Type, Kind, Weight and Interval; the last holds
sets of intervals such as ``<[2018-12-01, 2020-12-07]>``.
"""

import csv
from collections.abc import Mapping
from typing import TextIO

from lgai_graph.export.clean import guard_cell
from lgai_graph.export.graphs.network import JOINT, Edge, Node, list_elements
from lgai_graph.export.graphs.provenance import COLUMNS, Sources, list_marked_quotes
from lgai_graph.export.graphs.spans import Span, merge_spans, widen_span
from lgai_graph.export.nouns import Nouns

FILES = ("nodes.csv", "edges.csv")
NODE_HEADINGS = (
    *("Id", "Label", "noun", "kind", "aliases", "job_titles", "status", "date", "start", "end", "Interval"),
    *("sources", "conflicts"),
)
EDGE_HEADINGS = (
    *(
        "Source",
        "Target",
        "Type",
        "Kind",
        "Id",
        "Label",
        "Weight",
        "role",
        "former",
        "date",
        "since",
        "until",
    ),
    *("start", "end", "Interval", "sources", "articles", *COLUMNS, "origin", "quote", "quotes"),
    "conflicts",
)


def write_gephi(nouns: Nouns, files: Mapping[str, TextIO], *, keep_parallel: bool = False) -> None:
    """Write both tables in one pass."""
    nodes, edges = (csv.writer(files[name], lineterminator="\n") for name in FILES)
    nodes.writerow(NODE_HEADINGS)
    edges.writerow(EDGE_HEADINGS)
    rows = _EdgeRows(Sources(nouns))
    for element in list_elements(nouns, keep_parallel=keep_parallel):
        if isinstance(element, Edge):
            edges.writerow(rows.make(element))
        else:
            nodes.writerow(map(guard_cell, _list_node_values(element)))


def _list_node_values(node: Node) -> tuple[str, ...]:
    span = node.span
    return (
        *(node.id, node.label, node.noun, node.kind, JOINT.join(node.aliases)),
        *(JOINT.join(node.job_titles), node.status or ""),
        node.when.when if node.when else "",
        *_describe_spans([span] if span else []),
        *(str(node.sources), str(node.conflicts)),
    )


class _EdgeRows:
    """Make the rows of edges; those of one event share most of what they say."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._event = ""
        self._shared: tuple[str, ...] = ()

    def make(self, edge: Edge) -> tuple[str, ...]:
        """Make the row of an edge."""
        if edge.former is not None:  # a relation
            shared = self._describe(edge)
        else:
            if edge.target != self._event:
                self._event, self._shared = edge.target, self._describe(edge)
            shared = self._shared
        direction = "Directed" if edge.is_directed else "Undirected"
        ends = (edge.source, edge.target, direction, edge.kind, edge.id, edge.role or edge.kind)
        return (*map(guard_cell, ends), *shared)

    def _describe(self, edge: Edge) -> tuple[str, ...]:
        """List the cells beside the ends and the kind."""
        articles = edge.articles
        values = (
            *(f"{max(len(articles), 1)}.0", edge.role or ""),
            "" if edge.former is None else str(edge.former).lower(),
            *(edge.when.when if edge.when else "", edge.since_text or "", edge.until_text or ""),
            *_describe_spans(edge.spans),
            *(str(len(articles)), JOINT.join(articles), *self._sources.describe(articles), edge.origin),
            edge.quote or "",
            JOINT.join(list_marked_quotes(edge.claims, articles)) if len(edge.claims) > 1 else "",
            str(edge.conflicts),
        )
        return tuple(map(guard_cell, values))


def _describe_spans(spans: list[Span]) -> tuple[str, str, str]:
    """Return the outermost days and the set of intervals."""
    if not spans:
        return "", "", ""
    first, last = spans[0][0], spans[-1][1]
    intervals = "; ".join(map(_render_interval, merge_spans(map(widen_span, spans))))
    return first.isoformat() if first else "", last.isoformat() if last else "", f"<{intervals}>"


def _render_interval(span: Span) -> str:
    start, end = span
    return f"[{start.isoformat() if start else '-Infinity'}, {end.isoformat() if end else 'Infinity'}]"

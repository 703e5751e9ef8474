"""Write dynamic GEXF 1.3 for the timeline of Gephi.

What Gephi needs: whole days and nothing else, since a date such as 2018-07 ends the import; open ends left
out; spells that do not overlap; no spell of zero width; the relation type as ``kind``. An element without any
date has no spell and is always shown. All edges are directed, because networkx reads no mixed graph and the
schema knows no other word: the column ``mutual`` tells a tie without direction.
"""

from collections.abc import Iterator, Set
from functools import partial
from typing import TextIO

from lgai_graph.export.clean import clean_line, escape_id, escape_xml
from lgai_graph.export.graphs.infinity import InfWatch
from lgai_graph.export.graphs.looks import find_colour, find_size
from lgai_graph.export.graphs.network import (
    ABOUT,
    ABOUT_TYPES,
    JOINT,
    Edge,
    Node,
    find_repeated,
    list_elements,
    list_relation_edges,
)
from lgai_graph.export.graphs.provenance import COLUMNS, Sources, list_marked_quotes
from lgai_graph.export.graphs.spans import Span, merge_spans, widen_span
from lgai_graph.export.graphs.spool import write_nodes_first
from lgai_graph.export.nouns import Nouns

NAMESPACE, VIZ_NAMESPACE = "http://gexf.net/1.3", "http://gexf.net/1.3/viz"

# Id, title, type.
NODE_COLUMNS = (
    ("n_noun", "noun", "string"),
    ("n_kind", "kind", "string"),
    ("n_aliases", "aliases", "string"),
    ("n_job_titles", "job_titles", "string"),
    ("n_status", "status", "string"),
    ("n_date", "date", "string"),  # EDTF, as precise as the source
    ("n_sources", "sources", "integer"),
    ("n_conflicts", "conflicts", "integer"),
    *((f"n_{name}", name, kind) for name, kind in zip(ABOUT, ABOUT_TYPES, strict=True)),
)
EDGE_COLUMNS = (
    ("e_mutual", "mutual", "boolean"),
    ("e_role", "role", "string"),
    ("e_former", "former", "boolean"),
    ("e_date", "date", "string"),
    ("e_since", "since", "string"),
    ("e_until", "until", "string"),
    ("e_sources", "sources", "integer"),
    ("e_articles", "articles", "string"),
    *((f"e_{name}", name, "string") for name in COLUMNS),  # of the articles, in their order
    ("e_quote", "quote", "string"),
    ("e_quotes", "quotes", "string"),  # where there are several, each with the place of its article
    ("e_origin", "origin", "string"),  # rules, or annotation
    ("e_conflicts", "conflicts", "integer"),
)
ROLE_COLUMN = ("e_role_then", "role then", "string")  # what a person was at a time, where roles changed

_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="{NAMESPACE}" xmlns:viz="{VIZ_NAMESPACE}" version="1.3">
  <meta>
    <creator>lgai-graph</creator>
    <description>Timeline knowledge graph of news articles</description>
  </meta>
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval" \
timezone="Asia/Seoul" idtype="string">
"""


def write_gexf(nouns: Nouns, file: TextIO, *, keep_parallel: bool = False) -> list[str]:
    """Stream the graph; the same nouns give the same bytes.

    Returns:
        Warnings of what Gephi will spoil.
    """
    watch = InfWatch()
    file.write(_HEAD)
    repeated = set[int]() if keep_parallel else find_repeated(nouns)
    if _has_changing_roles(nouns, repeated):  # first, since graphology keeps the last block only
        _write_columns(file, "edge", "dynamic", (ROLE_COLUMN,))
    _write_columns(file, "node", "static", NODE_COLUMNS)
    _write_columns(file, "edge", "static", EDGE_COLUMNS)
    file.write("    <nodes>\n")
    write_nodes_first(
        file,
        list_elements(nouns, keep_parallel=keep_parallel, repeated=repeated),
        partial(_render_node, watch=watch),
        _GexfEdges(watch, Sources(nouns)).render,
        between="    </nodes>\n    <edges>\n",
    )
    file.write("    </edges>\n  </graph>\n</gexf>\n")
    return watch.list_warnings()


def _has_changing_roles(nouns: Nouns, repeated: Set[int]) -> bool:
    """Tell whether one tie at least changes its role; only merged ones can."""
    if not repeated:
        return False
    edges = list_relation_edges(nouns, keep_parallel=False, repeated=repeated)
    return any(edge.parts and _render_roles(edge, InfWatch()) for edge in edges)


def _write_columns(file: TextIO, owner: str, mode: str, columns: tuple[tuple[str, str, str], ...]) -> None:
    file.write(f'    <attributes class="{owner}" mode="{mode}">\n')
    for ident, title, kind in columns:
        file.write(f'      <attribute id="{ident}" title="{title}" type="{kind}"/>\n')
    file.write("    </attributes>\n")


def _render_node(node: Node, watch: InfWatch) -> str:
    """Write a node in one line."""
    span, colour = node.span, find_colour(node)
    values = "".join([_render_value(key, value, watch) for key, value in _describe_node(node)])
    return (
        f'      <node id="{escape_xml(node.id)}" label="{escape_xml(clean_line(node.label))}">'
        f"<attvalues>{values}</attvalues>{_render_spells([span] if span else [])}"
        f'<viz:color r="{colour.r}" g="{colour.g}" b="{colour.b}"/>'
        f'<viz:size value="{find_size(node)}"/></node>\n'
    )


class _GexfEdges:
    """Write edges in one line each; those of one event share most of what they say."""

    def __init__(self, watch: InfWatch, sources: Sources) -> None:
        self._watch, self._sources = watch, sources
        self._event = ""
        self._shared = ""

    def render(self, edge: Edge) -> str:
        """Write an edge."""
        if edge.former is not None:  # a relation
            shared = self._describe(edge)
        else:
            if edge.target != self._event:
                self._event, self._shared = edge.target, self._describe(edge)
            shared = self._shared
        label = escape_xml(clean_line(edge.role or edge.kind))
        return (
            f'      <edge id="{escape_xml(edge.id)}" source="{escape_id(edge.source)}" '
            f'target="{escape_id(edge.target)}" type="directed" kind="{edge.kind}" label="{label}" {shared}'
        )

    def _describe(self, edge: Edge) -> str:
        """Write what an edge says beside its ends and its kind."""
        watch = self._watch
        values = "".join([_render_value(*pair, watch) for pair in _describe_edge(edge, self._sources)])
        return (
            f'weight="{max(len(edge.articles), 1)}.0"><attvalues>{values}{_render_roles(edge, watch)}'
            f"</attvalues>{_render_spells(edge.spans)}</edge>\n"
        )


def _render_value(key: str, value: str | None, watch: InfWatch, days: str = "") -> str:
    """Write one value; what is unknown or empty is left out."""
    line = clean_line(value) if value else ""
    if not line:
        return ""
    watch.add(line)
    return f'<attvalue for="{key}" value="{escape_xml(line)}"{days}/>'


def _render_roles(edge: Edge, watch: InfWatch) -> str:
    """Write what a person was at which time; only dated parts that follow one another say so."""
    parts = sorted(
        ((part.spans[0], part.role) for part in edge.parts if part.role and part.spans),
        key=lambda item: _make_days(item[0]),
    )
    spans = [widen_span(span) for span, _ in parts]
    if len(merge_spans(spans)) < len(spans):  # Gephi takes no values that overlap
        return ""
    return "".join(_render_value(ROLE_COLUMN[0], role, watch, _make_days(span)) for span, role in parts)


def _render_spells(spans: list[Span]) -> str:
    """Write when an element is there; nothing for one that is never dated."""
    spells = "".join(f"<spell{_make_days(span)}/>" for span in merge_spans(map(widen_span, spans)))
    return f"<spells>{spells}</spells>" if spells else ""


def _make_days(span: Span) -> str:
    """Write a span as attributes; an open end stays out."""
    start, end = widen_span(span)
    days = (("start", start), ("end", end))
    return "".join(f' {name}="{day.isoformat()}"' for name, day in days if day)


def _describe_node(node: Node) -> Iterator[tuple[str, str | None]]:
    yield "n_noun", node.noun
    yield "n_kind", node.kind
    yield "n_aliases", JOINT.join(node.aliases)
    yield "n_job_titles", JOINT.join(node.job_titles)
    yield "n_status", node.status
    yield "n_date", node.when.when if node.when else None
    yield "n_sources", str(node.sources)
    yield "n_conflicts", str(node.conflicts) if node.noun == "event" else None
    yield from ((f"n_{name}", value) for name, value in node.about)


def _describe_edge(edge: Edge, sources: Sources) -> Iterator[tuple[str, str | None]]:
    articles = edge.articles
    yield "e_mutual", "false" if edge.is_directed else "true"
    yield "e_role", edge.role
    yield "e_former", None if edge.former is None else str(edge.former).lower()
    yield "e_date", edge.when.when if edge.when else None
    yield "e_since", edge.since_text
    yield "e_until", edge.until_text
    yield "e_sources", str(len(articles))
    yield "e_articles", JOINT.join(articles)
    yield from zip((f"e_{name}" for name in COLUMNS), sources.describe(articles), strict=True)
    yield "e_origin", edge.origin
    yield "e_quote", edge.quote
    quotes = list_marked_quotes(edge.claims, articles) if len(edge.claims) > 1 else ()
    yield "e_quotes", JOINT.join(quotes)
    yield "e_conflicts", None if edge.former is None else str(edge.conflicts)

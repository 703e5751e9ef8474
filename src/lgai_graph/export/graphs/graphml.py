"""Write GraphML that is valid by its schema, and that Gephi, networkx, igraph and yEd read.

Ids are NMTOKENs (``ref`` holds those of the store) and labels are data. All edges are directed by default,
because networkx reads no mixed graph: the column ``mutual`` tells a tie without direction.

What Gephi needs (its GraphML importer, 0.10): edge ids are unique, or edges are dropped; a column is named by
its key's id, so these say node or edge; dates are whole days in columns of their own, because "Create time
interval" takes nothing else; a weight of 0 would remove the edge; parallel edges of one kind would be merged
with their weights added up, so they are merged here.
"""

from collections.abc import Iterable
from functools import partial
from typing import TextIO

from lgai_graph.export.clean import escape_id, escape_xml, join_tokens, make_token
from lgai_graph.export.graphs.infinity import InfWatch
from lgai_graph.export.graphs.network import ABOUT, ABOUT_TYPES, JOINT, Edge, Node, list_elements
from lgai_graph.export.graphs.provenance import COLUMNS, Sources, list_marked_quotes
from lgai_graph.export.graphs.spans import Span
from lgai_graph.export.graphs.spool import write_nodes_first
from lgai_graph.export.nouns import Nouns

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

# Key id, attribute name, type. ``label`` and ``weight`` are what Gephi shows and sizes by.
NODE_KEYS = (
    ("label", "label", "string"),
    ("n_ref", "ref", "string"),  # the id of the store
    ("n_noun", "noun", "string"),  # entity or event
    ("n_kind", "kind", "string"),
    ("n_aliases", "aliases", "string"),
    ("n_job_titles", "job_titles", "string"),
    ("n_status", "status", "string"),
    ("n_date", "date", "string"),  # EDTF, as precise as the source
    ("n_start", "start", "string"),
    ("n_end", "end", "string"),
    ("n_sources", "sources", "int"),
    ("n_conflicts", "conflicts", "int"),
    *((f"n_{name}", name, kind) for name, kind in zip(ABOUT, ABOUT_TYPES, strict=True)),
)
EDGE_KEYS = (
    ("edgelabel", "label", "string"),
    ("weight", "weight", "double"),
    ("e_ref", "ref", "string"),
    ("e_mutual", "mutual", "boolean"),
    ("e_kind", "kind", "string"),
    ("e_role", "role", "string"),
    ("e_former", "former", "boolean"),
    ("e_date", "date", "string"),  # of the event
    ("e_since", "since", "string"),  # EDTF, of the relation
    ("e_until", "until", "string"),
    ("e_start", "start", "string"),
    ("e_end", "end", "string"),
    ("e_sources", "sources", "int"),
    ("e_articles", "articles", "string"),
    *((f"e_{name}", name, "string") for name in COLUMNS),  # of the articles, in their order
    ("e_quote", "quote", "string"),
    ("e_quotes", "quotes", "string"),  # where there are several, each with the place of its article
    ("e_origin", "origin", "string"),  # rules, or annotation
    ("e_conflicts", "conflicts", "int"),  # of a relation; those of an event stand at its node
)


def write_graphml(nouns: Nouns, file: TextIO, *, keep_parallel: bool = False) -> list[str]:
    """Stream the graph; the same nouns give the same bytes.

    Returns:
        Warnings of what Gephi will spoil.
    """
    watch = InfWatch()
    file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{NAMESPACE}">\n')
    for domain, keys in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        for ident, name, kind in keys:
            file.write(f'  <key id="{ident}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n')
    file.write('  <graph id="lgai" edgedefault="directed">\n')
    elements = list_elements(nouns, keep_parallel=keep_parallel)
    write_nodes_first(
        file, elements, partial(_render_node, watch=watch), _EdgeRenderer(watch, Sources(nouns)).render
    )
    file.write("  </graph>\n</graphml>\n")
    return watch.list_warnings()


def _render_node(node: Node, watch: InfWatch) -> str:
    """Write a node in one line; what is unknown or empty is left out."""
    aliases = JOINT.join(node.aliases)
    watch.add(aliases)
    data = f'<data key="n_noun">{node.noun}</data><data key="n_kind">{node.kind}</data>'
    data += _render("n_aliases", aliases) + _render("n_status", node.status)
    data += _render("n_job_titles", JOINT.join(node.job_titles))
    if node.when:
        data += _render("n_date", node.when.when)
    if span := node.span:
        data += _render_days("n", span)
    data += f'<data key="n_sources">{node.sources}</data>'
    if node.noun == "event":
        data += f'<data key="n_conflicts">{node.conflicts}</data>'
        data += _render_all("n_", node.about)
    label = escape_xml(node.label)
    ref = f'<data key="n_ref">{escape_id(node.id)}</data>'
    return f'    <node id="{make_token(node.id)}"><data key="label">{label}</data>{ref}{data}</node>\n'


class _EdgeRenderer:
    """Write edges in one line each; those of one event share most of what they say."""

    def __init__(self, watch: InfWatch, sources: Sources) -> None:
        self._watch, self._sources = watch, sources
        self._event = ""
        self._shared = ""

    def render(self, edge: Edge) -> str:
        """Write an edge."""
        if edge.former is not None:  # a relation
            shared = _describe_edge(edge, self._watch, self._sources)
        else:
            if edge.target != self._event:
                shared = _describe_edge(edge, self._watch, self._sources)
                self._event, self._shared = edge.target, shared
            shared = self._shared
        return (
            f'    <edge id="{join_tokens(edge.id)}" source="{make_token(edge.source)}" '
            f'target="{make_token(edge.target)}"><data key="edgelabel">{edge.kind}</data>'
            f'<data key="e_ref">{escape_xml(edge.id)}</data>'
            f'<data key="e_mutual">{"false" if edge.is_directed else "true"}</data>'
            f'<data key="e_kind">{edge.kind}</data>{shared}</edge>\n'
        )


def _describe_edge(edge: Edge, watch: InfWatch, sources: Sources) -> str:
    """Write what an edge says beside its ends and its kind."""
    articles, spans, quote = edge.articles, edge.spans, edge.quote or ""
    watch.add(quote)
    data = f'<data key="weight">{max(len(articles), 1)}.0</data>'
    if edge.former is not None:
        watch.add(edge.role or "")
        former = "true" if edge.former else "false"
        data += f'{_render("e_role", edge.role)}<data key="e_former">{former}</data>'
        data += f'<data key="e_conflicts">{edge.conflicts}</data>'
        data += _render("e_since", edge.since_text) + _render("e_until", edge.until_text)
    elif edge.when:
        data += _render("e_date", edge.when.when)
    if spans:
        data += _render_days("e", (spans[0][0], spans[-1][1]))
    joined = escape_id(articles[0]) if len(articles) == 1 else escape_xml(JOINT.join(articles))
    data += f'<data key="e_sources">{len(articles)}</data>'
    data += f'<data key="e_articles">{joined}</data>' if joined else ""
    data += _render_all("e_", zip(COLUMNS, sources.describe(articles), strict=True))
    data += _render("e_origin", edge.origin) + _render("e_quote", quote)
    if len(edge.claims) > 1:
        data += _render("e_quotes", JOINT.join(list_marked_quotes(edge.claims, articles)))
    return data


def _render(key: str, value: str | None) -> str:
    """Write one column; what is unknown or empty is left out."""
    return f'<data key="{key}">{escape_xml(value)}</data>' if value else ""


def _render_all(prefix: str, values: Iterable[tuple[str, str]]) -> str:
    """Write several columns."""
    return "".join(
        [f'<data key="{prefix}{name}">{escape_xml(value)}</data>' for name, value in values if value]
    )


def _render_days(owner: str, span: Span) -> str:
    """Write the first and the last day; an open end stays out."""
    start, end = span
    data = f'<data key="{owner}_start">{start.isoformat()}</data>' if start else ""
    return data + (f'<data key="{owner}_end">{end.isoformat()}</data>' if end else "")

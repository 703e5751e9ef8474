"""Write GraphML that is valid by its schema, and that Gephi, networkx, igraph and yEd read.

Ids are NMTOKENs (``ref`` holds those of the store) and labels are data. All edges are directed unless a mixed
graph is asked for, because networkx reads none: the column ``mutual`` tells a tie without direction.

What Gephi needs (its GraphML importer, 0.10): edge ids are unique, or edges are dropped; a column is named by
its key's id, so these say node or edge; dates are whole days in columns of their own, because "Create time
interval" takes nothing else; a weight of 0 would remove the edge; parallel edges of one kind would be merged
with their weights added up, so they are merged here.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TextIO

from lgai_graph.export.clean import KEPT_TEXTS, escape_token, escape_xml, join_tokens, make_token
from lgai_graph.export.graphs.columns import Column, list_columns
from lgai_graph.export.graphs.infinity import InfWatch
from lgai_graph.export.graphs.network import (
    AS_USUAL,
    Edge,
    GraphOptions,
    join_job_titles,
    list_measures,
    list_pieces,
    list_ties,
    list_words,
)
from lgai_graph.export.graphs.provenance import COLUMNS, KEPT, Sources, join_marked_quotes, list_articles
from lgai_graph.export.graphs.spans import Span, find_span
from lgai_graph.export.graphs.spool import Piece, write_nodes_first
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.rows import JOINT, Rows, name_origin, read_rows
from lgai_graph.model.rows import EntityRow, EventRow, QuoteRow, TimeRow

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

# ``label`` and ``weight`` are what Gephi shows and sizes by.
KEYS = {
    "node": (Column("label", "label", "string"), *list_columns("node")),
    "edge": (
        Column("edgelabel", "label", "string"),
        Column("weight", "weight", "double"),
        *list_columns("edge"),
    ),
}


def write_graphml(nouns: Nouns, file: TextIO, options: GraphOptions = AS_USUAL) -> list[str]:
    """Stream the graph; the same nouns give the same bytes.

    Returns:
        Warnings of what Gephi will spoil.
    """
    watch = InfWatch()
    file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{NAMESPACE}">\n')
    for domain, keys in KEYS.items():
        for ident, name, kind in keys:
            file.write(f'  <key id="{ident}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n')
    file.write('  <graph id="lgai" edgedefault="directed">\n')
    rows = read_rows(nouns)
    lines = _GraphmlLines(rows, watch, join_job_titles(nouns), mixed=options.mixed)
    ties = list_ties(rows, keep_parallel=options.keep_parallel)
    write_nodes_first(file, list_pieces(rows, ties, lines))
    file.write("  </graph>\n</graphml>\n")
    return watch.list_warnings()


class _GraphmlLines:
    """Write nodes and edges in one line each; the edges of one event share most of what they say."""

    def __init__(self, rows: Rows, watch: InfWatch, titles: Mapping[str, str], *, mixed: bool) -> None:
        self._watch, self._titles, self._sources = watch, titles, Sources(rows)
        self._undirected = ' directed="false"' if mixed else ""
        self._cite = lru_cache(KEPT)(self._describe_articles)
        self._tokens: dict[str, str] = {}  # of the entities, which come again and again
        self._escaped: dict[str, str] = {}  # the few ids of entities that XML takes in another form only

    def render_entity(self, entity: EntityRow) -> str:
        """Write a node; what is unknown or empty is left out."""
        aliases = JOINT.join(entity.aliases)
        self._watch.add(aliases)
        token = self._tokens[entity.id] = escape_token(entity.id)
        ident = escape_xml(entity.id)
        if ident != entity.id:
            self._escaped[entity.id] = ident
        return (
            f'    <node id="{token}"><data key="label">{escape_xml(entity.name)}</data>'
            f'<data key="n_ref">{ident}</data>'
            f'<data key="n_noun">entity</data><data key="n_kind">{entity.kind}</data>'
            f"{_render('n_aliases', aliases)}{_render('n_job_titles', self._titles.get(entity.id))}"
            f'<data key="n_sources">{entity.sources}</data></node>\n'
        )

    def render_event(self, event: EventRow) -> Piece:
        """Write the node of an event and the edges to it."""
        token, ident, quotes = escape_token(event.id), escape_xml(event.id), event.quotes
        articles = list_articles(quotes)
        node = (
            f'    <node id="{token}"><data key="label">{escape_xml(event.summary)}</data>'
            f'<data key="n_ref">{ident}</data><data key="n_noun">event</data>'
            f'<data key="n_kind">{event.type}</data>'
            f'<data key="n_status">{event.status}</data>{_render_time("n", event.when)}'
            f'<data key="n_sources">{len(articles)}</data>'
            f'<data key="n_conflicts">{len(event.conflicts)}</data>'
            f"{_render_all('n_', list_words(event))}"
            f"{_render_measures(event.lead, event.confidence, event.weight)}</node>\n"
        )
        if not event.parts:
            return Piece(node)
        end = (
            f'<data key="weight">{max(len(articles), 1)}.0</data>{_render_time("e", event.when)}'
            f"{self._cite(articles)}{self._render_quotes(quotes, articles)}</edge>\n"
        )
        edges = []
        for entity, role in event.parts:
            source = self._tokens.get(entity) or make_token(entity)
            ref = self._escaped.get(entity, entity) if entity in self._tokens else escape_xml(entity)
            edges.append(
                f'    <edge id="{token}_x7C_{source}_x7C_{make_token(role)}" source="{source}" '
                f'target="{token}"><data key="edgelabel">{role}</data>'
                f'<data key="e_ref">{ident}|{ref}|{role}</data>'
                f'<data key="e_mutual">false</data><data key="e_kind">{role}</data>{end}'
            )
        return Piece(node, "".join(edges))

    def render_tie(self, tie: Edge) -> str:
        """Write the edge of a relation."""
        self._watch.add(tie.role or "")
        articles, spans = list_articles(tie.quotes), tie.spans
        source = self._tokens.get(tie.source) or make_token(tie.source)
        target = self._tokens.get(tie.target) or make_token(tie.target)
        days = _render_days("e", (spans[0][0], spans[-1][1])) if spans else ""
        direction = "" if tie.is_directed else self._undirected
        return (
            f'    <edge id="{join_tokens(tie.id)}" source="{source}" target="{target}"{direction}>'
            f'<data key="edgelabel">{tie.kind}</data><data key="e_ref">{escape_xml(tie.id)}</data>'
            f'<data key="e_mutual">{"false" if tie.is_directed else "true"}</data>'
            f'<data key="e_kind">{tie.kind}</data><data key="weight">{max(len(articles), 1)}.0</data>'
            f'{_render("e_role", tie.role)}<data key="e_former">{"true" if tie.former else "false"}</data>'
            f'<data key="e_conflicts">{tie.conflicts}</data>'
            f"{_render('e_since', tie.since_text)}{_render('e_until', tie.until_text)}{days}"
            f"{self._cite(articles)}{self._render_quotes(tie.quotes, articles)}</edge>\n"
        )

    def _render_quotes(self, quotes: tuple[QuoteRow, ...], articles: tuple[str, ...]) -> str:
        """Write who read a fact, and in which words."""
        exact = quotes[0].exact if quotes else ""
        self._watch.add(exact)
        marked = _render("e_quotes", join_marked_quotes(quotes, articles)) if len(quotes) > 1 else ""
        return f"{_render_origin(name_origin(quotes))}{_render('e_quote', exact)}{marked}"

    def _describe_articles(self, articles: tuple[str, ...]) -> str:
        """Write the articles behind a fact."""
        columns = zip(COLUMNS, self._sources.describe(articles), strict=True)
        data = f'<data key="e_sources">{len(articles)}</data>{_render("e_articles", JOINT.join(articles))}'
        return data + _render_all("e_", columns)


def _render(key: str, value: str | None) -> str:
    """Write one column; what is unknown or empty is left out."""
    return f'<data key="{key}">{escape_xml(value)}</data>' if value else ""


def _render_all(prefix: str, values: Iterable[tuple[str, str]]) -> str:
    """Write several columns."""
    return "".join(
        [f'<data key="{prefix}{name}">{escape_xml(value)}</data>' for name, value in values if value]
    )


@lru_cache(KEPT_TEXTS)
def _render_time(owner: str, when: TimeRow | None) -> str:
    """Write when an event lies: as precise as the source, and the days."""
    if when is None:
        return ""
    span = find_span(when, when)
    return _render(f"{owner}_date", when.when) + (_render_days(owner, span) if span else "")


@lru_cache(KEPT_TEXTS)
def _render_origin(origin: str) -> str:
    """Write who read a fact."""
    return _render("e_origin", origin)


@lru_cache(KEPT_TEXTS)
def _render_measures(lead: bool, confidence: float, weight: float) -> str:
    """Write the numbers of an event."""
    return _render_all("n_", list_measures(lead, confidence, weight))


@lru_cache(KEPT_TEXTS)
def _render_days(owner: str, span: Span) -> str:
    """Write the first and the last day; an open end stays out."""
    start, end = span
    data = f'<data key="{owner}_start">{start.isoformat()}</data>' if start else ""
    return data + (f'<data key="{owner}_end">{end.isoformat()}</data>' if end else "")

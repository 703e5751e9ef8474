"""Write dynamic GEXF 1.3 for the timeline of Gephi.

What Gephi needs: whole days and nothing else, since a date such as 2018-07 ends the import; open ends left
out; spells that do not overlap; no spell of zero width; the relation type as ``kind``. An element without any
date has no spell and is always shown. All edges are directed, because networkx reads no mixed graph and the
schema knows no other word: the column ``mutual`` tells a tie without direction. Nodes stand where the caller
says, with y counted upwards, as Gephi and graphology do.
"""

from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from typing import NamedTuple, TextIO

from lgai_graph.export.clean import KEPT_TEXTS, clean_line, escape_line, escape_xml
from lgai_graph.export.graphs.columns import Column, list_columns
from lgai_graph.export.graphs.infinity import InfWatch, is_spoiled
from lgai_graph.export.graphs.looks import Spot, find_colour, measure_node
from lgai_graph.export.graphs.network import (
    AS_USUAL,
    Edge,
    GraphOptions,
    find_repeated,
    join_job_titles,
    list_measures,
    list_pieces,
    list_ties,
    list_words,
)
from lgai_graph.export.graphs.provenance import COLUMNS, KEPT, Sources, join_marked_quotes, list_articles
from lgai_graph.export.graphs.spans import Span, find_span, merge_spans, widen_span
from lgai_graph.export.graphs.spool import Piece, write_nodes_first
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.rows import JOINT, Rows, name_origin, read_rows
from lgai_graph.model.rows import EntityRow, EventRow, QuoteRow, TimeRow

NAMESPACE, VIZ_NAMESPACE = "http://gexf.net/1.3", "http://gexf.net/1.3/viz"

NODE_COLUMNS = list_columns("node", without={"ref", "start", "end"})  # said by ids and spells
EDGE_COLUMNS = list_columns("edge", without={"ref", "kind", "start", "end"})
TYPES = {"int": "integer"}  # where GEXF has another name than GraphML
ROLE_COLUMN = Column("e_role_then", "role then", "string")  # what a person was at a time, where roles changed

_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="{NAMESPACE}" xmlns:viz="{VIZ_NAMESPACE}" version="1.3">
  <meta>
    <creator>lgai-graph</creator>
    <description>Timeline knowledge graph of news articles</description>
  </meta>
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval" \
timezone="Asia/Seoul" idtype="string">
"""


def write_gexf(nouns: Nouns, file: TextIO, options: GraphOptions = AS_USUAL) -> list[str]:
    """Stream the graph; the same nouns give the same bytes.

    Returns:
        Warnings of what Gephi will spoil.
    """
    watch, rows = InfWatch(), read_rows(nouns)
    file.write(_HEAD)
    repeated = set[int]() if options.keep_parallel else find_repeated(rows)
    if _has_changing_roles(rows, repeated):  # first, since graphology keeps the last block only
        _write_columns(file, "edge", "dynamic", (ROLE_COLUMN,))
    _write_columns(file, "node", "static", NODE_COLUMNS)
    _write_columns(file, "edge", "static", EDGE_COLUMNS)
    file.write("    <nodes>\n")
    lines = _GexfLines(rows, watch, join_job_titles(nouns), options.spots)
    ties = list_ties(rows, keep_parallel=False, repeated=repeated)
    write_nodes_first(file, list_pieces(rows, ties, lines), between="    </nodes>\n    <edges>\n")
    file.write("    </edges>\n  </graph>\n</gexf>\n")
    return watch.list_warnings()


def _has_changing_roles(rows: Rows, repeated: Set[int]) -> bool:
    """Tell whether one tie at least changes its role; only merged ones can."""
    if not repeated:
        return False
    ties = list_ties(rows, keep_parallel=False, repeated=repeated)
    return any(tie.parts and _render_roles(tie, InfWatch()) for tie in ties)


def _write_columns(file: TextIO, owner: str, mode: str, columns: Iterable[Column]) -> None:
    file.write(f'    <attributes class="{owner}" mode="{mode}">\n')
    for ident, title, kind in columns:
        file.write(f'      <attribute id="{ident}" title="{title}" type="{TYPES.get(kind, kind)}"/>\n')
    file.write("    </attributes>\n")


class _Cited(NamedTuple):
    """The articles behind a fact, as they are written, and the values among them that Gephi spoils."""

    text: str
    spoiled: tuple[str, ...]


class _GexfLines:
    """Write nodes and edges in one line each; the edges of one event share most of what they say."""

    def __init__(
        self, rows: Rows, watch: InfWatch, titles: Mapping[str, str], spots: Mapping[str, Spot]
    ) -> None:
        self._watch, self._titles, self._sources, self._spots = watch, titles, Sources(rows), spots
        self._cite = lru_cache(KEPT)(self._describe_articles)
        self._ids: dict[str, str] = {}  # of the entities, as they are written again and again

    def render_entity(self, entity: EntityRow) -> str:
        """Write a node; what is unknown or empty is left out."""
        ident = self._ids[entity.id] = escape_xml(entity.id)
        return (
            f'      <node id="{ident}" label="{escape_line(clean_line(entity.name))}">'
            '<attvalues><attvalue for="n_noun" value="entity"/>'
            f'<attvalue for="n_kind" value="{entity.kind}"/>'
            f"{_render('n_aliases', JOINT.join(entity.aliases), self._watch)}"
            f"{_render('n_job_titles', self._titles.get(entity.id), self._watch)}"
            f'<attvalue for="n_sources" value="{entity.sources}"/></attvalues>'
            f"{_render_looks('entity', entity.kind, entity.sources, self._spots.get(entity.id))}</node>\n"
        )

    def render_event(self, event: EventRow) -> Piece:
        """Write the node of an event and the edges to it."""
        watch, ident, when = self._watch, escape_xml(event.id), event.when
        articles, spot = list_articles(event.quotes), self._spots.get(event.id)
        told = [_render(f"n_{name}", value, watch) for name, value in list_words(event) if value]
        about = "".join(told) + _render_measures(event.lead, event.confidence, event.weight)
        node = (
            f'      <node id="{ident}" label="{escape_line(clean_line(event.summary))}">'
            f'<attvalues><attvalue for="n_noun" value="event"/><attvalue for="n_kind" value="{event.type}"/>'
            f'<attvalue for="n_status" value="{event.status}"/>{_render_date("n_date", when)}'
            f'<attvalue for="n_sources" value="{len(articles)}"/>'
            f'<attvalue for="n_conflicts" value="{len(event.conflicts)}"/>{about}</attvalues>'
            f"{_render_life(when)}{_render_looks('event', event.type, len(articles), spot)}</node>\n"
        )
        if not event.parts:
            return Piece(node)
        end = (
            f'weight="{max(len(articles), 1)}.0"><attvalues><attvalue for="e_mutual" value="false"/>'
            f"{_render_date('e_date', when)}{self._render_articles(articles)}"
            f"{self._render_quotes(event.quotes, articles)}</attvalues>{_render_life(when)}</edge>\n"
        )
        edges = []
        for entity, role in event.parts:
            source = self._ids.get(entity) or escape_xml(entity)
            edges.append(
                f'      <edge id="{ident}|{source}|{role}" source="{source}" target="{ident}" '
                f'type="directed" kind="{role}" label="{role}" {end}'
            )
        return Piece(node, "".join(edges))

    def render_tie(self, tie: Edge) -> str:
        """Write the edge of a relation."""
        watch, articles = self._watch, list_articles(tie.quotes)
        return (
            f'      <edge id="{escape_xml(tie.id)}" source="{escape_xml(tie.source)}" '
            f'target="{escape_xml(tie.target)}" type="directed" kind="{tie.kind}" '
            f'label="{escape_line(clean_line(tie.role or tie.kind))}" weight="{max(len(articles), 1)}.0">'
            f'<attvalues><attvalue for="e_mutual" value="{"false" if tie.is_directed else "true"}"/>'
            f"{_render('e_role', tie.role, watch)}"
            f'<attvalue for="e_former" value="{"true" if tie.former else "false"}"/>'
            f"{_render('e_since', tie.since_text, watch)}{_render('e_until', tie.until_text, watch)}"
            f"{self._render_articles(articles)}{self._render_quotes(tie.quotes, articles)}"
            f'<attvalue for="e_conflicts" value="{tie.conflicts}"/>{_render_roles(tie, watch)}</attvalues>'
            f"{_render_spells(tie.spans)}</edge>\n"
        )

    def _render_articles(self, articles: tuple[str, ...]) -> str:
        """Write the articles behind a fact."""
        cited = self._cite(articles)
        for value in cited.spoiled:
            self._watch.add(value)
        return cited.text

    def _render_quotes(self, quotes: tuple[QuoteRow, ...], articles: tuple[str, ...]) -> str:
        """Write who read a fact, and in which words."""
        watch, origin, exact = self._watch, name_origin(quotes), quotes[0].exact if quotes else None
        watch.add(origin)
        marked = _render("e_quotes", join_marked_quotes(quotes, articles), watch) if len(quotes) > 1 else ""
        return f"{_render_origin(origin)}{_render('e_quote', exact, watch)}{marked}"

    def _describe_articles(self, articles: tuple[str, ...]) -> _Cited:
        """Make the values of articles."""
        values = (JOINT.join(articles), *self._sources.describe(articles))
        keys = ("e_articles", *(f"e_{name}" for name in COLUMNS))
        text = "".join([_render(*pair, InfWatch()) for pair in zip(keys, values, strict=True)])
        spoiled = tuple(value for value in map(clean_line, values) if is_spoiled(value))
        return _Cited(f'<attvalue for="e_sources" value="{len(articles)}"/>{text}', spoiled)


def _render(key: str, value: str | None, watch: InfWatch, days: str = "") -> str:
    """Write one value; what is unknown or empty is left out."""
    line = clean_line(value) if value else ""
    if not line:
        return ""
    watch.add(line)
    return f'<attvalue for="{key}" value="{escape_line(line)}"{days}/>'


@lru_cache(KEPT_TEXTS)
def _render_date(key: str, when: TimeRow | None) -> str:
    """Write when an event lies, as precise as the source."""
    return _render(key, when.when, InfWatch()) if when else ""


@lru_cache(KEPT_TEXTS)
def _render_origin(origin: str) -> str:
    """Write who read a fact."""
    return _render("e_origin", origin, InfWatch())


@lru_cache(KEPT_TEXTS)
def _render_measures(lead: bool, confidence: float, weight: float) -> str:
    """Write the numbers of an event."""
    measures = list_measures(lead, confidence, weight)
    return "".join([_render(f"n_{name}", value, InfWatch()) for name, value in measures])


@lru_cache(KEPT_TEXTS)
def _render_life(when: TimeRow | None) -> str:
    """Write the spell of an event."""
    span = find_span(when, when)
    return _render_spells([span] if span else [])


@lru_cache(KEPT_TEXTS)
def _render_looks(noun: str, kind: str, sources: int, spot: Spot | None) -> str:
    """Write colour, place and size of a node; programs count upwards, where a page counts downwards."""
    colour = find_colour(noun, kind)
    place = f'<viz:position x="{spot.x}.0" y="{-spot.y}.0" z="0.0"/>' if spot else ""
    size = spot.size if spot else measure_node(sources)
    return f'<viz:color r="{colour.r}" g="{colour.g}" b="{colour.b}"/>{place}<viz:size value="{size}.0"/>'


def _render_roles(tie: Edge, watch: InfWatch) -> str:
    """Write what a person was at which time; only dated parts that follow one another say so."""
    parts = sorted(
        ((part.spans[0], part.role) for part in tie.parts if part.role and part.spans),
        key=lambda item: _make_days(item[0]),
    )
    spans = [widen_span(span) for span, _ in parts]
    if len(merge_spans(spans)) < len(spans):  # Gephi takes no values that overlap
        return ""
    return "".join(_render(ROLE_COLUMN[0], role, watch, _make_days(span)) for span, role in parts)


def _render_spells(spans: list[Span]) -> str:
    """Write when an element is there; nothing for one that is never dated."""
    spells = "".join(f"<spell{_make_days(span)}/>" for span in merge_spans(map(widen_span, spans)))
    return f"<spells>{spells}</spells>" if spells else ""


def _make_days(span: Span) -> str:
    """Write a span as attributes; an open end stays out."""
    start, end = widen_span(span)
    days = (("start", start), ("end", end))
    return "".join(f' {name}="{day.isoformat()}"' for name, day in days if day)

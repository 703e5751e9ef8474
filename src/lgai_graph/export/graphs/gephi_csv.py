"""Write the two tables that Gephi's "Import spreadsheet" reads: nodes and edges.

Gephi knows these headings by name: Id, Label, Source, Target, Type, Kind, Weight and Interval; the last holds
sets of intervals such as ``<[2018-12-01, 2020-12-07]>``.
"""

import csv
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, TextIO

from lgai_graph.export.cells import join_cells, quote_cell, quote_id
from lgai_graph.export.clean import KEPT_TEXTS
from lgai_graph.export.graphs.network import (
    AS_USUAL,
    Edge,
    GraphOptions,
    join_job_titles,
    list_pieces,
    list_ties,
)
from lgai_graph.export.graphs.provenance import COLUMNS, KEPT, Sources, join_marked_quotes, list_articles
from lgai_graph.export.graphs.spans import Span, find_span, merge_spans, widen_span
from lgai_graph.export.graphs.spool import Piece, write_pieces
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.rows import JOINT, Rows, name_origin, read_rows
from lgai_graph.model.rows import EntityRow, EventRow, QuoteRow, TimeRow

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


def write_gephi(nouns: Nouns, files: Mapping[str, TextIO], options: GraphOptions = AS_USUAL) -> None:
    """Write both tables in one pass."""
    for name, headings in zip(FILES, (NODE_HEADINGS, EDGE_HEADINGS), strict=True):
        csv.writer(files[name], lineterminator="\n").writerow(headings)
    rows = read_rows(nouns)
    ties = list_ties(rows, keep_parallel=options.keep_parallel)
    write_pieces(files, FILES, list_pieces(rows, ties, _GephiLines(rows, join_job_titles(nouns))))


class _GephiLines:
    """Make the lines of nodes and edges; the edges of one event share most of what they say."""

    def __init__(self, rows: Rows, titles: Mapping[str, str]) -> None:
        self._titles, self._sources = titles, Sources(rows)
        self._cite = lru_cache(KEPT)(self._describe_articles)

    def render_entity(self, entity: EntityRow) -> str:
        """Make the line of an entity."""
        names = (entity.id, entity.name, "entity", entity.kind, JOINT.join(entity.aliases))
        blank = ("",) * (len(NODE_HEADINGS) - len(names) - 3)
        job_titles = self._titles.get(entity.id, "")
        return join_cells((*names, job_titles, *blank, str(entity.sources), "0")) + "\n"

    def render_event(self, event: EventRow) -> Piece:
        """Make the line of an event and those of the edges to it."""
        articles = list_articles(event.quotes)
        ident, days = quote_cell(event.id), _describe_event_days(event.when)
        node = (
            f"{ident},{quote_cell(event.summary)},event,{event.type},,,{event.status},{days.date},{days.bounds},"
            f"{len(articles)},{len(event.conflicts)}\n"
        )
        if not event.parts:
            return Piece(node)
        shared = (
            f"{max(len(articles), 1)}.0,,,{days.date},,,{days.bounds},{self._cite(articles)},"
            f"{self._describe_quotes(event.quotes, articles)},0\n"
        )
        edges = []
        for entity, role in event.parts:
            edge = quote_cell(f"{event.id}|{entity}|{role}")
            edges.append(f"{quote_id(entity)},{ident},Directed,{role},{edge},{role},{shared}")
        return Piece(node, "".join(edges))

    def render_tie(self, tie: Edge) -> str:
        """Make the line of a relation."""
        articles = list_articles(tie.quotes)
        direction = "Directed" if tie.is_directed else "Undirected"
        ends = (tie.source, tie.target, direction, tie.kind, tie.id, tie.role or tie.kind)
        said = (
            tie.role or "",
            "true" if tie.former else "false",
            "",
            tie.since_text or "",
            tie.until_text or "",
        )
        return (
            f"{join_cells(ends)},{max(len(articles), 1)}.0,{join_cells(said)},"
            f"{join_cells(_describe_spans(tie.spans))},{self._cite(articles)},"
            f"{self._describe_quotes(tie.quotes, articles)},{tie.conflicts}\n"
        )

    def _describe_articles(self, articles: tuple[str, ...]) -> str:
        """Make the cells of the articles behind a fact."""
        return join_cells((str(len(articles)), JOINT.join(articles), *self._sources.describe(articles)))

    def _describe_quotes(self, quotes: tuple[QuoteRow, ...], articles: tuple[str, ...]) -> str:
        """Make the cells of who read a fact, and in which words."""
        exact = quotes[0].exact if quotes else ""
        return join_cells((name_origin(quotes), exact, join_marked_quotes(quotes, articles)))


class _EventDays(NamedTuple):
    """The cells of an event's time: the EDTF text, and what bounds it."""

    date: str
    bounds: str


@lru_cache(KEPT_TEXTS)
def _describe_event_days(when: TimeRow | None) -> _EventDays:
    span = find_span(when, when)
    return _EventDays(
        quote_cell(when.when if when else ""), join_cells(_describe_spans([span] if span else []))
    )


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

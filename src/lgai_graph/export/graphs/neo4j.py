"""Write the two tables of Neo4j's ``neo4j-admin database import``: nodes and relationships.

Labels are PascalCase, relationship types UPPER_SNAKE, properties camelCase. Days of type ``date`` would make
2018 the first of January, so that the EDTF text is a string and its bounds are the dates.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TextIO

from lgai_graph.export.clean import clean_line, guard_cell
from lgai_graph.export.graphs.network import Edge, Node, list_elements, name_origin
from lgai_graph.export.nouns import Nouns
from lgai_graph.model import Claim, Event, Period

FILES = ("nodes.csv", "relationships.csv")
ARRAY_SEPARATOR = ";"  # the default of neo4j-admin

NODE_HEADINGS = (
    *(
        "id:ID(Entity)",
        "name:string",
        "kind:string",
        "aliases:string[]",
        "jobTitles:string[]",
        "status:string",
        "date:string",
    ),
    *("earliest:date", "latest:date", "sources:int", "conflicts:int"),
    *("object:string", "post:string", "amounts:string[]", "lead:boolean", "confidence:float", "weight:float"),
    *("publisher:string", "published:string", "url:string", ":LABEL"),
)
EDGE_HEADINGS = (
    *(":START_ID(Entity)", ":END_ID(Entity)", ":TYPE", "id:string", "role:string", "former:boolean"),
    *("startDate:string", "startEarliest:date", "startLatest:date"),
    *("endDate:string", "endEarliest:date", "endLatest:date"),
    *(
        "weight:float",
        "articles:string[]",
        "quotes:string[]",
        "quoteArticles:string[]",
        "origin:string",
        "conflicts:int",
    ),
)


def write_neo4j(nouns: Nouns, files: Mapping[str, TextIO]) -> None:
    """Write both tables in one pass.

    Each node is an Entity or an Event, and of its kind; or an Article. Parallel relationships stay apart;
    articles tell of events, once a quote.
    """
    nodes, edges = (csv.writer(files[name], lineterminator="\n") for name in FILES)
    nodes.writerow(NODE_HEADINGS)
    edges.writerow(EDGE_HEADINGS)
    rows = _RelationshipRows()
    for element in list_elements(nouns, keep_parallel=True):
        if isinstance(element, Edge):
            edges.writerow(rows.make(element))
            continue
        nodes.writerow(map(guard_cell, _list_node_values(element)))
        for values in _list_tellings(element.event) if element.event else ():
            edges.writerow(map(guard_cell, values))
    for article in nouns.articles:
        blank = [""] * (len(NODE_HEADINGS) - 6)
        told = (article.publisher or "", article.published_at or "", article.source_url or "", "Article")
        nodes.writerow(map(guard_cell, (article.id, article.title, *blank, *told)))


def _list_node_values(node: Node) -> tuple[str, ...]:
    return (
        *(node.id, node.label, node.kind, _join(node.aliases), _join(node.job_titles), node.status or ""),
        *_describe(node.when),
        *(str(node.sources), str(node.conflicts)),
        *_describe_event(node.event),
        *("", "", "", _make_labels(node)),
    )


class _RelationshipRows:
    """Make the rows of relationships; those of one event share most of what they say."""

    def __init__(self) -> None:
        self._event = ""
        self._shared: tuple[str, ...] = ()

    def make(self, edge: Edge) -> tuple[str, ...]:
        """Make the row of an edge."""
        if edge.former is not None:  # a relation
            shared = _list_shared(edge)
        else:
            if edge.target != self._event:
                self._event, self._shared = edge.target, _list_shared(edge)
            shared = self._shared
        return (*map(guard_cell, (edge.source, edge.target, edge.kind.upper(), edge.id)), *shared)


def _list_shared(edge: Edge) -> tuple[str, ...]:
    """List the cells beside the ends and the kind."""
    start, end = edge.when or edge.since, edge.when or edge.until
    said = list(dict.fromkeys((claim.evidence.article, claim.evidence.exact) for claim in edge.claims))
    quotes, origins = _join(quote for _, quote in said), _join(article for article, _ in said)
    values = (
        edge.role or "",
        "" if edge.former is None else str(edge.former).lower(),
        *_describe(start),
        *_describe(end),
        *(f"{max(len(edge.articles), 1)}.0", _join(edge.articles)),
        *(quotes, origins, edge.origin, str(edge.conflicts)),
    )
    return tuple(map(guard_cell, values))


def _list_tellings(event: Event) -> Iterator[tuple[str, ...]]:
    """Yield one relationship per quote, from the article to the event it tells of."""
    said: dict[tuple[str, str], list[Claim]] = {}
    for claim in event.claims:
        said.setdefault((claim.evidence.article, claim.evidence.exact), []).append(claim)
    blank = [""] * (EDGE_HEADINGS.index("weight:float") - 4)
    for place, (article, exact) in enumerate(said):
        ident = f"{event.id}|{article}|{place}"
        yield (
            article,
            event.id,
            "TELLS",
            ident,
            *blank,
            "1.0",
            _join([article]),
            _join([exact]),
            _join([article]),
            name_origin(said[article, exact]),
            "0",
        )


def _describe_event(event: Event | None) -> tuple[str, ...]:
    if event is None:
        return ("",) * 6
    amounts = _join(amount.words for amount in event.amounts)
    numbers = (str(event.lead).lower(), f"{event.confidence:g}", f"{event.weight:g}")
    return (event.object or "", event.post or "", amounts, *numbers)


def _make_labels(node: Node) -> str:
    """Return the labels of a node (``Entity;Person``)."""
    return f"{node.noun.title()}{ARRAY_SEPARATOR}{node.kind.title().replace('_', '')}"


def _describe(period: Period | None) -> tuple[str, str, str]:
    if period is None:
        return "", "", ""
    return period.when, _iso(period.earliest), _iso(period.latest)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _join(values: Iterable[str]) -> str:
    """Make an array; a separator inside a value becomes a comma."""
    return ARRAY_SEPARATOR.join(clean_line(value).replace(ARRAY_SEPARATOR, ",") for value in values)

"""Write the two tables of Neo4j's ``neo4j-admin database import``: nodes and relationships.

Labels are PascalCase, relationship types UPPER_SNAKE, properties camelCase. Days of type ``date`` would make
2018 the first of January, so that the EDTF text is a string and its bounds are the dates.
"""

import csv
from collections.abc import Iterable
from datetime import date
from typing import TextIO

from lgai_graph.export.clean import clean_line, guard_cell
from lgai_graph.export.network import Edge, Node, list_edges, list_nodes
from lgai_graph.export.nouns import Nouns
from lgai_graph.model import Period

ARRAY_SEPARATOR = ";"  # the default of neo4j-admin

NODE_HEADINGS = (
    *("id:ID(Entity)", "name:string", "kind:string", "aliases:string[]", "status:string", "date:string"),
    *("earliest:date", "latest:date", "sources:int", "conflicts:int", ":LABEL"),
)
EDGE_HEADINGS = (
    *(":START_ID(Entity)", ":END_ID(Entity)", ":TYPE", "id:string", "role:string", "former:boolean"),
    *("startDate:string", "startEarliest:date", "startLatest:date"),
    *("endDate:string", "endEarliest:date", "endLatest:date"),
    *("weight:float", "articles:string[]", "quotes:string[]", "conflicts:int"),
)


def write_neo4j_nodes(nouns: Nouns, file: TextIO) -> None:
    """Write the table of nodes; each is an Entity or an Event, and of its kind."""
    table = csv.writer(file, lineterminator="\n")
    table.writerow(NODE_HEADINGS)
    for node in list_nodes(nouns):
        values = (
            *(node.id, node.label, node.kind, _join(node.aliases), node.status or "", *_describe(node.when)),
            *(str(node.sources), str(node.conflicts), _make_labels(node)),
        )
        table.writerow(map(guard_cell, values))


def write_neo4j_relationships(nouns: Nouns, file: TextIO) -> None:
    """Write the table of relationships; parallel ones stay apart."""
    table = csv.writer(file, lineterminator="\n")
    table.writerow(EDGE_HEADINGS)
    for edge in list_edges(nouns, keep_parallel=True):
        table.writerow(map(guard_cell, _list_values(edge)))


def _list_values(edge: Edge) -> tuple[str, ...]:
    start, end = edge.when or edge.since, edge.when or edge.until
    quotes = dict.fromkeys(claim.evidence.exact for claim in edge.claims)
    return (
        *(edge.source, edge.target, edge.kind.upper(), edge.id, edge.role or ""),
        "" if edge.former is None else str(edge.former).lower(),
        *_describe(start),
        *_describe(end),
        *(f"{max(len(edge.articles), 1)}.0", _join(edge.articles), _join(quotes), str(edge.conflicts)),
    )


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

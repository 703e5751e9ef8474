"""Name the columns of nodes and edges, the same in every graph format that declares them."""

from collections.abc import Collection
from typing import NamedTuple

from lgai_graph.export.graphs.provenance import COLUMNS


class Column(NamedTuple):
    """A column: its id says of nodes or of edges, since Gephi names a column by it."""

    ident: str
    name: str
    type: str  # as GraphML writes it


# Name and type.
_OF_NODES = (
    ("ref", "string"),  # the id of the store
    ("noun", "string"),  # entity or event
    ("kind", "string"),
    ("aliases", "string"),
    ("job_titles", "string"),
    ("status", "string"),
    ("date", "string"),  # EDTF, as precise as the source
    ("start", "string"),
    ("end", "string"),
    ("sources", "int"),
    ("conflicts", "int"),
    ("object", "string"),  # from here on of events
    ("post", "string"),
    ("amounts", "string"),
    ("lead", "boolean"),
    ("confidence", "double"),
    ("importance", "double"),
)
_OF_EDGES = (
    ("ref", "string"),
    ("mutual", "boolean"),
    ("kind", "string"),
    ("role", "string"),
    ("former", "boolean"),
    ("date", "string"),  # of the event
    ("since", "string"),  # EDTF, of the relation
    ("until", "string"),
    ("start", "string"),
    ("end", "string"),
    ("sources", "int"),
    ("articles", "string"),
    *((name, "string") for name in COLUMNS),  # of the articles, in their order
    ("quote", "string"),
    ("quotes", "string"),  # where there are several, each with the place of its article
    ("origin", "string"),  # rules, or annotation
    ("conflicts", "int"),  # of a relation; those of an event stand at its node
)
_OWNERS = {"node": ("n", _OF_NODES), "edge": ("e", _OF_EDGES)}


def list_columns(owner: str, *, without: Collection[str] = ()) -> tuple[Column, ...]:
    """List the columns of nodes or edges.

    Args:
        owner: ``node`` or ``edge``.
        without: names of those that a format says in another way.

    >>> list_columns("edge", without={"ref"})[0]
    Column(ident='e_mutual', name='mutual', type='boolean')
    """
    letter, columns = _OWNERS[owner]
    return tuple(Column(f"{letter}_{name}", name, kind) for name, kind in columns if name not in without)

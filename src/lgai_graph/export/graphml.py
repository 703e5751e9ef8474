"""This module writes GraphML for Gephi.

Entities and events are nodes; participation and relations are edges. What Gephi needs (its GraphML importer,
0.10): the edge kind is the attribute ``label`` of ``<edge>``; edge ids are unique, or edges are dropped; a
column is named by its key's id, so these say node or edge; dates are whole days in columns of their own,
because "Create time interval" takes nothing else; a weight of 0 would remove the edge.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, TextIO, TypeAlias

from lgai_graph.model import SYMMETRIC_RELATIONS, Claim, Entity, Event, Knowledge, Period, Relation

Values: TypeAlias = dict[str, str | int | float | bool | None]

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

# Gephi reads this in any case and shows no arrow; networkx refuses a mixed graph when it says "false", but
# reads past "False" and takes the edge as directed. The schema knows true and false only.
UNDIRECTED, DIRECTED = "False", "true"

# Key id, attribute name, type. ``label`` and ``weight`` are what Gephi shows and sizes by.
NODE_KEYS = (
    ("label", "label", "string"),
    ("n_noun", "noun", "string"),  # entity or event
    ("n_kind", "kind", "string"),
    ("n_aliases", "aliases", "string"),
    ("n_status", "status", "string"),
    ("n_date", "date", "string"),  # EDTF, as precise as the source
    ("n_start", "start", "string"),
    ("n_end", "end", "string"),
    ("n_sources", "sources", "int"),
    ("n_conflicts", "conflicts", "int"),
)
EDGE_KEYS = (
    ("weight", "weight", "double"),
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
    ("e_quote", "quote", "string"),
)
# XML 1.0, production 2: what no escape can write.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Element(NamedTuple):
    """This is a node or an edge with what its columns hold; None and empty texts are not written."""

    tag: str
    attributes: dict[str, str]
    values: Values


def write_graphml(knowledge: Knowledge, file: TextIO) -> None:
    """This streams the graph; the same knowledge gives the same bytes."""
    file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{NAMESPACE}">\n')
    for domain, keys in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        for ident, name, kind in keys:
            file.write(f'  <key id="{ident}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n')
    file.write('  <graph id="lgai" edgedefault="directed">\n')
    for element in _make_elements(knowledge):
        file.write(_render(element))
    file.write("  </graph>\n</graphml>\n")


def list_graphml_warnings(knowledge: Knowledge) -> list[str]:
    """This warns of values that Gephi changes: its importer turns INF into Infinity in every column."""
    values = {
        text
        for element in _make_elements(knowledge)
        for key, text in element.values.items()
        if key != "label" and isinstance(text, str) and "INF" in text
    }
    if not values:
        return []
    example = min(values)[:40]
    return [f"Gephi turns INF into Infinity in {len(values)} values, such as {example!r}; labels stay right"]


def _make_elements(knowledge: Knowledge) -> Iterator[_Element]:
    """This yields all nodes, then all edges."""
    for entity in knowledge.entities:
        yield _make_entity_node(entity)
    for event in knowledge.events:
        yield _make_event_node(event)
    for event in knowledge.events:
        yield from _make_participation_edges(event)
    for relation in knowledge.relations:
        yield _make_relation_edge(relation)


def _make_entity_node(entity: Entity) -> _Element:
    articles = {link.article for link in entity.links}
    return _Element(
        "node",
        {"id": entity.id},
        {
            "label": entity.name,
            "n_noun": "entity",
            "n_kind": entity.kind,
            "n_aliases": "; ".join(alias.name for alias in entity.aliases),
            "n_sources": len(articles),
        },
    )


def _make_event_node(event: Event) -> _Element:
    start, end = _find_days(event.when, event.when)
    return _Element(
        "node",
        {"id": event.id},
        {
            "label": event.summary,
            "n_noun": "event",
            "n_kind": event.type,
            "n_status": event.status,
            "n_date": event.when.when if event.when else None,
            "n_start": start,
            "n_end": end,
            "n_sources": len(_list_articles(event.claims)),
            "n_conflicts": len(event.conflicts),
        },
    )


def _make_participation_edges(event: Event) -> Iterator[_Element]:
    """This yields one edge per participant and role, from the participant to the event."""
    start, end = _find_days(event.when, event.when)
    when = event.when.when if event.when else None
    claims = _describe_claims(event.claims)
    for part in dict.fromkeys(event.participants):
        attributes = {
            "id": f"{event.id}|{part.entity}|{part.role}",
            "source": part.entity,
            "target": event.id,
            "label": part.role,
            "directed": DIRECTED,
        }
        columns: Values = {"e_kind": part.role, "e_date": when, "e_start": start, "e_end": end}
        yield _Element("edge", attributes, columns | claims)


def _make_relation_edge(relation: Relation) -> _Element:
    attributes = {
        "id": relation.id,
        "source": relation.source,
        "target": relation.target,
        "label": relation.type,
        "directed": UNDIRECTED if relation.type in SYMMETRIC_RELATIONS else DIRECTED,
    }
    start, end = _find_days(relation.start, relation.end)
    values: Values = {
        "e_kind": relation.type,
        "e_role": relation.role,
        "e_former": relation.former,
        "e_since": relation.start.when if relation.start else None,
        "e_until": relation.end.when if relation.end else None,
        "e_start": start,
        "e_end": end,
    }
    return _Element("edge", attributes, values | _describe_claims(relation.claims))


def _describe_claims(claims: Iterable[Claim]) -> Values:
    """This gives the sources of an edge; the weight is their number, and never 0."""
    claims = list(claims)
    articles = _list_articles(claims)
    return {
        "weight": float(max(len(articles), 1)),
        "e_sources": len(articles),
        "e_articles": "; ".join(articles),
        "e_quote": claims[0].evidence.exact if claims else None,
    }


def _list_articles(claims: Iterable[Claim]) -> list[str]:
    return sorted({claim.evidence.article for claim in claims})


def _find_days(first: Period | None, last: Period | None) -> tuple[str | None, str | None]:
    """This gives the outermost days of a span; an unknown end stays out.

    Days in the wrong order stay out too: Gephi would make them an endless interval.
    """
    start = first.earliest if first else None
    end = last.latest if last else None
    if start and end and start > end:
        return None, None
    return _iso(start), _iso(end)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _render(element: _Element) -> str:
    """This writes an element with its data in one line."""
    attributes = "".join(f' {name}="{_escape(value)}"' for name, value in element.attributes.items())
    data = "".join(
        f'<data key="{key}">{_escape(text)}</data>'
        for key, value in element.values.items()
        if value is not None and (text := str(value).lower() if isinstance(value, bool) else str(value))
    )
    return f"    <{element.tag}{attributes}>{data}</{element.tag}>\n"


def _escape(text: str) -> str:
    """This gives NFC text that XML can hold, with its special characters written out."""
    if text.isascii() and text.isalnum():
        return text
    clean = _ILLEGAL.sub("", unicodedata.normalize("NFC", text))
    clean = clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return clean.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")

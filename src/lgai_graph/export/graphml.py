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
from typing import TextIO, TypeAlias
from xml.etree.ElementTree import Element, tostring

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


def write_graphml(knowledge: Knowledge, file: TextIO) -> None:
    """This streams the graph; the same knowledge gives the same bytes."""
    file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="{NAMESPACE}">\n')
    for domain, keys in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        for ident, name, kind in keys:
            file.write(f'  <key id="{ident}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n')
    file.write('  <graph id="lgai" edgedefault="directed">\n')
    for element in _make_elements(knowledge):
        file.write(f"    {tostring(element, encoding='unicode')}\n")
    file.write("  </graph>\n</graphml>\n")


def list_graphml_warnings(knowledge: Knowledge) -> list[str]:
    """This warns of values that Gephi changes: its importer turns INF into Infinity in every column."""
    values = {
        text
        for element in _make_elements(knowledge)
        for data in element
        if data.get("key") != "label" and "INF" in (text := data.text or "")
    }
    if not values:
        return []
    example = min(values)[:40]
    return [f"Gephi turns INF into Infinity in {len(values)} values, such as {example!r}; labels stay right"]


def _make_elements(knowledge: Knowledge) -> Iterator[Element]:
    """This yields all nodes, then all edges."""
    for entity in knowledge.entities:
        yield _make_entity_node(entity)
    for event in knowledge.events:
        yield _make_event_node(event)
    for event in knowledge.events:
        yield from _make_participation_edges(event)
    for relation in knowledge.relations:
        yield _make_relation_edge(relation)


def _make_entity_node(entity: Entity) -> Element:
    articles = {link.article for link in entity.links}
    return _make_element(
        Element("node", id=_clean(entity.id)),
        {
            "label": entity.name,
            "n_noun": "entity",
            "n_kind": entity.kind,
            "n_aliases": "; ".join(alias.name for alias in entity.aliases),
            "n_sources": len(articles),
        },
    )


def _make_event_node(event: Event) -> Element:
    start, end = _find_days(event.when, event.when)
    return _make_element(
        Element("node", id=_clean(event.id)),
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


def _make_participation_edges(event: Event) -> Iterator[Element]:
    """This yields one edge per participant and role, from the participant to the event."""
    start, end = _find_days(event.when, event.when)
    when = event.when.when if event.when else None
    for part in dict.fromkeys(event.participants):
        ident = f"{event.id}|{part.entity}|{part.role}"
        ends = (part.entity, event.id)
        edge = _make_edge(ident, ends, part.role, directed=DIRECTED)
        values: Values = {"e_kind": part.role, "e_date": when, "e_start": start, "e_end": end}
        yield _make_element(edge, values | _describe_claims(event.claims))


def _make_relation_edge(relation: Relation) -> Element:
    directed = UNDIRECTED if relation.type in SYMMETRIC_RELATIONS else DIRECTED
    edge = _make_edge(relation.id, (relation.source, relation.target), relation.type, directed=directed)
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
    return _make_element(edge, values | _describe_claims(relation.claims))


def _make_edge(ident: str, ends: tuple[str, str], kind: str, *, directed: str) -> Element:
    """This makes an edge without its columns; ``label`` is what Gephi takes for its kind."""
    attributes = {"id": ident, "source": ends[0], "target": ends[1], "label": str(kind), "directed": directed}
    return Element("edge", {name: _clean(value) for name, value in attributes.items()})


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


def _make_element(element: Element, values: Values) -> Element:
    """This hangs the known values under a node or edge."""
    for key, value in values.items():
        text = str(value).lower() if isinstance(value, bool) else _clean(str(value))
        if value is not None and text:
            data = Element("data", key=key)
            data.text = text
            element.append(data)
    return element


def _clean(text: str) -> str:
    """This gives NFC text without the characters that XML cannot hold."""
    return _ILLEGAL.sub("", unicodedata.normalize("NFC", text))

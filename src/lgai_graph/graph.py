"""Make a networkx graph of a store, for people who go on in Python."""

from collections.abc import Iterable

import networkx as nx

from lgai_graph.model import Claim, Knowledge, Period
from lgai_graph.store import Store


def make_graph(store: Store) -> "nx.MultiDiGraph[str]":
    """Make a graph: entities and events are nodes, relations and participations are edges.

    Each edge has its relation's id, or ``event|entity|role``, as its key. A symmetric relation
    (``partner_of``) is one edge here, from source to target.
    """
    knowledge = store.read_knowledge()
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in knowledge.entities:
        graph.add_node(entity.id, noun="entity", kind=str(entity.kind), label=entity.name)
    _add_events(graph, knowledge)
    _add_relations(graph, knowledge)
    return graph


def _add_events(graph: "nx.MultiDiGraph[str]", knowledge: Knowledge) -> None:
    for event in knowledge.events:
        graph.add_node(
            event.id,
            noun="event",
            kind=str(event.type),
            label=event.summary,
            status=str(event.status),
            weight=event.weight,
            confidence=event.confidence,
            **_describe_period("", event.when),
        )
        for part in event.participants:
            key = f"{event.id}|{part.entity}|{part.role}"
            graph.add_edge(
                part.entity, event.id, key, kind=str(part.role), sources=_count_articles(event.claims)
            )


def _add_relations(graph: "nx.MultiDiGraph[str]", knowledge: Knowledge) -> None:
    for relation in knowledge.relations:
        graph.add_edge(
            relation.source,
            relation.target,
            relation.id,
            kind=str(relation.type),
            role=relation.role or "",
            former=relation.former,
            sources=_count_articles(relation.claims),
            **_describe_period("start_", relation.start),
            **_describe_period("end_", relation.end),
        )


def _describe_period(prefix: str, period: Period | None) -> dict[str, str]:
    """Return the EDTF text and the known bounds of a period."""
    if period is None:
        return {}
    days = {"earliest": period.earliest, "latest": period.latest}
    known = {f"{prefix}{bound}": day.isoformat() for bound, day in days.items() if day}
    return {f"{prefix}when": period.when, **known}


def _count_articles(claims: Iterable[Claim]) -> int:
    """Count the articles behind a fact."""
    return len({claim.evidence.article for claim in claims})

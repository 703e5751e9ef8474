"""Answer who or what somebody is: career, ties and events."""

from collections.abc import Iterable

from lgai_graph.query.facts.events import read_events
from lgai_graph.query.facts.relations import list_relations
from lgai_graph.query.facts.titles import find_newest, list_titles
from lgai_graph.query.names import find_entities, read_candidates, read_entity
from lgai_graph.query.shapes import (
    CandidatesRecord,
    EntityRef,
    RelationRecord,
    RoleRecord,
    WhoRecord,
)
from lgai_graph.query.typed import Days
from lgai_graph.query.who.succession import SuccessionRecord, find_succession
from lgai_graph.store import Store

_EVENTS = """
SELECT DISTINCT e.n, e.confidence FROM participants p JOIN events e ON e.n = p.event
WHERE p.entity = ?1 AND (?2 IS NULL OR e.from_day IS NULL OR e.from_day <= ?2)
ORDER BY e.from_day IS NULL, iif(e.from_day = '0001-01-01', e.to_day, e.from_day), e.to_day, e.id
"""


def find_who(
    store: Store, query: str, *, as_of: Days | None = None, min_confidence: float = 0.0
) -> WhoRecord | CandidatesRecord:
    """Tell all that is known of the one entity that a name means.

    Args:
        store: the open store.
        query: any form of a name.
        as_of: keeps the roles and relations that may have held in these days by what articles tell, and the
            events up to their end.
        min_confidence: of the events, from 0 to 1; those below are counted only.

    Returns:
        The entity's record, or the candidates: several, or none.
    """
    found = find_entities(store, query)
    if len(found.entities) != 1:
        return {"query": query, "candidates": read_candidates(store, found)}
    number = found.entities[0]
    entity = read_entity(store, number)
    span = make_span(as_of)
    relations = list_relations(store, number, as_of=span)
    told = list(store.rows(_EVENTS, number, span[1] if span else None))
    certain = [row["n"] for row in told if row["confidence"] >= min_confidence]
    roles = [_make_role(r, "organization") for r in _select(relations, "employment", source=entity["id"])]
    record: WhoRecord = {
        "query": query,
        "match": {"how": found.how, "score": found.score},
        "entity": entity,
        "roles": sorted([*roles, *list_titles(store, number, as_of=span)], key=_is_former),
        "relations": [r for r in relations if r["type"] != "employment"],
        "events": read_events(store, certain),
        "less_certain": len(told) - len(certain),
    }
    if entity["kind"] != "person":
        people = [_make_role(r, "person") for r in _select(relations, "employment", target=entity["id"])]
        record["people"] = _sort_people(people)
        record["units"] = [r["source"] for r in _select(relations, "part_of", target=entity["id"])]
        record["partners"] = _list_partners(relations, entity["id"])
    return record


def make_span(days: Days | None) -> tuple[str, str] | None:
    """Return the first and the last of some days, in ISO form."""
    return (days.first.isoformat(), days.last.isoformat()) if days else None


def _select(
    relations: Iterable[RelationRecord], kind: str, *, source: str | None = None, target: str | None = None
) -> list[RelationRecord]:
    """Keep the relations of one type that have an entity at the given end."""
    return [
        relation
        for relation in relations
        if relation["type"] == kind
        and source in (None, relation["source"]["id"])
        and target in (None, relation["target"]["id"])
    ]


def _is_former(role: RoleRecord) -> bool:
    """Put posts held now before former ones, each group in its order."""
    return role["former"]


def _sort_people(people: Iterable[RoleRecord]) -> list[RoleRecord]:
    """Put those there now before former ones, each group by the newest evidence."""
    newest_first = sorted(people, key=lambda role: role["as_of"] or "", reverse=True)
    return sorted(newest_first, key=lambda role: role["former"])


def _list_partners(relations: Iterable[RelationRecord], entity: str) -> list[EntityRef]:
    """List the other ends of partnerships, each once."""
    partners = {
        other["id"]: other
        for relation in _select(relations, "partner_of")
        for other in (relation["source"], relation["target"])
        if other["id"] != entity
    }
    return list(partners.values())


def _make_role(relation: RelationRecord, end: str) -> RoleRecord:
    """Make a line of a career; ``end`` says whether the organisation or the person is named."""
    role: RoleRecord = {
        "id": relation["id"],
        "role": relation["role"],
        "start": relation["start"],
        "end": relation["end"],
        "former": relation["former"],
        "as_of": find_newest(source["published"] for source in relation["sources"]),
        "sources": relation["sources"],
    }
    other = relation["target"] if end == "organization" else relation["source"]
    named: EntityRef = {"id": other["id"], "name": other["name"], "kind": other["kind"]}
    if end == "organization":
        role["organization"] = {"id": named["id"], "name": named["name"]}
    else:
        role["person"] = {"id": named["id"], "name": named["name"]}
    return role


def find_post(
    store: Store, query: str, post: str, *, as_of: Days | None = None
) -> SuccessionRecord | CandidatesRecord:
    """Tell who held a post of the one organisation that a name means.

    Args:
        store: the open store.
        query: any form of a name.
        post: a title.
        as_of: keeps who may have held it in these days by what articles tell.

    Returns:
        The succession, or the candidates: several, or none.
    """
    found = find_entities(store, query)
    if len(found.entities) != 1:
        return {"query": query, "candidates": read_candidates(store, found)}
    holders, gaps = find_succession(store, found.entities[0], post, as_of=make_span(as_of))
    entity = read_entity(store, found.entities[0])
    return {
        "query": query,
        "post": post,
        "match": {"how": found.how, "score": found.score},
        "entity": entity,
        "holders": holders,
        "gaps": gaps,
    }

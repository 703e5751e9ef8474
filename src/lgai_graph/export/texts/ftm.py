"""Write FollowTheMoney entities, one JSON object per line, as ``ftm`` and OpenAleph read them.

Properties hold lists of texts. A date is YYYY, YYYY-MM or YYYY-MM-DD, whichever the source tells. Ids may
have ASCII letters, digits, dots and hyphens only; any other becomes its digest, with our own id beside it as
``lgai_id``. FollowTheMoney has no schema for products: they and their ties are left out, with a warning.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeAlias

from lgai_graph.export.clean import clean_line, clean_text
from lgai_graph.export.graphs.network import name_origin, read_job_titles
from lgai_graph.export.left_out import LeftOut
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.points import cut_ends, cut_point
from lgai_graph.export.types import get_relation_entry
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.sections.entries import FtmTie
from lgai_graph.model import (
    Article,
    Claim,
    Entity,
    EntityId,
    EntityKind,
    Event,
    ParticipantRole,
    Period,
    Relation,
    RelationType,
)

Line: TypeAlias = "dict[str, str | dict[str, list[str]]]"
Values: TypeAlias = "dict[str, Iterable[str | None]]"

_ID = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?")  # FollowTheMoney's own rule


def write_ftm(nouns: Nouns, file: TextIO) -> list[str]:
    """Stream the entities, then the ties.

    Returns:
        A warning of products that are left out.
    """
    kinds = {entity.id: entity.kind for entity in nouns.entities}
    for line in _list_entities(nouns, kinds):
        file.write(json.dumps(line, ensure_ascii=False, sort_keys=True) + "\n")
    left = sum(not find_schema(kind) for kind in kinds.values())
    words = f"products are left out: {left}; FollowTheMoney has no schema for them"
    return [LeftOut(words, entities=left)] if left else []


def _list_entities(nouns: Nouns, kinds: dict[EntityId, EntityKind]) -> Iterator[Line]:
    places = {entity.id: entity.name for entity in nouns.entities if entity.kind is EntityKind.PLACE}
    seats: dict[EntityId, list[EntityId]] = {}
    for relation in nouns.relations:
        if relation.type is RelationType.LOCATED_IN and relation.target in places:
            seats.setdefault(relation.source, []).append(relation.target)
    yield from map(_make_article, nouns.articles)
    titles = read_job_titles(nouns)
    for entity in nouns.entities:
        if find_schema(entity.kind):
            line = _make_entity(entity, [places[place] for place in seats.get(entity.id, ())], seats)
            yield _add_positions(line, titles.get(entity.id, ()))
    for event in nouns.events:
        yield _make_event(event, kinds, places)
        yield from _list_documentation(event)
    for relation in nouns.relations:
        ends = kinds[relation.source], kinds[relation.target]
        if all(map(is_legal, ends)):
            yield _make_tie(relation, ends)


def _make_article(article: Article) -> Line:
    return _make_line(
        article.id,
        "Article",
        {
            "title": [article.title],
            "author": [article.author],
            "publisher": [article.publisher],
            "publishedAt": [(article.published_at or "")[:10]],  # a time would be taken as UTC
            "modifiedAt": [(article.modified_at or "")[:10]],
            "sourceUrl": [article.source_url],
            "language": ["kor"],
        },
    )


def _make_entity(entity: Entity, seats: list[str], ids: dict[EntityId, list[EntityId]]) -> Line:
    """Make a person, an organisation or an address."""
    if entity.kind is EntityKind.PLACE:
        return _make_line(entity.id, "Address", {"full": [entity.name]})
    values: Values = {
        "name": [entity.name],
        "alias": [alias.name for alias in entity.aliases],
        "address": seats,
        "addressEntity": [make_id(place) for place in ids.get(entity.id, ())],
    }
    return _make_line(entity.id, find_schema(entity.kind), values)


def _add_positions(line: Line, titles: Iterable[str]) -> Line:
    """Give a person the titles that no organisation stands beside."""
    properties = line["properties"]
    positions = [clean_line(title) for title in titles]
    if positions and isinstance(properties, dict):
        properties["position"] = positions
    return line


def _make_event(event: Event, kinds: dict[EntityId, EntityKind], places: dict[EntityId, str]) -> Line:
    legal = [part for part in event.participants if is_legal(kinds[part.entity])]
    leading = [part for part in legal if part.role is ParticipantRole.AGENT]
    following = [part for part in legal if part.role is not ParticipantRole.AGENT]
    values: Values = {
        "name": [event.summary],
        "keywords": [event.type],
        "notes": [event.object, event.post, *(amount.words for amount in event.amounts)],
        "organizer": [make_id(part.entity) for part in leading],
        "involved": [make_id(part.entity) for part in following],
        "location": [places[part.entity] for part in event.participants if part.entity in places],
        **_make_event_days(event.when),
        **_make_sources(event.claims),
    }
    about = {"status": str(event.status), "date": event.when.when if event.when else ""}
    about["origin"] = name_origin(event.claims)
    return _make_line(event.id, "Event", values) | _make_context(about)


def _list_documentation(event: Event) -> Iterator[Line]:
    """Tie an event to each article that tells of it, with the words."""
    for article in dict.fromkeys(claim.evidence.article for claim in event.claims):
        quotes = [claim.evidence.exact for claim in event.claims if claim.evidence.article == article]
        yield _make_line(
            f"{event.id}|{article}",
            "Documentation",
            {"document": [make_id(article)], "entity": [make_id(event.id)], "summary": quotes},
        )


def _make_tie(relation: Relation, kinds: tuple[EntityKind, EntityKind]) -> Line:
    term = get_relation_entry(relation.type).ftm
    schema, source, target = _choose_schema(term, kinds)
    role = relation.role if schema in ("Employment", "Membership") else term.role
    values: Values = {
        source: [make_id(relation.source)],
        target: [make_id(relation.target)],
        "role": [role],
        "status": ["former"] if relation.former else [],
        "startDate": [cut_point(relation.start) if relation.start else None],
        "endDate": [cut_point(relation.end) if relation.end else None],
        **_make_sources(relation.claims),
    }
    start, end = relation.start, relation.end
    about = {"since": start.when if start else "", "until": end.when if end else ""}
    about["origin"] = name_origin(relation.claims)
    return _make_line(relation.id, schema, values) | _make_context(about)


def _make_context(values: dict[str, str]) -> dict[str, str]:
    """Return what no property holds: the status of an event, times in full (EDTF)."""
    return {f"lgai_{name}": value for name, value in values.items() if value}


def _choose_schema(term: FtmTie, kinds: tuple[EntityKind, EntityKind]) -> tuple[str, str, str]:
    """Choose the relation's own schema where its ranges hold both ends; a loose link takes all."""
    if term.schema and kinds[0] in term.source_kinds and kinds[1] in term.target_kinds:
        return term.schema, term.source, term.target
    return "UnknownLink", "subject", "object"


def find_schema(kind: EntityKind) -> str:
    """Return the schema of a kind, empty where FollowTheMoney has none."""
    return load_lexicon().kinds[kind].ftm


def is_legal(kind: EntityKind) -> bool:
    """Tell whether a kind is a LegalEntity: people and bodies, no places."""
    return find_schema(kind) not in ("", "Address")


def _make_event_days(when: Period | None) -> Values:
    """Return the days by the precision of their prefix; one point in time is a date."""
    first, last = cut_ends(when) if when else (None, None)
    return {"date": [first]} if first == last else {"startDate": [first], "endDate": [last]}


def _make_sources(claims: Iterable[Claim]) -> Values:
    claims = list(claims)
    return {
        "proof": [make_id(claim.evidence.article) for claim in claims],
        "description": [claim.evidence.exact for claim in claims],
    }


def make_id(ident: str) -> str:
    """Return an id that FollowTheMoney takes.

    >>> make_id("e-01179f9bc0"), make_id("company/한빛")
    ('e-01179f9bc0', 'lgai-c60c034d8e1fbcecde9e5ead0e18234c')
    """
    if _ID.fullmatch(ident):
        return ident
    return f"lgai-{hashlib.sha256(clean_line(ident).encode()).hexdigest()[:32]}"


def _make_line(ident: str, schema: str, values: Values) -> Line:
    """Make an entity; unknown and repeated values go."""
    properties = {
        name: list(dict.fromkeys(clean_line(value) for value in texts if value and clean_text(value)))
        for name, texts in values.items()
    }
    return {
        "id": make_id(ident),
        "schema": schema,
        "lgai_id": clean_line(ident),
        "properties": {name: texts for name, texts in properties.items() if texts},
    }

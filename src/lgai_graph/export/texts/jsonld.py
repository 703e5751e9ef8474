"""Write JSON-LD: schema.org for the facts, PROV-O for where they come from.

A tie over time follows schema.org's Role pattern: the property leads to a Role with its dates, and the same
property of the Role leads on to the other end. The context stands in the file, so that no reader needs the
network. A day is never more precise than its source: half a year is given as its year, beside the EDTF text.
"""

from collections.abc import Iterable, Iterator
from typing import TextIO, TypeAlias
from urllib.parse import quote as quote_address

from lgai_graph.export.clean import clean_line, clean_text
from lgai_graph.export.graphs.network import name_origin
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.points import cut_ends, cut_point, name_precision
from lgai_graph.export.texts.timelinejs import dump_json
from lgai_graph.export.types import get_relation_entry
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import (
    Article,
    Claim,
    Entity,
    Event,
    HeldTitle,
    Period,
    Relation,
)

Json: TypeAlias = "str | bool | float | list[Json] | dict[str, Json]"

BASE, OWN = "urn:lgai:", "urn:lgai:term:"
ADDRESS_SAFE = ":/?#[]@!$&'()*+,;=%~"  # RFC 3986, what an address may hold beside letters and digits
KOREA = "+09:00"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
CONTEXT: dict[str, Json] = {
    "@vocab": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "lgai": OWN,
    **{name: {"@type": "Date"} for name in ("startDate", "endDate", "datePublished", "dateModified")},
}
OTHER_PART = "contributor"
# schema.org knows no word for what has happened; a status that it lacks is given in our own terms alone.
EVENT_STATUSES = {
    "planned": "https://schema.org/EventScheduled",
    "cancelled": "https://schema.org/EventCancelled",
}


def write_jsonld(nouns: Nouns, file: TextIO) -> None:
    """Stream one document, one node per line."""
    file.write(f'{{\n"@context": {dump_json(CONTEXT)},\n"@graph": [')
    comma = ""
    for node in _list_nodes(nouns):
        file.write(f"{comma}\n{dump_json(node)}")
        comma = ","
    file.write("\n]\n}\n")


def _list_nodes(nouns: Nouns) -> Iterator[dict[str, Json]]:
    yield from map(_make_article, nouns.articles)
    yield from _list_publishers(nouns)
    yield from map(_make_entity, nouns.entities)
    yield from map(_make_event, nouns.events)
    yield from map(_make_tie, nouns.relations)
    yield from map(_make_title, nouns.titles)


def _make_article(article: Article) -> dict[str, Json]:
    values: dict[str, Json | None] = {
        "@id": _make_id(article.id),
        "@type": ["NewsArticle", "prov:Entity"],
        "headline": clean_line(article.title),
        "author": {"@type": "Person", "name": clean_line(article.author)} if article.author else None,
        "datePublished": _make_time(article.published_at),
        "dateModified": _make_time(article.modified_at),
        "prov:generatedAtTime": _make_time(article.published_at),
    }
    if article.source_url:
        address = quote_address(clean_line(article.source_url), safe=ADDRESS_SAFE)
        values |= {"url": address, "prov:hadPrimarySource": {"@id": address}}
    if article.publisher:
        values["publisher"] = {"@id": _make_publisher_id(article.publisher)}
        values["prov:wasAttributedTo"] = {"@id": _make_publisher_id(article.publisher)}
    return _drop_unknown(values)


def _list_publishers(nouns: Nouns) -> Iterator[dict[str, Json]]:
    """Yield each publisher once."""
    names = dict.fromkeys(clean_line(article.publisher) for article in nouns.articles if article.publisher)
    for name in names:
        yield {
            "@id": _make_publisher_id(name),
            "@type": ["NewsMediaOrganization", "prov:Agent"],
            "name": name,
        }


def _make_publisher_id(name: str) -> str:
    return _make_id(f"publisher/{clean_line(name)}")


def _make_entity(entity: Entity) -> dict[str, Json]:
    names: list[Json] = [
        {"@value": clean_line(alias.name), "@language": alias.lang} for alias in entity.aliases
    ]
    return _drop_unknown(
        {
            "@id": _make_id(entity.id),
            "@type": load_lexicon().kinds[entity.kind].schema_org,
            "name": clean_line(entity.name),
            "alternateName": names or None,
        }
    )


def _make_event(event: Event) -> dict[str, Json]:
    values: dict[str, Json | None] = {
        "@id": _make_id(event.id),
        "@type": ["Event", "prov:Entity"],
        "additionalType": f"{OWN}{event.type}",
        "name": clean_line(event.summary),
        "eventStatus": EVENT_STATUSES.get(event.status),
        "lgai:status": str(event.status),
    }
    first, last = cut_ends(event.when) if event.when else (None, None)
    values |= {"startDate": first, "endDate": last, "lgai:edtf": _make_edtf(event.when)}
    values["lgai:precision"] = name_precision(event.when) if event.when else None
    values |= _describe_event(event)
    parts: dict[str, list[Json]] = {}
    for part in event.participants:
        name = load_lexicon().roles[part.role].schema_org or OTHER_PART
        ends = parts.setdefault(name, [])
        end: Json = {"@type": "Role", "roleName": str(part.role), name: {"@id": _make_id(part.entity)}}
        ends += [] if end in ends else [end]
    values |= parts
    return _drop_unknown(values | _make_provenance(event.claims))


def _describe_event(event: Event) -> "dict[str, Json | None]":
    """Return what an event says beside who and when, in our own terms."""
    return {
        "lgai:object": clean_line(event.object) if event.object else None,
        "lgai:post": clean_line(event.post) if event.post else None,
        "lgai:amounts": [clean_line(amount.words) for amount in event.amounts] or None,
        "lgai:lead": event.lead,
        "lgai:confidence": event.confidence,
        "lgai:weight": event.weight,
    }


def _make_tie(relation: Relation) -> dict[str, Json]:
    """Hang a Role on one end of a relation; a reader joins it to the node of the same id."""
    term = get_relation_entry(relation.type).schema_org
    name, role, is_turned = term.property, term.role, term.is_targets
    ends = (relation.target, relation.source) if is_turned else (relation.source, relation.target)
    values: dict[str, Json | None] = {
        "@id": _make_id(relation.id),
        "@type": [role, "prov:Entity"],
        "roleName": clean_line(relation.role) if relation.role else None,
        "lgai:former": True if relation.former else None,
        name: {"@id": _make_id(ends[1])},
    }
    start, end = relation.start, relation.end
    values["startDate"] = cut_point(start) if start else None
    values["endDate"] = cut_point(end) if end else None
    values |= {"lgai:startEdtf": _make_edtf(start), "lgai:endEdtf": _make_edtf(end)}
    return {"@id": _make_id(ends[0]), name: _drop_unknown(values | _make_provenance(relation.claims))}


def _make_title(title: HeldTitle) -> dict[str, Json]:
    """Hang a Role on a person, which says what articles call this person without saying of what."""
    values: dict[str, Json | None] = {
        "@id": _make_id(title.id),
        "@type": ["Role", "prov:Entity"],
        "jobTitle": clean_line(title.role),
        "lgai:former": True if title.former else None,
        "endDate": cut_point(title.end) if title.end else None,
        "lgai:endEdtf": _make_edtf(title.end),
    }
    role = _drop_unknown(values | _make_provenance(title.claims))
    return {"@id": _make_id(title.person), "jobTitle": role}


def _make_time(moment: str | None) -> "Json | None":
    """Return a day as it is, and a minute with the offset of Korea."""
    return {"@type": "DateTime", "@value": f"{moment}{KOREA}"} if moment and "T" in moment else moment


def _make_edtf(period: Period | None) -> "Json | None":
    """Return the time in full, for readers of EDTF."""
    return {"@type": EDTF, "@value": period.when} if period else None


def _make_provenance(claims: Iterable[Claim]) -> "dict[str, Json | None]":
    """Return the quotes a fact rests on, each once."""
    claims = list(claims)
    quotes = dict.fromkeys((claim.evidence.article, claim.evidence.exact) for claim in claims)
    derived: list[Json] = [
        {
            "@type": "prov:Entity",
            "prov:value": clean_text(exact),
            "prov:wasQuotedFrom": {"@id": _make_id(article)},
        }
        for article, exact in quotes
    ]
    return {"prov:wasDerivedFrom": derived or None, "lgai:origin": name_origin(claims)}


def _make_id(ident: str) -> str:
    """Make an IRI of an id, other characters than letters and digits escaped."""
    return BASE + quote_address(clean_line(ident), safe="/-._~")


def _drop_unknown(values: "dict[str, Json | None]") -> dict[str, Json]:
    return {name: value for name, value in values.items() if value is not None}

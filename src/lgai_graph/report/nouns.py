"""Write the nouns of the model as JSON for the page."""

from collections.abc import Iterable
from typing import TypeAlias
from unicodedata import category, normalize

from lgai_graph.model import Article, Claim, Conflict, Entity, Event, Period, Relation

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


def make_entity(entity: Entity) -> dict[str, Json]:
    """An entity as JSON, without what only the whole network knows."""
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": [alias.name for alias in entity.aliases],
        "forms": _list_forms(entity),
    }


def _list_forms(entity: Entity) -> list[Json]:
    """List other names that articles use, for the search."""
    known = {entity.name, *(alias.name for alias in entity.aliases)}
    return [*sorted({link.name for link in entity.links} - known)]


def make_article(article: Article) -> Json:
    """An article as JSON."""
    return {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher or "",
        "author": article.author or "",
        "published": article.published_at,
        "basis": article.published_basis.value if article.published_basis else None,
        "url": article.source_url or "",
    }


def make_relation(relation: Relation) -> dict[str, Json]:
    """A relation with its quotes as JSON."""
    return {
        "id": relation.id,
        "type": relation.type.value,
        "source": relation.source,
        "target": relation.target,
        "role": relation.role or "",
        "start": _make_period(relation.start),
        "end": _make_period(relation.end),
        "former": relation.former,
        "quotes": _make_quotes(relation.claims),
        "conflicts": _make_conflicts(relation.conflicts),
    }


def make_event(event: Event) -> dict[str, Json]:
    """An event with its quotes as JSON."""
    return {
        "id": event.id,
        "type": event.type.value,
        "status": event.status.value,
        "when": _make_period(event.when),
        "summary": event.summary,
        "participants": [
            {"entity": participant.entity, "role": participant.role.value}
            for participant in event.participants
        ],
        "quotes": _make_quotes(event.claims),
        "conflicts": _make_conflicts(event.conflicts),
        "object": event.object or "",
        "post": event.post or "",
        "amounts": [amount.words for amount in event.amounts],
        "lead": event.lead,
        "weight": round(event.weight, 4),
        "confidence": round(event.confidence, 4),
    }


def _make_period(period: Period | None) -> Json:
    if period is None:
        return None
    return {
        "when": period.when,
        "earliest": period.earliest.isoformat() if period.earliest else None,
        "latest": period.latest.isoformat() if period.latest else None,
        "words": period.words,
        "rule": period.rule,
        "anchor": period.anchor.isoformat() if period.anchor else None,
    }


def _make_quotes(claims: Iterable[Claim]) -> list[Json]:
    """List the words behind a fact once each, by article and place."""
    quotes = {
        (claim.article, claim.evidence.start, claim.evidence.end, claim.evidence.rule): claim.evidence.exact
        for claim in claims
    }
    return [
        {"article": article, "rule": rule, "exact": exact}
        for (article, _, _, rule), exact in sorted(quotes.items())
    ]


def _make_conflicts(conflicts: Iterable[Conflict]) -> list[Json]:
    return [
        {
            "field": conflict.field,
            "note": conflict.note,
            "values": [{"value": value.value, "article": value.article} for value in conflict.values],
        }
        for conflict in conflicts
    ]


def clean(value: Json) -> Json:
    """Drop control characters and lone surrogates, which no screen shows and no UTF-8 holds."""
    if isinstance(value, str):
        kept = (letter for letter in value if letter in "\n\t" or category(letter) not in ("Cc", "Cs"))
        return normalize("NFC", "".join(kept))
    if isinstance(value, list):
        return [clean(one) for one in value]
    if isinstance(value, dict):
        return {key: clean(one) for key, one in value.items()}
    return value

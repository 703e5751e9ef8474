"""This module turns Knowledge into the JSON that the page draws; it thinks and touches no file."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import date
from math import sqrt
from typing import TypeAlias

from lgai_graph.model import (
    Article,
    ArticleId,
    Claim,
    Conflict,
    Entity,
    EntityId,
    Event,
    Knowledge,
    Period,
    Relation,
)
from lgai_graph.report.layout import make_layout
from lgai_graph.report.packing import Box
from lgai_graph.report.ties import Tie, make_ties

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

LABEL_EM, LABEL_WIDTH, LABEL_HEIGHT = 12, 150, 18  # pixels, as in web/src/style.css (.node-label)
SIZE_LEAST, SIZE_STEP, SIZE_MOST = 9, 7, 44  # pixels of a node: least, per square root of a source, most


def make_report_data(
    knowledge: Knowledge, *, since: date | None = None, until: date | None = None, title: str = ""
) -> dict[str, Json]:
    """This makes everything the page shows, in a fixed order.

    Args:
        knowledge: what the store holds.
        since: keep what possibly lies on or after this day; undated facts stay.
        until: keep what possibly lies on or before this day.
        title: headline of the page.
    """
    events = [event for event in knowledge.events if _is_possibly_within(event.when, since, until)]
    relations = [relation for relation in knowledge.relations if _is_relation_within(relation, since, until)]
    ties = make_ties(relations, events)
    articles = _count_articles(relations, events)
    links = Counter(end for tie in ties for end in (tie.source, tie.target))
    is_all = since is None and until is None
    entities = sorted(
        (entity for entity in knowledge.entities if is_all or articles.get(entity.id)),
        key=lambda entity: (-len(articles.get(entity.id, ())), -links[entity.id], entity.name, entity.id),
    )
    routes = _make_routes(entities)
    return {
        "title": _clean(title),
        "articles": [_make_article(article) for article in knowledge.articles],
        "entities": _make_entities(entities, articles, ties, routes),
        "ties": [
            {"source": tie.source, "target": tie.target, "type": tie.type, "facts": list(tie.facts)}
            for tie in ties
        ],
        "relations": [_make_relation(relation) for relation in relations],
        "events": [_make_event(event) for event in events],
    }


def _is_possibly_within(period: Period | None, since: date | None, until: date | None) -> bool:
    if period is None:
        return True
    starts_too_late = until and period.earliest and period.earliest > until
    ends_too_early = since and period.latest and period.latest < since
    return not (starts_too_late or ends_too_early)


def _is_relation_within(relation: Relation, since: date | None, until: date | None) -> bool:
    starts_too_late = until and relation.start and relation.start.earliest and relation.start.earliest > until
    ends_too_early = since and relation.end and relation.end.latest and relation.end.latest < since
    return not (starts_too_late or ends_too_early)


def _count_articles(relations: Iterable[Relation], events: Iterable[Event]) -> dict[EntityId, set[ArticleId]]:
    """This gathers the articles that say something of each entity."""
    articles: dict[EntityId, set[ArticleId]] = {}
    for relation in relations:
        for end in (relation.source, relation.target):
            articles.setdefault(end, set()).update(claim.article for claim in relation.claims)
    for event in events:
        for participant in event.participants:
            articles.setdefault(participant.entity, set()).update(claim.article for claim in event.claims)
    return articles


def _make_routes(entities: Iterable[Entity]) -> dict[EntityId, str]:
    """This names the part of the address behind ``#`` (``person/배경훈``); it stays when the store grows."""
    routes = {}
    for entity in entities:
        prefix, kind = entity.id[: len(entity.kind) + 1], entity.kind.value
        has_kind = prefix[:-1] == kind and prefix[-1:] in (":", "/", "-")
        routes[entity.id] = f"{kind}/{entity.id[len(prefix) :] if has_kind else entity.id}"
    return routes


def _make_entities(
    entities: list[Entity],
    articles: dict[EntityId, set[ArticleId]],
    ties: Iterable[Tie],
    routes: dict[EntityId, str],
) -> list[Json]:
    index = {entity.id: number for number, entity in enumerate(entities)}
    lines = [
        (index[tie.source], index[tie.target]) for tie in ties if tie.source in index and tie.target in index
    ]
    sizes = [_measure_node(len(articles.get(entity.id, ()))) for entity in entities]
    boxes = [_make_box(entity.name, size) for entity, size in zip(entities, sizes, strict=True)]
    return [
        {
            "id": entity.id,
            "route": _clean(routes[entity.id]),
            "kind": entity.kind.value,
            "name": _clean(entity.name),
            "aliases": [{"name": _clean(alias.name), "lang": alias.lang} for alias in entity.aliases],
            "forms": _list_forms(entity),
            "sources": len(articles.get(entity.id, ())),
            "size": size,
            "x": x,
            "y": y,
        }
        for entity, size, (x, y) in zip(entities, sizes, make_layout(boxes, lines), strict=True)
    ]


def _measure_node(sources: int) -> int:
    """This is a node's diameter; its area grows with the number of sources."""
    return min(SIZE_MOST, round(SIZE_LEAST + SIZE_STEP * sqrt(sources)))


def _make_box(name: str, size: int) -> Box:
    """This measures a node with its label: Hangul is as wide as high, Latin about 0.57 of that."""
    em = sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.57 for letter in name[:60])
    return Box(width=max(size, min(LABEL_WIDTH, em * LABEL_EM + 6)), height=size + LABEL_HEIGHT)


def _list_forms(entity: Entity) -> list[Json]:
    """This lists other names that articles use, for the search."""
    known = {entity.name, *(alias.name for alias in entity.aliases)}
    return [_clean(name) for name in sorted({link.name for link in entity.links} - known)]


def _make_article(article: Article) -> Json:
    return {
        "id": article.id,
        "title": _clean(article.title),
        "publisher": _clean(article.publisher or ""),
        "author": _clean(article.author or ""),
        "published": article.published_at,
        "basis": article.published_basis.value if article.published_basis else None,
        "url": _clean(article.source_url or ""),
    }


def _make_relation(relation: Relation) -> Json:
    return {
        "id": relation.id,
        "type": relation.type.value,
        "source": relation.source,
        "target": relation.target,
        "role": _clean(relation.role or ""),
        "start": _make_period(relation.start),
        "end": _make_period(relation.end),
        "former": relation.former,
        "quotes": _make_quotes(relation.claims),
        "conflicts": _make_conflicts(relation.conflicts),
    }


def _make_event(event: Event) -> Json:
    return {
        "id": event.id,
        "type": event.type.value,
        "status": event.status.value,
        "when": _make_period(event.when),
        "summary": _clean(event.summary),
        "participants": [
            {"entity": participant.entity, "role": participant.role.value}
            for participant in event.participants
        ],
        "quotes": _make_quotes(event.claims),
        "conflicts": _make_conflicts(event.conflicts),
    }


def _make_period(period: Period | None) -> Json:
    if period is None:
        return None
    return {
        "when": period.when,
        "earliest": period.earliest.isoformat() if period.earliest else None,
        "latest": period.latest.isoformat() if period.latest else None,
        "words": _clean(period.words),
        "rule": period.rule,
        "anchor": period.anchor.isoformat() if period.anchor else None,
    }


def _make_quotes(claims: Iterable[Claim]) -> list[Json]:
    """This lists the words behind a fact once each, by article and place."""
    quotes = {
        (claim.article, claim.evidence.start, claim.evidence.end, claim.evidence.rule): claim.evidence.exact
        for claim in claims
    }
    return [
        {"article": article, "start": start, "end": end, "rule": rule, "exact": _clean(exact)}
        for (article, start, end, rule), exact in sorted(quotes.items())
    ]


def _make_conflicts(conflicts: Iterable[Conflict]) -> list[Json]:
    return [
        {
            "field": conflict.field,
            "note": _clean(conflict.note),
            "values": [{"value": _clean(value.value), "article": value.article} for value in conflict.values],
        }
        for conflict in conflicts
    ]


def _clean(words: str) -> str:
    """This drops control characters and lone surrogates, which no screen shows and no UTF-8 holds."""
    kept = (
        letter for letter in words if letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs")
    )
    return unicodedata.normalize("NFC", "".join(kept))

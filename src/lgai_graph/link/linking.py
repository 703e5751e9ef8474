"""The link stage's straight line: names, events, relations, conflicts."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from lgai_graph.lexicon import Lexicon, load_lexicon
from lgai_graph.link.conflicts import add_event_conflicts, add_relation_conflicts
from lgai_graph.link.entities.linking import LinkedEntities, link_entities
from lgai_graph.link.entities.references import References, load_references
from lgai_graph.link.events.making import make_events
from lgai_graph.link.events.resolved import resolve_claims
from lgai_graph.link.ids import order_articles, sort_claims
from lgai_graph.link.relations.making import Calendar, make_relations
from lgai_graph.link.relations.ties import derive_ties, read_told_ties
from lgai_graph.link.relations.titles import make_titles
from lgai_graph.link.weight import weigh_events
from lgai_graph.model import (
    Ambiguity,
    Article,
    Claim,
    Entity,
    GazetteerEntry,
    Judgement,
    Knowledge,
)


@contextmanager
def pause_collector() -> Iterator[None]:
    """Keep the collector of cyclic garbage, of which linking makes none, from walking over all claims."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@pause_collector()
def link_claims(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    *,
    gazetteer: Sequence[GazetteerEntry] = (),
    judgements: Sequence[Judgement] = (),
    ambiguities: Sequence[Ambiguity] = (),
    references: References | None = None,
    lexicon: Lexicon | None = None,
) -> Knowledge:
    """Link the claims of all articles; the order they come in changes nothing.

    Args:
        articles: all that were read.
        claims: what they say.
        gazetteer: entities that a hand described.
        judgements: hand decisions, above every score.
        ambiguities: short forms left unlinked, handed through.
        lexicon: the types of events and relations; None for those of the package.
        references: key of a name → the one organisation that a reference list has under it; None for the
            package's list.

    Raises:
        InputError: hand decisions contradict each other.
    """
    lexicon = lexicon or load_lexicon()
    ordered = sort_claims(claims)
    known = load_references() if references is None else references
    ranks = order_articles(articles)
    days = {article.id: article.published_on for article in articles if article.published_on}
    entries = {entry.id: entry for entry in sorted(gazetteer, key=lambda entry: entry.id)}
    linked = _add_parents(link_entities(ordered, entries, judgements, known))
    names = {entity.id: entity.name for entity in linked.entities}
    linked_events = make_events(resolve_claims(ordered, linked, lexicon.event_types, articles), ranks)
    told = read_told_ties(ordered, linked)
    derived = derive_ties((item.event for item in linked_events), linked, lexicon.event_types)
    calendar = Calendar(ranks=ranks, days=days)
    relations = make_relations([*told, *derived], linked, calendar, lexicon)
    told_apart = add_event_conflicts(linked_events, names, ranks)
    return Knowledge(
        articles=tuple(sorted(articles, key=lambda article: article.id)),
        entities=linked.entities,
        events=tuple(weigh_events(told_apart, articles, linked.entities, lexicon.event_types)),
        relations=tuple(add_relation_conflicts(relations, names)),
        ambiguities=tuple(sorted(ambiguities, key=lambda a: (a.article, a.start, a.end, a.exact))),
        titles=tuple(make_titles(ordered, linked, relations, calendar, lexicon)),
    )


def _add_parents(linked: LinkedEntities) -> LinkedEntities:
    """Add the gazetteer's parents of the entities found, which may stand in no claim."""
    entities = {entity.id: entity for entity in linked.entities}
    for entity in linked.entities:
        entry = linked.entries.get(entity.id)
        while entry and entry.parent and entry.parent not in entities:
            entry = linked.entries.get(entry.parent)
            if entry:
                entities[entry.id] = _make_unmentioned(entry)
    return replace(linked, entities=tuple(entities[entity_id] for entity_id in sorted(entities)))


def _make_unmentioned(entry: GazetteerEntry) -> Entity:
    """Write a gazetteer entry that no article names."""
    return Entity(id=entry.id, kind=entry.kind, name=entry.name, aliases=entry.aliases)

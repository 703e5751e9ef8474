"""The link stage's straight line: names, events, relations, conflicts."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from lgai_graph.lexicon import Lexicon, load_lexicon
from lgai_graph.link.conflicts import Facts, add_event_conflicts
from lgai_graph.link.entities.book import NameBook
from lgai_graph.link.entities.known.references import References, load_references
from lgai_graph.link.entities.linking import LinkedEntities, link_names
from lgai_graph.link.entities.names import forget_names
from lgai_graph.link.entities.nodes import Entries
from lgai_graph.link.entities.told import ToldNames, list_told
from lgai_graph.link.events.book import EventBook
from lgai_graph.link.events.making import LinkedEvent
from lgai_graph.link.events.memo import PairMemo
from lgai_graph.link.events.resolved import resolve_claims
from lgai_graph.link.ids import order_articles, sort_claims
from lgai_graph.link.keeping import ArticleWalk, EntityShelf
from lgai_graph.link.lookup import ById
from lgai_graph.link.relations.lists import find_list_conflicts
from lgai_graph.link.relations.making import Calendar, TieBook
from lgai_graph.link.relations.ties import derive_ties, read_told_ties
from lgai_graph.link.relations.titles import TitleBook
from lgai_graph.link.weight import Fame, weigh_events
from lgai_graph.model import (
    Ambiguity,
    Article,
    ArticleId,
    Claim,
    Entity,
    Event,
    GazetteerEntry,
    HeldTitle,
    Judgement,
    Knowledge,
    Relation,
)
from lgai_graph.model.pausing import pause_collector

TellNames = Callable[[Entries], Iterable[ToldNames]]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandWork:
    """What hands know of names.

    Args:
        gazetteer: entities that a hand described.
        judgements: hand decisions, above every score.
        references: the names of a reference list; None for the package's list.
    """

    gazetteer: Sequence[GazetteerEntry] = ()
    judgements: Sequence[Judgement] = ()
    references: References | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What linking made, each noun to be asked for once and in this order, by id; relations settle titles."""

    entities: Iterator[Entity]
    events: Iterator[Event]
    relations: Iterator[Relation]
    titles: Iterator[HeldTitle]


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
    """Link the claims of all articles in memory; the order they come in changes nothing.

    Args:
        articles: all that were read.
        claims: what they say.
        gazetteer: entities that a hand described.
        judgements: hand decisions, above every score.
        ambiguities: short forms left unlinked, handed through.
        lexicon: the types of events and relations; None for those of the package.
        references: the names of a reference list; None for the package's list.

    Raises:
        InputError: hand decisions contradict each other.
    """
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    hands = HandWork(gazetteer=gazetteer, judgements=judgements, references=references)
    own = sqlite3.connect(":memory:", isolation_level=None)
    linked = link_stream(ordered, sort_claims(claims), own, hands, lexicon or load_lexicon())
    knowledge = Knowledge(
        articles=ordered,
        entities=tuple(linked.entities),
        events=tuple(linked.events),
        relations=tuple(linked.relations),
        ambiguities=tuple(sorted(ambiguities, key=lambda a: (a.article, a.start, a.end, a.exact))),
        titles=tuple(linked.titles),
    )
    own.close()
    return knowledge


@pause_collector()
def link_stream(
    articles: Iterable[Article],
    claims: Iterable[Claim],
    own: sqlite3.Connection,
    hands: HandWork,
    lexicon: Lexicon,
    *,
    memo: PairMemo | None = None,
    tell_names: TellNames | None = None,
) -> Linked:
    """Link the claims of an archive of any size; names and keys are held, claims on the disk.

    Args:
        articles: in the order of their ids, texts left out, as often as they are asked for.
        claims: sorted, as often as they are asked for.
        own: a database of the build's own.
        hands: what hands know.
        lexicon: the types of events and relations.
        memo: how the last build scored pairs of claims; None to score all.
        tell_names: tells what each article says of names; None to read it off the claims.

    Raises:
        InputError: hand decisions contradict each other.
    """
    days: dict[ArticleId, date] = {}
    origins: dict[ArticleId, ArticleId] = {}
    ranks = order_articles(_read_heads(articles, days, origins))
    calendar, fame = Calendar(ranks=ranks, days=days), Fame(origins, own)
    entities = EntityShelf(own, fame)
    linked = _link_names(tell_names or partial(list_told, claims), hands, NameBook(own, entities.keep))
    fame.settle()
    names, kinds = linked.names.names, linked.names.kinds
    book, ties = EventBook(own, lexicon.event_types, ranks, memo), TieBook(own, lexicon)
    titles = TitleBook(own, lexicon)

    passed = _pass_on(claims, linked, ties, titles)
    for resolved in resolve_claims(passed, linked, lexicon.event_types, ArticleWalk(articles).find):
        book.add_claim(resolved)
    facts = Facts(names, own)
    for tie in derive_ties(_read_facts(book.make_events(), facts), kinds, lexicon.event_types):
        ties.put(tie)
    book.settle()
    ties.settle(linked)
    found = facts.compare(book.get_id)
    return Linked(
        entities=entities.list_entities(linked.names.list_numbers()),
        events=weigh_events(add_event_conflicts(book, found, ranks), fame, names, lexicon.event_types),
        relations=_finish_relations(ties, calendar, titles, names),
        titles=titles.make_titles(calendar),
    )


def _read_heads(
    articles: Iterable[Article], days: dict[ArticleId, date], origins: dict[ArticleId, ArticleId]
) -> Iterator[Article]:
    """Yield the articles, and note their days and what they are copies of."""
    for article in articles:
        if article.published_on:
            days[article.id] = article.published_on
        if article.origin:
            origins[article.id] = article.origin
        yield article


def _pass_on(
    claims: Iterable[Claim], linked: LinkedEntities, ties: TieBook, titles: TitleBook
) -> Iterator[Claim]:
    """Yield the claims while ties and titles are read off them."""
    for claim in claims:
        for tie in read_told_ties((claim,), linked):
            ties.put(tie)
        titles.add_claim(claim, linked)
        yield claim


def _link_names(tell_names: TellNames, hands: HandWork, names: NameBook) -> LinkedEntities:
    """Link the names of all articles, and with them the parents of what they mean."""
    known = load_references() if hands.references is None else hands.references
    entries = {entry.id: entry for entry in sorted(hands.gazetteer, key=lambda entry: entry.id)}
    linked = link_names(tell_names(entries), entries, hands.judgements, known, book=names)
    _add_parents(linked)
    forget_names()
    return linked


def _read_facts(items: Iterable[LinkedEvent], facts: Facts) -> Iterator[LinkedEvent]:
    """Yield events while what contradictions are looked for in is read off them."""
    for item in items:
        facts.read(item)
        yield item


def _finish_relations(
    ties: TieBook, calendar: Calendar, titles: TitleBook, names: ById[str]
) -> Iterator[Relation]:
    """Yield relations with what articles list differently, and drop the titles that they tell in full."""
    found = find_list_conflicts(ties, calendar, names)
    for relation in ties.make_relations(calendar):
        titles.drop_held(relation)
        conflicts = found.get(relation.id)
        yield replace(relation, conflicts=tuple(conflicts)) if conflicts else relation


def _add_parents(linked: LinkedEntities) -> None:
    """Add the gazetteer's parents of the entities found, which may stand in no claim."""
    for found in [entry for entry in linked.entries.values() if linked.names.has(entry.id)]:
        entry: GazetteerEntry | None = found
        while entry and entry.parent and not linked.names.has(entry.parent):
            entry = linked.entries.get(entry.parent)
            if entry:
                linked.names.add(_make_unmentioned(entry))


def _make_unmentioned(entry: GazetteerEntry) -> Entity:
    """Write a gazetteer entry that no article names."""
    return Entity(id=entry.id, kind=entry.kind, name=entry.name, aliases=entry.aliases)

"""Read a store noun by noun, so that one of any size fits in little memory.

Every table is numbered in the order of the Knowledge (see ``store.rows``), so that reading is a walk along
several tables at once, and never more than one event or relation is held.
"""

import sqlite3
from collections.abc import Callable, Iterator

from lgai_graph.errors import StoreError
from lgai_graph.model import (
    Alias,
    Ambiguity,
    Amount,
    Article,
    ArticleId,
    Claim,
    Entity,
    EntityId,
    Event,
    EventType,
    Evidence,
    HeldTitle,
    Knowledge,
    Participant,
    Period,
    Relation,
    RelationType,
    WeightPart,
)
from lgai_graph.model.vocabulary import Vocabulary
from lgai_graph.store.schema import EVENT_CLAIM, REASON_BREAK
from lgai_graph.store.stream.nouns import (
    KINDS,
    ROLES,
    STATUSES,
    Row,
    known,
    make_argument,
    make_article,
    make_link,
    make_period,
)
from lgai_graph.store.stream.plain import PlainRows
from lgai_graph.store.stream.statements import (
    ALIASES,
    AMBIGUITIES,
    ARGUMENTS,
    ARTICLES,
    CANDIDATES,
    CLAIMS,
    COUNTS,
    ENTITIES,
    EVENTS,
    FIRST,
    LINKS,
    PARTICIPANTS,
    PERIOD,
    RELATIONS,
    TITLES,
    WEIGHT_PARTS,
)
from lgai_graph.store.stream.walking import RowReader

KEPT_PERIODS = 1_000  # enough for the claims of one event, little enough for any memory


class KnowledgeStream:
    """Read articles, entities, events, relations and ambiguities anew whenever they are asked for."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        make_error: Callable[[Exception], StoreError],
        vocabulary: Vocabulary,
        *,
        with_arguments: bool = True,
    ) -> None:
        self._reader = RowReader(connection, make_error)
        self._with_arguments = with_arguments
        self._plain = PlainRows(self._reader, vocabulary)
        self._event_types = {kind: EventType.declare(kind) for kind in vocabulary.event_types}
        self._relation_types = {kind: RelationType.declare(kind) for kind in vocabulary.relation_types}
        self._periods: dict[int, Period] = {}

    @property
    def articles(self) -> Iterator[Article]:
        """Yield the articles."""
        return self._reader.guard(self._read_articles())

    @property
    def entities(self) -> Iterator[Entity]:
        """Yield the entities with names and links."""
        return self._reader.guard(self._read_entities())

    @property
    def events(self) -> Iterator[Event]:
        """Yield the events with all that belongs to them."""
        return self._reader.guard(self._read_events())

    @property
    def relations(self) -> Iterator[Relation]:
        """Yield the relations with all that belongs to them."""
        return self._reader.guard(self._read_relations())

    @property
    def titles(self) -> Iterator[HeldTitle]:
        """Yield the titles without an organisation, with their claims."""
        return self._reader.guard(self._read_titles())

    @property
    def ambiguities(self) -> Iterator[Ambiguity]:
        """Yield the short forms that fit several names."""
        return self._reader.guard(self._read_ambiguities())

    @property
    def rows(self) -> PlainRows:
        """Return the same as plain rows, which take a fraction of the time."""
        return self._plain

    def read_knowledge(self) -> Knowledge:
        """Read everything at once, equal to what was written."""
        return Knowledge(
            articles=tuple(self.articles),
            entities=tuple(self.entities),
            events=tuple(self.events),
            relations=tuple(self.relations),
            ambiguities=tuple(self.ambiguities),
            titles=tuple(self.titles),
        )

    def count(self) -> tuple[int, int]:
        """Count the entities and the events without reading them."""
        row = next(self._reader.guard(self._reader.rows(COUNTS)))
        return int(row[0]), int(row[1])

    def _read_articles(self) -> Iterator[Article]:
        for row in self._reader.rows(ARTICLES):
            yield make_article(row)

    def _read_entities(self) -> Iterator[Entity]:
        take_aliases, take_links = self._reader.walk(ALIASES), self._reader.walk(LINKS)
        for n, ident, kind, name in self._reader.rows(ENTITIES):
            yield Entity(
                id=ident,
                kind=KINDS[kind],
                name=name,
                aliases=tuple(Alias(name=row[1], lang=row[2]) for row in take_aliases(n)),
                links=tuple(make_link(row) for row in take_links(n)),
            )

    def _read_events(self) -> Iterator[Event]:
        take_parts, take_addends = self._reader.walk(PARTICIPANTS), self._reader.walk(WEIGHT_PARTS)
        take_claims, take_conflicts = self._walk_claims("event"), self._reader.walk_conflicts("event")
        take_amounts = self._reader.walk_amounts("event")
        for n, ident, kind, status, summary, period, *columns in self._reader.rows(EVENTS):
            post, about, lead, confidence, weight, *days = columns
            self._keep_period(period, tuple(days))
            yield Event(
                id=ident,
                type=self._event_types[kind],
                status=STATUSES[status],
                when=self._period(period),
                summary=summary,
                participants=tuple(
                    Participant(entity=EntityId(known(row[1])), role=ROLES[row[2]]) for row in take_parts(n)
                ),
                claims=take_claims(n),
                conflicts=take_conflicts(n),
                post=post,
                object=about,
                amounts=take_amounts(n),
                lead=bool(lead),
                confidence=confidence,
                weight=weight,
                weight_parts=tuple(WeightPart(name=a[1], value=a[2], reason=a[3]) for a in take_addends(n)),
            )

    def _read_relations(self) -> Iterator[Relation]:
        take_claims, take_conflicts = self._walk_claims("relation"), self._reader.walk_conflicts("relation")
        for row in self._reader.rows(RELATIONS):
            n, ident, kind, source, target, role, end, former, start, *columns = row
            self._keep_period(start, tuple(columns))
            yield Relation(
                id=ident,
                type=self._relation_types[kind],
                source=EntityId(known(source)),
                target=EntityId(known(target)),
                role=role,
                start=self._period(start),
                end=self._period(end),
                former=bool(former),
                claims=take_claims(n),
                conflicts=take_conflicts(n),
            )

    def _read_titles(self) -> Iterator[HeldTitle]:
        take_claims = self._walk_claims("title")
        for n, ident, person, role, end, former in self._reader.rows(TITLES):
            yield HeldTitle(
                id=ident,
                person=EntityId(known(person)),
                role=role,
                end=self._period(end),
                former=bool(former),
                claims=take_claims(n),
            )

    def _read_ambiguities(self) -> Iterator[Ambiguity]:
        take_names = self._reader.walk(CANDIDATES)
        for n, article, start, end, exact in self._reader.rows(AMBIGUITIES):
            yield Ambiguity(
                article=ArticleId(known(article)),
                start=start,
                end=end,
                exact=exact,
                candidates=tuple(row[1] for row in take_names(n)),
            )

    def _walk_claims(self, owner: str) -> Callable[[int], tuple[Claim, ...]]:
        """Return what takes the claims of one event or relation after another."""
        take = self._reader.walk(CLAIMS.format(owner=owner))
        take_arguments = (
            self._reader.walk(ARGUMENTS.format(owner=owner)) if self._with_arguments else _take_nothing
        )
        take_amounts = self._reader.walk_amounts("claim", FIRST.format(owner=owner))
        return lambda n: tuple(
            self._make_claim(row, take_arguments(row[1]), take_amounts(row[1])) for row in take(n)
        )

    def _make_claim(self, row: Row, arguments: list[Row], amounts: tuple[Amount, ...]) -> Claim:
        _, _, article, noun, kind, summary, cited, start, end, exact, rule, *rest = row
        period, until, status, role, former, name, about, lead, confidence, reasons = rest
        return Claim(
            article=ArticleId(known(article)),
            type=self._event_types[kind] if noun == EVENT_CLAIM else self._relation_types[kind],
            arguments=tuple(map(make_argument, arguments)),
            summary=summary,
            evidence=Evidence(article=ArticleId(known(cited)), start=start, end=end, exact=exact, rule=rule),
            when=self._period(period),
            until=self._period(until),
            status=STATUSES[status],
            role=role,
            former=bool(former),
            name=name,
            object=about,
            amounts=amounts,
            lead=bool(lead),
            confidence=confidence,
            reasons=tuple(reasons.split(REASON_BREAK)) if reasons else (),
        )

    def _period(self, n: int | None) -> Period | None:
        """Return a period, read anew where it is no longer kept."""
        if n is None:
            return None
        if n not in self._periods:
            row = next(self._reader.rows(PERIOD, n), None)
            if row is None:
                raise ValueError("a row refers to a period that is missing")
            self._keep_period(n, row)
        return self._periods[n]

    def _keep_period(self, n: int | None, columns: Row) -> None:
        """Keep a period that has just been read, since a claim of the same thing mostly shares it."""
        if n is None or n in self._periods:
            return
        if len(self._periods) >= KEPT_PERIODS:
            self._periods.clear()
        self._periods[n] = make_period(columns)


def _take_nothing(owner: int) -> list[Row]:
    """Take the rows of a table that nobody asked for."""
    return []

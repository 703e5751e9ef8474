"""Read a store noun by noun, so that one of any size fits in little memory.

Every table is numbered in the order of the Knowledge (see ``store.rows``), so that reading is a walk along
several tables at once, and never more than one event or relation is held.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from lgai_graph.errors import StoreError
from lgai_graph.model import (
    Alias,
    Ambiguity,
    Article,
    ArticleId,
    Claim,
    Conflict,
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
    Walk,
    known,
    make_amount,
    make_argument,
    make_article,
    make_conflict,
    make_link,
    make_period,
)
from lgai_graph.store.stream.plain import PlainRows
from lgai_graph.store.stream.statements import (
    AMBIGUITIES,
    AMOUNTS,
    ARGUMENTS,
    ARTICLES,
    CANDIDATES,
    CLAIMS,
    CONFLICTS,
    COUNTS,
    EVENTS,
    FIRST,
    LINKS,
    PARTICIPANTS,
    PERIOD,
    RELATIONS,
    TITLES,
    VALUES,
    WEIGHT_PARTS,
)

T = TypeVar("T")

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
        self._connection = connection
        self._with_arguments = with_arguments
        self._make_error = make_error
        self._plain = PlainRows(connection, make_error, vocabulary)
        self._event_types = {kind: EventType.declare(kind) for kind in vocabulary.event_types}
        self._relation_types = {kind: RelationType.declare(kind) for kind in vocabulary.relation_types}
        self._periods: dict[int, Period] = {}

    @property
    def articles(self) -> Iterator[Article]:
        """Yield the articles."""
        return self._guard(self._read_articles())

    @property
    def entities(self) -> Iterator[Entity]:
        """Yield the entities with names and links."""
        return self._guard(self._read_entities())

    @property
    def events(self) -> Iterator[Event]:
        """Yield the events with all that belongs to them."""
        return self._guard(self._read_events())

    @property
    def relations(self) -> Iterator[Relation]:
        """Yield the relations with all that belongs to them."""
        return self._guard(self._read_relations())

    @property
    def titles(self) -> Iterator[HeldTitle]:
        """Yield the titles without an organisation, with their claims."""
        return self._guard(self._read_titles())

    @property
    def ambiguities(self) -> Iterator[Ambiguity]:
        """Yield the short forms that fit several names."""
        return self._guard(self._read_ambiguities())

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
        row = next(self._guard(self._rows(COUNTS)))
        return int(row[0]), int(row[1])

    def _guard(self, things: Iterable[T]) -> Iterator[T]:
        try:
            yield from things
        except (sqlite3.DatabaseError, KeyError, ValueError, TypeError) as error:  # bad values, missing rows
            raise self._make_error(error) from error

    def _rows(self, sql: str) -> Iterator[Row]:
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor.execute(sql)

    def _read_articles(self) -> Iterator[Article]:
        for row in self._rows(ARTICLES):
            yield make_article(row)

    def _read_entities(self) -> Iterator[Entity]:
        aliases = Walk(self._rows("SELECT entity, name, lang FROM aliases ORDER BY entity, position"))
        links = Walk(self._rows(LINKS))
        for n, ident, kind, name in self._rows("SELECT n, id, kind, name FROM entities ORDER BY n"):
            yield Entity(
                id=ident,
                kind=KINDS[kind],
                name=name,
                aliases=tuple(Alias(name=row[1], lang=row[2]) for row in aliases.take(n)),
                links=tuple(make_link(row) for row in links.take(n)),
            )

    def _read_events(self) -> Iterator[Event]:
        parts = Walk(self._rows(PARTICIPANTS))
        claims, conflicts = self._walk_claims("event"), self._walk_conflicts("event")
        amounts = Walk(self._rows(AMOUNTS.format(owner="event", first="1")))
        addends = Walk(self._rows(WEIGHT_PARTS))
        for n, ident, kind, status, summary, period, *columns in self._rows(EVENTS):
            post, about, lead, confidence, weight, *days = columns
            self._keep_period(period, tuple(days))
            yield Event(
                id=ident,
                type=self._event_types[kind],
                status=STATUSES[status],
                when=self._period(period),
                summary=summary,
                participants=tuple(
                    Participant(entity=EntityId(known(row[1])), role=ROLES[row[2]]) for row in parts.take(n)
                ),
                claims=claims(n),
                conflicts=conflicts(n),
                post=post,
                object=about,
                amounts=tuple(make_amount(row) for row in amounts.take(n)),
                lead=bool(lead),
                confidence=confidence,
                weight=weight,
                weight_parts=tuple(WeightPart(name=a[1], value=a[2], reason=a[3]) for a in addends.take(n)),
            )

    def _read_relations(self) -> Iterator[Relation]:
        claims, conflicts = self._walk_claims("relation"), self._walk_conflicts("relation")
        for n, ident, kind, source, target, role, end, former, start, *columns in self._rows(RELATIONS):
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
                claims=claims(n),
                conflicts=conflicts(n),
            )

    def _read_titles(self) -> Iterator[HeldTitle]:
        claims = self._walk_claims("title")
        for n, ident, person, role, end, former in self._rows(TITLES):
            yield HeldTitle(
                id=ident,
                person=EntityId(known(person)),
                role=role,
                end=self._period(end),
                former=bool(former),
                claims=claims(n),
            )

    def _read_ambiguities(self) -> Iterator[Ambiguity]:
        names = Walk(self._rows(CANDIDATES))
        for n, article, start, end, exact in self._rows(AMBIGUITIES):
            yield Ambiguity(
                article=ArticleId(known(article)),
                start=start,
                end=end,
                exact=exact,
                candidates=tuple(row[1] for row in names.take(n)),
            )

    def _walk_claims(self, owner: str) -> Callable[[int], tuple[Claim, ...]]:
        """Return the claims of one event or relation after another."""
        claims = Walk(self._rows(CLAIMS.format(owner=owner)))
        rows = self._rows(ARGUMENTS.format(owner=owner)) if self._with_arguments else iter(())
        arguments = Walk(rows)
        amounts = Walk(self._rows(AMOUNTS.format(owner="claim", first=FIRST.format(owner=owner))))
        return lambda n: tuple(self._make_claim(row, arguments, amounts) for row in claims.take(n))

    def _walk_conflicts(self, owner: str) -> Callable[[int], tuple[Conflict, ...]]:
        """Return the conflicts of one event or relation after another."""
        conflicts = Walk(self._rows(CONFLICTS.format(owner=owner)))
        values = Walk(self._rows(VALUES))
        return lambda n: tuple(make_conflict(row, values) for row in conflicts.take(n))

    def _make_claim(self, row: Row, arguments: Walk, amounts: Walk) -> Claim:
        _, n, article, noun, kind, summary, cited, start, end, exact, rule, *rest = row
        period, until, status, role, former, name, about, lead, confidence, reasons = rest
        return Claim(
            article=ArticleId(known(article)),
            type=self._event_types[kind] if noun == EVENT_CLAIM else self._relation_types[kind],
            arguments=tuple([make_argument(argument) for argument in arguments.take(n)]),
            summary=summary,
            evidence=Evidence(article=ArticleId(known(cited)), start=start, end=end, exact=exact, rule=rule),
            when=self._period(period),
            until=self._period(until),
            status=STATUSES[status],
            role=role,
            former=bool(former),
            name=name,
            object=about,
            amounts=tuple([make_amount(amount) for amount in amounts.take(n)]),
            lead=bool(lead),
            confidence=confidence,
            reasons=tuple(reasons.split(REASON_BREAK)) if reasons else (),
        )

    def _period(self, n: int | None) -> Period | None:
        """Return a period, read anew where it is no longer kept."""
        if n is None:
            return None
        if n not in self._periods:
            cursor = self._connection.cursor()
            cursor.row_factory = None
            self._keep_period(n, cursor.execute(PERIOD, (n,)).fetchone())
        return self._periods[n]

    def _keep_period(self, n: int | None, columns: Row) -> None:
        """Keep a period that has just been read, since a claim of the same thing mostly shares it."""
        if n is None or n in self._periods:
            return
        if len(self._periods) >= KEPT_PERIODS:
            self._periods.clear()
        self._periods[n] = make_period(columns)

"""Read a store noun by noun, so that one of any size fits in little memory.

Every table is numbered in the order of the Knowledge (see ``rows``), so that reading is a walk along several
tables at once, and never more than one event or relation is held.
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
    Knowledge,
    Participant,
    Period,
    Relation,
    RelationType,
    WeightPart,
)
from lgai_graph.model.vocabulary import Vocabulary
from lgai_graph.store.nouns import (
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
from lgai_graph.store.schema import EVENT_CLAIM

T = TypeVar("T")

KEPT_PERIODS = 1_000  # enough for the claims of one event, little enough for any memory

_ARTICLES = """
SELECT id, title, author, publisher, published_at, modified_at, published_basis, source_url, content_hash,
       text, source, origin FROM articles ORDER BY n
"""
_LINKS = """
SELECT l.entity, a.id, l.name, l.reason, l.score FROM links l LEFT JOIN articles a ON a.n = l.article
ORDER BY l.entity, l.position
"""
_PERIOD_COLUMNS = (
    '{0}."when", {0}.earliest, {0}.latest, {0}.words, {0}.start, {0}."end", {0}.rule, {0}.anchor, {0}.kind'
)
_EVENTS = f"""
SELECT e.n, e.id, e.type, e.status, e.summary, e.period, e.post, e.object, e.lead, e.confidence, e.weight,
       {_PERIOD_COLUMNS.format("p")}
FROM events e LEFT JOIN periods p ON p.n = e.period ORDER BY e.n
"""
_PARTICIPANTS = """
SELECT p.event, e.id, p.role FROM participants p LEFT JOIN entities e ON e.n = p.entity
ORDER BY p.event, p.position
"""
_AMOUNTS = """
SELECT {owner}, words, value, unit, of, start, "end" FROM {owner}_amounts WHERE {first} ORDER BY 1, position
"""
_WEIGHT_PARTS = "SELECT event, name, value, reason FROM weight_parts ORDER BY event, position"
_RELATIONS = f"""
SELECT r.n, r.id, r.type, s.id, t.id, r.role, r."end", r.former, r.start, {_PERIOD_COLUMNS.format("p")}
FROM relations r LEFT JOIN entities s ON s.n = r.source LEFT JOIN entities t ON t.n = r.target
LEFT JOIN periods p ON p.n = r.start ORDER BY r.n
"""
# The claims and conflicts of events stand before those of relations; "NOT INDEXED" keeps SQLite from sorting.
_CLAIMS = """
SELECT c.{owner}, c.n, a.id, c.noun, c.type, c.summary, s.id, c.start, c."end", c.exact, c.rule, c.period,
       c.until, c.status, c.role, c.former, c.name, c.object, c.lead, c.confidence
FROM claims c NOT INDEXED LEFT JOIN articles a ON a.n = c.article LEFT JOIN articles s ON s.n = c.cited
WHERE c.{owner} IS NOT NULL ORDER BY c.n
"""
_FIRST = "claim >= (SELECT ifnull(min(n), 0) FROM claims WHERE {owner} IS NOT NULL)"
_ARGUMENTS = f"""
SELECT claim, role, name, kind, start, "end", entity, org FROM arguments
WHERE {_FIRST} ORDER BY claim, position
"""
_CONFLICTS = "SELECT {owner}, n, field, note FROM conflicts NOT INDEXED WHERE {owner} IS NOT NULL ORDER BY n"
_VALUES = """
SELECT v.conflict, v.value, a.id FROM conflict_values v LEFT JOIN articles a ON a.n = v.article
ORDER BY v.conflict, v.position
"""
_COUNTS = "SELECT (SELECT count(*) FROM entities), (SELECT count(*) FROM events)"
_PERIOD = f"SELECT {_PERIOD_COLUMNS.format('p')} FROM periods p WHERE p.n = ?"
_CANDIDATES = "SELECT ambiguity, name FROM ambiguity_candidates ORDER BY ambiguity, position"
_AMBIGUITIES = """
SELECT m.n, a.id, m.start, m."end", m.exact FROM ambiguities m LEFT JOIN articles a ON a.n = m.article
ORDER BY m.n
"""


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
    def ambiguities(self) -> Iterator[Ambiguity]:
        """Yield the short forms that fit several names."""
        return self._guard(self._read_ambiguities())

    def read_knowledge(self) -> Knowledge:
        """Read everything at once, equal to what was written."""
        return Knowledge(
            articles=tuple(self.articles),
            entities=tuple(self.entities),
            events=tuple(self.events),
            relations=tuple(self.relations),
            ambiguities=tuple(self.ambiguities),
        )

    def count(self) -> tuple[int, int]:
        """Count the entities and the events without reading them."""
        row = next(self._guard(self._rows(_COUNTS)))
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
        for row in self._rows(_ARTICLES):
            yield make_article(row)

    def _read_entities(self) -> Iterator[Entity]:
        aliases = Walk(self._rows("SELECT entity, name, lang FROM aliases ORDER BY entity, position"))
        links = Walk(self._rows(_LINKS))
        for n, ident, kind, name in self._rows("SELECT n, id, kind, name FROM entities ORDER BY n"):
            yield Entity(
                id=ident,
                kind=KINDS[kind],
                name=name,
                aliases=tuple(Alias(name=row[1], lang=row[2]) for row in aliases.take(n)),
                links=tuple(make_link(row) for row in links.take(n)),
            )

    def _read_events(self) -> Iterator[Event]:
        parts = Walk(self._rows(_PARTICIPANTS))
        claims, conflicts = self._walk_claims("event"), self._walk_conflicts("event")
        amounts = Walk(self._rows(_AMOUNTS.format(owner="event", first="1")))
        addends = Walk(self._rows(_WEIGHT_PARTS))
        for n, ident, kind, status, summary, period, *columns in self._rows(_EVENTS):
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
        for n, ident, kind, source, target, role, end, former, start, *columns in self._rows(_RELATIONS):
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

    def _read_ambiguities(self) -> Iterator[Ambiguity]:
        names = Walk(self._rows(_CANDIDATES))
        for n, article, start, end, exact in self._rows(_AMBIGUITIES):
            yield Ambiguity(
                article=ArticleId(known(article)),
                start=start,
                end=end,
                exact=exact,
                candidates=tuple(row[1] for row in names.take(n)),
            )

    def _walk_claims(self, owner: str) -> Callable[[int], tuple[Claim, ...]]:
        """Return the claims of one event or relation after another."""
        claims = Walk(self._rows(_CLAIMS.format(owner=owner)))
        rows = self._rows(_ARGUMENTS.format(owner=owner)) if self._with_arguments else iter(())
        arguments = Walk(rows)
        amounts = Walk(self._rows(_AMOUNTS.format(owner="claim", first=_FIRST.format(owner=owner))))
        return lambda n: tuple(self._make_claim(row, arguments, amounts) for row in claims.take(n))

    def _walk_conflicts(self, owner: str) -> Callable[[int], tuple[Conflict, ...]]:
        """Return the conflicts of one event or relation after another."""
        conflicts = Walk(self._rows(_CONFLICTS.format(owner=owner)))
        values = Walk(self._rows(_VALUES))
        return lambda n: tuple(make_conflict(row, values) for row in conflicts.take(n))

    def _make_claim(self, row: Row, arguments: Walk, amounts: Walk) -> Claim:
        _, n, article, noun, kind, summary, cited, start, end, exact, rule, *rest = row
        period, until, status, role, former, name, about, lead, confidence = rest
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
        )

    def _period(self, n: int | None) -> Period | None:
        """Return a period, read anew where it is no longer kept."""
        if n is None:
            return None
        if n not in self._periods:
            cursor = self._connection.cursor()
            cursor.row_factory = None
            self._keep_period(n, cursor.execute(_PERIOD, (n,)).fetchone())
        return self._periods[n]

    def _keep_period(self, n: int | None, columns: Row) -> None:
        """Keep a period that has just been read, since a claim of the same thing mostly shares it."""
        if n is None or n in self._periods:
            return
        if len(self._periods) >= KEPT_PERIODS:
            self._periods.clear()
        self._periods[n] = make_period(columns)

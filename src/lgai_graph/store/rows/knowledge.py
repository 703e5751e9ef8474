"""Turn the Knowledge into rows, in its own order."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache

from lgai_graph.errors import StoreError
from lgai_graph.korean import name_key
from lgai_graph.model import (
    Ambiguity,
    Article,
    Claim,
    Conflict,
    Entity,
    Event,
    EventStatus,
    EventType,
    HeldTitle,
    Period,
    Relation,
)
from lgai_graph.store.rows.numbers import RowNumbers
from lgai_graph.store.rows.parts import make_amount_rows, make_argument_rows
from lgai_graph.store.rows.passages import Passages, list_forms
from lgai_graph.store.rows.periods import PeriodNumbers, Row, make_period_row
from lgai_graph.store.rows.source import AllKnown
from lgai_graph.store.schema import (
    EVENT_CLAIM,
    FIRST_DAY,
    LAST_DAY,
    REASON_BREAK,
    RELATION_CLAIM,
    UNKNOWN_DAY,
)

# of the tables whose rows have an id
NOUNS = {
    "articles": "article",
    "entities": "entity",
    "events": "event",
    "relations": "relation",
    "titles": "title",
}
MANY = 500  # rows of one table that are written at a time: one call takes as long as ten rows


def insert_knowledge(connection: sqlite3.Connection, knowledge: AllKnown) -> None:
    """Fill an empty store, row by row.

    Raises:
        StoreError: two things share an id, or one refers to a thing that is not there.
    """
    writer = _RowWriter(connection)
    writer.insert_articles(knowledge.articles)
    writer.insert_entities(knowledge.entities)
    writer.insert_events(knowledge.events)
    writer.insert_relations(knowledge.relations)
    writer.insert_titles(knowledge.titles)
    writer.insert_ambiguities(knowledge.ambiguities)
    writer.flush()
    writer.passages.add_articles()


class _RowWriter:
    """Number articles, entities, periods, claims and conflicts while it writes them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.passages = Passages(connection)
        self._articles = RowNumbers(connection, "articles", "published_at")
        self._entities = RowNumbers(connection, "entities")
        self._periods = PeriodNumbers(connection)
        self._last_period: tuple[Period | None, int] = None, 0  # an event mostly has that of its only claim
        self._claim_count = 0
        self._conflict_count = 0
        self._waiting: defaultdict[str, list[Row]] = defaultdict(list)

    def insert(self, table: str, rows: Iterable[Row]) -> None:
        """Take rows that fill every column of a table; they are written many at a time."""
        waiting = self._waiting[table]
        waiting += rows
        if len(waiting) >= MANY:
            self._write(table, waiting)

    def flush(self) -> None:
        """Write the rows that wait."""
        for table, waiting in self._waiting.items():
            self._write(table, waiting)

    def _write(self, table: str, waiting: list[Row]) -> None:
        if waiting:
            try:
                self._connection.executemany(_make_insert(table, len(waiting[0])), waiting)
            except sqlite3.IntegrityError as error:
                if table not in NOUNS:
                    raise
                raise self._make_repeat_error(table, waiting) from error
            waiting.clear()
        for numbers in (self._articles, self._entities):
            if numbers.table == table:
                numbers.settle()

    def _make_repeat_error(self, table: str, waiting: Iterable[Row]) -> StoreError:
        """Name the id of the row that could not be written; the rows before it were."""
        (written,) = self._connection.execute(f"SELECT max(n) FROM {table}").fetchone()
        repeated = next(row for row in waiting if row[0] == written + 1)
        return _make_repeat_error(NOUNS[table], str(repeated[1]))

    def insert_articles(self, articles: Iterable[Article]) -> None:
        """Write the articles."""
        for article in articles:
            told = article.published_at, article.modified_at, article.published_basis, article.source_url
            row = (
                self._articles.number(article.id, article.published_at),
                article.id,
                article.title,
                article.author,
                article.publisher,
            )
            rest = (article.content_hash, article.text, article.source, article.origin)
            self.insert("articles", [(*row, *told, *rest)])

    def insert_entities(self, entities: Iterable[Entity]) -> None:
        """Write the entities with every form that finds them."""
        for entity in entities:
            n = self._entities.number(entity.id)
            forms = list_forms(entity)
            self.passages.add_entity(entity, forms)
            self.insert("entities", [(n, entity.id, entity.kind.value, entity.name)])
            if entity.aliases:
                aliases = enumerate(entity.aliases)
                self.insert("aliases", [(n, i, alias.name, alias.lang) for i, alias in aliases])
            links = enumerate(entity.links)
            self.insert(
                "links",
                [
                    (n, i, self._article(link.article), link.name, link.reason, link.score)
                    for i, link in links
                ],
            )
            self.insert("names", [(name_key(form), n, form, rank) for form, rank in forms])

    def insert_events(self, events: Iterable[Event]) -> None:
        """Write the events with participants, claims and conflicts."""
        for n, event in enumerate(events, 1):
            self.passages.add_event(event)
            head = (
                n,
                event.id,
                event.type.value,
                event.status.value,
                self._period(event.when),
                event.summary,
            )
            about = (event.post, event.object, int(event.lead), event.confidence, event.weight)
            self.insert("events", [(*head, *find_bounds(event, self._find_day), *about)])
            if event.amounts:
                self.insert("event_amounts", make_amount_rows(n, event.amounts))
            parts = enumerate(event.weight_parts)
            self.insert("weight_parts", [(n, i, part.name, part.value, part.reason) for i, part in parts])
            people = enumerate(event.participants)
            rows = [(n, i, self._entity(who.entity, event), who.role.value) for i, who in people]
            self.insert("participants", rows)
            self._insert_claims(event.claims, owner=(n, None, None))
            self._insert_conflicts(event.conflicts, owner=(n, None))

    def insert_relations(self, relations: Iterable[Relation]) -> None:
        """Write the relations with claims and conflicts."""
        for n, relation in enumerate(relations, 1):
            self.passages.add_relation(relation)
            ends = self._entity(relation.source, relation), self._entity(relation.target, relation)
            span = self._period(relation.start), self._period(relation.end)
            row = (n, relation.id, relation.type.value, *ends, relation.role, *span, int(relation.former))
            self.insert("relations", [row])
            self._insert_claims(relation.claims, owner=(None, n, None))
            self._insert_conflicts(relation.conflicts, owner=(None, n))

    def insert_titles(self, titles: Iterable[HeldTitle]) -> None:
        """Write the titles without an organisation, with their claims."""
        for n, title in enumerate(titles, 1):
            person, end = self._entity(title.person, title), self._period(title.end)
            self.insert("titles", [(n, title.id, person, title.role, end, int(title.former))])
            self._insert_claims(title.claims, owner=(None, None, n))

    def insert_ambiguities(self, ambiguities: Iterable[Ambiguity]) -> None:
        """Write the short forms that fit several names."""
        for n, left in enumerate(ambiguities, 1):
            self.insert("ambiguities", [(n, self._article(left.article), left.start, left.end, left.exact)])
            self.insert("ambiguity_candidates", ((n, i, name) for i, name in enumerate(left.candidates)))

    def _insert_claims(
        self, claims: Iterable[Claim], *, owner: tuple[int | None, int | None, int | None]
    ) -> None:
        for claim in claims:
            self._claim_count += 1
            n, quote = self._claim_count, claim.evidence
            self.insert(
                "claims",
                [
                    (
                        n,
                        *owner,
                        self._article(claim.article),
                        EVENT_CLAIM if isinstance(claim.type, EventType) else RELATION_CLAIM,
                        claim.type.value,
                        claim.summary,
                        self._article(quote.article),
                        quote.start,
                        quote.end,
                        quote.exact,
                        quote.rule,
                        self._period(claim.when),
                        self._period(claim.until),
                        claim.status.value,
                        claim.role,
                        int(claim.former),
                        claim.name,
                        claim.object,
                        int(claim.lead),
                        claim.confidence,
                        REASON_BREAK.join(claim.reasons),
                    )
                ],
            )
            if claim.amounts:
                self.insert("claim_amounts", make_amount_rows(n, claim.amounts))
            self.insert("arguments", make_argument_rows(n, claim))

    def _insert_conflicts(
        self, conflicts: Iterable[Conflict], *, owner: tuple[int | None, int | None]
    ) -> None:
        for conflict in conflicts:
            self._conflict_count += 1
            n, values = self._conflict_count, enumerate(conflict.values)
            self.insert("conflicts", [(n, *owner, conflict.field, conflict.note)])
            self.insert("conflict_values", ((n, i, v.value, self._article(v.article)) for i, v in values))

    def _article(self, article: str) -> int:
        if found := self._articles.find(article):
            return found.number
        raise StoreError(f"the unknown article {article} is cited; run `lgai build` again or report this")

    def _find_day(self, article: str) -> date | None:
        found = self._articles.find(article)
        return date.fromisoformat(found.told[:10]) if found and found.told else None

    def _entity(self, entity: str, owner: Event | Relation | HeldTitle) -> int:
        if found := self._entities.find(entity):
            return found.number
        raise StoreError(
            f"{owner.id} names the unknown entity {entity}; run `lgai build` again or report this"
        )

    def _period(self, period: Period | None) -> int | None:
        if period is None:
            return None
        if period is not self._last_period[0]:
            row = make_period_row(period)
            number, is_new = self._periods.number(row)
            if is_new:
                self.insert("periods", [(number, *row)])
            self._last_period = period, number
        return self._last_period[1]


def find_bounds(event: Event, find_day: Callable[[str], date | None]) -> tuple[str | None, str | None]:
    """Return first and last possible day with open ends filled in, or two None where undated.

    A plan without a beginning (``../2023``) begins on the day of the first article that tells of it: what is
    still planned has not begun before.

    Args:
        event: what to place.
        find_day: returns the day of an article.
    """
    when = event.when
    if when is None or when.when == UNKNOWN_DAY or (when.earliest is None and when.latest is None):
        return None, None
    earliest = when.earliest
    if earliest is None and event.status is EventStatus.PLANNED:
        told = min((day for claim in event.claims if (day := find_day(claim.evidence.article))), default=None)
        earliest = min(told, when.latest) if told and when.latest else told
    return _iso(earliest) or FIRST_DAY, _iso(when.latest) or LAST_DAY


@cache
def _make_insert(table: str, columns: int) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})"


def _make_repeat_error(noun: str, ident: str) -> StoreError:
    return StoreError(f"two things share the {noun} id {ident}; run `lgai build` again or report this")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

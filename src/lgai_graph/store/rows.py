"""Turn the Knowledge into rows, in its own order."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeAlias

from lgai_graph.errors import StoreError
from lgai_graph.korean import name_key, normalize
from lgai_graph.model import (
    Amount,
    Claim,
    Conflict,
    Entity,
    Event,
    EventStatus,
    EventType,
    HeldTitle,
    Knowledge,
    Period,
    Relation,
)
from lgai_graph.store.schema import (
    EVENT_CLAIM,
    FIRST_DAY,
    LAST_DAY,
    REASON_BREAK,
    RELATION_CLAIM,
    UNKNOWN_DAY,
)

Row: TypeAlias = tuple[str | int | float | None, ...]

NAME_RANK, ALIAS_RANK, LINK_RANK = 0, 1, 2  # what beats what where two entities answer to one form


def insert_knowledge(connection: sqlite3.Connection, knowledge: Knowledge) -> None:
    """Fill an empty store.

    Raises:
        StoreError: two things share an id, or one refers to a thing that is not there.
    """
    writer = _RowWriter(connection, knowledge)
    writer.insert_articles()
    writer.insert_entities()
    writer.insert_events()
    writer.insert_relations()
    writer.insert_titles()
    writer.insert_ambiguities()
    writer.insert("passages", ((None, *row) for row in _make_passages(knowledge)))


class _RowWriter:
    """Number articles, entities, periods, claims and conflicts while it writes them."""

    def __init__(self, connection: sqlite3.Connection, knowledge: Knowledge) -> None:
        self._connection = connection
        self._knowledge = knowledge
        self._articles = _number("article", (str(article.id) for article in knowledge.articles))
        self._entities = _number("entity", (str(entity.id) for entity in knowledge.entities))
        self._days = {str(article.id): article.published_on for article in knowledge.articles}
        self._periods: dict[Period, int] = {}
        self._claim_count = 0
        self._conflict_count = 0

    def insert(self, table: str, rows: Iterable[Row]) -> None:
        """Insert rows that fill every column of a table."""
        rows = list(rows)
        if rows:
            places = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)

    def insert_articles(self) -> None:
        """Write the articles."""
        rows: Iterator[Row] = (
            (
                n,
                article.id,
                article.title,
                article.author,
                article.publisher,
                article.published_at,
                article.modified_at,
                article.published_basis,
                article.source_url,
                article.content_hash,
                article.text,
                article.source,
                article.origin,
            )
            for n, article in enumerate(self._knowledge.articles, 1)
        )
        self.insert("articles", rows)

    def insert_entities(self) -> None:
        """Write the entities with every form that finds them."""
        for n, entity in enumerate(self._knowledge.entities, 1):
            self.insert("entities", [(n, entity.id, entity.kind, entity.name)])
            self.insert("aliases", ((n, i, alias.name, alias.lang) for i, alias in enumerate(entity.aliases)))
            links = enumerate(entity.links)
            self.insert(
                "links",
                (
                    (n, i, self._article(link.article), link.name, link.reason, link.score)
                    for i, link in links
                ),
            )
            self.insert("names", ((name_key(form), n, form, rank) for form, rank in _list_forms(entity)))

    def insert_events(self) -> None:
        """Write the events with participants, claims and conflicts."""
        _number("event", (str(event.id) for event in self._knowledge.events))
        for n, event in enumerate(self._knowledge.events, 1):
            head = (n, event.id, event.type, event.status, self._period(event.when), event.summary)
            about = (event.post, event.object, int(event.lead), event.confidence, event.weight)
            self.insert("events", [(*head, *find_bounds(event, self._days), *about)])
            self.insert("event_amounts", _make_amount_rows(n, event.amounts))
            parts = enumerate(event.weight_parts)
            self.insert("weight_parts", ((n, i, part.name, part.value, part.reason) for i, part in parts))
            people = enumerate(event.participants)
            self.insert("participants", ((n, i, self._entity(p.entity, event), p.role) for i, p in people))
            self._insert_claims(event.claims, owner=(n, None, None))
            self._insert_conflicts(event.conflicts, owner=(n, None))

    def insert_relations(self) -> None:
        """Write the relations with claims and conflicts."""
        _number("relation", (str(relation.id) for relation in self._knowledge.relations))
        for n, relation in enumerate(self._knowledge.relations, 1):
            ends = self._entity(relation.source, relation), self._entity(relation.target, relation)
            span = self._period(relation.start), self._period(relation.end)
            row = (n, relation.id, relation.type, *ends, relation.role, *span, int(relation.former))
            self.insert("relations", [row])
            self._insert_claims(relation.claims, owner=(None, n, None))
            self._insert_conflicts(relation.conflicts, owner=(None, n))

    def insert_titles(self) -> None:
        """Write the titles without an organisation, with their claims."""
        _number("title", (str(title.id) for title in self._knowledge.titles))
        for n, title in enumerate(self._knowledge.titles, 1):
            person, end = self._entity(title.person, title), self._period(title.end)
            self.insert("titles", [(n, title.id, person, title.role, end, int(title.former))])
            self._insert_claims(title.claims, owner=(None, None, n))

    def insert_ambiguities(self) -> None:
        """Write the short forms that fit several names."""
        for n, left in enumerate(self._knowledge.ambiguities, 1):
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
                        claim.type,
                        claim.summary,
                        self._article(quote.article),
                        quote.start,
                        quote.end,
                        quote.exact,
                        quote.rule,
                        self._period(claim.when),
                        self._period(claim.until),
                        claim.status,
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
            self.insert("claim_amounts", _make_amount_rows(n, claim.amounts))
            self.insert("arguments", ((n, i, *row) for i, row in enumerate(_make_argument_rows(claim))))

    def _insert_conflicts(
        self, conflicts: Iterable[Conflict], *, owner: tuple[int | None, int | None]
    ) -> None:
        for conflict in conflicts:
            self._conflict_count += 1
            n, values = self._conflict_count, enumerate(conflict.values)
            self.insert("conflicts", [(n, *owner, conflict.field, conflict.note)])
            self.insert("conflict_values", ((n, i, v.value, self._article(v.article)) for i, v in values))

    def _article(self, article: str) -> int:
        if article not in self._articles:
            raise StoreError(f"the unknown article {article} is cited; run `lgai build` again or report this")
        return self._articles[article]

    def _entity(self, entity: str, owner: Event | Relation | HeldTitle) -> int:
        if entity not in self._entities:
            raise StoreError(
                f"{owner.id} names the unknown entity {entity}; run `lgai build` again or report this"
            )
        return self._entities[entity]

    def _period(self, period: Period | None) -> int | None:
        if period is None:
            return None
        if period not in self._periods:
            self._periods[period] = len(self._periods) + 1
            self.insert("periods", [(self._periods[period], *_make_period_row(period))])
        return self._periods[period]


def find_bounds(event: Event, days: Mapping[str, date | None]) -> tuple[str | None, str | None]:
    """Return first and last possible day with open ends filled in, or two None where undated.

    A plan without a beginning (``../2023``) begins on the day of the first article that tells of it: what is
    still planned has not begun before.

    Args:
        event: what to place.
        days: the day of each article.
    """
    when = event.when
    if when is None or when.when == UNKNOWN_DAY or (when.earliest is None and when.latest is None):
        return None, None
    earliest = when.earliest
    if earliest is None and event.status is EventStatus.PLANNED:
        told = min((day for claim in event.claims if (day := days.get(claim.evidence.article))), default=None)
        earliest = min(told, when.latest) if told and when.latest else told
    return _iso(earliest) or FIRST_DAY, _iso(when.latest) or LAST_DAY


def _number(noun: str, ids: Iterable[str]) -> dict[str, int]:
    """Number ids from 1 and refuse a repeated one."""
    numbers: dict[str, int] = {}
    for n, name in enumerate(ids, 1):
        if numbers.setdefault(name, n) != n:
            raise StoreError(f"two things share the {noun} id {name}; run `lgai build` again or report this")
    return numbers


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _make_period_row(period: Period) -> Row:
    days = _iso(period.earliest), _iso(period.latest)
    return (
        period.when,
        *days,
        period.words,
        period.start,
        period.end,
        period.rule,
        _iso(period.anchor),
        period.kind,
    )


def _make_amount_rows(owner: int, amounts: Iterable[Amount]) -> Iterator[Row]:
    for i, amount in enumerate(amounts):
        yield (owner, i, amount.words, amount.value, amount.unit, amount.of, amount.start, amount.end)


def _make_argument_rows(claim: Claim) -> Iterator[Row]:
    for argument in claim.arguments:
        name = argument.mention
        yield (argument.role, name.name, name.kind, name.start, name.end, name.entity, name.org)


def _list_forms(entity: Entity) -> list[tuple[str, int]]:
    """List each form once, with the best rank that it has."""
    forms: dict[str, int] = {entity.name: NAME_RANK}
    for rank, names in ((ALIAS_RANK, entity.aliases), (LINK_RANK, entity.links)):
        for name in names:
            forms.setdefault(name.name, rank)
    return list(forms.items())


def _make_passages(knowledge: Knowledge) -> Iterator[tuple[str, str, int | None, str]]:
    """Yield everything that a search looks at: kind, id, offset, text."""
    for entity in knowledge.entities:
        yield from (("entity", entity.id, None, normalize(form)) for form, _ in _list_forms(entity))
    for event in knowledge.events:
        yield "event", event.id, None, normalize(event.summary)
    for relation in knowledge.relations:
        for summary in dict.fromkeys(claim.summary for claim in relation.claims):
            yield "relation", relation.id, None, normalize(summary)
    for article in knowledge.articles:
        yield "article", article.id, None, normalize(article.title)
        start = 0
        for line in article.text.split("\n"):
            if line.strip():
                yield "article", article.id, start, line
            start += len(line) + 1

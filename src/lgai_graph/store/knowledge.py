"""This module reads the whole Knowledge back from the rows of a store."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from lgai_graph.model import (
    Alias,
    Ambiguity,
    Argument,
    Article,
    ArticleId,
    Claim,
    Conflict,
    ConflictValue,
    Entity,
    EntityId,
    EntityKind,
    Event,
    EventId,
    EventStatus,
    EventType,
    Evidence,
    Knowledge,
    Link,
    Mention,
    Participant,
    ParticipantRole,
    Period,
    PeriodKind,
    PublishedBasis,
    Relation,
    RelationId,
    RelationType,
)
from lgai_graph.store.schema import EVENT_CLAIM

T = TypeVar("T")


def read_knowledge(connection: sqlite3.Connection) -> Knowledge:
    """This reads a store whole; it equals what was written."""
    reader = _KnowledgeReader(connection)
    return Knowledge(
        articles=reader.articles,
        entities=tuple(reader.read_entities()),
        events=tuple(reader.read_events()),
        relations=tuple(reader.read_relations()),
        ambiguities=tuple(reader.read_ambiguities()),
    )


class _KnowledgeReader:
    """This holds what rows refer to by number: articles, entity ids, periods, claims and conflicts."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.articles = tuple(_make_article(row) for row in self._rows("SELECT * FROM articles ORDER BY n"))
        self._cited = [ArticleId(""), *(article.id for article in self.articles)]
        entities = self._rows("SELECT id FROM entities ORDER BY n")
        self._entity_ids = [EntityId(""), *(EntityId(row["id"]) for row in entities)]
        periods = self._rows("SELECT * FROM periods ORDER BY n")
        self._periods = [None, *(_make_period(row) for row in periods)]
        arguments = self._rows("SELECT * FROM arguments ORDER BY claim, position")
        self._arguments = _group((row["claim"], _make_argument(row)) for row in arguments)
        claims = [(row, self._make_claim(row)) for row in self._rows("SELECT * FROM claims ORDER BY n")]
        self._event_claims = _group((row["event"], claim) for row, claim in claims)
        self._relation_claims = _group((row["relation"], claim) for row, claim in claims)
        values = self._rows("SELECT * FROM conflict_values ORDER BY conflict, position")
        self._values = _group((row["conflict"], self._make_value(row)) for row in values)
        conflicts = [
            (row, self._make_conflict(row)) for row in self._rows("SELECT * FROM conflicts ORDER BY n")
        ]
        self._event_conflicts = _group((row["event"], conflict) for row, conflict in conflicts)
        self._relation_conflicts = _group((row["relation"], conflict) for row, conflict in conflicts)

    def read_entities(self) -> Iterable[Entity]:
        """This yields the entities with names and links."""
        aliases = _group(
            (row["entity"], Alias(name=row["name"], lang=row["lang"]))
            for row in self._rows("SELECT * FROM aliases ORDER BY entity, position")
        )
        links = _group(
            (row["entity"], self._make_link(row))
            for row in self._rows("SELECT * FROM links ORDER BY entity, position")
        )
        for row in self._rows("SELECT * FROM entities ORDER BY n"):
            yield Entity(
                id=EntityId(row["id"]),
                kind=EntityKind(row["kind"]),
                name=row["name"],
                aliases=aliases.get(row["n"], ()),
                links=links.get(row["n"], ()),
            )

    def read_events(self) -> Iterable[Event]:
        """This yields the events with all that belongs to them."""
        participants = _group(
            (
                row["event"],
                Participant(entity=self._entity_ids[row["entity"]], role=ParticipantRole(row["role"])),
            )
            for row in self._rows("SELECT * FROM participants ORDER BY event, position")
        )
        for row in self._rows("SELECT * FROM events ORDER BY n"):
            yield Event(
                id=EventId(row["id"]),
                type=EventType(row["type"]),
                status=EventStatus(row["status"]),
                when=self._period(row["period"]),
                summary=row["summary"],
                participants=participants.get(row["n"], ()),
                claims=self._event_claims.get(row["n"], ()),
                conflicts=self._event_conflicts.get(row["n"], ()),
            )

    def read_relations(self) -> Iterable[Relation]:
        """This yields the relations with all that belongs to them."""
        for row in self._rows("SELECT * FROM relations ORDER BY n"):
            yield Relation(
                id=RelationId(row["id"]),
                type=RelationType(row["type"]),
                source=self._entity_ids[row["source"]],
                target=self._entity_ids[row["target"]],
                role=row["role"],
                start=self._period(row["start"]),
                end=self._period(row["end"]),
                former=bool(row["former"]),
                claims=self._relation_claims.get(row["n"], ()),
                conflicts=self._relation_conflicts.get(row["n"], ()),
            )

    def read_ambiguities(self) -> Iterable[Ambiguity]:
        """This yields the short forms that fit several names."""
        candidates = _group(
            (row["ambiguity"], str(row["name"]))
            for row in self._rows("SELECT * FROM ambiguity_candidates ORDER BY ambiguity, position")
        )
        for row in self._rows("SELECT * FROM ambiguities ORDER BY n"):
            yield Ambiguity(
                article=self._cited[row["article"]],
                start=row["start"],
                end=row["end"],
                exact=row["exact"],
                candidates=candidates.get(row["n"], ()),
            )

    def _rows(self, sql: str) -> Iterable[sqlite3.Row]:
        return self._connection.execute(sql)

    def _period(self, n: int | None) -> Period | None:
        return self._periods[n or 0]

    def _make_claim(self, row: sqlite3.Row) -> Claim:
        is_event = row["noun"] == EVENT_CLAIM
        return Claim(
            article=self._cited[row["article"]],
            type=EventType(row["type"]) if is_event else RelationType(row["type"]),
            arguments=self._arguments.get(row["n"], ()),
            summary=row["summary"],
            evidence=Evidence(
                article=self._cited[row["cited"]],
                start=row["start"],
                end=row["end"],
                exact=row["exact"],
                rule=row["rule"],
            ),
            when=self._period(row["period"]),
            until=self._period(row["until"]),
            status=EventStatus(row["status"]),
            role=row["role"],
            former=bool(row["former"]),
            name=row["name"],
        )

    def _make_link(self, row: sqlite3.Row) -> Link:
        article = self._cited[row["article"]]
        return Link(article=article, name=row["name"], reason=row["reason"], score=row["score"])

    def _make_value(self, row: sqlite3.Row) -> ConflictValue:
        return ConflictValue(value=row["value"], article=self._cited[row["article"]])

    def _make_conflict(self, row: sqlite3.Row) -> Conflict:
        return Conflict(field=row["field"], values=self._values.get(row["n"], ()), note=row["note"])


def _group(pairs: Iterable[tuple[int | None, T]]) -> dict[int, tuple[T, ...]]:
    """This gathers values by the number of their owner; None owns nothing."""
    grouped: defaultdict[int, list[T]] = defaultdict(list)
    for owner, value in pairs:
        if owner is not None:
            grouped[owner].append(value)
    return {owner: tuple(values) for owner, values in grouped.items()}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _make_article(row: sqlite3.Row) -> Article:
    basis = row["published_basis"]
    return Article(
        id=ArticleId(row["id"]),
        title=row["title"],
        author=row["author"],
        publisher=row["publisher"],
        published_at=row["published_at"],
        modified_at=row["modified_at"],
        published_basis=PublishedBasis(basis) if basis else None,
        source_url=row["source_url"],
        content_hash=row["content_hash"],
        text=row["text"],
        source=row["source"],
    )


def _make_period(row: sqlite3.Row) -> Period:
    return Period(
        when=row["when"],
        earliest=_day(row["earliest"]),
        latest=_day(row["latest"]),
        words=row["words"],
        start=row["start"],
        end=row["end"],
        rule=row["rule"],
        anchor=_day(row["anchor"]),
        kind=PeriodKind(row["kind"]),
    )


def _make_argument(row: sqlite3.Row) -> Argument:
    mention = Mention(
        name=row["name"],
        kind=EntityKind(row["kind"]),
        start=row["start"],
        end=row["end"],
        entity=EntityId(row["entity"]) if row["entity"] is not None else None,
        org=row["org"],
    )
    return Argument(role=ParticipantRole(row["role"]), mention=mention)

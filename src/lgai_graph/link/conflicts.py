"""Find where sources contradict each other; it shows both sides and settles nothing."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations, groupby
from operator import itemgetter

from lgai_graph.lexicon import load_lexicon
from lgai_graph.link.events.making import LinkedEvent
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.lookup import ById
from lgai_graph.link.periods import is_disjoint
from lgai_graph.link.relations.nominees import is_nomination
from lgai_graph.link.spool import Spool
from lgai_graph.model import (
    ArticleId,
    Conflict,
    ConflictValue,
    Event,
    EventId,
    EventStatus,
    Period,
    PeriodKind,
)

_UNNAMED = EventId("")
_NEWS_LAG = timedelta(days=7)  # an announcement follows its event by up to a week
_ANY_TIME = timedelta.max  # a thing is founded once
_SAME_POST = timedelta(days=183)  # a second appointment within half a year is the same one told otherwise
_AGAINST = frozenset({EventStatus.CANCELLED, EventStatus.DENIED})

TABLE = """
CREATE TABLE facts (days INTEGER, subject TEXT, article TEXT, root INTEGER, is_weak INTEGER, n INTEGER)
"""
# of what several articles tell; what is founded stands first
LIST_OPEN = """
SELECT * FROM facts WHERE (days, subject) IN (
    SELECT days, subject FROM facts GROUP BY days, subject HAVING min(article) < max(article)
) ORDER BY days DESC, subject, n
"""

FindId = Callable[[int], EventId]  # of the event that a claim is the first of


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One article's value of something that has only one: a founding day, a first day in a post.

    Args:
        root: the index of the first claim of its event.
        event: its event, once that has an id.
    """

    subject: str
    article: ArticleId
    period: Period
    root: int = 0
    event: EventId = _UNNAMED
    is_weak: bool = False


class Facts:
    """What events tell of things that have only one value, to be compared when all are known.

    Checked: a founding, an appointment or a departure that different articles put on days that
    cannot be one; an event that one source cancels or denies; a plan told after the fact.

    Args:
        names: of the entities.
        own: a database of the build's own.
    """

    def __init__(self, names: ById[str], own: sqlite3.Connection) -> None:
        self._names = names
        self._own = own
        self._periods: Spool[Period] = Spool(own, "fact_periods")
        own.execute(TABLE)

    def read(self, item: LinkedEvent) -> None:
        """Remember what an event tells; it has no id yet, so that its first claim stands for it."""
        self._put(_ANY_TIME, _read_foundings(item, self._names))
        self._put(_SAME_POST, _read_positions(item, self._names))

    def compare(self, find_id: FindId) -> dict[EventId, list[Conflict]]:
        """Return the conflicts of the events that have some.

        Args:
            find_id: returns the id of the event that a claim is the first of.
        """
        found: dict[EventId, list[Conflict]] = {}
        for (limit, _), rows in groupby(self._own.execute(LIST_OPEN), key=itemgetter(0, 1)):
            facts = [self._make_fact(row, find_id) for row in rows]
            for event_id, conflict in _compare_facts(_drop_weak(facts), limit=timedelta(limit)):
                found.setdefault(event_id, []).append(conflict)
        return found

    def _put(self, limit: timedelta, facts: Iterable[Fact]) -> None:
        """Put facts away.

        Args:
            limit: between two that mean one occasion.
            facts: each with the place of its event's first claim.
        """
        rows = [
            (limit.days, fact.subject, fact.article, fact.root, fact.is_weak, self._periods.put(fact.period))
            for fact in facts
        ]
        if rows:
            self._own.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)", rows)

    def _make_fact(self, row: tuple[int, str, str, int, int, int], find_id: FindId) -> Fact:
        """Take a fact up again, with the id that its event has by now."""
        _, subject, article, root, is_weak, number = row
        return Fact(
            subject=subject,
            article=ArticleId(article),
            period=self._periods[number],
            event=find_id(root),
            is_weak=bool(is_weak),
        )


def add_event_conflicts(
    events: Iterable[Event], found: Mapping[EventId, Sequence[Conflict]], ranks: Mapping[ArticleId, int]
) -> Iterator[Event]:
    """Add to every event what other sources say otherwise."""
    for event in events:
        conflicts = (*found.get(event.id, ()), *_find_status_conflict(event, ranks))
        yield replace(event, conflicts=tuple(dict.fromkeys(conflicts))) if conflicts else event


def _read_foundings(item: LinkedEvent, names: ById[str]) -> Iterator[Fact]:
    """Return when something was founded; joining words inside a membership count only weakly."""
    words = load_lexicon().founding_words
    for resolved, period in _dated(item):
        if resolved.entry.has("founding"):
            things, is_weak = resolved.objects, False
        elif any(word in resolved.claim.evidence.exact for word in words):
            things, is_weak = resolved.alliances, True
        else:
            continue
        for thing in sorted(things):
            yield Fact(
                subject=f"{names[thing]} was founded",
                article=resolved.claim.article,
                period=period,
                root=item.resolved[0].index,
                is_weak=is_weak,
            )


def _read_positions(item: LinkedEvent, names: ById[str]) -> Iterator[Fact]:
    """Return when somebody took or left a post that the claim names."""
    for resolved, period in _dated(item):
        role = resolved.claim.role
        if not resolved.entry.has("post") or not role:
            continue
        verb = "left as" if any(tie.ends for tie in resolved.entry.ties) else "became"
        verb = "was nominated as" if is_nomination(resolved.claim) else verb
        places = "/".join(sorted(names[p] for p in resolved.subjects)) if resolved.subjects else ""
        for person in sorted(resolved.objects):
            yield Fact(
                subject=f"{names[person]} {verb} {role} {places}".rstrip(),
                article=resolved.claim.article,
                period=period,
                root=item.resolved[0].index,
            )


def _dated(item: LinkedEvent) -> Iterator[tuple[ResolvedClaim, Period]]:
    """Return the dated claims of what happened."""
    for resolved in item.resolved:
        if resolved.period and resolved.claim.status is EventStatus.HAPPENED:
            yield resolved, resolved.period


def _drop_weak(facts: Sequence[Fact]) -> list[Fact]:
    """Drop a weak value of one thing where the same article gives a plain one."""
    plain = {fact.article for fact in facts if not fact.is_weak}
    return [fact for fact in facts if not fact.is_weak or fact.article not in plain]


def _compare_facts(facts: Iterable[Fact], *, limit: timedelta) -> Iterator[tuple[EventId, Conflict]]:
    """Return a conflict to the events of every value of one thing that no other article's agrees with."""
    by_article: dict[ArticleId, list[Fact]] = {}
    for fact in facts:
        by_article.setdefault(fact.article, []).append(fact)
    rivals = [
        fact
        for left, right in combinations(sorted(by_article), 2)
        if all(_contradict(a, b, limit) for a in by_article[left] for b in by_article[right])
        for fact in (*by_article[left], *by_article[right])
    ]
    rows = sorted({(fact.period.when, fact.article) for fact in rivals})
    if not rows:
        return
    told = ", ".join(dict.fromkeys(when for when, _ in rows))
    conflict = Conflict(
        field="when",
        values=tuple(ConflictValue(value=value, article=article) for value, article in rows),
        note=f"sources differ on when {rivals[0].subject}: {told}",
    )
    yield from ((event_id, conflict) for event_id in sorted({fact.event for fact in rivals}))


def _contradict(left: Fact, right: Fact, limit: timedelta) -> bool:
    """Tell whether no day fits both, and both are near enough to mean the same occasion."""
    is_announced = PeriodKind.ANNOUNCEMENT in (left.period.kind, right.period.kind)
    slack = _NEWS_LAG if is_announced else timedelta()
    is_far = limit < timedelta.max and is_disjoint(left.period, right.period, slack=limit)
    return is_disjoint(left.period, right.period, slack=slack) and not is_far


def _find_status_conflict(event: Event, ranks: Mapping[ArticleId, int]) -> Iterator[Conflict]:
    """Show an event that one claim cancels or denies, or that is still planned after the fact."""
    if len({claim.status for claim in event.claims}) == 1:  # as most have
        return
    rows = sorted({(ranks.get(c.article, -1), c.status, c.article) for c in event.claims})
    statuses = {status for _, status, _ in rows}
    told = [rank for rank, status, _ in rows if status is EventStatus.HAPPENED]
    planned = [rank for rank, status, _ in rows if status is EventStatus.PLANNED]
    is_replanned = bool(told and planned) and max(planned) > max(told)
    if (statuses & _AGAINST and len(statuses) > 1) or is_replanned:
        yield Conflict(
            field="status",
            values=tuple(ConflictValue(value=status, article=article) for _, status, article in rows),
            note=f"sources differ on the status: {', '.join(dict.fromkeys(s for _, s, _ in rows))}",
        )

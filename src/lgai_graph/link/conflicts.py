"""Find where sources contradict each other; it shows both sides and settles nothing."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations

from lgai_graph.lexicon import load_lexicon
from lgai_graph.link.events.making import LinkedEvent
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.periods import is_disjoint
from lgai_graph.model import (
    ArticleId,
    Conflict,
    ConflictValue,
    EntityId,
    Event,
    EventId,
    EventStatus,
    Period,
    PeriodKind,
    Relation,
    RelationId,
    RelationType,
)

_UNNAMED = EventId("")
_NEWS_LAG = timedelta(days=7)  # an announcement follows its event by up to a week
_SAME_POST = timedelta(days=183)  # a second appointment within half a year is the same one told otherwise
_LIST_LENGTH = 3  # a list shorter than this claims no completeness
_OPEN_LIST = re.compile(r"등(?![가-힣]{2})")  # A, B 등
_AGAINST = frozenset({EventStatus.CANCELLED, EventStatus.DENIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One article's value of something that has only one: a founding day, a first day in a post.

    Args:
        root: the index of the first claim of its event.
    """

    subject: str
    article: ArticleId
    period: Period
    root: int
    event: EventId = _UNNAMED
    is_weak: bool = False


class Facts:
    """What events tell of things that have only one value, to be compared when all are known.

    Checked: a founding, an appointment or a departure that different articles put on days that
    cannot be one; an event that one source cancels or denies; a plan told after the fact.

    Args:
        names: of the entities.
    """

    def __init__(self, names: Mapping[EntityId, str]) -> None:
        self._names = names
        self._foundings: list[Fact] = []
        self._positions: list[Fact] = []

    def read(self, item: LinkedEvent) -> None:
        """Remember what an event tells; it has no id yet, so that its first claim stands for it."""
        self._foundings += _read_foundings(item, self._names)
        self._positions += _read_positions(item, self._names)

    def compare(self, find_id: Callable[[int], EventId]) -> dict[EventId, list[Conflict]]:
        """Return the conflicts of the events that have some.

        Args:
            find_id: returns the id of the event that a claim is the first of.
        """
        found: dict[EventId, list[Conflict]] = {}
        for facts, limit in ((_drop_weak(self._foundings), timedelta.max), (self._positions, _SAME_POST)):
            named = [replace(fact, event=find_id(fact.root)) for fact in facts]
            for event_id, conflict in _compare_facts(named, limit=limit):
                found.setdefault(event_id, []).append(conflict)
        return found


def add_event_conflicts(
    events: Iterable[Event], found: Mapping[EventId, Sequence[Conflict]], ranks: Mapping[ArticleId, int]
) -> Iterator[Event]:
    """Add to every event what other sources say otherwise."""
    for event in events:
        conflicts = (*found.get(event.id, ()), *_find_status_conflict(event, ranks))
        yield replace(event, conflicts=tuple(dict.fromkeys(conflicts))) if conflicts else event


def _read_foundings(item: LinkedEvent, names: Mapping[EntityId, str]) -> Iterator[Fact]:
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


def _read_positions(item: LinkedEvent, names: Mapping[EntityId, str]) -> Iterator[Fact]:
    """Return when somebody took or left a post that the claim names."""
    for resolved, period in _dated(item):
        role = resolved.claim.role
        if not resolved.entry.has("post") or not role:
            continue
        verb = "left as" if any(tie.ends for tie in resolved.entry.ties) else "became"
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
    """Drop a weak value where the same article gives a plain one."""
    plain = {(fact.subject, fact.article) for fact in facts if not fact.is_weak}
    return [fact for fact in facts if not fact.is_weak or (fact.subject, fact.article) not in plain]


def _compare_facts(facts: Iterable[Fact], *, limit: timedelta) -> Iterator[tuple[EventId, Conflict]]:
    """Return a conflict to the events of every value that no other article's value agrees with."""
    subjects: dict[str, dict[ArticleId, list[Fact]]] = {}
    for fact in facts:
        subjects.setdefault(fact.subject, {}).setdefault(fact.article, []).append(fact)
    for subject, by_article in sorted(subjects.items()):
        pairs = combinations(sorted(by_article), 2)
        rivals = [
            fact
            for left, right in pairs
            if all(_contradict(a, b, limit) for a in by_article[left] for b in by_article[right])
            for fact in (*by_article[left], *by_article[right])
        ]
        rows = sorted({(fact.period.when, fact.article) for fact in rivals})
        if not rows:
            continue
        conflict = Conflict(
            field="when",
            values=tuple(ConflictValue(value=value, article=article) for value, article in rows),
            note=f"sources differ on when {subject}: {', '.join(dict.fromkeys(v for v, _ in rows))}",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFact:
    """A relation whose lists articles give: sites of one owner, members of one alliance.

    Args:
        by_source: the list hangs on the source (owner → sites), else on the target.
        closed_only: a list that ends in 등 claims no completeness.
    """

    relation: RelationType
    field: str
    by_source: bool
    closed_only: bool


LISTED_FACTS = (
    ListedFact(relation=RelationType.LOCATED_IN, field="locations", by_source=True, closed_only=False),
    ListedFact(relation=RelationType.MEMBERSHIP, field="members", by_source=False, closed_only=True),
)


LISTED = frozenset(fact.relation for fact in LISTED_FACTS)


def find_relation_conflicts(
    relations: Sequence[Relation], names: Mapping[EntityId, str]
) -> dict[RelationId, list[Conflict]]:
    """Return for relations that articles list, and list differently, what each list holds.

    Two lists differ when each has an item that the other lacks; a longer list alone does not.
    """
    found: dict[RelationId, list[Conflict]] = {}
    for fact in LISTED_FACTS:
        owners: dict[EntityId, list[Relation]] = {}
        for relation in relations:
            if relation.type is fact.relation:
                owners.setdefault(relation.source if fact.by_source else relation.target, []).append(relation)
        for owner, listed in sorted(owners.items()):
            for relation_id, conflict in _compare_lists(fact, names[owner], listed, names):
                found.setdefault(relation_id, []).append(conflict)
    return found


def _compare_lists(
    fact: ListedFact, owner: str, listed: Sequence[Relation], names: Mapping[EntityId, str]
) -> Iterator[tuple[RelationId, Conflict]]:
    """Return a conflict to the items that not all differing lists hold."""
    lists: dict[ArticleId, set[RelationId]] = {}
    for relation in listed:
        for claim in relation.claims:
            if not (fact.closed_only and _OPEN_LIST.search(claim.evidence.exact)):
                lists.setdefault(claim.article, set()).add(relation.id)
    rivals = sorted({a for pair in combinations(sorted(lists), 2) if _differ(lists, *pair) for a in pair})
    if not rivals:
        return
    items = {r.id: names[r.target if fact.by_source else r.source] for r in listed}
    values = (
        ConflictValue(value=", ".join(sorted(items[i] for i in lists[article])), article=article)
        for article in rivals
    )
    note = f"sources list different {fact.field} of {owner}"
    conflict = Conflict(field=fact.field, values=tuple(values), note=note)
    common = set.intersection(*(lists[article] for article in rivals))
    everything = set.union(*(lists[article] for article in rivals))
    yield from ((relation_id, conflict) for relation_id in sorted(everything - common))


def _differ(lists: Mapping[ArticleId, set[RelationId]], left: ArticleId, right: ArticleId) -> bool:
    """Tell whether two lists are long, overlap, and each has what the other lacks."""
    first, second = lists[left], lists[right]
    is_long = min(len(first), len(second)) >= _LIST_LENGTH
    return is_long and bool(first & second) and bool(first - second) and bool(second - first)

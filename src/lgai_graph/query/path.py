"""Answer how two things are tied: the shortest chain of relations and shared events.

Fewest hops win; among equals the chain of the strongest ties (see ``COSTS``), those that an article says
before those that only a hand wrote, then the one whose rows come first. What ties everybody is never a stop
on the way: a place (half of all companies sit in Seoul), a hub that a large part of the corpus names, a press
outlet whose articles were read. An event that was denied or cancelled ties nobody.
"""

from collections.abc import Iterable, Iterator
from sqlite3 import Row
from typing import NamedTuple, TypedDict

from lgai_graph.korean import name_key
from lgai_graph.query.facts.events import read_chunks, read_events
from lgai_graph.query.facts.relations import read_relations
from lgai_graph.query.shapes import EntityRef, EventRecord, HopRecord, RelationRecord
from lgai_graph.store import Store

# What a hop costs: a lasting tie is closer than a shared deal, a deal closer than a shared room.
COSTS = {
    "employment": 1,
    "part_of": 1,
    "founded": 1,
    "acquired": 1,
    "alias_of": 1,
    "membership": 2,
    "invested_in": 2,
    "studied_at": 2,
    "partner_of": 3,
    "located_in": 4,
}
TIE_COST = 3  # of the others: a supply, what a lexicon of one's own adds
FORMER_COST = 1  # more for a tie of the past
EVENT_COSTS = {"appointment": 4, "departure": 4, "establishment": 4, "acquisition": 4, "partnership": 5}
EVENT_COST = 6  # of the others: a conference, a visit, a statement
PLANNED_COST = 1  # more for what has not happened yet
UNSAID_COST = 1  # more for a tie that no article says
DOUBT_COST = 4  # more for an event that is less certain than a timeline shows unasked
# A hub: named by so many facts that it ties everybody to everybody. In 749 articles on business the most
# named body takes part in some 40 facts, so that only the focus of a large corpus is one.
HUB_FACTS = 200
HUB_SHARE = 0.02  # of all facts, where that is more
MAX_LEFT_OUT = 5  # stops to name when nothing was found
MOST_COUNTED = 1000  # entities that a search without a result tells of

_RELATED = """
SELECT r.source AS near, r.target AS far, r.n, e.kind, r.type, r.former AS is_less,
       NOT EXISTS (SELECT 1 FROM claims c WHERE c.relation = r.n) AS is_unsaid, 1.0 AS confidence
FROM relations r JOIN entities e ON e.n = r.target WHERE r.source IN ({numbers})
UNION ALL
SELECT r.target, r.source, r.n, e.kind, r.type, r.former,
       NOT EXISTS (SELECT 1 FROM claims c WHERE c.relation = r.n), 1.0
FROM relations r JOIN entities e ON e.n = r.source WHERE r.target IN ({numbers})
"""
_MET = """
SELECT a.entity AS near, b.entity AS far, a.event AS n, e.kind, v.type, v.status = 'planned' AS is_less,
       0 AS is_unsaid, v.confidence
FROM participants a JOIN participants b ON b.event = a.event AND b.entity <> a.entity
JOIN events v ON v.n = a.event JOIN entities e ON e.n = b.entity
WHERE a.entity IN ({numbers}) AND v.status IN ('happened', 'planned')
"""

_FACTS = """
SELECT e.n, e.kind, (SELECT count(*) FROM relations r WHERE r.source = e.n)
    + (SELECT count(*) FROM relations r WHERE r.target = e.n)
    + (SELECT count(*) FROM participants p WHERE p.entity = e.n) AS facts
FROM entities e WHERE e.n IN ({numbers})
"""
# Rows are numbered from 1 without gaps, so that the last number is the count and found at once.
_TOTAL = """
SELECT ifnull((SELECT max(n) FROM events), 0) + ifnull((SELECT max(n) FROM relations), 0) AS facts
"""
_BY_NAME = "SELECT entity FROM names WHERE key = ? AND rank < 2"  # its name or an alias


class _Step(NamedTuple):
    """How one search reached an entity: cheapest first when sorted."""

    cost: int  # of all hops from the search's own end
    is_event: bool
    near: int
    n: int  # of the relation or event


class TriedRecord(TypedDict):
    """What a search without an answer looked at: how many each end reaches, and the stops it left out."""

    reached_from_start: int
    reached_from_goal: int
    left_out: list[EntityRef]


class PathRecord(TypedDict):
    """The answer on two names as they were typed; ``hops`` is None where nothing ties them."""

    start: str
    goal: str
    hops: list[HopRecord] | None


class FoundPath(NamedTuple):
    """A chain, or what was tried where there is none."""

    hops: list[HopRecord] | None
    tried: TriedRecord


class _Stops:
    """Know who is no stop on the way: places, hubs and the press outlets of the corpus."""

    def __init__(self, store: Store, ends: tuple[int, int]) -> None:
        self._store = store
        self._ends = ends
        self._limit = max(HUB_FACTS, HUB_SHARE * next(store.rows(_TOTAL))["facts"])
        self._outlets = _list_outlets(store)
        self.left_out: dict[int, int] = {}  # hub or outlet → facts that name it

    def find_closed(self, entities: Iterable[int]) -> set[int]:
        """Return those of some entities that no chain may pass."""
        numbers = sorted(set(entities) - set(self._ends))
        rows = {row["n"]: row for row in read_chunks(self._store, _FACTS, numbers)}
        named = {
            n: row["facts"] for n, row in rows.items() if row["facts"] > self._limit or n in self._outlets
        }
        self.left_out.update(named)
        return {*named, *(n for n, row in rows.items() if row["kind"] == "place")}


class _Search:
    """Grow rings of entities around one end."""

    def __init__(self, end: int) -> None:
        self.ring: dict[int, int] = {end: 0}
        self.steps: dict[int, _Step | None] = {end: None}

    def grow(self, store: Store, stops: _Stops) -> None:
        """Move the ring one hop outwards."""
        reached: dict[int, _Step] = {}
        for far, step in self._list_steps(store):
            if far not in self.steps and (far not in reached or step < reached[far]):
                reached[far] = step
        for closed in stops.find_closed(reached):
            del reached[closed]
        self.ring = {far: step.cost for far, step in reached.items()}
        self.steps.update(reached)

    def finish(self, store: Store, stops: _Stops) -> None:
        """Grow until nothing is left, or so much is reached that nobody counts it."""
        while self.ring and len(self.steps) < MOST_COUNTED:
            self.grow(store, stops)

    def _list_steps(self, store: Store) -> Iterator[tuple[int, _Step]]:
        ring = sorted(self.ring)
        for is_event, sql in ((False, _RELATED), (True, _MET)):
            for row in read_chunks(store, sql, ring):
                cost = self.ring[row["near"]] + _weigh(row, is_event=is_event)
                cost += DOUBT_COST * (row["confidence"] < store.vocabulary.shown)
                yield row["far"], _Step(cost, is_event, row["near"], row["n"])

    def trace(self, entity: int) -> Iterator[tuple[int, int, _Step]]:
        """Walk from an entity back to the end: (nearer entity, farther entity, step)."""
        while (step := self.steps[entity]) is not None:
            yield step.near, entity, step
            entity = step.near


def _weigh(row: Row, *, is_event: bool) -> int:
    """Return the cost of a hop."""
    kind = str(row["type"])
    if is_event:
        return EVENT_COSTS.get(kind, EVENT_COST) + PLANNED_COST * int(row["is_less"])
    return COSTS.get(kind, TIE_COST) + FORMER_COST * int(row["is_less"]) + UNSAID_COST * int(row["is_unsaid"])


def find_path(store: Store, start: int, goal: int) -> list[HopRecord] | None:
    """Find the shortest chain between two entities, by their numbers.

    Returns:
        The hops in order, empty where both are one, None where nothing ties them.
    """
    return search_path(store, start, goal).hops


def search_path(store: Store, start: int, goal: int) -> FoundPath:
    """Find the shortest chain between two entities, and say what was tried."""
    left, right = _Search(start), _Search(goal)
    stops = _Stops(store, (start, goal))
    while not left.ring.keys() & right.ring.keys():
        if not left.ring or not right.ring:
            for search in (left, right):
                search.finish(store, stops)
            return FoundPath(None, _tell_tried(store, left, right, stops))
        smaller = left if len(left.ring) <= len(right.ring) else right
        smaller.grow(store, stops)
    meeting = min(
        left.ring.keys() & right.ring.keys(),
        key=lambda entity: (left.ring[entity] + right.ring[entity], entity),
    )
    forward = reversed([(near, far, step) for near, far, step in left.trace(meeting)])
    backward = [(far, near, step) for near, far, step in right.trace(meeting)]
    hops = _read_hops(store, [*forward, *backward])
    return FoundPath(hops, _tell_tried(store, left, right, stops))


def _tell_tried(store: Store, left: _Search, right: _Search, stops: _Stops) -> TriedRecord:
    busiest = sorted(stops.left_out, key=lambda n: (-stops.left_out[n], n))[:MAX_LEFT_OUT]
    names = _read_names(store, busiest)
    return {
        "reached_from_start": len(left.steps) - 1,
        "reached_from_goal": len(right.steps) - 1,
        "left_out": [names[n] for n in busiest],
    }


def _list_outlets(store: Store) -> set[int]:
    """List the entities that bear the name of a publisher whose articles were read."""
    publishers = store.rows("SELECT DISTINCT publisher FROM articles WHERE publisher IS NOT NULL")
    keys = [name_key(row["publisher"]) for row in publishers]
    return {row["entity"] for key in keys for row in store.rows(_BY_NAME, key)}


def _read_hops(store: Store, steps: list[tuple[int, int, _Step]]) -> list[HopRecord]:
    """Read what stands behind each step."""
    relation_numbers = [step.n for _, _, step in steps if not step.is_event]
    event_numbers = [step.n for _, _, step in steps if step.is_event]
    relations = dict(zip(relation_numbers, read_relations(store, relation_numbers), strict=True))
    events = dict(zip(event_numbers, read_events(store, event_numbers), strict=True))
    names = _read_names(store, (number for near, far, _ in steps for number in (near, far)))
    return [
        _make_event_hop(names[near], names[far], events[step.n])
        if step.is_event
        else _make_relation_hop(names[near], names[far], relations[step.n])
        for near, far, step in steps
    ]


def _make_event_hop(source: EntityRef, target: EntityRef, event: EventRecord) -> HopRecord:
    return {
        "source": source,
        "target": target,
        "via": "event",
        "id": event["id"],
        "type": event["type"],
        "role": None,
        "forward": True,
        "former": False,
        "when": event["when"],
        "summary": event["summary"],
        "sources": event["sources"],
    }


def _make_relation_hop(source: EntityRef, target: EntityRef, relation: RelationRecord) -> HopRecord:
    return {
        "source": source,
        "target": target,
        "via": "relation",
        "id": relation["id"],
        "type": relation["type"],
        "role": relation["role"],
        "forward": relation["source"]["id"] == source["id"],
        "former": relation["former"],
        "when": relation["start"],
        "summary": "",
        "sources": relation["sources"],
    }


def _read_names(store: Store, numbers: Iterable[int]) -> dict[int, EntityRef]:
    rows = read_chunks(
        store, "SELECT n, id, name, kind FROM entities WHERE n IN ({numbers})", sorted(set(numbers))
    )
    return {row["n"]: {"id": row["id"], "name": row["name"], "kind": row["kind"]} for row in rows}

"""Keep the events of an archive of any size: the claims on the disk, in memory what is compared at a time."""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from lgai_graph.lexicon import EventEntry
from lgai_graph.link.events.candidates import CandidateBook
from lgai_graph.link.events.clusters import Scored, cluster_claims, judge_pair, score_pairs
from lgai_graph.link.events.making import LinkedEvent, make_event, make_payload
from lgai_graph.link.events.memo import PairMemo
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.sorting import sort_pairs
from lgai_graph.link.ids import PART_BREAK, make_id
from lgai_graph.link.spool import Spool
from lgai_graph.model import ArticleId, Claim, Event, EventId, EventType
from lgai_graph.model.making import make_changer

TABLES = (
    "CREATE TABLE events (root INTEGER PRIMARY KEY, n INTEGER, payload TEXT)",
    "CREATE TABLE event_ids (id TEXT, root INTEGER, n INTEGER)",
)
# of equal payloads the first keeps the plain id
LIST_PAYLOADS = (
    "SELECT payload, row_number() OVER (PARTITION BY payload ORDER BY root) - 1, root, n FROM events"
)
LIST_EVENTS = "SELECT id, n FROM event_ids ORDER BY id, root"

_CHANGE = make_changer(Event)


class EventBook:
    """Events with their claims, ordered by id once they are settled.

    Args:
        own: a database of the build's own.
        types: the types of events.
        ranks: order of the articles.
        memo: how pairs were scored before; None to score all.
    """

    def __init__(
        self,
        own: sqlite3.Connection,
        types: Mapping[EventType, EventEntry],
        ranks: Mapping[ArticleId, int],
        memo: PairMemo | None = None,
    ) -> None:
        def put_entry(claim: ResolvedClaim) -> None:
            object.__setattr__(claim, "entry", types[claim.type])
            object.__setattr__(claim, "known", {})

        self._own = own
        self._ranks = ranks
        self._memo = memo
        self._claims: Spool[ResolvedClaim] = Spool(own, "resolved", put_entry)
        self._drafts: Spool[Event] = Spool(own, "drafts")
        self._candidates = CandidateBook(own, memo.read_tale) if memo else CandidateBook(own)
        for table in TABLES:
            own.execute(table)

    def __iter__(self) -> Iterator[Event]:
        for ident, number in self._own.execute(LIST_EVENTS):
            yield _CHANGE(self._drafts[number], id=EventId(ident))

    def add_claim(self, claim: ResolvedClaim) -> None:
        """Take a claim; they come in the order of their indices."""
        self._claims.put(claim)
        if self._memo:
            self._memo.add_claim(claim)
        self._candidates.add_claim(claim)

    def make_events(self) -> Iterator[LinkedEvent]:
        """Cluster the claims and write each cluster as one event, which has no id before all are made."""
        pairs = sort_pairs(self._candidates.list_pairs(self._claims), self._own)
        score = self._memo.score_pairs if self._memo else score_pairs
        judge = self._memo.judge_pair if self._memo else judge_pair
        for members, scored in list_components(len(self._claims), score(pairs, self._claims)):
            for claims in cluster_claims([self._claims[index] for index in members], scored, judge):
                if not (group := [claim for claim in claims if not claim.is_bare]):
                    continue  # nobody tells what it leads with
                bare = [claim.claim for claim in claims if claim.is_bare]
                draft, root = make_event(group, self._ranks), group[0].index
                draft = _add_sources(draft, bare) if bare else draft
                row = (root, self._drafts.put(draft), PART_BREAK.join(make_payload(draft, group)))
                self._own.execute("INSERT INTO events VALUES (?, ?, ?)", row)
                yield LinkedEvent(draft, tuple(group))

    def settle(self) -> None:
        """Give every event its id; its claims stand in the drafts."""
        self._claims.forget()
        rows = self._own.execute(LIST_PAYLOADS)
        named = ((make_id("e", payload, number), root, n) for payload, number, root, n in rows)
        self._own.executemany("INSERT INTO event_ids VALUES (?, ?, ?)", named)
        self._own.execute("CREATE INDEX event_ids_by_root ON event_ids (root)")

    def get_id(self, root: int) -> EventId:
        """Return the id of the event that a claim is the first of."""
        return EventId(self._own.execute("SELECT id FROM event_ids WHERE root = ?", (root,)).fetchone()[0])


def _add_sources(event: Event, bare: Iterable[Claim]) -> Event:
    """Add leads of which no event was read; what became of it, such a lead does not say."""
    sources = (replace(claim, status=event.status) for claim in bare)
    return _CHANGE(event, claims=(*event.claims, *sources))


def list_components(count: int, scored: Iterable[Scored]) -> Iterator[tuple[Sequence[int], Sequence[Scored]]]:
    """Yield what pairs tie together, directly or by others, with the pairs, in the order of first members.

    What a component becomes depends on nothing outside.

    >>> [members for members, _ in list_components(4, [(0.9, 1, 3)])]
    [[0], [1, 3], [2]]
    """
    parents, scores, lefts, rights = array("q", range(count)), array("d"), array("q"), array("q")
    for score, left, right in scored:
        first, second = sorted((_find(parents, left), _find(parents, right)))
        parents[second] = first
        scores.append(score)
        lefts.append(left)
        rights.append(right)
    roots = np.fromiter((_find(parents, left) for left in lefts), np.int64, len(lefts))
    order = np.argsort(roots, kind="stable")
    ends = np.searchsorted(roots[order], np.arange(count), side="right")
    start = 0
    for index in range(count):
        if parents[index] == index:
            end = int(ends[index])
            pairs = [(scores[place], lefts[place], rights[place]) for place in order[start:end].tolist()]
            yield sorted({index, *(claim for pair in pairs for claim in pair[1:])}), pairs
            start = end


def _find(parents: "array[int]", index: int) -> int:
    """Follow a claim to the first of its component, shortening the way."""
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index

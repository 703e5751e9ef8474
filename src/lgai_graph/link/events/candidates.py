"""Find pairs of claims that may tell of one event, without comparing everything with everything."""

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from functools import lru_cache
from operator import attrgetter

from lgai_graph.link.events.likeness.timing import ACCOUNTS_LAG, NEWS_LAG
from lgai_graph.link.events.resolved import ByIndex, ResolvedClaim
from lgai_graph.link.events.retold.doers import list_beginnings
from lgai_graph.link.events.retold.echoes import points_back
from lgai_graph.link.ids import PART_BREAK
from lgai_graph.model import EntityId

# A block up to this size is compared whole; a larger one is split by a second thing that claims share, and
# there each claim is compared with so many others near in time. One chief of one firm in every article
# thus costs as much an article in 12,800 articles as in 800 (scripts/bench_link.py).
LARGE_BLOCK, NEIGHBOURS = 40, 6
TOLD_OTHERWISE = ("doing", "often", "quote", "accounts")  # flags of types that outlets choose among
_MIN_NAME = 3  # syllables of a name that is looked for in the words of a sentence

KeysOf = Callable[[ResolvedClaim], list[str]]
BearerOf = Callable[[str], EntityId | None]
TaleOf = Callable[[ResolvedClaim], Iterable[str]]
Pair = tuple[int, int]

# of keys by their hashes: should two agree, two claims more are compared
TABLE = "CREATE TABLE blocks (key INTEGER, claim INTEGER)"
# of names of one word that is long enough for a sentence
BEARERS = "CREATE TABLE bearers (name TEXT PRIMARY KEY, entity TEXT) WITHOUT ROWID"
LIST_BLOCKS = "SELECT group_concat(claim) FROM blocks GROUP BY key HAVING count(*) > 1"  # most hold one
# of what articles lead with: words and names to look for, who takes part, and what is asked for already
LEADS = "CREATE TABLE leads (claim INTEGER, words TEXT, owners TEXT, parties TEXT, keys TEXT)"
LIST_LEADS = "SELECT * FROM leads"
_PUT = "INSERT INTO blocks VALUES (?, ?)"
_LEAD = "INSERT INTO leads VALUES (?, ?, ?, ?, ?)"
_NAME = "INSERT OR IGNORE INTO bearers VALUES (?, ?)"
_BEARER = "SELECT entity FROM bearers WHERE name = ?"
_MANY = 1_000  # rows that are written at a time
_KEPT = 16_384  # words that are kept for the next who asks who bears them as a name
_SIEVE_BITS = 1 << 24  # most words are no names: of a million names one word in seventeen passes, in 2 MB
_LEAD_KEYS = ("doing ", "lead ")  # how all begin that are made for leads


class CandidateBook:
    """Pairs of claims worth rating; of each claim its days are held, on the disk is what it must share.

    Args:
        own: a database of the build's own.
        read_tale: returns the telling words of a claim.
    """

    def __init__(self, own: sqlite3.Connection, read_tale: TaleOf = attrgetter("tale")) -> None:
        self._own = own
        self._read_tale = read_tale
        for table in (TABLE, BEARERS, LEADS):
            self._own.execute(table)
        self._named: list[tuple[str, EntityId]] = []
        self._sieve = bytearray(_SIEVE_BITS // 8)
        self._find_bearer = lru_cache(_KEPT)(self._read_bearer)
        self._leads: list[tuple[int, str, str, str, str]] = []
        self._starts, self._ends, self._dated = array("l"), array("l"), bytearray()
        self._waiting: list[tuple[int, int]] = []

    def add_claim(self, claim: ResolvedClaim) -> None:
        """Take a claim; they come in the order of their indices."""
        self._starts.append(_start_of(claim).toordinal())
        self._ends.append(_end_of(claim))
        self._dated.append(claim.period is not None)
        for entity, words in sorted(claim.names.items()):
            if len(words) == 1 and len(word := next(iter(words))) >= _MIN_NAME:
                self._named.append((word, entity))
                self._sieve[hash(word) % _SIEVE_BITS >> 3] |= 1 << (hash(word) & 7)
        keys = _keys_of(claim)
        if claim.claim.lead and not claim.is_quotation:
            told = self._read_tale(claim), _list_owners(claim), _list_parties(claim)
            asked = (key for key in keys if key.startswith(_LEAD_KEYS))
            tale, owners, parties, rest = map(PART_BREAK.join, (*told, asked))
            self._leads.append((claim.index, tale, owners, parties, rest))
        self._put(claim.index, keys)

    def list_pairs(self, claims: ByIndex) -> Iterator[Pair]:
        """Yield the pairs worth rating, the lower index first, some more than once.

        Args:
            claims: all that were taken.
        """
        self._write()
        for index, *texts in self._own.execute(LIST_LEADS):
            parts = (text.split(PART_BREAK) if text else [] for text in texts)
            self._put(index, _list_lead_keys(*parts, find_bearer=self._find_bearer))
        self._write()
        for (told,) in self._own.execute(LIST_BLOCKS):
            members = sorted(map(int, told.split(",")))
            if len(members) <= LARGE_BLOCK:
                yield from self._pair_all(members)
                continue
            for part in block_claims((claims[index] for index in members), _second_keys_of):
                if len(part) > LARGE_BLOCK:
                    yield from self._pair_near([claim.index for claim in sorted(part, key=_order_of)])
                else:
                    yield from self._pair_all([claim.index for claim in part])
        self._own.execute("DELETE FROM blocks")

    def _put(self, index: int, keys: Iterable[str]) -> None:
        self._waiting += [(hash(key), index) for key in keys]
        if len(self._waiting) >= _MANY:
            self._write()

    def _write(self) -> None:
        self._own.executemany(_PUT, self._waiting)
        self._own.executemany(_NAME, self._named)  # the first bearer of a name stays
        self._own.executemany(_LEAD, self._leads)
        for waiting in (self._waiting, self._named, self._leads):
            waiting.clear()

    def _read_bearer(self, name: str) -> EntityId | None:
        """Return who bears a name of one word."""
        if not self._sieve[hash(name) % _SIEVE_BITS >> 3] >> (hash(name) & 7) & 1:
            return None
        row = self._own.execute(_BEARER, (name,)).fetchone()
        return EntityId(row[0]) if row else None

    def _pair_all(self, members: Sequence[int]) -> Iterator[Pair]:
        """Pair each claim of a block with all others, as far as dates allow."""
        ordered = sorted(members, key=self._starts.__getitem__)
        for place, left in enumerate(ordered):
            end = self._ends[left]
            for right in ordered[place + 1 :]:
                if not (end and self._dated[right] and self._starts[right] > end):
                    yield (left, right) if left < right else (right, left)

    def _pair_near(self, ordered: Sequence[int]) -> Iterator[Pair]:
        """Pair each claim with the next few in time, as far as dates allow."""
        for place, left in enumerate(ordered):
            end = self._ends[left]
            for right in ordered[place + 1 : place + 1 + NEIGHBOURS]:
                if end and self._dated[right] and self._starts[right] > end:
                    break
                yield (left, right) if left < right else (right, left)


def find_candidates(claims: Iterable[ResolvedClaim]) -> list[Pair]:
    """Return the indices of all pairs worth rating, the lower first, in order."""
    by_index = {claim.index: claim for claim in claims}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as own:
        book = CandidateBook(own)
        for claim in by_index.values():
            book.add_claim(claim)
        return sorted(set(book.list_pairs(by_index)))


def block_claims(claims: Iterable[ResolvedClaim], keys_of: KeysOf) -> Iterable[list[ResolvedClaim]]:
    """Group claims by everything that may make two of them one event."""
    blocks: dict[str, list[ResolvedClaim]] = {}
    for claim in claims:
        for key in keys_of(claim):
            blocks.setdefault(key, []).append(claim)
    return blocks.values()


def _keys_of(claim: ResolvedClaim) -> list[str]:
    """Return what a claim must share one of: a participant or a name, within related types.

    A post is its holder's, and may be told without being called one; two quotations are one only in one
    article, by name or word for word. One article may name a doer in full and in short (새솔백화점, 새솔),
    and one of its sentences be read in two ways. Of a bare lead only words are known.
    """
    if claim.is_bare:
        return []
    is_doing = any(map(claim.entry.has, TOLD_OTHERWISE)) and not claim.is_quotation
    family = "doing" if is_doing else claim.type.value
    named = {f"{family} ={claim.title}"} if claim.title else set()
    if claim.entry.has("quote"):
        named |= {f"{claim.type} in {claim.claim.article} {party}" for party in claim.everyone}
    if claim.is_quotation:
        return sorted(named | {f"{family} {claim.claim.evidence.exact}"})
    told_otherwise = {f"doing {party}" for party in _list_holders(claim)}
    here = {f"at {claim.claim.article} {claim.claim.evidence.start}"}
    here |= {f"{family} in {claim.claim.article} by {start}" for start in list_beginnings(claim)}
    if claim.claim.lead or points_back(claim):
        here.add(f"{family} led by {claim.claim.article}")
    if claim.entry.has("gathering") and claim.period:
        here.add(f"{family} in {claim.claim.article} on {claim.period.earliest}")
    return sorted(named | told_otherwise | here | {f"{family} {party}" for party in _list_parties(claim)})


def _list_lead_keys(
    words: Iterable[str],
    owners: Iterable[str],
    parties: Iterable[str],
    asked: Iterable[str],
    *,
    find_bearer: BearerOf,
) -> list[str]:
    """Return what a claim that its article leads with must share one of beside ``_keys_of``.

    It is compared across all types, also with the deeds of those whom it names in no role or as the owner of
    a place (나래 춘천 센터).
    """
    mentioned = set(filter(None, map(find_bearer, words)))
    leading = {*mentioned, *parties, *filter(None, map(find_bearer, owners))}
    told_otherwise = {f"doing {party}" for party in mentioned}
    return sorted((told_otherwise | {f"lead {party}" for party in leading}).difference(asked))


def _list_holders(claim: ResolvedClaim) -> frozenset[EntityId]:
    """Return who takes or leaves a post."""
    return claim.objects if claim.entry.has("post") else frozenset()


def _list_parties(claim: ResolvedClaim) -> frozenset[EntityId]:
    """Return the participants whose deed it is."""
    return _list_holders(claim) or (claim.everyone - claim.venues) or claim.everyone


def _list_owners(claim: ResolvedClaim) -> frozenset[str]:
    """Return the words of names that may be their owners' (나래클라우드 of 나래클라우드 춘천 센터)."""
    return frozenset().union(*(name for name in claim.names.values() if len(name) > 1))


def _second_keys_of(claim: ResolvedClaim) -> list[str]:
    """Return what claims of a large block must share beside its key."""
    time = claim.claim.when.when if claim.period and claim.claim.when else ""
    keys = {f"in {claim.claim.article}", f"={claim.title}", f"{claim.type} {time}"}
    keys |= {f"with {other}" for other in claim.everyone} if len(claim.everyone) > 1 else set()
    keys |= {f"of {word}" for word in claim.object.words}
    keys |= {f"for {value} {unit}" for unit, value in claim.amounts}
    return sorted(keys - {"=", f"{claim.type} "})


def _order_of(claim: ResolvedClaim) -> tuple[date, str, list[str], int]:
    """Order claims by time, like ones side by side."""
    return _start_of(claim), claim.type, sorted(claim.object.words), claim.index


def _start_of(claim: ResolvedClaim) -> date:
    """Return the first day of a dated claim, else the day of its article."""
    if claim.period and claim.period.earliest:
        return claim.period.earliest
    return claim.published or date.min


def _end_of(claim: ResolvedClaim) -> int:
    """Return the ordinal of the last day on which another claim may begin and be the same, 0 for no limit."""
    if claim.period is None or claim.period.latest is None:
        return 0
    lag = ACCOUNTS_LAG if claim.entry.has("accounts") else NEWS_LAG
    return (min(claim.period.latest, date.max - lag) + lag).toordinal()

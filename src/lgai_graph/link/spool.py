"""Keep numbered things: the first in memory, all others on the disk; of very many none in memory.

Linking makes a few objects of every article. An archive of any size must not hold them all, and a small one
must not pay for writing them. Of a large one the first are few of those that are asked for.
"""

import pickle
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import lru_cache, partial
from io import BytesIO
from itertools import repeat
from operator import attrgetter, call
from typing import Any, Generic, TypeVar

from lgai_graph.link.events.likeness.objects import ObjectWords
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.relations.ties import ClaimedTie
from lgai_graph.model import (
    Alias,
    Amount,
    Argument,
    Claim,
    Conflict,
    ConflictValue,
    Entity,
    EntityKind,
    Event,
    EventStatus,
    EventType,
    Evidence,
    Link,
    Mention,
    Participant,
    ParticipantRole,
    Period,
    PeriodKind,
    Relation,
    RelationType,
    WeightPart,
)

IN_MEMORY = 100_000  # things of one kind: all that linking makes of some 30,000 articles
LARGE = 3  # times as many of one kind, of which none are held: the first claims take 450 MB with their words
KEPT = 4_096  # things read back that are kept for the next who asks

T = TypeVar("T")
Reducer = Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]]

# What is written in a short way; pickle's own for frozen classes takes ten times as long.
CLASSES: tuple[type[Any], ...] = (
    Alias, Amount, Argument, Claim, ClaimedTie, Conflict, ConflictValue, Entity, Event, Evidence, Link,
    Mention, ObjectWords, Participant, Period, Relation, ResolvedClaim, WeightPart,
)  # fmt: skip
SETS: tuple[type[Any], ...] = (
    EntityKind, EventStatus, EventType, ParticipantRole, PeriodKind, RelationType,
)  # fmt: skip
LOOKED_UP = ("entry", "known")  # fields that are put back by whoever reads
WRITTEN = tuple(tuple(f.name for f in fields(cls) if f.name not in LOOKED_UP) for cls in CLASSES)
SETTERS = tuple(
    tuple(vars(cls)[name].__set__ for name in names) for cls, names in zip(CLASSES, WRITTEN, strict=True)
)


def _restore(number: int, values: tuple[object, ...]) -> object:
    """Make an object of its fields, as it was."""
    thing: object = object.__new__(CLASSES[number])
    setters = SETTERS[number]
    if len(values) != len(setters):
        raise ValueError("a record of another form")
    any(map(call, setters, repeat(thing), values))  # a loop in C, for setters return nothing
    return thing


@lru_cache(1_024)
def _find_member(number: int, value: str) -> object:
    """Find a member of a closed set by its value."""
    return SETS[number](value)


def _make_set_reducer(number: int) -> Reducer:
    """Make the function that takes a member of one closed set apart."""
    return lambda member: (_find_member, (number, member.value))


def _make_reducer(number: int) -> Reducer:
    """Make the function that takes an object of one class apart."""
    read_fields = attrgetter(*WRITTEN[number])
    return lambda thing: (_restore, (number, read_fields(thing)))


REDUCERS: dict[type[Any], Reducer] = {
    **{cls: _make_reducer(number) for number, cls in enumerate(CLASSES)},
    **{cls: _make_set_reducer(number) for number, cls in enumerate(SETS)},
}


class Spool(Generic[T]):
    """Things by number, from 0 on.

    Args:
        own: a database of the build's own.
        name: of the things, as a table may be called.
        mend: puts back what is looked up, in a thing that was read back.
    """

    def __init__(
        self, own: sqlite3.Connection, name: str, mend: Callable[[T], None] = lambda thing: None
    ) -> None:
        self._own = own
        self._mend = mend
        self._held: list[T] = []
        self._count = 0
        self._insert = f"INSERT INTO spool_{name} VALUES (?, ?)"
        self._list = f"SELECT body FROM spool_{name} ORDER BY n"
        select = f"SELECT body FROM spool_{name} WHERE n = ?"
        self._find = lru_cache(KEPT)(partial(_read, own, select, mend))  # knows no self, which makes a cycle
        own.execute(f"CREATE TABLE spool_{name} (n INTEGER PRIMARY KEY, body BLOB)")

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> T:
        return self._held[number] if number < len(self._held) else self._find(number)

    def __iter__(self) -> Iterator[T]:
        yield from self._held
        yield from (_load(row[0], self._mend) for row in self._own.execute(self._list))

    def put(self, thing: T) -> int:
        """Keep a thing; return its number."""
        number = self._count
        if number < IN_MEMORY:
            self._held.append(thing)
        else:
            self._own.execute(self._insert, (number, _dump(thing)))
        self._count += 1
        if self._count == LARGE * IN_MEMORY:
            self._let_go()
        return number

    def _let_go(self) -> None:
        """Put the first things away like all others."""
        self._own.executemany(self._insert, ((n, _dump(thing)) for n, thing in enumerate(self._held)))
        self._held.clear()

    def forget(self) -> None:
        """Let go of all of them; nobody asks any more."""
        self._held.clear()
        self._find.cache_clear()


def _read(own: sqlite3.Connection, select: str, mend: Callable[[T], None], number: int) -> T:
    return _load(own.execute(select, (number,)).fetchone()[0], mend)


def _load(body: bytes, mend: Callable[[T], None]) -> T:
    thing: T = pickle.loads(body)  # written by this very process
    mend(thing)
    return thing


def _dump(thing: object) -> bytes:
    buffer = BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = REDUCERS
    pickler.dump(thing)
    return buffer.getvalue()

"""Put pairs of claims in order, each once, however many there are."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain, islice

import numpy as np

Pair = tuple[int, int]

MANY = 1 << 18  # pairs that are put away at a time, in 2 MB
SHELF = 1 << 15  # claims whose pairs are put in order at a time; a claim has some tens

UPPER, LOWER = np.uint64(32), np.uint64((1 << 32) - 1)
_TABLE = "CREATE TABLE pairs (shelf INTEGER, body BLOB)"
_PUT = "INSERT INTO pairs VALUES (?, ?)"
_LIST = "SELECT body FROM pairs WHERE shelf = ?"


def sort_pairs(pairs: Iterable[Pair], own: sqlite3.Connection) -> Iterator[Pair]:
    """Yield each pair once, in order.

    Args:
        pairs: the lower index first, some more than once.
        own: a database of the build's own.
    """
    own.execute(_TABLE)
    shelves: set[int] = set()
    rest = iter(pairs)
    while some := list(islice(rest, MANY)):
        packed = np.fromiter(chain.from_iterable(some), np.uint64, 2 * len(some))
        rows = np.unique(packed[::2] << UPPER | packed[1::2])
        numbers = (rows >> UPPER) // np.uint64(SHELF)
        for part in np.split(rows, np.flatnonzero(np.diff(numbers)) + 1):
            shelf = int(part[0] >> UPPER) // SHELF
            shelves.add(shelf)
            own.execute(_PUT, (shelf, part.tobytes()))
    own.execute("CREATE INDEX pairs_by_shelf ON pairs (shelf)")
    for shelf in sorted(shelves):
        bodies = [body for (body,) in own.execute(_LIST, (shelf,))]
        rows = np.unique(np.frombuffer(b"".join(bodies), np.uint64))
        yield from zip((rows >> UPPER).tolist(), (rows & LOWER).tolist(), strict=True)
    own.execute("DROP TABLE pairs")

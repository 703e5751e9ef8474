"""Index passages by runs of three characters, part after part in bounded memory."""

import sqlite3
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from lgai_graph.store.runs import BUCKET_BITS, FACTORS, LENGTH, PART, WORD_BITS, fold

CHARACTERS = 1 << 20  # that are cut into runs at a time, in some 30 MB
MAX_RUNS = 1 << 22  # of a part, of four bytes each; then it ends, however few passages it has
UTF_32 = "utf-32-le"

_LIST = "SELECT n, text FROM passages ORDER BY n"
_PUT = "INSERT INTO runs VALUES (?, ?, ?)"

Keys = NDArray[np.uint32]  # a bucket in the upper half, a passage's place in its part in the lower one


def index_passages(connection: sqlite3.Connection) -> None:
    """Fill the table of runs from that of passages."""
    part = _Part(0)
    for number, text in connection.execute(_LIST):
        if not part.has_room(number):
            connection.executemany(_PUT, part.list_rows())
            part = _Part(number)
        part.add(number, fold(text))
    connection.executemany(_PUT, part.list_rows())


class _Part:
    """Passages that are indexed together.

    Args:
        first: the number of the first of them.
    """

    def __init__(self, first: int) -> None:
        self._first = first
        self._texts: list[str] = []
        self._places: list[int] = []
        self._held = 0
        self._keys: list[Keys] = []
        self._count = 0

    def has_room(self, number: int) -> bool:
        """Tell whether a passage fits in."""
        return number - self._first < PART and self._count < MAX_RUNS

    def add(self, number: int, folded: str) -> None:
        """Take a passage; they come in the order of their numbers."""
        self._texts.append(folded)
        self._places.append(number - self._first)
        self._held += len(folded)
        if self._held >= CHARACTERS:
            self._cut()

    def list_rows(self) -> Iterator[tuple[int, int, bytes]]:
        """Yield each bucket with the places of its passages, in order."""
        self._cut()
        if not self._count:
            return
        keys = np.concatenate(self._keys)
        keys.sort()
        places = keys.astype("<u2").tobytes()
        buckets = keys >> np.uint32(BUCKET_BITS)
        starts = np.flatnonzero(np.append(True, buckets[1:] != buckets[:-1]))
        ends = np.append(starts[1:], len(keys))
        rows = zip(buckets[starts].tolist(), (2 * starts).tolist(), (2 * ends).tolist(), strict=True)
        for bucket, start, end in rows:
            yield self._first, bucket, places[start:end]

    def _cut(self) -> None:
        """Cut the passages that wait into runs."""
        letters = np.frombuffer("".join(self._texts).encode(UTF_32, "surrogatepass"), np.uint32)
        owners = np.repeat(np.array(self._places, np.uint32), [len(text) for text in self._texts])
        count = max(0, len(letters) - LENGTH + 1)
        totals = np.zeros(count, np.uint32)
        for place, factor in enumerate(FACTORS):
            totals += letters[place : place + count] * np.uint32(factor)
        keys: Keys = (totals >> np.uint32(WORD_BITS - BUCKET_BITS) << np.uint32(BUCKET_BITS)) | owners[:count]
        keys = keys[owners[:count] == owners[LENGTH - 1 :]] if count else keys
        keys.sort()
        keys = keys[np.append(True, keys[1:] != keys[:-1])[: len(keys)]]
        self._keys.append(keys)
        self._count += len(keys)
        self._texts, self._places, self._held = [], [], 0

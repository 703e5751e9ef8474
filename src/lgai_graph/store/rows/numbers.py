"""Number the rows of a table by their ids, however many there are."""

import sqlite3
from functools import lru_cache, partial
from typing import NamedTuple

HELD = 100_000  # rows that are held from the first on, in some 30 MB
KEPT = 65_536  # rows that are kept for the next who asks, in some 20 MB; events come in no order of theirs


class Numbered(NamedTuple):
    """The number of a row, with one more thing that it tells."""

    number: int
    told: str | None


class RowNumbers:
    """The numbers of a table's rows, from 1 on; those that were written stand in the table itself.

    Args:
        connection: to the store.
        table: has the columns ``n`` and ``id``.
        told: the column that is asked for beside the number.
    """

    def __init__(self, connection: sqlite3.Connection, table: str, told: str = "NULL") -> None:
        self.table = table
        self._held: dict[str, Numbered] = {}
        self._waiting: dict[str, Numbered] = {}
        self._count = 0
        query = f"SELECT n, {told} FROM {table} WHERE id = ?"
        self._find = lru_cache(KEPT)(partial(_read, connection, query))  # knows no self, which makes a cycle

    def number(self, ident: str, told: str | None = None) -> int:
        """Number a row that is to be written."""
        self._count += 1
        rows = self._held if self._count <= HELD else self._waiting
        rows[ident] = Numbered(self._count, told)
        return self._count

    def settle(self) -> None:
        """Note that the rows that waited were written."""
        self._waiting.clear()

    def find(self, ident: str) -> Numbered | None:
        """Return the number of a row, None where there is none."""
        return self._held.get(ident) or self._waiting.get(ident) or self._find(ident)


def _read(connection: sqlite3.Connection, query: str, ident: str) -> Numbered | None:
    row = connection.execute(query, (ident,)).fetchone()
    return Numbered(*row) if row else None

"""Number the rows of a table by their ids, however many there are."""

import sqlite3
from functools import lru_cache
from typing import NamedTuple

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
        self._connection = connection
        self._query = f"SELECT n, {told} FROM {table} WHERE id = ?"
        self._waiting: dict[str, Numbered] = {}
        self._count = 0
        self._find = lru_cache(KEPT)(self._read)

    def number(self, ident: str, told: str | None = None) -> int:
        """Number a row that is to be written."""
        self._count += 1
        self._waiting[ident] = Numbered(self._count, told)
        return self._count

    def settle(self) -> None:
        """Note that the rows that waited were written."""
        self._waiting.clear()

    def find(self, ident: str) -> Numbered | None:
        """Return the number of a row, None where there is none."""
        return self._waiting.get(ident) or self._find(ident)

    def _read(self, ident: str) -> Numbered | None:
        row = self._connection.execute(self._query, (ident,)).fetchone()
        return Numbered(*row) if row else None

"""Walk along the rows of a store, which nouns and plain rows are made of alike."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from lgai_graph.errors import StoreError
from lgai_graph.model import Amount, Conflict
from lgai_graph.store.stream.nouns import Row, make_amount, make_conflict
from lgai_graph.store.stream.statements import AMOUNTS, CONFLICTS, EVERY, VALUES

T = TypeVar("T")


class Walk:
    """Walk along rows that are sorted by their owner, the first column."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def take(self, owner: int) -> list[Row]:
        """Return the rows of an owner; owners must come in rising order."""
        row = self._next
        found: list[Row] = []
        while row is not None and row[0] <= owner:
            if row[0] == owner:
                found.append(row)
            row = next(self._rows, None)
        self._next = row
        return found


class RowReader:
    """Read the rows of an open store; what they cannot hold is damage of its file."""

    def __init__(self, connection: sqlite3.Connection, make_error: Callable[[Exception], StoreError]) -> None:
        self._connection = connection
        self._make_error = make_error

    def guard(self, things: Iterable[T]) -> Iterator[T]:
        """Yield what is made of rows.

        Raises:
            StoreError: a bad value, a missing row or a broken page.
        """
        try:
            yield from things
        except (sqlite3.DatabaseError, KeyError, ValueError, TypeError) as error:
            raise self._make_error(error) from error

    def rows(self, sql: str, *values: int) -> Iterator[Row]:
        """Return the rows of a statement as bare tuples."""
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor.execute(sql, values)

    def walk(self, sql: str) -> Callable[[int], list[Row]]:
        """Return what takes the rows of one owner after another."""
        return Walk(self.rows(sql)).take

    def walk_amounts(self, owner: str, which: str = EVERY) -> Callable[[int], tuple[Amount, ...]]:
        """Return what takes the amounts of one event or claim after another."""
        take = self.walk(AMOUNTS.format(owner=owner, which=which))

        def make(n: int) -> tuple[Amount, ...]:
            return tuple(map(make_amount, found)) if (found := take(n)) else ()

        return make

    def walk_conflicts(self, owner: str) -> Callable[[int], tuple[Conflict, ...]]:
        """Return what takes the conflicts of one event or relation after another."""
        take, take_values = self.walk(CONFLICTS.format(owner=owner)), self.walk(VALUES)

        def make(n: int) -> tuple[Conflict, ...]:
            found = take(n)
            return tuple([make_conflict(row, take_values(row[1])) for row in found]) if found else ()

        return make

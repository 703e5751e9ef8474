"""Number periods, each once, however many there are."""

import sqlite3
from typing import TypeAlias

from lgai_graph.model import Period

Row: TypeAlias = tuple[str | int | float | None, ...]

IN_MEMORY = 200_000  # periods that are held, in some 100 MB; the others are known to the disk

_TABLE = "CREATE TEMP TABLE known_periods (key TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID"


class PeriodNumbers:
    """The numbers of periods by their rows, from 1 on.

    Args:
        connection: gets a table of its own, which goes when it is closed.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[Row, int] = {}
        self._count = 0
        connection.execute(_TABLE)

    def number(self, row: Row) -> tuple[int, bool]:
        """Return the number of a period, and whether it is new."""
        known = self._held.get(row) or (self._count > IN_MEMORY and self._look_up(row))
        if known:
            return known, False
        self._count += 1
        if self._count <= IN_MEMORY:
            self._held[row] = self._count
        else:
            entry = (repr(row), self._count)
            self._connection.execute("INSERT INTO known_periods VALUES (?, ?)", entry)
        return self._count, True

    def _look_up(self, row: Row) -> int:
        query = "SELECT n FROM known_periods WHERE key = ?"
        found = self._connection.execute(query, (repr(row),)).fetchone()
        return int(found[0]) if found else 0


def make_period_row(period: Period) -> Row:
    """Make the row of a period."""
    days = (period.earliest, period.latest, period.anchor)
    first, last, anchor = (day.isoformat() if day else None for day in days)
    place = (period.words, period.start, period.end, period.rule)
    return period.when, first, last, *place, anchor, period.kind.value

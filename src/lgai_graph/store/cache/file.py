"""The file of a cache: what stands in it, how it is told from others, and how it is written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zlib import crc32

from lgai_graph.store.memory import WHEN_WRITING

APPLICATION_ID = 0x4C474143  # "LGAC" in ASCII; tells this file from a store
WAIT_SECONDS = 5.0  # for another build that writes the same cache

_TABLE = """
CREATE TABLE IF NOT EXISTS readings (
    key TEXT PRIMARY KEY, body TEXT NOT NULL, crc INTEGER NOT NULL
)
"""
_LIST_GONE = "SELECT key FROM kept WHERE +n <= ? AND n NOT IN (SELECT n FROM used)"  # by the keys alone
_LIST_NEW = "SELECT key, body FROM kept WHERE n > ? ORDER BY n"
_MAGIC, _ID_AT, _HEAD_SIZE = b"SQLite format 3\0", 68, 72  # SQLite's file format, section 1.3


class ForeignFileError(Exception):
    """Say that another program's file stands in the cache's place."""


def is_cache(path: Path) -> bool:
    """Tell whether a cache is there; an empty file is one that was never written.

    Raises:
        ForeignFileError: the file is another program's, or no file at all.
        sqlite3.DatabaseError: its first bytes are damaged.
        OSError: it cannot be read.
    """
    if not path.exists():
        return False
    if not path.is_file():
        raise ForeignFileError("not a file; move it away")
    with path.open("rb") as file:
        head = file.read(_HEAD_SIZE)
    if not head:
        return False
    if not head.startswith(_MAGIC):
        if head[_ID_AT:] == APPLICATION_ID.to_bytes(4, "big"):
            raise sqlite3.DatabaseError("its first bytes are damaged")
        raise ForeignFileError("another program's file stands there; move it away")
    if head[_ID_AT:] == APPLICATION_ID.to_bytes(4, "big"):
        return True
    return _is_unmarked(path)


def _is_unmarked(path: Path) -> bool:
    """Tell what a database without our mark is: False for a cache whose first write was cut off.

    Raises:
        sqlite3.DatabaseError: it is a cache that has lost its mark.
        ForeignFileError: it holds somebody's tables.
    """
    with closing(sqlite3.connect(path, timeout=WAIT_SECONDS)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if "readings" in tables:
            connection.execute("SELECT key, body, crc FROM readings LIMIT 1")
            raise sqlite3.DatabaseError("its mark is damaged")
    if tables:
        raise ForeignFileError("another program's database stands there; move it away")
    return False


def read_entries(path: Path) -> Iterator[tuple[bytes, bytes]]:
    """Yield each entry of a cache as key and body, in UTF-8, checked against its sum.

    Raises:
        sqlite3.DatabaseError: the file or an entry is damaged.
    """
    with closing(sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)) as connection:
        if not _has_table(connection):
            return
        connection.text_factory = bytes  # nobody reads a text before it is asked for
        for key, body, crc in connection.execute("SELECT key, body, crc FROM readings"):
            if not (isinstance(key, bytes) and isinstance(body, bytes)) or sum_entry(key, body) != crc:
                raise sqlite3.DatabaseError("an entry is damaged")
            yield key, body


def _has_table(connection: sqlite3.Connection) -> bool:
    """Tell whether the entries' table is there; a build killed at its first write leaves none."""
    found = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'readings'").fetchone()
    return bool(found[0])


def write_entries(path: Path, own: sqlite3.Connection, saved: int, *, with_older: bool) -> int:
    """Bring the entries up to date in one transaction, so that a killed build leaves the old ones.

    New ones are written in the order they came in, in which the next build asks for most of them.

    Args:
        path: the cache.
        own: the build's own tables.
        saved: the number of the last entry that the cache holds.
        with_older: keep those that this build has no use for.

    Returns:
        The number of the last entry that it holds now.
    """
    (last,) = own.execute("SELECT ifnull(max(n), 0) FROM kept").fetchone()
    with closing(sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)) as connection:
        gone = [] if with_older else own.execute(_LIST_GONE, (saved,)).fetchall()
        if last == saved and not gone:
            return saved
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA cache_size = -{WHEN_WRITING}")
        connection.execute(_TABLE)
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("DELETE FROM readings WHERE key = ?", gone)
        rows = own.execute(_LIST_NEW, (saved,))
        entries = ((key, body, sum_entry(key.encode(), body.encode())) for key, body in rows)
        connection.executemany("INSERT OR IGNORE INTO readings VALUES (?, ?, ?)", entries)
        connection.execute("COMMIT")
    return int(last)


def sum_entry(key: bytes, body: bytes) -> int:
    """Sum an entry up, so that one which the disk has changed is found out."""
    return crc32(body, crc32(key + b" "))

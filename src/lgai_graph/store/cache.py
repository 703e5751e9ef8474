"""Keep beside the store what rules read in each article, so that a rebuild reads only new ones.

The cache is a convenience: one that is damaged, locked or cannot be written costs time and never the build.
What a build uses of it, and what it adds, stands in tables of the build's own, so that no reading is held.
A key names the article's words, its day and the rules, so that an entry can be stale in no way.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zlib import crc32

from lgai_graph.model import Article, ArticleId, Reading
from lgai_graph.store.codec import decode_reading, encode_reading
from lgai_graph.store.keys import make_reading_key

SUFFIX = ".cache"  # behind the store's name
APPLICATION_ID = 0x4C474143  # "LGAC" in ASCII; tells this file from a store
SAVE_EVERY = 2_000  # readings, about a minute's; to write them takes less than a second
WAIT_SECONDS = 5.0  # for another build that writes the same cache

_TABLE = """
CREATE TABLE IF NOT EXISTS readings (
    key TEXT PRIMARY KEY, body TEXT NOT NULL, crc INTEGER NOT NULL
) WITHOUT ROWID
"""
_OWN_TABLES = """
CREATE TABLE kept (n INTEGER PRIMARY KEY, key TEXT UNIQUE, body TEXT, is_saved INTEGER);
CREATE TABLE current (article TEXT PRIMARY KEY, key TEXT) WITHOUT ROWID;
"""
_CURRENT = "SELECT c.article, k.body FROM current c JOIN kept k ON k.key = c.key ORDER BY c.article"
_DAMAGES = (sqlite3.Error, ValueError, TypeError, LookupError)  # a damaged schema is no valid UTF-8, too
_BUSY = ("SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_READONLY")
_MAGIC, _ID_AT, _HEAD_SIZE = b"SQLite format 3\0", 68, 72  # SQLite's file format, section 1.3


class _ForeignFileError(Exception):
    """Say that another program's file stands in the cache's place."""


class ReadingCache:
    """Readings by key: those of the last build, and those that this build adds.

    Args:
        path: the cache file; None keeps nothing.
        fingerprint: names the rules and the gazetteer.
        own: a database of the build's own; None for one in memory.
    """

    def __init__(self, path: Path | None, fingerprint: str, own: sqlite3.Connection | None = None) -> None:
        self._path = path
        self._fingerprint = fingerprint
        self._own = own or sqlite3.connect(":memory:", isolation_level=None)
        self._own.executescript(_OWN_TABLES)
        self._waiting = 0
        self.notes: list[str] = []
        self._file: sqlite3.Connection | None = None
        self._file = self._open()

    def find(self, article: Article) -> Reading | None:
        """Return what the same rules read in the same article before, and take it for this build."""
        key = make_reading_key(self._fingerprint, article)
        known = self._own.execute("SELECT body FROM kept WHERE key = ?", (key,)).fetchone()
        body = known[0] if known else self._look_up(key)
        if body is None:
            return None
        try:
            reading = decode_reading(body)
        except _DAMAGES:
            self._note_damage()
            return None
        self._keep(article, key, body, is_saved=True)
        return reading

    def add(self, article: Article, reading: Reading) -> None:
        """Remember a reading for the next build; at times write them, so that a kill costs few."""
        self._keep(
            article, make_reading_key(self._fingerprint, article), encode_reading(reading), is_saved=False
        )
        self._waiting += 1
        if self._waiting >= SAVE_EVERY:
            self.save_so_far()

    def hold(self, key: str, body: str) -> None:
        """Take a reading that was made elsewhere.

        Args:
            key: what ``make_reading_key`` calls it.
            body: what ``encode_reading`` makes of it.
        """
        self._own.execute("INSERT OR IGNORE INTO kept VALUES (NULL, ?, ?, 0)", (key, body))

    def list_readings(self) -> Iterator[tuple[ArticleId, Reading]]:
        """Yield each article of this build with its last reading, in the order of the articles' ids."""
        for article, body in self._own.execute(_CURRENT):
            yield ArticleId(article), decode_reading(body)

    def save(self) -> None:
        """Write the readings of this build; older ones go."""
        self._write(with_older=False)

    def save_so_far(self) -> str:
        """Write the readings of an unfinished build, older ones too; say in words what is kept."""
        if self._path is None:
            return "nothing is kept without a cache"
        self._waiting = 0
        if not self._write(with_older=True):
            return self.notes[-1]
        (count,) = self._own.execute("SELECT count(*) FROM kept").fetchone()
        return f"readings of {count:,} articles are kept, and the next build goes on from them"

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _keep(self, article: Article, key: str, body: str, *, is_saved: bool) -> None:
        """Take a reading for this build."""
        row = (key, body, is_saved and self._file is not None)
        self._own.execute("INSERT OR IGNORE INTO kept VALUES (NULL, ?, ?, ?)", row)
        self._own.execute("INSERT OR REPLACE INTO current VALUES (?, ?)", (article.id, key))

    def _look_up(self, key: str) -> str | None:
        """Look for an entry in the file; where that is damaged, no other is looked for."""
        if self._file is None:
            return None
        try:
            row = self._file.execute("SELECT body, crc FROM readings WHERE key = ?", (key,)).fetchone()
            if row and _sum(key, row[0]) != row[1]:
                raise sqlite3.DatabaseError("an entry is damaged")
        except _DAMAGES:
            self._note_damage()
            return None
        return str(row[0]) if row else None

    def _write(self, *, with_older: bool) -> bool:
        """Bring the file up to date; tell whether it went well."""
        if self._path is None:
            return False
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _write_entries(self._path, self._own, with_older=with_older)
        except (*_DAMAGES, OSError) as error:
            note = f"{self._path}: the cache was not written ({error}); the next build reads anew"
            self.notes = [*(text for text in self.notes if text != note), note]
            return False
        return True

    def _open(self) -> sqlite3.Connection | None:
        """Open the cache file; a damaged one is removed, and written anew by ``save``."""
        if self._path is None:
            return None
        try:
            return _open_checked(self._path) if _is_cache(self._path) else None
        except (_ForeignFileError, OSError) as error:
            self.notes.append(f"{self._path}: the cache was not used ({error})")
            self._path = None
        except _DAMAGES as error:
            if getattr(error, "sqlite_errorname", "") in _BUSY:
                self.notes.append(f"{self._path}: the cache was not used ({error})")
            else:
                self._note_damage()
        return None

    def _note_damage(self) -> None:
        """Say once that the cache is damaged, and drop the file, which is ours."""
        text = f"{self._path}: the cache was damaged; it is made anew"
        self.close()
        if text not in self.notes and self._path is not None:
            self.notes.append(text)
            self._own.execute("UPDATE kept SET is_saved = 0")
            try:
                self._path.unlink(missing_ok=True)
                self._path.with_name(f"{self._path.name}-journal").unlink(missing_ok=True)
            except OSError as error:
                self.notes.append(f"{self._path}: {error.strerror}; remove it by hand")


def find_cache(db: Path) -> Path:
    """Return the place of a store's cache, beside the file that a link leads to."""
    real = Path(os.path.realpath(db))
    return real.with_name(real.name + SUFFIX)


def _is_cache(path: Path) -> bool:
    """Tell whether a cache is there; an empty file is one that was never written.

    Raises:
        _ForeignFileError: the file is another program's, or no file at all.
        sqlite3.DatabaseError: its first bytes are damaged.
        OSError: it cannot be read.
    """
    if not path.exists():
        return False
    if not path.is_file():
        raise _ForeignFileError("not a file; move it away")
    with path.open("rb") as file:
        head = file.read(_HEAD_SIZE)
    if not head:
        return False
    if not head.startswith(_MAGIC):
        if head[_ID_AT:] == APPLICATION_ID.to_bytes(4, "big"):
            raise sqlite3.DatabaseError("its first bytes are damaged")
        raise _ForeignFileError("another program's file stands there; move it away")
    if head[_ID_AT:] == APPLICATION_ID.to_bytes(4, "big"):
        return True
    return _is_unmarked(path)


def _is_unmarked(path: Path) -> bool:
    """Tell what a database without our mark is: False for a cache whose first write was cut off.

    Raises:
        sqlite3.DatabaseError: it is a cache that has lost its mark.
        _ForeignFileError: it holds somebody's tables.
    """
    with closing(sqlite3.connect(path, timeout=WAIT_SECONDS)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if "readings" in tables:
            connection.execute("SELECT key, body, crc FROM readings LIMIT 1")
            raise sqlite3.DatabaseError("its mark is damaged")
    if tables:
        raise _ForeignFileError("another program's database stands there; move it away")
    return False


def _open_checked(path: Path) -> sqlite3.Connection | None:
    """Open a cache and check each entry against its sum; None for one without entries.

    Raises:
        sqlite3.DatabaseError, ValueError: the file or an entry is damaged.
    """
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        if _has_table(connection):
            for key, body, crc in connection.execute("SELECT key, body, crc FROM readings"):
                if not (isinstance(key, str) and isinstance(body, str)) or _sum(key, body) != crc:
                    raise sqlite3.DatabaseError("an entry is damaged")
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    return None


def _has_table(connection: sqlite3.Connection) -> bool:
    """Tell whether the entries' table is there; a build killed at its first write leaves none."""
    found = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'readings'").fetchone()
    return bool(found[0])


def _write_entries(path: Path, own: sqlite3.Connection, *, with_older: bool) -> None:
    """Bring the entries up to date in one transaction, so that a killed build leaves the old ones."""
    is_new = own.execute("SELECT 1 FROM kept WHERE NOT is_saved LIMIT 1").fetchone()
    with closing(sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)) as connection:
        gone = [] if with_older else _list_gone(connection, own)
        if not (is_new or gone):
            return
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(_TABLE)
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("DELETE FROM readings WHERE key = ?", gone)
        rows = own.execute("SELECT key, body FROM kept WHERE NOT is_saved ORDER BY key")
        entries = ((key, body, _sum(key, body)) for key, body in rows)
        connection.executemany("INSERT OR IGNORE INTO readings VALUES (?, ?, ?)", entries)
        connection.execute("COMMIT")
    own.execute("UPDATE kept SET is_saved = 1 WHERE NOT is_saved")


def _list_gone(connection: sqlite3.Connection, own: sqlite3.Connection) -> list[tuple[str]]:
    """List the keys of entries that this build has no use for."""
    if not _has_table(connection):
        return []
    keys = connection.execute("SELECT key FROM readings")
    return [row for row in keys if not own.execute("SELECT 1 FROM kept WHERE key = ?", row).fetchone()]


def _sum(key: str, body: str) -> int:
    """Sum an entry up, so that one which the disk has changed is found out."""
    return crc32(f"{key} {body}".encode("utf-8", errors="surrogatepass"))

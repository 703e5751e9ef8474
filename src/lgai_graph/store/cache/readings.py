"""Keep beside the store what rules read in each article, so that a rebuild reads only new ones.

The cache is a convenience: one that is damaged, locked or cannot be written costs time and never the build.
A build reads it once, from end to end, into tables of its own, where it looks things up and adds to them.
A key names the article's words, its day and the rules, so that an entry can be stale in no way.
"""

import os
import sqlite3
from array import array
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from lgai_graph.model import Article, ArticleId, Reading
from lgai_graph.store.cache.codec import NOTHING_OPEN, decode_reading, encode_reading
from lgai_graph.store.cache.file import (
    APPLICATION_ID,
    ForeignFileError,
    is_cache,
    read_entries,
    write_entries,
)
from lgai_graph.store.cache.keys import make_reading_key

__all__ = ["APPLICATION_ID", "ReadingCache", "find_cache"]

SUFFIX = ".cache"  # behind the store's name
SAVE_EVERY = 2_000  # readings, about a minute's; to write them takes less than a second

_OWN_TABLES = """
CREATE TABLE kept (n INTEGER PRIMARY KEY, key TEXT, body TEXT);
CREATE TABLE used (n INTEGER PRIMARY KEY);
CREATE TABLE current (article TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID;
"""
_INDEX = "CREATE INDEX kept_by_key ON kept (key)"  # after the copy, in one go: keys come in no order
_PUT = "INSERT INTO kept VALUES (NULL, ?, ?)"
_COPY = "INSERT INTO kept VALUES (NULL, CAST(? AS TEXT), CAST(? AS TEXT))"  # of UTF-8
_FIND = "SELECT n FROM kept WHERE key = ?"
_RECALL = "SELECT n, body FROM kept WHERE key = ?"
_CURRENT = "SELECT c.article, k.body FROM current c JOIN kept k ON k.n = c.n {where} ORDER BY c.article"
_MADE = """
SELECT c.article, m.n, m.body FROM current c JOIN kept k ON k.n = c.n LEFT JOIN kept m ON m.key = ? || k.key
ORDER BY c.article
"""
_NAME = "SELECT k.key FROM current c JOIN kept k ON k.n = c.n WHERE c.article = ?"
_FIND_LAST = "SELECT n, body FROM kept WHERE key BETWEEN ? AND ? ORDER BY n DESC"
_DROP_ALL = "DELETE FROM used WHERE n IN (SELECT n FROM kept WHERE key BETWEEN ? AND ?)"
_DAMAGES = (sqlite3.Error, ValueError, TypeError, LookupError)  # a damaged schema is no valid UTF-8, too
_BUSY = ("SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_READONLY")


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
        self._is_alone = own is None
        self._own = own or sqlite3.connect(":memory:", isolation_level=None)
        self._own.executescript(_OWN_TABLES)
        self._waiting = 0
        self._saved = 0  # the number of the last entry that the file holds
        self._used = array("q")
        self.notes: list[str] = []
        self._open()
        self._own.execute(_INDEX)
        self.is_kept: Final = self._path is not None

    def find(self, article: Article) -> bool:
        """Tell whether the same rules read the same article before, and take that reading for this build."""
        key = make_reading_key(self._fingerprint, article)
        row = self._own.execute(_FIND, (key,)).fetchone()
        if row is None:
            return False
        self._use(row[0])
        self._note(article, row[0])
        return True

    def add(self, article: Article, reading: Reading) -> None:
        """Remember a reading for the next build; at times write them, so that a kill costs few."""
        key = make_reading_key(self._fingerprint, article)
        self._note(article, self._put(key, encode_reading(reading)))
        self._waiting += 1
        if self._waiting >= SAVE_EVERY:
            self.save_so_far()

    def recall(self, key: str) -> str | None:
        """Return what was remembered under a key that names all it rests on, and take it for this build."""
        row = self._own.execute(_RECALL, (key,)).fetchone()
        if row is None:
            return None
        self._use(row[0])
        return str(row[1])

    def remember(self, key: str, body: str) -> None:
        """Keep a text for the next build."""
        self._put(key, body)

    def recall_last(self, name: str) -> str:
        """Return the text that was last kept under a name, and take it for this build; else nothing."""
        row = self._own.execute(_FIND_LAST, _bound(name)).fetchone()
        if row:
            self._use(row[0])
        return row[1] if row else ""

    def replace_last(self, name: str, body: str) -> None:
        """Keep a text for the next build in the place of all others of its name."""
        self._note_used()
        self._own.execute(_DROP_ALL, _bound(name))
        self._put(f"{name} {sha256(body.encode()).hexdigest()}", body)

    def name_reading(self, article: ArticleId) -> str:
        """Return the key of the reading that this build takes of an article; nothing for one unread."""
        row = self._own.execute(_NAME, (article,)).fetchone()
        return str(row[0]) if row else ""

    def hold(self, key: str, body: str) -> None:
        """Take a reading that was made elsewhere.

        Args:
            key: what ``make_reading_key`` calls it.
            body: what ``encode_reading`` makes of it.
        """
        self._put(key, body)

    def list_readings(self) -> Iterator[tuple[ArticleId, Reading]]:
        """Yield each article of this build with its last reading, in the order of the articles' ids."""
        for article, body in self._own.execute(_CURRENT.format(where="")):
            yield ArticleId(article), decode_reading(body)

    def find_reading(self, article: ArticleId) -> Reading | None:
        """Return what this build has read in an article."""
        row = self._own.execute(_CURRENT.format(where="WHERE c.article = ?"), (article,)).fetchone()
        return decode_reading(row[1]) if row else None

    def list_made(self, name: str) -> Iterator[tuple[ArticleId, str | None]]:
        """Yield each article of this build with what was made of its reading, in the same order.

        Args:
            name: of what was made, and of all that it rests on beside the reading.
        """
        for article, number, body in self._own.execute(_MADE, (f"{name} ",)):
            if number is not None:
                self._use(number)
            yield ArticleId(article), body

    def keep_made(self, name: str, article: ArticleId, body: str) -> None:
        """Keep what was made of an article's reading for the next build."""
        self._put(f"{name} {self.name_reading(article)}", body)

    def list_open(self) -> Iterator[Reading]:
        """Yield the readings that left a short form open, in the same order."""
        end = f"substr(CAST(k.body AS BLOB), -{len(NOTHING_OPEN)})"  # whose characters are not counted
        where = f"WHERE {end} != CAST('{NOTHING_OPEN}' AS BLOB)"
        yield from (decode_reading(body) for _, body in self._own.execute(_CURRENT.format(where=where)))

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
        (count,) = self._own.execute("SELECT count(*) FROM current").fetchone()
        return f"readings of {count:,} articles are kept, and the next build goes on from them"

    def close(self) -> None:
        """Let go of the tables, unless they stand in a database of the build's."""
        if self._is_alone:
            self._own.close()

    def _note(self, article: Article, number: int) -> None:
        """Note under which number this build finds the reading of an article."""
        self._own.execute("INSERT OR REPLACE INTO current VALUES (?, ?)", (article.id, number))

    def _put(self, key: str, body: str) -> int:
        """Add an entry, unless there is one of its key; return its number."""
        if not self._own.execute(_FIND, (key,)).fetchone():
            self._own.execute(_PUT, (key, body))
        (number,) = self._own.execute(_FIND, (key,)).fetchone()
        self._use(number)
        return int(number)

    def _use(self, number: int) -> None:
        """Note that this build has a use for an entry."""
        self._used.append(number)

    def _note_used(self) -> None:
        """Write down of which entries that was noted."""
        self._own.executemany("INSERT OR IGNORE INTO used VALUES (?)", zip(self._used, strict=True))
        del self._used[:]

    def _write(self, *, with_older: bool) -> bool:
        """Bring the file up to date; tell whether it went well."""
        if self._path is None:
            return False
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._note_used()
            self._saved = write_entries(self._path, self._own, self._saved, with_older=with_older)
        except (*_DAMAGES, OSError) as error:
            note = f"{self._path}: the cache was not written ({error}); the next build reads anew"
            self.notes = [*(text for text in self.notes if text != note), note]
            return False
        return True

    def _open(self) -> None:
        """Read the cache file; a damaged one is removed, and written anew by ``save``."""
        if self._path is None:
            return
        try:
            if is_cache(self._path):
                self._copy(self._path)
        except (ForeignFileError, OSError) as error:
            self.notes.append(f"{self._path}: the cache was not used ({error})")
            self._path = None
        except _DAMAGES as error:
            self._own.execute("DELETE FROM kept")
            if _is_busy(error):
                self.notes.append(f"{self._path}: the cache was not used ({error})")
            else:
                self._drop(self._path)

    def _copy(self, path: Path) -> None:
        """Copy the entries in one transaction, which writes each page once."""
        self._own.execute("BEGIN")
        try:
            self._own.executemany(_COPY, read_entries(path))
            (self._saved,) = self._own.execute("SELECT ifnull(max(n), 0) FROM kept").fetchone()
        finally:
            self._own.execute("COMMIT")

    def _drop(self, path: Path) -> None:
        """Say that the cache is damaged, and remove the file, which is ours."""
        self.notes.append(f"{path}: the cache was damaged; it is made anew")
        try:
            path.unlink(missing_ok=True)
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        except OSError as error:
            self.notes.append(f"{path}: {error.strerror}; remove it by hand")


def _bound(name: str) -> tuple[str, str]:
    """Return the first and the last key that may begin with a name."""
    return f"{name} ", f"{name} ~"


def _is_busy(error: Exception) -> bool:
    """Tell a cache that cannot be used now from one that is damaged."""
    return getattr(error, "sqlite_errorname", "") in _BUSY


def find_cache(db: Path) -> Path:
    """Return the place of a store's cache, beside the file that a link leads to."""
    real = Path(os.path.realpath(db))
    return real.with_name(real.name + SUFFIX)

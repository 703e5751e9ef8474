"""Keep beside the store what rules read in each article, so that a rebuild reads only new ones.

The cache is a convenience: one that is damaged, locked or cannot be written costs time and never the build.
What a build uses of it, and what it adds, stands in tables of the build's own, so that no reading is held.
A key names the article's words, its day and the rules, so that an entry can be stale in no way.
"""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from lgai_graph.model import Article, ArticleId, Reading
from lgai_graph.store.cache.codec import NOTHING_OPEN, decode_reading, encode_reading
from lgai_graph.store.cache.file import (
    APPLICATION_ID,
    ForeignFileError,
    is_cache,
    open_checked,
    sum_entry,
    write_entries,
)
from lgai_graph.store.cache.keys import make_reading_key

__all__ = ["APPLICATION_ID", "ReadingCache", "find_cache"]

SUFFIX = ".cache"  # behind the store's name
SAVE_EVERY = 2_000  # readings, about a minute's; to write them takes less than a second

_OWN_TABLES = """
CREATE TABLE kept (n INTEGER PRIMARY KEY, key TEXT UNIQUE, body TEXT, is_saved INTEGER);
CREATE TABLE current (article TEXT PRIMARY KEY, key TEXT) WITHOUT ROWID;
"""
_CURRENT = "SELECT c.article, k.body FROM current c JOIN kept k ON k.key = c.key {where} ORDER BY c.article"
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
        self._own = own or sqlite3.connect(":memory:", isolation_level=None)
        self._own.executescript(_OWN_TABLES)
        self._waiting = 0
        self.notes: list[str] = []
        self._file: sqlite3.Connection | None = None
        self._file = self._open()

    def find(self, article: Article) -> bool:
        """Tell whether the same rules read the same article before, and take that reading for this build."""
        key = make_reading_key(self._fingerprint, article)
        if self.recall(key) is None:
            return False
        self._note(article, key)
        return True

    def add(self, article: Article, reading: Reading) -> None:
        """Remember a reading for the next build; at times write them, so that a kill costs few."""
        key = make_reading_key(self._fingerprint, article)
        self._put(key, encode_reading(reading), is_saved=False)
        self._note(article, key)
        self._waiting += 1
        if self._waiting >= SAVE_EVERY:
            self.save_so_far()

    def recall(self, key: str) -> str | None:
        """Return what was remembered under a key that names all it rests on, and take it for this build."""
        known = self._own.execute("SELECT body FROM kept WHERE key = ?", (key,)).fetchone()
        body = str(known[0]) if known else self._look_up(key)
        if body is not None:
            self._put(key, body, is_saved=True)
        return body

    def remember(self, key: str, body: str) -> None:
        """Keep a text for the next build."""
        self._put(key, body, is_saved=False)

    def hold(self, key: str, body: str) -> None:
        """Take a reading that was made elsewhere.

        Args:
            key: what ``make_reading_key`` calls it.
            body: what ``encode_reading`` makes of it.
        """
        self._put(key, body, is_saved=False)

    def list_readings(self) -> Iterator[tuple[ArticleId, Reading]]:
        """Yield each article of this build with its last reading, in the order of the articles' ids."""
        for article, body in self._own.execute(_CURRENT.format(where="")):
            yield ArticleId(article), decode_reading(body)

    def find_reading(self, article: ArticleId) -> Reading | None:
        """Return what this build has read in an article."""
        row = self._own.execute(_CURRENT.format(where="WHERE c.article = ?"), (article,)).fetchone()
        return decode_reading(row[1]) if row else None

    def list_open(self) -> Iterator[Reading]:
        """Yield the readings that left a short form open, in the same order."""
        where = f"WHERE k.body NOT LIKE '%{NOTHING_OPEN}'"
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
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _note(self, article: Article, key: str) -> None:
        """Note under which key this build finds the reading of an article."""
        self._own.execute("INSERT OR REPLACE INTO current VALUES (?, ?)", (article.id, key))

    def _put(self, key: str, body: str, *, is_saved: bool) -> None:
        row = (key, body, is_saved and self._file is not None)
        self._own.execute("INSERT OR IGNORE INTO kept VALUES (NULL, ?, ?, ?)", row)

    def _look_up(self, key: str) -> str | None:
        """Look for an entry in the file; where that is damaged, no other is looked for.

        Another build may be writing the file: then the article is read anew.
        """
        if self._file is None:
            return None
        try:
            row = self._file.execute("SELECT body, crc FROM readings WHERE key = ?", (key,)).fetchone()
            if row and sum_entry(key, row[0]) != row[1]:
                raise sqlite3.DatabaseError("an entry is damaged")
        except _DAMAGES as error:
            if not _is_busy(error):  # another build that writes it does no harm but this
                self._note_damage()
            return None
        return str(row[0]) if row else None

    def _write(self, *, with_older: bool) -> bool:
        """Bring the file up to date; tell whether it went well."""
        if self._path is None:
            return False
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_entries(self._path, self._own, with_older=with_older)
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
            return open_checked(self._path) if is_cache(self._path) else None
        except (ForeignFileError, OSError) as error:
            self.notes.append(f"{self._path}: the cache was not used ({error})")
            self._path = None
        except _DAMAGES as error:
            if _is_busy(error):
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


def _is_busy(error: Exception) -> bool:
    """Tell a cache that cannot be used now from one that is damaged."""
    return getattr(error, "sqlite_errorname", "") in _BUSY


def find_cache(db: Path) -> Path:
    """Return the place of a store's cache, beside the file that a link leads to."""
    real = Path(os.path.realpath(db))
    return real.with_name(real.name + SUFFIX)

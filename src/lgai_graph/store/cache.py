"""Keep beside the store what rules read in each article, so that a rebuild reads only new ones.

The cache is a convenience: one that is damaged, locked or cannot be written costs time and never the build.
A key names the article's words, its day and the rules, so that an entry can be stale in no way.
"""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from zlib import crc32

from lgai_graph.model import Article, Reading
from lgai_graph.store.codec import decode_reading, encode_reading

SUFFIX = ".cache"  # behind the store's name
APPLICATION_ID = 0x4C474143  # "LGAC" in ASCII; tells this file from a store
SAVE_EVERY = 2_000  # readings, about a minute's; to write them takes less than a second
WAIT_SECONDS = 5.0  # for another build that writes the same cache

_TABLE = """
CREATE TABLE IF NOT EXISTS readings (
    key TEXT PRIMARY KEY, body TEXT NOT NULL, crc INTEGER NOT NULL
) WITHOUT ROWID
"""
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
    """

    def __init__(self, path: Path | None, fingerprint: str) -> None:
        self._path = path
        self._fingerprint = fingerprint
        self._used: dict[str, str] = {}
        self._is_changed = False
        self._waiting = 0
        self.notes: list[str] = []
        self._known = self._load()

    def find(self, article: Article) -> Reading | None:
        """Return what the same rules read in the same article before."""
        key = self._make_key(article)
        body = self._used.get(key) or self._known.get(key)
        if body is None:
            return None
        try:
            reading = decode_reading(body)
        except _DAMAGES:
            self._note_damage()
            return None
        self._used[key] = body
        return reading

    def add(self, article: Article, reading: Reading) -> None:
        """Remember a reading for the next build; at times write them, so that a kill costs few."""
        self._used[self._make_key(article)] = encode_reading(reading)
        self._is_changed = True
        self._waiting += 1
        if self._waiting >= SAVE_EVERY:
            self.save_so_far()

    def save(self) -> None:
        """Write the readings of this build; older ones go."""
        if self._is_changed or self._used.keys() != self._known.keys():
            self._write(self._used)

    def save_so_far(self) -> str:
        """Write the readings of an unfinished build, older ones too; say in words what is kept."""
        if self._path is None:
            return "nothing is kept without a cache"
        self._waiting = 0
        if self._is_changed and not self._write({**self._known, **self._used}):
            return self.notes[-1]
        return f"readings of {len(self._used):,} articles are kept, and the next build goes on from them"

    def _write(self, bodies: Mapping[str, str]) -> bool:
        """Replace the entries of the file; tell whether it went well."""
        if self._path is None:
            return False
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _write_bodies(self._path, bodies)
        except (*_DAMAGES, OSError) as error:
            note = f"{self._path}: the cache was not written ({error}); the next build reads anew"
            self.notes = [*(text for text in self.notes if text != note), note]
            return False
        return True

    def _load(self) -> Mapping[str, str]:
        """Read the cache file; a damaged one is removed, and written anew by ``save``."""
        if self._path is None:
            return {}
        try:
            return _read_bodies(self._path) if _is_cache(self._path) else {}
        except (_ForeignFileError, OSError) as error:
            self.notes.append(f"{self._path}: the cache was not used ({error})")
            self._path = None
        except _DAMAGES as error:
            if getattr(error, "sqlite_errorname", "") in _BUSY:
                self.notes.append(f"{self._path}: the cache was not used ({error})")
            else:
                self._note_damage()
        return {}

    def _note_damage(self) -> None:
        """Say once that the cache is damaged, and drop the file, which is ours."""
        text = f"{self._path}: the cache was damaged; it is made anew"
        if text not in self.notes and self._path is not None:
            self.notes.append(text)
            self._is_changed = True
            try:
                self._path.unlink(missing_ok=True)
                self._path.with_name(f"{self._path.name}-journal").unlink(missing_ok=True)
            except OSError as error:
                self.notes.append(f"{self._path}: {error.strerror}; remove it by hand")

    def _make_key(self, article: Article) -> str:
        """Name everything that a reading rests on."""
        day = article.published_on
        parts = (self._fingerprint, article.id, article.title, day.isoformat() if day else "", article.text)
        digest = sha256()
        for part in parts:
            data = part.encode("utf-8", errors="surrogatepass")
            digest.update(f"{len(data)}:".encode())
            digest.update(data)
        return digest.hexdigest()


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


def _read_bodies(path: Path) -> dict[str, str]:
    """Read the entries, each against its sum.

    Raises:
        sqlite3.DatabaseError, ValueError: the file or an entry is damaged.
    """
    with closing(sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)) as connection:
        if not _has_table(connection):
            return {}
        rows = connection.execute("SELECT key, body, crc FROM readings").fetchall()
    for key, body, crc in rows:
        if not (isinstance(key, str) and isinstance(body, str)) or _sum(key, body) != crc:
            raise sqlite3.DatabaseError("an entry is damaged")
    return {key: body for key, body, _ in rows}


def _has_table(connection: sqlite3.Connection) -> bool:
    """Tell whether the entries' table is there; a build killed at its first write leaves none."""
    found = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'readings'").fetchone()
    return bool(found[0])


def _write_bodies(path: Path, bodies: Mapping[str, str]) -> None:
    """Replace the entries in one transaction, so that a killed build leaves the old ones."""
    with closing(sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(_TABLE)
        connection.execute("BEGIN IMMEDIATE")
        kept = {key for (key,) in connection.execute("SELECT key FROM readings")}
        gone = [(key,) for key in sorted(kept - bodies.keys())]
        connection.executemany("DELETE FROM readings WHERE key = ?", gone)
        rows = [(key, body, _sum(key, body)) for key, body in sorted(bodies.items()) if key not in kept]
        connection.executemany("INSERT INTO readings VALUES (?, ?, ?)", rows)
        connection.execute("COMMIT")


def _sum(key: str, body: str) -> int:
    """Sum an entry up, so that one which the disk has changed is found out."""
    return crc32(f"{key} {body}".encode("utf-8", errors="surrogatepass"))

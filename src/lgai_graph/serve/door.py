"""Open a store for one question after another; each build of it is checked once."""

from pathlib import Path
from typing import TypeAlias

from lgai_graph.errors import StoreError
from lgai_graph.store import Store, open_store

StoreStamp: TypeAlias = "tuple[int, int, int]"


class StoreDoor:
    """Open the store that stands at a place now, which a build may replace at any time."""

    def __init__(self, db: Path) -> None:
        self._db = db
        self._checked: StoreStamp | None = None

    def open(self) -> Store:
        """Open the store, so that one thread after another can read it.

        Raises:
            StoreError: it is missing, damaged, or of another version.
        """
        stamp = self.stamp()
        store = open_store(self._db, across_threads=True, is_checked=stamp == self._checked)
        self._checked = stamp
        return store

    def stamp(self) -> StoreStamp:
        """Tell one build of the store from the next, which replaces the file.

        Raises:
            StoreError: there is none any more.
        """
        try:
            found = self._db.stat()
        except OSError as error:
            message = f"{self._db}: there is no store; run `lgai build` with --db {self._db}"
            raise StoreError(message) from error
        return found.st_ino, found.st_mtime_ns, found.st_size

"""Open a store for reading only, and refuse one that is damaged or of another version."""

import os
import sqlite3
from collections.abc import Iterator
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeAlias

from lgai_graph.errors import StoreError
from lgai_graph.model import Knowledge
from lgai_graph.model.vocabulary import Vocabulary, decode_vocabulary
from lgai_graph.store.memory import WHEN_READING
from lgai_graph.store.schema import APPLICATION_ID, SCHEMA_VERSION
from lgai_graph.store.seal import CHECKED_AT_OPEN, is_whole

if TYPE_CHECKING:
    from lgai_graph.store.stream.knowledge import KnowledgeStream

APPLICATION_ID_AT = (
    68  # the byte of a database where its program is marked; SQLite's file format, section 1.3
)

Value: TypeAlias = str | int | float | None


class Store:
    """An open store; use it as a context manager."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def rows(self, sql: str, *values: Value) -> Iterator[sqlite3.Row]:
        """Yield the rows of a query; columns answer to their names.

        Raises:
            StoreError: the file is damaged.
        """
        try:
            yield from self._connection.execute(sql, values)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # a damaged schema is no valid UTF-8
            raise _make_damage_error(self.path, error) from error

    def row(self, sql: str, *values: Value) -> sqlite3.Row | None:
        """Return the first row of a query, or None."""
        return next(self.rows(sql, *values), None)

    @property
    def fingerprint(self) -> str:
        """Name the rules that the store was built with."""
        row = self.row("SELECT value FROM meta WHERE key = 'fingerprint'")
        if row is None:
            raise StoreError(f"{self.path}: the store is damaged (no fingerprint); run `lgai build`")
        return str(row["value"])

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words that the store was built with: labels, titles, surnames.

        Raises:
            StoreError: an older lgai built the store.
        """
        row = self.row("SELECT value FROM meta WHERE key = 'vocabulary'")
        if row is None:
            raise StoreError(f"{self.path}: holds no vocabulary; run `lgai build`")
        try:
            return decode_vocabulary(row["value"])
        except (ValueError, TypeError, LookupError, AttributeError) as error:  # no JSON, or another shape
            raise _make_damage_error(self.path, error) from error

    def read_knowledge(self) -> Knowledge:
        """Read everything back, equal to what was written."""
        return self.stream().read_knowledge()

    def stream(self, *, with_arguments: bool = True) -> "KnowledgeStream":
        """Return the same as the Knowledge, read noun by noun in little memory.

        Args:
            with_arguments: False leaves out who is named where in each claim, a third of all rows.
        """
        next(self.rows(f"PRAGMA cache_size = -{WHEN_READING}"), None)
        make_error = partial(_make_damage_error, self.path)
        # Questions ask in SQL of their own, and need not wait for what reads a store whole.
        stream: KnowledgeStream = import_module("lgai_graph.store.stream.knowledge").KnowledgeStream(
            self._connection, make_error, self.vocabulary, with_arguments=with_arguments
        )
        return stream


def open_store(path: Path, *, across_threads: bool = False, is_checked: bool = False) -> Store:
    """Open a store for reading.

    Args:
        path: the file.
        across_threads: lets one thread after another read it, never two at a time.
        is_checked: its checksum was compared before, and need not be again.

    Raises:
        StoreError: no file, no permission, no store of ours, another schema, or damage.
    """
    if not path.exists():
        raise StoreError(f"{path}: there is no store; run `lgai build` with --db {path}, or name another")
    if not path.is_file():
        raise StoreError(f"{path}: not a file; give --db a file, such as .lgai/graph.db")
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=ro",
            uri=True,
            isolation_level=None,
            check_same_thread=not across_threads,
        )
    except sqlite3.OperationalError as error:
        raise StoreError(f"{path}: cannot be opened ({error}); check its permissions") from error
    connection.row_factory = sqlite3.Row
    try:
        _check_version(path, connection)
        if not is_checked:
            check_seal(path, largest=CHECKED_AT_OPEN)
    except StoreError:
        connection.close()
        raise
    return Store(path, connection)


def check_seal(path: Path, *, largest: int | None = None) -> None:
    """Compare a store with its checksum.

    Args:
        path: the store.
        largest: leave a larger file unchecked, in bytes.

    Raises:
        StoreError: the file is not as it was written.
    """
    try:
        is_sound = (largest is not None and path.stat().st_size > largest) or is_whole(path)
    except FileNotFoundError:  # taken away since it was opened, and still to be read
        return
    except OSError as error:
        raise StoreError(f"{path}: cannot be read ({error.strerror}); check its permissions") from error
    if not is_sound:
        raise _make_damage_error(path, ValueError("its checksum differs"))


def is_marked(path: Path) -> bool:
    """Tell whether a file bears the mark of a store, however damaged the rest of it is."""
    with path.open("rb") as file:
        file.seek(APPLICATION_ID_AT)
        return file.read(4) == APPLICATION_ID.to_bytes(4, "big")


def find_former(path: Path) -> Path:
    """Name the file in which a build keeps the store that it replaced, beside what a link leads to."""
    real = Path(os.path.realpath(path))
    return real.with_name(f"{real.name}.former")


def open_former(path: Path) -> Store:
    """Open the store of the build before, which stands beside the present one.

    Raises:
        StoreError: there is none, or another version of lgai made it.
    """
    try:
        return open_store(find_former(path))
    except StoreError as error:
        raise StoreError(
            f"{path}: no earlier build to compare with; run `lgai build` again once there are new articles"
        ) from error


def _check_version(path: Path, connection: sqlite3.Connection) -> None:
    """Tell our file from others and this version of it from others."""
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.OperationalError as error:
        raise StoreError(f"{path}: cannot be opened ({error}); check its permissions") from error
    except sqlite3.DatabaseError as error:
        raise (_make_damage_error(path, error) if is_marked(path) else _make_foreign_error(path)) from error
    if application != APPLICATION_ID:
        raise _make_foreign_error(path)
    if version != SCHEMA_VERSION:
        raise StoreError(f"{path}: schema {version}, this lgai reads {SCHEMA_VERSION}; run `lgai build`")


def _make_damage_error(path: Path, error: Exception) -> StoreError:
    return StoreError(f"{path}: the store is damaged ({error}); run `lgai build`")


def _make_foreign_error(path: Path) -> StoreError:
    return StoreError(f"{path}: not a store of lgai; choose another --db, or remove it and run `lgai build`")

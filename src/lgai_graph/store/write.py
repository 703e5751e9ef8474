"""Write a store beside its place and swap it in, so that a killed build harms nothing."""

import filecmp
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from lgai_graph.errors import StoreError
from lgai_graph.korean.defaults import get_vocabulary
from lgai_graph.model.vocabulary import Vocabulary, encode_vocabulary
from lgai_graph.store.memory import WHEN_WRITING
from lgai_graph.store.read import find_former, is_marked
from lgai_graph.store.rows.knowledge import insert_knowledge
from lgai_graph.store.rows.source import AllKnown
from lgai_graph.store.schema import APPLICATION_ID, INDICES, SCHEMA_VERSION, TABLES
from lgai_graph.store.seal import SEAL, UNSEALED, seal_store

LOCK_SECONDS = 60.0  # a build of five articles takes some ten seconds, so a second one may wait for it
STORE_SUFFIXES = (".db", ".sqlite", ".sqlite3")  # an empty file so named may be replaced


def write_store(
    path: Path, knowledge: AllKnown, *, fingerprint: str, vocabulary: Vocabulary | None = None
) -> None:
    """Replace the store at ``path``; on any failure the former store stays untouched.

    Args:
        path: the store's place; missing folders are made.
        knowledge: what to keep; the same knowledge gives the same bytes.
        fingerprint: names the rules that made it; readable as ``Store.fingerprint``.
        vocabulary: the words to ask and answer in; None for those of the package's lexicon.

    Raises:
        StoreError: no permission, a full disk, another build that does not end.
    """
    path = Path(os.path.realpath(path))  # a link stays, and what it leads to is replaced
    try:
        check_place(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with _locked(path):
            words = vocabulary or get_vocabulary()
            meta = {"fingerprint": fingerprint, "vocabulary": encode_vocabulary(words), SEAL: UNSEALED}
            _write_and_swap(path, knowledge, meta)
    except OSError as error:
        raise StoreError(f"{path}: cannot write the store ({_reason(error)}); choose another --db") from error
    except sqlite3.Error as error:
        raise StoreError(
            f"{path}: cannot write the store ({error}); free space or choose another --db"
        ) from error


def check_place(path: Path) -> None:
    """Keep a slip in --db from overwriting a file that is no store.

    Raises:
        StoreError: a folder or another program's file stands there, or the place cannot be written.
    """
    folder = next((folder for folder in path.absolute().parents if folder.exists()), None)
    if folder is not None and not (folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)):
        reason = "Permission denied" if folder.is_dir() else f"{folder} is no folder"
        raise StoreError(f"{path}: cannot write the store ({reason}); choose another --db")
    _check_ours(find_former(path), "where the former store is kept")
    if not path.exists():
        return
    if not path.is_file():
        raise StoreError(f"{path}: cannot write the store (not a file); choose another --db")
    if not (is_marked(path) or (path.suffix in STORE_SUFFIXES and not path.stat().st_size)):
        raise StoreError(f"{path}: not a store of lgai; choose another --db, or remove it and build again")


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """The build lock: a transaction on an empty SQLite file, freed when its process dies."""
    lock = path.with_name(path.name + ".lock")
    is_empty = lock.is_file() and not lock.stat().st_size  # as ours stays, since nothing is written into it
    if os.path.lexists(lock) and not is_empty:
        raise StoreError(f"{lock}: another program's file stands in the place of the lock; move it away")
    with closing(sqlite3.connect(lock, timeout=LOCK_SECONDS, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY":
                raise
            raise StoreError(
                f"{path}: another build is writing this store; run `lgai build` when it ends"
            ) from error
        yield


def _write_and_swap(path: Path, knowledge: AllKnown, meta: Mapping[str, str]) -> None:
    """Write the temporary file, bring it to the disk and move it into place."""
    temporary = path.with_name(path.name + ".tmp")
    _clear(temporary)
    try:
        _fill(temporary, knowledge, meta)
        _sync(temporary)
        _keep_former(path, temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    if os.name == "posix":  # only there a folder can be synced
        _sync(path.parent)


def _clear(temporary: Path) -> None:
    """Remove what a killed build left.

    Raises:
        StoreError: another program's file stands there.
    """
    _check_ours(temporary, "where the store is made")
    temporary.unlink(missing_ok=True)


def _check_ours(path: Path, where: str) -> None:
    """Leave alone what is no file of a build: neither empty yet nor one that begins with our mark.

    Raises:
        StoreError: another program's file stands there.
    """
    if not os.path.lexists(path):
        return
    is_plain = path.is_file() and not path.is_symlink()
    if not (is_plain and (is_marked(path) or not path.stat().st_size)):
        raise StoreError(f"{path}: another program's file stands {where}; move it away")


def _keep_former(path: Path, new: Path) -> None:
    """Keep the store that is about to go, for ``lgai changes --since-build``.

    A build that changes nothing leaves the kept one as it is.
    """
    if not path.exists() or filecmp.cmp(path, new, shallow=False):
        return
    waiting = path.with_name(path.name + ".tmp-former")
    _clear(waiting)
    try:
        try:
            waiting.hardlink_to(path)
        except OSError:  # a file system without hard links
            shutil.copyfile(path, waiting)
        waiting.replace(find_former(path))
    finally:
        waiting.unlink(missing_ok=True)


def _fill(path: Path, knowledge: AllKnown, meta: Mapping[str, str]) -> None:
    """Make a store; no journal is needed, since a torn file is never swapped in."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(
            f"PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            f"PRAGMA cache_size = -{WHEN_WRITING};"
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};"
            f"BEGIN; {TABLES}"
        )
        connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        insert_knowledge(connection, knowledge)
        connection.executescript(f"BEGIN; {INDICES} COMMIT;")  # commits the rows first
    seal_store(path)


def _sync(path: Path) -> None:
    """Wait until a file or folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _reason(error: OSError) -> str:
    """Return the system's words without the path, which our message names already."""
    return error.strerror or str(error)

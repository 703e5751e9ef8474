"""Give a build a database of its own for what memory cannot hold; it goes when the build does."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from glob import escape
from pathlib import Path
from tempfile import mkstemp

from lgai_graph.errors import StoreError
from lgai_graph.store.memory import WHEN_WRITING

SUFFIX = ".work"  # behind the store's name, between which stand letters of chance

_SETTINGS = f"""
PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -{WHEN_WRITING};
"""


@contextmanager
def open_scratch(db: Path) -> Iterator[sqlite3.Connection]:
    """Open a scratch database in the folder of a store.

    Its name is taken away at once, so that even a build that is killed leaves nothing; what a kill in that
    very moment leaves is an empty file, which the next build removes.

    Args:
        db: the store that is built.

    Raises:
        StoreError: there is no room, or no permission.
    """
    try:
        name = _make_file(Path(os.path.realpath(db)))
    except OSError as error:
        reason = error.strerror or str(error)
        raise StoreError(f"{db}: no work can be done beside it ({reason}); choose another --db") from error
    try:
        with closing(sqlite3.connect(name, isolation_level=None)) as connection:
            connection.executescript(_SETTINGS)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # opens the file
            if os.name == "posix":  # elsewhere an open file keeps its name
                name.unlink(missing_ok=True)  # a build beside this one may take an empty file for left
            yield connection
    except sqlite3.Error as error:
        raise StoreError(f"{db}: no work can be done beside the store ({error}); free space there") from error
    finally:
        name.unlink(missing_ok=True)


def _make_file(db: Path) -> Path:
    """Make an empty file beside a store, and remove such as a kill left."""
    db.parent.mkdir(parents=True, exist_ok=True)
    for left in db.parent.glob(f"{escape(db.name)}.*{SUFFIX}"):
        if left.is_file() and not left.stat().st_size:
            left.unlink(missing_ok=True)
    descriptor, name = mkstemp(prefix=f"{db.name}.", suffix=SUFFIX, dir=db.parent)
    os.close(descriptor)
    return Path(name)

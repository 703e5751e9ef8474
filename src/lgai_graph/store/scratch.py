"""Give a build a database of its own for what memory cannot hold; it goes when the build does."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkstemp

SUFFIX = ".work"  # behind the store's name, between which stand letters of chance
CACHE_KILOBYTES = 32_000

_SETTINGS = f"""
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -{CACHE_KILOBYTES};
"""


@contextmanager
def open_scratch(db: Path) -> Iterator[sqlite3.Connection]:
    """Open a scratch database in the folder of a store.

    Its name is taken away at once, so that even a build that is killed leaves nothing; what a kill in that
    very moment leaves is an empty file, which the next build removes.

    Args:
        db: the store that is built.
    """
    real = Path(os.path.realpath(db))
    real.parent.mkdir(parents=True, exist_ok=True)
    for left in real.parent.glob(f"{real.name}.*{SUFFIX}"):
        if left.is_file() and not left.stat().st_size:
            left.unlink(missing_ok=True)
    descriptor, name = mkstemp(prefix=f"{real.name}.", suffix=SUFFIX, dir=real.parent)
    os.close(descriptor)
    try:
        with closing(sqlite3.connect(name, isolation_level=None)) as connection:
            connection.executescript(_SETTINGS)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # opens the file
            if os.name == "posix":  # elsewhere an open file keeps its name
                Path(name).unlink()
            connection.execute("BEGIN")  # one transaction, never ended: what is torn is thrown away
            yield connection
    finally:
        Path(name).unlink(missing_ok=True)

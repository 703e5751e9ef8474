"""Write one SQLite file of plain tables and views, for Datasette, DuckDB, R and any SQL.

It is not the store: names, quotes and sources stand side by side, keys are the ids of every other export, and
the views are documented (``docs/exports.md``).
"""

import shutil
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TextIO

from lgai_graph.errors import ExportError
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.relational.tables import TABLES, Row, list_columns, list_rows

_TYPES = {"text": "TEXT", "date": "TEXT", "integer": "INTEGER", "real": "REAL", "boolean": "INTEGER"}
_KEYED = frozenset({"articles", "entities", "events", "relations", "titles"})

BATCH = 1_000  # rows of a table held at once

_VIEWS = """
CREATE INDEX participants_by_event ON participants (event);
CREATE INDEX participants_by_entity ON participants (entity);
CREATE INDEX relations_by_source ON relations (source);
CREATE INDEX relations_by_target ON relations (target);
CREATE INDEX quotes_by_fact ON quotes (fact);
CREATE VIEW timeline AS
SELECT e.*, (SELECT group_concat(name || ' (' || role || ')', '; ') FROM
    (SELECT n.name, p.role FROM participants p JOIN entities n ON n.id = p.entity
     WHERE p.event = e.id ORDER BY p.rowid)) AS participants
FROM events e ORDER BY e.earliest IS NULL, e.earliest, e.id;
CREATE VIEW people AS
SELECT n.id, n.name, h.role, o.id AS organization_id, o.name AS organization, h.former, h.since, h.until,
    h.sources, h.fact
FROM entities n LEFT JOIN (
    SELECT id AS fact, source AS person, target, role, former, since, until, since_earliest, sources
    FROM relations WHERE type = 'employment'
    UNION ALL SELECT id, person, NULL, role, former, NULL, until, NULL, sources FROM titles
) h ON h.person = n.id
LEFT JOIN entities o ON o.id = h.target
WHERE n.kind = 'person' ORDER BY n.name, n.id, h.since_earliest, h.fact;
CREATE VIEW ties AS
SELECT r.id, s.name AS source, r.type, t.name AS target, r.role, r.former, r.since, r.until, r.sources
FROM relations r JOIN entities s ON s.id = r.source JOIN entities t ON t.id = r.target;
CREATE VIEW sources AS
SELECT q.fact, q.exact, q.rule, a.publisher, a.published, a.title, a.url, a.id AS article
FROM quotes q JOIN articles a ON a.id = q.article;
"""


def write_sqlite(nouns: Nouns, file: TextIO) -> None:
    """Fill a database in a folder of its own and copy it to the file.

    Raises:
        ExportError: the file is one of text only.
    """
    target = get_bytes_of(file)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "export.db"
        connection = sqlite3.connect(path)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            _fill_tables(connection, nouns)
            connection.executescript(_VIEWS)
            connection.commit()
        finally:
            connection.close()
        with path.open("rb") as written:
            shutil.copyfileobj(written, target)


def get_bytes_of(file: TextIO) -> IO[bytes]:
    """Return the stream of bytes below a text file, for formats that are no text.

    Raises:
        ExportError: there is none.
    """
    target = getattr(file, "buffer", None)
    if target is None:
        raise ExportError("this format is no text; give a file to write")
    file.flush()
    return target  # type: ignore[no-any-return]


def _fill_tables(connection: sqlite3.Connection, nouns: Nouns) -> None:
    """Make every table, and fill all in one pass."""
    inserts: dict[str, str] = {}
    for name, kinds in TABLES.items():
        columns = [f'"{column}" {_TYPES[kind]}' for column, kind in kinds.items()]
        if name in _KEYED:
            columns[0] += " PRIMARY KEY"
        connection.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
        inserts[name] = f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})"
    waiting: dict[str, list[Row]] = {name: [] for name in TABLES}
    for name, row in list_rows(nouns):
        rows = waiting[name]
        rows.append(row)
        if len(rows) >= BATCH:
            connection.executemany(inserts[name], zip(*list_columns(name, rows), strict=True))
            rows.clear()
    for name, rows in waiting.items():
        if rows:
            connection.executemany(inserts[name], zip(*list_columns(name, rows), strict=True))

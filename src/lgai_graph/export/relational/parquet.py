"""Write one Parquet file per table, for pandas, DuckDB, R and Spark; it needs pyarrow."""

from collections.abc import Mapping
from contextlib import ExitStack
from importlib import import_module
from types import ModuleType
from typing import Protocol, TextIO

from lgai_graph.errors import ExportError
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.relational.sqlite import get_bytes_of
from lgai_graph.export.relational.tables import TABLES, Row, list_columns, list_rows

BATCH = 5_000  # rows of a table held at once: a megabyte

_TYPES = {"text": "string", "date": "string", "integer": "int64", "real": "float64", "boolean": "bool_"}


def write_parquet(nouns: Nouns, files: Mapping[str, TextIO]) -> None:
    """Write every table in one pass, by batches of rows.

    Raises:
        ExportError: pyarrow is not installed.
    """
    arrow, parquet = _load("pyarrow"), _load("pyarrow.parquet")
    with ExitStack() as opened:
        tables = {}
        for name, kinds in TABLES.items():
            schema = arrow.schema(
                [(column, getattr(arrow, _TYPES[kind])()) for column, kind in kinds.items()]
            )
            target = get_bytes_of(files[f"{name}.parquet"])
            writer = opened.enter_context(parquet.ParquetWriter(target, schema, compression="zstd"))
            tables[name] = _Table(name, arrow, schema, writer)
        for name, row in list_rows(nouns):
            tables[name].add(row)
        for table in tables.values():
            table.flush()


class _Table:
    """A table on its way to a file."""

    def __init__(self, name: str, arrow: ModuleType, schema: object, writer: "_BatchWriter") -> None:
        self._name, self._arrow, self._schema, self._writer = name, arrow, schema, writer
        self._rows: list[Row] = []

    def add(self, row: Row) -> None:
        """Take a row."""
        self._rows.append(row)
        if len(self._rows) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write the rows that wait."""
        if self._rows:
            columns = list_columns(self._name, self._rows)
            self._writer.write_table(self._arrow.table(columns, schema=self._schema))
            self._rows.clear()


class _BatchWriter(Protocol):
    """What is needed of pyarrow, which has no types."""

    def write_table(self, table: object) -> None:
        """Write a batch."""


def _load(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as error:
        raise ExportError(
            "parquet: pyarrow is missing; run in the folder of this project: pip install '.[parquet]'"
        ) from error


FILES = tuple(f"{name}.parquet" for name in TABLES)

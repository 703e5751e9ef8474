"""Write one Parquet file per table, for pandas, DuckDB, R and Spark; it needs pyarrow."""

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from itertools import islice
from types import ModuleType
from typing import TextIO

from lgai_graph.errors import ExportError
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.relational.sqlite import get_bytes_of
from lgai_graph.export.relational.tables import TABLES, Row, TableSpec, clean_row

BATCH = 20_000  # rows held at once: a few megabytes

_TYPES = {"text": "string", "date": "string", "integer": "int64", "real": "float64", "boolean": "bool_"}


def write_table(name: str, nouns: Nouns, file: TextIO) -> None:
    """Write one table by batches of rows.

    Raises:
        ExportError: pyarrow is not installed.
    """
    arrow, parquet = _load("pyarrow"), _load("pyarrow.parquet")
    table = TABLES[name]
    schema = arrow.schema(
        [(column, getattr(arrow, _TYPES[kind])()) for column, kind in table.columns.items()]
    )
    with parquet.ParquetWriter(get_bytes_of(file), schema, compression="zstd") as writer:
        for rows in _list_batches(table, nouns):
            columns = [list(column) for column in zip(*rows, strict=True)]
            writer.write_table(arrow.table(columns, schema=schema))


def _list_batches(table: TableSpec, nouns: Nouns) -> Iterator[list[Row]]:
    rows = map(clean_row, table.list_rows(nouns))
    while batch := list(islice(rows, BATCH)):
        yield batch


def _load(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as error:
        raise ExportError(
            "parquet: pyarrow is missing; run in the folder of this project: pip install '.[parquet]'"
        ) from error


WRITERS = {f"{name}.parquet": partial(write_table, name) for name in TABLES}

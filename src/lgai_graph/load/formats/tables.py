"""Read tables: ``.csv`` and ``.tsv``."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from lgai_graph.errors import InputError
from lgai_graph.load.draft import (
    MAX_ARTICLE,
    MAX_TABLE,
    Draft,
    Found,
    Hints,
    Input,
    Note,
    Skipped,
    hash_bytes,
    read_bytes,
)
from lgai_graph.load.formats.encoding import decode_text
from lgai_graph.load.formats.rows import RowPlace, choose_columns, read_row

DELIMITERS = "\t;,"
MAX_COLUMNS = 1_000  # of a table; exports of news have 20
MAX_CELLS_IN_LINE = 100_000  # commas of a line, those of a quoted article included


def read_csv(source: Input, hints: Hints) -> Found:
    """Read a table with a line of column names; comma, semicolon or tab between them.

    Raises:
        InputError: the table is damaged or no column holds the text.
    """
    text = decode_text(read_bytes(source, limit=MAX_TABLE))
    first = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    check_columns(first.count(delimiter) + 1, MAX_COLUMNS)
    check_columns(max(line.count(delimiter) for line in text.split("\n")), MAX_CELLS_IN_LINE)
    former = csv.field_size_limit(MAX_ARTICLE)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        yield from read_table(([*cells] for cells in lines), source, hints)
    except csv.Error as error:
        raise InputError(f"a damaged table: {error}") from error
    finally:
        csv.field_size_limit(former)


def check_columns(columns: int, limit: int) -> None:
    """Refuse a line of more cells than a table of articles has.

    Raises:
        InputError: naming the limit.
    """
    if columns > limit:
        raise InputError(f"a line of more than {limit:,} cells; export fewer columns")


def read_table(
    lines: Iterable[Sequence[object]], source: Input, hints: Hints
) -> Iterator[Draft | Skipped | Note]:
    """Read the lines of a table, the first of which names the columns.

    Raises:
        InputError: no column holds the text.
    """
    table = iter(lines)
    header = [str(cell or "").strip() for cell in next(table, ())]
    columns = choose_columns(header, hints)
    for number, cells in enumerate(table, start=2):
        if not any(cells):
            continue
        row = dict(zip(header, cells, strict=False))
        content_hash = hash_bytes("\x1f".join(map(str, cells)).encode("utf-8", errors="surrogatepass"))
        yield from read_row(row, columns, RowPlace(file=source, number=number, content_hash=content_hash))

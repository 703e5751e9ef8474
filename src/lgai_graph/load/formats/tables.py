"""Read tables: ``.csv``, ``.tsv``, and the ``.xlsx`` exports of BIGKinds."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import ParseError

from lgai_graph.errors import InputError
from lgai_graph.load.draft import (
    MAX_ARTICLE,
    MAX_TABLE,
    MEGABYTE,
    Draft,
    Found,
    Hints,
    Input,
    Note,
    Skipped,
    hash_bytes,
    import_extra,
    read_bytes,
)
from lgai_graph.load.formats.encoding import decode_text
from lgai_graph.load.formats.rows import Place, choose_columns, read_row

DELIMITERS = "\t;,"
MAX_UNPACKED = 300 * MEGABYTE  # bytes of a workbook unpacked; a month of BIGKinds export has 20
BIGKINDS_ID = "뉴스 식별자"
BIGKINDS_CUT = 200  # characters of a body that BIGKinds exports, with … behind


def read_csv(source: Input, hints: Hints) -> Found:
    """Read a table with a line of column names; comma, semicolon or tab between them.

    Raises:
        InputError: the table is damaged or no column holds the text.
    """
    text = decode_text(read_bytes(source, limit=MAX_TABLE))
    first = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    former = csv.field_size_limit(MAX_ARTICLE)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        yield from read_table(([*cells] for cells in lines), source, hints)
    except csv.Error as error:
        raise InputError(f"a damaged table: {error}") from error
    finally:
        csv.field_size_limit(former)


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
        yield from read_row(row, columns, Place(file=source, number=number, content_hash=content_hash))


def read_xlsx(source: Input, hints: Hints) -> Found:
    """Read the first sheet of a workbook, as BIGKinds exports it.

    The width that such a sheet states is wrong, so it is measured anew. A body is cut at 200
    characters by BIGKinds itself; a note says so.

    Raises:
        InputError: openpyxl is not installed, or the workbook is damaged or too large.
    """
    openpyxl = import_extra("openpyxl", "xlsx")
    data = read_bytes(source, limit=MAX_TABLE)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(member.file_size for member in package.infolist())
        if unpacked > MAX_UNPACKED:
            raise InputError(f"unpacks to more than {MAX_UNPACKED // MEGABYTE} MB; export a shorter period")
        sheet = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()
        lines = [list(cells) for cells in sheet.iter_rows(values_only=True)]
    except (zipfile.BadZipFile, ParseError, KeyError, ValueError, TypeError, IndexError, EOFError) as error:
        raise InputError("not a readable .xlsx workbook; export it again") from error
    yield from read_table(lines, source, hints)
    yield from note_cut_bodies(lines, source)


def note_cut_bodies(lines: Sequence[Sequence[object]], source: Input) -> Iterator[Note]:
    """Note how many bodies of a BIGKinds export are cut."""
    header = [str(cell or "").strip() for cell in lines[0]]
    if BIGKINDS_ID not in header or "본문" not in header:
        return
    column = header.index("본문")
    bodies = [str(cells[column]) for cells in lines[1:] if len(cells) > column and cells[column]]
    cut = sum(len(body) >= BIGKINDS_CUT and body.rstrip().endswith(("...", "…")) for body in bodies)
    if cut:
        yield Note(
            source=source.shown, text=f"{cut} of {len(bodies)} bodies are cut at 200 characters by BIGKinds"
        )

"""Read ``.xlsx`` workbooks such as the exports of BIGKinds."""

import io
import re
import struct
import warnings
import zipfile
from collections.abc import Iterator, Sequence

from lgai_graph.errors import InputError
from lgai_graph.load.draft import MAX_TABLE, MEGABYTE, Found, Hints, Input, Note, import_extra, read_bytes
from lgai_graph.load.formats.archives import DAMAGES
from lgai_graph.load.formats.tables import MAX_COLUMNS, check_columns, read_table

MAX_UNPACKED = 300 * MEGABYTE  # bytes of a workbook unpacked; a month of BIGKinds export has 20
MAX_ROWS = 200_000  # of a sheet; BIGKinds exports 20 thousand at a time
MAX_CELLS = 4_000_000  # of a sheet
CHUNK = MEGABYTE
OVERLAP = 200  # bytes of a tag that two chunks may share
BIGKINDS_ID = "뉴스 식별자"
BIGKINDS_CUT = 200  # characters of a body that BIGKinds exports, with … behind

TOO_LARGE = f"unpacks to more than {MAX_UNPACKED // MEGABYTE} MB; export a shorter period"
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
ROW = re.compile(rb"<(?:\w{1,8}:)?row[\s/>]")
CELL = re.compile(rb"<(?:\w{1,8}:)?c[\s/>]")
PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Z]{0,9})(\d{1,12})["']""")
ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# What openpyxl, lxml and zipfile raise on damaged workbooks; lxml's XMLSyntaxError is a SyntaxError.
BROKEN = (
    *DAMAGES,
    ArithmeticError,
    AttributeError,
    AssertionError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)


def read_xlsx(source: Input, hints: Hints) -> Found:
    """Read the first sheet of a workbook, as BIGKinds exports it.

    The width that such a sheet states is wrong, so it is measured anew. A body is cut at 200
    characters by BIGKinds itself; a note says so.

    Raises:
        InputError: openpyxl is not installed, or the workbook is damaged or too large.
    """
    import_extra("openpyxl", "xlsx")
    data = read_bytes(source, limit=MAX_TABLE)
    try:
        check_package(data)
        lines = read_lines(data)
    except BROKEN as error:
        raise InputError("not a readable .xlsx workbook; export it again") from error
    yield from read_table(lines, source, hints)
    yield from note_cut_bodies(lines, source)


def read_lines(data: bytes) -> list[list[object]]:
    """Read the cells of the first sheet; what openpyxl warns of is no concern of the reader."""
    openpyxl = import_extra("openpyxl", "xlsx")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True).worksheets[0]
        sheet.reset_dimensions()
        return [list(cells) for cells in sheet.iter_rows(values_only=True)]


def check_package(data: bytes) -> None:
    """Refuse a workbook by what its parts hold, read in pieces, before it takes memory.

    Raises:
        InputError: too many bytes, rows, columns or cells, or entities of its own.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        members = package.infolist()
        if sum(member.file_size for member in members) > MAX_UNPACKED:
            raise InputError(TOO_LARGE)
        for member in members:
            is_sheet = SHEET.fullmatch(member.filename) is not None
            if is_sheet or member.filename.endswith((".xml", ".rels")):
                check_part(package, member, is_sheet=is_sheet)


def check_part(package: zipfile.ZipFile, member: zipfile.ZipInfo, *, is_sheet: bool) -> None:
    """Count the rows and cells of one part.

    Raises:
        InputError: naming the limit.
    """
    rows = cells = unpacked = 0
    tail = b""
    with package.open(member) as stream:
        while piece := stream.read(CHUNK):
            unpacked += len(piece)
            if unpacked > MAX_UNPACKED:
                raise InputError(
                    f"unpacks to more than {MAX_UNPACKED // MEGABYTE} MB; export a shorter period"
                )
            text = tail + piece
            if ENTITY.search(text):
                raise InputError("a workbook with entities of its own; export it again")
            if is_sheet:
                rows, cells = rows + len(ROW.findall(piece)), cells + len(CELL.findall(piece))
                check_sheet(text, rows, cells)
            tail = piece[-OVERLAP:]


def check_sheet(text: bytes, rows: int, cells: int) -> None:
    """Refuse a sheet of too many rows or cells, or one that places a cell beyond them.

    Raises:
        InputError: naming the limit.
    """
    places = [(letters, int(number)) for letters, number in PLACE.findall(text)]
    if max((rows, *(number for _, number in places))) > MAX_ROWS:
        raise InputError(f"more than {MAX_ROWS:,} rows; export a shorter period")
    if cells > MAX_CELLS:
        raise InputError(f"more than {MAX_CELLS:,} cells; export a shorter period")
    if places:
        check_columns(max(count_column(letters) for letters, _ in places), MAX_COLUMNS)


def count_column(letters: bytes) -> int:
    """Count the column that letters name.

    >>> count_column(b"A"), count_column(b"AA")
    (1, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


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

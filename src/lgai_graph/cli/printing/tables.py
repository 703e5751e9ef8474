"""Write lists for other programs: CSV, JSON lines, Markdown, or a plain table."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from lgai_graph.cli.common import say, say_json

if TYPE_CHECKING:
    from lgai_graph.render import Page


class Form(StrEnum):
    """How a list is written."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"
    MD = "md"


FormOption = Annotated[
    Form | None,
    typer.Option("--format", help="Write the list as a table of a row each, or for another program."),
]
Record: TypeAlias = Mapping[str, Any]
Columns: TypeAlias = Mapping[str, Callable[[Any], object]]  # a heading and what stands below it


def say_list(records: Sequence[Any], columns: Columns, form: Form | None, *, as_json: bool) -> bool:
    """Print a list in the form asked for; False where none was, and people are to read it."""
    if as_json:
        say_json(records)
    elif form is None:
        return False
    else:
        say(list_lines(records, columns, form))
    return True


def list_lines(records: Iterable[Any], columns: Columns, form: Form) -> Iterator[str]:
    """Yield the lines of a list; the headings are the same in every language."""
    if form is Form.JSONL:
        import json

        yield from (json.dumps(record, ensure_ascii=False) for record in records)
        return
    rows = [[read(record) for read in columns.values()] for record in records]
    if form is Form.CSV:
        yield from _csv_lines([list(columns), *rows])
    elif form is Form.MD:
        yield from _markdown_lines(list(columns), rows)
    else:
        from lgai_graph.render import make_table

        yield from make_table(list(columns), ([_write_cell(cell) for cell in row] for row in rows))


def fit_table(
    page: "Page", heads: Sequence[str], rows: Sequence[Sequence[str]], *, least: int
) -> Iterator[str]:
    """Align cells in columns that fit the page: the last is cut, or stands on a line of its own.

    Args:
        page: what it is written on.
        heads: one for each column.
        rows: the cells.
        least: columns that the last cell needs; with fewer the table becomes a list.
    """
    from lgai_graph.korean import display_width
    from lgai_graph.render import DIM, make_table

    table = [list(heads), *map(list, rows)]
    widths = [max(display_width(row[column]) for row in table) for column in range(len(heads))]
    room = page.width - sum(widths[:-1]) - 2 * (len(heads) - 1)
    if room >= min(least, widths[-1]):
        yield from make_table(heads, ([*row[:-1], page.cut(row[-1], room)] for row in rows))
        return
    for *others, last in rows:
        yield from page.wrap(last, "")
        yield from page.wrap("  ".join(filter(None, others)), "  ", code=DIM)


def _write_cell(value: object) -> str:
    from lgai_graph.render import clean

    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return clean(str(value))


def _csv_lines(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    import csv
    from io import StringIO

    from lgai_graph.export.clean import guard_cell

    for row in rows:
        buffer = StringIO()
        cells = [guard_cell(cell) if isinstance(cell, str) else _write_cell(cell) for cell in row]
        csv.writer(buffer, lineterminator="").writerow(cells)
        yield buffer.getvalue()


def _markdown_lines(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        cells = (_write_cell(cell).replace("\\", "\\\\").replace("|", "\\|") for cell in row)
        yield f"| {' | '.join(cells)} |"

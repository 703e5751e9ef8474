"""Write cells as the csv module does, but each by itself, so that what comes again is kept ready."""

from collections.abc import Iterable
from functools import lru_cache

from lgai_graph.export.clean import KEPT_TEXTS, guard_cell


def quote_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, in quotes where it holds a comma or a quote.

    >>> print(quote_cell('가, "나'), quote_cell("=1"))
    "가, ""나" '=1
    """
    if not text:
        return text
    line = guard_cell(text)  # has no line ends
    if '"' in line:
        line = line.replace('"', '""')
        return f'"{line}"'
    return f'"{line}"' if "," in line else line


@lru_cache(KEPT_TEXTS)
def quote_id(text: str) -> str:
    """Do what ``quote_cell`` does, faster for texts that come again and again."""
    return quote_cell(text)


def join_cells(texts: Iterable[str]) -> str:
    """Return a row of such cells without its end."""
    return ",".join(map(quote_cell, texts))

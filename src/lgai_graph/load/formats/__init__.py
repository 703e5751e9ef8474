"""Name the reader of every suffix."""

import sys
from collections.abc import Mapping

from lgai_graph.load.draft import Input, Reader
from lgai_graph.load.formats.jsons import read_json, read_jsonl
from lgai_graph.load.formats.markdown import read_markdown
from lgai_graph.load.formats.plain import read_plain
from lgai_graph.load.formats.tables import read_csv
from lgai_graph.load.formats.web import read_html
from lgai_graph.load.formats.workbook import read_xlsx

READERS: Mapping[str, Reader] = {
    ".csv": read_csv,
    ".htm": read_html,
    ".html": read_html,
    ".json": read_json,
    ".jsonl": read_jsonl,
    ".md": read_markdown,
    ".tsv": read_csv,
    ".txt": read_plain,
    ".xlsx": read_xlsx,
}
PAGES = frozenset({".htm", ".html", ".md", ".txt"})  # of one article each
ARCHIVE = ".zip"
SUFFIXES = frozenset({*READERS, ARCHIVE})


def stdin_input() -> Input:
    """Make the input of ``-``: JSONL on the standard input."""
    return Input(name="-", shown="standard input", suffix=".jsonl", open=lambda: sys.stdin.buffer)

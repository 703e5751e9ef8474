"""Read files with one JSON object on each line."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from lgai_graph.errors import InputError


def read_rows(path: Path) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a JSON Lines file.

    Raises:
        InputError: the file cannot be read, or a line is no JSON object.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read; give a JSON Lines file in UTF-8 ({error})") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _parse_row(line, f"{path}:{number}")


def _parse_row(line: str, place: str) -> Mapping[str, object]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise InputError(f"{place}: no JSON; write one object on each line ({error})") from error
    if not isinstance(row, dict):
        raise InputError(f"{place}: not an object; write one object on each line")
    return row

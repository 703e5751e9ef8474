"""Read ``.jsonl`` (one article per line, streamed) and ``.json`` (a list, or one article)."""

import json
from collections.abc import Iterator
from typing import IO

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
    read_bytes,
)
from lgai_graph.load.formats.encoding import decode_text
from lgai_graph.load.formats.rows import RowPlace, choose_columns, read_row
from lgai_graph.load.memo import recall_items

MAX_CONTAINERS = 500_000  # objects and lists of one file; 64 MB of articles have some 50 thousand
MAX_VALUES = 3_000_000  # commas, those of prose included: one in 30 characters of 64 MB
LIST_KEYS = ("articles", "items", "data", "documents", "results", "rows", "news")


def parse_json(text: str) -> object:
    """Parse JSON that no file of articles exceeds in values and depth.

    Raises:
        InputError: it is not JSON, with the place where it stops being so, or it is too much of it.
    """
    check_amount(text)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})") from error
    except (RecursionError, ValueError) as error:
        raise InputError("JSON nested too deeply, or a number too long") from error


def check_amount(text: str) -> None:
    """Refuse JSON by the signs it holds, before it takes memory.

    Raises:
        InputError: more lists and objects, or more values, than the articles of one file have.
    """
    containers = text.count("{") + text.count("[")
    if containers > MAX_CONTAINERS:
        raise InputError(f"more than {MAX_CONTAINERS:,} JSON objects and lists in one file; split it")
    if containers + text.count(",") > MAX_VALUES:
        raise InputError(f"more than {MAX_VALUES:,} JSON values in one file; split it")


def iterate_lines(stream: IO[bytes], limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield numbered lines in bounded memory; None stands for a line over the limit."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limit)
        yield number, None


def read_jsonl(source: Input, hints: Hints) -> Found:
    """Read one article per line; a line that cannot be read stops no other.

    Raises:
        InputError: the file holds no line.
    """
    number = 0
    with source.open() as stream:
        for number, line in iterate_lines(stream, MAX_ARTICLE):
            try:
                yield from read_line(line, RowPlace(file=source, number=number, content_hash=""), hints)
            except InputError as error:
                yield Skipped(source=f"{source.shown}:{number}", reason=str(error))
    if number == 0:
        raise InputError("an empty file")


def read_line(line: bytes | None, place: RowPlace, hints: Hints) -> Iterator[Draft | Skipped | Note]:
    """Read one line of JSONL; blank lines give nothing.

    Raises:
        InputError: the line is too long, not text, or not a JSON object.
    """
    if line is None:
        raise InputError(f"a line of more than {MAX_ARTICLE // MEGABYTE} MB, too long for an article")
    if not line.strip():
        return
    data = line.strip()

    def read() -> Iterator[Draft | Skipped | Note]:
        row = parse_json(decode_text(data))
        if not isinstance(row, dict):
            raise InputError("not a JSON object; each line must be one article")
        full = RowPlace(file=place.file, number=place.number, content_hash=hash_bytes(data))
        return read_row(row, choose_columns(row, hints), full)

    yield from recall_items(hints, place.file, data, place.number, read)


def read_json(source: Input, hints: Hints) -> Found:
    """Read a list of articles, an object that holds such a list, or one article.

    Raises:
        InputError: the file is not JSON, or holds no articles.
    """
    entries = find_entries(parse_json(decode_text(read_bytes(source, limit=MAX_TABLE))))
    for number, row in enumerate(entries, start=1):
        place = f"{source.shown}:{number}"
        if not isinstance(row, dict):
            yield Skipped(source=place, reason="not a JSON object; each entry must be one article")
            continue
        try:
            columns = choose_columns(row, hints)
            line = json.dumps(row, ensure_ascii=False, sort_keys=True)
        except InputError as error:
            yield Skipped(source=place, reason=str(error))
            continue
        except RecursionError:
            yield Skipped(source=place, reason="nested too deeply; write its fields as text")
            continue
        data = line.encode("utf-8", errors="surrogatepass")
        yield from read_row(row, columns, RowPlace(file=source, number=number, content_hash=hash_bytes(data)))


def find_entries(root: object) -> list[object]:
    """Find the list of articles in a JSON file.

    Raises:
        InputError: there is none.
    """
    if isinstance(root, dict):
        held = next((root[key] for key in LIST_KEYS if isinstance(root.get(key), list)), None)
        root = [root] if held is None else held
    if not isinstance(root, list) or not root:
        raise InputError("no list of articles in it")
    return root

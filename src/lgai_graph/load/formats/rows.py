"""Turn a row of a table or a JSON object into a draft, by the names of its fields."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import unescape

from lgai_graph.errors import InputError
from lgai_graph.korean import normalize
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.sections.furniture import FIELDS, make_line_key
from lgai_graph.load.draft import Draft, Hints, Input, Note, Skipped
from lgai_graph.load.mend import MAX_TEXT, check_length, clean_address
from lgai_graph.load.page.body import clean_body
from lgai_graph.load.page.byline import EMAIL, find_author, find_domain_publisher
from lgai_graph.load.page.dateline import parse_moment
from lgai_graph.model import PublishedBasis

# <br/> and </p> in a body; but not <2020 LoL>, which is a title in Korean brackets
TAG = re.compile(
    r"</?(?:p|br|div|span|b|strong|i|em|a|img|figure|figcaption|table|t[rdh]|ul|ol|li|h[1-6])\b[^<>]*>",
    re.IGNORECASE,
)
Row = Mapping[str, object]
MAX_DEPTH = 5  # lists within lists of one field; paragraphs of sections need two
MAX_VALUE = 2 * MAX_TEXT  # characters of a field with its markup
MAX_COLUMNS_NAMED = 12  # columns that a message names


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPlace:
    """Where a row stands: file, number (a line, or an entry from 1), and the hash of its bytes."""

    file: Input
    number: int
    content_hash: str

    @property
    def name(self) -> str:
        """The file as ``Article.source`` says it."""
        return self.file.name

    @property
    def shown(self) -> str:
        """The row as messages name it."""
        return f"{self.file.shown}:{self.number}"


def check_field_map(field_map: Mapping[str, str]) -> None:
    """Refuse a field name that is not ours.

    Raises:
        InputError: naming the field and the known ones.
    """
    unknown = sorted(set(field_map) - set(FIELDS))
    if unknown:
        raise InputError(f"unknown field {unknown[0]!r} to map; known are {', '.join(FIELDS)}")


def choose_columns(columns: Iterable[str], hints: Hints) -> dict[str, str]:
    """Choose the column of each of our fields.

    Raises:
        InputError: a mapped column is missing, or none holds the text.
    """
    names = [column for column in columns if column]
    by_key = {make_line_key(name): name for name in reversed(names)}
    chosen: dict[str, str] = {}
    for name, synonyms in load_lexicon().furniture.columns.items():
        mapped = hints.field_map.get(name)
        if mapped is not None and mapped not in names:
            raise InputError(f"no column {mapped!r} for {name}; there are {name_columns(names)}")
        found = mapped or next((by_key[key] for key in map(make_line_key, synonyms) if key in by_key), None)
        if found:
            chosen[name] = found
    if "text" not in chosen:
        raise InputError(
            f"no column holds the text (there are {name_columns(names)}); name it with --map text=COLUMN"
        )
    return chosen


def name_columns(names: Sequence[str]) -> str:
    """Name the first columns of a table in a message."""
    shown = ", ".join(name[:30] for name in names[:MAX_COLUMNS_NAMED])
    return f"{shown}, …" if len(names) > MAX_COLUMNS_NAMED else shown


def write_value(value: object, *, depth: int = 0) -> str:
    """Write a cell as text: days as ISO, lists as lines, whole numbers without a point.

    Raises:
        InputError: lists lie in lists too deeply, or the text is longer than any article.
    """
    if depth > MAX_DEPTH:
        raise InputError(f"lists nested more than {MAX_DEPTH} deep in a field; write it as text")
    if isinstance(value, str):
        check_length("field", value, MAX_VALUE)
        return normalize(unescape(TAG.sub("\n", value))).strip()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        parts = (write_value(part, depth=depth + 1) for part in value)
        return "\n".join(part for part in parts if part)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def read_author(value: str) -> str | None:
    """Read an author's field without 기자 and addresses.

    >>> read_author("홍길동 기자 hong@example.com"), read_author("홍길동;김철수")
    ('홍길동', '홍길동, 김철수')
    """
    names = find_author(value) or EMAIL.sub("", value).replace(";", ",").replace("\n", ",")
    return ", ".join(part.strip() for part in names.split(",") if part.strip()) or None


def read_row(row: Row, columns: Mapping[str, str], place: RowPlace) -> Iterator[Draft | Skipped | Note]:
    """Read one row.

    Args:
        row: column → value.
        columns: our field → column.
        place: where the row stands.
    """
    try:
        values = {name: write_value(row.get(column)) for name, column in columns.items()}
    except InputError as error:
        yield Skipped(source=place.shown, reason=str(error))
        return
    title = " ".join(values.get("title", "").split()) or None
    text = clean_body(values["text"], title=title)
    if not text:
        yield Skipped(source=place.shown, reason=f"no text in {columns['text']!r}")
        return
    written = values.get("date", "")
    published = parse_moment(written)
    url = clean_address(values.get("url", ""))
    site = find_domain_publisher(url) if url else None
    own_id = "".join(values.get("id", "").split())
    yield Draft(
        text=text,
        source=f"{place.name}#{own_id}" if own_id else f"{place.name}:{place.number}",
        content_hash=place.content_hash,
        title=title,
        author=read_author(values.get("author", "")),
        publisher=values.get("publisher") or (site.name if site else None),
        published_at=published,
        modified_at=parse_moment(values.get("modified", "")),
        published_basis=PublishedBasis.METADATA if published else None,
        source_url=url,
    )
    if written and not published:
        yield Note(
            source=place.shown, text=f"no day could be read from {written[:40]!r}; the article is undated"
        )

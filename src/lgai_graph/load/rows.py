"""Turn a row of a table or a JSON object into a draft, by the names of its fields."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape

from lgai_graph.errors import InputError
from lgai_graph.korean import normalize
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.furniture import FIELDS, make_line_key
from lgai_graph.load.body import clean_body
from lgai_graph.load.byline import EMAIL, find_author, find_domain_publisher
from lgai_graph.load.dateline import parse_moment
from lgai_graph.load.draft import Draft, Hints, Input, Note, Skipped
from lgai_graph.model import PublishedBasis

# <br/> and </p> in a body; but not <2020 LoL>, which is a title in Korean brackets
TAG = re.compile(
    r"</?(?:p|br|div|span|b|strong|i|em|a|img|figure|figcaption|table|t[rdh]|ul|ol|li|h[1-6])\b[^<>]*>",
    re.IGNORECASE,
)
Row = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
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
            raise InputError(f"no column {mapped!r} for {name}; there are {', '.join(names)[:200]}")
        found = mapped or next((by_key[key] for key in map(make_line_key, synonyms) if key in by_key), None)
        if found:
            chosen[name] = found
    if "text" not in chosen:
        there = ", ".join(names)[:200]
        raise InputError(f"no column holds the text (there are {there}); name it with --map text=COLUMN")
    return chosen


def write_value(value: object) -> str:
    """Write a cell as text: days as ISO, lists as lines, whole numbers without a point."""
    if isinstance(value, str):
        return normalize(unescape(TAG.sub("\n", value))).strip()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return "\n".join(part for part in map(write_value, value) if part)
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


def read_row(row: Row, columns: Mapping[str, str], place: Place) -> Iterator[Draft | Skipped | Note]:
    """Read one row.

    Args:
        row: column → value.
        columns: our field → column.
        place: where the row stands.
    """
    values = {name: write_value(row.get(column)) for name, column in columns.items()}
    title = " ".join(values.get("title", "").split()) or None
    text = clean_body(values["text"], title=title)
    if not text:
        yield Skipped(source=place.shown, reason=f"no text in {columns['text']!r}")
        return
    written = values.get("date", "")
    published = parse_moment(written)
    url = values.get("url") or None
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

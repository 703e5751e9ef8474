"""Check what GraphML and GEXF have in common: values, weights, days, ends of edges."""

import re
from collections.abc import Iterator
from datetime import date
from math import isfinite
from typing import TypeAlias

Problem: TypeAlias = tuple[int, str, str]  # line, rule, text

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}|0x[0-9a-fA-F]{6}|(?![0-9a-fA-F]{6}$)[A-Za-z]{3,}")
_WHOLE = re.compile(r"[+-]?\d+")
_WHOLE_TYPES = ("int", "integer", "long", "short", "byte")
SHOWN = 40  # characters of a value


def check_value(line: int, value: str) -> Iterator[Problem]:
    """Find texts that the importer changes on its way into any column."""
    if "INF" in value:
        yield line, "INF", f"Gephi turns INF into Infinity in {show(value)}; put the name into the label"
    if value.strip().lower() == "null":
        yield line, "null", "the text null becomes an empty value; write it otherwise, or leave it out"


def check_weight(line: int, value: str) -> Iterator[Problem]:
    """Find weights with which Gephi drops or misreads an edge."""
    number = _read_number(value)
    if number is None:
        yield line, "weight", f"the weight {show(value)} is no number; write one above 0"
    elif number == 0:
        yield line, "weight 0", "an edge of weight 0 is removed; write at least a small weight"
    elif number < 0:
        yield line, "weight", f"the weight {show(value)} is below 0, which layouts cannot use"


def check_colour(line: int, value: str) -> Iterator[Problem]:
    """Find colours that Gephi misreads: it takes #fff for (0, 15, 255)."""
    if not _COLOUR.fullmatch(value.strip()):
        yield line, "colour", f"the colour {show(value)} is misread; write #rrggbb"


def check_numeral(line: int, value: str, kind: str) -> Iterator[Problem]:
    """Find values that do not fit the type of their column."""
    text = value.strip()
    is_broken = kind in _WHOLE_TYPES and not _WHOLE.fullmatch(text)
    if is_broken or (kind in ("double", "float") and _read_number(text) is None):
        yield line, "type", f"{show(value)} is no {kind}; Gephi drops the value"
    elif kind == "boolean" and text.lower() not in ("true", "false", "1", "0"):
        yield line, "type", f"{show(value)} is no {kind}; write true or false"


def check_days(line: int, start: str | None, end: str | None) -> Iterator[Problem]:
    """Find days that are not whole, and ends before their start."""
    days = [_read_day(text) for text in (start, end)]
    for text, day in zip((start, end), days, strict=True):
        if text is not None and day is None:
            yield line, "day", f"the day {show(text)} is not whole; write it as 2018-12-01"
    if days[0] and days[1] and days[0] > days[1]:
        yield line, "order", f"{start} comes after {end}; Gephi makes the interval endless"


def is_day(text: str) -> bool:
    """Tell whether a text is a whole day of the calendar."""
    return _read_day(text) is not None


def show(value: str) -> str:
    """Quote the beginning of a value."""
    return repr(value if len(value) <= SHOWN else f"{value[:SHOWN]}…")


def _read_day(text: str | None) -> date | None:
    if text is None or not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _read_number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if isfinite(number) else None

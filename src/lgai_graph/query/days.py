"""Read the days that people type: 2018, 2018-07, 2018-07-16."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from lgai_graph.errors import InputError

_DAY = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?")  # 2018.7.16


class Days(NamedTuple):
    """A span of days, both ends included."""

    first: date
    last: date


def parse_days(text: str) -> Days:
    """Read a year, a month or a day as the days it covers.

    >>> parse_days("2020-02")
    Days(first=datetime.date(2020, 2, 1), last=datetime.date(2020, 2, 29))

    Raises:
        InputError: the text is no such date.
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        raise _make_error(text)
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise _make_error(text) from error
    if day:
        return Days(first, first)
    last_month = month or 12
    return Days(first, date(first.year, last_month, monthrange(first.year, last_month)[1]))


def _make_error(text: str) -> InputError:
    return InputError(f"{text!r} is no date; write a year, month or day, such as 2018, 2018-07 or 2018-07-16")

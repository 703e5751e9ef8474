"""Read what an EDTF text says and no more: its points, its precision, its words in Korean."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from lgai_graph.korean.times import VAGUE_MONTHS, YEAR_PARTS
from lgai_graph.model import Period

_POINT = re.compile(r"(?P<year>\d{4}|\d{3}X)(?:-(?P<part>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)")
_OPEN = ("", "..")


class Ends(NamedTuple):
    """The first and the last point of a time, each as year, month or day; None where unknown."""

    first: str | None
    last: str | None


def cut_ends(period: Period) -> Ends:
    """Return the first and the last point that a calendar can hold, no more precise than the source.

    A year, a month or a day is itself; all else (half a year, early in a year, about a day) is given by its
    bounds, as months where they are whole ones.

    >>> from datetime import date
    >>> half = Period(when="2018-41", earliest=date(2018, 7, 1), latest=date(2018, 12, 31),
    ...               words="", start=0, end=0, rule="")
    >>> cut_ends(half)
    Ends(first='2018-07', last='2018-12')
    """
    first, slash, last = period.when.partition("/")
    ends = Ends(_cut_point(first), _cut_point(last if slash else first))
    if is_exact(period):
        return ends
    if slash and not is_approximate(period.when) and _is_plain(first) and _is_plain(last):
        return ends
    return _cut_bounds(period)


def cut_point(period: Period) -> str | None:
    """Return the year, month or day that a time surely lies in; None where it is only bounded.

    >>> from datetime import date
    >>> recent = Period(when="2019-04-22~", earliest=date(2019, 3, 23), latest=date(2019, 4, 22),
    ...                 words="최근", start=0, end=2, rule="")
    >>> cut_point(recent)
    '2019'
    """
    if "/" in period.when:
        return None
    if is_exact(period):
        return _cut_point(period.when)
    first, last = period.earliest, period.latest
    if first is None or last is None or first.year != last.year:
        return None
    if first == last:
        return first.isoformat()
    return f"{first.year:04}-{first.month:02}" if first.month == last.month else f"{first.year:04}"


def name_precision(period: Period) -> str:
    """Name how precise a time is: day, month, quarter, half-year, season, year, decade, span, or range.

    A range is a stretch in which the source leaves open where (최근, 올 초); a span lasts from end to end.
    """
    found = _POINT.fullmatch(period.when)
    if found is None:
        return "span" if "/" in period.when else "unknown"
    if found["mark"] and found["part"] not in YEAR_PARTS and not is_exact(period):
        return "range"
    if found["day"]:
        return "day"
    if found["part"]:
        return YEAR_PARTS[found["part"]].unit if found["part"] in YEAR_PARTS else "month"
    return "decade" if found["year"].endswith("X") else "year"


def is_exact(period: Period) -> bool:
    """Tell whether the bounds are those of the one year, month or day that the text names."""
    point = _cut_point(period.when)
    if point is None or not _is_plain(period.when.rstrip("~?%")):
        return False
    year, month, day = (*map(int, point.split("-")), 0, 0)[:3]
    first = date(year, month or 1, day or 1)
    if day:
        last = first
    elif month:
        last = date(year, month, monthrange(year, month)[1])
    else:
        last = date(year, 12, 31)
    return (period.earliest, period.latest) == (first, last)


def _is_plain(point: str) -> bool:
    """Tell whether a point is open, a year, a month or a day, and no half or quarter."""
    found = _POINT.fullmatch(point)
    return point in _OPEN or bool(found and not found["mark"] and found["part"] not in YEAR_PARTS)


def _cut_bounds(period: Period) -> Ends:
    """Return the bounds: years or months where both are whole ones, else days."""
    first, last = period.earliest, period.latest
    starts = first is None or first.day == 1
    closes = last is None or last.day == monthrange(last.year, last.month)[1]
    length = 10 if not (starts and closes) else 7
    if starts and closes and (first is None or first.month == 1) and (last is None or last.month == 12):
        length = 4
    return Ends(first.isoformat()[:length] if first else None, last.isoformat()[:length] if last else None)


def is_approximate(when: str) -> bool:
    """Tell whether the source is vague about a time (쯤, 경)."""
    return any(mark in when for mark in "~?%")


def write_korean(when: str) -> str:
    """Write a time for Korean readers, as precise as it is.

    >>> [write_korean(when) for when in ("2018-41", "2021-12~", "2020-04/2020-06", "../2023", "201X")]
    ['2018년 하반기', '2021년 말', '2020년 4월 – 2020년 6월', '2023년까지', '2010년대']
    """
    first, slash, last = when.partition("/")
    if not slash:
        return _write_point(first)
    if first in _OPEN:
        return f"{_write_point(last)}까지"
    if last in _OPEN:
        return f"{_write_point(first)}부터"
    return f"{_write_point(first)} – {_write_point(last)}"


def _cut_point(point: str) -> str | None:
    found = _POINT.fullmatch(point)
    if found is None or found["year"].endswith("X"):
        return None
    if not found["part"] or found["part"] in YEAR_PARTS:
        return found["year"]
    return "-".join(part for part in (found["year"], found["part"], found["day"]) if part)


def _write_point(point: str) -> str:
    found = _POINT.fullmatch(point)
    if found is None:
        return point
    if found["mark"] == "~" and found["part"] in VAGUE_MONTHS and not found["day"]:
        return f"{found['year']}년 {VAGUE_MONTHS[found['part']]}"
    about = "경" if found["mark"] else ""
    if found["year"].endswith("X"):
        return f"{found['year'][:3]}0년대{about}"
    text = f"{found['year']}년"
    if found["part"] in YEAR_PARTS:
        text += f" {YEAR_PARTS[found['part']].name}"
    elif found["part"]:
        text += f" {int(found['part'])}월"
    if found["day"]:
        text += f" {int(found['day'])}일"
    return text + about

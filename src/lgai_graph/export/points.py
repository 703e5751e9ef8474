"""Read what an EDTF text says and no more: its points, its precision, its words in Korean."""

import re
from typing import NamedTuple

from lgai_graph.korean.times import YEAR_PARTS

_POINT = re.compile(r"(?P<year>\d{4}|\d{3}X)(?:-(?P<part>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)")
_OPEN = ("", "..")


class Ends(NamedTuple):
    """The first and the last point of a time, each as year, month or day; None where unknown."""

    first: str | None
    last: str | None


def cut_ends(when: str) -> Ends:
    """Cut the points to what a calendar knows: half a year is its year.

    >>> cut_ends("2018-41"), cut_ends("2020-04~/2020-06"), cut_ends("../2023")
    (Ends(first='2018', last='2018'), Ends(first='2020-04', last='2020-06'), Ends(first=None, last='2023'))
    """
    first, slash, last = when.partition("/")
    return Ends(_cut_point(first), _cut_point(last if slash else first))


def cut_point(when: str) -> str | None:
    """Return the one point that a time is; None where it is only bounded (``../2020-12-08``).

    >>> cut_point("2018-07~"), cut_point("../2020-12-08"), cut_point("2018/2020")
    ('2018-07', None, None)
    """
    return None if "/" in when else _cut_point(when)


def name_precision(when: str) -> str:
    """Name how precise a time is.

    >>> [name_precision(when) for when in ("2018-07-16", "2018-07~", "2018-41", "2018", "201X", "../2023")]
    ['day', 'month', 'half-year', 'year', 'decade', 'span']
    """
    found = _POINT.fullmatch(when)
    if found is None:
        return "span" if "/" in when else "unknown"
    if found["day"]:
        return "day"
    if found["part"]:
        return YEAR_PARTS[found["part"]].unit if found["part"] in YEAR_PARTS else "month"
    return "decade" if found["year"].endswith("X") else "year"


def is_approximate(when: str) -> bool:
    """Tell whether the source is vague about a time (쯤, 경)."""
    return any(mark in when for mark in "~?%")


def write_korean(when: str) -> str:
    """Write a time for Korean readers, as precise as it is.

    >>> [write_korean(when) for when in ("2018-41", "2021-12~", "2020-04/2020-06", "../2023", "201X")]
    ['2018년 하반기', '2021년 12월경', '2020년 4월 – 2020년 6월', '2023년까지', '2010년대']
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

"""Turn EDTF (ISO 8601-2) into day bounds and day bounds into EDTF.

It reads years, months, days, decades (``197X``), centuries (``20XX``), seasons (21-24), quarters (33-36),
halves (40-41), the marks ``~ ? %`` and intervals with open sides (``2018-12/..``). ``XXXX`` is a date that
nobody knows yet. ``~`` widens by a fixed rule: a day stands for the 31 days up to it, a month for its quarter
and a year for itself and its neighbours; ``?`` and ``%`` are kept and move nothing.
"""

import re
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final

from lgai_graph.dates.spans import Bounds, DaySpan, last_day, make_day, month_span, year_span
from lgai_graph.errors import InputError

UNKNOWN: Final = "XXXX"
OPEN: Final = ".."
RECENT_DAYS: Final = 31  # 최근: the length of a month, the anchor day counted
UNBOUNDED: Final = Bounds(None, None)

# 2018, 197X, 20XX, 2018-07, 2018-41, 2018-07-16, 2021-12~
SINGLE: Final = re.compile(
    r"""(?P<year>\d{4}|\d{3}X|\d{2}XX)
        (?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?
        (?P<mark>[~?%])?""",
    re.VERBOSE | re.ASCII,
)

# code of ISO 8601-2 → first month and number of months; winter (24) runs into the next year
PARTS: Final = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip
FORMATTED_PARTS: Final = {PARTS[code]: code for code in (33, 34, 35, 36, 40, 41)}


def parse_edtf(when: str) -> Bounds:
    """Return the first and last possible day of an EDTF string.

    >>> parse_edtf("2018-41")
    Bounds(earliest=datetime.date(2018, 7, 1), latest=datetime.date(2018, 12, 31))
    >>> parse_edtf("../2023").latest
    datetime.date(2023, 12, 31)

    Raises:
        InputError: the string is no EDTF, names an impossible day, or ends before it begins.
    """
    if when == UNKNOWN:
        return UNBOUNDED
    left, slash, right = when.partition("/")
    if not slash:
        return _parse_single(when, when)
    earliest = None if left == OPEN else _parse_single(left, when).earliest
    latest = None if right == OPEN else _parse_single(right, when).latest
    if earliest and latest and earliest > latest:
        raise InputError(f"{when!r} ends before it begins; write the earlier date first")
    return Bounds(earliest, latest)


def format_edtf(earliest: date | None, latest: date | None) -> str:
    """Write day bounds as the shortest EDTF that reads back to them.

    >>> format_edtf(date(2018, 7, 1), date(2018, 12, 31))
    '2018-41'
    >>> format_edtf(date(2018, 12, 1), None)
    '2018-12-01/..'
    """
    if earliest is None or latest is None:
        if earliest is latest:
            return UNKNOWN
        return f"{earliest or OPEN}/{latest or OPEN}"
    return (
        _format_unit(earliest, latest) or f"{_format_start(earliest, latest)}/{_format_end(earliest, latest)}"
    )


def _parse_single(single: str, when: str) -> Bounds:
    match = SINGLE.fullmatch(single)
    span = match and _span_of(match)
    if not match or not span:
        raise InputError(
            f"{when!r} is no date in EDTF; write 2018, 2018-07, 2018-07-16, 2018-41 or 2020-04/2020-06"
        )
    return Bounds(*(_widen(span, match) if match["mark"] == "~" else span))


def _span_of(match: re.Match[str]) -> DaySpan | None:
    first, last = int(match["year"].replace("X", "0")), int(match["year"].replace("X", "9"))
    if first < 1:
        return None
    if not match["month"]:
        return year_span(first, last)
    if first != last:
        return None
    month = int(match["month"])
    if match["day"]:
        day = make_day(first, month, int(match["day"]))
        return DaySpan(day, day) if day else None
    if 1 <= month <= 12:
        return month_span(first, month)
    if month not in PARTS or (first == MAXYEAR and sum(PARTS[month]) > 13):  # the winter of 9999
        return None
    return month_span(first, PARTS[month][0], months=PARTS[month][1])


def _widen(span: DaySpan, match: re.Match[str]) -> DaySpan:
    if match["day"]:
        days = min(RECENT_DAYS - 1, span.last.toordinal() - 1)  # the calendar begins with the year 1
        return DaySpan(span.last - timedelta(days=days), span.last)
    if not match["month"]:
        return year_span(max(span.first.year - 1, MINYEAR), min(span.last.year + 1, MAXYEAR))
    if int(match["month"]) > 12:
        return span
    return month_span(span.first.year, (span.first.month - 1) // 3 * 3 + 1, months=3)


def _format_unit(first: date, last: date) -> str | None:
    if first == last:
        return first.isoformat()
    if first.year != last.year or first.day != 1 or last != last_day(last.year, last.month):
        return None
    months = last.month - first.month + 1
    if months == 12:
        return f"{first.year:04}"
    if months == 1:
        return f"{first.year:04}-{first.month:02}"
    code = FORMATTED_PARTS.get((first.month, months))
    return f"{first.year:04}-{code}" if code else None


def _whole_years(first: date, last: date) -> bool:
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last == last_day(last.year, last.month)


def _format_start(first: date, last: date) -> str:
    if _whole_years(first, last):
        return f"{first.year:04}"
    return first.isoformat()[:7] if _whole_months(first, last) else first.isoformat()


def _format_end(first: date, last: date) -> str:
    if _whole_years(first, last):
        return f"{last.year:04}"
    return last.isoformat()[:7] if _whole_months(first, last) else last.isoformat()

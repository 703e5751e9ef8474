"""Count days: months that roll over, last days, weeks, quarters, halves and seasons."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

WEEKDAYS = "월화수목금토일"


class Bounds(NamedTuple):
    """The first and the last possible day; None is an open side."""

    earliest: date | None
    latest: date | None


class DaySpan(NamedTuple):
    """A closed run of days."""

    first: date
    last: date


def last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def make_day(year: int, month: int, day: int) -> date | None:
    """Return a day, or None for a day that no calendar has.

    >>> make_day(2021, 2, 30) is None
    True
    """
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def shift_month(year: int, month: int, months: int) -> tuple[int, int]:
    """Move a month by months, over year ends.

    >>> shift_month(2020, 11, 3)
    (2021, 2)
    """
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def shift_day(day: date, *, years: int = 0, months: int = 0, days: int = 0) -> date | None:
    """Move a day; the 31st of a shorter month becomes its last day.

    >>> shift_day(date(2021, 3, 31), months=-1)
    datetime.date(2021, 2, 28)

    Returns:
        None where no calendar reaches.
    """
    year, month = shift_month(day.year, day.month, years * 12 + months)
    if not MINYEAR < year < MAXYEAR or abs(days) > 100_000:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1])) + timedelta(days=days)


def month_span(year: int, month: int, *, months: int = 1) -> DaySpan:
    """Return the days of a run of months."""
    return DaySpan(date(year, month, 1), last_day(*shift_month(year, month, months - 1)))


def year_span(first: int, last: int | None = None) -> DaySpan:
    """Return the days of one year or of a run of years."""
    return DaySpan(date(first, 1, 1), date(first if last is None else last, 12, 31))


def week_span(day: date) -> DaySpan:
    """Return the week, Monday to Sunday (ISO 8601), that holds a day.

    >>> week_span(date(2020, 6, 17)).first
    datetime.date(2020, 6, 15)
    """
    monday = day - timedelta(days=day.weekday())
    return DaySpan(monday, monday + timedelta(days=6))


def nth_weekday(span: DaySpan, nth: int, weekday: int) -> date | None:
    """Return the nth (or with -1 the last) weekday of a span; Monday is 0.

    >>> nth_weekday(month_span(2014, 10), 2, 2)
    datetime.date(2014, 10, 8)
    """
    if nth < 0:
        return span.last - timedelta(days=(span.last.weekday() - weekday) % 7)
    day = span.first + timedelta(days=(weekday - span.first.weekday()) % 7 + 7 * (nth - 1))
    return day if day <= span.last else None


def nth_week(span: DaySpan, nth: int) -> DaySpan | None:
    """Return the nth (or with -1 the last) week of a month or year: the one of its nth Thursday.

    Source: ISO 8601 counts a week to the year that holds its Thursday; KS X ISO 8601 does so for months.
    """
    thursday = nth_weekday(span, nth, 3)
    return week_span(thursday) if thursday else None

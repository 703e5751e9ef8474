"""What a rule gives back: a reading, a trouble, or None for words that date nothing."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from lgai_graph.dates.edtf import OPEN, UNKNOWN, format_edtf
from lgai_graph.dates.spans import DaySpan, last_day
from lgai_graph.model import PeriodKind

OUT_OF_CALENDAR = "the calendar has no such day; it runs from the year 1 to 9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateProblem:
    """Name words that look like a date and can be none (``2월 30일``).

    Args:
        words: the words; ``text[start:end]``.
        start: offset of the words, in characters, half-open.
        end: offset behind them.
        rule: id of the rule that refused them.
        reason: what is wrong, in one line.
    """

    words: str
    start: int
    end: int
    rule: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateReading:
    """What words date, before they get their place in the text.

    Args:
        when: EDTF; ``XXXX`` while the publication day is unknown and needed.
        earliest: first possible day.
        latest: last possible day.
        anchor: the day it was counted from, None for an absolute one.
        kind: what the words date.
        year: the year that ``같은 해`` takes up, None where there is none.
        month: the month that ``같은 달`` takes up.
        whole: the words name the year themselves (``2018년``, ``지난해``), so a later bare month may take it.
    """

    when: str
    earliest: date | None
    latest: date | None
    anchor: date | None = None
    kind: PeriodKind = PeriodKind.DATE
    year: int | None = None
    month: int | None = None
    whole: bool = False

    @property
    def is_known(self) -> bool:
        """Tell a dated reading from one that waits for the publication day."""
        return self.when != UNKNOWN

    @property
    def day(self) -> date | None:
        """Return the day of a reading that is one full day."""
        return self.earliest if self.earliest == self.latest else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Say why words can be no date; the finder makes a DateProblem of it."""

    reason: str


UNRESOLVED = DateReading(when=UNKNOWN, earliest=None, latest=None)


def make_day_reading(day: date, anchor: date | None = None, *, whole: bool = False) -> DateReading:
    """Make the reading of one day."""
    return DateReading(
        when=day.isoformat(),
        earliest=day,
        latest=day,
        anchor=anchor,
        year=day.year,
        month=day.month,
        whole=whole,
    )


def make_month_reading(
    year: int, month: int, anchor: date | None = None, *, whole: bool = False
) -> DateReading:
    """Make the reading of one month."""
    return DateReading(
        when=f"{year:04}-{month:02}",
        earliest=date(year, month, 1),
        latest=last_day(year, month),
        anchor=anchor,
        year=year,
        month=month,
        whole=whole,
    )


def make_year_reading(year: int, anchor: date | None = None) -> DateReading:
    """Make the reading of one year."""
    return DateReading(
        when=f"{year:04}",
        earliest=date(year, 1, 1),
        latest=date(year, 12, 31),
        anchor=anchor,
        year=year,
        whole=True,
    )


def make_span_reading(span: DaySpan, anchor: date | None = None, *, when: str | None = None) -> DateReading:
    """Make the reading of a run of days; its EDTF is the shortest one unless given."""
    same_year = span.first.year == span.last.year
    same_month = same_year and span.first.month == span.last.month
    return DateReading(
        when=when or format_edtf(*span),
        earliest=span.first,
        latest=span.last,
        anchor=anchor,
        year=span.first.year if same_year else None,
        month=span.first.month if same_month else None,
    )


def make_length_reading(span: DaySpan, anchor: date, *, when: str) -> DateReading:
    """Make a span that a length drew around a day (향후 3년간); it lends its year to no other words."""
    return DateReading(when=when, earliest=span.first, latest=span.last, anchor=anchor, kind=PeriodKind.SPAN)


def join_readings(left: DateReading, right: DateReading) -> DateReading:
    """Make ``A/B`` of two readings, ``A`` where both are the same."""
    if left.when == right.when:
        return left
    when = f"{left.when.partition('/')[0]}/{right.when.rpartition('/')[2]}"
    return replace(
        right, when=when, earliest=left.earliest, kind=PeriodKind.SPAN, anchor=left.anchor or right.anchor
    )


def open_reading(reading: DateReading) -> DateReading:
    """Make ``A/..`` of a reading: from A on."""
    if not reading.is_known:
        return replace(reading, kind=PeriodKind.SPAN)
    return replace(
        reading, when=f"{reading.when.partition('/')[0]}/{OPEN}", latest=None, kind=PeriodKind.SPAN
    )


def close_reading(reading: DateReading) -> DateReading:
    """Make ``../A`` of a reading: not later than A."""
    if not reading.is_known:
        return replace(reading, kind=PeriodKind.DEADLINE)
    when = f"{OPEN}/{reading.when.rpartition('/')[2]}"
    return replace(reading, when=when, earliest=None, kind=PeriodKind.DEADLINE)


def precede_reading(reading: DateReading) -> DateReading:
    """Make ``../the day before A`` of a reading: before A."""
    if reading.earliest is None:
        return close_reading(reading)
    day = reading.earliest - timedelta(days=1)
    return replace(reading, when=f"{OPEN}/{day}", earliest=None, latest=day, kind=PeriodKind.DEADLINE)

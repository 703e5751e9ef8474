"""Build the answers that several rules share: a month, a day, the nth week of something."""

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import (
    OUT_OF_CALENDAR,
    DateReading,
    Trouble,
    join_readings,
    make_day_reading,
    make_month_reading,
    make_span_reading,
)
from lgai_graph.dates.rules.parts import month_part
from lgai_graph.dates.rules.shared.matching import ORDINALS, Answer, Match, get_group, read_number
from lgai_graph.dates.rules.shared.resolve import FoundMonth
from lgai_graph.dates.spans import (
    WEEKDAYS,
    DaySpan,
    make_day,
    month_span,
    nth_week,
    nth_weekday,
    shift_month,
    year_span,
)
from lgai_graph.model import PeriodKind

LIST_SEPARATORS: Final = "·ㆍ,"


def answer_month(match: Match, found: FoundMonth, *, whole: bool) -> Answer:
    """Answer with a month, a part of it, or a run of months."""
    if not 1 <= found.month <= 12:
        return Trouble(reason=f"no year has a month {found.month}")
    part, first = get_group(match, "part"), read_number(match, "m0")
    if first is not None and not 1 <= first <= 12:
        return Trouble(reason=f"no year has a month {first}")
    if part and first is None:
        return month_part(found.year, found.month, part, found.anchor)
    right = make_month_reading(found.year, found.month, found.anchor, whole=whole)
    if first is None:
        return mark_rough(right, match)
    year = found.year if first <= found.month else found.year - 1
    return join_readings(make_month_reading(year, first, found.anchor), right)


def answer_day(match: Match, context: Context, found: FoundMonth, *, whole: bool) -> Answer:
    """Answer with a day or a run of days; a weekday that contradicts it is trouble."""
    number = read_number(match, "d", "dh") or 0
    day = make_day(found.year, found.month, number)
    if day is None:
        return Trouble(reason=say_no_day(found.year, found.month, number))
    weekday = get_weekday(match)
    if weekday and weekday != WEEKDAYS[day.weekday()]:
        return Trouble(reason=f"{day} is a {WEEKDAYS[day.weekday()]}요일, not a {weekday}요일")
    right = make_day_reading(day, found.anchor, whole=whole)
    first = read_number(match, "d0")
    return mark_announcement(right, match, context) if first is None else _answer_run(match, first, right)


def say_no_day(year: int, month: int, day: int) -> str:
    """Say why a day is impossible."""
    if not 1 <= month <= 12:
        return f"no year has a month {month}"
    return f"{year}-{month:02} has no day {day}" if MINYEAR <= year <= MAXYEAR else OUT_OF_CALENDAR


def get_weekday(match: Match) -> str | None:
    """Return the weekday written behind a day: (토), 토요일 → 토."""
    words = get_group(match, "wd")
    return words.replace("요일", "").strip(" (（)）\t\u00a0\u3000") if words else None


def _answer_run(match: Match, first: int, right: DateReading) -> Answer:
    end = right.earliest
    if end is None or (match["dsep"] in LIST_SEPARATORS and first + 1 != end.day):
        return None
    year, month = (end.year, end.month) if first <= end.day else shift_month(end.year, end.month, -1)
    start = make_day(year, month, first)
    if start is None:
        return Trouble(reason=say_no_day(year, month, first))
    return join_readings(make_day_reading(start, right.anchor), right)


def answer_nth(match: Match, found: FoundMonth) -> Answer:
    """Answer with the nth week, weekday or day of a month or year."""
    span = month_span(found.year, found.month) if found.month else year_span(found.year)
    nth, weekday = ORDINALS[match["nth"]], match["nw"] or match["nd"]
    if match["nday"]:
        edge = {1: span.first, -1: span.last}.get(nth)
        return make_day_reading(edge, found.anchor, whole=True) if edge else None
    if weekday:
        day = nth_weekday(span, nth, WEEKDAYS.index(weekday))
        return make_day_reading(day, found.anchor, whole=True) if day else None
    week: DaySpan | None = nth_week(span, nth)
    return make_span_reading(week, found.anchor) if week else None


def mark_announcement(reading: DateReading, match: Match, context: Context) -> DateReading:
    """Mark a day on which something was made known."""
    if context.is_announcement(match.start(), match.end()):
        return replace(reading, kind=PeriodKind.ANNOUNCEMENT)
    return reading


def mark_rough(reading: DateReading, match: Match) -> DateReading:
    """Mark what 께, 쯤, 무렵 leave open with ``?``; the bounds stay."""
    if not get_group(match, "rough") or "/" in reading.when:
        return reading
    return replace(reading, when=f"{reading.when}?")

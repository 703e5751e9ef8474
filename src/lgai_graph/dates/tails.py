"""Read what follows a date: 부터, 까지, 안에, 이후, ~26일, 부터 3개월간."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import (
    UNRESOLVED,
    DateReading,
    close_reading,
    join_readings,
    make_span_reading,
    open_reading,
    precede_reading,
)
from lgai_graph.dates.rules.lengths import move_day, read_length
from lgai_graph.dates.rules.shared.pieces import DASH, LENGTH, S
from lgai_graph.dates.spans import DaySpan, month_span, shift_day, year_span
from lgai_graph.model import PeriodKind

RIGHT: Final = "0-9올지내이다오금작월화수목토일"  # what the right side of a range can begin with
CLOCK: Final = (
    rf"(?:{S}(?:오전|오후|새벽|낮|밤|정오|자정)?{S}(?:[0-9]{{1,2}}(?:시(?:{S}[0-9]{{1,2}}분)?|:[0-9]{{2}}))?)"
)
# 부터, 이후 | 에서 12일 사이, ~26일, 과 5일 사이 | 까지, 안에, 내로 | 전까지, 이전에
TAIL: Final = re.compile(
    rf"""(?P<clock>{CLOCK}){S}(?:(?P<since>부터)|(?P<after>이후|이래|{DASH}{S}(?=현재|[)）]))|(?P<until>까지|(?:안|내|이내)(?:에|로|으로)(?![가-힣]))|(?P<before>전까지|전에(?=[\s,]))|(?P<until_then>이전(?![을를이])(?!{S}(?:[한했해할하된됐돼될완]|계획|예정|개원|개소|오픈|작업|공사|후|확장)))
        |(?:(?P<between>에서|[과와])|(?P<dash>{DASH})){S}(?=[{RIGHT}]))""",
    re.VERBOSE,
)
LASTING: Final = re.compile(
    rf"{S}(?:(?:약|총|최대|최소|단){S})?{LENGTH}{S}(?:간(?![가-힣])|간의|동안|에[ ]걸쳐|일정)", re.VERBOSE
)
UP_TO: Final = re.compile(rf"{CLOCK}{S}(?:까지|사이)")
CLOSED: Final = re.compile(r"(?=[\n,.)]|$)")  # 8일부터 13일: 까지 left out at the end of a line
CHANGED: Final = re.compile(rf"{S}(?:으로|로|에)")
SPACES: Final = re.compile(rf"(?:[(（][^)\n]{{1,10}}[)）])?{S}")
ReadAt = Callable[[Context, int], tuple[DateReading, int] | None]


def read_tail(context: Context, reading: DateReading, end: int, read_at: ReadAt) -> tuple[DateReading, int]:
    """Read on behind a date; gives it as it stands, with its end, where nothing follows.

    Args:
        context: the text and where the reader stands.
        reading: the date read so far.
        end: offset behind it.
        read_at: reads the date that begins at an offset, for the right side of a range.
    """
    tail = TAIL.match(context.text, end) if reading.kind is not PeriodKind.BIRTH else None
    if not tail:
        return reading, end
    if tail["until"] or tail["until_then"]:
        is_run = reading.kind is PeriodKind.SPAN and reading.earliest is not None
        return (reading if is_run else close_reading(reading)), tail.end()
    if tail["before"]:
        return precede_reading(reading), tail.end()
    if tail["after"]:
        return open_reading(reading), tail.end()
    if tail["since"]:
        return _read_since(context, reading, tail, read_at)
    right = _read_right(context, reading, tail.end(), read_at)
    up_to = UP_TO.match(context.text, right[1]) if right else None
    if not right or (tail["between"] and not up_to and not _is_run_of_years(context, reading, tail, right)):
        return reading, end
    return right[0], up_to.end() if up_to else right[1]


def _is_run_of_years(
    context: Context, left: DateReading, tail: re.Match[str], right: tuple[DateReading, int]
) -> bool:
    """Accept 2014년에서 2018년 and refuse 2018년에서 2020년으로 미뤘다, 2018년과 2020년."""
    years = left.when.isdecimal() and right[0].when.rpartition("/")[2].isdecimal()
    return years and tail["between"] == "에서" and not CHANGED.match(context.text, right[1])


def _read_since(
    context: Context, reading: DateReading, tail: re.Match[str], read_at: ReadAt
) -> tuple[DateReading, int]:
    """Read what 부터 opens: a length, an end, or nothing; 오후 2시부터 opens hours of one day."""
    end = tail.end()
    lasting = LASTING.match(context.text, end)
    if lasting:
        return _make_lasting(reading, lasting), lasting.end()
    spaces = SPACES.match(context.text, end)
    right = _read_right(context, reading, spaces.end() if spaces else end, read_at)
    up_to = UP_TO.match(context.text, right[1]) or CLOSED.match(context.text, right[1]) if right else None
    if right and up_to:
        return right[0], up_to.end()
    return (reading, tail.start()) if tail["clock"].strip() else (open_reading(reading), end)


def _read_right(
    context: Context, left: DateReading, start: int, read_at: ReadAt
) -> tuple[DateReading, int] | None:
    """Read the right side of a range, which takes year and month from the left side."""
    context.after = left
    try:
        found = read_at(context, start)
    finally:
        context.after = None
    if not found:
        return None
    right, end = found
    left = _borrow_year(left, right)
    if not left.is_known or not right.is_known:
        return replace(UNRESOLVED, kind=PeriodKind.SPAN), end
    if left.earliest and right.latest and left.earliest <= right.latest:
        return join_readings(left, right), end
    return None


def _borrow_year(left: DateReading, right: DateReading) -> DateReading:
    """Return a month the year that stands on the right: 5월부터 2020년 10월까지."""
    bare = left.month and left.anchor and not left.whole and right.whole and not right.anchor
    if not bare or not left.earliest or not left.latest or not right.earliest:
        return left
    years = right.earliest.year - left.earliest.year
    moved = shift_day(left.earliest, years=years), shift_day(left.latest, years=years)
    if not moved[0] or not moved[1] or moved[0] > right.earliest:
        return left
    return replace(make_span_reading(DaySpan(moved[0], moved[1])), anchor=None)


def _make_lasting(reading: DateReading, lasting: re.Match[str]) -> DateReading:
    """Make April to June of 올해 4월부터 3개월간."""
    first = reading.earliest
    if first is None:
        return replace(UNRESOLVED, kind=PeriodKind.SPAN)
    span, when = _measure(reading, lasting)
    if span is None:
        return open_reading(reading)
    return replace(make_span_reading(span, reading.anchor, when=when), kind=PeriodKind.SPAN)


def _measure(reading: DateReading, lasting: re.Match[str]) -> tuple[DaySpan | None, str | None]:
    length, first = read_length(lasting), reading.earliest
    if first is None:
        return None, None
    if reading.when.isdecimal() and length.years:
        return year_span(first.year, first.year + length.years - 1), None
    if len(reading.when) == 7 and not length.days:
        span = month_span(first.year, first.month, months=length.months + 12 * length.years)
        run = f"{span.first.isoformat()[:7]}/{span.last.isoformat()[:7]}"
        return span, run if span.first.month != span.last.month else None
    end = move_day(first, length, 1)
    return (DaySpan(first, end - timedelta(days=1)), None) if end else (None, None)

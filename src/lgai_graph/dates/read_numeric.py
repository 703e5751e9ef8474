"""Read dates in figures and names of long times: 2018.07.16, 77년생, 1970년대, 2020학년도."""

from dataclasses import replace
from typing import Final

from lgai_graph.dates.answers import answer_day
from lgai_graph.dates.context import Context
from lgai_graph.dates.matching import Answer, Match, get_group, read_number
from lgai_graph.dates.parts import century_reading, decade_reading
from lgai_graph.dates.read_years import YEARS, expand_year
from lgai_graph.dates.reading import (
    Reading,
    join_readings,
    make_day_reading,
    make_month_reading,
    make_span_reading,
    make_year_reading,
)
from lgai_graph.dates.resolve import Found
from lgai_graph.dates.spans import make_day, month_span
from lgai_graph.model import PeriodKind

NEWEST_BORN: Final = 2020  # 20년생 without a publication day is 2020, 21년생 is 1921
OLDEST_DECADE: Final = 20  # 20년대 is the 1920s; 00년대, 10년대 are of this century


def read_birth(match: Match, context: Context) -> Answer:
    """Read birth years: 77년생, 1976년생, 1970년대생, 1976년 3월생."""
    year = read_number(match, "by") or 0
    if year < 100:
        newest = context.published.year if context.published else NEWEST_BORN
        year += 2000 if year + 2000 <= newest else 1900
    if year not in YEARS:
        return None
    return replace(_read_born(match, year), kind=PeriodKind.BIRTH)


def _read_born(match: Match, year: int) -> Reading:
    month, number = read_number(match, "bm") or 0, read_number(match, "bd") or 0
    if match["decade"]:
        return decade_reading(year // 10 * 10, None)
    day = make_day(year, month, number)
    if day:
        return make_day_reading(day)
    return make_month_reading(year, month) if 1 <= month <= 12 else make_year_reading(year)


def read_numeric_day(match: Match, context: Context) -> Answer:
    """Read 2018.07.16, 2018-07-16, '18.7.16."""
    year = read_number(match, "y")
    if year is None:
        year = expand_year(read_number(match, "yq") or 0)
    return answer_day(match, context, Found(year, read_number(match, "m") or 0, None), whole=True)


def read_numeric_months(match: Match, context: Context) -> Answer:
    """Read 2015.03~2018.02, as careers are written."""
    years = [read_number(match, name) or 0 for name in ("y", "y2")]
    months = [read_number(match, name) or 0 for name in ("m", "m2")]
    if not all(1 <= month <= 12 for month in months) or (years[0], months[0]) > (years[1], months[1]):
        return None
    left, right = (make_month_reading(year, month) for year, month in zip(years, months, strict=True))
    return join_readings(left, right)


def read_decade(match: Match, context: Context) -> Answer:
    """Read 1970년대, 70년대, 2000년대 초, 1940~1950년대."""
    last = _expand_decade(read_number(match, "decade") or 0)
    first = read_number(match, "decade0")
    if last not in YEARS:
        return None
    reading = decade_reading(last, get_group(match, "part"))
    return reading if first is None else join_readings(decade_reading(_expand_decade(first), None), reading)


def _expand_decade(decade: int) -> int:
    if decade >= 100:
        return decade
    return decade + (1900 if decade >= OLDEST_DECADE else 2000)


def read_century(match: Match, context: Context) -> Answer:
    """Read 21세기, 20세기 말."""
    return century_reading(read_number(match, "century") or 0, get_group(match, "part"))


def read_school_year(match: Match, context: Context) -> Answer:
    """Read 2020학년도: March to February.

    Source: 초·중등교육법 제24조.
    """
    return make_span_reading(month_span(read_number(match, "school") or 0, 3, months=12))

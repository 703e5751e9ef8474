"""Say how long a time is, by its bounds, else by its words: 29일 is a day whatever its month.

Where no day of publication is known, relative times have no bounds. Their rule says what they name.
"""

import re
from typing import Final

from lgai_graph.model import Period, PeriodKind

DAY: Final = frozenset(
    {
        *("day", "hangul-day", "anchored-day", "day-word", "weekday", "holiday", "holiday-of-year"),
        *("month-day", "hangul-month-day", "month-word-day", "dotted-day", "numeric-day"),
        *("year-month-day", "short-year-month-day"),
    }
)
WEEK, MONTH, QUARTER, YEAR, DECADE = 6, 30, 91, 365, 3_652
DAYS_OF_RULES: Final = {  # what a rule names → days from its first to its last
    "weekend": 1,
    **dict.fromkeys(("week", "month-nth", "month-word-nth", "year-month-nth", "year-nth"), WEEK),
    **dict.fromkeys(
        ("month", "month-word", "year-month", "short-year-month", "dotted-month", "recent"), MONTH
    ),
    **dict.fromkeys(("part", "year-part", "short-year-part", "relative-quarter", "season"), QUARTER),
    **dict.fromkeys(("year", "short-year", "birth-year", "fiscal-year", "school-year"), YEAR),
    **dict.fromkeys(("school-term", "same-period", "numeric-months", "then"), YEAR),
    **dict.fromkeys(("span-behind", "span-ahead"), YEAR),
    **dict.fromkeys(("decade", "century", "millennium"), DECADE),
}
AGO: Final = "ago"  # 이틀 전, 3년 전: as wide as its unit
UNITS: Final = ((re.compile("년|해"), YEAR), (re.compile("달|월"), MONTH), (re.compile("주"), WEEK))
WEEKDAY: Final = re.compile("요일")  # 지난주 금요일
OPEN: Final = frozenset({"year-edge", "within"})  # 연내, 3년 안에
CLOSED: Final = re.compile(r"까지|사이|[~∼～–-]")  # 6일부터 9일까지
RUN: Final = re.compile(r"[0-9]일?(?:\([^)]*\))?\s?(?:[~∼～–·,-]|에서|과|와)\s?[0-9]")  # 19~20일


def is_bounded(period: Period) -> bool:
    """Tell whether a time has a first or a last day that is known."""
    return period.earliest is not None or period.latest is not None


def is_open_ended(period: Period) -> bool:
    """Tell whether a time goes on: 2018년부터, 지난달 이후."""
    if is_bounded(period):
        return period.latest is None
    return period.kind is PeriodKind.SPAN and CLOSED.search(period.words) is None


def count_days(period: Period) -> int | None:
    """Return how many days lie between the first and the last of a time, None where either is open.

    >>> from lgai_graph.dates import find_dates
    >>> [count_days(found) for found in find_dates("29일 하반기 계획을 내년부터")]
    [0, 91, None]
    """
    if is_bounded(period):
        first, last = period.earliest, period.latest
        return (last - first).days if first and last else None
    if period.kind is PeriodKind.DEADLINE or is_open_ended(period):
        return None
    rule = period.rule.removesuffix("+local")
    if rule in OPEN:
        return None
    if rule in DAY or (rule == "week" and WEEKDAY.search(period.words)):
        return WEEK if RUN.search(period.words) or CLOSED.search(period.words) else 0
    if rule == AGO:
        return next((days for unit, days in UNITS if unit.search(period.words)), 0)
    return DAYS_OF_RULES[rule]


def is_day(period: Period) -> bool:
    """Tell whether a time is one day, known or not."""
    return count_days(period) == 0

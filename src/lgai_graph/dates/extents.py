"""Say how long a time is, by its bounds, else by its words: 29일 is a day whatever its month.

Where no day of publication is known, relative times have no bounds. Their rule says what they name.
"""

import re
from typing import Final

from lgai_graph.model import Period, PeriodKind

DAY: Final = frozenset(
    {"day", "anchored-day", "day-word", "weekday", "month-day", "month-word-day", "year-month-day"}
)
DAYS_OF_RULES: Final = {
    "weekend": 1,
    "week": 6,
    "month-nth": 6,
    "month-word-nth": 6,
    "month": 30,
    "month-word": 30,
    "year-month": 30,
    "recent": 30,
    "part": 91,
    "year-part": 91,
}
YEAR: Final = 365
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
    if rule in DAY:
        return DAYS_OF_RULES["week"] if RUN.search(period.words) or CLOSED.search(period.words) else 0
    return DAYS_OF_RULES.get(rule, YEAR)


def is_day(period: Period) -> bool:
    """Tell whether a time is one day, known or not."""
    return count_days(period) == 0

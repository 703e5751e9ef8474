"""Offer the other readings of a date's words, for a reading that turns out impossible.

``16일`` may be the 16th of the month before or of the next one, ``7월`` that of last or next year, ``이날``
the publication day or another day named before. Words that settle their date (2018년 7월, 지난해, 어제) have
no other reading.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from lgai_graph.dates.edtf import UNKNOWN, parse_edtf
from lgai_graph.dates.find import find_dates
from lgai_graph.dates.rules.anchors import ANCHORED_STEPS
from lgai_graph.dates.rules.holidays import NAME, get_holiday
from lgai_graph.dates.rules.shared.matching import squeeze
from lgai_graph.dates.rules.years import expand_year
from lgai_graph.dates.spans import WEEKDAYS, shift_day, shift_month
from lgai_graph.errors import InputError
from lgai_graph.model import Period

# a rule whose words leave a part out → months between its readings
STEPS: Final = {
    "day": 1, "month": 12, "month-day": 12, "hangul-month-day": 12, "dotted-day": 12, "part": 12,
}  # fmt: skip
REACH: Final = 2  # readings to either side
WEEK: Final = 7  # days
# a year or month that the words name, as the far side of a run may do
SETTLED: Final = re.compile(
    r"""[0-9]{2}[ ]?년|[지그][난 ]?[ ]?해|작년|올|금년|내년|내후년|새해|이듬해|같은[ ]?[해달]
    |(?:지난|이번|이|다음|전|내|당|그)[ ]?달|당월""",
    re.VERBOSE,
)
SETTLED_WEEKDAY: Final = re.compile("지난|저번|이번|다음|오는")
PAST: Final = re.compile("지난")
AHEAD: Final = re.compile("오는|다음")
WEEKDAY: Final = re.compile(r"[(（]([월화수목금토일])(?:요일)?[)）]|([월화수목금토일])요일")
SINGLE: Final = re.compile(r"(\d{4})(?:-(\d\d))?")
# 지난 15년: a stretch, or the year 2015
STRETCH_OR_YEAR: Final = re.compile(r"지난[ ]?([0-9]{2})[ ]?년")


def find_alternatives(period: Period, text: str, day: date) -> list[Period]:
    """Find the other readings of a period's words, nearest to the publication day first.

    >>> text, day = "16일 협약을 맺는다.", date(2020, 6, 10)
    >>> [period] = find_dates(text, day)
    >>> period.when, [other.when for other in find_alternatives(period, text, day)][:2]
    ('2020-06-16', ['2020-05-16', '2020-07-16'])

    The caller keeps what is possible: of a happening the first with ``earliest <= day``, of a plan the first
    with ``latest >= day``.

    Args:
        period: a reading of the words, as ``find_dates`` gave it.
        text: the text that it was found in.
        day: the article's publication day.

    Returns:
        Periods with the same words, place, rule and kind; empty where the words settle their date.
    """
    readings = {when: when for when in _list_readings(period, text, day) if when != period.when}
    others = [other for when in readings if (other := _make_other(period, when, day))]
    return sorted(others, key=lambda other: (_count_days(other, day), other.when))


def may_lie_ahead(period: Period, day: date) -> bool:
    """Tell whether a period begins after the publication day, or would in that day's own month or year.

    One that the week before fits does not: 30일 on the first of a month.

    >>> day = date(2020, 6, 17)
    >>> [may_lie_ahead(found, day) for found in find_dates("22일과 9월 1일, 5월 1일, 지난 22일", day)]
    [True, True, False, False]
    """
    rule = period.rule.removesuffix("+local")
    others = find_alternatives(period, "", day) if rule != "anchored-day" else []
    days = [one.earliest for one in (period, *others) if one.earliest]
    if len(days) < 2:
        return any(one > day for one in days)
    own = (one for one in days if one.year == day.year)
    ahead = any(one > day and (STEPS.get(rule) != 1 or one.month == day.month) for one in own)
    return ahead and not any(0 <= (day - one).days <= WEEK for one in days)


def _list_readings(period: Period, text: str, day: date) -> Iterator[str]:
    rule = period.rule.removesuffix("+local")
    if period.when == UNKNOWN:
        return
    if rule == "anchored-day":
        yield from _list_anchored_days(period, text, day)
    elif rule == "holiday":
        yield from _list_holidays(period, day)
    elif rule == "span-behind" and (match := STRETCH_OR_YEAR.fullmatch(period.words)):
        year = expand_year(int(match[1]))
        yield from [f"{year}"] if year <= day.year else []
    elif rule == "weekday" and period.earliest and not SETTLED_WEEKDAY.match(period.words):
        yield from (f"{shift_day(period.earliest, days=7 * count)}" for count in (-1, 1))
    elif rule in STEPS and not SETTLED.search(period.words):
        for count in range(-REACH, REACH + 1):
            yield _shift(period.when, count * STEPS[rule])


def _list_anchored_days(period: Period, text: str, day: date) -> Iterator[str]:
    """List 이날 and 전날 as counted from the publication day and from the days named before them."""
    step = ANCHORED_STEPS.get(squeeze(period.words))
    if step is None:
        return
    named = (hit for hit in find_dates(text, day) if isinstance(hit, Period) and hit.end <= period.start)
    days = {hit.earliest for hit in named if hit.earliest and hit.earliest == hit.latest} | {day}
    for base in sorted(days):
        if date.min < base < date.max:
            yield (base + timedelta(days=step)).isoformat()


def _list_holidays(period: Period, day: date) -> Iterator[str]:
    name = NAME.search(period.words)
    days = (name and get_holiday(squeeze(name[0]), day.year + step) for step in (-1, 0, 1))
    for holiday in days:
        if holiday and period.earliest == period.latest:
            yield holiday.isoformat()


def _shift(when: str, months: int) -> str:
    """Move each part of an EDTF string by months, as precise as it was.

    >>> _shift("2020-06-24/2020-06-26", 1), _shift("../2020-40", -12)
    ('2020-07-24/2020-07-26', '../2019-40')
    """

    def move(match: re.Match[str]) -> str:
        month = int(match[2] or 0)
        if not 1 <= month <= 12:  # a year, a quarter, a half
            return f"{int(match[1]) + months // 12:04}{match[0][4:]}"
        year, month = shift_month(int(match[1]), month, months)
        return f"{year:04}-{month:02}"

    return SINGLE.sub(move, when)


def _make_other(period: Period, when: str, day: date) -> Period | None:
    """Make the period of another reading; None where no calendar has it or its words speak against it."""
    try:
        earliest, latest = parse_edtf(when)
    except InputError:  # 31일 in a month of thirty days
        return None
    first, last = earliest or latest, latest or earliest
    weekday = WEEKDAY.search(period.words)
    if weekday and first and WEEKDAYS[first.weekday()] != (weekday[1] or weekday[2]):
        return None
    if (PAST.match(period.words) and first and first > day) or (
        AHEAD.match(period.words) and last and last < day
    ):
        return None
    return replace(period, when=when, earliest=earliest, latest=latest)


def _count_days(period: Period, day: date) -> int:
    """Count the days between a period and a day."""
    first, last = period.earliest or period.latest or day, period.latest or period.earliest or day
    return max((first - day).days, (day - last).days, 0)

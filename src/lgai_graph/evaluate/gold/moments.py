"""Turn a gold date pattern into day bounds, given the day an article came out."""

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta

from lgai_graph.dates import Bounds, parse_edtf
from lgai_graph.errors import InputError

UNRESOLVABLE = "unresolvable"
WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
DAY_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}  # 초, 중순, 말 of a month
MONTH_PARTS = {"early": (1, 3), "mid": (4, 9), "late": (10, 12)}  # 초, 중반, 말 of a year
PARTS_OF_YEAR = {"half": 6, "quarter": 3}  # 상반기, 4분기, in months
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
FIELD = re.compile(  # day=12 | month=P-1 | dir=past | half=2
    r"(year|month|day|dir|weekday|part|season|half|quarter)=(\S+)"
)
VALUE = re.compile(r"(P)?([+-]?\d+)?")  # 12 | P | P-1
SHIFT = re.compile(r"\+(\d+)d")  # +7d
QUARTER = re.compile(r"(\d{4})-Q([1-4])")  # 2021-Q4, which EDTF writes 2021-36


def resolve_moment(pattern: str, published: date, *, planned: bool = False) -> Bounds:
    """Read one pattern of the gold file against a publication day.

    Args:
        pattern: EDTF, or fields such as ``month=P-1,day=26`` and ``month=9,year=P/..``.
        published: the day ``P`` stands for.
        planned: a bare day points forwards.

    Raises:
        InputError: the pattern is not one of the file's conventions.
    """
    if "=" not in pattern and "P" not in pattern and not SHIFT.search(pattern):
        return parse_edtf(QUARTER.sub(lambda match: f"{match[1]}-{32 + int(match[2])}", pattern))
    sides = pattern.split("/")
    if len(sides) == 1:
        return _side(pattern, published, planned=planned)
    if len(sides) != 2:
        raise InputError(f"date pattern {pattern!r} has more than one '/'; write A/B, ../B or A/..")
    left = None if sides[0] == ".." else _side(sides[0], published, planned=planned)
    earliest = left.earliest if left else None
    shift = SHIFT.fullmatch(sides[1])
    if shift and earliest:
        return Bounds(earliest, earliest + timedelta(days=int(shift[1])))
    right = None if sides[1] == ".." else _side(sides[1], published, planned=planned)
    return Bounds(earliest, right.latest if right else None)


def _side(pattern: str, published: date, *, planned: bool) -> Bounds:
    if pattern == "P":
        return _day(published)
    head, _, days = pattern.removesuffix("d").partition("P+") if pattern.endswith("d") else (pattern, "", "")
    if days:  # month=12,day=17,year=P+28d: so many days behind that date
        start = _side(f"{head}P", published, planned=planned).earliest or published
        return _day(start + timedelta(days=int(days)))
    matches = [FIELD.fullmatch(piece) for piece in pattern.split(",")]
    if not all(matches):
        raise InputError(
            f"date pattern {pattern!r} is unknown; see the conventions at the top of the gold file"
        )
    fields = {match[1]: match[2] for match in matches if match}
    try:
        return _place(fields, published, planned=planned)
    except (ValueError, KeyError) as error:
        raise InputError(f"date pattern {pattern!r} names no day against {published}: {error}") from error


def _place(fields: Mapping[str, str], published: date, *, planned: bool) -> Bounds:
    if "month" not in fields:
        return _place_without_month(fields, published)
    year, month = _year_and_month(fields, published)
    if "part" in fields:
        first, last = DAY_PARTS[fields["part"]]
        last = min(last, calendar.monthrange(year, month)[1])
        return Bounds(date(year, month, first), date(year, month, last))
    if "day" not in fields:
        return _months(year, month, month)
    found = date(year, month, int(fields["day"]))
    if fields["month"] != "P":
        return _day(found)
    direction = fields.get("dir", "future" if planned else "past")
    if direction == "past" and found > published:
        return _day(_shift_month(found, -1))
    return _day(_shift_month(found, 1) if direction == "future" and found < published else found)


def _place_without_month(fields: Mapping[str, str], published: date) -> Bounds:
    if "year" in fields:
        year = _number(fields["year"], published.year)
        first, last = MONTH_PARTS[fields["part"]] if "part" in fields else (1, 12)
        if "season" in fields:
            first = SEASONS[fields["season"]]
            last = first + 2
        for name, months in PARTS_OF_YEAR.items():
            if name in fields:
                last = int(fields[name]) * months
                first = last - months + 1
        return _months(year, first, last)
    if "weekday" in fields:
        back = (published.weekday() - WEEKDAYS.index(fields["weekday"])) % 7
        ahead = fields.get("dir") == "future" and back
        return _day(published + timedelta(days=7 - back if ahead else -back))
    days = int(fields["day"].removeprefix("P") or 0)
    return _day(published + timedelta(days=days))


def _year_and_month(fields: Mapping[str, str], published: date) -> tuple[int, int]:
    year = _number(fields.get("year", "P"), published.year)
    if fields["month"].startswith("P"):
        months = year * 12 + published.month - 1 + _number(fields["month"], 0)
        return months // 12, months % 12 + 1
    month = int(fields["month"])
    if "year" in fields:
        return year, month
    start = date(year, month, int(fields.get("day", 1)))
    if fields.get("dir") == "past" and start > published:
        return year - 1, month
    ended = (month, start.day if "day" in fields else 31) < (published.month, published.day)
    return (year + 1 if fields.get("dir") == "future" and ended else year), month


def _number(value: str, base: int) -> int:
    match = VALUE.fullmatch(value)
    if not match or not value:
        raise ValueError(f"{value!r} is no number")
    return (base if match[1] else 0) + int(match[2] or 0)


def _shift_month(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + months
    return day.replace(year=count // 12, month=count % 12 + 1)


def _day(day: date) -> Bounds:
    return Bounds(day, day)


def _months(year: int, first: int, last: int) -> Bounds:
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    last_day = calendar.monthrange(end_year, end_month)[1]
    return Bounds(date(year, first, 1), date(end_year, end_month, last_day))

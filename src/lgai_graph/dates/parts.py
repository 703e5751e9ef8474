"""Return the vague parts of years and months their fixed bounds.

Of a year: 초 the first quarter, 중반 the second and third, 말 the last.
Of a month: 초 1-10, 중순 11-20, 말 21-end.
초 and 말 of a year are written ``2021-01~`` and ``2021-12~``: about January, about December; ``~`` makes a
month its quarter.
"""

from datetime import date
from typing import Final

from lgai_graph.dates.matching import Answer, Match, get_group, read_number
from lgai_graph.dates.reading import Reading, make_span_reading
from lgai_graph.dates.spans import DaySpan, last_day, month_span, year_span

# part → first month, number of months, EDTF where it is not the shortest one
YEAR_PARTS: Final = {
    "초": (1, 3, "{}-01~"), "초반": (1, 3, "{}-01~"), "상순": (1, 3, "{}-01~"), "초순": (1, 3, "{}-01~"),
    "중반": (4, 6, "{0}-34/{0}-35"), "중순": (4, 6, "{0}-34/{0}-35"),
    "말": (10, 3, "{}-12~"), "하순": (10, 3, "{}-12~"), "후반": (7, 6, None),
}  # fmt: skip
# part → first and last day; 0 is the last day of the month
MONTH_PARTS: Final = {
    "초": (1, 10), "초반": (1, 10), "초순": (1, 10), "상순": (1, 10), "중반": (11, 20), "중순": (11, 20),
    "하순": (21, 0), "후반": (21, 0), "말": (21, 0),
}  # fmt: skip
# part → first and last year of ten; halves overlap 중반 because writers do
DECADE_PARTS: Final = {"초": (0, 4), "초반": (0, 4), "중반": (3, 6), "후반": (5, 9), "말": (7, 9)}
CENTURY_PARTS: Final = {"초": (0, 24), "초반": (0, 24), "중반": (25, 74), "후반": (50, 99), "말": (75, 99)}
HALVES: Final = {"상반기": 1, "전반기": 1, "하반기": 2, "후반기": 2}
SEASONS: Final = {"봄": (21, 3), "여름": (22, 6), "가을": (23, 9), "겨울": (24, 12)}


def year_part(year: int, part: str, anchor: date | None) -> Reading:
    """Read 지난해 말, 올 초, 2018년 중반."""
    month, months, when = YEAR_PARTS[part]
    span = month_span(year, month, months=months)
    return make_span_reading(span, anchor, when=when.format(f"{year:04}") if when else None)


def month_part(year: int, month: int, part: str, anchor: date | None) -> Reading:
    """Read 이달 초, 7월 중순, 지난달 말."""
    first, last = MONTH_PARTS[part]
    end = date(year, month, last) if last else last_day(year, month)
    return make_span_reading(DaySpan(date(year, month, first), end), anchor)


def quarter_reading(year: int, quarter: int, anchor: date | None, *, until: int | None = None) -> Reading:
    """Read 4분기, 1~3분기."""
    quarters = (until or quarter) - quarter + 1
    return make_span_reading(month_span(year, quarter * 3 - 2, months=3 * quarters), anchor)


def half_reading(year: int, half: int, anchor: date | None) -> Reading:
    """Read 상반기 (1), 하반기 (2)."""
    return make_span_reading(month_span(year, half * 6 - 5, months=6), anchor)


def season_reading(year: int, season: str, anchor: date | None) -> Reading:
    """Read 작년 봄; winter begins in December of its year."""
    code, month = SEASONS[season]
    return make_span_reading(month_span(year, month, months=3), anchor, when=f"{year:04}-{code}")


def decade_reading(first: int, part: str | None) -> Reading:
    """Read 1970년대, 1990년대 초."""
    low, high = DECADE_PARTS[part] if part else (0, 9)
    span = year_span(first + low, first + high)
    return make_span_reading(span, when=None if part else f"{first // 10:03}X")


def century_reading(century: int, part: str | None) -> Reading:
    """Read 21세기, 20세기 말; the century of the year 2000 is the 21st, as people speak."""
    first = (century - 1) * 100
    low, high = CENTURY_PARTS[part] if part else (0, 99)
    return make_span_reading(
        year_span(first + low, first + high), when=None if part else f"{century - 1:02}XX"
    )


def answer_part(match: Match, year: int, anchor: date | None) -> Answer:
    """Answer with the half, season or quarters that a match names."""
    half, season = get_group(match, "half"), get_group(match, "season")
    if half:
        return half_reading(year, HALVES[half], anchor)
    if season:
        return season_reading(year, season, anchor)
    last = read_number(match, "q") or 0
    first = read_number(match, "q0") or last
    return quarter_reading(year, first, anchor, until=last) if first <= last else None

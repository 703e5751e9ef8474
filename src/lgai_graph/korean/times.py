"""Name the parts of a year, as ISO 8601-2 numbers them."""

from collections.abc import Mapping
from typing import NamedTuple


class YearPart(NamedTuple):
    """A season, a quarter or a half-year: what it is, and its Korean name."""

    unit: str
    name: str


# ISO 8601-2: seasons 21–24, quarters 33–36, half-years 40 and 41.
YEAR_PARTS: Mapping[str, YearPart] = {
    "21": YearPart("season", "봄"),
    "22": YearPart("season", "여름"),
    "23": YearPart("season", "가을"),
    "24": YearPart("season", "겨울"),
    "33": YearPart("quarter", "1분기"),
    "34": YearPart("quarter", "2분기"),
    "35": YearPart("quarter", "3분기"),
    "36": YearPart("quarter", "4분기"),
    "40": YearPart("half-year", "상반기"),
    "41": YearPart("half-year", "하반기"),
}
VAGUE_MONTHS: Mapping[str, str] = {"01": "초", "12": "말"}  # of a year, as docs/dates.md has them
UNITS: Mapping[str, str] = {  # what a time is exact to
    "month": "월",
    "quarter": "분기",
    "half-year": "반기",
    "season": "계절",
    "year": "연",
    "decade": "10년",
}

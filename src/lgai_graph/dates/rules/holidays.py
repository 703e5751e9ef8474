"""Read named holidays: 지난 삼일절, 오는 추석까지, 크리스마스에.

A holiday dates something only in the place of a time: 추석에 만난다, but not 추석 선물세트, 추석을 앞두고.
"""

import re
from datetime import date
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import UNRESOLVED, DateReading, make_day_reading
from lgai_graph.dates.rules.shared import pieces as p
from lgai_graph.dates.rules.shared.matching import Answer, Match, make_rule, squeeze
from lgai_graph.dates.rules.shared.pieces import S
from lgai_graph.dates.rules.shared.resolve import Direction, FoundMonth, get_direction
from lgai_graph.dates.rules.years import read_year
from lgai_graph.dates.spans import make_day
from lgai_graph.dates.tense import Tense

FIXED: Final = {
    "삼일절": (3, 1), "노동절": (5, 1), "근로자의날": (5, 1), "어린이날": (5, 5), "어버이날": (5, 8),
    "현충일": (6, 6), "제헌절": (7, 17), "광복절": (8, 15), "개천절": (10, 3), "한글날": (10, 9),
    "크리스마스이브": (12, 24), "성탄절": (12, 25), "크리스마스": (12, 25),
}  # fmt: skip
FIRST_YEAR: Final = 1980  # the first entry of each table below
# month and day of the lunar 1 January, 8 April and 15 August, year by year
# Source: the Korean lunisolar calendar (KASI), which differs from the Chinese one in 1997, 2027 and 2028.
SEOLLAL: Final = (
    "0216 0205 0125 0213 0202 0220 0209 0129 0218 0206 0127 0215 0204 0123 0210 0131 0219 0208 0128 0216 "
    "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 "
    "0125 0212 0201 0122 0210 0129 0217 0207 0127 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124"
)
BUDDHA: Final = (
    "0521 0511 0501 0520 0508 0527 0516 0505 0523 0512 0502 0521 0510 0528 0518 0507 0524 0514 0503 0522 "
    "0511 0501 0519 0508 0526 0515 0505 0524 0512 0502 0521 0510 0528 0517 0506 0525 0514 0503 0522 0512 "
    "0430 0519 0508 0527 0515 0505 0524 0513 0502 0520 0509 0528 0516 0506 0525 0515 0503 0522 0511 0430"
)
CHUSEOK: Final = (
    "0923 0912 1001 0921 0910 0929 0918 1007 0925 0914 1003 0922 0911 0930 0920 0909 0927 0916 1005 0924 "
    "0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 "
    "1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002"
)
LUNAR: Final = {
    "설": SEOLLAL, "설날": SEOLLAL, "구정": SEOLLAL, "추석": CHUSEOK, "한가위": CHUSEOK,
    "석가탄신일": BUDDHA, "부처님오신날": BUDDHA,
}  # fmt: skip
PAST: Final = frozenset({Tense.PAST})
AHEAD: Final = frozenset({Tense.PLANNED, Tense.PRESENT, Tense.DECIDED})
# a holiday in the place of a time; 전 and 이후 are left for the tail
AT: Final = (
    rf"(?:{S}당일(?=[에의은]|(?![가-힣]))"
    rf"|(?=에(?:는|도)?(?![가-힣])|부터|까지|{S}(?:이후|이전|전까지)(?![가-힣])))"
)
# 지난 삼일절 모임을 열었다; but 지난 추석 연휴, 올해 추석 선물
BESIDE: Final = (
    "연휴|선물|특집|대목|시즌|특수|기간|때|전|직전|직후|물가|명절|행사|이벤트|세일|할인|상품|차례|귀성|민심"
)
ALONE: Final = rf"(?=[ ,.)]|$)(?!{S}(?:{BESIDE}))"
LONG_NAMES: Final = (
    rf"(?:삼일절|노동절|근로자의{S}날|어린이날|어버이날|현충일|제헌절|광복절|개천절|한글날|크리스마스(?:{S}이브)?"
    rf"|성탄절|설날|구정|추석|한가위|석가탄신일|부처님{S}오신{S}날)"
)
NAME: Final = re.compile(rf"{LONG_NAMES}|설")


def get_holiday(name: str, year: int) -> date | None:
    """Return the day of a holiday; None beyond the tables of lunar days.

    >>> get_holiday("추석", 2020)
    datetime.date(2020, 10, 1)
    """
    if name in FIXED:
        return make_day(year, *FIXED[name])
    days = LUNAR[name]
    start = (year - FIRST_YEAR) * 5
    words = days[start : start + 4] if start >= 0 else ""
    return make_day(year, int(words[:2]), int(words[2:])) if words else None


def _get_name(match: Match) -> str:
    return squeeze(match["feast"] or "설")


def read_holiday_of_year(match: Match, context: Context) -> Answer:
    """Read 지난해 추석에, 2019년 크리스마스까지."""
    found = read_year(match, context)
    if not isinstance(found, FoundMonth):
        return found
    day = get_holiday(_get_name(match), found.year)
    return make_day_reading(day, found.anchor, whole=True) if day else None


def read_holiday(match: Match, context: Context) -> Answer:
    """Read 지난 설에, 오는 추석까지; a bare 추석에 only where its clause has a clear tense."""
    if context.text[context.last_end : match.start()].strip(" (,") == "" and context.in_sentence:
        return None  # 10월 9일 한글날: dated already
    name, direction = _get_name(match), get_direction(match)
    tense = context.find_tense(match.end())
    if direction is Direction.NONE and tense not in PAST | AHEAD:
        return None
    if context.published is None:
        return UNRESOLVED
    past = direction is Direction.PAST or (direction is Direction.NONE and tense in PAST)
    return _find_nearest(name, context.published, past=past, nearest=direction is Direction.THIS)


def _find_nearest(name: str, published: date, *, past: bool, nearest: bool) -> DateReading | None:
    """Return the last holiday up to a day, the next one from it on, or the nearest of both."""
    steps = (published.year + step for step in (-1, 0, 1))
    days = [day for year in steps if (day := get_holiday(name, year))]
    if nearest:
        day = min(days, key=lambda day: abs(day - published), default=None)
    elif past:
        day = max((day for day in days if day <= published), default=None)
    else:
        day = min((day for day in days if day >= published), default=None)
    return make_day_reading(day, published, whole=True) if day else None


RULES: Final = (
    # 지난해 추석에, 2019년 크리스마스까지
    make_rule(
        "holiday-of-year",
        p.YEAR_OPENS,
        rf"{p.YEAR}의?{S}(?:(?P<feast>{LONG_NAMES})(?:{AT}|{ALONE})|(?P<short>설){AT})",
        read_holiday_of_year,
    ),
    # 지난 설에, 오는 추석까지, 지난 삼일절
    make_rule(
        "holiday",
        "지오다이",
        rf"(?P<dir>지난|오는|다가오는|이번){S}(?:(?P<feast>{LONG_NAMES})(?:{AT}|{ALONE})|(?P<short>설){AT})",
        read_holiday,
    ),
    # 크리스마스에, 한글날부터
    make_rule("holiday", "삼노근어현제광개한크성설구추석부", rf"(?P<feast>{LONG_NAMES}){AT}", read_holiday),
)

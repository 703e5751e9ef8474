"""Read dates in figures and names of long times: 2018.07.16, 3. 15.(일), 77년생, 1970년대, 새천년."""

from dataclasses import replace
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import (
    DateReading,
    join_readings,
    make_day_reading,
    make_month_reading,
    make_year_reading,
    open_reading,
)
from lgai_graph.dates.rules.months import read_month_day
from lgai_graph.dates.rules.parts import century_reading, decade_reading
from lgai_graph.dates.rules.shared import pieces as p
from lgai_graph.dates.rules.shared.answers import answer_day
from lgai_graph.dates.rules.shared.matching import (
    DIGIT,
    QUOTE,
    Answer,
    Match,
    get_group,
    make_rule,
    read_number,
)
from lgai_graph.dates.rules.shared.pieces import D, S
from lgai_graph.dates.rules.shared.resolve import FoundMonth
from lgai_graph.dates.rules.years import BORN, YEARS, expand_year
from lgai_graph.dates.spans import make_day
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


def _read_born(match: Match, year: int) -> DateReading:
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
    return answer_day(match, context, FoundMonth(year, read_number(match, "m") or 0, None), whole=True)


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
    if BORN.match(context.text, match.end()):  # 1970년대에 태어난
        return replace(reading, kind=PeriodKind.BIRTH)
    return reading if first is None else join_readings(decade_reading(_expand_decade(first), None), reading)


def _expand_decade(decade: int) -> int:
    if decade >= 100:
        return decade
    return decade + (1900 if decade >= OLDEST_DECADE else 2000)


def read_century(match: Match, context: Context) -> Answer:
    """Read 21세기, 20세기 말."""
    return century_reading(read_number(match, "century") or 0, get_group(match, "part"))


def read_dotted_month(match: Match, context: Context) -> Answer:
    """Read 2012. 11. as a month."""
    year, month = read_number(match, "y") or 0, read_number(match, "m") or 0
    return make_month_reading(year, month, whole=True) if 1 <= month <= 12 else None


def read_dotted_day(match: Match, context: Context) -> Answer:
    """Read 3. 15.(일), 3. 15.부터, 지난 5.23일; a bare 3. 15. only as the end of a run."""
    if not match["sure"] and context.after is None:
        return None
    return read_month_day(match, context) if make_day(2000, int(match["m"]), int(match["d"])) else None


def read_millennium(match: Match, context: Context) -> Answer:
    """Read 새천년: from the year 2000 on, as people speak."""
    return open_reading(make_year_reading(2000))


RULES: Final = (
    # 77년생, 1976년생, 1970년대생, 1976년 3월생
    make_rule(
        "birth-year",
        DIGIT + QUOTE,
        rf"""['’‘]?(?P<by>{D}{{4}}|{D}{{2}}){S}년(?:(?P<decade>{S}대)|{S}(?P<bm>{D}{{1,2}})월(?:{S}(?P<bd>{D}{{1,2}})일)?)?
            {S}생(?![산명활애태])""",
        read_birth,
    ),
    # 2015.03~2018.02
    make_rule(
        "numeric-months",
        DIGIT,
        rf"""(?P<y>(?:19|20)\d\d)[.][ ]?(?P<m>\d{{1,2}})[.]?{S}{p.DASH}{S}
            (?P<y2>(?:19|20)\d\d)[.][ ]?(?P<m2>\d{{1,2}})(?![\d.]\d)""",
        read_numeric_months,
    ),
    # 2018.07.16, 2018. 7. 16., 2018-07-16, 2018/7/16, '18.7.16.
    make_rule(
        "numeric-day",
        DIGIT + QUOTE,
        rf"""(?:(?P<y>(?:19|20){D}{D})|['’‘](?P<yq>{D}{D}))(?P<sep>[.]{S}|[-/])(?P<m>{D}{{1,2}})(?P=sep)(?P<d>{D}{{1,2}})
            (?!{D}|[.,][0-9]|[-/:%])[.]?{p.WEEKDAY}{p.LOCAL}""",
        read_numeric_day,
    ),
    # 1990년대 초, 1940~1950년대
    make_rule(
        "decade",
        DIGIT,
        rf"(?:(?P<decade0>{D}{{3}}0|{D}0){S}(?:년대)?{S}{p.DASH}{S})?(?P<decade>{D}{{3}}0|{D}0)년대(?:{p.PART})?",
        read_decade,
    ),
    # 21세기 초
    make_rule("century", DIGIT, rf"(?P<century>1[0-9]|2[01]){S}세기(?:{p.PART}|{p.ENDS})", read_century),
    # 2012. 11.
    make_rule(
        "dotted-month",
        DIGIT,
        rf"(?P<y>(?:19|20){D}{D})[.]{S}(?P<m>{D}{{1,2}})[.](?!{S}{D})",
        read_dotted_month,
    ),
    # 3. 15.(일), 3. 15.부터, 6. 20.~6. 28., 지난 5.23일; but 4.19 혁명, 3. 15.5%
    make_rule(
        "dotted-day",
        DIGIT + "지오다이",
        rf"""(?:(?P<dir>지난|오는|다가오는|이번){S}(?P<m1>))?(?P<m>{D}{{1,2}})[.]{S}(?P<d>{D}{{1,2}})
            (?P<sure>(?(m1)(?:일(?!간|째)|[.]?(?![0-9]))|(?:[.]?(?={S}[(（][월화수목금토일](?:요일)?[)）])|[.](?={S}(?:부터|까지|자(?![가-힣])|[~∼]{S}{D}{{1,2}}[.])))))?
            [.]?(?![0-9%]){p.WEEKDAY}""",
        read_dotted_day,
    ),
    # 새천년 들어, 새천년을 맞아; but 새천년병원
    make_rule("millennium", "새", r"새[ ]?천년(?=(?:에|을|의|부터)(?![가-힣])|[ ]들어)", read_millennium),
)

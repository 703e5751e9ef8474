"""Give the parts of years, months and centuries their bounds: 4분기, 하반기, 올여름, 연말, 지난해 말.

Of a year: 초 the first quarter, 중반 the second and third, 말 the last.
Of a month: 초 1-10, 중순 11-20, 말 21-end.
초 and 말 of a year are written ``2021-01~`` and ``2021-12~``: about January, about December; ``~`` makes a
month its quarter.
"""

from datetime import date
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import (
    UNRESOLVED,
    DateReading,
    close_reading,
    make_month_reading,
    make_span_reading,
    make_year_reading,
)
from lgai_graph.dates.rules.shared import pieces as p
from lgai_graph.dates.rules.shared.matching import (
    DIGIT,
    Answer,
    Match,
    get_group,
    make_rule,
    read_number,
    squeeze,
)
from lgai_graph.dates.rules.shared.pieces import S
from lgai_graph.dates.rules.shared.resolve import Direction, get_direction
from lgai_graph.dates.spans import DaySpan, last_day, month_span, shift_day, shift_month, year_span
from lgai_graph.dates.tense import Tense
from lgai_graph.model import PeriodKind

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
QUARTER_STEPS: Final = {"지난": -1, "직전": -1, "이번": 0, "다음": 1}
EDGE_STEPS: Final = {"지난": -1, "지난해": -1, "작년": -1, "올": 0, "올해": 0, "이번": 0, "내년": 1}
DAYS_OF_YEAR: Final = 366
PERIODS: Final = (PeriodKind.DATE, PeriodKind.SPAN)
REPORT_SEASON: Final = 3  # until March a bare 4분기 is the one of last year


def year_part(year: int, part: str, anchor: date | None) -> DateReading:
    """Read 지난해 말, 올 초, 2018년 중반."""
    month, months, when = YEAR_PARTS[part]
    span = month_span(year, month, months=months)
    return make_span_reading(span, anchor, when=when.format(f"{year:04}") if when else None)


def month_part(year: int, month: int, part: str, anchor: date | None) -> DateReading:
    """Read 이달 초, 7월 중순, 지난달 말."""
    first, last = MONTH_PARTS[part]
    end = date(year, month, last) if last else last_day(year, month)
    return make_span_reading(DaySpan(date(year, month, first), end), anchor)


def quarter_reading(year: int, quarter: int, anchor: date | None, *, until: int | None = None) -> DateReading:
    """Read 4분기, 1~3분기."""
    quarters = (until or quarter) - quarter + 1
    return make_span_reading(month_span(year, quarter * 3 - 2, months=3 * quarters), anchor)


def half_reading(year: int, half: int, anchor: date | None) -> DateReading:
    """Read 상반기 (1), 하반기 (2)."""
    return make_span_reading(month_span(year, half * 6 - 5, months=6), anchor)


def season_reading(year: int, season: str, anchor: date | None) -> DateReading:
    """Read 작년 봄; winter begins in December of its year."""
    code, month = SEASONS[season]
    return make_span_reading(month_span(year, month, months=3), anchor, when=f"{year:04}-{code}")


def decade_reading(first: int, part: str | None) -> DateReading:
    """Read 1970년대, 1990년대 초."""
    low, high = DECADE_PARTS[part] if part else (0, 9)
    span = year_span(first + low, first + high)
    return make_span_reading(span, when=None if part else f"{first // 10:03}X")


def century_reading(century: int, part: str | None) -> DateReading:
    """Read 21세기, 20세기 말; the century of the year 2000 is the 21st, as people speak."""
    first = (century - 1) * 100
    low, high = CENTURY_PARTS[part] if part else (0, 99)
    return make_span_reading(
        year_span(first + low, first + high), when=None if part else f"{century - 1:02}XX"
    )


def answer_part(match: Match, year: int, anchor: date | None) -> Answer:
    """Answer with the half, season or quarters that a match names."""
    half, season = get_group(match, "half"), get_group(match, "season")
    if half and half not in HALVES:  # 상·하반기
        return make_year_reading(year, anchor)
    if half:
        edge = get_group(match, "hedge")
        quarter = HALVES[half] * 2 - (edge == "초")
        return quarter_reading(year, quarter, anchor) if edge else half_reading(year, HALVES[half], anchor)
    if season:
        return season_reading(year, season, anchor)
    last = read_number(match, "q") or 0
    first, edge = read_number(match, "q0") or last, get_group(match, "qedge")
    if edge and first == last:
        return make_month_reading(year, last * 3 - (2 if edge == "초" else 0), anchor)
    return quarter_reading(year, first, anchor, until=last) if first <= last else None


def read_part(match: Match, context: Context) -> Answer:
    """Read a quarter or half without a year: 4분기, 하반기, 지난 2분기."""
    last, direction = context.in_sentence, get_direction(match)
    if direction is Direction.NONE and last and last.whole and last.year and last.month is None:
        return answer_part(match, last.year, last.anchor)
    if context.published is None:
        return UNRESOLVED
    year = context.published.year + _step_year(match, context, context.published)
    return answer_part(match, year, context.published)


def _step_year(match: Match, context: Context, published: date) -> int:
    half, direction = get_group(match, "half"), get_direction(match)
    start = HALVES.get(half, 1) * 6 - 5 if half else (read_number(match, "q0", "q") or 1) * 3 - 2
    if direction is Direction.NEXT:
        return 1 if start + (6 if half else 3) <= published.month else 0
    tense = context.find_tense(match.end())
    if start <= published.month:
        over = start + (6 if half else 3) <= published.month
        return 1 if over and direction is Direction.NONE and tense is Tense.PLANNED else 0
    if direction is Direction.PAST:
        return -1
    reported = tense is Tense.UNKNOWN and published.month <= REPORT_SEASON and start == 10
    return -1 if tense is Tense.PAST or reported else 0


def read_relative_quarter(match: Match, context: Context) -> Answer:
    """Read 지난 분기, 이번 분기, 다음 분기."""
    if context.published is None:
        return UNRESOLVED
    first = (context.published.month - 1) // 3 * 3 + 1
    year, month = shift_month(context.published.year, first, 3 * QUARTER_STEPS[match["step"]])
    return make_span_reading(month_span(year, month, months=3), context.published)


def read_season(match: Match, context: Context) -> Answer:
    """Read 올여름, 지난겨울, 이번 가을."""
    if context.published is None:
        return UNRESOLVED
    published, season = context.published, match["season"]
    reading = season_reading(published.year, season, published)
    begun = reading.earliest is not None and reading.earliest <= published
    over = reading.latest is not None and reading.latest < published
    past = match["sword"] == "지난" and not (begun and over)
    running_winter = season == "겨울" and published.month <= 2 and match["sword"] != "지난"
    return season_reading(published.year - 1, season, published) if past or running_winter else reading


def read_year_edge(match: Match, context: Context) -> Answer:
    """Read 연초, 올 연말, 지난 연말, 연내."""
    if context.published is None:
        return UNRESOLVED
    year = context.published.year + EDGE_STEPS[squeeze(match["edge_year"] or "올")]
    if match["edge"] == "연중":  # 연중 착공할 계획; but 연중 최고치
        planned = context.find_tense(match.end()) in (Tense.PLANNED, Tense.DECIDED)
        return make_year_reading(year, context.published) if planned else None
    if match["edge"] == "연내":
        return close_reading(make_year_reading(year, context.published))
    return year_part(year, match["edge"][1], context.published)


def read_same_period(match: Match, context: Context) -> Answer:
    """Read 전년 동기, 지난해 같은 기간: the period named last, one year earlier."""
    span, published = _find_period(context), context.published
    moved = _move_back(span) if span else None
    named = match[0].startswith(("지난", "작년"))
    if span and moved and not (named and published and moved.last.year != published.year - 1):
        return make_span_reading(moved, span.first)
    if published is None:
        return UNRESOLVED
    return make_year_reading(published.year - 1, date(published.year, 1, 1))


def _move_back(span: DaySpan) -> DaySpan | None:
    """Move a period one year back, to the end of its month where it ended there."""
    first, last = shift_day(span.first, years=-1), shift_day(span.last, years=-1)
    if not first or not last:
        return None
    ends_month = span.last == last_day(span.last.year, span.last.month)
    return DaySpan(first, last_day(last.year, last.month) if ends_month else last)


def _find_period(context: Context) -> DaySpan | None:
    """Return the last period longer than a day and shorter than a year, or the year of this sentence.

    3분기, 지난해 12월부터 올 2월까지; but not the 31 days of 최근.
    """
    last = context.last
    if not last or not last.earliest or not last.latest or last.kind not in PERIODS or "?" in last.when:
        return None
    if last.anchor and last.anchor == shift_day(
        last.earliest, years=1
    ):  # another 전년 동기: of the same period
        end = shift_day(last.latest, years=1)
        return DaySpan(last.anchor, end) if end else None
    days = (last.latest - last.earliest).days
    is_recent = last.when.endswith("~") and last.latest == last.anchor
    limit = DAYS_OF_YEAR if last is context.in_sentence else DAYS_OF_YEAR - 2
    return DaySpan(last.earliest, last.latest) if 0 < days <= limit and not is_recent else None


YEAR_RULES: Final = (
    # 지난해 같은 기간, 전년 동기
    make_rule(
        "same-period",
        "지작전",
        rf"(?:지난{S}해|작년|전년){S}(?:동기|동월|동분기|같은{S}(?:기간|달|분기|시기))",
        read_same_period,
    ),
    # 올 연말, 지난 연말, 연초, 연내
    make_rule(
        "year-edge",
        "올지내연작이",
        rf"(?:(?P<edge_year>올해?|지난{S}해|지난|작년|내년|이번){S})?(?P<edge>연초|연말|연내|연중(?!{S}(?:최|내내|무휴|상시|수시|할인|고점|저점|가장|계속|기획|행사|캠페인)))(?!{S}정산){p.ENDS}",
        read_year_edge,
    ),
)


RULES: Final = (
    # 4분기, 하반기, 1~3분기, 지난 2분기
    make_rule("part", DIGIT + "지오다이일삼사상하전후", rf"{p.DIR}(?:{p.QUARTER}|{p.HALF})", read_part),
    # 지난 분기, 다음 분기
    make_rule(
        "relative-quarter",
        "지이다직",
        rf"(?P<step>지난|이번|다음|직전){S}분기",
        read_relative_quarter,
    ),
    # 올여름, 지난겨울
    make_rule("season", "올지이", rf"(?P<sword>올|지난|이번){S}{p.SEASON}", read_season),
)

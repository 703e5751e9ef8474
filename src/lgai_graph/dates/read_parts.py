"""Read parts of years without the year: 4분기, 하반기, 지난 분기, 올여름, 연말, 전년 동기."""

from datetime import date
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.matching import Answer, Match, get_group, read_number, squeeze
from lgai_graph.dates.parts import HALVES, answer_part, season_reading, year_part
from lgai_graph.dates.reading import UNRESOLVED, close_reading, make_span_reading, make_year_reading
from lgai_graph.dates.resolve import Direction, get_direction
from lgai_graph.dates.spans import DaySpan, last_day, month_span, shift_day, shift_month
from lgai_graph.dates.tense import Tense
from lgai_graph.model import PeriodKind

QUARTER_STEPS: Final = {"지난": -1, "직전": -1, "이번": 0, "다음": 1}
EDGE_STEPS: Final = {"지난": -1, "지난해": -1, "작년": -1, "올": 0, "올해": 0, "이번": 0, "내년": 1}
REPORT_SEASON: Final = 3  # until March a bare 4분기 is the one of last year


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
    start = HALVES[half] * 6 - 5 if half else (read_number(match, "q0", "q") or 1) * 3 - 2
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
    if match["edge"] == "연내":
        return close_reading(make_year_reading(year, context.published))
    return year_part(year, match["edge"][1], context.published)


def read_same_period(match: Match, context: Context) -> Answer:
    """Read 전년 동기, 지난해 같은 기간: the period named last, one year earlier."""
    span = _find_period(context)
    if span:
        first, last = shift_day(span.first, years=-1), shift_day(span.last, years=-1)
        if first and last:
            ends_month = span.last == last_day(span.last.year, span.last.month)
            last = last_day(last.year, last.month) if ends_month else last
            return make_span_reading(DaySpan(first, last), span.first)
    if context.published is None:
        return UNRESOLVED
    return make_year_reading(context.published.year - 1, context.published)


def _find_period(context: Context) -> DaySpan | None:
    """Return the last period longer than a day and shorter than a year."""
    last = context.last
    if (
        not last
        or not last.year
        or last.kind is not PeriodKind.DATE
        or last.day
        or last.when[:4] == last.when
    ):
        return None
    return DaySpan(last.earliest, last.latest) if last.earliest and last.latest else None

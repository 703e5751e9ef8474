"""Read academic and fiscal years: 2026학년도, 올해 2학기, 지난 학기, 2014회계연도."""

from dataclasses import replace
from datetime import date
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import UNRESOLVED, DateReading, make_span_reading
from lgai_graph.dates.rules.shared import pieces as p
from lgai_graph.dates.rules.shared.matching import DIGIT, Answer, Match, make_rule, read_number
from lgai_graph.dates.rules.shared.pieces import D, S
from lgai_graph.dates.rules.shared.resolve import Direction, FoundMonth, get_direction
from lgai_graph.dates.rules.years import YEARS, read_year
from lgai_graph.dates.spans import month_span, year_span

TERM_STEPS: Final = {"지난": -1, "이번": 0, "다음": 1}
# first month of a term; the second one runs to the end of February
# Source: 초·중등교육법 제24조 and its decree, 제44조.
TERM_STARTS: Final = {1: 3, 2: 9}
TERM: Final = rf"(?P<term>[12]){S}학기(?![제말])"


def _make_term(year: int, term: int, anchor: date | None) -> DateReading:
    """Make March to August, or September to February."""
    span = month_span(year, TERM_STARTS[term], months=6)
    return make_span_reading(span, anchor, when=f"{span.first.isoformat()[:7]}/{span.last.isoformat()[:7]}")


def read_school_year(match: Match, context: Context) -> Answer:
    """Read 2020학년도, March to February, and 2026학년도 1학기."""
    year, term = read_number(match, "school") or 0, read_number(match, "term")
    return _make_term(year, term, None) if term else make_span_reading(month_span(year, 3, months=12))


def read_fiscal_year(match: Match, context: Context) -> Answer:
    """Read 2014회계연도 as "about 2014": its months differ from firm to firm and from state to state."""
    year = read_number(match, "fiscal") or 0
    if year not in YEARS:
        return None
    return replace(make_span_reading(year_span(year - 1, year + 1), when=f"{year}~"), year=year)


def read_term_of_year(match: Match, context: Context) -> Answer:
    """Read 올해 2학기, 2019년 1학기."""
    found = read_year(match, context)
    if not isinstance(found, FoundMonth):
        return found
    return _make_term(found.year, read_number(match, "term") or 1, found.anchor)


def read_directed_term(match: Match, context: Context) -> Answer:
    """Read 지난 2학기, 오는 1학기: the last one begun, the next one to begin."""
    published, term = context.published, read_number(match, "term") or 1
    if published is None:
        return UNRESOLVED
    begun = published.month >= TERM_STARTS[term]
    year = published.year if begun else published.year - 1
    return _make_term(year + (get_direction(match) is Direction.NEXT), term, published)


def read_relative_term(match: Match, context: Context) -> Answer:
    """Read 지난 학기, 이번 학기, 다음 학기."""
    published = context.published
    if published is None:
        return UNRESOLVED
    # terms since the year 0: the first months of a year belong to the second term of the year before
    term = (published.year * 12 + published.month - TERM_STARTS[1]) // 6 + TERM_STEPS[match["step"]]
    return _make_term(term // 2, term % 2 + 1, published)


RULES: Final = (
    # 2026학년도, 2026학년도 1학기
    make_rule("school-year", DIGIT, rf"(?P<school>(?:19|20){D}{D}){S}학년도(?:{S}{TERM})?", read_school_year),
    # 2014회계연도, 2014년 회계연도
    make_rule(
        "fiscal-year", DIGIT, rf"(?P<fiscal>(?:19|20){D}{D}){S}년?{S}회계[ ]?연?년?도", read_fiscal_year
    ),
    # 올해 2학기
    make_rule("school-term", p.YEAR_OPENS, rf"{p.YEAR}도?의?{S}{TERM}", read_term_of_year),
    # 지난 2학기
    make_rule("school-term", "지오다이", rf"(?P<dir>지난|오는|다가오는){S}{TERM}", read_directed_term),
    # 이번 학기
    make_rule("school-term", "지이다", rf"(?P<step>지난|이번|다음){S}학기(?![제])", read_relative_term),
)

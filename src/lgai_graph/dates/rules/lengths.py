"""Read lengths counted from a day: 향후 3년간, 지난 5개월간, 3주일 안에, 10년 전, 이틀 뒤.

A bare length dates nothing: 3년간, 5년 만에, 취임 3개월 만에.
"""

import re
from datetime import date
from typing import Final, NamedTuple

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import (
    UNRESOLVED,
    close_reading,
    make_day_reading,
    make_length_reading,
    make_month_reading,
    make_span_reading,
    make_year_reading,
)
from lgai_graph.dates.rules.shared import pieces as p
from lgai_graph.dates.rules.shared.matching import (
    DAY_COUNTS,
    DIGIT,
    Answer,
    Match,
    make_rule,
    parse_count,
    read_number,
)
from lgai_graph.dates.rules.shared.pieces import S
from lgai_graph.dates.spans import DaySpan, shift_day, week_span
from lgai_graph.dates.tense import Tense

# 그는 10년 전, 약 3년 전, "3년 전 | but 출시 3일 전, 독립 1년 전: counted from what stands in front
FREE: Final = re.compile(
    r"(?:^|[\n.!?,“”\"‘’'(·…]|[은는이가에도서며만고해]|(?<![가-힣])(?:약|불과|이미|무려|바로|지금으로부터|지금부터|오늘부터|앞으로|이르면))"
    r"[^\S\n]*$"
)
# 입사한 지 3년 뒤, 제도 도입 후 2년 안에: counted from what stands in front
BOUND: Final = re.compile(r"(?:후|뒤|지|로부터|부터|이내|이상|최대|최소)[^\S\n]*$")
# 사실을 2년 전부터 알았다; but 문제를 1주일 전에 알린다
SINCE: Final = re.compile("부터")
OBJECT: Final = re.compile(r"[을를][^\S\n]*$")
LOOK_BACK: Final = 8


class Length(NamedTuple):
    """A length of time in the units it was written in."""

    years: int
    months: int
    days: int


def read_length(match: Match) -> Length:
    """Read 3년, 석 달, 2주, 이틀, 1년 6개월."""
    years, months = read_number(match, "ly") or 0, read_number(match, "lm") or 0
    if match["half_year"]:
        return Length(0, 6, 0)
    if match["days"]:
        return Length(0, 0, DAY_COUNTS[match["days"]])
    count, unit = parse_count(match["n"]), match["unit"]
    if unit in ("년", "해"):
        return Length(count, 0, 0)
    if unit in ("개월", "달"):
        return Length(years, count, 0)
    return Length(years, months, count * (7 if unit in ("주", "주일") else 1))


def move_day(day: date, length: Length, sign: int) -> date | None:
    """Move a day by a length; None where no calendar reaches."""
    return shift_day(day, years=sign * length.years, months=sign * length.months, days=sign * length.days)


def read_ahead(match: Match, context: Context) -> Answer:
    """Read 향후 3년간, 앞으로 16주간: from the publication day on."""
    start = context.published
    if start is None:
        return UNRESOLVED
    end = move_day(start, read_length(match), 1)
    return make_length_reading(DaySpan(start, end), start, when=f"{start}/{end}?") if end else None


def read_behind(match: Match, context: Context) -> Answer:
    """Read 지난 3년간, 최근 5개월: up to the publication day."""
    end = context.published
    if end is None:
        return UNRESOLVED
    start = move_day(end, read_length(match), -1)
    return make_length_reading(DaySpan(start, end), end, when=f"{start}?/{end}") if start else None


def read_within(match: Match, context: Context) -> Answer:
    """Read 3주일 안에, 2년 내로: not later than that, where the clause plans."""
    before = context.text[max(0, match.start() - LOOK_BACK) : match.start()]
    if BOUND.search(before) or context.find_tense(match.end()) not in (Tense.PLANNED, Tense.DECIDED):
        return None
    if context.published is None:
        return UNRESOLVED
    end = move_day(context.published, read_length(match), 1)
    return close_reading(make_day_reading(end, context.published)) if end else None


def read_ago(match: Match, context: Context) -> Answer:
    """Read 10년 전, 3개월 전, 3일 뒤, as precise as their unit and no more."""
    before = context.text[max(0, match.start() - LOOK_BACK) : match.start()]
    if not FREE.search(before) and not (SINCE.match(context.text, match.end()) and OBJECT.search(before)):
        return None
    sign = -1 if match["ago"] == "전" else 1
    base = context.published if sign < 0 else _find_base_ahead(match, context, before)
    if base is None:
        return UNRESOLVED if context.published is None and sign < 0 else None
    return _answer_moved(match, base, sign)


def _find_base_ahead(match: Match, context: Context, before: str) -> date | None:
    last = context.in_sentence
    if last and last.day:
        return last.day
    tense = context.find_tense(match.end())
    planned = tense in (Tense.PLANNED, Tense.DECIDED, Tense.PRESENT) or before.rstrip().endswith(
        ("부터", "앞으로")
    )
    alone = tense is Tense.UNKNOWN and context.last is None
    return context.published if planned or alone else None


def _answer_moved(match: Match, base: date, sign: int) -> Answer:
    length = read_length(match)
    moved = move_day(base, length, sign)
    if moved is None:
        return None
    if length.days and (match["unit"] or "").startswith("주"):
        return make_span_reading(week_span(moved), base)
    if length.days:
        return make_day_reading(moved, base)
    if length.months:
        return make_month_reading(moved.year, moved.month, base)
    return make_year_reading(moved.year, base)


BACKWARD_RULES: Final = (
    # 지난 3년간, 최근 5개월; but 최근 3년 연속
    make_rule(
        "span-behind",
        "지최",
        rf"""(?:지난|최근){S}{p.LENGTH}{S}(?:간(?![가-힣])|간[의은에]|동안|사이
            |(?<![0-9]일[ ])(?<![0-9]일)새(?![가-힣])|{p.WITHIN}
            |(?<=[년월주달])(?![가-힣])(?!{S}(?:연속|만|전|뒤|후|이상|이내|내
                |[0-9]{{1,2}}{S}월|[1-4]{S}분기|[상하]반기)))""",
        read_behind,
    ),
)


RULES: Final = (
    # 향후 3년간, 앞으로 16주간
    make_rule(
        "span-ahead",
        "향앞",
        rf"(?:향후|앞으로){S}(?:약{S})?{p.LENGTH}{S}(?:간(?![가-힣])|간[의은에]|동안|에[ ]걸쳐|(?=[\s,]))",
        read_ahead,
    ),
    # 3주일 안에, 2년 내로
    make_rule(
        "within",
        DIGIT + "한두세네석넉하이사나닷엿일열보반삼오십",
        rf"{p.LENGTH}{S}(?:안에|내에|내로|이내에)(?![가-힣])",
        read_within,
    ),
    # 10년 전, 3개월 뒤, 이틀 전
    make_rule(
        "ago",
        DIGIT + "한두세네석넉하이사나닷엿일열보반삼오십",
        rf"{p.LENGTH}{S}(?P<ago>전|뒤|후)(?=[에의]|부터|까지|(?![가-힣]))(?!인|{S}같은)",
        read_ago,
    ),
)

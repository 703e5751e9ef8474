"""Read months and days that leave the year out: 7월, 지난달 7일, 오는 5월, 16일, 24∼26일."""

import re
from datetime import date
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import UNRESOLVED, DateReading, Trouble
from lgai_graph.dates.rules.shared import pieces as p
from lgai_graph.dates.rules.shared.answers import (
    answer_day,
    answer_month,
    answer_nth,
    get_weekday,
    mark_announcement,
    say_no_day,
)
from lgai_graph.dates.rules.shared.matching import Answer, Match, make_rule, read_number, squeeze
from lgai_graph.dates.rules.shared.pieces import S
from lgai_graph.dates.rules.shared.resolve import (
    Direction,
    FoundMonth,
    find_month,
    find_year,
    get_direction,
    make_place,
)
from lgai_graph.dates.spans import WEEKDAYS, make_day, shift_month

MONTH_STEPS: Final = {
    "지지난달": -2, "지난달": -1, "저번달": -1, "전월": -1, "이달": 0, "이번달": 0, "금월": 0, "당월": 0,
    "내달": 1, "다음달": 1, "다다음달": 2,
}  # fmt: skip
LEAP_YEAR: Final = 2000  # has every day that any year has
AHEAD: Final = re.compile(r"[^\S\n]?전까지")  # "3일 전까지" is a length as often as a day
# 최대 15일, 평균 2일; 7일에서 3일로 줄였다
MEASURED: Final = re.compile(r"(?<![가-힣])(?:최대|최장|최소|최고|평균|총|약|무려|불과|단)[^\S\n]*$")
SHRUNK: Final = re.compile(
    r"(?:에서 [0-9]{1,2}일)?로[^.\n]{0,8}?(?:줄[이였었여인]|단축|늘[리렸어었린]|확대|축소)"
)
LOOK_BACK: Final = 6
SHORT_RUN: Final = 7  # "2~3일" is a length as often as two days


def read_month(match: Match, context: Context) -> Answer:
    """Read a month without a year: 7월, 3~5월, 지난 1월, 오는 5월 초."""
    month = read_number(match, "m") or 0
    if not 1 <= month <= 12:
        return None
    found = find_year(context, make_place(match), month)
    if not found:
        return UNRESOLVED
    return answer_month(match, found, whole=found.named or get_direction(match) is not Direction.NONE)


def read_month_day(match: Match, context: Context) -> Answer:
    """Read a day with its month: 7월 16일, 9월 24~26일, 지난 7월 16일."""
    month, day = read_number(match, "m", "mh") or 0, read_number(match, "d", "dh") or 0
    if make_day(LEAP_YEAR, month, day) is None:
        return Trouble(
            reason=f"no {month}월 has a day {day}" if 1 <= month <= 12 else say_no_day(0, month, day)
        )
    found = find_year(context, make_place(match), month, day)
    if not found:
        return mark_announcement(UNRESOLVED, match, context)
    return answer_day(match, context, _let_weekday_choose_year(match, found, day), whole=found.named)


def _let_weekday_choose_year(match: Match, found: FoundMonth, number: int) -> FoundMonth:
    weekday, direction = get_weekday(match), get_direction(match)
    steps = {Direction.PAST: (0, -1), Direction.NEXT: (0, 1)}.get(direction, (0, -1, 1))
    for step in steps if weekday and found.anchor else ():
        day = make_day(found.year + step, found.month, number)
        if day and WEEKDAYS[day.weekday()] == weekday:
            return found._replace(year=found.year + step)
    return found


def read_month_nth(match: Match, context: Context) -> Answer:
    """Read a week or weekday of a month: 7월 첫째 주, 3월 마지막 월요일."""
    month = read_number(match, "m") or 0
    if not 1 <= month <= 12:
        return None
    found = find_year(context, make_place(match), month)
    return answer_nth(match, found) if found else UNRESOLVED


def read_day(match: Match, context: Context) -> Answer:
    """Read a bare day: 16일, 24∼26일, 지난 3일, 오는 20일, 26일(화)."""
    number = read_number(match, "d", "dh") or 0
    if not 1 <= number <= 31 or _is_length(match, context, number):
        return None
    found = find_month(context, make_place(match), number)
    if not found:
        return mark_announcement(UNRESOLVED, match, context)
    directed = get_direction(match) is not Direction.NONE
    return answer_day(match, context, _let_weekday_choose_month(match, found, number), whole=directed)


def _is_length(match: Match, context: Context, number: int) -> bool:
    """Tell ``2~3일``, ``최대 15일``, ``3일로 줄였다`` from ``24~26일``."""
    if AHEAD.match(context.text, match.end()):
        return True
    if get_direction(match) is not Direction.NONE:
        return False
    before = context.text[max(0, match.start() - LOOK_BACK) : match.start()]
    if MEASURED.search(before) or SHRUNK.match(context.text, match.end()):
        return True
    return read_number(match, "d0") == number - 1 and number <= SHORT_RUN


def _let_weekday_choose_month(match: Match, found: FoundMonth, number: int) -> FoundMonth:
    weekday = get_weekday(match)
    for step in (0, -1, 1) if weekday and found.anchor else ():
        year, month = shift_month(found.year, found.month, step)
        day = make_day(year, month, number)
        if day and WEEKDAYS[day.weekday()] == weekday:
            return found._replace(year=year, month=month)
    return found


def _find_word_month(match: Match, context: Context) -> FoundMonth | DateReading | None:
    """Find the month of 지난달, 이번 달, 내달, 같은 달."""
    word, last = squeeze(match["mw"]), context.last_month
    if word in ("같은달", "그달") and last:
        return FoundMonth(last.year, last.month, last.earliest) if last.year and last.month else UNRESOLVED
    if word in ("같은달", "그달"):
        return None if context.published else UNRESOLVED
    if context.published is None:
        return UNRESOLVED
    base = _find_base(word, context, context.published)
    return FoundMonth(*shift_month(base.year, base.month, MONTH_STEPS[word]), base)


def _find_base(word: str, context: Context, published: date) -> date:
    """Let 다음 달 follow an old date of its own sentence: 2015년 3월 … 다음 달."""
    last = context.in_sentence
    if word not in ("다음달", "전월") or not last or not last.earliest or not last.month:
        return published
    return last.earliest if last.earliest.year < published.year - 1 else published


def read_month_word(match: Match, context: Context) -> Answer:
    """Read 지난달, 이달 초, 내달."""
    found = _find_word_month(match, context)
    return answer_month(match, found, whole=True) if isinstance(found, FoundMonth) else found


def read_month_word_day(match: Match, context: Context) -> Answer:
    """Read 지난달 7일, 내달 2일, 이달 24~26일."""
    found = _find_word_month(match, context)
    return answer_day(match, context, found, whole=True) if isinstance(found, FoundMonth) else found


def read_month_word_nth(match: Match, context: Context) -> Answer:
    """Read 다음 달 첫째 주 금요일, 이달 마지막 날."""
    found = _find_word_month(match, context)
    return answer_nth(match, found) if isinstance(found, FoundMonth) else found


RULES: Final = (
    # 지난달 7일, 이달 24~26일
    make_rule("month-word-day", p.MONTH_OPENS, rf"{p.MONTH_WORD}{S}{p.DAY}", read_month_word_day),
    # 다음 달 첫째 주 금요일
    make_rule("month-word-nth", p.MONTH_OPENS, rf"{p.MONTH_WORD}{S}{p.NTH}", read_month_word_nth),
    # 지난달, 이달 초; but 이달의 기자상
    make_rule(
        "month-word",
        p.MONTH_OPENS,
        rf"(?!다음{S}달인{S}[0-9]){p.MONTH_WORD}(?:{p.PART}|(?!의){p.ENDS})",
        read_month_word,
    ),
    # 7월 16일, 지난 7월 16일, 9월 24~26일
    make_rule("month-day", p.BARE_OPENS, rf"{p.DIR_AHEAD}{p.MONTH}{S}(?:{p.DAY}|{p.DAY_H})", read_month_day),
    # 구월 십일, 삼월 3일
    make_rule("hangul-month-day", "시일이삼사오유칠팔구십", rf"{p.MONTH_H}{S}{p.DAY_H}", read_month_day),
    # 7월 첫째 주, 3월 마지막 월요일
    make_rule("month-nth", p.BARE_OPENS, rf"{p.DIR_AHEAD}{p.MONTH}{S}{p.NTH}", read_month_nth),
    # 7월, 지난 1월, 오는 5월 초; but 12월 결산법인
    make_rule("month", p.BARE_OPENS, rf"{p.DIR_AHEAD}{p.MONTH}(?!{S}결산)(?:{p.PART}|{p.ROUGH})", read_month),
    # 16일, 24∼26일, 지난 3일, 오는 20일, 26일(화)
    make_rule("day", p.BARE_OPENS, rf"{p.DIR}{p.DAY}", read_day),
    # 이십일일 목요일
    make_rule("hangul-day", "이삼십", rf"{p.DAY_H}(?P<wd>{S}[월화수목금토일]요일)", read_day),
)

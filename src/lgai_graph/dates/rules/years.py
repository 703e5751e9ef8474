"""Read what begins with a year: 2018년 7월 16일, 지난해 말, 이듬해 3월, 내년 상반기."""

import re
from dataclasses import replace
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import UNRESOLVED, DateReading, Trouble, join_readings, make_year_reading
from lgai_graph.dates.rules.parts import answer_part, year_part
from lgai_graph.dates.rules.shared import pieces as p
from lgai_graph.dates.rules.shared.answers import answer_day, answer_month, answer_nth, mark_rough
from lgai_graph.dates.rules.shared.matching import (
    DIGIT,
    Answer,
    Match,
    get_group,
    make_rule,
    read_number,
    squeeze,
)
from lgai_graph.dates.rules.shared.pieces import D, S
from lgai_graph.dates.rules.shared.resolve import FoundMonth
from lgai_graph.model import PeriodKind

YEARS: Final = range(1000, 2200)  # years that news names; below stand ages of things, above science fiction
SAME_YEAR: Final = frozenset({"같은해", "그해"})
PIVOT: Final = 50  # '49년 is 2049, '50년 is 1950
YEAR_STEPS: Final = {
    "지지난해": -2, "재작년": -2, "지난해": -1, "작년": -1, "전년": -1, "전년도": -1, "올해": 0, "올": 0,
    "금년": 0, "금년도": 0, "내년": 1, "내년도": 1, "명년": 1, "다음해": 1, "내후년": 2,
}  # fmt: skip
NEW_YEAR_MONTHS: Final = (3, 10)  # 새해 is this year until March, the next one from October on
LOOK_BACK: Final = 8
# 창립 50년, 최대 50년, 징역 50년, 광복 70년: a length or an age
COUNTED: Final = re.compile(
    r"""(?:창립|창사|창업|설립|개교|개국|건국|정부|광복|해방|독립|분단|수교|정전|휴전|전후|결혼|경력|역사|수명|임기|만기|향년
    |최대|최소|최장|최고|무려|약|총|만|한|징역|금고|지령|발간|창간|개장|개점|출시|탄생|서거|사후|생후|지난|향후|앞으로|하루|매)[^\S\n]*$
    |[0-9][.~∼-]$""",
    re.VERBOSE,
)
# what stands behind a year and no length: 91년 설립, 88년 올림픽, 97년에 부임
DATED: Final = rf"""(?:에(?:는|도)?(?![가-힣])(?!{S}(?:걸쳐|걸친|이르|이른|달하|달한|가까|불과|한|육박))
    |부터|까지(?![가-힣])|{S}이[후래](?![가-힣])
    |{S}(?:말|초|중반|여름|가을|겨울|봄)(?![가-힣])|{S}당시|(?=,[ ]?[05-9]{D}년)
    |(?={S}(?:설립|창립|창업|출범|개교|개업|개장|개원|입사|취임|부임|데뷔|출시|준공|착공|완공|상장|인수|합병|입학|졸업|결혼|등단
        |올림픽|월드컵|아시안게임|엑스포|외환|금융위기|IMF|대선|총선|문을|세[워운]|지[어은]|첫|처음)))"""
FOLLOWING: Final = {
    "같은해": 0,
    "그해": 0,
    "이듬해": 1,
    "다음해": 1,
}  # counted from the last year of the text
# 1965년 부산 출생, 1965년 서울에서 태어나
BORN: Final = re.compile(r"[^.\n,]{0,14}?(?:출생|태어[나난났])")


def read_year(match: Match, context: Context) -> FoundMonth | DateReading | None:
    """Find the year of a match; UNRESOLVED where it hangs on a day nobody knows yet."""
    year = read_number(match, "y", "yh")
    if year is not None:
        return FoundMonth(year, 0, None) if year in YEARS else None
    short = read_number(match, "yq", "ys", "yp", "yb")
    if short is not None:
        return FoundMonth(expand_year(short), 0, None)
    word = squeeze(match["yw"])
    if word in SAME_YEAR and context.follows_undated(match.start()):
        return UNRESOLVED
    return _read_year_word(word, context)


def expand_year(two_digits: int) -> int:
    """Return the year that two digits stand for.

    >>> expand_year(18), expand_year(77)
    (2018, 1977)
    """
    return two_digits + (2000 if two_digits < PIVOT else 1900)


def _read_year_word(word: str, context: Context) -> FoundMonth | DateReading | None:
    last = context.last_year
    if word in FOLLOWING and last:
        return FoundMonth(last.year + FOLLOWING[word], 0, last.earliest) if last.year else UNRESOLVED
    if word == "새해":
        return _find_new_year(context)
    if word in FOLLOWING and word != "다음해":
        return UNRESOLVED
    near = context.in_sentence
    if word in ("전년", "전년도") and near and near.year:
        return FoundMonth(near.year - 1, 0, near.earliest)
    if context.published is None:
        return UNRESOLVED
    return FoundMonth(context.published.year + YEAR_STEPS[word], 0, context.published)


def _find_new_year(context: Context) -> FoundMonth | DateReading | None:
    """Find the year of 새해: the next one in autumn, this one in its first months, else nobody knows."""
    published = context.published
    if published is None:
        return UNRESOLVED
    if NEW_YEAR_MONTHS[0] < published.month < NEW_YEAR_MONTHS[1]:
        return None
    return FoundMonth(published.year + (published.month >= NEW_YEAR_MONTHS[1]), 0, published)


def read_short_year(match: Match, context: Context) -> Answer:
    """Read 91년, 08년 where no length can be meant: 91년 문을 열었다; but 창립 50년."""
    before = context.text[max(0, match.start() - LOOK_BACK) : match.start()]
    return None if COUNTED.search(before) else read_year_alone(match, context)


def read_year_alone(match: Match, context: Context) -> Answer:
    """Read a year, a run of years, or a part of a year."""
    found = read_year(match, context)
    if not isinstance(found, FoundMonth):
        return found
    part, first = get_group(match, "part"), read_number(match, "y0")
    if first is not None:
        return _join_years(first, found.year)
    if part:
        return year_part(found.year, part, found.anchor)
    reading = mark_rough(make_year_reading(found.year, found.anchor), match)
    born = found.anchor is None and BORN.match(context.text, match.end())
    return replace(reading, kind=PeriodKind.BIRTH) if born else reading


def _join_years(first: int, last: int) -> Answer:
    if first not in YEARS:
        return None
    if first > last:
        return Trouble(reason=f"{first} comes after {last}")
    return join_readings(make_year_reading(first), make_year_reading(last))


def read_year_month(match: Match, context: Context) -> Answer:
    """Read a month with its year: 2018년 7월, 지난해 3~5월, 이듬해 3월 초."""
    found = read_year(match, context)
    if not isinstance(found, FoundMonth):
        return found
    return answer_month(match, found._replace(month=read_number(match, "m", "mh") or 0), whole=True)


def read_year_month_day(match: Match, context: Context) -> Answer:
    """Read a day with month and year: 2018년 7월 16일, 지난해 12월 3일."""
    found = read_year(match, context)
    if not isinstance(found, FoundMonth):
        return found
    return answer_day(match, context, found._replace(month=read_number(match, "m", "mh") or 0), whole=True)


def read_year_nth(match: Match, context: Context) -> Answer:
    """Read 2014년 9월 셋째 화요일, 2016년 마지막 주."""
    found = read_year(match, context)
    if not isinstance(found, FoundMonth):
        return found
    month = read_number(match, "m") or 0
    return answer_nth(match, found._replace(month=month)) if month <= 12 else None


def read_year_part(match: Match, context: Context) -> Answer:
    """Read 지난해 4분기, 내년 상반기, 작년 봄."""
    found = read_year(match, context)
    return answer_part(match, found.year, found.anchor) if isinstance(found, FoundMonth) else found


RULES: Final = (
    # 2018년 7월 16일, 지난해 12월 3일(현지시간), 이천십오년 삼월 삼일
    make_rule(
        "year-month-day",
        p.YEAR_OPENS,
        rf"{p.YEAR}[,]?{S}(?:{p.MONTH}|{p.MONTH_H}),?{S}(?:{p.DAY}|{p.DAY_H})",
        read_year_month_day,
    ),
    # 2014년 9월 셋째 화요일, 2014년 9월 마지막 주
    make_rule("year-month-nth", p.YEAR_OPENS, rf"{p.YEAR}{S}{p.MONTH}{S}{p.NTH}", read_year_nth),
    # 2018년 7월, 지난 해 1월, 올해 4월 초, 이듬해 3월
    make_rule(
        "year-month",
        p.YEAR_OPENS,
        rf"{p.YEAR}[,의]?{S}(?:{p.MONTH}|{p.MONTH_H})(?:{p.PART}|{p.ROUGH})",
        read_year_month,
    ),
    # 지난해 4분기, 내년 상반기, 작년 봄
    make_rule(
        "year-part",
        p.YEAR_OPENS,
        rf"{p.YEAR}의?{S}(?:{p.QUARTER}|{p.HALF}|{p.SEASON})",
        read_year_part,
    ),
    # 2016년 마지막 주
    make_rule("year-nth", p.YEAR_OPENS, rf"{p.YEAR}{S}{p.NTH}", read_year_nth),
    # 18년 7월 16일
    make_rule("short-year-month-day", DIGIT, rf"{p.SHORT_YEAR}{p.MONTH}{S}{p.DAY}", read_year_month_day),
    # 18년 7월
    make_rule(
        "short-year-month",
        DIGIT,
        rf"{p.SHORT_YEAR}{p.MONTH}(?:{p.PART}|{p.ROUGH})",
        read_year_month,
    ),
    # 21년 1분기
    make_rule("short-year-part", DIGIT, rf"{p.SHORT_YEAR}(?:{p.QUARTER}|{p.HALF})", read_year_part),
    # 91년 문을 열었다, 97년 말, 95년부터 99년까지; but 60년 만에
    make_rule(
        "short-year",
        "056789",
        rf"(?P<yb>[05-9]{D}){S}년도?(?=(?P<why>{DATED}))(?:{p.PART}|{p.ROUGH})",
        read_short_year,
    ),
    # 2018년, 2020~2023년, 지난해 말, 올 초, 같은 해; but 올 수, 올해의 차
    make_rule(
        "year",
        p.YEAR_OPENS,
        rf"""(?!올{S}(?:수|것|때|경우|듯|지|줄|리|예정|전망|만큼|생각)(?![가-힣]{{2}})|올해의{S}[가-힣]*{S}(?:상|인|차)(?:[에로을를은는이가도]|(?![가-힣])))
            (?:{p.YEAR_NUMBER}|{p.YEAR_WORD}(?:{S}들어(?![가-힣])|(?={S}[초중말후])|{p.ENDS}))(?:(?:{S}연)?{p.PART}|{p.ROUGH})""",
        read_year_alone,
    ),
)

"""List the rules in the order they are tried; the first one with an answer wins."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from lgai_graph.dates import pieces as p
from lgai_graph.dates import (
    read_anchors,
    read_lengths,
    read_months,
    read_numeric,
    read_parts,
    read_weeks,
    read_years,
)
from lgai_graph.dates.context import Context
from lgai_graph.dates.matching import Answer, Match
from lgai_graph.dates.pieces import D, S

DIGIT: Final = "0123456789０１２３４５６７８９"
QUOTE: Final = "'’‘`"
YEAR_OPENS: Final = DIGIT + QUOTE + "천이지작재올금내명같그다전"
MONTH_OPENS: Final = "지저이금당전내다같그"
BARE_OPENS: Final = DIGIT + "지오다이"
DIR: Final = rf"(?:(?P<dir>지난|오는|다가오는|이번){S})?"
Read = Callable[[Match, Context], Answer]


class Rule(NamedTuple):
    """One way to name a time.

    Args:
        id: its name in ``Period.rule``.
        opens: the characters that can begin it.
        pattern: what it looks like.
        read: what it means.
    """

    id: str
    opens: str
    pattern: re.Pattern[str]
    read: Read


def _rule(rule_id: str, opens: str, pattern: str, read: Read) -> Rule:
    return Rule(rule_id, opens, re.compile(pattern, re.VERBOSE), read)


RULES: Final[tuple[Rule, ...]] = (
    # 77년생, 1976년생, 1970년대생, 1976년 3월생
    _rule(
        "birth-year",
        DIGIT + QUOTE,
        rf"""['’‘]?(?P<by>{D}{{4}}|{D}{{2}}){S}년(?:(?P<decade>{S}대)|{S}(?P<bm>{D}{{1,2}})월(?:{S}(?P<bd>{D}{{1,2}})일)?)?
            {S}생(?![산명활애태])""",
        read_numeric.read_birth,
    ),
    # 2015.03~2018.02
    _rule(
        "numeric-months",
        DIGIT,
        rf"""(?P<y>(?:19|20)\d\d)[.][ ]?(?P<m>\d{{1,2}})[.]?{S}{p.DASH}{S}
            (?P<y2>(?:19|20)\d\d)[.][ ]?(?P<m2>\d{{1,2}})(?![\d.]\d)""",
        read_numeric.read_numeric_months,
    ),
    # 2018.07.16, 2018. 7. 16., 2018-07-16, 2018/7/16, '18.7.16.
    _rule(
        "numeric-day",
        DIGIT + QUOTE,
        rf"""(?:(?P<y>(?:19|20){D}{D})|['’‘](?P<yq>{D}{D}))(?P<sep>[.]{S}|[-/])(?P<m>{D}{{1,2}})(?P=sep)(?P<d>{D}{{1,2}})
            (?!{D}|[.,][0-9]|[-/:%])[.]?{p.WEEKDAY}{p.LOCAL}""",
        read_numeric.read_numeric_day,
    ),
    # 1990년대 초, 1940~1950년대
    _rule(
        "decade",
        DIGIT,
        rf"(?:(?P<decade0>{D}{{3}}0|{D}0){S}(?:년대)?{S}{p.DASH}{S})?(?P<decade>{D}{{3}}0|{D}0)년대(?:{p.PART})?",
        read_numeric.read_decade,
    ),
    # 21세기 초
    _rule(
        "century", DIGIT, rf"(?P<century>1[0-9]|2[01]){S}세기(?:{p.PART}|{p.ENDS})", read_numeric.read_century
    ),
    # 2020학년도
    _rule("school-year", DIGIT, rf"(?P<school>(?:19|20){D}{D}){S}학년도", read_numeric.read_school_year),
    # 2018년 7월 16일, 지난해 12월 3일(현지시간), 이천십오년 삼월 삼일
    _rule(
        "year-month-day",
        YEAR_OPENS,
        rf"{p.YEAR}[,]?{S}(?:{p.MONTH}|{p.MONTH_H}),?{S}(?:{p.DAY}|{p.DAY_H})",
        read_years.read_year_month_day,
    ),
    # 2014년 9월 셋째 화요일, 2014년 9월 마지막 주
    _rule("year-month-nth", YEAR_OPENS, rf"{p.YEAR}{S}{p.MONTH}{S}{p.NTH}", read_years.read_year_nth),
    # 2018년 7월, 지난 해 1월, 올해 4월 초, 이듬해 3월
    _rule(
        "year-month",
        YEAR_OPENS,
        rf"{p.YEAR}[,의]?{S}(?:{p.MONTH}|{p.MONTH_H})(?:{p.PART}|{p.ROUGH})",
        read_years.read_year_month,
    ),
    # 지난해 4분기, 내년 상반기, 작년 봄
    _rule(
        "year-part",
        YEAR_OPENS,
        rf"{p.YEAR}의?{S}(?:{p.QUARTER}|{p.HALF}|{p.SEASON})",
        read_years.read_year_part,
    ),
    # 2016년 마지막 주
    _rule("year-nth", YEAR_OPENS, rf"{p.YEAR}{S}{p.NTH}", read_years.read_year_nth),
    # 지난해 같은 기간, 전년 동기
    _rule(
        "same-period",
        "지작전",
        rf"(?:지난{S}해|작년|전년){S}(?:동기|동월|동분기|같은{S}(?:기간|달|분기|시기))",
        read_parts.read_same_period,
    ),
    # 18년 7월 16일
    _rule(
        "short-year-month-day", DIGIT, rf"{p.SHORT_YEAR}{p.MONTH}{S}{p.DAY}", read_years.read_year_month_day
    ),
    # 18년 7월
    _rule(
        "short-year-month",
        DIGIT,
        rf"{p.SHORT_YEAR}{p.MONTH}(?:{p.PART}|{p.ROUGH})",
        read_years.read_year_month,
    ),
    # 21년 1분기
    _rule("short-year-part", DIGIT, rf"{p.SHORT_YEAR}(?:{p.QUARTER}|{p.HALF})", read_years.read_year_part),
    # 올 연말, 지난 연말, 연초, 연내
    _rule(
        "year-edge",
        "올지내연작이",
        rf"(?:(?P<edge_year>올해?|지난{S}해|지난|작년|내년|이번){S})?(?P<edge>연초|연말|연내)(?!{S}정산){p.ENDS}",
        read_parts.read_year_edge,
    ),
    # 2018년, 2020~2023년, 지난해 말, 올 초, 같은 해; but 올 수, 올해의 차
    _rule(
        "year",
        YEAR_OPENS,
        rf"""(?!올{S}(?:수|것|때|경우|듯|지|줄|리|예정|전망|만큼|생각)(?![가-힣]{{2}})|올해의{S}[가-힣]*{S}(?:상|인|차)(?:[에로을를은는이가도]|(?![가-힣])))
            (?:{p.YEAR_NUMBER}|{p.YEAR_WORD}(?:(?={S}[초중말후])|{p.ENDS}))(?:{p.PART}|{p.ROUGH})""",
        read_years.read_year_alone,
    ),
    # 지난달 7일, 이달 24~26일
    _rule("month-word-day", MONTH_OPENS, rf"{p.MONTH_WORD}{S}{p.DAY}", read_months.read_month_word_day),
    # 다음 달 첫째 주 금요일
    _rule("month-word-nth", MONTH_OPENS, rf"{p.MONTH_WORD}{S}{p.NTH}", read_months.read_month_word_nth),
    # 지난달, 이달 초; but 이달의 기자상
    _rule(
        "month-word", MONTH_OPENS, rf"{p.MONTH_WORD}(?:{p.PART}|(?!의){p.ENDS})", read_months.read_month_word
    ),
    # 7월 16일, 지난 7월 16일, 9월 24~26일
    _rule("month-day", BARE_OPENS, rf"{DIR}{p.MONTH}{S}(?:{p.DAY}|{p.DAY_H})", read_months.read_month_day),
    # 구월 십일, 삼월 3일
    _rule(
        "hangul-month-day", "시일이삼사오유칠팔구십", rf"{p.MONTH_H}{S}{p.DAY_H}", read_months.read_month_day
    ),
    # 7월 첫째 주, 3월 마지막 월요일
    _rule("month-nth", BARE_OPENS, rf"{DIR}{p.MONTH}{S}{p.NTH}", read_months.read_month_nth),
    # 7월, 지난 1월, 오는 5월 초; but 12월 결산법인
    _rule("month", BARE_OPENS, rf"{DIR}{p.MONTH}(?!{S}결산)(?:{p.PART}|{p.ROUGH})", read_months.read_month),
    # 지난 3년간, 최근 5개월; but 최근 3년 연속
    _rule(
        "span-behind",
        "지최",
        rf"""(?:지난|최근){S}{p.LENGTH}{S}(?:간(?![가-힣])|간[의은에]|동안|사이|새(?![가-힣])
            |(?<=[년월주달])(?![가-힣])(?!{S}(?:연속|만|전|뒤|후|이상|이내|내)))""",
        read_lengths.read_behind,
    ),
    # 16일, 24∼26일, 지난 3일, 오는 20일, 26일(화)
    _rule("day", BARE_OPENS, rf"{DIR}{p.DAY}", read_months.read_day),
    # 이십일일 목요일
    _rule("hangul-day", "이삼십", rf"{p.DAY_H}(?P<wd>{S}[월화수목금토일]요일)", read_months.read_day),
    # 지난주, 이번 주 화요일, 지난 주말, 다음 주 초
    _rule(
        "week",
        "지저이금다내",
        rf"""(?P<ww>지지난|지난|저번|이번|금|다음|내|다다음){S}주(?:{S}{p.WEEKDAY_WORD}
            |{S}(?P<wpart>말|초|중반|후반)(?={p.PARTICLE}?(?![가-힣]))|{p.ENDS})""",
        read_weeks.read_week,
    ),
    # 지난 금요일, 오는 화요일, 월요일
    _rule(
        "weekday",
        "지오다이저월화수목금토일",
        rf"(?:(?P<dir>지난|저번|오는|다가오는|이번|다음){S})?{p.WEEKDAY_WORD}(?!마다|자)",
        read_weeks.read_weekday,
    ),
    # 4분기, 하반기, 1~3분기, 지난 2분기
    _rule("part", DIGIT + "지오다이일삼사상하전후", rf"{DIR}(?:{p.QUARTER}|{p.HALF})", read_parts.read_part),
    # 지난 분기, 다음 분기
    _rule(
        "relative-quarter",
        "지이다직",
        rf"(?P<step>지난|이번|다음|직전){S}분기",
        read_parts.read_relative_quarter,
    ),
    # 올여름, 지난겨울
    _rule("season", "올지이", rf"(?P<sword>올|지난|이번){S}{p.SEASON}", read_parts.read_season),
    # 오늘, 어제, 내일; but 오늘날, 내일채움공제
    _rule(
        "day-word",
        "그엊어오금내명모글",
        rf"""(?P<dword>그끄저께|그저께|그제|엊그저께|엊그제|어제|어저께|어젯밤|오늘|금일|내일{S}모레|내일|명일|모레|글피)
            (?:{p.ENDS}|(?=(?:아침|점심|저녁|밤|새벽|낮|오전|오후)))""",
        read_anchors.read_day_word,
    ),
    # 이날, 같은 날, 전날, 다음 날, 이튿날; but 전날인 23일
    _rule(
        "anchored-day",
        "이같전다그",
        rf"(?P<aword>(?:이|같은|전|다음|이튿|그){S}날){p.ENDS}(?!인{S}(?:지난{S})?[0-9])",
        read_anchors.read_anchored_day,
    ),
    # 최근; but 최근 수년간, 최근 10여년
    _rule(
        "recent",
        "최",
        rf"최근(?:{S}들어)?(?:에는|에도|에|엔|까지)?(?![가-힣])(?!{S}(?:[0-9]|수{S}[년개]|몇|년))",
        read_anchors.read_recent,
    ),
    # 당시: only at the head of a clause; 취임 당시 is another matter
    _rule("then", "당", r"(?<![가-힣)]\s)(?<![(（])당시(?:에는|에도|에)?(?![가-힣])", read_anchors.read_then),
    # 향후 3년간, 앞으로 16주간
    _rule(
        "span-ahead",
        "향앞",
        rf"(?:향후|앞으로){S}(?:약{S})?{p.LENGTH}{S}(?:간(?![가-힣])|간[의은에]|동안|에[ ]걸쳐|(?=[\s,]))",
        read_lengths.read_ahead,
    ),
    # 3주일 안에, 2년 내로
    _rule(
        "within",
        DIGIT + "한두세네석넉하이사나닷엿일열보반",
        rf"{p.LENGTH}{S}(?:안에|내에|내로|이내에)(?![가-힣])",
        read_lengths.read_within,
    ),
    # 10년 전, 3개월 뒤, 이틀 전
    _rule(
        "ago",
        DIGIT + "한두세네석넉하이사나닷엿일열보반",
        rf"{p.LENGTH}{S}(?P<ago>전|뒤|후)(?=[에의]|부터|까지|(?![가-힣]))(?!인|{S}같은)",
        read_lengths.read_ago,
    ),
)

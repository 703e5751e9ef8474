"""Read words that point at a day: 오늘, 이날, 전날, 당시, 최근."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.edtf import RECENT_DAYS
from lgai_graph.dates.reading import UNRESOLVED, DateReading, make_day_reading
from lgai_graph.dates.rules.shared import pieces as p
from lgai_graph.dates.rules.shared.answers import mark_announcement
from lgai_graph.dates.rules.shared.matching import Answer, Match, make_rule, read_number, squeeze
from lgai_graph.dates.rules.shared.pieces import D, S
from lgai_graph.dates.spans import make_day, shift_day, shift_month
from lgai_graph.dates.tense import REPORT, WINDOW, Tense
from lgai_graph.model import PeriodKind

DAY_STEPS: Final = {
    "그끄저께": -3, "그저께": -2, "그제": -2, "엊그제": -2, "엊그저께": -2, "어제": -1, "어저께": -1,
    "어젯밤": -1, "오늘": 0, "금일": 0, "내일": 1, "명일": 1, "내일모레": 2, "모레": 2, "글피": 3,
}  # fmt: skip
ANCHORED_STEPS: Final = {"전날": -1, "다음날": 1, "이튿날": 1, "이날": 0, "같은날": 0, "그날": 0}
NEWS_WORDS: Final = frozenset({"이날", "전날"})
BOUND_WORDS: Final = frozenset({"전날", "다음날"})
LOOK_BACK: Final = 12
# 이는 전날보다, 또 전날 | but 개막 전날, 계약 다음 날
FREE: Final = re.compile(
    r"""(?:^|[\n.!?,“”"‘’'(·…)\]%0-9]|[은는이가을를에도서며만고해로와과께면의지던한된린뒤후자여해돼져혀켜어아나려라]
    |(?<![가-힣])(?:또|및|특히|한편|역시|이미|바로|앞서|결국|물론|당초|다만|하지만|그러나|그래서|그런데|이어|다시))[^\S\n]*$""",
    re.VERBOSE,
)
# 영입했다고 23일 밝혔다: the day of the announcement, ahead of 최근
ANNOUNCED_DAY: Final = re.compile(
    rf"(?<![0-9])(?P<d>[0-9]{{1,2}})일(?:\([^)\n]{{1,8}}\))?(?=[ ](?:[가-힣]{{1,6}}[ ]){{0,2}}{REPORT})"
)


def read_day_word(match: Match, context: Context) -> Answer:
    """Read 오늘, 어제, 그제, 내일, 모레."""
    if context.published is None:
        return mark_announcement(UNRESOLVED, match, context)
    step = DAY_STEPS[squeeze(match["dword"])]
    day = _find_noted_day(match, context.published, is_ahead=step > 0)
    day = day or context.published + timedelta(days=step)
    return mark_announcement(make_day_reading(day, context.published), match, context)


def _find_noted_day(match: Match, published: date, *, is_ahead: bool) -> date | None:
    """Return the day that brackets give behind 오늘 or 어제, None where they give none.

    ``오늘(11일)`` of a text that came out again later is the 11th before that, ``내일(11일)`` the one behind.
    """
    month, number = read_number(match, "m"), read_number(match, "d", "md")
    if number is None:
        return None
    steps = (0, 1) if is_ahead else (0, -1)
    if month:
        noted = [make_day(published.year + step, month, number) for step in steps]
    else:
        noted = [make_day(*shift_month(published.year, published.month, step), number) for step in steps]
    return next((day for day in noted if day and (day > published) == is_ahead), None)


def read_anchored_day(match: Match, context: Context) -> Answer:
    """Read 이날, 같은 날, 전날, 다음 날 from the last full day of the text, else the article's."""
    word = squeeze(match["aword"])
    if word in BOUND_WORDS and not FREE.search(
        context.text, max(0, match.start() - LOOK_BACK), match.start()
    ):
        return None  # 개막 전날: counted from what stands in front
    told = context.find_tense(match.end()) is Tense.PAST and context.ends_in_past
    is_news = word in NEWS_WORDS
    last = context.find_news_day(told=told, same=word == "이날") if is_news else context.last_day
    base = last.day if last else context.published
    if base is None:
        return mark_announcement(UNRESOLVED, match, context)
    day = base + timedelta(days=ANCHORED_STEPS[word])
    return mark_announcement(make_day_reading(day, base), match, context)


def read_then(match: Match, context: Context) -> Answer:
    """Read 당시 at the head of a clause as the date named last, where one stands near."""
    near = context.recent
    if near is None or near.kind in (PeriodKind.SPAN, PeriodKind.ANNOUNCEMENT):
        return None
    return replace(near, anchor=near.earliest)


def read_recent(match: Match, context: Context) -> Answer:
    """Read 최근: 31 days up to the announcement of its sentence, else up to the publication day."""
    anchor = _find_recent_anchor(match, context)
    if anchor is None:
        return UNRESOLVED
    return DateReading(
        when=f"{anchor}~", earliest=anchor - timedelta(days=RECENT_DAYS - 1), latest=anchor, anchor=anchor
    )


def _find_recent_anchor(match: Match, context: Context) -> date | None:
    last, published = context.in_sentence, context.published
    if last and last.kind is PeriodKind.ANNOUNCEMENT:
        return last.day
    stop = min(context.sentence[1], match.end() + 2 * WINDOW)
    said = ANNOUNCED_DAY.search(context.text, match.end(), stop)
    if not said or published is None:
        return published
    day = make_day(published.year, published.month, int(said["d"]))
    return shift_day(day, months=-1) if day and day > published else day or published


# 3년, 1~2년, 10여년, 한두 달: what 최근 counts back
LENGTHS: Final = rf"[0-9][0-9,.~∼·-]*{S}여?{S}(?:개?년|개월|월|달|주|일|시간|분기|분|초|회|차례|번|경기|시즌)"

RULES: Final = (
    # 오늘, 어제(10일), 오늘(11/11); but 오늘날, 내일채움공제
    make_rule(
        "day-word",
        "그엊어오금내명모글",
        rf"""(?P<dword>그끄저께|그저께|그제|엊그저께|엊그제|어제|어저께|어젯밤|오늘|금일|내일{S}모레|내일|명일|모레|글피)
            (?:{p.ENDS}|(?=(?:아침|점심|저녁|밤|새벽|낮|오전|오후)))
            (?:[(（](?:(?P<m>{D}{{1,2}})(?:월{S}|/)(?P<md>{D}{{1,2}})일?|(?P<d>{D}{{1,2}})일)[)）])?""",
        read_day_word,
    ),
    # 이날, 같은 날, 전날, 다음 날, 이튿날; but 전날인 23일
    make_rule(
        "anchored-day",
        "이같전다그",
        rf"(?P<aword>(?:이|같은|전|다음|이튿|그){S}날){p.ENDS}(?!인{S}(?:지난{S})?[0-9])",
        read_anchored_day,
    ),
    # 최근, 최근 6000명을; but 최근 수년간, 최근 10여년
    make_rule(
        "recent",
        "최",
        rf"최근(?:{S}들어)?(?:에는|에도|에|엔|까지)?(?![가-힣])(?!{S}(?:{LENGTHS}|수{S}[년개]|몇|년))",
        read_recent,
    ),
    # 당시: only at the head of a clause; 취임 당시 is another matter
    make_rule("then", "당", r"(?<![가-힣)]\s)(?<![(（])당시(?:에는|에도|에)?(?![가-힣])", read_then),
)

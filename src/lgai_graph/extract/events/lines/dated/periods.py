"""Say which period a figure or a rank is of: a quarter belongs into the line, a day into the date column."""

import re

from lgai_graph.dates import points_ahead, points_past
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import Moment, Phrase, Sentence
from lgai_graph.lexicon.sections.wording import Wording
from lgai_graph.model import EventType, Period, PeriodKind

# 지난해 | 1~3분기; 올 | 상반기
PART = re.compile(r"(?P<year>.*?)\s?(?P<part>[1-4](?:\s?[~∼·,-]\s?[1-4])?(?:/4)?\s?분기|상반기|하반기|연간)")
RELATIVE = re.compile(r"^(?:지난|올|이번|올해|금년|오는)\s?$")  # says no year that a reader can tell
RUNNING = "연속"  # 5년 연속 1위: a run of years is no quarter's
YEAR = re.compile(r"(?:지난해|작년|재작년|전년|올해|(?:19|20)\d\d년)(?:도)?$")
RANK = re.compile(r"\d위")
# says no time that a reader can tell
LOOSE = re.compile(r"^(?:지난|오는|이번|향후|앞으로|올)\s(?=\d|상반기|하반기)")
YEARS = r"(?:지난해|작년|재작년|올해|금년|내년|내후년|(?:19|20)\d\d년(?:도)?)"
MONTHS = r"\d{1,2}(?:월?\s?[~∼～·,-]\s?\d{1,2})?월"
PART_OF = r"(?:[1-4](?:\s?[~∼～·,-]\s?[1-4])?(?:/4)?\s?분기|상반기|하반기|연간)"
# 올해 1~9월; 내년까지; 3년간
MEASURE = re.compile(
    rf"(?:{YEARS}(?:\s?(?:{MONTHS}|{PART_OF}))?|{MONTHS}|{PART_OF}|\d+(?:년|개월|주|일)간)(?:부터|까지)?"
)
PAIRED = re.compile(r"(?:과|와|,|·)\s")  # 2월과 10월
GOING_ON = re.compile(r"(?:\([^()]*\))?에\s이어")  # 작년 7월(120대)에 이어
# 3월 | 한 달간; 17일 | 하루 동안
LASTING = re.compile(
    r"\s(?:한\s?[달해]|두\s?달|하루|이틀|사흘|나흘|열흘|보름|일주일|양일)(?:간|\s?동안)?(?=\s)"
)

COMPARED = "대비"
NOTED = re.compile(r"\s?(?:\([^()]*\)\s?)?")

# rules of times that only a reader of the article can place: 이날, 최근, 당시, 같은 기간, 3일 전
PLACED = frozenset({"anchored-day", "recent", "then", "same-period", "day-word", "ago", "birth-year"})
SAME = ("같은", "그")  # 같은 달, 그해
BEGINNING = re.compile(r"(?:이달|올해|올)\s?초")  # 이달 초 사겠다고 나섰다: when it was said
OTHER_TIME = re.compile(r"지난|오는|이달|다음달|내달|(?<!\d)\d{1,2}[월일](?!\d|간)")  # 지난달 29일 끝난 회의
NOTE = re.compile(r"\s?\([^()]*\)")  # 16일(월)
BOUNDS = ("이르면 ", "빠르면 ", "늦어도 ")  # how certain the time of a plan is
AHEAD = re.compile(r"^(?:지난|오는)\s(?=\d)|에(?:는|도)?$")  # 오는 12월, 올해 안에


def word_open(period: Period | None, *, ahead: bool, past: bool) -> str:
    """Return the words of a time that the date column cannot show, as nothing says when its article came out.

    The day on which something was made known is no time of the deed.

    Args:
        period: the time.
        ahead: the deed is a plan, which no time behind dates.
        past: its verb is in the past tense, which no time ahead dates.
    """
    if period is None or period.earliest or period.latest or period.rule.partition("+")[0] in PLACED:
        return ""
    told = period.kind in (PeriodKind.ANNOUNCEMENT, PeriodKind.BIRTH)
    over = points_past(period.words) or BEGINNING.match(period.words) is not None
    turned = (ahead and over) or (past and points_ahead(period.words))
    if told or turned or period.words.startswith(SAME):
        return ""
    return AHEAD.sub("", NOTE.sub("", period.words))


def keep_bound(text: str, period: Period | None, words: str) -> str:
    """Return a line with what makes the time of a plan uncertain (이르면 다음달 | 공장 설립).

    Args:
        text: the article.
        period: the time.
        words: the line behind its subject.
    """
    bound = next((one for one in BOUNDS if period and text.endswith(one, 0, period.start)), "")
    if period is None or not bound or bound in words or period.rule.partition("+")[0] in PLACED:
        return words
    told = AHEAD.sub("", period.words)
    shown = re.compile(rf"(?<!\S){re.escape(told)}")
    return (
        shown.sub(lambda _: bound + told, words, count=1) if shown.search(words) else f"{bound}{told} {words}"
    )


def find_period(wording: Wording, filled: Filled, shown: str) -> str:
    """Return the words of the period that a figure in a line is of, empty where there is none.

    A year that the date column shows is left out; ``3분기`` stays.
    """
    figure = RANK.search(shown) or any(word in shown for word in wording.figures)
    if (filled.frame.type is not EventType.EARNINGS and not figure) or RUNNING in shown:
        return ""
    for moment in filled.clause.moments:
        words = word_period(moment)
        if words and words not in shown:
            return words
    return ""


def word_period(moment: Moment) -> str:
    """Return a quarter or a half year with the year that no day tells, else such a year alone."""
    words, known = moment.period.words, moment.period.earliest is not None
    if found := PART.match(words):
        year = found["year"].strip()
        return found["part"] if known or RELATIVE.match(year) or not year else f"{year} {found['part']}"
    return words if not known and YEAR.fullmatch(words) else ""


def word_base(text: str, sentence: Sentence, behind: Phrase) -> str:
    """Return the time that words compare with, and a space: 전년 | 대비 5%, 전년(3조원) | 대비 5%."""
    if behind.words[0].text != COMPARED:
        return ""
    before = (item for item in reversed(sentence.items[: behind.index]) if isinstance(item, Moment))
    moment = next(before, None)
    beside = moment is not None and NOTED.fullmatch(text, moment.end, behind.start)
    return f"{moment.period.words} " if moment and beside else ""


def lasts(text: str, moment: Moment) -> bool:
    """Tell whether what stands behind a time says how long it is (3월 한 달간, 17일 하루 동안)."""
    return LASTING.match(text, moment.end) is not None

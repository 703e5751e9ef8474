"""Read weeks and weekdays: 지난주, 이번 주 화요일, 지난 주말, 오는 금요일."""

import re
from datetime import date, timedelta
from typing import Final

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import UNRESOLVED, make_day_reading, make_span_reading
from lgai_graph.dates.rules.shared import pieces as p
from lgai_graph.dates.rules.shared.answers import mark_announcement
from lgai_graph.dates.rules.shared.matching import Answer, Match, make_rule, squeeze
from lgai_graph.dates.rules.shared.pieces import S
from lgai_graph.dates.spans import WEEKDAYS, DaySpan, week_span
from lgai_graph.dates.tense import Tense

WEEK_STEPS: Final = {
    "지지난": -2,
    "지난": -1,
    "저번": -1,
    "이번": 0,
    "금": 0,
    "다음": 1,
    "내": 1,
    "다가오는": 1,
    "오는": 1,
    "이": 0,
    "다다음": 2,
}
SATURDAY: Final = 5
# part → first and last day of the week, Monday 0
WEEK_PARTS: Final = {None: (0, 6), "초": (0, 2), "말": (5, 6), "중반": (2, 4), "후반": (3, 6)}
WEEKDAY_STEPS: Final = {"이번": 0, "다음": 1}
NAMED: Final = re.compile(r"[·ㆍ,(（/~]$|의 $")
TENSE_WORDS: Final = {Tense.PAST: "지난", Tense.PLANNED: "오는"}


def read_week(match: Match, context: Context) -> Answer:
    """Read a week, a part of it, or its weekday."""
    if context.published is None:
        return UNRESOLVED
    monday = _find_monday(context.published, match["ww"] or "이번", match["wpart"])
    if match["wday"]:
        day = make_day_reading(monday + timedelta(days=WEEKDAYS.index(match["wday"])), context.published)
        return mark_announcement(day, match, context)
    first, last = WEEK_PARTS[match["wpart"]]
    return make_span_reading(
        DaySpan(monday + timedelta(days=first), monday + timedelta(days=last)), context.published
    )


def _find_monday(published: date, word: str, part: str | None) -> date:
    """Find the week: 오는 주말 is that of this week until it has begun, 오는 주 the next week."""
    steps = WEEK_STEPS[squeeze(word)]
    if part == "말" and word.endswith("오는") and published.weekday() < SATURDAY:
        steps = 0
    return week_span(published).first + timedelta(weeks=steps)


def read_weekend(match: Match, context: Context) -> Answer:
    """Read 주말께, 지난 주말쯤."""
    if context.published is None:
        return UNRESOLVED
    saturday = _find_monday(context.published, match["ww"] or "이번", "말") + timedelta(days=SATURDAY)
    sunday = saturday + timedelta(days=1)
    return make_span_reading(DaySpan(saturday, sunday), context.published, when=f"{saturday}/{sunday}?")


def read_weekday(match: Match, context: Context) -> Answer:
    """Read 지난 금요일, 오는 화요일; a bare 월요일 only where its clause has a clear tense."""
    word, weekday = match["dir"], WEEKDAYS.index(match["wday"])
    if context.after and context.after.earliest:
        return make_day_reading(_follow(context.after.earliest, weekday), context.after.anchor)
    if not word:
        word = _guess_word(match, context)
        if not word:
            return None
        if context.published and word == "지난" and context.published.weekday() == weekday:
            today = make_day_reading(context.published, context.published)
            return mark_announcement(today, match, context)  # 수요일 밝혔다, told that Wednesday
    if context.published is None:
        return UNRESOLVED
    day = make_day_reading(_find_weekday(context.published, weekday, word), context.published)
    return mark_announcement(day, match, context)


def _guess_word(match: Match, context: Context) -> str | None:
    """Find where a bare weekday looks; 수·금·일요일, (목요일), 피의 일요일 name no day."""
    if NAMED.search(context.text[max(0, match.start() - 2) : match.start()]):
        return None
    return TENSE_WORDS.get(context.find_tense(match.end()))


def _find_weekday(published: date, weekday: int, word: str) -> date:
    if word in WEEKDAY_STEPS:
        return week_span(published).first + timedelta(days=weekday, weeks=WEEKDAY_STEPS[word])
    if word in ("지난", "저번"):
        return published - timedelta(days=(published.weekday() - weekday - 1) % 7 + 1)
    return _follow(published + timedelta(days=1), weekday)


def _follow(day: date, weekday: int) -> date:
    """Return the first such weekday on or after a day."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


RULES: Final = (
    # 주말께, 지난 주말쯤
    make_rule(
        "weekend",
        "지이다오주",
        rf"(?:(?P<ww>지난|이번|다음|다가오는|오는){S})?주말{S}(?:께|쯤|경)(?![가-힣]{{2}})",
        read_weekend,
    ),
    # 지난주, 이번 주 화요일, 지난 주말, 다음 주 초, 이 주 안에; but 이 주 정부
    make_rule(
        "week",
        "지저이금다내오",
        rf"""(?P<ww>지지난|지난|저번|이번|금|다음|내|다다음|다가오는|오는
            |이(?=[ ]주[ ]?(?:에(?:는|도)?[ ]|초|중|후반|안에|내에|[월화수목금토일]요일))){S}주
            (?:{S}{p.WEEKDAY_WORD}
            |{S}(?P<wpart>말|초|중반|후반)(?={p.PARTICLE}?(?![가-힣]))|{p.ENDS})""",
        read_week,
    ),
    # 지난 금요일, 오는 화요일, 월요일
    make_rule(
        "weekday",
        "지오다이저월화수목금토일",
        rf"(?:(?P<dir>지난|저번|오는|다가오는|이번|다음){S})?{p.WEEKDAY_WORD}(?!마다|자|인{S}[0-9])",
        read_weekday,
    ),
)

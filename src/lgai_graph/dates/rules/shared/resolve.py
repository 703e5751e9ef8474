"""Fill in what news leaves out: the year of a bare month, the month of a bare day.

A bare day lies in the month of the article unless that day is still to come, then in the month before; a bare
month lies in the year of the article. A clause that plans (예정, 연다, 끝나면) looks forward; 지난, 오는
settle it.
A decision (맺기로 했다) happened on its day unless that day lies far back: then it names what was decided.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final, NamedTuple

from lgai_graph.dates.context import Context
from lgai_graph.dates.reading import DateReading
from lgai_graph.dates.rules.shared.matching import Match, get_group
from lgai_graph.dates.spans import make_day, shift_month
from lgai_graph.dates.tense import Tense
from lgai_graph.model import PeriodKind

LOOKING_AHEAD: Final = frozenset({Tense.PLANNED, Tense.DECIDED, Tense.PRESENT})
NEAR_MONTHS: Final = 3  # "2월 출시할 예정" in December: so far a bare month looks over the end of the year
COUNT_REACH: Final = 10  # characters before a day that may count up to it
CLOSE: Final = 6  # characters between 2018년 and 3월 in "2018년에는 3월"
FAR_BACK: Final = 15  # days: "3일 연다" on the 29th is nearer ahead than behind
# 4일부터 22일까지: planned and perhaps running already, so the month stays
RUNNING: Final = re.compile(r"[^\S\n]?(?:부터|[~∼～–-])")
# 내달 2일 서울에서 연다. 이어 5일 부산에서 연다.
NEXT_IN_ROW: Final = re.compile(r"(?<![가-힣])이어,?[ ]$")
# 26일 … 사흘 뒤인 29일, 이튿날인 27일: counted from the day before it in the sentence
COUNTED_ON: Final = re.compile(
    r"(?:(?:이틀|사흘|나흘|닷새|엿새|이레|열흘|보름|일주일|[0-9]{1,2}일)[^\S\n]?(?:뒤|후)|이튿날|다음[^\S\n]?날)인[^\S\n]$"
)
LIST_JOINTS: Final = frozenset({"", ",", "·", "과", "와", "및", "또는", "이나", "에 이어"})


class Direction(Enum):
    """Where a word in front sends a bare month or day."""

    PAST = "지난"
    NEXT = "오는"
    FOLLOWING = "다음"
    THIS = "이번"
    NONE = ""


class FoundMonth(NamedTuple):
    """A year and a month (0 for none), their anchor, and whether the text names the year."""

    year: int
    month: int
    anchor: date | None
    named: bool = False


@dataclass(frozen=True, slots=True)
class WordPlace:
    """Where the words stand and where their prefix points."""

    start: int
    end: int
    direction: Direction


def make_place(match: Match) -> WordPlace:
    """Make the place of a match."""
    return WordPlace(match.start(), match.end(), get_direction(match))


def get_direction(match: Match) -> Direction:
    """Return the direction of a match: 지난, 오는, 다가오는, 다음, 이번."""
    word = get_group(match, "dir")
    if not word:
        return Direction.NONE
    direction = Direction(word.removeprefix("다가"))
    return Direction.NEXT if direction is Direction.FOLLOWING else direction


def find_year(context: Context, place: WordPlace, month: int, day: int | None = None) -> FoundMonth | None:
    """Find the year of a month (and day) without one; None while the publication day is unknown."""
    if context.after and context.after.earliest:
        base = context.after.earliest
        return FoundMonth(
            base.year + ((month, day or 31) < (base.month, base.day)), month, context.after.anchor
        )
    carried = _carry_year(context, place, month)
    if carried:
        return carried
    published = context.published
    if published is None:
        return None
    return FoundMonth(
        published.year + _step_year(context, place, published, (month, day or 0)), month, published
    )


def find_month(context: Context, place: WordPlace, day: int) -> FoundMonth | None:
    """Find the month of a bare day; None while the publication day is unknown."""
    if context.after and context.after.earliest:
        return _follow_month(context.after.earliest, day, context.after.anchor)
    last = context.in_sentence
    if last and last.latest and last.month and _belongs_to_last(context, place, last):
        return _follow_month(last.latest, day, last.anchor)
    before = context.text[max(0, place.start - COUNT_REACH) : place.start]
    if last and last.day and COUNTED_ON.search(before):
        return _follow_month(last.day, day, last.anchor)
    recent = context.recent
    if recent and recent.day and NEXT_IN_ROW.search(context.text, max(0, place.start - 4), place.start):
        return _follow_month(recent.day, day, recent.anchor)
    published = context.published
    if published is None:
        return None
    year, month = shift_month(published.year, published.month, _step_month(context, place, published, day))
    if make_day(year, month, day) is None:
        year, month = shift_month(year, month, 1 if _looks_forward(context, place) else -1)
    return FoundMonth(year, month, published)


def _follow_month(base: date, day: int, anchor: date | None) -> FoundMonth:
    year, month = base.year, base.month
    if day < base.day:
        year, month = shift_month(year, month, 1)
    return FoundMonth(year, month, anchor)


def _step_year(context: Context, place: WordPlace, published: date, there: tuple[int, int]) -> int:
    here = (published.month, published.day if there[1] else 0)
    if place.direction is Direction.PAST:
        return -1 if there > here else 0
    if place.direction is Direction.NEXT:
        return 1 if there < here else 0
    if place.direction is Direction.THIS or there == here:
        return 0
    tense = context.find_tense(place.end)
    if there < here:
        near = there[0] + 12 - published.month <= NEAR_MONTHS
        last = context.in_sentence
        ahead = last is not None and last.earliest is not None and last.earliest > published
        return 1 if near and (ahead or tense in LOOKING_AHEAD) else 0
    if tense is Tense.PAST:
        return -1
    just_behind = published.month + 12 - there[0] <= NEAR_MONTHS
    return -1 if tense is Tense.UNKNOWN and just_behind else 0


def _step_month(context: Context, place: WordPlace, published: date, day: int) -> int:
    if place.direction is Direction.NEXT:
        return 1 if day < published.day else 0
    if place.direction is Direction.PAST:
        return -1 if day > published.day else 0
    if place.direction is Direction.THIS:
        return 0
    if day > published.day:
        return 0 if _looks_forward(context, place) else -1
    if day == published.day or not _points_ahead(context, place, published.day - day):
        return 0
    running = RUNNING.match(context.text, place.end)
    return 0 if running or context.is_announcement(place.start, place.end) else 1


def _points_ahead(context: Context, place: WordPlace, days_back: int) -> bool:
    """Tell whether a day gone by this month means that of the next: 3일 연다, on the 29th."""
    tense = context.find_tense(place.end)
    return tense is Tense.PLANNED or (tense in (Tense.PRESENT, Tense.DECIDED) and days_back > FAR_BACK)


def _looks_forward(context: Context, place: WordPlace) -> bool:
    if place.direction is not Direction.NONE:
        return place.direction is Direction.NEXT
    if context.is_announcement(place.start, place.end):
        return False
    return context.find_tense(place.end) in LOOKING_AHEAD


def _carry_year(context: Context, place: WordPlace, month: int) -> FoundMonth | None:
    """Take the year from earlier in the sentence: 2018년 7월 설립, 12월 개소; 2025년 8월까지 짓고 9월부터."""
    due = context.find_due(place.start) if place.direction is Direction.NONE else None
    if due and due.year and due.month and month >= due.month:
        return FoundMonth(due.year, month, due.anchor, named=due.whole)
    last = context.in_sentence
    if place.direction is not Direction.NONE or not last or not last.whole or not last.year:
        return None
    if last.month and month < last.month:
        return None
    if not last.month and not _stands_close(context.text[context.last_end : place.start]):
        return None
    published = context.published
    if published and last.year < published.year and context.find_tense(place.end) is Tense.PLANNED:
        return None
    return FoundMonth(last.year, month, last.anchor, named=True)


def _stands_close(between: str) -> bool:
    """Accept ``2018년에는 3월`` and refuses ``2018년 설립된 연구소는 3월``."""
    return len(between) <= CLOSE and not between.rstrip().endswith(("된", "한"))


def _belongs_to_last(context: Context, place: WordPlace, last: DateReading) -> bool:
    """Tell whether a bare day shares the month of the days before it: 6월 18일과 19일, 7월 5~6일, 12~13일."""
    is_run = last.kind is PeriodKind.SPAN and last.when.count("-") == 4
    if place.direction is not Direction.NONE or not (last.day or is_run):
        return False
    between = context.text[context.last_end : place.start]
    if between.strip() in LIST_JOINTS:
        return True
    published = context.published
    if not last.day or not last.whole or context.is_announcement(place.start, place.end):
        return False
    if context.describes_noun and published:  # 2018년 3월 4일 발생한 사고를 조사하는 새솔은 | 19일
        return False
    return published is None or (published.year - last.day.year) * 12 + published.month - last.day.month > 1

"""Read date case tables: our own, and those of Recognizers-Text and Duckling.

The other taggers read conversation and look forward. What their cases say against news reading stands in
``SCOPE`` with the reason; it is counted and printed, never scored.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

from lgai_graph.dates import Bounds
from lgai_graph.errors import InputError

NO_DATE: Final = "no calendar day: a time of day, a length or a repetition"
NO_VALUE: Final = "the table gives no value, or gives the phrase in English"
WEEKDAY: Final = "[월화수목금토일]요일"
# reason → phrases of other tables that contradict news reading; the first match counts
SCOPE: Final = (
    (
        "이후, 이전, 까지, 사이 include the unit they stand at (표준국어대사전); the table leaves it out",
        r"이후|이전|이래|[년월] ?(?:에서|부터|과|와) ?.*[년월] ?(?:까지|사이)|월요일부터 2019",
    ),
    (
        "초, 말, 후반 have other fixed bounds here: 1-10, 21-end, quarters",
        r"(?:초|말|후반|중순|중반|일찍|늦게)에?$|후반|주 초|더 일찍",
    ),
    (
        "as precise as its unit here; the table gives a day",
        r"[년월달주] ?(?:\d+일 ?)?(?:전|후)(?:에| 월요일)?$",
    ),
    (
        "counted from today in days here; the table counts whole units, or from tomorrow",
        r"^(?:다음|앞으로|지난|다가오는|과거) ?(?:\d+ ?[년달주일]|[두한몇이삼열] ?[년달주틀]|이틀|며칠|달)",
    ),
    (
        "안에, 내에, 까지 give a deadline here, with no first day",
        r"(?:안|내)(?:에|로)?$|^내일까지$",
    ),
    (
        "a fraction, a score or another language's order: no date in news",
        r"^\d{1,2}[/-]\d|, ?\d{4}$|이천십팔년에?$",
    ),
    (
        "a bare weekday, or one without its month, names no one day",
        r"^[월화수목금토일]요일(?!.*\d일)"
        r"|^(?:첫|두|세|네|다섯|둘째|셋째|넷째|다섯째) ?(?:번째)? ?주? ?[월화수목금토일]요일",
    ),
    (
        "seasons here are months, holidays and weeks by number no dates",
        r"여름|겨울|봄|가을|이브|신정|설날|어린이날|현충일|제헌절|광복절|^\d+주",
    ),
    (
        "a weekend here is Saturday and Sunday, and only with 지난, 이번, 다음",
        r"주말",
    ),
    (
        "이번 주 is the week of the anchor, from Monday",
        r"^이번 ?주 ?[월화수목금토일]요일",
    ),
    (
        "no date in news, or of another meaning there",
        r"하루|^지난 날|^전주$|^\d{2,4}$|^\d{2,3}년|^지금|^그해|^같은 [달해]|이틀 반|의 주$",
    ),
    (
        "the weekday contradicts the day: a problem here, never a guess",
        r"1월 (?:12일 월|22일 수|21일 일)요일",
    ),
    (
        "a day stays a day here; the table cuts off the night",
        r"오늘 ?밤|^내일(?:밤|저녁|점심)$|바로 내일|오늘 이후로",
    ),
    (
        "a bare day looks back here",
        r"^\d{1,2}일에?$|^이 달 3[01]일|^이번 달 31일",
    ),
    (
        "지난 9월 is the last September; the table takes that of last year",
        r"^지난 9월$",
    ),
    (
        "독립 1년 전 counts from 독립, which has no day here",
        r"^1년$",
    ),
    (
        "a slip of the table: another year than the phrase names",
        r"^2089년|^2017년 11월",
    ),
)
COMPILED_SCOPE: Final = tuple((reason, re.compile(pattern)) for reason, pattern in SCOPE)
DATED_TYPES: Final = frozenset({"date", "daterange", "datetime", "datetimerange"})
CLOCK: Final = re.compile(r"(?<![가-힣])[0-9]?[0-9]:|\d ?(?:pm|PM|a|p)$|pm|[시분초]|정오|자정|아침$")
CALENDAR: Final = re.compile(r"[년월일주달]|모레|그제|내일|오늘|어제|분기")
DAY: Final = re.compile(r"[1-9]\d{3}-\d\d-\d\d")
Row = dict[str, Any]


class Expected(NamedTuple):
    """What one phrase must come to.

    Args:
        start: offset of the phrase.
        end: offset behind it.
        words: the phrase.
        answers: bounds of which any is right; empty where it must give no date.
        problem: it must give a DateProblem.
        out_of_scope: the reason why it is not scored.
    """

    start: int
    end: int
    words: str
    answers: tuple[Bounds, ...]
    problem: bool = False
    out_of_scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCase:
    """One text with the dates it holds.

    Args:
        text: the text to read.
        published: the day it is read from.
        expected: its dates, in order.
        complete: whether it must give no other date.
    """

    text: str
    published: date | None
    expected: tuple[Expected, ...]
    complete: bool


def read_date_cases(path: Path) -> list[DateCase]:
    """Read a table; its format shows in the keys of each line.

    Raises:
        InputError: lines that are no case, all at once, with file:line.
    """
    cases: list[DateCase] = []
    problems: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            cases.append(_read_row(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            problems.append(f"{path}:{number}: no date case ({error!r}); docs/dates.md names the keys")
    if problems:
        raise InputError("\n".join(problems))
    return cases


def _read_row(row: Row) -> DateCase:
    for key, read in READERS.items():
        if key in row:
            return read(row)
    raise KeyError(f"one of {', '.join(READERS)}")


def _find_scope(words: str) -> str | None:
    return next((reason for reason, pattern in COMPILED_SCOPE if pattern.search(words.strip())), None)


def _read_day(day: str | None) -> date | None:
    return date.fromisoformat(day[:10]) if day else None


# ---- ours: {"text", "published", "dates": [{"words", "earliest", "latest"}, …]} --------------------


def _read_own(row: Row) -> DateCase:
    expected, position = [], 0
    for item in row["dates"]:
        start = row["text"].index(item["words"], position)
        position = start + len(item["words"])
        problem = item.get("problem", False)
        answers = () if problem else (Bounds(_read_day(item["earliest"]), _read_day(item["latest"])),)
        expected.append(Expected(start, position, item["words"], answers, problem))
    return DateCase(
        text=row["text"], published=_read_day(row["published"]), expected=tuple(expected), complete=True
    )


# ---- Recognizers-Text: {"input", "reference", "results": [{"Text", "Start", …}]} -----------------------


def _read_recognizers(row: Row) -> DateCase:
    results = [result for result in row["results"] if result]
    empty = not row["results"] and not re.search(r"\d일에서 \d+일 사이", row["input"])
    return DateCase(
        text=row["input"],
        published=_read_day(row["reference"]),
        expected=tuple(_read_result(result, row) for result in results),
        complete=empty,
    )


def _read_result(result: Row, row: Row) -> Expected:
    words = result["Text"].strip()
    kind = str(result.get("TypeName") or result["Type"]).rpartition(".")[2]
    start = row["input"].find(words)
    if start < 0 or not row["reference"]:
        return Expected(0, 0, words, (), out_of_scope=NO_VALUE)
    end = start + len(words)
    if kind not in DATED_TYPES:
        return Expected(start, end, words, ())
    answers = tuple(_list_answers(result))
    if not answers:
        return Expected(
            start,
            end,
            words,
            (),
            out_of_scope=NO_DATE if CLOCK.search(words) else _find_scope(words) or NO_VALUE,
        )
    reason = _find_scope(words) or (None if CALENDAR.search(words) else NO_DATE)
    return Expected(start, end, words, answers, out_of_scope=reason)


def _list_answers(result: Row) -> Iterator[Bounds]:
    """Return each value with its last day as written and one day earlier: some ends are exclusive."""
    values = list((result.get("Resolution") or {}).get("values", []))
    resolutions = result.get("Value") or {}
    values += [resolutions.get(key, {}) for key in ("PastResolution", "FutureResolution")]
    for value in values:
        first = value.get("start") or value.get("startDate") or value.get("value") or value.get("date")
        last = value.get("end") or value.get("endDate") or value.get("value") or value.get("date")
        if not first or not last or not DAY.match(first) or not DAY.match(last):
            continue
        earliest, latest = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
        yield Bounds(earliest, latest)
        if latest > earliest:
            yield Bounds(earliest, latest - timedelta(days=1))


# ---- Duckling: {"text", "reference", "values": [[year, month, day, …], …], "grain"} --------------------


def _read_duckling(row: Row) -> DateCase:
    words, days = row["text"], [date(*map(int, value[:3])) for value in row["values"]]
    grain, reference = row["grain"], date.fromisoformat(row["reference"][:10])
    expected = Expected(0, len(words), words, (_make_bounds(days, grain),))
    if CLOCK.search(words) and not re.search(r"\d일|그제", words):
        expected = expected._replace(out_of_scope=NO_DATE)
    else:
        expected = expected._replace(out_of_scope=_find_scope(words))
    return DateCase(text=words, published=reference, expected=(expected,), complete=False)


def _make_bounds(days: list[date], grain: str) -> Bounds:
    first = days[0]
    if len(days) > 1:
        return Bounds(first, days[1] - timedelta(days=1))
    months = {"Month": 1, "Quarter": 3, "Year": 12}.get(grain, 0)
    if not months:
        return Bounds(first, first + timedelta(days=6 if grain == "Week" else 0))
    end = first.year * 12 + first.month - 1 + months
    return Bounds(first, date(end // 12, end % 12 + 1, 1) - timedelta(days=1))


READERS: Final[dict[str, Callable[[Row], DateCase]]] = {
    "dates": _read_own,
    "results": _read_recognizers,
    "values": _read_duckling,
}

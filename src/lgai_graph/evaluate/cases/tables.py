"""Read tables of date cases, one JSON object a line."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lgai_graph.dates import Bounds
from lgai_graph.errors import InputError

KEYS = "text, published and dates; docs/dates.md tells them"


class Expected(NamedTuple):
    """What one phrase must come to.

    Args:
        start: offset of the phrase.
        end: offset behind it.
        words: the phrase.
        answer: its bounds; None where it must give no date.
        problem: it must give a DateProblem.
        any_date: it must give some date, whichever.
        out_of_scope: why the phrase is left out of the figures in scope.
    """

    start: int
    end: int
    words: str
    answer: Bounds | None
    problem: bool = False
    any_date: bool = False
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
    """Read a table.

    Raises:
        InputError: lines that are no case, all at once, with file:line.
    """
    cases: list[DateCase] = []
    problems: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            cases.append(_read_case(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            problems.append(f"{path}:{number}: no date case ({error!r}); give {KEYS}")
    if problems:
        raise InputError("\n".join(problems))
    return cases


def _read_case(row: Mapping[str, object]) -> DateCase:
    text, dates = row["text"], row["dates"]
    if not isinstance(text, str) or not isinstance(dates, list):
        raise TypeError("text is a string, dates is a list")
    expected: list[Expected] = []
    for item in dates:
        expected.append(_read_expected(item, text, expected[-1].end if expected else 0))
    return DateCase(
        text=text,
        published=_read_day(row["published"]),
        expected=tuple(expected),
        complete=row.get("complete") is not False,
    )


def _read_expected(item: Mapping[str, object], text: str, position: int) -> Expected:
    words = str(item["words"])
    start = item["start"] if "start" in item else text.index(words, position)
    if not isinstance(start, int):
        raise TypeError("start is a number")
    kinds = {name: item.get(name) is True for name in ("problem", "any", "none")}
    bounds = None
    if not any(kinds.values()):
        bounds = Bounds(_read_day(item["earliest"]), _read_day(item["latest"]))
    reason = item.get("out_of_scope")
    return Expected(
        start=start,
        end=start + len(words),
        words=words,
        answer=bounds,
        problem=kinds["problem"],
        any_date=kinds["any"],
        out_of_scope=str(reason) if reason else None,
    )


def _read_day(day: object) -> date | None:
    return date.fromisoformat(str(day)) if day else None

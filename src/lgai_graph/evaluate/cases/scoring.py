"""Score the date rules against case tables, by the bounds of what they find."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lgai_graph.dates import Bounds, DateProblem, find_dates
from lgai_graph.errors import InputError
from lgai_graph.evaluate.cases.tables import DateCase, Expected, read_date_cases
from lgai_graph.evaluate.tally import Verdict
from lgai_graph.model import Period


class DateOutcome(NamedTuple):
    """The verdict on one phrase.

    Args:
        verdict: right; wrong, where something else was found; missed, where nothing was.
        line: what went wrong, for people.
        out_of_scope: why the phrase is left out of the figures in scope.
    """

    verdict: Verdict
    line: str = ""
    out_of_scope: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableScore:
    """The score of one table.

    Args:
        name: the file's name.
        outcomes: one for each phrase, each text without a date, and each date found where there is none.
    """

    name: str
    outcomes: tuple[DateOutcome, ...]

    @property
    def in_scope(self) -> "TableScore":
        """Return the score of the phrases that no reason leaves out."""
        kept = tuple(outcome for outcome in self.outcomes if not outcome.out_of_scope)
        return TableScore(name=self.name, outcomes=kept)

    def count(self, verdict: Verdict) -> int:
        """Count the outcomes with a verdict."""
        return sum(outcome.verdict is verdict for outcome in self.outcomes)

    @property
    def share(self) -> float:
        """Return the share that is right, from 0 to 1."""
        return self.count(Verdict.RIGHT) / len(self.outcomes) if self.outcomes else 1.0

    @property
    def reasons(self) -> dict[str, int]:
        """Return why phrases are out of scope, with their numbers, most frequent first."""
        reasons = Counter(o.out_of_scope for o in self.outcomes if o.out_of_scope)
        return dict(sorted(reasons.items(), key=lambda item: (-item[1], item[0])))

    @property
    def failures(self) -> tuple[str, ...]:
        """Return a line for each phrase in scope that is wrong or missed."""
        return tuple(o.line for o in self.in_scope.outcomes if o.verdict is not Verdict.RIGHT)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the figures over all phrases and over those in scope, then the reasons, to print."""
        sides = ("all", self), ("in scope", self.in_scope)
        heads = (f"{self.name}, {title}: {score._describe()}" for title, score in sides)
        scope = (f"  out of scope {number:4}  {reason}" for reason, number in self.reasons.items())
        return (*heads, *scope)

    def _describe(self) -> str:
        right, wrong, missed = (self.count(v) for v in (Verdict.RIGHT, Verdict.WRONG, Verdict.MISSED))
        return f"{right} of {len(self.outcomes)} right ({self.share:.1%}), {wrong} wrong, {missed} missed"


def score_dates_folder(folder: Path) -> tuple[TableScore, ...]:
    """Score every ``*.jsonl`` table of a folder.

    Raises:
        InputError: no table is there, or a line is no case.
    """
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise InputError(f"no *.jsonl case table in {folder}; give the folder that holds them")
    return tuple(score_dates(path.name, read_date_cases(path)) for path in paths)


def score_dates(name: str, cases: Iterable[DateCase]) -> TableScore:
    """Score cases by the bounds of the dates found in them."""
    return TableScore(name=name, outcomes=tuple(outcome for case in cases for outcome in _judge_case(case)))


def _judge_case(case: DateCase) -> Iterator[DateOutcome]:
    extra = find_dates(case.text, case.published)
    for expected in case.expected:
        hits = [hit for hit in extra if hit.start < expected.end and hit.end > expected.start]
        extra = [hit for hit in extra if hit not in hits]
        yield _judge_phrase(case, expected, hits)
    if not case.complete:
        return
    false = [hit for hit in extra if isinstance(hit, Period)]
    for hit in false:
        yield DateOutcome(Verdict.WRONG, f"no date, but {_show(hit)}: {case.text}")
    if not case.expected and not false:
        yield DateOutcome(Verdict.RIGHT)


def _judge_phrase(case: DateCase, expected: Expected, hits: list[Period | DateProblem]) -> DateOutcome:
    if _is_right(expected, hits):
        return DateOutcome(Verdict.RIGHT, out_of_scope=expected.out_of_scope)
    got = ", ".join(_show(hit) for hit in hits) or "nothing"
    line = (
        f"{expected.words!r} is {_show_answer(expected)}, got {got}: {case.text.strip()} ({case.published})"
    )
    return DateOutcome(Verdict.WRONG if hits else Verdict.MISSED, line, expected.out_of_scope)


def _is_right(expected: Expected, hits: list[Period | DateProblem]) -> bool:
    periods = [hit for hit in hits if isinstance(hit, Period)]
    if expected.any_date:
        return bool(periods)
    if expected.answer is None:
        return not periods and (bool(hits) or not expected.problem)
    return any(Bounds(hit.earliest, hit.latest) == expected.answer for hit in periods)


def _show_answer(expected: Expected) -> str:
    if expected.any_date:
        return "some date"
    if expected.answer is None:
        return "a problem" if expected.problem else "no date"
    return f"{expected.answer.earliest}..{expected.answer.latest}"


def _show(hit: Period | DateProblem) -> str:
    return f"{hit.words!r} as {hit.when if isinstance(hit, Period) else hit.reason}"

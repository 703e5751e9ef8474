"""Score the date rules against case tables, by the bounds of what they find."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from lgai_graph.dates import Bounds, DateProblem, find_dates
from lgai_graph.errors import InputError
from lgai_graph.evaluate.cases.tables import DateCase, Expected, read_date_cases
from lgai_graph.model import Period


class Verdict(StrEnum):
    """How one phrase came out."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    OUT_OF_SCOPE = "out of scope"


class Outcome(NamedTuple):
    """The verdict on one phrase with a line for people: the reason, or what went wrong."""

    verdict: Verdict
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableScore:
    """The score of one table.

    Args:
        name: the file's name.
        outcomes: one for each phrase, each text without a date, and each date found where there is none.
    """

    name: str
    outcomes: tuple[Outcome, ...]

    def count(self, verdict: Verdict) -> int:
        """Count the outcomes with a verdict."""
        return sum(outcome.verdict is verdict for outcome in self.outcomes)

    @property
    def scored(self) -> int:
        """Return the number of phrases in scope."""
        return len(self.outcomes) - self.count(Verdict.OUT_OF_SCOPE)

    @property
    def share(self) -> float:
        """Return the share of in-scope phrases that are right, 0 to 1."""
        return self.count(Verdict.RIGHT) / self.scored if self.scored else 1.0

    @property
    def out_of_scope(self) -> dict[str, int]:
        """Return the reasons for what is not scored, with their numbers, most frequent first."""
        reasons = Counter(o.line for o in self.outcomes if o.verdict is Verdict.OUT_OF_SCOPE)
        return dict(sorted(reasons.items(), key=lambda item: (-item[1], item[0])))

    @property
    def failures(self) -> tuple[str, ...]:
        """Return a line for each phrase that is wrong or missed."""
        return tuple(o.line for o in self.outcomes if o.verdict in (Verdict.WRONG, Verdict.MISSED))

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the figures, what is out of scope and why, and the failures, to print."""
        head = (
            f"{self.name}: {self.count(Verdict.RIGHT)} of {self.scored} in scope right ({self.share:.1%}), "
            f"{self.count(Verdict.WRONG)} wrong, {self.count(Verdict.MISSED)} missed"
        )
        scope = (f"  out of scope {number:4}  {reason}" for reason, number in self.out_of_scope.items())
        return (head, *scope, *(f"  {failure}" for failure in self.failures))


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesScore:
    """The score of a folder of case tables."""

    tables: tuple[TableScore, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the score as lines to print."""
        return tuple(line for table in self.tables for line in table.lines)


def score_dates_folder(folder: Path) -> DatesScore:
    """Score every ``*.jsonl`` table of a folder.

    Raises:
        InputError: no table is there, or a line is no case.
    """
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise InputError(f"no *.jsonl case table in {folder}; give the folder that holds them")
    return DatesScore(tables=tuple(score_dates(path.name, read_date_cases(path)) for path in paths))


def score_dates(name: str, cases: Iterable[DateCase]) -> TableScore:
    """Score cases by the bounds of the dates found in them."""
    return TableScore(name=name, outcomes=tuple(outcome for case in cases for outcome in _judge_case(case)))


def _judge_case(case: DateCase) -> Iterator[Outcome]:
    extra = find_dates(case.text, case.published)
    for expected in case.expected:
        hits = [hit for hit in extra if hit.start < expected.end and hit.end > expected.start]
        extra = [hit for hit in extra if hit not in hits]
        yield _judge_phrase(case, expected, hits)
    if not case.complete:
        return
    false = [hit for hit in extra if isinstance(hit, Period)]
    for hit in false:
        yield Outcome(Verdict.WRONG, f"no date, but {_show(hit)}: {case.text}")
    if not case.expected and not false:
        yield Outcome(Verdict.RIGHT)


def _judge_phrase(case: DateCase, expected: Expected, hits: list[Period | DateProblem]) -> Outcome:
    if expected.out_of_scope:
        return Outcome(Verdict.OUT_OF_SCOPE, expected.out_of_scope)
    if _is_right(expected, hits):
        return Outcome(Verdict.RIGHT)
    wanted = " or ".join(f"{bounds.earliest}..{bounds.latest}" for bounds in expected.answers) or "no date"
    got = ", ".join(_show(hit) for hit in hits) or "nothing"
    line = f"{expected.words!r} is {wanted}, got {got}: {case.text.strip()} ({case.published})"
    return Outcome(Verdict.WRONG if hits else Verdict.MISSED, line)


def _is_right(expected: Expected, hits: list[Period | DateProblem]) -> bool:
    periods = [hit for hit in hits if isinstance(hit, Period)]
    if expected.problem or not expected.answers:
        return not periods and (bool(hits) or not expected.problem)
    return any(Bounds(hit.earliest, hit.latest) in expected.answers for hit in periods)


def _show(hit: Period | DateProblem) -> str:
    return f"{hit.words!r} as {hit.when if isinstance(hit, Period) else hit.reason}"

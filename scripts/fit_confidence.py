"""Fit the weights of the reasons for an event on hand-read articles, and choose what a timeline shows.

Usage: python scripts/fit_confidence.py GOLD… [--thin GOLD]… [--verdicts FILE]…
    [--readings FILE --articles FILE] [--write]
(make fit: the development gold, and what readers said of printed events)

Every printed event of the gold's articles is right, wrong or open, as ``lgai eval --all`` judges it
leniently; an open one (true, but too small for the gold) speaks for its reasons as a right one does. A thin
gold lists few of the small happenings, so that most of its false alarms are none: its right events count in
full, its wrong ones a quarter. Readings are verdicts on printed events themselves (``scripts/readings.py``):
as far as they are printed still. Verdicts (``tests/gold/verdicts.json``) hold the reasons that events had
when they were read, so that what the rules have left out since still speaks against its reasons; given
those, readings only measure.

The weights are those of a logistic regression with a quadratic penalty, found by Newton's method: the same
input gives the same digits. Ten parts of the articles are each judged by the weights of the other nine; that
chooses the penalty, and gives the printed tables and the bound ``shown``: on the events of the full gold and
of the readings.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np
from readings import build_read, list_judged, load_readings

from lgai_graph.evaluate.corpus import build_corpus, load_corpus
from lgai_graph.evaluate.printed import list_printed
from lgai_graph.evaluate.printed.events import find_left_open, match_events
from lgai_graph.evaluate.printed.findings import Figure
from lgai_graph.evaluate.printed.levels import Yardstick
from lgai_graph.evaluate.tally import Verdict
from lgai_graph.extract.confidence import BASE, LEAST, MOST
from lgai_graph.lexicon.loading import FOLDER
from lgai_graph.lexicon.sections.confidence import FILE

PENALTIES = (1.0, 2.0, 4.0, 8.0, 16.0)  # of a weight's square; the one with the lowest log loss is taken
BASE_PENALTY = 0.01
FOLDS = 10
ROUNDS = 30  # of Newton's method, which converges in fewer
FIXED = {  # no gold says how clean a line is; the fuller telling comes first
    "summary=weak": -1.00,
    "statement without words": -1.50,
    "only heard of": -0.50,  # too rare among the readings to be fitted
    "line=says little": -0.50,  # true, and still no line to print: on top of a weak summary
    "line=points back": -0.50,
    "line=one word": -0.50,
    "object told nowhere": -0.50,
}
RARE = 3  # events that a reason must stand in
# Of the events printed from gold.yaml .36 are wrong, of those from gold2.yaml, a reading of the same kind of
# news that lists small happenings too, .12: in the thin gold the odds of a false alarm are four times too
# high.
THIN_WRONG = 0.25
# Of the events in verdicts.json .20 were wrong, of those that the rules print today about .08.
SINCE_MENDED = 0.35
WANTED = 0.92  # share of right ones among the shown
KEPT = 0.85  # share of the right ones that the bound may cost no more of
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)


class Row(NamedTuple):
    """One printed event with the reasons of each of its claims in one article, and the verdict on it."""

    article: str
    claims: tuple[frozenset[str], ...]
    verdict: Verdict
    count: float  # how much it counts for the weights; 0: it only measures them

    @property
    def is_true(self) -> bool:
        """Tell whether the event happened as printed, listed by the gold or not."""
        return self.verdict is not Verdict.WRONG


@dataclass(frozen=True)
class Sample:
    """All claims as a matrix: what stands for them, how much they count, and whose they are."""

    table: np.ndarray  # claims × (base, reasons), zeros and ones
    is_true: np.ndarray
    counts: np.ndarray
    part: np.ndarray  # of the articles, 0 to FOLDS - 1
    event: np.ndarray  # the row's number


class Point(NamedTuple):
    """What a bound shows: its precision, and the share of the right ones that it keeps."""

    bound: float
    shown: int
    precision: float
    kept: float


def read_rows(path: Path, *, is_thin: bool) -> Iterator[Row]:
    """Judge every printed event of a gold's articles."""
    corpus = load_corpus([path])
    knowledge, articles = build_corpus(corpus)
    events = {event.id: event for event in knowledge.events}
    for truth in corpus.gold.articles:
        yardstick = Yardstick(truth=truth, printed=list_printed(knowledge, articles[truth.id]))
        matching = match_events(yardstick)[Figure.LENIENT]
        right = {column for row, column in matching.pairs if truth.events[row].is_required}
        left_open = find_left_open(yardstick, matching)
        for column, event in enumerate(yardstick.printed.events):
            claims = [claim for claim in events[event.id].claims if claim.article == articles[truth.id].id]
            yield Row(
                article=str(truth.id),
                claims=tuple(frozenset(claim.reasons) for claim in claims),
                verdict=Verdict.RIGHT
                if column in right
                else Verdict.UNSCORED
                if column in left_open
                else Verdict.WRONG,
                count=THIN_WRONG if is_thin and column not in right | left_open else 1.0,
            )


def read_readings(path: Path, articles: Path, *, count: float) -> Iterator[Row]:
    """Take what readers said of printed events, as far as these are printed still."""
    readings = load_readings(path)
    for reading, event in list_judged(readings, build_read(readings, articles)):
        yield Row(
            article=reading.article,
            claims=tuple(frozenset(claim.reasons) for claim in event.claims),
            verdict=Verdict.RIGHT if reading.is_true else Verdict.WRONG,
            count=count,
        )


def read_verdicts(path: Path) -> Iterator[Row]:
    """Take what readers said of events with the reasons that these had then."""
    told = json.loads(path.read_text(encoding="utf-8"))
    names = told["reasons"]
    for article, events in told["articles"].items():
        for is_true, claims in events:
            yield Row(
                article=article,
                claims=tuple(frozenset(names[number] for number in claim) for claim in claims),
                verdict=Verdict.RIGHT if is_true else Verdict.WRONG,
                count=1.0 if is_true else SINCE_MENDED,
            )


def list_reasons(rows: Sequence[Row]) -> list[str]:
    """List the reasons that are common enough to be weighed."""
    counts = Counter(reason for row in rows for reason in frozenset().union(*row.claims))
    return sorted(reason for reason, count in counts.items() if count >= RARE and reason not in FIXED)


def make_sample(rows: Sequence[Row], names: Sequence[str]) -> Sample:
    """Write the claims as a matrix of zeros and ones, with a first column of ones for the base."""
    pairs = [(number, reasons) for number, row in enumerate(rows) for reasons in row.claims]
    owners = [rows[number] for number, _ in pairs]
    return Sample(
        table=np.array([[1.0, *(float(name in reasons) for name in names)] for _, reasons in pairs]),
        is_true=np.array([float(row.is_true) for row in owners]),
        counts=np.array([row.count / len(row.claims) for row in owners]),
        part=np.array([int(sha256(row.article.encode()).hexdigest(), 16) % FOLDS for row in owners]),
        event=np.array([number for number, _ in pairs]),
    )


def fit(sample: Sample, inside: np.ndarray, penalty: float) -> np.ndarray:
    """Return the weights of a penalised logistic regression on some claims."""
    table, is_true, counts = sample.table[inside], sample.is_true[inside], sample.counts[inside]
    weights = np.zeros(table.shape[1])
    penalties = np.full(table.shape[1], penalty)
    penalties[0] = BASE_PENALTY
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counts * (is_true - chance)) - penalties * weights
        curve = (table.T * (counts * chance * (1 - chance))) @ table + np.diag(penalties)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def predict_apart(sample: Sample, penalty: float) -> np.ndarray:
    """Judge each tenth of the articles by weights fitted on the others; an event is worth its best claim."""
    chances = np.zeros(len(sample.is_true))
    for fold in range(FOLDS):
        inside = sample.part == fold
        weights = fit(sample, ~inside, penalty)
        chances[inside] = 1 / (1 + np.exp(-sample.table[inside] @ weights))
    best = np.zeros(sample.event.max() + 1)
    np.maximum.at(best, sample.event, chances)
    return np.round(np.clip(best, LEAST, MOST), 2)


def measure_loss(chances: np.ndarray, is_true: np.ndarray) -> float:
    """Return the mean logarithmic loss."""
    return float(-np.mean(np.log(np.where(is_true, chances, 1 - chances))))


def list_points(chances: np.ndarray, rows: Sequence[Row]) -> list[Point]:
    """Measure every bound, leaving out the open events as ``lgai eval`` does."""
    right = np.array([row.verdict is Verdict.RIGHT for row in rows])
    scored = np.array([row.verdict is not Verdict.UNSCORED for row in rows])
    points = []
    for bound in (round(step / 100, 2) for step in range(int(MOST * 100) + 1)):
        shown = chances >= bound
        if (shown & right).any():
            precision = float((shown & right).sum() / (shown & scored).sum())
            points.append(
                Point(bound, int(shown.sum()), precision, float((shown & right).sum() / right.sum()))
            )
    return points


def choose_point(points: Sequence[Point], floor: float) -> Point:
    """Choose the lowest bound that is precise enough, else the most precise that costs few right ones.

    Args:
        points: the bounds with what they show.
        floor: the least bound to choose; readers have judged no line below it.
    """
    affordable = [point for point in points if point.kept >= KEPT and point.bound >= floor]
    precise = (point for point in affordable if point.precision >= WANTED)
    return next(precise, max(affordable, key=lambda point: (point.precision, -point.bound)))


def main() -> int:
    """Fit, print the tables, and write the file on demand."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument(
        "--thin", action="append", default=[], type=Path, help="a gold of few small happenings"
    )
    parser.add_argument(
        "--readings", action="append", default=[], type=Path, help="what readers said of printed events"
    )
    parser.add_argument("--articles", type=Path, help="the articles of the readings")
    parser.add_argument(
        "--verdicts", action="append", default=[], type=Path, help="readings with the reasons of their time"
    )
    parser.add_argument("--write", action="store_true", help="write the weights to the package's file")
    options = parser.parse_args()
    if options.readings and not options.articles:
        parser.error("--readings needs --articles")
    full = [row for path in options.gold for row in read_rows(path, is_thin=False)]
    judged = len(full)
    count = 0.0 if options.verdicts else 1.0
    for path in options.readings:
        full += read_readings(path, options.articles, count=count)
    rows = full + [row for path in options.verdicts for row in read_verdicts(path)]
    rows += [row for path in options.thin for row in read_rows(path, is_thin=True)]
    names = list_reasons(rows)
    sample = make_sample(rows, names)
    is_true = np.array([row.is_true for row in full])
    told = {penalty: predict_apart(sample, penalty)[: len(full)] for penalty in PENALTIES}
    penalty = min(PENALTIES, key=lambda each: measure_loss(told[each], is_true))
    points = list_points(told[penalty], full)
    chosen = choose_point(points, min(told[penalty][judged:], default=0.0))
    print(
        f"{len(full)} events, {is_true.mean():.3f} true; {len(names)} reasons; penalty {penalty:g},", end=" "
    )
    print(f"log loss {measure_loss(told[penalty], is_true):.3f}")
    print_tables(told[penalty], is_true, points, chosen)
    if options.write:
        weights = fit(sample, np.full(len(sample.is_true), fill_value=True), penalty)
        write_weights(dict(zip([BASE, *names], weights, strict=True)) | FIXED, chosen.bound)
    return 0


def print_tables(chances: np.ndarray, is_true: np.ndarray, points: Sequence[Point], chosen: Point) -> None:
    """Print how often what was said is true, and what some bounds show."""
    for low, high in zip(BINS, (*BINS[1:], 1.0), strict=True):
        inside = (chances >= low) & (chances < high)
        if inside.any():
            print(f"said {low:.2f}+  {inside.sum():4d} events, {is_true[inside].mean():.2f} true")
    for point in points:
        if point == chosen or point.bound in BINS:
            mark = "  <- shown" if point == chosen else ""
            print(
                f"from {point.bound:.2f} on  {point.shown:4d} events, precision {point.precision:.3f}, "
                f"{point.kept:.3f} of the right ones{mark}"
            )


def write_weights(weights: dict[str, float], bound: float) -> None:
    """Write the weights, the heaviest first."""
    lines = [
        "# What speaks for an event (above 0) and against it (below),",
        "# and the chance from which on a timeline shows it.",
        "# Written by scripts/fit_confidence.py from hand-read articles; run it again rather than edit it.",
        f"shown: {bound:.2f}",
        "reason_weights:",
    ]
    ordered = sorted(weights.items(), key=lambda item: (item[0] != BASE, -item[1], item[0]))
    lines += [f'  "{reason}": {weight:.2f}' for reason, weight in ordered]
    (FOLDER / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

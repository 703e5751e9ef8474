"""Fit the weights of the reasons for an event on hand-read articles, and choose what a timeline shows.

Usage: python scripts/fit_confidence.py GOLD… [--write]

Every printed event of the gold's articles is right, wrong or open, as ``lgai eval`` judges it leniently; an
open one (true, but too small for the gold) counts as right. The weights are those of a logistic regression
with a quadratic penalty, found by Newton's method: the same input gives the same digits. Ten parts of the
articles are each judged by the weights of the other nine, which gives the printed table and ``shown``.
"""

import argparse
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np

from lgai_graph.evaluate.corpus import build_corpus, load_corpus
from lgai_graph.evaluate.printed import list_printed
from lgai_graph.evaluate.printed.events import find_left_open, match_events
from lgai_graph.evaluate.printed.findings import Figure
from lgai_graph.evaluate.printed.levels import Yardstick
from lgai_graph.extract.confidence import BASE
from lgai_graph.lexicon.confidence import FILE
from lgai_graph.lexicon.loading import FOLDER

PENALTY = 2.0  # of a weight's square; chosen by the log loss of the ten parts
FOLDS = 10
ROUNDS = 30  # of Newton's method, which converges in fewer
LEAST = 3  # printed events that a reason must stand in
WANTED = 0.92  # share of right ones among the shown
LEAST_SHOWN = 0.30  # a bound below this shows what is more likely wrong


class Row(NamedTuple):
    """One printed event with its reasons and the verdict on it."""

    article: str
    reasons: frozenset[str]
    is_right: bool


def read_rows(paths: list[Path]) -> list[Row]:
    """Judge every printed event of the gold's articles."""
    corpus = load_corpus(paths)
    knowledge, articles = build_corpus(corpus)
    events = {event.id: event for event in knowledge.events}
    rows: list[Row] = []
    for truth in corpus.gold.articles:
        yardstick = Yardstick(truth=truth, printed=list_printed(knowledge, articles[truth.id]))
        matching = match_events(yardstick)[Figure.LENIENT]
        required = {column for row, column in matching.pairs if yardstick.truth.events[row].is_required}
        fine = required | find_left_open(yardstick, matching)
        for column, event in enumerate(yardstick.printed.events):
            claims = [claim for claim in events[event.id].claims if claim.article == articles[truth.id].id]
            reasons = frozenset(reason for claim in claims for reason in claim.reasons)
            rows.append(Row(str(truth.id), reasons, column in fine))
    return rows


def make_matrix(rows: list[Row], names: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Write rows as a matrix of zeros and ones, with a first column of ones for the base."""
    table = [[1.0, *(float(name in row.reasons) for name in names)] for row in rows]
    return np.array(table), np.array([float(row.is_right) for row in rows])


def fit(table: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the weights of a penalised logistic regression; the base bears no penalty."""
    weights = np.zeros(table.shape[1])
    penalty = np.full(table.shape[1], PENALTY)
    penalty[0] = 0.01
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - chance) - penalty * weights
        curve = (table.T * (chance * (1 - chance))) @ table + np.diag(penalty)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def predict_apart(rows: list[Row], names: list[str]) -> np.ndarray:
    """Judge each tenth of the articles by weights fitted on the others."""
    table, right = make_matrix(rows, names)
    part = np.array([int(sha256(row.article.encode()).hexdigest(), 16) % FOLDS for row in rows])
    chances = np.zeros(len(rows))
    for fold in range(FOLDS):
        inside = part == fold
        if inside.any():
            chances[inside] = 1 / (1 + np.exp(-table[inside] @ fit(table[~inside], right[~inside])))
    return chances


def choose_bound(chances: np.ndarray, right: np.ndarray) -> float:
    """Return the lowest chance from which on enough of the shown are right."""
    bounds = [round(step / 100, 2) for step in range(int(LEAST_SHOWN * 100), 96)]
    good = [
        bound for bound in bounds if (chances >= bound).any() and right[chances >= bound].mean() >= WANTED
    ]
    return good[0] if good else bounds[-1]


def main() -> int:
    """Fit, print the table, and write the file on demand."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights to the package's file")
    options = parser.parse_args()
    rows = read_rows(options.gold)
    counts = Counter(reason for row in rows for reason in row.reasons)
    names = sorted(reason for reason, count in counts.items() if count >= LEAST)
    chances, (table, right) = predict_apart(rows, names), make_matrix(rows, names)
    bound = choose_bound(chances, right)
    print(f"{len(rows)} events, {right.mean():.3f} right; {len(names)} reasons")
    for low in (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        inside = (chances >= low) & (chances < (low + 0.1 if low else 0.3))
        if inside.any():
            print(f"said {low:.1f}+ {inside.sum():4d} events, {right[inside].mean():.2f} right")
    shown = chances >= bound
    print(f"shown from {bound:.2f} on: {shown.sum()} events, {right[shown].mean():.3f} right,", end=" ")
    print(f"{right[shown].sum() / right.sum():.3f} of the right ones")
    if options.write:
        weights = dict(zip([BASE, *names], fit(table, right), strict=True))
        write_weights(weights, bound)
    return 0


def write_weights(weights: dict[str, float], bound: float) -> None:
    """Write the weights, the heaviest first."""
    lines = [
        "# What speaks for an event (above 0) and against it (below), "
        "and the chance from which on a timeline shows it.",
        "# Written by scripts/fit_confidence.py from hand-read articles; run it again rather than edit it.",
        f"shown: {bound:.2f}",
        "reason_weights:",
    ]
    ordered = sorted(weights.items(), key=lambda item: (item[0] != BASE, -item[1], item[0]))
    lines += [f'  "{reason}": {weight:.2f}' for reason, weight in ordered]
    (FOLDER / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

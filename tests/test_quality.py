"""Pinned floors of the rules on development gold: lowering one needs a line in the changelog."""

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from lgai_graph.evaluate import GoldReport, Measure, Part, evaluate_gold
from lgai_graph.extract import extract_claims

ROOT = Path(__file__).parents[1]
NEWS = ROOT.parent / "shared" / "data" / "business-news"
PINNED = json.loads((ROOT / "tests" / "quality.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(
    not (NEWS / "gold.yaml").is_file(), reason="no gold (../shared/data/business-news)"
)


@cache
def measure() -> GoldReport:
    return evaluate_gold(NEWS / "gold.yaml", lambda articles: extract_claims(articles).claims)


@pytest.mark.parametrize("file", sorted(PINNED["corpus"]))
def test_corpus_is_the_one_that_was_measured(file: str) -> None:
    assert sha256((NEWS / file).read_bytes()).hexdigest() == PINNED["corpus"][file]


@pytest.mark.parametrize(
    ("part", "measure_name", "ratio", "floor"),
    [
        (part, name, ratio, floor)
        for part, measures in PINNED["floors"].items()
        for name, ratios in measures.items()
        for ratio, floor in ratios.items()
    ],
)
def test_rules_keep_their_floor(part: str, measure_name: str, ratio: str, floor: float) -> None:
    report = measure() if part == "all" else measure().part(Part(part))
    reached = getattr(report.score.tally(Measure[measure_name]), ratio)
    assert reached is not None
    assert reached >= floor


def test_both_sides_of_the_split_are_pinned() -> None:
    assert set(PINNED["floors"]) == {"all", "tune", "hold"}

"""Pinned floors of what the graph prints on development gold: lowering one needs a line in the changelog."""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from lgai_graph.evaluate import measure_gold, summarize_report

ROOT = Path(__file__).parents[1]
NEWS = ROOT.parent / "shared" / "data" / "business-news"
PINNED = json.loads((ROOT / "tests" / "quality.json").read_text(encoding="utf-8"))
GOLD = [name for name in PINNED["corpus"] if name.endswith(".yaml")]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not NEWS.is_dir(), reason="no gold (../shared/data/business-news)"),
]


@cache
def measure() -> Mapping[str, object]:
    return summarize_report(measure_gold([NEWS / name for name in GOLD], with_all=True))


@pytest.mark.parametrize("file", sorted(PINNED["corpus"]))
def test_corpus_is_the_one_that_was_measured(file: str) -> None:
    assert sha256((NEWS / file).read_bytes()).hexdigest() == PINNED["corpus"][file]


@pytest.mark.parametrize(("path", "floor"), PINNED["floors"].items())
def test_figures_keep_their_floor(path: str, floor: float) -> None:
    assert get_figure(path) >= floor


@pytest.mark.parametrize(("path", "ceiling"), PINNED["ceilings"].items())
def test_figures_keep_their_ceiling(path: str, ceiling: float) -> None:
    assert get_figure(path) <= ceiling


def get_figure(path: str) -> float:
    found: object = measure()
    for key in path.split("."):
        assert isinstance(found, Mapping)
        found = found[key]
    assert isinstance(found, float)
    return found

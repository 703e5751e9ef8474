"""Words of figures: what is measured, and verbs of what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgai_graph.checked.row import Row
from lgai_graph.lexicon.reading import read_pairs, read_set

LISTS = (
    "measures",
    "indices",
    "shares",
    "parts",
    "accounts",
    "found",
    "records",
    "plain",
    "standing",
    "closing",
    "comparing",
    "bases",
    "loose",
    "rough",
    "signs",
    "moves",
    "unsettled",
)
VERBS = ("figure_changes", "figure_reaching", "figure_peaks")
SECTIONS = (*(f"figure_{name}" for name in LISTS), *VERBS)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """Words of figures; ``figures.yaml`` explains each list.

    Args:
        measures: endings of what is measured (영업이익, 거래량).
        shares: what a share costs, whose daily moves are no news.
        parts: measures of a part, which need more than one word to say of what.
        accounts: those that are a firm's results.
        changes: verb of change → its noun in a line (늘어나 → 증가).
        reaching: verb of reaching → its noun (그치 → 그쳐).
        standing: such verbs that tell in the present, too (이른다).
        plain: such verbs whose line ends in the figure (달하).
        peaks: adjective → what 가장 makes of it (높 → 최고).
    """

    measures: frozenset[str]
    indices: frozenset[str]
    shares: frozenset[str]
    parts: frozenset[str]
    accounts: frozenset[str]
    found: frozenset[str]
    records: frozenset[str]
    plain: frozenset[str]
    standing: frozenset[str]
    closing: frozenset[str]
    comparing: frozenset[str]
    bases: frozenset[str]
    loose: frozenset[str]
    rough: frozenset[str]
    signs: frozenset[str]
    moves: frozenset[str]
    unsettled: frozenset[str]
    changes: Mapping[str, str]
    reaching: Mapping[str, str]
    peaks: Mapping[str, str]


def read_figures(top: Row) -> FigureWords:
    """Read the sections of ``figures.yaml``."""
    return FigureWords(
        **{name: read_set(top, f"figure_{name}") for name in LISTS},
        changes=read_pairs(top, "figure_changes"),
        reaching=read_pairs(top, "figure_reaching"),
        peaks=read_pairs(top, "figure_peaks"),
    )

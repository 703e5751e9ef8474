"""The weight of each reason for an event, and the chance from which on a timeline shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgai_graph.checked.row import Row
from lgai_graph.lexicon.reading import read_number, read_pairs

SECTIONS = ("shown", "reason_weights")
FILE = "confidence.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """What speaks for an event and against it.

    Args:
        shown: the chance, 0–1, from which on a timeline shows an event unasked.
        weights: reason → what it adds to the logarithm of the odds.
    """

    shown: float
    weights: Mapping[str, float]


def read_confidence(top: Row) -> Confidence:
    """Read the sections of ``confidence.yaml``; a weight that is no number is a problem."""
    weights: dict[str, float] = {}
    for reason, words in read_pairs(top, "reason_weights").items():
        try:
            weights[reason] = float(words)
        except ValueError:
            top.add("reason_weights", f"the weight of '{reason}' is '{words}'; write a number")
    return Confidence(shown=read_number(top, "shown", least=0, most=1, default=0.0), weights=weights)

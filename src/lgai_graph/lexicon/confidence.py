"""Read ``confidence.yaml``: the weight of each reason for an event."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from lgai_graph.lexicon.yaml_file import name_culprit, read_knowledge

CONFIDENCE_FILE = Path(__file__).with_name("confidence.yaml")


@cache
def load_weights() -> Mapping[str, float]:
    """Read the weights once; reasons that stand in no row weigh nothing."""
    raw = read_knowledge(CONFIDENCE_FILE)
    with name_culprit(CONFIDENCE_FILE, "weights"):
        return {str(reason): float(weight) for reason, weight in raw["weights"].items()}

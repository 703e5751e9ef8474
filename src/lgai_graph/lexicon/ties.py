"""Read ``ties.yaml``: words between two organisations that say how they are tied."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lgai_graph.lexicon.yaml_file import name_culprit, read_knowledge
from lgai_graph.model import RelationType

TIES_FILE = Path(__file__).with_name("ties.yaml")
LONGEST = 8  # syllables of the longest word


@dataclass(frozen=True, slots=True, kw_only=True)
class TieWords:
    """Words that tie two organisations.

    Args:
        between: word → (type, the tie runs from the later name to the earlier).
        not_between: words that merely end like one that ties.
        units: last words of a unit that belongs to the organisation before it.
    """

    between: Mapping[str, tuple[RelationType, bool]]
    not_between: tuple[str, ...]
    units: frozenset[str]

    def find(self, word: str) -> tuple[RelationType, bool] | None:
        """Return what the longest known ending of a word ties, None where none does."""
        if word.endswith(self.not_between):
            return None
        for size in range(min(len(word), LONGEST), 1, -1):
            if (tie := self.between.get(word[-size:])) is not None:
                return tie
        return None


@cache
def load_ties() -> TieWords:
    """Read the words once."""
    raw = read_knowledge(TIES_FILE)
    with name_culprit(TIES_FILE, "the file"):
        return make_ties(raw)


def make_ties(raw: Mapping[str, Any]) -> TieWords:
    """Make the words of their YAML lists."""
    between = {
        word: (RelationType(name), side == "forward")
        for name, sides in raw["between"].items()
        for side, words in sides.items()
        for word in words.split()
    }
    return TieWords(
        between=between, not_between=tuple(raw["not_between"].split()), units=frozenset(raw["units"].split())
    )

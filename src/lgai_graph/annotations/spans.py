"""Find the sentence around an anchor, and the names that stand in it."""

import re
from collections.abc import Sequence

from lgai_graph.model import EntityId, GazetteerEntry

SENTENCE = re.compile(
    r"""
    \S [^\n]*?                        # 구 회장은 LG사이언스파크를 방문했다
    (?: [.!?] ["'”’)\]]* (?= \s | $)  # .”
        (?! \s (?: 하고 | 라고 | 라며 | 이라 ))  # “…다.” 하고 말했다
      | (?= \n | \Z) )                # a line without a full stop ends its sentence
    """,
    re.VERBOSE,
)


def find_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence that holds ``text[start:end]``."""
    for match in SENTENCE.finditer(text):
        if match.end() > start:
            return match.start(), max(match.end(), end)
    return start, end


class NameSpans:
    """Find gazetteer names in raw text, the longest first, so that LG is not found in LG전자."""

    def __init__(self, gazetteer: Sequence[GazetteerEntry]) -> None:
        self.entries: dict[str, GazetteerEntry] = {entry.id: entry for entry in gazetteer}
        self.owners: dict[str, EntityId] = {
            name: entry.id
            for entry in gazetteer
            for name in (entry.name, *(alias.name for alias in entry.aliases))
        }
        longest_first = sorted(self.owners, key=lambda name: (-len(name), name))
        self.pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})")

    def find(self, entity: EntityId, sentence: str) -> tuple[int, int] | None:
        """Return the first span that names an entity, or None."""
        for match in self.pattern.finditer(sentence):
            if self.owners[match.group()] == entity:
                return match.span()
        return None

"""Cut a sentence's morphs into the units that the names model labels."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lgai_graph.extract.syntax.tokenizer import Morph

NOUN_TAGS = frozenset(("NNP", "NNG", "NR", "NNB"))
# 김모, 이씨: one word to Kiwi, a name and something behind it to a reader
GLUED_SURNAME = re.compile(r"[가-힣A-Z](?:모|씨|군|양|님)")
GLUED_SIDE = "측"  # 새솔측
GLUED_ENDS = frozenset("모씨군양님측")  # the last syllables of both, which few words have

WordKey = tuple[str, str, bool]  # form, tag and spaced, as a ``UnitWord`` holds them


class UnitWord(NamedTuple):
    """What a unit is wherever it stands.

    Args:
        form: the surface.
        tag: Kiwi's tag; the halves of 김모 bear ``NNPa`` and ``NNPb``.
        spaced: whether white space, or the sentence's start, stands before it.
    """

    form: str
    tag: str
    spaced: bool


class Unit(NamedTuple):
    """A piece of a sentence that bears one label.

    Args:
        form, tag, spaced: what it is wherever it stands.
        start: offset in the text, in characters.
        end: offset behind it.
    """

    form: str
    tag: str
    spaced: bool
    start: int
    end: int

    @property
    def word(self) -> UnitWord:
        """What it is wherever it stands."""
        return UnitWord(self.form, self.tag, self.spaced)


def cut_units(morphs: Sequence[Morph]) -> list[Unit]:
    """Return the units of one sentence, in text order."""
    units: list[Unit] = []
    position = -1
    for form, tag, start, end, _ in morphs:
        head = find_cut(form) if tag in NOUN_TAGS and form[-1] in GLUED_ENDS else 0
        if head == 0:
            units.append(Unit(form, tag, start > position, start, end))
        else:
            middle = start + head
            first, second = ("a", "b") if head == 1 else ("", "")
            units.append(Unit(form[:head], tag + first, start > position, start, middle))
            units.append(Unit(form[head:], tag + second, False, middle, end))
        position = end
    return units


def find_cut(form: str) -> int:
    """Return how many characters of 김모 or 새솔측 are the name; 0 where the word is one thing."""
    if len(form) == 2:
        return 1 if GLUED_SURNAME.fullmatch(form) else 0
    return len(form) - 1 if len(form) > 2 and form.endswith(GLUED_SIDE) else 0

"""Measure text as a terminal shows it (Unicode Standard Annex 11)."""

import unicodedata
from typing import Literal


def display_width(text: str) -> int:
    """Count terminal columns: a Hangul syllable takes two, a combining mark none.

    >>> display_width("LG 연구원")
    9
    """
    return sum(_character_width(character) for character in text)


def _character_width(character: str) -> int:
    """Return the columns of one character."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, width: int, *, align: Literal["left", "right"] = "left") -> str:
    """Fill a text with spaces to a number of terminal columns; longer text stays whole.

    >>> pad("연구원", 8) + "|"
    '연구원  |'
    """
    filler = " " * (width - display_width(text))
    return filler + text if align == "right" else text + filler

"""Compose decomposed Hangul (NFD, as macOS writes it) and keeps the way back to the offsets."""

import re
import unicodedata
from typing import Final

# ᄒ + ᅢ (+ final), any letter with its combining marks
CLUSTER: Final = re.compile(r"[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|.[\u0300-\u036f]*", re.DOTALL)


def compose_text(text: str) -> tuple[str, list[int]]:
    """Return the text as NFC with, for each of its characters and its end, the offset in the text given.

    >>> composed, offsets = compose_text(unicodedata.normalize("NFD", "해 2월"))
    >>> composed, offsets
    ('해 2월', [0, 2, 3, 4, 7])
    """
    pieces: list[str] = []
    offsets: list[int] = []
    for match in CLUSTER.finditer(text):
        piece = unicodedata.normalize("NFC", match[0])
        pieces.append(piece)
        offsets.extend([match.start()] * len(piece))
    return "".join(pieces), [*offsets, len(text)]

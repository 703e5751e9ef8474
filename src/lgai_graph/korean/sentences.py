"""Cut a text into sentences; a full stop inside a quotation ends nothing."""

import re

SENTENCE_END = re.compile(r"[.!?…]+[”’\"'」』)]*(?=\s|$|[가-힣“‘\"△▲■◇○●0-9A-Z])|\n+")


OPEN_QUOTES = "“「『"


CLOSE_QUOTES = "”」』"


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences' offsets; a full stop inside a quotation ends nothing."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in SENTENCE_END.finditer(text):
        piece = text[start : match.start()]
        if "\n" not in match.group() and is_inside_quotation(piece):
            continue
        if match.group()[0] == "." and (piece[-1:].isascii() and piece[-1:].isalnum()):
            continue
        add_span(spans, text, start, match.end())
        start = match.end()
    add_span(spans, text, start, len(text))
    return spans


def is_inside_quotation(piece: str) -> bool:
    """Tell whether a quotation opened in the piece is still open (never past 600 characters)."""
    if len(piece) > 600:
        return False
    opened = sum(piece.count(mark) for mark in OPEN_QUOTES) - sum(piece.count(mark) for mark in CLOSE_QUOTES)
    return opened > 0 or piece.count('"') % 2 == 1


def add_span(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Add a span without white space at its ends, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))

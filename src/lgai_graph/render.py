"""Write answers for people: aligned columns, Hangul at double width, labels in two languages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lgai_graph.korean import display_width, pad
from lgai_graph.korean.times import VAGUE_MONTHS, YEAR_PARTS
from lgai_graph.model.vocabulary import Labels, Vocabulary
from lgai_graph.wording import Language, get_language, tr

BOLD, DIM, RED, YELLOW, CYAN = "1", "2", "31", "33", "36"  # ANSI SGR codes
MIN_WIDTH = 32  # columns; narrower pages wrap as if they had these

_YEAR_PART = re.compile(r"(\d{4})-(2[1-4]|3[3-6]|4[01])(?!\d)")


_COLORS = re.compile(r"\x1b\[\d+m")
_WORDS = re.compile(r"\[[^\[\]]*\]\S*|\S+")  # what stands in square brackets is one word: [2 sources]
HANG = 4  # more columns of indent for what continues a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the text is written on.

    Args:
        width: columns.
        height: lines of a terminal, 0 for a pipe or a file.
        has_color: colours show.
        words: the labels to answer in.
    """

    width: int
    height: int = 0
    has_color: bool = False
    words: Vocabulary = field(default_factory=Vocabulary)

    def paint(self, text: str, code: str) -> str:
        """Colour a text where colours show."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.has_color and text else text

    def wrap(self, text: str, indent: str, *, code: str = "", tail: str = "") -> Iterator[str]:
        """Yield the lines of a text behind an indent; a dim ``tail`` never stands alone on a line."""
        lines = wrap_words(text, max(self.width, MIN_WIDTH) - display_width(indent), tail=tail)
        for number, line in enumerate(lines, 1):
            is_end = bool(tail) and number == len(lines) and line.endswith(tail)
            body = line.removesuffix(tail) if is_end else line
            yield (
                indent
                + (self.paint(body, code) if code else body)
                + (self.paint(tail, DIM) if is_end else "")
            )

    def flow(self, line: str) -> Iterator[str]:
        """Yield a coloured line as it is where it fits, else without colours on several lines."""
        plain = strip_colors(line)
        width = max(self.width, MIN_WIDTH)
        if display_width(plain) <= width:
            yield line
            return
        indent = len(plain) - len(plain.lstrip(" "))
        first, *rest = wrap_words(plain, width - indent - HANG)
        yield " " * indent + first
        yield from (" " * (indent + HANG) + words for words in rest)

    def cut(self, text: str, width: int) -> str:
        """Cut a text to some columns, and mark that with an ellipsis."""
        if display_width(text) <= width:
            return text
        return next(_cut(text, max(width - 1, 1))) + "…"


def strip_colors(text: str) -> str:
    """Drop the colours of a text."""
    return _COLORS.sub("", text)


def render_when(edtf: str | None) -> str:
    """Write a time for people, as precise as it is.

    >>> [render_when(when) for when in ("2018-41", "2021-12~", "2020-04/2020-06", "../2023", None)]
    ['2018 하반기', '2021 말', '2020-04 – 2020-06', '– 2023', '?']
    >>> render_when("2020-01~"), render_when("2020-06-23~")  # 올 초; 최근, told on that day
    ('2020 초', '최근 2020-06-23')
    """
    if not edtf or edtf.startswith("XXXX"):
        return "?"
    first, slash, last = edtf.partition("/")
    if slash:
        return " – ".join(_render_point(end) for end in (first, last)).strip()
    return _render_point(edtf)


def render_span(start: str | None, end: str | None, *, is_former: bool) -> str:
    """Write when a role held; an end that no source tells is never invented.

    >>> render_span("2020-12-07", None, is_former=False), render_span(None, "../2020-12-08", is_former=True)
    ('2020-12-07 –', '? – by 2020-12-08')
    """
    left = render_when(start)
    if end:
        first, slash, last = end.partition("/")
        right = tr("by {day}", day=_render_point(last)) if slash and first in ("", "..") else render_when(end)
        return f"{left} – {right}"
    if is_former:
        return f"{left} – ?"
    return f"{left} –" if start else ""


def label(ident: str, labels: Labels) -> str:
    """Name a type: in Korean for Korean readers, else in both languages (소속 employment)."""
    if ident not in labels:
        return ident
    korean = labels[ident].ko
    return korean if get_language() is Language.KOREAN else f"{korean} {ident}"


def make_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Align cells in columns."""
    table = [list(heads), *map(list, rows)]
    widths = [max(display_width(cell) for cell in column) for column in zip(*table, strict=True)]
    for row in table:
        yield "  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()


def wrap_words(text: str, width: int, *, tail: str = "") -> list[str]:
    """Break a text at spaces into lines of a width in columns; a longer word is cut.

    >>> wrap_words("다라연구소 설립 소식", 10), wrap_words("홍길동 [출처 1]", 10)
    (['다라연구소', '설립 소식'], ['홍길동', '[출처 1]'])

    Args:
        text: what to break.
        width: columns of a line.
        tail: follows the text and keeps its last word company on the last line.
    """
    words: list[str] = []
    for word in _WORDS.findall(text):
        words += [word] if display_width(word) <= width else word.split()
    if tail and words and display_width(f"{words[-1]} {tail}") <= width:
        words[-1] = f"{words[-1]} {tail}"
    elif tail:
        words.append(tail)
    lines: list[str] = []
    line = ""
    for word in (piece for whole in words for piece in _cut(whole, width)):
        if line and display_width(f"{line} {word}") > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if line else lines


def clean(text: str) -> str:
    """Drop control characters, so that no article can steer the terminal."""
    return "".join(character if character.isprintable() else " " for character in text)


def _cut(word: str, width: int) -> Iterator[str]:
    """Cut a word into pieces that fit."""
    piece = ""
    for character in word:
        if piece and display_width(piece + character) > width:
            yield piece
            piece = ""
        piece += character
    yield piece


def _render_vague(text: str) -> str:
    """Word an approximate time: a year's first and last quarter, or the month before a day (최근)."""
    year, _, part = text.partition("-")
    if part in VAGUE_MONTHS:
        return f"{year} {VAGUE_MONTHS[part]}"
    return f"최근 {text}" if "-" in part else f"{text}경"


def _render_point(edtf: str) -> str:
    """Write one end of a time."""
    if edtf in ("", ".."):
        return ""
    text = _YEAR_PART.sub(lambda found: f"{found[1]} {YEAR_PARTS[found[2]].name}", edtf)
    if text.endswith(("~", "%")):
        text = _render_vague(text[:-1])
    return f"{text[:3]}0s{text[4:]}" if text[3:4] == "X" else text

"""Make any text harmless: for XML, for one line, for a spreadsheet."""

import re
import unicodedata
from functools import lru_cache

KEPT_TEXTS = 20_000  # ids that come again; a few megabytes

# XML 1.0, production 2: what no escape can write. No other format has a use for it either.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile('[&<>"\t\n\r]')
_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}
# All but what every edition of XML 1.0 takes in an NMTOKEN (schemas mean an early one, which knows no ㈜ and
# no ㄱ), less the colon, which stands for the slash; and what begins an escape.
_NO_TOKEN = re.compile("_x|[^-._/0-9A-Za-z\u4e00-\u9fa5\uac00-\ud7a3]")
_BAR = "_x7C_"  # the escape of |
# What a spreadsheet takes for a formula, or skips on its way to one.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def is_clean(text: str) -> bool:
    """Tell whether a text surely needs no cleaning; then no part of it does."""
    return text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text))


def clean_text(text: str) -> str:
    """Return NFC text without control characters, noncharacters and halves of surrogate pairs."""
    if is_clean(text):
        return text
    return _ILLEGAL.sub("", unicodedata.normalize("NFC", text))


def clean_line(text: str) -> str:
    r"""Return clean text in one line.

    >>> clean_line("a\r\n\x00 b")
    'a b'
    """
    # The only space that can be printed is the plain one.
    if text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return text if "  " not in text and text == text.strip(" ") else " ".join(text.split())
    return " ".join(clean_text(text).split())


def escape_xml(text: str) -> str:
    """Return clean text with the special characters of XML written out."""
    # Most texts hold nothing special; looking for letters one by one is faster than a pattern.
    is_plain = not ("&" in text or "<" in text or ">" in text or '"' in text)
    if is_plain and text.isprintable() and (text.isascii() or unicodedata.is_normalized("NFC", text)):
        return text
    return _SPECIAL.sub(_get_entity, clean_text(text))


def escape_line(line: str) -> str:
    """Do what ``escape_xml`` does with what ``clean_line`` has returned.

    >>> escape_line("A & B")
    'A &amp; B'
    """
    if "&" in line or "<" in line or ">" in line or '"' in line:
        return _SPECIAL.sub(_get_entity, line)
    return line


def escape_token(text: str) -> str:
    """Return an XML name token (NMTOKEN) that stands for this text and for no other.

    >>> escape_token("person/배경훈"), escape_token("e|x"), escape_token("a:b")
    ('person:배경훈', 'e_x7C_x', 'a_x3A_b')
    """
    token = _NO_TOKEN.sub(lambda found: f"_x{ord(found[0][0]):X}_{found[0][1:]}", clean_text(text))
    return token.replace("/", ":")


@lru_cache(maxsize=KEPT_TEXTS)
def make_token(text: str) -> str:
    """Do what ``escape_token`` does, faster for texts that come again and again."""
    return escape_token(text)


def join_tokens(text: str) -> str:
    """Do what ``escape_token`` does, faster for a text of parts that come again and again.

    >>> join_tokens("e-1|person/배경훈|agent") == escape_token("e-1|person/배경훈|agent")
    True
    """
    return _BAR.join(map(make_token, text.split("|")))


def guard_cell(text: str) -> str:
    """Return one line that no spreadsheet takes for a formula: an apostrophe goes before it.

    >>> guard_cell("=cmd()"), guard_cell("LG=1")
    ("'=cmd()", 'LG=1')
    """
    if not text:
        return text
    line = clean_line(text)
    return f"'{line}" if line.startswith(_FORMULA_STARTS) else line


def _get_entity(found: re.Match[str]) -> str:
    return _ENTITIES[found[0]]

"""Make any text harmless: for XML, for one line, for a spreadsheet."""

import re
import unicodedata
from functools import lru_cache

KEPT_TEXTS = 2_000  # enough for the ids that come again within a few events

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
# What a spreadsheet takes for a formula, or skips on its way to one.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def clean_text(text: str) -> str:
    """Return NFC text without control characters, noncharacters and halves of surrogate pairs."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    return _ILLEGAL.sub("", unicodedata.normalize("NFC", text))


def clean_line(text: str) -> str:
    r"""Return clean text in one line.

    >>> clean_line("a\r\n\x00 b")
    'a b'
    """
    return " ".join(clean_text(text).split())


def escape_xml(text: str) -> str:
    """Return clean text with the special characters of XML written out."""
    clean = clean_text(text)
    return _SPECIAL.sub(_get_entity, clean) if _SPECIAL.search(clean) else clean


@lru_cache(maxsize=KEPT_TEXTS)
def escape_id(text: str) -> str:
    """Do what ``escape_xml`` does, faster for texts that come again and again."""
    return escape_xml(text)


def guard_cell(text: str) -> str:
    """Return one line that no spreadsheet takes for a formula: an apostrophe goes before it.

    >>> guard_cell("=cmd()"), guard_cell("LG=1")
    ("'=cmd()", 'LG=1')
    """
    line = clean_line(text)
    return f"'{line}" if line.startswith(_FORMULA_STARTS) else line


def _get_entity(found: re.Match[str]) -> str:
    return _ENTITIES[found[0]]

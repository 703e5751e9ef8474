"""Bring spellings of one thing to one form: whole texts and names."""

import re
import unicodedata
from functools import lru_cache
from typing import NewType

NameKey = NewType("NameKey", str)

_ODD_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile("[\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060\u3164\ufeff\uffa0]")

_COMPANY_FORM = re.compile(  # (주)한빛, 한빛주식회사, 재단법인 한빛
    r"""\((?:주|유|재|사|학)\) | 주식회사 | 유한회사 | 재단법인 | 사단법인 | 학교법인
      | ,?\s+(?:inc|corp|co|ltd|llc|plc)\b\.? (?=\W*$|\s*,?\s*(?:ltd|inc)\b)""",
    re.VERBOSE,
)
_DECORATION = re.compile(  # LG·한빛, 'AI 원팀', Kyung-hoon; but not the dot of 3.1
    r"""[\s·ㆍ・‧•∙‘’“”'"`´()\[\]{}<>〈〉《》「」『』【】,_\-‐‑–—] | (?<!\d)\. | \.(?!\d)""",
    re.VERBOSE,
)
_PLAIN = re.compile("(?:(?!회사|법인|대)[가-힣0-9])+")  # as most names are, which nothing here changes
_UNIVERSITY_FORMS = (  # long form → the form of headlines
    (re.compile("대학교"), "대"),
    (re.compile(r"(?<=[가-힣a-z]{2})대학$"), "대"),
    (re.compile("여자대(?!학)"), "여대"),
    (re.compile("외국어대(?!학)"), "외대"),
    (re.compile("과학기술대(?!학)"), "과기대"),
)


def normalize(text: str) -> str:
    r"""Return NFC text with plain spaces and without invisible characters.

    >>> normalize("LG\u00a0AI\u200b연구원")
    'LG AI연구원'
    """
    return _INVISIBLE.sub("", _ODD_SPACES.sub(" ", unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=65536)
def name_key(name: str) -> NameKey:
    """Fold the spellings of a name that mean nothing.

    Case, width, spaces, middle dots, quotes, brackets, hyphens, company forms and the two
    lengths of a university's name go; every other syllable stays (연구소 is not 연구원).

    >>> name_key("㈜ 한빛·전자") == name_key("한빛전자 주식회사")
    True
    >>> name_key("서울대학교 AI 연구원")
    '서울대ai연구원'
    """
    return NameKey(name) if _PLAIN.fullmatch(name) else _fold(name)


def _fold(name: str) -> NameKey:
    """Fold a name of any letters."""
    folded = unicodedata.normalize("NFKC", normalize(name)).casefold()
    bare = _DECORATION.sub("", _COMPANY_FORM.sub("", folded))
    for long_form, short_form in _UNIVERSITY_FORMS:
        bare = long_form.sub(short_form, bare)
    return NameKey(bare or _DECORATION.sub("", folded) or folded)

"""Read what stands in brackets behind a name: aliases, ages, posts.

이홍락 교수(77년생), 한국전자통신연구원(ETRI), BMW 코리아(대표 한상윤), 김호봉 이사장(우진계기상사 대표)
"""

import re

from lgai_graph.extract.names.nouns import AliasNote, Name
from lgai_graph.lexicon import Lexicon

AGE = re.compile(r"(?:만 ?)?\d{1,2}(?:세)?(?:[,·]? ?[남여])?|\d{2,4}년 ?\d{0,2}월?생|\d{2,4}년생")
LATIN_NAME = re.compile(r"[A-Z][A-Za-z.'\-&]*(?: [A-Za-z][A-Za-z.'\-&]*){0,5}")
ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}")
STOCK_CODE = re.compile(r"\d{6}|(?:KOSDAQ|KOSPI|NYSE|NASDAQ|코스닥|코스피)[:\s].*")
HANGUL_NAME = re.compile(r"(?:이하|옛|구|현|약칭)? ?[‘'“\"]?([가-힣A-Za-z0-9&·\- ]{2,20}?)[’'”\"]?")
SHORT_FORM = re.compile(r"이하 ?[‘'“\"]?([가-힣A-Za-z0-9&·\- ]{2,20}?)[’'”\"]?")
PHOTO = re.compile(r"[·,]? ?사진(?: [가-힣]+)?$")


def count_latin_words(note: str) -> int:
    """Count the words of a bracketed Latin personal name, 0 for anything else."""
    match = LATIN_NAME.fullmatch(note.strip())
    words = note.split()
    is_person = (
        match
        and 2 <= len(words) <= 4
        and all(word[0].isupper() for word in words)
        and not any(word.isupper() for word in words[:-1])
    )
    return len(words) if is_person else 0


def proves_person(note: str) -> bool:
    """Tell whether a note is an age or a year of birth."""
    return AGE.fullmatch(note.strip()) is not None


def proves_company(note: str) -> bool:
    """Tell whether a note is a stock code."""
    return STOCK_CODE.fullmatch(note.strip()) is not None


def is_acronym(note: str, lexicon: Lexicon) -> bool:
    """Tell whether a note is a body's abbreviation (IMF), not a technical one (AI)."""
    return note.strip() in lexicon.known_names


def read_alias(name: Name, note: str, start: int, lexicon: Lexicon) -> AliasNote | None:
    """Read a note as another form of the name before it; generic words are none."""
    text = note.strip()
    offset = start + len(note) - len(note.lstrip())
    if (match := SHORT_FORM.fullmatch(text)) and match.group(1) not in lexicon.bare_heads:
        return AliasNote(name, match.group(1), offset + match.start(1), offset + match.end(1))
    if LATIN_NAME.fullmatch(text) and text not in lexicon.not_organizations and text not in lexicon.titles:
        return AliasNote(name, text, offset, offset + len(text))
    if name.is_organization and is_expanded_form(name.text, text, lexicon):
        return AliasNote(name, text, offset, offset + len(text))
    return None


def is_expanded_form(short: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a Hangul note spells an abbreviation out, or shortens a long name."""
    if not re.fullmatch(r"[가-힣A-Za-z]{2,24}(?: [가-힣A-Za-z]+)?", text) or text in lexicon.places:
        return False
    if text in lexicon.titles or text in lexicon.person_labels:
        return False
    long, brief = (text, short) if len(text) > len(short) else (short, text)
    if brief.isascii():
        return lexicon.find_head(text) is not None
    return is_subsequence(brief, long) and brief[0] == long[0]


def is_subsequence(brief: str, long: str) -> bool:
    """Tell whether a short form's syllables stand in the long one, in order (공정위, 공정거래위원회)."""
    rest = iter(long)
    return all(char in rest for char in brief)

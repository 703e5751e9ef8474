"""Spell Hangul in Latin letters and recognise names that people spell their own way."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache
from itertools import product

from lgai_graph.korean.hangul import FINALS, INITIALS, MEDIALS, is_hangul, split_syllable
from lgai_graph.korean.people import split_surname

# Revised Romanisation of Korean (Ministry of Culture and Tourism notice 2000-8), syllable by syllable.
_INITIAL_LETTERS = "g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h"
_MEDIAL_LETTERS = "a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i"
_FINAL_LETTERS = ",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t"
_INITIAL: dict[str, str] = dict(zip(INITIALS, _INITIAL_LETTERS.split(","), strict=True))
_MEDIAL: dict[str, str] = dict(zip(MEDIALS, _MEDIAL_LETTERS.split(","), strict=True))
_FINAL: dict[str, str] = dict(zip(FINALS, _FINAL_LETTERS.split(","), strict=True))
_LIAISON = {"ㄱ": "g", "ㄷ": "d", "ㅂ": "b", "ㄹ": "r", "ㅅ": "s", "ㅈ": "j"}  # final before a vowel

# How people spell the sounds of their own names, each way behind a bar.
_FREE_INITIAL = {
    "ㄱ": "g|k|c",
    "ㄲ": "kk|gg|k|g",
    "ㄷ": "d|t",
    "ㄸ": "tt|dd|t|d",
    "ㄹ": "r|l|n|rh",
    "ㅂ": "b|p",
    "ㅃ": "pp|bb|b|p",
    "ㅅ": "s|sh",
    "ㅆ": "ss|s",
    "ㅈ": "j|ch|z|zh",
    "ㅉ": "jj|j|tch",
    "ㅊ": "ch|tch",
    "ㅋ": "k|c|kh",
    "ㅌ": "t|th",
    "ㅍ": "p|ph|f",
}
_FREE_MEDIAL = {
    "ㅏ": "a|ah",
    "ㅐ": "ae|ai|e|ay|ea",
    "ㅓ": "eo|u|o|uh|ur|er|eu",
    "ㅔ": "e|ae|eh|ay",
    "ㅕ": "yeo|you|yu|yo|ye|yuh",
    "ㅖ": "ye|yae|yeh",
    "ㅗ": "o|oh",
    "ㅘ": "wa|oa|hwa",
    "ㅚ": "oe|oi|we",
    "ㅜ": "u|oo|ou|woo|wu",
    "ㅝ": "wo|weo|wu",
    "ㅟ": "wi|ui|wee",
    "ㅠ": "yu|yoo|you|ew",
    "ㅡ": "eu|u|oo|e",
    "ㅢ": "ui|eui|ee|i|eu",
    "ㅣ": "i|ee|y|yi|ih",
}
_FREE_FINAL = {"ㄱ": "k|g|c|ck", "ㄴ": "n|nn", "ㄹ": "l|r|ll", "ㅂ": "p|b", "ㅅ": "t|s", "ㅇ": "ng"}
_SURNAME_SPELLINGS = {
    "이": "lee|yi|rhee|rhie|ri|yee|li|leigh",
    "박": "park|pak|bak|bark|pack",
    "임": "lim|rim|im|yim|leem",
    "림": "lim|rim|im",
    "류": "ryu|ryoo|lyu|yoo|yu|you",
    "유": "yoo|yu|you|ryu",
    "노": "roh|noh|no|rho|ro",
    "나": "na|nah|ra|rah",
    "양": "yang|ryang|lyang",
    "여": "yeo|yuh|lyuh|yo",
    "장": "jang|chang|zhang|jahng",
    "정": "jeong|jung|chung|chong|cheong|joung|jong",
    "백": "baek|paik|paek|back|baik|paick",
    "안": "ahn|an",
    "한": "han|hahn",
    "허": "heo|hur|huh|her|hu",
    "서": "seo|suh|so|sur",
    "조": "jo|cho|joe|joh",
    "최": "choi|choe|choy|chey",
    "하": "ha|hah",
    "선우": "seonu|sunwoo|seonwoo|sunoo",
    "독고": "dokgo|dokko|tokko",
}

_NOT_A_LETTER = re.compile(r"[^a-z]+")


@lru_cache(maxsize=65536)
def romanize(text: str) -> str:
    """Spell Hangul by the Revised Romanisation, sound changes between consonants apart.

    >>> romanize("배경훈"), romanize("신라 호텔"), romanize("AI연구원")
    ('baegyeonghun', 'sinra hotel', 'AIyeonguwon')
    """
    spelled: list[str] = []
    for index, character in enumerate(text):
        following = text[index + 1 : index + 2]
        spelled.append(_romanize_syllable(character, following) if is_hangul(character) else character)
    return "".join(spelled).replace("lr", "ll")


def _romanize_syllable(character: str, following: str) -> str:
    """Spell one syllable; a final consonant moves over to a following vowel."""
    initial, medial, final = split_syllable(character)
    moves = is_hangul(following) and split_syllable(following).initial == "ㅇ"
    ending = _LIAISON.get(final, _FINAL[final]) if moves else _FINAL[final]
    return _INITIAL[initial] + _MEDIAL[medial] + ending


def romanization_matches(korean: str, latin: str) -> bool:
    """Tell whether Latin letters may spell a Korean personal name.

    >>> romanization_matches("배경훈", "Pae Kyung-Hoon"), romanization_matches("배경훈", "Bae Jung-hoon")
    (True, False)
    """
    return romanization_score(korean, latin) > 0


def romanization_score(korean: str, latin: str, surnames: Collection[str] | None = None) -> float:
    """Rate how well Latin letters spell a Korean personal name, in either name order.

    Returns:
        1.0 for the Revised Romanisation, 0.9 for a spelling people use, 0.0 for another name.
    """
    letters = _fold_latin(latin)
    parts = split_surname(korean.replace(" ", ""), surnames)
    if parts is None or not letters:
        return 0.0
    if letters in _list_standard(korean, *parts):
        return 1.0
    return 0.9 if _is_spelling(letters, *parts) else 0.0


@lru_cache(maxsize=16384)
def _list_standard(korean: str, surname: str, given: str) -> frozenset[str]:
    """List the Revised Romanisations of a name in either order."""
    orders = (romanize(surname) + romanize(given), romanize(given) + romanize(surname), romanize(korean))
    return frozenset(map(_fold_latin, orders))


@lru_cache(maxsize=16384)
def _fold_latin(text: str) -> str:
    """Keep the bare lower-case letters."""
    return _NOT_A_LETTER.sub("", unicodedata.normalize("NFKD", text).casefold())


def _is_spelling(letters: str, surname: str, given: str) -> bool:
    """Tell whether letters spell a name as people do, surname first or last."""
    known = _list_surname_spellings(surname)
    surname_first = _find_ends(letters, _find_ends(letters, {0}, surname, known), given)
    surname_last = _find_ends(letters, _find_ends(letters, {0}, given), surname, known)
    return len(letters) in surname_first | surname_last


@lru_cache(maxsize=4096)
def _list_surname_spellings(surname: str) -> tuple[str, ...]:
    """List how people spell a surname beside the rules."""
    return tuple(filter(None, _SURNAME_SPELLINGS.get(surname, "").split("|")))


def _find_ends(letters: str, starts: set[int], syllables: str, known: tuple[str, ...] = ()) -> set[int]:
    """Return where syllables may end that begin at one of some places.

    Args:
        letters: what may spell them.
        starts: places in it.
        syllables: what is to be spelt.
        known: other spellings of all of them.
    """
    ends = starts
    for syllable in syllables:
        ends = _step_over(letters, ends, _list_spellings(syllable))
    return ends | _step_over(letters, starts, known)


def _step_over(letters: str, starts: set[int], spellings: Iterable[str]) -> set[int]:
    if not starts:  # nothing led so far
        return starts
    return {start + len(word) for word in spellings for start in starts if letters.startswith(word, start)}


@lru_cache(maxsize=4096)
def _list_spellings(character: str) -> tuple[str, ...]:
    """List all spellings of one syllable, each once."""
    initial, medial, final = split_syllable(character)
    parts = (
        _FREE_INITIAL.get(initial, _INITIAL[initial]).split("|"),
        _FREE_MEDIAL.get(medial, _MEDIAL[medial]).split("|"),
        _FREE_FINAL.get(final, _FINAL[final]).split("|"),
    )
    return tuple(dict.fromkeys(map("".join, product(*parts))))

"""Compare spellings of names and says what their difference means."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from lgai_graph.korean import is_hangul, name_key, romanization_matches
from lgai_graph.korean.hangul import split_syllable
from lgai_graph.lexicon import load_lexicon
from lgai_graph.link.scores import Scorer

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_LOOSE_VOWELS = ("ㅓㅗㅏㅡㅜ", "ㅐㅔㅣㅖㅒ", "ㅑㅕㅛㅠ")  # 스탠포드/스탠퍼드, 엘레먼트/엘리먼트
_MIN_LOOSE_SYLLABLES = 4  # shorter names differ by one vowel too easily (한성, 한상)


class NamePair(NamedTuple):
    """Two spellings to compare."""

    left: str
    right: str


@lru_cache(maxsize=65536)
def gloss_key(name: str) -> str:
    """The name key with Korean words for their Latin short forms and without brackets.

    >>> gloss_key("토론토 인공지능연구소") == gloss_key("토론토 AI 연구소")
    True
    >>> gloss_key("인공지능(AI) 원팀")
    'ai원팀'
    """
    key: str = name_key(_BRACKETS.sub("", name)) if _BRACKETS.sub("", name).strip() else name_key(name)
    for korean, latin in load_lexicon().glosses.items():
        key = key.replace(korean, latin)
    return key


@cache
def generic_pattern() -> re.Pattern[str]:
    """Match names made of head nouns alone."""
    words = sorted(load_lexicon().generic_parts, key=lambda word: (-len(word), word))
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})+")


def is_generic(name: str) -> bool:
    """Tell whether a name is made of head nouns alone (연구소, AI연구원).

    >>> is_generic("AI 연구원"), is_generic("토론토 AI 연구소")
    (True, False)
    """
    return generic_pattern().fullmatch(name_key(name)) is not None


def get_language(name: str) -> str:
    """Return ``ko`` for a name with a Hangul syllable, else ``en``."""
    return "ko" if any(map(is_hangul, name)) else "en"


@lru_cache(maxsize=65536)
def loose_key(name: str) -> str | None:
    """Write all loose vowels of a long Hangul name as one, None for other names.

    Source: the vowels that transliterations of one foreign name waver between.
    """
    key = name_key(name)
    if sum(map(is_hangul, key)) < _MIN_LOOSE_SYLLABLES:
        return None
    return "".join(_loosen(character) if is_hangul(character) else character for character in key)


def _loosen(character: str) -> str:
    """Replace the vowel of a syllable by the first of its loose group."""
    initial, medial, final = split_syllable(character)
    return initial + next((group[0] for group in _LOOSE_VOWELS if medial in group), medial) + final


def differs_by_one_vowel(pair: NamePair) -> bool:
    """Tell whether one loose vowel is all that differs (스탠포드대, 스탠퍼드대)."""
    left, right = name_key(pair.left), name_key(pair.right)
    if len(left) != len(right) or loose_key(pair.left) is None:
        return False
    changed = sum(first != second for first, second in zip(left, right, strict=True))
    return changed == 1 and loose_key(pair.left) == loose_key(pair.right)


def is_romanized(pair: NamePair) -> bool:
    """Tell whether one name is the other in Latin letters."""
    return romanization_matches(pair.left, pair.right) or romanization_matches(pair.right, pair.left)


# The first that holds says how two spellings relate.
SPELLINGS: tuple[Scorer[NamePair], ...] = (
    Scorer(reason="exact name", weight=1.0, holds=lambda pair: pair.left == pair.right),
    Scorer(
        reason="differs only in spaces, brackets or company form",
        weight=0.98,
        holds=lambda pair: name_key(pair.left) == name_key(pair.right),
    ),
    Scorer(
        reason="the same words in Korean and in Latin letters",
        weight=0.95,
        holds=lambda pair: gloss_key(pair.left) == gloss_key(pair.right),
    ),
    Scorer(reason="transliterations one vowel apart", weight=0.85, holds=differs_by_one_vowel),
    Scorer(reason="the name in Latin letters", weight=0.85, holds=is_romanized),
)


@lru_cache(maxsize=65536)
def compare_names(left: str, right: str) -> Scorer[NamePair] | None:
    """Find how two spellings may name one thing, None where they do not."""
    pair = NamePair(left, right)
    return next((spelling for spelling in SPELLINGS if spelling.holds(pair)), None)

"""Compare spellings of names and say what their difference means."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from lgai_graph.korean import is_hangul, name_key, romanization_matches
from lgai_graph.korean.hangul import split_syllable
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.scores import Scorer

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_LATIN_RUN = re.compile(r"[a-z&]+")
_NO_LATIN = re.compile("[가-힣 ]*")  # as most names are, two of which spell nobody in Latin letters
_LOOSE_VOWELS = ("ㅓㅗㅏㅡㅜ", "ㅐㅔㅣㅖㅒ", "ㅑㅕㅛㅠ")  # 스탠포드/스탠퍼드, 엘레먼트/엘리먼트
_MIN_LOOSE_SYLLABLES = 4  # shorter names differ by one vowel too easily (한성, 한상)
_MIN_PROOFS = 2  # syllables that only foreign words hold, for a name to count as transliterated
_MIN_LOOSE_GLOSS = 4  # letters of an English word that is found inside a longer run (lgelectronics)
_MIN_STEM = 2  # syllables or letters before an ending that is shortened (새솔손해보험)


class NamePair(NamedTuple):
    """Two spellings to compare."""

    left: str
    right: str


@lru_cache(maxsize=65536)
def spelt_key(name: str) -> str:
    """Write runs of Latin letters as Koreans spell them out.

    A run must hold a letter whose name hardly occurs in other words, so that EG is not 이지; one
    letter is only spelt in front of a word.

    >>> spelt_key("SK텔레콤"), spelt_key("한국GM"), spelt_key("EG바이오")
    ('에스케이텔레콤', '한국지엠', 'eg바이오')
    """
    key: str = name_key(name)
    return _LATIN_RUN.sub(lambda run: _spell(run, len(key)), key)


def _spell(run: re.Match[str], length: int) -> str:
    """Spell one run of letters, or return it as it stands."""
    letters = run.group()
    names = _letter_names()
    is_long = len(letters) > 1 or (run.start() == 0 and length - run.end() >= _MIN_STEM)
    spelt = [names[letter] for letter in letters if letter in names]
    is_telling = not load_spellings().telling_letters.isdisjoint(spelt)
    return "".join(spelt) if is_long and is_telling and len(spelt) == len(letters) else letters


@cache
def _letter_names() -> dict[str, str]:
    """Return the first name of each letter."""
    names: dict[str, str] = {}
    for name, letter in load_spellings().letters.items():
        names.setdefault(letter, name)
    return names


@lru_cache(maxsize=65536)
def gloss_key(name: str) -> str:
    """Write what Korean and Latin words say alike in one way, without brackets.

    >>> gloss_key("토론토 인공지능연구소") == gloss_key("토론토 AI 연구소")
    True
    >>> gloss_key("새솔 Electronics"), gloss_key("인공지능(AI) 원팀")
    ('새솔전자', '인공지능원팀')
    """
    bare = _BRACKETS.sub("", name).strip()
    key: str = name_key(bare or name)
    if not _LATIN_RUN.search(key):
        return name_key(key)
    for latin, korean in _glosses().items():
        if len(latin) >= _MIN_LOOSE_GLOSS:
            key = key.replace(latin, korean)
    return spelt_key(_LATIN_RUN.sub(lambda run: _glosses().get(run.group(), run.group()), key))


@cache
def _glosses() -> dict[str, str]:
    """Return the Latin words that have a Korean one, the longest first."""
    pairs = {latin: korean for korean, latin in load_lexicon().glosses.items()}
    return {latin: pairs[latin] for latin in sorted(pairs, key=lambda word: (-len(word), word))}


@lru_cache(maxsize=65536)
def short_key(name: str) -> str:
    """Shorten the words of a name that Koreans shorten, but not its first.

    >>> short_key("새솔손해보험"), short_key("손해보험"), short_key("새솔자동차그룹")
    ('새솔손보', '손해보험', '새솔차그룹')
    """
    key = gloss_key(name)
    for long, short in load_spellings().short_endings.items():
        if key.find(long) >= _MIN_STEM:
            key = key.replace(long, short)
    return key


@cache
def _generic() -> re.Pattern[str]:
    """Match names made of head nouns alone."""
    words = sorted(load_lexicon().generic_parts, key=lambda word: (-len(word), word))
    return re.compile("(?:" + "|".join(map(re.escape, words)) + ")+")


def is_generic(name: str) -> bool:
    """Tell whether a name is made of head nouns alone (연구소, AI연구원).

    >>> is_generic("AI 연구원"), is_generic("토론토 AI 연구소")
    (True, False)
    """
    return _generic().fullmatch(name_key(name)) is not None


def get_language(name: str) -> str:
    """Return ``ko`` for a name with a Hangul syllable, else ``en``."""
    return "ko" if any(map(is_hangul, name)) else "en"


@lru_cache(maxsize=65536)
def loose_key(name: str) -> str | None:
    """Write all loose vowels of a long Hangul name as one, None for other names.

    Source: the vowels that transliterations of one foreign name waver between.
    """
    key = name_key(name)
    if len(key) < _MIN_LOOSE_SYLLABLES or sum(map(is_hangul, key)) < _MIN_LOOSE_SYLLABLES:
        return None
    return "".join(_loosen(character) if is_hangul(character) else character for character in key)


@lru_cache(maxsize=4096)
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


@lru_cache(maxsize=65536)
def is_transliterated(name: str) -> bool:
    """Tell whether a name is written wholly in syllables of foreign words (앤스로픽)."""
    lists = load_spellings()
    syllables = [character for character in name_key(name) if is_hangul(character)]
    proofs = sum(syllable in lists.proving_syllables for syllable in syllables)
    is_foreign = lists.foreign_syllables.issuperset(syllables)
    return is_foreign and proofs >= _MIN_PROOFS and len(syllables) >= _MIN_LOOSE_SYLLABLES


def count_wavering(pair: NamePair) -> int | None:
    """Count the letters in which two transliterations waver; None where they differ in anything else.

    >>> count_wavering(NamePair("앤트로픽", "앤스로픽")), count_wavering(NamePair("파트너쉽", "파트너십"))
    (1, 1)
    """
    left, right = name_key(pair.left), name_key(pair.right)
    if len(left) != len(right):
        return None
    changed = 0
    for first, second in zip(left, right, strict=True):
        if first == second:
            continue
        if not (is_hangul(first) and is_hangul(second)):
            return None
        for one, other in zip(split_syllable(first), split_syllable(second), strict=True):
            if one != other and not any({one, other} <= group for group in load_spellings().wavering):
                return None
            changed += one != other
    return changed


def differs_in_transliteration(pair: NamePair) -> bool:
    """Tell whether two transliterated names waver in one letter."""
    return count_wavering(pair) == 1 and is_transliterated(pair.left) and is_transliterated(pair.right)


def is_romanized(pair: NamePair) -> bool:
    """Tell whether one name is the other in Latin letters."""
    sides = ((pair.left, pair.right), (pair.right, pair.left))
    return any(
        romanization_matches(korean, latin) for korean, latin in sides if not _NO_LATIN.fullmatch(latin)
    )


# The first that holds says how two spellings relate.
SPELLINGS: tuple[Scorer[NamePair], ...] = (
    Scorer(reason="exact name", weight=1.0, holds=lambda pair: pair.left == pair.right),
    Scorer(
        reason="differs only in spaces, brackets or company form",
        weight=0.98,
        holds=lambda pair: name_key(pair.left) == name_key(pair.right),
    ),
    Scorer(
        reason="letters spelt in Hangul",
        weight=0.97,
        holds=lambda pair: spelt_key(pair.left) == spelt_key(pair.right),
    ),
    Scorer(
        reason="the same words in Korean and in Latin letters",
        weight=0.95,
        holds=lambda pair: gloss_key(pair.left) == gloss_key(pair.right),
    ),
    Scorer(
        reason="the short form of its ending",
        weight=0.9,
        holds=lambda pair: short_key(pair.left) == short_key(pair.right),
    ),
    Scorer(reason="transliterations one vowel apart", weight=0.85, holds=differs_by_one_vowel),
    Scorer(reason="transliterations one letter apart", weight=0.85, holds=differs_in_transliteration),
    Scorer(reason="the name in Latin letters", weight=0.85, holds=is_romanized),
)


@lru_cache(maxsize=65536)
def compare_names(left: str, right: str) -> Scorer[NamePair] | None:
    """Find how two spellings may name one thing, None where they do not."""
    pair = NamePair(left, right)
    return next((spelling for spelling in SPELLINGS if spelling.holds(pair)), None)


def forget_names() -> None:
    """Let go of what was read of names, some 150 MB of a large archive, when all are linked."""
    for read in (spelt_key, gloss_key, short_key, loose_key, is_transliterated, compare_names):
        read.cache_clear()

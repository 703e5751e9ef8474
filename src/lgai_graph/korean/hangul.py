"""Take Hangul syllables apart (Unicode standard, section 3.12)."""

from typing import NamedTuple

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_FIRST, _LAST = ord("가"), ord("힣")


class Syllable(NamedTuple):
    """One syllable as compatibility jamo; ``final`` may be empty."""

    initial: str
    medial: str
    final: str


def is_hangul(character: str) -> bool:
    """Tell whether a character is a whole Hangul syllable."""
    return len(character) == 1 and _FIRST <= ord(character) <= _LAST


def split_syllable(character: str) -> Syllable:
    """Split one Hangul syllable.

    >>> split_syllable("훈")
    Syllable(initial='ㅎ', medial='ㅜ', final='ㄴ')
    """
    index = ord(character) - _FIRST
    return Syllable(INITIALS[index // 588], MEDIALS[index % 588 // 28], FINALS[index % 28])


def to_jamo(text: str) -> str:
    """Write every syllable as its letters, to compare typos letter by letter.

    >>> to_jamo("배경훈 AI")
    'ㅂㅐㄱㅕㅇㅎㅜㄴ AI'
    """
    return "".join("".join(split_syllable(c)) if is_hangul(c) else c for c in text)


def final_jamo(syllable: str) -> str:
    """Return the final consonant of a Hangul syllable, or an empty string."""
    return split_syllable(syllable).final

"""End a headline in a verb, as newspapers do: 범인 붙잡아 of what is done, 새 옷 선보인다 of a plan.

What a headline promises, its article says in a sentence with words of the headline.
"""

import re
from typing import TYPE_CHECKING

from lgai_graph.korean.hangul import FINALS, INITIALS, MEDIALS, is_hangul, split_syllable
from lgai_graph.korean.particles import cut_particle

if TYPE_CHECKING:
    from lgai_graph.lexicon.sections.words import Particles

# Stems, or their ends, that change before a vowel: 짓 + 어 is 지어.
CHANGED = {
    "짓": "지어", "잇": "이어", "붓": "부어", "긋": "그어", "낫": "나아", "젓": "저어",
    "돕": "도와", "굽": "구워", "눕": "누워", "줍": "주워", "겨룹": "겨뤄", "다툽": "다퉈",
    "듣": "들어", "싣": "실어", "깨닫": "깨달아", "걷": "걸어", "일컫": "일컬어", "캐묻": "캐물어",
    "갖": "가져", "푸": "퍼", "하": "해", "이르": "이르러", "치르": "치러", "들르": "들러", "따르": "따라",
    "다다르": "다다라", "우러르": "우러러", "되": "돼", "놓": "놔",
}  # fmt: skip
CONTRACTED = {
    "ㅏ": "ㅏ",
    "ㅓ": "ㅓ",
    "ㅐ": "ㅐ",
    "ㅔ": "ㅔ",
    "ㅕ": "ㅕ",
    "ㅣ": "ㅕ",
    "ㅗ": "ㅘ",
    "ㅜ": "ㅝ",
    "ㅚ": "ㅙ",
}
BRIGHT = "ㅏㅗ"
LONGEST_CHANGED = 3  # syllables of the keys above
WORD = re.compile(r"[가-힣A-Za-z0-9]{2,}")
PUT_OFF = re.compile(r"(?:연기|보류|(?<!기소)(?<!기소 )유예)$")


def end_done(stem: str) -> str:
    """Return a verb as a headline ends in it of what is done.

    >>> [end_done(stem) for stem in ("붙잡", "선보이", "고르", "짓", "모으", "팔")]
    ['붙잡아', '선보여', '골라', '지어', '모아', '팔아']
    """
    for size in range(LONGEST_CHANGED, 0, -1):
        if changed := CHANGED.get(stem[-size:]):
            return stem[:-size] + changed
    if not is_hangul(stem[-1]):
        return stem
    last = split_syllable(stem[-1])
    if last.final:
        return stem + ("아" if last.medial in BRIGHT else "어")
    if last.medial == "ㅡ":
        return _end_eu(stem)
    vowel = CONTRACTED.get(last.medial)
    return stem[:-1] + _join(last.initial, vowel) if vowel else f"{stem}어"


def _end_eu(stem: str) -> str:
    """Return a stem that ends in ㅡ with its ending: 모으 모아, 쓰 써, 고르 골라."""
    before, last = stem[:-1], split_syllable(stem[-1])
    front = split_syllable(before[-1]) if before and is_hangul(before[-1]) else None
    vowel = "ㅏ" if front and front.medial in BRIGHT else "ㅓ"
    if last.initial == "ㄹ" and front and not front.final:
        return before[:-1] + _join(front.initial, front.medial, "ㄹ") + _join("ㄹ", vowel)
    return before + _join(last.initial, vowel)


def end_ahead(stem: str) -> str:
    """Return a verb as a headline ends in it of what is planned.

    >>> [end_ahead(stem) for stem in ("붙잡", "선보이", "팔", "짓")]
    ['붙잡는다', '선보인다', '판다', '짓는다']
    """
    if not is_hangul(stem[-1]):
        return stem
    last = split_syllable(stem[-1])
    if last.final not in ("", "ㄹ"):
        return f"{stem}는다"
    return f"{stem[:-1]}{_join(last.initial, last.medial, 'ㄴ')}다"


def end_running(stem: str) -> str:
    """Return a verb as a headline ends in it of what is still being done.

    >>> end_running("쫓"), end_running("만들")
    ('쫓는 중', '만드는 중')
    """
    last = split_syllable(stem[-1]) if is_hangul(stem[-1]) else None
    stem = stem[:-1] + _join(last.initial, last.medial) if last and last.final == "ㄹ" else stem
    return f"{stem}는 중"


def says_put_off(line: str) -> bool:
    """Tell whether a line says that something is put off, so that no mark need say it is still to come.

    >>> says_put_off("나래폰 출시 연기"), says_put_off("나래폰 출시")
    (True, False)
    """
    return PUT_OFF.search(line) is not None


def count_promised(headline: str, sentence: str, particles: "Particles | None" = None) -> int:
    """Count the words of a headline that stand in a sentence, whatever particle is behind them.

    Args:
        headline: of an article.
        sentence: of its text.
        particles: the particles there are; None for those of the package.

    >>> count_promised("새솔폰, 태평양을 건넜다", "새솔전자의 새솔폰이 태평양 건너에서 팔린다")
    2
    """
    words = {cut_particle(word, particles)[0] for word in WORD.findall(headline)}
    return sum(len(word) > 1 and word in sentence for word in words)


def _join(initial: str, medial: str, final: str = "") -> str:
    """Put the letters of one syllable together."""
    index = (INITIALS.index(initial) * len(MEDIALS) + MEDIALS.index(medial)) * len(FINALS) + FINALS.index(
        final
    )
    return chr(ord("가") + index)

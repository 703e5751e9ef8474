"""Cut Korean particles (josa) off words and put the right ones on."""

import re
from typing import TYPE_CHECKING

from lgai_graph.errors import InputError
from lgai_graph.korean.defaults import get_lexicon
from lgai_graph.korean.hangul import final_jamo, is_hangul

if TYPE_CHECKING:
    from lgai_graph.lexicon.sections.words import Particles

_DIGIT_FINALS = dict(zip("0123456789", ("ㅇ", "ㄹ", "", "ㅁ", "", "", "ㄱ", "ㄹ", "ㄹ", ""), strict=True))
_LETTER_FINALS = {"L": "ㄹ", "M": "ㅁ", "N": "ㄴ", "R": "ㄹ"}  # 엘 엠 엔 알; the others end in vowels
_CLOSERS = re.compile(r"""(?:\([^()]*\)|[\s'"’”」』》〉)\]}.,!?%])+$""")  # 인공지능(AI), 'AI 원팀'
_LATIN_WORD = re.compile(r"[A-Za-z]+$")
_READ_WITH_L = re.compile(r"(?:[a-z]le|l)$")  # Google 구글, Intel 인텔
_READ_WITH_CONSONANT = re.compile(r"(?:[mn]|ng|[aeiou][mn]e|[aeiou][bcpt]|ck|[aeiou]k)$")  # Amazon, Lab


def _read_final(word: str) -> str:
    """Return the final consonant of a word as read aloud, or an empty string."""
    bare = _CLOSERS.sub("", word) or word
    last = bare[-1:]
    if is_hangul(last):
        return final_jamo(last)
    if last in _DIGIT_FINALS:
        return _DIGIT_FINALS[last]
    latin = _LATIN_WORD.search(bare)
    return _read_latin_final(latin.group()) if latin else ""


def _read_latin_final(word: str) -> str:
    """Read capitals letter by letter (LG CNS 씨엔에스) and other words by their sound."""
    if word[-1].isupper():
        return _LETTER_FINALS.get(word[-1], "")
    if _READ_WITH_L.search(word):
        return "ㄹ"
    return "ㄴ" if _READ_WITH_CONSONANT.search(word) else ""


def attach_particle(word: str, particle: str) -> str:
    """Put the fitting form of a particle pair behind a word.

    Args:
        word: Hangul, Latin letters or digits; a closing bracket or quote is read over.
        particle: both forms in either order (``이/가``, ``와/과``, ``로/으로``) or a
            particle that has one form (``의``).

    Raises:
        InputError: the two forms are no pair.

    >>> attach_particle("LG", "은/는"), attach_particle("카카오톡", "로/으로")
    ('LG는', '카카오톡으로')
    """
    forms = particle.split("/")
    if len(forms) == 1:
        return word + particle
    pairs = get_lexicon().particles.pairs
    consonant = next((form for form in forms if form in pairs), "")
    if len(forms) != 2 or set(forms) != {consonant, pairs.get(consonant)}:
        raise InputError(f"{particle!r} is no particle pair; write both forms, such as '이/가' or '로/으로'")
    final = _read_final(word)
    takes_vowel_form = not final or (final == "ㄹ" and consonant.startswith("으로"))
    return word + (pairs[consonant] if takes_vowel_form else consonant)


def cut_particle(word: str, particles: "Particles | None" = None) -> tuple[str, str]:
    """Split a word into its stem and its longest fitting particle (maybe empty).

    The particle's form must agree with the stem's last sound, and a one-syllable particle
    is not cut from a one-syllable Hangul stem (회의, 나이). Words that merely look like stem
    and particle are cut too: the caller knows the names.

    Args:
        word: a word as it stands in a text.
        particles: the particles there are; None for those of the package.

    >>> cut_particle("구광모가"), cut_particle("KT와의"), cut_particle("국가")
    (('구광모', '가'), ('KT', '와의'), ('국가', ''))
    """
    known = get_lexicon().particles if particles is None else particles
    if not word.endswith(known.longest_first):
        return word, ""
    for particle in known.longest_first:
        stem = word.removesuffix(particle)
        if stem and stem != word and _fits(stem, particle, known):
            return stem, particle
    return word, ""


def _fits(stem: str, particle: str, known: "Particles") -> bool:
    """Tell whether a particle may stand behind a stem."""
    if len(particle) == 1 and len(stem) == 1 and is_hangul(stem):
        return False
    final = _read_final(stem)
    if particle in known.after_consonant:
        return bool(final) and not (final == "ㄹ" and particle.startswith("으로"))
    if particle in known.after_vowel_or_l:
        return final in ("", "ㄹ")
    return not final if particle in known.after_vowel else True

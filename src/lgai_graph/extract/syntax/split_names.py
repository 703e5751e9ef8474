"""Join Korean full names that Kiwi took apart (이|수영, 신종|운), where a title behind proves them names.

이수영 코오롱워터앤에너지 대표는    MM + NNG
박찬구 금호석유화학 회장           VV+ETM + NNG
"""

from collections.abc import Iterator, Sequence

from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.lexicon import Lexicon

NOUN_TAGS = frozenset({"NNG", "NNP", "NNB", "NR", "SL", "SH", "SN", "XPN", "XR", "XSN"})
LAST_TAGS = frozenset({"NNG", "NNP", "NNB", "NR", "XR", "MM"})
DETERMINERS = frozenset("전현신고구총주양각본")  # 전 세계, 신 시장: two words written as one
OFFICE_ENDINGS = frozenset("위부시사회")  # 정무위, 국방부: last syllables of bodies, seldom of people
REACH = 3  # words from a name to the title that proves it: 홍길동 한빛전자 생활가전 대표
NAME_LENGTH = 3


def join_split_names(morphs: Sequence[Morph], lexicon: Lexicon) -> Iterator[Morph]:
    """Yield the morphs, with every name that was taken apart as one proper noun."""
    words = list(_split_words(morphs))
    for at, word in enumerate(words):
        if len(word) > 1 and _is_name(word, lexicon) and _has_title(words[at + 1 : at + 1 + REACH], lexicon):
            name = "".join(morph.form for morph in word)
            yield Morph(name, "NNP", word[0].start, word[-1].end, name)
        else:
            yield from word


def _split_words(morphs: Sequence[Morph]) -> Iterator[list[Morph]]:
    """Group the morphs that touch; a sign stands alone."""
    word: list[Morph] = []
    for morph in morphs:
        sign = morph.tag[0] == "S" and morph.tag not in NOUN_TAGS
        if word and (sign or morph.start != word[-1].end):
            yield word
            word = []
        if sign:
            yield [morph]
        else:
            word.append(morph)
    if word:
        yield word


def _is_name(word: Sequence[Morph], lexicon: Lexicon) -> bool:
    """Tell whether a whole word, without particle, is a surname and two syllables of a given name."""
    name = "".join(morph.form for morph in word)
    if word[-1].end - word[0].start != NAME_LENGTH or not lexicon.is_likely_given(name):
        return False
    first, last = word[0], word[-1]
    if last.tag not in LAST_TAGS or name[-1] in OFFICE_ENDINGS or name in lexicon.not_people:
        return False
    return not (len(word) == 2 and first.tag in ("MM", "XPN") and first.form in DETERMINERS)


def _has_title(words: Sequence[Sequence[Morph]], lexicon: Lexicon) -> bool:
    """Tell whether nouns alone lead to a title."""
    for word in words:
        nouns: list[str] = []
        for morph in word:
            if morph.tag not in NOUN_TAGS:
                break
            nouns.append(morph.form)
        noun = "".join(nouns)
        if noun and _is_sure_title(noun, lexicon):
            return True
        if len(nouns) < len(word):
            return False
    return False


def _is_sure_title(noun: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is seldom anything but a title (사장, 상근부회장; not 시장, 책임)."""
    entry = lexicon.title_entries.get(noun)
    return (entry is not None and entry.strength > 1) or bool(
        lexicon.find_title_ending(noun) or (entry is None and lexicon.split_title(noun))
    )

"""Find foreign people by a first name or a surname that the lists have: 얀 노바크 회장, 왕샤오펑 대표.

Such words may be common nouns or firms as well, so that a title, or the body that has it, stands beside
them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lgai_graph.extract.names.institutions.shapes import (
    PERSON_PARTICLES,
    STOP_SYLLABLES,
    is_hangul_or_dot,
    means_something,
)
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.proof.known import KnownName
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.extract.syntax.tokenizer import is_common_noun
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

RULE = "title"
LONGEST_FAMILY = 7  # syllables
MOST_FIRST = 3  # words before a family name (안나 마리아 다)
GIVEN = (1, 2)  # sounds of a Chinese name behind the surname
SHORTEST_CHINESE = 3  # letters of a Chinese name that is told from a firm's
LATIN = re.compile(r"[A-Z]")  # of a body in Latin letters


def add_foreigners(
    words: Sequence[Word], known: Sequence[KnownName], lexicon: Lexicon
) -> Sequence[KnownName]:
    """Return the known names of a phrase with the foreign people beside its titles, in text order.

    Args:
        words: the phrase.
        known: the names known in it; a person's that is part of a longer name goes.
        lexicon: the word lists.
    """
    if not any(word.text in lexicon.foreign_first_names or is_chinese(word.text, lexicon) for word in words):
        return known
    found = list(find_foreigners(words, known, lexicon))
    if not found:
        return known
    spans = [(hit.start, hit.end) for hit in found]
    rest = [hit for hit in known if not any(start < hit.end and hit.start < end for start, end in spans)]
    return sorted((*rest, *found), key=lambda hit: hit.start)


def find_foreigners(
    words: Sequence[Word], known: Sequence[KnownName], lexicon: Lexicon
) -> Iterator[KnownName]:
    """Yield the foreign people of a phrase who stand beside a title."""
    bodies = {hit.start for hit in known if hit.kind is not EntityKind.PERSON}
    taken = {i for i, word in enumerate(words) if any(is_covered(word, hit) for hit in known)}
    i = 0
    while i < len(words):
        size = 0 if i in taken else count_words(words[i:], lexicon)
        whole = words[i : i + size]
        if size and taken.isdisjoint(range(i, i + size)) and has_post(words, (i, i + size), bodies, lexicon):
            text = " ".join(word.text for word in whole)
            yield KnownName(text, text, whole[0].start, whole[-1].end, EntityKind.PERSON, RULE)
        i += max(size, 1)


def find_lone(words: Sequence[Word], particle: str, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the foreign name that is all of a phrase, proved by its first part (사장인 | 얀 노바크가)."""
    if particle in PERSON_PARTICLES and len(words) > 1 and count_words(words, lexicon) == len(words):
        text = " ".join(word.text for word in words)
        yield Name(text, words[0].start, words[-1].end, EntityKind.PERSON, "shape")


def is_covered(word: Word, hit: KnownName) -> bool:
    """Tell whether a word is part of a known name that is not a person's."""
    return hit.kind is not EntityKind.PERSON and hit.start < word.end and word.start < hit.end


def count_words(words: Sequence[Word], lexicon: Lexicon) -> int:
    """Count the words of the foreign name that some words begin with, 0 for none."""
    if not words[0].quoted and is_chinese(words[0].text, lexicon):
        return 1
    size = 0
    while size < MOST_FIRST and size < len(words) - 1 and opens(words[size], lexicon, inside=size > 0):
        size += 1
    while size:
        beside = all(before.end + 1 == word.start for before, word in pairwise(words[: size + 1]))
        if beside and is_family(words[size], lexicon):
            return size + 1
        size -= 1
    return 0


def opens(word: Word, lexicon: Lexicon, *, inside: bool) -> bool:
    """Tell whether a word is a first name, or inside a name what joins its parts (반, 데)."""
    return word.text in lexicon.foreign_first_names or (inside and word.text in lexicon.name_connectors)


def is_family(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word behind a first name can be a family name: what means nothing, or one syllable."""
    text = word.text
    if word.quoted or len(text) > LONGEST_FAMILY or not all(map(is_hangul_or_dot, text)):
        return False
    if lexicon.is_title(text) or means_something(text, lexicon) or text in lexicon.title_prefixes:
        return False
    if len(text) == 1:
        return text not in STOP_SYLLABLES and text not in lexicon.not_in_names
    head = lexicon.find_head(text)
    return (head is None or len(head[0]) == 1) and (word.tags == ("NNP",) or not is_common_noun(text))


def is_chinese(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a Chinese name spelt as it sounds: a surname and one or two sounds behind it."""
    if len(text) < SHORTEST_CHINESE:
        return False
    fronts = (cut for cut in range(1, len(text)) if text[:cut] in lexicon.chinese_surnames)
    if not any(count in GIVEN for cut in fronts for count in count_sounds(text[cut:], lexicon)):
        return False
    other = text in lexicon.foreign_first_names or lexicon.is_likely_given(text) or lexicon.find_head(text)
    return not (other or means_something(text, lexicon) or is_common_noun(text))


def count_sounds(text: str, lexicon: Lexicon) -> set[int]:
    """Return how many Chinese sounds letters may be, for each way of reading them; none for other letters."""
    if not text:
        return {0}
    fronts = (cut for cut in range(1, len(text) + 1) if text[:cut] in lexicon.chinese_syllables)
    return {count + 1 for cut in fronts for count in count_sounds(text[cut:], lexicon)}


def has_post(words: Sequence[Word], place: tuple[int, int], bodies: set[int], lexicon: Lexicon) -> bool:
    """Tell whether a title stands before a name, or behind it, there also behind the body that has it."""
    first, behind = place
    if first and lexicon.is_title(words[first - 1].text):
        return behind == len(words)
    while behind < len(words) and words[behind].text in lexicon.former_marks:
        behind += 1
    if behind == len(words):
        return False
    word, rest = words[behind], words[behind + 1 :]
    if word.start in bodies or word.text in lexicon.countries or LATIN.match(word.text):
        return any(ends_in_title(one, lexicon) for one in (word, *rest))
    # an unknown word may be a firm, or go on with the name of who is none's chief (… 교수)
    chief = any(one.text in lexicon.corporate_titles for one in rest)
    return ends_in_title(word, lexicon) or (chief and not is_common_noun(word.text))


def ends_in_title(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word is a title, or ends in one (최고기술책임자, 한빛회장)."""
    return lexicon.is_title(word.text) or lexicon.split_title(word.text) is not None

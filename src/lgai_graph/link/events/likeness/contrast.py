"""Tell two like happenings by what sets them apart: lines that run alike but for one thing on either side.

``새솔, 배터리 공장 착공`` and ``새솔, 반도체 공장 착공`` are two; outlets that tell one thing in their own
words differ in more, or speak of the other's thing somewhere.
"""

import re
from functools import lru_cache
from itertools import product

from lgai_graph.korean import is_hangul
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.comparing import find_shared_words
from lgai_graph.link.events.likeness.objects import load_deeds, read_name
from lgai_graph.link.events.pairs import ClaimPair, is_one_release, shares_title
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.stories import count_parties, is_short_for

_FIGURE = re.compile(r"\d\S*(?: (?:원|달러)\S*)?")  # 2150억 원으로: how much, not what
_ALIKE = 0.6  # share of the longer line's words from which two lines run alike
_HALF = 0.5  # the same of two headlines, and of lines that have two words each of their own
_LEAST = 2  # words that lines which run alike share


def differ_in_more(pair: ClaimPair) -> bool:
    """Keep apart what two outlets tell alike but for the thing (배터리 공장 착공, 반도체 공장 착공)."""
    return not (is_contrasted(pair) and _have_like_headlines(pair)) or shares_title(pair)


@lru_cache(maxsize=64)  # gates are asked in turn of one pair
def is_contrasted(pair: ClaimPair) -> bool:
    """Tell whether two outlets' lines run alike, and each has a thing of which the other does not speak.

    So are two sentences that are nearly one, where the lines are too short to show it.
    """
    if pair.is_one_article or count_parties(pair) > 1:
        return False
    lines = [_read_line(side, is_whole=pair.left.is_bare or pair.right.is_bare) for side, _ in pair.sides]
    if _differ_by_thing(pair, *lines) or _swap_one_word(pair):
        return True
    return is_one_release(pair) and _differ_by_thing(
        pair, *(_read_line(side, is_whole=True) for side, _ in pair.sides)
    )


def _differ_by_thing(pair: ClaimPair, left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether words of two tellings are mostly the same, and each has a thing of its own."""
    shared, longest = find_shared_words(left, right), max(len(left), len(right))
    if len(shared) < max(_LEAST, _HALF * longest):
        return False
    own = _list_things(left - shared, pair.right)
    others = _list_things(right - find_shared_words(right, left), pair.left)
    generic = load_spellings().generic_objects
    if own - generic or others - generic:
        own, others = own - generic, others - generic
    if len(shared) < _ALIKE * longest and min(len(own), len(others)) < _LEAST:
        return False
    return bool(own and others) and not any(_is_short(*words) for words in product(own, others))


def _swap_one_word(pair: ClaimPair) -> bool:
    """Tell whether two lines are one but for a syllable, which begins no word of the other (산, 섬 배송)."""
    left, right = (side.claim.summary.split() for side, _ in pair.sides)
    if len(left) != len(right):
        return False
    swapped = [words for words in zip(left, right, strict=True) if words[0] != words[1]]
    if len(left) - len(swapped) <= _LEAST or len(swapped) != 1 or not all(map(is_hangul, swapped[0])):
        return False
    others = (join_telling(telling).split() for telling in (pair.right, pair.left))
    return not any(
        any(told.startswith(word) for told in telling)
        for word, telling in zip(swapped[0], others, strict=True)
    )


def _have_like_headlines(pair: ClaimPair) -> bool:
    """Tell whether two headlines share half of their words or more."""
    left, right = read_name(pair.left.heading or ""), read_name(pair.right.heading or "")
    shared = find_shared_words(left, right)
    return len(shared) >= max(_LEAST, _HALF * max(len(left), len(right)))


def _read_line(claim: ResolvedClaim, *, is_whole: bool) -> frozenset[str]:
    """Return the words of a claim's line before the deed, or of its whole sentence."""
    line = claim.claim.evidence.exact if is_whole else claim.claim.summary.rpartition(" ")[0]
    words = read_name(_FIGURE.sub(" ", line))
    known = load_spellings()
    endings = (*known.predicate_endings, *known.leading_endings)
    return frozenset(
        word
        for word in words - known.object_modifiers
        if len(word) > 1 and (word in claim.object.words or not word.endswith((*endings, "에", "여")))
    )


def _is_short(one: str, other: str) -> bool:
    """Tell whether one word may be the other in short."""
    return is_short_for(one, other) or is_short_for(other, one)


def _list_things(words: frozenset[str], telling: ResolvedClaim) -> frozenset[str]:
    """Return the words, those for deeds left out, of which another article does not speak."""
    text, deeds = join_telling(telling), load_deeds()
    return frozenset(word for word in words - deeds if word not in text)


def join_telling(telling: ResolvedClaim) -> str:
    """Return all that a telling says."""
    return f"{telling.heading}\n{telling.claim.evidence.exact}\n{telling.opening}"

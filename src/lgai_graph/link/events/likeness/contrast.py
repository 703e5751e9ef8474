"""Tell two like happenings by what sets them apart: lines that run alike but for one thing on either side.

``새솔, 배터리 공장 착공`` and ``새솔, 반도체 공장 착공`` are two; outlets that tell one thing in their own
words differ in more, or speak of the other's thing somewhere.
"""

import re
from functools import lru_cache
from itertools import product

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.comparing import find_shared_words
from lgai_graph.link.events.likeness.objects import load_deeds, read_name
from lgai_graph.link.events.pairs import ClaimPair, shares_title
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.stories import count_parties, is_short_for

_FIGURE = re.compile(r"\d\S*(?: (?:원|달러)\S*)?")  # 2150억 원으로: how much, not what
_ALIKE = 0.6  # share of the longer line's words from which two lines run alike
_HALF = 0.5  # the same of two headlines
_LEAST = 2  # words that lines which run alike share


def differ_in_more(pair: ClaimPair) -> bool:
    """Keep apart what two outlets tell alike but for the thing (배터리 공장 착공, 반도체 공장 착공)."""
    return not (is_contrasted(pair) and _have_like_headlines(pair)) or shares_title(pair)


@lru_cache(maxsize=64)  # gates are asked in turn of one pair
def is_contrasted(pair: ClaimPair) -> bool:
    """Tell whether two outlets' lines run alike, and each has a thing of which the other does not speak."""
    if pair.is_one_article or count_parties(pair) > 1:
        return False
    left, right = _read_line(pair.left, pair), _read_line(pair.right, pair)
    shared = find_shared_words(left, right)
    if len(shared) < max(_LEAST, _ALIKE * max(len(left), len(right))):
        return False
    own = _list_things(left - shared, pair.right)
    others = _list_things(right - find_shared_words(right, left), pair.left)
    generic = load_spellings().generic_objects
    if own - generic or others - generic:
        own, others = own - generic, others - generic
    return bool(own and others) and not any(_is_short(*words) for words in product(own, others))


def _have_like_headlines(pair: ClaimPair) -> bool:
    """Tell whether two headlines share half of their words or more."""
    left, right = read_name(pair.left.heading or ""), read_name(pair.right.heading or "")
    shared = find_shared_words(left, right)
    return len(shared) >= max(_LEAST, _HALF * max(len(left), len(right)))


def _read_line(claim: ResolvedClaim, pair: ClaimPair) -> frozenset[str]:
    """Return the words of a claim's line before the deed; where one is a bare lead, of the sentences."""
    is_bare = pair.left.is_bare or pair.right.is_bare
    line = claim.claim.evidence.exact if is_bare else claim.claim.summary.rpartition(" ")[0]
    words = read_name(_FIGURE.sub(" ", line))
    known = load_spellings()
    endings = (*known.predicate_endings, *known.leading_endings)
    return frozenset(
        word
        for word in words - known.object_modifiers
        if len(word) > 1 and not word.endswith((*endings, "에", "여"))
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

"""Tell whether one sentence of an article points back at what another told (이같은 내용의 법안을 발의)."""

import re
from functools import cache, lru_cache

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.pairs import ClaimPair, are_both, shares_doer
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.deeds import get_deed
from lgai_graph.model import EventStatus

_MIN_DEED = 2  # syllables with which a longer word for the deed ends (대표발의, 발의)


def is_echoed(pair: ClaimPair) -> bool:
    """Tell whether one repeats the lead's deed as that of who did it (이같은 내용을 담은 법안을 대표발의)."""
    if not pair.is_one_article or len(pair.types) > 1:
        return False
    if pair.left.claim.status is not pair.right.claim.status:
        return False
    return any(_repeats_lead(*side) and (shares_doer(pair) or not side[1].subjects) for side in pair.sides)


def _repeats_lead(echo: ResolvedClaim, lead: ResolvedClaim) -> bool:
    """Tell whether a sentence that points back ends in the deed that its article leads with."""
    if not (lead.claim.lead and points_back(echo)):
        return False
    told, first = get_deed(echo), get_deed(lead)
    return len(first) >= _MIN_DEED and told.endswith(first)


def points_back(claim: ResolvedClaim) -> bool:
    """Tell whether a sentence speaks of what was told before it (이같은 내용)."""
    return _looks_back(claim.claim.evidence.exact)


@lru_cache(maxsize=4096)
def _looks_back(sentence: str) -> bool:
    return any(words in sentence for words in load_spellings().echoes)


@cache
def _get_by_pact() -> re.Pattern[str]:
    """Make a pattern of words that say by what agreement (이번 협약으로), the longest first."""
    known = load_spellings()
    pacts, ends = (
        sorted(words, key=lambda word: (-len(word), word)) for words in (known.pacts, known.by_pact)
    )
    return re.compile(f"이번 (?:{'|'.join(pacts)})(?:{'|'.join(ends)})")


def is_pact_content(pair: ClaimPair) -> bool:
    """Tell whether one says what the parties of the other are to do by it (이번 협약으로 서로 협력하기로)."""
    if not pair.is_one_article or not are_both(pair, "pair") or not shares_doer(pair):
        return False
    return any(_is_by_pact(*side) for side in pair.sides)


def _is_by_pact(content: ResolvedClaim, pact: ResolvedClaim) -> bool:
    """Tell whether a sentence says what follows from an agreement that is made."""
    is_later = content.claim.evidence.start > pact.claim.evidence.start
    is_made = pact.claim.status is EventStatus.HAPPENED and not content.claim.when
    return is_later and is_made and _get_by_pact().search(content.claim.evidence.exact) is not None

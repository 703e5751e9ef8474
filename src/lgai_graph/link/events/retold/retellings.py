"""Tell whether two sentences of one article tell one deed of one doer in other words."""

from functools import lru_cache

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.comparing import find_shared_words
from lgai_graph.link.events.likeness.objects import cut_subject, read_sentence
from lgai_graph.link.events.pairs import ClaimPair, are_both, shares_doer
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.deeds import get_deed, has_one_deed
from lgai_graph.link.events.retold.doers import have_kin_doers, is_bench_of
from lgai_graph.link.events.stories import quotes_another
from lgai_graph.model import EventType

_ENOUGH, _SHARE = 2, 0.4  # words that two lines share beside doer and deed, and their share of the shorter
_VENUES = frozenset({EventType.VISIT})  # which name where to, and nothing else


def is_retold(pair: ClaimPair) -> bool:
    """Tell whether two lines of one doer, by any of its names, tell one deed with one thing.

    Both say how far it has come alike; the thing of one stands in the other's line, with as much beside it.
    """
    left, right = pair.left, pair.right
    is_one = has_one_deed(pair) or are_both(pair, "quote")  # 발언, 강조
    if left.claim.status is not right.claim.status or not is_one:
        return False
    if not (shares_doer(pair) or have_kin_doers(pair)) or quotes_another(pair):
        return False
    first, second = read_line(left), read_line(right)
    shared = find_shared_words(first, second)
    if pair.types == _VENUES:
        return bool(shared) and len(shared) == min(len(first), len(second))
    is_much = len(shared) >= _ENOUGH and len(shared) >= _SHARE * min(len(first), len(second))
    return is_much and bool({left.object.head, right.object.head} & (first & second | shared))


def is_ruled_again(pair: ClaimPair) -> bool:
    """Tell whether what a court is led with is told again as the ruling of its bench (대법원, 대법원 2부)."""
    if pair.types != {EventType.LEGAL} or not (pair.left.claim.lead or pair.right.claim.lead):
        return False
    rulings = load_spellings().rulings
    is_ruling = get_deed(pair.left) in rulings and get_deed(pair.right) in rulings
    return is_ruling and is_bench_of(pair) and bool(find_shared_words(pair.left.tale, pair.right.tale))


def is_means(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether one is only the money that the other is done with (9억원을 투입해 전시회 지원)."""
    if one.type is not EventType.INVESTMENT or one.objects or other.type is EventType.INVESTMENT:
        return False
    line = other.claim.summary
    return bool(one.claim.amounts) and all(amount.words in line for amount in one.claim.amounts)


def is_read_twice(pair: ClaimPair) -> bool:
    """Tell whether what an article leads with was read once with an owner, once with its branch."""
    left, right = pair.left.claim, pair.right.claim
    is_one_sentence = (left.evidence.start, left.evidence.end) == (right.evidence.start, right.evidence.end)
    if len(pair.types) > 1 or not (is_one_sentence and left.lead and right.lead):
        return False
    return cut_subject(left.summary, left) == cut_subject(right.summary, right)


def is_agreed(agreement: ResolvedClaim, deed: ResolvedClaim) -> bool:
    """Tell whether an agreement is to do what the other tells (함께 만들기로 합의)."""
    if not agreement.entry.has("pair") or deed.entry.has("pair"):
        return False
    words = read_line(deed)
    return bool(words) and words <= read_line(agreement) and "기로 " in agreement.claim.summary


@lru_cache(maxsize=16384)
def _read_rest(line: str, names: frozenset[str]) -> frozenset[str]:
    return read_sentence(line, names)


def read_line(claim: ResolvedClaim) -> frozenset[str]:
    """Return the telling words of a claim's line, doer and deed left out."""
    names = frozenset(argument.mention.name for argument in claim.claim.arguments)
    return _read_rest(cut_subject(claim.claim.summary, claim.claim), names) - {get_deed(claim)}

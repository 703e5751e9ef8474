"""Tell whether one article gives one sum twice: rounded, or as nearly reached (1조원에 육박)."""

import re
from functools import lru_cache

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.figures import BIG_FIGURE, count_digits, is_rounded
from lgai_graph.link.events.likeness.timing import DateFit
from lgai_graph.link.events.pairs import ClaimPair, are_both, shares_doer
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.deeds import has_one_deed
from lgai_graph.model import Amount

_DIGITS = 2  # of a sum by which a deed is known
_OFF = 0.1  # by which share a sum lies from what it nearly is


def is_one_sum(pair: ClaimPair) -> bool:
    """Tell whether one article tells one deed of one doer twice with one large sum, maybe rounded."""
    left, right = pair.left, pair.right
    if not pair.is_one_article or left.claim.status is not right.claim.status:
        return False
    return (
        has_one_deed(pair)
        and shares_doer(pair)
        and any(
            unit == other and _is_telling(one, two)
            for unit, one in left.amounts
            for other, two in right.amounts
        )
    )


def _is_telling(one: float, other: float) -> bool:
    """Tell whether two values are one that is large and not round in its first digit."""
    is_large = min(one, other) >= BIG_FIGURE and min(map(count_digits, (one, other))) >= _DIGITS
    return is_large and is_rounded(one, other)


def is_nearly_one(pair: ClaimPair) -> bool:
    """Tell whether one article gives a doer's figure of one time as it is, and as what it nearly is."""
    if not pair.is_one_article or not are_both(pair, "accounts") or pair.fit is not DateFit.SAME:
        return False
    is_same = bool(pair.left.everyone & pair.right.everyone)
    return is_same and any(_is_near(*side) for side in pair.sides)


def _is_near(nearly: ResolvedClaim, exact: ResolvedClaim) -> bool:
    """Tell whether a claim's only sum is nearly what the other gives of the same thing."""
    if len(nearly.claim.amounts) != 1:
        return False
    amount = nearly.claim.amounts[0]
    return _is_nearly_told(amount.words, nearly.claim.summary) and any(
        _measure_one(amount, other) and abs(other.value - amount.value) <= _OFF * amount.value
        for other in exact.claim.amounts
    )


def _measure_one(left: Amount, right: Amount) -> bool:
    """Tell whether two amounts count one thing in one unit."""
    return left.unit == right.unit and (left.of == right.of or not (left.of and right.of))


@lru_cache(maxsize=1024)
def _is_nearly_told(words: str, line: str) -> bool:
    """Tell whether a line says of a sum that it is only nearly so much (1조원에 육박)."""
    nearly = "|".join(sorted(load_spellings().nearly))
    return re.search(rf"{re.escape(words)}에? ?(?:{nearly})", line) is not None

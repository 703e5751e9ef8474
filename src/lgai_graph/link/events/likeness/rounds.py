"""Tell one round of funding from the next, and an investor's share of it from the whole."""

import re

from lgai_graph.link.events.resolved import ResolvedClaim

_ROUND = re.compile(r"(?:프리[\s-]?)?시리즈\s?[A-Ha-h]\d?|시드(?![가-힣A-Za-z])")  # 시리즈 B, 프리 시리즈A


def read_rounds(text: str) -> frozenset[str]:
    """Return the rounds that a text names, spelt in one way.

    >>> sorted(read_rounds("시리즈 B 투자에 이어 프리시리즈a 때의 주주도")) == ["시리즈B", "프리시리즈A"]
    True
    """
    return frozenset(re.sub(r"[\s-]", "", found).upper() for found in _ROUND.findall(text))


def is_share_of_round(part: ResolvedClaim, whole: ResolvedClaim) -> bool:
    """Tell whether one investor's money is part of a round that the other claim sums up.

    Both name the round and the firm that raises it, and the investor puts in less than all.
    """
    rounds = read_rounds(part.claim.evidence.exact) & read_rounds(whole.claim.evidence.exact)
    if not rounds or not part.subjects or not whole.objects:
        return False
    is_named = any(
        entity in part.everyone or whole.names.get(entity, frozenset("-")) <= part.tale
        for entity in whole.objects
    )
    return is_named and any(
        unit == other and value < total for unit, value in part.amounts for other, total in whole.amounts
    )

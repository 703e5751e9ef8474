"""Tell one joint venture from the next, whatever outlets call it and how far they say it has come."""

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.comparing import have_other_numbers
from lgai_graph.link.events.likeness.timing import AT_ONCE
from lgai_graph.link.events.pairs import ClaimPair, has_other_amounts
from lgai_graph.link.events.resolved import ResolvedClaim

_FOUNDERS = 2  # parties that both outlets name


def is_one_venture(pair: ClaimPair) -> bool:
    """Tell whether two outlets tell on the same days of the joint venture of the same two parties."""
    if pair.is_one_article or pair.fit not in AT_ONCE or has_other_amounts(pair):
        return False
    is_joint = len(pair.left.everyone & pair.right.everyone) >= _FOUNDERS
    is_same = is_joint and not have_other_numbers(pair.left.object, pair.right.object)
    return is_same and _tells_of_venture(pair.left) and _tells_of_venture(pair.right)


def _tells_of_venture(claim: ResolvedClaim) -> bool:
    """Tell whether a line speaks of a joint venture (합작법인 설립, 합작사 계약)."""
    return any(word in claim.claim.summary for word in load_spellings().ventures)

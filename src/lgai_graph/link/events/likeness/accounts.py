"""Tell whether two lines of earnings may be of one time and of one measure."""

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.figures import is_rounded
from lgai_graph.link.events.likeness.timing import DateFit
from lgai_graph.link.events.pairs import ClaimPair, are_both, is_either, shares_amount
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.sums import is_nearly_one


def are_same_accounts(pair: ClaimPair) -> bool:
    """Keep a quarter's earnings from being the year's; made known on a day, they are known by an amount.

    A running total (3분기 누적) is no single quarter's, whatever both are dated.
    """
    if is_either(pair, "accounts") and _is_running_total(pair.left) is not _is_running_total(pair.right):
        return False
    if not is_either(pair, "accounts") or pair.fit in (DateFit.SAME, DateFit.UNDATED):
        return True
    return pair.fit is DateFit.NEAR and shares_amount(pair)


def give_one_figure(pair: ClaimPair) -> bool:
    """Keep apart two figures that one article gives for one measure of one time (별도 매출, 연결 매출)."""
    if not (pair.is_one_article and are_both(pair, "accounts")) or is_nearly_one(pair):
        return True
    left, right = ({(a.unit, a.of): a.value for a in side.claim.amounts if a.of} for side, _ in pair.sides)
    shared = left.keys() & right.keys()
    return not shared or any(is_rounded(left[key], right[key]) for key in shared)


def _is_running_total(claim: ResolvedClaim) -> bool:
    """Tell whether a line sums up all quarters so far (3분기 누적)."""
    return not load_spellings().running_totals.isdisjoint(claim.claim.summary.split())

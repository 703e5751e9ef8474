"""Tell what an article reports from what it recalls of a time gone by."""

from datetime import timedelta

from lgai_graph.link.events.likeness.timing import DateFit
from lgai_graph.link.events.pairs import ClaimPair, are_both
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.periods import count_days
from lgai_graph.model import EventStatus

_FRESH = timedelta(days=31)  # what was done within a month may be what the article's plan became
_RECALLED = timedelta(days=92)  # who joined a firm a month or two ago may be news today


def was_long_ago(pair: ClaimPair) -> bool:
    """Tell whether the deed was done in a time gone by that is not the plan's: 2019년에 낸 것, 낼 것."""
    if pair.fit in (DateFit.SAME, DateFit.INSIDE, DateFit.OVERLAP):
        return False
    done = pair.left if pair.left.claim.status is EventStatus.HAPPENED else pair.right
    if done.period is None or done.is_announced:
        return False
    return _is_over(done, _FRESH) or count_days(done.period) > _FRESH.days


def is_not_recalled(pair: ClaimPair) -> bool:
    """Keep what an article leads with and dates by nothing apart from what it recalls (2019년에도 수상).

    What can be done but once, a founding or a purchase, is one all the same; a post may be taken again.
    A time with 도 behind it (지난달에도) is of another deed in any case.
    """
    if pair.is_one_article and _is_done_again(pair.left) is not _is_done_again(pair.right):
        return False
    if not pair.is_one_article or (
        len(pair.types) == 1 and are_both(pair, "once") and not are_both(pair, "post")
    ):
        return True
    return not any(
        news.claim.lead and news.claim.when is None and _is_over(old, _RECALLED) for news, old in pair.sides
    )


def _is_done_again(claim: ResolvedClaim) -> bool:
    """Tell whether a claim says of its time that it was then as well (지난달에도 방문했다)."""
    when = claim.claim.when
    return when is not None and f"{when.words}에도 " in claim.claim.evidence.exact


def _is_over(claim: ResolvedClaim, lag: timedelta) -> bool:
    """Tell whether what a claim tells was over so long before its article."""
    if claim.period is None or claim.is_announced or claim.period.latest is None or claim.published is None:
        return False
    return claim.published - claim.period.latest > lag

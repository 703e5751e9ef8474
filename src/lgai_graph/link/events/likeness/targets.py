"""Tell whom a deed befalls: an authority does the same to many a firm on one day."""

from lgai_graph.link.events.likeness.comparing import find_shared_words
from lgai_graph.link.events.likeness.objects import read_dative, read_name
from lgai_graph.link.events.openings import widen
from lgai_graph.link.events.pairs import ClaimPair, is_either
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.model import ParticipantRole

_TARGETS = frozenset({ParticipantRole.TARGET, ParticipantRole.RECIPIENT})


def befall_one(pair: ClaimPair) -> bool:
    """Keep apart what one does to two (새솔에 과징금 부과, 나래에 과징금 부과), as outlets tell it."""
    return pair.is_one_article or not is_either(pair, "often") or not _befalls_another(pair)


def _befalls_another(pair: ClaimPair) -> bool:
    """Tell whether both say whom it befalls, and neither article speaks of the other's."""
    if any(
        named and other.opening and not _speaks_of(other, named)
        for named, other in ((_list_named(one), other) for one, other in pair.sides)
    ):
        return True
    left, right = _read_target(pair.left), _read_target(pair.right)
    if not (left and right) or find_shared_words(left, right):
        return False
    return not (_speaks_of(pair.left, right) or _speaks_of(pair.right, left))


def _speaks_of(telling: ResolvedClaim, words: frozenset[str]) -> bool:
    return bool(find_shared_words(words, widen(telling).told))


def _read_target(claim: ResolvedClaim) -> frozenset[str]:
    """Return the words for whom it befalls: a participant's, else those before 에 or 에게."""
    return _list_named(claim) or read_dative(claim.claim.summary)


def _list_named(claim: ResolvedClaim) -> frozenset[str]:
    """Return the words of the participants whom it befalls; by somebody's hand, that is who is told of."""
    roles = {argument.role for argument in claim.claim.arguments}
    meant = {ParticipantRole.AGENT} if ParticipantRole.SOURCE in roles else _TARGETS
    named = [read_name(one.mention.name) for one in claim.claim.arguments if one.role in meant]
    return frozenset().union(*named)

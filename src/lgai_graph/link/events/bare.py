"""Tell whether a lead of which no event was read tells of an event that another outlet leads with.

Nothing is known of such a lead but its words. It must name all who take part in the other's event and the
thing that it is about, share further details, and contradict it in no town, sum or quoted name.
"""

from lgai_graph.korean.headlines import count_promised
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.comparing import are_apart, find_shared_words
from lgai_graph.link.events.likeness.contrast import is_contrasted
from lgai_graph.link.events.likeness.figures import BIG_FIGURE
from lgai_graph.link.events.likeness.places import is_elsewhere
from lgai_graph.link.events.likeness.timing import AT_ONCE, DateFit, is_same_news
from lgai_graph.link.events.openings import (
    has_other_news,
    is_denied_once,
    is_unspoken,
    shares_act,
    widen,
    widen_pair,
)
from lgai_graph.link.events.pairs import ClaimPair
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.deeds import get_deed
from lgai_graph.link.events.stories import contradicts, count_details, is_named, quotes_another

_ENOUGH = 2  # details beside participants; beside the thing too, where the lead has no word for the deed
_OPENING = 3  # details that two openings share
_MANY = 5  # details that tell of one thing whatever it is called (최우수상, 최고상)
_LEAST, _STEP, _MOST = 0.7, 0.02, 10  # score of enough details, what each adds, and how many count
_ON_DAYS = AT_ONCE | {DateFit.OVERLAP}


def score_bare(pair: ClaimPair) -> float:
    """Return the score of a bare lead beside a claim, 0 where it does not tell of the same."""
    bare, told = (pair.left, pair.right) if pair.left.is_bare else (pair.right, pair.left)
    is_lead = told.claim.lead and not (told.is_bare or told.is_quotation)
    if not is_lead or not _is_one_news(pair) or is_contrasted(pair):
        return 0.0
    details = _count_in_sentence(pair, bare, told) or _count_in_opening(pair, bare, told)
    return _LEAST + _STEP * min(details, _MOST) if details else 0.0


def _count_in_sentence(pair: ClaimPair, bare: ResolvedClaim, told: ResolvedClaim) -> int:
    """Count the details of a bare lead's sentence, 0 where it does not tell of the same."""
    if not (_is_promised(bare) and _names_all(bare, told)) or _contradicts(pair):
        return 0
    details = count_details(pair)
    if details < _MANY and not _names_thing(bare, told):
        return 0
    telling = details if _names_deed(bare, told) else details - _count_thing(bare, told)
    return details if telling >= _ENOUGH else 0


def _count_in_opening(pair: ClaimPair, bare: ResolvedClaim, told: ResolvedClaim) -> int:
    """Count the details of all that both articles open with, 0 where they do not tell of the same."""
    wide, opening = widen_pair(pair), widen(bare)
    if not (_names_all(opening, told) and shares_act(pair)) or contradicts(wide) or has_other_news(wide):
        return 0
    details = count_details(wide)
    return details if details >= _OPENING + is_unspoken(told, opening) else 0


def _is_promised(bare: ResolvedClaim) -> bool:
    """Tell whether the headline is about the sentence, by two words or more."""
    return count_promised(bare.claim.summary, bare.claim.evidence.exact) >= _ENOUGH


def _is_one_news(pair: ClaimPair) -> bool:
    """Tell whether two articles of the same days tell it, on days that agree."""
    is_near = is_same_news(pair.left, pair.right)
    is_open = is_near and pair.fit is DateFit.UNDATED
    is_dated = pair.fit is DateFit.SAME or (is_near and pair.fit in _ON_DAYS)
    return (is_open or is_dated) and not pair.is_one_article


def _names_all(bare: ResolvedClaim, told: ResolvedClaim) -> bool:
    """Tell whether a bare lead names all who take part, places apart; an agreement has two parties."""
    parties, least = told.everyone - told.venues, 2 if told.entry.has("pair") else 1
    return len(parties) >= least and all(is_named(told, entity, bare) for entity in parties)


def _names_thing(bare: ResolvedClaim, told: ResolvedClaim) -> bool:
    """Tell whether a bare lead names what an event is about; one about nothing else is known by its deed."""
    if not told.object.words:
        return _names_deed(bare, told)
    return bool(find_shared_words(frozenset((told.object.head,)), bare.tale))


def _count_thing(bare: ResolvedClaim, told: ResolvedClaim) -> int:
    """Count the words that a bare lead has of what an event is about; other news of it have them too."""
    shared = find_shared_words(told.object.words, bare.tale)
    one_name = shared & bare.quoted & told.quoted
    return len(shared - one_name) + bool(one_name)


def _names_deed(bare: ResolvedClaim, told: ResolvedClaim) -> bool:
    """Tell whether a bare lead has the word for the deed, or one for the same deed."""
    deed, text = get_deed(told), f"{bare.heading}\n{bare.claim.evidence.exact}"
    words = {deed}.union(*(group for group in load_spellings().deeds if deed in group))
    return any(word in text for word in words)


def _contradicts(pair: ClaimPair) -> bool:
    """Tell whether one denies, or both name places, large figures or quoted names, and none in common."""
    left, right = (
        frozenset(value for value, _ in one.figures if value >= BIG_FIGURE) for one in (pair.left, pair.right)
    )
    return are_apart(left, right) or is_denied_once(pair) or quotes_another(pair) or is_elsewhere(pair)

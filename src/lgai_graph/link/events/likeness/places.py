"""Compare where two claims say that something is."""

import re
from functools import cache, lru_cache

from lgai_graph.korean import name_key
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.comparing import are_apart, have_other_numbers
from lgai_graph.link.events.likeness.timing import AT_ONCE, DateFit
from lgai_graph.link.events.pairs import ClaimPair, are_both, is_either, shares_doer
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.stories import count_details
from lgai_graph.model import EventType

_DETAILS = 2  # words and figures that two leads share, the town among them


def is_elsewhere(pair: ClaimPair) -> bool:
    """Tell whether both tellings name towns, and none in common."""
    return are_apart(_list_towns(pair.left), _list_towns(pair.right))


def is_abroad(pair: ClaimPair) -> bool:
    """Tell whether both tellings name countries, and none in common."""
    return are_apart(_list_countries(pair.left), _list_countries(pair.right))


def is_other_route(pair: ClaimPair) -> bool:
    """Tell whether two outlets tell of routes with other ends (인천~한밭, 인천과 가람을 잇는)."""
    left, right = (
        read_routes(f"{one.heading}\n{one.claim.evidence.exact}") for one in (pair.left, pair.right)
    )
    return (
        not pair.is_one_article
        and bool(left and right)
        and not any(_is_one_route(one, other) for one in left for other in right)
    )


def _is_one_route(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether the ends of a route are those of the other (인천, 인천공항)."""
    return all(any(end.startswith(own) or own.startswith(end) for end in other) for own in one)


@cache
def _route_pattern() -> re.Pattern[str]:
    """Match the ends of a route: 부산~한밭 노선, 부산-한밭 취항, 부산과 한밭을 잇는."""
    words = "|".join(sorted(load_spellings().routes))
    return re.compile(
        rf"([가-힣]{{2,}})\s?[~∼-]\s?([가-힣]{{2,}})\s(?=\S*(?:{words}))"
        r"|([가-힣]{2,}?)[과와]\s(?:[가-힣]+\s)?([가-힣]{2,}?)[을를]\s(?:잇는|오가는)"
    )


@lru_cache(maxsize=1_024)
def read_routes(text: str) -> frozenset[frozenset[str]]:
    """Return the ends of the routes that a text names.

    >>> sorted(map(sorted, read_routes("인천~한밭 노선, 인천과 가람을 잇는 직항")))
    [['가람', '인천'], ['인천', '한밭']]
    """
    return frozenset(frozenset(filter(None, ends)) for ends in _route_pattern().findall(text))


def is_one_site(pair: ClaimPair) -> bool:
    """Tell whether two outlets have one firm open a thing of one sort in one town at one time.

    One calls it 2공장, the other 양극재 공장: nobody opens two on a day.
    """
    if pair.is_one_article or not are_both(pair, "founding") or pair.fit not in AT_ONCE:
        return False
    left, right = pair.left, pair.right
    is_one_sort = not _list_sorts(left).isdisjoint(_list_sorts(right))
    is_same = is_one_sort and not have_other_numbers(left.object, right.object)
    is_owned = shares_doer(pair) or _is_owner(left, right) or _is_owner(right, left)
    return is_same and is_owned and bool(_list_towns(left) & _list_towns(right))


def _list_sorts(claim: ResolvedClaim) -> frozenset[str]:
    """Return what sort of thing is opened: the last word of the object, or of the name of what is new."""
    about = {
        name_key(a.mention.name.split()[-1]) for a in claim.claim.arguments if a.role in claim.entry.about
    }
    return frozenset({claim.object.sort, *about} - {""})


def _is_owner(doer: ResolvedClaim, named: ResolvedClaim) -> bool:
    """Tell whether what one opens bears the name of who opens it by the other (나래클라우드 춘천 센터)."""
    owners = [doer.names[subject] for subject in doer.subjects if doer.names.get(subject)]
    return any(owner < named.names[thing] for owner in owners for thing in named.objects)


def is_one_gathering(pair: ClaimPair) -> bool:
    """Tell whether both are a gathering of one host in one place on one day, whatever each calls it.

    Where only the town is one, what the articles lead with must share figures or words beside it.
    """
    is_gathering = len(pair.types) == 1 and are_both(pair, "gathering") and not is_either(pair, "pair")
    if not (is_gathering and pair.fit is DateFit.SAME and _spans_a_day(pair.left) and shares_doer(pair)):
        return False
    if pair.left.venues & pair.right.venues:
        return True
    is_lead = pair.left.claim.lead and pair.right.claim.lead and not pair.is_one_article
    if EventType.CONFERENCE not in pair.types or not is_lead:
        return False
    is_one_town = bool(_list_towns(pair.left) & _list_towns(pair.right))
    return is_one_town and count_details(pair) >= _DETAILS


def _spans_a_day(claim: ResolvedClaim) -> bool:
    """Tell whether a claim has one day."""
    return claim.period is not None and claim.period.earliest == claim.period.latest


def _list_towns(claim: ResolvedClaim) -> frozenset[str]:
    """Return the towns that a telling names, without 시."""
    return frozenset(word.removesuffix("시") for word in _list_words(claim) & _load_towns())


def _list_countries(claim: ResolvedClaim) -> frozenset[str]:
    """Return the countries that a telling names; 미국 and 유럽 are parts of the world to a market, too."""
    lexicon = load_lexicon()
    return (_list_words(claim) & lexicon.countries) - lexicon.regions


def _list_words(claim: ResolvedClaim) -> frozenset[str]:
    """Return the words of a telling, with the names of where it is and of what it is about."""
    return claim.tale.union(*(claim.names[place] for place in claim.venues | claim.objects))


@cache
def _load_towns() -> frozenset[str]:
    """Read the towns of the lexicon once: its places but countries and parts of the world."""
    lexicon = load_lexicon()
    return lexicon.places - lexicon.regions - lexicon.countries

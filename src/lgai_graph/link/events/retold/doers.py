"""Tell whether one article names who did a thing in two ways: in full and in short, court and bench."""

from collections.abc import Iterator
from itertools import product

from lgai_graph.korean import name_key
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.pairs import ClaimPair
from lgai_graph.link.events.resolved import SUBJECT_ROLES, ResolvedClaim
from lgai_graph.model import EntityKind

_MIN_SHORT = 2  # syllables or letters of a name that another begins with (새솔 of 새솔백화점)


def have_kin_doers(pair: ClaimPair) -> bool:
    """Tell whether two claims of one article name one doer in full and in short (새솔백화점, 새솔)."""
    return pair.is_one_article and any(_is_short_for(*names) for names in _pair_doers(pair))


def is_bench_of(pair: ClaimPair) -> bool:
    """Tell whether two claims of one article name a court, and its bench or the court it is."""
    if not pair.is_one_article:
        return False
    courts = tuple(sorted(load_spellings().courts))
    return any(
        _is_short_for(one, other)
        or (one in load_spellings().plain_courts and any(court in other for court in courts))
        for one, other in _pair_doers(pair)
    )


def list_beginnings(claim: ResolvedClaim) -> set[str]:
    """Return how the names of doers begin, by which a short name meets its full one."""
    return {name[:_MIN_SHORT] for name in _list_doers(claim)}


def _pair_doers(pair: ClaimPair) -> Iterator[tuple[str, str]]:
    """Yield the doers of one with those of the other, either first."""
    left, right = list(_list_doers(pair.left)), list(_list_doers(pair.right))
    yield from product(left, right)
    yield from product(right, left)


def _list_doers(claim: ResolvedClaim) -> Iterator[str]:
    """Yield the bodies that did it, as the article names them."""
    for argument in claim.claim.arguments:
        if argument.role in SUBJECT_ROLES and argument.mention.kind is not EntityKind.PERSON:
            yield name_key(argument.mention.name)


def _is_short_for(one: str, other: str) -> bool:
    """Tell whether a name is the beginning of another."""
    return len(one) >= _MIN_SHORT and other != one and other.startswith(one)

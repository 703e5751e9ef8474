"""Tell whether two claims of somebody's posts may be of one post, taken or left once."""

from collections.abc import Iterable

from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.entities.names import gloss_key
from lgai_graph.link.events.likeness.timing import DateFit
from lgai_graph.link.events.pairs import ClaimPair, are_both, is_unit_by_name
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.deeds import get_deed, has_one_deed


def may_be_one_post(pair: ClaimPair) -> bool:
    """Keep apart the same person's posts at unrelated places, undated ones of other titles, and his entry."""
    if not are_both(pair, "post"):
        return True
    left, right = pair.left, pair.right
    first, second = left.claim.role or "", right.claim.role or ""
    is_other_role = first not in second and second not in first
    if left.places and right.places and not left.places & right.places:
        return not is_other_role and is_unit_by_name(pair)
    if is_other_role and pair.fit in (DateFit.UNDATED, DateFit.NEWS):
        return False
    is_elsewhere = _is_of_another_body(left, right) or _is_of_another_body(right, left)
    return not (is_elsewhere or _is_entry_beside(pair) or _adds_post(pair))


def _is_of_another_body(bare: ResolvedClaim, named: ResolvedClaim) -> bool:
    """Tell whether one line places who takes a post in a body, and the other's body is nowhere told there.

    김가온 새솔전자 부회장, 회장으로 취임 is not of 가람협회.
    """
    bodies = _list_bodies(bare)
    if bare.places or not (named.subjects and bodies):
        return False
    told = bodies | bare.sentence | bare.headline.words
    names = frozenset().union(*(named.names.get(body, frozenset()) for body in named.subjects))
    return bool(names) and _list_initials(names).isdisjoint(_list_initials(told))


def _list_initials(words: Iterable[str]) -> frozenset[str]:
    """List how words begin, by which a body meets its short name (한국은행, 한은)."""
    return frozenset(gloss_key(word)[:1] for word in words)


def _list_bodies(claim: ResolvedClaim) -> frozenset[str]:
    """List the words between a person's name and the title behind it, by which a line says of what he is."""
    words = claim.claim.summary.partition(", ")[0].split()
    people = {word for argument in claim.claim.arguments for word in argument.mention.name.split()}
    return frozenset(words[:-1]) - people - load_lexicon().title_modifiers


def _adds_post(pair: ClaimPair) -> bool:
    """Tell whether one article says that somebody took the later post as well (새솔 대표로도 선임됐다)."""
    later = max((pair.left, pair.right), key=lambda claim: claim.claim.evidence.start)
    return pair.is_one_article and f"로도 {get_deed(later)}" in later.claim.evidence.exact


def _is_entry_beside(pair: ClaimPair) -> bool:
    """Tell whether somebody enters a firm by one, and is given a post by the other (입사, 대표 선임)."""
    entering = load_spellings().entering
    return not has_one_deed(pair) and any(
        get_deed(entry) in entering and not entry.claim.role and post.claim.role for entry, post in pair.sides
    )

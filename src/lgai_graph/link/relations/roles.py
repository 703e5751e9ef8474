"""Compare the roles that somebody is given at one body."""

from collections import Counter
from collections.abc import Iterable

from lgai_graph.lexicon import Lexicon
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.relations.nominees import cut_nominee
from lgai_graph.link.relations.ties import ClaimedTie

_HONORARY = "명예"  # who bears a title so holds no such post
_SHARED = ("공동", "각자")  # who holds a post with others holds it


def fold_role(role: str, lexicon: Lexicon) -> str:
    """Return what two writings of one role share (대표이사 내정자, 대표 내정자)."""
    folded = role.replace(" ", "")
    post = cut_nominee(folded)
    return lexicon.same_titles.get(post, post) + folded.removeprefix(post)


def list_short_roles(role: str, lexicon: Lexicon) -> frozenset[str]:
    """List, folded, what a role is called in short: 대표이사 사장 a 사장 and a 대표, 공동대표 a 대표.

    That is how it ends, or the rank that it begins with; but 명예 회장 is no 회장, and 부본부장 no 본부장.
    """
    if (alone := _cut_shared(role, lexicon)) != role:
        return list_short_roles(alone, lexicon) | {fold_role(alone, lexicon)}
    words, ranks = role.split(), (*lexicon.lower_ranks, _HONORARY)
    if not words or (len(words) > 1 and words[-2] in ranks) or cut_nominee(role) != role:
        return frozenset()
    charges = {title for title in load_spellings().charges if _is_in_charge(title, words[-1], ranks)}
    first = {fold_role(words[0], lexicon)} if words[0] in lexicon.same_titles else set()
    return frozenset({fold_role(words[-1], lexicon), *first, *charges} - {fold_role(role, lexicon)})


def _cut_shared(role: str, lexicon: Lexicon) -> str:
    """Return a role without 공동 before a title (공동 대표, 공동대표)."""
    alone = next((role.removeprefix(mark).strip() for mark in _SHARED if role.startswith(mark)), role)
    return alone if alone and lexicon.is_title(alone.split()[0]) else role


def _is_in_charge(short: str, role: str, ranks: tuple[str, ...]) -> bool:
    """Tell whether a role says of which part somebody has charge: 마케팅본부장 is 본부장, 부본부장 is not."""
    part = role.removesuffix(short)
    return part != role and not part.endswith(ranks)


def choose_role(ties: Iterable[ClaimedTie], key: str, lexicon: Lexicon) -> str | None:
    """Return the role as most articles write it, in full where one of them shortens it.

    Args:
        ties: of one relation.
        key: its role, folded; empty for none.
        lexicon: titles that are one.
    """
    told = [tie.role for tie in ties if tie.role]
    counts = Counter([role for role in told if fold_role(role, lexicon) == key] or told)
    return min(counts, key=lambda role: (-counts[role], len(role), role)) if counts and key else None

"""Tell who is named for a post from who holds it."""

from functools import lru_cache

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.retold.deeds import read_deed
from lgai_graph.model import Claim, EventType


def is_nomination(claim: Claim) -> bool:
    """Tell whether a claim says that somebody is named for a post that he will have later (내정, 지명)."""
    return claim.type is EventType.APPOINTMENT and read_deed(claim.summary) in load_spellings().nominations


def name_nominee(claim: Claim, post: str | None) -> str | None:
    """Return what a nomination makes of somebody (대표 내정자), None where nothing says for which post.

    Args:
        claim: the nomination.
        post: that its event is about, if the claim names none.
    """
    role = claim.role or post
    if not role or cut_nominee(role) != role:
        return role
    return f"{role} {load_spellings().nominations[read_deed(claim.summary)]}"


@lru_cache(maxsize=4096)
def cut_nominee(role: str) -> str:
    """Return the post that somebody is named for, or the role as it is.

    >>> cut_nominee("대표 내정자"), cut_nominee("장관후보자"), cut_nominee("대표")
    ('대표', '장관', '대표')
    """
    ending = next((word for word in load_spellings().nominees if role.endswith(word)), "")
    return role.removesuffix(ending).rstrip() or role

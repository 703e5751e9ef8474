"""Read from its line what deed a claim tells, and compare two."""

import re
from functools import lru_cache

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.pairs import ClaimPair
from lgai_graph.link.events.resolved import ResolvedClaim

_DONE_WELL = re.compile(r"(\S{2,})하는 데 (?:\S+ )?성공$")  # 약을 개발하는 데 성공: the deed is 개발
_NOTE = re.compile(r" \((?:[^()]|\([^()]*\))+\)$")  # (전해짐), or whose word it is (광주 북부경찰서)


def has_other_deed(pair: ClaimPair) -> bool:
    """Tell whether the lines end in two deeds (강화, 분사) and not in two words for one (출시, 판매 시작)."""
    return bool(get_deed(pair.left) and get_deed(pair.right)) and not has_one_deed(pair)


def has_one_deed(pair: ClaimPair) -> bool:
    """Tell whether the lines end in one deed, or in two words for one."""
    left, right = get_deed(pair.left), get_deed(pair.right)
    if not (left and right):
        return False
    return left == right or any({left, right} <= group for group in load_spellings().deeds)


def get_deed(claim: ResolvedClaim) -> str:
    """Return the deed that a claim's line tells."""
    return read_deed(claim.claim.summary)


@lru_cache(maxsize=16384)
def read_deed(line: str) -> str:
    """Return the last word of a line, which says what was done; of 판매 시작, 판매.

    >>> read_deed("새솔, 공장 폐쇄 (전해짐)"), read_deed("김가온, 새솔 입사 (가람 북부경찰서(형사과))")
    ('폐쇄', '입사')
    >>> read_deed("새솔, 새 약을 개발하는 데 성공")
    '개발'
    """
    bare = _NOTE.sub("", line)
    if found := _DONE_WELL.search(bare):
        return found[1]
    words = bare.split()
    known = load_spellings()
    if len(words) > 1 and words[-1] in known.stages and any(words[-2] in group for group in known.deeds):
        return words[-2]
    return words[-1] if words else ""

"""Tell whether one reading of a sentence is only a clause of another (강좌를 운영해 기술자 육성)."""

from lgai_graph.korean import cut_particle
from lgai_graph.link.events.likeness.objects import cut_subject
from lgai_graph.link.events.resolved import ResolvedClaim

_LEADING_ON = frozenset({"해", "하여", "해서"})  # 운영해 육성: by doing the first
_MIN_WORDS = 2  # of a line that another repeats: a thing and its deed


def share_place(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether both are read from one place of one article."""
    left, right = one.claim.evidence, other.claim.evidence
    return left.article == right.article and left.start < right.end and right.start < left.end


def is_clause_of(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether a line is the clause with which the other, of one type and doer, says how it was done.

    What follows upon a deed of another type (위원회를 열어 의결, 공장을 완공해 생산 시작) is told beside it.
    """
    is_one_kind = one.type is other.type and one.claim.status is other.claim.status
    if not is_one_kind or not share_place(one, other):
        return False
    if not one.everyone or not one.everyone <= other.everyone:
        return False
    line, clause = (cut_subject(side.claim.summary, side.claim).split() for side in (other, one))
    return _repeats(line, clause)


def is_borrowed(agreement: ResolvedClaim, deed: ResolvedClaim) -> bool:
    """Tell whether an agreement is about just what the other tells as done (제휴를 맺고 보험을 출시)."""
    if not agreement.entry.has("pair") or deed.entry.has("pair") or not share_place(agreement, deed):
        return False
    line = cut_subject(deed.claim.summary, deed.claim)
    is_told = len(line.split()) >= _MIN_WORDS and f"{line} " in f"{agreement.claim.summary} "
    return (
        is_told and agreement.claim.status is deed.claim.status and bool(deed.subjects & agreement.everyone)
    )


def _repeats(line: list[str], clause: list[str]) -> bool:
    """Tell whether a line has the words of a clause in a row, then its deed as leading on to another."""
    *body, deed = clause or [""]
    size = len(body)
    if size < _MIN_WORDS - 1:
        return False
    return any(
        _leads_on(line[start + size], deed)
        and all(_is_one_word(*pair) for pair in zip(line[start : start + size], body, strict=True))
        for start in range(len(line) - size - 1)
    )


def _leads_on(word: str, deed: str) -> bool:
    """Tell whether a word is a deed's noun made a verb that leads on (운영해)."""
    return word.startswith(deed) and word[len(deed) :] in _LEADING_ON


def _is_one_word(told: str, word: str) -> bool:
    """Tell whether a word is another, maybe with a particle behind it."""
    return told == word or cut_particle(told)[0] == word

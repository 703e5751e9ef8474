"""Tell whether one article tells one thing twice: in a headline and in full, as a manner, by 이번 포럼."""

import re
from functools import lru_cache
from itertools import pairwise

from lgai_graph.korean import is_hangul
from lgai_graph.korean.hangul import split_syllable
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.entities.names import gloss_key
from lgai_graph.link.events.likeness.comparing import find_shared_words, have_other_numbers, shares_only_head
from lgai_graph.link.events.likeness.figures import read_figures
from lgai_graph.link.events.likeness.objects import read_name, read_object
from lgai_graph.link.events.pairs import ClaimPair, has_other_amounts, shares_doer
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.clauses import is_borrowed, is_clause_of, share_place
from lgai_graph.link.events.retold.deeds import get_deed, has_other_deed
from lgai_graph.link.events.retold.echoes import is_echoed, is_pact_content
from lgai_graph.link.events.retold.retellings import (
    is_agreed,
    is_means,
    is_read_twice,
    is_retold,
    is_ruled_again,
)
from lgai_graph.link.events.retold.rites import is_ceremony, is_talk
from lgai_graph.link.events.retold.sums import is_nearly_one, is_one_sum
from lgai_graph.model import ParticipantRole

_POINTING = re.compile(r"(?:이번|해당) ([가-힣]+)")  # 이번 포럼은: the forum that was told of
_NAMED = 0.75  # share of an object's telling words that the other sentence repeats
_QUOTE_MARKS = frozenset('“”"')
_CLAUSE_END = 3  # words before a clause's verb in which its object stands
_MANY = 2  # words from which on an object is known by them


@lru_cache(maxsize=64)  # gates and scorers ask in turn of one pair
def is_told_again(pair: ClaimPair) -> bool:
    """Tell whether two claims of one article are one thing that it tells twice."""
    if not pair.is_one_article:
        return False
    if any(is_clause_of(*side) for side in pair.sides):
        return True
    if have_other_numbers(pair.left.object, pair.right.object):
        return False
    if shares_place(pair):
        is_part = any(_is_part(*side) for side in pair.sides)
        return is_part or is_framed(pair) or is_read_twice(pair) or _is_retold(pair)
    if _is_retold(pair) or any(_is_announced(*side) or _is_joined(*side) for side in pair.sides):
        return True
    if not shares_doer(pair) or len(pair.types) > 1 or has_other_amounts(pair):
        return False
    return _is_one_announcement(pair) if pair.left.entry.has("quote") else _is_said_alike(pair)


def _is_said_alike(pair: ClaimPair) -> bool:
    """Tell whether a later sentence points at what the other tells, or has its words."""
    if any(_is_pointed_at(one, other) or _is_repeated(one, other) for one, other in pair.sides):
        return True
    is_one_status = pair.left.claim.status is pair.right.claim.status
    return is_one_status and any(_is_made_a_noun(one, other) for one, other in pair.sides)


def _is_part(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether one reading of a sentence is how the other was done, who came, or what was agreed."""
    return any(is_part(one, other) for is_part in (is_manner, is_means, is_agreed, is_borrowed, _is_attended))


def _is_retold(pair: ClaimPair) -> bool:
    """Tell whether both tell one deed in other words, or as its ceremony; two amounts speak for two."""
    if any(test(pair) for test in (is_ceremony, is_echoed, is_pact_content, is_one_sum, is_nearly_one)):
        return True
    if any(is_talk(*side) for side in pair.sides):
        return True
    return not has_other_amounts(pair) and (is_retold(pair) or is_ruled_again(pair))


def shares_place(pair: ClaimPair) -> bool:
    """Tell whether both are read from one place of one article."""
    return share_place(pair.left, pair.right)


def is_manner(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether an agreement about nothing is how the other was done (새솔과 손잡고 로봇을 내놨다)."""
    if not one.entry.has("pair") or other.entry.has("pair") or one.claim.object or one.title:
        return False
    if one.claim.article != other.claim.article:
        return False
    if one.claim.status is not other.claim.status:
        return False
    line = other.claim.summary
    return all(argument.mention.name in line for argument in one.claim.arguments)


def is_framed(pair: ClaimPair) -> bool:
    """Tell whether of two readings of one sentence one is the content of the other."""
    is_one = bool(pair.left.everyone & pair.right.everyone)
    return is_one and (is_frame(pair.left, pair.right) or is_frame(pair.right, pair.left))


def is_frame(frame: ResolvedClaim, deed: ResolvedClaim) -> bool:
    """Tell whether a line only says that a deed is planned or one of several (공장을 짓는다는 계획 발표).

    The clause of the deed leads on to a noun and ends with its object and verb. What follows upon a deed
    (완공해 생산 시작) is another.
    """
    clauses = () if frame.entry.has("pair") else _list_leading(frame.claim.summary)
    head = deed.object.head if clauses else ""
    return bool(head) and any(head in clause for clause in clauses)


@lru_cache(maxsize=16384)  # of some 2 kB each
def _list_leading(line: str) -> tuple[frozenset[str], ...]:
    """List the ends of the clauses of a line that lead on to a noun; most lines have none."""
    words = line.split()
    return tuple(
        read_name(" ".join(words[max(0, place - _CLAUSE_END) : place]))
        for place in range(1, len(words) - 1)
        if _leads_on(words[place], words[place + 1])
    )


def _is_announced(frame: ResolvedClaim, deed: ResolvedClaim) -> bool:
    """Tell whether a line only says that somebody will do what the other tells (불참하겠다는 의사 전달)."""
    if not (frame.subjects & deed.subjects) or len({frame.type, deed.type}) > 1:
        return False
    told = get_deed(deed)
    is_led = any(word.startswith(told) and word.endswith("는") for word in frame.claim.summary.split())
    return bool(told) and is_led and is_frame(frame, deed)


def _leads_on(word: str, following: str) -> bool:
    """Tell whether a verb leads on to a noun: 짓는다는 계획, 짓기로, 처분할 계획."""
    if word.endswith(("는", "기로")):
        return True
    is_ahead = is_hangul(word[-1]) and split_syllable(word[-1])[2] == "ㄹ"
    return is_ahead and following in load_spellings().stages


def _is_attended(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether people attend by one what is held by the other (홍길동이 참석한 가운데 열렸다)."""
    if not _comes_to_one(one, other):
        return False
    hosts = {gloss_key(argument.mention.name) for argument in other.claim.arguments}
    return not one.object.head or any(host.endswith(one.object.head) for host in hosts)


def _is_joined(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether people attend by one, on its day, what nobody with a name holds (모임에 참석했다)."""
    is_bare = len(one.object.words) < _MANY and not other.everyone
    days = [claim.period.earliest if claim.period else None for claim in (one, other)]
    return is_bare and days[0] is not None and days[0] == days[1] and _comes_to_one(one, other)


def _comes_to_one(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether both are gatherings, and somebody only comes to the first, which has no name."""
    are_gatherings = one.type is other.type and one.entry.has("gathering") and not one.entry.has("pair")
    if not are_gatherings or one.title:
        return False
    return any(participant.role is ParticipantRole.ATTENDEE for participant in one.participants)


def _is_one_announcement(pair: ClaimPair) -> bool:
    """Tell whether both say that one thing was made known, in nobody's words (환원정책을 발표했다)."""
    claims = pair.left.claim, pair.right.claim
    if any(not _QUOTE_MARKS.isdisjoint(claim.summary) for claim in claims) or has_other_deed(pair):
        return False
    names = frozenset(argument.mention.name for claim in claims for argument in claim.arguments)
    left, right = (read_object(claim, names) for claim in claims)
    first, second = (read_figures(claim.summary) for claim in claims)
    if first and second and first.isdisjoint(second):  # 1000억원에 달해, 90%에 달해
        return False
    return bool(left.head) and left.head == right.head and not have_other_numbers(left, right)


def adds_another(pair: ClaimPair) -> bool:
    """Tell whether the later of two claims of one article names one thing more (혜택도 줄인다)."""
    if not pair.is_one_article or shares_place(pair) or pair.left.quoted & pair.right.quoted:
        return False
    later = max((pair.left, pair.right), key=lambda claim: claim.claim.evidence.start).claim
    words = (later.object or "").split()
    return bool(words) and f"{words[-1]}도 " in later.evidence.exact


def is_behind(pair: ClaimPair) -> bool:
    """Tell whether a line says that it was done before or after what the other is about (협약식 직후)."""
    sides = ((pair.left.claim, pair.right.claim), (pair.right.claim, pair.left.claim))
    return pair.is_one_article and any(_names_before(one.summary, other.object or "") for one, other in sides)


def _names_before(line: str, thing: str) -> bool:
    """Tell whether a line has a thing's last word right before a word that says when beside it."""
    words, told = line.split(), thing.split()[-1:]
    return any([first] == told and second in load_spellings().beside for first, second in pairwise(words))


def is_pointing(claim: ResolvedClaim) -> bool:
    """Tell whether a line speaks of 이번 포럼, which another sentence names."""
    return _POINTING.search(claim.claim.object or claim.claim.summary) is not None


def _is_pointed_at(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether one speaks of 이번 포럼 and the other is a forum."""
    pointed = _POINTING.search(one.claim.object or one.claim.summary)
    return pointed is not None and bool(other.object.sort) and other.object.sort.endswith(pointed[1])


def _is_repeated(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether a sentence repeats the words for what the other is about, and the deed."""
    words = one.object.words
    if len(words) < _MANY or get_deed(one) != get_deed(other):
        return False
    is_other_status = one.claim.status is not other.claim.status
    if is_other_status and shares_only_head(one.object, other.object):  # 사륜차 배송망, 새로 지을 원두 배송망
        return False
    shared = find_shared_words(words, other.sentence)
    return one.object.head in shared and len(shared) >= _NAMED * len(words)


def _is_made_a_noun(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether one's deed and object are the other's object (세율 적용; 세율 적용 결정)."""
    told = (other.claim.object or "").split()
    is_noun = bool(told) and get_deed(one) in told[-2:]
    return is_noun and bool(one.object.words) and one.object.words <= other.object.words

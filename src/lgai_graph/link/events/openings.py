"""Tell one happening by how two articles open: headline and first sentences tell one thing.

Outlets spread a happening over their first sentences: who in the first, how much in the second. An opening
is compared as a whole, where one sentence shares too little with another outlet's.
"""

import re
from dataclasses import replace
from functools import cache, lru_cache

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.comparing import are_apart, find_shared_words
from lgai_graph.link.events.likeness.contrast import is_contrasted, join_telling
from lgai_graph.link.events.likeness.figures import read_figures, read_spans, read_sums
from lgai_graph.link.events.likeness.objects import read_dative, read_sentence
from lgai_graph.link.events.likeness.places import is_abroad, is_elsewhere
from lgai_graph.link.events.likeness.timing import DateFit, is_same_news
from lgai_graph.link.events.pairs import ClaimPair, is_another_sort
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.stories import contradicts, count_details, count_parties, is_one_story

_ENOUGH = 2  # details that two openings share beside a participant and the act
_UNDONE = re.compile(r"([가-힣]{2,}?)[을를은는]? ?하지 (?:않|못)")  # 인수를 하지 않기로
_LINE_END = 3  # words of a line that say what was done
_DENIAL = re.compile(r"지(?:는|도)? ?(?:않|못)|없(?!이)")


def is_one_report(pair: ClaimPair) -> bool:
    """Tell whether two outlets report one happening, by what was read or by how they open."""
    return is_one_story(pair) or opens_alike(pair)


@lru_cache(maxsize=64)  # gates and scorers ask in turn of one pair
def opens_alike(pair: ClaimPair) -> bool:
    """Tell whether what an outlet leads with is what another opens with, by one participant and one act."""
    if not _are_openings(pair) or pair.fit in (DateFit.APART, DateFit.UNDATED) or not shares_act(pair):
        return False
    wide = widen_pair(pair)
    parties = count_parties(wide)
    tests = (contradicts, has_other_news, are_two_of_a_sort, is_added)
    if not parties or is_contrasted(pair) or any(test(wide) for test in tests):
        return False
    return parties - 1 + count_details(wide) >= _ENOUGH + count_unspoken(wide)


def _are_openings(pair: ClaimPair) -> bool:
    """Tell whether two articles of the same days lead with the claims, and not with somebody's words."""
    sides = (pair.left, pair.right)
    is_lead = all(side.claim.lead and not side.is_quotation for side in sides)
    return is_lead and not pair.is_one_article and is_same_news(*sides)


def widen_pair(pair: ClaimPair) -> ClaimPair:
    """Return a pair that is told by all that both articles open with."""
    return replace(pair, left=widen(pair.left), right=widen(pair.right))


def widen(claim: ResolvedClaim) -> ResolvedClaim:
    """Return a claim that is told by all that its article opens with."""
    if not claim.opening:
        return claim
    return claim.recall("wide", _widen)


def _widen(claim: ResolvedClaim) -> ResolvedClaim:
    """Read the words and figures of all that an article opens with."""
    names = [argument.mention.name for argument in claim.claim.arguments]
    sentence = claim.sentence | read_sentence(claim.opening, names)
    told = f"{claim.heading}\n{claim.opening}"
    figures = claim.figures | read_figures(claim.opening) | read_spans(told)
    return replace(claim, known={**claim.known, "sentence": sentence, "figures": figures})


def count_unspoken(pair: ClaimPair) -> int:
    """Count what either is about, by its last word, of which the other article does not speak."""
    if not is_another_sort(pair):
        return 0
    return sum(is_unspoken(*side) for side in pair.sides)


def is_added(pair: ClaimPair) -> bool:
    """Tell whether one thing is put to the other (매장 개점, 매장에 로봇 설치) without being told there."""
    return any(
        other.object.head in read_dative(one.claim.summary) and is_unspoken(one, other)
        for one, other in pair.sides
    )


def is_unspoken(claim: ResolvedClaim, telling: ResolvedClaim) -> bool:
    """Tell whether a telling has no word of what a claim is about, be it a thing, an act or a participant."""
    word = claim.object.head
    if not word or find_shared_words(frozenset((word,)), telling.told):
        return False
    acts = load_spellings().acts
    return not any(word in acts[place] for place in read_acts(join_telling(telling)))


def has_other_news(pair: ClaimPair) -> bool:
    """Tell whether one denies, or both name sums, towns or countries, and none in common."""
    is_other_sum = are_apart(_list_sums(pair.left), _list_sums(pair.right))
    return is_other_sum or is_denied_once(pair) or is_elsewhere(pair) or is_abroad(pair)


def are_two_of_a_sort(pair: ClaimPair) -> bool:
    """Tell whether two things share a word, and each has one of which the other article does not speak."""
    left, right = pair.left.object.words, pair.right.object.words
    if not find_shared_words(left, right):
        return False
    return not (left <= find_shared_words(left, pair.right.told)) and not (
        right <= find_shared_words(right, pair.left.told)
    )


def do_or_leave(pair: ClaimPair) -> bool:
    """Keep what is done apart from what another outlet says is not (인수를 하지 않기로)."""
    return pair.is_one_article or _is_undone(pair.left) is _is_undone(pair.right)


def _is_undone(claim: ResolvedClaim) -> bool:
    """Tell whether the sentence says that the deed of a claim's line is not done."""
    line = claim.claim.summary.split()[-_LINE_END:]
    return any(noun in line for noun in _UNDONE.findall(claim.claim.evidence.exact))


def is_denied_once(pair: ClaimPair) -> bool:
    """Tell whether one of two sentences says that something is not so, and the other does not."""
    return _denies(pair.left) != _denies(pair.right)


def _denies(claim: ResolvedClaim) -> bool:
    """Tell whether a sentence says that something is not so (입점하지 못했다)."""
    return _DENIAL.search(claim.claim.evidence.exact) is not None


def _list_sums(claim: ResolvedClaim) -> frozenset[tuple[float, str]]:
    """Return the sums of money that a telling names."""
    return frozenset(found for found in read_sums(join_telling(claim)) if found[1])


def shares_act(pair: ClaimPair) -> bool:
    """Tell whether one does by its line what the other opens with, whatever word it has for it."""
    return tells_act(pair.left, pair.right) or tells_act(pair.right, pair.left)


def tells_act(told: ResolvedClaim, telling: ResolvedClaim) -> bool:
    """Tell whether an article opens with what another's line says was done (리콜 명령, 거둬들인다).

    The last words of a line tell it, and not the deed alone: of 매각 계약 체결 an outlet says 팔았다.
    """
    end = " ".join(told.claim.summary.split()[-_LINE_END:])
    return not read_acts(end).isdisjoint(read_acts(join_telling(telling)))


@lru_cache(maxsize=4_096)
def read_acts(text: str) -> frozenset[int]:
    """Return which acts a text tells, by their places in the list; a stem counts where a word begins.

    >>> read_acts("고객에 불이익 없다"), read_acts("불이 나 다쳤다") == read_acts("화재")
    (frozenset(), True)
    """
    found = _act_pattern().findall(text)
    acts = enumerate(load_spellings().acts)
    return frozenset(place for place, stems in acts if any(word.startswith(tuple(stems)) for word in found))


@cache
def _act_pattern() -> re.Pattern[str]:
    """Match the stem of an act, the longest first, at the beginning of a word."""
    stems = sorted(frozenset().union(*load_spellings().acts), key=lambda stem: (-len(stem), stem))
    return re.compile(rf"(?<![가-힣A-Za-z0-9])(?:{'|'.join(map(re.escape, stems))})")

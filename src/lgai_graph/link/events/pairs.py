"""Put two event claims side by side and say what they share."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import starmap

from lgai_graph.link.events.likeness.comparing import (
    find_shared_words,
    get_similarity,
    has_one_head,
    have_other_numbers,
    is_another_generic,
    is_named_once,
    is_other_object,
    is_related_object,
    is_same_object,
    share_words,
    shares_only_head,
    tells_of_several,
)
from lgai_graph.link.events.likeness.figures import is_rounded
from lgai_graph.link.events.likeness.rounds import is_share_of_round
from lgai_graph.link.events.likeness.timing import AT_ONCE, DateFit, fit_dates
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.model import EventStatus, EventType

_SAME_SENTENCE = 0.85  # share of common pairs of syllables that makes two sentences one press release's
_SAME_HEADLINE = 0.7  # share of the shorter headline's pairs that the longer one holds
_RELEASE_LENGTH = 20  # pairs of characters below which a sentence is too short to be recognised
_TELLING_WORDS, _SHARED_SENTENCE = 2, 0.3  # words that two sentences share, and their share of the shorter
_TELLING_HEADLINE = 2  # words that two headlines share beside the participants' names


@dataclass(frozen=True, slots=True, eq=False)  # a pair is itself alone, so that tests may remember it
class ClaimPair:
    """Two event claims, possibly of one event, with what most tests ask of them."""

    left: ResolvedClaim
    right: ResolvedClaim
    types: frozenset[EventType]
    fit: DateFit

    @property
    def sides(self) -> tuple[tuple[ResolvedClaim, ResolvedClaim], tuple[ResolvedClaim, ResolvedClaim]]:
        """Return either claim with the other, for what is asked of one beside the other."""
        return (self.left, self.right), (self.right, self.left)

    @property
    def is_one_article(self) -> bool:
        """Tell whether one article tells both."""
        return self.left.claim.article == self.right.claim.article

    @property
    def is_planned_and_done(self) -> bool:
        """Tell whether one is a plan and the other a deed."""
        statuses = {self.left.claim.status, self.right.claim.status}
        return statuses == {EventStatus.PLANNED, EventStatus.HAPPENED}


def is_either(pair: ClaimPair, flag: str) -> bool:
    """Tell whether a flag of event_types.yaml holds for one of the two types."""
    return pair.left.entry.has(flag) or pair.right.entry.has(flag)


def are_both(pair: ClaimPair, flag: str) -> bool:
    """Tell whether a flag of event_types.yaml holds for both types."""
    return pair.left.entry.has(flag) and pair.right.entry.has(flag)


def make_pair(left: ResolvedClaim, right: ResolvedClaim) -> ClaimPair:
    """Put two claims side by side."""
    return ClaimPair(left, right, frozenset((left.type, right.type)), fit_dates(left, right))


def shares_objects(pair: ClaimPair) -> bool:
    """Tell whether both are about the same thing; a partnership needs two of the same parties."""
    if pair.left.alliances & pair.right.alliances:
        return True
    shared = pair.left.objects & pair.right.objects
    return len(shared) >= (2 if are_both(pair, "pair") else 1)


def shares_doer(pair: ClaimPair) -> bool:
    """Tell whether who did one takes part in the other."""
    left, right = pair.left, pair.right
    is_credited = left.subjects & right.everyone or right.subjects & left.everyone
    return bool(is_credited) or _shares_party(pair)


def _shares_party(pair: ClaimPair) -> bool:
    """Tell whether a party of an agreement takes part in what else is told."""
    return is_either(pair, "pair") and bool(pair.left.everyone & pair.right.everyone)


def shares_words(pair: ClaimPair) -> bool:
    """Tell whether the objects are one in words (‘새솔 노트’ 서비스, 새솔 노트), its name apart."""
    left, right = pair.left.object, pair.right.object
    return is_same_object(left, right) or (pair.types == {EventType.LAUNCH} and is_named_once(left, right))


def has_related_words(pair: ClaimPair) -> bool:
    """Tell whether two articles name objects of one sort that share words without being one."""
    if pair.is_one_article:  # which names its things apart: 인프라금융 전담팀, 중국전담팀
        return False
    left, right = pair.left.object, pair.right.object
    is_near = is_related_object(left, right) and has_one_head(left, right)
    return is_near and not shares_only_head(left, right) and not shares_words(pair)


def has_generic_object(pair: ClaimPair) -> bool:
    """Tell whether one article once leaves the thing unnamed (신제품, nothing); a number is a name."""
    is_plain = any(
        (side.object.is_generic or (len(pair.types) == 1 and _names_nothing(side)))
        and not tells_of_several(side.claim.object or "")
        and not is_another_generic(side.object, other.object)
        and side.object.numbers <= other.object.numbers
        for side, other in pair.sides
    )
    return pair.is_one_article and is_plain


def _names_nothing(claim: ResolvedClaim) -> bool:
    """Tell whether a claim says neither by name nor in words what was done (지원했다)."""
    is_known = claim.entry.has("doing") and claim.entry.has(
        "gathering"
    )  # where an article seldom tells of two
    return is_known and not claim.object.words and not claim.objects and not claim.title


def has_other_words(pair: ClaimPair) -> bool:
    """Tell whether both name an object and the two have nothing in common."""
    return is_other_object(pair.left.object, pair.right.object)


def shares_amount(pair: ClaimPair) -> bool:
    """Tell whether both give one amount."""
    left, right = pair.left.amounts, pair.right.amounts
    return any(unit == other and is_rounded(one, two) for unit, one in left for other, two in right)


def has_other_amounts(pair: ClaimPair) -> bool:
    """Tell whether both give an amount in one unit, and not the same; a share of a round is no other."""
    left, right = pair.left.amounts, pair.right.amounts
    same_units = {unit for unit, _ in left} & {unit for unit, _ in right}
    return bool(same_units) and not shares_amount(pair) and not tells_share(pair)


def tells_share(pair: ClaimPair) -> bool:
    """Tell whether one investor's money here is a share of the round that is summed up there."""
    return pair.types == {EventType.INVESTMENT} and any(starmap(is_share_of_round, pair.sides))


def shares_headline(pair: ClaimPair) -> bool:
    """Tell whether both are what their articles lead with, and the headlines share words."""
    if pair.is_one_article or not (pair.left.claim.lead and pair.right.claim.lead):
        return False
    left, right = pair.left.headline, pair.right.headline
    shared, foreign = left.words & right.words, count_foreign(pair)
    one_name = shared & pair.left.quoted & pair.right.quoted  # ‘별의 기사’ is one thing in two words
    is_near = share_words(left, right) and get_similarity(left, right) >= _SAME_HEADLINE
    told = len(shared - one_name) + bool(one_name)
    return (is_near and not foreign) or told >= _TELLING_HEADLINE + foreign


def has_object_in_sentence(pair: ClaimPair) -> bool:
    """Tell whether what one article names stands in the sentence of another that only says 제품 or 판매."""
    return not pair.is_one_article and any(
        plain.object.is_generic and named.object.head in plain.sentence for plain, named in pair.sides
    )


def shares_sentence(pair: ClaimPair) -> bool:
    """Tell whether two articles say it in sentences with several telling words in common."""
    if is_another_sort(pair):
        return False
    left, right = pair.left.sentence, pair.right.sentence
    shared = len(left & right)
    is_much = shared >= _TELLING_WORDS and shared >= _SHARED_SENTENCE * min(len(left), len(right))
    return is_much and not pair.is_one_article and not is_about_something_else(pair)


def is_one_release(pair: ClaimPair) -> bool:
    """Tell whether the sentences are copies of one press release or wire story."""
    if pair.is_one_article or have_other_numbers(pair.left.object, pair.right.object):
        return False
    left, right = pair.left.claim.evidence.exact, pair.right.claim.evidence.exact
    if left == right and len(left) >= _RELEASE_LENGTH:
        return True
    first, second = _pairs_of(left), _pairs_of(right)
    smaller, larger = sorted((len(first), len(second)))
    return smaller >= _RELEASE_LENGTH and len(first & second) >= _SAME_SENTENCE * larger


@lru_cache(maxsize=1_024)  # of some 15 kB each; eight times as many find 6 % more
def _pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of a sentence."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def is_about_something_else(pair: ClaimPair) -> bool:
    """Tell whether each has an object that takes no part in the other."""
    left, right = pair.left, pair.right
    both_known = bool(left.objects and right.objects)
    return both_known and not (left.objects & right.everyone or right.objects & left.everyone)


def is_one_round(pair: ClaimPair) -> bool:
    """Tell whether two outlets lead on the same days with money put into one firm, of one sum or none."""
    is_lead = pair.left.claim.lead and pair.right.claim.lead and not pair.is_one_article
    is_funding = pair.types == {EventType.INVESTMENT} and bool(pair.left.objects & pair.right.objects)
    return is_lead and is_funding and pair.fit in AT_ONCE and not has_other_amounts(pair)


def is_by_someone_else(pair: ClaimPair) -> bool:
    """Tell whether each has a doer that takes no part in the other."""
    left, right = pair.left, pair.right
    if is_either(pair, "loose_credit") or not (left.subjects and right.subjects):
        return False
    return not (left.subjects & right.everyone or right.subjects & left.everyone)


def has_other_parties(pair: ClaimPair) -> bool:
    """Tell whether two agreements of one party have different other parties."""
    left, right = pair.left.objects, pair.right.objects
    if len(left & right) > 1:
        return False
    return are_both(pair, "pair") and bool(left - right) and bool(right - left)


def shares_post(pair: ClaimPair) -> bool:
    """Tell whether one person takes or leaves one post (대표, 대표이사)."""
    first, second = pair.left.claim.role or "", pair.right.claim.role or ""
    is_one = bool(first and second) and (first in second or second in first)
    return is_one and bool(pair.left.objects & pair.right.objects)


def is_unit_by_name(pair: ClaimPair) -> bool:
    """Tell whether one outlet names the owner of the other's unit (새솔의 AI연구소장, 새솔 AI연구소 소장)."""
    return any(
        owner.names[one] < unit.names[other]
        for owner, unit in pair.sides
        for one in owner.places & owner.names.keys()
        for other in unit.places & unit.names.keys()
    )


def shares_alliance(pair: ClaimPair) -> bool:
    """Tell whether both name one alliance and one other party."""
    shared = pair.left.everyone & pair.right.everyone
    alliances = pair.left.alliances & pair.right.alliances
    return bool(alliances) and bool(shared - alliances)


def shares_both_ends(pair: ClaimPair) -> bool:
    """Tell whether both name the same doer and the same object."""
    return shares_objects(pair) and bool(pair.left.subjects & pair.right.subjects)


def shares_title(pair: ClaimPair) -> bool:
    """Tell whether both happenings bear one name, maybe once with more words."""
    left, right = pair.left.title, pair.right.title
    is_named = bool(left and right) and (left in right or right in left)
    return is_named and not is_another_sort(pair)


def is_another_sort(pair: ClaimPair) -> bool:
    """Tell whether both name what they are about and the two are things of different sorts."""
    first, second = pair.left.object, pair.right.object
    return bool(first.head and second.head) and not has_one_head(first, second)


def has_other_name(pair: ClaimPair) -> bool:
    """Tell whether two outlets set two product names in quotes, and neither tells of the other's."""
    left, right = pair.left, pair.right
    if pair.is_one_article or not (left.quoted and right.quoted):
        return False
    sides = ((left.quoted, right.tale | right.quoted), (right.quoted, left.tale | left.quoted))
    return not any(  # ‘새솔 2’ is 새솔2
        word.startswith(named) or (len(word) > 1 and named.startswith(word))
        for quoted, tale in sides
        for named in quoted
        for word in tale
    )


def count_foreign(pair: ClaimPair) -> int:
    """Count what either is about, by its last word, that stands nowhere in the other's telling."""
    if not is_another_sort(pair):
        return 0
    return sum(not find_shared_words(frozenset((one.object.head,)), other.tale) for one, other in pair.sides)


def is_one_thing(pair: ClaimPair) -> bool:
    """Tell whether both are about one thing, by name or by words, and have a doer in common."""
    tests = (shares_words, shares_title, is_one_release, shares_sentence, has_object_in_sentence)
    is_told = any(test(pair) for test in tests) and not have_other_numbers(
        pair.left.object, pair.right.object
    )
    return is_told and bool(pair.left.everyone & pair.right.everyone)

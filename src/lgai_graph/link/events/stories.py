"""Tell whether two outlets report one happening, however differently they word and type it.

An outlet's telling is its sentence and, for what its article leads with, its headline. Two tellings are one
story where they share enough of what they name and contradict each other in nothing that both name.
"""

from functools import lru_cache
from typing import Literal

from lgai_graph.korean import name_key
from lgai_graph.lexicon import load_lexicon
from lgai_graph.link.entities.names import is_generic
from lgai_graph.link.events.likeness.comparing import find_shared_words, have_other_numbers
from lgai_graph.link.events.likeness.figures import BIG_FIGURE
from lgai_graph.link.events.likeness.timing import DateFit
from lgai_graph.link.events.pairs import (
    ClaimPair,
    are_both,
    count_foreign,
    has_other_amounts,
    has_other_parties,
    is_about_something_else,
    is_by_someone_else,
    is_either,
    shares_amount,
    shares_words,
)
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.deeds import has_one_deed
from lgai_graph.model import EntityId

# Things shared beside the one who did it, and as many more for each of two objects of different sorts (노선,
# 항공권) that the other outlet does not speak of; calibrated on tests/fixtures/stories/fitted.yaml.
_ENOUGH, _FOREIGN = 2, 1
_MANY = 4  # things shared on one day where one side's only party is not a participant of the other's
_AMOUNT = 2  # things that one amount counts for
_DATED = frozenset({DateFit.SAME, DateFit.INSIDE, DateFit.OVERLAP, DateFit.NEAR})


@lru_cache(maxsize=64)  # gates and scorers ask in turn of one pair
def is_one_story(pair: ClaimPair) -> bool:
    """Tell whether two articles report one happening: one doer, its days and details, no contradiction."""
    if pair.is_one_article or not _is_one_time(pair) or pair.left.is_quotation or pair.right.is_quotation:
        return False
    parties = count_parties(pair)
    if not parties or contradicts(pair):
        return False
    details = count_details(pair)
    is_met = bool(pair.left.everyone & pair.right.everyone) or shares_words(pair)
    if not is_met and parties < _ENOUGH and not (details >= _MANY and pair.fit is DateFit.SAME):
        return False
    is_plain = is_either(pair, "often") and not (pair.left.object.words or pair.right.object.words)
    if is_plain and parties < _ENOUGH and details < _MANY:  # 사건을 고법으로 환송: a court does so daily
        return False
    return parties - 1 + details >= _ENOUGH + _FOREIGN * _count_unsaid(pair, parties)


def _count_unsaid(pair: ClaimPair, parties: int) -> int:
    """Count the things of different sorts that the other outlet does not speak of, one less for one deed."""
    if parties >= _ENOUGH and is_either(pair, "pair"):  # an agreement is known by its parties
        return 0
    foreign = count_foreign(pair)
    is_one_deed = len(pair.types) == 1 and has_one_deed(pair)
    return foreign - 1 if foreign and is_one_deed else foreign


def is_one_deal(pair: ClaimPair) -> bool:
    """Tell whether two outlets tell of one sum between the same two on the same days (투자, 투자협약)."""
    is_of_two = len(pair.left.everyone & pair.right.everyone) >= _ENOUGH
    return is_of_two and shares_amount(pair) and not pair.is_one_article and _is_one_time(pair)


def contradicts(pair: ClaimPair) -> bool:
    """Tell whether both name something of one sort, and not the same."""
    left, right = pair.left, pair.right
    return (
        have_other_numbers(left.object, right.object)
        or has_other_amounts(pair)
        or has_other_parties(pair)
        or (is_by_someone_else(pair) and not _names(pair, "subjects"))
        or (is_about_something_else(pair) and not _names(pair, "objects"))
        or quotes_another(pair)
        or are_other_things(pair)
    )


def quotes_another(pair: ClaimPair) -> bool:
    """Tell whether both set names in quotes, and none in common."""
    left, right = pair.left.quoted, pair.right.quoted
    return bool(left and right) and not find_shared_words(left, right)


def _is_one_time(pair: ClaimPair) -> bool:
    """Want dates that agree, or two leads of the same days; of one agreement, one lead will do."""
    leads = (pair.left.claim.lead, pair.right.claim.lead)
    is_lead = all(leads) or (any(leads) and are_both(pair, "pair") and has_one_deed(pair))
    return pair.fit in _DATED or (pair.fit is DateFit.NEWS and is_lead)


def are_other_things(pair: ClaimPair) -> bool:
    """Tell whether both name what they are about, and neither's stands anywhere in the other's telling."""
    left, right = pair.left, pair.right
    if not (left.object.words and right.object.words):
        return False
    return not (_names_object_of(left, right) or _names_object_of(right, left))


def _names_object_of(named: ResolvedClaim, telling: ResolvedClaim) -> bool:
    """Tell whether a word of one's object stands in the other's telling, or in a participant's name."""
    return bool(find_shared_words(named.object.words, telling.told))


def _names(pair: ClaimPair, part: Literal["subjects", "objects"]) -> bool:
    """Tell whether a subject or object of either is named in the other's telling, in any role."""
    return any(is_named(one, entity, other) for one, other in pair.sides for entity in getattr(one, part))


def is_named(claim: ResolvedClaim, entity: EntityId, telling: ResolvedClaim) -> bool:
    """Tell whether a participant of one takes part in the other, itself or by a unit, or is named there.

    A unit bears its owner's name (가람대 연구팀).
    """
    words = claim.names.get(entity, frozenset())
    if entity in telling.everyone or not words:
        return entity in telling.everyone
    units = (name - words for name in telling.names.values() if words < name)
    return words <= telling.tale or any(map(_is_unit, units))


def _is_unit(words: frozenset[str]) -> bool:
    """Tell whether words only say what unit of its owner is meant (연구팀, AI 연구소)."""
    return all(is_generic(word) or word in load_lexicon().collective_words for word in words)


def count_parties(pair: ClaimPair) -> int:
    """Count the participants that both name, places left out but where an accident befell nobody else."""
    left, right = pair.left, pair.right
    venues = _list_venues(left) | _list_venues(right)
    shared = {entity for entity in left.everyone if is_named(left, entity, right)}
    return len((shared | {entity for entity in right.everyone if is_named(right, entity, left)}) - venues)


def count_details(pair: ClaimPair) -> int:
    """Count the words and figures that both tell, an amount for more than one."""
    left, right = pair.left, pair.right
    names = _join_names(left) | _join_names(right)
    shared = find_shared_words(left.tale, right.tale)
    words = {word for word in shared if not any(is_short_for(word, name) for name in names)}
    one_name = words & left.quoted & right.quoted  # ‘별의 기사’ is one thing in two words
    figures = left.figures & right.figures
    big = any(value >= BIG_FIGURE for value, _ in figures) or shares_amount(pair)
    small = sum(value < BIG_FIGURE for value, _ in figures)
    return len(words - one_name) + bool(one_name) + small + (_AMOUNT if big else 0)


def _list_venues(claim: ResolvedClaim) -> frozenset[EntityId]:
    """Return where it took place; whose place an accident befell is a party of it."""
    is_party = claim.everyone == claim.venues and not claim.entry.has("gathering")
    return frozenset() if is_party else claim.venues


def _join_names(claim: ResolvedClaim) -> set[str]:
    """Return the names of the participants, each as one word."""
    return {name_key(argument.mention.name) for argument in claim.claim.arguments}


def is_short_for(word: str, name: str) -> bool:
    """Tell whether a word may shorten a name: it begins alike and leaves syllables out.

    >>> is_short_for("공정위", "공정거래위원회"), is_short_for("과징금", "공정거래위원회")
    (True, False)
    """
    rest = iter(name)
    return word[:1] == name[:1] and all(syllable in rest for syllable in word)

"""Say what forbids that two claims tell of one event."""

import re
from collections.abc import Callable, Mapping

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.events.likeness.accounts import are_same_accounts, give_one_figure
from lgai_graph.link.events.likeness.comparing import are_apart, have_other_numbers
from lgai_graph.link.events.likeness.contrast import differ_in_more
from lgai_graph.link.events.likeness.past import is_not_recalled, was_long_ago
from lgai_graph.link.events.likeness.places import is_elsewhere, is_one_gathering, is_one_site, is_other_route
from lgai_graph.link.events.likeness.posts import may_be_one_post
from lgai_graph.link.events.likeness.targets import befall_one
from lgai_graph.link.events.likeness.timing import DateFit, are_told_together
from lgai_graph.link.events.likeness.ventures import is_one_venture
from lgai_graph.link.events.openings import do_or_leave, is_one_report
from lgai_graph.link.events.pairs import (
    ClaimPair,
    are_both,
    has_generic_object,
    has_other_name,
    has_other_words,
    is_either,
    is_one_release,
    is_one_thing,
    shares_alliance,
    shares_amount,
    shares_both_ends,
    shares_doer,
    shares_headline,
    shares_objects,
    shares_title,
    shares_words,
)
from lgai_graph.link.events.repeats import (
    adds_another,
    is_behind,
    is_framed,
    is_told_again,
    shares_place,
)
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.events.retold.deeds import has_other_deed
from lgai_graph.link.events.stories import is_named, is_one_deal
from lgai_graph.model import EntityId, EventType, ParticipantRole

_SINCE = re.compile(r"(?:19|20)\d\d년부터")  # 2009년부터 선정
_WITH = re.compile(r"(\S{2,})[와과] ")
_MIN_TITLE = 3  # letters of a name by which a plan and a deed of one article are one

# What two claims of different types must share to be one event; event_types.yaml says which types (told_as).
CONDITIONS: Mapping[str, Callable[[ClaimPair], bool]] = {
    "alliance": shares_alliance,
    "about": shares_objects,
    "both": shares_both_ends,
    "title": shares_title,
}


def _have_compatible_types(pair: ClaimPair) -> bool:
    """Want one type, two that event_types.yaml lists (told_as), or two doings with one thing and one doer."""
    if len(pair.types) == 1:
        return True
    if _is_told_as(pair) or is_told_again(pair):
        return True
    if are_both(pair, "once") and is_either(pair, "founding"):  # a firm founded and a firm bought are two
        return False
    is_led_alike = shares_headline(pair) and shares_doer(pair)
    is_one = is_led_alike or is_one_venture(pair) or is_one_deal(pair)
    if are_both(pair, "doing") and (is_one or is_one_thing(pair)):
        return True
    is_any = is_either(pair, "often") or is_either(pair, "quote")
    return (are_both(pair, "doing") or is_any) and is_one_report(pair)


def _is_told_as(pair: ClaimPair) -> bool:
    """Tell whether event_types.yaml lets one type tell the other, and what it asks for holds."""
    condition = pair.left.entry.told_as.get(pair.right.type)
    return condition is not None and CONDITIONS[condition](pair)


def _have_compatible_dates(pair: ClaimPair) -> bool:
    """Want dates that can be one; a missing date is enough only for what happens once or is one release."""
    if pair.fit is not DateFit.UNDATED or pair.is_one_article:
        return pair.fit is not DateFit.APART
    if are_both(pair, "once") or shares_title(pair) or is_one_release(pair):
        return True
    is_whole = (shares_words(pair) and shares_amount(pair)) or (
        are_both(pair, "pair") and shares_objects(pair)
    )
    return is_whole and shares_doer(pair) and are_told_together(pair.left, pair.right)


def _adds_nothing_undated(pair: ClaimPair) -> bool:
    """Keep a list of today's members or partners from all getting the day that some joined."""
    left, right = pair.left, pair.right
    if pair.fit not in (DateFit.UNDATED, DateFit.NEWS) or not (left.period or right.period):
        return True
    undated, dated = (right, left) if left.period else (left, right)
    told = undated.everyone if is_either(pair, "parties") else undated.objects
    named = all(is_named(undated, entity, dated) for entity in sorted(told))
    return named or (pair.fit is DateFit.NEWS and is_one_thing(pair))


def _have_compatible_titles(pair: ClaimPair) -> bool:
    """Keep happenings of different names apart."""
    return not (pair.left.title and pair.right.title) or shares_title(pair)


def _are_mergeable_statements(pair: ClaimPair) -> bool:
    """Keep two quotes two: only the same words, the same talk by name, or what was announced are one."""
    if not is_either(pair, "quote"):
        return True
    left, right = pair.left.claim.evidence, pair.right.claim.evidence
    overlaps = pair.is_one_article and left.start < right.end and right.start < left.end
    is_copied = is_one_release(pair) and pair.left.claim.summary == pair.right.claim.summary
    return overlaps or is_copied or shares_title(pair) or is_one_report(pair) or is_told_again(pair)


def _are_mergeable_others(pair: ClaimPair) -> bool:
    """Want more than a doer and a day where one may do many such things a day."""
    if not is_either(pair, "often"):
        return True
    tests = (shares_objects, shares_title, shares_words, shares_amount, has_generic_object, shares_headline)
    return any(test(pair) for test in (*tests, is_one_report, is_told_again))


def _are_both_real_or_planned(pair: ClaimPair) -> bool:
    """Keep an article's plan apart from what it tells as done, unless both are about one thing."""
    if not (pair.is_planned_and_done and pair.is_one_article) or shares_objects(pair):
        return True
    if is_framed(pair):
        return True
    if was_long_ago(pair):
        return False
    if is_told_again(pair) or (shares_place(pair) and shares_words(pair)):
        return True
    left, right = pair.left, pair.right
    is_named = min(len(left.title), len(right.title)) >= _MIN_TITLE  # 제네시스 N is no N
    is_one_object = bool(left.object.words) and left.object.words == right.object.words
    return (is_named and shares_title(pair)) or (is_one_object and not has_other_deed(pair))


def _tell_one_deed(pair: ClaimPair) -> bool:
    """Keep two deeds of one article apart where no type says what they are (강화, 분사)."""
    is_loose = len(pair.types) > 1 or (is_either(pair, "often") and not shares_objects(pair))
    if not (pair.is_one_article and is_loose) or is_told_again(pair) or _is_told_as(pair):
        return True
    return not has_other_deed(pair)


def _adds_no_other(pair: ClaimPair) -> bool:
    """Keep what an article names besides (감면 혜택도 축소, 협약식 직후 강연) apart from what it told."""
    if is_behind(pair):
        return False
    is_one = shares_title(pair) or (shares_objects(pair) and EventType.RECOGNITION not in pair.types)
    return not adds_another(pair) or is_one


def _are_both_series_or_single(pair: ClaimPair) -> bool:
    """Keep a series apart from what one article tells of a single day of it (정기적으로 개최, 5일 개최)."""
    return not pair.is_one_article or _is_series(pair.left) is _is_series(pair.right)


def _is_series(claim: ResolvedClaim) -> bool:
    """Tell whether a line says that it is done again and again, or since a year gone by."""
    line = claim.claim.summary
    return not load_spellings().recurring.isdisjoint(line.split()) or _SINCE.search(line) is not None


def _names_no_other_thing(pair: ClaimPair) -> bool:
    """Keep apart two things of one doer, unless a shared object or one release says they are one."""
    if is_either(pair, "quote") or are_both(pair, "post") or is_either(pair, "accounts"):
        return True
    if not has_other_words(pair) or shares_title(pair):
        return True
    if shares_objects(pair) and not is_either(pair, "often"):
        return True
    tests = (is_one_release, shares_headline, is_one_report, is_one_deal)
    sites = (is_one_gathering, is_one_site, is_one_venture)
    return is_told_again(pair) or any(test(pair) for test in (*tests, *sites))


def _bear_one_number(pair: ClaimPair) -> bool:
    """Keep one model from the next, wherever other claims stand between them."""
    is_said = is_either(pair, "quote") or is_either(pair, "accounts")
    return is_said or not have_other_numbers(pair.left.object, pair.right.object) or is_told_again(pair)


def _bear_one_name(pair: ClaimPair) -> bool:
    """Keep one product from another that is launched beside it, wherever other claims stand between them."""
    return EventType.LAUNCH not in pair.types or not has_other_name(pair)


def _are_in_one_place(pair: ClaimPair) -> bool:
    """Keep apart what is opened in two towns, what one article says was held in two, and two routes."""
    is_held = pair.is_one_article and are_both(pair, "gathering") and not shares_place(pair)
    is_opened = are_both(pair, "founding") and not pair.is_one_article
    return not ((is_held or is_opened) and is_elsewhere(pair)) and not is_other_route(pair)


def _go_to_one(pair: ClaimPair) -> bool:
    """Keep apart what one article says was given to two."""
    left, right = (_list_in(claim, ParticipantRole.RECIPIENT) for claim in (pair.left, pair.right))
    return not (pair.is_one_article and are_apart(left, right))


def _act_alike(pair: ClaimPair) -> bool:
    """Keep apart what one does (장비를 공급한다) and what another does to him (한빛이 인수한다)."""
    return pair.is_one_article or not any(_is_acted_on(one, other) for one, other in pair.sides)


def _is_acted_on(one: ResolvedClaim, other: ResolvedClaim) -> bool:
    """Tell whether who acts in one is the target of the other, by somebody who has no part in the first."""
    acts, doers = (_list_in(claim, ParticipantRole.AGENT) for claim in (one, other))
    targets = _list_in(other, ParticipantRole.TARGET)
    return bool(acts & targets) and bool(doers) and not doers & one.everyone


def _sign_with_one(pair: ClaimPair) -> bool:
    """Keep apart two pacts of one party where one is with somebody whom no rule knows for a name."""
    return not are_both(pair, "pair") or not any(
        _tells_of_stranger(other) and not all(is_named(one, entity, other) for entity in sorted(one.objects))
        for one, other in pair.sides
    )


def _tells_of_stranger(claim: ResolvedClaim) -> bool:
    """Tell whether a line says with whom (누리대와), and no participant bears that name."""
    partner = _WITH.search(claim.claim.summary.partition(", ")[2])
    names = [argument.mention.name for argument in claim.claim.arguments]
    return partner is not None and not any(partner[1] in name or name in partner[1] for name in names)


def _list_in(claim: ResolvedClaim, role: ParticipantRole) -> frozenset[EntityId]:
    """Return who takes part in a role."""
    return frozenset(who.entity for who in claim.participants if who.role is role)


GATES: tuple[Callable[[ClaimPair], bool], ...] = (
    _have_compatible_dates,
    _are_mergeable_statements,
    _have_compatible_types,
    _adds_nothing_undated,
    _have_compatible_titles,
    may_be_one_post,
    is_not_recalled,
    _are_mergeable_others,
    are_same_accounts,
    give_one_figure,
    _are_both_real_or_planned,
    _names_no_other_thing,
    _bear_one_name,
    _are_in_one_place,
    _go_to_one,
    _act_alike,
    _sign_with_one,
    befall_one,
    do_or_leave,
    differ_in_more,
    _tell_one_deed,
    _are_both_series_or_single,
    _adds_no_other,
)

# Gates that all claims of an event must pass with one another, not only the two that joined.
LASTING_GATES = (
    _have_compatible_titles,
    may_be_one_post,
    is_not_recalled,
    _go_to_one,
    befall_one,
    do_or_leave,
    differ_in_more,
    _bear_one_number,
    _bear_one_name,
)
# A gate that half of them must pass: tellings of one story need not all name the thing alike.
MOSTLY_GATE = _names_no_other_thing

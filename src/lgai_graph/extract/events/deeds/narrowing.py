"""Narrow the type of a deed to what its verb and its object say together (공장을 만들다, not 공약을 만들다).

A verb alone says too much: 매입하다 buys a firm or a bond, 공개하다 a product or a list. What the two leave
open is of the type *other*, which never misleads.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.naming import find_stem
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import Claim, EntityKind, EventType, ParticipantRole

UNITS = ("팀", "부", "실")  # 영업코칭팀, WM상품부
SHARES = re.compile(r"\d주$")  # 3590주를 매입했다
OWNER = 12  # characters: 1210만대의 | 스마트폰을
# what a plan or a list would be where it is published: to publish it is to state it
SHOWN = frozenset({EventType.LAUNCH, EventType.PROGRAM, EventType.RECOGNITION})
TITLE = re.compile(r"[‘'“\"「『《<][^’'”\"」』》>]*[’'”\"」』》>]$")  # 새 앨범 ‘나래’
MONEY = re.compile(r"[A-Z]{3}")  # ISO 4217
BUILD = "짓"  # 공장을 짓다, 확정을 짓다
PRIVATE = frozenset({EntityKind.COMPANY, EntityKind.PERSON, EntityKind.PRODUCT})


def narrow_type(
    context: ArticleContext, clause: Clause, thing: str, kind: EventType | None
) -> EventType | None:
    """Return the type that a verb has with its object.

    Args:
        context: the article.
        clause: the verb with its parts.
        thing: the last word of the object.
        kind: the type by verb and object, each looked up by itself.
    """
    deeds = context.lexicon.deeds
    tells = thing.endswith((*deeds.informing, *deeds.qualities)) or thing in deeds.hollow
    if kind in SHOWN and find_stem(clause.predicate) in deeds.published and tells:
        return EventType.STATEMENT
    rule = RULES.get(kind) if kind else None
    return rule(context, clause, thing) if rule else kind


def narrow_founding(context: ArticleContext, clause: Clause, thing: str) -> EventType:
    """Found only a body or a building, and only by a verb that brings it about (not 매장을 확대하다).

    To win the building of one is a contract (공사를 따내다).
    """
    deeds, lemma = context.lexicon.deeds, clause.predicate.lemma
    noun = context.lexicon.wording.find_pair(thing, lemma) if lemma == BUILD else ""
    if noun and deeds.verbs.get(noun) is not EventType.ESTABLISHMENT:  # 확정을 짓다
        return EventType.OTHER
    if deeds.verbs.get(lemma) is EventType.PARTNERSHIP:
        return EventType.PARTNERSHIP
    if lemma in deeds.raising and not is_raised(context, thing):
        return EventType.OTHER
    grows = lemma in deeds.light and lemma not in deeds.founding and lemma not in deeds.raising
    return EventType.OTHER if grows else EventType.ESTABLISHMENT


def is_raised(context: ArticleContext, thing: str) -> bool:
    """Tell whether a noun names a body or a building; 발전기 only ends as firms do."""
    head = context.lexicon.find_head(thing) if thing else None
    body = head is not None and head[1] is not EntityKind.COMPANY
    known = context.lexicon.deeds.find_object_type(thing) is EventType.ESTABLISHMENT
    return known or body or (bool(thing) and thing.endswith(UNITS))


def narrow_buying(context: ArticleContext, clause: Clause, thing: str) -> EventType:
    """Buy or sell only a stake, a firm, a business or land: no bonds, no goods that are counted."""
    deeds = context.lexicon.deeds
    if clause.predicate.lemma in deeds.vending and counts_goods(context, clause):
        return EventType.OTHER
    if SHARES.search(thing):
        return EventType.INVESTMENT
    if clause.predicate.lemma not in deeds.trading:
        return EventType.ACQUISITION
    words = [word.text for phrase in clause.slots.get("object", ())[-1:] for word in phrase.words]
    owned = any(is_owned(word, deeds) for word in (*words, thing))  # 부지 3만㎡를
    bought = owned or holds_body(context, clause)
    return EventType.ACQUISITION if bought else EventType.OTHER


def is_owned(word: str, deeds: Deeds) -> bool:
    """Tell whether a noun names what is bought and sold as a stake, a business or land."""
    owned = (EventType.ACQUISITION, EventType.ESTABLISHMENT)
    return word.endswith(deeds.bought) or deeds.find_object_type(word) in owned


def holds_body(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether the object, of a passive the subject, names an organisation (새솔을, 새솔의 앱을)."""
    phrases = clause.slots.get("subject" if clause.predicate.voice == "passive" else "object", ())
    return any(
        name.is_organization and is_within(name, phrase) for phrase in phrases for name in context.names
    )


def is_within(name: Name, phrase: Phrase) -> bool:
    """Tell whether a name stands in a phrase."""
    return phrase.start <= name.start < phrase.end


def counts_goods(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether a clause counts what is sold (전화 1210만대를 팔다): no stake, firm or building."""
    things = clause.slots.get("object", ())
    first = min((phrase.start for phrase in things), default=clause.predicate.start) - OWNER
    return any(
        amount.unit == "units" and first <= amount.start < clause.predicate.start
        for amount in context.amounts
    )


def sells_by_count(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether a clause says how many were sold: a figure, no launch (전화 1210만대를 판매했다)."""
    predicate = clause.predicate
    sold = predicate.past and predicate.lemma in context.lexicon.deeds.vending
    return sold and counts_goods(context, clause)


def narrow_investing(context: ArticleContext, clause: Clause, thing: str) -> EventType:
    """Invest money, or bring firms; to attract people or events is no investment (인재를 유치하다)."""
    deeds = context.lexicon.deeds
    if deeds.roles.get(clause.predicate.lemma) != ParticipantRole.AGENT or not thing:
        return EventType.INVESTMENT
    things = clause.slots.get("subject" if clause.predicate.voice == "passive" else "object", ())
    words = [thing, *(word.text for phrase in things for word in phrase.words)]
    money = any(deeds.find_object_type(word) is EventType.INVESTMENT for word in words)
    firms = any(context.lexicon.find_head(word) or is_owned(word, deeds) for word in words)
    invests = money or firms or counts_money(context, clause)
    return EventType.INVESTMENT if invests else EventType.OTHER


def counts_money(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether a clause says an amount of money beside its object (50억원을, 50억원의 외자를)."""
    first = min((phrase.start for phrase in clause.slots.get("object", ())), default=clause.predicate.start)
    return any(
        MONEY.fullmatch(amount.unit) and first - OWNER <= amount.start < clause.predicate.start
        for amount in context.amounts
    )


def narrow_honour(context: ArticleContext, clause: Clause, thing: str) -> EventType:
    """Honour whoever wins or is picked for it (우수 기업을); to apply for a patent is no honour."""
    deeds, predicate = context.lexicon.deeds, clause.predicate
    if predicate.lemma in deeds.applying or (predicate.lemma in deeds.light and thing in deeds.choosing):
        return EventType.OTHER  # 사업자 지정을 완료하다
    if predicate.lemma not in deeds.choosing or predicate.voice != "active":
        return EventType.RECOGNITION
    honours = deeds.find_object_type(thing) is EventType.RECOGNITION or is_honour(clause, deeds)
    return EventType.RECOGNITION if honours else EventType.OTHER


def is_honour(clause: Clause, deeds: Deeds) -> bool:
    """Tell whether what somebody is picked as is an honour (우수 기업을, 우수 기업으로)."""
    phrases = [*clause.slots.get("object", ()), *clause.slots.get("as", ())]
    return any(word.text.startswith(deeds.honours) for phrase in phrases for word in phrase.words)


def narrow_release(context: ArticleContext, clause: Clause, thing: str) -> EventType:
    """Launch a product; to hand one over to a customer is only a supply."""
    deeds, lemma = context.lexicon.deeds, clause.predicate.lemma
    if lemma in deeds.supplying and not thing.endswith(deeds.serving):
        return EventType.OTHER
    return EventType.OTHER if lemma in deeds.growing else EventType.LAUNCH


def narrow_running(context: ArticleContext, clause: Clause, thing: str) -> EventType:
    """Run a course or a campaign; to run a route is neither."""
    deeds, lemma = context.lexicon.deeds, clause.predicate.lemma
    if thing.endswith(deeds.routes) or lemma in deeds.getting:
        return EventType.OTHER
    return EventType.PROGRAM


def narrow_gathering(context: ArticleContext, clause: Clause, thing: str) -> EventType | None:
    """Hold only a gathering: 진기록을 갖고 있다 is none."""
    deeds = context.lexicon.deeds
    held = clause.predicate.lemma not in deeds.having or deeds.find_object_type(thing) is EventType.CONFERENCE
    return EventType.CONFERENCE if held else None


def show_plainly(claim: Claim, deeds: Deeds) -> Claim:
    """Return what a person shows as no launch, but for a work or a product (편지를 공개했다)."""
    agents = [one.mention for one in claim.arguments if one.role is ParticipantRole.AGENT]
    makers = any(mention.kind is not EntityKind.PERSON for mention in agents)
    if claim.type is not EventType.LAUNCH or not agents or makers:
        return claim
    thing = TITLE.sub("", claim.object or "").strip().rpartition(" ")[2]
    work = deeds.find_object_type(thing) is EventType.LAUNCH and not thing.endswith(deeds.pictures)
    return claim if work else replace(claim, type=EventType.OTHER)


Rule = Callable[[ArticleContext, Clause, str], EventType | None]
RULES: Mapping[EventType, Rule] = {
    EventType.ESTABLISHMENT: narrow_founding,
    EventType.ACQUISITION: narrow_buying,
    EventType.INVESTMENT: narrow_investing,
    EventType.RECOGNITION: narrow_honour,
    EventType.LAUNCH: narrow_release,
    EventType.PROGRAM: narrow_running,
    EventType.CONFERENCE: narrow_gathering,
}


def is_private(filled: Filled, thing: str, deeds: Deeds) -> bool:
    """Tell whether a firm or a person decides on something of its own: no law (주총에서 안건을 가결했다)."""
    if (
        filled.clause.predicate.lemma not in deeds.deciding
        or deeds.find_object_type(thing) is EventType.LEGAL
    ):
        return False
    acting = filled.names.get("agent", ())
    return bool(acting) and all(name.kind in PRIVATE or name.label.endswith(deeds.unions) for name in acting)


def find_planned(sentence: Sentence, clause: Clause, thing: str, deeds: Deeds) -> Predicate | None:
    """Return the verb that says what a plan is to do (소송을 제기하는 방안), None where it stands alone."""
    phrases = clause.slots.get("object") or clause.slots.get("subject") or []
    if thing not in deeds.carriers or not phrases or len(phrases[-1].words) > 1:
        return None
    before = sentence.items[phrases[-1].index - 1] if phrases[-1].index else None
    return before if isinstance(before, Predicate) and before.ending == "ETM" else None

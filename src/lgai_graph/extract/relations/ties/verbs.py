"""Read ties that a verb tells of two organisations beside it.

한빛전자는 한라와 손잡고, 한빛재단과 한라가 공동으로 주최한     partner_of
한빛전자가 운영하는 새솔, 새솔을 운영하는 한빛전자             part_of
한빛전자에 부품을 공급하는 한라, 한라에서 부품을 받은 한빛전자   supplies
한빛대, 한라대 등으로 구성된 새솔협의회                     membership
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.modality.occasions import REPORTED
from lgai_graph.extract.events.modality.status import is_decided, is_future, is_unreal, read_status
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.ties.stakes import read_stakes
from lgai_graph.extract.relations.ties.tie import (
    ToldTie,
    drop_twins,
    find_organizations,
    make_ties,
)
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.phrases import Moment, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.model import EntityKind, EventStatus, RelationType

RECEIVE = "받"
MOST_HOSTS = 3  # of one event; more are its participants


def read_verbs(context: ArticleContext, sentence: Sentence, words: TieWords) -> Iterator[ToldTie]:
    """Read a sentence's verbs for the ties that they tell of; the evidence has verb and names."""
    for predicate in sentence.predicates:
        for tie in read_verb(context, sentence, predicate, words):
            ends = [name for name in (tie.source, tie.target) if sentence.start <= name.start < sentence.end]
            start = min(predicate.start, *(name.start for name in ends), sentence.end)
            end = max(predicate.end, *(name.end for name in ends), sentence.start)
            yield tie._replace(start=start, end=end)


def read_verb(
    context: ArticleContext, sentence: Sentence, predicate: Predicate, words: TieWords
) -> Iterator[ToldTie]:
    """Read one verb."""
    verb = predicate.lemma
    if receives(sentence, predicate, words):
        yield from read_receivers(context, sentence, predicate)
        return
    joint = tells_partners(sentence, predicate, words) or is_accompanied(sentence, predicate, words)
    if verb in words.hosting and not joint:
        yield from read_hosts(context, sentence, predicate)
        return
    lists = (words.operators, words.holdings, words.suppliers, words.composing)
    told = joint or any(verb in verbs for verbs in lists)
    if not told or not is_told(context, sentence, predicate, joint=joint):
        return
    clause = find_called(sentence, read_clause(sentence, predicate, frozenset()))
    if joint and (has_companions(clause) or tells_partners(sentence, predicate, words)):
        yield from read_partners(context, clause, words)
    elif verb in words.hosting:
        yield from read_hosts(context, sentence, predicate)
    elif verb in words.operators:
        yield from read_operators(context, clause)
    elif verb in words.holdings:
        yield from read_stakes(context, sentence, clause)
    elif verb in words.suppliers:
        yield from read_suppliers(context, clause)
    elif verb in words.composing:
        yield from read_composed(context, clause)


def tells_partners(sentence: Sentence, predicate: Predicate, words: TieWords) -> bool:
    """Tell whether a verb, or the words right before it, say that two work together."""
    verb = predicate.lemma
    return (
        verb in words.partners
        or (verb in words.joint and is_joint(sentence, predicate))
        or (verb in words.signing and signs_pact(sentence, predicate, words))
    )


def is_accompanied(sentence: Sentence, predicate: Predicate, words: TieWords) -> bool:
    """Tell whether somebody named before a verb takes part in the deed (한라와 함께 … 개발한)."""
    return predicate.lemma in words.joint and any(
        isinstance(item, Phrase) and (item.together or item.is_joint)
        for item in sentence.items[: predicate.index]
    )


def has_companions(clause: Clause) -> bool:
    """Tell whether a clause itself has the companions that 함께 or 공동으로 makes partners."""
    return clause.is_joint or any(phrase.together for phrase in clause.slots.get("with", []))


def find_called(sentence: Sentence, clause: Clause) -> Clause:
    """Return a clause with what its noun is called as that noun: A와 B가 합작한 항공사인 | C."""
    head = clause.slots.get("head", [])
    at = head[-1].index if head else -1
    verb, name = (*sentence.items[at + 1 : at + 3], None, None)[:2]
    if at < 0 or not isinstance(verb, Predicate) or not isinstance(name, Phrase):
        return clause
    if verb.voice != "copula" or verb.ending != "ETM":
        return clause
    return replace(clause, slots={**clause.slots, "head": [name]})


def is_joint(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether 공동 stands right before a verb (공동으로 주최한)."""
    before = [item for item in sentence.items[: predicate.index] if not isinstance(item, Moment)][-2:]
    if len(before) == 2 and isinstance(before[1], Phrase) and before[1].particle in OBJECTS:
        before = before[:1]  # 공동으로 새 회사를 만들었다
    joint = before[-1] if before else None
    return isinstance(joint, Phrase) and joint.words[0].text == "공동" and len(joint.words) == 1


def signs_pact(sentence: Sentence, predicate: Predicate, words: TieWords) -> bool:
    """Tell whether a verb that leads on makes a pact (가맹 계약을 체결한 뒤); a last one is an event."""
    if predicate.ending == "EF" or predicate.tail.endswith(REPORTED):
        return False
    before = sentence.items[predicate.index - 1] if predicate.index else None
    return isinstance(before, Phrase) and before.words[-1].text.endswith(tuple(words.pacts))


def is_told(context: ArticleContext, sentence: Sentence, predicate: Predicate, *, joint: bool) -> bool:
    """Tell whether a verb says that something holds; an agreement to work together does too."""
    tail, after = predicate.tail, context.text[predicate.end : predicate.end + 4]
    statuses = context.lexicon.frames.statuses
    if predicate.quoted or is_unreal(tail, after, statuses.negations) or "겠" in tail:
        return False
    if joint and is_decided(tail, after):
        return True
    if predicate.ending in ("ETM", "ETN") and is_future(tail):
        return False
    if predicate.ending == "EC":
        return not tail.endswith(("려", "려고", "고자", "도록", "면", "거나", "지"))
    return read_status(context.text, sentence, predicate, statuses) is EventStatus.HAPPENED


def find_slot(context: ArticleContext, clause: Clause, slot: str) -> list[Name]:
    """Return the organisations that a slot's phrases stand for."""
    return find_organizations(context, clause.slots.get(slot, []))


def find_actors(context: ArticleContext, clause: Clause) -> list[Name]:
    """Return who acts: the subject, else the noun that the clause modifies."""
    return find_slot(context, clause, "subject") or find_slot(context, clause, "head")


def read_partners(context: ArticleContext, clause: Clause, words: TieWords) -> Iterator[ToldTie]:
    """Read A는 B와 손잡고, A와 B가 공동으로; A와 B가 합작한 C is both's investment."""
    subjects, others = find_slot(context, clause, "subject"), find_slot(context, clause, "with")
    heads = find_slot(context, clause, "head")
    if clause.predicate.lemma in words.ventures and heads and len(subjects) > 1:
        yield from make_ties(RelationType.INVESTED_IN, product(subjects, heads), clause, "tie.venture")
        return
    shared = all(phrase.start > clause.predicate.start for phrase in clause.slots.get("subject", []))
    actors = subjects or heads or (find_slot(context, clause, "topic") if shared else [])
    pairs = product(actors[:1] if others else [], others)
    alone = "with" not in clause.slots
    together = combinations([name for name in subjects if is_named(clause, name)], 2) if alone else []
    yield from make_ties(RelationType.PARTNER_OF, [*pairs, *together], clause, "tie.together")


def read_hosts(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> Iterator[ToldTie]:
    """Read A와 B는 박람회를 개최한다: two that hold one event work together, planned or held."""
    after = context.text[predicate.end : predicate.end + 4]
    negations = context.lexicon.frames.statuses.negations
    if predicate.quoted or is_unreal(predicate.tail, after, negations):
        return
    clause = read_clause(sentence, predicate, frozenset())
    subjects = [name for name in find_slot(context, clause, "subject") if is_named(clause, name)]
    hosts = drop_twins([*find_slot(context, clause, "with"), *subjects]) if subjects else []
    if "object" in clause.slots and 1 < len(hosts) <= MOST_HOSTS:
        yield from make_ties(RelationType.PARTNER_OF, combinations(hosts, 2), clause, "tie.host")


def is_named(clause: Clause, name: Name) -> bool:
    """Tell whether a subject names an organisation itself, and not by one of its people."""
    return any(phrase.start <= name.start < phrase.end for phrase in clause.slots.get("subject", []))


def read_operators(context: ArticleContext, clause: Clause) -> Iterator[ToldTie]:
    """Read A가 운영하는 B and B를 운영하는 A."""
    subjects, heads = find_slot(context, clause, "subject"), find_slot(context, clause, "head")
    objects = find_slot(context, clause, "object")
    owners, parts = (subjects or heads, objects) if objects else (subjects, heads)
    pairs = product(drop_twins(parts), owners[:1])
    yield from make_ties(RelationType.PART_OF, pairs, clause, "tie.operator")


def read_suppliers(context: ArticleContext, clause: Clause) -> Iterator[ToldTie]:
    """Read A가 B에 부품을 공급한다 and B에 부품을 공급하는 A."""
    clients = find_slot(context, clause, "to")
    if clause.predicate.voice != "passive" and "object" in clause.slots:
        pairs = product(find_actors(context, clause)[:1], clients)
        yield from make_ties(RelationType.SUPPLIES, pairs, clause, "tie.supply")


def receives(sentence: Sentence, predicate: Predicate, words: TieWords) -> bool:
    """Tell whether a verb says that somebody is supplied: 공급받는, 공급 | 받고 있다."""
    if predicate.lemma in words.suppliers:
        return predicate.voice == "passive" and RECEIVE in predicate.tail
    before = sentence.items[predicate.index - 1] if predicate.index else None
    return (
        predicate.lemma == RECEIVE
        and isinstance(before, Phrase)
        and not before.particle
        and before.words[-1].text in words.suppliers
    )


def read_receivers(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> Iterator[ToldTie]:
    """Read A는 B에서 부품을 공급받는다 and B에서 부품을 공급받는 A."""
    if not is_told(context, sentence, predicate, joint=False):
        return
    clause = read_clause(sentence, predicate, frozenset())
    makers = find_slot(context, clause, "from") or find_slot(context, clause, "at")
    pairs = product(makers, find_actors(context, clause)[:1])
    yield from make_ties(RelationType.SUPPLIES, pairs, clause, "tie.supply")


def find_quoted(clause: Clause) -> list[Name]:
    """Return a body that nothing but its quotation marks shows: … 등으로 구성된 채권단 ‘새솔’."""
    phrases = clause.slots.get("subject") or clause.slots.get("head") or []
    word = phrases[-1].words[-1] if phrases else None
    if word is None or not word.quoted:
        return []
    return [Name(word.text, word.start, word.end, EntityKind.ALLIANCE, "weak")]


def read_composed(context: ArticleContext, clause: Clause) -> Iterator[ToldTie]:
    """Read A, B 등으로 구성된 C: a body and those who make it up."""
    members = find_slot(context, clause, "as")
    bodies = find_actors(context, clause) or find_quoted(clause)
    if len(members) > 1:
        yield from make_ties(RelationType.MEMBERSHIP, product(members, bodies[:1]), clause, "tie.composed")

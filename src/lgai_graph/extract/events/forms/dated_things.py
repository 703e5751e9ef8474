"""Read what befalls a thing, whoever does it: 주택법 개정안이 30일 공포됐다, 23일 개봉하는 영화 ‘나래’.

Nobody acts, so the thing has to say by itself what it is, and its sentence on which day it happens, unless
the article opens with it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.classes import tell_status, tells_nothing
from lgai_graph.extract.events.deeds.doers.coming import fill_coming
from lgai_graph.extract.events.deeds.fate import find_fate, list_times
from lgai_graph.extract.events.deeds.frames import make_frame
from lgai_graph.extract.events.deeds.held import is_held
from lgai_graph.extract.events.deeds.idioms import find_idiom, join_idiom
from lgai_graph.extract.events.deeds.narrowing import narrow_type
from lgai_graph.extract.events.deeds.told import is_first, shares_title
from lgai_graph.extract.events.elsewhere.again import find_earlier, list_doers, stands_for_another
from lgai_graph.extract.events.elsewhere.completing import MEANT
from lgai_graph.extract.events.elsewhere.introductions import points
from lgai_graph.extract.events.forms.things import (
    LAW,
    add_itself,
    add_owner,
    as_whole,
    is_described,
    is_known,
    names_itself,
)
from lgai_graph.extract.events.lines.beside import points_back
from lgai_graph.extract.events.making import TOLD_BEFORE, make_claim
from lgai_graph.extract.events.modality.sanity import settle_time
from lgai_graph.extract.events.modality.status import is_past
from lgai_graph.extract.events.modality.telling import is_habit, read_telling, settle_serial
from lgai_graph.extract.events.parts.filling import Filled, fill_frame
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.events.times.timing import RECENT
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import ALSO, OBJECTS
from lgai_graph.lexicon import Statuses
from lgai_graph.model import Claim, EventStatus, EventType, Period, PeriodKind

STRETCH = re.compile(r"년(?:간| ?동안)$")  # 지난 25년간 개최돼
GETTING = "받"  # 제출받은, 인정받은: whoever got it acts
BESIDE = re.compile(r" (?:등|지)(?=[ ,은도])")  # 해제되는 등, 발견된 지 60년
OTHERS = "등"  # 로봇 등 신제품: goods of all sorts
PROBE = "조사"  # of a firm it is legal; one that is held in a month is a survey
NOBODY = "actor=none"
DOER = "agent"  # a part of a frame
NOT_BEFALLEN = frozenset({EventType.STATEMENT, EventType.EARNINGS, EventType.VISIT, EventType.MEMBERSHIP})


def read_dated_things(
    context: ArticleContext,
    sentence: Sentence,
    told: Sequence[Claim],
    triggers: frozenset[int],
    words: Statuses,
) -> list[Claim]:
    """Return what befalls things in a sentence, of types that nobody's deed in it has."""
    found: list[Claim] = []
    for predicate in sentence.predicates:
        if predicate.start in context.memory.worded:  # it has an event already
            continue
        befalling = as_befalling(context, sentence, predicate)
        claim = read_verb(context, *befalling, triggers, words) if befalling else None
        vague = claim is not None and claim.type is EventType.OTHER and not claim.arguments
        vague = vague and not (leads(context, sentence) or is_ahead(claim))
        if claim and not vague and not any(is_same(claim, other) for other in (*told, *found)):
            found.append(claim)
    return found


def is_ahead(claim: Claim | None) -> bool:
    """Tell whether a claim tells what is to come, and when."""
    return claim is not None and claim.status is EventStatus.PLANNED and claim.when is not None


def as_befalling(
    context: ArticleContext, sentence: Sentence, predicate: Predicate
) -> tuple[Sentence, Predicate] | None:
    """Return a verb in the passive, whose subject is what it befalls, and its sentence; None for others."""
    deeds, lemma = context.lexicon.deeds, predicate.lemma
    if predicate.quoted or predicate.tail.startswith(lemma + GETTING):
        return None
    noun = find_idiom(context, sentence, predicate)
    known = lemma in deeds.beginning or lemma in deeds.undergoing or lemma in deeds.happening
    if not (known or noun in deeds.happening) or is_held(context, sentence, predicate):
        return None  # what is held has a form of its own
    before = sentence.items[predicate.index - 1] if predicate.index else None
    auxiliary = isinstance(before, Predicate) and before.ending == "ETN"  # 논의하기 시작했다
    if auxiliary or BESIDE.match(context.text, predicate.end):
        return None
    if noun in deeds.happening:  # 문을 연 동탄점
        return join_idiom(sentence, predicate, noun)
    if lemma in deeds.beginning and (noun := find_begun(context, before)):  # 분양을 시작한다
        return join_idiom(sentence, predicate, noun)
    if predicate.voice == "passive" and lemma in deeds.undergoing:
        return sentence, predicate
    itself = predicate.voice == "active" and lemma in deeds.happening
    return (sentence, replace(predicate, voice="passive")) if itself else None


def find_begun(context: ArticleContext, before: Item | None) -> str:
    """Return the one noun of what a thing itself begins (아파트가 분양에 들어간다), empty for any other."""
    alone = isinstance(before, Phrase) and len(before.words) == 1 and before.particle in (*OBJECTS, "에")
    noun = before.words[0].text if alone and isinstance(before, Phrase) else ""
    return noun if noun in context.lexicon.deeds.begun else ""


def read_verb(
    context: ArticleContext,
    sentence: Sentence,
    verb: Predicate,
    triggers: frozenset[int],
    words: Statuses,
) -> Claim | None:
    """Read one verb with the thing that it befalls."""
    status = tell_status(context, sentence, verb, words)
    clause = read_clause(sentence, verb, triggers) if status else None
    if status is None or clause is None:
        return None
    place_thing(context, clause)
    filled = fill_thing(context, sentence, clause) or fill_what_comes(context, sentence, clause)
    if filled is None:
        return None
    status = find_fate(clause, filled.frame.type, words) or status
    periods = list_times(context, sentence, clause, filled.frame)
    settled = settle_serial(context, sentence, (verb, periods), status, words)
    telling = read_telling(context, sentence, verb, filled.frame.type, words)
    if settled is None or (status is EventStatus.HAPPENED and is_habit(context, sentence, verb, telling)):
        return None
    settled, period = settle_time(settled, periods, context, telling)
    thing = clause.slots["subject"][-1]
    says_which = len(thing.words) > 1 or is_described(sentence, thing, verb)
    opens = is_first(context, sentence) and says_which
    now = verb.past or leads(context, sentence)
    if not is_dated(verb, (settled, period), opens=opens and now):
        return None
    if tells_nothing(context, sentence, filled, (settled, period)):
        return None
    if refers(context, thing):
        return tell_again(context, sentence, filled, (settled, period))
    claim = as_whole(make_claim(context, sentence, filled, (settled, period)), thing)
    claim = add_owner(context, sentence, add_itself(context, claim, thing), thing)
    named = thing.words[-1].quoted or (claim is not None and bool(claim.arguments))
    return claim if named or not modifies_noun(sentence.items, verb) else None


def refers(context: ArticleContext, thing: Phrase) -> bool:
    """Tell whether a thing only points to one told of before (이번 개정안은, 프로모션은)."""
    return bool(points(context, context.text, thing)) or stands_for_another(context, thing)


def tell_again(
    context: ArticleContext, sentence: Sentence, filled: Filled, told: tuple[EventStatus, Period | None]
) -> Claim | None:
    """Make the claim of a thing told of before, with whose it is; None where nothing says which it is."""
    thing = filled.clause.slots["subject"][-1]
    earlier = find_earlier(context, sentence, thing, frozenset(EventType) - NOT_BEFALLEN)
    if earlier and earlier.object:
        filled.words[MEANT] = earlier.object
        doers = list_doers(context, earlier)
        filled = replace(filled, names={DOER: doers, **filled.names} if doers else filled.names)
    claim = make_claim(context, sentence, filled, told)
    known = TOLD_BEFORE in claim.reasons and thing.words[-1].text in claim.summary
    return claim if known and (claim.arguments or filled.clause.predicate.ending != "ETM") else None


def leads(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether a sentence opens its article with what the headline tells."""
    return is_first(context, sentence) and shares_title(context, sentence)


def place_thing(context: ArticleContext, clause: Clause) -> None:
    """Put what a verb befalls in the subject's place: as a rule its subject, else the noun it describes."""
    slots = clause.slots
    if "subject" not in slots and "head" in slots:
        slots["subject"] = slots.pop("head")
    passed = slots.get("object", [])
    if passed and passed[-1] in slots.get("subject", []):  # 프로모션은 … 진행되며
        del slots["object"]
    elif passed and passed[-1].words[-1].text.endswith(context.lexicon.deeds.assemblies):
        slots["to"] = slots.pop("object")  # 국회를 통과했다


def fill_thing(context: ArticleContext, sentence: Sentence, clause: Clause) -> Filled | None:
    """Fill the frame of what befalls a thing; None where its subject is somebody, or says too little."""
    things, verb = clause.slots.get("subject", []), clause.predicate
    if "object" in clause.slots or "by" in clause.slots or not is_thing(context, sentence, verb, things):
        return None
    aside = modifies_noun(sentence.items, verb) and not things[-1].words[-1].quoted
    if aside and not (refers(context, things[-1]) or is_known(context, clause, things[-1])):
        return None
    kind = find_kind(context, clause, things[-1])
    return fill_frame(context, replace(make_frame(kind), needs=()), clause) if kind else None


def fill_what_comes(context: ArticleContext, sentence: Sentence, clause: Clause) -> Filled | None:
    """Fill the frame of what is to come on its day, which several things or one of many may be."""
    things = clause.slots.get("subject", [])
    if not things or "object" in clause.slots or "by" in clause.slots:
        return None
    kind = find_kind(context, clause, things[-1])
    return fill_coming(context, sentence, make_frame(kind), clause) if kind else None


def find_kind(context: ArticleContext, clause: Clause, thing: Phrase) -> EventType | None:
    """Return the type by verb and thing; what is picked or shown is of a type only where the thing is."""
    deeds, lemma, last = context.lexicon.deeds, clause.predicate.lemma, thing.words[-1].text
    own, quoted = deeds.find_object_type(last), thing.words[-1].quoted
    kind = narrow_type(context, clause, last, deeds.find_type(lemma, last)) or own or EventType.OTHER
    if kind in NOT_BEFALLEN:
        return None
    plain = lemma in deeds.choosing or lemma in deeds.published
    of_law = own is EventType.LEGAL or last.endswith(LAW)
    decided = lemma in deeds.deciding and not of_law  # 상이 제정됐다, 선임안이 주주총회를 통과했다
    if (plain and own is not kind and not quoted) or decided or last.endswith(PROBE):
        return EventType.OTHER
    return kind


def is_thing(context: ArticleContext, sentence: Sentence, verb: Predicate, phrases: Sequence[Phrase]) -> bool:
    """Tell whether a subject is one thing that says which it is: no name, no 이 제도, more than a noun."""
    if len(phrases) != 1 or phrases[0].speech:
        return False
    thing = phrases[0]
    if thing.particle == ALSO and not (names_itself(thing) or modifies_noun(sentence.items, verb)):
        return False
    heads = find_heads(phrases, context.referents)
    begun = thing.words[-1].quoted and verb.lemma in context.lexicon.deeds.begun  # ‘새솔 타운’이 분양된다
    if not begun and any(name.is_person or name.is_organization for name in heads):
        return False
    if refers(context, thing):
        return True
    if points_back(context, thing):
        return False
    words = [word.text for word in thing.words]
    if words[0] in context.lexicon.deeds.sweeping or OTHERS in words:
        return False
    many = sum(not word.isdigit() for word in words) > 1
    return many or names_itself(thing) or is_described(sentence, thing, verb)


def is_dated(verb: Predicate, told: tuple[EventStatus, Period | None], *, opens: bool) -> bool:
    """Tell whether a sentence says when something happens; what opens an article needs no time."""
    status, period = told
    if period is None:
        return opens and verb.ending == "EF"
    over = status is EventStatus.HAPPENED and is_past(verb)
    if over and period.kind is PeriodKind.DEADLINE:  # 2030년까지 줄인다는 계획이 확정됐다
        return False
    return STRETCH.search(period.words) is None and not period.words.startswith(RECENT)


def is_same(claim: Claim, other: Claim) -> bool:
    """Tell whether two claims may tell one happening: of one type, unless two verbs befell something."""
    if claim.type is not other.type:
        return False
    alone = NOBODY in claim.reasons and NOBODY in other.reasons
    return not alone or claim.summary.rpartition(" ")[2] == other.summary.rpartition(" ")[2]  # 착공, 완공

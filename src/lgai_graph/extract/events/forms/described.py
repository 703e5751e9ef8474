"""Read what a relative clause tells of a thing: 정부가 29일 발표한 종합대책은, 김가온 의원이 발의한 법안에.

Whoever acts stands in the clause with 이/가, and the noun behind its verb is what he acts on.
"""

from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.dates import is_day
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.classes import tells_nothing
from lgai_graph.extract.events.deeds.frames import make_frame
from lgai_graph.extract.events.deeds.kinds import NAMED, choose_type, find_role, find_thing, is_empty
from lgai_graph.extract.events.deeds.told import RESULT, is_done, says_what
from lgai_graph.extract.events.forms.dated_things import PROBE, refers
from lgai_graph.extract.events.forms.things import names_itself
from lgai_graph.extract.events.making import SHORT, TOLD_BEFORE, make_claim
from lgai_graph.extract.events.modality.sanity import settle_time
from lgai_graph.extract.events.modality.telling import Telling
from lgai_graph.extract.events.parts.filling import Filled, fill_frame
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.events.times.timed_verbs import find_end
from lgai_graph.extract.events.times.timing import list_periods
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.clauses.moments import is_after
from lgai_graph.extract.syntax.clauses.relative import describes
from lgai_graph.extract.syntax.phrases import MENTIONING, SUBJECT_PARTICLES, Item, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import SUBJECTS
from lgai_graph.model import Claim, EventStatus, EventType, Period

SPOKEN_OF = (*MENTIONING, "에")  # 계획은, 계획에 따라: the clause is all that its time dates
WHERE = "에서"
OTHERS = "등"
GOALS = frozenset({"object", "to", "as", "with"})
LOOKING_BACK = "던"  # 추진하려던, 동조했던: not what was done
GOES_ON = " 중"  # 건설 중인
TURNING = "진"  # 합쳐진, 만들어진
SELLING = "as"  # 매물로 내놓은 공장
PUBLIC = frozenset({EventType.LEGAL, EventType.STATEMENT, EventType.CONFERENCE})
UNTOLD = frozenset(
    {EventType.RECOGNITION, EventType.PARTNERSHIP, EventType.EARNINGS, EventType.VISIT, EventType.MEMBERSHIP}
)


def read_described_things(
    context: ArticleContext, sentence: Sentence, told: Sequence[Claim], triggers: frozenset[int]
) -> list[Claim]:
    """Return what somebody did with the things that a sentence speaks of, none that it tells elsewhere."""
    found: list[Claim] = []
    for predicate in sentence.predicates:
        if predicate.start in context.memory.worded or not tells_deed(context, sentence, predicate):
            continue
        claim = read_verb(context, sentence, predicate, triggers)
        if claim and not any(tells_same(claim, other) for other in (*told, *found)):
            found.append(claim)
    return found


def tells_same(claim: Claim, other: Claim) -> bool:
    """Tell whether two claims may tell one happening: of one type, by one doer, and of one thing."""
    doers = {argument.mention.name for argument in claim.arguments}
    known = {argument.mention.name for argument in other.arguments}
    words, others = set((claim.object or "").split()), set((other.object or "").split())
    apart = bool(words and others) and words.isdisjoint(others)
    return claim.type is other.type and not doers.isdisjoint(known) and not apart


def tells_deed(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb describes a noun by a deed that is done."""
    lemma, tail = predicate.lemma, predicate.tail
    if predicate.ending != "ETM" or predicate.quoted or predicate.voice not in ("active", "verb"):
        return False
    turns = tail.endswith(TURNING) and not lemma.endswith("지")
    if predicate.state or turns or tail.endswith(LOOKING_BACK) or GOES_ON in tail or not is_done(predicate):
        return False
    if happens_itself(context, predicate):
        return False
    before = sentence.items[predicate.index - 1] if predicate.index else None
    decided = isinstance(before, Predicate) and before.ending == "ETN"  # 매각하기로 한 지분
    if decided or is_empty(context, sentence, predicate):
        return False
    return describes(sentence.items, predicate) and not says_what(sentence, predicate.index)


def happens_itself(context: ArticleContext, predicate: Predicate) -> bool:
    """Tell whether a verb takes no object and is nobody's deed: 의원이 | 국회에서 열린 청문회에."""
    deeds, lemma = context.lexicon.deeds, predicate.lemma
    return lemma in deeds.held or (predicate.is_objectless and lemma not in deeds.light | deeds.verbs.keys())


def read_verb(
    context: ArticleContext, sentence: Sentence, predicate: Predicate, triggers: frozenset[int]
) -> Claim | None:
    """Read one verb with whoever acts and what he acts on, one of which is the noun behind it."""
    plain = replace(read_clause(sentence, predicate, triggers), predicate=replace(predicate, past=True))
    heads = plain.slots.get("head", [])
    if not heads or heads[0].index < predicate.index or heads[0].speech or is_side(sentence, heads[0]):
        return None
    clause = place_thing(context, sentence, plain) or place_doer(context, sentence, plain)
    if clause is None:
        return None
    part = replace(sentence, items=sentence.items[: heads[0].index + 1], end=heads[0].end)
    filled = fill_deed(context, part, clause)
    if filled is None:
        return None
    own = [moment.period for moment in clause.moments]
    periods = [period for period in list_periods(part, clause, filled.frame) if period in own]
    told = settle_time(EventStatus.HAPPENED, periods, context, Telling.OVER)
    if tells_nothing(context, part, filled, told):
        return None
    return finish(context, (sentence, part), filled, told)


def is_side(sentence: Sentence, head: Phrase) -> bool:
    """Tell whether a clause may describe another noun than its head (부친 상가의 | 낙찰률, 새솔 | 주가)."""
    whole, before = sentence.items[head.index], sentence.items[head.index - 1]
    owned = isinstance(before, Phrase) and before.particle == "의"
    return owned or (isinstance(whole, Phrase) and whole.is_part)


def acts_inside(doers: Sequence[Phrase], predicate: Predicate) -> bool:
    """Tell whether whoever acts stands before the verb with 이/가, and no list of others (A, B 등 새솔이)."""
    last = doers[-1]
    words = [word.text for word in last.words]
    listed = OTHERS in words[:-1] and "NNP" in last.words[-1].tags
    return last.particle in SUBJECTS and last.index < predicate.index and not last.speech and not listed


def cut_result(thing: Phrase) -> Phrase | None:
    """Return a thing without the words from 결과 on (실시한 조사 | 결과 응답자의), None if it has none."""
    place = next((n for n, word in enumerate(thing.words) if word.text.endswith(RESULT)), None)
    if place is None:
        return thing
    words = thing.words[:place]
    return replace(thing, words=words, end=words[-1].end, notes=[], particle="") if words else None


def is_thing(context: ArticleContext, thing: Phrase) -> bool:
    """Tell whether a noun says which thing it is: by a name, by a few words, or as told of before."""
    if thing.particle in ("의", "이다") or is_after(thing):
        return False
    last = thing.words[-1]
    if last.text[0].isdigit():  # 조사한 결과 응답자의 | 56%가
        return False
    deeds = context.lexicon.deeds
    held = is_gathering(context, thing) or last.text.endswith(PROBE)
    if thing.particle.startswith(WHERE) and not (held or last.quoted or last.text.endswith(deeds.informing)):
        return False
    if thing.words[0].text in deeds.sweeping:
        return False
    many = sum(not word.text[0].isdigit() for word in thing.words) > 1
    return many or names_itself(thing) or len(last.text) >= SHORT or refers(context, thing)


def place_thing(context: ArticleContext, sentence: Sentence, clause: Clause) -> Clause | None:
    """Return a clause with the noun behind it as its object, and nothing that stands before its subject.

    A time before whoever acts is the clause's where nobody else stands before it, and the sentence speaks of
    the thing, or tells what was said at the gathering of that day.
    """
    doers, thing = clause.slots.get("subject", []), cut_result(clause.slots["head"][0])
    if not doers or thing is None or "object" in clause.slots or not acts_inside(doers, clause.predicate):
        return None
    if not is_thing(context, thing):
        return None
    first = doers[0].index
    slots = {slot: found for slot, found in clause.slots.items() if found and found[0].index > first}
    slots.pop("head", None)
    slots |= {"subject": list(doers), "object": [thing]}
    ending = find_end(sentence.items, clause.slots["head"][0]).particle
    opens = opens_sentence(sentence, first) and ending in SPOKEN_OF
    held = ending.startswith(WHERE) and is_gathering(context, thing)
    moments = [
        one
        for one in clause.moments
        if first < one.index < clause.predicate.index or opens or (held and one.index + 1 == first)
    ]
    return replace(clause, slots=slots, moments=moments)


def place_doer(context: ArticleContext, sentence: Sentence, clause: Clause) -> Clause | None:
    """Return a clause with the noun behind it as whoever acts, where a time opens it.

    ``1996년 베트남에 진출한 새솔은``, ``지난해 공장을 세운 새솔은``.
    """
    verb, doer = clause.predicate, clause.slots["head"][0]
    moment = next((one for one in clause.moments if one.index < verb.index), None)
    if moment is None or doer.particle not in SUBJECT_PARTICLES or not is_named(context, doer):
        return None
    inner = sentence.items[moment.index + 1 : verb.index]
    if any(isinstance(one, Predicate) or is_acting(one) for one in inner):
        return None
    period = moment.period
    if is_day(period) and not opens_sentence(sentence, moment.index):
        return None  # 총리는 3일 | 공장을 지은 회장이 …: the main verb's
    slots = {slot: found for slot, found in clause.slots.items() if found and found[0].index > moment.index}
    for name in ("head", "topic"):
        slots.pop(name, None)
    if GOALS.isdisjoint(slots):  # 사무실에서 만난 대표는: somebody met him
        return None
    return replace(clause, slots=slots | {"subject": [doer]}, moments=[moment])


def is_named(context: ArticleContext, doer: Phrase) -> bool:
    """Tell whether a noun phrase ends in the name of a body, or names a person (not 새솔 주가는)."""
    names = find_heads([doer], context.referents)
    return any(name.is_person or (name.is_organization and name.end == doer.words[-1].end) for name in names)


def is_acting(item: Item) -> bool:
    """Tell whether an item is a subject or a topic."""
    return isinstance(item, Phrase) and item.particle in SUBJECT_PARTICLES


def opens_sentence(sentence: Sentence, index: int) -> bool:
    """Tell whether nobody acts before a place in a sentence."""
    return not any(is_acting(one) for one in sentence.items[:index])


def is_gathering(context: ArticleContext, thing: Phrase) -> bool:
    """Tell whether a noun names a gathering."""
    return context.lexicon.deeds.find_object_type(thing.words[-1].text) is EventType.CONFERENCE


def has_name(thing: Phrase) -> bool:
    """Tell whether a name or a number stands among the words for a thing."""
    return any(word.quoted or not NAMED.isdisjoint(word.tags) for word in thing.words)


def fill_deed(context: ArticleContext, sentence: Sentence, clause: Clause) -> Filled | None:
    """Fill the frame of the kind of deed that verb and thing say; None where it is none of its own."""
    deeds, lemma = context.lexicon.deeds, clause.predicate.lemma
    kind, status = choose_type(context, sentence, clause, deeds, EventStatus.HAPPENED)
    if kind is None or kind in UNTOLD or status is not EventStatus.HAPPENED:
        return None
    if lemma not in deeds.verbs and not (clause.moments or deeds.find_type(lemma, find_thing(clause, deeds))):
        return None
    if kind is EventType.LEGAL and find_thing(clause, deeds).endswith(PROBE):
        kind = EventType.OTHER
    if kind is EventType.STATEMENT and lemma not in deeds.published:
        return None
    if kind is EventType.LAUNCH and SELLING in clause.slots:
        return None
    return fill_frame(context, make_frame(kind, find_role(clause, kind, deeds)), clause)


def finish(
    context: ArticleContext,
    place: tuple[Sentence, Sentence],
    filled: Filled,
    told: tuple[EventStatus, Period | None],
) -> Claim | None:
    """Make the claim with the whole sentence as its evidence."""
    sentence, part = place
    claim = make_claim(context, part, filled, told)
    things = filled.clause.slots.get("object", ())
    if any(refers(context, thing) for thing in things) and TOLD_BEFORE not in claim.reasons:
        return None
    if claim.when is None and claim.type not in PUBLIC and not any(has_name(thing) for thing in things):
        return None  # 새솔이 인수한 로봇 회사는: by the way
    rule = f"{claim.type}.described"
    return replace(claim, evidence=context.make_evidence(sentence.start, sentence.end, rule))

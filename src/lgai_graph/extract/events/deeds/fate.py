"""Read what became of a deed that a noun names: 인수가 무산됐다, 출시를 연기했다, 합병설을 부인했다.

The verb gives the status and the noun the type: a bid that fell through is a cancelled acquisition. A deed
put off is still planned. What was planned of the noun (열 예정이던 | 축제를 취소했다) is no deed beside it.
"""

import re
from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.times.owned_times import is_intention
from lgai_graph.extract.events.times.timed_verbs import find_verb
from lgai_graph.extract.events.times.timing import list_periods
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.groups import COORDINATORS, gather_group
from lgai_graph.extract.syntax.clauses.moments import CONTRASTS
from lgai_graph.extract.syntax.phrases import SLOT_OF_PARTICLE, Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import TOPICS
from lgai_graph.lexicon import Frame, Statuses
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventStatus, EventType, Period

REPORTED = "다고"
WITHHELD = "지 않"  # 공개하지 않았다
RUMOUR = "설"  # 인수설, 매각설
BROKEN_OFF = "결렬"  # 회담이 결렬됐다: the talks were held
DECIDED = re.compile(r"[가-힣]+[기키]로 ")  # 열기로 | 했던
ACTED_ON = ("object",)  # slots of what is called off
BEFALLEN = ("subject", "topic", "also")  # and of what falls through
# to take back a word or a complaint is a deed of its own
UNTYPED = frozenset({EventType.STATEMENT, EventType.LEGAL, EventType.OTHER})


def read_fate(
    context: ArticleContext, sentence: Sentence, clause: Clause
) -> tuple[EventType, EventStatus] | None:
    """Return the type of the deed whose fate a verb tells, and its status.

    Whoever does it stands before its noun (한빛전자의 새솔 인수가 …) and becomes the passive verb's ``by``.

    Returns:
        None where the verb tells no fate, or its noun names no deed.
    """
    deeds, thing = context.lexicon.deeds, find_deed_phrase(clause)
    if thing is None:
        return None
    status = find_status(clause.predicate.lemma, context.lexicon.frames.statuses)
    if status is None:
        return None
    plan = find_plan(context, sentence, thing)
    rumour = status is EventStatus.DENIED
    kind = name_type(thing, deeds, rumour=rumour)
    kind = kind or (deeds.verbs.get(plan.lemma) if plan and not rumour else None)
    if kind is None or kind in UNTYPED:
        return None
    if clause.predicate.voice == "passive" and "by" not in clause.slots:
        doer = find_actor(sentence.items, plan) if plan else find_doer(sentence, thing, deeds)
        clause.slots["by"] = doer
    return kind, settle_fate(clause, kind, status)


def find_fate(clause: Clause, kind: EventType, words: Statuses) -> EventStatus | None:
    """Return what a verb says became of a thing of a type, None where it tells no fate of a deed."""
    status = find_status(clause.predicate.lemma, words)
    if status is None or status is EventStatus.DENIED or kind in UNTYPED:
        return None
    return settle_fate(clause, kind, status)


def settle_fate(clause: Clause, kind: EventType, status: EventStatus) -> EventStatus:
    """Return the status that a verb of fate gives, happened where what it ends was held (회담이 결렬됐다)."""
    held = kind is EventType.CONFERENCE and clause.predicate.lemma == BROKEN_OFF
    return EventStatus.HAPPENED if held else status


def find_status(lemma: str, words: Statuses) -> EventStatus | None:
    """Return the status that a verb of fate gives."""
    if lemma in words.cancelled:
        return EventStatus.CANCELLED
    if lemma in words.postponed:
        return EventStatus.PLANNED
    return EventStatus.DENIED if lemma in words.denying else None


def find_deed_phrase(clause: Clause) -> Phrase | None:
    """Return the phrase that names the deed: of a passive the subject, else the object."""
    name = "subject" if clause.predicate.voice == "passive" else "object"
    phrases = clause.slots.get(name)
    return phrases[-1] if phrases else None


def name_type(thing: Phrase, deeds: Deeds, *, rumour: bool) -> EventType | None:
    """Return the type of the deed that a noun names; 인수 계획 is that of 인수, 인수설 only a rumour's."""
    words = [word.text for word in thing.words]
    if rumour:
        return deeds.verbs.get(words[-1].removesuffix(RUMOUR)) if words[-1].endswith(RUMOUR) else None
    if len(words) > 1 and words[-1] in deeds.plans:
        words.pop()
    return deeds.verbs.get(words[-1]) or deeds.find_object_type(words[-1])


def is_given_up(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb only says what was planned of a thing that a later one calls off, or puts off.

    ``열 예정이던 | 축제를 취소했다``, ``열기로 했던 | 축제가 취소됐다``; not ``열기로 했던 계획을 철회했다``.
    """
    words, plans = context.lexicon.frames.statuses, context.lexicon.deeds.plans
    for verb in sentence.predicates:
        undone = verb.lemma in words.cancelled or verb.lemma in words.postponed
        if not undone or verb.index <= predicate.index:
            continue
        thing = find_fated(sentence.items, verb)
        plan = find_plan(context, sentence, thing) if thing else None
        if thing and plan and thing.words[-1].text not in plans:
            return plan.index <= predicate.index < thing.index
    return False


def is_conceded(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a deed is but what somebody said, before what speaks against it.

    ``개발했다고 발표했지만 | 논문이 철회됐다``, not ``인수했다고 밝혔지만 | 금액은 공개하지 않았다``. What
    another says against it is one word against the other (밝혔지만 | 업계는 반박했다).
    """
    if not (predicate.past and predicate.tail.endswith(REPORTED)):
        return False
    behind = [verb for verb in sentence.predicates if verb.index > predicate.index]
    if len(behind) < 2:
        return False
    deeds, (told, *others) = context.lexicon.deeds, behind
    says = told.lemma in deeds.saying or deeds.verbs.get(told.lemma) is EventType.STATEMENT
    if not (says and told.past and told.tail.endswith(CONTRASTS)):
        return False
    withheld = deeds.saying | deeds.published
    if any(verb.lemma in withheld and WITHHELD in verb.tail for verb in others):
        return False
    return not any(one.index > told.index and one.particle in TOPICS for one in sentence.phrases)


def find_fated(items: Sequence[Item], verb: Predicate) -> Phrase | None:
    """Return the nearest phrase before a verb of fate that may be what it is about."""
    slots = BEFALLEN if verb.voice == "passive" else ACTED_ON
    for item in reversed(items[: verb.index]):
        if isinstance(item, Predicate):
            return None
        if isinstance(item, Phrase) and SLOT_OF_PARTICLE.get(item.particle) in slots:
            return item
    return None


def list_times(context: ArticleContext, sentence: Sentence, clause: Clause, frame: Frame) -> list[Period]:
    """List the times of a deed, or those for which what came to nothing was meant.

    What is put off has its new time first.
    """
    periods = list_periods(sentence, clause, frame)
    fate = find_fate(clause, frame.type, context.lexicon.frames.statuses)
    meant = list_meant(context, sentence, clause) if fate else []
    return meant if meant and (fate is EventStatus.CANCELLED or not periods) else periods


def list_meant(context: ArticleContext, sentence: Sentence, clause: Clause) -> list[Period]:
    """List the times for which what a verb of fate is about was meant (20일 열 예정이던 축제를 취소했다)."""
    items, thing = sentence.items, find_deed_phrase(clause)
    plan = find_plan(context, sentence, thing) if thing else None
    before = reversed(items[: plan.index]) if plan else ()
    times = (item for item in before if isinstance(item, Moment) and not item.speech)
    return [moment.period for moment in times if find_verb(items, moment) is plan][:1]


def find_plan(context: ArticleContext, sentence: Sentence, thing: Phrase) -> Predicate | None:
    """Return the verb of what was planned of a noun: 열 예정이던, 열기로 했던, 5일로 예정된 | 축제."""
    items, at = sentence.items, thing.index - 1
    while at > 1 and leads_to_noun(items[at]):
        at -= 1
    last = items[at] if at > 0 else None
    if not isinstance(last, Predicate) or last.ending != "ETM":
        return None
    decided, meant, words = items[at - 1], items[at - 2], context.lexicon.syntax
    scheduled = last.lemma in words.coming_nouns
    if isinstance(decided, Predicate) and (scheduled or last.lemma == "하"):
        return decided if DECIDED.fullmatch(context.text, decided.start, last.start) else None
    intends = last.voice == "copula" and isinstance(meant, Predicate) and is_intention(items, meant)
    return meant if intends and isinstance(meant, Predicate) else (last if scheduled else None)


def leads_to_noun(item: Item) -> bool:
    """Tell whether an item stands between a relative clause and its noun (나래폰의 | 발매, 새로운 | 축제)."""
    if isinstance(item, Phrase):
        return item.particle == "의" or item.particle in COORDINATORS
    return isinstance(item, Predicate) and item.state and item.ending == "ETM"


def find_doer(sentence: Sentence, thing: Phrase, deeds: Deeds) -> list[Phrase]:
    """Return who does what a noun names: 한빛전자의 인수, 한빛전자가 추진하던 인수."""
    before = sentence.items[: thing.index]
    last = before[-1] if before else None
    if isinstance(last, Phrase) and last.particle == "의":
        return gather_group(sentence.items, last.index)
    if not (
        isinstance(last, Predicate) and last.ending == "ETM" and last.lemma in deeds.plans | deeds.makers
    ):
        return []
    return find_actor(sentence.items, last)


def find_actor(items: Sequence[Item], verb: Predicate) -> list[Phrase]:
    """Return the subject or topic before a verb, where no other verb stands between."""
    for item in reversed(items[: verb.index]):
        if isinstance(item, Predicate):
            break
        if isinstance(item, Phrase) and SLOT_OF_PARTICLE.get(item.particle) in ("subject", "topic"):
            return gather_group(items, item.index)
    return []

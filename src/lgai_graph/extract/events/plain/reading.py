"""Read what a plain sentence tells of a time of its own, whatever its verb: 국도는 2008년 공군으로 넘어갔다.

No class of verbs knows such a deed, or nobody known does it. So the sentence has to say the rest by itself:
who or what it speaks of, on which time, and that it is over. What is no deed at all stays out.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.confidence import WEAK
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.classes import tell_status, tells_nothing
from lgai_graph.extract.events.deeds.doers.subjects import leave_topic
from lgai_graph.extract.events.deeds.frames import SAID, make_frame
from lgai_graph.extract.events.deeds.hollow import is_hollow
from lgai_graph.extract.events.deeds.kinds import find_thing
from lgai_graph.extract.events.deeds.narrowing import narrow_type
from lgai_graph.extract.events.lines.misses.doubts import HOLLOW, POINTS_BACK, RANKED
from lgai_graph.extract.events.making import find_acting, make_claim
from lgai_graph.extract.events.modality.sanity import settle_time
from lgai_graph.extract.events.modality.telling import is_habit, read_telling
from lgai_graph.extract.events.parts.filling import CROWD, Filled, fill_frame
from lgai_graph.extract.events.plain.subjects import (
    acts_itself,
    find_called,
    names_head,
    place_topic,
    word_thing,
)
from lgai_graph.extract.events.plain.verbs import ARISING, list_verbs
from lgai_graph.extract.events.times.timing import list_periods
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.phrases import MENTIONING, Moment, Phrase, Predicate, Sentence
from lgai_graph.lexicon import Statuses
from lgai_graph.model import Claim, EventStatus, EventType, ParticipantRole, Period, PeriodKind

PLAIN = "told by its time alone"  # no class knows the deed, or nobody known does it
CARRIED = "and of somebody named before"
LOOSE = frozenset({POINTS_BACK, RANKED, HOLLOW, WEAK})
TYPED = frozenset({EventType.LAUNCH, EventType.PROGRAM, EventType.CONFERENCE, EventType.ESTABLISHMENT})
LASTING = re.compile(r"(?:년|월|달)(?:간| ?동안)$")
GOALS = frozenset({"object", "to", "as", "at", "with", "from"})
UNTIL = re.compile(r"~.*까지$")
PLACED = ("에서는", "에선", "에서도")
NOW = re.compile(r"(?:현재|지금|최근)까지")
SUFFERED, SO_THAT = ("받", "당"), "도록"
BARE = 2  # words of 지분 매각
BEARER = ParticipantRole.TARGET
SOURCES = ("따르", "의하")


def read_plain(
    context: ArticleContext,
    sentence: Sentence,
    told: Sequence[Claim],
    triggers: frozenset[int],
    words: Statuses,
) -> list[Claim]:
    """Return what the verbs of a sentence tell that gives no other event."""
    if sentence.first_moment == len(sentence.items):
        return []
    triggers = frozenset(verb.index for verb in sentence.predicates if verb.ending == "ETM") & triggers
    verbs = list(list_verbs(context, sentence))
    read = (
        read_verb(context, sentence, verb, triggers, words)
        for verb in verbs
        if not told or stands_apart(context, sentence, verb)
    )
    times = {claim.when.start for claim in told if claim.when}
    return [claim for claim in read if claim and claim.when and claim.when.start not in times]


def stands_apart(context: ArticleContext, sentence: Sentence, verb: Predicate) -> bool:
    """Tell whether a verb without an event has a time behind the verb before it (…을 열었고 | 6일 옮겼다)."""
    if verb.start in context.memory.worded:
        return False
    last = 0
    for one in sentence.items[: verb.index]:
        if isinstance(one, Predicate) and one.ending == "EC":
            last = one.index
    return any(isinstance(one, Moment) and not one.speech for one in sentence.items[last : verb.index])


def read_verb(
    context: ArticleContext,
    sentence: Sentence,
    verb: Predicate,
    triggers: frozenset[int],
    words: Statuses,
) -> Claim | None:
    """Read a verb with what it says of whom, on which time."""
    if tell_status(context, sentence, verb, words) is not EventStatus.HAPPENED:
        return None
    clause = read_clause(sentence, verb, triggers)
    if says_little(context, clause):
        return None
    filled = fill_clause(context, sentence, clause)
    if filled is None:
        return None
    telling = read_telling(context, sentence, verb, filled.frame.type, words)
    own = [moment.period for moment in clause.moments if dates(sentence, moment)]
    periods = [one for one in list_periods(sentence, clause, filled.frame) if one in own]
    told = settle_time(EventStatus.HAPPENED, periods, context, telling)
    if told[1] is None or not says_when(told[1]):
        return None
    if is_habit(context, sentence, verb, telling) or tells_nothing(context, sentence, filled, told):
        return None
    return finish(context, sentence, filled, told)


def says_little(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether what a verb is about is none of a deed (호평을 받았다), and no title."""
    deeds, things = context.lexicon.deeds, clause.slots.get("subject", [])
    titled = bool(things) and clause.predicate.voice == "passive" and things[-1].words[-1].quoted
    thing = find_thing(clause, deeds)
    return not titled and (thing in deeds.stirs or is_hollow(clause, thing, deeds))


def says_when(period: Period) -> bool:
    """Tell whether a time says when something was done: no deadline, no stretch of years."""
    open_ended = LASTING.search(period.words) or UNTIL.search(period.words)
    return period.kind is not PeriodKind.DEADLINE and open_ended is None


def dates(sentence: Sentence, moment: Moment) -> bool:
    """Tell whether a time may be a main verb's: no source's (5일 경찰에 따르면) and no inner clause's."""
    behind = (one for one in sentence.items[moment.index :] if isinstance(one, Predicate))
    verb = next((one for one in behind if one.voice != "copula"), None)
    if verb is None or verb.lemma in SOURCES:
        return False
    before = sentence.items[moment.index - 1] if moment.index else None
    opens = before is None or (isinstance(before, Phrase) and before.particle in (*MENTIONING, ","))
    return opens or verb.ending != "ETM"


def fill_clause(context: ArticleContext, sentence: Sentence, clause: Clause) -> Filled | None:
    """Fill a frame that asks for nobody, where names or words say whom or what a clause speaks of."""
    leave_topic(context, sentence, clause)
    slots, verb = clause.slots, clause.predicate
    if not place_topic(sentence, clause, context.lexicon.deeds.held):
        return None
    subject = slots.get("subject", [])
    if subject and not acts_itself(sentence, subject, verb):
        return None
    if not says_enough(context, sentence, clause):
        return None
    kind = find_kind(context, clause)
    if verb.voice == "passive":
        clause = replace(clause, predicate=replace(verb, voice="active"))
    frame = make_frame(kind) if kind else None
    filled = fill_frame(context, replace(frame, id=f"{kind}.plain", needs=()), clause) if frame else None
    if filled is None or frame is None:
        return None
    if acting := find_acting(filled.names):
        return filled if not subject or names_head(context, subject, acting) else None
    if subject and (called := find_called(context, subject[-1])):
        return replace(filled, names={frame.slots["subject"]: [called], **filled.names})
    thing = word_thing(context, sentence, subject, verb) if subject else ""
    if thing:
        filled.words[CROWD] = thing
    return filled if thing else None


def find_kind(context: ArticleContext, clause: Clause) -> EventType | None:
    """Return the type that verb and object have, other where somebody known has to take part in it."""
    thing = find_thing(clause, context.lexicon.deeds)
    plain = context.lexicon.deeds.find_type(clause.predicate.lemma, thing)
    kind = narrow_type(context, clause, thing, plain)
    if kind in SAID:
        return None
    acts = clause.predicate.voice != "passive" and "object" in clause.slots
    return kind if kind in TYPED and acts else EventType.OTHER


def has_doer(sentence: Sentence, verb: Predicate) -> bool:
    """Tell whether somebody else may act in a sentence than who was named before it (나래마켓에서는)."""
    before = (one for one in sentence.phrases if one.index < verb.index and not one.speech)
    return any(one.particle in (*MENTIONING, *PLACED) for one in before)


def says_enough(context: ArticleContext, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause says more than its verb, or its verb enough (완성됐다; not 알아챘다)."""
    slots, verb = clause.slots, clause.predicate
    if verb.lemma in context.lexicon.referring.asking and "object" not in slots:
        return False
    if NOW.search(context.text, sentence.start, verb.start):
        return False
    borne = verb.voice == "passive" and not verb.tail.removeprefix(verb.lemma).startswith(SUFFERED)
    alone = borne or verb.lemma in ARISING | context.lexicon.deeds.happening
    if not slots.get("subject"):
        return ("object" in slots or alone) and not has_doer(sentence, verb)
    before = sentence.items[verb.index - 1]
    made = isinstance(before, Predicate) and before.tail.endswith(SO_THAT)
    return alone or verb.is_objectless or made or not slots.keys().isdisjoint(GOALS)


def finish(
    context: ArticleContext, sentence: Sentence, filled: Filled, told: tuple[EventStatus, Period | None]
) -> Claim | None:
    """Make the claim with reasons of its own; None where its line says too little."""
    clause, happening = filled.clause, context.lexicon.deeds.happening
    claim = make_claim(context, sentence, filled, told)
    itself = CROWD in filled.words or clause.predicate.lemma in ARISING | happening
    if itself and "object" not in clause.slots:  # 인간게놈지도 완성: what it is about is its subject
        claim = replace(claim, reasons=tuple(one for one in claim.reasons if one not in (HOLLOW, WEAK)))
    if not LOOSE.isdisjoint(claim.reasons) or (not itself and is_bare(claim)):
        return None
    if is_borne(sentence, clause):
        claim = replace(claim, arguments=tuple(replace(one, role=BEARER) for one in claim.arguments))
    carried = (CARRIED,) if is_carried(filled) else ()
    return replace(claim, reasons=(*claim.reasons, PLAIN, *carried))


def is_carried(filled: Filled) -> bool:
    """Tell whether whoever acts is named before the clause: it has no subject, or a pronoun (그는)."""
    subject, acting = filled.clause.slots.get("subject", []), find_acting(filled.names)
    inside = any(subject[0].start <= name.start < subject[-1].end for name in acting) if subject else False
    return not subject or (bool(acting) and not inside)


def is_bare(claim: Claim) -> bool:
    """Tell whether a line says no more than who, when and a verb (홍길동 사장, 지난해 거부당해)."""
    words = claim.summary.rpartition(", ")[2].split()
    times = claim.when.words.split() if claim.when else []
    return len([word for word in words if word not in times]) < BARE


def is_borne(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether the subject of a clause bears what its verb says (대표에서 해임됐다)."""
    verb = sentence.items[clause.predicate.index]
    return isinstance(verb, Predicate) and verb.voice == "passive"

"""Read that a gathering takes place, whoever acts: 총회와 세미나가 4일 열린다, 이번 행사는 6일까지 이어진다.

Its host is whoever it belongs to (새솔협회 총회), else whoever held the gathering that it points back to.
One that says by itself which it is needs no host; any other needs one, and a day of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.classes import tell_status, tells_nothing
from lgai_graph.extract.events.deeds.doers.crowds import is_close_by
from lgai_graph.extract.events.deeds.held import add_host, choose_frame, is_held, open_held, proceeds
from lgai_graph.extract.events.elsewhere.again import find_earlier, list_doers
from lgai_graph.extract.events.elsewhere.completing import MEANT
from lgai_graph.extract.events.elsewhere.introductions import points
from lgai_graph.extract.events.forms.dated_things import BESIDE, is_dated, is_same, leads, place_thing
from lgai_graph.extract.events.forms.things import UNSURE, as_whole, is_described, names_itself
from lgai_graph.extract.events.making import TOLD_BEFORE, make_claim
from lgai_graph.extract.events.modality.sanity import settle_time
from lgai_graph.extract.events.modality.telling import is_habit, read_telling, settle_serial
from lgai_graph.extract.events.parts.filling import Filled, fill_frame
from lgai_graph.extract.events.parts.participants import describe_phrase, find_heads
from lgai_graph.extract.events.times.timing import list_periods
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.arguments import read_clause
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.lexicon import Statuses
from lgai_graph.model import Claim, EventStatus, EventType, Period, PeriodKind

HOST = "agent"  # a part of the frame
HELD = frozenset({EventType.CONFERENCE, EventType.PROGRAM})
CLOSE = re.compile(r"[일월주날]")  # 지난 25일, 이날
PAIR = 2  # phrases: 총회와 세미나
FIRST = "첫"  # 첫 공개변론: of a gathering it says which


def read_held_things(
    context: ArticleContext,
    sentence: Sentence,
    told: Sequence[Claim],
    triggers: frozenset[int],
    words: Statuses,
) -> list[Claim]:
    """Return the gatherings that take place, of which no other claim of the sentence tells."""
    found: list[Claim] = []
    for predicate in sentence.predicates:
        if predicate.quoted or BESIDE.match(context.text, predicate.end):
            continue
        if not (is_held(context, sentence, predicate) or proceeds(context, sentence, predicate)):
            continue
        opened, verb = open_held(context, sentence, predicate)
        if context.memory.worded.isdisjoint((predicate.start, verb.start)):  # it has no event yet
            claim = read_gathering(context, opened, verb, triggers, words)
            if claim and not any(is_same(claim, other) for other in (*told, *found)):
                found.append(claim)
    return found


def read_gathering(
    context: ArticleContext,
    sentence: Sentence,
    verb: Predicate,
    triggers: frozenset[int],
    words: Statuses,
) -> Claim | None:
    """Read one verb with what is held, on which day and by whom."""
    status = tell_status(context, sentence, verb, words)
    if status is None:
        return None
    clause = read_clause(sentence, verb, triggers)
    place_thing(context, clause)
    clause.slots["subject"] = [take_whole(sentence, one) for one in clause.slots.get("subject", [])]
    held = choose_frame(context, clause)
    if held is None or "object" in clause.slots:
        return None
    frame = replace(held, id=f"{held.type}.thing")
    add_host(context, sentence, clause)
    things = clause.slots["subject"]
    filled = fill_frame(context, frame, clause)
    if filled is None or not is_thing(context, things):
        return None
    periods = list_periods(sentence, clause, frame)
    settled = settle_serial(context, sentence, (verb, periods), status, words)
    telling = read_telling(context, sentence, verb, frame.type, words)
    if settled is None or (status is EventStatus.HAPPENED and is_habit(context, sentence, verb, telling)):
        return None
    settled, period = settle_time(settled, periods, context, telling)
    opens = says_which(context, sentence, things, verb) and leads(context, sentence)
    if not is_dated(verb, (settled, period), opens=opens):
        return None
    if modifies_noun(sentence.items, verb) and period is not None and not is_near(period):
        return None  # 2019년 열리는 대회
    if tells_nothing(context, sentence, filled, (settled, period)):
        return None
    return finish(context, sentence, filled, (settled, period))


def take_whole(sentence: Sentence, thing: Phrase) -> Phrase:
    """Return all of a phrase that a clause describes: what is held is its last noun."""
    whole = sentence.items[thing.index]
    return whole if isinstance(whole, Phrase) else thing


def is_thing(context: ArticleContext, things: Sequence[Phrase]) -> bool:
    """Tell whether a subject is one gathering or two, neither all of them nor a person."""
    if len(things) > PAIR or any(name.is_person for name in find_heads(things, context.referents)):
        return False
    sweeping = context.lexicon.deeds.sweeping - {FIRST}
    return not any(one.speech or one.words[0].text in sweeping for one in things)


def says_which(
    context: ArticleContext, sentence: Sentence, things: Sequence[Phrase], verb: Predicate
) -> bool:
    """Tell whether a gathering says by itself which it is: by a name, a word or a clause before its noun."""
    thing = things[-1]
    if points(context, context.text, thing):
        return False
    loose = context.lexicon.referring.loose
    words = [word.text for word in thing.words if not word.text.isdigit() and word.text not in loose]
    return len(words) > 1 or names_itself(thing) or is_described(sentence, thing, verb)


def finish(
    context: ArticleContext, sentence: Sentence, filled: Filled, told: tuple[EventStatus, Period | None]
) -> Claim | None:
    """Make the claim of a gathering with its host; None where nothing says which it is."""
    clause, period = filled.clause, told[1]
    things = clause.slots["subject"]
    known = says_which(context, sentence, things, clause.predicate)
    hosts = filled.names.get(HOST) or find_owners(context, sentence, things[0])
    earlier = None if known else find_earlier(context, sentence, things[-1], HELD)
    if earlier and earlier.object:
        filled.words[MEANT] = earlier.object
        hosts = hosts or list_doers(context, earlier)
    elif not known and not hosts and not points(context, context.text, things[-1]):
        hosts = find_topic(context, things[-1])
    filled = replace(filled, names={HOST: hosts, **filled.names} if hosts else filled.names)
    if hosts and MEANT not in filled.words and is_show(context, things[-1]):
        filled.words[MEANT] = describe_phrase(things)  # 김도윤의 | 개인전
    claim = make_claim(context, sentence, filled, told)
    if known:
        return as_whole(claim, things[-1])
    near = period is not None and is_near(period)
    told_apart = len(things) == PAIR or is_show(context, things[-1]) or is_placed(context, filled)
    return claim if near and (TOLD_BEFORE in claim.reasons or (bool(hosts) and told_apart)) else None


def is_placed(context: ArticleContext, filled: Filled) -> bool:
    """Tell whether a gathering of some sort is held at a place (시상식은 6일 부산에서; no mere 행사)."""
    word = filled.clause.slots["subject"][-1].words[-1].text
    return "venue" in filled.names and word not in context.lexicon.referring.things


def is_near(period: Period) -> bool:
    """Tell whether a time says a month or less, or until when; one of no known year too (지난달 21일)."""
    return is_close_by(period) or period.kind is PeriodKind.DEADLINE or CLOSE.search(period.words) is not None


def is_show(context: ArticleContext, thing: Phrase) -> bool:
    """Tell whether a gathering is as a rule one person's (개인전)."""
    return thing.words[-1].text.endswith(context.lexicon.deeds.shows)


def find_owners(context: ArticleContext, sentence: Sentence, thing: Phrase) -> list[Name]:
    """Return whose gathering it is: 새솔협회 총회, 새솔협회의 총회; a show may be a person's."""
    before = sentence.items[thing.index - 1] if thing.index else None
    start = before.start if isinstance(before, Phrase) and before.particle == "의" else thing.start
    names = [name for name in context.find_names(sentence) if name.start == start and name.end < thing.end]
    if thing.words[0].quoted:  # ‘새솔 박람회’, where the article tells of 새솔
        names += [name for name in context.names if name.label == thing.words[0].text]
    return [name for name in names if may_hold(context, name, thing)][:1]


def find_topic(context: ArticleContext, thing: Phrase) -> list[Name]:
    """Return who the last sentences are about, as far as a gathering may be his."""
    topics = context.memory.find_topics(people=is_show(context, thing))
    return [name for name in topics if may_hold(context, name, thing)][:1]


def may_hold(context: ArticleContext, name: Name, thing: Phrase) -> bool:
    """Tell whether a gathering may be somebody's: of a body, a show also of a person."""
    fits = name.is_organization or (name.is_person and is_show(context, thing))
    return fits and name.rule not in UNSURE

"""Word an event in one short line: who, what, and the deed as a noun (LG전자, 토론토 인공지능연구소 설립).

A line that says too little (no object, no noun for the verb) is written again from the clause itself;
one that stays so is marked weak, and what its reader misses is named: both lower its confidence.
"""

import re
from dataclasses import dataclass

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.offices import SEAT
from lgai_graph.extract.events.lines.dated.periods import OTHER_TIME, keep_bound, word_open
from lgai_graph.extract.events.lines.doers.bodies import call_body
from lgai_graph.extract.events.lines.doers.people import QUOTED, call_appointed, call_people
from lgai_graph.extract.events.lines.doers.together import join_actors
from lgai_graph.extract.events.lines.doers.who import (
    describe_doer,
    find_lead,
    introduce,
    join_names,
    name_chief,
)
from lgai_graph.extract.events.lines.misses.doubts import POINTS_BACK, list_doubts
from lgai_graph.extract.events.lines.misses.stress import leans_on_stress
from lgai_graph.extract.events.lines.misses.which import lacks_which
from lgai_graph.extract.events.lines.naming import SPEECH, end_report, find_idiom, name_saying
from lgai_graph.extract.events.lines.particles import OUTER, ROLES
from lgai_graph.extract.events.lines.parts import Parts, is_telling, make_parts
from lgai_graph.extract.events.lines.said.quotations import points_before
from lgai_graph.extract.events.lines.said.reports import points_outside
from lgai_graph.extract.events.lines.said.sayings import find_gist, write_place
from lgai_graph.extract.events.lines.things import cut_text, find_phrases, tidy
from lgai_graph.extract.events.lines.whole.writing import write_whole
from lgai_graph.extract.events.parts.filling import CROWD, Filled
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.korean.particles import attach_particle
from lgai_graph.model import EventStatus, EventType, Period

LONGEST_POST = 28  # characters
SHOWN = (EventType.LAUNCH, EventType.OTHER)
EACH, JOINT = "각각", "·"
SEVERAL = re.compile(r"[·,]|[와과] |\d")  # 두 부회장과 사장을 각각


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """An event in one line.

    Args:
        summary: the line.
        object: the noun phrase that it is about, None where there is none.
        is_weak: it says less than a reader needs.
        doubts: what a reader misses, by name.
        leaves_open: it does not say which of many its thing is; a lead's headline may.
    """

    summary: str
    object: str | None
    is_weak: bool
    doubts: tuple[str, ...] = ()
    leaves_open: bool = False


def write_line(
    context: ArticleContext, sentence: Sentence, filled: Filled, outcome: tuple[EventStatus, Period | None]
) -> EventLine:
    """Write the line of an event from its filled parts.

    Args:
        context: the article.
        sentence: what tells of the event.
        filled: its parts.
        outcome: its status and its time.
    """
    states = filled.frame.type is EventType.STATEMENT
    if gist := find_told(context, sentence, filled):
        return write_saying(context, sentence, filled, gist)
    parts = make_parts(context, sentence, filled, outcome[0])
    body, is_weak = write_body(context, sentence, filled, parts)
    doubts = find_doubts(context, sentence, (filled, parts), body)
    behind = body.removesuffix(parts.noun)
    leaves_open = lacks_which(context, sentence, (filled, parts.subject), behind)
    leaves_open = leaves_open or leans_on_stress(context, sentence, filled, behind)
    alone = body == parts.noun or (states and " " not in body)
    subject = name_chief(context, filled) or introduce(context, parts.subject, filled, alone=alone)
    subject = subject or describe_doer(context, sentence, filled) or filled.words.get(CROWD, "")
    if is_told_again(filled, body):
        subject = ""
    said = body.removesuffix(f" {parts.noun}")
    if filled.frame.type is EventType.DEPARTURE and said != body and f" {said} " in f"{subject} ":
        body, alone = parts.noun, True  # 홍길동 한빛전자 대표 사임, not 대표, 한빛전자 사임
    elif said != body and acts_apart(context, sentence, filled, subject) and EACH not in body.split():
        body = f"{said} {EACH} {parts.noun}"
    body = drop_each(subject, body) if subject else part_subject(filled, parts.thing, body)
    subject = call_appointed(context, filled, call_body(context, subject), body)
    body = call_people(context, sentence, body, subject)
    when = tell_time(context, outcome, body, past=filled.clause.predicate.past)
    body = keep_bound(context.text, outcome[1], f"{when} {body}".lstrip())
    return EventLine(
        summary=f"{subject}{'' if alone else ','} {body}".strip(" ,"),
        object=parts.thing or None,
        is_weak=is_weak or bool(doubts) or not (parts.subject or CROWD in filled.words),
        doubts=doubts,
        leaves_open=leaves_open,
    )


def find_doubts(
    context: ArticleContext, sentence: Sentence, told: tuple[Filled, Parts], body: str
) -> tuple[str, ...]:
    """Return what a reader misses in a line behind its subject; what it quotes points to nothing."""
    doubts = tuple(list_doubts(context, sentence, told, body))
    back = POINTS_BACK not in doubts and points_outside(context, QUOTED.sub("", body))
    return (*doubts, POINTS_BACK) if back else doubts


def find_told(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Return the point of what somebody said, or a court ordered (배상하라고 판결했다); empty for others."""
    slots, rules = filled.clause.slots, filled.clause.predicate.lemma in context.lexicon.deeds.rulings
    states = filled.frame.type is EventType.STATEMENT
    told = states or (rules and not slots.keys() & {"object", "as", "at"})
    return find_gist(context, sentence, filled) if told else ""


def part_subject(filled: Filled, thing: str, body: str) -> str:
    """Put a comma behind a subject that nobody acts on (선발대회, 부산에서 개최), as behind any other."""
    things = find_phrases(filled)
    front, found, behind = body.partition(f"{thing} ") if thing else (body, "", "")
    passive = bool(things) and things == filled.clause.slots.get("subject")
    placed = any(word.endswith((*OUTER, *ROLES, *OBJECTS)) for word in behind.split()[:-1])  # not 국회 통과
    return f"{front}{thing}, {behind}" if found and passive and placed else body


def tell_time(
    context: ArticleContext, outcome: tuple[EventStatus, Period | None], body: str, *, past: bool
) -> str:
    """Return the time that only a line can show, empty where its words tell one.

    ``지난해 | 3분기 매출``, ``3분기(7~9월) 매출``, ``이달부터 | 지난달 29일 끝난 회의``.
    """
    status, period = outcome
    ahead = status is EventStatus.PLANNED
    words = word_open(period, ahead=ahead, past=past and not ahead)
    if period is None or not words or words.split()[-1] in body or OTHER_TIME.search(body):
        return ""
    return "" if context.text[: period.start].endswith("(") else words


def acts_apart(context: ArticleContext, sentence: Sentence, filled: Filled, subject: str) -> bool:
    """Tell whether each of several did the same by itself (두 의원이 각각 발의했다)."""
    words = context.text[sentence.start : filled.clause.predicate.start].split()
    return JOINT in subject and EACH in words


def drop_each(subject: str, body: str) -> str:
    """Return a line without 각각 where it names one actor and one thing (… 27일에는 홍길동을 각각 불러)."""
    several = JOINT in subject or SEVERAL.search(body)
    return body if several else body.replace(f"{EACH} ", "", 1)


def write_saying(context: ArticleContext, sentence: Sentence, filled: Filled, gist: str) -> EventLine:
    """Write the line of what somebody said, from its point."""
    noun = name_saying(context.lexicon.wording, filled, told=True)
    noun = end_report(filled.clause.predicate) if noun == SPEECH and gist.endswith("고") else noun
    who = call_body(context, introduce(context, join_actors(context, sentence, filled), filled))
    gist = call_people(context, sentence, gist, who)
    back = (POINTS_BACK,) if points_before(gist) or points_outside(context, gist) else ()
    return EventLine(summary=f"{who}, {gist} {noun}", object=None, is_weak=bool(back), doubts=back)


def is_told_again(filled: Filled, body: str) -> bool:
    """Tell whether whoever a line would begin with only owns what was done (홍길동 씨의 근황이 공개됐다)."""
    lead = find_lead(filled)
    if lead is None or filled.clause.predicate.voice != "passive" or filled.frame.type not in SHOWN:
        return False
    return all(name.label in body for name in filled.names[lead])


def write_body(context: ArticleContext, sentence: Sentence, filled: Filled, parts: Parts) -> tuple[str, bool]:
    """Return a line behind its subject, from its parts, else from the clause; and whether it is weak."""
    wording, body = context.lexicon.wording, parts.body
    ends = " " in filled.words.get(CROWD, "") and len(parts.noun) > 1  # 회장의 임기 | 끝난다
    is_weak = not (is_telling(parts, wording) or (ends and parts.noun not in wording.empty))
    if filled.frame.type is EventType.STATEMENT and not parts.thing:
        return f"{write_place(context, filled)} {name_saying(wording, filled)}".strip(), True
    whole = write_whole(context, sentence, filled, parts)
    if whole.words:
        said = whole.words.removesuffix(parts.noun).strip()
        unnamed = parts.noun in wording.empty or len(parts.noun) == 1
        bare = not said and not find_idiom(wording, filled)
        vague = whole.borrows or unnamed or bare or said in wording.hollow
        return leave_out_owner(filled, leave_out_seat(filled, whole.words)), is_weak and vague
    if filled.words.get("post"):
        body = word_post(context, filled, parts) or body
    return body, is_weak


def leave_out_seat(filled: Filled, words: str) -> str:
    """Return a line with an office for its seat (회장직 취임: 회장 취임)."""
    role = filled.words.get("post", "")
    return words.replace(f"{role}{SEAT} ", f"{role} ") if role else words


def leave_out_owner(filled: Filled, words: str) -> str:
    """Return the line of a figure without its owner, whom it begins with (지하철을 놓는 새솔공사 | 부채)."""
    lead = find_lead(filled) if filled.frame.measures else None
    for name in filled.names[lead] if lead else ():
        words = words.rpartition(f" {name.label} ")[2]
    return words


def word_post(context: ArticleContext, filled: Filled, parts: Parts) -> str:
    """Word an appointment to a post: 이사장에 박철규 임명; of one's own doing 이사장 취임."""
    post, names = find_post(context, filled, parts.subject), filled.names
    people = join_names(names.get("appointee", []))
    if find_lead(filled) == "appointee":
        above = [*names.get("organization", []), *names.get("agent", [])]
        place = join_names([name for name in above if name.label not in post])
        if parts.noun and parts.noun not in context.lexicon.wording.bare:
            post = attach_particle(post, "로/으로")  # 감사로 이동
        return " ".join(filter(None, (place, post, parts.noun)))
    return " ".join(filter(None, (f"{post}에", people, parts.noun))) if people else ""


def find_post(context: ArticleContext, filled: Filled, subject: str) -> str:
    """Return a post with the words that say which (고객경영실장, not 실장), less the line's own subject."""
    role, slots, times = filled.words["post"], filled.clause.slots, context.lexicon.wording.times
    for slot in ("as", "to", "object"):
        phrase = next(iter(slots.get(slot, [])[-1:]), None)
        if phrase is None or not phrase.words[-1].text.endswith(role):
            continue
        words = tidy(cut_text(context.text, phrase.start, phrase.end), context.lexicon.wording)
        words = words.removeprefix(f"{subject} ") if subject else words
        others = any(name.is_person for name in context.find_names(phrase))
        whole = not others and not any(word.text in times for word in phrase.words)
        own = bool(subject) and words.startswith(subject)  # 한빛협회, 한빛협회장에
        return words if whole and not own and len(words) <= LONGEST_POST else role
    return role

"""This module turns predicates into event claims: frame, arguments, status, date, summary."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lgai_graph.extract.clauses import Clause, read_clause
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.frames import Frame, FrameBook
from lgai_graph.extract.names import ORGANIZATION_KINDS, Name
from lgai_graph.extract.participants import describe_phrase, find_heads, make_weak_head, quote_name
from lgai_graph.extract.phrases import Moment, Phrase, Predicate, Sentence
from lgai_graph.extract.status import read_status
from lgai_graph.extract.summary import write_summary
from lgai_graph.model import (
    Argument,
    Claim,
    EntityKind,
    EventStatus,
    EventType,
    ParticipantRole,
    Period,
    PeriodKind,
)

MONEY = re.compile(r"\d[\d,.]*\s?(?:조|억|만|천)?\s?(?:여\s?)?(?:억|만|천만)?\s?(?:원|달러|유로|엔|위안)")
ROLES = {role.value: role for role in ParticipantRole}
DEFAULT_KINDS = {
    "organization": ORGANIZATION_KINDS,
    "member": ORGANIZATION_KINDS | {EntityKind.PERSON},
    "appointee": frozenset({EntityKind.PERSON}),
    "attendee": ORGANIZATION_KINDS | {EntityKind.PERSON},
    "venue": ORGANIZATION_KINDS | {EntityKind.PLACE},
}
WEAK_ROLES = frozenset({"agent", "partner", "investor", "organization", "target", "member"})
SPEECH = re.compile(r"[“\"]([^”\"]+)[”\"]")
SHARED_PARTS = frozenset({"member", "agent"})  # the subject joins its companions here
CARRIED_PARTS = frozenset("agent organization investor member speaker appointee recipient attendee source".split())
MAX_CARRIED = 3
MAX_SAID = 30  # characters of a statement shown in its line
GATHERINGS = tuple("식 행사 콘서트 콘퍼런스 컨퍼런스 세미나 회의 포럼 간담회 대회 총회 자리 심포지엄 설명회 방문 출장".split())


@dataclass(frozen=True, slots=True)
class Filled:
    """This is a frame with its parts filled.

    Args:
        names: part → names, in text order.
        words: part → the words that fill it, for the summary.
        name: the happening's own name (‘AI 토크콘서트’).
    """

    frame: Frame
    clause: Clause
    names: dict[str, list[Name]]
    words: dict[str, str]
    name: str | None


def extract_events(context: ArticleContext, book: FrameBook) -> Iterator[Claim]:
    """This reads every sentence for events."""
    for sentence in context.sentences:
        yield from extract_sentence_events(context, sentence, book)


def extract_sentence_events(context: ArticleContext, sentence: Sentence, book: FrameBook) -> Iterator[Claim]:
    """This gives the events of one sentence; a statement only where it tells of nothing else."""
    evoking = [item for item in sentence.predicates if not item.quoted and book.find(item)]
    everything = frozenset(item.index for item in evoking)
    triggers = frozenset(item.index for item in evoking if is_event(context, sentence, item, everything, book))
    claims: list[Claim] = []
    for predicate in evoking:
        claim = read_event(context, sentence, predicate, triggers, book)
        if claim and (claim.type is not EventType.STATEMENT or (not claims and claim.status is EventStatus.HAPPENED)):
            claims.append(claim)
    context.remember_subject(sentence)
    context.remember_event(claims)
    yield from claims


def is_event(
    context: ArticleContext, sentence: Sentence, predicate: Predicate, triggers: frozenset[int], book: FrameBook
) -> bool:
    """This says whether a predicate fills a frame, so that a time before it is its own."""
    return any(
        fill_frame(context, frame, read_clause(sentence, predicate, triggers))
        for frame in book.find(predicate)
        if not frame.shares_time
    )


def read_event(
    context: ArticleContext, sentence: Sentence, predicate: Predicate, triggers: frozenset[int], book: FrameBook
) -> Claim | None:
    """This reads one predicate by the first frame that fits."""
    status = read_status(context.text, predicate, sentence.end, book.statuses)
    if status is None:
        return None
    for frame in book.find(predicate):
        clause = read_clause(sentence, predicate, triggers)
        filled = fill_frame(context, frame, clause)
        if filled is None:
            continue
        period = choose_period(context, sentence, clause)
        if frame.attends and period is None and (gathering := find_gathering(context, clause)):
            return join_gathering(context, sentence, filled, gathering)
        if not has_enough(context, filled, period):
            continue
        return make_claim(context, sentence, filled, (settle_status(status, period, context), period))
    return None


def find_gathering(context: ArticleContext, clause: Clause) -> Claim | None:
    """This gives the event of the last sentence where 체결식에는 … 참석했다 speaks of it."""
    places = clause.slots.get("to") or clause.slots.get("at") or []
    words = places[-1].words[-1].text if places else ""
    return context.gathering if not words or words.endswith(GATHERINGS) or words in ("이날", "자리") else None


def join_gathering(context: ArticleContext, sentence: Sentence, filled: Filled, gathering: Claim) -> Claim:
    """This tells the last sentence's event again, with those who attended it."""
    known = {argument.mention.name for argument in gathering.arguments}
    people = [name for name in filled.names.get("attendee", []) if name.label not in known]
    attendees = (Argument(role=ParticipantRole.ATTENDEE, mention=context.make_mention(name)) for name in people)
    return replace(
        gathering,
        arguments=(*gathering.arguments, *attendees),
        evidence=context.make_evidence(sentence.start, sentence.end, filled.frame.id),
    )


def choose_slots(frame: Frame, clause: Clause) -> dict[str, str]:
    """This gives grammar → part for the verb's voice; a lone head goes to the object or the subject."""
    if clause.predicate.voice == "passive":
        return dict(frame.passive)
    if "object" not in clause.slots and "head" not in clause.slots and frame.bare:
        return dict(frame.bare)
    return dict(frame.slots)


def fill_frame(context: ArticleContext, frame: Frame, clause: Clause) -> Filled | None:
    """This fills a frame's parts with the clause's names; None where it does not fit."""
    place_head(frame, clause, context)
    mapping = choose_slots(frame, clause)
    if not mapping or not fits_heads(frame, clause) or not fits_destination(frame, clause):
        return None
    names: dict[str, list[Name]] = {}
    words: dict[str, str] = {}
    for slot, part in mapping.items():
        phrases = clause.slots.get(slot)
        if not phrases:
            continue
        words.setdefault(part, describe_phrase(phrases, context.text))
        names.setdefault(part, []).extend(find_fillers(context, phrases, part, frame))
    fill_post(context, mapping, clause, names, words)
    if frame.visitor and clause.predicate.ending == "ETM":
        fill_visitor(context, clause, frame.visitor, names)
    if "subject" in mapping and "subject" not in clause.slots:
        fill_from_topic(context, mapping["subject"], clause, frame, names)
    for part in frame.needs:
        if part in frame.from_topic and not names.get(part):
            fill_from_topic(context, part, clause, frame, names)
    objects = clause.slots.get("object") or clause.slots.get("subject" if clause.predicate.voice == "passive" else "", [])
    name = quote_name(objects or clause.slots.get("to", []), context.text)
    words["object"] = describe_phrase(objects, context.text)
    filled = Filled(frame, clause, {part: found for part, found in names.items() if found}, words, name)
    return filled if all(part in filled.names for part in frame.needs) else None


def place_head(frame: Frame, clause: Clause, context: ArticleContext) -> None:
    """This decides whether the noun behind a relative clause is its subject (취임한 전 사장) or object."""
    if "head" not in clause.slots:
        return
    head = clause.slots.pop("head")
    bare_part = frame.bare.get("subject")
    if frame.intransitive:
        clause.slots["subject"] = head
    elif "object" in clause.slots:
        clause.slots.setdefault("subject", head)
    elif "subject" not in clause.slots and bare_part and find_fillers(context, head, bare_part, frame):
        clause.slots["subject"] = head
    else:
        clause.slots["object"] = head


def fits_heads(frame: Frame, clause: Clause) -> bool:
    """This checks the object's last word against the frame's list."""
    if not frame.heads and not frame.not_heads and not frame.contains:
        return True
    passive = clause.predicate.voice == "passive" or frame.intransitive
    phrases = clause.slots.get("subject" if passive else "object") or clause.slots.get("object")
    if not phrases:
        return not frame.heads and not frame.contains
    words = " ".join(word.text for word in phrases[-1].words if word.text != "등")
    return frame.fits_object(words)


def fits_destination(frame: Frame, clause: Clause) -> bool:
    """This checks what somebody is chosen as (사업자로) against the frame's list."""
    if not frame.as_heads and not frame.not_as:
        return True
    words = clause.slots["as"][-1].words[-1].text if "as" in clause.slots else ""
    if words.endswith(frame.not_as):
        return False
    return not frame.as_heads or words.endswith(frame.as_heads)


def find_fillers(context: ArticleContext, phrases: Sequence[Phrase], part: str, frame: Frame) -> list[Name]:
    """This gives the names in phrases that may fill a part."""
    heads = find_heads(phrases, context.referents)
    if not heads:
        heads = context.resolve_pronoun(phrases)
    if not heads and part in WEAK_ROLES:
        weak = (make_weak_head(phrase, context.lexicon) for phrase in phrases)
        heads = [name for name in weak if name]
    kinds = frame.kinds.get(part) or DEFAULT_KINDS.get(part)
    return [name for name in heads if may_fill(name, kinds)]


def may_fill(name: Name, kinds: frozenset[EntityKind] | None) -> bool:
    """This says whether a name's kind suits a part; places and open short forms suit none by default."""
    if name.rule in ("open", "shape", "anonymous"):
        return False
    if name.kind is EntityKind.PLACE and (kinds is None or EntityKind.ORGANIZATION in kinds):
        return is_local_government(name.text)
    if kinds is None:
        return name.is_person or name.is_organization
    return name.kind in kinds or (EntityKind.COMPANY in kinds and name.is_organization)


def is_local_government(place: str) -> bool:
    """This says whether a place acts as a body (부산시, 경기도, 의성군)."""
    return len(place) > 2 and place[-1] in "시도군구" and place not in ("수도", "지도")


def fill_from_topic(
    context: ArticleContext, part: str, clause: Clause, frame: Frame, names: dict[str, list[Name]]
) -> None:
    """This takes the last sentence's subject where the verb has none (한국어의 주어 생략)."""
    if part not in CARRIED_PARTS or (names.get(part) and part not in SHARED_PARTS):
        return
    kinds = frame.kinds.get(part) or DEFAULT_KINDS.get(part)
    known = {name.label for found in names.values() for name in found}
    topics = context.topic if kinds is None or EntityKind.PERSON in kinds else [*context.topic, *context.organization]
    carried = [name for name in topics if may_fill(name, kinds) and name.label not in known][:MAX_CARRIED]
    if carried:
        names[part] = [*carried, *names.get(part, ())]


def fill_visitor(context: ArticleContext, clause: Clause, part: str, names: dict[str, list[Name]]) -> None:
    """This takes the main sentence's topic as attendee: 회장은 9일 서울에서 열린 행사에서 … 말했다."""
    topics = clause.slots.get("topic", [])
    people = [name for name in find_heads(topics, context.referents) if name.is_person and name.rule != "open"]
    if people:
        names[part] = people


def fill_post(
    context: ArticleContext, mapping: dict[str, str], clause: Clause, names: dict[str, list[Name]], words: dict[str, str]
) -> None:
    """This reads the office somebody is named to: LG AI연구원장에 = 원장 at LG AI연구원."""
    slot = next((slot for slot, part in mapping.items() if part == "post" and slot in clause.slots), None)
    if slot is None:
        return
    phrase = clause.slots[slot][-1]
    post = next((post for post in context.posts if phrase.start <= post.start < phrase.end and not post.person), None)
    if post and post.organization and post.organization.is_organization:
        names.setdefault("organization", [])
        if post.organization.label not in {name.label for name in names["organization"]}:
            names["organization"].append(post.organization)
    role = post.role if post else context.read_role(words.get("post", ""))
    words.pop("post", None)
    if role:
        words["post"] = role


def choose_period(context: ArticleContext, sentence: Sentence, clause: Clause) -> Period | None:
    """This gives the event's time: its own, else the day of the announcement that tells of it."""
    moments = [moment for moment in clause.moments if moment.period.kind is not PeriodKind.BIRTH]
    own = next((moment for moment in moments if moment.period.kind is not PeriodKind.ANNOUNCEMENT), None)
    if own:
        return own.period
    announced = [
        item.period
        for item in sentence.items
        if isinstance(item, Moment) and not item.speech and item.period.kind is PeriodKind.ANNOUNCEMENT
    ]
    if announced and clause.predicate.ending in ("EC", "EF", "ETN"):
        return announced[0]
    return None


def settle_status(status: EventStatus, period: Period | None, context: ArticleContext) -> EventStatus:
    """This makes a present-tense event that lies ahead of its article a plan."""
    published = context.article.published_on
    ahead = published and period and period.earliest and period.earliest > published
    deadline = period and period.kind is PeriodKind.DEADLINE and published and period.latest and period.latest > published
    return EventStatus.PLANNED if status is EventStatus.HAPPENED and (ahead or deadline) else status


def quote_speech(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """This adds the first words of what somebody said to a statement's line."""
    words = SPEECH.search(context.text, sentence.start, sentence.end)
    if filled.frame.type is not EventType.STATEMENT or not words:
        return ""
    said = words.group(1).strip()
    return f" “{said}”" if len(said) <= MAX_SAID else f" “{said[:MAX_SAID].rstrip()}…”"


def has_enough(context: ArticleContext, filled: Filled, period: Period | None) -> bool:
    """This checks what a frame asks for beyond names: a time, an amount, two organisations."""
    frame = filled.frame
    everyone = [name for names in filled.names.values() for name in names]
    distinct = {name.entity or name.label for name in everyone}
    organizations = {name.entity or name.label for name in everyone if name.is_organization}
    if len(organizations) < frame.least.get("organizations", 0) or len(distinct) < frame.least.get("names", 0):
        return False
    if frame.dated and period is None:
        return False
    if frame.dated_or_named and period is None and not filled.name:
        return False
    start = filled.clause.predicate.start
    window = context.text[max(0, start - 60) : start]
    return not frame.money or MONEY.search(window) is not None


def make_claim(
    context: ArticleContext, sentence: Sentence, filled: Filled, outcome: tuple[EventStatus, Period | None]
) -> Claim:
    """This makes the claim with its evidence: the whole sentence."""
    status, period = outcome
    arguments: list[Argument] = []
    for part, names in filled.names.items():
        role = ROLES.get(part)
        if role is None:
            continue
        arguments += [Argument(role=role, mention=context.make_mention(name)) for name in names]
    return Claim(
        article=context.article.id,
        type=filled.frame.type,
        arguments=tuple(dict.fromkeys(arguments)),
        summary=write_summary(filled.frame, filled.clause.predicate, filled.names, filled.words, filled.name)
        + quote_speech(context, sentence, filled),
        evidence=context.make_evidence(sentence.start, sentence.end, filled.frame.id),
        when=period,
        status=status,
        role=filled.words.get("post"),
        name=filled.name,
    )

"""Tell gatherings once: with those who attended them, and with whoever held them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from lgai_graph.extract.confidence import WEAK
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.clauses.subjects import sets_scene
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence, find_last_verb
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.lexicon import Frame
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import (
    Argument,
    Claim,
    EventStatus,
    EventType,
    Mention,
    ParticipantRole,
)

HELD = frozenset({"conference.deed", "conference.thing"})
SCENES = frozenset({EventType.CONFERENCE, EventType.VISIT})  # where somebody says what is news
QUOTED = "“"
ASIDE = frozenset({"clause=aside", "clause=serial"})  # 열린 회의에서, 참석해: another verb tells the news
TITLED = re.compile(r"‘([^’]+)’")


def find_gathering(context: ArticleContext, clause: Clause) -> Claim | None:
    """Return the event of the last sentence where 체결식에는 … 참석했다 speaks of it."""
    places = clause.slots.get("to") or clause.slots.get("at") or []
    words = places[-1].words[-1].text if places else ""
    speaks_of_it = (
        not words or words.endswith(tuple(context.lexicon.gathering_words)) or words in ("이날", "자리")
    )
    return context.memory.gathering if speaks_of_it else None


def place_scene(context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause) -> None:
    """Take what the main verb holds as what is attended: 홍길동이 참석한 가운데 | 준공식을 열었다."""
    items, predicate = sentence.items, clause.predicate
    if not frame.attends or "to" in clause.slots or not sets_scene(items, predicate):
        return
    for item in items[predicate.index + 2 :]:
        verb = items[item.index + 1] if item.index + 1 < len(items) else None
        acted = isinstance(item, Phrase) and item.particle in OBJECTS
        if acted and isinstance(verb, Predicate) and verb.ending in ("EF", "EC"):
            held = gather_group(items, item.index)
            if held[-1].words[-1].text.endswith(tuple(context.lexicon.gathering_words)):
                clause.slots["to"] = clause.slots["object"] = held
            return


def join_gathering(context: ArticleContext, sentence: Sentence, filled: Filled, gathering: Claim) -> Claim:
    """Tell the last sentence's event again, with those who attended it."""
    known = {argument.mention.name for argument in gathering.arguments}
    people = [name for name in filled.names.get("attendee", []) if name.label not in known]
    attendees = (
        Argument(role=ParticipantRole.ATTENDEE, mention=context.make_mention(name)) for name in people
    )
    return replace(
        gathering,
        arguments=(*gathering.arguments, *attendees),
        evidence=context.make_evidence(sentence.start, sentence.end, filled.frame.id),
    )


def drop_hostless(claims: Sequence[Claim]) -> list[Claim]:
    """Drop a gathering that names no host where another claim tells of it, by its quoted name, with one."""
    kept: list[Claim] = []
    for claim in claims:
        titled = TITLED.search(claim.summary)
        alone = claim.evidence.rule in HELD and not has_host(claim)
        if not (titled and alone and any(is_hosted(other, titled[1]) for other in claims)):
            kept.append(claim)
    return kept


def has_host(claim: Claim) -> bool:
    """Tell whether anybody but a place takes part in a gathering."""
    return any(argument.role is not ParticipantRole.VENUE for argument in claim.arguments)


def is_hosted(claim: Claim, title: str) -> bool:
    """Tell whether a claim tells of the gathering of a name, with whoever holds it."""
    return claim.type is EventType.CONFERENCE and title in claim.summary and has_host(claim)


def may_state(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether a statement is worth an event: it was made, and tells of nothing that is one."""
    return met_only(claims) and claim.status is EventStatus.HAPPENED


def met_only(claims: Sequence[Claim]) -> bool:
    """Tell whether claims say no more than where people met or went (20일 열린 회의에서, 공장을 방문해)."""
    return all(claim.type in SCENES for claim in claims)


def met_to_decide(claims: Sequence[Claim], deeds: Deeds) -> bool:
    """Tell whether claims say no more than that a body met that decides something (위원회를 열어)."""
    words = (word for claim in claims for word in claim.summary.partition(", ")[2].split())
    return met_only(claims) and any(word.endswith(deeds.assemblies) for word in words)


def doubt_scenes(context: ArticleContext, sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """Doubt where somebody was beside what he said or did there, which is the news (참석해 “…”고 말했다)."""
    speakers = {argument.mention for claim in claims if quotes_words(claim) for argument in claim.arguments}
    kept: list[Claim] = []
    for claim in claims:
        aside = only_attends(claim) and not tells_attendance(context, sentence)
        doubted = aside or is_scene(claim, speakers)
        kept.append(replace(claim, reasons=(*claim.reasons, WEAK)) if doubted else claim)
    return kept


def quotes_words(claim: Claim) -> bool:
    """Tell whether a claim passes on somebody's words (“…”, …하다고 주장; not 계획 발표)."""
    reported = claim.object is None and WEAK not in claim.reasons
    return claim.type is EventType.STATEMENT and (reported or QUOTED in claim.summary)


def tells_attendance(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether a sentence ends by saying that somebody attended, or the headline says so (CES 참석)."""
    roles = context.lexicon.deeds.roles.items()
    attending = {verb for verb, role in roles if role == ParticipantRole.ATTENDEE}
    last = find_last_verb(sentence.items)
    ends = last is not None and last.lemma in attending
    return ends or any(verb in context.article.title for verb in attending)


def is_scene(claim: Claim, speakers: Collection[Mention]) -> bool:
    """Tell whether a claim only says where one of some speakers was, nobody else beside him."""
    there = {
        one.mention
        for one in claim.arguments
        if one.role not in (ParticipantRole.VENUE, ParticipantRole.TARGET)
    }
    return claim.type in SCENES and bool(there) and there <= set(speakers) and WEAK not in claim.reasons


def only_attends(claim: Claim) -> bool:
    """Tell whether a claim says no more than who attended, by a verb that leads on to others' news."""
    roles = {one.role for one in claim.arguments} - {ParticipantRole.VENUE}
    told = claim.type is EventType.CONFERENCE and claim.status is EventStatus.HAPPENED
    aside = not ASIDE.isdisjoint(claim.reasons) and WEAK not in claim.reasons
    return told and aside and roles == {ParticipantRole.ATTENDEE}

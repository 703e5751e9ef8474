"""Fill a frame's parts with the names of a clause."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.participants import describe_phrase, find_heads, make_weak_head, quote_name
from lgai_graph.extract.names.nouns import ORGANIZATION_KINDS, Name
from lgai_graph.extract.syntax.clauses import Clause
from lgai_graph.extract.syntax.phrases import Phrase
from lgai_graph.lexicon import Frame
from lgai_graph.model import (
    EntityKind,
    EventType,
    ParticipantRole,
)

AMOUNT = re.compile(r"\d[\d,.]*(?:조|억|만|천|여)*(?:원|달러|유로|엔|위안)?")  # 매출 3조원
ROLES = {role.value: role for role in ParticipantRole}


DEFAULT_KINDS = {
    "organization": ORGANIZATION_KINDS,
    "member": ORGANIZATION_KINDS | {EntityKind.PERSON},
    "appointee": frozenset({EntityKind.PERSON}),
    "attendee": ORGANIZATION_KINDS | {EntityKind.PERSON},
    "venue": ORGANIZATION_KINDS | {EntityKind.PLACE},
}


WEAK_ROLES_WORDS = """
    agent partner investor organization target member"""
WEAK_ROLES = frozenset(WEAK_ROLES_WORDS.split())


PLACE_PARTS = frozenset({"target", "venue"})
CERTAIN_ROOM = frozenset({EventType.ACQUISITION})  # who is bought is a firm, whatever its name looks like
NAMED_PARTS = frozenset({"organization", "target"})  # a bare abbreviation (OST, CFT) founds and joins nothing
NOT_BODIES = frozenset({"여의도", "울릉도", "제주도민"})  # they end like 경기도 and govern nothing
SHARED_PARTS = frozenset({"member", "agent"})  # the subject joins its companions here


CARRIED_PARTS_WORDS = """
    agent organization investor member speaker appointee recipient
    attendee source"""
CARRIED_PARTS = frozenset(CARRIED_PARTS_WORDS.split())


COLLECTIVE_PARTS = frozenset({"agent", "host", "speaker"})
UNPRINTED = frozenset({EventType.STATEMENT, EventType.OTHER, EventType.EARNINGS})  # the press reports these
EMPLOYED_PARTS = frozenset(
    {"agent", "partner"}
)  # whoever heads a firm acts for it (김 대표는 … 계약을 맺었다)
PERSONAL_PARTS = frozenset({"recipient", "appointee", "speaker", "attendee"})  # carried over for people only
JOINED = frozenset({EntityKind.ALLIANCE, EntityKind.LAB})
MAX_CARRIED = 3


@dataclass(frozen=True, slots=True)
class Filled:
    """A frame with its parts filled.

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


def choose_slots(frame: Frame, clause: Clause) -> dict[str, str]:
    """Return grammar → part for the verb's voice; a lone head goes to the object or the subject."""
    if clause.predicate.voice == "passive":
        return dict(frame.passive)
    if "object" not in clause.slots and "head" not in clause.slots and frame.bare:
        return dict(frame.bare)
    return dict(frame.slots)


def fill_frame(context: ArticleContext, frame: Frame, clause: Clause) -> Filled | None:
    """Fill a frame's parts with the clause's names; None where it does not fit."""
    place_head(frame, clause, context)
    place_also(frame, clause, context)
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
    fill_missing(context, frame, (clause, mapping), names)
    objects = clause.slots.get("object") or clause.slots.get(
        "subject" if clause.predicate.voice == "passive" else "", []
    )
    name = quote_name(objects or clause.slots.get("to", []), context.text) or read_name(mapping, clause)
    shown = objects or (clause.slots.get("to", []) if frame.heads else [])  # 판매에 돌입했다
    words["object"] = describe_phrase(shown, context.text)
    filled = Filled(frame, clause, {part: found for part, found in names.items() if found}, words, name)
    return filled if all(part in filled.names for part in frame.needs) else None


def fill_missing(
    context: ArticleContext,
    frame: Frame,
    place: tuple[Clause, Mapping[str, str]],
    names: dict[str, list[Name]],
) -> None:
    """Take what the clause leaves unsaid from the sentences before: its subject, and what it needs."""
    clause, mapping = place
    if "subject" in mapping and "subject" not in clause.slots:
        fill_from_topic(context, mapping["subject"], clause, frame, names)
    explicit = "to" in clause.slots or "object" in clause.slots
    for part in frame.needs:
        if part in frame.from_topic and not names.get(part) and not explicit:
            fill_from_topic(context, part, clause, frame, names)


def read_name(mapping: Mapping[str, str], clause: Clause) -> str | None:
    """Return the proper noun that names a gathering without quotation marks (CES에 참석했다)."""
    slot = next((slot for slot, part in mapping.items() if part == "name" and slot in ("to", "at")), None)
    phrases = clause.slots.get(slot, []) if slot else []
    last = phrases[-1].words[-1] if phrases else None
    return last.text if last and set(last.tags) & {"NNP", "SL"} else None


def place_head(frame: Frame, clause: Clause, context: ArticleContext) -> None:
    """Decide whether the noun behind a relative clause is its subject (취임한 전 사장) or object."""
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


def place_also(frame: Frame, clause: Clause, context: ArticleContext) -> None:
    """Take X도 as the object where it cannot be the subject (연구소도 방문했다)."""
    topic = clause.slots.get("topic")
    if (
        not topic
        or topic[-1].particle != "도"
        or clause.slots.get("subject") is not topic
        or "object" in clause.slots
    ):
        return
    subject, part = frame.slots.get("subject"), frame.slots.get("object")
    if (
        subject
        and part
        and find_fillers(context, topic, part, frame)
        and not find_fillers(context, topic, subject, frame)
    ):
        del clause.slots["subject"]
        clause.slots["object"] = topic


def fits_heads(frame: Frame, clause: Clause) -> bool:
    """Check the object's last word against the frame's list."""
    if not frame.heads and not frame.not_heads and not frame.contains:
        return True
    passive = clause.predicate.voice == "passive" or frame.intransitive
    slots = clause.slots
    phrases = slots.get("subject" if passive else "object") or slots.get("object") or slots.get("to")
    if not phrases:
        return not frame.heads and not frame.contains
    words = [word.text for word in phrases[-1].words]
    named = (word for word in words if word != "등" and not AMOUNT.fullmatch(word))
    return frame.fits_object(" ".join(named))


def fits_destination(frame: Frame, clause: Clause) -> bool:
    """Check what somebody is chosen as (사업자로) against the frame's list."""
    if not frame.as_heads and not frame.not_as:
        return True
    words = clause.slots["as"][-1].words[-1].text if "as" in clause.slots else ""
    if words.endswith(frame.not_as):
        return False
    return not frame.as_heads or words.endswith(frame.as_heads)


def find_fillers(context: ArticleContext, phrases: Sequence[Phrase], part: str, frame: Frame) -> list[Name]:
    """Return the names in phrases that may fill a part."""
    heads = find_heads(phrases, context.referents)
    if part in WEAK_ROLES and any(name.is_organization for name in heads) and len(phrases) > 1:
        heads = complete_group(context, phrases)
    if not heads:
        heads = context.memory.find_antecedents(phrases, context.lexicon)
    if not heads and part in WEAK_ROLES:
        doubted = context.found.doubted if frame.type not in CERTAIN_ROOM else ()
        weak = (make_weak_head(phrase, context.lexicon, doubted) for phrase in phrases)
        heads = [name for name in weak if name]
    if not heads and part in COLLECTIVE_PARTS:
        heads = [name for phrase in phrases for name in find_collective(context, phrase)]
    if frame.type in UNPRINTED:
        heads = [name for name in heads if name.rule != "press"]
    kinds = frame.kinds.get(part) or DEFAULT_KINDS.get(part)
    if part in NAMED_PARTS:
        heads = [name for name in heads if name.rule != "capitals"]
    if part not in CARRIED_PARTS:
        heads = [name for name in heads if name.kind is not EntityKind.PLACE or part in PLACE_PARTS]
    if kinds is not None and EntityKind.PERSON not in kinds and part in EMPLOYED_PARTS:
        heads = [context.find_employer(name) or name if name.is_person else name for name in heads]
    return [name for name in heads if may_fill(name, kinds)]


def complete_group(context: ArticleContext, phrases: Sequence[Phrase]) -> list[Name]:
    """Return the names of coordinated phrases; beside an organisation, an unknown proper noun is one too."""
    found: list[Name] = []
    for phrase in phrases:
        heads = find_heads([phrase], context.referents)
        weak = None if heads else make_weak_head(phrase, context.lexicon, context.found.doubted)
        found += heads or ([weak] if weak else [])
    return found


def find_collective(context: ArticleContext, phrase: Phrase) -> list[Name]:
    """Return the organisation that its staff or a unit of it acts for (새솔병원 의료진, 새솔 편집위원들)."""
    names = [name for name in context.names if phrase.start <= name.start and name.end <= phrase.end]
    body = next((name for name in names if name.is_organization), None)
    if body is None or phrase.speech or any(name.is_person for name in names):
        return []
    rest = [word.text for word in phrase.words if word.start >= body.end]
    units = tuple(context.lexicon.ties.units | context.lexicon.collective_words)
    return [body] if rest and all(word.rstrip("들").endswith(units) for word in rest) else []


def may_fill(name: Name, kinds: frozenset[EntityKind] | None) -> bool:
    """Tell whether a name's kind suits a part; places and open short forms suit none by default."""
    if name.rule in ("open", "shape", "anonymous"):
        return False
    if name.kind is EntityKind.PLACE and (kinds is None or EntityKind.PLACE not in kinds):
        return is_local_government(name.text)
    if kinds is None:
        return name.is_person or name.is_organization
    return name.kind in kinds or (EntityKind.COMPANY in kinds and name.is_organization)


def is_local_government(place: str) -> bool:
    """Tell whether a place acts as a body (부산시, 경기도, 의성군)."""
    return len(place) > 2 and place[-1] in "시도군구" and place not in NOT_BODIES


def fill_from_topic(
    context: ArticleContext, part: str, clause: Clause, frame: Frame, names: dict[str, list[Name]]
) -> None:
    """Take the last sentence's subject where the verb has none (한국어의 주어 생략)."""
    if part not in CARRIED_PARTS or (names.get(part) and part not in SHARED_PARTS):
        return
    kinds = frame.kinds.get(part) or DEFAULT_KINDS.get(part)
    known = {name.label for found in names.values() for name in found}
    topics: Sequence[Name] = context.memory.find_topics(people=kinds is None or EntityKind.PERSON in kinds)
    if part == "speaker" and (speaker := context.memory.find_speaker()):
        topics = [speaker]
    elif part in PERSONAL_PARTS:
        topics = [name for name in topics if name.is_person]
    if part == "organization":  # what one joins unsaid is an alliance, or has been named as what is joined
        topics = [name for name in topics if name.kind in JOINED]
    carried = [name for name in topics if may_fill(name, kinds) and name.label not in known][:MAX_CARRIED]
    if carried:
        names[part] = [*carried, *names.get(part, ())]


def fill_visitor(context: ArticleContext, clause: Clause, part: str, names: dict[str, list[Name]]) -> None:
    """Take the main sentence's topic as attendee: 회장은 9일 서울에서 열린 행사에서 … 말했다."""
    topics = clause.slots.get("topic", [])
    people = [
        name for name in find_heads(topics, context.referents) if name.is_person and name.rule != "open"
    ]
    if people:
        names[part] = people


def fill_post(
    context: ArticleContext,
    mapping: dict[str, str],
    clause: Clause,
    names: dict[str, list[Name]],
    words: dict[str, str],
) -> None:
    """Read the office somebody is named to: LG AI연구원장에 = 원장 at LG AI연구원."""
    slot = next((slot for slot, part in mapping.items() if part == "post" and slot in clause.slots), None)
    if slot is None:
        return
    phrase = clause.slots[slot][-1]
    post = next(
        (post for post in context.posts if phrase.start <= post.start < phrase.end and not post.person), None
    )
    if post and post.organization and post.organization.is_organization:
        hirers = [name for name in names.get("organization", []) if name.label != post.organization.label]
        names["organization"] = [post.organization]
        if hirers:
            names["agent"] = hirers
    role = post.role if post else context.read_role(words.get("post", ""))
    words.pop("post", None)
    if role:
        words["post"] = role

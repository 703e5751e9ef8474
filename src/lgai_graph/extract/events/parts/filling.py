"""Fill a frame's parts with the names of a clause."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.offices import fill_office, fill_post
from lgai_graph.extract.events.parts.fillers import drop_self, fill_from_topic, find_fillers
from lgai_graph.extract.events.parts.participants import describe_phrase, find_heads, quote_name
from lgai_graph.extract.events.parts.placing import (
    AMOUNT,
    is_of_subject,
    leave_out_topic,
    place_also,
    place_companion,
    place_head,
    place_owner,
    place_partner,
)
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.lexicon import Frame
from lgai_graph.model import EntityKind, EventType, ParticipantRole

CROWD = "crowd"  # words of a filled frame: those who act without a name
PRODUCT = "product"  # and what acts in its maker's place
ROLES = {role.value: role for role in ParticipantRole}


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

    @property
    def everyone(self) -> list[Name]:
        """List the names that fill its parts."""
        return [name for names in self.names.values() for name in names]


def choose_slots(frame: Frame, clause: Clause) -> dict[str, str]:
    """Return grammar → part for the verb's voice; a lone head goes to the object or the subject."""
    if clause.predicate.voice == "passive":
        return dict(frame.passive)
    if "object" not in clause.slots and "head" not in clause.slots and frame.bare:
        return dict(frame.bare)
    return dict(frame.slots)


def fill_frame(context: ArticleContext, frame: Frame, clause: Clause) -> Filled | None:
    """Fill a frame's parts with the clause's names; None where it does not fit."""
    frame = make_personal(context, frame, clause)
    leave_out_topic(frame, clause)
    if frame.measures:
        place_owner(clause)
    elif is_of_subject(clause):
        del clause.slots["of"]
    place_head(frame, clause, context)
    place_also(frame, clause, context)
    place_companion(frame, clause, context)
    place_partner(frame, clause, context)
    if frame.type is EventType.LAUNCH and not clause.is_joint:
        clause.slots.pop("with", None)  # 세단과 새 트럭을 출시했다
    mapping = choose_slots(frame, clause)
    if not mapping or not fits_heads(frame, clause) or not fits_destination(frame, clause):
        return None
    names: dict[str, list[Name]] = {}
    words: dict[str, str] = {}
    for slot, part in mapping.items():
        phrases = clause.slots.get(slot)
        if not phrases:
            continue
        words.setdefault(part, describe_phrase(phrases))
        names.setdefault(part, []).extend(find_fillers(context, phrases, part, frame))
    fill_post(context, mapping, clause, names, words)
    if frame.visitor and clause.predicate.ending == "ETM":
        fill_visitor(context, clause, frame.visitor, names)
    fill_missing(context, frame, (clause, mapping), names)
    drop_self(names)
    fill_office(context, (frame, clause), names, words.get("post", ""))
    objects = clause.slots.get("object") or clause.slots.get(
        "subject" if clause.predicate.voice == "passive" else "", []
    )
    name = quote_name(objects or clause.slots.get("to", []), context.text) or read_name(mapping, clause)
    shown = objects or (clause.slots.get("to", []) if frame.heads else [])  # 판매에 돌입했다
    words["object"] = describe_phrase(shown)
    filled = Filled(frame, clause, {part: found for part, found in names.items() if found}, words, name)
    return filled if all(part in filled.names for part in frame.needs) else None


def make_personal(context: ArticleContext, frame: Frame, clause: Clause) -> Frame:
    """Let a person act where the deed is to go from a post (총재는 사의를 밝혔다: not the bank)."""
    things, part = clause.slots.get("object"), frame.slots.get("subject")
    kinds = frame.kinds.get(part) if part else None
    if kinds is None or not part or not things:
        return frame
    word, deeds = things[-1].words[-1].text, context.lexicon.deeds
    if EventType.DEPARTURE not in (deeds.verbs.get(word), deeds.find_object_type(word)):
        return frame
    return replace(frame, kinds={**frame.kinds, part: kinds | {EntityKind.PERSON}})


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


def fits_heads(frame: Frame, clause: Clause) -> bool:
    """Check the object's last word against the frame's list."""
    if not frame.heads and not frame.not_heads and not frame.contains:
        return True
    passive = (clause.predicate.voice == "passive" and not frame.measures) or frame.intransitive
    slots = clause.slots
    if frame.slots.get("to") == "post" and "object" not in frame.slots:  # 회장에 오른 한빛전자 이사장을
        phrases = slots.get("to")
    else:
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


def fill_visitor(context: ArticleContext, clause: Clause, part: str, names: dict[str, list[Name]]) -> None:
    """Take the main sentence's topic as attendee: 회장은 9일 서울에서 열린 행사에서 … 말했다."""
    topics, held = clause.slots.get("topic", []), clause.slots.get("subject", [])
    if held and not held[-1].particle.startswith("에"):  # 내달 열리는 회담이: nobody is there yet
        return
    people = [
        name for name in find_heads(topics, context.referents) if name.is_person and name.rule != "open"
    ]
    if people:
        names[part] = people

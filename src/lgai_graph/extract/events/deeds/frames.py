"""Frames that any verb of a type fills: who acts, and what stands where."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from lgai_graph.lexicon import Frame
from lgai_graph.model import EntityKind, EventType

BODIES = frozenset(
    {
        EntityKind.COMPANY,
        EntityKind.LAB,
        EntityKind.UNIVERSITY,
        EntityKind.ORGANIZATION,
        EntityKind.ALLIANCE,
    }
)
PERSONAL = frozenset(  # what a person does in his own name
    {
        EventType.STATEMENT,
        EventType.CONFERENCE,
        EventType.VISIT,
        EventType.INVESTMENT,
        EventType.RECOGNITION,
        EventType.LAUNCH,
        EventType.LEGAL,
        EventType.OTHER,
    }
)
WHOLE = frozenset(  # news also where a verb leads on to the next (은행을 인수해 동남아에 진출했다)
    {EventType.ACQUISITION, EventType.ESTABLISHMENT, EventType.LAUNCH, EventType.PARTNERSHIP}
)
OWNED = frozenset({EventType.LAUNCH, EventType.CONFERENCE, EventType.PROGRAM})
SUBJECT_ROLE = {
    EventType.CONFERENCE: "host",
    EventType.STATEMENT: "speaker",
    EventType.RECOGNITION: "recipient",
    EventType.INVESTMENT: "investor",
}
MORE_SLOTS = {
    EventType.INVESTMENT: {"to": "target"},
    EventType.ACQUISITION: {"object": "target"},
    EventType.ESTABLISHMENT: {"object": "founded"},
    EventType.VISIT: {"object": "target", "to": "target"},
    EventType.APPOINTMENT: {"object": "appointee", "as": "post", "subject": "organization"},
    EventType.DEPARTURE: {"object": "appointee"},
}

# who undergoes a deed: 홍길동 사장이 횡령 혐의로 기소됐다, 대표에서 해임됐다
UNDERGONE = {
    EventType.LEGAL: "target",
    EventType.APPOINTMENT: "appointee",
    EventType.DEPARTURE: "appointee",
    EventType.RECOGNITION: "recipient",
    EventType.ACQUISITION: "target",
    EventType.OTHER: "target",
}

# what is bought or founded is told of in the passive too: 새솔이 한빛전자에 의해 인수됐다
BORNE = frozenset({EventType.ACQUISITION, EventType.ESTABLISHMENT})
SAID = frozenset({EventType.STATEMENT, EventType.EARNINGS})  # words and figures, no deeds
LEAVING = "appointee"  # whoever hands in a resignation leaves


@cache
def make_frame(kind: EventType, role: str = "") -> Frame:
    """Return the frame that any verb of a type fills."""
    role = role or SUBJECT_ROLE.get(kind, "agent")
    personal = kind in PERSONAL or role == LEAVING
    kinds = BODIES | ({EntityKind.PERSON} if personal else frozenset())
    more = {} if role == LEAVING else MORE_SLOTS.get(kind, {})
    slots = {"subject": role, "object": "name", "with": "partner", "from": "source", **more}
    borne = more.get("object", "name") if kind in BORNE else "name"
    passive: Mapping[str, str] = {"subject": borne, "by": role, "with": "partner"}
    return Frame(
        id=f"{kind}.deed",
        type=kind,
        slots=slots,
        passive=passive,
        needs=(role,),
        kinds={role: kinds},
    )


def make_undergone(kind: EventType) -> Frame | None:
    """Return the frame of a passive verb whose subject bears the deed; None where only things do."""
    part = UNDERGONE.get(kind)
    if part is None:
        return None
    passive = {"subject": part, "by": "agent"}
    if kind is not EventType.OTHER:  # 공공기관에 지정됐다
        passive["to"] = "agent"
    bearers = frozenset({EntityKind.PERSON}) | (frozenset() if part == LEAVING else BODIES)
    kinds = {part: bearers, "agent": BODIES}
    return Frame(id=f"{kind}.deed", type=kind, slots={}, passive=passive, needs=(part,), kinds=kinds)


def make_match(frame: Frame) -> Frame:
    """Return a frame of winning and losing, where a country or a town stands for its team."""
    return replace(frame, kinds={part: kinds | {EntityKind.PLACE} for part, kinds in frame.kinds.items()})

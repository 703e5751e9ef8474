"""Look up what the lexicon knows of a type; one that only a user's own file knows gets plain words."""

from lgai_graph.korean.headlines import says_put_off
from lgai_graph.lexicon import EventEntry, RelationEntry, load_lexicon
from lgai_graph.lexicon.sections.entries import FtmTie, SchemaOrgTie
from lgai_graph.model import Event, EventStatus, EventType, RelationType


def get_event_entry(kind: str) -> EventEntry:
    """Return the entry of an event type."""
    ident = EventType.declare(kind)
    return load_lexicon().event_types.get(ident) or EventEntry(id=ident, ko=kind, en=kind)


def find_mark(event: Event) -> str | None:
    """Return what stands beside the line of an event that has not happened; 출시 연기 says so itself."""
    if event.status is EventStatus.PLANNED and says_put_off(event.summary):
        return None
    return load_lexicon().statuses[event.status].mark


def get_relation_entry(kind: str) -> RelationEntry:
    """Return the entry of a relation type."""
    ident = RelationType.declare(kind)
    return load_lexicon().relation_types.get(ident) or RelationEntry(
        id=ident,
        ko=kind,
        en=kind,
        back_ko=kind,
        back_en=kind,
        ftm=FtmTie(role=kind.replace("_", " ")),
        schema_org=SchemaOrgTie(property=f"lgai:{kind}"),
    )

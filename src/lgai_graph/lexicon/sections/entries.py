"""What the lexicon knows of the types of events and relations, and of kinds, statuses and roles."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lgai_graph.model import EntityKind, EventType, ParticipantRole, RelationType

GREY = "#aaaaaa"  # the colour of what has none of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """Say which relation follows from an event that happened.

    Args:
        source: roles of the relation's source.
        target: roles of its target.
        ends: the event ends the relation; else it starts it.
    """

    relation: RelationType
    source: frozenset[ParticipantRole]
    target: frozenset[ParticipantRole]
    source_kinds: frozenset[EntityKind]
    target_kinds: frozenset[EntityKind]
    ends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEntry:
    """All that the program knows of one type of events; ``event_types.yaml`` explains the fields.

    Args:
        needed: roles without which there is no such event; any one of them is enough for a reader.
        single: roles that one participant plays.
        about: roles of what the event is about.
        told_as: other types that one event may be told under → what then must be shared.
        lane: the row of a timeline that the type stands in.
        family: the types that are compared with one another share one.
        place: the entry's place in the file; the first wins where claims disagree.
    """

    id: EventType
    ko: str
    en: str
    colour: str = GREY
    weight: float = 0.5
    lane: str = "other"
    family: str = ""
    place: int = 0
    roles: frozenset[ParticipantRole] = frozenset()
    needed: frozenset[ParticipantRole] = frozenset()
    single: frozenset[ParticipantRole] = frozenset()
    about: frozenset[ParticipantRole] = frozenset()
    ties: tuple[Derivation, ...] = ()
    told_as: Mapping[EventType, str] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()

    def has(self, flag: str) -> bool:
        """Tell whether a flag of ``event_flag_meanings`` holds for the type."""
        return flag in self.flags


@dataclass(frozen=True, slots=True, kw_only=True)
class FtmTie:
    """Say how FollowTheMoney writes a relation: by a schema where the ends fit, else as a link."""

    role: str
    schema: str = ""
    source: str = ""
    target: str = ""
    source_kinds: frozenset[EntityKind] = frozenset(EntityKind)
    target_kinds: frozenset[EntityKind] = frozenset(EntityKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaOrgTie:
    """Say how schema.org writes a relation: property, type of the Role, and whose property it is."""

    property: str
    role: str = "Role"
    is_targets: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationEntry:
    """All that the program knows of one type of relations; ``relation_types.yaml`` explains the fields."""

    id: RelationType
    ko: str
    en: str
    back_ko: str
    back_en: str
    symmetric: bool = False
    at_once: bool = False
    colour: str = GREY
    ftm: FtmTie
    schema_org: SchemaOrgTie


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelEntry:
    """The words for a member of a closed set: a kind, a status, a role.

    Args:
        mark: what stands beside a summary, empty for none.
        ftm: schema of FollowTheMoney, empty where it has none.
        schema_org: type or property of schema.org.
    """

    id: str
    ko: str
    en: str
    colour: str = GREY
    mark: str = ""
    ftm: str = ""
    schema_org: str = ""

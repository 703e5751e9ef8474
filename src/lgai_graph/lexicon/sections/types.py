"""Read the types of events and relations, and what people call kinds, statuses and roles."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lgai_graph.checked.row import Row, Shape
from lgai_graph.lexicon.reading import (
    read_among,
    read_keyed,
    read_members,
    read_number,
    read_one,
    read_pairs,
)
from lgai_graph.lexicon.sections.entries import (
    GREY,
    Derivation,
    EventEntry,
    FtmTie,
    LabelEntry,
    RelationEntry,
    SchemaOrgTie,
)
from lgai_graph.model import EntityKind, EventStatus, EventType, ParticipantRole, RelationType

BODIES = (EntityKind.COMPANY, EntityKind.LAB, EntityKind.UNIVERSITY, EntityKind.ORGANIZATION)
ROLE_FLAGS = ("needed", "one", "about")
CONDITIONS = ("alliance", "about", "both", "title")
LANES = ("people", "ties", "works", "talk", "other")
ROLES = tuple(role.value for role in ParticipantRole)
TYPE_ID = re.compile(r"[a-z][a-z0-9_]*")
COLOUR = re.compile(r"#[0-9a-f]{6}")

EVENT_TYPE = Shape(
    noun="an event type",
    required=("id", "ko", "en"),
    optional=("colour", "weight", "lane", "family", "participants", "ties", "told_as", "flags"),
)
TIE = Shape(
    noun="a tie",
    required=("relation", "from", "to"),
    optional=("from_kinds", "to_kinds", "ends"),
)
RELATION_TYPE = Shape(
    noun="a relation type",
    required=("id", "ko", "en"),
    optional=("back_ko", "back_en", "symmetric", "at_once", "colour", "ftm", "schema_org"),
)
FTM = Shape(
    noun="'ftm'",
    required=("role",),
    optional=("schema", "source", "target", "source_kinds", "target_kinds"),
)
SCHEMA_ORG = Shape(noun="'schema_org'", required=("property", "role"), optional=("at",))
LABEL = Shape(noun="a label", required=("id", "ko", "en"), optional=("colour", "mark", "ftm", "schema_org"))


def read_event_types(top: Row, relations: Iterable[RelationType]) -> Mapping[EventType, EventEntry]:
    """Read the section ``event_types`` with its table of flags."""
    flags = read_pairs(top, "event_flag_meanings")
    rows = top.rows("event_types", EVENT_TYPE)
    known = {row.text("id") for row in rows}
    knowledge = _Known(flags=tuple(flags), types=tuple(known), relations=tuple(relations))
    entries = _close_told([_read_event_type(row, place, knowledge) for place, row in enumerate(rows)])
    _check_names(rows)
    return {entry.id: entry for entry in entries}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What an event type may speak of."""

    flags: tuple[str, ...]
    types: tuple[str, ...]
    relations: tuple[RelationType, ...]


def _read_event_type(row: Row, place: int, known: _Known) -> EventEntry:
    ident = _read_id(row)
    parts = read_keyed(row, "participants", ROLES, ROLE_FLAGS)
    by_flag = {
        flag: frozenset(ParticipantRole(role) for role, found in parts.items() if flag in found)
        for flag in ROLE_FLAGS
    }
    told = read_keyed(row, "told_as", known.types, CONDITIONS)
    return EventEntry(
        id=EventType.declare(ident),
        ko=row.text("ko"),
        en=row.text("en"),
        colour=_read_colour(row),
        weight=read_number(row, "weight", least=0, most=1, default=0.5),
        lane=read_one(row, "lane", LANES, "other"),
        family=row.text_or_none("family") or ident,
        place=place,
        roles=frozenset(map(ParticipantRole, parts)),
        needed=by_flag["needed"],
        single=by_flag["one"],
        about=by_flag["about"],
        ties=tuple(_read_tie(tie, known.relations) for tie in row.rows("ties", TIE)),
        told_as={EventType.declare(other): words[0] for other, words in told.items() if words and words[0]},
        flags=frozenset(read_among(row, "flags", known.flags)),
    )


def _close_told(entries: Iterable[EventEntry]) -> list[EventEntry]:
    """Let each of two types know the other, whichever of them names the pair."""
    listed = list(entries)
    told: dict[EventType, dict[EventType, str]] = {entry.id: dict(entry.told_as) for entry in listed}
    for entry in listed:
        for other, condition in entry.told_as.items():
            told.setdefault(other, {}).setdefault(entry.id, condition)
    return [replace(entry, told_as=told[entry.id]) for entry in listed]


def _read_tie(row: Row, relations: tuple[RelationType, ...]) -> Derivation:
    relation = read_one(row, "relation", relations)
    return Derivation(
        relation=RelationType.declare(relation or RelationType.PART_OF),
        source=frozenset(read_members(row, "from", ParticipantRole)),
        target=frozenset(read_members(row, "to", ParticipantRole)),
        source_kinds=frozenset(read_members(row, "from_kinds", EntityKind) or BODIES),
        target_kinds=frozenset(read_members(row, "to_kinds", EntityKind) or BODIES),
        ends=row.flag("ends"),
    )


def read_relation_types(top: Row) -> Mapping[RelationType, RelationEntry]:
    """Read the section ``relation_types``."""
    rows = top.rows("relation_types", RELATION_TYPE)
    _check_names(rows)
    return {entry.id: entry for entry in map(_read_relation_type, rows)}


def _read_relation_type(row: Row) -> RelationEntry:
    ko, en, ident = row.text("ko"), row.text("en"), _read_id(row)
    ftm, schema = row.row("ftm", FTM), row.row("schema_org", SCHEMA_ORG)
    return RelationEntry(
        id=RelationType.declare(ident),
        ko=ko,
        en=en,
        back_ko=row.text_or_none("back_ko") or ko,
        back_en=row.text_or_none("back_en") or en,
        symmetric=row.flag("symmetric"),
        at_once=row.flag("at_once"),
        colour=_read_colour(row),
        ftm=_read_ftm(ftm) if ftm else FtmTie(role=en),
        schema_org=_read_schema_org(schema) if schema else SchemaOrgTie(property=f"lgai:{ident}"),
    )


def _read_ftm(row: Row) -> FtmTie:
    return FtmTie(
        role=row.text("role"),
        schema=row.text_or_none("schema") or "",
        source=row.text_or_none("source") or "",
        target=row.text_or_none("target") or "",
        source_kinds=frozenset(read_members(row, "source_kinds", EntityKind) or EntityKind),
        target_kinds=frozenset(read_members(row, "target_kinds", EntityKind) or EntityKind),
    )


def _read_schema_org(row: Row) -> SchemaOrgTie:
    return SchemaOrgTie(
        property=row.text("property"),
        role=row.text("role"),
        is_targets=read_one(row, "at", ("source", "target"), "source") == "target",
    )


def read_labels(
    top: Row, key: str, members: Iterable[EntityKind | EventStatus | ParticipantRole]
) -> Mapping[str, LabelEntry]:
    """Read the words for a closed set; each member has an entry, and nothing else has."""
    known = [member.value for member in members]
    rows = top.rows(key, LABEL)
    entries = {}
    for row in rows:
        ident = read_one(row, "id", known)
        entries[ident] = LabelEntry(
            id=ident,
            ko=row.text("ko"),
            en=row.text("en"),
            colour=_read_colour(row),
            mark=row.text_or_none("mark") or "",
            ftm=row.text_or_none("ftm") or "",
            schema_org=row.text_or_none("schema_org") or "",
        )
    for missing in sorted(set(known) - set(entries)):
        top.add(key, f"'{key}' lacks '{missing}'; add its entry")
    return entries


def _read_id(row: Row) -> str:
    ident = row.text("id")
    if ident and not TYPE_ID.fullmatch(ident):
        row.add("id", f"id '{ident}'; write small letters, digits and _, such as joint_venture")
        return "other"
    return ident or "other"


def _read_colour(row: Row) -> str:
    colour = row.text("colour") if "colour" in row else GREY
    if not COLOUR.fullmatch(colour):
        row.add("colour", f"colour '{colour}'; write six hex digits in quotes, such as '#0072b2'")
        return GREY
    return colour


def _check_names(rows: Iterable[Row]) -> None:
    """Keep two types from sharing an id or a name, so that --type means one."""
    owners: dict[str, tuple[int, str]] = {}
    for place, row in enumerate(rows):
        for key in ("id", "ko", "en"):
            name = row.text(key)
            owner, ident = owners.setdefault(name, (place, row.text("id")))
            if owner != place:
                row.add(key, f"'{name}' already names the type '{ident}'; choose another")
                break

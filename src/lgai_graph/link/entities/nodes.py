"""Gather the names of each article: what they name, with which organisation and role."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lgai_graph.korean import name_key
from lgai_graph.model import (
    ArticleId,
    Claim,
    EntityId,
    EntityKind,
    EventType,
    GazetteerEntry,
    Mention,
    ParticipantRole,
    RelationType,
)

# Rules type organisations loosely: company, lab and organization may be one thing.
KIND_GROUPS = {
    EntityKind.COMPANY: EntityKind.ORGANIZATION,
    EntityKind.LAB: EntityKind.ORGANIZATION,
    EntityKind.UNIVERSITY: EntityKind.ORGANIZATION,
    EntityKind.ALLIANCE: EntityKind.ORGANIZATION,
}
_TIES_TO_ORGANIZATION = frozenset(
    {RelationType.EMPLOYMENT, RelationType.STUDIED_AT, EventType.APPOINTMENT, EventType.DEPARTURE}
)


class ArticleName(NamedTuple):
    """One name in one article; ``entity`` is empty where the gazetteer does not know it."""

    article: ArticleId
    group: EntityKind
    key: str
    entity: EntityId | str


@dataclass(slots=True, kw_only=True)
class Usage:
    """How an article uses a name; filled while the claims are read.

    Args:
        organizations: keys of where the article places a person.
        beside: keys of the organisations that share a claim with an organisation.
    """

    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[EntityKind] = field(default_factory=Counter)
    organizations: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)


Usages = dict[ArticleName, Usage]
Entries = Mapping[EntityId, GazetteerEntry]


def list_parents(entity: EntityId, entries: Entries) -> list[EntityId]:
    """Return the parent, grandparent … that the gazetteer knows."""
    parents: list[EntityId] = []
    entry = entries.get(entity)
    while entry and entry.parent and entry.parent not in parents:
        parents.append(entry.parent)
        entry = entries.get(entry.parent)
    return parents


def make_node(mention: Mention, article: ArticleId, entries: Entries) -> ArticleName:
    """Return the node that a mention belongs to; the gazetteer's kind wins over a rule's."""
    entry = entries.get(mention.entity) if mention.entity else None
    kind = entry.kind if entry else mention.kind
    return ArticleName(article, KIND_GROUPS.get(kind, kind), name_key(mention.name), mention.entity or "")


def collect_usages(claims: Iterable[Claim], entries: Entries) -> Usages:
    """Read every mention of the claims, in a fixed order of nodes."""
    usages: Usages = {}
    for claim in claims:
        for argument in claim.arguments:
            node = make_node(argument.mention, claim.article, entries)
            usage = usages.setdefault(node, Usage())
            usage.names[argument.mention.name] += 1
            usage.kinds[argument.mention.kind] += 1
            if node.group is EntityKind.PERSON:
                _note_position(usage, claim, argument.mention)
            else:
                usage.beside.update(set(_list_organizations(claim)) - {node.key})
    seen: dict[object, object] = {}
    for usage in usages.values():
        _share_parts(usage, seen)
    return {node: usages[node] for node in sorted(usages)}


def _share_parts(usage: Usage, seen: dict[object, object]) -> None:
    """Let usages that say the same refer to one object, for most names stand in one claim or two.

    Args:
        usage: filled; nothing is added any more.
        seen: what a part holds → the first such part.
    """
    for part in ("names", "kinds"):
        counts = getattr(usage, part)
        setattr(usage, part, seen.setdefault((part, *counts.items()), counts))
    for part in ("organizations", "roles", "beside"):
        words = getattr(usage, part)
        setattr(usage, part, seen.setdefault(frozenset(words), words))


def _note_position(usage: Usage, claim: Claim, person: Mention) -> None:
    """Note the organisations and roles that a claim ties a person to."""
    if person.org:
        usage.organizations.add(name_key(person.org))
    if claim.type not in _TIES_TO_ORGANIZATION:
        return
    if claim.role and _is_holder(claim, person):
        usage.roles.add(claim.role.replace(" ", ""))
    usage.organizations.update(_list_organizations(claim))


def _list_organizations(claim: Claim) -> list[str]:
    """Return the keys of all organisations that a claim names."""
    mentions = (argument.mention for argument in claim.arguments)
    is_body = EntityKind.ORGANIZATION
    return [name_key(m.name) for m in mentions if KIND_GROUPS.get(m.kind, m.kind) is is_body]


def _is_holder(claim: Claim, person: Mention) -> bool:
    """Tell whether a person is the one whose position the claim tells."""
    holders = (ParticipantRole.SOURCE, ParticipantRole.APPOINTEE)
    return any(a.role in holders and a.mention == person for a in claim.arguments)


def get_form(usages: Usages, node: ArticleName) -> str:
    """Return the spelling that an article uses most, the shortest and first of equals."""
    names = usages[node].names
    return min(names, key=lambda name: (-names[name], len(name), name))

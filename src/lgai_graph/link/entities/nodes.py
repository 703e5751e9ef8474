"""Gather the names of each article: what they name, with which organisation and role."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeVar, cast

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
T = TypeVar("T")

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
    """How an article uses a name, in how many claims; filled while the claims of the article are read.

    Args:
        organizations: keys of where the article places a person.
        beside: keys of the organisations that share a claim with an organisation.
    """

    names: dict[str, int] = field(default_factory=dict)
    kinds: dict[EntityKind, int] = field(default_factory=dict)
    organizations: AbstractSet[str] = frozenset()
    roles: AbstractSet[str] = frozenset()
    beside: AbstractSet[str] = frozenset()


Usages = dict[ArticleName, Usage]
Entries = Mapping[EntityId, GazetteerEntry]


def list_parents(entity: EntityId, entries: Entries) -> list[EntityId]:
    """List the units that an entity belongs to by the gazetteer, the nearest first."""
    found = [entity]
    for unit in found:  # grows while it is read: the units of the units …
        entry = entries.get(unit)
        if entry:
            above = (entry.parent, *entry.within) if entry.parent else entry.within
            found += [parent for parent in dict.fromkeys(above) if parent not in found]
    return found[1:]


def make_node(mention: Mention, article: ArticleId, entries: Entries) -> ArticleName:
    """Return the node that a mention belongs to; the gazetteer's kind wins over a rule's."""
    entry = entries.get(mention.entity) if mention.entity else None
    kind = entry.kind if entry else mention.kind
    return ArticleName(article, KIND_GROUPS.get(kind, kind), name_key(mention.name), mention.entity or "")


def collect_usages(claims: Iterable[Claim], entries: Entries) -> Usages:
    """Read every mention of the claims, in a fixed order of nodes.

    Args:
        claims: article by article.
        entries: the gazetteer.
    """
    usages: Usages = {}
    seen: dict[object, object] = {}
    last, is_sorted = "", True
    for article, told in groupby(claims, key=attrgetter("article")):
        is_sorted &= article > last
        last = article
        here = _read_article(article, told, entries)
        for node in sorted(here):
            usages[ArticleName(article, node.group, share(node.key, seen), node.entity)] = here[node]
            _share_parts(here[node], seen)
    return usages if is_sorted else {node: usages[node] for node in sorted(usages)}


def _read_article(article: ArticleId, claims: Iterable[Claim], entries: Entries) -> Usages:
    """Read every mention of the claims of one article."""
    usages: Usages = {}
    for claim in claims:
        for argument in claim.arguments:
            name, kind = argument.mention.name, argument.mention.kind
            node = make_node(argument.mention, article, entries)
            usage = usages.setdefault(node, Usage())
            usage.names[name] = usage.names.get(name, 0) + 1
            usage.kinds[kind] = usage.kinds.get(kind, 0) + 1
            if node.group is EntityKind.PERSON:
                _note_position(usage, claim, argument.mention)
            else:
                usage.beside |= {*_list_organizations(claim)} - {node.key}
    return usages


def _share_parts(usage: Usage, seen: dict[object, object]) -> None:
    """Let usages that say the same refer to one object, for most names stand in one claim or two.

    Args:
        usage: filled; nothing is added any more.
        seen: what a part holds → the first such part.
    """
    usage.names = _share_counts(usage.names, seen)
    usage.kinds = _share_counts(usage.kinds, seen)
    for part in ("organizations", "roles", "beside"):
        words = frozenset(share(word, seen) for word in getattr(usage, part))
        setattr(usage, part, share(words, seen))


def share(part: T, seen: dict[object, object]) -> T:
    """Return the first thing that is equal to this one."""
    return cast(T, seen.setdefault(part, part))


def _share_counts(counts: dict[T, int], seen: dict[object, object]) -> dict[T, int]:
    rows = tuple((share(thing, seen), count) for thing, count in counts.items())
    if rows not in seen:
        seen[rows] = dict(rows)
    return cast("dict[T, int]", seen[rows])


def _note_position(usage: Usage, claim: Claim, person: Mention) -> None:
    """Note the organisations and roles that a claim ties a person to."""
    if person.org:
        usage.organizations |= {name_key(person.org)}
    if claim.type not in _TIES_TO_ORGANIZATION:
        return
    if claim.role and _is_holder(claim, person):
        usage.roles |= {claim.role.replace(" ", "")}
    usage.organizations |= {*_list_organizations(claim)}


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


def find_repeated(hashes: Iterable[int]) -> set[int]:
    """Return what comes more than once."""
    once: set[int] = set()
    repeated: set[int] = set()
    for number in hashes:
        (repeated if number in once else once).add(number)
    return repeated

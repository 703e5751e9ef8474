"""Gather the names of each article: what they name, with which organisation and role."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeVar, cast

import numpy as np

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

SHARED = 50_000  # parts of usages that are remembered, of some 2,500 articles; then it begins anew

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
class UsageNotes:
    """How an article uses a name, noted while its claims are read, in how many claims.

    Args:
        organizations: keys of where the article places a person.
        beside: keys of the organisations that share a claim with an organisation.
    """

    names: dict[str, int] = field(default_factory=dict)
    kinds: dict[EntityKind, int] = field(default_factory=dict)
    organizations: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)


class Usage(NamedTuple):
    """The same in as little memory as it takes, for millions of names are held.

    Args:
        forms: the spelling of a name that has but one; else each spelling with its claims.
        kind_counts: each kind with its claims.
        organizations: in order, as the next two.
    """

    forms: str | tuple[tuple[str, int], ...]
    kind_counts: tuple[tuple[EntityKind, int], ...]
    organizations: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return the spellings of the name."""
        return (self.forms,) if isinstance(self.forms, str) else tuple(form for form, _ in self.forms)

    @property
    def kinds(self) -> dict[EntityKind, int]:
        """Return each kind with the number of its claims."""
        return dict(self.kind_counts)


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
        if len(seen) > SHARED:
            seen.clear()
        for node in sorted(here):
            name = ArticleName(article, node.group, share(node.key, seen), node.entity)
            usages[name] = _pack_usage(here[node], seen)
    return usages if is_sorted else {node: usages[node] for node in sorted(usages)}


def _read_article(
    article: ArticleId, claims: Iterable[Claim], entries: Entries
) -> dict[ArticleName, UsageNotes]:
    """Read every mention of the claims of one article."""
    usages: dict[ArticleName, UsageNotes] = {}
    for claim in claims:
        bodies = _list_organizations(claim)
        for argument in claim.arguments:
            name, kind = argument.mention.name, argument.mention.kind
            node = make_node(argument.mention, article, entries)
            usage = usages.get(node) or usages.setdefault(node, UsageNotes())
            usage.names[name] = usage.names.get(name, 0) + 1
            usage.kinds[kind] = usage.kinds.get(kind, 0) + 1
            if node.group is EntityKind.PERSON:
                _note_position(usage, claim, argument.mention, bodies)
            else:
                usage.beside |= bodies - {node.key}
    return usages


def _pack_usage(notes: UsageNotes, seen: dict[object, object]) -> Usage:
    """Put notes away, so that what is said alike refers to one object; most names stand in a claim or two.

    Args:
        notes: nothing is added any more.
        seen: what a part holds → the first such part.
    """
    usage = Usage(
        forms=_pack_forms(notes.names, seen),
        kind_counts=share(tuple(notes.kinds.items()), seen),
        organizations=_pack_words(notes.organizations, seen),
        roles=_pack_words(notes.roles, seen),
        beside=_pack_words(notes.beside, seen),
    )
    return share(usage, seen)


def _pack_forms(names: Mapping[str, int], seen: dict[object, object]) -> str | tuple[tuple[str, int], ...]:
    """Put spellings away; how many claims have the only one tells nothing."""
    if len(names) == 1:
        return share(next(iter(names)), seen)
    return share(tuple((share(name, seen), count) for name, count in names.items()), seen)


def _pack_words(words: Iterable[str], seen: dict[object, object]) -> tuple[str, ...]:
    return share(tuple(share(word, seen) for word in sorted(words)), seen)


def share(part: T, seen: dict[object, object]) -> T:
    """Return the first thing that is equal to this one."""
    return cast(T, seen.setdefault(part, part))


def _note_position(usage: UsageNotes, claim: Claim, person: Mention, bodies: frozenset[str]) -> None:
    """Note the organisations and roles that a claim ties a person to."""
    if person.org:
        usage.organizations |= {name_key(person.org)}
    if claim.type not in _TIES_TO_ORGANIZATION:
        return
    if claim.role and _is_holder(claim, person):
        usage.roles |= {claim.role.replace(" ", "")}
    usage.organizations |= bodies


def _list_organizations(claim: Claim) -> frozenset[str]:
    """Return the keys of all organisations that a claim names."""
    mentions = (argument.mention for argument in claim.arguments)
    is_body = EntityKind.ORGANIZATION
    return frozenset(name_key(m.name) for m in mentions if KIND_GROUPS.get(m.kind, m.kind) is is_body)


def _is_holder(claim: Claim, person: Mention) -> bool:
    """Tell whether a person is the one whose position the claim tells."""
    holders = (ParticipantRole.SOURCE, ParticipantRole.APPOINTEE)
    return any(a.role in holders and a.mention == person for a in claim.arguments)


def get_form(usages: Usages, node: ArticleName) -> str:
    """Return the spelling that an article uses most, the shortest and first of equals."""
    forms = usages[node].forms
    if isinstance(forms, str):
        return forms
    return min(forms, key=lambda row: (-row[1], len(row[0]), row[0]))[0]


def find_repeated(hashes: Iterable[int]) -> set[int]:
    """Return what comes more than once; eight bytes of each number are held."""
    ordered = np.fromiter(hashes, np.int64)
    ordered.sort()
    again = ordered[1:][ordered[1:] == ordered[:-1]]
    return set(again.tolist())


def list_meetings(keys: Iterable[tuple[int, int]]) -> Iterator[list[int]]:
    """Yield the places that share a hash, in few bytes of each: most keys come once or twice.

    >>> list(list_meetings([(7, 0), (5, 1), (7, 2), (6, 2)]))
    [[0, 2]]

    Args:
        keys: each as its hash and the place that it stands at.
    """
    hashes, places = array("q"), array("q")
    for key, place in keys:
        hashes.append(key)
        places.append(place)
    order = np.argsort(np.array(hashes, np.int64), kind="stable")
    ordered, standing = np.array(hashes, np.int64)[order], np.array(places, np.int64)[order]
    cuts = np.flatnonzero(np.diff(ordered)) + 1
    starts, ends = np.append(0, cuts), np.append(cuts, len(ordered))
    is_shared = ends - starts > 1
    for start, end in zip(starts[is_shared].tolist(), ends[is_shared].tolist(), strict=True):
        yield standing[start:end].tolist()

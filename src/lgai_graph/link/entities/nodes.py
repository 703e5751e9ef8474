"""Name what linking joins: each name of each article, and how that article uses it."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar, cast

import numpy as np

from lgai_graph.korean import name_key
from lgai_graph.model import (
    ArticleId,
    EntityId,
    EntityKind,
    GazetteerEntry,
    Mention,
)

# Rules type organisations loosely: company, lab and organization may be one thing.
KIND_GROUPS = {
    EntityKind.COMPANY: EntityKind.ORGANIZATION,
    EntityKind.LAB: EntityKind.ORGANIZATION,
    EntityKind.UNIVERSITY: EntityKind.ORGANIZATION,
    EntityKind.ALLIANCE: EntityKind.ORGANIZATION,
}
T = TypeVar("T")


class ArticleName(NamedTuple):
    """One name in one article; ``entity`` is empty where the gazetteer does not know it."""

    article: ArticleId
    group: EntityKind
    key: str
    entity: EntityId | str


class Usage(NamedTuple):
    """How an article uses a name, in as little memory as it takes, for millions of names are held.

    Args:
        forms: the spelling of a name that has but one; else each spelling with its claims.
        kind_counts: each kind with its claims.
        organizations: keys of where the article places a person, in order, as the next two.
        beside: keys of the organisations that share a claim with an organisation.
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


def share(part: T, seen: dict[object, object]) -> T:
    """Return the first thing that is equal to this one."""
    return cast(T, seen.setdefault(part, part))


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

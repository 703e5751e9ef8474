"""Find where articles list the sites of one owner or the members of one alliance differently."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from operator import attrgetter

from lgai_graph.link.lookup import ById
from lgai_graph.link.relations.making import Calendar, TieBook
from lgai_graph.model import ArticleId, Conflict, ConflictValue, Relation, RelationId, RelationType

_LIST_LENGTH = 3  # a list shorter than this claims no completeness
_OPEN_LIST = re.compile(r"등(?![가-힣]{2})")  # A, B 등


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFact:
    """A relation whose lists articles give: sites of one owner, members of one alliance.

    Args:
        by_source: the list hangs on the source (owner → sites), else on the target.
        closed_only: a list that ends in 등 claims no completeness.
    """

    relation: RelationType
    field: str
    by_source: bool
    closed_only: bool


LISTED_FACTS = (
    ListedFact(relation=RelationType.LOCATED_IN, field="locations", by_source=True, closed_only=False),
    ListedFact(relation=RelationType.MEMBERSHIP, field="members", by_source=False, closed_only=True),
)


def find_list_conflicts(
    ties: TieBook, calendar: Calendar, names: ById[str]
) -> dict[RelationId, list[Conflict]]:
    """Return for relations that articles list, and list differently, what each list holds.

    Two lists differ when each has an item that the other lacks; a longer list alone does not.
    """
    found: dict[RelationId, list[Conflict]] = {}
    for fact in LISTED_FACTS:
        side = "source" if fact.by_source else "target"
        relations = ties.make_owned(calendar, fact.relation, side, more_than=_LIST_LENGTH)
        for owner, owned in groupby(relations, key=attrgetter(side)):
            for relation_id, conflict in _compare_lists(fact, names[owner], list(owned), names):
                found.setdefault(relation_id, []).append(conflict)
    return found


def _compare_lists(
    fact: ListedFact, owner: str, listed: Sequence[Relation], names: ById[str]
) -> Iterator[tuple[RelationId, Conflict]]:
    """Return a conflict to the items that not all differing lists hold."""
    lists: dict[ArticleId, set[RelationId]] = {}
    for relation in listed:
        for claim in relation.claims:
            if not (fact.closed_only and _OPEN_LIST.search(claim.evidence.exact)):
                lists.setdefault(claim.article, set()).add(relation.id)
    rivals = sorted({a for pair in combinations(sorted(lists), 2) if _differ(lists, *pair) for a in pair})
    if not rivals:
        return
    items = {r.id: names[r.target if fact.by_source else r.source] for r in listed}
    values = (
        ConflictValue(value=", ".join(sorted(items[i] for i in lists[article])), article=article)
        for article in rivals
    )
    note = f"sources list different {fact.field} of {owner}"
    conflict = Conflict(field=fact.field, values=tuple(values), note=note)
    common = set.intersection(*(lists[article] for article in rivals))
    everything = set.union(*(lists[article] for article in rivals))
    yield from ((relation_id, conflict) for relation_id in sorted(everything - common))


def _differ(lists: Mapping[ArticleId, set[RelationId]], left: ArticleId, right: ArticleId) -> bool:
    """Tell whether two lists are long, overlap, and each has what the other lacks."""
    first, second = lists[left], lists[right]
    is_long = min(len(first), len(second)) >= _LIST_LENGTH
    return is_long and bool(first & second) and bool(first - second) and bool(second - first)

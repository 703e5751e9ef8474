"""Find where articles list the sites of one owner or the members of one alliance differently."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, groupby
from operator import attrgetter

from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.link.lookup import ById
from lgai_graph.link.relations.making import Calendar, TieBook
from lgai_graph.model import ArticleId, Conflict, ConflictValue, Relation, RelationId, RelationType

_LIST_LENGTH = 3  # a list shorter than this claims no completeness
_OPEN_LIST = re.compile(r"등(?![가-힣]{2})")  # A, B 등
_COUNT = re.compile(  # 다섯 곳, 5개사; 3개월 counts nothing that is listed
    r"([가-힣]+|\d+) ?(?:(?:곳|개[사소])(?![가-힣]{2})|개[가를의]?(?![가-힣]))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFact:
    """A relation whose lists articles give: sites of one owner, members of one alliance.

    Args:
        by_source: the list hangs on the source (owner → sites), else on the target.
    """

    relation: RelationType
    field: str
    by_source: bool


LISTED_FACTS = (
    ListedFact(relation=RelationType.LOCATED_IN, field="locations", by_source=True),
    ListedFact(relation=RelationType.MEMBERSHIP, field="members", by_source=False),
)


@dataclass(kw_only=True)
class ToldList:
    """What one article lists, with the sentences that do."""

    items: set[RelationId] = field(default_factory=set)
    sentences: set[str] = field(default_factory=set)

    @cached_property
    def is_closed(self) -> bool:
        """Tell whether it claims to name all: it does not end in 등, or counts as many as it names.

        To be asked when it is whole.
        """
        is_open = any(_OPEN_LIST.search(sentence) for sentence in self.sentences)
        counts = {number for sentence in self.sentences for number in _read_counts(sentence)}
        return not is_open or len(self.items) in counts


def find_list_conflicts(
    ties: TieBook, calendar: Calendar, names: ById[str]
) -> dict[RelationId, list[Conflict]]:
    """Return for relations that articles list, and list differently, what each list holds.

    A list that claims to name all differs from another that has an item it lacks, unless it is merely the
    shorter of two such lists. Who joins a body by an event is no list of its members.
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
    lists: dict[ArticleId, ToldList] = {}
    for relation in listed:
        for claim in relation.claims:
            if isinstance(claim.type, RelationType):
                told = lists.setdefault(claim.article, ToldList())
                told.items.add(relation.id)
                told.sentences.add(claim.evidence.exact)
    pairs = combinations(sorted(lists), 2)
    rivals = sorted({a for pair in pairs if _differ(*(lists[article] for article in pair)) for a in pair})
    if not rivals:
        return
    items = {r.id: names[r.target if fact.by_source else r.source] for r in listed}
    values = (
        ConflictValue(value=", ".join(sorted(items[i] for i in lists[article].items)), article=article)
        for article in rivals
    )
    note = f"sources list different {fact.field} of {owner}"
    conflict = Conflict(field=fact.field, values=tuple(values), note=note)
    common = set.intersection(*(lists[article].items for article in rivals))
    everything = set.union(*(lists[article].items for article in rivals))
    yield from ((relation_id, conflict) for relation_id in sorted(everything - common))


def _differ(first: ToldList, second: ToldList) -> bool:
    """Tell whether two lists are long, overlap, and cannot both be right."""
    sides = ((first, second), (second, first))
    is_long = min(len(first.items), len(second.items)) >= _LIST_LENGTH
    if not (is_long and first.items & second.items):
        return False
    lacks = [bool(other.items - one.items) for one, other in sides if one.is_closed]
    return bool(lacks) and all(lacks)


def _read_counts(sentence: str) -> Iterator[int]:
    """Yield how many places or bodies a sentence counts (다섯 곳, 5곳)."""
    numerals = load_spellings().ordinals
    for word in _COUNT.findall(sentence):
        number = numerals.get(word, word)
        if number.isdigit():
            yield int(number)

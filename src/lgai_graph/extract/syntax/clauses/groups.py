"""Gather phrases that stand side by side (A, B와 C가)."""

from collections.abc import Sequence

from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate, is_proper

COORDINATORS = frozenset({",", "와", "과"})


def gather_group(items: Sequence[Item], i: int) -> list[Phrase]:
    """Return the phrase at ``i`` with those coordinated before it (A, B와 C가), in text order."""
    group: list[Phrase] = []
    j = i
    while j >= 0:
        item = items[j]
        if isinstance(item, Predicate) and item.lemma == "비롯" and group:
            j -= 1
            group += gather_group(items, j)[::-1]
            break
        if not isinstance(item, Phrase):
            break
        if group and item.particle == "의":
            if is_listed_owner(items, j):
                break
            j -= 1
            continue
        if group and not is_coordinated(item, group[-1]):
            break
        group.append(item)
        j -= 1
    return group[::-1]


def is_coordinated(before: Phrase, after: Phrase) -> bool:
    """Tell whether two phrases stand side by side: A, B or A와 B, but not KT와 협약."""
    if before.particle == ",":
        return True
    if before.particle not in COORDINATORS or before.together:
        return False
    return is_proper(before) == is_proper(after) and before.words[-1].quoted == after.words[-1].quoted


def is_listed_owner(items: Sequence[Item], j: int) -> bool:
    """Tell whether what stands before an owner owns with it (새솔과 한빛의 매출이: two firms, one thing).

    ``새솔의 홍길동 대표, 한빛의 김도윤 대표가`` lists people, each with an owner of one's own.
    """
    before, owner, thing = items[j - 1] if j else None, items[j], items[j + 1]
    if not isinstance(before, Phrase) or not isinstance(owner, Phrase) or not isinstance(thing, Phrase):
        return False
    if before.particle == "," and is_proper(thing):
        return False
    return is_coordinated(before, owner)


def is_of_pair(items: Sequence[Item], i: int) -> bool:
    """Tell whether a phrase with 와 stands beside an owner, not beside the actor (A시와 B시의 시설에)."""
    before, behind = items[i], items[i + 1] if i + 1 < len(items) else None
    if not isinstance(before, Phrase) or not isinstance(behind, Phrase) or behind.particle != "의":
        return False
    return is_coordinated(before, behind)

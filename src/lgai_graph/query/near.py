"""This module guesses at names that nothing spells exactly: typos, and Korean names in Latin letters."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from lgai_graph.store import Store
from lgai_graph.text import is_hangul, name_key, romanization_score, romanize, to_jamo

T = TypeVar("T")

# A typo is one letter (jamo) in a name of 6 to 11 letters, two in a longer one; shorter names allow none.
# 배경훈 has 8, KAIST 5: most three-syllable names may have one letter wrong, two-syllable ones rarely any.
ONE_TYPO, TWO_TYPOS = 6, 12
SOUND_CANDIDATES = 200  # romanised names nearest by letter pairs, of which the spelling rules judge
HINT_SCORE = 0.3  # shared letter pairs (Dice) from which a name is worth a hint

_FORMS = "SELECT entity, form, key FROM names ORDER BY entity, rank, form"
_PEOPLE = """
SELECT n.entity, n.form FROM names n JOIN entities e ON e.n = n.entity WHERE e.kind = 'person'
ORDER BY n.entity, n.rank, n.form
"""


def find_typos(store: Store, query: str) -> tuple[list[int], float]:
    """This finds the entities whose name differs from the query by a slip, the nearest ones only.

    Returns:
        Numbers of the entities and how much of the name is right, from 0 to 1.
    """
    letters = to_jamo(name_key(query))
    limit = (len(letters) >= ONE_TYPO) + (len(letters) >= TWO_TYPOS)
    near: dict[int, list[int]] = {}
    for row in store.rows(_FORMS) if limit else ():
        distance = count_edits(letters, to_jamo(row["key"]), limit)
        if distance is not None:
            near.setdefault(distance, []).append(row["entity"])
    if not near:
        return [], 0.0
    best = min(near)
    return list(dict.fromkeys(near[best])), round(1 - best / len(letters), 2)


def find_by_sound(store: Store, query: str) -> tuple[list[int], float]:
    """This finds the people whose Korean name a query spells in Latin letters (Bae Kyung-hoon)."""
    if not query.isascii():
        return [], 0.0
    people = [(row["entity"], row["form"]) for row in store.rows(_PEOPLE) if is_hangul(row["form"][:1])]
    likely = _rank_by_pairs(query, ((romanize(form), (entity, form)) for entity, form in people))
    scores: dict[int, float] = {}
    for _, (entity, form) in likely[:SOUND_CANDIDATES]:
        scores[entity] = max(scores.get(entity, 0.0), romanization_score(form, query))
    best = max(scores.values(), default=0.0)
    return sorted(entity for entity, score in scores.items() if score == best > 0), best


def list_near_names(store: Store, query: str, count: int) -> list[str]:
    """This lists the names that share most letters with a query, as hints."""
    forms = [(row["key"], row["form"]) for row in store.rows(_FORMS)]
    ranked = _rank_by_pairs(name_key(query), forms)
    return list(dict.fromkeys(form for score, form in ranked if score >= HINT_SCORE))[:count]


def count_edits(left: str, right: str, limit: int) -> int | None:
    """This counts letters added, dropped, changed or swapped with a neighbour, None beyond the limit.

    Digits never count as typos: 2공장 is not 3공장.

    >>> count_edits("kaist", "kasit", 1), count_edits("lab2", "lab3", 1), count_edits("ab", "xy", 1)
    (1, None, None)
    """
    if abs(len(left) - len(right)) > limit or _digits(left) != _digits(right):
        return None
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    edits = _count_all_edits(left[start:], right[start:], limit)
    return edits if edits <= limit else None


def _count_all_edits(left: str, right: str, limit: int) -> int:
    """This is the optimal string alignment distance, which stops growing its rows beyond the limit."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        after = [i]
        for j, b in enumerate(right, 1):
            cost = min(row[j] + 1, after[j - 1] + 1, row[j - 1] + (a != b))
            if before and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            after.append(cost)
        if min(after) > limit and min(row) > limit:
            return limit + 1
        before, row = row, after
    return row[-1]


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _rank_by_pairs(query: str, names: Iterable[tuple[str, T]]) -> list[tuple[float, T]]:
    """This orders names by the letter pairs that they share with a query."""
    wanted = set(_pairs(query))
    scored: list[tuple[float, T]] = []
    for name, value in names:
        pairs = set(_pairs(name))
        shared = len(wanted & pairs)
        if shared:
            scored.append((2 * shared / (len(wanted) + len(pairs)), value))
    return sorted(scored, key=lambda pair: -pair[0])


def _pairs(text: str) -> Iterator[str]:
    """This yields neighbouring letters of a name without case and marks."""
    letters = to_jamo(name_key(text))
    return (letters[i : i + 2] for i in range(len(letters) - 1))

"""Guess at names that nothing spells exactly: typos, and Korean names in Latin letters."""

from collections.abc import Iterable
from typing import TypeVar

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from lgai_graph.korean import is_hangul, name_key, romanization_score, romanize, to_jamo
from lgai_graph.store import Store

T = TypeVar("T")

# A typo is one letter (jamo) in a name of 6 to 11 letters, two in a longer one; shorter names allow none.
# 배경훈 has 8, KAIST 5: most three-syllable names may have one letter wrong, two-syllable ones rarely any.
ONE_TYPO, TWO_TYPOS = 6, 12
SOUND_CANDIDATES = 200  # romanised names nearest by letters, of which the spelling rules judge
HINT_SCORE = 0.6  # shared letters from which a name is worth a hint
MAX_HINT_EDITS = 1 / 3  # of the longer name's letters: what is farther is another name, and absurd as a hint

_FORMS = "SELECT entity, form, key FROM names ORDER BY entity, rank, form"
_PEOPLE = """
SELECT n.entity, n.form FROM names n JOIN entities e ON e.n = n.entity WHERE e.kind = 'person'
ORDER BY n.entity, n.rank, n.form
"""


def find_typos(store: Store, query: str) -> tuple[list[int], float]:
    """Find the entities whose name differs from the query by a slip, the nearest ones only.

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
    """Find the people whose Korean name a query spells in Latin letters (Bae Kyung-hoon)."""
    if not query.isascii():
        return [], 0.0
    people = [(row["entity"], row["form"]) for row in store.rows(_PEOPLE) if is_hangul(row["form"][:1])]
    likely = _rank(query, ((romanize(form), (entity, form)) for entity, form in people))
    scores: dict[int, float] = {}
    for _, (entity, form) in likely[:SOUND_CANDIDATES]:
        score = romanization_score(form, query, store.vocabulary.surnames)
        scores[entity] = max(scores.get(entity, 0.0), score)
    best = max(scores.values(), default=0.0)
    return sorted(entity for entity, score in scores.items() if score == best > 0), best


def list_near_names(store: Store, query: str, count: int) -> list[str]:
    """List the names that share most letters with a query, as hints; none that is far from it."""
    forms = [(row["key"], row["form"]) for row in store.rows(_FORMS)]
    ranked = _rank(name_key(query), forms)
    likely = dict.fromkeys(form for score, form in ranked if score >= HINT_SCORE)
    return [form for form in likely if _is_near(query, form)][:count]


def _is_near(query: str, name: str) -> bool:
    """Count the letters that tell two names apart; a name that begins or ends alike may be longer."""
    left, right = to_jamo(name_key(query)), to_jamo(name_key(name))
    if left.startswith(right) or right.startswith(left) or left.endswith(right) or right.endswith(left):
        return True
    is_near = OSA.distance(left, right) <= MAX_HINT_EDITS * max(len(left), len(right))
    return is_near and _differ_in_few_syllables(name_key(query), name_key(name))


def _differ_in_few_syllables(query: str, name: str) -> bool:
    """Want all but one syllable of three right, half of a longer name's: 이영학 is no slip of 이명박."""
    longer = max(len(query), len(name))
    return bool(OSA.distance(query, name) <= max(1, longer // 2))


def count_edits(left: str, right: str, limit: int) -> int | None:
    """Count letters added, dropped, changed or swapped with a neighbour, None beyond the limit.

    Digits never count as typos: 2공장 is not 3공장.

    >>> count_edits("kaist", "kasit", 1), count_edits("lab2", "lab3", 1), count_edits("ab", "xy", 1)
    (1, None, None)
    """
    if _digits(left) != _digits(right):
        return None
    edits = OSA.distance(left, right, score_cutoff=limit)
    return edits if edits <= limit else None


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _rank(query: str, names: Iterable[tuple[str, T]]) -> list[tuple[float, T]]:
    """Order names by how many letters (jamo) they share with a query, scores from 0 to 1."""
    listed = list(names)
    letters = [to_jamo(name_key(name)) for name, _ in listed]
    found = process.extract(to_jamo(name_key(query)), letters, scorer=fuzz.ratio, limit=None, score_cutoff=1)
    return [(score / 100, listed[at][1]) for _, score, at in found]

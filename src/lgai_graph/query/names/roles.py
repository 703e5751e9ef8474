"""Read the jobs of people, to find 구 회장 and to tell namesakes apart."""

import re
from collections.abc import Iterable

from lgai_graph.korean import name_key
from lgai_graph.model.vocabulary import Vocabulary
from lgai_graph.store import Store

_ROLES = """
SELECT role, former, name FROM (
    SELECT r.role, r.former, o.name, p.earliest, r.id FROM relations r JOIN entities o ON o.n = r.target
    LEFT JOIN periods p ON p.n = r.start WHERE r.source = ?1 AND r.type = 'employment'
    UNION ALL SELECT role, former, NULL, NULL, id FROM titles WHERE person = ?1
) ORDER BY former, earliest IS NULL, earliest, id
"""
_SEPARATOR = re.compile(r"[\s,·/()]+|및|겸")


def list_role_labels(store: Store, person: int) -> list[str]:
    """List the jobs of a person in words: 소장 (다라연구소), former 상무 (마바통신)."""
    return [
        f"{'former ' if row['former'] else ''}{row['role'] or 'employment'}"
        + (f" ({row['name']})" if row["name"] else "")
        for row in store.rows(_ROLES, person)
    ]


def filter_by_title(store: Store, people: Iterable[int], title: str) -> list[int]:
    """Keep the people who bear a title: exactly, or else inside a longer one (연구원장)."""
    roles = {person: [row["role"] or "" for row in store.rows(_ROLES, person)] for person in people}
    exact = [person for person, held in roles.items() if any(_is_title(role, title) for role in held)]
    lower = store.vocabulary.lower_ranks
    return exact or [
        person for person, held in roles.items() if any(_ends_in(role, title, lower) for role in held)
    ]


def holds_title(role: str, title: str, words: Vocabulary) -> bool:
    """Tell whether a job is of a title: 대표이사 사장 is of 대표, but 부회장 not of 회장, nor a nominee.

    >>> words = Vocabulary(lower_ranks=("부",), nominees=("내정자",))
    >>> [holds_title(role, "회장", words) for role in ("그룹 회장", "부회장", "명예회장", "회장 내정자")]
    [True, False, True, False]
    """
    if role.endswith(words.nominees) and not title.endswith(words.nominees):
        return False
    return _is_title(role, title) or _ends_in(role, title, words.lower_ranks)


def _is_title(role: str, title: str) -> bool:
    """Compare word by word: LG 회장 is a 회장, 부회장 is none."""
    return name_key(title) in {name_key(word) for word in _SEPARATOR.split(role) if word}


def _ends_in(role: str, title: str, lower_ranks: tuple[str, ...]) -> bool:
    """Find a title inside a longer word of the same rank: 부회장 is no 회장."""
    words = [word for word in _SEPARATOR.split(role) if word.endswith(title)]
    return any(not word.removesuffix(title).endswith(lower_ranks) for word in words) or (
        title == "대표" and role.startswith("대표이사")
    )

"""Find the people whom an article names in full, and tell whose name a short form may be."""

from collections.abc import Iterator
from dataclasses import dataclass

from lgai_graph.extract.names.nouns import FoundNames, Name

LONGEST_NAME = 6  # syllables of a Chinese name spelt as it sounds


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person named in full, with the titles the article gives them."""

    name: Name
    roles: frozenset[str]


def find_introductions(found: FoundNames) -> Iterator[Introduction]:
    """Walk the people named in full, in the order of their first mention."""
    roles: dict[str, set[str]] = {}
    for post in found.posts:
        if post.person:
            roles.setdefault(post.person.label, set()).add(post.role.split()[-1] if post.role else "")
    seen: set[str] = set()
    for name in found.names:
        if name.is_person and name.label not in seen and len(name.label) > 1:
            seen.add(name.label)
            yield Introduction(name, frozenset(roles.get(name.label, ())))


def is_family_name(word: str, full: str) -> bool:
    """Tell whether a word is a part of a foreign full name."""
    return " " in full and word in full.split() and word != full


def is_surname(short: str, full: str) -> bool:
    """Tell whether a full name without a space starts with a surname (김도윤, 마오샤오펑)."""
    return " " not in full and full.startswith(short) and len(short) < len(full) <= LONGEST_NAME

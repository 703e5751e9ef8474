"""Tie short forms to the person an article names in full: 구 회장, 페레이라 소장.

A short form takes the person named earlier with that surname whose title fits. Two that fit
leave it unlinked, as an ambiguity.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lgai_graph.extract.names.nouns import FoundNames, Name, OpenShortForm, Post
from lgai_graph.korean import SURNAMES
from lgai_graph.model import EntityKind


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person named in full, with the titles the article gives them."""

    name: Name
    roles: frozenset[str]


def resolve_short_forms(reading: FoundNames) -> tuple[FoundNames, list[OpenShortForm]]:
    """Return every short form its person; those that fit several come back apart."""
    people = list(find_introductions(reading))
    found: dict[tuple[int, int], Name] = {}
    unclear: list[OpenShortForm] = []
    roles = {(post.person.start, post.person.end): post.role for post in reading.posts if post.person}
    for name in reading.names:
        if not is_short(name, people):
            continue
        fits = find_fits(name, roles.get((name.start, name.end), ""), people)
        if len(fits) == 1:
            full = fits[0].name
            found[name.start, name.end] = replace(name, full=full.label, entity=full.entity, rule="short")
        else:
            found[name.start, name.end] = replace(name, rule="open")
            unclear += [OpenShortForm(name, tuple(fit.name.label for fit in fits))] if fits else []
    found |= expand_units(reading.names)
    names = [found.get((name.start, name.end), name) for name in reading.names]
    posts = [replace_person(post, found) for post in reading.posts]
    return FoundNames(names, posts, reading.aliases), unclear


def expand_units(names: Sequence[Name]) -> dict[tuple[int, int], Name]:
    """Tie AI연구원 to LG AI연구원, where the article names one organisation that ends so."""
    found: dict[tuple[int, int], Name] = {}
    labels = sorted({name.label for name in names if name.is_organization})
    for name in names:
        if not name.is_organization or name.entity or name.rule not in ("head", "learned"):
            continue
        longer = [label for label in labels if label.endswith(f" {name.text}")]
        if len(longer) == 1:
            known = next(other for other in names if other.label == longer[0])
            found[name.start, name.end] = replace(name, full=known.label, entity=known.entity, rule="short")
    return found


def replace_person(post: Post, found: dict[tuple[int, int], Name]) -> Post:
    """Put the resolved person into a post."""
    person = post.person
    return replace(post, person=found.get((person.start, person.end), person)) if person else post


def find_introductions(reading: FoundNames) -> Iterator[Introduction]:
    """Return the people named in full, in the order of their first mention."""
    roles: dict[str, set[str]] = {}
    for post in reading.posts:
        if post.person:
            roles.setdefault(post.person.label, set()).add(post.role.split()[-1] if post.role else "")
    seen: set[str] = set()
    for name in reading.names:
        if not name.is_person or name.label in seen or len(name.label) < 2:
            continue
        seen.add(name.label)
        yield Introduction(name, frozenset(roles.get(name.label, ())))


def is_short(name: Name, people: Sequence[Introduction]) -> bool:
    """Tell whether a person's name is a surname alone, or a foreign family name seen before."""
    if name.kind is not EntityKind.PERSON or name.entity or name.rule in ("shape", "gazetteer"):
        return False
    if name.full and name.full != name.text:
        return False
    if len(name.text) == 1 or name.text in SURNAMES:
        return True
    return " " not in name.text and any(
        is_family_name(name.text, person.name.label) and person.name.start < name.start for person in people
    )


def is_family_name(word: str, full: str) -> bool:
    """Tell whether a word is a part of a foreign full name."""
    return " " in full and word in full.split() and word != full


def find_fits(name: Name, role: str, people: Sequence[Introduction]) -> list[Introduction]:
    """Return the people named earlier that a short form can mean, best title first."""
    earlier = [
        person
        for person in people
        if person.name.start < name.start
        and person.name.label != name.text
        and (is_family_name(name.text, person.name.label) or is_korean_surname(name.text, person.name.label))
    ]
    title = role.split()[-1] if role else ""
    titled = [person for person in earlier if title and title in person.roles]
    return titled or earlier


def is_korean_surname(short: str, full: str) -> bool:
    """Tell whether a full Korean name starts with a surname (2–4 syllables, no space)."""
    return " " not in full and full.startswith(short) and len(short) < len(full) <= 4

"""Tie short forms to the person an article names in full: 구 회장, 페레이라 소장.

A short form takes the person named earlier with that surname whose title fits. Two that fit
leave it unlinked, as an ambiguity.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from lgai_graph.extract.discourse import ArticleMemory
from lgai_graph.extract.names.nouns import FoundNames, Name, OpenShortForm, Post
from lgai_graph.model import EntityKind

# 김모씨(33), 김 아무개: somebody whom the article keeps nameless
NAMELESS = re.compile(r"(?<![가-힣])([가-힣])[ ]?(?:모|아무개)[ ]?(?:씨|군|양|\([0-9]+\))")


def resolve_short_forms(
    names: FoundNames, text: str, surnames: Collection[str]
) -> tuple[FoundNames, list[OpenShortForm]]:
    """Give every short form its person; those that fit several come back apart.

    A surname without a title is nobody's where the article keeps somebody of that surname nameless:
    behind 김모씨(33), 김씨 is not the judge 김소영.
    """
    memory = ArticleMemory()
    memory.remember_people(names)
    nameless = frozenset(NAMELESS.findall(text))
    full: dict[tuple[int, int], Name] = {}
    unclear: list[OpenShortForm] = []
    roles = {(post.person.start, post.person.end): post.role for post in names.posts if post.person}
    for name in names.names:
        if not is_short(name, memory, surnames):
            continue
        role = roles.get((name.start, name.end), "")
        fits = [] if name.text in nameless and not role else memory.find_people(name, role)
        if len(fits) == 1:
            person = fits[0].name
            full[name.start, name.end] = replace(name, full=person.label, entity=person.entity, rule="short")
        else:
            full[name.start, name.end] = replace(name, rule="open")
            unclear += [OpenShortForm(name, tuple(fit.name.label for fit in fits))] if fits else []
    full |= expand_units(names.names)
    resolved = [full.get((name.start, name.end), name) for name in names.names]
    posts = [replace_person(post, full) for post in names.posts]
    return FoundNames(resolved, posts, names.aliases, names.doubted), unclear


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


def is_short(name: Name, memory: ArticleMemory, surnames: Collection[str]) -> bool:
    """Tell whether a person's name is a surname alone, or a foreign family name seen before."""
    if name.kind is not EntityKind.PERSON or name.entity or name.rule in ("shape", "gazetteer"):
        return False
    if name.full and name.full != name.text:
        return False
    if len(name.text) == 1 or name.text in surnames or memory.has_front(name):
        return True
    return " " not in name.text and memory.has_family(name)

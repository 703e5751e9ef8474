"""Learn an article's own names, to find them wherever else they stand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.names.proof.known import Entry, KnownName, drop_overlaps, find_entries, make_automaton
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind


def add_only_employer(post: Post, posts: Sequence[Post], lexicon: Lexicon) -> Post:
    """Return a post without organisation the article's only employer so far (장성섭 부사장도)."""
    if not may_have_employer(post, lexicon):
        return post
    if post.person and any(
        other.organization and other.person and other.person.label == post.person.label for other in posts
    ):
        return post
    earlier = {
        other.organization.label: other.organization
        for other in posts
        if other.organization
        and other.person
        and other.start < post.start
        and other.role in lexicon.corporate_titles
    }
    if len(earlier) != 1:
        earlier = {
            other.organization.label: other.organization
            for other in posts
            if other.organization
            and not other.person
            and other.role == post.role
            and other.organization.rule != "weak"
        }
    if len(earlier) != 1:
        return post
    employer = next(iter(earlier.values()))
    return replace(post, organization=employer, rule="post.context") if employer.is_organization else post


def may_have_employer(post: Post, lexicon: Lexicon) -> bool:
    """Tell whether a post lacks an organisation that the article may name: full name, firm's title."""
    if post.organization or not post.person or post.rule == "post.unit":
        return False
    full = len(post.person.label) > 1 and post.person.text == post.person.label
    return full and post.role.rpartition(" ")[2] in lexicon.corporate_titles


def make_known(hit: KnownName) -> Name:
    """Turn a known hit into a name."""
    return Name(hit.text, hit.start, hit.end, hit.kind, hit.rule, hit.entity, hit.name)


LEARNABLE = frozenset({"title", "head", "note", "model"})


def learn_names(
    reading: FoundNames, text: str, known: Sequence[KnownName], lexicon: Lexicon
) -> list[KnownName]:
    """Find the article's own names wherever else they stand."""
    entries: dict[str, Entry] = {
        name.text: (name.text, name.kind, "learned", None)
        for name in reading.names
        if name.rule in LEARNABLE
        and len(name.text) >= (3 if name.is_person else 2)
        and name.entity is None
        and name.kind is not EntityKind.PLACE
    }
    for name in reading.names:
        if name.is_person and name.rule in LEARNABLE and " " in name.text and len(name.text.split()[-1]) > 1:
            entries.setdefault(name.text.split()[-1], (name.label, name.kind, "learned", name.entity))
    for alias in reading.aliases:
        if len(alias.alias) > 1:
            entries.setdefault(alias.alias, (alias.name.label, alias.name.kind, "learned", alias.name.entity))
    found = find_entries(text, make_automaton(entries), lexicon.name_followers)
    return drop_overlaps([*known, *found])


def merge_names(*groups: Iterable[Name]) -> list[Name]:
    """Join names in text order; of overlapping ones the longer stays, the first on a tie."""
    kept: list[Name] = []
    for name in sorted(
        (name for group in groups for name in group), key=lambda n: (n.start, n.start - n.end)
    ):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept

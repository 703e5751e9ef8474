"""Respect the names that an earlier component of the pipeline wrote, as a trained model would."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Span

from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.names.proof.known import KnownName
from lgai_graph.model import EntityKind

RULE = "outside"
# what common models of names call our kinds; other labels (DT, TI, QT) name nothing that acts
LABELS = {kind.value: kind.value for kind in EntityKind} | {
    "PS": "person", "PER": "person", "PERSON": "person",
    "OG": "organization", "ORG": "organization", "ORGANIZATION": "organization",
    "LC": "place", "LOC": "place", "LOCATION": "place", "GPE": "place",
}  # fmt: skip


def read_outside(entities: Iterable[Span], labels: Mapping[str, str]) -> list[KnownName]:
    """Return the names among a doc's entities, as known names."""
    return [
        KnownName(
            entity.text,
            entity.text,
            entity.start_char,
            entity.end_char,
            EntityKind(labels[entity.label_]),
            RULE,
        )
        for entity in entities
        if entity.label_ in labels
    ]


def keep_outside(outside: Sequence[KnownName], known: Sequence[KnownName]) -> list[KnownName]:
    """Join both in text order; where they overlap the outside name wins, with the known one's form and id."""
    same = {(hit.start, hit.end, hit.kind): hit for hit in known}
    kept = []
    for hit in outside:
        twin = same.get((hit.start, hit.end, hit.kind))
        kept.append(replace(hit, name=twin.name, entity=twin.entity) if twin else hit)
    free = [hit for hit in known if not any(overlaps(hit, one) for one in outside)]
    return sorted([*kept, *free], key=lambda hit: hit.start)


def prefer_outside(found: FoundNames, outside: Sequence[Name]) -> FoundNames:
    """Put the outside names in the place of all that overlap them, in the posts too."""
    if not outside:
        return found
    names = [name for name in found.names if not any(overlaps(name, one) for one in outside)]
    posts = [_replace_names(post, outside) for post in found.posts]
    return FoundNames(
        sorted([*names, *outside], key=lambda name: name.start),
        [post for post in posts if post.person or post.organization],
        found.aliases,
    )


def overlaps(one: KnownName | Name, other: KnownName | Name) -> bool:
    """Tell whether two names share a character."""
    return one.start < other.end and other.start < one.end


def _replace_names(post: Post, outside: Sequence[Name]) -> Post:
    """Put outside names into a post; a person stays a person, and an organisation one."""
    person, organization = post.person, post.organization
    for name in outside:
        if person and overlaps(person, name):
            person = name if name.is_person else None
        if organization and overlaps(organization, name):
            organization = name if not name.is_person else None
    return replace(post, person=person, organization=organization)

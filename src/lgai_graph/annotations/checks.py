"""Check what entries of the file say about one another: ids, parents, aliases."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lgai_graph.annotations.schema import AnnotatedClaim, Ignore
from lgai_graph.annotations.sections import ENTITY_SLUG, MIN_NAME
from lgai_graph.checked.row import Row, suggest
from lgai_graph.model import EntityId, EntityKind, GazetteerEntry, Judgement, KnownArticle, ParticipantRole

# lab/lg-ai-research; a derived id such as person/홍길동 is made of Hangul and cannot be looked up here
ENTITY_ID = re.compile(rf"(?:{'|'.join(EntityKind)})/{ENTITY_SLUG.pattern}")


class Placed(NamedTuple):
    """The rows of every section beside what was read from them."""

    articles: Sequence[tuple[Row, KnownArticle]]
    entities: Sequence[tuple[Row, GazetteerEntry]]
    claims: Sequence[tuple[Row, AnnotatedClaim]]
    judgements: Sequence[tuple[Row, Judgement]]
    ignores: Sequence[tuple[Row, Ignore]]


def check_references(placed: Placed) -> None:
    """Note every id used twice or nowhere defined, and every name that means two things."""
    _check_unique(((row, "id", article.id) for row, article in placed.articles), "article id")
    _check_unique(
        ((row, "original_sha256", article.original_sha256) for row, article in placed.articles), "SHA-256"
    )
    _check_unique(((row, "id", entry.id) for row, entry in placed.entities), "entity id")
    _check_names(placed.entities)
    _check_parents(placed.entities)
    _check_articles(placed)
    _check_claim_parts(placed)
    _check_judgements(placed)


def _check_unique(places: Iterable[tuple[Row, str, str]], noun: str) -> None:
    first: dict[str, Row] = {}
    for row, key, word in places:
        if word and word in first:
            row.add(key, f"{noun} '{word}' again (first on line {first[word].line}); keep one entry")
        first.setdefault(word, row)


def _check_names(entities: Sequence[tuple[Row, GazetteerEntry]]) -> None:
    owners: dict[str, str] = {}
    for row, entry in entities:
        for name, key in ((entry.name, "name"), *((alias.name, "aliases") for alias in entry.aliases)):
            if not name:
                continue
            if len(name) < MIN_NAME:
                row.add(
                    key, f"name '{name}' is too short to be found safely; write it longer or leave it out"
                )
            owner = owners.setdefault(name.casefold(), entry.id)
            if owner != entry.id:
                row.add(key, f"'{name}' already names {owner}; keep it with one of the two")
    for row, entry in entities:
        _check_repeats(row, entry)


def _check_repeats(row: Row, entry: GazetteerEntry) -> None:
    seen = {entry.name.casefold()}
    for alias in entry.aliases:
        if alias.name.casefold() in seen:
            row.add("aliases", f"'{alias.name}' again for {entry.id}; delete one")
        seen.add(alias.name.casefold())


def _check_parents(entities: Sequence[tuple[Row, GazetteerEntry]]) -> None:
    parents = {entry.id: entry.parent for _, entry in entities}
    for row, entry in entities:
        if entry.parent and entry.parent not in parents:
            row.add("parent", f"unknown entity '{entry.parent}'{suggest(entry.parent, parents)}")
        if entry.parent and entry.kind is EntityKind.PERSON:
            row.add("parent", "a person has no parent; write an employment under claims instead")
        if _is_circular(entry, parents):
            row.add("parent", f"'{entry.id}' is its own parent in the end; cut the circle")


def _is_circular(entry: GazetteerEntry, parents: Mapping[EntityId, EntityId | None]) -> bool:
    seen: set[EntityId] = set()
    parent = entry.parent
    while parent and parent not in seen:
        if parent == entry.id:
            return True
        seen.add(parent)
        parent = parents.get(parent)
    return False


def _check_articles(placed: Placed) -> None:
    known = [article.id for _, article in placed.articles]
    tied: tuple[tuple[Row, AnnotatedClaim | Ignore], ...] = (*placed.claims, *placed.ignores)
    for row, entry in tied:
        if entry.article and entry.article not in known:
            row.add("article", f"unknown article '{entry.article}'{suggest(entry.article, known)}")


def _check_claim_parts(placed: Placed) -> None:
    known = [entry.id for _, entry in placed.entities]
    ends = {ParticipantRole.SOURCE: "source", ParticipantRole.TARGET: "target"}
    for row, claim in placed.claims:
        for part in claim.parts:
            key = "who" if "who" in row else ends.get(part.role, "who")
            if part.entity and part.entity not in known:
                row.add(key, f"unknown entity '{part.entity}'{suggest(part.entity, known)}")


def _check_judgements(placed: Placed) -> None:
    known = [entry.id for _, entry in placed.entities]
    for row, judgement in placed.judgements:
        for key, side in (("left", judgement.left), ("right", judgement.right)):
            if ENTITY_ID.fullmatch(side) and side not in known:
                row.add(key, f"unknown entity '{side}'{suggest(side, known)}")
        if judgement.left and judgement.left == judgement.right:
            row.add("right", f"'{judgement.left}' is judged against itself; name two")

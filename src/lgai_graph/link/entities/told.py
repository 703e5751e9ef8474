"""Read what each article says of names, which rests on that article alone and is kept between builds."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

from lgai_graph.korean import name_key
from lgai_graph.link.entities.nodes import (
    KIND_GROUPS,
    ArticleName,
    Entries,
    Usage,
    Usages,
    make_node,
    share,
)
from lgai_graph.model import (
    ArticleId,
    Claim,
    EntityKind,
    EventType,
    Mention,
    ParticipantRole,
    RelationType,
)

SHARED = 50_000  # parts of usages that are remembered, of some 2,500 articles; then it begins anew

KINDS = {str(kind): kind for kind in EntityKind}  # a look-up takes a tenth of calling the enumeration
_TIES_TO_ORGANIZATION = frozenset(
    {RelationType.EMPLOYMENT, RelationType.STUDIED_AT, EventType.APPOINTMENT, EventType.DEPARTURE}
)

# group, key, entity, then the parts of a usage as JSON gives them back
Row: TypeAlias = Sequence[Any]


class ToldNames(NamedTuple):
    """What one article says of names.

    Args:
        rows: one for each name, in the order of names.
        defined: short forms, each with the full name that the article says it stands for.
    """

    article: ArticleId
    rows: Sequence[Row]
    defined: Sequence[tuple[Row, Row]]


@dataclass(slots=True, kw_only=True)
class UsageNotes:
    """How an article uses a name, noted while its claims are read, in how many claims.

    Args:
        organizations: keys of where the article places a person.
        beside: keys of the organisations that share a claim with an organisation.
    """

    names: dict[str, int] = field(default_factory=dict)
    kinds: dict[EntityKind, int] = field(default_factory=dict)
    organizations: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)


def list_told(claims: Iterable[Claim], entries: Entries) -> Iterator[ToldNames]:
    """Yield what each article says of names.

    Args:
        claims: article by article.
        entries: the gazetteer.
    """
    for article, told in groupby(claims, key=attrgetter("article")):
        yield read_names(article, tuple(told), entries)


def read_names(article: ArticleId, claims: Sequence[Claim], entries: Entries) -> ToldNames:
    """Read every mention of the claims of one article."""
    usages: dict[ArticleName, UsageNotes] = {}
    for claim in claims:
        bodies = _list_organizations(claim)
        for argument in claim.arguments:
            name, kind = argument.mention.name, argument.mention.kind
            node = make_node(argument.mention, article, entries)
            usage = usages.get(node) or usages.setdefault(node, UsageNotes())
            usage.names[name] = usage.names.get(name, 0) + 1
            usage.kinds[kind] = usage.kinds.get(kind, 0) + 1
            if node.group is EntityKind.PERSON:
                _note_position(usage, claim, argument.mention, bodies)
            else:
                usage.beside |= bodies - {node.key}
    rows = [(*node[1:], *_list_parts(usages[node])) for node in sorted(usages)]
    return ToldNames(article, rows, list(_find_defined(claims, entries)))


def encode_names(told: ToldNames) -> str:
    """Write what an article says of names in one line."""
    return json.dumps([told.rows, told.defined], ensure_ascii=False, separators=(",", ":"))


def decode_names(article: ArticleId, text: str) -> ToldNames:
    """Read it back."""
    rows, defined = json.loads(text)
    return ToldNames(article, rows, defined)


def gather_usages(names: Iterable[ToldNames], defined: list[tuple[ArticleName, ArticleName]]) -> Usages:
    """Gather the names of all articles, in a fixed order.

    Args:
        names: what each article says.
        defined: takes the short forms with their full names.
    """
    usages: Usages = {}
    seen: dict[object, object] = {}
    last, is_sorted = "", True
    for article, rows, forms in names:
        is_sorted &= article > last
        last = article
        if len(seen) > SHARED:
            seen.clear()
        for group, key, entity, *parts in rows:
            name = ArticleName(article, KINDS[group], share(key, seen), share(entity, seen))
            usages[name] = _make_usage(parts, seen)
        for alias, target in forms:
            defined.append((_make_name(article, alias), _make_name(article, target)))
    return usages if is_sorted else {node: usages[node] for node in sorted(usages)}


def _make_name(article: ArticleId, row: Row) -> ArticleName:
    group, key, entity = row
    return ArticleName(article, KINDS[group], key, entity)


def _find_defined(claims: Iterable[Claim], entries: Entries) -> Iterator[tuple[Row, Row]]:
    """Yield the short forms with the full names that an article says they stand for."""
    for claim in claims:
        if claim.type is RelationType.ALIAS_OF:
            ends = {argument.role: argument.mention for argument in claim.arguments}
            alias = make_node(ends[ParticipantRole.SOURCE], claim.article, entries)
            yield alias[1:], make_node(ends[ParticipantRole.TARGET], claim.article, entries)[1:]


def _list_parts(notes: UsageNotes) -> tuple[object, ...]:
    """List the parts of a usage; how many claims have an only spelling tells nothing."""
    forms = next(iter(notes.names)) if len(notes.names) == 1 else tuple(notes.names.items())
    words = sorted(notes.organizations), sorted(notes.roles), sorted(notes.beside)
    return forms, tuple(notes.kinds.items()), *words


def _make_usage(parts: Row, seen: dict[object, object]) -> Usage:
    """Put a usage together, so that what is said alike refers to one object.

    Args:
        parts: what ``_list_parts`` gives.
        seen: what a part holds → the first such part.
    """
    forms, kinds, *words = parts
    usage = Usage(
        share(forms, seen) if isinstance(forms, str) else _share_forms(forms, seen),
        share(tuple((KINDS[kind], count) for kind, count in kinds), seen),
        *(share(tuple(share(word, seen) for word in some), seen) if some else () for some in words),
    )
    return share(usage, seen)


def _share_forms(forms: Row, seen: dict[object, object]) -> tuple[tuple[str, int], ...]:
    """Put several spellings away, each with its claims."""
    return share(tuple((share(name, seen), count) for name, count in forms), seen)


def _note_position(usage: UsageNotes, claim: Claim, person: Mention, bodies: frozenset[str]) -> None:
    """Note the organisations and roles that a claim ties a person to."""
    if person.org:
        usage.organizations |= {name_key(person.org)}
    if claim.type not in _TIES_TO_ORGANIZATION:
        return
    if claim.role and _is_holder(claim, person):
        usage.roles |= {claim.role.replace(" ", "")}
    usage.organizations |= bodies


def _list_organizations(claim: Claim) -> frozenset[str]:
    """Return the keys of all organisations that a claim names."""
    mentions = (argument.mention for argument in claim.arguments)
    is_body = EntityKind.ORGANIZATION
    return frozenset(name_key(m.name) for m in mentions if KIND_GROUPS.get(m.kind, m.kind) is is_body)


def _is_holder(claim: Claim, person: Mention) -> bool:
    """Tell whether a person is the one whose position the claim tells."""
    holders = (ParticipantRole.SOURCE, ParticipantRole.APPOINTEE)
    return any(a.role in holders and a.mention == person for a in claim.arguments)

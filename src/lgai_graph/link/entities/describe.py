"""Write clusters of names as entities: id, kind, name, aliases, and why each name is there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.book import NameBook
from lgai_graph.link.entities.matching import Reasons
from lgai_graph.link.entities.names import compare_names, get_language, is_generic
from lgai_graph.link.entities.nodes import ArticleName, Entries, Usage, Usages, find_repeated, get_form
from lgai_graph.link.scores import Rating
from lgai_graph.model import Alias, Entity, EntityId, EntityKind, Link
from lgai_graph.model.making import make_maker

_KIND_ORDER = tuple(EntityKind)
_ENTITY, _LINK = make_maker(Entity), make_maker(Link)
_RARE = 3  # times that another form must stand in more articles, for this one to be out of use
_ALONE = Rating(1.0, "named so in this article")
FORGOTTEN = Usage(forms=(), kind_counts=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What clustering found.

    Args:
        bound: names that an article itself gives as short for another.
        strays: names of another kind than their cluster's, which have no say in it.
    """

    usages: Usages
    clusters: Clusters[ArticleName]
    reasons: Reasons
    bound: frozenset[ArticleName]
    strays: frozenset[ArticleName]
    entries: Entries


class PlainEntity(NamedTuple):
    """An entity as its names alone describe it."""

    id: str
    kind: EntityKind
    name: str


def describe_clusters(findings: Findings, book: NameBook) -> None:
    """Write all entities, and note the entity of every name.

    Clusters that would bear one id are told apart by organisation, else by article.

    Args:
        findings: what clustering found; what is written is forgotten, so that memory does not hold both.
        book: takes entities and names.
    """
    clusters = findings.clusters
    repeated = find_repeated(hash(_describe(findings, group).id) for group in clusters.groups())
    taken: set[str] = clusters.list_labels()
    for group in clusters.groups():
        plain = _describe(findings, group)
        if hash(plain.id) in repeated and not _find_label(findings, group):
            plain = plain._replace(id=_make_distinct(findings, group, plain.id, taken))
            taken.add(plain.id)
        book.bind(group, _make_entity(plain, findings, group))
        _forget(findings, group)
    book.settle()


def _forget(findings: Findings, group: Iterable[ArticleName]) -> None:
    """Let go of all that is known of some names but that they are there."""
    for node in group:
        findings.usages[node] = FORGOTTEN
        findings.reasons.pop(node, None)


def _find_label(findings: Findings, group: Sequence[ArticleName]) -> EntityId | None:
    return findings.clusters.get_label(group[0])


def _describe(findings: Findings, group: Sequence[ArticleName]) -> PlainEntity:
    """Say what an entity is called; its id is the label, else ``kind/name``."""
    kind, name = _choose_kind(findings, group), _choose_name(findings, group)
    plain = name.replace("/", "_").replace("@", "_").replace(" ", "-")
    return PlainEntity(_find_label(findings, group) or f"{kind}/{plain}", kind, name)


def _make_distinct(
    findings: Findings, group: Sequence[ArticleName], plain: str, taken: AbstractSet[str]
) -> str:
    """Add organisation, else article, to an id that several entities would bear.

    Args:
        findings: what clustering found.
        group: the names of one of the entities.
        plain: the id that they would bear.
        taken: ids that are not to be had; one that nothing is added to is no such, for it holds no ``@``.
    """
    organizations: Counter[str] = Counter()
    for node in group:
        organizations.update(findings.usages[node].organizations)
    ranked = sorted(organizations, key=lambda key: (-organizations[key], key))
    article = min(node.article for node in group)
    with_place = f"{plain}@{ranked[0]}" if ranked else f"{plain}@{article}"
    choices = [with_place, f"{with_place}@{article}"]
    numbered = (f"{with_place}@{article}#{number}" for number in range(2, len(taken) + 3))
    return next(choice for choice in chain(choices, numbered) if choice not in taken)


def _choose_kind(findings: Findings, group: Sequence[ArticleName]) -> EntityKind:
    """Take the kind most claims give; ``organization`` yields to anything closer."""
    if len(group) == 1 and len(counts := findings.usages[group[0]].kind_counts) == 1:
        return counts[0][0]
    kinds: Counter[EntityKind] = Counter()
    for node in [node for node in group if node not in findings.strays] or group:
        for kind, count in findings.usages[node].kind_counts:
            kinds[kind] += count
    return min(kinds, key=lambda k: (k is EntityKind.ORGANIZATION, -kinds[k], _KIND_ORDER.index(k)))


def _choose_name(findings: Findings, group: Sequence[ArticleName]) -> str:
    """Take the form people use: Korean, not rare, no explained short form, in most articles, short."""
    if len(group) == 1:
        return get_form(findings.usages, group[0])
    forms = [get_form(findings.usages, node) for node in group]
    articles = Counter(forms)
    short = {form for node, form in zip(group, forms, strict=True) if node in findings.bound}
    short |= {name for name in articles if is_generic(name)}
    rare = {name for name, count in articles.items() if count * _RARE < max(articles.values())}
    return min(
        articles, key=lambda n: (get_language(n) != "ko", n in rare, n in short, -articles[n], len(n), n)
    )


def _make_entity(plain: PlainEntity, findings: Findings, group: Sequence[ArticleName]) -> Entity:
    """Write one cluster as an entity; the gazetteer's name and kind win."""
    entity_id = EntityId(plain.id)
    entry = findings.entries.get(entity_id)
    usages = findings.usages
    name = entry.name if entry else plain.name
    forms = sorted({form for node in group for form in usages[node].names} - {name})
    listed = entry.aliases if entry else ()
    known = {alias.name for alias in listed}
    learned = tuple(Alias(name=form, lang=get_language(form)) for form in forms if form not in known)
    return _ENTITY(
        id=entity_id,
        kind=entry.kind if entry else plain.kind,
        name=name,
        aliases=(*listed, *learned),
        links=tuple(_explain_names(findings, group, name)),
    )


def _explain_names(findings: Findings, group: Sequence[ArticleName], name: str) -> Iterator[Link]:
    """Say for every name of every article why it belongs here."""
    for node in sorted(group):
        rating = findings.reasons.get(node, _ALONE)
        for form in sorted(findings.usages[node].names):
            spelling = compare_names(form, name) if rating.reason == "exact name" else None
            score = min(rating.score, spelling.weight) if spelling else rating.score
            reason = spelling.reason if spelling else rating.reason
            yield _LINK(article=node.article, name=form, reason=reason, score=score)

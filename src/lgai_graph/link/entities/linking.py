"""Turn the names of all articles into entities, each name with the reason for its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from lgai_graph.korean import name_key
from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.book import NameBook
from lgai_graph.link.entities.describe import Findings, describe_clusters
from lgai_graph.link.entities.kinds import find_stray_matches
from lgai_graph.link.entities.known.decisions import apply_judgements, find_unsure_pairs
from lgai_graph.link.entities.known.listed import find_listed_short_forms, find_reference_matches
from lgai_graph.link.entities.known.references import NO_REFERENCES, References
from lgai_graph.link.entities.matching import NameMatch, Reasons, join_matches
from lgai_graph.link.entities.nodes import (
    KIND_GROUPS,
    ArticleName,
    Entries,
    Usages,
    make_node,
)
from lgai_graph.link.entities.organizations import (
    find_alias_matches,
    find_exact_matches,
    find_shared_alias_matches,
    find_short_form_matches,
    find_spelling_matches,
    find_transliteration_matches,
    find_unit_matches,
)
from lgai_graph.link.entities.people.described import People, describe_people
from lgai_graph.link.entities.people.namesakes import (
    find_bare_matches,
    find_colleague_matches,
    find_person_matches,
)
from lgai_graph.link.entities.told import ToldNames, gather_usages, list_told
from lgai_graph.link.scores import Rating
from lgai_graph.model import (
    ArticleId,
    Claim,
    EntityId,
    EntityKind,
    Judgement,
    Mention,
)

_KNOWN = Rating(1.0, "the gazetteer knows the name")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedEntities:
    """All entities, and which one each name of each article means."""

    names: NameBook
    entries: Entries

    def find(self, mention: Mention, article: ArticleId) -> EntityId:
        """Return the entity of a mention of the claims that were linked."""
        return self.names.find(make_node(mention, article, self.entries))


def link_entities(
    claims: Iterable[Claim],
    entries: Entries,
    judgements: Iterable[Judgement],
    references: References = NO_REFERENCES,
    *,
    book: NameBook | None = None,
) -> LinkedEntities:
    """Do the same as ``link_names`` with the names of claims, which come article by article."""
    return link_names(list_told(claims, entries), entries, judgements, references, book=book)


def link_names(
    told: Iterable[ToldNames],
    entries: Entries,
    judgements: Iterable[Judgement],
    references: References = NO_REFERENCES,
    *,
    book: NameBook | None = None,
) -> LinkedEntities:
    """Cluster all names: the gazetteer and hands first, then scores, best pairs first.

    Args:
        told: what each article says of names.
        entries: the gazetteer.
        judgements: hand decisions.
        references: names that a reference list gives for one organisation.
        book: takes entities and names; None for one in memory.
    """
    defined: list[tuple[ArticleName, ArticleName]] = []
    usages = gather_usages(told, defined)
    decisions = tuple(judgements)
    clusters: Clusters[ArticleName] = Clusters(usages)
    reasons: Reasons = {}
    for node, entity in _find_known(usages, entries):
        clusters.label(node, entity)
        reasons[node] = _KNOWN
    by_hand = apply_judgements(clusters, usages, decisions, entries)
    reasons |= {node: Rating(1.0, f"judgement: {judgement.reason}") for node, judgement in by_hand.items()}
    unsure = find_unsure_pairs(clusters, usages, decisions)
    aliases = (*find_listed_short_forms(usages, references), *_find_article_aliases(defined))
    bound = frozenset(match.left for match in aliases)
    for matches in _find_name_matches(usages, clusters, aliases, references):
        join_matches(clusters, reasons, matches, unsure=unsure)
    strays = (*find_stray_matches(usages, references), *_find_stray_aliases(defined, usages))
    join_matches(clusters, reasons, strays, unsure=unsure)
    astray = frozenset(match.right for match in strays)
    for people in describe_people(usages, clusters, entries, astray):
        for matches in _find_namesakes(people, clusters):
            join_matches(clusters, reasons, matches, unsure=unsure)
        del people  # before the next are drawn up
    findings = Findings(
        usages=usages, clusters=clusters, reasons=reasons, bound=bound, strays=astray, entries=entries
    )
    names = book or NameBook()
    describe_clusters(findings, names)
    return LinkedEntities(names=names, entries=entries)


def _find_namesakes(people: People, clusters: Clusters[ArticleName]) -> Iterator[Iterable[NameMatch]]:
    """Yield the matches of people; each kind sees the joins before it."""
    yield find_colleague_matches(people)
    yield find_person_matches(people, clusters)
    yield find_bare_matches(people, clusters)


def _find_name_matches(
    usages: Usages,
    clusters: Clusters[ArticleName],
    aliases: Sequence[NameMatch],
    references: References,
) -> Iterator[Iterable[NameMatch]]:
    """Yield the matches of names other than people's, kind by kind; each kind sees the joins before it."""
    bound = frozenset(match.left for match in aliases)
    yield _find_same_labels(usages, clusters)
    yield aliases
    yield find_exact_matches(usages, clusters, bound)
    yield find_alias_matches(usages, clusters, aliases)
    yield find_shared_alias_matches(aliases)
    yield find_reference_matches(usages, references)
    yield find_spelling_matches(usages)
    yield chain(find_transliteration_matches(usages), find_unit_matches(usages))
    yield find_short_form_matches(usages, clusters)


def _find_known(usages: Usages, entries: Entries) -> Iterator[tuple[ArticleName, EntityId]]:
    """Return the nodes whose gazetteer entity is known; people only where the mention says so."""
    index: dict[tuple[EntityKind, str], set[EntityId]] = {}
    for entry in entries.values():
        for name in (entry.name, *(alias.name for alias in entry.aliases)):
            group = KIND_GROUPS.get(entry.kind, entry.kind)
            index.setdefault((group, name_key(name)), set()).add(entry.id)
    for node in usages:
        known = index.get((node.group, node.key), set())
        if node.entity:
            yield node, EntityId(node.entity)
        elif node.group is not EntityKind.PERSON and len(known) == 1:
            yield node, next(iter(known))


def _find_same_labels(usages: Usages, clusters: Clusters[ArticleName]) -> Iterator[NameMatch]:
    """Pair the names of one gazetteer entity, and an article's untagged name with its tagged one."""
    firsts: dict[EntityId, ArticleName] = {}
    tagged: dict[tuple[ArticleId, EntityKind, str], list[ArticleName]] = {}
    for node in usages:
        label = clusters.get_label(node)
        if label:
            yield NameMatch(*_KNOWN, firsts.setdefault(label, node), node)
            tagged.setdefault(node[:3], []).append(node)
    for node in usages:
        twins = tagged.get(node[:3], [])
        if not node.entity and len(twins) == 1:
            yield NameMatch(1.0, "exact name", twins[0], node)


def _find_article_aliases(defined: Iterable[tuple[ArticleName, ArticleName]]) -> tuple[NameMatch, ...]:
    """Pair the names that an article itself calls one; the short form stands left."""
    return tuple(
        NameMatch(0.95, "the article gives both names", alias, target)
        for alias, target in defined
        if alias.group is target.group and alias.key != target.key
    )


def _find_stray_aliases(
    defined: Iterable[tuple[ArticleName, ArticleName]], usages: Usages
) -> Iterator[NameMatch]:
    """Pair a short form taken for a person's name with the organisation that its article says it is."""
    for alias, target in defined:
        person = alias._replace(group=EntityKind.PERSON, entity="")
        if target.group is EntityKind.ORGANIZATION and person in usages:
            yield NameMatch(0.95, "the article gives both names", target, person)

"""Decide which people of different articles are one: never by spelling alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from lgai_graph.korean import is_hangul, name_key, romanize, split_surname
from lgai_graph.lexicon import load_lexicon
from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.identity import Identity, drop_group, identify, make_finder
from lgai_graph.link.entities.matches import ENOUGH, Match
from lgai_graph.link.entities.names import compare_names, loose_key
from lgai_graph.link.entities.nodes import Entries, Node, Usages, list_parents
from lgai_graph.link.entities.organizations import get_form
from lgai_graph.link.scores import Scorer, rate
from lgai_graph.model import ArticleId, EntityId, EntityKind

_RARE_NAME_LENGTH = 5  # syllables of a name that namesakes hardly share (케빈 페레이라)
_FOLDED_LATIN = str.maketrans(
    {"g": "k", "c": "k", "q": "k", "b": "p", "d": "t", "j": "t", "r": "l", "v": "p"}
)
_CONSONANTS = frozenset("klmnpstfz")

OrganizationIds = frozenset[Identity]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One article's person with everything that may tell namesakes apart.

    Args:
        organizations: where the article places the person, as clusters.
        above: the same and all their parents.
        mentioned: all organisations of the article.
        company: the other people of the article.
    """

    node: Node
    name: str
    roles: frozenset[str]
    organizations: OrganizationIds
    above: OrganizationIds
    mentioned: OrganizationIds
    company: frozenset[str]

    @property
    def handles(self) -> frozenset[Identity]:
        """Return all that two namesakes must share something of."""
        return self.mentioned | self.above | self.roles | self.company


People = dict[Node, Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPair:
    """Two people of different articles, possibly one."""

    left: Person
    right: Person

    @property
    def shares_organization(self) -> bool:
        """Tell whether one organisation holds both, directly or as parent of the other's."""
        left, right = self.left, self.right
        return bool(left.organizations & right.above or right.organizations & left.above)


def _spelling_score(pair: PersonPair) -> float:
    """Rate the spellings alone."""
    spelling = compare_names(pair.left.name, pair.right.name)
    return spelling.weight if spelling else 0.0


def _has_rare_name(pair: PersonPair) -> bool:
    """Tell whether the name is so long that namesakes are unlikely."""
    return min(len(name_key(pair.left.name)), len(name_key(pair.right.name))) >= _RARE_NAME_LENGTH


def _shares_rare_role(pair: PersonPair) -> bool:
    """Tell whether both bear a title that few people bear."""
    return bool((pair.left.roles & pair.right.roles) - load_lexicon().common_titles)


def _mentions_organization(pair: PersonPair) -> bool:
    """Tell whether one article mentions where the other places the person."""
    left, right = pair.left, pair.right
    return bool(left.organizations & right.mentioned or right.organizations & left.mentioned)


def _works_elsewhere(pair: PersonPair) -> bool:
    """Tell whether both articles give an organisation and the two have nothing in common."""
    return bool(pair.left.organizations and pair.right.organizations) and not pair.shares_organization


# The spelling gives half; the other half must come from outside the name.
PERSON_SCORERS: tuple[Scorer[PersonPair], ...] = (
    Scorer(reason="same name", weight=0.5, holds=lambda pair: _spelling_score(pair) >= 0.98),
    Scorer(
        reason="another spelling of the name",
        weight=0.4,
        holds=lambda pair: 0.0 < _spelling_score(pair) < 0.98,
    ),
    Scorer(reason="same organisation", weight=0.5, holds=lambda pair: pair.shares_organization),
    Scorer(reason="same rare title", weight=0.3, holds=_shares_rare_role),
    Scorer(
        reason="same title",
        weight=0.1,
        holds=lambda pair: bool(pair.left.roles & pair.right.roles),
    ),
    Scorer(reason="the other article mentions the organisation", weight=0.3, holds=_mentions_organization),
    Scorer(
        reason="named beside the same person",
        weight=0.15,
        holds=lambda pair: bool(pair.left.company & pair.right.company),
    ),
    Scorer(
        reason="named beside the same people",
        weight=0.15,
        holds=lambda pair: len(pair.left.company & pair.right.company) > 1,
    ),
    Scorer(reason="a rare name", weight=0.2, holds=_has_rare_name),
    Scorer(reason="different organisations", weight=-0.2, holds=_works_elsewhere),
)


def find_colleague_matches(people: People) -> Iterator[Match]:
    """Pair namesakes of one organisation, each with the first of them."""
    firsts: dict[tuple[str, Identity], Person] = {}
    for person in people.values():
        for place in sorted(person.organizations, key=str):
            firsts.setdefault((person.node.key, place), person)
    for person in people.values():
        for place in sorted(person.above, key=str):
            yield from _rate_people(firsts.get((person.node.key, place), person), person)


def find_person_matches(people: People, clusters: Clusters[Node]) -> Iterator[Match]:
    """Rate the other pairs of people whose names may be one and who share anything else."""
    for left_nodes, right_nodes in _block_people(people):
        for left, right in _pair_up(left_nodes, right_nodes):
            first, second = people[left], people[right]
            if first.handles.isdisjoint(second.handles) or clusters.is_joined(left, right):
                continue
            yield from _rate_people(first, second)


def _rate_people(left: Person, right: Person) -> Iterator[Match]:
    """Return a match where two people of different articles are rated one."""
    if left.node.article == right.node.article:
        return
    score, reason = rate(PersonPair(left=left, right=right), PERSON_SCORERS)
    if score >= ENOUGH:
        yield Match(score, reason, left.node, right.node)


def _pair_up(left: Sequence[Node], right: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Return all pairs inside one block, or all pairs across two."""
    return combinations(left, 2) if left is right else product(left, right)


def _block_people(people: People) -> Iterator[tuple[Sequence[Node], Sequence[Node]]]:
    """Group people whose names may be one: equal, one vowel apart, or in Latin letters."""
    same: dict[str, list[Node]] = {}
    loose: dict[str, list[Node]] = {}
    korean: dict[str, list[Node]] = {}
    latin: dict[str, list[Node]] = {}
    for node in people:
        same.setdefault(node.key, []).append(node)
        loose.setdefault(loose_key(node.key) or "", []).append(node)
        side = korean if any(map(is_hangul, node.key)) else latin
        for key in _consonant_keys(people[node].name):
            side.setdefault(key, []).append(node)
    yield from ((nodes, nodes) for nodes in same.values())
    yield from ((nodes, nodes) for key, nodes in loose.items() if key)
    yield from ((korean[key], latin[key]) for key in sorted(korean.keys() & latin.keys()))


def _consonant_keys(name: str) -> list[str]:
    """Return the sorted consonants of the given name, equal for 경훈 and Kyung-hoon."""
    if any(map(is_hangul, name)):
        parts = split_surname(name)
        return [_sort_consonants(romanize(parts[1]))] if parts else []
    words = name.split()
    return sorted({_sort_consonants("".join(words[1:])), _sort_consonants("".join(words[:-1]))})


def _sort_consonants(latin: str) -> str:
    """Fold the consonants that people spell differently, and sorts them."""
    folded = latin.casefold().replace("ch", "j").replace("ng", "n").translate(_FOLDED_LATIN)
    return "".join(sorted(set(folded) & _CONSONANTS))


def describe_people(usages: Usages, clusters: Clusters[Node], entries: Entries) -> People:
    """Draw up every person of every article, with organisations as linked so far."""
    people: People = {}
    find_organization = make_finder(usages, clusters)
    mentioned: dict[ArticleId, set[Identity]] = {}
    company: dict[ArticleId, set[str]] = {}
    for node in usages:
        if node.group is EntityKind.PERSON:
            company.setdefault(node.article, set()).add(node.key)
        elif node.group is EntityKind.ORGANIZATION:
            mentioned.setdefault(node.article, set()).add(identify(node, clusters))
    for node, usage in usages.items():
        if node.group is EntityKind.PERSON:
            places = frozenset(find_organization(node.article, key) for key in usage.organizations)
            families = {find_organization(node.article, drop_group(key)) for key in usage.organizations}
            people[node] = Person(
                node=node,
                name=get_form(usages, node),
                roles=frozenset(usage.roles),
                organizations=places,
                above=_add_parents(places | families, entries),
                mentioned=frozenset(mentioned.get(node.article, ())),
                company=frozenset(company[node.article] - {node.key}),
            )
    return people


def _add_parents(places: OrganizationIds, entries: Entries) -> OrganizationIds:
    """Add the parents, grandparents … that the gazetteer knows."""
    known = [EntityId(place) for place in places if isinstance(place, str)]
    return places.union(*(list_parents(place, entries) for place in known))

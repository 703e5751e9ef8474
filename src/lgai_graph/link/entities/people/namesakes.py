"""Find people of different articles who may be one: same place, same office, then what they share."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, groupby, product
from operator import itemgetter
from typing import NamedTuple

from lgai_graph.korean import is_hangul, name_key, romanize, split_surname
from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.identity import Identity, drop_group, identify, make_finder
from lgai_graph.link.entities.matching import ENOUGH, NameMatch
from lgai_graph.link.entities.names import compare_names, loose_key
from lgai_graph.link.entities.nodes import (
    ArticleName,
    Entries,
    Usages,
    find_repeated,
    get_form,
    list_meetings,
    list_parents,
    share,
)
from lgai_graph.link.entities.people.pairs import (
    OrganizationIds,
    Person,
    is_hopeless,
    is_part_of_name,
    rate_people,
    unite_people,
)
from lgai_graph.model import EntityId, EntityKind

_PUBLIC_SHARE = 3  # so many times the articles of the next namesake make one bearer the one meant
_FOLDED_LATIN = str.maketrans(
    {"g": "k", "c": "k", "q": "k", "b": "p", "d": "t", "j": "t", "r": "l", "v": "p"}
)
_CONSONANTS = frozenset("klmnpstfz")

People = Mapping[ArticleName, Person]


class Bearer(NamedTuple):
    """Several articles' people that are one so far, by the first of them."""

    node: ArticleName
    person: Person


def find_colleague_matches(people: People) -> Iterator[NameMatch]:
    """Pair namesakes of one organisation, each with the first of them."""
    firsts: dict[tuple[str, Identity], ArticleName] = {}
    for node, person in people.items():
        for place in sorted(person.organizations, key=str):
            firsts.setdefault((node.key, place), node)
    for node, person in people.items():
        for place in sorted(person.above, key=str):
            yield from _match(people, firsts.get((node.key, place), node), node)


def _match(people: People, left: ArticleName, right: ArticleName) -> Iterator[NameMatch]:
    """Return a match where two people of different articles are rated one."""
    if left.article != right.article:
        rating = rate_people(people[left], people[right])
        if rating.score >= ENOUGH:
            yield NameMatch(rating.score, rating.reason, left, right)


def find_person_matches(people: People, clusters: Clusters[ArticleName]) -> Iterator[NameMatch]:
    """Rate all that is known so far of the bearers of one name or of two spellings of it.

    Only those whom an article places somewhere are compared here; the others come last.
    """
    placed = {
        bearer.node: bearer.person for bearer in _list_bearers(people, clusters) if not bearer.person.is_bare
    }
    for left_nodes, right_nodes in _block_people(placed):
        for left, right in _pair_up(left_nodes, right_nodes):
            if not is_hopeless(placed[left], placed[right]):
                yield from _match(placed, left, right)


def find_bare_matches(people: People, clusters: Clusters[ArticleName]) -> Iterator[NameMatch]:
    """Give a person named without a firm to the one bearer of the name it can be.

    Several may fit: then the one whom the article speaks for, else one who is written about far
    more than the others. Where neither is so, each article keeps its own. Bearers whom nothing
    places are one unless their callings differ.
    """
    bearers = list(_list_bearers(people, clusters))
    bare = [bearer for bearer in bearers if bearer.person.is_bare]
    placed: dict[str, list[Bearer]] = {str(name_key(name)): [] for one in bare for name in one.person.names}
    for bearer in bearers:
        if not bearer.person.is_bare:
            for key in filter(placed.__contains__, _name_keys(bearer.person.names)):
                placed[key].append(bearer)
    firsts: dict[str, list[Bearer]] = {}
    for bearer in bare:
        others = _find_others(bearer, placed)
        match = _choose_bearer(bearer, others) or (None if others else _join_bare(bearer, firsts))
        if match:
            yield match


def _find_others(bearer: Bearer, placed: Mapping[str, Sequence[Bearer]]) -> list[Bearer]:
    """Return the placed bearers of any of a person's names whom another article names first, each once."""
    keys = sorted(str(name_key(name)) for name in bearer.person.names)
    found = {other.node: other for key in keys for other in placed.get(key, ())}
    return [other for other in found.values() if other.node.article != bearer.node.article]


def _choose_bearer(bearer: Bearer, others: Sequence[Bearer]) -> NameMatch | None:
    """Return the only, best or by far best known of the bearers that fit."""
    rated = [(rate_people(bearer.person, other.person), other) for other in others]
    fitting = [row for row in rated if row[0].score >= ENOUGH]
    if not fitting:
        return None
    fitting.sort(key=lambda row: (-row[0].score, -row[1].person.articles, row[1].node))
    rating, best = fitting[0]
    reason = rating.reason
    if len(fitting) > 1 and fitting[1][0].score == rating.score:
        if best.person.articles < _PUBLIC_SHARE * fitting[1][1].person.articles:
            return None
        reason += "; by far the best known of the name"
    return NameMatch(rating.score, reason, best.node, bearer.node)


def _join_bare(bearer: Bearer, firsts: dict[str, list[Bearer]]) -> NameMatch | None:
    """Pair a bearer whom nothing places with the first such one whose calling does not differ."""
    keys = sorted({str(name_key(name)) for name in bearer.person.names})
    for first in {first.node: first for key in keys for first in firsts.get(key, ())}.values():
        rating = rate_people(first.person, bearer.person)
        if rating.score >= ENOUGH and first.node.article != bearer.node.article:
            return NameMatch(rating.score, rating.reason, first.node, bearer.node)
    for key in keys:
        firsts.setdefault(key, []).append(bearer)
    return None


def _name_keys(names: frozenset[str]) -> list[str]:
    """Return the keys under which a short form looks for a bearer: each name, its last word."""
    lasts = {last for name in names if is_part_of_name(last := name.split()[-1], name)}
    return sorted(str(name_key(name)) for name in names | lasts)


def _list_bearers(people: People, clusters: Clusters[ArticleName]) -> Iterator[Bearer]:
    """Put together what is known of each cluster of people, ordered by their first names."""
    groups: dict[ArticleName, list[ArticleName]] = {}
    for node in people:
        if not clusters.is_alone(node):
            groups.setdefault(clusters.find(node), []).append(node)
    for node in people:
        if clusters.is_alone(node):
            yield Bearer(node, people[node])
        elif nodes := groups.pop(clusters.find(node), None):
            yield Bearer(node, unite_people(people[other] for other in nodes))


def _pair_up(
    left: Sequence[ArticleName], right: Sequence[ArticleName]
) -> Iterator[tuple[ArticleName, ArticleName]]:
    """Return all pairs inside one block, or all pairs across two."""
    return combinations(left, 2) if left is right else product(left, right)


def _block_people(people: People) -> Iterator[tuple[Sequence[ArticleName], Sequence[ArticleName]]]:
    """Group people whose names may be one: equal, a letter apart, a part, or in Latin letters."""
    nodes = list(people)
    keys = ((hash(key), place) for place, n in enumerate(nodes) for key in _block_keys(n, people[n]))
    for places in list_meetings(keys):
        alike = [nodes[place] for place in places]
        yield alike, alike
    latin: dict[str, list[ArticleName]] = {}
    for node in nodes:
        if not _is_korean(node):
            for key in _list_consonants(people[node]):
                latin.setdefault(key, []).append(node)
    korean: dict[str, list[ArticleName]] = {}
    for node in filter(_is_korean, nodes if latin else ()):
        for key in filter(latin.__contains__, _list_consonants(people[node])):
            korean.setdefault(key, []).append(node)
    yield from ((korean[key], latin[key]) for key in sorted(korean))


def _block_keys(node: ArticleName, person: Person) -> list[str]:
    """List under what a person meets others whose names are written alike."""
    loose = loose_key(node.key)
    return [*_name_keys(person.names), *((f"~{loose}",) if loose else ())]


def _is_korean(node: ArticleName) -> bool:
    return any(map(is_hangul, node.key))


def _list_consonants(person: Person) -> list[str]:
    """List the sorted consonants of each form of a person's name, each once."""
    return sorted({key for name in person.names for key in _consonant_keys(name)})


@lru_cache(maxsize=16384)
def _consonant_keys(name: str) -> list[str]:
    """Return the sorted consonants of the given name, equal for 경훈 and Kyung-hoon."""
    if any(map(is_hangul, name)):
        parts = split_surname(name)
        return [_sort_consonants(romanize(parts[1]))] if parts else []
    words = name.split()
    return sorted({_sort_consonants("".join(words[1:])), _sort_consonants("".join(words[:-1]))})


def _sort_consonants(latin: str) -> str:
    """Fold the consonants that people spell differently, and sort them."""
    folded = latin.casefold().replace("ch", "j").replace("ng", "n").translate(_FOLDED_LATIN)
    return "".join(sorted(set(folded) & _CONSONANTS))


def describe_people(
    usages: Usages, clusters: Clusters[ArticleName], entries: Entries, strays: frozenset[ArticleName]
) -> People:
    """Draw up every person of every article whom another may be, with organisations as linked so far.

    Left out are strays, names that only one article takes for a person's.
    """
    named = [get_form(usages, node) for node in usages if _is_person(node, strays)]
    may_meet = find_meeting(named)
    find_organization = make_finder(usages, clusters)
    seen: dict[object, object] = {}
    people: dict[ArticleName, Person] = {}
    for article, told in groupby(usages, key=itemgetter(0)):
        here = list(told)
        company = {node for node in here if _is_person(node, strays)}
        persons = [
            node
            for node in here
            if node in company and (not clusters.is_alone(node) or may_meet(get_form(usages, node)))
        ]
        bodies = (identify(node, clusters) for node in here if node.group is EntityKind.ORGANIZATION)
        mentioned = share(frozenset(bodies), seen) if persons else frozenset[Identity]()
        for node in persons:
            keys = usages[node].organizations
            places = share(frozenset(find_organization(article, key) for key in keys), seen)
            families = {find_organization(article, drop_group(key)) for key in keys}
            people[node] = Person(
                names=share(frozenset({get_form(usages, node)}), seen),
                roles=share(frozenset(usages[node].roles), seen),
                organizations=places,
                above=share(_add_parents(places | families, entries), seen),
                mentioned=mentioned,
                company=tuple(sorted({other.key for other in company} - {node.key})),
            )
    return people


def _is_person(node: ArticleName, strays: frozenset[ArticleName]) -> bool:
    """Tell whether a name is a person's, and not only taken for one."""
    return node.group is EntityKind.PERSON and node not in strays


def find_meeting(named: Collection[str]) -> Callable[[str], bool]:
    """Return a test whether a form of a name, or one that may mean the same, stands anywhere else.

    Most names stand once, and whom they name needs no comparison.

    Args:
        named: the form of each name of a person in each article.
    """
    repeated = find_repeated(hash(key) for form in named for key in _list_keys(form))
    forms = dict.fromkeys(named)
    met = {form for form in forms if any(hash(key) in repeated for key in _list_keys(form))}
    latin: dict[str, list[str]] = {}
    for form in forms:
        if not any(map(is_hangul, form)):
            for key in _consonant_keys(form):
                latin.setdefault(key, []).append(form)
    for form in forms if latin else ():
        if any(map(is_hangul, form)):
            for other in {other for key in _consonant_keys(form) for other in latin.get(key, ())}:
                if not {form, other} <= met and compare_names(form, other):
                    met |= {form, other}
    return met.__contains__


@lru_cache(maxsize=16384)
def _list_keys(form: str) -> frozenset[str]:
    """List under what a form of a name meets others of its alphabet."""
    loose = loose_key(name_key(form))
    return frozenset((*_name_keys(frozenset({form})), *((f"~{loose}",) if loose else ())))


def _add_parents(places: OrganizationIds, entries: Entries) -> OrganizationIds:
    """Add the parents, grandparents … that the gazetteer knows."""
    known = [EntityId(place) for place in places if isinstance(place, str)]
    return places.union(*(list_parents(place, entries) for place in known))

"""Find people of different articles who may be one: same place, same office, then what they share."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lgai_graph.korean import name_key
from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.identity import Identity
from lgai_graph.link.entities.matching import ENOUGH, NameMatch
from lgai_graph.link.entities.nodes import ArticleName
from lgai_graph.link.entities.people.blocks import list_close_pairs
from lgai_graph.link.entities.people.circles import list_name_keys
from lgai_graph.link.entities.people.described import People
from lgai_graph.link.entities.people.pairs import Person, rate_people, unite_people

_PUBLIC_SHARE = 3  # so many times the articles of the next namesake make one bearer the one meant


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
    for left, right in list_close_pairs(placed):
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
            for key in filter(placed.__contains__, list_name_keys(bearer.person.names)):
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

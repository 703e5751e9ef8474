"""List the pairs of people who may be one: whose names are written alike, and who share more than that."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from lgai_graph.link.entities.names import loose_key
from lgai_graph.link.entities.nodes import ArticleName, list_meetings
from lgai_graph.link.entities.people.circles import is_korean, list_consonants, list_name_keys
from lgai_graph.link.entities.people.described import People
from lgai_graph.link.entities.people.glance import is_hopeless
from lgai_graph.link.entities.people.pairs import Person


def list_close_pairs(people: People) -> Iterator[tuple[ArticleName, ArticleName]]:
    """Yield the pairs of placed people whom a glance does not tell apart."""
    for left_nodes, right_nodes in _block_people(people):
        for left, right in _pair_up(left_nodes, right_nodes):
            if not is_hopeless(people[left], people[right]):
                yield left, right


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
    latin: dict[tuple[int, str], list[ArticleName]] = {}
    for node in nodes:
        if not is_korean(node.key):
            for key in _list_letters(people[node]):
                latin.setdefault(key, []).append(node)
    korean: dict[tuple[int, str], list[ArticleName]] = {}
    for node in nodes if latin else ():
        if is_korean(node.key):
            for key in filter(latin.__contains__, _list_letters(people[node])):
                korean.setdefault(key, []).append(node)
    yield from ((korean[key], latin[key]) for key in sorted(korean))


def _block_keys(node: ArticleName, person: Person) -> list[str]:
    """List under what a person meets others whose names are written alike."""
    loose = loose_key(node.key)
    return [*list_name_keys(person.names), *((f"~{loose}",) if loose else ())]


def _list_letters(person: Person) -> list[tuple[int, str]]:
    """List the sorted consonants of each form of a person's name, each once, in the person's circle."""
    return sorted({(person.circle, key) for name in person.names for key in list_consonants(name)})

"""Draw up the people of articles, some at a time, with organisations as linked so far."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.identity import Organizations, drop_group
from lgai_graph.link.entities.nodes import ArticleName, Entries, Usages, get_form, list_parents, share
from lgai_graph.link.entities.people.circles import find_circles
from lgai_graph.link.entities.people.pairs import OrganizationIds, Person
from lgai_graph.model import ArticleId, EntityId, EntityKind

MANY = 20_000  # people who are drawn up and compared at a time, in some 30 MB: those of 6,000 articles

People = Mapping[ArticleName, Person]
_GET_ARTICLE = itemgetter(0)


def describe_people(
    usages: Usages, clusters: Clusters[ArticleName], entries: Entries, strays: frozenset[ArticleName]
) -> Iterator[People]:
    """Draw up every person of every article whom another may be, those of one circle together.

    Left out are strays, names that only one article takes for a person's. Joining some changes nothing of
    those who come later, who are of other circles.
    """
    persons = [node for node in usages if _is_person(node, strays)]
    circles = _find_circles(persons, usages, clusters)
    drawer = PersonDrawer(
        usages=usages,
        names=list(usages),
        organizations=Organizations(usages, clusters),
        entries=entries,
        strays=strays,
        circles=circles,
    )
    met = [node for node in persons if get_form(usages, node) in circles]
    yield from map(drawer.draw, _cut(met, [circles[get_form(usages, node)] for node in met]))


def _is_person(node: ArticleName, strays: frozenset[ArticleName]) -> bool:
    """Tell whether a name is a person's, and not only taken for one."""
    return node.group is EntityKind.PERSON and node not in strays


def _find_circles(
    persons: Sequence[ArticleName], usages: Usages, clusters: Clusters[ArticleName]
) -> dict[str, int]:
    """Find the circles of the forms of names; whoever a hand or the gazetteer joined is in one."""
    joined: dict[ArticleName, set[str]] = {}
    for node in persons:
        if not clusters.is_alone(node):
            joined.setdefault(clusters.find(node), set()).add(get_form(usages, node))
    return find_circles((get_form(usages, node) for node in persons), joined.values())


def _cut(nodes: Sequence[ArticleName], circles: Sequence[int]) -> Iterator[list[ArticleName]]:
    """Cut people into parts of like size, each of whole circles and in the order of names."""
    part_of: dict[int, int] = {}
    before = 0
    for circle, size in Counter(circles).items():
        part_of[circle] = before // MANY
        before += size
    parts: dict[int, list[ArticleName]] = {}
    for node, circle in zip(nodes, circles, strict=True):
        parts.setdefault(part_of[circle], []).append(node)
    yield from parts.values()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDrawer:
    """Draws up people.

    Args:
        usages: how articles use all names.
        names: the same names, in their order.
        organizations: what those names stand for.
        entries: the gazetteer.
        strays: names that only one article takes for a person's.
        circles: the circle of each form of a name.
    """

    usages: Usages
    names: Sequence[ArticleName]
    organizations: Organizations
    entries: Entries
    strays: frozenset[ArticleName]
    circles: Mapping[str, int]

    def draw(self, nodes: Sequence[ArticleName]) -> People:
        """Draw up people, in the order of their names."""
        seen: dict[object, object] = {}
        people: dict[ArticleName, Person] = {}
        for article, persons in groupby(nodes, key=_GET_ARTICLE):
            here = self._list_names(article)
            company = {node.key for node in here if _is_person(node, self.strays)}
            bodies = (node for node in here if node.group is EntityKind.ORGANIZATION)
            mentioned = share(frozenset(map(self.organizations.identify, bodies)), seen)
            for node in persons:
                people[node] = self._draw_one(node, mentioned, company, seen)
        return people

    def _draw_one(
        self,
        node: ArticleName,
        mentioned: OrganizationIds,
        company: AbstractSet[str],
        seen: dict[object, object],
    ) -> Person:
        """Draw up one person; what is alike is held once."""
        keys, form = self.usages[node].organizations, get_form(self.usages, node)
        find = self.organizations.find
        places = share(frozenset(find(node.article, key) for key in keys), seen)
        families = {find(node.article, drop_group(key)) for key in keys}
        return Person(
            names=share(frozenset({form}), seen),
            roles=share(frozenset(self.usages[node].roles), seen),
            organizations=places,
            above=share(_add_parents(places | families, self.entries), seen),
            mentioned=mentioned,
            company=tuple(sorted(company - {node.key})),
            circle=self.circles[form],
        )

    def _list_names(self, article: ArticleId) -> Sequence[ArticleName]:
        """List the names of an article."""
        start = bisect_left(self.names, article, key=_GET_ARTICLE)
        end = bisect_right(self.names, article, lo=start, key=_GET_ARTICLE)
        return self.names[start:end]


def _add_parents(places: OrganizationIds, entries: Entries) -> OrganizationIds:
    """Add the parents, grandparents … that the gazetteer knows."""
    known = [EntityId(place) for place in places if isinstance(place, str)]
    return places.union(*(list_parents(place, entries) for place in known))

"""Tell which organisation a name in an article stands for, as far as linked so far."""

from collections.abc import Iterable

from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.nodes import ArticleName, Usages
from lgai_graph.model import ArticleId, EntityKind

Identity = ArticleName | str  # the root of a cluster, a gazetteer id, or a name that nothing knows

_GROUP = "그룹"


class Organizations:
    """What the names of organisations stand for, until more of them are joined; people may be.

    A name that is one with a person's, as a misread one may be, stands for what it stood for at first.
    """

    def __init__(self, usages: Usages, clusters: Clusters[ArticleName]) -> None:
        self._usages, self._clusters = usages, clusters
        self._tagged: dict[tuple[ArticleId, str], ArticleName] = {}  # that only the gazetteer's tag tells
        self._anywhere: dict[str, Identity | None] = {}  # None for what stands for several
        self._beside_people: dict[ArticleName, Identity] = {}
        peopled = {clusters.find(node) for node in _list_joined_people(usages, clusters)}
        for node in usages:
            if node.group is EntityKind.ORGANIZATION:
                if node.entity:
                    self._tagged.setdefault((node.article, node.key), node)
                identity = self.identify(node)
                if peopled and clusters.find(node) in peopled:
                    self._beside_people[node] = identity
                if self._anywhere.setdefault(node.key, identity) != identity:
                    self._anywhere[node.key] = None

    def identify(self, node: ArticleName) -> Identity:
        """Return the gazetteer id of a name's cluster, else its root."""
        fixed = self._beside_people.get(node) if self._beside_people else None
        root = self._clusters.find(node)
        return fixed or self._clusters.get_label(root) or root

    def find(self, article: ArticleId, key: str) -> Identity:
        """Return what an organisation's key stands for in an article."""
        plain = ArticleName(article, EntityKind.ORGANIZATION, key, "")
        here = plain if plain in self._usages else self._tagged.get((article, key))
        if here is not None:
            return self.identify(here)
        known = self._anywhere.get(key)
        return key if known is None else known


def _list_joined_people(usages: Usages, clusters: Clusters[ArticleName]) -> Iterable[ArticleName]:
    """List the names of people to which anything was joined."""
    return (node for node in usages if node.group is EntityKind.PERSON and not clusters.is_alone(node))


def drop_group(key: str) -> str:
    """Return the name a group goes by without the word group (``lg그룹`` → ``lg``).

    The two are not one thing (현대차그룹 owns 현대차), but who works for one belongs to the other.
    """
    return key.removesuffix(_GROUP) or key

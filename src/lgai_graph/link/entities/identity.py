"""Tell which organisation a name in an article stands for, as far as linked so far."""

from collections.abc import Callable

from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.nodes import ArticleName, Usages
from lgai_graph.model import ArticleId, EntityKind

Identity = ArticleName | str  # the root of a cluster, a gazetteer id, or a name that nothing knows
Finder = Callable[[ArticleId, str], Identity]

_GROUP = "그룹"


def identify(node: ArticleName, clusters: Clusters[ArticleName]) -> Identity:
    """Return the gazetteer id of a name's cluster, else its root."""
    return clusters.get_label(node) or clusters.find(node)


def make_finder(usages: Usages, clusters: Clusters[ArticleName]) -> Finder:
    """Make a function from an organisation's key in an article to what it stands for.

    It must be used before the next names are joined.
    """
    tagged: dict[tuple[ArticleId, str], ArticleName] = {}  # the names that only the gazetteer's tag tells
    anywhere: dict[str, Identity | None] = {}  # None for what stands for several
    for node in usages:
        if node.group is EntityKind.ORGANIZATION:
            if node.entity:
                tagged.setdefault((node.article, node.key), node)
            identity = identify(node, clusters)
            if anywhere.setdefault(node.key, identity) != identity:
                anywhere[node.key] = None

    def find(article: ArticleId, key: str) -> Identity:
        plain = ArticleName(article, EntityKind.ORGANIZATION, key, "")
        here = plain if plain in usages else tagged.get((article, key))
        if here is not None:
            return identify(here, clusters)
        known = anywhere.get(key)
        return key if known is None else known

    return find


def drop_group(key: str) -> str:
    """Return the name a group goes by without the word group (``lg그룹`` → ``lg``).

    The two are not one thing (현대차그룹 owns 현대차), but who works for one belongs to the other.
    """
    return key.removesuffix(_GROUP) or key

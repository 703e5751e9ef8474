"""Let hand decisions rule over the clusters before any score is read."""

from collections.abc import Iterable, Mapping, Sequence

from lgai_graph.errors import InputError
from lgai_graph.korean import name_key
from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.nodes import ArticleName, Entries, Usage
from lgai_graph.model import Decision, EntityId, Judgement


def apply_judgements(
    clusters: Clusters[ArticleName],
    usages: Mapping[ArticleName, Usage],
    judgements: Iterable[Judgement],
    entries: Entries,
) -> dict[ArticleName, Judgement]:
    """Join what a hand called same and keeps apart what it called different.

    A side is a gazetteer id, a derived id (``person/홍길동``, ``person/홍길동@한빛전자``) or a
    name, which stands for everything so named.

    Returns:
        the nodes that a ``same`` decision touched, with the decision.

    Raises:
        InputError: a ``different`` contradicts the ``same`` decisions; names both.
    """
    ordered = sorted(judgements, key=lambda j: (j.decision, j.left, j.right, j.reason))
    index = _index_nodes(clusters, usages, ordered)
    same = [judgement for judgement in ordered if judgement.decision is Decision.SAME]
    touched: dict[ArticleName, Judgement] = {}
    for judgement in same:
        nodes = (*_find_side(index, judgement.left), *_find_side(index, judgement.right))
        known = [side for side in (judgement.left, judgement.right) if side in entries]
        if nodes and known and not clusters.get_label(nodes[0]):
            clusters.label(nodes[0], EntityId(known[0]))
        for node in nodes:
            clusters.join(nodes[0], node, by_hand=True)
            touched.setdefault(node, judgement)
    for judgement in ordered:
        if judgement.decision is Decision.DIFFERENT:
            _separate(clusters, index, judgement, same)
    return touched


def find_unsure_pairs(
    clusters: Clusters[ArticleName], usages: Mapping[ArticleName, Usage], judgements: Iterable[Judgement]
) -> frozenset[tuple[ArticleName, ArticleName]]:
    """Return the pairs that a hand could not decide; no score joins them directly."""
    open_ones = [judgement for judgement in judgements if judgement.decision is Decision.UNSURE]
    index = _index_nodes(clusters, usages, open_ones)
    return frozenset(
        (min(left, right), max(left, right))
        for judgement in open_ones
        for left in _find_side(index, judgement.left)
        for right in _find_side(index, judgement.right)
    )


def _separate(
    clusters: Clusters[ArticleName],
    index: Mapping[str, list[ArticleName]],
    judgement: Judgement,
    same: Sequence[Judgement],
) -> None:
    """Keep both sides apart, or names the decision that had joined them."""
    for left in _find_side(index, judgement.left):
        for right in _find_side(index, judgement.right):
            if clusters.is_joined(left, right):
                raise InputError(_describe_contradiction(clusters, index, judgement, same, left))
            clusters.separate(left, right)


def _describe_contradiction(
    clusters: Clusters[ArticleName],
    index: Mapping[str, list[ArticleName]],
    judgement: Judgement,
    same: Sequence[Judgement],
    node: ArticleName,
) -> str:
    """Name the two decisions that cannot both hold."""
    sides = f"{judgement.left!r} different from {judgement.right!r} ({judgement.reason})"
    for other in same:
        nodes = _find_side(index, other.left)
        if nodes and clusters.is_joined(nodes[0], node):
            joined = f"{other.left!r} same as {other.right!r} ({other.reason})"
            return f"judgements contradict each other: {sides} but {joined}; remove one of the two"
    return f"judgement cannot hold: {sides} name one and the same thing; write ids such as person/이름@조직"


def _index_nodes(
    clusters: Clusters[ArticleName], usages: Mapping[ArticleName, Usage], judgements: Sequence[Judgement]
) -> dict[str, list[ArticleName]]:
    """Find what judgements name by gazetteer id, by name, by derived id, or that with an organisation."""
    index: dict[str, list[ArticleName]] = {}
    sides = {side for judgement in judgements for side in (judgement.left, judgement.right)}
    wanted = {handle for side in sides for handle in _list_handles(side)}
    for node, usage in usages.items() if wanted else ():
        handles = {clusters.get_label(node) or "", f"={node.key}", f"{node.group}/{node.key}"}
        handles |= {f"{kind}/{node.key}" for kind in usage.kinds}
        handles |= {f"{node.group}/{node.key}@{organization}" for organization in usage.organizations}
        for handle in handles & wanted:
            index.setdefault(handle, []).append(node)
    return index


def _find_side(index: Mapping[str, list[ArticleName]], side: str) -> list[ArticleName]:
    """Return the nodes that one side of a judgement names; an unread name gives none."""
    return next((index[handle] for handle in _list_handles(side) if handle in index), [])


def _list_handles(side: str) -> list[str]:
    """List what one side of a judgement may be: an id, an id derived of names, a name."""
    kind, slash, rest = side.partition("/")
    name, at, organization = rest.partition("@")
    derived = f"{kind}/{name_key(name)}" + (f"@{name_key(organization)}" if at else "")
    return [side, *([derived] if slash else []), f"={name_key(side)}"]

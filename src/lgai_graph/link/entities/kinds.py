"""Find names that one article takes for a person and all others for a firm, or the other way round."""

from collections.abc import Iterator

from lgai_graph.lexicon import load_lexicon
from lgai_graph.link.entities.known.references import References
from lgai_graph.link.entities.matching import NameMatch
from lgai_graph.link.entities.nodes import ArticleName, Usages
from lgai_graph.model import EntityKind

_READ_ALIKE = (EntityKind.ORGANIZATION, EntityKind.PERSON, EntityKind.PRODUCT)
_CLEAR_ARTICLES, _CLEAR_SHARE = 3, 4  # articles of one kind, and how many times those of the others


def find_stray_matches(usages: Usages, references: References) -> Iterator[NameMatch]:
    """Pair a name of an odd kind with the first of the kind that is clearly right; the stray stands right.

    The kind is clear where the reference list knows an organisation of the name or its end says so
    (은행, 공사), or where at least three articles, and four times those of the other kinds, read it so.
    """
    named: dict[str, dict[EntityKind, list[ArticleName]]] = {key: {} for key in _list_torn(usages)}
    for node in usages:
        if node.key in named and _may_stray(node):
            named[node.key].setdefault(node.group, []).append(node)
    for key, groups in named.items():
        is_known = key in references or load_lexicon().find_head(key) is not None
        right = _choose_group(groups, is_known=is_known)
        strays = [node for group, nodes in groups.items() if group is not right for node in nodes]
        if right and strays:
            reason = f"read as {right} in {len(groups[right])} articles"
            yield from (NameMatch(0.9, reason, groups[right][0], node) for node in strays)


def _may_stray(node: ArticleName) -> bool:
    """Tell whether rules may have read a name as of another kind than it is."""
    return node.group in _READ_ALIKE and not node.entity


def _list_torn(usages: Usages) -> Iterator[str]:
    """Yield, in the order of their first articles, the names that are read as of several kinds."""
    first: dict[str, EntityKind] = {}
    torn: set[str] = set()
    for node in usages:
        if _may_stray(node) and first.setdefault(node.key, node.group) is not node.group:
            torn.add(node.key)
    yield from (key for key in first if key in torn)


def _choose_group(groups: dict[EntityKind, list[ArticleName]], *, is_known: bool) -> EntityKind | None:
    """Return the kind that a name clearly has, None where it may have several."""
    if is_known and EntityKind.ORGANIZATION in groups:
        return EntityKind.ORGANIZATION
    ranked = sorted(groups, key=lambda group: (-len(groups[group]), group))
    most = len(groups[ranked[0]])
    rest = sum(len(groups[group]) for group in ranked[1:])
    return ranked[0] if most >= max(_CLEAR_ARTICLES, _CLEAR_SHARE * rest) else None

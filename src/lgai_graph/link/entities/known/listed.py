"""Find the names that the reference list gives for one organisation."""

from collections.abc import Iterator

from lgai_graph.link.entities.known.references import References
from lgai_graph.link.entities.matching import NameMatch
from lgai_graph.link.entities.nodes import ArticleName, Usages
from lgai_graph.model import ArticleId, EntityKind

_OWN_COUNTRY = "한국"  # whose offices the reference list has
_OFFICES = ("ministry:", "agency:")


def find_reference_matches(usages: Usages, references: References) -> Iterator[NameMatch]:
    """Pair names that the reference list gives for one organisation (금융감독원, 금감원)."""
    firsts: dict[str, ArticleName] = {}
    for node in usages:
        known = _find_listed(node.key, references) if node.group is EntityKind.ORGANIZATION else None
        if known:
            first = firsts.setdefault(known, node)
            if first.key != node.key:
                yield NameMatch(0.95, "the reference list has both names", first, node)


def _find_listed(key: str, references: References) -> str | None:
    """Return the row of a name; a foreign agency says of which country an office is (한국 공정거래위원회)."""
    known, bare = references.get(key), key.removeprefix(_OWN_COUNTRY)
    if known or bare == key:
        return known
    office = references.get(bare) or ""
    return office if office.startswith(_OFFICES) else None


def find_listed_short_forms(usages: Usages, references: References) -> Iterator[NameMatch]:
    """Pair a short form with the one full name that its article has and the reference list gives for it.

    국토부 may be 국토교통부 or 국토해양부: an article that names one of them in full says which.
    """
    shorts = [n for n in usages if n.group is EntityKind.ORGANIZATION and n.key in references.unsure]
    wholes: dict[ArticleId, list[ArticleName]] = {node.article: [] for node in shorts}
    for node in usages:
        if node.group is EntityKind.ORGANIZATION and node.article in wholes and node.key in references:
            wholes[node.article].append(node)
    for node in shorts:
        fitting = [n for n in wholes[node.article] if references.get(n.key) in references.unsure[node.key]]
        if len({references.get(n.key) for n in fitting}) == 1:
            yield NameMatch(0.9, "the reference list and the article have both names", node, fitting[0])

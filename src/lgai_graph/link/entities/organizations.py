"""Find the organisations, places and products that articles name in different words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.identity import drop_group, make_finder
from lgai_graph.link.entities.matches import Match
from lgai_graph.link.entities.names import NamePair, differs_by_one_vowel, gloss_key, is_generic, loose_key
from lgai_graph.link.entities.nodes import Node, Usages
from lgai_graph.link.scores import Scorer, rate
from lgai_graph.model import ArticleId, EntityKind

_MIN_UNIT_LENGTH = 5  # characters a unit's name needs to stand without its parent's (토론토 AI 연구소)
_FOREIGN_KINDS = frozenset({EntityKind.UNIVERSITY, EntityKind.PLACE})  # mostly transliterated when long

KeyOf = Callable[[Node], str]
Blocks = dict[tuple[EntityKind, str], list[Node]]


class SpelledPair(NamedTuple):
    """Two names with what their articles mention beside them."""

    names: NamePair
    kinds: frozenset[EntityKind]
    left_context: frozenset[str]
    right_context: frozenset[str]


VOWEL_SCORERS: tuple[Scorer[SpelledPair], ...] = (
    Scorer(
        reason="transliterations one vowel apart",
        weight=0.6,
        holds=lambda pair: differs_by_one_vowel(pair.names),
    ),
    Scorer(
        reason="both universities or places",
        weight=0.25,
        holds=lambda pair: pair.kinds <= _FOREIGN_KINDS,
    ),
    Scorer(
        reason="named beside the same organisation",
        weight=0.25,
        holds=lambda pair: bool(pair.left_context & pair.right_context),
    ),
)


def find_exact_matches(usages: Usages, clusters: Clusters[Node], bound: frozenset[Node]) -> Iterator[Match]:
    """Pair equal names of all articles, people apart.

    Left out: head nouns alone (연구소), names that an article itself gives as short for another
    (``bound``), and names that the gazetteer knows for two things.
    """
    for nodes in _block(usages, lambda node: node.key).values():
        plain = [node for node in nodes if node not in bound and not _is_head_noun(node)]
        labels = {clusters.get_label(node) for node in plain} - {None}
        known = [node for node in plain if clusters.get_label(node)] if len(labels) > 1 else plain
        yield from (Match(1.0, "exact name", known[0], node) for node in known[1:])


def _is_head_noun(node: Node) -> bool:
    """Tell whether an organisation's name fits every article's own one (연구소)."""
    return node.group is EntityKind.ORGANIZATION and is_generic(node.key)


def find_alias_matches(usages: Usages, clusters: Clusters[Node], bound: frozenset[Node]) -> Iterator[Match]:
    """Carry an article's own short form over to others, where all articles mean one thing by it."""
    for nodes in _block(usages, lambda node: node.key).values():
        explained = [node for node in nodes if node in bound]
        is_clear = len({clusters.find(node) for node in explained}) == 1 and not _is_head_noun(nodes[0])
        if is_clear:
            reason = "another article says what this short form stands for"
            yield from (Match(0.9, reason, explained[0], node) for node in nodes if node not in bound)


def find_gloss_matches(usages: Usages) -> Iterator[Match]:
    """Pair names that differ in Korean and Latin words (인공지능연구소, AI연구소)."""
    for nodes in _block(usages, gloss_key_of(usages)).values():
        named = [node for node in nodes if not _is_head_noun(node)]
        reason = "the same words in Korean and in Latin letters"
        yield from (Match(0.95, reason, named[0], node) for node in named[1:] if node.key != named[0].key)


def gloss_key_of(usages: Usages) -> KeyOf:
    """Return the gloss key of a node from the spelling its article uses most."""

    def read(node: Node) -> str:
        return gloss_key(get_form(usages, node))

    return read


def get_form(usages: Usages, node: Node) -> str:
    """Return the spelling that an article uses most, the shortest and first of equals."""
    names = usages[node].names
    return min(names, key=lambda name: (-names[name], len(name), name))


def find_short_form_matches(usages: Usages, clusters: Clusters[Node]) -> Iterator[Match]:
    """Read a head noun beside its owner as the owner's (LG가 ‘AI연구원’을 설립 → LG AI연구원).

    The article must name the whole, the owner must stand in one claim with the head noun, and
    only one whole may fit.
    """
    find = make_finder(usages, clusters)
    here: dict[ArticleId, list[Node]] = {}
    for node in usages:
        if node.group is EntityKind.ORGANIZATION:
            here.setdefault(node.article, []).append(node)
    for node in usages:
        if not _is_head_noun(node) or clusters.get_label(node):
            continue
        owners = {find(node.article, drop_group(key)) for key in usages[node].beside}
        wholes = [
            other
            for other in here[node.article]
            if other.key.endswith(node.key) and find(node.article, other.key.removesuffix(node.key)) in owners
        ]
        if len({clusters.find(whole) for whole in wholes}) == 1:
            yield Match(0.9, "short for its owner's in this article", wholes[0], node)


def find_vowel_matches(usages: Usages) -> Iterator[Match]:
    """Pair transliterations that waver in one vowel, with a second reason to believe it."""
    context = _collect_context(usages)
    for nodes in _block(usages, lambda node: loose_key(node.key) or "").values():
        firsts = list({node.key: node for node in reversed(nodes)}.values())
        for left, right in combinations(sorted(firsts), 2):
            pair = SpelledPair(
                NamePair(left.key, right.key),
                frozenset(usages[left].kinds) | frozenset(usages[right].kinds),
                context[left.article] - {left.key, right.key},
                context[right.article] - {left.key, right.key},
            )
            score, reason = rate(pair, VOWEL_SCORERS)
            yield Match(score, reason, left, right)


def find_unit_matches(usages: Usages) -> Iterator[Match]:
    """Pair a unit named with its parent in front (LG전자 토론토 AI 연구소) and without it.

    The short name must be a name by itself, have only one such parent in all articles, and its
    article must mention that parent.
    """
    by_key: dict[str, list[Node]] = {}
    for node in usages:
        if node.group is EntityKind.ORGANIZATION:
            by_key.setdefault(node.key, []).append(node)
    context = _collect_context(usages)
    for unit, (whole, parent) in sorted(_find_units(by_key).items()):
        for node in by_key[unit]:
            if parent in context[node.article]:
                yield Match(0.9, "the same name with its parent in front", by_key[whole][0], node)


def _find_units(by_key: Mapping[str, Sequence[Node]]) -> dict[str, tuple[str, str]]:
    """Find unit key → (key with parent, parent key), where there is only one."""
    found: dict[str, set[tuple[str, str]]] = {}
    for whole in by_key:
        for cut in range(2, len(whole) - _MIN_UNIT_LENGTH + 1):
            parent, unit = whole[:cut], whole[cut:]
            if parent in by_key and unit in by_key and not is_generic(unit):
                found.setdefault(unit, set()).add((whole, parent))
    return {unit: next(iter(wholes)) for unit, wholes in found.items() if len(wholes) == 1}


def _collect_context(usages: Usages) -> dict[ArticleId, frozenset[str]]:
    """Return the organisations that each article mentions."""
    context: dict[ArticleId, set[str]] = {}
    for node in usages:
        keys = context.setdefault(node.article, set())
        if node.group is EntityKind.ORGANIZATION:
            keys.add(node.key)
    return {article: frozenset(keys) for article, keys in context.items()}


def _block(nodes: Iterable[Node], key_of: KeyOf) -> Blocks:
    """Group comparable names, so that nothing is compared with everything."""
    blocks: Blocks = {}
    for node in nodes:
        key = key_of(node) if node.group is not EntityKind.PERSON else ""
        if key:
            blocks.setdefault((node.group, key), []).append(node)
    return {block: members for block, members in blocks.items() if len(members) > 1}

"""Find the organisations, places and products that articles name in different words."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from typing import NamedTuple

from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.identity import Organizations, drop_group
from lgai_graph.link.entities.matching import ENOUGH, NameMatch
from lgai_graph.link.entities.names import (
    NamePair,
    differs_by_one_vowel,
    differs_in_transliteration,
    gloss_key,
    is_generic,
    is_transliterated,
    loose_key,
    short_key,
    spelt_key,
)
from lgai_graph.link.entities.nodes import ArticleName, Usages, find_repeated, get_form
from lgai_graph.link.scores import Scorer, rate
from lgai_graph.model import ArticleId, EntityKind

_MIN_UNIT_LENGTH = 5  # characters a unit's name needs to stand without its parent's (토론토 AI 연구소)
_FOREIGN_KINDS = frozenset({EntityKind.UNIVERSITY, EntityKind.PLACE})  # mostly transliterated when long

KeyOf = Callable[[ArticleName], str]
Block = tuple[EntityKind, str]
Blocks = dict[Block, list[ArticleName]]


class SpelledPair(NamedTuple):
    """Two names with what their articles mention beside them."""

    names: NamePair
    kinds: frozenset[EntityKind]
    left_context: frozenset[str]
    right_context: frozenset[str]


WAVERING_SCORERS: tuple[Scorer[SpelledPair], ...] = (
    Scorer(
        reason="transliterations one vowel apart",
        weight=0.6,
        holds=lambda pair: differs_by_one_vowel(pair.names),
    ),
    Scorer(
        reason="transliterations one letter apart",
        weight=0.6,
        holds=lambda pair: differs_in_transliteration(pair.names) and not differs_by_one_vowel(pair.names),
    ),
    Scorer(
        reason="written in syllables of foreign words",
        weight=0.25,
        holds=lambda pair: differs_in_transliteration(pair.names),
    ),
    Scorer(
        reason="both universities or places",
        weight=0.25,
        holds=lambda pair: pair.kinds <= _FOREIGN_KINDS,
    ),
    Scorer(
        reason="named beside the same organisation",
        weight=0.25,
        holds=lambda pair: bool((pair.left_context & pair.right_context) - frozenset(pair.names)),
    ),
    Scorer(
        reason="one article names both",
        weight=-0.5,
        holds=lambda pair: any(
            frozenset(pair.names) <= context for context in (pair.left_context, pair.right_context)
        ),
    ),
)


def find_exact_matches(
    usages: Usages, clusters: Clusters[ArticleName], bound: frozenset[ArticleName]
) -> Iterator[NameMatch]:
    """Pair equal names of all articles, people apart.

    Left out: head nouns alone (연구소), names that an article itself gives as short for another
    (``bound``), and names that the gazetteer knows for two things.
    """
    for nodes in _block(usages, lambda node: node.key).values():
        plain = [node for node in nodes if node not in bound and not _is_head_noun(node)]
        labels = {clusters.get_label(node) for node in plain} - {None}
        known = [node for node in plain if clusters.get_label(node)] if len(labels) > 1 else plain
        yield from (NameMatch(1.0, "exact name", known[0], node) for node in known[1:])


def _is_head_noun(node: ArticleName) -> bool:
    """Tell whether an organisation's name fits every article's own one (연구소)."""
    return node.group is EntityKind.ORGANIZATION and is_generic(node.key)


def find_alias_matches(
    usages: Usages, clusters: Clusters[ArticleName], aliases: Sequence[NameMatch]
) -> Iterator[NameMatch]:
    """Carry an article's own short form over to others, where all articles mean one thing by it.

    The beginning of a firm's name is what its group is called, so 새솔 for 새솔전자 stays in its article.
    In ``aliases``, what the articles define, the short form stands left.
    """
    wholes = {match.left: match.right for match in aliases}
    keys = {alias.key for alias in wholes}
    for nodes in _block((node for node in usages if node.key in keys), lambda node: node.key).values():
        explained = [node for node in nodes if node in wholes]
        is_clear = len({clusters.find(node) for node in explained}) == 1 and not _is_head_noun(nodes[0])
        if is_clear and not wholes[explained[0]].key.startswith(explained[0].key):
            reason = "another article says what this short form stands for"
            yield from (NameMatch(0.9, reason, explained[0], node) for node in nodes if node not in wholes)


def find_shared_alias_matches(aliases: Sequence[NameMatch]) -> Iterator[NameMatch]:
    """Pair long names of which one begins the other and which share a short form (KAI)."""
    wholes: dict[str, dict[str, ArticleName]] = {}
    for match in aliases:
        wholes.setdefault(match.left.key, {}).setdefault(match.right.key, match.right)
    for named in wholes.values():
        for left, right in combinations(sorted(named), 2):
            if right.startswith(left) and len(left) >= _MIN_UNIT_LENGTH:
                yield NameMatch(0.9, "articles give one short form for both", named[left], named[right])


# Ways to write one name: how two spellings become equal, what that is worth, and what people read.
SPELLING_KEYS: tuple[tuple[Callable[[str], str], float, str], ...] = (
    (spelt_key, 0.97, "letters spelt in Hangul"),
    (gloss_key, 0.95, "the same words in Korean and in Latin letters"),
    (short_key, 0.9, "the short form of its ending"),
)


def find_spelling_matches(usages: Usages) -> Iterator[NameMatch]:
    """Pair names that say the same in other letters, words or endings (SK텔레콤, 에스케이텔레콤)."""
    forms = {get_form(usages, node) for node in usages if node.group is not EntityKind.PERSON}
    for write, score, reason in SPELLING_KEYS:
        met = _list_meeting(forms, write)
        alike = (node for node in usages if get_form(usages, node) in met)
        for nodes in _block(alike, _key_by(usages, write)).values():
            named = [node for node in nodes if not _is_head_noun(node)]
            yield from (NameMatch(score, reason, named[0], n) for n in named[1:] if n.key != named[0].key)


def _list_meeting(forms: Collection[str], write: Callable[[str], str]) -> set[str]:
    """Return the forms that some way to write them makes equal to others."""
    hashes = array("q", [hash(write(form)) for form in forms])
    repeated = find_repeated(hashes)
    return {form for form, number in zip(forms, hashes, strict=True) if number in repeated}


def _key_by(usages: Usages, write: Callable[[str], str]) -> KeyOf:
    """Return the function from a node to one key of the spelling its article uses most."""

    def read(node: ArticleName) -> str:
        return write(get_form(usages, node))

    return read


def find_short_form_matches(usages: Usages, clusters: Clusters[ArticleName]) -> Iterator[NameMatch]:
    """Read a head noun beside its owner as the owner's (LG가 ‘AI연구원’을 설립 → LG AI연구원).

    The article must name the whole, the owner must stand in one claim with the head noun, and
    only one whole may fit.
    """
    shorts = [node for node in usages if _is_head_noun(node) and not clusters.get_label(node)]
    here: dict[ArticleId, list[ArticleName]] = {node.article: [] for node in shorts}
    for node in usages:
        if node.group is EntityKind.ORGANIZATION and node.article in here:
            here[node.article].append(node)
    find = Organizations(usages, clusters).find
    for node in shorts:
        owners = {find(node.article, drop_group(key)) for key in usages[node].beside}
        wholes = [
            other
            for other in here[node.article]
            if other.key.endswith(node.key) and find(node.article, other.key.removesuffix(node.key)) in owners
        ]
        if len({clusters.find(whole) for whole in wholes}) == 1:
            yield NameMatch(0.9, "short for its owner's in this article", wholes[0], node)


def find_transliteration_matches(usages: Usages) -> Iterator[NameMatch]:
    """Pair transliterations that waver in one letter, with a second reason to believe it.

    A name that two others come equally near stays as it is.
    """
    blocks = _block_near(usages)
    context = _collect_context(usages, {node.article for nodes in blocks.values() for node in nodes})
    near: dict[ArticleName, list[NameMatch]] = {}
    for nodes in blocks.values():
        for left, right in combinations(nodes, 2):
            pair = SpelledPair(
                NamePair(left.key, right.key),
                frozenset(usages[left].kinds) | frozenset(usages[right].kinds),
                context[left.article],
                context[right.article],
            )
            score, reason = rate(pair, WAVERING_SCORERS)
            match = NameMatch(score, reason, left, right)
            for side in (left, right) if score >= ENOUGH else ():
                near.setdefault(side, []).append(match)
    for node, matches in near.items():
        rivals = {match for other in matches[0][2:] for match in near[other]}
        if len(rivals) == 1 and node == matches[0].left:
            yield matches[0]


def _block_near(usages: Usages) -> Blocks:
    """Group long names that are equal but for wavering vowels, or foreign ones but for one syllable."""
    firsts: dict[int, ArticleName] = {}
    for node in usages:
        if node.group is not EntityKind.PERSON:
            firsts.setdefault(hash((node.group, node.key)), node)
    return _gather(firsts.values(), _list_near_keys)


def _list_near_keys(node: ArticleName) -> Iterator[Block]:
    """Yield what a name shares with one that is nearly equal, nothing for a short one."""
    loose = loose_key(node.key)
    if loose is None:
        return
    yield node.group, loose
    if is_transliterated(node.key):
        for place in range(len(node.key)):
            yield node.group, f"{node.key[:place]}_{node.key[place + 1 :]}"


def find_unit_matches(usages: Usages) -> Iterator[NameMatch]:
    """Pair a unit named with its parent in front (LG전자 토론토 AI 연구소) and without it.

    The short name must be a name by itself, have only one such parent in all articles, and its
    article must mention that parent.
    """
    units = sorted(_find_units({n.key for n in usages if n.group is EntityKind.ORGANIZATION}).items())
    by_key: dict[str, list[ArticleName]] = {key: [] for unit, (whole, _) in units for key in (unit, whole)}
    for node in usages:
        if node.group is EntityKind.ORGANIZATION and node.key in by_key:
            by_key[node.key].append(node)
    context = _collect_context(usages, {node.article for unit, _ in units for node in by_key[unit]})
    for unit, (whole, parent) in units:
        for node in by_key[unit]:
            if parent in context[node.article]:
                yield NameMatch(0.9, "the same name with its parent in front", by_key[whole][0], node)


def _find_units(keys: AbstractSet[str]) -> dict[str, tuple[str, str]]:
    """Find unit key → (key with parent, parent key), where there is only one."""
    found: dict[str, set[tuple[str, str]]] = {}
    for whole in keys:
        for cut in range(2, len(whole) - _MIN_UNIT_LENGTH + 1):
            parent, unit = whole[:cut], whole[cut:]
            if parent in keys and unit in keys and not is_generic(unit):
                found.setdefault(unit, set()).add((whole, parent))
    return {unit: next(iter(wholes)) for unit, wholes in found.items() if len(wholes) == 1}


def _collect_context(usages: Usages, articles: Iterable[ArticleId]) -> dict[ArticleId, frozenset[str]]:
    """Return the organisations that some articles mention."""
    context: dict[ArticleId, set[str]] = {article: set() for article in articles}
    for node in usages:
        if node.group is EntityKind.ORGANIZATION and node.article in context:
            context[node.article].add(node.key)
    return {article: frozenset(keys) for article, keys in context.items()}


def _block(nodes: Iterable[ArticleName], key_of: KeyOf) -> Blocks:
    """Group comparable names, so that nothing is compared with everything."""

    def list_keys(node: ArticleName) -> tuple[Block, ...]:
        key = key_of(node) if node.group is not EntityKind.PERSON else ""
        return ((node.group, key),) if key else ()

    return _gather(nodes, list_keys)


def _gather(nodes: Iterable[ArticleName], list_keys: Callable[[ArticleName], Iterable[Block]]) -> Blocks:
    """Group names by their keys; a name alone is no block, and most are.

    Args:
        nodes: gone through once.
        list_keys: yields the keys of a name; asked again of those that share one.
    """
    owners, hashes = [], array("q")
    for node in nodes:
        for block in list_keys(node):
            owners.append(node)
            hashes.append(hash(block))
    repeated = find_repeated(hashes)
    shared = (node for node, number in zip(owners, hashes, strict=True) if number in repeated)
    blocks: Blocks = {}
    for node in dict.fromkeys(shared):
        for block in list_keys(node):
            if hash(block) in repeated:
                blocks.setdefault(block, []).append(node)
    return {block: members for block, members in blocks.items() if len(members) > 1}

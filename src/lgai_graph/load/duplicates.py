"""Fold copies of one wire story or press release into one origin.

Two articles are copies when their bodies share most shingles (runs of characters, spaces and
punctuation aside), or one body nearly holds the other. Candidates come from an inverted index
over a sample of the shingles, chosen by hash so that copies choose the same ones; every
candidate pair is then measured in full. The cost grows with the number of articles, not its square.
Source: A. Broder, On the resemblance and containment of documents, 1997.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from zlib import crc32

from lgai_graph.lexicon.sections.furniture import make_line_key
from lgai_graph.model import Article, ArticleId

SHINGLE = 8  # characters: about three Korean words; Hangul carries much per character
SAME = 0.5  # Jaccard from which two bodies are one story; two reports of one day stay below 0.2
HELD = 0.8  # share of the shorter body that stands in the longer one: a story cut for space
MIN_CHARACTERS = 100  # shorter bodies agree by chance
SAMPLE = 16  # one shingle of so many is indexed: some 50 of a usual article
MIN_SHARED = 0.25  # of the smaller sample; half of what copies share on average
MAX_BUCKET = 50  # articles paired under one shingle; of more, each with the first


def find_origins(articles: Sequence[Article]) -> dict[ArticleId, ArticleId]:
    """Map every article to its origin: the earliest of its copies, itself where it has none.

    Args:
        articles: any number, in any order.
    """
    ordered = sorted(articles, key=lambda article: (article.published_at or "9", article.id))
    keys = [make_line_key(article.text, keep="") for article in ordered]
    roots = list(range(len(ordered)))
    for left, right in find_candidates([sample_shingles(key) for key in keys]):
        first, second = sorted((find_root(roots, left), find_root(roots, right)))
        if first != second and is_copy(keys[left], keys[right]):
            roots[second] = first
    return {article.id: ordered[find_root(roots, index)].id for index, article in enumerate(ordered)}


def sample_shingles(key: str) -> frozenset[int]:
    """Return the hashes of the shingles that are indexed, none for a short body."""
    if len(key) < MIN_CHARACTERS:
        return frozenset()
    data = key.encode("utf-16-le", errors="surrogatepass")
    width = 2 * SHINGLE
    hashes = (crc32(data[start : start + width]) for start in range(0, len(data) - width + 1, 2))
    return frozenset(number for number in hashes if number % SAMPLE == 0)


def is_copy(left: str, right: str) -> bool:
    """Measure two bodies in full."""
    grams = [
        {key[start : start + SHINGLE] for start in range(len(key) - SHINGLE + 1)} for key in (left, right)
    ]
    shared, smaller = len(grams[0] & grams[1]), min(map(len, grams))
    return shared >= SAME * (len(grams[0]) + len(grams[1]) - shared) or shared >= HELD * smaller


def find_candidates(samples: Sequence[frozenset[int]]) -> list[tuple[int, int]]:
    """Pair the articles that share enough of their samples, in order."""
    buckets: defaultdict[int, list[int]] = defaultdict(list)
    for index, sample in enumerate(samples):
        for number in sample:
            buckets[number].append(index)
    shared = Counter(pair for members in buckets.values() for pair in pair_members(members))
    sizes = [len(sample) for sample in samples]
    return sorted(
        pair for pair, count in shared.items() if count >= MIN_SHARED * min(sizes[pair[0]], sizes[pair[1]])
    )


def pair_members(members: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Pair the articles under one shingle."""
    return combinations(members, 2) if len(members) <= MAX_BUCKET else pair_with_first(members)


def pair_with_first(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pair each article with the first only: a shingle that common is a formula, or one story."""
    return ((members[0], member) for member in members[1:])


def find_root(roots: list[int], index: int) -> int:
    """Follow an article to its origin, shortening the way."""
    while roots[index] != index:
        roots[index] = roots[roots[index]]
        index = roots[index]
    return index

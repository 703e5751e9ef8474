"""Fold copies of one wire story or press release into one origin.

Two articles are copies when their bodies share most shingles (runs of characters, spaces and
punctuation aside), or one body nearly holds the other. Candidates come from a sorted table of a sample
of the shingles, chosen by hash so that copies choose the same ones; every candidate pair is then
measured in full. The table takes eight bytes a shingle, some 400 an article; no text is held.
Source: A. Broder, On the resemblance and containment of documents, 1997.
"""

import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from lgai_graph.model import Article, ArticleId

SHINGLE = 8  # characters: about three Korean words; Hangul carries much per character
SAME = 0.5  # Jaccard from which two bodies are one story; two reports of one day stay below 0.2
HELD = 0.8  # share of the shorter body that stands in the longer one: a story cut for space
MIN_CHARACTERS = 100  # shorter bodies agree by chance
SAMPLE = 16  # one shingle of so many is indexed: some 50 of a usual article
MIN_SHARED = 0.25  # of the smaller sample; half of what copies share on average
LEAST_HELD = 2 / 3  # of the shorter body that stands in the longer one where SAME of both is shared
SPREAD = 1.5  # over the root of a sample's size: three deviations of the share that it finds
KEPT = 1_000  # articles whose shingles are kept while others are measured against them
MAX_BUCKET = 50  # articles paired under one shingle; of more, each with the first
ROWS_AT_ONCE = 8_192  # of the table of shared shingles, which are paired at a time: some 200 articles'
UPPER, LOWER = np.uint64(32), np.uint64(0xFFFFFFFF)  # halves of a row
UTF_16 = "utf-16-le"
BASE = np.uint32(0x01000193)  # an odd number, so that no bit of a character is lost
MIXING = ((np.uint32(16), np.uint32(0x85EBCA6B)), (np.uint32(13), np.uint32(0xC2B2AE35)))  # of MurmurHash3

Hashes = NDArray[np.uint32]
Judge = Callable[[int, int], bool]


def find_origins(articles: Sequence[Article]) -> dict[ArticleId, ArticleId]:
    """Map every article to its origin: the earliest of its copies, itself where it has none.

    Args:
        articles: any number, in any order.
    """
    ordered = sorted(articles, key=lambda article: (article.published_at or "9", article.id))
    keys = [make_key(article.text) for article in ordered]
    roots = fold_copies(map(sample_shingles, keys), make_judge(keys.__getitem__))
    return {article.id: ordered[root].id for article, root in zip(ordered, roots, strict=True)}


def fold_copies(samples: Iterable[Hashes], judge: Judge) -> list[int]:
    """Return the place of each article's origin, the first of its copies.

    Args:
        samples: the indexed shingles of each article, the earliest article first.
        judge: tells whether the articles at two places are copies.
    """
    table, sizes = array("Q"), array("I")
    for place, sample in enumerate(samples):
        sizes.append(len(sample))
        table.frombytes(((sample.astype(np.uint64) << np.uint64(32)) | np.uint64(place)).tobytes())
    roots = list(range(len(sizes)))
    for left, right in find_candidates(np.frombuffer(table, np.uint64), np.frombuffer(sizes, np.uint32)):
        first, second = sorted((find_root(roots, left), find_root(roots, right)))
        if first != second and judge(left, right):
            roots[second] = first
    return [find_root(roots, place) for place in range(len(roots))]


def make_judge(read_key: Callable[[int], str]) -> Judge:
    """Make the function that measures two articles.

    Args:
        read_key: returns the body of the article at a place, spaces and punctuation aside.
    """
    read_shingles = lru_cache(KEPT)(lambda place: hash_shingles(read_key(place)))
    return lambda left, right: is_copy(read_shingles(left), read_shingles(right))


def make_key(text: str) -> str:
    """Reduce a body to its letters and digits, without case.

    >>> make_key("한빛전자 (HANBIT), 3_0")
    '한빛전자hanbit30'
    """
    folded = unicodedata.normalize("NFC", text).casefold()
    codes = np.frombuffer(folded.encode(UTF_16, errors="surrogatepass"), np.uint16)
    if len(codes) != len(folded):  # a character of two codes
        return "".join(filter(str.isalnum, folded))
    return codes[find_letters()[codes]].tobytes().decode(UTF_16)


@cache
def find_letters() -> NDArray[np.bool_]:
    """Tell of each code of UTF-16 whether it is a letter or digit."""
    return np.fromiter(map(str.isalnum, map(chr, range(1 << 16))), np.bool_)


def sample_shingles(key: str) -> Hashes:
    """Return the hashes of the shingles that are indexed, in order, none for a short body."""
    hashes = _hash_runs(key if len(key) >= MIN_CHARACTERS else "")
    return _sort_once(hashes[hashes % SAMPLE == 0])


def hash_shingles(key: str) -> Hashes:
    """Return the hash of every shingle, each once and in order."""
    return _sort_once(_hash_runs(key))


def _hash_runs(key: str) -> Hashes:
    """Return the hash of every shingle where it stands.

    Source: a polynomial of the characters, mixed by the finalizer of MurmurHash3 (A. Appleby, public domain).
    """
    letters = np.frombuffer(key.encode(UTF_16, errors="surrogatepass"), np.uint16).astype(np.uint32)
    count = max(0, len(letters) - SHINGLE + 1)
    hashes = np.zeros(count, np.uint32)
    for place in range(SHINGLE):
        hashes *= BASE
        hashes += letters[place : place + count]
    for shift, factor in MIXING:
        hashes ^= hashes >> shift
        hashes *= factor
    hashes ^= hashes >> MIXING[0][0]
    return hashes


def _sort_once(hashes: Hashes) -> Hashes:
    """Return each hash once and in order."""
    hashes.sort()  # ten times as fast as numpy.unique
    once: Hashes = hashes[np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)]]
    return once


def is_copy(left: Hashes, right: Hashes) -> bool:
    """Measure two bodies in full, by the shingles of each."""
    shared = len(np.intersect1d(left, right, assume_unique=True))
    smaller = min(len(left), len(right))
    return shared >= SAME * (len(left) + len(right) - shared) or shared >= HELD * smaller


def find_candidates(table: NDArray[np.uint64], sizes: Hashes) -> Iterator[tuple[int, int]]:
    """Pair each article with those before it that share enough of its sample.

    Args:
        table: hash in the upper half, the article's place in the lower one.
        sizes: of each article's sample.
    """
    ordered = np.sort(table)
    hashes, places = ordered >> np.uint64(32), ordered.astype(np.uint32)
    is_new = np.append(True, hashes[1:] != hashes[:-1])[: len(hashes)]
    starts = np.flatnonzero(is_new)
    lengths = np.diff(np.append(starts, len(hashes)))
    start_of = np.repeat(starts.astype(np.uint32), lengths)
    before = np.arange(len(hashes), dtype=np.uint32) - start_of  # in the same bucket, of earlier articles
    before[(before > 0) & np.repeat(lengths > MAX_BUCKET, lengths)] = 1  # of a formula the first article only
    shared = np.flatnonzero(before).astype(np.uint64)
    rows = np.sort((places[shared].astype(np.uint64) << UPPER) | shared)
    del ordered, hashes, is_new, shared
    for part in _cut_rows(rows):
        here = part & LOWER
        widths = before[here].astype(np.int64)
        others = places[_list_places(start_of[here].astype(np.int64), widths)]
        met = np.sort((np.repeat(part >> UPPER, widths) << UPPER) | others)
        pairs, counts = _count_runs(met)
        right, left = pairs >> UPPER, pairs & LOWER
        smaller = np.minimum(sizes[left], sizes[right])
        needed = np.maximum(MIN_SHARED, LEAST_HELD - SPREAD / np.sqrt(smaller))
        is_enough = counts >= needed * smaller
        yield from zip(left[is_enough].tolist(), right[is_enough].tolist(), strict=True)


def _count_runs(ordered: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Return each number of a sorted array once, and how often it stands there."""
    starts = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)])
    return ordered[starts], np.diff(np.append(starts, len(ordered)))


def _cut_rows(rows: NDArray[np.uint64]) -> Iterator[NDArray[np.uint64]]:
    """Cut rows into parts of some size, those of one article together."""
    owners = rows >> UPPER
    start = 0
    while start < len(rows):
        last = owners[min(start + ROWS_AT_ONCE, len(rows)) - 1]
        end = int(np.searchsorted(owners, last, side="right"))
        yield rows[start:end]
        start = end


def _list_places(starts: NDArray[np.int64], widths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the numbers of several runs, each from its start on, one run behind the other.

    >>> _list_places(np.array([7, 2]), np.array([2, 3])).tolist()
    [7, 8, 2, 3, 4]
    """
    ends = np.cumsum(widths)
    found: NDArray[np.int64] = np.arange(int(ends[-1])) + np.repeat(starts - (ends - widths), widths)
    return found


def find_root(roots: list[int], index: int) -> int:
    """Follow an article to its origin, shortening the way."""
    while roots[index] != index:
        roots[index] = roots[roots[index]]
        index = roots[index]
    return index

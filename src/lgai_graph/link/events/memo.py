"""Remember how pairs of claims were scored, so that the next build scores only pairs with a new claim.

A score rests on two resolved claims alone. Of a claim all stands in the reading of its article but which
entities its names mean, and which article that one copies; a hash of these names it. The rules are named by
whoever keeps the memo.
"""

import sys
from array import array
from base64 import b64decode, b64encode
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from lgai_graph.link.events.clusters import ByIndex, Scored, score_pair
from lgai_graph.link.events.resolved import ResolvedClaim
from lgai_graph.link.ids import PART_BREAK
from lgai_graph.model import ArticleId

HASH_BYTES, SCORE_BYTES = 8, 2  # that two of a million pairs agree by chance is one in 37 million
THOUSANDTHS = 1_000  # to which scores are rounded
MIXING = 0x9E3779B97F4A7C15  # odd, so that no bit is lost; from Fibonacci hashing (Knuth)
ALL_BITS = (1 << 8 * HASH_BYTES) - 1


class PairMemo:
    """Scores of pairs by hashes of their claims: those of the last build, and those of this one.

    Args:
        name_reading: names all that was read in an article and what it was read from.
        known: what ``pack`` gave in the last build.
    """

    def __init__(self, name_reading: Callable[[ArticleId], str], known: str = "") -> None:
        self._name_reading = name_reading
        self._known, self._known_scores = _unpack(known)
        self._digests, self._keys, self._scores = array("Q"), array("Q"), array("H")
        self._article, self._reading, self._place = ArticleId(""), "", 0

    def add_claim(self, claim: ResolvedClaim) -> None:
        """Name a claim by all that it rests on; claims come article by article, in the order of indices."""
        article = claim.claim.article
        if article != self._article:
            self._article, self._reading, self._place = article, self._name_reading(article), 0
        self._place += 1
        meant = [participant.entity for participant in claim.participants]
        parts = (self._reading, str(self._place), claim.origin or "", *meant, "", *sorted(claim.alliances))
        digest = blake2b(PART_BREAK.join(parts).encode("utf-8", "surrogatepass"), digest_size=HASH_BYTES)
        self._digests.append(int.from_bytes(digest.digest(), "little"))

    def score_pairs(self, pairs: Iterable[tuple[int, int]], by_index: ByIndex) -> Iterator[Scored]:
        """Return what ``clusters.score_pairs`` does; only pairs that are unknown are scored."""
        for left, right in pairs:
            key = (self._digests[left] * MIXING + self._digests[right]) & ALL_BITS
            place = bisect_left(self._known, key)
            if place < len(self._known) and self._known[place] == key:
                score = self._known_scores[place] / THOUSANDTHS
            else:
                score = score_pair(by_index[left], by_index[right])
            self._keys.append(key)
            self._scores.append(round(score * THOUSANDTHS))
            if score:
                yield score, left, right

    def pack(self) -> str:
        """Write the pairs of this build, in the order of their hashes."""
        order = sorted(range(len(self._keys)), key=self._keys.__getitem__)
        keys = array("Q", (self._keys[place] for place in order))
        scores = array("H", (self._scores[place] for place in order))
        return b64encode(_turn(keys).tobytes() + _turn(scores).tobytes()).decode("ascii")


def _unpack(text: str) -> tuple["array[int]", "array[int]"]:
    """Read hashes and scores as ``PairMemo.pack`` wrote them."""
    data = b64decode(text)
    cut = len(data) // (HASH_BYTES + SCORE_BYTES) * HASH_BYTES
    return _turn(array("Q", data[:cut])), _turn(array("H", data[cut:]))


def _turn(numbers: "array[int]") -> "array[int]":
    """Put the least byte first, as it stands in the file on any machine."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers

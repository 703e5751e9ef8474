"""Remember how pairs of claims were scored and judged, so that the next build does so only with a new claim.

A score rests on two resolved claims alone. Of a claim all stands in the reading of its article but which
entities its names mean, and which article that one copies; a hash of these names it. The rules are named by
whoever keeps the memo. Beside the scores stand the telling words of what articles lead with, which every
build asks for.
"""

from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from lgai_graph.link.events.clusters import Scored, judge_pair, score_pair
from lgai_graph.link.events.resolved import ByIndex, ResolvedClaim
from lgai_graph.link.ids import PART_BREAK
from lgai_graph.model import ArticleId

HASH_BYTES, SCORE_BYTES = 8, 2  # that two of a million pairs agree by chance is one in 37 million
THOUSANDTHS = 1_000  # to which scores are rounded
JUDGED = 0x5555555555555555  # tells a judgement from the score of the same pair
LAST_BITS = 0xFFFFFFFFFFFFFFFF
UNKNOWN = 0xFFFF  # no score, which is at most THOUSANDTHS
LINE_BREAK = "\n"  # which no word holds
MANY = 8_192  # pairs that are looked up at a time
MIXING = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no bit is lost; from Fibonacci hashing (Knuth)
WRITTEN_KEYS, WRITTEN_SCORES = np.dtype("<u8"), np.dtype("<u2")  # the least byte first, on any machine

Hashes = NDArray[np.uint64]
Scores = NDArray[np.uint16]


class PairMemo:
    """Scores of pairs by hashes of their claims: those of the last build, and those of this one.

    Args:
        name_reading: names all that was read in an article and what it was read from.
        known: what ``pack`` gave in the last build.
    """

    def __init__(self, name_reading: Callable[[ArticleId], str], known: str = "") -> None:
        self._name_reading = name_reading
        pairs, _, tales = known.partition(LINE_BREAK)
        self._known, self._known_scores = _unpack(pairs)
        self._known_tales = dict(line.split(PART_BREAK, 1) for line in filter(None, tales.split(LINE_BREAK)))
        self._tales: dict[str, str] = {}
        self._digests = array("Q")
        self._keys: list[Hashes] = []
        self._scores: list[Scores] = []
        self._verdicts: dict[int, int] = {}
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

    def read_tale(self, claim: ResolvedClaim) -> Sequence[str]:
        """Return the telling words of a claim that was named; only those of a new one are read."""
        name = f"{self._digests[claim.index]:x}"
        tale = self._known_tales.get(name)
        if tale is None:
            tale = PART_BREAK.join(sorted(claim.tale))
        self._tales[name] = tale
        return tale.split(PART_BREAK) if tale else []

    def score_pairs(self, pairs: Iterable[tuple[int, int]], by_index: ByIndex) -> Iterator[Scored]:
        """Return what ``clusters.score_pairs`` does; only pairs that are unknown are scored."""
        rest = iter(pairs)
        while some := list(islice(rest, MANY)):
            keys = self._name_pairs(np.array(some, np.int64))
            scores = self._recall(keys)
            for place in np.flatnonzero(scores == UNKNOWN).tolist():
                left, right = some[place]
                scores[place] = round(score_pair(by_index[left], by_index[right]) * THOUSANDTHS)
            self._keys.append(keys)
            self._scores.append(scores)
            for place in np.flatnonzero(scores).tolist():
                yield int(scores[place]) / THOUSANDTHS, *some[place]

    def judge_pair(self, left: ResolvedClaim, right: ResolvedClaim) -> int:
        """Return what ``clusters.judge_pair`` does, from the last build, or this one, where that asked it."""
        name = self._digests[left.index] * int(MIXING) + self._digests[right.index]
        key = (name ^ JUDGED) & LAST_BITS
        if key not in self._verdicts:
            known = int(self._recall(np.array([key], np.uint64))[0])
            self._verdicts[key] = judge_pair(left, right) if known == UNKNOWN else known
        return self._verdicts[key]

    def _name_pairs(self, pairs: NDArray[np.int64]) -> Hashes:
        """Name each pair by the hashes of its claims."""
        digests = np.frombuffer(self._digests, np.uint64)
        keys: Hashes = digests[pairs[:, 0]] * MIXING + digests[pairs[:, 1]]
        return keys

    def _recall(self, keys: Hashes) -> Scores:
        """Return the scores of the last build, ``UNKNOWN`` where there is none."""
        scores = np.full(len(keys), UNKNOWN, np.uint16)
        if len(self._known):
            places = np.minimum(np.searchsorted(self._known, keys), len(self._known) - 1)
            is_known = self._known[places] == keys
            scores[is_known] = self._known_scores[places[is_known]]
        return scores

    def pack(self) -> str:
        """Write the pairs in the order of their hashes, then the words in that of the claims."""
        tales = (f"{name}{PART_BREAK}{tale}" for name, tale in self._tales.items())
        return LINE_BREAK.join((self._pack_pairs(), *tales))

    def _pack_pairs(self) -> str:
        if not self._keys:
            return ""
        scores = np.concatenate((*self._scores, np.array([*self._verdicts.values()], np.uint16)))
        judged = np.array([*self._verdicts], np.uint64)
        keys, places = np.unique(np.concatenate((*self._keys, judged)), return_index=True)
        packed = keys.astype(WRITTEN_KEYS).tobytes() + scores[places].astype(WRITTEN_SCORES).tobytes()
        return b64encode(packed).decode("ascii")


def _unpack(text: str) -> tuple[Hashes, Scores]:
    """Read hashes and scores as ``PairMemo.pack`` wrote them."""
    data = b64decode(text)
    cut = len(data) // (HASH_BYTES + SCORE_BYTES) * HASH_BYTES
    keys = np.frombuffer(data[:cut], WRITTEN_KEYS).astype(np.uint64)
    return keys, np.frombuffer(data[cut:], WRITTEN_SCORES).astype(np.uint16)

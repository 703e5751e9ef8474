"""Remember which articles were copies of one story, so that the next build measures only new pairs.

Which shingles of an article are indexed, and whether two are copies, rests on their texts alone; a hash of
each names it.
"""

from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lgai_graph.load.duplicates import Hashes, Judge

HASHES, SIZES, SAMPLES = np.dtype("<u8"), np.dtype("<u4"), np.dtype("<u4")  # the least byte first, anywhere
MIXING = 0x9E3779B97F4A7C15  # odd, so that no bit is lost; from Fibonacci hashing (Knuth)
EVEN_BITS = (1 << 64) - 2  # the last bit of a pair tells whether the two are copies
PART_BREAK = " "


class CopyMemo:
    """Samples of articles and verdicts on pairs: those of the last build, and those of this one.

    Args:
        known: what ``pack`` gave in the last build.
    """

    def __init__(self, known: str = "") -> None:
        pairs, contents, sizes, samples = known.split(PART_BREAK) if known else [""] * 4
        self._known = set(_unpack(pairs, HASHES).tolist())
        self._known_samples = _unpack(samples, SAMPLES)
        ends = np.cumsum(_unpack(sizes, SIZES), dtype=np.int64).tolist()
        spans = zip([0, *ends], ends, strict=False)
        self._spans = dict(zip(_unpack(contents, HASHES).tolist(), spans, strict=True))
        self._told: set[int] = set()
        self._contents = array("Q")
        self._samples: list[Hashes] = []

    def sample(self, content: int, take: Callable[[], Hashes]) -> Hashes:
        """Return the sample of an article, and remember it.

        Args:
            content: a hash of the article.
            take: takes the sample of one that is unknown.
        """
        span = self._spans.get(content)
        found = take() if span is None else self._known_samples[slice(*span)]
        self._contents.append(content)
        self._samples.append(found)
        return found

    def remember(self, judge: Judge, contents: Sequence[int]) -> Judge:
        """Make of a judge one that measures only pairs that are unknown.

        Args:
            judge: measures two articles by their places.
            contents: a hash of the article at each place.
        """

        def recall(left: int, right: int) -> bool:
            least, most = sorted((contents[left], contents[right]))
            key = (least * MIXING + most) & EVEN_BITS
            is_copy = key | 1 in self._known or (key not in self._known and judge(left, right))
            self._told.add(key | is_copy)
            return is_copy

        return recall

    def pack(self) -> str:
        """Write what this build knows."""
        sizes = [len(sample) for sample in self._samples]
        samples = np.concatenate([np.zeros(0, SAMPLES), *self._samples])
        parts = (
            np.array(sorted(self._told), HASHES),
            np.array(self._contents, HASHES),
            np.array(sizes, SIZES),
            samples.astype(SAMPLES),
        )
        return PART_BREAK.join(b64encode(part.tobytes()).decode("ascii") for part in parts)


def _unpack(text: str, kind: np.dtype[Any]) -> NDArray[Any]:
    """Read numbers as ``CopyMemo.pack`` wrote them."""
    return np.frombuffer(b64decode(text), kind)

"""Remember which articles were copies of one story, so that the next build measures only new pairs.

Whether two articles are copies rests on their texts alone, and a hash of each names it.
"""

from array import array
from base64 import b64decode, b64encode
from bisect import bisect_left
from collections.abc import Callable, Sequence

Judge = Callable[[int, int], bool]

HASH_BYTES = 8
MIXING = 0x9E3779B97F4A7C15  # odd, so that no bit is lost; from Fibonacci hashing (Knuth)
EVEN_BITS = (1 << 8 * HASH_BYTES) - 2  # the last bit tells whether the two are copies


class CopyMemo:
    """Which pairs are copies: those of the last build, and those of this one.

    Args:
        known: what ``pack`` gave in the last build.
    """

    def __init__(self, known: str = "") -> None:
        self._known = _unpack(known)
        self._told: set[int] = set()

    def remember(self, judge: Judge, contents: Sequence[int]) -> Judge:
        """Make of a judge one that measures only pairs that are unknown.

        Args:
            judge: measures two articles by their places.
            contents: a hash of the article at each place.
        """

        def recall(left: int, right: int) -> bool:
            least, most = sorted((contents[left], contents[right]))
            key = (least * MIXING + most) & EVEN_BITS
            place = bisect_left(self._known, key)
            if place < len(self._known) and self._known[place] & EVEN_BITS == key:
                is_copy = bool(self._known[place] & 1)
            else:
                is_copy = judge(left, right)
            self._told.add(key | is_copy)
            return is_copy

        return recall

    def pack(self) -> str:
        """Write the pairs of this build, in the order of their hashes."""
        data = b"".join(number.to_bytes(HASH_BYTES, "little") for number in sorted(self._told))
        return b64encode(data).decode("ascii")


def _unpack(text: str) -> "array[int]":
    """Read hashes as ``CopyMemo.pack`` wrote them."""
    data = b64decode(text)
    starts = range(0, len(data), HASH_BYTES)
    return array("Q", (int.from_bytes(data[start : start + HASH_BYTES], "little") for start in starts))

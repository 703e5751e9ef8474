"""Divide articles among tasks that know nothing of one another."""

import hashlib
import re
from dataclasses import dataclass

from lgai_graph.errors import InputError

PART = re.compile(r"(\d{1,6})/(\d{1,6})")  # 3/64


@dataclass(frozen=True, slots=True)
class Part:
    """One of several equal shares.

    Args:
        number: from 1.
        count: how many there are.
    """

    number: int
    count: int

    def has(self, source: str) -> bool:
        """Tell whether an article belongs to this share; its place in its file or folder decides."""
        digest = hashlib.sha256(source.encode("utf-8", "surrogatepass")).digest()
        return int.from_bytes(digest[:8]) % self.count == self.number - 1

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"


WHOLE = Part(1, 1)


def parse_part(text: str) -> Part:
    """Read ``3/64``.

    Raises:
        InputError: there is no such part.
    """
    match = PART.fullmatch(text)
    if match and 1 <= int(match[1]) <= int(match[2]):
        return Part(int(match[1]), int(match[2]))
    raise InputError(f"{text!r} is no part; write 3/64 for the third of 64")

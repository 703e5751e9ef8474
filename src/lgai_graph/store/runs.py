"""Name runs of three characters by few numbers, so that passages are found by any part of a word.

A run belongs to one of 65,536 buckets. Passages come in parts; under each bucket of a part stand the passages
that hold a run of it. Different runs may share a bucket: whoever looks a word up reads the passages, too.
"""

from typing import Final

LENGTH: Final = 3  # characters of a run
FACTORS: Final = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)  # odd primes, from xxHash32 (Y. Collet)
WORD_BITS: Final = 32
BUCKET_BITS: Final = 16  # with so many, one passage in some hundreds shares a bucket with a run by chance
PART: Final = 1 << 16  # passages, so that one is named by two bytes; of long ones fewer


def fold(text: str) -> str:
    """Fold a text so that case makes no difference."""
    return text.casefold()


def list_buckets(folded: str) -> list[int]:
    """List the buckets of all runs of a folded text, each once; nothing of a shorter text.

    >>> len(list_buckets("새솔전자")), list_buckets("새솔")
    (2, [])
    """
    runs = zip(*(folded[place:] for place in range(LENGTH)), strict=False)
    return list(dict.fromkeys(_find_bucket(run) for run in runs))


def _find_bucket(run: tuple[str, ...]) -> int:
    total = sum(ord(character) * factor for character, factor in zip(run, FACTORS, strict=True))
    return (total % (1 << WORD_BITS)) >> (WORD_BITS - BUCKET_BITS)

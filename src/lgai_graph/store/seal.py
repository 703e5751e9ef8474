"""Seal a store, so that one flipped byte is noticed: the checksum of the file stands in the file.

SQLite checks the shape of its pages, never their content: a damaged letter in a quote would be read as it is.
The checksum is a row of ``meta``, taken while that row's digits are zeros.
"""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from lgai_graph.errors import StoreError

SEAL: Final = "seal"  # the key in ``meta``; the value stands right behind it in the file
MARK: Final = "crc32:"
DIGITS: Final = 8
UNSEALED: Final = MARK + "0" * DIGITS
SEALED: Final = re.compile(rb"(?<=%b)[0-9a-f]{%d}" % (f"{SEAL}{MARK}".encode(), DIGITS))
CHUNK: Final = 1 << 20  # bytes
OVERLAP: Final = len(SEAL) + len(MARK) + DIGITS  # kept of the chunk before, so that no seal is cut
CHECKED_AT_OPEN: Final = 64 << 20  # bytes; checking so many takes about a tenth of a second


def seal_store(path: Path) -> None:
    """Write the checksum of a finished store over the zeros that it was written with.

    Raises:
        OSError: the file cannot be read or written.
        StoreError: the store has no row for a seal.
    """
    with path.open("r+b") as file:
        place = _find_digits(file)
        if place is None:
            raise StoreError(f"{path}: has no row for its seal; run `lgai build`")
        total = _sum_up(file, place)
        file.seek(place)
        file.write(f"{total:0{DIGITS}x}".encode())


def is_whole(path: Path) -> bool:
    """Tell whether a store has the bytes that it was sealed with.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        place = _find_digits(file)
        if place is None:
            return False
        total = _sum_up(file, place)
        file.seek(place)
        return file.read(DIGITS) == f"{total:0{DIGITS}x}".encode()


def _find_digits(file: BinaryIO) -> int | None:
    """Return the offset of the seal's digits."""
    before = b""
    for start, chunk in _read_chunks(file):
        if found := SEALED.search(before + chunk):
            return start - len(before) + found.start()
        before = (before + chunk)[-OVERLAP:]
    return None


def _sum_up(file: BinaryIO, place: int) -> int:
    """Return the CRC-32 of a file with the seal's digits as zeros."""
    total = 0
    for start, chunk in _read_chunks(file):
        first, last = max(place - start, 0), min(place + DIGITS - start, len(chunk))
        if first < last:
            chunk = chunk[:first] + b"0" * (last - first) + chunk[last:]
        total = zlib.crc32(chunk, total)
    return total


def _read_chunks(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield a file's bytes from its start, each chunk with its offset."""
    file.seek(0)
    start = 0
    while chunk := file.read(CHUNK):
        yield start, chunk
        start += len(chunk)

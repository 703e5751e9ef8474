"""Write text in large pieces, straight to the bytes of a file where it has any."""

from collections.abc import Callable
from typing import IO, TextIO

BATCH = 1 << 16  # characters written at once


def open_bytes(file: TextIO) -> Callable[[bytes], object]:
    """Return what writes UTF-8 to a text file; all written before stands before it."""
    target: IO[bytes] | None = getattr(file, "buffer", None)
    if target is None:
        return lambda data: file.write(data.decode("utf-8"))
    file.flush()
    return target.write


class Batch:
    """Gather pieces of text and hand them on as bytes, many at once."""

    def __init__(self, write: Callable[[bytes], object]) -> None:
        self._write = write
        self._pieces: list[str] = []
        self._size = 0

    def write(self, piece: str) -> None:
        """Take a piece."""
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size > BATCH:
            self.flush()

    def flush(self) -> None:
        """Hand on what waits."""
        self._write("".join(self._pieces).encode("utf-8"))
        self._pieces.clear()
        self._size = 0

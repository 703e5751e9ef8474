"""This module puts an export in its place: whole or not at all."""

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TextIO

from lgai_graph.errors import ExportError

STDOUT = "-"


def write_atomically(target: str, write: Callable[[TextIO], None]) -> None:
    """This writes UTF-8 text to a file by way of a temporary one beside it, or to stdout for ``-``.

    Raises:
        ExportError: no permission, no folder, a full disk; a former file stays untouched.
    """
    if target == STDOUT:
        _write_to(sys.stdout.buffer, write)
        return None
    path = Path(target)
    if not path.name or path.is_dir():
        raise ExportError(f"{target or '(nothing)'}: not a file; add a file name")
    if path.exists() and not path.is_file():  # a pipe or a device cannot be swapped
        with path.open("wb") as file:
            return _write_to(file, write)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            _write_to(file, write)
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        raise ExportError(
            f"{target}: cannot be written ({error.strerror or error}); choose another place"
        ) from error
    finally:
        if temporary.exists():
            temporary.unlink()


def _write_to(file: IO[bytes], write: Callable[[TextIO], None]) -> None:
    """This gives a writer a text stream with the same line ends on every system."""
    text = TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    try:
        write(text)
        text.flush()
    finally:
        text.detach()

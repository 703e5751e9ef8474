"""Put an export in its place: whole or not at all."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TextIO, TypeVar

from lgai_graph.errors import ExportError

T = TypeVar("T")

STDOUT = "-"


def write_atomically(target: str, write: Callable[[TextIO], T]) -> T:
    """Write UTF-8 text to a file by way of a temporary one beside it, or to stdout for ``-``.

    Raises:
        ExportError: no permission, no folder, a full disk; a former file stays untouched.
    """
    if target == STDOUT:
        return _write_to(sys.stdout.buffer, write)
    path = Path(target)
    if not path.name or path.is_dir():
        raise ExportError(f"{target or '(nothing)'}: not a file; add a file name")
    temporary = _name_temporary(path)
    try:
        if path.exists() and not path.is_file():  # a pipe or a device cannot be swapped
            with path.open("wb") as file:
                return _write_to(file, write)
        written = _write_temporary(temporary, write)
        temporary.replace(path)
    except OSError as error:
        raise _make_error(target, error) from error
    finally:
        _remove(temporary)
    return written


def write_folder(target: str, names: Iterable[str], write: Callable[[Mapping[str, TextIO]], T]) -> T:
    """Write the files of a folder at once; only when all are whole they take the place of former ones.

    Args:
        target: the folder.
        names: of the files.
        write: is given the open files by their names.

    Raises:
        ExportError: no permission, a file of the folder's name, a full disk; former files stay untouched.
    """
    folder = Path(target)
    if target == STDOUT or not target or (folder.exists() and not folder.is_dir()):
        raise ExportError(f"{target or '(nothing)'}: this format has several files; give a folder")
    paths = {name: folder / name for name in names}
    is_new = not folder.exists()
    try:
        folder.mkdir(exist_ok=True)
        with ExitStack() as opened:
            files = {
                name: opened.enter_context(_open_temporary(_name_temporary(path)))
                for name, path in paths.items()
            }
            written = write(files)
        for path in paths.values():
            _name_temporary(path).replace(path)
    except OSError as error:
        raise _make_error(target, error) from error
    finally:
        for path in paths.values():
            _remove(_name_temporary(path))
        if is_new and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    return written


def _name_temporary(path: Path) -> Path:
    return path.with_name(f"{path.name}.{os.getpid()}.tmp")


def _remove(temporary: Path) -> None:
    """Remove a temporary file; a place that refuses even that has refused the file, and that is told."""
    with suppress(OSError):
        temporary.unlink()


def _write_temporary(path: Path, write: Callable[[TextIO], T]) -> T:
    """Write a file and bring it to the disk."""
    with _open_temporary(path) as text:
        return write(text)


@contextmanager
def _open_temporary(path: Path) -> Iterator[TextIO]:
    """Open a file for text, and bring it to the disk at the end."""
    with path.open("wb") as file:
        with _wrap(file) as text:
            yield text
        os.fsync(file.fileno())


def _write_to(file: IO[bytes], write: Callable[[TextIO], T]) -> T:
    """Write text to a stream of bytes."""
    with _wrap(file) as text:
        return write(text)


@contextmanager
def _wrap(file: IO[bytes]) -> Iterator[TextIO]:
    """Make a text stream of one of bytes, with the same line ends on every system."""
    text = TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    try:
        yield text
        text.flush()
    finally:
        text.detach()


def _make_error(target: str, error: OSError) -> ExportError:
    return ExportError(f"{target}: cannot be written ({error.strerror or error}); choose another place")

"""Keep files in a folder, or behind any URL that fsspec opens; each is there whole or not at all."""

import os
import re
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from time import time
from typing import Any, Protocol
from uuid import uuid4

from lgai_graph.errors import InputError

TEMPORARY = ".tmp"  # behind a name that begins with a dot
LEFT = re.compile(r"\.(?:[0-9a-f]{32}\.jsonl\.gz|list-.+\.json)\.[0-9a-f]{32}\.tmp")  # and no other program's
LEFT_SECONDS = 3_600.0  # after which a temporary file is what a killed writer left; to write takes a second
SEPARATOR = "://"


class Place(Protocol):
    """Where files of bytes are kept under flat names."""

    @property
    def shown(self) -> str:
        """Return the place as messages name it."""

    @property
    def address(self) -> str:
        """Return what opens the same place from another folder or machine."""

    def list_names(self) -> list[str]:
        """Return the names of all files, sorted; none where the place is not there yet."""

    def read(self, name: str, size: int = -1) -> bytes:
        """Return the first ``size`` bytes of a file, or all of them."""

    def write(self, name: str, data: bytes) -> None:
        """Put a file there, in the place of one of the same name."""

    def remove(self, name: str) -> None:
        """Remove a file, if it is there and may be removed."""


class Folder:
    """A folder of this machine, or one that machines share."""

    def __init__(self, path: str) -> None:
        self.shown = path
        self._path = Path(path)
        self.address = str(self._path.absolute())

    def list_names(self) -> list[str]:
        """List files; a temporary one that a killed writer left is removed."""
        if not self._path.exists():
            return []
        if not self._path.is_dir():
            raise InputError(f"{self.shown}: not a folder; name one for the shards")
        for left in self._path.glob(f".*{TEMPORARY}"):
            if LEFT.fullmatch(left.name) and time() - left.stat().st_mtime > LEFT_SECONDS:
                left.unlink(missing_ok=True)
        return sorted(path.name for path in self._path.iterdir() if not path.name.startswith("."))

    def read(self, name: str, size: int = -1) -> bytes:
        """Read a file."""
        with (self._path / name).open("rb") as file:
            return file.read(size)

    def write(self, name: str, data: bytes) -> None:
        """Write a file beside its place, bring it to the disk and move it there.

        Raises:
            InputError: a full disk, no permission.
        """
        try:
            self._path.mkdir(parents=True, exist_ok=True)
            self._write_and_move(self._path / f".{name}.{uuid4().hex}{TEMPORARY}", name, data)
        except OSError as error:
            reason = error.strerror or str(error)
            raise InputError(
                f"{self.shown}: cannot be written ({reason}); free space there or choose another place"
            ) from error

    def remove(self, name: str) -> None:
        """Remove a file."""
        with suppress(OSError):
            (self._path / name).unlink()

    def _write_and_move(self, temporary: Path, name: str, data: bytes) -> None:
        try:
            with temporary.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self._path / name)
        finally:
            temporary.unlink(missing_ok=True)


class Remote:
    """A folder behind a URL such as ``s3://news/shards``."""

    def __init__(self, url: str) -> None:
        self.shown = self.address = url
        try:
            self._files: Any = import_module("fsspec").filesystem(url.partition(SEPARATOR)[0])
        except ModuleNotFoundError as error:
            raise InputError(
                f"{url}: {error.name} is not installed; run: pip install 'lgai-graph[dask]' {error.name}"
            ) from error
        except (ImportError, ValueError) as error:
            raise InputError(f"{url}: cannot be opened ({_shorten(error)})") from error
        self._path = str(self._files._strip_protocol(url)).rstrip("/")

    def list_names(self) -> list[str]:
        """List files."""
        self._files.invalidate_cache()
        if not self._files.exists(self._path):
            return []
        names = (str(path).rpartition("/")[2] for path in self._files.ls(self._path, detail=False))
        return sorted(name for name in names if not name.startswith("."))

    def read(self, name: str, size: int = -1) -> bytes:
        """Read a file."""
        data: bytes = self._files.cat_file(f"{self._path}/{name}", end=size if size >= 0 else None)
        return data

    def write(self, name: str, data: bytes) -> None:
        """Write a file beside its place and move it there."""
        self._files.makedirs(self._path, exist_ok=True)
        temporary = f"{self._path}/.{name}.{uuid4().hex}{TEMPORARY}"
        self._files.pipe_file(temporary, data)
        self._files.mv(temporary, f"{self._path}/{name}")

    def remove(self, name: str) -> None:
        """Remove a file."""
        with suppress(OSError):
            self._files.rm_file(f"{self._path}/{name}")


def open_place(text: str) -> Place:
    """Open a folder or a URL.

    Raises:
        InputError: what opens this kind of URL is not installed.
    """
    return Remote(text) if SEPARATOR in text else Folder(text)


def _shorten(error: Exception) -> str:
    """Write a library's message in one line."""
    return " ".join(str(error).split())

"""What passes between the readers of formats: inputs, drafts, refusals."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType
from typing import IO, Protocol

from lgai_graph.errors import InputError
from lgai_graph.model import PublishedBasis

MEGABYTE = 1_000_000
MAX_ARTICLE = 2 * MEGABYTE  # bytes of one article; the longest real one seen has 20 thousand
MAX_PAGE = 10 * MEGABYTE  # bytes of one web page with its scripts
MAX_TABLE = 64 * MEGABYTE  # bytes of a file that must be read whole and holds many articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An input that was left out, and why, in one line."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a user should know of an input that was read all the same."""

    source: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file, a member of a zip or the standard input, not yet read.

    Args:
        name: what ``Article.source`` will say: the path below the folder that was given.
        shown: the path as it was given, for messages.
        suffix: lower-case suffix with its dot, which picks the reader.
        open: opens it for reading bytes.
    """

    name: str
    shown: str
    suffix: str
    open: Callable[[], IO[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What one file or row says of one article, before it gets its id.

    Args:
        text: cleaned body.
        source: the file, with ``#id`` or ``:line`` for one of many rows.
        content_hash: SHA-256 of the bytes it was read from.
        original_sha256: the original that a digest stands for.
    """

    text: str
    source: str
    content_hash: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    published_basis: PublishedBasis | None = None
    source_url: str | None = None
    original_sha256: str | None = None


class Memo(Protocol):
    """What readers gave the last time, by a name of all that it rests on."""

    def recall(self, key: str) -> str | None:
        """Return what was remembered under a key."""

    def remember(self, key: str, body: str) -> None:
        """Keep a text for the next time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the reader of a file may know beforehand.

    Args:
        titles: titles that a hand wrote, by the SHA-256 of the original.
        field_map: our field → the column of the user's files.
        memo: what was read before; None to read all anew.
    """

    titles: Mapping[str, str] = field(default_factory=dict)
    field_map: Mapping[str, str] = field(default_factory=dict)
    memo: Memo | None = None


Found = Iterator[Draft | Skipped | Note]
Reader = Callable[[Input, Hints], Found]


def read_bytes(source: Input, *, limit: int = MAX_ARTICLE) -> bytes:
    """Read a file whole, in bounded memory.

    Raises:
        InputError: the file is empty or larger than the limit.
    """
    with source.open() as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(f"larger than {limit // MEGABYTE} MB, too large for one file of this kind; split it")
    if not data.strip():
        raise InputError("an empty file")
    return data


def import_extra(module: str, extra: str) -> ModuleType:
    """Import a library that only some formats need.

    Raises:
        InputError: it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise InputError(
            f"{module} is not installed; run in the folder of this project: pip install '.[{extra}]'"
        ) from error


def hash_bytes(data: bytes) -> str:
    """Return the SHA-256 of bytes, hexadecimal."""
    return hashlib.sha256(data).hexdigest()

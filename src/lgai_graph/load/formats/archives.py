"""Open ``.zip`` archives member by member; nothing is ever written to disk."""

import lzma
import zipfile
import zlib
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import IO

from lgai_graph.errors import InputError
from lgai_graph.load.draft import MAX_TABLE, MEGABYTE, Input, Note, Skipped

MAX_MEMBERS = 50_000
MAX_UNPACKED = 1_000 * MEGABYTE  # bytes of all members together
MAX_RATIO = 200  # Korean text packs to about a third; bombs to a thousandth
UTF8_NAME = 0x800  # flag bit of a member whose name is UTF-8
ENCRYPTED = 0x1
DAMAGES = (  # a damaged name is no valid UTF-8
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    UnicodeDecodeError,
)


def open_archive(source: Input, suffixes: Collection[str]) -> Iterator[Input | Skipped | Note]:
    """Yield the members of an archive that can be articles, sorted by name.

    Raises:
        InputError: it is damaged, or would unpack to more than any folder of articles.
    """
    try:
        with source.open() as stream, zipfile.ZipFile(stream) as archive:
            members = sorted(archive.infolist(), key=lambda member: (read_name(member), member.header_offset))
            check_size(members)
            ignored: Counter[str] = Counter()
            for member in members:
                yield from open_member(source, archive, member, suffixes, ignored)
    except DAMAGES as error:
        raise InputError("a damaged zip archive") from error
    if ignored:
        counts = ", ".join(f"{count} {what}" for what, count in sorted(ignored.items()))
        yield Note(source=source.shown, text=f"ignored: {counts}")


def check_size(members: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive by what its members say they unpack to.

    Raises:
        InputError: too many members or bytes, or a ratio that no text reaches.
    """
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED:
        raise InputError(f"a zip of more than {MAX_MEMBERS} files or {MAX_UNPACKED // MEGABYTE} MB; split it")
    if unpacked > MAX_RATIO * max(packed, MEGABYTE // MAX_RATIO):
        raise InputError("a zip that unpacks to over 200 times its size; it looks like a zip bomb")


def read_name(member: zipfile.ZipInfo) -> str:
    """Read a member's name; archives made on Korean Windows hold CP949 without saying so."""
    if member.flag_bits & UTF8_NAME:
        return member.filename
    try:
        return member.orig_filename.encode("cp437").decode("cp949").replace("\\", "/")
    except UnicodeError:
        return member.filename


def find_refusal(member: zipfile.ZipInfo, name: str) -> str | None:
    """Say why a member is not read, or None."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0] or "\0" in name:
        return "a path that leads out of the archive"
    if path.suffix.casefold() == ".zip":
        return "a zip inside a zip; unpack it first"
    if member.flag_bits & ENCRYPTED:
        return "locked with a password; unpack it first"
    return f"larger than {MAX_TABLE // MEGABYTE} MB" if member.file_size > MAX_TABLE else None


def open_member(
    source: Input,
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    suffixes: Collection[str],
    ignored: Counter[str],
) -> Iterator[Input | Skipped]:
    """Yield one member to read, or why not; hidden files and unknown kinds are counted."""
    name = read_name(member)
    path = PurePosixPath(name)
    if not path.parts or member.is_dir():
        return
    if any(part.startswith((".", "__MACOSX")) and part != ".." for part in path.parts):
        ignored["hidden files"] += 1
    elif refusal := find_refusal(member, name):
        yield Skipped(source=f"{source.shown}/{name}", reason=refusal)
    elif path.suffix.casefold() not in suffixes:
        ignored[f"{path.suffix.casefold() or 'no suffix'} files"] += 1
    else:

        def open_it() -> IO[bytes]:
            return archive.open(member)

        shown, suffix = f"{source.shown}/{name}", path.suffix.casefold()
        yield Input(name=f"{source.name}/{name}", shown=shown, suffix=suffix, open=open_it)

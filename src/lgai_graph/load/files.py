"""Find the files to read: folders are walked, links and hidden files left alone."""

import os
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lgai_graph.errors import InputError
from lgai_graph.load.draft import Input, Skipped
from lgai_graph.load.mend import read_name

STDIN = Path("-")
MAX_DEPTH = 100  # folders within folders; an archive by year, month and day has four


@dataclass(slots=True)
class FoundFiles:
    """Gather what a walk finds."""

    inputs: list[Input] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)


def find_inputs(paths: Sequence[Path], suffixes: Collection[str]) -> FoundFiles:
    """List the files behind the paths, sorted within each.

    Raises:
        InputError: a path does not exist, is of an unknown kind, or is a folder without articles.
    """
    found = FoundFiles()
    for path in paths:
        before = len(found.inputs) + len(found.skipped)
        if path.is_dir():
            walk_folder(path, suffixes, found)
            if len(found.inputs) + len(found.skipped) == before:
                raise InputError(f"{show(path)}: no article in this folder; {describe_kinds(suffixes)}")
        else:
            check_file(path, suffixes)
            found.inputs.append(make_input(path, path.name))
    return found


def show(path: Path) -> str:
    """Write a path as messages name it, in one line."""
    return " ".join(read_name(str(path)).splitlines())


def describe_kinds(suffixes: Collection[str]) -> str:
    """Name the kinds of files that can be read."""
    return f"files that can be read end in {', '.join(sorted(suffixes))}"


def check_file(path: Path, suffixes: Collection[str]) -> None:
    """Refuse a path that cannot be an article file.

    Raises:
        InputError: it does not exist, is no regular file, or has an unknown suffix.
    """
    try:
        path.stat()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "not a path"
        raise InputError(f"{show(path)}: {reason}; give a file or folder of articles") from error
    if not path.is_file():
        raise InputError(f"{show(path)}: not a regular file; give JSONL on standard input with -")
    if path.suffix.casefold() not in suffixes:
        raise InputError(f"{show(path)}: unknown kind of file; {describe_kinds(suffixes)}")


def make_input(path: Path, name: str) -> Input:
    """Make the input of one file."""
    suffix = path.suffix.casefold()
    return Input(name=read_name(name), shown=show(path), suffix=suffix, open=lambda: path.open("rb"))


def walk_folder(folder: Path, suffixes: Collection[str], found: FoundFiles) -> None:
    """Walk a folder in sorted order; links to folders are not followed, so no loop is entered."""
    waiting = [(folder, 0)]
    while waiting:
        here, depth = waiting.pop()
        if depth > MAX_DEPTH:
            reason = f"more than {MAX_DEPTH} folders within one another; move it up"
            found.skipped.append(Skipped(source=show(here), reason=reason))
            continue
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: (read_name(entry.name), entry.name))
        except OSError as error:
            found.skipped.append(Skipped(source=show(here), reason=error.strerror or "not readable"))
            continue
        inner = [entry for entry in entries if is_folder(entry)]
        for entry in entries:
            if entry not in inner:
                add_file(Path(entry.path), folder, suffixes, found)
        waiting += [(Path(entry.path), depth + 1) for entry in reversed(inner) if is_entered(entry, found)]


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry is a folder, or a link to one; a link in a circle leads nowhere."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def is_readable_file(path: Path) -> bool:
    """Tell whether a regular file is there, in a folder that lets one look at it."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_entered(entry: os.DirEntry[str], found: FoundFiles) -> bool:
    """Tell whether a folder is walked; hidden ones and links are counted."""
    if entry.name.startswith("."):
        found.ignored["hidden folders"] += 1
        return False
    found.ignored["links to folders"] += entry.is_symlink()
    return not entry.is_symlink()


def add_file(path: Path, folder: Path, suffixes: Collection[str], found: FoundFiles) -> None:
    """Take one file of a walk, or count why not."""
    suffix = path.suffix.casefold()
    if path.name.startswith("."):
        found.ignored["hidden files"] += 1
    elif suffix not in suffixes:
        found.ignored[f"{read_name(suffix) or 'no suffix'} files"] += 1
    elif not is_readable_file(path):
        found.skipped.append(Skipped(source=show(path), reason="not a regular file, or a broken link"))
    else:
        found.inputs.append(make_input(path, path.relative_to(folder).as_posix()))


def describe_ignored(ignored: Counter[str]) -> Iterator[str]:
    """Write one note for all that was left alone: ``ignored: 2 hidden files, 1 .pdf files``."""
    counts = [f"{count} {what}" for what, count in sorted(ignored.items()) if count]
    if counts:
        yield f"ignored: {', '.join(counts)}"

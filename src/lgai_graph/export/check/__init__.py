"""Look for what Gephi would spoil, drop or refuse in a GraphML or GEXF file, ours or not."""

from collections.abc import Iterator
from pathlib import Path

from lgai_graph.errors import InputError
from lgai_graph.export.check.gexf import check_gexf
from lgai_graph.export.check.graphml import check_graphml
from lgai_graph.export.check.tags import BrokenXmlError, Tag, read_tags

CHECKS = {"graphml": check_graphml, "gexf": check_gexf}
SHOWN = 5  # of one problem, so that a large file does not hide the other problems


def check_file(path: Path) -> tuple[str, ...]:
    """Return one line for every problem, ``file:line: what happens; how to cure it``.

    A clean file has none. A problem that a file has many times is shown five times and then counted.

    Raises:
        InputError: the file cannot be read.
    """
    try:
        return tuple(f"{path}:{line}" for line in _gather(_find_problems(path)))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error}); check the name") from error


def _find_problems(path: Path) -> Iterator[tuple[int, str, str]]:
    """Yield line, rule and text of each problem."""
    tags = read_tags(path)
    try:
        root = next(tags)
        if root.name not in CHECKS:
            yield root.line, "root", f"<{root.name}> is neither GraphML nor GEXF; give a file of one of these"
            return
        yield from _check_declaration(path)
        yield from CHECKS[root.name](_chain(root, tags))
    except BrokenXmlError as error:
        yield error.line, "xml", f"not well-formed XML ({error}); Gephi reads nothing of it"


def _chain(root: Tag, tags: Iterator[Tag]) -> Iterator[Tag]:
    yield root
    yield from tags


def _check_declaration(path: Path) -> Iterator[tuple[int, str, str]]:
    """Ask for UTF-8 by name: without it Gephi may take the encoding of the system, such as CP949."""
    with path.open("rb") as file:
        head = file.read(200).lower()
    if not head.startswith(b"\xef\xbb\xbf") and b"utf-8" not in head.partition(b"?>")[0]:
        yield (
            1,
            "encoding",
            'no declared UTF-8, so that Gephi guesses; begin with <?xml version="1.0" encoding="UTF-8"?>',
        )


def _gather(problems: Iterator[tuple[int, str, str]]) -> Iterator[str]:
    """Yield the first problems of each rule, then how many more there are."""
    counts: dict[str, int] = {}
    last: dict[str, int] = {}
    for line, rule, text in problems:
        counts[rule] = counts.get(rule, 0) + 1
        last[rule] = line
        if counts[rule] <= SHOWN:
            yield f"{line}: {text}"
    for rule, count in counts.items():
        if count > SHOWN:
            yield f"{last[rule]}: {count - SHOWN} more of this kind ({rule})"

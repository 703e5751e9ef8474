"""This package writes the nouns for other programs: one function per format, found by name in WRITERS."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TextIO

from lgai_graph.errors import ExportError
from lgai_graph.export.files import STDOUT, write_atomically
from lgai_graph.export.graphml import write_graphml
from lgai_graph.export.json import write_json
from lgai_graph.export.nouns import Nouns

__all__ = ["STDOUT", "WRITERS", "export_knowledge", "find_format"]

WRITERS: Mapping[str, Callable[[Nouns, TextIO], list[str] | None]] = {
    "graphml": write_graphml,
    "json": write_json,
}


def find_format(target: str, name: str | None) -> str:
    """This finds the format: the one asked for, else the one that the suffix names.

    Raises:
        ExportError: nobody knows the format, or nothing names one.
    """
    known = ", ".join(WRITERS)
    chosen = (name or Path(target).suffix).lower().lstrip(".")
    if not chosen:
        raise ExportError(f"{target}: nothing names the format; add --format with one of {known}")
    if chosen not in WRITERS:
        raise ExportError(f"{target}: the format {chosen} is unknown; choose one of {known}")
    return chosen


def export_knowledge(knowledge: Nouns, target: str, name: str) -> list[str]:
    """This writes an export and gives warnings about what other programs will spoil.

    Args:
        knowledge: what to write.
        target: a file, or ``-`` for stdout.
        name: a key of ``WRITERS``.
    """
    return write_atomically(target, partial(WRITERS[name], knowledge)) or []

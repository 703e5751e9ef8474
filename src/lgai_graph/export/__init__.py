"""Write the nouns for other programs: one function per format, found by name in WRITERS."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple, TextIO, TypeAlias

from lgai_graph.errors import ExportError
from lgai_graph.export.check import check_file
from lgai_graph.export.files import STDOUT, write_atomically, write_folder
from lgai_graph.export.graphs.gephi_csv import FILES as GEPHI_FILES
from lgai_graph.export.graphs.gephi_csv import write_gephi
from lgai_graph.export.graphs.gexf import write_gexf
from lgai_graph.export.graphs.graphml import write_graphml
from lgai_graph.export.graphs.looks import Spot
from lgai_graph.export.graphs.neo4j import FILES as NEO4J_FILES
from lgai_graph.export.graphs.neo4j import write_neo4j
from lgai_graph.export.graphs.network import AS_USUAL, GraphOptions
from lgai_graph.export.left_out import LeftOut
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.relational.parquet import FILES as PARQUET_FILES
from lgai_graph.export.relational.parquet import write_parquet
from lgai_graph.export.relational.sqlite import write_sqlite
from lgai_graph.export.texts.ftm import write_ftm
from lgai_graph.export.texts.ics import write_ics
from lgai_graph.export.texts.json import write_json
from lgai_graph.export.texts.jsonld import write_jsonld
from lgai_graph.export.texts.markdown import write_markdown
from lgai_graph.export.texts.timeline_csv import write_timeline_csv
from lgai_graph.export.texts.timelinejs import write_timelinejs

__all__ = [
    "EVENTS_ALONE",
    "FOLDER_WRITERS",
    "MIXED",
    "PLACED",
    "STDOUT",
    "WITH_ARGUMENTS",
    "WRITERS",
    "GraphOptions",
    "LeftOut",
    "Nouns",
    "Spot",
    "check_file",
    "export_knowledge",
    "find_format",
]

Writer: TypeAlias = Callable[[Nouns, TextIO], list[str] | None]  # gives warnings, where there are any
GraphWriter: TypeAlias = Callable[[Nouns, TextIO, GraphOptions], list[str]]
GraphFolderWriter: TypeAlias = Callable[[Nouns, Mapping[str, TextIO], GraphOptions], None]


class FolderWriter(NamedTuple):
    """What writes several files at once: their names, and a function that is given them open."""

    files: tuple[str, ...]
    write: Callable[[Nouns, Mapping[str, TextIO]], list[str] | None]


WRITERS: Mapping[str, Writer] = {
    "graphml": write_graphml,
    "gexf": write_gexf,
    "csv": write_timeline_csv,
    "json": write_json,
    "jsonld": write_jsonld,
    "ftm": write_ftm,
    "timelinejs": write_timelinejs,
    "ics": write_ics,
    "md": write_markdown,
    "sqlite": write_sqlite,
}
# Formats of several files, which take a folder.
FOLDER_WRITERS: Mapping[str, FolderWriter] = {
    "gephi": FolderWriter(GEPHI_FILES, write_gephi),
    "neo4j": FolderWriter(NEO4J_FILES, write_neo4j),
    "parquet": FolderWriter(PARQUET_FILES, write_parquet),
}
# The formats for graphs, which heed how they are asked to be written.
GRAPH_WRITERS: Mapping[str, GraphWriter] = {"graphml": write_graphml, "gexf": write_gexf}
GRAPH_FOLDER_WRITERS: Mapping[str, GraphFolderWriter] = {"gephi": write_gephi}
EVENTS_ALONE = frozenset({"csv", "ics", "timelinejs"})  # the formats that hold no entities of their own
MIXED = frozenset({"graphml"})  # the formats that may have edges without direction among others
PLACED = frozenset({"gexf"})  # the formats that say where nodes stand
WITH_ARGUMENTS = frozenset({"json"})  # the formats that show who is named where in each claim
# Endings whose last part alone would name another format.
DOUBLE_SUFFIXES = {".ftm.json": "ftm", ".timelinejs.json": "timelinejs"}


def find_format(target: str, name: str | None) -> str:
    """Find the format: the one asked for, else the one that the suffix names.

    Plain ``csv`` is the timeline in one file, but for a folder it is Gephi's two tables.

    Raises:
        ExportError: nobody knows the format, or nothing names one.
    """
    known = ", ".join((*WRITERS, *FOLDER_WRITERS))
    path = Path(target)
    double = DOUBLE_SUFFIXES.get("".join(path.suffixes[-2:]).lower())
    chosen = (name or double or path.suffix).lower().lstrip(".")
    if not chosen:
        raise ExportError(f"{target}: nothing names the format; add --format with one of {known}")
    if chosen not in WRITERS and chosen not in FOLDER_WRITERS:
        raise ExportError(f"{target}: the format {chosen} is unknown; choose one of {known}")
    is_folder = target.endswith(("/", "\\")) or path.is_dir()
    return "gephi" if chosen == "csv" and is_folder else chosen


def export_knowledge(nouns: Nouns, target: str, name: str, options: GraphOptions = AS_USUAL) -> list[str]:
    """Write an export and gives warnings about what is left out or what other programs will spoil.

    Args:
        nouns: what to write: a Knowledge, or what streams one from a store.
        target: a file, a folder for formats of several files, or ``-`` for stdout.
        name: a key of ``WRITERS`` or ``FOLDER_WRITERS``.
        options: how formats for graphs are written.
    """
    if name in GRAPH_FOLDER_WRITERS:
        write_tables = GRAPH_FOLDER_WRITERS[name]
        files = FOLDER_WRITERS[name].files
        write_folder(target, files, lambda opened: write_tables(nouns, opened, options))
        return []
    if name in FOLDER_WRITERS:
        folder = FOLDER_WRITERS[name]
        return write_folder(target, folder.files, partial(folder.write, nouns)) or []
    if name in GRAPH_WRITERS:
        write = GRAPH_WRITERS[name]
        return write_atomically(target, lambda file: write(nouns, file, options))
    return write_atomically(target, partial(WRITERS[name], nouns)) or []

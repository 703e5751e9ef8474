"""The command that writes the graph for other programs: export."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lgai_graph.cli.commands.timeline import (
    AmountFloor,
    CertainOption,
    NotTypeOption,
    SourcesFloor,
    StatusOption,
    TypeOption,
    make_filter,
    read_amount,
    read_types,
)
from lgai_graph.cli.common import (
    DEFAULT_DB,
    DbOption,
    SinceOption,
    UntilOption,
    WhoOption,
    note,
    open_graph,
    remark,
    say,
)

if TYPE_CHECKING:
    from lgai_graph.export import GraphOptions, Spot
    from lgai_graph.query.subset import Subset
    from lgai_graph.query.timeline import TimelineFilter
    from lgai_graph.store import Store
    from lgai_graph.store.stream.knowledge import KnowledgeStream


class Parallel(StrEnum):
    """Say what becomes of relations of one type between the same two."""

    MERGE = "merge"
    KEEP = "keep"


TargetArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="[FILE]", help="Where to write; - is stdout, and formats of several files take a folder."
    ),
]
CheckOption = Annotated[
    Path | None,
    typer.Option("--check", metavar="FILE", help="Look for what Gephi would spoil in a GraphML or GEXF."),
]
ConfidenceFloor = Annotated[
    float,
    typer.Option("--min-confidence", min=0, max=1, metavar="X", help="Only what is so certain, 0 to 1."),
]
ParallelOption = Annotated[
    Parallel, typer.Option(help="Ties of one type between the same two, in formats for Gephi.")
]
MixedOption = Annotated[
    bool,
    typer.Option(
        "--mixed", help="Undirected edges for ties without direction, in GraphML; networkx refuses them."
    ),
]


def complete_format(incomplete: str) -> list[str]:
    """Complete the name of an export format."""
    from lgai_graph.export import FOLDER_WRITERS, WRITERS

    return [name for name in (*WRITERS, *FOLDER_WRITERS) if name.startswith(incomplete)]


FileFormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="F",
        help="The format, where the suffix does not tell.",
        autocompletion=complete_format,
    ),
]


def export(
    target: TargetArgument = None,
    form: FileFormatOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    who: WhoOption = None,
    types: TypeOption = None,
    not_types: NotTypeOption = None,
    status: StatusOption = None,
    certain: CertainOption = False,
    min_sources: SourcesFloor = 0,
    min_confidence: ConfidenceFloor = 0.0,
    min_amount: AmountFloor = None,
    parallel: ParallelOption = Parallel.MERGE,
    mixed: MixedOption = False,
    checked: CheckOption = None,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Write the graph for another program, or look at a file before Gephi does."""
    if checked is not None:
        _check_export(checked)
        return
    if target is None:
        raise typer.BadParameter("name a file to write, or --check one", param_hint="FILE")
    from dataclasses import replace

    from lgai_graph.export import MIXED, GraphOptions, find_format

    name = find_format(target, form)
    if mixed and name not in MIXED:
        raise typer.BadParameter("only graphml can be mixed; leave it out", param_hint="--mixed")
    options = GraphOptions(keep_parallel=parallel is Parallel.KEEP, mixed=mixed)
    with open_graph(db) as store:
        wanted = replace(
            make_filter(store, since=since, until=until, who=who, types=types),
            not_types=read_types(store, not_types, "--not-type"),
            status=status,
            is_certain=certain,
            # Without a range nothing is said about days, so that what has none stays.
            with_undated=not (since or until),
            min_sources=min_sources,
            min_confidence=min_confidence,
            min_amount=read_amount(min_amount),
        )
        _write(store, wanted, target, name, options)


def _write(store: "Store", wanted: "TimelineFilter", target: str, name: str, options: "GraphOptions") -> None:
    """Write what a filter wants of a store, and say how much that is."""
    from dataclasses import replace

    from lgai_graph.export import PLACED, WITH_ARGUMENTS, export_knowledge
    from lgai_graph.query.subset import find_subset
    from lgai_graph.query.timeline import TimelineFilter

    is_whole = replace(wanted, is_certain=False) == TimelineFilter(with_undated=True)
    stream = store.stream(with_arguments=name in WITH_ARGUMENTS)
    subset = None if is_whole else find_subset(store, wanted, stream)
    total = (len(subset.entity_ids), len(subset.numbers)) if subset else stream.count()
    nouns = subset or stream
    spots = _place_nodes(nouns, sum(total), store.vocabulary.shown) if name in PLACED else {}
    warnings = export_knowledge(nouns, target, name, replace(options, spots=spots))
    _tell_written(name, target, total, warnings)


def _place_nodes(nouns: "Subset | KnowledgeStream", count: int, least: float) -> "Mapping[str, Spot]":
    """Place what is written where the page of the same facts draws it; of too much, nothing."""
    from lgai_graph.query.subset import read_whole
    from lgai_graph.report.network.spots import MOST_PLACED, place_nodes

    if count > MOST_PLACED:
        remark("more than {n} names and events have no places; let Gephi find some", n=MOST_PLACED)
        return {}
    return place_nodes(read_whole(nouns), least=least)


def _tell_written(form: str, target: str, total: tuple[int, int], warnings: Sequence[str]) -> None:
    """Say what is in the file, and what had to be left out of it."""
    from lgai_graph.export import EVENTS_ALONE, STDOUT, LeftOut

    for warning in warnings:
        note(f"lgai: {warning}")
    left = [warning for warning in warnings if isinstance(warning, LeftOut)]
    entities, events = (
        total[0] - sum(one.entities for one in left),
        total[1] - sum(one.events for one in left),
    )
    if form in EVENTS_ALONE and target != STDOUT:
        remark("{m} events in {file}", m=events, file=target)
    elif target != STDOUT:
        remark("{n} entities and {m} events in {file}", n=entities, m=events, file=target)


def _check_export(path: Path) -> None:
    """Print the problems of a file; any makes the exit code 1."""
    from lgai_graph.export import check_file

    problems = check_file(path)
    say(problems)
    if problems:
        raise typer.Exit(1)
    remark("Gephi reads {file} as it is", file=path)

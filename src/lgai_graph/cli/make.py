"""The commands that make files and look after them: build, export, check."""

from enum import StrEnum
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lgai_graph.cli.common import (
    DEFAULT_DB,
    DbOption,
    JsonOption,
    SinceOption,
    UntilOption,
    WhoOption,
    note,
    open_graph,
    remark,
    say,
    say_json,
    show_progress,
)
from lgai_graph.cli.tables import FormOption, say_list
from lgai_graph.cli.timeline import CertainOption, StatusOption, TypeOption, make_filter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lgai_graph.build import BuildReport


FINDINGS = {"finding": itemgetter("finding")}  # the one column of what `check` lists


class Parallel(StrEnum):
    """Say what becomes of relations of one type between the same two."""

    MERGE = "merge"
    KEEP = "keep"


AnnotationsOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Hand-written knowledge instead of the one that comes along.", readable=False
    ),
]


RulesOnlyOption = Annotated[bool, typer.Option("--rules-only", help="Drop hand-written claims.")]
NoAnnotationsOption = Annotated[
    bool, typer.Option("--no-annotations", help="Drop all hand-written knowledge.")
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Fail when a file cannot be read.")]
FieldsOption = Annotated[
    list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN", help="Where a table holds a field.")
]
LexiconOption = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE", help="Words, frames and types that add to the package's own; repeat for several."
    ),
]


class Readers(StrEnum):
    """Say who reads articles."""

    LOCAL = "local"
    DASK = "dask"


def build(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]…", help="Articles, or folders.", readable=False)
    ] = None,
    rules_only: RulesOnlyOption = False,
    no_annotations: NoAnnotationsOption = False,
    annotations: AnnotationsOption = None,
    strict: StrictOption = False,
    fields: FieldsOption = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Read every article anew, also those read before.")
    ] = False,
    lexicon: LexiconOption = None,
    engine: Annotated[
        Readers, typer.Option(help="Who reads: the processes of this machine, or a Dask cluster.")
    ] = Readers.LOCAL,
    scheduler: Annotated[
        str | None, typer.Option(metavar="URL", help="The cluster; without one, workers on this machine.")
    ] = None,
    shards: Annotated[
        str | None, typer.Option(metavar="DIR", help="Where a cluster keeps what it read: a folder or URL.")
    ] = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Read articles and write the store."""
    from lgai_graph.build import BuildOptions, build_store

    options = BuildOptions(
        annotations=annotations,
        rules_only=rules_only,
        no_annotations=no_annotations,
        field_map=read_field_map(fields or []),
        no_cache=no_cache,
        lexicon=tuple(lexicon or ()),
    )
    given = tuple(paths or ())
    if engine is Readers.DASK:
        from lgai_graph.cli.shards import build_on_cluster

        report = build_on_cluster(given, db, options, scheduler=scheduler, shards=shards)
    elif scheduler or shards:
        raise typer.BadParameter("goes with --engine dask only", param_hint="--scheduler, --shards")
    else:
        report = build_store(given, db=db, options=options, on_progress=show_progress)
    say_report(report, db, as_json=as_json)
    if strict and report.skipped:
        raise typer.Exit(1)


def say_report(report: "BuildReport", db: Path, *, as_json: bool) -> None:
    """Print what a build did."""
    for source, reason in report.skipped:
        remark("skipped {source}: {reason}", source=source, reason=reason)
    for line in (*report.notes, *report.broken):
        note(f"lgai: {line}")
    if as_json:
        _say_report(report, db)
    else:
        say([_describe_report(report, db)])


ParallelOption = Annotated[
    Parallel, typer.Option(help="Ties of one type between the same two, in formats for Gephi.")
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
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE]", help="Where to write; - is stdout, and formats of several files take a folder."
        ),
    ] = None,
    form: FileFormatOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    who: WhoOption = None,
    types: TypeOption = None,
    status: StatusOption = None,
    certain: CertainOption = False,
    parallel: ParallelOption = Parallel.MERGE,
    checked: Annotated[
        Path | None,
        typer.Option("--check", metavar="FILE", help="Look for what Gephi would spoil in a GraphML or GEXF."),
    ] = None,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Write the graph for another program, or look at a file before Gephi does."""
    if checked is not None:
        _check_export(checked)
        return
    if target is None:
        raise typer.BadParameter("name a file to write, or --check one", param_hint="FILE")
    from dataclasses import replace

    from lgai_graph.export import WITH_ARGUMENTS, export_knowledge, find_format
    from lgai_graph.query.subset import find_subset

    name = find_format(target, form)
    with open_graph(db) as store:
        wanted = make_filter(store, since=since, until=until, who=who, types=types)
        # Without a range nothing is said about days, so that what has none stays.
        has_range = bool(since or until)
        wanted = replace(wanted, status=status, is_certain=certain, with_undated=not has_range)
        is_whole = not (has_range or who or types or status)
        stream = store.stream(with_arguments=name in WITH_ARGUMENTS)
        subset = None if is_whole else find_subset(store, wanted, stream)
        total = (len(subset.entity_ids), len(subset.numbers)) if subset else stream.count()
        warnings = export_knowledge(subset or stream, target, name, keep_parallel=parallel is Parallel.KEEP)
    _tell_written(name, target, total, warnings)


def _tell_written(form: str, target: str, total: tuple[int, int], warnings: "Sequence[str]") -> None:
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


def check(
    annotations: AnnotationsOption = None,
    doubts: Annotated[
        bool, typer.Option("--doubts", help="Add the closest calls of linking, for judgements by hand.")
    ] = False,
    form: FormOption = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Look for what needs a hand: broken anchors, conflicts, impossible times, overdue plans."""
    from lgai_graph.check import check_store
    from lgai_graph.wording import Language, set_language

    if as_json:
        set_language(Language.ENGLISH)  # for programs, the same everywhere
    with open_graph(db) as store:
        findings = list(check_store(store, annotations=annotations, with_doubts=doubts))
    if as_json:
        say_json(findings)
    elif not say_list([{"finding": line} for line in findings], FINDINGS, form, as_json=False):
        say(findings)
    if not findings:
        remark("nothing to mend")


def read_field_map(pairs: list[str]) -> dict[str, str]:
    """Read ``title=제목`` pairs."""
    field_map: dict[str, str] = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not (field and equals and column):
            raise typer.BadParameter(
                f"{pair!r} is no pair; write FIELD=COLUMN, such as title=제목", param_hint="--map"
            )
        field_map[field] = column
    return field_map


def _describe_report(report: "BuildReport", db: Path) -> str:
    """Tell a build in one line."""
    from lgai_graph.wording import count, tr

    parts = [
        count(report.articles, "{n} article", "{n} articles"),
        count(report.entities, "{n} entity", "{n} entities"),
        count(report.events, "{n} event", "{n} events"),
        count(report.relations, "{n} relation", "{n} relations"),
    ]
    if report.less_certain:
        parts[2] += f" ({tr('{n} less certain', n=f'{report.less_certain:,}')})"
    if report.conflicts:
        parts.append(
            count(report.conflicts, "{n} fact on which sources differ", "{n} facts on which sources differ")
        )
    if report.ambiguous:
        parts.append(count(report.ambiguous, "{n} short form left open", "{n} short forms left open"))
    return f"{', '.join(parts)} → {db}"


def _say_report(report: "BuildReport", db: Path) -> None:
    say_json(
        {
            "db": str(db),
            "articles": report.articles,
            "entities": report.entities,
            "events": report.events,
            "relations": report.relations,
            "ambiguous": report.ambiguous,
            "less_certain": report.less_certain,
            "conflicts": report.conflicts,
            "skipped": [{"source": source, "reason": reason} for source, reason in report.skipped],
            "broken": list(report.broken),
            "notes": list(report.notes),
        }
    )

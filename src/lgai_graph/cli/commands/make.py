"""The commands that make a store and look after it: build, check."""

from enum import StrEnum
from operator import itemgetter
from pathlib import Path
from typing import Annotated

import typer

from lgai_graph.cli.common import (
    DEFAULT_DB,
    DbOption,
    JsonOption,
    make_page,
    open_graph,
    remark,
    say,
    say_json,
)
from lgai_graph.cli.printing.built import say_report
from lgai_graph.cli.printing.progress import ProgressMeter
from lgai_graph.cli.printing.tables import FormOption, say_list

FINDINGS = {"finding": itemgetter("finding")}  # the one column of what `check` lists


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
        from lgai_graph.cli.commands.shards import build_on_cluster

        report = build_on_cluster(given, db, options, scheduler=scheduler, shards=shards)
    elif scheduler or shards:
        raise typer.BadParameter("goes with --engine dask only", param_hint="--scheduler, --shards")
    else:
        meter = ProgressMeter(as_json=as_json)
        report = build_store(given, db=db, options=options, on_progress=meter.show, on_stage=meter.tell)
    say_report(report, db, as_json=as_json)
    if strict and report.skipped:
        raise typer.Exit(1)


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
        page = make_page(store.vocabulary)
    if as_json:
        say_json(findings)
    elif not say_list([{"finding": line} for line in findings], FINDINGS, form, as_json=False):
        say(line for finding in findings for line in (page.flow(finding) if page.height else [finding]))
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

"""The two halves of a build by hand, extract and link, and a build on a cluster."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lgai_graph.cli.commands.make import (
    AnnotationsOption,
    FieldsOption,
    LexiconOption,
    NoAnnotationsOption,
    RulesOnlyOption,
    StrictOption,
    read_field_map,
)
from lgai_graph.cli.common import DEFAULT_DB, DbOption, JsonOption, say, say_json, show_progress
from lgai_graph.cli.printing.built import say_left_out, say_report

if TYPE_CHECKING:
    from lgai_graph.archive import BuildOptions
    from lgai_graph.build import BuildReport
    from lgai_graph.shards import ExtractReport, Part

SHARDS_SUFFIX = ".shards"  # behind the store's name, where a cluster's readings are kept unasked


def extract(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH…", help="Articles, or folders.", readable=False)
    ],
    to: Annotated[
        str,
        typer.Option("--to", metavar="DIR", help="Where the shards go: a folder, or a URL such as s3://…"),
    ],
    part: Annotated[
        str, typer.Option(metavar="I/N", help="Read one of N equal parts, for tasks side by side.")
    ] = "1/1",
    no_annotations: NoAnnotationsOption = False,
    annotations: AnnotationsOption = None,
    strict: StrictOption = False,
    fields: FieldsOption = None,
    lexicon: LexiconOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read articles into shards; what stands there already is not read again."""
    from lgai_graph.build import BuildOptions
    from lgai_graph.shards import extract_shards

    options = BuildOptions(
        annotations=annotations,
        no_annotations=no_annotations,
        field_map=read_field_map(fields or []),
        lexicon=tuple(lexicon or ()),
    )
    share = _read_part(part)
    report = extract_shards(tuple(paths), to, part=share, options=options, on_progress=show_progress)
    say_left_out(report.skipped, report.notes)
    if as_json:
        _say_extract(report, to, share)
    else:
        say([_describe_extract(report, to)])
    if strict and report.skipped:
        raise typer.Exit(1)


def link(
    shards: Annotated[str, typer.Argument(metavar="DIR", help="Where the shards are: a folder, or a URL.")],
    rules_only: RulesOnlyOption = False,
    no_annotations: NoAnnotationsOption = False,
    annotations: AnnotationsOption = None,
    lexicon: LexiconOption = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Write the store of what stands in shards, the same as a build of the same articles."""
    from lgai_graph.build import BuildOptions
    from lgai_graph.shards import link_shards

    options = BuildOptions(
        annotations=annotations,
        rules_only=rules_only,
        no_annotations=no_annotations,
        lexicon=tuple(lexicon or ()),
    )
    report = link_shards(shards, db=db, options=options, on_progress=show_progress)
    say_report(report, db, as_json=as_json)


def build_on_cluster(
    paths: tuple[Path, ...], db: Path, options: "BuildOptions", *, scheduler: str | None, shards: str | None
) -> "BuildReport":
    """Build with a Dask cluster that reads; its shards stay beside the store unless a place is named."""
    from lgai_graph.shards import Scheduler, build_with_shards, load_engine

    place = shards or str(db.with_name(f"{db.name}{SHARDS_SUFFIX}"))
    engine = load_engine(Scheduler(scheduler))
    return build_with_shards(paths, place, db=db, engine=engine, options=options, on_progress=show_progress)


def _read_part(text: str) -> "Part":
    """Read ``3/64``; another form is a usage error."""
    from lgai_graph.errors import InputError
    from lgai_graph.shards import parse_part

    try:
        return parse_part(text)
    except InputError as error:
        raise typer.BadParameter(str(error), param_hint="--part") from error


def _describe_extract(report: "ExtractReport", to: str) -> str:
    """Tell an extract in one line."""
    from lgai_graph.wording import count, tr

    parts = [count(report.articles, "{n} article", "{n} articles")]
    if report.standing:
        parts.append(tr("{n} of them stood there already", n=f"{report.standing:,}"))
    parts.append(count(report.shards, "{n} shard", "{n} shards"))
    return f"{', '.join(parts)} → {to}"


def _say_extract(report: "ExtractReport", to: str, part: "Part") -> None:
    say_json(
        {
            "to": to,
            "part": str(part),
            "articles": report.articles,
            "standing": report.standing,
            "shards": report.shards,
            "skipped": [{"source": source, "reason": reason} for source, reason in report.skipped],
            "notes": list(report.notes),
        }
    )

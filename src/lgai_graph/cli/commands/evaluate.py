"""The command that measures the rules: eval."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lgai_graph.cli.common import JsonOption, note, remark, say, say_json, show_progress

if TYPE_CHECKING:
    from lgai_graph.annotations import Annotations
    from lgai_graph.evaluate import AnnotatedReport, ClaimReach, GoldReport, Tally
    from lgai_graph.evaluate.cases import TableScore

TABLES = ("dates", "names", "relations")  # a word, then the folder with its tables
USAGE = "give nothing, gold files or folders, or one of dates, names and relations with a folder"

MissesOption = Annotated[
    bool, typer.Option("--misses", help="List what is missed or false, with its article.")
]
NoGazetteerOption = Annotated[
    bool, typer.Option("--no-gazetteer", help="Without the hand-written names; a gold never uses them.")
]
AllOption = Annotated[
    bool, typer.Option("--all", help="Judge every event, also what is less certain than shown unasked.")
]


def evaluate(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[GOLD… | dates DIR | names DIR | relations DIR]",
            help="What to measure against; nothing: the annotated claims.",
        ),
    ] = None,
    misses: MissesOption = False,
    no_gazetteer: NoGazetteerOption = False,
    corpus: Annotated[
        list[Path] | None,
        typer.Option(
            "--articles",
            metavar="PATH",
            help="Articles instead of those beside the gold or the default corpus; repeatable.",
        ),
    ] = None,
    annotations: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Hand-written knowledge instead of the usual one.")
    ] = None,
    with_all: AllOption = False,
    as_json: JsonOption = False,
) -> None:
    """Measure what the rules alone make of articles."""
    from dataclasses import replace

    from lgai_graph.build import BuildOptions, choose_annotations
    from lgai_graph.evaluate import measure_annotated, measure_gold

    kind, paths = _read_target(what or [])
    if kind == "dates":
        _measure_dates(paths[0], as_json=as_json, misses=misses)
        return
    if kind == "gold" and not _holds_facts(paths):
        gold = measure_gold(paths, corpus or [], with_all=with_all, on_progress=show_progress)
        _say_report(gold, as_json=as_json, misses=misses)
        return
    written = choose_annotations(BuildOptions(annotations=annotations))
    if kind == "annotated":
        report = measure_annotated(corpus or [], written, with_gazetteer=not no_gazetteer, with_all=with_all)
        _say_annotated(report, as_json=as_json, listed=misses, own=not (corpus or annotations))
        return
    known = replace(written, gazetteer=()) if no_gazetteer else written
    if kind == "gold":
        facts = _measure_facts(paths[0], corpus or [], known, with_all=with_all)
        _say_report(facts, as_json=as_json, misses=misses)
    else:
        _measure_tables(kind, paths[0], known, as_json=as_json, misses=misses)


def _read_target(words: Sequence[str]) -> tuple[str, list[Path]]:
    """Tell the four ways to call the command apart."""
    if not words:
        return "annotated", []
    if words[0] in TABLES and len(words) == 2:
        return words[0], [Path(words[1])]
    if words[0] not in TABLES:
        return "gold", [Path(word) for word in words]
    raise typer.BadParameter(f"{' '.join(words)!r} cannot be measured; {USAGE}", param_hint="eval")


def _holds_facts(paths: Sequence[Path]) -> bool:
    """Tell a single table of facts by entity id from gold files."""
    from lgai_graph.evaluate import holds_facts

    return len(paths) == 1 and holds_facts(paths[0])


def _measure_facts(path: Path, corpus: list[Path], known: "Annotations", *, with_all: bool) -> "GoldReport":
    """Measure the graph of a corpus against facts by entity id."""
    from lgai_graph.evaluate import measure_facts

    if not known.gazetteer:
        raise typer.BadParameter("facts name entities of the gazetteer", param_hint="--no-gazetteer")
    return measure_facts(path, corpus, known, with_all=with_all)


def _say_report(report: "GoldReport", *, as_json: bool, misses: bool) -> None:
    from lgai_graph.evaluate import render_report, summarize_report

    if not as_json:
        say(render_report(report, misses=misses))
        return
    say_json(summarize_report(report) | ({"misses": _list_misses(report)} if misses else {}))


def _list_misses(report: "GoldReport") -> list[dict[str, object]]:
    """List each missed and each false fact as data."""
    from lgai_graph.evaluate import list_misses

    return [
        {
            "article": found.article,
            "figure": found.figure,
            "verdict": found.verdict,
            "type": found.kind or None,
            "expected": found.expected,
            "printed": found.printed,
            "rules": list(found.rules),
        }
        for found in list_misses(report)
    ]


def _measure_dates(folder: Path, *, as_json: bool, misses: bool) -> None:
    from lgai_graph.evaluate.cases import score_dates_folder

    for_json: dict[str, object] = {}
    for table in score_dates_folder(folder):
        for_json[table.name] = {
            "all": _describe_dates(table),
            "in_scope": _describe_dates(table.in_scope),
            "reasons": table.reasons,
            **({"failures": list(table.failures)} if misses else {}),
        }
        if not as_json:
            say((*table.lines, *(f"  {failure}" for failure in table.failures if misses)))
    if as_json:
        say_json(for_json)


def _describe_dates(table: "TableScore") -> dict[str, float | int]:
    from lgai_graph.evaluate import Verdict

    counts = {str(v): table.count(v) for v in (Verdict.RIGHT, Verdict.WRONG, Verdict.MISSED)}
    return {"share": round(table.share, 4), "n": len(table.outcomes), **counts}


def _measure_tables(kind: str, path: Path, known: "Annotations", *, as_json: bool, misses: bool) -> None:
    """Measure name spans or marked relations in sentences."""
    from lgai_graph.evaluate import sentences

    if kind == "names":
        names = sentences.measure_names(path, known, on_progress=show_progress)
        tallies = {title: score.tallies for title, score in names.items()}
        pages = [sentences.render_names(names[title], title, misses=misses) for title in names]
    else:
        ties = sentences.measure_relations(path, known, on_progress=show_progress)
        tallies = {title: score.tallies for title, score in ties.items()}
        pages = [sentences.render_relations(ties[title], title, misses=misses) for title in ties]
    if as_json:
        say_json({title: _describe_tallies(counts) for title, counts in tallies.items()})
        return
    for number, page in enumerate(pages):
        say([""] if number else [])
        say(page)


def _describe_tallies(tallies: "Mapping[str, Tally]") -> dict[str, dict[str, object]]:
    from lgai_graph.evaluate.report import round_ratio

    return {
        name: {
            "precision": round_ratio(counts.precision),
            "recall": round_ratio(counts.recall),
            "f1": round_ratio(counts.f1),
            "right": counts.right,
            "wrong": counts.wrong,
            "missed": counts.missed,
            "intervals": {
                ratio: [round_ratio(bound) for bound in bounds] for ratio, bounds in counts.interval.items()
            },
        }
        for name, counts in tallies.items()
    }


def _say_annotated(report: "AnnotatedReport", *, as_json: bool, listed: bool, own: bool) -> None:
    """Print how the rules fare against the annotated claims, and name those no longer needed.

    Args:
        report: what the rules read.
        as_json: for programs.
        listed: name all claims.
        own: claims and articles are those that come along.
    """
    if as_json:
        say_json(_describe_annotated(report))
        return
    say(_annotated_lines(report, listed=listed))
    if not report.claims:
        note("lgai: no annotated claim speaks of these articles")
    elif own:
        _tell_measure()


def _tell_measure() -> None:
    """Say why the rules find so few of the claims that come along, and how to measure the rules."""
    remark(
        "these claims were written because no rule reads them, so that few are found; "
        "give a gold to measure the rules: `lgai eval gold.yaml --articles news.jsonl` "
        "(docs/evaluation.md), in a checkout `lgai eval tests/fixtures/seed_facts.yaml`"
    )


def _annotated_lines(report: "AnnotatedReport", *, listed: bool) -> Iterator[str]:
    """Print recall by measure, then the claims that the rules read, and with ``listed`` the others."""
    from lgai_graph.evaluate.measuring import FOUND, Reach
    from lgai_graph.render import make_table

    reached = [claim.reach for claim in report.claims]
    counts = ", ".join(f"{reached.count(reach)} {reach}" for reach in Reach)
    yield f"{len(reached)} annotated claims, by the rules alone: {counts}"
    scores = []
    for name, figure in FOUND.items():
        tally = report.report.score.tally(figure)
        recall = "–" if tally.recall is None else f"{tally.recall:.3f}"
        scores.append((name, recall, str(tally.right), str(tally.missed)))
    yield from make_table(("", "recall", "right", "missed"), scores)
    titles = {
        Reach.READ: "no longer needed, a rule reads the same:",
        Reach.PARTLY: "read in part:",
        Reach.MISSED: "missed:",
    }
    for reach, title in titles.items():
        found = [claim for claim in report.claims if claim.reach is reach]
        if found and (listed or reach is Reach.READ):
            yield ""
            yield title
            rows = Counter((c.place, c.entry.type, c.entry.summary, _describe_reach(c)) for c in found)
            lines = ((*row, f"×{number}" if number > 1 else "") for row, number in rows.items())
            yield from (f"  {line}" for line in make_table(("place", "type", "claim", "", ""), lines))


def _describe_reach(claim: "ClaimReach") -> str:
    """Say which rules read a claim and where they differ."""
    differs = f", differs in {', '.join(claim.differs)}" if claim.differs else ""
    return f"{', '.join(claim.rules)}{differs}"


def _describe_annotated(report: "AnnotatedReport") -> dict[str, object]:
    from lgai_graph.evaluate.measuring import FOUND

    return {
        "measures": _describe_tallies(
            {name: report.report.score.tally(figure) for name, figure in FOUND.items()}
        ),
        "claims": [
            {
                "place": claim.place,
                "article": claim.entry.article,
                "type": claim.entry.type,
                "summary": claim.entry.summary,
                "reach": claim.reach,
                "differs": list(claim.differs),
                "rules": list(claim.rules),
            }
            for claim in report.claims
        ],
    }

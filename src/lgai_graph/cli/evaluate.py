"""The command that measures the rules: eval."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lgai_graph.cli.common import JsonOption, note, say, say_json, show_progress

if TYPE_CHECKING:
    from lgai_graph.annotations import Annotations
    from lgai_graph.evaluate import GoldReport, Tally
    from lgai_graph.evaluate.measuring import AnnotatedReport, ClaimReach

TABLES = ("dates", "names", "relations")  # a word, then the folder with its tables
USAGE = "give nothing, a gold file, or one of dates, names and relations with a folder"


def evaluate(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[GOLD | dates DIR | names DIR | relations DIR]",
            help="What to measure against; nothing: the annotated claims.",
        ),
    ] = None,
    wrong: Annotated[bool, typer.Option("--wrong", help="List what is wrong or missed.")] = False,
    hold: Annotated[
        bool, typer.Option("--hold", help="With --wrong: also from the part that rules are not tuned on.")
    ] = False,
    no_gazetteer: Annotated[
        bool, typer.Option("--no-gazetteer", help="Without the hand-written names.")
    ] = False,
    corpus: Annotated[
        list[Path] | None,
        typer.Option(
            "--articles", metavar="PATH", help="Articles instead of the default corpus; repeatable."
        ),
    ] = None,
    annotations: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Hand-written knowledge instead of the usual one.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Measure the rules alone."""
    from dataclasses import replace

    from lgai_graph.build import BuildOptions, choose_annotations

    kind, path = _read_target(what or [])
    if kind == "dates" and path:
        _measure_dates(path, as_json=as_json, wrong=wrong)
        return
    written = choose_annotations(BuildOptions(annotations=annotations))
    known = replace(written, gazetteer=()) if no_gazetteer else written
    if kind == "annotated":
        _measure_annotated(
            corpus or [], written, as_json=as_json, listed=wrong, with_gazetteer=not no_gazetteer
        )
    elif path and kind == "gold":
        _measure_gold(path, known, corpus or [], as_json=as_json, listed=(wrong, hold))
    elif path:
        _measure_tables(kind, path, known, as_json=as_json, listed=(wrong, hold))


def _read_target(words: Sequence[str]) -> tuple[str, Path | None]:
    """Tell the four ways to call the command apart."""
    if not words:
        return "annotated", None
    if words[0] in TABLES and len(words) == 2:
        return words[0], Path(words[1])
    if len(words) == 1 and words[0] not in TABLES:
        return "gold", Path(words[0])
    raise typer.BadParameter(f"{' '.join(words)!r} cannot be measured; {USAGE}", param_hint="eval")


def _measure_dates(folder: Path, *, as_json: bool, wrong: bool) -> None:
    from lgai_graph.evaluate.date_cases import Verdict, score_dates_folder

    score = score_dates_folder(folder)
    if not as_json:
        say(line for table in score.tables for line in (table.lines if wrong else _cut_failures(table.lines)))
        return
    say_json(
        {
            table.name: {
                "share": round(table.share, 4),
                "scored": table.scored,
                **{str(verdict): table.count(verdict) for verdict in Verdict},
                "reasons": table.out_of_scope,
                **({"failures": list(table.failures)} if wrong else {}),
            }
            for table in score.tables
        }
    )


def _cut_failures(lines: Sequence[str]) -> Iterator[str]:
    """Keep the figures and what is out of scope."""
    return (line for line in lines if not line.startswith("  ") or line.startswith("  out of scope"))


def _measure_gold(
    path: Path, known: "Annotations", corpus: list[Path], *, as_json: bool, listed: tuple[bool, bool]
) -> None:
    """Measure against a gold file, or against a table of facts by entity id."""
    from lgai_graph.evaluate import Part, render_part, summarize_report
    from lgai_graph.evaluate.measuring import holds_facts, measure_facts, measure_gold

    if holds_facts(path):
        if not known.gazetteer:
            raise typer.BadParameter("facts name entities of the gazetteer", param_hint="--no-gazetteer")
        report = measure_facts(path, corpus, known)
        parts = [("all", report, listed[0])]
    else:
        report = measure_gold(path, known, on_progress=show_progress)
        parts = [(part, report.part(part), listed[0] and (listed[1] or part is Part.TUNE)) for part in Part]
        parts.append(("all", report, False))
    if as_json:
        summary = summarize_report(report)
        for title, part, is_listed in parts:
            summary[title] |= {"findings": _list_findings(part)} if is_listed else {}
        say_json({title: summary[title] for title, *_ in parts})
        return
    for number, (title, part, is_listed) in enumerate(parts):
        say([""] if number else [])
        say(render_part(part, title, findings=is_listed))


def _list_findings(report: "GoldReport") -> list[dict[str, str | None]]:
    """List each wrong and each missed fact as data."""
    from lgai_graph.evaluate import Verdict, describe_claim

    return [
        {
            "article": found.article,
            "measure": found.measure,
            "verdict": found.verdict,
            "expected": found.expected,
            "got": describe_claim(found.claim) if found.claim else None,
        }
        for found in report.score.findings
        if found.verdict in (Verdict.WRONG, Verdict.MISSED)
    ]


def _measure_tables(
    kind: str, path: Path, known: "Annotations", *, as_json: bool, listed: tuple[bool, bool]
) -> None:
    """Measure name spans or marked relations in sentences."""
    from lgai_graph.evaluate import render_names, render_relations
    from lgai_graph.evaluate.measuring import measure_names, measure_relations

    if kind == "names":
        names = measure_names(path, known, on_progress=show_progress)
        tallies = {title: score.tallies for title, score in names.items()}
        pages = [render_names(names[title], title, findings=_is_listed(title, listed)) for title in names]
    else:
        ties = measure_relations(path, known, on_progress=show_progress)
        tallies = {title: score.tallies for title, score in ties.items()}
        pages = [render_relations(ties[title], title, findings=_is_listed(title, listed)) for title in ties]
    if as_json:
        say_json({title: _describe_tallies(counts) for title, counts in tallies.items()})
        return
    for number, page in enumerate(pages):
        say([""] if number else [])
        say(page)


def _is_listed(title: str, listed: tuple[bool, bool]) -> bool:
    """List slips of the tuned part, on demand of the other, and none twice."""
    is_wrong, with_hold = listed
    return is_wrong and (title.endswith("tune") or (with_hold and title.endswith("hold")))


def _describe_tallies(tallies: "Mapping[str, Tally]") -> dict[str, dict[str, float | int | None]]:
    return {
        name: {
            "precision": _round(counts.precision),
            "recall": _round(counts.recall),
            "f1": _round(counts.f1),
            "right": counts.right,
            "wrong": counts.wrong,
            "missed": counts.missed,
        }
        for name, counts in tallies.items()
    }


def _measure_annotated(
    corpus: list[Path], written: "Annotations", *, as_json: bool, listed: bool, with_gazetteer: bool
) -> None:
    """Measure against the annotated claims, and names those that no longer need to be written."""
    from lgai_graph.evaluate.measuring import measure_annotated

    report = measure_annotated(corpus, written, with_gazetteer=with_gazetteer)
    if as_json:
        say_json(_describe_annotated(report))
        return
    say(_annotated_lines(report, listed=listed))
    if not report.claims:
        note("lgai: no annotated claim speaks of these articles")


def _annotated_lines(report: "AnnotatedReport", *, listed: bool) -> Iterator[str]:
    """Print recall by measure, then the claims that the rules read, and with ``listed`` the others."""
    from lgai_graph.evaluate.measuring import FOUND, Reach
    from lgai_graph.render import make_table

    reached = [claim.reach for claim in report.claims]
    counts = ", ".join(f"{reached.count(reach)} {reach}" for reach in Reach)
    yield f"{len(reached)} annotated claims, by the rules alone: {counts}"
    scores = []
    for measure in FOUND:
        tally = report.report.score.tally(measure)
        recall = "–" if tally.recall is None else f"{tally.recall:.3f}"
        scores.append((measure.partition(":")[0], recall, str(tally.right), str(tally.missed)))
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
        "measures": _describe_tallies({measure: report.report.score.tally(measure) for measure in FOUND}),
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


def _round(ratio: float | None) -> float | None:
    return None if ratio is None else round(ratio, 4)

"""Tell what a build did."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from lgai_graph.cli.common import note, remark, say, say_json

if TYPE_CHECKING:
    from lgai_graph.build import BuildReport

SHOWN = 10  # lines of one kind; an archive may hold a thousand copies


def say_report(report: "BuildReport", db: Path, *, as_json: bool) -> None:
    """Print what a build did."""
    say_left_out(report.skipped, (*report.notes, *report.broken))
    if as_json:
        _say_report(report, db)
    else:
        say([_describe_report(report, db)])


def say_left_out(skipped: Iterable[tuple[str, str]], notes: Iterable[str]) -> None:
    """Print what was skipped or changed, of many alike the first few and the number of the others."""
    from lgai_graph.wording.problems import say_problem

    reasons = Counter[str]()
    for source, reason in skipped:
        reasons[reason] += 1
        if reasons[reason] <= SHOWN:
            remark("skipped {source}: {reason}", source=source, reason=say_problem(reason))
    for reason, count in reasons.items():
        if count > SHOWN:
            rest, why = f"{count - SHOWN:,}", say_problem(reason)
            remark("skipped {n} more: {reason}; --json names all", n=rest, reason=why)
    endings = Counter[str]()
    for line in notes:
        ending = " ".join(line.split()[-2:])  # “, taken once”: what comes before names the article
        endings[ending] += 1
        if endings[ending] <= SHOWN:
            note(f"lgai: {say_problem(line)}")
    for ending, count in endings.items():
        if count > SHOWN:
            remark("{n} more … {ending}; --json names all", n=f"{count - SHOWN:,}", ending=ending)


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
            count(report.conflicts, "{n} difference between sources", "{n} differences between sources")
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

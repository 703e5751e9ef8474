"""Return a report as plain data, for JSON and for pinned floors."""

from collections.abc import Mapping

from lgai_graph.evaluate.findings import Tally
from lgai_graph.evaluate.gold import Part
from lgai_graph.evaluate.report import GoldReport

Numbers = Mapping[str, float | int | None]


def summarize_report(report: GoldReport) -> dict[str, dict[str, object]]:
    """Return both sides of the split and the whole: articles, measures, rules, unexplained sentences."""
    sides = {part.value: report.part(part) for part in Part} | {"all": report}
    return {title: _summarize_side(side) for title, side in sides.items()}


def _summarize_side(report: GoldReport) -> dict[str, object]:
    return {
        "articles": len(report.gold.articles),
        "measures": {
            measure.name.lower(): _numbers(report.score.tally(measure)) for measure in report.score.measures()
        },
        "rules": {rule: _numbers(tally) for rule, tally in report.score.rules().items()},
        "unexplained": len(report.unexplained),
    }


def _numbers(tally: Tally) -> Numbers:
    return {
        "precision": _round(tally.precision),
        "recall": _round(tally.recall),
        "f1": _round(tally.f1),
        "right": tally.right,
        "wrong": tally.wrong,
        "missed": tally.missed,
        "unscored": tally.unscored,
    }


def _round(ratio: float | None) -> float | None:
    return None if ratio is None else round(ratio, 4)

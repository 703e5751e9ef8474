"""Write reports as plain lines whose columns align with Hangul."""

from collections.abc import Iterator, Sequence

from lgai_graph.evaluate.printed import ACCURACIES, RECALLS, Figure, Finding
from lgai_graph.evaluate.report import GoldReport, list_bins
from lgai_graph.evaluate.tally import Tally, Verdict
from lgai_graph.korean import display_width, pad

GAP = "  "
HEAD = ("", "precision", "95 %", "recall", "95 %", "F1", "right", "wrong", "missed", "open")
TYPE_HEAD = ("event type", "strict P", "strict R", "lenient P", "lenient R", "right", "wrong", "missed")
TIE_HEAD = ("relation", "precision", "recall", "F1", "right", "wrong", "missed")
RULE_HEAD = ("rule", "strict P", "right", "wrong", "open")
BIN_HEAD = ("confidence from", "mean", "strict P", "95 %", "right", "wrong")
LISTED = (Figure.LENIENT, Figure.STRICT, Figure.EXACT)  # an event is listed at the first level it fails


def render_report(report: GoldReport, *, misses: bool = False) -> Iterator[str]:
    """Yield the lines of a report: figures, then types, relations, rules and confidence.

    Args:
        report: what to show.
        misses: list each missed fact and each false one with its article, too.
    """
    score = report.score
    yield f"{report.corpus}: {len(report.gold.articles)} articles"
    judged = [figure for figure in Figure if any(found.figure is figure for found in score.findings)]
    yield from make_table([HEAD, *(_figure_row(figure, score.tally(figure)) for figure in judged)])
    yield "open: explained only by what the reader was unsure of or called optional; counts neither way"
    types = [
        _type_row(kind, score.tally(Figure.STRICT, kind=kind), score.tally(Figure.LENIENT, kind=kind))
        for kind in score.kinds(Figure.STRICT)
    ]
    yield from _section([TYPE_HEAD, *types])
    ties = [_tie_row(kind, score.tally(Figure.TIE, kind=kind)) for kind in score.kinds(Figure.TIE)]
    yield from _section([TIE_HEAD, *ties])
    rules = score.rules(Figure.STRICT)
    yield from _section([RULE_HEAD, *(_rule_row(rule, counts) for rule, counts in rules.items())])
    bins = (
        (
            f"{each.floor:.2f}",
            f"{each.mean:.3f}",
            show_ratio(each.tally.precision),
            _show_interval(each.tally, "precision"),
            str(each.tally.right),
            str(each.tally.wrong),
        )
        for each in list_bins(report.whole)
    )
    yield from _section([BIN_HEAD, *bins])
    if misses:
        yield ""
        yield from render_misses(report)


def render_misses(report: GoldReport) -> Iterator[str]:
    """Yield a line for each missed and each false fact; an event at the first level that it fails."""
    for found in list_misses(report):
        pieces = [f"{found.verdict} {found.figure}", found.article]
        if found.expected:
            pieces.append(f"expected {found.expected}")
        if found.printed:
            pieces.append(f"printed {found.printed}")
        yield GAP.join(pieces)


def list_misses(report: GoldReport) -> Iterator[Finding]:
    """Yield what is missed or wrong, each event once."""
    seen: set[tuple[str, Verdict, str | None, str | None]] = set()
    for level in LISTED:
        for found in report.score.findings:
            key = (found.article, found.verdict, found.expected, found.printed)
            if found.figure is level and _is_slip(found) and key not in seen:
                seen.add(key)
                yield found
    leads = (Figure.LEAD, Figure.LEAD_LENIENT)
    for found in report.score.findings:
        if found.figure not in (*LISTED, *leads) and _is_slip(found):
            yield found


def _is_slip(found: Finding) -> bool:
    return found.verdict in (Verdict.WRONG, Verdict.MISSED)


def _section(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield a table behind a blank line, nothing where it has a head only."""
    if len(rows) > 1:
        yield ""
        yield from make_table(rows)


def _figure_row(figure: Figure, counts: Tally) -> tuple[str, ...]:
    precision = show_ratio(counts.precision), _show_interval(counts, "precision")
    recall = show_ratio(counts.recall), _show_interval(counts, "recall")
    f1, wrong, missed = show_ratio(counts.f1), str(counts.wrong), str(counts.missed)
    if figure in ACCURACIES:
        recall, f1, missed = ("", ""), "", ""
    if figure in RECALLS:
        precision, f1, wrong = ("", ""), "", ""
    return (figure, *precision, *recall, f1, str(counts.right), wrong, missed, str(counts.unscored or ""))


def _type_row(kind: str, strict: Tally, lenient: Tally) -> tuple[str, ...]:
    ratios = (strict.precision, strict.recall, lenient.precision, lenient.recall)
    counts = (strict.right, strict.wrong, strict.missed)
    return (kind, *map(show_ratio, ratios), *map(str, counts))


def _tie_row(kind: str, counts: Tally) -> tuple[str, ...]:
    ratios = map(show_ratio, (counts.precision, counts.recall, counts.f1))
    return (kind, *ratios, *map(str, (counts.right, counts.wrong, counts.missed)))


def _rule_row(rule: str, counts: Tally) -> tuple[str, ...]:
    numbers = map(str, (counts.right, counts.wrong, counts.unscored))
    return (rule, show_ratio(counts.precision), *numbers)


def show_ratio(ratio: float | None) -> str:
    """Write a share with three digits."""
    return "–" if ratio is None else f"{ratio:.3f}"


def _show_interval(counts: Tally, name: str) -> str:
    bounds = counts.interval.get(name)
    return f"{bounds[0]:.2f}–{bounds[1]:.2f}" if bounds else ""


def make_table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield rows in columns, the first to the left and the others to the right."""
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        cells = (pad(cell, width, align="right") for cell, width in zip(rest, widths[1:], strict=True))
        yield GAP.join((pad(first, widths[0]), *cells)).rstrip()

"""Write reports as plain lines whose columns align with Hangul."""

from collections.abc import Iterator, Sequence

from lgai_graph.evaluate.findings import (
    ACCURACIES,
    CLAIM_MEASURES,
    Finding,
    Measure,
    Tally,
    Verdict,
)
from lgai_graph.evaluate.gold import Part
from lgai_graph.evaluate.names import NameScore
from lgai_graph.evaluate.relations import NO_RELATION, RelationScore
from lgai_graph.evaluate.report import GoldReport
from lgai_graph.korean import display_width, pad
from lgai_graph.model import Claim

GAP = "  "
SCORE_HEAD = ("", "precision", "recall", "F1", "right", "wrong", "missed", "unscored")
RULE_HEAD = ("rule", "precision", "right", "wrong", "unscored")
QUOTE = 80  # characters of evidence shown


def render_report(report: GoldReport, *, findings: bool = False) -> Iterator[str]:
    """Yield the lines of a whole report: both sides of the split, then both together.

    Args:
        report: what to show.
        findings: also list each wrong and each missed fact, and each unexplained sentence.
    """
    for part in Part:
        yield from render_part(report.part(part), part, findings=findings)
        yield ""
    yield from render_part(report, "all")


def render_part(report: GoldReport, title: str, *, findings: bool = False) -> Iterator[str]:
    """Yield the lines of one side of the split."""
    score = report.score
    yield f"{title}: {len(report.gold.articles)} articles"
    yield from _table(
        [SCORE_HEAD, *(_score_row(measure, score.tally(measure)) for measure in score.measures())]
    )
    yield f"sentences with a date and no claim: {len(report.unexplained)}"
    yield "note: missed events outside the core cost less; a false alarm counts against both rows of events"
    rules = score.rules()
    yield from _table([RULE_HEAD, *(_rule_row(rule, counts) for rule, counts in rules.items())])
    if findings:
        yield from render_findings(report)


def render_findings(report: GoldReport) -> Iterator[str]:
    """Yield a line for each wrong or missed fact, and for each unexplained sentence."""
    shown = (
        *CLAIM_MEASURES,
        Measure.DATE,
        Measure.UNDATED,
        Measure.STATUS,
        Measure.FORMER,
        Measure.FURNITURE,
    )
    for measure in shown:
        for found in report.score.findings:
            if found.measure is measure and found.verdict in (Verdict.WRONG, Verdict.MISSED):
                yield _finding_line(found)
    for item in report.unexplained:
        yield f"unexplained  {item.article}  [{item.words}] {_shorten(item.sentence)}"


def render_names(score: NameScore, title: str, *, findings: bool = False) -> Iterator[str]:
    """Yield the lines of a score of name spans."""
    rows = (_tally_row(label, counts) for label, counts in score.tallies.items())
    yield from _table([(title, *SCORE_HEAD[1:-1]), *rows])
    for slip in score.slips if findings else ():
        start, end, label = slip.span
        verdict = Verdict.MISSED if slip.missed else Verdict.WRONG
        context = slip.row.text[max(0, start - QUOTE // 4) : end + QUOTE // 4]
        yield GAP.join((verdict, label, slip.row.id, f"[{slip.row.text[start:end]}] …{context}…"))


def render_relations(score: RelationScore, title: str, *, findings: bool = False) -> Iterator[str]:
    """Yield the lines of a score of marked relations: recall by label, and false alarms."""
    head = (title, "recall", "found", "missed", "false alarms")
    yield from _table([head, *(_relation_row(label, counts) for label, counts in score.tallies.items())])
    if not findings:
        return
    for row, label in score.false_alarms:
        yield GAP.join((f"wrong {label}", row.id, row.subject.word, row.object.word, row.text))
    for row in score.missed:
        yield GAP.join((f"missed {row.label}", row.id, row.subject.word, row.object.word, row.text))


def _relation_row(label: str, counts: Tally) -> tuple[str, ...]:
    if label == NO_RELATION:
        return (label, "", "", "", str(counts.wrong))
    return (label, _ratio(counts.recall), str(counts.right), str(counts.missed), "")


def _score_row(measure: Measure, counts: Tally) -> tuple[str, ...]:
    if measure in ACCURACIES:
        return (measure, _ratio(counts.precision), "", "", str(counts.right), str(counts.wrong), "", "")
    return (*_tally_row(measure, counts), str(counts.unscored))


def _tally_row(name: str, counts: Tally) -> tuple[str, ...]:
    ratios = (_ratio(ratio) for ratio in (counts.precision, counts.recall, counts.f1))
    return (name, *ratios, *(str(number) for number in (counts.right, counts.wrong, counts.missed)))


def _rule_row(rule: str, counts: Tally) -> tuple[str, ...]:
    return (rule, _ratio(counts.precision), str(counts.right), str(counts.wrong), str(counts.unscored))


def _ratio(ratio: float | None) -> str:
    return "–" if ratio is None else f"{ratio:.3f}"


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        cells = (pad(cell, width, align="right") for cell, width in zip(rest, widths[1:], strict=True))
        yield GAP.join((pad(first, widths[0]), *cells)).rstrip()


def _finding_line(found: Finding) -> str:
    pieces = [f"{found.verdict} {found.measure.partition(':')[0]}", found.article]
    if found.expected:
        pieces.append(f"expected {found.expected}")
    if found.claim:
        pieces.append(f"got {describe_claim(found.claim)}")
    return GAP.join(pieces)


def describe_claim(claim: Claim) -> str:
    """Return a claim in one line, with the words it stands on."""
    names = ", ".join(f"{argument.mention.name} ({argument.role})" for argument in claim.arguments)
    when = f" [{claim.when.words} = {claim.when.when}]" if claim.when else ""
    role = f" as {'former ' if claim.former else ''}{claim.role}" if claim.role else ""
    quote = _shorten(claim.evidence.exact)
    return f"{claim.type}{when} {claim.status}: {names}{role} <{claim.evidence.rule}> “{quote}”"


def _shorten(text: str) -> str:
    return text if len(text) <= QUOTE else text[: QUOTE - 1] + "…"

"""Write the scores of marked sentences as plain lines."""

from collections.abc import Iterator

from lgai_graph.evaluate.render import GAP, make_table, show_ratio
from lgai_graph.evaluate.sentences.names import NameScore
from lgai_graph.evaluate.sentences.relations import NO_RELATION, RelationScore
from lgai_graph.evaluate.tally import Tally, Verdict

HEAD = ("precision", "recall", "F1", "right", "wrong", "missed")
CONTEXT = 20  # characters on either side of a span that is listed


def render_names(score: NameScore, title: str, *, misses: bool = False) -> Iterator[str]:
    """Yield the lines of a score of name spans."""
    rows = (_tally_row(label, counts) for label, counts in score.tallies.items())
    yield from make_table([(title, *HEAD), *rows])
    for slip in score.slips if misses else ():
        start, end, label = slip.span
        verdict = Verdict.MISSED if slip.missed else Verdict.WRONG
        context = slip.row.text[max(0, start - CONTEXT) : end + CONTEXT]
        yield GAP.join((verdict, label, slip.row.id, f"[{slip.row.text[start:end]}] …{context}…"))


def render_relations(score: RelationScore, title: str, *, misses: bool = False) -> Iterator[str]:
    """Yield the lines of a score of marked relations: recall by label, and false alarms."""
    head = (title, "recall", "found", "missed", "false alarms")
    yield from make_table([head, *(_relation_row(label, counts) for label, counts in score.tallies.items())])
    if not misses:
        return
    for row, label in score.false_alarms:
        yield GAP.join((f"wrong {label}", row.id, row.subject.word, row.object.word, row.text))
    for row in score.missed:
        yield GAP.join((f"missed {row.label}", row.id, row.subject.word, row.object.word, row.text))


def _relation_row(label: str, counts: Tally) -> tuple[str, ...]:
    if label == NO_RELATION:
        return (label, "", "", "", str(counts.wrong))
    return (label, show_ratio(counts.recall), str(counts.right), str(counts.missed), "")


def _tally_row(name: str, counts: Tally) -> tuple[str, ...]:
    ratios = (show_ratio(ratio) for ratio in (counts.precision, counts.recall, counts.f1))
    return (name, *ratios, *(str(number) for number in (counts.right, counts.wrong, counts.missed)))

"""Single verdicts on printed facts, and the counts made of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lgai_graph.evaluate.tally import Tally, Verdict, tally_verdicts
from lgai_graph.model import ArticleId


class Figure(StrEnum):
    """Say what a verdict is about."""

    STRICT = "events, strict"
    LENIENT = "events, lenient"
    EXACT = "events, exact"
    LEAD = "leads, strict"
    LEAD_LENIENT = "leads, lenient"
    DATE = "dates of found dated events"
    UNDATED = "found undated events left undated"
    STATUS = "status of found events"
    PARTICIPANT = "participants of found events"
    ROLE = "roles of found participants"
    AMOUNT = "amounts of found events"
    SUMMARY = "gold words in summaries"
    PERSON = "people: name, role, organisation"
    PERSON_NAME = "people: name"
    FORMER = "former or current"
    TIE = "relations"
    COPY = "events told twice made one"
    PRINTED_NAME = "printed names that the gold explains"
    FURNITURE = "names of page furniture"


# Right or wrong about something found, so there is nothing to miss
ACCURACIES = frozenset(
    {
        Figure.DATE,
        Figure.UNDATED,
        Figure.STATUS,
        Figure.ROLE,
        Figure.FORMER,
        Figure.PRINTED_NAME,
        Figure.FURNITURE,
    }
)
# Found or missed, with nothing printed that could be wrong
RECALLS = frozenset({Figure.LEAD, Figure.LEAD_LENIENT, Figure.SUMMARY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One verdict.

    Args:
        kind: type of the event or relation, empty where there is none.
        expected: the gold fact in a few words, None for a false alarm.
        printed: what is printed in its place, None for a missed fact.
        rules: the rules behind what is printed.
        confidence: what the graph says of a printed event, 0–1.
    """

    article: ArticleId
    figure: Figure
    verdict: Verdict
    kind: str = ""
    expected: str | None = None
    printed: str | None = None
    rules: tuple[str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldScore:
    """All verdicts on all articles, in the gold's order."""

    findings: tuple[Finding, ...]

    def tally(self, figure: Figure, *, kind: str | None = None) -> Tally:
        """Count the verdicts of one figure, of one type where it is given."""
        return self._count(lambda found: found.figure is figure and kind in (None, found.kind))

    def kinds(self, figure: Figure) -> list[str]:
        """Return the types that a figure has verdicts on, in order of name."""
        return sorted({found.kind for found in self.findings if found.figure is figure})

    def rules(self, figure: Figure) -> Mapping[str, Tally]:
        """Count the printed facts of one figure by the rules behind them, rules in order of name."""
        verdicts: dict[str, list[Verdict]] = {}
        for found in self.findings:
            if found.figure is figure:
                for rule in found.rules:
                    verdicts.setdefault(rule, []).append(found.verdict)
        return {rule: tally_verdicts(verdicts[rule]) for rule in sorted(verdicts)}

    def _count(self, is_meant: Callable[[Finding], bool]) -> Tally:
        return tally_verdicts(found.verdict for found in self.findings if is_meant(found))

"""Single verdicts on claims and the counts made of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lgai_graph.evaluate.gold import Part, split_of
from lgai_graph.model import ArticleId, Claim


class Verdict(StrEnum):
    """Say what became of one claim or one true fact."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    UNSCORED = "unscored"  # fits what the reader was unsure of, or repeats a fact already found


class Measure(StrEnum):
    """Say what a verdict is about."""

    PERSON = "people: name+role+organisation"
    PERSON_ROLE = "people: name+role"
    PERSON_NAME = "people: name"
    EMPLOYER = "organisations that employ"
    FORMER = "former or current"
    RELATION = "relations"
    EVENT = "events: type+participant"
    CORE = "core events"
    DATE = "dates of found dated events"
    UNDATED = "found undated events left undated"
    CUE = "date words of found events"
    STATUS = "status of found events"
    PARTICIPANT = "participants of found events"
    FURNITURE = "names of page furniture"


# Claims are judged once under each of these; rules are counted by them
CLAIM_MEASURES = (Measure.PERSON, Measure.RELATION, Measure.EVENT)
# Right or wrong for something that was found, so there is nothing to miss
ACCURACIES = (Measure.FORMER, Measure.DATE, Measure.UNDATED, Measure.CUE, Measure.STATUS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One verdict.

    Args:
        expected: the gold fact in a few words, None for a false alarm.
        claim: what was extracted, None for a missed fact.
    """

    article: ArticleId
    measure: Measure
    verdict: Verdict
    expected: str | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Count verdicts; a ratio of nothing is None."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    unscored: int = 0

    @property
    def precision(self) -> float | None:
        """Return the share of the scored predictions that is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """Return the share of the true facts that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of precision and recall."""
        whole = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / whole if whole else None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldScore:
    """All verdicts on all articles, in the gold's order."""

    findings: tuple[Finding, ...]

    def part(self, part: Part) -> "GoldScore":
        """Return the verdicts on one side of the split."""
        return GoldScore(findings=tuple(found for found in self.findings if split_of(found.article) is part))

    def measures(self) -> list[Measure]:
        """Return the measures that have any verdict, in their fixed order."""
        judged = {found.measure for found in self.findings}
        return [measure for measure in Measure if measure in judged]

    def tally(self, measure: Measure) -> Tally:
        """Count the verdicts of one measure."""
        return tally_verdicts(found.verdict for found in self.findings if found.measure is measure)

    def rules(self) -> Mapping[str, Tally]:
        """Count the verdicts on claims by the rule that made them, rules in order of name."""
        verdicts: dict[str, list[Verdict]] = {}
        for found in self.findings:
            if found.claim and found.measure in CLAIM_MEASURES:
                verdicts.setdefault(found.claim.evidence.rule, []).append(found.verdict)
        return {rule: tally_verdicts(verdicts[rule]) for rule in sorted(verdicts)}


def tally_verdicts(verdicts: Iterable[Verdict]) -> Tally:
    """Count verdicts."""
    counts = Counter(verdicts)
    return Tally(
        right=counts[Verdict.RIGHT],
        wrong=counts[Verdict.WRONG],
        missed=counts[Verdict.MISSED],
        unscored=counts[Verdict.UNSCORED],
    )

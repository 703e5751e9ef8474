"""Judge events: type and a main participant, then date, status and participants."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lgai_graph.evaluate.dating import has_cue, has_date
from lgai_graph.evaluate.findings import Finding, Measure, Verdict
from lgai_graph.evaluate.gold import GoldArticle, GoldEvent
from lgai_graph.evaluate.match import Aliases, match_all
from lgai_graph.evaluate.published import assumed_published
from lgai_graph.model import Claim, EventType

FIT = 100_000  # one more pair outweighs every preference among pairs
DATE, CUE, STATUS, TYPE, NAME, SCORED, CORE = 1000, 200, 100, 50, 5, 2, 1  # preferences, strongest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruler:
    """What it takes to compare one article's events: aliases and the day it came out."""

    aliases: Aliases
    published: date

    def fits(self, truth: GoldEvent, claim: Claim) -> bool:
        """Tell whether type and at least one main participant agree.

        Where none is required, one of the optional ones does, and where none is named at all, the type.
        """
        if claim.type not in truth.types:
            return False
        named = truth.who or truth.who_opt
        return not named or any(self._names(claim, alternatives) for alternatives in named)

    def count_main(self, truth: GoldEvent, claim: Claim) -> int:
        """Count the main participants that the claim names."""
        return sum(self._names(claim, alternatives) for alternatives in truth.who)

    def weigh(self, truth: GoldEvent, claim: Claim) -> int:
        """Return 0 for an event of another kind, else more the better the claim tells it."""
        if not self.fits(truth, claim):
            return 0
        points = DATE * has_date(truth, claim, self.published) + CUE * has_cue(truth, claim)
        points += STATUS * (claim.status in truth.statuses) + TYPE * (claim.type is truth.types[0])
        points += NAME * min(self.count_main(truth, claim), 9)
        return FIT + points + SCORED * (not truth.unsure) + CORE * truth.core

    def _names(self, claim: Claim, alternatives: Sequence[str]) -> bool:
        return any(self.aliases.fits(argument.mention.name, alternatives) for argument in claim.arguments)


def judge_events(article: GoldArticle, claims: Iterable[Claim], aliases: Aliases) -> Iterator[Finding]:
    """Yield the verdicts on one article's events."""
    ruler = Ruler(aliases=aliases, published=assumed_published(article))
    guesses = [claim for claim in claims if isinstance(claim.type, EventType)]
    matching = match_all(article.events, guesses, ruler.weigh)
    for row, column in matching.pairs:
        yield from _judge_pair(article, article.events[row], guesses[column], ruler)
    for row in matching.missed:
        if not article.events[row].unsure:
            yield from _both(article, Verdict.MISSED, article.events[row], None)
    found = [article.events[row] for row, _ in matching.pairs]
    for column in matching.extra:
        repeats = any(_is_repeat(truth, guesses[column], ruler) for truth in found)
        yield from _both(article, Verdict.UNSCORED if repeats else Verdict.WRONG, None, guesses[column])


def _is_repeat(truth: GoldEvent, claim: Claim, ruler: Ruler) -> bool:
    return ruler.fits(truth, claim) and (claim.when is None or has_date(truth, claim, ruler.published))


def _judge_pair(article: GoldArticle, truth: GoldEvent, claim: Claim, ruler: Ruler) -> Iterator[Finding]:
    if truth.unsure:
        yield from _both(article, Verdict.UNSCORED, truth, claim)
        return
    yield from _both(article, Verdict.RIGHT, truth, claim)
    checks = [
        (Measure.DATE if truth.is_dated else Measure.UNDATED, has_date(truth, claim, ruler.published)),
        (Measure.STATUS, claim.status in truth.statuses),
    ]
    if truth.is_dated:
        checks.append((Measure.CUE, has_cue(truth, claim)))
    for measure, agrees in checks:
        yield _finding(article, measure, Verdict.RIGHT if agrees else Verdict.WRONG, truth, claim)
    yield from _judge_participants(article, truth, claim, ruler)


def _judge_participants(
    article: GoldArticle, truth: GoldEvent, claim: Claim, ruler: Ruler
) -> Iterator[Finding]:
    names = sorted({argument.mention.name for argument in claim.arguments})
    accepted = truth.who + truth.who_opt
    for name in names:
        fits = any(ruler.aliases.fits(name, alternatives) for alternatives in accepted)
        verdict = Verdict.RIGHT if fits else Verdict.WRONG
        yield Finding(
            article=article.id, measure=Measure.PARTICIPANT, verdict=verdict, expected=name, claim=claim
        )
    for alternatives in truth.who:
        if not any(ruler.aliases.fits(name, alternatives) for name in names):
            missed = "|".join(alternatives)
            yield Finding(
                article=article.id,
                measure=Measure.PARTICIPANT,
                verdict=Verdict.MISSED,
                expected=missed,
                claim=claim,
            )


def _both(
    article: GoldArticle, verdict: Verdict, truth: GoldEvent | None, claim: Claim | None
) -> Iterator[Finding]:
    """Yield a verdict for events, and for core events where it concerns them.

    A false alarm concerns both; an event that is not core, found or missed, does not concern the core.
    """
    yield _finding(article, Measure.EVENT, verdict, truth, claim)
    if truth is None or truth.core:
        yield _finding(article, Measure.CORE, verdict, truth, claim)


def _finding(
    article: GoldArticle, measure: Measure, verdict: Verdict, truth: GoldEvent | None, claim: Claim | None
) -> Finding:
    expected = None
    if truth:
        who = ", ".join("|".join(alternatives) for alternatives in truth.who) or "–"
        core = " core" if truth.core else ""
        cue = truth.cue or "–"
        expected = (
            f"{truth.types[0]}{core} [{cue} = {truth.resolves}] {truth.statuses[0]}: {who}: {truth.what}"
        )
    return Finding(article=article.id, measure=measure, verdict=verdict, expected=expected, claim=claim)

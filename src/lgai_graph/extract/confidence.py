"""Say how likely an event claim is right as printed, from a visible list of reasons.

Every reason is a short name (``clause=report``, ``actor=learned``); ``lexicon/data/confidence.yaml`` gives
each a weight, fitted on hand-read articles by ``scripts/fit_confidence.py``. The chance is the logistic of
their sum: what adds to it and what takes from it can be read off, and ``lgai show`` prints it.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.model import Claim, EventStatus, Period, PeriodKind

BASE = "base"
EARLY, MIDDLE = 3, 8  # sentences from the top
MAX_DAYS = 31  # a time of a month or less is close
LEAST, MOST = 0.02, 0.98  # no claim is certain


def list_actor_reasons(names: Sequence[Name], start: int, end: int) -> Iterator[str]:
    """Yield what is known of those who act.

    Args:
        names: the names in the acting role.
        start: where the sentence starts.
        end: where it ends.
    """
    first = names[0] if names else None
    if first is None:
        yield "actor=none"
        return
    yield f"actor={first.rule}"
    yield "actor is a person" if first.is_person else "actor is an organisation"
    if not start <= first.start < end:
        yield "actor carried from before"
    if len(names) > 1:
        yield "several actors"


def list_time_reasons(period: Period | None, status: EventStatus) -> Iterator[str]:
    """Yield what is known of the time."""
    yield f"status={status}"
    if period is None:
        yield "time=none"
    elif period.kind is PeriodKind.ANNOUNCEMENT:
        yield "time=announced"
    elif period.earliest and period.latest and (period.latest - period.earliest).days < MAX_DAYS:
        yield "time=close"
    else:
        yield "time=wide"


def list_place_reasons(index: int, *, lead: bool) -> Iterator[str]:
    """Yield where in the article it stands."""
    if lead:
        yield "place=lead"
    elif index < EARLY:
        yield "place=early"
    else:
        yield "place=middle" if index < MIDDLE else "place=late"


def weigh_claims(
    claims: Sequence[Claim], sentences: Sequence[Sentence], weights: Mapping[str, float]
) -> Iterator[Claim]:
    """Yield event claims with their place added to the reasons, and the chance that they make."""
    places = {sentence.start: index for index, sentence in enumerate(sentences)}
    for claim in claims:
        index = places.get(claim.evidence.start, len(sentences))
        reasons = (*claim.reasons, *list_place_reasons(index, lead=claim.lead))
        yield replace(claim, reasons=reasons, confidence=compute_confidence(reasons, weights))


def compute_confidence(reasons: Sequence[str], weights: Mapping[str, float]) -> float:
    """Return the chance that a claim is right: the logistic of its reasons' weights, two decimals."""
    total = weights.get(BASE, 0.0) + sum(weights.get(reason, 0.0) for reason in reasons)
    return round(min(MOST, max(LEAST, 1 / (1 + math.exp(-total)))), 2)

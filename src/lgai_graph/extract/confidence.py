"""Say how likely an event claim is right as printed, from a visible list of reasons.

Every reason is a short name (``clause=report``, ``actor=learned``); ``lexicon/data/confidence.yaml`` gives
each a weight, fitted on hand-read articles by ``scripts/fit_confidence.py``. The chance is the logistic of
their sum: what adds to it and what takes from it can be read off, and ``lgai show`` prints it.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.model import Article, Claim, EventStatus, Period, PeriodKind

BASE = "base"
DEED = "read by word classes"
WEAK = "summary=weak"  # the line says less than a reader needs
THIN = "line=one word"  # and a deed, or none that says which: enough for a lead whose headline has it
EARLY, MIDDLE = 3, 8  # sentences from the top
MAX_DAYS = 31  # a time of a month or less is close
LEAST, MOST = 0.02, 0.98  # no claim is certain
LENGTHS = ((40, "sentence=short"), (80, "sentence=middling"), (120, "sentence=long"))  # characters, below
LONG_ARTICLE = 1500  # characters; a quarter of the articles that were read are longer
SHARES = (
    (0.2, "line=little of its sentence"),
    (0.4, "line=some of its sentence"),
    (0.6, "line=half its sentence"),
)
STEM = 2  # syllables by which a word of the headline is known again: 음악과, 음악을
LONGER_STEM = 3  # and a word of the quoted sentence

NAMED = re.compile(r"[A-Z0-9]")  # AI 반도체
CONTENT = re.compile(r"[가-힣A-Za-z0-9]{2,}")
SPOKEN = re.compile(r"[“\"]")


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


def list_object_reasons(claim: Claim) -> Iterator[str]:
    """Yield what is known of the thing that an event is about.

    A frame knows whether its verb needs an object (``사임했다`` does not); a class of words does not.
    """
    yield f"type={claim.type}"
    words = claim.object or ""
    if NAMED.search(words):
        yield "object with letters or digits"
    if words:
        yield "object of one word" if " " not in words.strip() else "object of several words"
    elif DEED in claim.reasons:
        yield "deed without an object"
    if claim.amounts:
        yield "has an amount"


def list_article_reasons(claim: Claim, article: Article) -> Iterator[str]:
    """Yield what headline and text share with a claim."""
    if len(article.text) >= LONG_ARTICLE:
        yield "long article"
    if any(word in article.title for word in CONTENT.findall(claim.object or "")):
        yield "headline has a word of the object"
    names = {argument.mention.name for argument in claim.arguments}
    if any(name in article.title for name in names):
        yield "headline names somebody"
    if names and all(article.text.count(name) > 1 for name in names):
        yield "all are named again"


def list_sentence_reasons(claim: Claim, told: int) -> Iterator[str]:
    """Yield what is known of the sentence.

    Args:
        claim: an event.
        told: how many events the sentence tells.
    """
    quote = claim.evidence
    if told > 1:
        yield "one of two in its sentence" if told == 2 else "one of many in its sentence"
    yield next((name for below, name in LENGTHS if quote.end - quote.start < below), "sentence=very long")
    if SPOKEN.search(quote.exact):
        yield "sentence with speech"
    if claim.when and not quote.start <= claim.when.start < quote.end:
        yield "time from another sentence"
    if len({argument.mention.name for argument in claim.arguments}) > 1:
        yield "several take part"


def list_line_reasons(claim: Claim, title: str) -> Iterator[str]:
    """Yield how many words of the headline a line has, and how much it tells of its sentence."""
    shared = sum(word[:STEM] in claim.summary for word in CONTENT.findall(title))
    if shared < 2:
        yield "line with one word of the headline" if shared else "line without a word of the headline"
    words = CONTENT.findall(claim.evidence.exact)
    told = sum(word[:LONGER_STEM] in claim.summary for word in words) / max(1, len(words))
    yield next((name for below, name in SHARES if told < below), "line=most of its sentence")


def weigh_claims(
    claims: Sequence[Claim], sentences: Sequence[Sentence], weights: Mapping[str, float], *, article: Article
) -> Iterator[Claim]:
    """Yield event claims with what their surroundings add to the reasons, and the chance that they make."""
    places = {sentence.start: index for index, sentence in enumerate(sentences)}
    told = Counter(claim.evidence.start for claim in claims)
    for claim in claims:
        start = claim.evidence.start
        reasons = (
            *claim.reasons,
            *list_place_reasons(places.get(start, len(sentences)), lead=claim.lead),
            *list_object_reasons(claim),
            *list_article_reasons(claim, article),
            *list_sentence_reasons(claim, told[start]),
            *([WEAK] if is_too_thin(claim, article.title) else []),
            *list_line_reasons(claim, article.title),
        )
        yield replace(claim, reasons=reasons, confidence=compute_confidence(reasons, weights))


def is_too_thin(claim: Claim, title: str) -> bool:
    """Tell whether a line of one noun and its deed says too little: a lead's headline may say the rest."""
    if THIN not in claim.reasons or WEAK in claim.reasons:
        return False
    return not (claim.lead and any(word in title for word in CONTENT.findall(claim.object or "")))


def compute_confidence(reasons: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the chance that a claim is right: the logistic of its reasons' weights, two decimals."""
    total = weights.get(BASE, 0.0) + sum(weights.get(reason, 0.0) for reason in reasons)
    return round(min(MOST, max(LEAST, 1 / (1 + math.exp(-total)))), 2)

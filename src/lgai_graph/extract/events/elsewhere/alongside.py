"""Date what was done along with a deed that the article dates elsewhere: 연구원 출범과 함께 …를 영입했다."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.completing import ends_in, list_names
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.model import Claim, EventStatus, Period

AT_ONCE = re.compile(r"[과와]\s?(?:함께|동시에)[\s,]")
LEAST = 2  # letters of a body's noun (연구원)


def date_alongside(
    context: ArticleContext, sentences: Sequence[Sentence], claims: Sequence[Claim]
) -> list[Claim]:
    """Give the one undated event of a sentence the time of the deed that it went along with."""
    found: dict[int, Period] = {}
    for sentence in sentences:
        told = [n for n, claim in enumerate(claims) if sentence.start <= claim.evidence.start < sentence.end]
        if len(told) == 1 and is_undated(claims[told[0]]):
            times = [time for one in sentence.phrases if (time := find_time(context, one, claims))]
            found |= {told[0]: times[0]} if len(times) == 1 else {}
    return [replace(claim, when=found[n]) if n in found else claim for n, claim in enumerate(claims)]


def is_undated(claim: Claim) -> bool:
    """Tell whether an event has happened nobody says when."""
    return claim.when is None and claim.status is EventStatus.HAPPENED


def find_time(context: ArticleContext, phrase: Phrase, claims: Sequence[Claim]) -> Period | None:
    """Return when the deed of a phrase happened, if the article tells it of one body and one time."""
    if len(phrase.words) < 2 or not AT_ONCE.match(context.text, phrase.end):
        return None
    *body, deed = [word.text for word in phrase.words]
    whose = " ".join(body)
    times = {
        claim.when.when: claim.when
        for claim in claims
        if claim.when is not None and claim.status is EventStatus.HAPPENED and ends_in(claim, deed)
        if len(whose) >= LEAST and any(name.endswith(whose) for name in list_names(claim))
    }
    return next(iter(times.values())) if len(times) == 1 else None

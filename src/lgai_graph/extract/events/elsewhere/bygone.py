"""Doubt an undated deed among times long past: 새솔은 1988년 문을 열었다. … 일본에 그릇을 수출했다.

A reader of its line alone takes it for news. Without a day of publication the years of the article tell
what is past: those before its last one, and that too where other times are told from today (지난달, 3일).
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lgai_graph.dates import is_bounded
from lgai_graph.extract.events.making import OPEN_TELLINGS
from lgai_graph.extract.events.timed_verbs import find_verb
from lgai_graph.extract.syntax.clauses.moments import is_after
from lgai_graph.extract.syntax.phrases import Moment, Phrase, Predicate, Sentence
from lgai_graph.model import Article, Claim, EventStatus, EventType, Period, PeriodKind

BYGONE = "told among times long past"
REACH = 8  # sentences over which a time holds
LONG = timedelta(days=365)
SINCE = ("때", "당시")  # 1988년 새솔을 세웠을 때
COUNTED = (".figure", ".survey", ".finding", ".headline", ".change")
SAID = frozenset({EventType.STATEMENT, EventType.EARNINGS})
REPORT = "clause=report"  # 수출했다고 밝혔다: told now
PASSING = (PeriodKind.DEADLINE, PeriodKind.BIRTH)


def doubt_bygone(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[Claim]:
    """Give undated deeds a reason of doubt where the last time before them is long past.

    Args:
        article: where they are told.
        sentences: the article's, in text order.
        claims: its events.
    """
    if not any(may_be_old(claim) for claim in claims):
        return list(claims)
    starts = [sentence.start for sentence in sentences]
    told = [item.period for sentence in sentences for item in sentence.items if isinstance(item, Moment)]
    latest = find_latest(article.published_on, told)
    found: list[Claim] = []
    for claim in claims:
        before = sentences[: bisect_right(starts, claim.evidence.start)][-REACH:]
        past = find_past(before, latest) if latest and may_be_old(claim) else None
        doubted = past is not None and goes_on(article.text, claim, past, claims)
        found.append(replace(claim, reasons=(*claim.reasons, BYGONE)) if doubted else claim)
    return found


def goes_on(text: str, claim: Claim, past: Sentence, claims: Sequence[Claim]) -> bool:
    """Tell whether somebody in a deed is named before its sentence, or in one that tells of the past."""
    start, end = past.start, past.end
    if start <= claim.evidence.start < end:
        return True
    others = [other for other in claims if start <= other.evidence.start < end]
    known = {argument.mention.name for other in others for argument in other.arguments}
    return any(
        argument.mention.start < claim.evidence.start
        or argument.mention.name in known
        or argument.mention.name in text[start:end]
        for argument in claim.arguments
    )


def may_be_old(claim: Claim) -> bool:
    """Tell whether an event is a deed told as over, and nothing says when it was done."""
    if claim.when is not None or claim.status is not EventStatus.HAPPENED or claim.lead:
        return False
    if claim.type in SAID or claim.evidence.rule.endswith(COUNTED):
        return False
    return {REPORT, *OPEN_TELLINGS}.isdisjoint(claim.reasons)


def find_latest(published: date | None, told: Sequence[Period]) -> date | None:
    """Return the last day that is long past, None where nothing tells."""
    if published is not None:
        return published - LONG
    years = [period.latest.year for period in told if period.latest and period.kind not in PASSING]
    if not years:
        return None
    relative = any(not is_bounded(period) for period in told)
    return date(max(years) if relative else max(years) - 1, 12, 31)


def find_past(before: Sequence[Sentence], latest: date) -> Sentence | None:
    """Return the last of some sentences that tells a time, if it tells what was done long ago.

    A year that only describes a noun says nothing: 1982년 설립된 새솔은 | 공장을 샀다.
    """
    for place, sentence in enumerate(reversed(before)):
        moments = [item for item in sentence.items if isinstance(item, Moment) and tells_time(item)]
        if moments:
            past = all(is_over(moment.period, latest) for moment in moments)
            told = tells_deed(sentence) if place else leads_up(sentence, moments[-1])
            return sentence if past and told else None
    return None


def tells_time(moment: Moment) -> bool:
    """Tell whether a time is one of what its sentence itself tells."""
    return not (moment.speech or moment.compared) and moment.period.kind not in PASSING


def is_over(period: Period, latest: date) -> bool:
    """Tell whether a time ends on a day or before it."""
    return period.latest is not None and period.latest <= latest


def tells_deed(sentence: Sentence) -> bool:
    """Tell whether a sentence ends in the past tense."""
    main = next((item for item in reversed(sentence.items) if isinstance(item, Predicate)), None)
    return main is not None and main.past


def leads_up(sentence: Sentence, moment: Moment) -> bool:
    """Tell whether the time of a sentence is that of an earlier deed (1988년 새솔을 세운 뒤 | 수출했다)."""
    verb = find_verb(sentence.items, moment)
    if verb is None or verb.ending == "EC":
        return verb is not None
    head = sentence.items[verb.index + 1] if verb.ending == "ETM" else None
    return isinstance(head, Phrase) and (is_after(head) or head.words[0].text in SINCE)

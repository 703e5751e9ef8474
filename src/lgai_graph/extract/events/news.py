"""Mark the event that an article is about, where neither its headline's deed nor its first sentence is one.

A feature opens with a scene or a trend and tells its news behind it. The headline's words say which of the
early events that is: who takes part, what is done, which number.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.model import Claim, EventStatus, EventType, Period

SURE = 0.87  # what is printed by default
EARLY = 8  # sentences in which an article comes to its news
TOP = 4  # those in which one word of the headline is enough: the article's first one, or who acts
FRESH = timedelta(days=62)  # a deed done before is what the news rests on
MEASURED = timedelta(days=400)  # last year's figure is this year's news
FIGURES = (".figure", ".survey", ".finding", ".headline", ".change")
NAMED_YEAR = re.compile(r"\d{4}년")
LAST_YEAR = ("지난해", "작년")
WORD = re.compile(r"[가-힣A-Za-z]{2}(?<![가-힣A-Za-z]{3})|\d[\d,.]*[%가-힣]")  # 진정(치료), 6위
LEAST = 2  # words that a line shares with its headline


def mark_news(context: ArticleContext, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[Claim]:
    """Mark the early event whose line has most words of the headline, where no sure event is a lead."""
    if any(claim.lead and claim.confidence >= SURE for claim in claims):
        return list(claims)
    early = {sentence.start: n for n, sentence in enumerate(sentences[:EARLY])}
    new = [claim for claim in claims if claim.evidence.start in early and is_new(context, claim)]
    words = frozenset(WORD.findall(context.article.title))
    best = max(new, key=lambda claim: count_shared(claim, words), default=None)
    if best is None:
        return list(claims)
    shared = count_shared(best, words)
    topic = early[best.evidence.start] < TOP and is_of_topic(context, sentences[0], best, words)
    if shared < LEAST and not topic:
        return list(claims)
    return [replace(claim, lead=True) if claim is best else claim for claim in claims]


def count_shared(claim: Claim, words: frozenset[str]) -> int:
    """Count the words and numbers of a headline that a line has."""
    return sum(word in claim.summary for word in words)


def is_of_topic(context: ArticleContext, first: Sentence, claim: Claim, words: frozenset[str]) -> bool:
    """Tell whether the word that a line shares with its headline opens the article too, or names who acts."""
    opening = context.text[first.start : first.end]
    names = " ".join(argument.mention.name for argument in claim.arguments)
    return any(word in claim.summary and (word in opening or word in names) for word in words)


def is_new(context: ArticleContext, claim: Claim) -> bool:
    """Tell whether an event is sure, and was done shortly before its article or lies ahead."""
    if not isinstance(claim.type, EventType) or claim.confidence < SURE:
        return False
    if claim.status not in (EventStatus.HAPPENED, EventStatus.PLANNED):
        return False
    return claim.when is None or is_fresh(claim, claim.when, context.article.published_on)


def is_fresh(claim: Claim, when: Period, published: date | None) -> bool:
    """Tell whether a time is that of news; without a day to count from, one that names no year."""
    measured = claim.evidence.rule.endswith(FIGURES)
    if published is None or when.latest is None:
        return measured or not (NAMED_YEAR.match(when.words) or when.words.startswith(LAST_YEAR))
    return when.latest >= published - (MEASURED if measured else FRESH)

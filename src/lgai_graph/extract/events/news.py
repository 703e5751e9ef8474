"""Mark the event that an article is about, where neither its headline's deed nor its first sentence is one.

A feature opens with a scene or a trend and tells its news behind it. The headline's words say which of the
early events that is: who takes part, what is done, which number.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.headline import clean_title
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.extract.topics import FIGURE
from lgai_graph.korean import cut_particle
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import Claim, EventStatus, EventType, Period

EARLY = 8  # sentences in which an article comes to its news
TOP = 6  # those in which one word of the headline is enough, beside a time: of the top, or of who acts
FRESH = timedelta(days=62)  # a deed done before is what the news rests on
MEASURED = timedelta(days=400)  # last year's figure is this year's news
FIGURES = (FIGURE, ".survey", ".finding", ".headline", ".change")
NAMED_YEAR = re.compile(r"\d{4}년")
LAST_YEAR = ("지난해", "작년")
RUN = re.compile(r"[가-힣A-Za-z]{2,}")
NUMBER = re.compile(r"\d[\d,.]*[%가-힣]")  # 6위, 15%
STEM = 2  # syllables by which a word is known again
LEAST = 2  # words that a line shares with its headline


def mark_news(context: ArticleContext, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[Claim]:
    """Mark the early event whose line has most words of the headline, where no sure event is a lead."""
    if any(claim.lead and is_sure(context, claim) for claim in claims):
        return list(claims)
    early = {sentence.start: n for n, sentence in enumerate(sentences[:EARLY])}
    new = [claim for claim in claims if claim.evidence.start in early and is_new(context, claim)]
    words = list_words(context.article.title, context.lexicon)
    best = max(new, key=lambda claim: count_shared(claim, words), default=None)
    if best is None:
        return list(claims)
    near = best.when is not None and early[best.evidence.start] < TOP
    topic = near and is_of_topic(context, sentences[0], best, words)
    if count_shared(best, words) < LEAST and not topic:
        return list(claims)
    return [replace(claim, lead=True) if claim is best else claim for claim in claims]


def list_words(title: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words of a headline without their particles, and its numbers."""
    text = clean_title(title)
    words = (cut_particle(run, lexicon.particles)[0] for run in RUN.findall(text))
    return frozenset({*NUMBER.findall(text), *words})


def cut_halves(word: str) -> list[str]:
    """Return the syllables that a word is known again by: two, of a compound the next two as well."""
    return [word[start : start + STEM] for start in (0, STEM) if len(word) >= start + STEM]


def count_shared(claim: Claim, words: frozenset[str]) -> int:
    """Count the words and numbers of a headline that a line has, and compounds that it parts twice."""
    return sum(count_parts(claim.summary, word) for word in words)


def count_parts(line: str, word: str) -> int:
    """Count the parts of a word that a line has: one where it has the whole."""
    if NUMBER.match(word):  # 6위 does not stand in 36위
        return int(re.search(rf"(?<![\d.,]){re.escape(word)}", line) is not None)
    if word in line:
        return 1
    return sum(half in line for half in cut_halves(word))


def is_of_topic(context: ArticleContext, first: Sentence, claim: Claim, words: frozenset[str]) -> bool:
    """Tell whether the word that a line shares with its headline opens the article too, or names who acts."""
    names = " ".join(argument.mention.name for argument in claim.arguments)
    opening = f"{context.text[first.start : first.end]} {names}"
    halves = (half for word in words for half in cut_halves(word))
    return any(half in claim.summary and half in opening for half in halves)


def is_sure(context: ArticleContext, claim: Claim) -> bool:
    """Tell whether a timeline shows a claim unasked."""
    return claim.confidence >= context.lexicon.confidence.shown


def is_new(context: ArticleContext, claim: Claim) -> bool:
    """Tell whether an event is sure, and was done shortly before its article or lies ahead."""
    if not isinstance(claim.type, EventType) or not is_sure(context, claim):
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

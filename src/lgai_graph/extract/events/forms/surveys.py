"""Read who found out what stands at an article's top: 3일 새솔청에 따르면 … 조사됐다.

The event is what was found; its line names in brackets who found it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import is_first, is_near_top, shares_title
from lgai_graph.extract.events.figures.findings import (
    SIGNED,
    SURVEY,
    find_amounts,
    find_period,
    is_following,
    word_finding,
)
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.making import make_statement
from lgai_graph.extract.events.parts.participants import PROPER, find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import SUBJECTS
from lgai_graph.model import Claim, EntityKind, Period

NOUN = "발표"
RESULT = "결과"
PRESS = ("지", "신문", "방송")  # 일간지 가디언


def read_survey(context: ArticleContext, sentence: Sentence) -> Claim | None:
    """Read a sentence near the top with somebody's finding: 새솔청에 따르면, 새솔이 조사한 결과."""
    verb = next((one for one in sentence.predicates if is_following(one)), None)
    found = read_following(context, sentence, verb) if verb else read_result(context, sentence)
    if found is None:
        return None
    top = is_near_top(context, sentence) or is_first(context, sentence)
    shares = shares_title(context, sentence, least=1)
    if not (top or (found.period and shares)):
        return None
    if not (found.period or shares or is_first(context, sentence)):
        return None
    claim = make_statement(context, [sentence], (found.who, found.words), SIGNED, found.period)
    return replace(claim, summary=found.words, amounts=find_amounts(context, sentence, found.words))


class FoundSource(NamedTuple):
    """Who made a finding known, its words, and when."""

    who: Name
    words: str
    period: Period | None


def read_following(context: ArticleContext, sentence: Sentence, verb: Predicate) -> FoundSource | None:
    """Read what is known from somebody (3일 새솔청에 따르면) or a report of his (발표한 통계에 따르면)."""
    source = find_source(sentence, verb)
    if source is None:
        return None
    before = sentence.items[: source.index]
    day = next((item.period for item in before if isinstance(item, Moment)), None)
    last = before[-1] if before else None
    words = word_finding(context, sentence, verb.end)
    period = find_period(context, sentence, verb.end) or day
    if not isinstance(last, Predicate):
        return make_source(find_body(context, source) or take_body(context, source), words, period)
    who = find_publisher(context, before[:-1]) if is_published(context, last) else None
    if words:
        noun = NOUN if last.lemma in context.lexicon.deeds.published else ""
        return make_source(who, words, period, noun)
    report = word_source(context, source, last, sentence.items[verb.index - 1])
    return FoundSource(who, f"{who.label}, {report}", day) if who and report else None


def make_source(who: Name | None, words: str, period: Period | None, noun: str = "") -> FoundSource | None:
    """Return a finding with its source in brackets, None where either is missing."""
    if who is None or not words:
        return None
    noun = "" if words.endswith(noun) else f" {noun}"  # 조사 (새솔청)
    return FoundSource(who, f"{words} ({who.label}{noun})", period)


def find_source(sentence: Sentence, verb: Predicate) -> Phrase | None:
    """Return the phrase before 따르면, the first of a quoted title (‘대출 및 연체 현황’에 따르면)."""
    found: Phrase | None = None
    for item in reversed(sentence.items[: verb.index]):
        inside = isinstance(item, Phrase) and (found is None or (is_title(found) and is_title(item)))
        if not inside or not isinstance(item, Phrase):
            break
        found = item
    return found


def is_title(phrase: Phrase) -> bool:
    """Tell whether a phrase stands in quotation marks."""
    return all(word.quoted for word in phrase.words)


def take_body(context: ArticleContext, source: Phrase) -> Name | None:
    """Take a source for a body where its last word looks like a name (조사업체 CEO새솔)."""
    last, lexicon = source.words[-1], context.lexicon
    common = (lexicon.anonymous, lexicon.places, lexicon.not_organizations, lexicon.titles)
    known = any(name.start < last.end and last.start < name.end for name in context.names)
    described = len(source.words) > 1 and not source.words[-2].text.endswith(PRESS)
    if known or not described or PROPER.isdisjoint(last.tags) or any(last.text in group for group in common):
        return None
    return Name(last.text, last.start, last.end, EntityKind.ORGANIZATION, "headline")


def word_source(context: ArticleContext, source: Phrase, verb: Predicate, last: Item) -> str:
    """Word that a report of a name was made known, empty where it is but some paper (제출한 자료)."""
    named = verb.lemma in context.lexicon.deeds.published or any(word.quoted for word in source.words)
    return f"{cut_text(context.text, source.start, last.end)} {NOUN}" if named else ""


def read_result(context: ArticleContext, sentence: Sentence) -> FoundSource | None:
    """Read what somebody's survey came to: 새솔이 회원 300명을 조사한 결과 절반이 … 것으로 나타났다."""
    items = sentence.items
    surveyed = tuple(sorted(context.lexicon.deeds.surveyed))
    for verb in sentence.predicates:
        behind = items[verb.index + 1] if verb.index + 1 < len(items) else None
        done = verb.ending == "ETM" and verb.lemma.endswith(surveyed) and not verb.quoted
        if not done or not isinstance(behind, Phrase) or behind.words[0].text != RESULT:
            continue
        moments = [item.period for item in items[: verb.index] if isinstance(item, Moment)]
        day = moments[0] if len(moments) == 1 else None
        start = behind.words[0].end
        words = word_finding(context, sentence, start)
        noun = next((word for word in surveyed if verb.lemma.endswith(word)), SURVEY)
        period = find_period(context, sentence, start) or day
        return make_source(find_publisher(context, items[: verb.index]), words, period, noun)
    return None


def is_published(context: ArticleContext, predicate: Predicate) -> bool:
    """Tell whether a describing verb says that something was made known or found out (3일 발표한, 실시한)."""
    deeds = context.lexicon.deeds
    return predicate.ending == "ETM" and predicate.lemma in deeds.published | deeds.surveyed | deeds.sourcing


def find_publisher(context: ArticleContext, items: Sequence[Item]) -> Name | None:
    """Return the organisation with 이/가 that stands last before a verb."""
    phrases = [item for item in items if isinstance(item, Phrase) and item.particle in SUBJECTS]
    return find_body(context, phrases[-1]) if phrases else None


def find_body(context: ArticleContext, phrase: Phrase) -> Name | None:
    """Return the organisation that a phrase names, no press and nobody in particular."""
    names = find_heads([phrase], context.referents)
    sure = (name for name in names if name.is_organization and name.rule not in ("press", "open", "standing"))
    return next(sure, None)

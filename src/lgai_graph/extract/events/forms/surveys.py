"""Read who found out what stands at an article's top: 3일 새솔청에 따르면 … 조사됐다.

What was found is the body's to tell; the event is that it was made known.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import is_first, is_near_top, shares_title
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.making import make_statement
from lgai_graph.extract.events.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.model import Claim, Period

RULE = "statement.survey"
NOUN = "발표"
FOLLOWING, IF = "따르", "면"  # …에 따르면
LONGEST = 80  # characters of a finding in its line
RESULT, SURVEY = "결과", "조사"
TURNING_OUT = "나타나"  # … 것으로 나타났다
COUNTED = re.compile(r"\d")


def read_survey(context: ArticleContext, sentence: Sentence) -> Claim | None:
    """Read a sentence near the top with somebody's finding: 새솔청에 따르면, 새솔이 조사한 결과."""
    if not (is_near_top(context, sentence) or is_first(context, sentence)):
        return None
    verb = next((one for one in sentence.predicates if is_following(one)), None)
    found = read_following(context, sentence, verb) if verb else read_result(context, sentence)
    if found is None or not (found.period or shares_title(context, sentence, least=1)):
        return None
    return make_statement(context, [sentence], (found.who, found.words), RULE, found.period)


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
    period = next((item.period for item in before if isinstance(item, Moment)), None)
    last = before[-1] if before else None
    if not isinstance(last, Predicate):
        return make_source(find_body(context, source), word_finding(context, sentence, verb.end), period)
    who = find_publisher(context, before[:-1]) if is_published(context, last) else None
    report = word_source(context, source, last, sentence.items[verb.index - 1])
    return make_source(who, report or word_finding(context, sentence, verb.end), period)


def make_source(who: Name | None, words: str, period: Period | None) -> FoundSource | None:
    """Return a finding with its source, None where either is missing."""
    return FoundSource(who, words, period) if who and words else None


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
        words = word_finding(context, sentence, behind.words[0].end)
        return make_source(find_publisher(context, items[: verb.index]), words, day)
    return None


def is_following(predicate: Predicate) -> bool:
    """Tell whether a verb names a source (…에 따르면)."""
    return predicate.lemma == FOLLOWING and predicate.tail.endswith(IF) and not predicate.quoted


def is_published(context: ArticleContext, predicate: Predicate) -> bool:
    """Tell whether a describing verb says that something was made known or found out (3일 발표한, 실시한)."""
    deeds = context.lexicon.deeds
    return predicate.ending == "ETM" and predicate.lemma in deeds.published | deeds.surveyed | deeds.sourcing


def find_publisher(context: ArticleContext, items: Sequence[Item]) -> Name | None:
    """Return the organisation with 이/가 that stands last before a verb."""
    phrases = [item for item in items if isinstance(item, Phrase) and item.particle in ("이", "가")]
    return find_body(context, phrases[-1]) if phrases else None


def find_body(context: ArticleContext, phrase: Phrase) -> Name | None:
    """Return the organisation that a phrase names, no press and nobody in particular."""
    names = find_heads([phrase], context.referents)
    sure = (name for name in names if name.is_organization and name.rule not in ("press", "open", "standing"))
    return next(sure, None)


def word_finding(context: ArticleContext, sentence: Sentence, start: int) -> str:
    """Word what a survey found, empty where the sentence does not end by saying that it did.

    ``… 20% 오른 것으로 나타났다`` gives ``20% 오른 것으로 조사``, ``… 올랐다`` gives ``올랐다고 발표``.
    """
    deeds = context.lexicon.deeds
    last = next((item for item in reversed(sentence.items) if isinstance(item, Predicate)), None)
    if last is None or last.ending != "EF" or last.quoted or last.start < start:
        return ""
    passive = last.voice == "passive" and last.lemma in deeds.surveyed
    states = last.past and (last.lemma in deeds.measured or last.voice == "copula")
    if not passive and not states:
        return ""
    turns_out = passive or last.lemma == TURNING_OUT
    end = last.start if turns_out else last.end
    words = cut_text(context.text, start, end).strip(" ,")
    if not words or len(words) > LONGEST or not (passive or COUNTED.search(words)):
        return ""
    return f"{words} {last.lemma if passive else SURVEY}" if turns_out else f"{words}고 {NOUN}"

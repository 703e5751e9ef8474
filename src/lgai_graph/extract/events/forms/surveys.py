"""Read who found out what an article opens with: 3일 새솔청에 따르면 … 조사됐다, 3일 발표한 통계에 따르면.

What was found is the body's to tell; the event is that it was made known.
"""

import re
from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import opens_article
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.making import make_statement
from lgai_graph.extract.events.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.model import Claim

RULE = "statement.survey"
NOUN = "발표"
FOLLOWING, IF = "따르", "면"  # …에 따르면
LONGEST = 80  # characters of a finding in its line
RESULT, SURVEY = "결과", "조사"
TURNING_OUT = "나타나"  # … 것으로 나타났다
COUNTED = re.compile(r"\d")


def read_survey(context: ArticleContext, sentence: Sentence) -> Claim | None:
    """Read a sentence that opens an article with somebody's finding: 새솔청에 따르면, 새솔이 조사한 결과."""
    if not opens_article(context, sentence):
        return None
    verb = next((one for one in sentence.predicates if is_following(one)), None)
    if verb is None:
        return read_result(context, sentence)
    source = sentence.items[verb.index - 1] if verb.index else None
    if not isinstance(source, Phrase):
        return None
    before = sentence.items[: source.index]
    period = next((item.period for item in before if isinstance(item, Moment)), None)
    if period is None:
        return None
    last = before[-1]
    if isinstance(last, Predicate):
        who = find_publisher(context, before[:-1]) if is_published(context, last) else None
        words = f"{cut_text(context.text, source.start, source.end)} {NOUN}"
    else:
        who = find_body(context, source)
        words = word_finding(context, sentence, verb.end)
    return make_statement(context, [sentence], (who, words), RULE, period) if who and words else None


def read_result(context: ArticleContext, sentence: Sentence) -> Claim | None:
    """Read what somebody's survey came to: 새솔이 회원 300명을 조사한 결과 절반이 … 것으로 나타났다."""
    items = sentence.items
    surveyed = context.lexicon.deeds.surveyed
    for verb in sentence.predicates:
        behind = items[verb.index + 1] if verb.index + 1 < len(items) else None
        done = verb.ending == "ETM" and verb.lemma.endswith(tuple(sorted(surveyed))) and not verb.quoted
        if not done or not isinstance(behind, Phrase) or behind.words[0].text != RESULT:
            continue
        who = find_publisher(context, items[: verb.index])
        words = word_finding(context, sentence, behind.words[0].end)
        moments = [item.period for item in items[: verb.index] if isinstance(item, Moment)]
        day = moments[0] if len(moments) == 1 else None
        return make_statement(context, [sentence], (who, words), RULE, day) if who and words else None
    return None


def is_following(predicate: Predicate) -> bool:
    """Tell whether a verb names a source (…에 따르면)."""
    return predicate.lemma == FOLLOWING and predicate.tail.endswith(IF) and not predicate.quoted


def is_published(context: ArticleContext, predicate: Predicate) -> bool:
    """Tell whether a describing verb says that something was made known (3일 발표한)."""
    return predicate.ending == "ETM" and predicate.lemma in context.lexicon.deeds.published


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
    if not passive and not (last.lemma in deeds.measured and last.past):
        return ""
    turns_out = passive or last.lemma == TURNING_OUT
    end = last.start if turns_out else last.end
    words = cut_text(context.text, start, end).strip(" ,")
    if not words or len(words) > LONGEST or not (passive or COUNTED.search(words)):
        return ""
    return f"{words} {last.lemma if passive else SURVEY}" if turns_out else f"{words}고 {NOUN}"

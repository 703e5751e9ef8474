"""Tell which sayings are news: on a day, at the top, against somebody, or in the headline's own words."""

import re

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.doers.subjects import acts_first
from lgai_graph.extract.events.deeds.kinds import makes_known
from lgai_graph.extract.events.deeds.told import is_first, opens_article, says_what
from lgai_graph.extract.events.lines.naming import find_idiom
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import Moment, Predicate, Sentence
from lgai_graph.model import Period, PeriodKind

SPEECH = re.compile(r"[“\"]([^“”\"]+)[”\"]")
CLOSED = re.compile(r"[”\"](?:이?라)?(?:고|며|면서)")  # “잘못된 결정”이라고
WORD = re.compile(r"[가-힣A-Za-z0-9]{2,}")
LEAST_ECHOED = 3  # words of a headline's quotation that somebody says again


def may_state(context: ArticleContext, sentence: Sentence, filled: Filled, period: Period | None) -> bool:
    """Tell whether a saying is news: said on a day that the sentence names, or at the top of the article.

    Below that it is what a person is quoted with in words of the headline, and what is said against others.
    """
    predicate, deeds = filled.clause.predicate, context.lexicon.deeds
    dated = period is not None and period.kind is not PeriodKind.DEADLINE
    if predicate.lemma in deeds.judging:
        return (dated or is_first(context, sentence)) and acts_first(sentence, filled)
    if dated or makes_known(filled.clause, deeds) or is_first(context, sentence):
        return True
    if echoes_headline(context, sentence, predicate) or asks_on_a_day(context, sentence, predicate):
        return True
    quotes = any(item.quoted for item in sentence.predicates)
    idiom = find_idiom(context.lexicon.wording, filled)  # 선을 긋다
    if (idiom or predicate.lemma) in deeds.outspoken:
        told = predicate.index - 1 if idiom else predicate.index
        said = quotes or says_what(sentence, told) or quotes_shortly(context, sentence, predicate)
        return said or (not idiom and is_against(filled))
    person = any(name.is_person for name in filled.names.get("speaker", ()))
    return person and quotes and opens_article(context, sentence)


def asks_on_a_day(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether something is asked for in a sentence with a day (17일 경주를 찾은 장관에게 … 요청했다)."""
    asks = predicate.lemma in context.lexicon.referring.asking and predicate.ending == "EF"
    return asks and any(isinstance(item, Moment) for item in sentence.items)


def quotes_shortly(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb says what was said in a few quoted words (“잘못된 결정”이라며 반발했다)."""
    return CLOSED.search(context.text, sentence.start, predicate.start) is not None


def is_against(filled: Filled) -> bool:
    """Tell whether a sentence ends by saying what somebody speaks up against (정부의 결정을 비판했다)."""
    predicate, slots = filled.clause.predicate, filled.clause.slots
    things = slots.get("object", [])
    named = bool(things) and (len(things[-1].words) > 1 or "of" in slots)
    return named and predicate.ending == "EF" and predicate.past


def echoes_headline(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether somebody says what the headline quotes: most of its words, and some at least."""
    said = " ".join(SPEECH.findall(context.text[sentence.start : predicate.start]))
    for quoted in SPEECH.findall(context.article.title) if said else ():
        stems = {word[: max(2, len(word) - 1)] for word in WORD.findall(quoted)}  # 개방은 → 개방
        shared = sum(stem in said for stem in sorted(stems))
        if shared >= LEAST_ECHOED and 2 * shared > len(stems):
            return True
    return False

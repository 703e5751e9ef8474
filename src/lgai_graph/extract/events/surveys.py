"""Read who found out what an article opens with: 3일 새솔청에 따르면 … 조사됐다, 3일 발표한 통계에 따르면.

What was found is the body's to tell; the event is that it was made known.
"""

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


def read_survey(context: ArticleContext, sentence: Sentence) -> Claim | None:
    """Read a sentence that opens an article with somebody's finding, made known on a day."""
    verb = next((one for one in sentence.predicates if is_following(one)), None)
    source = sentence.items[verb.index - 1] if verb and verb.index else None
    if verb is None or not isinstance(source, Phrase) or not opens_article(context, sentence):
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
        words = word_finding(context, sentence, verb)
    return make_statement(context, [sentence], (who, words), RULE, period) if who and words else None


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


def word_finding(context: ArticleContext, sentence: Sentence, verb: Predicate) -> str:
    """Word what a survey found, empty where the sentence does not end by saying that it did."""
    last = next((item for item in reversed(sentence.items) if isinstance(item, Predicate)), None)
    if last is None or last.voice != "passive" or last.lemma not in context.lexicon.deeds.surveyed:
        return ""
    words = cut_text(context.text, verb.end, last.start).strip(" ,")
    return f"{words} {last.lemma}" if words and len(words) <= LONGEST else ""

"""Tell which undated deeds in the present are news: a product on sale, what the headline speaks of."""

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import Predicate, Sentence
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventType

GOING_ON = ("중이고", "중이며")  # ‘나래’를 분양 중이고 …
GOALS = ("object", "to")
SHORTEST = 2  # syllables of a word that counts


def is_current(context: ArticleContext, sentence: Sentence, filled: Filled, deeds: Deeds) -> bool:
    """Tell whether a sentence's main verb tells the article's news, though neither time nor tense says so.

    ``‘나래’를 분양 중이다`` sells what has a name; ``새솔은 한자 시험을 실시한다`` repeats the headline.
    """
    predicate, kind = filled.clause.predicate, filled.frame.type
    if not is_main(predicate) or kind is EventType.STATEMENT or predicate.lemma in deeds.having:
        return False
    if kind is EventType.LAUNCH:
        return sells_named(filled)
    return is_in_headline(context, sentence, filled)


def is_main(predicate: Predicate) -> bool:
    """Tell whether a verb ends its sentence, or a part of it that says what goes on."""
    return predicate.ending == "EF" or predicate.tail.endswith(GOING_ON)


def sells_named(filled: Filled) -> bool:
    """Tell whether the object bears a name in quotation marks."""
    things = filled.clause.slots.get("object", ())
    return filled.name is not None and any(word.quoted for phrase in things for word in phrase.words)


def is_in_headline(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether the headline names both the organisation that a sentence lets act and what it acts on."""
    title, slots = context.article.title, filled.clause.slots
    acting = [name for names in filled.names.values() for name in names if name.is_organization]
    words = [word.text for slot in GOALS for phrase in slots.get(slot, ()) for word in phrase.words]
    told = any(len(word) >= SHORTEST and word in title for word in words)
    return told and any(
        name.label in title and sentence.start <= name.start < sentence.end for name in acting
    )

"""Tell which verbs that only describe a noun tell news all the same: on a day close by."""

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.frames import WHOLE
from lgai_graph.extract.events.deeds.told import comes_aside, is_learnt, is_near_top
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.matters import is_matter
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.korean.cases import TOPICS
from lgai_graph.model import EventStatus, EventType

COMING = WHOLE | {EventType.CONFERENCE, EventType.INVESTMENT}  # what a present tense may announce of a noun
NEAR = 3  # items between a time and the describing verb that it dates


def is_aside(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb only describes a noun, or what others speak of (제소한 데 대해)."""
    items = sentence.items
    return predicate.ending == "ETM" and (modifies_noun(items, predicate) or is_matter(items, predicate))


def is_by_the_way(context: ArticleContext, sentence: Sentence, clause: Clause, kind: EventType) -> bool:
    """Tell whether a verb only describes a noun, and neither its day nor a finding makes it news."""
    predicate = clause.predicate
    if not is_aside(sentence, predicate) or is_learnt(context, sentence, predicate):
        return False
    published = predicate.lemma in context.lexicon.deeds.published and is_near_top(context, sentence)
    published = published and describes_topic(sentence, predicate)
    return not is_dated(clause, kind, published=published)


def may_come(sentence: Sentence, filled: Filled, status: EventStatus) -> bool:
    """Tell whether what describes a noun in the present is a plan with a thing: 이달 말 분양하는 아파트."""
    if not comes_aside(sentence, filled.clause.predicate):
        return True
    return status is EventStatus.PLANNED and filled.frame.type in COMING and bool(filled.words.get("object"))


def describes_topic(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a describing verb says of its sentence's topic what was done with it."""
    for item in sentence.items[predicate.index + 1 :]:
        if isinstance(item, Predicate) and not (item.state and item.ending == "ETM"):  # 새로운 | 제도는
            return False
        if isinstance(item, Phrase) and item.particle in TOPICS:
            return True
    return False


def is_dated(clause: Clause, kind: EventType, *, published: bool) -> bool:
    """Tell whether a describing verb says what kind of deed it is, and closely before it when.

    What an article is about may be told so: 한빛청이 20일 발표한 제도는.
    """
    vague = (EventType.OTHER, EventType.STATEMENT, EventType.PROGRAM)
    if (kind in vague and not (published and kind is EventType.STATEMENT)) or not clause.moments:
        return False
    return clause.predicate.index - clause.moments[0].index <= NEAR

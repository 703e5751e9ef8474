"""Tell which filled verbs tell no event: examples, answers to a survey, prices, what only describes a noun.

A frame takes any verb whose words fit it. What surrounds the verb may say that nothing is told: ``예컨대``
opens an example, ``구매하겠다고 응답한 비율`` is a survey's, ``내놓는 제품은`` describes a product.
"""

import re
from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.kinds import find_thing
from lgai_graph.extract.events.filling import AMOUNT, Filled
from lgai_graph.extract.events.making import find_acting
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventType, Period

OLD = 1850  # an event before it is history; the oldest firms of the news were founded earlier
EXPERIENCE = re.compile(r" 적[이도] 있")  # 방문한 적이 있는
WRITTEN_DOWN = re.compile(r" ?(?:되어|돼) ?있")  # 지원했다고 되어 있으며
REPORTED = ("다고", "라고")
CITING = re.compile(r"[다라자냐]는$")  # 인수하겠다는 내용의
WHILE = "가운데"  # 장관이 참석한 가운데
ENTERING = "들어서"  # 2000년대 들어선: a time, no building
# a present tense that describes a noun says what the noun is like, but who is tried and who hosts is told
TOLD_OF = frozenset({EventType.LEGAL, EventType.CONFERENCE, EventType.PARTNERSHIP})


def is_background(context: ArticleContext, sentence: Sentence, filled: Filled, period: Period | None) -> bool:
    """Tell whether a verb that fills a frame still tells no event."""
    predicate, deeds = filled.clause.predicate, context.lexicon.deeds
    return (
        is_supposed(context, sentence, deeds)
        or is_past_telling(context, predicate)
        or is_history(filled, period)
        or is_answer(sentence, predicate, deeds)
        or is_entering(sentence.items, predicate)
        or is_beside(sentence.items, filled)
        or is_lent(sentence, filled)
        or is_of_nobody(sentence, filled, deeds)
        or is_price(filled, deeds)
        or is_part(filled.clause, deeds)
    )


def is_supposed(context: ArticleContext, sentence: Sentence, deeds: Deeds) -> bool:
    """Tell whether a sentence opens as an example or a supposition (예컨대, 만약)."""
    return context.text.startswith(deeds.supposing, sentence.start)


def is_past_telling(context: ArticleContext, predicate: Predicate) -> bool:
    """Tell whether a verb tells what somebody has done before, or what a record says."""
    if predicate.ending == "ETM" and EXPERIENCE.match(context.text, predicate.end):
        return True
    return predicate.tail.endswith(REPORTED) and WRITTEN_DOWN.match(context.text, predicate.end) is not None


def is_history(filled: Filled, period: Period | None) -> bool:
    """Tell whether a deed was done before the firms that news tells of."""
    last = period.latest if period else None
    return last is not None and last.year < OLD and filled.frame.type is not EventType.ESTABLISHMENT


def is_answer(sentence: Sentence, predicate: Predicate, deeds: Deeds) -> bool:
    """Tell whether a verb is what people asked in a survey answered (구매하겠다고 응답한)."""
    behind = find_next(sentence.items, predicate)
    reported = predicate.tail.endswith(REPORTED)
    return reported and isinstance(behind, Predicate) and behind.lemma in deeds.answering


def is_entering(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a verb only opens a time (2000년대 들어선 한빛전자가)."""
    before = items[predicate.index - 1] if predicate.index else None
    return predicate.lemma == ENTERING and isinstance(before, Moment)


def is_beside(items: Sequence[Item], filled: Filled) -> bool:
    """Tell whether somebody is only there when another acts (장관이 참석한 가운데 공장을 열었다)."""
    predicate, slots = filled.clause.predicate, filled.clause.slots
    behind = find_next(items, predicate)
    if (
        predicate.ending != "ETM"
        or filled.frame.type is not EventType.CONFERENCE
        or {"to", "at"} & slots.keys()
    ):
        return False
    return isinstance(behind, Phrase) and behind.words[0].text == WHILE


def is_lent(sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a verb only describes a noun, and says too little of who did it and when.

    A firm that did it may be named in the sentences before (지난달 출시한 제품은); a person only spoke there.
    """
    predicate = filled.clause.predicate
    if not modifies_noun(sentence.items, predicate):
        return False
    kind = filled.frame.type
    present = predicate.tail.endswith("는") and not CITING.search(predicate.tail)
    if present and kind not in TOLD_OF and not filled.clause.moments:
        return True
    return is_carried(sentence, filled) and (has_person(filled) or kind is EventType.APPOINTMENT)


def is_of_nobody(sentence: Sentence, filled: Filled, deeds: Deeds) -> bool:
    """Tell whether a person takes a figure's place, or makes what has no kind or name (광고를 만들었다)."""
    if not has_person(filled) or filled.name or filled.frame.type is not EventType.OTHER:
        return False
    lemma = filled.clause.predicate.lemma
    return lemma in deeds.raising or (lemma in deeds.reaching and is_carried(sentence, filled))


def is_carried(sentence: Sentence, filled: Filled) -> bool:
    """Tell whether whoever acts is named in the sentences before."""
    acting = find_acting(filled.names)
    return bool(acting) and not sentence.start <= acting[0].start < sentence.end


def has_person(filled: Filled) -> bool:
    """Tell whether a person acts."""
    acting = find_acting(filled.names)
    return bool(acting) and acting[0].is_person


def is_price(filled: Filled, deeds: Deeds) -> bool:
    """Tell whether a verb says no more than what a share or a flat costs (6620원에 마감했다)."""
    clause = filled.clause
    if filled.frame.type is not EventType.OTHER or clause.predicate.lemma not in deeds.pricing:
        return False
    return not find_thing(clause) or AMOUNT.fullmatch(find_thing(clause)) is not None


def is_part(clause: Clause, deeds: Deeds) -> bool:
    """Tell whether somebody plays a part (주인공 역을 연기했다)."""
    words = {word.text for phrase in clause.slots.get("object", ()) for word in phrase.words}
    return clause.predicate.lemma in deeds.playing and not words.isdisjoint(deeds.parts)


def find_next(items: Sequence[Item], item: Item) -> Item | None:
    """Return the item behind another, None at the sentence's end."""
    return items[item.index + 1] if item.index + 1 < len(items) else None

"""Tell which filled verbs tell no event: examples, answers to a survey, prices, what only describes a noun.

A frame takes any verb whose words fit it. What surrounds the verb may say that nothing is told: ``예컨대``
opens an example, ``구매하겠다고 응답한 비율`` is a survey's, ``내놓는 제품은`` describes a product.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.kinds import find_thing
from lgai_graph.extract.events.making import find_acting
from lgai_graph.extract.events.modality.conditions import find_condition, is_condition
from lgai_graph.extract.events.modality.misattributed import (
    REPORTED,
    is_blamed,
    is_facing,
    is_of_head,
    is_of_somebody_else,
)
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.events.parts.placing import AMOUNT
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.extract.syntax.quotes import find_title
from lgai_graph.extract.topics import find_subjects, is_other
from lgai_graph.korean.cases import SUBJECTS
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventType, Period

OLD = 1850  # an event before it is history; the oldest firms of the news were founded earlier
EXPERIENCE = re.compile(r" 적[이도] 있")  # 방문한 적이 있는
WRITTEN_DOWN = re.compile(r" ?(?:되어|돼) ?있")  # 지원했다고 되어 있으며
CITING = re.compile(r"[다라자냐]는$")  # 인수하겠다는 내용의
COMES_TO = "게"
SHORTEST_SAID = 6  # characters of words that say something of their own
LAST_WORDS = 14  # characters before a closing quotation mark
WHILE = "가운데"  # 장관이 참석한 가운데
ENTERING = "들어서"  # 2000년대 들어선: a time, no building
CAUSE = re.compile(r"(?<![고마])자$|(?<=[가-힣])니$(?<!더니)")  # 오르자, 내놓으니; not 넓히고자, 취임하자마자
# what somebody may do of whom the sentence before said only that he spoke
OWN_DEEDS = frozenset(
    {
        *(EventType.STATEMENT, EventType.APPOINTMENT, EventType.DEPARTURE, EventType.VISIT),
        *(EventType.RECOGNITION, EventType.CONFERENCE, EventType.ESTABLISHMENT),
    }
)
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
        or is_hearsay(context, sentence, filled)
        or is_conditional(context, sentence, filled)
        or is_pleasantry(context, sentence, filled)
        or is_entering(sentence.items, predicate)
        or is_facing(predicate)
        or is_beside(sentence.items, filled)
        or is_lent(context, sentence, filled)
        or is_of_head(context, sentence, filled)
        or is_blamed(context, sentence, filled)
        or is_of_somebody_else(sentence, filled)
        or is_of_speaker(context, sentence, filled)
        or is_of_other(sentence, filled)
        or is_of_nobody(context, sentence, filled)
        or is_of_others(context, sentence, filled)
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


def is_hearsay(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether the press alone says what no class of verbs knows, or of somebody named elsewhere."""
    predicate, deeds = filled.clause.predicate, context.lexicon.deeds
    behind = find_next(sentence.items, predicate)
    if not predicate.tail.endswith(REPORTED) or not isinstance(behind, Predicate):
        return False
    unknown = filled.frame.type is EventType.OTHER and predicate.lemma not in deeds.verbs
    vague = filled.frame.type in (EventType.OTHER, EventType.LEGAL) and is_carried(sentence, filled)
    return behind.lemma in deeds.reporting and (unknown or vague)


def is_conditional(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a verb says what follows on a condition, in which alone whoever acts is named, if at all.

    ``노조가 응하면 선정키로 했다``: others choose. ``응모하면 선정한다`` is how a game goes.
    """
    if filled.frame.type is EventType.STATEMENT:
        return False
    if follows_from_condition(sentence, filled.clause.predicate, context.lexicon.deeds.viewing):
        return True
    condition = find_condition(sentence.items[: filled.clause.predicate.index])
    if condition is None or find_title(context.text, condition.start):
        return False
    if is_carried(sentence, filled):
        return True
    acting = find_acting(filled.names)
    before = [phrase for phrase in sentence.phrases if phrase.index < condition.index]
    last = next((phrase for phrase in reversed(before) if phrase.particle in SUBJECT_PARTICLES), None)
    acts = last is not None and bool(acting) and last.start <= acting[0].start < last.end
    return acts and last is not None and last.particle in SUBJECTS


def follows_from_condition(sentence: Sentence, predicate: Predicate, viewing: frozenset[str]) -> bool:
    """Tell whether a verb in the present says what will be on a condition (성사되면 공급하게 된다)."""
    behind = find_next(sentence.items, predicate)
    comes = isinstance(behind, Predicate) and predicate.tail.endswith(COMES_TO) and behind.lemma == "되"
    final = behind if comes and isinstance(behind, Predicate) else predicate
    if final.past or final.ending not in ("EF", "ETN") or "겠" in final.tail:
        return False
    verbs = [item for item in sentence.items[: predicate.index + 1] if isinstance(item, Predicate)]
    return any(
        is_condition(verb, viewing) and following.ending != "ETM" and not is_dated(sentence.items, verb)
        for verb, following in pairwise(verbs)
    )


def is_dated(items: Sequence[Item], verb: Predicate) -> bool:
    """Tell whether a time stands before a condition, which is then expected (오는 10월 끝나면)."""
    return any(isinstance(item, Moment) for item in items[: verb.index])


def is_pleasantry(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether somebody only says yes or how he feels (“없습니다”, “영광스럽다”고, 소감을 밝혔다)."""
    if filled.frame.type is not EventType.STATEMENT:
        return False
    said = context.text[sentence.start : filled.clause.predicate.start]
    end = max(said.rfind("”"), said.rfind('"'))
    feelings, against = context.lexicon.deeds.feelings, context.lexicon.deeds.outspoken
    brief = 0 <= end - max(said.rfind("“", 0, end), said.rfind('"', 0, end)) - 1 < SHORTEST_SAID
    if brief and filled.clause.predicate.lemma not in against:
        return True
    felt = end >= 0 and any(word in said[max(0, end - LAST_WORDS) : end] for word in feelings)
    return felt or find_thing(filled.clause, context.lexicon.deeds) in feelings


def is_entering(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a verb only opens a time (2000년대 들어선 한빛전자가)."""
    before = items[predicate.index - 1] if predicate.index else None
    return predicate.lemma == ENTERING and isinstance(before, Moment) and predicate.ending != "EF"


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


def is_lent(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
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
    if not is_carried(sentence, filled):
        return False
    known = {name.label for name in context.find_names(sentence)}  # 첫 총재로 취임한 | 홍 총재는
    return has_person(filled) and find_acting(filled.names)[0].label not in known


def is_of_speaker(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a sentence without a subject follows somebody's words: whose deed it tells, he may not be.

    What only a person does stays his: he spoke on, went somewhere, founded a firm.
    """
    if filled.frame.type in OWN_DEEDS or not has_person(filled) or not is_carried(sentence, filled):
        return False
    if any(phrase.particle in SUBJECT_PARTICLES and not phrase.speech for phrase in sentence.phrases):
        return False
    speaker = context.memory.thread.speaker
    return speaker is not None and speaker.label == find_acting(filled.names)[0].label


def is_of_other(sentence: Sentence, filled: Filled) -> bool:
    """Tell whether whoever acts is the subject of a clause that only gives the cause (오르자 포기했다)."""
    acting, predicate = find_acting(filled.names), filled.clause.predicate
    inside = (phrase for phrase in sentence.phrases if phrase.index < predicate.index and not phrase.speech)
    subjects = [phrase for phrase in inside if phrase.particle in SUBJECT_PARTICLES]
    if not acting or not subjects or subjects[-1].particle not in SUBJECTS:
        return False
    held = subjects[-1].start <= acting[0].start < subjects[-1].end
    verbs = sentence.items[subjects[-1].index + 1 : predicate.index]
    return held and any(is_cause(item) for item in verbs)


def is_cause(item: Item) -> bool:
    """Tell whether a verb ends a clause behind which somebody else acts: 오르자, 내놓으니."""
    return (
        isinstance(item, Predicate)
        and item.ending == "EC"
        and not item.quoted
        and CAUSE.search(item.tail) is not None
    )


def is_of_nobody(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a person takes a figure's or a firm's place, or makes what has no kind (광고)."""
    if not has_person(filled) or filled.name or filled.frame.type is not EventType.OTHER:
        return False
    lemma, deeds = filled.clause.predicate.lemma, context.lexicon.deeds
    befalls = lemma in deeds.reaching or befalls_bodies(filled, context.lexicon.referring.corporate)
    return lemma in deeds.raising or (befalls and is_carried(sentence, filled))


def befalls_bodies(filled: Filled, matters: frozenset[str]) -> bool:
    """Tell whether a deed is what only a body goes through (법정관리에 들어갔다, 상장했다)."""
    phrases = (phrase for found in filled.clause.slots.values() for phrase in found)
    words = {word.text for phrase in phrases for word in phrase.words}
    return filled.clause.predicate.lemma in matters or not words.isdisjoint(matters)


def is_of_others(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether others act in a sentence, so that nobody named before does (줄였다고 연구팀은 밝혔다)."""
    if not is_carried(sentence, filled):
        return False
    others = (one for one in find_subjects(sentence) if is_other(one, context.names, context.lexicon))
    return any(not context.memory.find_antecedents([one], context.lexicon) for one in others)


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
    thing = find_thing(clause, deeds)
    return not thing or AMOUNT.fullmatch(thing) is not None


def is_part(clause: Clause, deeds: Deeds) -> bool:
    """Tell whether somebody plays a part (주인공 역을 연기했다)."""
    words = {word.text for phrase in clause.slots.get("object", ()) for word in phrase.words}
    return clause.predicate.lemma in deeds.playing and not words.isdisjoint(deeds.parts)


def find_next(items: Sequence[Item], item: Item) -> Item | None:
    """Return the item behind another, None at the sentence's end."""
    return items[item.index + 1] if item.index + 1 < len(items) else None

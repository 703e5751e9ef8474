"""Tell which deeds would be put down to somebody who did not do them.

A topic (은/는) reaches to the end of its sentence, over the clauses of others: a court's, a critic's.
"""

import re
from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import find_finding
from lgai_graph.extract.events.making import find_acting
from lgai_graph.extract.events.modality.inner_times import STAGES
from lgai_graph.extract.events.modality.status import is_past
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.clauses.moments import MANNER_ENDINGS
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import (
    SUBJECT_PARTICLES,
    Item,
    Phrase,
    Predicate,
    Sentence,
    find_next_verb,
)
from lgai_graph.korean.cases import ALSO, OBJECTS, SUBJECTS, TOPICS

REPORTED = ("다고", "라고")
FACING, THAN = "앞두", "보다"
COUNTED = re.compile(r"\d[\d,]*여?(?:명|곳|개사)")
SERIAL = (*MANNER_ENDINGS, "돼", "고")  # 가입해 활동한 혐의


def is_of_head(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a topic is taken for whoever did what only describes a noun.

    The court of a topic did not rule what it overturns (무죄를 선고한 원심을 깼다), nor is it charged
    (가입해 활동한 혐의로, 기소돼 재판을 받는 홍길동).
    """
    predicate, items = filled.clause.predicate, sentence.items
    if not acts_as_topic(sentence, filled):
        return False
    verb: Item | None = predicate
    if predicate.ending == "EC" and predicate.tail.endswith(SERIAL):
        verb = find_next_verb(items, predicate)
    if not isinstance(verb, Predicate) or not modifies_noun(items, verb) or verb.index + 1 >= len(items):
        return False
    head = items[verb.index + 1]
    word = head.words[-1].text if isinstance(head, Phrase) else ""
    deeds = context.lexicon.deeds
    if verb is predicate:  # 재판을 받고 있는 의원
        gets = predicate.lemma in deeds.getting and has_object(items, predicate)
        return gets or word.endswith(deeds.appealed)
    return predicate.voice == "passive" or word.endswith(deeds.charges)


def has_object(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether an object stands right before a verb, so that the noun behind it is no second one."""
    before = items[predicate.index - 1] if predicate.index else None
    return isinstance(before, Phrase) and before.particle in OBJECTS


def acts_as_topic(sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a name that fills a part stands in a topic before the verb (새솔은)."""
    topics = [
        phrase
        for phrase in sentence.phrases
        if phrase.particle in TOPICS and phrase.index < filled.clause.predicate.index
    ]
    names = filled.everyone
    return any(topic.start <= name.start < topic.end for topic in topics for name in names)


def is_blamed(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a topic only finds fault with what a verb says, and nobody is said to do it.

    ``노조는 약속을 어겼다고 비판했다``: others did; ``막겠다고 경고했다`` is its own will. A wrong of
    somebody else is what the topic says, and no deed: ``한빛은 ‘나래’가 특허를 침해했다고 주장했다``.
    """
    predicate = filled.clause.predicate
    behind = next(iter(sentence.items[predicate.index + 1 :]), None)
    if not predicate.tail.endswith(REPORTED) or "겠" in predicate.tail or not isinstance(behind, Predicate):
        return False
    if predicate.lemma in context.lexicon.referring.wrongs and has_other_subject(sentence, predicate):
        return True
    return behind.lemma in context.lexicon.deeds.blaming and acts_as_topic(sentence, filled)


def has_other_subject(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a subject stands behind the topic of a verb (한빛은 | ‘나래’가 | 침해했다고)."""
    before = (one for one in sentence.phrases if one.index < predicate.index and not one.speech)
    subjects = [one for one in before if one.particle in SUBJECT_PARTICLES]
    return len(subjects) > 1 and subjects[-1].particle in SUBJECTS


def is_of_counted(sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a topic is taken for some whom a later one counts: 경찰은 | 21명은 훔쳤다고."""
    predicate = filled.clause.predicate
    led_to = predicate.index and sentence.items[predicate.index - 1]
    says = isinstance(led_to, Predicate) and led_to.tail.endswith(REPORTED)  # 21명은 훔쳤다고 | 밝혔다
    if says or not acts_as_topic(sentence, filled):
        return False
    before = (one for one in sentence.phrases if one.index < predicate.index and not one.speech)
    first, *others = [one for one in before if one.particle in TOPICS]
    counted = any(COUNTED.fullmatch(one.words[-1].text) for one in others)
    names = filled.everyone
    return counted and any(first.start <= name.start < first.end for name in names)


def is_of_somebody_else(sentence: Sentence, filled: Filled) -> bool:
    """Tell whether others than the topic did what a verb says."""
    return is_of_sayer(sentence, filled) or is_of_another(sentence, filled) or is_of_counted(sentence, filled)


def is_of_sayer(sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a topic only tells what was found out, and others did it.

    ``감독원은 21명이 사고를 낸 것으로 드러났다고 밝혔다``: the board says so.
    """
    finding = find_finding(sentence, filled.clause.predicate)
    said = finding is not None and finding.tail.endswith((*REPORTED, "다며"))
    return said and acts_as_topic(sentence, filled)


def is_of_another(sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a verb describes a thing of others, whoever was told of before.

    What something is compared with (상용화한 제품보다 빠르다), what is alike (같은 날 분양한 단지도), what
    stands in another place (수원에서는 최근 분양한 단지가): whose, is not said.
    """
    predicate, items = filled.clause.predicate, sentence.items
    head = items[predicate.index + 1] if predicate.index + 1 < len(items) else None
    if not modifies_noun(items, predicate) or not isinstance(head, Phrase):
        return False
    if any(sentence.start <= name.start < sentence.end for name in find_acting(filled.names)):
        return False
    elsewhere = any(one.particle in STAGES for one in sentence.phrases if one.index < predicate.index)
    alike = head.particle == ALSO and is_past(predicate)
    return elsewhere or alike or head.particle.startswith(THAN)


def is_facing(predicate: Predicate) -> bool:
    """Tell whether a verb only says before what something else is done (시행을 앞두고 지정을 마쳤다)."""
    return (
        predicate.lemma == FACING
        and predicate.ending in ("EC", "ETM")
        and not predicate.tail.endswith("다고")
    )

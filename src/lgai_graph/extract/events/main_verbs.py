"""Find the verbs that tell news beside those that frames read, and tell how verbs lead on."""

from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.clauses.matters import is_matter
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import (
    SUBJECT_PARTICLES,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    is_proper,
)
from lgai_graph.korean.cases import OBJECTS, SUBJECTS
from lgai_graph.lexicon import Frame
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventStatus, EventType

NEAR = 3  # items between a time and the describing verb that it dates
TYPED = frozenset(
    {
        *(EventType.LAUNCH, EventType.ESTABLISHMENT, EventType.ACQUISITION, EventType.INVESTMENT),
        *(EventType.APPOINTMENT, EventType.DEPARTURE, EventType.RECOGNITION, EventType.PARTNERSHIP),
        EventType.LEGAL,
    }
)
MEETING = "ETM"  # 20일 열린 회의에서 … 비판했다
THING = "것"
DECIDING = ("하",)  # 맺기로 했다
JOINING = ("고", "며")  # 열고, 2020년까지 … 늘린다: two deeds, where 열어 leads to one


def find_unread(sentence: Sentence, read: Sequence[Predicate], deeds: Deeds) -> Predicate | None:
    """Return the verb that tells a sentence's news where only verbs that lead on to it are read.

    ``이사회를 열어 증자를 결의했다``: the board met in order to decide.
    """
    verbs = [item for item in sentence.predicates if not item.quoted and item.ending in ("EF", "EC", "ETN")]
    while len(verbs) > 1 and (verbs[-1].lemma in deeds.saying or verbs[-1].lemma in DECIDING):
        verbs.pop()
    if not verbs or not read or not all(leads_on(item) or item.ending == MEETING for item in read):
        return None
    main = verbs[-1]
    return main if main.index > max(item.index for item in read) else None


def find_apart(sentence: Sentence, read: Sequence[Predicate]) -> frozenset[int]:
    """Return the verbs that lead on to a verb read and yet have a time and an object of their own.

    ``새솔은 올해 1호점을 열고, 2020년까지 매장 수를 늘릴 계획이다``: two plans.
    """
    known = {item.index for item in read}
    found: set[int] = set()
    last = -1
    for item in sentence.predicates:
        if item.ending not in ("EC", "EF"):
            continue
        part = sentence.items[last + 1 : item.index]
        timed = any(isinstance(one, Moment) and not one.speech for one in part)
        inner = max((n for n, one in enumerate(part) if isinstance(one, Predicate)), default=-1)
        acted = any(isinstance(one, Phrase) and one.particle in OBJECTS for one in part[inner + 1 :])
        joins = leads_on(item) and item.tail.endswith(JOINING)
        if joins and timed and acted and not item.quoted and item.index not in known:
            found.add(item.index)
        last = item.index
    return frozenset(found) if known and found and min(found) < max(known) else frozenset()


def find_dated_asides(sentence: Sentence, read: Sequence[Predicate], deeds: Deeds) -> frozenset[int]:
    """Return the verbs that describe a noun, say what kind of deed it is, and have their time close before.

    ``시집을 최근 완간한 홍길동 시인은 7일 말했다``: two events.
    """
    known = {item.index for item in read}
    return frozenset(
        item.index
        for item in sentence.predicates
        if item.ending == "ETM"
        and not item.quoted
        and item.index not in known
        and deeds.verbs.get(item.lemma) in TYPED
        and any(isinstance(one, Moment) for one in sentence.items[max(0, item.index - NEAR) : item.index])
    )


def says_itself(filled: Filled, deeds: Deeds, *, decided: bool = False) -> bool:
    """Tell whether the words say what kind of deed it is; of no particular kind are known nouns alone.

    ``결의했다`` says more than ``키웠다``. Where a body met to decide it, any noun with its object does
    (위원회를 열어 특례를 부여했다).
    """
    predicate = filled.clause.predicate
    known = predicate.lemma in deeds.verbs or (decided and bool(filled.words.get("object")))
    plain = predicate.lemma in deeds.light or predicate.voice == "verb"
    return filled.frame.type is not EventType.OTHER or (known and not plain)


def leads_on(predicate: Predicate) -> bool:
    """Tell whether a verb only leads to the next one (손잡고 …), and reports nothing (손잡았다고)."""
    return predicate.ending == "EC" and not predicate.tail.endswith("다고")


def may_tell(frame: Frame, sentence: Sentence, predicate: Predicate, status: EventStatus) -> bool:
    """Tell whether a frame takes a verb in this place: reporting, ending or leading its sentence."""
    if frame.reports and not follows_report(sentence, predicate):
        return False
    if frame.final and leads_on(predicate):
        return False
    aside = modifies_noun(sentence.items, predicate) or is_matter(sentence.items, predicate)
    if aside and status is EventStatus.PLANNED:
        return not is_of_another(sentence, predicate)
    return not (aside and frame.main)


def is_of_another(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb describes what somebody else will do: 새솔이 | 한빛이 팔 차에 바퀴를 납품한다."""
    first = next((one for one in sentence.phrases if not one.speech), None)
    before = [
        item
        for item in sentence.items[: predicate.index]
        if isinstance(item, Phrase) and item.particle in SUBJECTS and not item.speech
    ]
    acts = first is not None and first.particle in SUBJECT_PARTICLES
    return acts and bool(before) and before[-1] is not first and is_proper(before[-1])


def follows_report(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether the verb before it ends in 다고, 라고: … 쏟겠다고 했다."""
    before = sentence.items[predicate.index - 1] if predicate.index else None
    return isinstance(before, Predicate) and before.tail.endswith(("다고", "라고", "자고", "냐고"))


def finds_told(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb only says how what has an event became known: 증가한 | 것으로 | 집계됐다."""
    if predicate.lemma not in context.lexicon.figures.found:
        return False
    before = [item for item in sentence.items[: predicate.index] if not is_bare(item)]
    verb, thing = (None, None, *before)[-2:]
    turned = isinstance(thing, Phrase) and thing.words[-1].text == THING and thing.particle in ("으로", "로")
    described = isinstance(verb, Predicate) and verb.ending == "ETM"
    return turned and described and verb is not None and verb.start in context.memory.worded


def is_bare(item: Item) -> bool:
    """Tell whether an item is a noun without a particle, as an adverb is (잠정)."""
    return isinstance(item, Phrase) and not item.particle

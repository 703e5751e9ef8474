"""Read the deeds that no frame names: an actor, a verb that ends the sentence or its report, an object.

``한빛전자는 새 공장 가동에 들어간다고 5일 밝혔다``: the verb says little, the object says what happened.
Classes of words in ``deeds.yaml`` give the type; whatever they leave open is of the type *other*.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.asides import is_by_the_way, may_come
from lgai_graph.extract.events.deeds.current import is_current
from lgai_graph.extract.events.deeds.doers.stand_ins import fill_from_elsewhere
from lgai_graph.extract.events.deeds.doers.subjects import (
    arises,
    fill_from_opening,
    place_contrast,
    place_figure,
    place_maker,
    place_willed,
)
from lgai_graph.extract.events.deeds.fate import list_times, read_fate
from lgai_graph.extract.events.deeds.frames import LEAVING, OWNED, WHOLE, make_frame
from lgai_graph.extract.events.deeds.held import add_host, choose_frame, is_held, is_news, open_held
from lgai_graph.extract.events.deeds.hollow import says_nothing
from lgai_graph.extract.events.deeds.kinds import (
    choose_type,
    find_role,
    find_thing,
    is_empty,
    is_standing,
    makes_known,
)
from lgai_graph.extract.events.deeds.narrowing import is_private
from lgai_graph.extract.events.deeds.spoken import may_state
from lgai_graph.extract.events.deeds.told import (
    as_main,
    as_willed,
    brings_about,
    find_behind,
    is_first,
    is_learnt,
    is_proposed,
    is_reported,
    is_told,
    opens_article,
    stands_out,
)
from lgai_graph.extract.events.lines.naming import find_idiom
from lgai_graph.extract.events.modality.background import is_background
from lgai_graph.extract.events.modality.sanity import settle_time
from lgai_graph.extract.events.modality.status import is_unreal, read_status
from lgai_graph.extract.events.modality.telling import (
    Telling,
    is_before_next,
    is_habit,
    is_serial,
    read_outcome,
    read_telling,
    settle_serial,
)
from lgai_graph.extract.events.modality.tense import find_tensed
from lgai_graph.extract.events.parts.filling import Filled, fill_frame
from lgai_graph.extract.events.parts.participants import describe_phrase
from lgai_graph.extract.events.times.timing import list_periods
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.clauses.matters import is_of_matter
from lgai_graph.extract.syntax.clauses.openings import OTHERS
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.korean.cases import SUBJECTS
from lgai_graph.lexicon import Statuses
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventStatus, EventType, Period


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with its frame, status and time, and whether it is reported (… 다고 밝혔다).

    Args:
        sentence: as it was read: an idiom is one verb.
    """

    sentence: Sentence
    filled: Filled
    status: EventStatus
    period: Period | None
    reported: bool


def find_deeds(
    context: ArticleContext, sentence: Sentence, triggers: frozenset[int], book: tuple[Deeds, Statuses]
) -> Iterator[Deed]:
    """Yield the deeds of a sentence: those of its main verbs, and of reports."""
    read = (as_main(context, sentence, predicate, book[0]) for predicate in sentence.predicates)
    verbs = (as_willed(sentence, predicate, book[0]) for predicate in read)
    doing = (predicate for predicate in verbs if not arises(sentence, predicate))
    told = (predicate for predicate in doing if is_told(context, sentence, predicate))
    found = [deed for item in told if (deed := read_deed(context, sentence, item, triggers, book))]
    deeds = [deed for deed in found if not is_agreed_on(sentence, deed, found)]
    acts = [deed for deed in deeds if deed.filled.frame.type is not EventType.STATEMENT]
    if any(deed.reported for deed in acts):  # 팔겠다는 계획을 발표했다: the sale alone
        yield from acts
        return
    yield from [deed for deed in deeds if acts_out(context, deed, book[0])] or deeds[:1]


def is_agreed_on(sentence: Sentence, deed: Deed, others: Sequence[Deed]) -> bool:
    """Tell whether a deed is what another says that parties agree to do (검토하기로 | 합의했다)."""
    predicate = deed.filled.clause.predicate
    behind = find_behind(sentence, predicate)
    if predicate.ending != "ETN" or behind is None:
        return False
    pacts = (other.filled for other in others if other.filled.frame.type is EventType.PARTNERSHIP)
    return any(pact.clause.predicate.index == behind.index for pact in pacts)


def acts_out(context: ArticleContext, deed: Deed, deeds: Deeds) -> bool:
    """Tell whether a deed is more than words: asks, or publishes what a plan or a list holds."""
    kind, clause = deed.filled.frame.type, deed.filled.clause
    asks = clause.predicate.lemma in context.lexicon.referring.asking
    return kind is not EventType.STATEMENT or asks or makes_known(clause, deeds)


def read_deed(
    context: ArticleContext,
    sentence: Sentence,
    predicate: Predicate,
    triggers: frozenset[int],
    book: tuple[Deeds, Statuses],
) -> Deed | None:
    """Read one verb by the classes of words."""
    deeds, statuses = book
    if is_empty(context, sentence, predicate):
        return None
    tensed = find_tensed(context, sentence, predicate, statuses)
    if (status := tell_status(context, sentence, tensed, statuses)) is None:
        return None
    if is_held(context, sentence, predicate):
        sentence, verb = open_held(context, sentence, predicate)
        held = read_clause(sentence, verb, triggers)
        telling = read_telling(context, sentence, predicate, EventType.CONFERENCE, statuses)
        return read_held(context, sentence, held, (status, telling))
    clause = read_clause(sentence, predicate, triggers)
    place_figure(clause, deeds)
    place_contrast(sentence, clause)
    place_willed(context, sentence, clause)
    fate = read_fate(context, sentence, clause)
    kind, status = fate or choose_type(context, sentence, clause, deeds, status)
    if kind is None or is_by_the_way(context, sentence, clause, kind):
        return None
    filled = fill_kind(context, sentence, clause, kind)
    if filled is None:
        return None
    kind = filled.frame.type
    periods = list_times(context, sentence, clause, filled.frame)
    status = settle_serial(context, sentence, (predicate, periods), status, statuses)
    if status is None:
        return None
    telling = read_telling(context, sentence, tensed, kind, statuses)
    settled, period = settle_time(status, periods, context, telling)
    if not may_come(sentence, filled, settled):
        return None
    habit = status is EventStatus.HAPPENED and is_habit(context, sentence, predicate, telling)
    if habit or is_standing(predicate, (kind, settled), telling, deeds, dated=bool(periods)):
        return None
    if tells_nothing(context, sentence, filled, (settled, period)):
        return None
    reported = is_reported(predicate) or is_learnt(context, sentence, predicate)
    certain = reported or predicate.past or bool(periods)
    if not certain and not is_news_now(context, sentence, filled, status):
        return None
    told = kind is not EventType.STATEMENT or may_state(context, sentence, filled, period)
    return Deed(sentence, filled, settled, period, reported) if told else None


def is_news_now(context: ArticleContext, sentence: Sentence, filled: Filled, status: EventStatus) -> bool:
    """Tell whether a verb in the present without a time is news: by its place, or by what it is about."""
    clause, deeds = filled.clause, context.lexicon.deeds
    told = leads_article(context, sentence, clause.predicate, (filled.frame.type, status))
    return told or is_current(context, sentence, filled, deeds)


def fill_kind(context: ArticleContext, sentence: Sentence, clause: Clause, kind: EventType) -> Filled | None:
    """Fill the frame of a type with the names of a clause, and with those that stand elsewhere."""
    if clause.predicate.lemma in context.lexicon.deeds.rising:
        return fill_from_elsewhere(context, sentence, make_frame(kind), clause)
    if kind is EventType.STATEMENT and "subject" not in clause.slots:
        clause.slots["subject"] = find_speaker(sentence)
    deeds = context.lexicon.deeds
    if kind in OWNED or clause.predicate.lemma in deeds.enacting:
        place_maker(context, sentence, clause)
    resigns = kind is EventType.DEPARTURE and deeds.find_object_type(find_thing(clause, deeds)) is kind
    frame = make_frame(kind, LEAVING if resigns else find_role(clause, kind, deeds))
    filled = fill_frame(context, frame, clause) or fill_from_opening(context, sentence, frame, clause)
    filled = filled or fill_from_elsewhere(context, sentence, frame, clause)
    if filled and not filled.words.get("object"):
        filled.words["object"] = describe_phrase(clause.slots.get("to", []))
    if filled and kind is EventType.PARTNERSHIP and is_gesture(context, filled):
        return None
    if filled and kind is EventType.LEGAL and is_private(filled, find_thing(clause, deeds), deeds):
        return fill_kind(context, sentence, clause, EventType.OTHER)
    return filled


def is_gesture(context: ArticleContext, filled: Filled) -> bool:
    """Tell whether people themselves only join hands, as an idiom has it: they sign nothing."""
    idiom = find_idiom(context.lexicon.wording, filled)  # 손을 잡았다
    return bool(idiom) and all(name.is_person for name in filled.names.get("agent", ()))


def tells_nothing(
    context: ArticleContext, sentence: Sentence, filled: Filled, told: tuple[EventStatus, Period | None]
) -> bool:
    """Tell whether a filled frame is no event all the same: background, or nothing in particular."""
    nothing = says_nothing(context, sentence, filled, told[0])
    return nothing or is_background(context, sentence, filled, told[1])


def leads_article(
    context: ArticleContext, sentence: Sentence, predicate: Predicate, news: tuple[EventType, EventStatus]
) -> bool:
    """Tell whether a verb without a time is news: a leading sentence's main one, or a plan of its own.

    What is no particular type of deed has to open the article.
    """
    kind, status = news
    if predicate.ending == "EC" and not stands_out(sentence, predicate):
        whole = kind in WHOLE and is_first(context, sentence) and not is_proposed(sentence)
        return whole or (brings_about(predicate, status) and opens_article(context, sentence))
    if status is not EventStatus.HAPPENED:
        return True
    main = predicate.ending == "EF" or stands_out(sentence, predicate)
    first = is_first(context, sentence)
    return main and (first or (kind is not EventType.OTHER and opens_article(context, sentence)))


def read_held(
    context: ArticleContext, sentence: Sentence, clause: Clause, told: tuple[EventStatus, Telling]
) -> Deed | None:
    """Read that a gathering takes place."""
    predicate = clause.predicate
    add_host(context, sentence, clause)
    frame = choose_frame(context, clause)
    filled = fill_frame(context, frame, clause) if frame else None
    if frame is None or filled is None:
        return None
    periods = list_periods(sentence, clause, frame)
    settled, period = settle_time(told[0], periods, context, told[1])
    if not is_news(filled, period):
        return None
    return Deed(sentence, filled, settled, period, is_reported(predicate))


def tell_status(
    context: ArticleContext, sentence: Sentence, predicate: Predicate, words: Statuses
) -> EventStatus | None:
    """Return the status of what a verb tells: of one that leads on, that of the verb it leads to."""
    if is_learnt(context, sentence, predicate):
        undone = is_unreal(predicate.tail, context.text[predicate.end : sentence.end], words.negations)
        return None if undone else EventStatus.HAPPENED
    status = read_status(context.text, sentence, predicate, words)
    leads_on = is_serial(predicate) or is_before_next(sentence, predicate)
    if status is EventStatus.HAPPENED and leads_on:
        return read_outcome(context.text, sentence, predicate, words)
    return status


def find_speaker(sentence: Sentence) -> list[Phrase]:
    """Return the sentence's first subject: whoever says it, however much stands between."""
    phrases = [phrase for phrase in sentence.phrases if not phrase.speech]
    if any(phrase.particle in OTHERS for phrase in phrases):
        return []  # 정부가 내놓은 대책에 대해 현장에서는 … 반발했다
    first = next((phrase for phrase in phrases if phrase.particle in SUBJECTS), None)
    return [first] if first and not is_of_matter(sentence.items, first) else []

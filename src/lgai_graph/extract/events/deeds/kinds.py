"""Choose the type of a deed by its verb and its object."""

import re

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.coming import is_coming
from lgai_graph.extract.events.deeds.hollow import is_hollow
from lgai_graph.extract.events.deeds.narrowing import find_planned, narrow_type
from lgai_graph.extract.events.deeds.plans import is_planned
from lgai_graph.extract.events.deeds.told import is_first, is_learnt, is_reported, says_what, stands_out
from lgai_graph.extract.events.lines.naming import find_stem
from lgai_graph.extract.events.modality.scenes import sets_scene
from lgai_graph.extract.events.modality.telling import Telling
from lgai_graph.extract.events.parts.placing import AMOUNT
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventStatus, EventType, PeriodKind

VAGUE = frozenset({EventType.OTHER, EventType.STATEMENT})
PLANNED = frozenset(  # what a plan may be a plan of
    {
        *(EventType.ESTABLISHMENT, EventType.ACQUISITION, EventType.INVESTMENT, EventType.LEGAL),
        *(EventType.LAUNCH, EventType.PARTNERSHIP, EventType.PROGRAM),
    }
)
ATTENDEE, TRIED = "attendee", "target"
LEADING_TO = ("면서", "자")
RANK = re.compile(r"\d+[위등]")
NAMED = frozenset({"NNP", "SL", "SN"})  # tags of a name, a foreign word, a number


def choose_type(
    context: ArticleContext, sentence: Sentence, clause: Clause, deeds: Deeds, status: EventStatus
) -> tuple[EventType | None, EventStatus]:
    """Return the type of a deed with its status; None where the words say too little."""
    predicate, thing = clause.predicate, find_thing(clause, deeds)
    concludes = context.lexicon.wording.find_pair(thing, predicate.lemma) in deeds.concluding
    if concludes or predicate.lemma in deeds.judging:
        return EventType.STATEMENT, status
    idiom = find_idiom_type(context, clause, thing)
    if idiom is None and is_hollow(clause, thing, deeds) and not makes_known(clause, deeds):
        return None, status
    if predicate.lemma in deeds.plans and thing:
        return choose_planned(context, sentence, clause, thing, status)
    if predicate.lemma in deeds.saying:
        return EventType.STATEMENT, status
    kind = idiom or find_kind(context, clause, thing, status)
    if kind in VAGUE and only_leads_on(sentence, clause, deeds):
        return (kind if stirs_others(context, sentence, clause, kind) else None), status
    told = may_be_anything if thing else comes_about
    if kind is None and told(context, sentence, clause, status):
        return EventType.OTHER, status
    speaks = predicate.lemma in deeds.verbs and predicate.lemma not in deeds.mute
    known = thing or kind is EventType.STATEMENT or speaks
    return (kind if known else None), status


def stirs_others(context: ArticleContext, sentence: Sentence, clause: Clause, kind: EventType) -> bool:
    """Tell whether an article opens with a deed and what it led to (파업에 들어가면서 | 차질이 우려된다).

    Words lead to something on the day on which they are said.
    """
    predicate = clause.predicate
    if not is_first(context, sentence) or "subject" not in clause.slots:
        return False
    if kind is EventType.STATEMENT:
        return predicate.tail.endswith(LEADING_TO) and bool(clause.moments)
    return sets_scene(sentence, predicate)


def find_idiom_type(context: ArticleContext, clause: Clause, thing: str) -> EventType | None:
    """Return the type of the one noun that object and verb make (문을 열다); a pact needs a partner."""
    noun = context.lexicon.wording.idioms.get(f"{thing} {clause.predicate.lemma}", "")
    kind = context.lexicon.deeds.verbs.get(noun)
    alone = kind is EventType.PARTNERSHIP and "with" not in clause.slots  # 기술 개발에 힘을 모으고 있다
    return None if alone else kind


def find_kind(context: ArticleContext, clause: Clause, thing: str, status: EventStatus) -> EventType | None:
    """Return the type by verb and object; of a plan to publish a plan, that of the plan."""
    plain = context.lexicon.deeds.find_type(clause.predicate.lemma, thing)
    kind = narrow_type(context, clause, thing, plain)
    stated = kind is EventType.STATEMENT and status is not EventStatus.HAPPENED
    return plain if stated else kind


def only_leads_on(sentence: Sentence, clause: Clause, deeds: Deeds) -> bool:
    """Tell whether a verb only leads on to the next, and neither publishes nor is over and dated."""
    predicate = clause.predicate
    if predicate.ending != "EC" or is_reported(predicate) or stands_out(sentence, predicate):
        return False
    over = predicate.past and bool(clause.moments)  # 지난달 수출했고
    return not over and not makes_known(clause, deeds)


def is_empty(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb tells of no deed: 있다, 늘다; but 유지하기로 했다, … 추정했다, 7위에 머물렀다."""
    lemma, deeds = predicate.lemma, context.lexicon.deeds
    before = sentence.items[predicate.index - 1] if predicate.index else None
    thing = before.words[-1].text if isinstance(before, Phrase) else ""
    if lemma not in deeds.nothing or f"{thing} {lemma}" in context.lexicon.wording.idioms:  # 첫 삽을 떴다
        return False
    kept = lemma in deeds.keeping and predicate.ending == "ETN"
    judged = lemma in deeds.judging and predicate.past and says_what(sentence, predicate.index)
    return not (kept or judged or (lemma in deeds.ranking and ranks(sentence, predicate)))


def ranks(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb says at which rank somebody is (공동 7위에 머물렀다)."""
    before = sentence.items[predicate.index - 1] if predicate.index else None
    return isinstance(before, Phrase) and RANK.fullmatch(before.words[-1].text) is not None


def makes_known(clause: Clause, deeds: Deeds) -> bool:
    """Tell whether a plan, a list or the like is published (명단을 공개했다): news wherever it stands."""
    published = find_stem(clause.predicate) in deeds.published
    return published and find_thing(clause, deeds).endswith(deeds.informing)


def choose_planned(
    context: ArticleContext, sentence: Sentence, clause: Clause, thing: str, status: EventStatus
) -> tuple[EventType | None, EventStatus]:
    """Return the type of what is planned (인수를 추진한다), planned unless it was but tried.

    A plan that another verb describes is of that verb's type (소송을 제기하는 방안을 검토한다).
    """
    deeds, predicate = context.lexicon.deeds, clause.predicate
    if predicate.past and predicate.lemma in deeds.tried:  # 인수를 추진했다: tried, and nothing bought
        return EventType.OTHER, status
    kind = deeds.verbs.get(thing) or deeds.find_object_type(thing)
    if inner := find_planned(sentence, clause, thing, deeds):
        told = read_clause(sentence, inner, frozenset())
        what = find_thing(told, deeds)
        named = narrow_type(context, told, what, deeds.find_type(inner.lemma, what))
        kind = named if named in PLANNED else EventType.OTHER
    if kind is None and may_be_anything(context, sentence, clause, status):  # 노동개혁을 추진하기로 했다
        kind = EventType.OTHER
    return kind, EventStatus.PLANNED if status is EventStatus.HAPPENED else status


def may_be_anything(context: ArticleContext, sentence: Sentence, clause: Clause, status: EventStatus) -> bool:
    """Tell whether a deed is news whatever its verb: reported, leading, planned, done or coming on a day."""
    predicate = clause.predicate
    if is_coming(context, sentence, clause):
        return True
    if status is EventStatus.PLANNED and is_concrete_plan(sentence, clause):
        return True
    if predicate.ending == "EC" and not is_reported(predicate):
        return False
    if is_reported(predicate) or predicate.ending == "ETN" or is_first(context, sentence):
        return True
    if is_learnt(context, sentence, predicate):
        return True
    own = any(moment.period.kind is not PeriodKind.ANNOUNCEMENT for moment in clause.moments)
    return own and predicate.past and bool(clause.slots.get("subject"))


def comes_about(context: ArticleContext, sentence: Sentence, clause: Clause, status: EventStatus) -> bool:
    """Tell whether a verb with nothing but a subject says what is to come (임기가 내년 3월 끝난다)."""
    subject = "subject" in clause.slots and status is not EventStatus.CANCELLED
    return subject and is_coming(context, sentence, clause)


def is_concrete_plan(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a plan has a time or says which thing it is about (배 두 척을, 신입 사원 면접을).

    A thing of one plain word says little (고객 가치를 | 전할 계획이다).
    """
    slots = clause.slots
    things = [*slots.get("object", ()), *slots.get("to", ()), *slots.get("as", ())]
    words = [word for phrase in things for word in phrase.words]
    named = any(word.quoted or not NAMED.isdisjoint(word.tags) for word in words)
    described = "subject" in slots and any(len(phrase.words) > 1 for phrase in slots.get("object", ()))
    return is_planned(sentence, clause.predicate) and (named or described or bool(clause.moments))


def find_thing(clause: Clause, deeds: Deeds) -> str:
    """Return the last word of what the verb is about: the object, of a passive the subject, else the goal."""
    slots, predicate = clause.slots, clause.predicate
    names: tuple[str, ...] = ("subject", "to") if predicate.voice == "passive" else ("object", "to", "as")
    if predicate.lemma in deeds.transitive:
        names = names[:1]
    phrases = next((slots[name] for name in names if slots.get(name)), None)
    words = [word.text for word in phrases[-1].words] if phrases else []
    return next((word for word in reversed(words) if not AMOUNT.fullmatch(word)), words[-1] if words else "")


def find_role(clause: Clause, kind: EventType, deeds: Deeds) -> str:
    """Return the role of whoever acts, by the verb or, of a plan, by the deed it plans (매각을 추진한다).

    Only a gathering is attended (사업에 참여했다 is not), and whoever gets a sentence is its target.
    """
    lemma, thing = clause.predicate.lemma, find_thing(clause, deeds)
    if kind is EventType.LEGAL and lemma in deeds.getting and deeds.verbs.get(thing) is not kind:
        return TRIED if thing.endswith(deeds.sentences) else ""
    role = deeds.roles.get(thing if lemma in deeds.plans else lemma, "")
    return "" if role == ATTENDEE and kind is not EventType.CONFERENCE else role


def is_standing(
    predicate: Predicate, news: tuple[EventType, EventStatus], telling: Telling, deeds: Deeds, *, dated: bool
) -> bool:
    """Tell whether a verb tells an aim (제고하겠다) or what a book always says (비판한다)."""
    kind, status = news
    aim = status is EventStatus.PLANNED and predicate.lemma in deeds.aims
    always = kind is EventType.STATEMENT and telling is Telling.LASTING and predicate.ending == "EF"
    return aim or (always and not dated)

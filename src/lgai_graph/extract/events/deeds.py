"""Read the deeds that no frame names: an actor, a verb that ends the sentence or its report, an object.

``한빛전자는 새 공장 가동에 들어간다고 5일 밝혔다``: the verb says little, the object says what happened.
Classes of words in ``deeds.yaml`` give the type; whatever they leave open is of the type *other*.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.fate import read_fate
from lgai_graph.extract.events.filling import Filled, fill_frame
from lgai_graph.extract.events.participants import describe_phrase
from lgai_graph.extract.events.sanity import settle_time
from lgai_graph.extract.events.status import is_past, read_status
from lgai_graph.extract.events.timing import list_intended, list_periods
from lgai_graph.extract.syntax.clauses import Clause, read_clause
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.extract.syntax.relative import modifies_noun
from lgai_graph.lexicon import Frame, Statuses
from lgai_graph.lexicon.deeds import Deeds
from lgai_graph.model import EntityKind, EventStatus, EventType, Period, PeriodKind

NEAR = 3  # items between a time and the describing verb that it dates
DONE = ("한", "된", "던")  # 2005년 창립한 …: told by the way
SERIAL = ("고", "며", "어", "아", "해", "여", "자", "지만", "는데")  # 협약을 맺고 … 출시한다
REPORTED = ("다고", "라고", "다며", "다면서", "다는")  # … 출시한다고, … 출시했다며
BODIES = frozenset(
    {
        EntityKind.COMPANY,
        EntityKind.LAB,
        EntityKind.UNIVERSITY,
        EntityKind.ORGANIZATION,
        EntityKind.ALLIANCE,
    }
)
PERSONAL = frozenset(  # what a person does in his own name
    {
        EventType.STATEMENT,
        EventType.CONFERENCE,
        EventType.VISIT,
        EventType.INVESTMENT,
        EventType.RECOGNITION,
        EventType.LAUNCH,
        EventType.OTHER,
    }
)
SUBJECT_ROLE = {
    EventType.CONFERENCE: "host",
    EventType.STATEMENT: "speaker",
    EventType.RECOGNITION: "recipient",
    EventType.INVESTMENT: "investor",
}
MORE_SLOTS = {
    EventType.INVESTMENT: {"to": "target"},
    EventType.ACQUISITION: {"object": "target"},
    EventType.ESTABLISHMENT: {"object": "founded"},
    EventType.VISIT: {"object": "target", "to": "target"},
    EventType.APPOINTMENT: {"object": "appointee", "as": "post", "subject": "organization"},
    EventType.DEPARTURE: {"object": "appointee"},
}


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with what its words say: the filled frame, its status and time.

    Args:
        reported: it stands before … 다고 밝혔다.
    """

    filled: Filled
    status: EventStatus
    period: Period | None
    reported: bool


def find_deeds(
    context: ArticleContext, sentence: Sentence, triggers: frozenset[int], book: tuple[Deeds, Statuses]
) -> Iterator[Deed]:
    """Yield the deeds of a sentence: those of its main verbs, and of reports."""
    told = (predicate for predicate in sentence.predicates if is_told(context, sentence, predicate))
    deeds = [deed for item in told if (deed := read_deed(context, sentence, item, triggers, book))]
    acts = [deed for deed in deeds if deed.filled.frame.type is not EventType.STATEMENT]
    yield from acts or deeds[:1]


def is_told(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb is told as news: it ends the sentence, a report, or leads on to such a verb."""
    if predicate.quoted or predicate.voice in ("copula", "adjective"):
        return False
    if predicate.ending == "EF":
        return True
    if predicate.ending == "ETM":
        return not modifies_noun(sentence.items, predicate) or predicate.tail.endswith(DONE)
    if predicate.ending == "ETN":
        return is_decided(context, sentence, predicate)
    return predicate.ending == "EC" and (
        is_reported(predicate) or predicate.tail.endswith(SERIAL) or predicate.tail == predicate.lemma
    )


def is_decided(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether the next verb says that a deed was decided on (제작하기로 했다)."""
    behind = next((item for item in sentence.predicates if item.index == predicate.index + 1), None)
    joined = behind is not None and context.text[predicate.end : behind.start].strip() == "로"
    return joined and behind is not None and behind.lemma in context.lexicon.syntax.deciding_verbs


def is_reported(predicate: Predicate) -> bool:
    """Tell whether a verb ends what somebody says (… 출시한다고)."""
    return predicate.tail.endswith(REPORTED) or "다고" in predicate.tail or "키로" in predicate.tail


def read_deed(
    context: ArticleContext,
    sentence: Sentence,
    predicate: Predicate,
    triggers: frozenset[int],
    book: tuple[Deeds, Statuses],
) -> Deed | None:
    """Read one verb by the classes of words."""
    deeds, statuses = book
    if predicate.lemma in deeds.nothing:
        return None
    status = read_status(context.text, predicate, sentence.end, statuses)
    if status is None:
        return None
    clause = read_clause(sentence, predicate, triggers)
    fate = read_fate(sentence, clause, deeds, statuses)
    kind, status = fate or choose_type(context, sentence, clause, deeds, status)
    if kind is None or (is_aside(sentence, predicate) and not is_dated(clause, kind)):
        return None
    if kind is EventType.STATEMENT and "subject" not in clause.slots:
        clause.slots["subject"] = find_speaker(sentence)
    filled = fill_frame(context, make_frame(kind, deeds.roles.get(predicate.lemma, "")), clause)
    if filled is None:
        return None
    if not filled.words.get("object"):
        filled.words["object"] = describe_phrase(clause.slots.get("to", []), context.text)
    periods = list_periods(sentence, clause, filled.frame) or (
        list_intended(sentence, clause) if fate else []
    )
    settled, period = settle_time(status, periods, context, past=is_past(predicate))
    reported = is_reported(predicate)
    vague = not reported and not predicate.past and status is EventStatus.HAPPENED and period is None
    if vague and not (predicate.ending == "EF" and opens_article(context, sentence)):
        return None
    if kind is EventType.STATEMENT and not may_state(context, sentence, period):
        return None
    return Deed(filled, settled, period, reported)


def may_state(context: ArticleContext, sentence: Sentence, period: Period | None) -> bool:
    """Tell whether a saying is news: it opens the article, or was said on a day that the sentence names."""
    dated = period is not None and period.kind is not PeriodKind.DEADLINE
    return dated or opens_article(context, sentence)


def is_aside(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb only describes a noun."""
    return predicate.ending == "ETM" and modifies_noun(sentence.items, predicate)


def is_dated(clause: Clause, kind: EventType) -> bool:
    """Tell whether a describing verb says what kind of deed it is, and closely before it when."""
    if kind in (EventType.OTHER, EventType.STATEMENT, EventType.PROGRAM) or not clause.moments:
        return False
    return clause.predicate.index - clause.moments[0].index <= NEAR


def choose_type(
    context: ArticleContext, sentence: Sentence, clause: Clause, deeds: Deeds, status: EventStatus
) -> tuple[EventType | None, EventStatus]:
    """Return the type of a deed with its status; None where the words say too little."""
    predicate, thing = clause.predicate, find_thing(clause)
    if thing in deeds.hollow and not is_named(clause):
        return None, status
    if predicate.lemma in deeds.plans and thing:
        kind = deeds.verbs.get(thing) or deeds.find_object_type(thing)
        return kind, EventStatus.PLANNED if status is EventStatus.HAPPENED else status
    if predicate.lemma in deeds.saying:
        return EventType.STATEMENT, status
    kind = deeds.find_type(predicate.lemma, thing)
    if (
        predicate.ending == "EC"
        and not is_reported(predicate)
        and kind in (EventType.OTHER, EventType.STATEMENT)
    ):
        return None, status
    if kind is None and thing and may_be_anything(context, sentence, clause):
        kind = EventType.OTHER
    speaks = predicate.lemma in deeds.verbs and predicate.lemma not in deeds.light
    known = thing or kind is EventType.STATEMENT or speaks
    return (kind if known else None), status


def may_be_anything(context: ArticleContext, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a deed is news whatever its verb: reported, in the lead, or done on a day of its own."""
    predicate = clause.predicate
    if predicate.ending == "EC" and not is_reported(predicate):
        return False
    if is_reported(predicate) or predicate.ending == "ETN" or opens_article(context, sentence):
        return True
    own = any(moment.period.kind is not PeriodKind.ANNOUNCEMENT for moment in clause.moments)
    return own and predicate.past and bool(clause.slots.get("subject"))


def opens_article(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether a sentence is the article's first."""
    return not context.text[: sentence.start].strip()


def is_named(clause: Clause) -> bool:
    """Tell whether what the verb is about bears a name in quotation marks (‘리프레시 휴가’)."""
    return any(word.quoted for phrase in clause.slots.get("object", ()) for word in phrase.words)


def find_thing(clause: Clause) -> str:
    """Return the last word of what the verb is about: the object, of a passive the subject, else the goal."""
    slots = clause.slots
    names = ("subject", "to") if clause.predicate.voice == "passive" else ("object", "to", "as")
    phrases = next((slots[name] for name in names if slots.get(name)), None)
    return phrases[-1].words[-1].text if phrases else ""


def make_frame(kind: EventType, role: str = "") -> Frame:
    """Return the frame that any verb of a type fills."""
    role = role or SUBJECT_ROLE.get(kind, "agent")
    kinds = BODIES | ({EntityKind.PERSON} if kind in PERSONAL else frozenset())
    slots = {"subject": role, "object": "name", "with": "partner", **MORE_SLOTS.get(kind, {})}
    passive: Mapping[str, str] = {"subject": "name", "by": role, "with": "partner"}
    return Frame(
        id=f"{kind}.deed",
        type=kind,
        slots=slots,
        passive=passive,
        needs=(role,),
        kinds={role: kinds},
    )


def find_speaker(sentence: Sentence) -> list[Phrase]:
    """Return the sentence's first subject: whoever says it, however much stands between."""
    phrases = (phrase for phrase in sentence.phrases if not phrase.speech)
    first = next((phrase for phrase in phrases if phrase.particle in ("이", "가")), None)
    return [first] if first else []

"""Read that a gathering is held, whoever acts: ‘새솔 포럼’이 20일 부산에서 열린다.

Its host stands beside it (새솔 주최로, 새솔이 주관하는, 새솔의), else its place is all that a sentence names.
"""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.fate import find_doer
from lgai_graph.extract.events.deeds.frames import BODIES
from lgai_graph.extract.events.deeds.idioms import find_idiom, join_idiom
from lgai_graph.extract.events.deeds.told import is_reported
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase, Predicate, Sentence, is_proper
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.lexicon import Frame
from lgai_graph.model import EntityKind, EventType, Period

HOLDING, CURTAIN = "개최", "막"
GATHERINGS = frozenset({EventType.CONFERENCE, EventType.PROGRAM, EventType.LEGAL})  # 공개변론이 열린다
HOSTING = ("주최", "주관")  # 새솔 주최로 열린 …
FRAME = Frame(
    id="conference.deed",
    type=EventType.CONFERENCE,
    slots={},
    passive={"subject": "name", "by": "agent", "at": "venue", "to": "venue"},
    kinds={"agent": BODIES},
)


def is_held(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb says that something takes place (열리다, 개최되다, 막을 올리다)."""
    lemma, deeds = predicate.lemma, context.lexicon.deeds
    if find_curtain(context, sentence, predicate) in deeds.held:
        return True
    if lemma not in deeds.held or (lemma in deeds.makers and predicate.voice != "passive"):
        return False
    return not follows_object(sentence, predicate)


def proceeds(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb says so of a gathering alone (진행되다), or that it is over (막을 내리다)."""
    if find_curtain(context, sentence, predicate):
        return True
    by_itself = predicate.voice in ("passive", "verb")
    known = predicate.lemma in context.lexicon.deeds.proceeding
    return known and by_itself and not follows_object(sentence, predicate)


def follows_object(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether an object stands right before a verb."""
    before = sentence.items[predicate.index - 1] if predicate.index else None
    return isinstance(before, Phrase) and before.particle in OBJECTS


def open_held(
    context: ArticleContext, sentence: Sentence, predicate: Predicate
) -> tuple[Sentence, Predicate]:
    """Return a sentence whose verb speaks of what is held: 열리다 as 개최되다, 막을 올리다 as 개막되다."""
    if curtain := find_curtain(context, sentence, predicate):
        return join_idiom(sentence, predicate, curtain)
    lemma = HOLDING if predicate.voice == "verb" else predicate.lemma
    return sentence, replace(predicate, lemma=lemma, voice="passive")


def find_curtain(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> str:
    """Return the noun of what a curtain does, empty for any other verb (막을 올리다: 개막)."""
    before = sentence.items[predicate.index - 1] if predicate.index else None
    lifted = isinstance(before, Phrase) and before.words[-1].text == CURTAIN
    return find_idiom(context, sentence, predicate) if lifted else ""


def choose_frame(context: ArticleContext, clause: Clause) -> Frame | None:
    """Return the frame of what is held, None where that is no gathering and no course (길이 열렸다)."""
    things = clause.slots.get("subject", [])
    last = things[-1].words[-1] if things else None
    kind = context.lexicon.deeds.find_object_type(last.text) if last else None
    if last is None or (kind not in GATHERINGS and not last.quoted):
        return None
    kind = EventType.PROGRAM if kind is EventType.PROGRAM else EventType.CONFERENCE
    shown = last.text.endswith(context.lexicon.deeds.shows)
    kinds = {"agent": BODIES | {EntityKind.PERSON}} if shown else FRAME.kinds
    return replace(FRAME, id=f"{kind}.deed", type=kind, kinds=kinds)


def add_host(context: ArticleContext, sentence: Sentence, clause: Clause) -> None:
    """Add the host that stands beside what is held, else whoever makes it known (… 열린다고 밝혔다)."""
    things = clause.slots.get("subject", [])
    if "by" in clause.slots or not things:
        return
    for phrase in sentence.phrases:
        if (
            phrase.particle in ("로", "으로")
            and phrase.words[-1].text.endswith(HOSTING)
            and len(phrase.words) > 1
        ):
            words = phrase.words[:-1]
            clause.slots["by"] = [replace(phrase, words=words, end=words[-1].end)]
            return
    topic = clause.slots.get("topic") or find_announcer(sentence, things[0])
    topic = [] if clause.predicate.past else topic
    owner = find_doer(sentence, things[0], context.lexicon.deeds)
    if owner or (topic and is_reported(clause.predicate)):
        clause.slots["by"] = owner or topic or []


def find_announcer(sentence: Sentence, thing: Phrase) -> list[Phrase]:
    """Return the first subject of a sentence, where it is not what is held (… 막이 오른다고 밝혔다)."""
    first = next((one for one in sentence.phrases if one.particle in SUBJECT_PARTICLES), None)
    named = first is not None and first is not thing and not first.speech and is_proper(first)
    return gather_group(sentence.items, first.index) if first and named else []


def is_news(filled: Filled, period: Period | None) -> bool:
    """Tell whether a gathering is told of on a day, by its host."""
    named = filled.name is not None or len(filled.words.get("object", "").split()) > 1
    return period is not None and named and "agent" in filled.names

"""Read that a gathering is held, whoever acts: ‘새솔 포럼’이 20일 부산에서 열린다.

Its host stands beside it (새솔 주최로, 새솔이 주관하는, 새솔의), else its place is all that a sentence names.
"""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.fate import find_doer
from lgai_graph.extract.events.deeds.frames import BODIES
from lgai_graph.extract.events.deeds.told import is_reported
from lgai_graph.extract.events.filling import Filled
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase, Predicate, Sentence, is_proper
from lgai_graph.lexicon import Frame
from lgai_graph.model import EventType, Period

HOLDING = "개최"
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
    lemma, lexicon = predicate.lemma, context.lexicon
    before = sentence.items[predicate.index - 1] if predicate.index else None
    thing = before.words[-1].text if isinstance(before, Phrase) else ""
    if lexicon.wording.idioms.get(f"{thing} {lemma}") in lexicon.deeds.held:
        return True
    if lemma not in lexicon.deeds.held or (lemma in lexicon.deeds.makers and predicate.voice != "passive"):
        return False
    return not (isinstance(before, Phrase) and before.particle in ("을", "를"))


def find_held(context: ArticleContext, sentence: Sentence, clause: Clause, stem: str) -> None:
    """Put what is held in the subject's place: 포럼이 막을 올렸다, 포럼의 막이 올랐다."""
    clause.slots.pop("object", None)
    things = clause.slots.get("subject", [])
    before = sentence.items[things[0].index - 1] if things and things[0].index else None
    curtain = things and f"{things[0].words[-1].text} {stem}" in context.lexicon.wording.idioms
    if curtain and isinstance(before, Phrase) and before.particle == "의":
        clause.slots["subject"] = gather_group(sentence.items, before.index)


def make_passive(predicate: Predicate) -> Predicate:
    """Return a verb as one that speaks of what is held: 열리다 as 개최되다."""
    lemma = HOLDING if predicate.voice == "verb" else predicate.lemma
    return replace(predicate, lemma=lemma, voice="passive")


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
    owner = find_doer(sentence, things[0], context.lexicon.deeds)
    if owner or (topic and is_reported(clause.predicate)):
        clause.slots["by"] = owner or topic or []


def find_announcer(sentence: Sentence, thing: Phrase) -> list[Phrase]:
    """Return the first subject of a sentence, where it is not what is held (… 막이 오른다고 밝혔다)."""
    first = next((one for one in sentence.phrases if one.particle in SUBJECT_PARTICLES), None)
    named = first is not None and first is not thing and not first.speech and is_proper(first)
    return gather_group(sentence.items, first.index) if first and named else []


def is_news(filled: Filled, period: Period | None, *, aside: bool, opens: bool) -> bool:
    """Tell whether a gathering is told of: on a day, by its host; or at the top with its place and name."""
    named = filled.name is not None or len(filled.words.get("object", "").split()) > 1
    if period is None or not named:
        return False
    return "agent" in filled.names or (opens and not aside and "venue" in filled.names)

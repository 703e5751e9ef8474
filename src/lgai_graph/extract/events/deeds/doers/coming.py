"""Let a thing, or people without a name, do what a sentence says is to come on its day.

``연극 ‘나래’가 23일부터 재공연된다``, ``15일에는 창작자들이 강연에 나선다``: the line tells what it is. It
has to say so by itself: no 모든 발표, and 이 공장 only where a sentence before says which.
"""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.coming import is_coming
from lgai_graph.extract.events.deeds.doers.crowds import MANY, acts_alone
from lgai_graph.extract.events.deeds.frames import SAID
from lgai_graph.extract.events.elsewhere.introductions import find_nearest, points
from lgai_graph.extract.events.forms.things import is_described, names_itself
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.parts.filling import CROWD, Filled, fill_frame
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.events.parts.placing import AMOUNT
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.lexicon import Frame
from lgai_graph.model import EntityKind

LONGEST = 40  # characters of what a line begins with
STATES, LOOKS = ("있", "없"), ("adjective", "copula")
NAMED = frozenset({"NNP", "SL"})


def fill_with_coming(
    context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause
) -> Filled | None:
    """Fill a frame with what a sentence says is to come, unless another form reads it."""
    return None if is_read_elsewhere(context, clause) else fill_coming(context, sentence, frame, clause)


def fill_coming(context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause) -> Filled | None:
    """Fill a frame with what is to come; None where nothing says which thing or who it is."""
    phrases, verb = clause.slots.get("subject", []), clause.predicate
    if frame.type in SAID or not phrases or not is_coming(context, sentence, clause):
        return None
    if is_parted(sentence, phrases[-1], verb):
        return None
    people = find_heads(phrases, context.referents)
    if not all(name.is_person for name in people):
        return None
    part = frame.slots.get("subject", "")
    if people:  # 김가온은 다음달 전국 투어를 시작한다
        kinds = {**frame.kinds, part: frame.kinds.get(part, frozenset()) | {EntityKind.PERSON}}
        return fill_frame(context, replace(frame, kinds=kinds), clause)
    if is_said_of_all(context, phrases[-1]):
        return None
    words = find_meant(context, sentence, phrases) or word_coming(context, sentence, clause)
    if verb.lemma not in context.lexicon.deeds.verbs and not is_certain(words, phrases):
        return None
    filled = fill_frame(context, replace(frame, needs=()), clause) if words else None
    if filled is None:
        return None
    first = "" if clause.predicate.voice == "passive" else words
    return replace(filled, frame=frame, words={**filled.words, CROWD: first})


def is_said_of_all(context: ArticleContext, phrase: Phrase) -> bool:
    """Tell whether a subject is but talk or a look of things (분석이 나온다, 관심이 쏠린다)."""
    deeds, last = context.lexicon.deeds, phrase.words[-1].text
    return last in deeds.hollow or last in deeds.stirs or last in deeds.findings or last in deeds.feelings


def is_read_elsewhere(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether forms of their own read what befalls a thing, and what is held."""
    deeds, verb = context.lexicon.deeds, clause.predicate
    begun = verb.lemma in deeds.beginning and find_alone(clause) in deeds.begun  # 분양을 시작한다
    return begun or (verb.voice == "passive" and verb.lemma in deeds.undergoing | deeds.proceeding)


def find_alone(clause: Clause) -> str:
    """Return the one word that a verb is about, empty where it is none or several."""
    things = clause.slots.get("object") or clause.slots.get("to") or []
    return things[-1].words[0].text if things and len(things[-1].words) == 1 else ""


def is_parted(sentence: Sentence, thing: Phrase, verb: Predicate) -> bool:
    """Tell whether another verb has the thing: 제한은 없으며 | 접수한다."""
    between = [item for item in sentence.items[thing.index + 1 : verb.index] if isinstance(item, Predicate)]
    return any(item.ending == "EC" and (item.lemma in STATES or item.voice in LOOKS) for item in between)


def is_certain(words: str, phrases: list[Phrase]) -> bool:
    """Tell whether a subject has a name or a number, or is people: no 열기가 달아오른다."""
    tags = {tag for phrase in phrases for word in phrase.words for tag in word.tags}
    named = not NAMED.isdisjoint(tags) or any(word.quoted for phrase in phrases for word in phrase.words)
    return named or any(char.isdigit() for char in words) or phrases[-1].words[-1].text.endswith(MANY)


def find_meant(context: ArticleContext, sentence: Sentence, phrases: list[Phrase]) -> str:
    """Return what a thing that only points back means (이 공장은: 새솔시 반도체 공장), else nothing."""
    thing = phrases[-1]
    if len(phrases) > 1 or not points(context, context.text, thing):
        return ""
    found = find_nearest(context, sentence, thing, thing.words[-1].text)
    return found.words if found else ""


def word_coming(context: ArticleContext, sentence: Sentence, clause: Clause) -> str:
    """Return what is to come as a line begins with it, empty where it says too little or too much."""
    phrases, verb = clause.slots["subject"], clause.predicate
    if not acts_alone(context, clause):
        return ""
    last, first = phrases[-1], phrases[0]
    sweeping = context.lexicon.deeds.sweeping
    if any(one.speech or one.words[0].text in sweeping for one in phrases):
        return ""
    before = sentence.items[first.index - 1] if first.index else None
    start = before.start if isinstance(before, Phrase) and before.particle == "의" else first.start
    words = cut_text(context.text, start, last.end)
    many = sum(not AMOUNT.fullmatch(word.text) for one in phrases for word in one.words) > 1
    people = last.words[-1].text.endswith(MANY)
    says = many or people or start < first.start or names_itself(last) or is_described(sentence, last, verb)
    return words if says and len(words) <= LONGEST else ""

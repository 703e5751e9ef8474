"""Read what befell people or things, whoever did it: 고객정보가 유출됐다, 공장에서 3명이 다쳤다.

It is news where it opens the article and the headline tells of it, or where it is an accident on a day. The
line begins with whom or what it befell; whose place it happened at takes part.
"""

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.doers.crowds import acts_alone, is_close_by, tells_main
from lgai_graph.extract.events.deeds.doers.sites import find_idiom
from lgai_graph.extract.events.deeds.told import is_first, is_near_top, shares_title
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.parts.filling import CROWD, Filled, fill_frame
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.lexicon import Frame
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventType

LONGEST = 40  # characters of whom or what it befell
LEAST = 2  # words of one that says enough where nothing says at whose place
VENUE, AT, BUSY = "venue", "에서", "던"
SAID = frozenset({EventType.STATEMENT, EventType.EARNINGS, EventType.CONFERENCE, EventType.RECOGNITION})
PLAIN = Frame(id="", type=EventType.OTHER, slots={"with": "partner"}, passive={"with": "partner"})


def fill_befallen(context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause) -> Filled | None:
    """Fill a frame with what happens to its subject; None where it is no news, or nobody knows what it is."""
    phrases, predicate = clause.slots.get("subject", []), clause.predicate
    befalls = is_befalling(context, clause)
    told = befalls or (predicate.voice == "passive" and says_itself(predicate.lemma, context.lexicon.deeds))
    if len(phrases) != 1 or not told or ("object" in clause.slots and not suffers(context, clause)):
        return None
    now = predicate.past or (predicate.ending == "EF" and is_first(context, sentence))
    if frame.type in SAID or not (now and is_news(context, sentence, clause, accident=befalls)):
        return None
    if not tells_main(context, sentence, clause) or not acts_alone(context, clause):
        return None
    places = find_places(context, sentence, clause)
    words = word_befallen(
        context, sentence, phrases[0], least=1 if places and "at" in clause.slots else LEAST
    )
    placed = Clause(
        predicate, {name: found for name, found in clause.slots.items() if name in ("at", "as")}, []
    )
    filled = fill_frame(context, PLAIN, placed) if words else None
    if filled is None:
        return None
    names = {VENUE: places} if places else {}
    own = Clause(predicate, clause.slots, clause.moments, is_aside=clause.is_aside)
    first = "" if predicate.voice == "passive" else words  # a passive's line has its subject as the thing
    return Filled(frame, own, names, {**filled.words, CROWD: first}, filled.name)


def is_befalling(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether a verb says what befell its subject, alone or with its object (화상을 입다)."""
    return clause.predicate.lemma in context.lexicon.deeds.befalling or suffers(context, clause)


def suffers(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether an object and its verb say what befell somebody: 화상을 입다 is 부상."""
    noun = context.lexicon.wording.idioms.get(find_idiom(clause), "")
    return noun in context.lexicon.deeds.befalling


def says_itself(lemma: str, deeds: Deeds) -> bool:
    """Tell whether a verb says what happened, not what was found out or only that it began."""
    silent = (deeds.mute, deeds.surveyed, deeds.found, deeds.measured)
    return lemma in deeds.verbs and not any(lemma in verbs for verbs in silent)


def word_befallen(context: ArticleContext, sentence: Sentence, phrase: Phrase, *, least: int) -> str:
    """Return whom or what it befell, with its owner; empty where that has fewer words or is too long."""
    before = sentence.items[phrase.index - 1] if phrase.index else None
    owner = before if isinstance(before, Phrase) and before.particle == "의" else phrase
    words = cut_text(context.text, owner.start, phrase.end)
    return words if len(words.split()) >= least and len(words) <= LONGEST and not phrase.speech else ""


def is_news(context: ArticleContext, sentence: Sentence, clause: Clause, *, accident: bool) -> bool:
    """Tell whether the article is about what befell somebody, or it was an accident on a day."""
    dated = any(is_close_by(moment.period) for moment in clause.moments)
    if not (is_near_top(context, sentence) and shares_title(context, sentence)):
        return accident and dated
    return accident or dated or is_first(context, sentence)


def find_places(context: ArticleContext, sentence: Sentence, clause: Clause) -> list[Name]:
    """Return the organisations at whose place it happened (한빛전자 공장에서 | 불이 나 3명이 다쳤다)."""
    before = sentence.items[: clause.predicate.index]
    own = [one for one in before if isinstance(one, Phrase) and is_own_place(sentence, clause, one)]
    phrases = clause.slots.get("at") or own[-1:]
    inside = [
        name
        for phrase in phrases
        for name in context.names
        if name.is_organization and phrase.start <= name.start < phrase.end
    ]
    return find_heads(phrases, context.referents) or inside[-1:]


def is_own_place(sentence: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """Tell whether a phrase says where it happened, not where a noun's verb did (본사에서 열린 | 회의).

    Whom it befell was doing something there: 공장에서 일하던 | 직원 3명이 다쳤다.
    """
    if phrase.particle != AT or phrase.speech:
        return False
    verb = next(one for one in sentence.predicates if one.index > phrase.index)
    if verb is clause.predicate or verb.ending != "ETM":
        return True
    return verb.tail.endswith(BUSY) and sentence.items[verb.index + 1] in clause.slots["subject"]

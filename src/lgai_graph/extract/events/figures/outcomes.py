"""Name what became of a figure: its verb's noun, and whether somebody makes it known."""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import SERIAL, is_reported
from lgai_graph.extract.events.figures.clauses import is_moved
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence

THING = "것"
BECOMING = frozenset(stem + end for stem in "아어" for end in "지진져졌")
PLACE, ONLY = "데", "그치"
MOST, IF = "가장", "면"
SAID = ("고 ", "며 ")  # 늘었다|고 발표했다: whoever says so tells it


def name_outcome(context: ArticleContext, sentence: Sentence, verb: Predicate) -> str | None:
    """Return the noun of what became of a figure, None for a verb that tells nothing of one."""
    words = context.lexicon.figures
    known = verb.lemma in words.plain or verb.lemma in words.peaks
    known = known or verb.lemma in words.changes or verb.lemma in words.reaching
    if verb.quoted or not known or not tells(context, sentence, verb):
        return None
    if verb.lemma in words.plain:
        return ""
    if is_limited(context, sentence, verb):
        return words.changes.get(verb.lemma, "") and f"{words.changes[verb.lemma]}에 {words.reaching[ONLY]}"
    if verb.lemma in words.peaks:
        most = context.text[max(sentence.start, verb.start - len(MOST) - 1) : verb.start].strip() == MOST
        return words.peaks[verb.lemma] if most else None
    return words.changes.get(verb.lemma, words.reaching.get(verb.lemma))


def as_change(verb: Predicate) -> Predicate:
    """Return an adjective that changes as the verb that it makes (낮|아졌다: 낮아지)."""
    link = verb.tail[len(verb.lemma) : len(verb.lemma) + 2]
    becomes = link in BECOMING and verb.tail.startswith(verb.lemma)
    return replace(verb, lemma=f"{verb.lemma}{link[0]}지") if becomes else verb


def tells(context: ArticleContext, sentence: Sentence, verb: Predicate) -> bool:
    """Tell whether a verb states something as done: it ends a sentence, a clause or what was found out."""
    states = verb.past or verb.voice == "copula"
    if verb.ending == "EF":
        states = states or verb.lemma in context.lexicon.figures.standing or is_ahead(context, sentence, verb)
        return states and not context.text.startswith(SAID, verb.end)
    leads = verb.ending == "EC" and verb.tail.endswith(SERIAL) and not is_reported(verb)
    return (states and leads) or is_found(context, sentence, verb) or is_limited(context, sentence, verb)


def is_ahead(context: ArticleContext, sentence: Sentence, verb: Predicate) -> bool:
    """Tell whether a figure is to go from one number to another (3억원에서 1억원으로 줄어든다)."""
    changes = verb.lemma in context.lexicon.figures.changes and verb.ending == "EF" and not verb.past
    before = sentence.items[: verb.index]
    said = context.text[sentence.start : verb.start].split()
    bound = any(isinstance(item, Predicate) and item.tail.endswith(IF) for item in before)
    bound = bound or not context.lexicon.deeds.habits.isdisjoint(said)  # 비가 오면, 매년
    return changes and verb.tail.endswith("다") and is_moved(before) and not bound


def is_found(context: ArticleContext, sentence: Sentence, verb: Predicate) -> bool:
    """Tell whether a verb is what somebody counted or found out: 늘어난 | 것으로 | 집계됐다."""
    if verb.ending != "ETM":
        return False
    thing, found = (*sentence.items[verb.index + 1 : verb.index + 3], None, None)[:2]
    if not isinstance(thing, Phrase) or not isinstance(found, Predicate):
        return False
    turned = thing.words[-1].text == THING and thing.particle in ("으로", "로")
    return turned and found.past and found.lemma in context.lexicon.figures.found


def is_limited(context: ArticleContext, sentence: Sentence, verb: Predicate) -> bool:
    """Tell whether a figure changed by no more than it says: 4개 늘어나는 | 데 | 그쳤다."""
    if verb.ending != "ETM" or verb.lemma not in context.lexicon.figures.changes:
        return False
    place, only = (*sentence.items[verb.index + 1 : verb.index + 3], None, None)[:2]
    if not isinstance(place, Phrase) or not isinstance(only, Predicate):
        return False
    return place.words[-1].text == PLACE and only.lemma == ONLY and only.past


def find_teller(context: ArticleContext, sentence: Sentence, verb: Predicate) -> Predicate:
    """Return the verb whose ending says that a figure is told as done: 그쳤다 for 늘어나는 데 그쳤다."""
    behind = [item for item in sentence.items[verb.index + 1 :] if isinstance(item, Predicate)]
    return behind[0] if is_limited(context, sentence, verb) else verb

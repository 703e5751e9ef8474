"""Let whoever opens an article act without a name: 한빛국 해양 순시선이 …을 찾았다, 새솔대 총학생회는 ….

The headline has a word of theirs and of what they did, so that the line is the article's own news.
"""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.doers.coming import is_said_of_all
from lgai_graph.extract.events.deeds.doers.crowds import acts_alone, tells_main
from lgai_graph.extract.events.deeds.told import list_stems, opens_article, shares_title
from lgai_graph.extract.events.figures.clauses import measures
from lgai_graph.extract.events.filling import CROWD, Filled, fill_frame
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.lexicon import Frame
from lgai_graph.model import EventType

LEAST, LONGEST = 2, 30  # words and characters of who acts
SAID = frozenset({EventType.STATEMENT, EventType.EARNINGS, EventType.DEPARTURE, EventType.APPOINTMENT})


def fill_with_described(
    context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause
) -> Filled | None:
    """Fill a frame whose subject is described and not named; None where it does not lead its article."""
    phrases = clause.slots.get("subject", [])
    verb = clause.predicate
    if len(phrases) != 1 or frame.type in SAID or verb.voice != "active" or not verb.past:
        return None
    if not (opens_article(context, sentence) and shares_title(context, sentence)):
        return None
    if not tells_main(context, sentence, clause) or not acts_alone(context, clause):
        return None
    words = describe(context, phrases[0])
    filled = fill_frame(context, replace(frame, needs=()), clause) if words else None
    if filled is None or filled.names.get(frame.slots.get("subject", "")):
        return None
    return replace(filled, frame=frame, words={**filled.words, CROWD: words})


def describe(context: ArticleContext, phrase: Phrase) -> str:
    """Return a subject's words, empty where they say too little of who acts, or the headline is not of it."""
    words, text = phrase.words, cut_text(context.text, phrase.start, phrase.end)
    loose = phrase.speech or is_said_of_all(context, phrase) or measures(phrase, context.lexicon.figures)
    titled = any(stem in text for stem in list_stems(context.article.title))
    return text if titled and not loose and len(words) >= LEAST and len(text) <= LONGEST else ""

"""Let a country act where an article opens with what it does: 핀란드가 노동비용을 줄이기로 했다."""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.doers.crowds import acts_alone, is_close_by, tells_main
from lgai_graph.extract.events.deeds.told import is_reported
from lgai_graph.extract.events.parts.filling import Filled, fill_frame
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.lexicon import Frame
from lgai_graph.model import EntityKind


def fill_with_state(
    context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause
) -> Filled | None:
    """Fill a frame whose actor is a country that decides on something; None where the subject is another.

    What a country did on no day near is history, and what it is doing without a day is no news.
    """
    predicate, part = clause.predicate, frame.slots.get("subject")
    decides = predicate.ending == "ETN" or is_reported(predicate) or bool(clause.moments)
    lately = any(is_close_by(moment.period) for moment in clause.moments)
    done = lately and tells_main(context, sentence, clause)
    told = done if predicate.past else decides
    state = find_state(context, clause) if told else None
    if state is None or part is None or predicate.voice == "passive" or not acts_alone(context, clause):
        return None
    filled = fill_frame(context, replace(frame, needs=()), clause)
    if filled is None:
        return None
    return replace(filled, frame=frame, names={**filled.names, part: [state]})


def find_state(context: ArticleContext, clause: Clause) -> Name | None:
    """Return the country that is a clause's whole subject."""
    phrases = clause.slots.get("subject", [])
    if len(phrases) != 1 or len(phrases[0].words) != 1 or phrases[0].speech:
        return None
    word = phrases[0].words[0]
    if word.text not in context.lexicon.countries:
        return None
    return Name(word.text, word.start, word.end, EntityKind.PLACE, "country")

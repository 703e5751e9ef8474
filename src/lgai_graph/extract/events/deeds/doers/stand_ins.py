"""Find who acts where no name in a clause does: a team, whoever undergoes it, a country, a maker, a crowd."""

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.doers.befallen import fill_befallen, is_befalling
from lgai_graph.extract.events.deeds.doers.coming import fill_with_coming
from lgai_graph.extract.events.deeds.doers.crowds import fill_with_crowd
from lgai_graph.extract.events.deeds.doers.sites import fill_with_site
from lgai_graph.extract.events.deeds.doers.states import fill_with_state
from lgai_graph.extract.events.deeds.doers.subjects import fill_from_maker, fill_undergone
from lgai_graph.extract.events.deeds.frames import make_match
from lgai_graph.extract.events.deeds.told import is_reported, opens_article
from lgai_graph.extract.events.parts.filling import Filled, fill_frame
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Predicate, Sentence
from lgai_graph.lexicon import Frame, Lexicon


def fill_from_elsewhere(
    context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause
) -> Filled | None:
    """Fill a frame with whoever stands in for a name, the likeliest first; None where nobody does."""
    deeds, predicate = context.lexicon.deeds, clause.predicate
    if predicate.voice != "passive" and is_idle(clause, context.lexicon):
        return None
    if predicate.lemma in deeds.rising:
        return fill_with_site(context, sentence, frame, clause)
    if predicate.lemma in deeds.matches and (team := fill_frame(context, make_match(frame), clause)):
        return team
    if undergone := fill_undergone(context, clause, frame.type):
        return undergone
    if opens_article(context, sentence) and (state := fill_with_state(context, sentence, frame, clause)):
        return state
    if ends_telling(predicate) and (made := fill_from_maker(context, sentence, frame, clause)):
        return made
    opened = fill_with_site(context, sentence, frame, clause)
    crowd = opened or fill_with_crowd(context, sentence, frame, clause)
    if crowd is None or is_befalling(context, clause):  # 공장에서 직원 3명이 다쳤다: whose place it is
        crowd = fill_befallen(context, sentence, frame, clause) or crowd
    return crowd or fill_with_coming(context, sentence, frame, clause)


def is_idle(clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether what a clause speaks of does nothing itself: 청약 일정은 … 접수를 진행한다."""
    subject = clause.slots.get("subject", [])
    return bool(subject) and subject[-1].words[-1].text in lexicon.referring.idle


def ends_telling(predicate: Predicate) -> bool:
    """Tell whether a verb ends a sentence or a report, so that its subject is what the sentence is about."""
    return predicate.ending == "EF" or is_reported(predicate)

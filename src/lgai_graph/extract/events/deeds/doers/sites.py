"""Read that a place opens or is built, where it stands for its owner: 한빛백화점 동탄점이 문을 연다.

Its owner acts, and the line names the place beside him; without an owner it begins with the place.
"""

from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.doers.crowds import acts_alone, tells_main
from lgai_graph.extract.events.deeds.told import is_first
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.parts.filling import CROWD, PRODUCT, Filled, fill_frame
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Phrase, Sentence, Word
from lgai_graph.korean.cases import ALSO
from lgai_graph.lexicon import Frame
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EntityKind, EventType

LONGEST = 40  # characters of a place that a line begins with


def fill_with_site(
    context: ArticleContext, sentence: Sentence, frame: Frame, clause: Clause
) -> Filled | None:
    """Fill the frame of a founding whose subject is the place itself; None where it is anything else."""
    phrases, deeds = clause.slots.get("subject", []), context.lexicon.deeds
    founds = frame.type is EventType.ESTABLISHMENT or clause.predicate.lemma in deeds.rising
    if not founds or len(phrases) != 1 or not opens_itself(context, clause):
        return None
    site = phrases[0]
    news = tells_main(context, sentence, clause) and (clause.moments or is_first(context, sentence))
    if not news or site.particle == ALSO or not is_site(site, deeds) or not acts_alone(context, clause):
        return None
    owner = find_owner(context, sentence, site)
    rest = [word for word in site.words if owner is None or word.start >= owner.end]
    if not rest:
        return None
    slots = {name: found for name, found in clause.slots.items() if name in ("at", "with", "object", "as")}
    told = Clause(clause.predicate, slots, clause.moments, is_aside=clause.is_aside)
    filled = fill_frame(context, replace(frame, needs=()), told)
    if filled is None:
        return None
    words = cut_text(context.text, site.start, site.end)
    if owner:
        named = {**filled.words, PRODUCT: words_of(context, rest)}
        return replace(filled, names={**filled.names, "agent": [owner]}, words=named)
    if len(words) > LONGEST:
        return None
    return replace(filled, names={}, words={**filled.words, CROWD: words})


def words_of(context: ArticleContext, words: Sequence[Word]) -> str:
    """Return words as the article writes them."""
    return cut_text(context.text, words[0].start, words[-1].end)


def find_idiom(clause: Clause) -> str:
    """Return an object's last word with the verb (문 열), empty where there is no object."""
    things = clause.slots.get("object", [])
    return f"{things[-1].words[-1].text} {clause.predicate.lemma}" if things else ""


def opens_itself(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether a verb has the place for its subject: 문을 열다, 준공되다, 들어서다."""
    if clause.predicate.voice == "passive" or "object" not in clause.slots:
        return "by" not in clause.slots
    noun = context.lexicon.wording.idioms.get(find_idiom(clause), "")
    return context.lexicon.deeds.verbs.get(noun) is EventType.ESTABLISHMENT


def is_site(phrase: Phrase, deeds: Deeds) -> bool:
    """Tell whether a phrase ends in a building, a shop or a line, and says which (동탄점, 새 물류센터)."""
    last = phrase.words[-1].text
    built = deeds.find_object_type(last) is EventType.ESTABLISHMENT or last.endswith(deeds.sites)
    return built and not phrase.speech and (len(phrase.words) > 1 or phrase.words[-1].quoted)


def find_owner(context: ArticleContext, sentence: Sentence, site: Phrase) -> Name | None:
    """Return whose a place is: 한빛전자 평택 공장, 한빛전자의 평택 공장."""
    before = sentence.items[site.index - 1] if site.index else None
    start = before.start if isinstance(before, Phrase) and before.particle == "의" else site.start
    names = (name for name in context.find_names(sentence) if start <= name.start and name.end < site.end)
    owners = [name for name in names if name.is_organization and name.kind is not EntityKind.ALLIANCE]
    return owners[0] if owners and owners[0].start == start else None

"""Read partners told beside the deed: by a noun before 통해, or in the words of one of their people.

한빛전자는 한라와의 협업을 통해 로봇을 출시했다         partner_of
한빛전자 관계자는 “한라와 협력하게 됐다”고 말했다       partner_of
"""

from collections.abc import Iterator, Sequence
from itertools import product

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.modality.status import is_future
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.ties.tie import ToldTie, find_organizations, is_tied, make_ties
from lgai_graph.extract.relations.ties.verbs import find_slot, is_told
from lgai_graph.extract.syntax.clauses.arguments import read_clause
from lgai_graph.extract.syntax.phrases import (
    SLOT_OF_PARTICLE,
    SUBJECT_PARTICLES,
    Phrase,
    Predicate,
    Sentence,
    find_next_verb,
)
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.model import RelationType

THROUGH, JOINTLY = "통하", "공동"
BECOME, SO = "되", "게"  # 협력하|게 됐다


def read_companions(context: ArticleContext, sentence: Sentence, words: TieWords) -> Iterator[ToldTie]:
    """Read a sentence's 협업을 통해 and “협력하게 됐다”."""
    for predicate in sentence.predicates:
        if predicate.lemma == THROUGH and predicate.ending == "EC" and not predicate.quoted:
            ties = read_through(context, sentence, predicate, words)
        elif predicate.quoted and predicate.lemma in words.partners:
            ties = read_spoken(context, sentence, predicate)
        else:
            continue
        for tie in ties:
            start, end = min(predicate.start, tie.source.start, tie.target.start), predicate.end
            inside = sentence.start <= tie.source.start
            yield tie._replace(start=start if inside else min(predicate.start, tie.target.start), end=end)


def read_through(
    context: ArticleContext, sentence: Sentence, predicate: Predicate, words: TieWords
) -> Iterator[ToldTie]:
    """Read A는 B와의 협업을 통해 …했다, where the deed is told."""
    before = sentence.items[max(0, predicate.index - 2) : predicate.index]
    if len(before) < 2 or not all(isinstance(item, Phrase) for item in before):
        return
    companion, noun = (item for item in before if isinstance(item, Phrase))
    shared = noun.words[-1].text in words.partners | words.pacts or noun.words[0].text == JOINTLY
    if not shared or SLOT_OF_PARTICLE.get(companion.particle) != "with":
        return
    deed = find_next_verb(sentence.items, predicate)
    if deed and is_told(context, sentence, deed, joint=True):
        clause = read_clause(sentence, predicate, frozenset())
        actors = find_slot(context, clause, "subject") or find_slot(context, clause, "topic")
        pairs = product(actors[:1], find_organizations(context, [companion]))
        yield from make_ties(RelationType.PARTNER_OF, pairs, clause, "tie.together")


def read_spoken(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> Iterator[ToldTie]:
    """Read “B와 협력하게 됐다” in the words of somebody of A."""
    verb = sentence.items[predicate.index + 1] if predicate.index + 1 < len(sentence.items) else None
    if not isinstance(verb, Predicate) or verb.lemma != BECOME or not predicate.tail.endswith(SO):
        return
    if is_future(verb.tail):
        return
    clause = read_clause(sentence, predicate, frozenset())
    speakers = [one for one in sentence.phrases if one.particle in SUBJECT_PARTICLES and not one.speech]
    firms = find_organizations(context, speakers[:1]) or find_staffed(context, speakers[:1])
    pairs = product(firms[:1], find_slot(context, clause, "with"))
    yield from make_ties(RelationType.PARTNER_OF, pairs, clause, "tie.together")


def find_staffed(context: ArticleContext, phrases: Sequence[Phrase]) -> list[Name]:
    """Return the firms for which somebody without a name speaks (한빛전자 관계자는)."""
    return [
        name
        for phrase in phrases
        if phrase.words[-1].text in context.lexicon.anonymous
        for name in context.names
        if phrase.start <= name.start < phrase.end and is_tied(name)
    ]

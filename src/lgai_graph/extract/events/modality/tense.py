"""Find the verb whose tense a clause has: its own, or the main verb's (발령하는 등 … 인사를 했다)."""

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.modality.telling import find_outcome
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.lexicon import Statuses

PRESENT, AMONG = "는", "등"
WHILE = "가운데"
ATTENDING = frozenset({"참석", "참여", "참가"})


def find_tensed(
    context: ArticleContext, sentence: Sentence, predicate: Predicate, words: Statuses
) -> Predicate:
    """Return the main verb for a clause that gives an example of it, or says who attends what it holds.

    ``새 국장을 발령하는 | 등 인사를 했다``: done. ``회장이 참석한 | 가운데 기념식을 연다``: still to come.
    """
    behind = sentence.items[predicate.index + 1] if predicate.index + 1 < len(sentence.items) else None
    if predicate.ending != "ETM" or predicate.quoted or not isinstance(behind, Phrase):
        return predicate
    word = behind.words[0].text
    example = word == AMONG and predicate.tail.endswith(PRESENT)
    attends = word == WHILE and predicate.lemma in ATTENDING
    if not (example or attends):
        return predicate
    main = find_outcome(context.text, sentence, predicate, words)
    following = next((one for one in sentence.predicates if one.index > predicate.index), None)
    return main if main is not None and (attends or main is following) else predicate

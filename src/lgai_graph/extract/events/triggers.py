"""Find the frames that the verbs of a sentence evoke, and the verbs that keep a time to themselves."""

from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.main_verbs import leads_on
from lgai_graph.extract.events.parts.filling import fill_frame
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.phrases import Predicate, Sentence
from lgai_graph.lexicon import Frame, FrameBook


def find_triggers(
    context: ArticleContext, sentence: Sentence, evoking: Sequence[Predicate], book: FrameBook
) -> frozenset[int]:
    """Return the predicates that keep a time before them to themselves; without a time there are none."""
    first = sentence.first_moment
    everything = frozenset(item.index for item in evoking)
    return frozenset(
        item.index
        for item in evoking
        if first < item.index and is_event(context, sentence, item, everything, book)
    )


def is_event(
    context: ArticleContext,
    sentence: Sentence,
    predicate: Predicate,
    triggers: frozenset[int],
    book: FrameBook,
) -> bool:
    """Tell whether a predicate fills a frame, so that a time before it is its own."""
    frames = [
        frame
        for frame in find_frames(book, predicate)
        if not frame.shares_time and not (frame.final and leads_on(predicate))
    ]
    if not frames:
        return False
    clause = read_clause(sentence, predicate, triggers)
    return any(fill_frame(context, frame, copy_clause(clause)) for frame in frames)


def copy_clause(clause: Clause) -> Clause:
    """Copy a clause for a frame that may move its slots."""
    slots = dict(clause.slots)
    return Clause(clause.predicate, slots, clause.moments, is_aside=clause.is_aside, is_joint=clause.is_joint)


def find_frames(book: FrameBook, predicate: Predicate) -> Sequence[Frame]:
    """Return the frames that a predicate may evoke, in order."""
    return book.find(predicate.lemma, plain=predicate.voice == "verb")

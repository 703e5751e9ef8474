"""Read what somebody was at a time that his office names: 새솔당 대표 시절이던 2004년."""

from collections.abc import Iterator

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.steps import Career
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.model import RelationType

DAYS = "시절"


def read_eras(context: ArticleContext, sentence: Sentence, subject: Name | None) -> Iterator[Career]:
    """Read the office right before 시절 that has no holder beside it: whom the sentence is about had it."""
    if subject is None or context.text.find(DAYS, sentence.start, sentence.end) < 0:
        return
    for phrase in sentence.phrases:
        days = next((word for word in phrase.words if word.text == DAYS), None)
        if days is None or phrase.speech:
            continue
        for post in context.posts:
            if post.end + 1 == days.start and post.organization and is_open(context, phrase, post.start):
                body, role = post.organization, post.role
                yield Career(RelationType.EMPLOYMENT, subject, body, role, True, "career.era")


def is_open(context: ArticleContext, phrase: Phrase, start: int) -> bool:
    """Tell whether a phrase names nobody who had its office (박새솔 대표 시절)."""
    named = any(name.is_person and phrase.start <= name.start < phrase.end for name in context.names)
    return phrase.start <= start and not named

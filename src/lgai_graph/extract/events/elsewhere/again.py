"""Find the happening that a thing belongs to which a later sentence only points to: 이 행사는 6일 열린다.

``새솔은 ‘나래 포럼’을 연다. … 이번 행사는 6일 부산에서 열린다``: both tell of one forum, and it is 새솔's.
"""

import re
from collections.abc import Container

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.introductions import find_nearest
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.korean.cases import TOPICS
from lgai_graph.model import Claim, EventType, ParticipantRole

DOERS = frozenset({ParticipantRole.AGENT, ParticipantRole.HOST})
QUOTED = re.compile(r"[‘“'\"][^’”'\"]+[’”'\"]$")  # ‘나래’
CLOSERS = "’”'\" "  # of a quoted name


def find_earlier(
    context: ArticleContext, sentence: Sentence, thing: Phrase, types: Container[EventType]
) -> Claim | None:
    """Return the last event of some types that is about what a noun can mean (행사: ‘나래 포럼’).

    None where something else that it can mean was named since.
    """
    word = thing.words[-1].text
    heads = (word, *context.lexicon.referring.sorts.get(word, ()))
    told = (one for one in reversed(context.memory.events) if one.type in types)
    found = next((one for one in told if is_about(one.object or "", heads)), None)
    nearest = find_nearest(context, sentence, thing, word) if found else None
    if found is None or nearest is None or nearest.start < found.evidence.end:
        return found
    same = not nearest.words or shares_word(nearest.words, found.object or "")
    return found if same else None


def shares_word(words: str, others: str) -> bool:
    """Tell whether two descriptions may be of one thing: they share a word besides the first one's noun."""
    return not set(words.split()[:-1]).isdisjoint(others.split())


def is_about(words: str, heads: tuple[str, ...]) -> bool:
    """Tell whether words end in a noun or in a quoted name behind it (프로그램 ‘나래’), and say more."""
    before = QUOTED.sub("", words)
    ends = words.rstrip(CLOSERS).endswith(heads) or before.rstrip().endswith(heads)
    return ends and words not in heads


def list_doers(context: ArticleContext, claim: Claim) -> list[Name]:
    """Return who does what was told before, or holds it."""
    starts = {one.mention.start for one in claim.arguments if one.role in DOERS}
    return [name for name in context.names if name.start in starts]


def stands_for_another(context: ArticleContext, thing: Phrase) -> bool:
    """Tell whether a topic is one noun that says nothing of its own (프로모션은 3일 시작된다)."""
    alone = len(thing.words) == 1 and thing.particle in TOPICS and not thing.words[0].quoted
    return alone and thing.words[0].text in context.lexicon.referring.things

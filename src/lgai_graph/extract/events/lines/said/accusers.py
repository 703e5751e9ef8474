"""Say whose word a deed is that a court, a prosecutor or the police tell of somebody else.

``검찰에 따르면 새솔은행은 대출을 내줬다`` is what the prosecutors say: their name stands behind the line.
"""

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.doers.who import find_lead
from lgai_graph.extract.events.lines.things import cut_text, tidy
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.model import EventType

ACCORDING = "따르"  # 검찰에 따르면


def mark_accuser(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Return the brackets with whoever says so, as they stand behind a line; empty where nobody does."""
    first = next(sentence.predicates, None)
    if first is None or first.lemma != ACCORDING or not first.index or filled.clause.predicate is first:
        return ""
    source, deeds = sentence.items[first.index - 1], context.lexicon.deeds
    if not isinstance(source, Phrase) or not source.words[-1].text.endswith((*deeds.courts, *deeds.police)):
        return ""
    lead = find_lead(filled)
    if lead is None or filled.frame.type is EventType.STATEMENT:
        return ""
    own = any(source.start <= name.start < source.end for name in filled.names[lead])
    return (
        "" if own else f" ({tidy(cut_text(context.text, source.start, source.end), context.lexicon.wording)})"
    )

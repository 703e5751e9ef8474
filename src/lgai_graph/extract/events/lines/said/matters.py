"""Say what somebody's quoted words are about, where only the clause that quotes them does.

``공장 이전과 관련해 “아직 정하지 않았다”고 말했다``: the words alone say of nothing what was not decided.
"""

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.beside import points_back
from lgai_graph.extract.events.lines.things import cut_text, describe_phrases
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence, is_spoken
from lgai_graph.korean.cases import TOPICS

LONGEST = 40  # characters
TOPIC = "는"  # 이전에 대해서는


def add_matter(context: ArticleContext, sentence: Sentence, filled: Filled, said: str, start: int) -> str:
    """Return quoted words with what they are about in front, as the clause that quotes them says.

    Args:
        context: the article.
        sentence: what quotes them.
        filled: the statement.
        said: the quotation as the line shows it.
        start: where the first quotation of the sentence begins.
    """
    matter = find_matter(context, sentence, filled, start)
    return f"{matter} {said}" if said and matter else said


def find_matter(context: ArticleContext, sentence: Sentence, filled: Filled, start: int) -> str:
    """Return what is spoken of before a place in a sentence, with its verb (이전과 관련해)."""
    before = [item for item in sentence.items if item.end <= start and not is_spoken(item)]
    verb = next((item for item in reversed(before) if isinstance(item, Predicate)), None)
    if verb is None or verb.ending != "EC" or not verb.index:
        return ""
    noun, tail = sentence.items[verb.index - 1], verb.tail.removesuffix(TOPIC)
    if not isinstance(noun, Phrase) or tail not in context.lexicon.referring.spoken:
        return ""
    if is_spoken(noun) or points_back(context, noun):
        return ""
    words = word_noun(context, sentence, filled, noun)
    return f"{words}{context.text[noun.end : verb.start]}{tail}" if words else ""


def word_noun(context: ArticleContext, sentence: Sentence, filled: Filled, noun: Phrase) -> str:
    """Return the words of what is spoken of: of a bare noun its whole clause (인수를 요구한 것)."""
    items = sentence.items
    if noun.words[-1].text in context.lexicon.wording.empty:
        before = (item for item in reversed(items[: noun.index]) if ends_frame(item))
        first = next((item.index + 1 for item in before), 0)
        words = cut_text(context.text, items[first].start, noun.end)
        return words if " " in words and len(words) <= LONGEST else ""
    return describe_phrases(context, sentence, filled, gather_group(items, noun.index), longest=LONGEST)


def ends_frame(item: Item) -> bool:
    """Tell whether an item is a time or the topic of its sentence, behind which what is spoken of begins."""
    return isinstance(item, Moment) or (isinstance(item, Phrase) and item.particle in TOPICS)

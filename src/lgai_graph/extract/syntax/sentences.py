"""Cut a text into sentences, and parse each."""

from collections.abc import Sequence

from lgai_graph.extract.syntax.parser import SentenceParser
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.extract.syntax.pieces import finish_items, is_adverb, mark_item
from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.korean.sentences import split_sentences
from lgai_graph.lexicon import SyntaxWords
from lgai_graph.model import Period


def parse_sentences(
    text: str, morphs: Sequence[Morph], known: SyntaxWords, periods: Sequence[Period] = ()
) -> list[Sentence]:
    """Parse every sentence of a text; time expressions become moments of their own."""
    sentences: list[Sentence] = []
    position = 0
    when = {period.start: period for period in periods}
    for start, end in split_sentences(text):
        while position < len(morphs) and morphs[position].start < start:
            position += 1
        first = position
        while position < len(morphs) and morphs[position].start < end:
            position += 1
        sentence = Sentence(start, end)
        SentenceParser(text, morphs[first:position], sentence, (known, when)).parse()
        whole = finish_items(sentence.items)
        sentence.items = [item for item in whole if not is_adverb(item, known)]
        for index, item in enumerate(sentence.items):
            item.index = index
            mark_item(item, known)
        sentences.append(sentence)
    return sentences

"""Take an object and its verb that are one noun together for one verb: 막을 올리다 as 개막되다."""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate, Sentence

FIRST = "첫"  # 첫 삽을 뜨다


def find_idiom(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> str:
    """Return the noun of the idiom that a verb ends, empty for any other verb (공장 문을 열었다)."""
    before = sentence.items[predicate.index - 1] if predicate.index else None
    if not isinstance(before, Phrase):
        return ""
    *front, thing = (word.text for word in before.words)
    alone = not front or front == [FIRST]
    return context.lexicon.wording.idioms.get(f"{thing} {predicate.lemma}", "") if alone else ""


def join_idiom(sentence: Sentence, predicate: Predicate, noun: str) -> tuple[Sentence, Predicate]:
    """Return a sentence with an idiom as one verb in the passive, and that verb.

    In ``포럼의 막이 올랐다`` it is the phrase with 의 that it is told of.
    """
    index = predicate.index - 1
    before, idiom = sentence.items[index - 1] if index else None, sentence.items[index]
    verb = replace(predicate, lemma=noun, voice="passive", index=index, start=idiom.start)
    items = list(sentence.items)
    items[index : index + 2] = [verb]
    if isinstance(before, Phrase) and before.particle == "의" and isinstance(idiom, Phrase):
        items[index - 1] = replace(before, particle=idiom.particle)
    numbered: list[Item] = [replace(item, index=number) for number, item in enumerate(items)]
    return replace(sentence, items=numbered), verb

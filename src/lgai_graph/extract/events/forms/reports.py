"""Open what a paper is quoted with: 새솔신문은 “한빛전자가 합병했다”고 보도했다 tells of 한빛전자.

What the press reports to have happened is told by the article as much as if it stood without quotation marks.
"""

from dataclasses import replace

from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Phrase, Predicate, Sentence


def open_report(sentence: Sentence) -> Sentence:
    """Return a sentence with what the press quotes as done for its own words, less the paper."""
    verbs = list(sentence.predicates)
    quoted = [verb for verb in verbs if verb.quoted]
    if not quoted or not verbs[-1].is_reporting or not quoted[-1].past or quoted[-1].ending != "EF":
        return sentence
    told = (item for item in sentence.items if not reports(item))
    return replace(sentence, items=[unquote(item, index) for index, item in enumerate(told)])


def reports(item: Item) -> bool:
    """Tell whether an item names the paper: the subject outside the quotation."""
    return isinstance(item, Phrase) and item.particle in SUBJECT_PARTICLES and not item.speech


def unquote(item: Item, index: int) -> Item:
    """Return a part of a sentence as one that stands in nobody's speech."""
    if isinstance(item, Predicate):
        return replace(item, quoted=False, index=index)
    return replace(item, speech=False, index=index)

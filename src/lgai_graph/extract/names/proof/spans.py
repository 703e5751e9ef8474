"""Give a foreigner's name the edges that the trained model sees, where the rules cut it short or too long.

수실로 | 밤방 유도요노 대통령      a word that Kiwi takes for a common noun belongs to it
대니얼 러셀 | 미 국무부 차관보      what stands before the employer does not
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lgai_graph.extract.names.model import NameLabel
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.proof.witnesses import Witnesses
from lgai_graph.korean import cut_particle

BEFORE = re.compile(r"(?:^|[^가-힣])([가-힣]{1,6}) $")
BEHIND = re.compile(r" ([가-힣]{3,8})(?![가-힣])")
LONGEST_WORD = 8  # characters beside a name in which a word of it may stand
BETTER = 0.5  # what the model must make of other edges: read on 749 articles, none of 14 was worse
POOR = 0.35  # and what it makes at most of the edges that the rules read


def settle_span(name: Name, witnesses: Witnesses) -> Name:
    """Return a foreigner's name with one word more or less, where the model clearly prefers it."""
    if name.entity or name.label != name.text or is_korean(name, witnesses):
        return name
    here = witnesses.get_chance(name.start, name.end, NameLabel.PERSON)
    if here > POOR:
        return name
    spans = ((witnesses.get_chance(*span, NameLabel.PERSON), span) for span in list_spans(name, witnesses))
    chance, (start, end) = max(spans, default=(0.0, (name.start, name.end)))
    if chance < BETTER:
        return name
    return replace(name, text=witnesses.text[start:end], start=start, end=end)


def is_korean(name: Name, witnesses: Witnesses) -> bool:
    """Tell whether a name is shaped like a Korean's, or is a single syllable."""
    return len(name.text) < 2 or (" " not in name.text and witnesses.lexicon.has_surname(name.text))


def is_other(word: str, witnesses: Witnesses) -> bool:
    """Tell whether a word behind a name is known as a title, a place or a body."""
    lexicon = witnesses.lexicon
    return lexicon.is_title(word) or word in lexicon.places or witnesses.is_listed(word)


def list_spans(name: Name, witnesses: Witnesses) -> Iterator[tuple[int, int]]:
    """Yield the spans with a word more on a side, and without a last word that is no name (미 국무부)."""
    text = witnesses.text
    if before := BEFORE.search(text[max(0, name.start - LONGEST_WORD) : name.start]):
        yield name.start - 1 - len(before[1]), name.end
    if behind := BEHIND.match(text, name.end):
        word, particle = cut_particle(behind[1], witnesses.lexicon.particles)
        if particle and not is_other(word, witnesses):
            yield name.start, name.end + 1 + len(word)
    front, _, last = name.text.rpartition(" ")
    if front and last in witnesses.lexicon.not_in_names:
        yield name.start, name.start + len(front)

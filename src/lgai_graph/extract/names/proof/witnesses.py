"""Ask who says that words of an article name somebody: the trained model, the reference list, Kiwi's tags."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from lgai_graph.extract.names.model import NameLabel, SentenceNames
from lgai_graph.extract.names.proof.known import is_letter
from lgai_graph.extract.names.proof.reference import ReferenceNames
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Sentence
from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.korean import cut_particle, is_hangul
from lgai_graph.lexicon import Lexicon

NEXT = re.compile(r" ([가-힣A-Z]+)")  # the word behind a name
ACRONYM = re.compile(r"[A-Z&]{2,}")  # S&T
OFTEN = 3  # mentions that make the actor of a headline the article's subject
PROPER_TAGS = frozenset({"NNP", "NF", "SH"})
Chances = dict[tuple[str, NameLabel], tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What can speak for or against the names of one article.

    Args:
        text: the article.
        morphs: its morphs.
        sentences: its sentences.
        said: the model's reading of each sentence.
        reference: the list of organisations.
        lexicon: the word lists.
    """

    text: str
    morphs: Sequence[Morph]
    sentences: Sequence[Sentence]
    said: Sequence[SentenceNames]
    reference: ReferenceNames
    lexicon: Lexicon
    heard: Chances = field(default_factory=dict, repr=False)

    def get_chance(self, start: int, end: int, label: NameLabel) -> float:
        """Return how likely the model thinks that exactly these characters are such a name."""
        at = bisect_right(self.sentences, start, key=lambda sentence: sentence.start) - 1
        return self.said[at].get_probability(start, end, label) if at >= 0 else 0.0

    def list_chances(self, words: str, label: NameLabel) -> tuple[float, ...]:
        """Return the model's probabilities wherever the words stand by themselves, in text order."""
        key = (words, label)
        if key not in self.heard:
            self.heard[key] = tuple(
                self.get_chance(start, start + len(words), label) for start in find_places(self.text, words)
            )
        return self.heard[key]

    def get_highest(self, words: str, label: NameLabel) -> float:
        """Return the model's highest probability for the words anywhere in the article."""
        return max(self.list_chances(words, label), default=0.0)

    def get_mean(self, words: str, label: NameLabel) -> float:
        """Return the model's mean probability for the words over the article."""
        chances = self.list_chances(words, label)
        return sum(chances) / len(chances) if chances else 0.0

    def is_listed(self, words: str) -> bool:
        """Tell whether the lexicon or the reference list knows the words as an organisation."""
        return words in self.lexicon.known_names or self.reference.knows(words)

    def is_proper(self, start: int, end: int) -> bool:
        """Tell whether a part of some words is a proper noun, or Latin and no common abbreviation."""
        if ACRONYM.fullmatch(self.text, start, end):
            return self.text[start:end] not in self.lexicon.not_organizations
        first = bisect_left(self.morphs, start, key=lambda morph: morph.start)
        for at in range(first, len(self.morphs)):
            morph = self.morphs[at]
            if morph.start >= end:
                return False
            latin = morph.tag == "SL" and len(morph.form) > 1
            if latin and morph.form not in self.lexicon.not_organizations:
                return True
            if morph.tag in PROPER_TAGS and not self.is_origin(at):
                return True
        return False

    def is_whole_name(self, start: int, end: int) -> bool:
        """Tell whether Kiwi takes some characters for one proper noun."""
        at = bisect_left(self.morphs, start, key=lambda morph: morph.start)
        morph = self.morphs[at] if at < len(self.morphs) else None
        return morph is not None and (morph.start, morph.end, morph.tag) == (start, end, "NNP")

    def is_topic(self, words: str) -> bool:
        """Tell whether an article names its headline's actor often, or as its first sentence's subject."""
        opening = self.sentences[0].phrases if self.sentences else ()
        subjects = (phrase for phrase in opening if phrase.particle in SUBJECT_PARTICLES)
        opens = any(phrase.words[-1].text == words for phrase in subjects)
        return opens or self.text.count(words) >= OFTEN

    def is_titled(self, words: str) -> bool:
        """Tell whether a title or a courtesy stands behind some words anywhere (머스크 CEO는)."""
        behind = (NEXT.match(self.text, at + len(words)) for at in find_places(self.text, words))
        called = (cut_particle(match[1], self.lexicon.particles)[0] for match in behind if match)
        return any(self.lexicon.is_title(one) or one in self.lexicon.honorifics for one in called)

    def is_origin(self, at: int) -> bool:
        """Tell whether a morph is a place that a suffix makes into where something is from (중국|산 철강)."""
        morph, behind = self.morphs[at], self.morphs[at + 1 : at + 2]
        suffixed = any(other.tag.startswith("X") and other.start == morph.end for other in behind)
        return suffixed and morph.form in self.lexicon.places

    def list_cuts(self, start: int, end: int) -> list[int]:
        """Return where the common nouns at the start of a word end (절감|동국제강)."""
        first = bisect_left(self.morphs, start, key=lambda morph: morph.start)
        cuts: list[int] = []
        for at in range(first, len(self.morphs)):
            morph = self.morphs[at]
            if morph.tag != "NNG" or morph.end >= end or morph.start != (cuts[-1] if cuts else start):
                break
            cuts.append(morph.end)
        return cuts


def find_places(text: str, words: str) -> list[int]:
    """Return where words stand that are no end of a longer word, nor go on in Latin letters or digits."""
    places: list[int] = []
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        goes_on = end < len(text) and is_letter(text[end]) and not is_hangul(text[end])
        if not (at and is_letter(text[at - 1])) and not goes_on:
            places.append(at)
        at = text.find(words, end)
    return places

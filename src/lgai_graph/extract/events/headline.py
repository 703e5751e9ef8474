"""Read an article's headline: who did what, to confirm or complete what its first sentences tell.

``한빛전자, 새솔과 업무협약 체결``: the first phrase acts, the last noun is the deed. The headline is no part of the text, so
what it adds quotes the first sentence that shares its words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.parser import parse_sentences
from lgai_graph.extract.syntax.phrases import Phrase, Sentence, Word
from lgai_graph.extract.syntax.tokenizer import split_morphs
from lgai_graph.lexicon.deeds import Deeds
from lgai_graph.model import EntityKind, EventType

BREAKS = re.compile(r"\s*(?:…|\.\.\.?|‥|\||;|/ | [-–—] |[·ㆍ] )\s*|(?<=[\])])\s*")
TAG = re.compile(r"^\s*[\[【<(][^\]】>)]{1,14}[\]】>)]\s*")  # [단독], 【포토】
LEAD_SENTENCES = 3  # within which a headline's words are looked for
LEAST_SHARED = 2  # content words that tie a headline to a sentence
ACTING = frozenset({",", "은", "는", "이", "가"})


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline as an actor and a deed.

    Args:
        actor: words of the first phrase; empty where none acts.
        deed: the last noun (``체결``), empty where it is no deed.
        object: the words between.
        type: what the deed is, None where it is no deed.
        words: the content words of the whole headline.
    """

    actor: str
    deed: str
    object: str
    type: EventType | None
    words: frozenset[str]


def read_headline(title: str, deeds: Deeds) -> Headline:
    """Read the first part of a headline that has an actor and a deed."""
    parts = [part for part in BREAKS.split(TAG.sub("", title)) if part and part.strip()]
    words = frozenset(word.text for part in parts for word in list_words(part) if is_content(word))
    readings = [read_part(part, deeds, words) for part in parts]
    return next((one for one in readings if one.type and one.actor), Headline("", "", "", None, words))


def read_part(part: str, deeds: Deeds, words: frozenset[str]) -> Headline:
    """Read one part of a headline."""
    phrases = [phrase for sentence in parse(part) for phrase in sentence.phrases if phrase.words]
    if not phrases:
        return Headline("", "", "", None, words)
    first, last = phrases[0], phrases[-1]
    acts = len(phrases) > 1 and first.particle in ACTING
    actor = " ".join(word.text for word in first.words) if acts else ""
    inner = [word for phrase in phrases[1 if acts else 0 :] for word in phrase.words]
    deed = last.words[-1].text
    thing = last.words[-2].text if len(last.words) > 1 else (phrases[-2].words[-1].text if len(phrases) > 1 else "")
    kind = deeds.find_type(deed, thing) if "NNG" in last.words[-1].tags else None
    return Headline(actor, deed, " ".join(word.text for word in inner[:-1]), kind, words)


def parse(part: str) -> list[Sentence]:
    """Parse a part of a headline as a sentence of its own."""
    return parse_sentences(part, split_morphs(part))


def list_words(part: str) -> Iterator[Word]:
    """Walk the words of a part."""
    return (word for sentence in parse(part) for phrase in sentence.phrases for word in phrase.words)


def is_content(word: Word) -> bool:
    """Tell whether a word carries content: two syllables or more, not a bare number."""
    return len(word.text) > 1 and not word.text.isdigit()


def find_lead(context: ArticleContext, headline: Headline) -> Sentence | None:
    """Return the first sentence among the first few that shares words with the headline."""
    for sentence in context.sentences[:LEAD_SENTENCES]:
        text = context.text[sentence.start : sentence.end]
        shared = sum(word in text for word in headline.words)
        if shared >= min(LEAST_SHARED, len(headline.words)) and shared:
            return sentence
    return None


def find_actor(names: Sequence[Name], sentence: Sentence, headline: Headline, context: ArticleContext) -> Name | None:
    """Return the name in a sentence that the headline's actor stands for."""
    inside = [name for name in names if sentence.start <= name.start < sentence.end and name.rule != "open"]
    for name in inside:
        if may_act(name) and (name.label in headline.actor or headline.actor in name.label or name.text in headline.actor):
            return name
    return make_actor(sentence, headline, context)


def may_act(name: Name) -> bool:
    """Tell whether a name is somebody."""
    return name.is_person or name.is_organization


def make_actor(sentence: Sentence, headline: Headline, context: ArticleContext) -> Name | None:
    """Take the headline's actor as an organisation where the sentence holds it word for word as a subject."""
    at = context.text.find(headline.actor, sentence.start, sentence.end)
    if at < 0 or " " in headline.actor or len(headline.actor) < 2:
        return None
    phrase = next((p for p in sentence.phrases if p.start <= at < p.end), None)
    if phrase is None or not is_subject(phrase):
        return None
    return Name(headline.actor, at, at + len(headline.actor), EntityKind.ORGANIZATION, "headline")


def is_subject(phrase: Phrase) -> bool:
    """Tell whether a phrase is a sentence's topic or subject."""
    return phrase.particle in ("은", "는", "이", "가")

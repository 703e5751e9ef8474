"""Read an article's headline as an actor and a deed (``한빛전자, 새솔과 업무협약 체결``)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase, Sentence, Word
from lgai_graph.extract.syntax.sentences import parse_sentences
from lgai_graph.extract.syntax.tokenizer import split_morphs
from lgai_graph.lexicon import Lexicon
from lgai_graph.lexicon.deeds import Deeds
from lgai_graph.model import EventType

BREAKS = re.compile(r"\s*(?:…|\.\.\.?|‥|\||;|/ | [-–—] )\s*|(?<=[\])])\s*")
TAG = re.compile(r"^\s*[\[【<(][^\]】>)]{1,14}[\]】>)]\s*")  # [단독], 【포토】
ACTOR = re.compile(r"[가-힣A-Za-z0-9&·.\-]{2,20}(?: [가-힣A-Za-z0-9&·.\-]{2,12})?")
LONGEST_PERSON = 3  # syllables
ACTING = SUBJECT_PARTICLES | {","}


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


def read_headline(title: str, deeds: Deeds, lexicon: Lexicon) -> Headline:
    """Read the first part of a headline that has an actor and a deed."""
    parts = [part for part in BREAKS.split(TAG.sub("", title)) if part and part.strip()]
    parsed = [parse_sentences(part, split_morphs(part, lexicon), lexicon.syntax) for part in parts]
    words = frozenset(word.text for part in parsed for word in walk_words(part) if is_content(word))
    readings = [read_part(part, deeds, words) for part in parsed]
    return next((one for one in readings if one.type and one.actor), Headline("", "", "", None, words))


def find_actor(title: str, lexicon: Lexicon) -> str:
    """Return who acts in a headline, before its first comma (``새솔, …``); empty where nobody is put so.

    A person, a place, a ministry's nickname in Chinese letters and a common noun are left to the other rules.
    """
    first = BREAKS.split(TAG.sub("", title))[0].partition(",")
    words = first[0].strip(" ‘’“”'\"㈜")
    if not first[1] or not ACTOR.fullmatch(words) or words in lexicon.deeds.headline_nobody:
        return ""
    parsed = [
        word
        for part in parse_sentences(words, split_morphs(words, lexicon), lexicon.syntax)
        for word in walk_words([part])
    ]
    last = parsed[-1].text if parsed else ""
    common = (lexicon.titles, lexicon.places, lexicon.anonymous, lexicon.not_organizations, lexicon.standing)
    if not parsed or any(last in group for group in common) or lexicon.find_title_ending(last):
        return ""
    return "" if lexicon.has_surname(words) and len(words) <= LONGEST_PERSON else words


def read_part(part: list[Sentence], deeds: Deeds, words: frozenset[str]) -> Headline:
    """Read one part of a headline."""
    phrases = [phrase for sentence in part for phrase in sentence.phrases]
    if len(phrases) < 2 or phrases[0].particle not in ACTING:
        return Headline("", "", "", None, words)
    first, last = phrases[0], phrases[-1]
    inner = [word for phrase in phrases[1:] for word in phrase.words]
    deed = last.words[-1]
    kind = deeds.find_type(deed.text, find_thing(phrases)) if set(deed.tags) == {"NNG"} else None
    actor, thing = join(first.words), join(inner[:-1])
    return Headline(actor, deed.text, thing, kind, words)


def find_thing(phrases: list[Phrase]) -> str:
    """Return the word that the last noun acts on, empty where nothing stands before it."""
    last, before = phrases[-1], phrases[-2]
    if len(last.words) > 1:
        return last.words[-2].text
    return before.words[-1].text if len(phrases) > 2 else ""


def join(words: list[Word]) -> str:
    """Join words with spaces."""
    return " ".join(word.text for word in words)


def walk_words(part: list[Sentence]) -> Iterator[Word]:
    """Walk the words of a part."""
    return (word for sentence in part for phrase in sentence.phrases for word in phrase.words)


def is_content(word: Word) -> bool:
    """Tell whether a word carries content: two characters or more, not a bare number."""
    return len(word.text) > 1 and not word.text.isdigit()

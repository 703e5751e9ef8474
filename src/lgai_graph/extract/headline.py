"""Read an article's headline as an actor and a deed (``한빛전자, 새솔과 업무협약 체결``)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Sentence, Word
from lgai_graph.extract.syntax.sentences import parse_sentences
from lgai_graph.extract.syntax.tokenizer import split_morphs
from lgai_graph.lexicon import Lexicon
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventType

BREAKS = re.compile(r"\s*(?:…|\.\.\.?|‥|\||;|/ | [-–—] )\s*|(?<=[\])])\s*")
TAG = re.compile(r"^\s*[\[【<(][^\]】>)]{1,14}[\]】>)]\s*")  # [단독], 【포토】
ACTOR = re.compile(r"[가-힣A-Za-z0-9&·.\-]{2,20}(?: [가-힣A-Za-z0-9&·.\-]{2,12})?")
LONGEST_PERSON = 3  # syllables
ACTING = SUBJECT_PARTICLES | {","}


class Headline(NamedTuple):
    """A headline as an actor and a deed.

    Args:
        actor: words of the first phrase; empty where none acts.
        deed: the last noun (``체결``), empty where it is no deed.
        object: the words between.
        type: what the deed is, None where it is no deed.
        planned: it still lies ahead (… 신설 추진).
        words: the content words of the whole headline.
    """

    actor: str
    deed: str
    object: str
    type: EventType | None
    planned: bool
    words: frozenset[str]


NOTHING = Headline("", "", "", None, False, frozenset())


def read_headline(title: str, deeds: Deeds, lexicon: Lexicon) -> Headline:
    """Read the first part of a headline that has an actor and a deed."""
    parts = [part for part in BREAKS.split(TAG.sub("", title)) if part and part.strip()]
    parsed = [parse_sentences(part, split_morphs(part, lexicon), lexicon.syntax) for part in parts]
    words = frozenset(word.text for part in parsed for word in walk_words(part) if is_content(word))
    readings = [read_part(part, deeds, words) for part in parsed]
    return next((one for one in readings if one.type and one.actor), NOTHING._replace(words=words))


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
    """Read one part of a headline; 추진, 예정 at its end make a plan of the noun before."""
    phrases = [phrase for sentence in part for phrase in sentence.phrases]
    if len(phrases) < 2 or phrases[0].particle not in ACTING:
        return NOTHING._replace(words=words)
    inner = [word for phrase in phrases[1:] for word in phrase.words]
    planned = len(inner) > 1 and inner[-1].text in deeds.headline_plans
    if planned:
        del inner[-1]
    deed, thing = inner[-1], inner[-2].text if len(inner) > 1 else ""
    kind = deeds.find_type(deed.text, thing) if set(deed.tags) == {"NNG"} else None
    return Headline(join(phrases[0].words), deed.text, join(inner[:-1]), kind, planned, words)


def join(words: list[Word]) -> str:
    """Join words with spaces."""
    return " ".join(word.text for word in words)


def walk_words(part: list[Sentence]) -> Iterator[Word]:
    """Walk the words of a part."""
    return (word for sentence in part for phrase in sentence.phrases for word in phrase.words)


def is_content(word: Word) -> bool:
    """Tell whether a word carries content: two characters or more, not a bare number."""
    return len(word.text) > 1 and not word.text.isdigit()

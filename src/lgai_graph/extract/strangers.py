"""This module finds people without a title: anonymous ones, and transliterated ones with an age."""

import re
from collections.abc import Iterator, Sequence

from lgai_graph.extract.lexicon import Lexicon
from lgai_graph.extract.names import Name
from lgai_graph.extract.phrases import Word
from lgai_graph.model import EntityKind
from lgai_graph.text import SURNAMES

ANONYMOUS = re.compile(r"(?P<who>[A-Z]|[가-힣])(?P<mark>모|모씨|씨|군|양)?")


SURE_MARKS = frozenset({"씨", "군", "양", "모씨"})


def find_anonymous(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Name]:
    """This gives the people an article does not name (A씨, 김모 씨): they are seen, and never claimed."""
    for i, word in enumerate(words):
        match = ANONYMOUS.fullmatch(word.text)
        if not match:
            continue
        follower = words[i + 1].text if i + 1 < len(words) else ""
        follows = follower in lexicon.honorifics or follower in lexicon.titles
        is_letter = match["who"].isascii()
        if (
            (follows or match["mark"] in SURE_MARKS)
            if is_letter
            else (match["mark"] and match["who"] in SURNAMES)
        ):
            yield Name(
                match["who"], word.start, word.start + len(match["who"]), EntityKind.PERSON, "anonymous"
            )


def find_aged(words: Sequence[Word], i: int, lexicon: Lexicon) -> Name | None:
    """This gives the transliterated name before an age (에우제비우 다 실바 페헤이라(72))."""
    first = i + 1
    while first > 0 and i + 1 - first < 5 and all(tag == "NNP" for tag in words[first - 1].tags):
        first -= 1
    run = words[first : i + 1]
    if len(run) < 2 or any(word.text in lexicon.places or lexicon.find_head(word.text) for word in run):
        return None
    text = " ".join(word.text for word in run)
    return Name(text, run[0].start, run[-1].end, EntityKind.PERSON, "note")

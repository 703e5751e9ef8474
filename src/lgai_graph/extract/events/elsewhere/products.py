"""Let what comes out take part in its launch, where quotes say what it is called: ‘나래폰’을 출시했다."""

import re
from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.things import find_phrases
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.model import EntityKind, EventType, ParticipantRole

PART = ParticipantRole.PRODUCT.value
RULE, SHAPE = "quoted", "shape"
SHORTEST, LONGEST = 2, 30  # characters of a product's name
OPEN, CLOSE = tuple("‘“'\"「『《<"), tuple("’”'\"」』》>")
OTHER = re.compile(r"[\d\s]*|.*[‘’“”'\"·,].*")  # 2014; two names
MAX_BEHIND = 2  # words behind it that say what it is (‘나래’ 앱 서비스)


def add_products(context: ArticleContext, filled: Filled) -> None:
    """Put the quoted names of what is launched among those of its event, unless they name somebody."""
    if filled.frame.type is not EventType.LAUNCH:
        return
    found = [name for phrase in find_phrases(filled) if (name := find_quoted(context, phrase.words))]
    if found:
        filled.names.setdefault(PART, []).extend(found)


def find_quoted(context: ArticleContext, words: Sequence[Word]) -> Name | None:
    """Return the name in quotes that ends a phrase, or stands before what it is."""
    places = [n for n, word in enumerate(words) if word.quoted]
    if not places or len(words) - 1 - places[-1] > MAX_BEHIND:
        return None
    start, end = words[places[0]].start, words[places[-1]].end
    text = context.text[start:end]
    named = any(is_somebody(name, start, end) for name in context.names)
    cut = context.text[start - 1] not in OPEN or context.text[end : end + 1] not in CLOSE  # ‘나래, 겨울’
    whole = places == list(range(places[0], places[-1] + 1))
    plain = OTHER.fullmatch(text) is not None or text in context.lexicon.kind_words
    if named or cut or plain or not whole or not SHORTEST <= len(text) <= LONGEST:
        return None
    return Name(text, start, end, EntityKind.PRODUCT, RULE)


def is_somebody(name: Name, start: int, end: int) -> bool:
    """Tell whether a name in a stretch is somebody's, not of the town a house stands in (‘안성 나래’)."""
    inside = name.start < end and start < name.end
    seen = name.is_person and name.rule == SHAPE  # of a person by mere shape nothing is claimed
    sure = name.is_organization or (name.start, name.end) == (start, end) or name.is_person
    return inside and sure and not seen

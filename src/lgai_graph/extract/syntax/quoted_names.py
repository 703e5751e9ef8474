"""Read a quoted name as nouns, though it holds a verb or a particle (‘별을 찾다’를 공개했다).

Titles and brands are whole sentences now and then. What a case particle follows, or a word for a work, is
a name; what goes on as told (‘같이 하자’는 제안) is somebody's words.
"""

import re
from collections.abc import Iterator, Sequence

from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.lexicon import Lexicon

QUOTED = re.compile(
    r"""
    [‘'“"「『《〈](?P<words>[^‘’'“”"「」『』《》〈〉\n]{2,20})[’'”"」』》〉]
    (?:(?:을|를|은|이|가|의|에|로|으로|와|과|도|에서)(?![가-힣])|\s(?P<thing>[가-힣]+))
    """,
    re.VERBOSE,
)
VERBAL = ("V", "E")
PIECE = re.compile(r"\S+")
SIGNS = re.compile(r"[^\w]+")


def join_quoted_names(text: str, morphs: Sequence[Morph], lexicon: Lexicon) -> Iterator[Morph]:
    """Yield the morphs, with each word of a quoted name that holds a verb as one noun."""
    places = iter([*find_names(text, lexicon), (len(text) + 1, len(text) + 1)])
    start, end = next(places)
    inside: list[Morph] = []
    for morph in morphs:
        while morph.start >= end:
            yield from settle(text, start, end, inside)
            inside = []
            start, end = next(places)
        if start <= morph.start and morph.end <= end:
            inside.append(morph)
        else:
            yield morph
    yield from settle(text, start, end, inside)


def find_names(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the offsets of quoted names, without their marks."""
    for match in QUOTED.finditer(text):
        thing = match["thing"]
        if thing is None or thing.startswith(tuple(lexicon.works)):
            yield match.span("words")


def settle(text: str, start: int, end: int, inside: Sequence[Morph]) -> Iterator[Morph]:
    """Yield the morphs of a quoted name, or its words where a morph of it would break a phrase."""
    if not any(morph.tag.startswith(VERBAL) for morph in inside) or inside[-1].end < end:
        yield from inside
        return
    for piece in PIECE.finditer(text, start, end):
        form = piece.group()
        if SIGNS.sub("", form):
            yield Morph(form, "NNG", piece.start(), piece.end(), form)

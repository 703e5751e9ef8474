"""Split Korean names into surname and given name, and what people type into name and title."""

import re
from collections.abc import Collection

from lgai_graph.korean.defaults import get_lexicon
from lgai_graph.model.vocabulary import Titles

_PERSON = re.compile(r"[가-힣]{2,4}")  # a Korean name written in one piece
_HONORIFIC = re.compile(r"(?<=[가-힣A-Z])님$")


def split_surname(name: str, surnames: Collection[str] | None = None) -> tuple[str, str] | None:
    """Split a Korean name into surname and given name, None where it is none.

    Args:
        name: a word.
        surnames: the surnames there are; None for those of the package.

    >>> split_surname("배경훈"), split_surname("남궁민수"), split_surname("케빈")
    (('배', '경훈'), ('남궁', '민수'), None)
    """
    if not _PERSON.fullmatch(name):
        return None
    known = get_lexicon().surnames if surnames is None else surnames
    if len(name) > 2 and name[:2] in known:
        return name[:2], name[2:]
    is_name = name[0] in known and len(name) <= 3
    return (name[0], name[1:]) if is_name else None


def split_title(
    words: str, titles: Titles | None = None, surnames: Collection[str] | None = None
) -> tuple[str, str | None]:
    """Split what people type into a name and a title, in either order.

    Without a space, a title is only cut from what then looks like a Korean name, so that
    no organisation loses its end.

    Args:
        words: what they type.
        titles: the titles there are; None for those of the package.
        surnames: the surnames there are; None for those of the package.

    >>> split_title("배 상무"), split_title("이홍락교수"), split_title("대표 홍길동")
    (('배', '상무'), ('이홍락', '교수'), ('홍길동', '대표'))
    """
    known = _get_titles() if titles is None else titles
    parts = words.split()
    if parts and not _is_title(parts[-1], known):  # 스님 is one
        parts[-1] = _HONORIFIC.sub("", parts[-1])
    if len(parts) > 1 and _is_title(parts[-1], known):
        return " ".join(parts[:-1]), parts[-1]
    if len(parts) > 1 and _is_title(parts[0], known):
        return " ".join(parts[1:]), parts[0]
    if len(parts) == 1 and not _is_title(parts[0], known):
        return _split_glued_title(parts[0], known, get_lexicon().surnames if surnames is None else surnames)
    return " ".join(parts), None


def _get_titles() -> Titles:
    lexicon = get_lexicon()
    return Titles((*lexicon.title_words.words, *lexicon.honorifics), lexicon.title_words.shapes)


def _is_title(word: str, titles: Titles) -> bool:
    """Tell whether a word is a title, in any case for Latin ones (cto)."""
    return word in titles or word.upper() in titles


def _split_glued_title(word: str, titles: Titles, surnames: Collection[str]) -> tuple[str, str | None]:
    """Cut a title off a name written without a space (이홍락교수, 구회장)."""
    for title in titles.longest_first:
        name = word.removesuffix(title)
        if name != word and (name in surnames or split_surname(name, surnames)):
            return name, title
    return word, None

"""Cut a text into sentences, in time that grows with its length alone.

A full stop inside a quotation ends nothing, and neither does one before the words that quote it
(``“열겠다.”라고 말했다``). A line always ends a sentence.
"""

import re
from collections.abc import Iterator

from lgai_graph.korean.particles import cut_particle

MAX_SENTENCE = 1_000  # characters; the longest of 749 articles has 673, and what is longer is a list or junk
MAX_THEME = 120  # characters; a theme in single quotation marks is a phrase or two
MAX_QUOTATION = 600  # characters; a quotation opened farther back was never closed

_MARK = re.compile(
    r"""(?P<end>(?<![.!?…])[.!?…]++)(?P<closers>[”’"'」』)\]]*+)
      | (?P<line>\n+)
      | (?P<quote>["“”「」『』])""",
    re.VERBOSE,
)
_OPENERS = {"“": "”", "「": "」", "『": "』"}  # not ‘, which sites close with any mark or none
_CLOSERS = frozenset(_OPENERS.values())
# “열겠다.”라고 · “열겠다.” 며 · ‘있을까요?’라는 · “하자!”하고 · “좋아요!” 등의
_QUOTING = re.compile(
    r"""\s*(?:이?라(?:고|며|면서|는|던|도|지만)?|고|며|면서|는|란|하고|하며|하는|등|식)
        (?:[는도만을의이]|까지|부터)?(?=[\s,.…)]|$)""",
    re.VERBOSE,
)
_HANGUL = re.compile("[가-힣]{1,8}+(?![가-힣])")
_STEMS = ("한빛", "나래")  # a particle's form depends on how the word before it ends
_FOLLOWER = re.compile(r"[가-힣“‘\"△▲■◇○●◆①-⑳0-9A-Z]")
_SPEAKER = re.compile(r"\([^()\n]{1,40}\)")  # “…해야 한다.”(홍길동 교수) 한빛전자는


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences' offsets, without white space at their ends; none is over ``MAX_SENTENCE``.

    >>> text = "“늘었다. 또 늘 것이다.”라고 말했다.끝."
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['“늘었다. 또 늘 것이다.”라고 말했다.', '끝.']
    """
    return [span for start, end in _find_pieces(text) for span in _trim(text, start, end)]


def begins_with_particle(text: str, position: int = 0) -> bool:
    """Tell whether a particle stands at a place, and no longer word.

    >>> begins_with_particle("은 새 노래다"), begins_with_particle("은행은 크다")
    (True, False)
    """
    run = _HANGUL.match(text, position)
    return run is not None and any(cut_particle(stem + run[0]) == (stem, run[0]) for stem in _STEMS)


def _find_pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between sentence ends."""
    start = 0
    opened: dict[str, int] = {}  # closing mark → where its quotation began
    for match in _MARK.finditer(text):
        if match.start() < start:
            continue
        if match["quote"]:
            _turn(opened, match["quote"], match.start(), text)
            continue
        if match["line"]:
            opened.clear()
        else:
            for offset, mark in enumerate(match["closers"], start=match.start("closers")):
                _turn(opened, mark, offset, text)
            if _is_inside(opened, match.end()) or not _is_end(text, match):
                continue
        speaker = _SPEAKER.match(text, match.end()) if match["closers"] else None
        end = speaker.end() if speaker else match.end()
        yield start, end
        start = end
    yield start, len(text)


def _turn(opened: dict[str, int], mark: str, position: int, text: str) -> None:
    """Open or close a quotation; straight marks do either and close curly ones too (``“…"``)."""
    if mark in _OPENERS:
        opened[_OPENERS[mark]] = position
    elif mark in _CLOSERS:
        opened.pop(mark, None)
    elif mark == '"':
        is_closing = opened.pop("”", None) is not None
        if not is_closing and not text[position - 1 : position].isdigit():  # 17" is a length
            opened["”"] = position


def _is_inside(opened: dict[str, int], position: int) -> bool:
    """Tell whether a quotation opened nearby is still open."""
    return any(position - begun <= MAX_QUOTATION for begun in opened.values())


def _is_end(text: str, match: re.Match[str]) -> bool:
    """Tell whether a full stop, question or exclamation mark ends its sentence."""
    before, behind = text[match.start() - 1 : match.start()], match.end()
    if match["end"][0] == "." and before.isascii() and before.isalnum():
        return False  # www.example.com, 3.5, No. 1
    if match["closers"] and _QUOTING.match(text, behind):
        return False
    if match["end"][-1] in "?!" and _is_in_theme(text, match.start()):
        return False
    if behind == len(text) or text[behind].isspace():
        return True
    if match["closers"] and _SPEAKER.match(text, behind):
        return not begins_with_particle(text, text.index(")", behind) + 1)
    if not _FOLLOWER.match(text, behind):
        return False
    if match["end"][-1] == "…":
        return False  # 남긴다…시장은 환영: a headline in two parts
    return match["end"][-1] == "." or not begins_with_particle(text, behind)  # Yahoo!는


def _is_in_theme(text: str, position: int) -> bool:
    """Tell whether a place lies in single quotation marks closed before 라는 (‘왜? 누가?’라는 주제)."""
    line = text.rfind("\n", 0, position) + 1
    opened = text.rfind("‘", max(line, position - MAX_THEME), position)
    closed = text.find("’", opened + 1, position + MAX_THEME) if opened >= 0 else -1
    theme = closed > position and "\n" not in text[opened:closed]
    return theme and _QUOTING.match(text, closed + 1) is not None


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch without white space at its ends, cut at words where it is too long."""
    while start < end:
        if text[start].isspace():
            start += 1
            continue
        stop = end
        if stop - start > MAX_SENTENCE:
            space = text.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
            stop = space if space >= 0 else start + MAX_SENTENCE
        last = stop
        while last > start and text[last - 1].isspace():
            last -= 1
        if last > start:
            yield start, last
        start = stop

"""Find a page's title and parts headings that a lost line break glued together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from lgai_graph.korean import split_surname
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.sections.furniture import make_line_key
from lgai_graph.load.page.byline import match_publisher
from lgai_graph.load.page.lines import Line, LineKind

MIN_TITLE = 8  # characters; shorter lines above a byline were menu words
MAX_TITLE = 120
MAX_HEADINGS = 4  # a title and its decks; more lines in a row are a menu
MAX_PLAIN = 10  # lines above a body without menus
MARKS = frozenset({LineKind.BYLINE, LineKind.DATELINE})
MAX_BETWEEN = 4  # lines between a title and its byline
SITE_BREAK = re.compile(r"\s+(?:\||<|>|::?|-|–|—|»|›)\s+|\s*[|<]\s*")
BREADCRUMB = re.compile(r"^(?:홈|HOME|Home)\b|\S\s?>\s?\S.*\s?>\s?\S")
# A title may end in a question or a quotation, but not like this.
PROSE_END = re.compile(r"[다요죠][.!]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTitle:
    """A page's title, the decks between it and the byline, and the publisher it names."""

    text: str | None
    publisher: str | None
    deck: tuple[Line, ...] = ()


@cache
def glued_name() -> re.Pattern[str]:
    """Match 추진홍길동 부회장: a noun with a person's name glued on, and the title behind."""
    titles = "|".join(map(re.escape, load_lexicon().title_words.longest_first))
    return re.compile(rf"(?P<left>[가-힣]{{2,}})(?P<name>[가-힣]{{3}})(?=\s(?:{titles})(?![가-힣]))")


def split_heading(heading: str) -> list[str]:
    """Part two headings glued at a person's name.

    >>> split_heading("새 연구소 추진홍길동 부회장 “앞장설 것”")
    ['새 연구소 추진', '홍길동 부회장 “앞장설 것”']
    """
    for match in glued_name().finditer(heading):
        if split_surname(match["name"]) and heading[: match.start("name")].count(" ") >= 1:
            return [heading[: match.start("name")].strip(), heading[match.start("name") :].strip()]
    return [heading]


def cut_site_name(title: str) -> tuple[str, str | None]:
    """Cut the site's name, sections and breadcrumbs behind a document title.

    >>> cut_site_name("한빛, 새 공장 연다 < 산업 < 기사본문 - 뉴스웨이")
    ('한빛, 새 공장 연다', '뉴스웨이')
    """
    publisher: str | None = None
    breaks = list(SITE_BREAK.finditer(title))
    end = len(title)
    for mark in reversed(breaks):
        part = title[mark.end() : end].strip()
        known = match_publisher(part)
        if known is None and not load_lexicon().furniture.noise.fullmatch(make_line_key(part)):
            break
        publisher = publisher or (known.name if known else None)
        end = mark.start()
    return title[:end].strip(), publisher


def is_title(line: Line) -> bool:
    """Tell whether a line can be a title by its looks."""
    if not MIN_TITLE <= len(line.text) <= MAX_TITLE or BREADCRUMB.search(line.text):
        return False
    if line.kind is LineKind.BODY and PROSE_END.search(line.text):
        return False
    has_hangul = any("가" <= char <= "힣" for char in line.text)
    return has_hangul and line.kind in {LineKind.SHORT, LineKind.BODY, LineKind.ITEM}


def find_repeated(header: Sequence[Line]) -> int | None:
    """Find the title that a page shows twice: of such lines, the last above the first byline or date.

    Menus repeat as well, but farther up; the visible title is taken, with its quotes.
    """
    first_mark = next((index for index, line in enumerate(header) if line.kind in MARKS), len(header))
    seen: set[str] = set()
    found: int | None = None
    for index, line in enumerate(header):
        key = make_line_key(cut_site_name(line.text)[0])
        if is_title(line) and key in seen and (found is None or index < first_mark):
            found = index
        if is_title(line):
            seen.add(key)
    return found


def find_above_byline(header: Sequence[Line]) -> int | None:
    """Find the title above the first byline or date: the upper one of few headings in a row."""
    first = next((index for index, line in enumerate(header) if line.kind in MARKS), 0)
    last = next(
        (index for index in range(first - 1, first - MAX_BETWEEN, -1) if is_title_at(header, index)), None
    )
    if last is None:
        return None
    top = last
    while is_title_at(header, top - 1):
        top -= 1
    return top if last - top < MAX_HEADINGS else last


def is_title_at(header: Sequence[Line], index: int) -> bool:
    """Tell whether a line of the header, if there is one at that place, can be a title."""
    return index >= 0 and is_title(header[index])


def find_title(header: Sequence[Line]) -> PageTitle:
    """Find a page's title, the decks below it, and the publisher that its document title names."""
    finders = (find_repeated, find_above_byline, find_first)
    index = next((place for finder in finders if (place := finder(header)) is not None), None)
    publishers = (cut_site_name(line.text)[1] for line in header if is_title(line))
    publisher = next((name for name in publishers if name), None)
    if index is None:
        return PageTitle(text=None, publisher=publisher)
    below = takewhile(lambda line: line.kind is LineKind.SHORT, header[index + 1 :])
    deck = tuple(below)
    is_above_mark = index + 1 + len(deck) < len(header) and header[index + 1 + len(deck)].kind in MARKS
    has_deck = is_above_mark and len(deck) < MAX_HEADINGS
    return PageTitle(
        text=cut_site_name(header[index].text)[0], publisher=publisher, deck=deck if has_deck else ()
    )


def find_first(header: Sequence[Line]) -> int | None:
    """Take the first line that can be a title; under many lines of menus, the longest one."""
    places = [index for index, line in enumerate(header) if is_title(line)]
    if len(header) <= MAX_PLAIN:
        return next(iter(places), None)
    return max(places, key=lambda index: len(header[index].text), default=None)

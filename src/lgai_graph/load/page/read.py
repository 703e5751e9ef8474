"""Read a scraped page: the title above, the body in the middle, the rest away."""

from collections.abc import Sequence
from dataclasses import dataclass

from lgai_graph.lexicon.sections.furniture import make_line_key
from lgai_graph.load.mend import clean_address
from lgai_graph.load.page.body import Span, find_body, write_body
from lgai_graph.load.page.byline import EMAIL, MAX_BYLINE, find_author, find_lead_publisher, find_publisher
from lgai_graph.load.page.dateline import Dates, find_bare_stamp, find_dates
from lgai_graph.load.page.inline import cut_paragraph_tail
from lgai_graph.load.page.lines import ADDRESS, Line, LineKind, classify_lines, split_lines
from lgai_graph.load.page.title import find_title

AUTHOR_KINDS = frozenset({LineKind.BYLINE, LineKind.SHORT, LineKind.DATELINE})
LEAD = 60  # characters in front of a body that may name the reporter: [이데일리 홍길동 기자]
TAIL = 8  # lines behind the body that may still date it: <저작권자 … 2020/06/17 11:00 송고>


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanPage:
    """What a page says; ``published`` and ``modified`` are ISO."""

    text: str
    title: str | None
    author: str | None
    publisher: str | None
    published: str | None
    modified: str | None
    source_url: str | None


def read_page(text: str, *, title: str | None = None) -> CleanPage:
    """Read a scraped page.

    Args:
        text: the whole page.
        title: the title where a hand knows it; a heading that says something else is then body.
    """
    lines = classify_lines(split_lines(text))
    span = find_body(lines, has_header=True)
    header = lines[: span.start] if span else lines
    behind = lines[span.end :] if span else []
    found = find_title(header)
    own_title = title or found.text
    dates = find_page_dates(header, behind, title=own_title)
    return CleanPage(
        text=write_body(lines, span, title=own_title, deck=found.deck) if span else "",
        title=own_title,
        author=find_page_author(lines, span),
        publisher=found.publisher or find_page_publisher([*header, *behind[:TAIL]], lines, span),
        published=dates.published,
        modified=dates.modified,
        source_url=next((url for line in header if (url := find_address(line.text))), None),
    )


def find_address(line: str) -> str | None:
    """Read a line that is nothing but the page's address."""
    return clean_address(line) if ADDRESS.match(line) else None


def find_page_author(lines: Sequence[Line], span: Span | None) -> str | None:
    """Take the first reporter named above the body, at its two ends, or right behind it."""
    if span is None:
        return next((name for line in lines if (name := find_author(line.text[:MAX_BYLINE]))), None)
    above = [line.text[:MAX_BYLINE] for line in lines[: span.start] if line.kind in AUTHOR_KINDS]
    ends = [lines[span.start].text[:LEAD], cut_paragraph_tail(lines[span.end - 1].text)[1]]
    behind = [line.text[:MAX_BYLINE] for line in lines[span.end :][:TAIL] if line.kind in AUTHOR_KINDS]
    return next((name for text in (*above, *ends, *behind) if (name := find_author(text))), None)


def is_signed(line: Line) -> bool:
    """Tell whether a line can name the publisher by an address: a byline, an e-mail, a link."""
    return line.kind is LineKind.BYLINE or bool(ADDRESS.match(line.text) or EMAIL.search(line.text))


def find_page_publisher(bylines: Sequence[Line], lines: Sequence[Line], span: Span | None) -> str | None:
    """Find the publisher by bylines and addresses, else by the copyright line, else by how the body opens."""
    closing = [line.text for line in lines if line.kind is LineKind.STOP]
    named = [line.text for line in bylines if is_signed(line)]
    opening = lines[span.start].text if span else ""
    return find_publisher(named, closing) or find_lead_publisher(opening)


def find_page_dates(header: Sequence[Line], behind: Sequence[Line], *, title: str | None) -> Dates:
    """Read the dates of a page: the labelled ones, else a bare one beside title or byline."""
    dates = find_dates([line.text for line in header], [line.text for line in behind[:TAIL]])
    if dates.published or dates.modified:
        return dates
    return Dates(published=find_bare_date(header, title=title))


def find_bare_date(header: Sequence[Line], *, title: str | None) -> str | None:
    """Read a date without a label where it is the only one: in a byline, or alone below the title."""
    key = make_line_key(title) if title else None
    below = next((index for index, line in enumerate(header) if make_line_key(line.text) == key), len(header))
    stamps = [
        stamp.iso
        for index, line in enumerate(header)
        if (stamp := find_bare_stamp(line.text))
        and (line.kind is LineKind.BYLINE or (index > below and line.kind is LineKind.DATELINE))
    ]
    return stamps[0] if len(set(stamps)) == 1 else None

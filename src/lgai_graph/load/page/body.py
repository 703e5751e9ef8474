"""Pick the body out of classified lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from lgai_graph.korean.sentences import split_sentences
from lgai_graph.lexicon import load_lexicon
from lgai_graph.lexicon.sections.furniture import make_line_key
from lgai_graph.load.page.byline import EMAIL
from lgai_graph.load.page.glue import cut_title, part_headings
from lgai_graph.load.page.inline import clean_paragraph
from lgai_graph.load.page.lines import (
    SENTENCE_BREAK,
    TEASER_END,
    Line,
    LineKind,
    classify_lines,
    ends_sentence,
    split_lines,
)
from lgai_graph.load.page.title import split_heading

MIN_SHARE = 0.3  # of the heaviest stretch; teasers of other stories stay far below a whole body
MIN_SHARE_BELOW = 0.1  # the same for a stretch below a byline or date, where the body is looked for first
MAX_DECK = 10  # lines; more than that above a body is a menu
MAX_TOP = 4  # the same where nothing else stands above: a title and its decks
MAX_BEFORE_BYLINE = 0.3  # of all sentences: slogans and summaries above a byline weigh less
MIN_SIGNED = 0.7  # of all sentences stand above the reporter's line that closes an article
MIN_SIGNED_BY_MAIL = 0.5  # the same where the line gives an address, which one at the top seldom does
MAX_SUBHEAD = 80  # characters
MIN_SUBHEAD = 4
MAX_RUN = 5  # short lines in a row inside a body; more than that is a list of other stories
MAX_SUMMARY = 5  # sentences that a portal puts above a body
MIN_SUMMARY = 20  # characters of a sentence that is not repeated by chance
TEXT_KINDS = frozenset({LineKind.BODY, LineKind.ITEM})
LOOSE_KINDS = frozenset({LineKind.BODY, LineKind.ITEM, LineKind.SHORT, LineKind.CAPTION})
HEADER_KINDS = frozenset({LineKind.BYLINE, LineKind.DATELINE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Where the body stands among the lines, half-open, deck included from ``deck``."""

    deck: int
    start: int
    end: int


def weigh(lines: Sequence[Line], kind: LineKind) -> int:
    """Count the characters of one kind of line."""
    return sum(len(line.text) for line in lines if line.kind is kind)


def is_text(line: Line) -> bool:
    """Tell whether a line is text for sure, a paragraph that ends without a full stop included."""
    if line.kind is not LineKind.SHORT:
        return line.kind in TEXT_KINDS
    has_sentence = SENTENCE_BREAK.search(line.text) and not TEASER_END.search(line.text)
    return bool(has_sentence) or len(line.text) > MAX_SUBHEAD


def find_stretches(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """List the stretches between lines that close an article."""
    stops = [-1, *(index for index, line in enumerate(lines) if line.kind is LineKind.STOP), len(lines)]
    return [(left + 1, right) for left, right in pairwise(stops) if right > left + 1]


def find_body(lines: Sequence[Line], *, has_header: bool) -> Span | None:
    """Find the body: the first stretch that holds enough sentences, else list items.

    Args:
        lines: the page.
        has_header: title, date and menus may stand above; else every line above belongs to the text.
    """
    stretches = find_stretches(lines)
    if not stretches:
        return None
    for kind in (LineKind.BODY, LineKind.ITEM):
        weights = [weigh(lines[start:end], kind) for start, end in stretches]
        mark = next((index for index, line in enumerate(lines) if line.kind in HEADER_KINDS), len(lines))
        shares = [MIN_SHARE_BELOW if end > mark else MIN_SHARE for _, end in stretches]
        limits = [share * max(weights) for share in shares]
        pick = next((i for i, weight in enumerate(weights) if weight and weight >= limits[i]), None)
        if pick is not None:
            return measure_body(lines, stretches[pick], kind, has_header=has_header)
    return None


def measure_body(
    lines: Sequence[Line], stretch: tuple[int, int], kind: LineKind, *, has_header: bool
) -> Span:
    """Find the first and last line of text within a stretch, and the deck above."""
    if has_header:
        stretch = (skip_header(lines, stretch), stretch[1])
    stretch = (stretch[0], find_signature(lines, stretch))
    places = [index for index in range(*stretch) if lines[index].kind is kind or is_text(lines[index])]
    start, end = places[0], places[-1] + 1
    deck = find_deck(lines, start) if has_header else stretch[0]
    return Span(deck=deck, start=start, end=end)


def add_up(lines: Sequence[Line]) -> list[int]:
    """Return for every line how many characters of sentences stand above it, and for all at the end."""
    return list(accumulate((len(line.text) * (line.kind is LineKind.BODY) for line in lines), initial=0))


def find_signature(lines: Sequence[Line], stretch: tuple[int, int]) -> int:
    """Find the reporter's line that closes an article; what stands behind it are other stories."""
    start, end = stretch
    above = add_up(lines[start:end])
    for index in range(start, end):
        is_signed = lines[index].kind is LineKind.BYLINE
        share = MIN_SIGNED_BY_MAIL if is_signed and EMAIL.search(lines[index].text) else MIN_SIGNED
        if is_signed and above[-1] and above[index - start] >= share * above[-1]:
            return index
    return end


def skip_header(lines: Sequence[Line], stretch: tuple[int, int]) -> int:
    """Find the line behind the last byline or date that stands above nearly all sentences."""
    start, end = stretch
    above = add_up(lines[start:end])
    marks = [index for index in range(start, end) if lines[index].kind in HEADER_KINDS]
    headers = [index + 1 for index in marks if above[index - start] < MAX_BEFORE_BYLINE * above[-1]]
    return headers[-1] if headers else start


def find_deck(lines: Sequence[Line], start: int) -> int:
    """Find where the short lines right above the body begin, captions between them allowed."""
    index = start
    while index > 0 and lines[index - 1].kind in {LineKind.SHORT, LineKind.CAPTION}:
        index -= 1
    return index if start - index <= (MAX_DECK if index > 0 else MAX_TOP) else start


def is_heading(line: Line) -> bool:
    """Tell whether a short line can be a deck or a subhead."""
    has_hangul = any("가" <= char <= "힣" for char in line.text)
    return line.kind is LineKind.SHORT and has_hangul and MIN_SUBHEAD <= len(line.text) <= MAX_SUBHEAD


def drop_other_stories(lines: Sequence[Line]) -> list[Line]:
    """Drop headings of other stories with the short lines under them, and long runs of short lines."""
    kept: list[Line] = []
    run: list[Line] = []
    is_related = False
    for line in lines:
        if line.kind is LineKind.RELATED:
            is_related = True
        elif is_text(line):
            kept += [*(run if len(run) <= MAX_RUN else []), line]
            run, is_related = [], False
        elif line.kind is LineKind.SHORT and not is_related:
            run.append(line)
    return kept


def drop_summary(lines: Sequence[Line]) -> list[Line]:
    """Drop sentences above a body that stand again inside a paragraph, as portals add them."""
    keys = [make_line_key(line.text) for line in lines]

    def stands_again(index: int) -> bool:
        key = keys[index]
        return len(key) >= MIN_SUMMARY and any(key in later and key != later for later in keys[index + 1 :])

    return [line for index, line in enumerate(lines) if index >= MAX_SUMMARY or not stands_again(index)]


def write_body(lines: Sequence[Line], span: Span, *, title: str | None, deck: Sequence[Line] = ()) -> str:
    """Write the body, one paragraph per line, nothing twice and without the title.

    Args:
        lines: the page.
        span: where its body stands.
        title: the title, which is no part of the body.
        deck: headings found elsewhere, below the title.
    """
    near = [line for line in lines[span.deck : span.start] if is_heading(line)]
    body = drop_summary(drop_other_stories(lines[span.start : span.end]))
    parts = (
        cut_title(part, title)
        for line in (*filter(is_heading, deck), *near, *body)
        for part in (split_heading(line.text) if is_heading(line) else clean_paragraph(line.text).split("\n"))
    )
    return join_lines(parts, title)


def join_lines(parts: Iterable[str], title: str | None) -> str:
    """Join lines to a text: lists of other stories dropped, headings parted, nothing twice."""
    return "\n".join(keep_once(part_headings(drop_lists(parts), title=title), title))


def keep_once(lines: Iterable[str], title: str | None) -> list[str]:
    """Keep each line the first time it stands, and the title not at all."""
    seen = {make_line_key(title)} if title else set()
    kept: list[str] = []
    for line in lines:
        key = make_line_key(line)
        if key and key not in seen:
            seen.add(key)
            kept.append(line)
    return kept


def drop_lists(lines: Iterable[str]) -> list[str]:
    """Drop a list of other stories that runs on behind a sentence: ``… 밝혔다. 관련기사 나래물산 …``."""
    words = load_lexicon().furniture
    kept: list[str] = []
    for line in lines:
        start, end = (split_sentences(line) or [(0, 0)])[-1]
        if start and not ends_sentence(line[start:end]):
            key = make_line_key(line[start:end])
            is_list = words.related.fullmatch(key) or words.stop.fullmatch(key)
            kept.append(line[:start].rstrip() if is_list else line)
        else:
            kept.append(line)
    return kept


def clean_body(text: str, *, title: str | None) -> str:
    """Clean a body that comes without its page: the text field of a row, an extracted web page.

    A flash says no more than its title: what would leave nothing keeps it.
    """
    lines = classify_lines(split_lines(text))
    span = find_body(lines, has_header=False)
    written = write_body(lines, span, title=title) if span else ""
    loose = [clean_paragraph(line.text) for line in lines if line.kind in LOOSE_KINDS]
    parts = [part for text in loose for part in text.split("\n")]
    return written or join_lines(parts, title) or join_lines(parts, None)

"""Word a clause that states a figure: its own words without particles, asides and its time."""

import re
from collections.abc import Iterator

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.figures.clauses import counts
from lgai_graph.extract.events.figures.lines import NOTE, drop_front, take_sign
from lgai_graph.extract.events.figures.spans import RANK, StatedSpan, find_describing
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Item, Phrase
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.model import Period

# what follows a time: 지난달 말 | 기준으로는, 올해 | 에는
BEHIND = re.compile(r"(?:\s?(?:말|초|현재|기준)(?=[\s,으에]))*(?:으로는|으로|에는|에도|에|엔|은|는|의)?,?\s*")
OPENERS = "‘“'\"《〈<「『"
CLOSERS = "’”'\"》〉>』」"
WITH = re.compile(r"(?:^|\s)((?:총|약|다른)\s)$")
OWNING = re.compile(r"의?,?\s")
MOST, RISE = "가장", "오르"


def word_span(
    context: ArticleContext, span: StatedSpan, told: tuple[str, Period | None], owner: Name | None
) -> str:
    """Return the line of a clause: its words with the noun of its verb.

    Args:
        context: the article.
        span: the clause.
        told: the noun, and the time that the date column shows.
        owner: the body with whose name the clause begins.
    """
    noun, period = told
    text, ranked = context.text, RANK.search(span.last.words[-1].text) is not None
    noun = "" if ranked and span.verb.lemma == RISE else noun  # 1위에 | 올랐다
    particles, times = list_particles(text, span, noun), list_shown_times(text, span, period)
    cuts = sorted((*particles, *times, *list_gaps(text, span)))
    start = find_start(context, span, cuts)
    words, at = [], start
    for first, last, instead in cuts:
        if first >= at:
            words += [text[at:first], instead]
            at = last
    line = " ".join(NOTE.sub("", "".join([*words, text[at : span.verb.start]])).split())
    if noun in context.lexicon.figures.peaks.values():
        line = line.removesuffix(MOST).strip()
    line = name_first(line, owner)
    return f"{line} {noun}".strip()


def find_start(context: ArticleContext, span: StatedSpan, cuts: list[tuple[int, int, str]]) -> int:
    """Return where the words of a line begin: behind its time and what only leads on."""
    first = span.items[0]
    kept = drop_front(first.words, context.lexicon) if isinstance(first, Phrase) else []
    start = kept[0].start if kept else first.start
    if not kept and isinstance(first, Phrase):
        start = span.items[1].start
    for begin, end, _ in cuts:
        start = end if begin == start else start
    return widen(context.text, start)


def widen(text: str, start: int) -> int:
    """Return a start with what belongs to the first word: quotation mark, minus sign, 총, 약, 다른."""
    start = take_sign(text, start)
    start -= start > 0 and text[start - 1] in OPENERS
    found = WITH.search(text, max(0, start - 4), start)
    return found.start(1) if found else start


def list_gaps(text: str, span: StatedSpan) -> Iterator[tuple[int, int, str]]:
    """Yield the place of what is told between a topic and the rest."""
    if span.gap:
        topic = span.subjects[-1]
        end = topic.end + (text[topic.end : topic.end + 1] in CLOSERS)
        behind = next(item.start for item in span.items if item.index > topic.index)
        yield end, widen(text, behind), " "


def list_particles(text: str, span: StatedSpan, noun: str) -> Iterator[tuple[int, int, str]]:
    """Yield the places of particles that a line leaves out, with what it has instead."""
    for n, item in enumerate(span.items):
        behind = span.items[n + 1].start if n + 1 < len(span.items) else span.verb.start
        if isinstance(item, Phrase) and item in span.subjects and not span.gap:
            yield from cut_particle(text, item, behind, "" if leads_to_number(span, item) else ",")
        elif item is span.last and is_dropped(item, noun):
            yield from cut_particle(text, item, behind, "")


def cut_particle(text: str, phrase: Phrase, end: int, instead: str) -> Iterator[tuple[int, int, str]]:
    """Yield the place of a phrase's particle before the next item."""
    at = text.find(phrase.particle, phrase.end, end) if phrase.particle else -1
    if at >= 0:
        yield at, at + len(phrase.particle), instead


def leads_to_number(span: StatedSpan, subject: Phrase) -> bool:
    """Tell whether a subject is the last before a number, not a topic before another subject."""
    for item in span.items:
        if item.index > subject.index and isinstance(item, Phrase):
            if counts(item):
                return True
            if item in span.subjects:
                return False
    return True


def is_dropped(last: Phrase, noun: str) -> bool:
    """Tell whether the line leaves out the particle before its verb: 3조원을 기록, 3조원에 달했다."""
    return last.particle in OBJECTS or not noun


def list_shown_times(text: str, span: StatedSpan, period: Period | None) -> Iterator[tuple[int, int, str]]:
    """Yield the place of the time that the date column shows, where a clause has no other."""
    times = [one for one in span.moments if not one.compared]
    if (
        period is None
        or len(times) != 1
        or times[0].start != period.start
        or find_describing(span.items, times[0])
    ):
        return
    if period.earliest is None or is_behind_number(span, times[0]):
        return
    behind = BEHIND.match(text, times[0].end)
    yield times[0].start, behind.end() if behind else times[0].end, ""


def is_behind_number(span: StatedSpan, item: Item) -> bool:
    """Tell whether a number stands before an item."""
    return any(counts(one) for one in span.phrases if one.index < item.index)


def name_first(line: str, owner: Name | None) -> str:
    """Return a line with the body that it begins with apart, as in other lines."""
    rest = line.removeprefix(owner.text) if owner else line
    if owner is None or rest == line or not OWNING.match(rest):
        return line
    return f"{owner.label}, {OWNING.sub('', rest, count=1)}"

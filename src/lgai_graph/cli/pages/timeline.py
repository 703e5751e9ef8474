"""Lay out events: grouped by year, in columns, or one line each."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lgai_graph.cli.pages.lines import MARGIN, conflict_lines, count_sources, name_status, quote_lines
from lgai_graph.korean import display_width, pad
from lgai_graph.korean.headlines import says_put_off
from lgai_graph.model import EventStatus, PeriodKind
from lgai_graph.query.order import ONGOING, REACHING, UNDATED, arrange_events, rank_by_weight
from lgai_graph.query.shapes import EventRecord
from lgai_graph.render import BOLD, CYAN, DIM, MIN_WIDTH, Page, clean, label, render_when
from lgai_graph.wording import tr

_BEFORE = (REACHING, ONGOING)  # sections that a compact answer heads too: their rows look like the latest
DOUBTFUL = "· "  # before the summary of what is less certain than a timeline shows unasked
SCREENS = 2  # of a terminal that a long answer fills before only the weightiest are shown
LEAST_TEXT = 30  # columns of a summary; where fewer are left, it stands below its date


class _Columns(NamedTuple):
    """The widths of the columns when and type; ``is_stacked`` where no room is left beside them."""

    when: int
    kind: int
    is_stacked: bool

    @property
    def indent(self) -> str:
        """The margin of what stands below an event."""
        return MARGIN * 2 if self.is_stacked else " " * (len(MARGIN) * 3 + self.when + self.kind)

    @property
    def outdent(self) -> str:
        """The margin of the article's own words below it, which take the column of the type as well."""
        return MARGIN * 2 if self.is_stacked else " " * (len(MARGIN) * 2 + self.when)


def timeline_lines(
    page: Page, events: Sequence[EventRecord], *, since: date | None = None, with_sources: bool = False
) -> Iterator[str]:
    """Group events by year, in columns: when, type, what; below it who and how many sources."""
    columns = _measure_columns(page, events)
    told: set[str] = set()
    for key, group in arrange_events(events, since=since):
        yield page.paint(_name_section(key, since), BOLD)
        for event in group:
            yield from _event_lines(page, event, columns, with_quote=not with_sources)
            yield from conflict_lines(page, event["conflicts"], columns.indent, told)
            if with_sources:
                yield from quote_lines(page, event["sources"], columns.indent)


def ranked_lines(page: Page, events: Sequence[EventRecord]) -> Iterator[str]:
    """Write events by weight, the heaviest first, in the columns of a timeline."""
    columns = _measure_columns(page, events)
    told: set[str] = set()
    for event in rank_by_weight(events):
        yield from _event_lines(page, event, columns)
        yield from conflict_lines(page, event["conflicts"], columns.indent, told)


def compact_lines(page: Page, events: Sequence[EventRecord], *, since: date | None = None) -> Iterator[str]:
    """Write one line an event, in the order of reading: when, type, what; cut at the edge of the page.

    What may lie before the range stands below its own heading, so that nobody takes it for the latest.
    """
    columns = _measure_columns(page, events)
    for key, group in arrange_events(events, since=since):
        if key in _BEFORE:
            yield page.paint(_name_section(key, since), BOLD)
        yield from _compact_lines(page, group, columns)


def listed_lines(page: Page, events: Sequence[EventRecord]) -> Iterator[str]:
    """Write one line an event, in the order given; on a narrow page a long span takes no room from others."""
    yield from _compact_lines(page, events, _measure_columns(page, events))


def _compact_lines(page: Page, events: Iterable[EventRecord], columns: _Columns) -> Iterator[str]:
    for event in events:
        when = pad(render_when(event["when"]), 0 if columns.is_stacked else columns.when)
        kind = "" if columns.is_stacked else f"{label(event['type'], page.words.event_types)}"
        head = f"{when}  {pad(kind, columns.kind)}  " if kind else f"{when}  "
        text = page.cut(
            _describe(page, event, is_first=True), max(page.width, MIN_WIDTH) - display_width(head)
        )
        text = page.paint(text, DIM) if is_doubtful(page, event) else text
        yield f"{page.paint(when, CYAN)}{head[len(when) :]}{text}".rstrip()


def choose_that_fit(
    page: Page,
    events: Sequence[EventRecord],
    *,
    since: date | None = None,
    with_sources: bool = False,
    is_compact: bool = False,
) -> list[EventRecord]:
    """Keep the weightiest events that fit about two screens, in the order they came in; all where all fit."""
    if not page.height:
        return list(events)
    ranked = rank_by_weight(events)[: SCREENS * page.height]
    columns = _measure_columns(page, ranked)
    sections = {
        event["id"]: section.key
        for section in arrange_events(events, since=since)
        for event in section.events
    }
    left = SCREENS * page.height
    kept: set[str] = set()
    headed: set[str] = set()
    for event in ranked:
        key = sections[event["id"]]
        heading = 0 if key in headed or (is_compact and key not in _BEFORE) else 1
        left -= heading + (1 if is_compact else _count_lines(page, event, columns, with_sources=with_sources))
        if left < 0:
            break
        headed.add(key)
        kept.add(event["id"])
    return [event for event in events if event["id"] in kept]


def _count_lines(page: Page, event: EventRecord, columns: _Columns, *, with_sources: bool) -> int:
    """Count the lines that an event takes with its conflicts and quotes."""
    lines = list(_event_lines(page, event, columns, with_quote=not with_sources))
    lines += conflict_lines(page, event["conflicts"], columns.indent, set())
    lines += quote_lines(page, event["sources"], columns.indent) if with_sources else ()
    return len(lines)


def _name_section(key: str, since: date | None) -> str:
    """Write the heading of a year, or of what stands behind all years."""
    if key == REACHING:
        return tr("may have happened before {day}", day=since)
    if key == ONGOING:
        return tr("going on since before {day}", day=since)
    return tr("undated") if key == UNDATED else key


def _event_lines(
    page: Page, event: EventRecord, columns: _Columns, *, with_quote: bool = True
) -> Iterator[str]:
    """Write one event in columns, with how many tell of it.

    Below it stand who else takes part, the headline, and the sentence of which the line keeps little.
    """
    when = page.paint(pad(render_when(event["when"]), columns.when), CYAN)
    name = label(event["type"], page.words.event_types)
    kind = page.paint(name if columns.is_stacked else pad(name, columns.kind), DIM)
    summary = _describe(page, event)
    others = (p["name"] for p in event["participants"] if p["name"] not in summary and "called" not in p)
    names = " · ".join(dict.fromkeys(others))
    indent = columns.indent
    code = DIM if is_doubtful(page, event) else ""
    first, *rest = page.wrap(summary, indent, code=code, tail=f"[{count_sources(event['sources'])}]")
    head = f"{MARGIN}{when}{MARGIN}{kind}"
    yield from (head, first) if columns.is_stacked else (f"{head}{MARGIN}{first[len(indent) :]}",)
    yield from rest
    yield from page.wrap(clean(names), indent, code=DIM)
    if event["context"]:
        room = max(page.width, MIN_WIDTH) - display_width(columns.outdent)
        yield columns.outdent + page.paint(page.cut(f"「{clean(event['context'])}」", room), DIM)
    if event["quote"] and with_quote:
        yield from page.wrap(f"“{clean(event['quote'])}”", columns.outdent, code=DIM)


def _describe(page: Page, event: EventRecord, *, is_first: bool = False) -> str:
    """Write what happened, and how far it has come unless it did happen: first where the end may be cut.

    A line that says what is put off needs no more.
    What is less certain than a timeline shows unasked bears a mark.
    """
    summary = f"{DOUBTFUL if is_doubtful(page, event) else ''}{clean(event['summary'])}"
    is_put_off = event["status"] == "planned" and says_put_off(event["summary"])
    if event["status"] == "happened" or is_put_off:
        return summary
    status = name_status(page, event["status"])
    if event["status"] == EventStatus.PLANNED and event["when_kind"] == PeriodKind.ANNOUNCEMENT:
        status = tr("{status}, told that day", status=status)
    status = f"({status})"
    return f"{status} {summary}" if is_first else f"{summary} {status}"


def is_doubtful(page: Page, event: EventRecord) -> bool:
    """Tell whether an event is less certain than a timeline shows unasked."""
    return event["confidence"] < page.words.shown


def _measure_columns(page: Page, events: Iterable[EventRecord]) -> _Columns:
    """Measure the columns when and type."""
    cells = [(render_when(event["when"]), label(event["type"], page.words.event_types)) for event in events]
    when = max((display_width(when) for when, _ in cells), default=0)
    kind = max((display_width(kind) for _, kind in cells), default=0)
    room = max(page.width, MIN_WIDTH) - 3 * len(MARGIN) - when - kind
    return _Columns(when, kind, is_stacked=room < LEAST_TEXT)

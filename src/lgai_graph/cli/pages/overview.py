"""Lay out a corpus at a glance, what became known, and what became true."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from lgai_graph.cli.pages.lines import MARGIN, relation_lines, section_lines
from lgai_graph.cli.pages.timeline import compact_lines, listed_lines
from lgai_graph.korean import display_width, pad
from lgai_graph.query.changes import ChangesRecord, DifferenceRecord, TieChange
from lgai_graph.query.order import rank_by_weight
from lgai_graph.query.overview import CountRecord, MonthRecord, NamedRecord, OverviewRecord
from lgai_graph.query.shapes import EntityRef, EventRecord
from lgai_graph.render import BOLD, DIM, Page, clean, label
from lgai_graph.wording import count, tr
from lgai_graph.wording.notes import say_note

MONTHS = 12  # newest ones that a page shows
OVERDUE, CONFLICTS = 5, 5  # lines of each
FACTS = 20  # events or ties of a section; --json has all
BAR = 24  # columns of the longest bar


def overview_lines(page: Page, record: OverviewRecord) -> Iterator[str]:
    """Tell what a corpus holds."""
    yield from page.wrap(_describe_totals(record), "", code=BOLD)
    months = list(_bar_lines(page, record["months"][-MONTHS:]))
    yield from section_lines(page, tr("Articles by month"), months)
    yield from section_lines(page, tr("Articles by publisher"), _bar_lines(page, record["publishers"]))
    yield from section_lines(page, tr("People most written about"), _named_lines(page, record["people"]))
    bodies = _named_lines(page, record["organizations"])
    yield from section_lines(page, tr("Organisations most written about"), bodies)
    weightiest = _month_lines(page, record["weightiest"][-MONTHS:])
    yield from section_lines(page, tr("The weightiest events of each month"), weightiest)
    conflicts = [
        line
        for note in record["conflicts"][:CONFLICTS]
        for line in page.wrap(_say_conflict(page, note), MARGIN)
    ]
    yield from section_lines(
        page, tr("Sources differ"), [*conflicts, *_more(page, record["conflicts"], CONFLICTS)]
    )
    overdue = [MARGIN + line for line in _list_events(page, record["overdue"][:OVERDUE])]
    yield from section_lines(page, tr("Overdue plans"), [*overdue, *_more(page, record["overdue"], OVERDUE)])
    yield from section_lines(page, tr("Confidence"), _band_lines(page, record))


def changes_lines(page: Page, record: ChangesRecord) -> Iterator[str]:
    """Tell what became known."""
    articles = [
        f"{MARGIN}{page.cut(clean(article['title']), page.width - len(MARGIN))}"
        for article in record["articles"]
    ]
    yield from section_lines(page, tr("New articles"), [*articles[:FACTS], *_more(page, articles, FACTS)])
    yield from section_lines(
        page, tr("New people and organisations"), _entity_lines(page, record["entities"])
    )
    yield from section_lines(page, tr("New events"), _fact_lines(page, record["events"]))
    retold = [item["event"] for item in record["retold"]]
    yield from section_lines(page, tr("Events with something new"), _fact_lines(page, retold))
    ties = [line for tie in record["relations"][:FACTS] for line in relation_lines(page, tie, MARGIN)]
    yield from section_lines(page, tr("New ties"), [*ties, *_more(page, record["relations"], FACTS)])
    gone = [line for summary in record["gone"][:FACTS] for line in page.wrap(clean(summary), MARGIN)]
    yield from section_lines(page, tr("No longer known"), [*gone, *_more(page, record["gone"], FACTS)])


def difference_lines(page: Page, record: DifferenceRecord) -> Iterator[str]:
    """Tell what became true, what no longer is, and what happened in between."""
    yield from section_lines(page, tr("Began"), _change_lines(page, record["began"]))
    yield from section_lines(page, tr("Ended"), _change_lines(page, record["ended"]))
    yield from section_lines(page, tr("Happened"), _fact_lines(page, record["events"]))


def _say_conflict(page: Page, note: str) -> str:
    """Write a note in the language in use, its statuses too."""
    said, colon, values = say_note(note).rpartition(": ")
    words = (label(value, page.words.statuses) for value in values.split(", "))
    return clean(f"{said}{colon}{', '.join(words)}")


def _describe_totals(record: OverviewRecord) -> str:
    totals = record["totals"]
    parts = [
        count(totals["articles"], "{n} article", "{n} articles"),
        tr("{first} to {last}", first=totals["first"], last=totals["last"]) if totals["first"] else "",
        tr("{n} of them copies", n=totals["copies"]) if totals["copies"] else "",
        tr("{n} without a day", n=f"{totals['undated_articles']:,}") if totals["undated_articles"] else "",
        count(totals["entities"], "{n} entity", "{n} entities"),
        count(totals["events"], "{n} event", "{n} events"),
        tr("{n} undated", n=f"{totals['undated_events']:,}") if totals["undated_events"] else "",
        tr("{n} less certain", n=totals["less_certain_events"]) if totals["less_certain_events"] else "",
        count(totals["relations"], "{n} tie", "{n} ties"),
        count(totals["unclear"], "{n} short form left open", "{n} short forms left open")
        if totals["unclear"]
        else "",
    ]
    return ", ".join(filter(None, parts))


def _bar_lines(page: Page, counts: Sequence[CountRecord]) -> Iterator[str]:
    """Write numbers with bars, so that a busy month catches the eye."""
    most = max((row["articles"] for row in counts), default=1)
    width = max((display_width(clean(row["name"])) for row in counts), default=0)
    for row in counts:
        bar = "█" * max(1, BAR * row["articles"] // most)
        yield from page.flow(f"{MARGIN}{pad(clean(row['name']), width)}  {row['articles']:>6,}  {bar}")


def _named_lines(page: Page, rows: Sequence[NamedRecord]) -> Iterator[str]:
    for row in rows:
        told = count(row["articles"], "{n} article", "{n} articles")
        yield from page.flow(
            f"{MARGIN}{page.paint(row['name'], BOLD)}  {label(row['kind'], page.words.kinds)}  {told}"
        )
        yield from (MARGIN * 2 + line for line in _list_events(page, row["changed"]))


def _month_lines(page: Page, months: Sequence[MonthRecord]) -> Iterator[str]:
    events = [event for month in months for event in sorted(month["events"], key=_order_in_month)]
    yield from (MARGIN + line for line in listed_lines(_narrow(page), events))


def _order_in_month(event: EventRecord) -> str:
    """Order by the last day that may be meant; undated ones stay as they are, the weightiest first."""
    return event["latest"] or ""


def _band_lines(page: Page, record: OverviewRecord) -> Iterator[str]:
    for band in filter(itemgetter("events"), record["confidence"]):
        events = count(band["events"], "{n} event", "{n} events")
        least = tr("at least {share}", share=f"{band['confidence']:.2f}")
        yield from page.flow(f"{MARGIN}{least}  {events}")


def _list_events(page: Page, events: Sequence[EventRecord]) -> Iterator[str]:
    yield from compact_lines(_narrow(page), events)


def _narrow(page: Page) -> Page:
    """Leave room for the margin of a section."""
    return replace(page, width=page.width - 2 * len(MARGIN))


def _fact_lines(page: Page, events: Sequence[EventRecord]) -> Iterator[str]:
    kept = rank_by_weight(events)[:FACTS]
    yield from (MARGIN + line for line in _list_events(page, kept))
    yield from _more(page, events, FACTS)


def _entity_lines(page: Page, entities: Sequence[EntityRef]) -> Iterator[str]:
    names = [f"{entity['name']} ({label(entity['kind'], page.words.kinds)})" for entity in entities]
    yield from page.wrap(" · ".join(names[: 2 * FACTS]), MARGIN)
    yield from _more(page, names, 2 * FACTS)


def _change_lines(page: Page, changes: Sequence[TieChange]) -> Iterator[str]:
    for change in changes[:FACTS]:
        mark = "" if change["certain"] else f"{tr('perhaps')} "
        yield from relation_lines(page, change["relation"], MARGIN + mark)
    yield from _more(page, changes, FACTS)


def _more(page: Page, things: Sequence[object], shown: int) -> Iterable[str]:
    """Say how many are left out."""
    left = len(things) - shown
    return page.wrap(tr("… and {n} more; --json has all", n=left), MARGIN, code=DIM) if left > 0 else ()

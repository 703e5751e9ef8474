"""Write an iCalendar file (RFC 5545), one all-day entry per dated event.

DTEND is the day after the last one. A line ends with CR LF and has at most 75 octets; a longer one goes on
behind a blank. What is no more precise than a month or a year spans it and says so in its title. DTSTAMP is
the day of the first source, because an export must not depend on the clock.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TextIO
from urllib.parse import quote as quote_address

from lgai_graph.export.clean import clean_line, clean_text
from lgai_graph.export.left_out import LeftOut
from lgai_graph.export.nouns import Nouns
from lgai_graph.export.points import is_approximate, name_precision, write_korean
from lgai_graph.export.texts.chronicle import Entry, list_entries
from lgai_graph.export.types import find_mark
from lgai_graph.korean.times import UNITS

CALENDAR = "뉴스 타임라인"  # what a calendar program calls it
LINE_OCTETS = 75  # RFC 5545, 3.1, without the line break
NO_DAY = date(1970, 1, 1)  # DTSTAMP where no source has a day

_STATUSES = {"happened": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED", "denied": "CANCELLED"}
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def write_ics(nouns: Nouns, file: TextIO) -> list[str]:
    """Write the dated events by day.

    Returns:
        A warning of events that are left out.
    """
    dated, undated = list_entries(nouns)
    for line in _list_lines(dated):
        file.write(f"{fold_line(line)}\r\n")
    words = f"events without a date are left out: {len(undated)}; a calendar has days only"
    return [LeftOut(words, events=len(undated))] if undated else []


def fold_line(line: str) -> str:
    r"""Break a line into pieces of at most 75 octets, never inside a character.

    >>> [len(piece.encode()) for piece in fold_line("SUMMARY:" + "연구원" * 20).split("\r\n")]
    [74, 73, 43]
    """
    pieces, piece, octets = [], "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > LINE_OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1
        piece, octets = piece + character, octets + size
    return "\r\n".join([*pieces, piece])


def _list_lines(entries: list[Entry]) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//lgai-graph//timeline//KO", "CALSCALE:GREGORIAN")
    yield from ("METHOD:PUBLISH", f"X-WR-CALNAME:{CALENDAR}", f"NAME:{CALENDAR}")
    for entry in entries:
        yield from _list_event_lines(entry)
    yield "END:VCALENDAR"


def _list_event_lines(entry: Entry) -> Iterator[str]:
    event = entry.event
    first, last = _find_days(entry)
    yield "BEGIN:VEVENT"
    yield f"UID:{quote_address(clean_line(event.id), safe='')}@lgai-graph"
    yield f"DTSTAMP:{_basic(_find_stamp(entry))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(first)}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_basic(last + timedelta(days=1))}"
    yield f"SUMMARY:{_escape(_make_title(entry))}"
    yield f"DESCRIPTION:{_escape(_make_description(entry))}"
    yield f"CATEGORIES:{event.type.upper()}"
    yield f"X-LGAI-DATE:{_escape(event.when.when if event.when else '')}"
    yield f"STATUS:{_STATUSES[event.status]}"
    yield "TRANSP:TRANSPARENT"
    address = next((quote.citation.url for quote in entry.quotes if quote.citation.url), None)
    if address:
        yield f"URL:{quote_address(clean_line(address), safe=':/?#[]@!$&()*+,;=%~')}"
    yield "END:VEVENT"


def _find_days(entry: Entry) -> tuple[date, date]:
    """Return the first and last day; a time that is open on one side stands on its known day."""
    when = entry.event.when
    days = [day for day in ((when.earliest, when.latest) if when else ()) if day]
    return min(days), max(days)


def _find_stamp(entry: Entry) -> date:
    days = [quote.citation.published_at for quote in entry.quotes if quote.citation.published_at]
    return date.fromisoformat(min(days)[:10]) if days else NO_DAY


def _basic(day: date) -> str:
    """Write a day without hyphens; strftime would not fill the years before 1000."""
    return day.isoformat().replace("-", "")


def _make_title(entry: Entry) -> str:
    """Write the summary and how precise its day is."""
    when = entry.event.when
    notes = []
    if when:
        unit = UNITS.get(name_precision(when))
        is_open = when.earliest is None or when.latest is None
        notes = [
            note for note in (unit and f"{unit} 단위", write_korean(when.when) if is_open else None) if note
        ]
        notes += ["추정"] if is_approximate(when.when) else []
    status = find_mark(entry.event)
    notes = [status, *notes] if status else notes
    summary = clean_line(entry.event.summary)
    return f"{summary} ({', '.join(notes)})" if notes else summary


def _make_description(entry: Entry) -> str:
    """Write the time in words, who takes part, the quotes, and where sources differ."""
    lines = [write_korean(entry.event.when.when)] if entry.event.when else []
    lines += [" · ".join(dict.fromkeys(name for name, _ in entry.participants))]
    for quote in entry.quotes:
        source = ", ".join(filter(None, (quote.citation.publisher, quote.citation.published_at)))
        lines.append(f"“{quote.exact}” — {source or quote.citation.title}")
    lines += [f"! {conflict.note}" for conflict in entry.event.conflicts]
    return "\n".join(clean_line(line) for line in lines if line)


def _escape(text: str) -> str:
    return clean_text(text).replace("\r", "").translate(_ESCAPES)

"""Put events in the order in which people read them, and choose the weightiest.

Records come by their first possible day. A page has years, and in a year known days first, then months,
parts of a year, and the bare year: what could lie anywhere never stands before what surely lies somewhere.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from enum import IntEnum
from typing import NamedTuple, TypedDict

from lgai_graph.query.shapes import EventRecord
from lgai_graph.query.typed import Per

DAY, MONTH, YEAR = 1, 31, 366  # days that a time of each precision spans at most
_RECENT = re.compile(r"\d{4}-\d\d-\d\d~")  # 최근, told on that day


class Dated(TypedDict):
    """What an event's place depends on."""

    when: str | None
    earliest: str | None
    latest: str | None


class Precision(IntEnum):
    """How precisely an event is dated, the best first."""

    DAY = 0
    MONTH = 1
    PART = 2  # a quarter, a half, some months
    YEAR = 3
    LONGER = 4
    NONE = 5


class EventPlace(NamedTuple):
    """Where an event stands: on the day that it belongs to, among those dated as well."""

    day: str  # ISO, empty where nothing dates the event
    precision: Precision


class Section(NamedTuple):
    """Events under one heading: a year, or one of the three keys below."""

    key: str
    events: list[EventRecord]


REACHING = "reaching"  # may have happened before the range began
ONGOING = "ongoing"  # began before the range and has no end
UNDATED = "undated"

_LENGTHS = {Per.YEAR: 4, Per.MONTH: 7, Per.DAY: 10}  # characters of an ISO day that name its period
_FINEST = {Per.YEAR: Precision.YEAR, Per.MONTH: Precision.MONTH, Per.DAY: Precision.DAY}
_POINTS = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}  # by characters of an EDTF date


def place_event(event: Dated) -> EventPlace:
    """Find the day that an event belongs to.

    ``최근`` belongs to the day it was told on, an event without an end to the day it began, one without a
    beginning to its last day.
    """
    when, earliest, latest = event["when"], event["earliest"], event["latest"]
    if when is None or not (earliest or latest):
        return EventPlace("", Precision.NONE)
    if _RECENT.fullmatch(when):
        return EventPlace(latest or "", Precision.DAY)
    if earliest and latest:
        return EventPlace(earliest, _measure(earliest, latest))
    first, _, last = when.partition("/")
    return EventPlace(earliest or latest or "", _POINTS.get(len(first if earliest else last), Precision.PART))


def sort_for_reading(events: Iterable[EventRecord]) -> list[EventRecord]:
    """Sort by year, then by precision, then by day, then as their articles tell them."""
    return sorted(events, key=_make_key)


def arrange_events(events: Iterable[EventRecord], *, since: date | None = None) -> list[Section]:
    """Divide events into years, and what may lie outside of the range or is undated at the end.

    Args:
        events: in any order.
        since: first day of the range; what may have happened before stands apart.
    """
    sections: defaultdict[str, list[EventRecord]] = defaultdict(list)
    for event in sort_for_reading(events):
        sections[_name_section(event, since.isoformat() if since else "")].append(event)
    last = (REACHING, ONGOING, UNDATED)
    keys = sorted(sections, key=lambda key: (key in last and last.index(key) + 1, key))
    return [Section(key, sections[key]) for key in keys]


def choose_weightiest(
    events: Sequence[EventRecord], top: int, *, per: Per | None = None
) -> list[EventRecord]:
    """Keep the weightiest events, of all or of each period, in the order they came in."""
    periods: defaultdict[str, list[EventRecord]] = defaultdict(list)
    for event in events:
        periods[name_period(event, per) if per else ""].append(event)
    kept = {event["id"] for group in periods.values() for event in rank_by_weight(group)[:top]}
    return [event for event in events if event["id"] in kept]


def rank_by_weight(events: Iterable[EventRecord]) -> list[EventRecord]:
    """Sort by weight, the heaviest first; equals in the order of reading."""
    return sorted(events, key=lambda event: (-event["weight"], _make_key(event)))


def name_period(event: Dated, per: Per) -> str:
    """Name the year, month or day of an event; what is vaguer has a period of its own (``2018``)."""
    place = place_event(event)
    if place.precision is Precision.NONE:
        return UNDATED
    length = _LENGTHS[per]
    return place.day[:length] if place.precision <= _FINEST[per] else f"{event['when']}"


def _name_section(event: EventRecord, since: str) -> str:
    place = place_event(event)
    if place.precision is Precision.NONE:
        return UNDATED
    if since and event["latest"] is None and place.day < since:
        return ONGOING
    if since and (place.day < since or event["earliest"] is None):
        return REACHING
    return place.day[:4]


def _make_key(event: EventRecord) -> tuple[str, int, str, str, str, int, str]:
    place = place_event(event)
    article, start = next(((one["article"], one["start"]) for one in event["sources"]), ("", 0))
    year, latest = place.day[:4] or "9999~", event["latest"] or ""
    return year, place.precision, place.day, latest, article, start, event["id"]


def _measure(earliest: str, latest: str) -> Precision:
    """Measure a closed time."""
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    days = (last - first).days + 1
    if days <= DAY:
        return Precision.DAY
    if days <= MONTH:
        return Precision.MONTH
    if days > YEAR or first.year != last.year:
        return Precision.LONGER
    return Precision.YEAR if (first.month, last.month) == (1, 12) else Precision.PART

"""Answer what happened when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from lgai_graph.errors import InputError
from lgai_graph.model import EventStatus, EventType
from lgai_graph.model.vocabulary import find_types
from lgai_graph.query.facts.events import read_events
from lgai_graph.query.shapes import EventRecord
from lgai_graph.query.typed import TypedAmount
from lgai_graph.store import FIRST_DAY, LAST_DAY, Store
from lgai_graph.store.read import Value

# By the first possible day, an open start by the last one; undated events come last.
ORDER = f"from_day IS NULL, iif(from_day = '{FIRST_DAY}', to_day, from_day), to_day, id"

_SOURCES = """
(SELECT count(DISTINCT coalesce(a.origin, a.id)) FROM claims c JOIN articles a ON a.n = c.cited
 WHERE c.event = events.n) >= ?
"""
_AMOUNTS = "EXISTS (SELECT 1 FROM event_amounts m WHERE m.event = events.n AND m.unit = ? AND m.value >= ?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFilter:
    """Say which events to show.

    Args:
        since: first day, included.
        until: last day, included.
        entities: numbers of entities, any of which takes part; None for everybody.
        types: any of these; empty for all.
        status: only this one.
        is_certain: both bounds lie inside; otherwise they may touch the range.
        with_undated: adds the events that nothing dates, behind the others.
        with_ongoing: adds what began before ``since`` and has no end.
        not_types: none of these.
        min_sources: independent articles that tell it; copies of one count once.
        min_confidence: from 0 to 1.
        min_amount: one of its amounts is as large, in the same unit.
    """

    since: date | None = None
    until: date | None = None
    entities: tuple[int, ...] | None = None
    types: tuple[EventType, ...] = ()
    status: EventStatus | None = None
    is_certain: bool = False
    with_undated: bool = False
    with_ongoing: bool = False
    not_types: tuple[EventType, ...] = ()
    min_sources: int = 0
    min_confidence: float = 0.0
    min_amount: TypedAmount | None = None

    def __post_init__(self) -> None:
        if self.since and self.until and self.since > self.until:
            raise InputError(f"since {self.since} is later than until {self.until}; swap them")


def parse_types(store: Store, names: Iterable[str]) -> tuple[EventType, ...]:
    """Read types by id, or by their Korean or English name.

    Raises:
        InputError: no type is called so.
    """
    known = store.vocabulary.event_types
    found: list[EventType] = []
    for name in names:
        types = [EventType.declare(ident) for ident in find_types(known, name)]
        if not types:
            choices = ", ".join(f"{ident} ({label.ko})" for ident, label in known.items())
            raise InputError(f"no event type is called {name!r}; there are {choices}")
        found += types
    return tuple(found)


def find_timeline(store: Store, wanted: TimelineFilter) -> list[EventRecord]:
    """Return the events that match by ``earliest`` (an open start by ``latest``), undated ones last."""
    return read_events(store, find_event_numbers(store, wanted))


def find_event_numbers(store: Store, wanted: TimelineFilter) -> list[int]:
    """Return the numbers of the events that match, in the order of the timeline."""
    tests, values = _make_tests(wanted)
    where = " AND ".join(tests)
    rows = store.rows(f"SELECT n FROM events WHERE {where} ORDER BY {ORDER}", *values)
    return [row["n"] for row in rows]


def count_undated(store: Store, wanted: TimelineFilter) -> int:
    """Count the matching events that nothing dates."""
    tests, values = _make_tests(wanted, dated="from_day IS NULL")
    row = store.row(f"SELECT count(*) AS total FROM events WHERE {' AND '.join(tests)}", *values)
    return int(row["total"]) if row else 0


def count_less_certain(store: Store, wanted: TimelineFilter) -> int:
    """Count the events that match but for ``min_confidence``."""
    tests, values = _make_tests(replace(wanted, min_confidence=0.0))
    where = " AND ".join([*tests, "confidence < ?"])
    row = store.row(f"SELECT count(*) AS total FROM events WHERE {where}", *values, wanted.min_confidence)
    return int(row["total"]) if row else 0


def _make_tests(wanted: TimelineFilter, *, dated: str = "") -> tuple[list[str], list[Value]]:
    """Write the SQL tests of a filter with their values."""
    in_range, days = _make_range_tests(wanted)
    if wanted.with_undated:
        in_range = f"(from_day IS NULL OR {in_range})"
    tests = [dated] if dated else [in_range]
    values: list[Value] = [] if dated else list(days)
    if wanted.entities is not None:
        numbers = ",".join(map(str, wanted.entities))
        tests.append(f"n IN (SELECT event FROM participants WHERE entity IN ({numbers}))")
    for test, options in _list_tests(wanted):
        if options:
            tests.append(test.format(places=", ".join("?" * len(options))))
            values.extend(options)
    return tests, values


def _list_tests(wanted: TimelineFilter) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """Yield the tests of an event's own columns; one without values is not asked for."""
    yield "type IN ({places})", wanted.types
    yield "type NOT IN ({places})", wanted.not_types
    yield "status = ?", (wanted.status,) if wanted.status else ()
    yield _SOURCES, (wanted.min_sources,) if wanted.min_sources > 1 else ()
    yield "confidence >= ?", (wanted.min_confidence,) if wanted.min_confidence else ()
    yield _AMOUNTS, (wanted.min_amount.unit, wanted.min_amount.value) if wanted.min_amount else ()


def _make_range_tests(wanted: TimelineFilter) -> tuple[str, list[str]]:
    """Compare the bounds of events with the range: possibly inside, or certainly."""
    tests, values = ["from_day IS NOT NULL"], []
    if wanted.since:
        day = wanted.since.isoformat()
        if wanted.is_certain:
            tests.append("from_day >= ?")
        elif wanted.with_ongoing:
            tests.append("to_day >= ?")
        else:  # what has no end belongs to the day it began
            tests.append(f"iif(to_day = '{LAST_DAY}', from_day, to_day) >= ?")
        values.append(day)
    if wanted.until:
        tests.append(f"{'to_day' if wanted.is_certain else 'from_day'} <= ?")
        values.append(wanted.until.isoformat())
    return f"({' AND '.join(tests)})", values

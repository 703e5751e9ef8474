"""Answer the questions of the table: read the store with the functions that the commands call."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from lgai_graph.errors import AmbiguousError, InputError, NotFoundError
from lgai_graph.model import EventStatus
from lgai_graph.query.facts.events import read_events
from lgai_graph.query.names import find_entities, list_hints, read_candidates
from lgai_graph.query.order import choose_weightiest
from lgai_graph.query.overview import OverviewRecord, find_overview
from lgai_graph.query.path import PathRecord, find_path
from lgai_graph.query.search import find_hits
from lgai_graph.query.shapes import CandidatesRecord, EventRecord, HitRecord, WhoRecord
from lgai_graph.query.show import ShownRecord, show_thing
from lgai_graph.query.timeline import (
    TimelineFilter,
    count_less_certain,
    count_undated,
    find_event_numbers,
    find_timeline,
    parse_types,
)
from lgai_graph.query.typed import Per
from lgai_graph.query.who import find_post, find_who
from lgai_graph.query.who.succession import SuccessionRecord
from lgai_graph.serve.asked.parameters import Given
from lgai_graph.store import Store

CHUNK = 500  # events read at once, so that a timeline of any length takes little memory

Single: TypeAlias = (
    WhoRecord | CandidatesRecord | SuccessionRecord | PathRecord | ShownRecord | OverviewRecord
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a question is answered with: one record, or the rows of a list.

    Args:
        record: the one; None for a list.
        rows: of a list, read from the store as they are asked for.
        total: length of the whole list, of which ``rows`` may be a part; None where nobody counted.
        has_more: rows follow.
        remarks: what a command would say beside its answer.
    """

    record: Single | None = None
    rows: Iterator[EventRecord] | Iterator[HitRecord] | None = None
    total: int | None = None
    has_more: bool = False
    remarks: Sequence[str] = field(default=())


def answer_timeline(store: Store, given: Given) -> Answer:
    """Tell what happened when."""
    wanted = make_filter(store, given)
    top, per = given.get_number("top"), given.get_text("per")
    if per and not top:
        raise InputError("per: say how many of each period with top")
    first, most = given.get_number("offset") or 0, given.get_number("limit")
    last = None if most is None else first + most
    remarks = _list_left_out(store, wanted, given)
    if top:
        events = choose_weightiest(find_timeline(store, wanted), top, per=Per(per) if per else None)
        total, rows = len(events), iter(events[first:last])
    else:
        numbers = find_event_numbers(store, wanted)
        total, rows = len(numbers), _read_in_chunks(store, numbers[first:last])
    return Answer(rows=rows, total=total, has_more=last is not None and last < total, remarks=remarks)


def make_filter(store: Store, given: Given, *, least: float | None = None) -> TimelineFilter:
    """Read which events are asked for.

    Args:
        store: knows names and types.
        given: the values.
        least: confidence where none is asked for; None for the store's own bound.

    Raises:
        InputError: a type that there is not, or days in the wrong order.
        NotFoundError: a name that nothing, or several, answer to.
    """
    since, until, status = given.get_days("since"), given.get_days("until"), given.get_text("status")
    names = given.list_texts("who")
    return TimelineFilter(
        since=since.first if since else None,
        until=until.last if until else None,
        entities=tuple(find_number(store, name) for name in names) if names else None,
        types=parse_types(store, given.list_texts("type")),
        not_types=parse_types(store, given.list_texts("not-type")),
        status=EventStatus(status) if status else None,
        is_certain=given.has("certain"),
        with_undated=given.has("undated"),
        with_ongoing=given.has("ongoing"),
        min_sources=given.get_number("min-sources") or 0,
        min_confidence=_choose_floor(given, store.vocabulary.shown if least is None else least),
        min_amount=given.get_amount("min-amount"),
    )


def _choose_floor(given: Given, usual: float) -> float:
    """Return the least confidence to show: what was asked for, else the usual."""
    wanted = given.get_share("min-confidence")
    if wanted is not None:
        return wanted
    return 0.0 if given.has("all") else usual


def _list_left_out(store: Store, wanted: TimelineFilter, given: Given) -> list[str]:
    """Say what the parameters leave out."""
    undated = 0 if wanted.with_undated else count_undated(store, wanted)
    doubtful = count_less_certain(store, wanted) if given.get_share("min-confidence") is None else 0
    told = [f"{undated} more without a date; undated=true adds them"] if undated else []
    return told + ([f"{doubtful} more are less certain; all=true adds them"] if doubtful else [])


def _read_in_chunks(store: Store, numbers: Sequence[int]) -> Iterator[EventRecord]:
    for start in range(0, len(numbers), CHUNK):
        yield from read_events(store, numbers[start : start + CHUNK])


def find_number(store: Store, name: str) -> int:
    """Find the number of the one entity that a name means.

    Raises:
        NotFoundError: nothing answers to it; the nearest names are told.
        AmbiguousError: several do.
    """
    found = find_entities(store, name)
    if len(found.entities) == 1:
        return found.entities[0]
    if not found.entities:
        raise NotFoundError(tell_unknown(store, name))
    candidates = read_candidates(store, found)
    names = "; ".join(f"{one['name']} ({', '.join(one['roles']) or one['id']})" for one in candidates)
    raise AmbiguousError(
        f"{name} may be {names}; give one in full, or its id", [one["id"] for one in candidates]
    )


def tell_unknown(store: Store, name: str) -> str:
    """Say that nothing answers to a name, with the nearest ones."""
    hints = ", ".join(list_hints(store, name))
    return f"nothing is called {name}" + (f"; near to it: {hints}" if hints else "; search finds words")


def answer_who(store: Store, given: Given) -> Answer:
    """Tell who or what somebody is; several who bear a name are an answer too."""
    name, post = given.get_text("name") or "", given.get_text("post")
    least, days = 0.0 if given.has("all") else store.vocabulary.shown, given.get_days("as-of")
    if post:
        return Answer(record=find_post(store, name, post, as_of=days))
    record = find_who(store, name, as_of=days, min_confidence=least)
    if "candidates" not in record:
        less = record["less_certain"]
        return Answer(
            record=record, remarks=[f"{less} more are less certain; all=true adds them"] * bool(less)
        )
    found = len(record["candidates"])
    told = f"{found} answer to {name}; give one in full, or its id" if found else tell_unknown(store, name)
    return Answer(record=record, remarks=[told])


def answer_path(store: Store, given: Given) -> Answer:
    """Tell how two are tied."""
    start, goal = given.get_text("start") or "", given.get_text("goal") or ""
    hops = find_path(store, find_number(store, start), find_number(store, goal))
    return Answer(record={"start": start, "goal": goal, "hops": hops})


def answer_search(store: Store, given: Given) -> Answer:
    """Find words."""
    first, most = given.get_number("offset") or 0, given.get_number("limit") or 0
    words = " ".join(given.list_texts("words"))
    hits = find_hits(store, words, limit=first + most + 1)
    remarks = [] if hits else [tell_unknown(store, words)]
    return Answer(rows=iter(hits[first : first + most]), has_more=len(hits) > first + most, remarks=remarks)


def answer_show(store: Store, given: Given) -> Answer:
    """Show one thing with all its evidence."""
    return Answer(record=show_thing(store, given.get_text("id") or ""))


def answer_overview(store: Store, given: Given) -> Answer:
    """Show a corpus at a glance."""
    least = 0.0 if given.has("all") else store.vocabulary.shown
    return Answer(record=find_overview(store, min_confidence=least))

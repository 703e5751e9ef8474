"""The commands that ask: timeline, who, path, articles, search, show."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from lgai_graph.cli.common import (
    DEFAULT_DB,
    DbOption,
    JsonOption,
    SinceOption,
    UntilOption,
    WhoOption,
    find_one,
    make_page,
    note,
    open_graph,
    read_days,
    say,
    say_json,
    tell_unknown,
)
from lgai_graph.model import EventStatus, EventType

if TYPE_CHECKING:
    from lgai_graph.query.shapes import CandidatesRecord, WhoRecord
    from lgai_graph.query.timeline import TimelineFilter
    from lgai_graph.store import Store

TypeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--type",
        metavar="TYPE",
        help=f"Only this type, such as {EventType.PARTNERSHIP} or 협력; repeat for any of several: "
        f"{', '.join(EventType)}.",
    ),
]


def timeline(
    since: SinceOption = None,
    until: UntilOption = None,
    who: WhoOption = None,
    types: TypeOption = None,
    status: Annotated[EventStatus | None, typer.Option(help="Only this status.")] = None,
    certain: Annotated[bool, typer.Option("--certain", help="Only what lies wholly in the range.")] = False,
    undated: Annotated[bool, typer.Option("--undated", help="Add the events that nothing dates.")] = False,
    sources: Annotated[bool, typer.Option("--sources", help="Show the quotes.")] = False,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Show what happened when."""
    from dataclasses import replace

    from lgai_graph.query.timeline import count_undated, find_timeline

    with open_graph(db) as store:
        wanted = make_filter(store, since=since, until=until, who=who, types=types)
        wanted = replace(wanted, status=status, is_certain=certain, with_undated=undated)
        events = find_timeline(store, wanted)
        left_out = 0 if undated else count_undated(store, wanted)
        vocabulary = store.vocabulary
    if as_json:
        say_json(events)
    else:
        from lgai_graph.cli.pages import timeline_lines

        say(timeline_lines(make_page(vocabulary), events, with_sources=sources))
    if not events:
        note("lgai: no event matches; widen the range or drop a filter")
    if left_out:
        note(f"lgai: {left_out} more without a date; --undated shows them")


def who(
    name: Annotated[str, typer.Argument(help="Any form of a name, or an id.")],
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DAY", help="As it was on a day.")] = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Tell who or what somebody is."""
    from lgai_graph.query.who import find_who

    days = read_days(as_of, "--as-of")
    with open_graph(db) as store:
        record = find_who(store, name, as_of=days)
        _tell_match(store, name, record)
        vocabulary = store.vocabulary
    if as_json:
        say_json(record)
        return
    from lgai_graph.cli.pages import candidate_lines, who_lines

    page = make_page(vocabulary)
    say(who_lines(page, record) if "entity" in record else candidate_lines(page, record["candidates"]))


def _tell_match(store: "Store", name: str, record: "WhoRecord | CandidatesRecord") -> None:
    """Say on stderr when a name was guessed, fits several, or fits nothing."""
    from lgai_graph.query.names import SURE

    if "entity" in record:
        if record["match"]["how"] == "near" or record["match"]["score"] < SURE:
            note(f"lgai: nothing is called {name}; taken for {record['entity']['name']}")
    elif record["candidates"]:
        note(f"lgai: {len(record['candidates'])} answer to {name}; type one in full, or its id")
    else:
        tell_unknown(store, name)


def path(
    start: Annotated[str, typer.Argument(help="One end.")],
    goal: Annotated[str, typer.Argument(help="The other end.")],
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Find how two are tied."""
    from lgai_graph.query.path import find_path

    with open_graph(db) as store:
        vocabulary = store.vocabulary
        ends = find_one(store, start), find_one(store, goal)
        hops = None
        if ends[0] is not None and ends[1] is not None:
            hops = find_path(store, ends[0], ends[1])
            if not hops:
                note(f"lgai: {'nothing ties' if hops is None else 'both are one:'} {start} and {goal}")
    if as_json:
        say_json({"start": start, "goal": goal, "hops": hops})
        return
    from lgai_graph.cli.pages import path_lines

    say(path_lines(make_page(vocabulary), hops or []))


def articles(as_json: JsonOption = False, db: DbOption = DEFAULT_DB) -> None:
    """List what was read."""
    from lgai_graph.query.articles import list_articles

    with open_graph(db) as store:
        records = list_articles(store)
    if as_json:
        say_json(records)
        return
    from lgai_graph.render import clean, make_table

    rows = (
        [
            record["id"],
            record["published"] or "?",
            record["published_basis"] or "",
            record["publisher"] or "?",
            record["author"] or "",
            clean(record["title"]),
        ]
        for record in records
    )
    say(make_table(("id", "published", "basis", "publisher", "author", "title"), rows))


def search(
    words: Annotated[list[str], typer.Argument(help="Words or parts of words; all must be there.")],
    limit: Annotated[int, typer.Option(min=1, help="Most hits to show.")] = 20,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Search names, summaries and articles."""
    from lgai_graph.query.search import find_hits

    text = " ".join(words)
    with open_graph(db) as store:
        vocabulary = store.vocabulary
        hits = find_hits(store, text, limit=limit)
        if not hits:
            tell_unknown(store, text)
    if len(hits) == limit:
        note(f"lgai: the first {limit}; --limit shows more")
    if as_json:
        say_json(hits)
        return
    from lgai_graph.cli.pages import hit_lines

    say(hit_lines(make_page(vocabulary), hits, text))


def show(
    ident: Annotated[str, typer.Argument(metavar="ID", help="An id, or the beginning of one.")],
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Show one thing with all its evidence."""
    from lgai_graph.query.show import show_thing

    with open_graph(db) as store:
        record = show_thing(store, ident)
        vocabulary = store.vocabulary
    if as_json:
        say_json(record)
        return
    from lgai_graph.cli.sheets import shown_lines

    say(shown_lines(make_page(vocabulary), record))


def make_filter(
    store: "Store",
    *,
    since: str | None,
    until: str | None,
    who: Sequence[str] | None,
    types: Sequence[str] | None,
) -> "TimelineFilter":
    """Read the options that timeline and export share; unknown names select nothing."""
    from lgai_graph.query.timeline import TimelineFilter

    first, last = read_days(since, "--since"), read_days(until, "--until")
    found = [find_one(store, name) for name in who or ()]
    return TimelineFilter(
        since=first.first if first else None,
        until=last.last if last else None,
        entities=tuple(number for number in found if number is not None) if who else None,
        types=tuple(ident for word in types or () for ident in _read_type(store, word)),
    )


def _read_type(store: "Store", word: str) -> tuple[EventType, ...]:
    """Read the value of --type: an id, or its Korean or English name; an unknown one is a usage error."""
    from lgai_graph.model.vocabulary import find_types

    known = store.vocabulary.event_types
    found = tuple(map(EventType.declare, find_types(known, word)))
    if not found:
        names = ", ".join(f"{ident} ({label.ko})" for ident, label in known.items())
        raise typer.BadParameter(f"no event type is called {word!r}; there are {names}", param_hint="--type")
    return found

"""The command that tells what happened when: timeline."""

from collections.abc import Sequence
from operator import itemgetter
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
    open_graph,
    read_days,
    remark,
    say,
)
from lgai_graph.cli.printing.tables import Columns, FormOption, say_list
from lgai_graph.model import EventStatus, EventType
from lgai_graph.query.typed import Per

if TYPE_CHECKING:
    from lgai_graph.query.shapes import EventRecord, ParticipantRecord
    from lgai_graph.query.timeline import TimelineFilter
    from lgai_graph.query.typed import TypedAmount
    from lgai_graph.render import Page
    from lgai_graph.store import Store


def complete_type(incomplete: str) -> list[str]:
    """Complete the name of a type in either language."""
    from lgai_graph.korean.defaults import get_vocabulary

    known = get_vocabulary().event_types
    names = (*known, *(label.ko for label in known.values()))
    return [name for name in names if name.startswith(incomplete)]


TypeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--type",
        metavar="TYPE",
        help="Only this type, in English or Korean (협력); repeat for any of several.",
        autocompletion=complete_type,
    ),
]
NotTypeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--not-type", metavar="TYPE", help="Not this type; repeat for several.", autocompletion=complete_type
    ),
]
StatusOption = Annotated[EventStatus | None, typer.Option(help="Only this status.")]
CertainOption = Annotated[bool, typer.Option("--certain", help="Only what lies wholly in the range.")]


OngoingOption = Annotated[
    bool, typer.Option("--ongoing", help="Add what began before the range and has no end.")
]
UndatedOption = Annotated[bool, typer.Option("--undated", help="Add the events that nothing dates.")]
TopOption = Annotated[int | None, typer.Option("--top", min=1, metavar="N", help="Only the N weightiest.")]
PerOption = Annotated[Per | None, typer.Option("--per", help="With --top: the weightiest of each period.")]
SourcesFloor = Annotated[
    int, typer.Option("--min-sources", min=0, metavar="N", help="Only what N independent articles tell.")
]
ConfidenceFloor = Annotated[
    float | None,
    typer.Option(
        "--min-confidence",
        min=0,
        max=1,
        metavar="X",
        help="Only what is so certain, 0 to 1, instead of the bound that the store keeps.",
    ),
]
AmountFloor = Annotated[
    str | None,
    typer.Option("--min-amount", metavar="AMOUNT", help="Only what is so large: 100억, 500만 달러, 20%."),
]
QuotesOption = Annotated[bool, typer.Option("--sources", help="Show the quotes.")]
CompactOption = Annotated[bool, typer.Option("--compact", help="One line an event.")]
AllOption = Annotated[bool, typer.Option("--all", help="Show everything, also what is less certain.")]


def timeline(
    since: SinceOption = None,
    until: UntilOption = None,
    who: WhoOption = None,
    types: TypeOption = None,
    not_types: NotTypeOption = None,
    status: StatusOption = None,
    certain: CertainOption = False,
    ongoing: OngoingOption = False,
    undated: UndatedOption = False,
    top: TopOption = None,
    per: PerOption = None,
    min_sources: SourcesFloor = 0,
    min_confidence: ConfidenceFloor = None,
    min_amount: AmountFloor = None,
    sources: QuotesOption = False,
    compact: CompactOption = False,
    with_all: AllOption = False,
    form: FormOption = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Show what happened when."""
    from dataclasses import replace

    from lgai_graph.query.timeline import count_less_certain

    if per and not top:
        raise typer.BadParameter("say how many of each period with --top N", param_hint="--per")
    with open_graph(db) as store:
        wanted = replace(
            make_filter(store, since=since, until=until, who=who, types=types),
            not_types=read_types(store, not_types, "--not-type"),
            status=status,
            is_certain=certain,
            with_undated=undated,
            with_ongoing=ongoing,
            min_sources=min_sources,
            min_confidence=_choose_floor(store, min_confidence, with_all=with_all),
            min_amount=read_amount(min_amount),
        )
        events, left_out = _find_events(store, wanted, top, per)
        doubtful = count_less_certain(store, wanted) if min_confidence is None else 0
        vocabulary = store.vocabulary
    if not say_list(events, _list_columns(), form, as_json=as_json):
        page, is_whole = make_page(vocabulary), with_all or bool(top)
        _say_page(page, events, wanted, compact=compact, sources=sources, with_all=is_whole)
    _tell_left_out(events, undated=left_out, doubtful=doubtful)


def _tell_left_out(events: "Sequence[EventRecord]", *, undated: int, doubtful: int) -> None:
    """Say on stderr what the options leave out."""
    if not events:
        remark("no event matches; widen the range or drop a filter")
    if undated:
        remark("{n} more without a date; --undated shows them", n=undated)
    if doubtful == 1:
        remark("one more is less certain; --all shows it")
    elif doubtful:
        remark("{n} more are less certain; --all shows them", n=doubtful)


def _choose_floor(store: "Store", wanted: float | None, *, with_all: bool) -> float:
    """Return the least confidence to show: what was asked for, else the store's own bound."""
    if wanted is not None:
        return wanted
    return 0.0 if with_all else store.vocabulary.shown


def _find_events(
    store: "Store", wanted: "TimelineFilter", top: int | None, per: Per | None
) -> "tuple[list[EventRecord], int]":
    """Find the events that match, or the weightiest of them, and count the undated ones left out."""
    from lgai_graph.query.order import choose_weightiest
    from lgai_graph.query.timeline import count_undated, find_timeline

    events = find_timeline(store, wanted)
    left_out = 0 if wanted.with_undated else count_undated(store, wanted)
    return choose_weightiest(events, top, per=per) if top else events, left_out


def _say_page(
    page: "Page",
    events: "list[EventRecord]",
    wanted: "TimelineFilter",
    *,
    compact: bool,
    sources: bool,
    with_all: bool,
) -> None:
    """Print events for people; on a terminal, of a long answer what fits about two screens."""
    from lgai_graph.cli.pages import timeline as pages

    since = wanted.since
    if compact:
        shown = events if with_all else pages.choose_that_fit(page, events, is_compact=True)
        say(pages.compact_lines(page, shown, since=since))
    else:
        shown = events if with_all else pages.choose_that_fit(page, events, since=since, with_sources=sources)
        say(pages.timeline_lines(page, shown, since=since, with_sources=sources))
    if len(shown) < len(events):
        remark("the {n} weightiest of {total} events; --all shows the rest", n=len(shown), total=len(events))


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
        types=read_types(store, types, "--type"),
    )


def read_types(store: "Store", names: Sequence[str] | None, option: str) -> tuple[EventType, ...]:
    """Read types by id, or by their Korean or English name; an unknown one is a usage error."""
    from lgai_graph.errors import InputError
    from lgai_graph.query.timeline import parse_types

    try:
        return parse_types(store, names or ())
    except InputError as error:
        raise typer.BadParameter(str(error), param_hint=option) from error


def read_amount(text: str | None) -> "TypedAmount | None":
    """Read the value of --min-amount; a bad one is a usage error."""
    from lgai_graph.errors import InputError
    from lgai_graph.query.typed import parse_amount

    try:
        return parse_amount(text) if text is not None else None
    except InputError as error:
        raise typer.BadParameter(str(error), param_hint="--min-amount") from error


def _name_participants(event: "EventRecord") -> str:
    return "; ".join(_name_participant(participant) for participant in event["participants"])


def _name_participant(participant: "ParticipantRecord") -> str:
    return f"{participant['name']} ({participant['role']})"


def _list_columns() -> Columns:
    """List the columns of a table of events; a field of the record is a column of its name."""
    fields = ("id", "when", "earliest", "latest", "type", "status", "summary", "object", "post")
    return {
        **{name: itemgetter(name) for name in fields},
        "participants": _name_participants,
        "amounts": lambda event: "; ".join(amount["words"] for amount in event["amounts"]),
        "sources": lambda event: len(
            {source.get("origin", source["article"]) for source in event["sources"]}
        ),
        **{
            name: itemgetter(name)
            for name in ("confidence", "weight", "lead", "context", "when_kind", "quote")
        },
    }

"""The commands that look at a whole corpus: overview, changes, diff."""

from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lgai_graph.cli.commands.timeline import AllOption
from lgai_graph.cli.common import (
    DEFAULT_DB,
    DbOption,
    JsonOption,
    WhoOption,
    find_one,
    make_page,
    open_graph,
    read_days,
    remark,
    say,
    say_json,
)
from lgai_graph.cli.printing.rows import OVERVIEW_COLUMNS, list_overview_rows
from lgai_graph.cli.printing.tables import FormOption, say_list

if TYPE_CHECKING:
    from lgai_graph.query.changes import ChangesRecord, DifferenceRecord
    from lgai_graph.query.typed import Days
    from lgai_graph.store import Store


def overview(
    with_all: AllOption = False,
    form: FormOption = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Show a corpus at a glance."""
    from lgai_graph.query.overview import find_overview

    with open_graph(db) as store:
        record = find_overview(store, min_confidence=0.0 if with_all else store.vocabulary.shown)
        vocabulary = store.vocabulary
    if as_json:
        say_json(record)
        return
    if say_list(list_overview_rows(record), OVERVIEW_COLUMNS, form, as_json=False):
        return
    from lgai_graph.cli.pages.overview import overview_lines

    say(overview_lines(make_page(vocabulary), record))


def changes(
    since_build: Annotated[
        bool, typer.Option("--since-build", help="What this build knows that the one before did not.")
    ] = False,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="DAY DAY", help="What the articles of these days made known."),
    ] = None,
    form: FormOption = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Tell what became known."""
    from lgai_graph.query.changes import find_changes

    if since_build == bool(between):
        raise typer.BadParameter("give either --since-build or --between DAY DAY", param_hint="--between")
    with open_graph(db) as store:
        vocabulary = store.vocabulary
        if since_build:
            record = _compare_builds(store, db)
        else:
            record = find_changes(store, *_read_span(between, "--between"))
    rows = [
        *({"kind": "article", "id": a["id"], "text": a["title"]} for a in record["articles"]),
        *({"kind": e["kind"], "id": e["id"], "text": e["name"]} for e in record["entities"]),
        *({"kind": "event", "id": e["id"], "text": e["summary"]} for e in record["events"]),
        *(
            {"kind": "retold", "id": r["event"]["id"], "text": r["event"]["summary"]}
            for r in record["retold"]
        ),
        *({"kind": "relation", "id": r["id"], "text": r["type"]} for r in record["relations"]),
        *({"kind": "gone", "id": "", "text": summary} for summary in record["gone"]),
    ]
    if as_json:
        say_json(record)
    elif not say_list(rows, {name: itemgetter(name) for name in ("kind", "id", "text")}, form, as_json=False):
        from lgai_graph.cli.pages.lines import drop_blank
        from lgai_graph.cli.pages.overview import changes_lines

        say(drop_blank(changes_lines(make_page(vocabulary), record)))
    if not rows:
        remark("nothing new")


def diff(
    as_of: Annotated[
        tuple[str, str], typer.Option("--as-of", metavar="DAY DAY", help="The earlier and the later day.")
    ],
    who: WhoOption = None,
    form: FormOption = None,
    as_json: JsonOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Tell what became true between two days."""
    from lgai_graph.query.changes import find_difference

    first, last = _read_span(as_of, "--as-of")
    with open_graph(db) as store:
        found = [find_one(store, name) for name in who or ()]
        entities = [number for number in found if number is not None] if who else None
        record = find_difference(store, first, last, entities=entities)
        vocabulary = store.vocabulary
    rows = _list_rows(record)
    if as_json:
        say_json(record)
    elif not say_list(
        rows, {name: itemgetter(name) for name in rows[0]} if rows else {}, form, as_json=False
    ):
        from lgai_graph.cli.pages.lines import drop_blank
        from lgai_graph.cli.pages.overview import difference_lines

        say(drop_blank(difference_lines(make_page(vocabulary), record)))
    if not rows:
        remark("nothing is known to have changed")


def _list_rows(record: "DifferenceRecord") -> list[dict[str, str | bool | None]]:
    """List ties and events as rows of one table."""
    rows: list[dict[str, str | bool | None]] = [
        {
            "change": change,
            "type": tie["relation"]["type"],
            "when": tie["relation"]["start"] if change == "began" else tie["relation"]["end"],
            "certain": tie["certain"],
            "text": f"{tie['relation']['source']['name']} → {tie['relation']['target']['name']}",
            "role": tie["relation"]["role"],
            "id": tie["relation"]["id"],
        }
        for change, ties in (("began", record["began"]), ("ended", record["ended"]))
        for tie in ties
    ]
    return rows + [
        {
            "change": "happened",
            "type": event["type"],
            "when": event["when"],
            "certain": True,
            "text": event["summary"],
            "role": event["post"],
            "id": event["id"],
        }
        for event in record["events"]
    ]


def _compare_builds(store: "Store", db: Path) -> "ChangesRecord":
    """Compare the store with the one before."""
    from lgai_graph.query.changes import compare_builds
    from lgai_graph.store import open_former

    with open_former(db) as former:
        if store.fingerprint != former.fingerprint:
            remark("rules or annotations changed as well, so that not all of this is new in the articles")
        return compare_builds(store, former)


def _read_span(days: tuple[str, str] | None, option: str) -> "tuple[Days, Days]":
    """Read two days, months or years."""
    read = [read_days(day, option) for day in days or ()]
    first, last = (day for day in read if day is not None)
    return first, last

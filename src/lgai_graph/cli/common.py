"""What all commands share: options, the store, printing, progress."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lgai_graph.cli.printing.outside import escape, escape_json, escape_line, escape_message

if TYPE_CHECKING:
    from lgai_graph.model.vocabulary import Vocabulary
    from lgai_graph.query.names import Found
    from lgai_graph.query.typed import Days
    from lgai_graph.render import Page
    from lgai_graph.store import Store

DEFAULT_DB = Path(".lgai/graph.db")
DEFAULT_WIDTH, DEFAULT_HEIGHT = 100, 24  # columns and lines where no terminal tells
BAR_WIDTH = 24

DbOption = Annotated[
    Path, typer.Option("--db", envvar="LGAI_DB", metavar="FILE", help="The store.", show_default=True)
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
SinceOption = Annotated[
    str | None, typer.Option(metavar="DAY", help="First day: 2018, 2018-07 or 2018-07-16.")
]
UntilOption = Annotated[str | None, typer.Option(metavar="DAY", help="Last day, included.")]
WhoOption = Annotated[
    list[str] | None, typer.Option("--who", metavar="NAME", help="Who takes part; repeat for any of several.")
]


def say(lines: Iterable[str]) -> None:
    """Print results, on a terminal through a pager where they are long; nothing from outside raw."""
    from lgai_graph.cli.printing.paging import write_lines

    write_lines(escape_line(line) for line in lines)


def say_json(record: object) -> None:
    """Print a result as JSON, Hangul as it is."""
    import json

    say([escape_json(json.dumps(record, ensure_ascii=False, indent=2))])


def note(text: str) -> None:
    """Print what is no result, in one line."""
    sys.stdout.flush()
    sys.stderr.write(f"{escape_message(text)}\n")


def remark(english: str, /, **values: object) -> None:
    """Print what is no result in the reader's language, on a terminal without broken words."""
    from lgai_graph.wording import tr

    text = f"lgai: {tr(english, **values)}"
    if not sys.stderr.isatty():
        note(text)
        return
    from shutil import get_terminal_size

    from lgai_graph.render import MIN_WIDTH, wrap_words

    for line in wrap_words(text, max(get_terminal_size().columns, MIN_WIDTH)):
        note(line)


def make_page(words: "Vocabulary") -> "Page":
    """Measure the terminal; colours show only there or under FORCE_COLOR, and never under NO_COLOR.

    Args:
        words: the labels to answer in.
    """
    import shutil

    from lgai_graph.render import Page

    is_terminal = sys.stdout.isatty()
    size = shutil.get_terminal_size((DEFAULT_WIDTH, DEFAULT_HEIGHT))
    is_coloured = is_terminal and os.environ.get("TERM") != "dumb"
    return Page(
        width=size.columns,
        height=size.lines if is_terminal else 0,
        has_color=bool(is_coloured or os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR"),
        words=words,
    )


def open_graph(db: Path) -> "Store":
    """Open the store; where the default place has none yet, it is filled from the default corpus first."""
    from lgai_graph.store import open_store

    if db == DEFAULT_DB and not db.exists():
        remark("no store at {db} yet; building it from the default corpus", db=db)
        _build_default(db)
    return open_store(db)


def read_days(text: str | None, option: str) -> "Days | None":
    """Read the value of a day option; a bad one is a usage error."""
    from lgai_graph.errors import InputError
    from lgai_graph.query.typed import parse_days

    try:
        return parse_days(text) if text is not None else None
    except InputError as error:
        raise typer.BadParameter(str(error), param_hint=option) from error


def find_one(store: "Store", name: str) -> int | None:
    """Find the one entity a name means, else say on stderr why there is none."""
    from lgai_graph.query.names import find_entities, read_candidates

    found = find_entities(store, name)
    if len(found.entities) == 1:
        tell_guess(store, name, found)
        return found.entities[0]
    if not found.entities:
        tell_unknown(store, name)
        return None
    candidates = read_candidates(store, found)
    names = "; ".join(f"{c['name']} ({', '.join(c['roles']) or c['id']})" for c in candidates)
    remark("{name} may be {names}; type one in full, or its id", name=name, names=names)
    return None


def tell_guess(store: "Store", name: str, found: "Found") -> None:
    """Say on stderr when a name was guessed."""
    from lgai_graph.query.names import SURE, read_entity

    if found.how == "near" or found.score < SURE:
        taken = read_entity(store, found.entities[0])["name"]
        remark("nothing is called {name}; taken for {taken}", name=name, taken=taken)


def tell_unknown(store: "Store", name: str, *, searched: bool = False) -> None:
    """Say on stderr that nothing answers to a name, with the nearest ones; ``searched``: nor does a text."""
    from lgai_graph.query.names import list_hints

    if not name.strip():
        remark("nothing was asked for; type a name or words")
        return
    hints = ", ".join(list_hints(store, name))
    if hints:
        remark("nothing is called {name}; near to it: {hints}", name=name, hints=hints)
    elif searched:
        remark("no name, line or article holds {name}", name=name)
    else:
        remark("nothing is called {name}; try `lgai search`", name=name)


def show_progress(done: int, total: int, name: str, *, pace: str = "") -> None:
    """Draw a bar on stderr, on a terminal only; ``pace`` says how fast it goes."""
    if not sys.stderr.isatty():
        return
    filled = BAR_WIDTH * done // max(total, 1)
    bar = "█" * filled + "░" * (BAR_WIDTH - filled)
    sys.stderr.write(
        f"\r\x1b[K{bar} {done}/{total} {f'{pace} ' if pace else ''}{escape(Path(name).name[:40])}"
        if done < total
        else "\r\x1b[K"
    )
    sys.stderr.flush()


def show_stage(words: str) -> None:
    """Write over the bar on stderr what is done now, on a terminal only; nothing takes it away."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{words}")
        sys.stderr.flush()


def _build_default(db: Path) -> None:
    from lgai_graph.build import build_store

    build_store((), db=db, on_progress=show_progress)

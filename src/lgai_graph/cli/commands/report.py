"""The command that writes the page for people: report."""

from typing import Annotated

import typer

from lgai_graph.cli.commands.timeline import AllOption, TypeOption, make_filter
from lgai_graph.cli.common import (
    DEFAULT_DB,
    DbOption,
    SinceOption,
    UntilOption,
    WhoOption,
    open_graph,
    remark,
)


def report(
    target: Annotated[str, typer.Argument(metavar="FILE.html", help="Where to write; - is stdout.")],
    title: Annotated[str | None, typer.Option(metavar="WORDS", help="Title of the page.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    who: WhoOption = None,
    types: TypeOption = None,
    with_all: AllOption = False,
    db: DbOption = DEFAULT_DB,
) -> None:
    """Write one self-contained page: network, timeline, quotes."""
    from lgai_graph.export import STDOUT
    from lgai_graph.query.subset import read_subset
    from lgai_graph.report import write_report
    from lgai_graph.report.page import DEFAULT_TITLE

    with open_graph(db) as store:
        vocabulary = store.vocabulary
        is_whole = not (since or until or who or types)
        wanted = make_filter(store, since=since, until=until, who=who, types=types)
        knowledge = store.read_knowledge() if is_whole else read_subset(store, wanted)
    least = 0.0 if with_all else vocabulary.shown
    choice = write_report(target, knowledge, title=title or DEFAULT_TITLE, vocabulary=vocabulary, least=least)
    shown = choice.knowledge
    if target != STDOUT:
        remark(
            "{n} entities and {m} events in {file}",
            n=len(shown.entities),
            m=len(shown.events),
            file=target,
        )
    if choice.doubtful:
        remark("{n} more are less certain; --all shows them", n=choice.doubtful)
    if len(shown.events) < choice.events:
        remark(
            "the {n} weightiest of {total} events; `lgai serve` shows the rest",
            n=len(shown.events),
            total=choice.events,
        )

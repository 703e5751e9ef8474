"""The command that reads time expressions: explain-date."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from lgai_graph.cli.common import JsonOption, note, read_days, remark, say, say_json

if TYPE_CHECKING:
    from lgai_graph.dates import DateProblem
    from lgai_graph.model import Period


def explain_date(
    words: Annotated[str, typer.Argument(help="A time expression, or a sentence that holds some.")],
    published: Annotated[str, typer.Option(metavar="DAY", help="Publication day of the article.")],
    as_json: JsonOption = False,
) -> None:
    """Show how a time expression is read."""
    from lgai_graph.dates import find_dates
    from lgai_graph.model import Period

    day = _read_day(published)
    found = [*find_dates(words, day)]
    periods = [period for period in found if isinstance(period, Period)]
    if as_json:
        say_json([_make_record(period) for period in periods])
    else:
        from lgai_graph.render import make_table, render_when
        from lgai_graph.wording import tr

        heads = ("words", "when", "earliest", "latest", "rule", "anchor")
        records = [_make_record(period) | {"when": render_when(period.when)} for period in periods]
        rows = [[_cell(record[head]) for head in heads] for record in records]
        say(make_table([tr(head) for head in heads], rows) if rows else [])
    for problem in found:
        if not isinstance(problem, Period):
            note(f"lgai: {_describe_problem(problem)}")
    if not found:
        remark("no time expression in {words}", words=repr(words))


def _read_day(text: str) -> date:
    """Read the publication day, which must be a whole day."""
    days = read_days(text, "--published")
    if days is None or days.first != days.last:
        raise typer.BadParameter(f"{text!r} is no whole day; write 2020-12-08", param_hint="--published")
    return days.first


def _make_record(period: "Period") -> dict[str, str | int | None]:
    return {
        "words": period.words,
        "start": period.start,
        "end": period.end,
        "when": period.when,
        "earliest": period.earliest.isoformat() if period.earliest else None,
        "latest": period.latest.isoformat() if period.latest else None,
        "rule": period.rule,
        "anchor": period.anchor.isoformat() if period.anchor else None,
    }


def _cell(value: str | int | None) -> str:
    return "" if value is None else str(value)


def _describe_problem(problem: "DateProblem") -> str:
    return f"{problem.words!r} dates nothing: {problem.reason} (rule {problem.rule})"

"""The command line: each command parses, calls one function and prints."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer
import typer.core
import typer.main

from lgai_graph.cli.commands.ask import articles, path, search, show, who
from lgai_graph.cli.commands.dates import explain_date
from lgai_graph.cli.commands.evaluate import evaluate
from lgai_graph.cli.commands.export import export
from lgai_graph.cli.commands.make import build, check
from lgai_graph.cli.commands.overview import changes, diff, overview
from lgai_graph.cli.commands.report import report
from lgai_graph.cli.commands.serve import mcp, serve
from lgai_graph.cli.commands.shards import extract, link
from lgai_graph.cli.commands.timeline import timeline
from lgai_graph.cli.common import note, remark
from lgai_graph.cli.helping import HELP_OPTIONS, translate_help
from lgai_graph.cli.printing import paging
from lgai_graph.errors import InputError, LgaiError
from lgai_graph.wording import Language, choose_language, set_language
from lgai_graph.wording.problems import say_problem

if TYPE_CHECKING:
    from typer._click import Command, Context

INTERRUPTED = 130  # what a shell gives a program that Ctrl-C ends

# Name, function, help, example; `lgai --help` keeps this order.
COMMANDS: tuple[tuple[str, Callable[..., None], str, str], ...] = (
    ("build", build, "Read articles and write the store.", "lgai build news/ --db news.db"),
    ("overview", overview, "Show a corpus at a glance: the first thing to run.", "lgai overview"),
    ("timeline", timeline, "Show what happened when.", 'lgai timeline --since 2018 --who "배경훈"'),
    ("who", who, "Tell who or what somebody is: career, events, ties.", 'lgai who "배경훈" --as-of 2020-06'),
    ("path", path, "Find how two are tied, with the sentence behind each hop.", 'lgai path "배경훈" "KAIST"'),
    ("changes", changes, "Tell what became known.", "lgai changes --between 2020-06 2020-12"),
    (
        "diff",
        diff,
        "Tell what became true between two days.",
        'lgai diff --as-of 2020-01 2021-01 --who "LG전자"',
    ),
    ("articles", articles, "List what was read.", "lgai articles --json"),
    (
        "show",
        show,
        "Show one event, relation, article or entity with all evidence.",
        "lgai show newsway/2019-04-22",
    ),
    ("search", search, "Search names, summaries and articles for words.", "lgai search 토론토 연구소"),
    ("export", export, "Write the graph for another program.", "lgai export graph.graphml --since 2018"),
    ("report", report, "Write one page to look at: network, timeline, quotes.", "lgai report report.html"),
    ("serve", serve, "Serve that page and all questions on this machine.", "lgai serve --db news.db"),
    ("mcp", mcp, "Answer an assistant over the Model Context Protocol.", "lgai mcp --db news.db"),
    (
        "explain-date",
        explain_date,
        "Show how a Korean time expression is read.",
        'lgai explain-date "지난 7일" --published 2020-12-08',
    ),
    ("check", check, "Look for broken anchors, conflicts, impossible times and overdue plans.", "lgai check"),
    (
        "extract",
        extract,
        "Read articles into shards: the first half of a build, on any machine.",
        "lgai extract news/ --to shards/ --part 3/64",
    ),
    (
        "link",
        link,
        "Write the store of what stands in shards: the second half.",
        "lgai link shards/ --db news.db",
    ),
    ("eval", evaluate, "Measure the rules alone against what careful readers found.", "lgai eval --misses"),
)


class Settings(NamedTuple):
    """What holds for every command."""

    arguments: tuple[str, ...]
    language: Language
    has_pager: bool


class StoppedError(Exception):
    """Say that Ctrl-C ended a command, with the line on what it keeps; Typer would drop that."""


class Commands(typer.core.TyperGroup):
    """The group of all commands."""

    def invoke(self, ctx: "Context") -> object:
        """Run one; carry the message of Ctrl-C past Typer."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as interrupt:
            raise StoppedError(str(interrupt)) from interrupt


app = typer.Typer(
    name="lgai",
    cls=Commands,
    help="A timeline knowledge graph from Korean corporate news, every fact with its quote.",
    epilog="Example: lgai timeline --since 2018",
    context_settings={"help_option_names": list(HELP_OPTIONS)},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
)


@app.callback()
def show_help(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang", metavar="ko|en", help="Language of messages and help; else LGAI_LANG or the locale."
        ),
    ] = None,
    no_pager: Annotated[
        bool, typer.Option("--no-pager", help="Never show long answers in a pager, such as less.")
    ] = False,
) -> None:
    """Answer a bare ``lgai``; ``--lang`` and ``--no-pager`` stand anywhere and are read before."""
    if version:
        from importlib.metadata import version as read_version

        typer.echo(f"lgai {read_version('lgai-graph')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


for _name, _function, _help, _example in COMMANDS:
    app.command(_name, help=_help, epilog=f"Example: {_example}")(_function)


def main() -> None:
    """The console script."""
    code = run_command(sys.argv[1:])
    gc.freeze()  # all that is left goes with the process, and need not be walked over
    sys.exit(code)


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and turn every error into one clear line.

    Returns:
        0 for an answer, 1 for an error, 2 for wrong usage, 130 after Ctrl-C.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console without Hangul must not stop us
    try:
        command = make_command(settings := read_settings(arguments))
        code = command.main(args=list(settings.arguments), prog_name="lgai", standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # the reader has seen enough; inside a command Typer exits on it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
        return 0
    except (StoppedError, KeyboardInterrupt) as interrupt:
        _fail(str(interrupt))  # a long build says what it keeps
        return INTERRUPTED
    except LgaiError as error:
        return _fail(str(error))
    except typer.TyperException as error:
        return _fail_usage(error)
    except (OSError, UnicodeEncodeError, UnicodeDecodeError) as error:
        return _fail(_describe_system_error(error))
    except _get_database_error() as error:
        return _fail(f"{error}; run `lgai build`")
    return code if isinstance(code, int) else 0


def read_settings(arguments: Sequence[str]) -> Settings:
    """Take out of a command line what holds for every command, wherever it stands before a ``--``.

    Raises:
        typer.BadParameter: a language that there is not.
    """
    rest: list[str] = []
    language, has_pager = None, True
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument == "--no-pager":
            has_pager = False
        elif argument == "--lang":
            language = next(waiting, "")
        elif argument.startswith("--lang="):
            language = argument.partition("=")[2]
        else:
            rest.append(argument)
    try:
        chosen = choose_language(language, os.environ)
    except InputError as error:
        raise typer.BadParameter(str(error), param_hint="--lang") from error
    return Settings(tuple(rest), chosen, has_pager)


def make_command(settings: Settings) -> "Command":
    """Make the command in the language of its reader."""
    set_language(settings.language)
    paging.has_pager.set(settings.has_pager)
    command = typer.main.get_command(app)
    if settings.language is Language.KOREAN and isinstance(command, typer.core.TyperGroup):
        translate_help(command)
    return command


def _fail(message: str) -> int:
    """Print an error: one line, or a line for each problem of a file."""
    for line in filter(str.strip, message.split("\n")):
        note(f"lgai: {say_problem(line)}")
    return 1


def _fail_usage(error: typer.TyperException) -> int:
    """Print wrong usage in one line."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "lgai"
    message = " ".join(error.format_message().split()).rstrip(".")
    remark("{problem}; see `{command} --help`", problem=say_problem(message), command=command)
    return 2


def _describe_system_error(error: OSError | UnicodeEncodeError | UnicodeDecodeError) -> str:
    """Say what the system refused."""
    if isinstance(error, UnicodeEncodeError | UnicodeDecodeError):
        return f"a name or text is no valid Unicode ({error.reason}); type it anew"
    place = f"{error.filename}: " if error.filename else ""
    return f"{place}{error.strerror or error}"


def _get_database_error() -> type[Exception]:
    """Load the class of SQLite's errors, which only matters once something has failed."""
    import sqlite3

    return sqlite3.Error

"""Put the help of all commands into the language of its reader."""

from collections.abc import Iterator

import typer.core

from lgai_graph.wording import tr

EXAMPLE = "Example: "
BOILERPLATE = ("Usage: ", "Options", "Arguments", "Commands", "Show this message and exit.")  # Typer's own


def translate_help(group: typer.core.TyperGroup) -> None:
    """Translate every text of a command and its subcommands, in place."""
    formatter, context = group.context_class.formatter_class, group.context_class

    class KoreanFormatter(formatter):  # type: ignore[valid-type, misc]
        """Write the headings of the help in Korean."""

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            """Write the line that shows how to type the command."""
            super().write_usage(prog, args, prefix or tr("Usage: "))

        def write_heading(self, heading: str) -> None:
            """Write a heading."""
            super().write_heading(tr(heading))

    translated = type("KoreanContext", (context,), {"formatter_class": KoreanFormatter})
    for command in (group, *group.commands.values()):
        command.context_class = translated
        command.help = tr(command.help or "")
        example = (command.epilog or "").removeprefix(EXAMPLE)
        command.epilog = f"{tr(EXAMPLE)}{example}"
        for parameter in command.params:
            if text := getattr(parameter, "help", None):
                parameter.help = tr(text)  # type: ignore[attr-defined]


def list_texts(group: typer.core.TyperGroup) -> Iterator[str]:
    """List every text of the help that has a translation."""
    yield from (*BOILERPLATE, EXAMPLE)
    for command in (group, *group.commands.values()):
        yield command.help or ""
        yield from filter(None, (getattr(parameter, "help", None) for parameter in command.params))

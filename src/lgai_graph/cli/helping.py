"""Put the help of all commands into the language of its reader."""

import typer.core

from lgai_graph.wording import tr

EXAMPLE = "Example: "
HELP_OPTIONS = ("-h", "--help")


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
        # Typer makes the option --help when it is first asked for, and keeps it.
        shown = command.get_help_option(translated(command, help_option_names=list(HELP_OPTIONS)))
        for parameter in (*command.params, shown):
            if isinstance(parameter, typer.core.TyperOption | typer.core.TyperArgument) and parameter.help:
                parameter.help = tr(parameter.help)

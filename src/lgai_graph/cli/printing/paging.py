"""Write results: straight to a pipe, through a pager on a terminal where they are long, as git does."""

import os
import sys
from collections.abc import Iterable
from contextvars import ContextVar
from pathlib import PurePath

DEFAULT_PAGER = "less"
LESS_OPTIONS = "FRX"  # git's: leave at once what fits, show colours, keep the text on the screen

has_pager: ContextVar[bool] = ContextVar("has_pager", default=True)


def write_lines(lines: Iterable[str]) -> None:
    """Write lines to stdout."""
    if not (sys.stdout.isatty() and has_pager.get()):
        sys.stdout.writelines(f"{line}\n" for line in lines)
        return
    import shutil

    text = "".join(f"{line}\n" for line in lines)
    is_long = text.count("\n") >= shutil.get_terminal_size().lines
    if not (is_long and _show_in_pager(text)):
        sys.stdout.write(text)


def _show_in_pager(text: str) -> bool:
    """Show a text in a pager; False where there is none."""
    import shlex
    import shutil
    import subprocess

    try:
        command = shlex.split(os.environ.get("LGAI_PAGER", os.environ.get("PAGER", DEFAULT_PAGER)))
    except ValueError:  # an open quotation mark names no program
        return False
    if not command or command == ["cat"] or shutil.which(command[0]) is None:
        return False
    if PurePath(command[0]).name == DEFAULT_PAGER:  # whatever LESS says, colours are no control characters
        command.append("-R")
    sys.stdout.flush()
    defaults = {"LESS": LESS_OPTIONS, "LESSCHARSET": "utf-8"}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, encoding="utf-8", errors="replace", env=defaults | dict(os.environ)
    ) as pager:
        try:
            pager.communicate(text)
        except (BrokenPipeError, KeyboardInterrupt):  # the reader has seen enough
            pager.terminate()
    return True

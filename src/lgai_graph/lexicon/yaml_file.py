"""Read the YAML files that hold the rules' knowledge of words and events."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from lgai_graph.errors import InputError


def read_knowledge(path: Path) -> dict[str, Any]:
    """Read one file of words or frames.

    Raises:
        InputError: the file is no YAML; the message gives its line.
    """
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InputError(f"{path.name}:{line}: {error.problem}; quote the word or mend the line") from None
    if not isinstance(raw, dict):
        raise InputError(f"{path.name}: holds no lists; put `name:` before each")
    return raw


@contextmanager
def name_culprit(path: Path, entry: str) -> Iterator[None]:
    """Turn what Python says of a wrong entry into one line that names file and entry.

    Raises:
        InputError: a field that nobody knows, or a value that is none of the words allowed.
    """
    try:
        yield
    except KeyError as error:
        raise InputError(f"{path.name}: {entry}: {error} is missing; see docs/rules.md") from None
    except (TypeError, ValueError, AttributeError) as error:
        reason = str(error).removeprefix("Frame.__init__() ")
        raise InputError(f"{path.name}: {entry}: {reason}; see docs/rules.md") from None

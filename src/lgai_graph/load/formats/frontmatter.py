"""Read the YAML front matter of a Markdown file, strictly and with line numbers."""

import re

import yaml

from lgai_graph.errors import InputError
from lgai_graph.load.page.dateline import parse_moment

KEYS = (
    "title",
    "publisher",
    "author",
    "published_at",
    "modified_at",
    "source_url",
    "original_sha256",
    "note",
)
DATES = ("published_at", "modified_at")
MAX_FRONT_MATTER = 20_000  # characters; the eight keys need a few hundred
FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
SHA256 = re.compile(r"[0-9a-f]{64}")


def split_front_matter(text: str) -> tuple[str | None, str]:
    """Part the front matter from the body; None where a file has none.

    Raises:
        InputError: the closing ``---`` is missing.
    """
    if not FENCE.match(text):
        return None, text
    opening, closing = FENCE.match(text), FENCE.search(text, 4)
    if opening is None or closing is None or closing.start() > MAX_FRONT_MATTER:
        raise InputError("line 1: the front matter has no closing ---")
    return text[opening.end() + 1 : closing.start()], text[closing.end() :].lstrip("\n")


def read_front_matter(raw: str) -> dict[str, str]:
    """Read the front matter as strings.

    Raises:
        InputError: every problem, each with its line in the file.
    """
    try:
        root = yaml.compose(raw, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise InputError(f"line {line}: not YAML: {error.problem}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise InputError("line 2: the front matter is not YAML") from error
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise InputError("line 2: the front matter must hold lines of the form key: value")
    found: dict[str, str] = {}
    problems: list[str] = []
    for key, value in root.value:
        problem = find_problem(key, value, found)
        if problem:
            problems.append(f"line {key.start_mark.line + 2}: {problem}")
        else:
            found[key.value] = value.value.strip()
    if problems:
        raise InputError("; ".join(problems))
    return {key: value for key, value in found.items() if value}


def find_problem(key: yaml.Node, value: yaml.Node, found: dict[str, str]) -> str | None:
    """Say what is wrong with one entry, or None."""
    if not isinstance(key, yaml.ScalarNode) or key.value not in KEYS:
        return f"unknown key {key.value!r}; known are {', '.join(KEYS)}"
    if key.value in found:
        return f"{key.value} stands twice"
    if not isinstance(value, yaml.ScalarNode):
        return f"{key.value} must be one line of text"
    if key.value in DATES and value.value and parse_moment(value.value) is None:
        return f"{key.value} is no day: {value.value[:40]!r}; write 2020-06-17 or 2020-06-17T11:00"
    if key.value == "original_sha256" and value.value and not SHA256.fullmatch(value.value):
        return "original_sha256 must be 64 lower-case hexadecimal digits"
    return None

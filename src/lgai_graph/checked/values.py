"""Turn YAML into strings, lists and tables that remember their line and stay strings."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from lgai_graph.errors import AnnotationsError, ProblemsError

# what plain words, lists and mappings resolve to; any other tag was written out by somebody
PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map", "merge", "value")
)

MAX_DEPTH = 20  # the file needs 5; composing 100,000 open brackets overflows libyaml's stack

# Compose only: nothing is constructed, so `2018` and `no` stay text and no object can be made.
LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A scalar exactly as written, as NFC."""

    value: str
    line: int
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A YAML sequence."""

    items: tuple["Value", ...]
    line: int
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A YAML mapping.

    Args:
        lines: the line of each key.
        sources: the file of each key that another file than ``source`` holds.
    """

    fields: Mapping[str, "Value"]
    lines: Mapping[str, int]
    line: int
    source: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)


Value = Text | Listing | Table


class Problems:
    """Gather what is wrong with a file, or several, in the words ``file:line: problem; cure``."""

    def __init__(self, source: str, error: type[ProblemsError] = AnnotationsError) -> None:
        self.source = source
        self.error = error
        self.found: list[tuple[str, int, str]] = []

    def add(self, line: int, problem: str, source: str = "") -> None:
        """Note one problem, in another file where ``source`` names one."""
        self.found.append((source or self.source, line, problem))

    def raise_if_any(self) -> None:
        """Raise everything noted so far, in the order of files and lines.

        Raises:
            ProblemsError: at least one problem was noted.
        """
        if self.found:
            lines = dict.fromkeys(sorted(self.found))
            raise self.error(f"{source}:{line}: {problem}" for source, line, problem in lines)


def parse_yaml(content: str, problems: Problems) -> Value | None:
    """Read one YAML document; None when it holds nothing.

    Raises:
        ProblemsError: the text is no YAML at all, so nothing else can be checked.
    """
    try:
        _check_depth(content, problems)
        node = yaml.compose(content, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problems.add(mark.line + 1 if mark else 1, f"no valid YAML ({error.problem}); check the indentation")
        problems.raise_if_any()
        raise
    except yaml.YAMLError as error:
        problems.add(1, f"no valid YAML ({' '.join(str(error).split())}); save it as plain UTF-8 text")
        problems.raise_if_any()
        raise
    return None if node is None else _make_value(node, problems, set())


def _check_depth(content: str, problems: Problems) -> None:
    depth = 0
    for event in yaml.parse(content, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            line = event.start_mark.line + 1 if event.start_mark else 1
            problems.add(line, f"no valid YAML (nested deeper than {MAX_DEPTH}); close the brackets")
            problems.raise_if_any()


def _make_value(node: yaml.Node, problems: Problems, seen: set[int]) -> Value:
    line = node.start_mark.line + 1
    if id(node) in seen:
        problems.add(line, "a YAML anchor is used twice (&name, *name); write the words out instead")
        return Text(value="", line=line, source=problems.source)
    seen.add(id(node))
    if node.tag not in PLAIN_TAGS:
        problems.add(line, f"unknown YAML tag '{node.tag}'; delete it")
    if isinstance(node, yaml.MappingNode):
        return _make_table(node, problems, seen)
    if isinstance(node, yaml.SequenceNode):
        return Listing(
            items=tuple(_make_value(item, problems, seen) for item in node.value),
            line=line,
            source=problems.source,
        )
    return Text(value=unicodedata.normalize("NFC", node.value), line=line, source=problems.source)


def _make_table(node: yaml.MappingNode, problems: Problems, seen: set[int]) -> Table:
    fields: dict[str, Value] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            problems.add(line, "a key must be one word, not a list or mapping")
            continue
        key = key_node.value
        if key in fields:
            problems.add(line, f"key '{key}' again (first on line {lines[key]}); keep one of the two")
            continue
        fields[key] = _make_value(value_node, problems, seen)
        lines[key] = line
    return Table(fields=fields, lines=lines, line=node.start_mark.line + 1, source=problems.source)

"""Read one mapping of a file key by key and note every problem on the way.

After a problem a Row answers with a placeholder, so that reading goes on and all problems come out
at once; whoever loads the file raises before anyone sees a placeholder.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from lgai_graph.checked.values import Listing, Problems, Table, Text, Value

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Name the keys a mapping must and may have."""

    noun: str
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Return all keys, required ones first."""
        return self.required + self.optional


class Row:
    """One mapping of the file, checked against its shape."""

    def __init__(self, table: Table, shape: Shape, problems: Problems) -> None:
        self.table = table
        self.shape = shape
        self.problems = problems
        for key in table.fields:
            if key not in shape.keys:
                self.add(key, f"unknown key '{key}' in {shape.noun}{suggest(key, shape.keys)}")
        for key in shape.required:
            if key not in table.fields:
                self.problems.add(table.line, f"{shape.noun} without '{key}'; add it", table.source)

    def __contains__(self, key: str) -> bool:
        return key in self.table.fields

    @property
    def line(self) -> int:
        """Return the line the mapping starts on."""
        return self.table.line

    def line_of(self, key: str) -> int:
        """Return the line of a key, or of the mapping where the key is missing."""
        return self.table.lines.get(key, self.table.line)

    def add(self, key: str, problem: str) -> None:
        """Note a problem on the line of a key."""
        self.problems.add(self.line_of(key), problem, self.table.sources.get(key, self.table.source))

    def text(self, key: str) -> str:
        """Return the words under a key, or "" (noted above all by the shape) without it."""
        if key not in self:
            return ""
        value = self.table.fields[key]
        if not isinstance(value, Text):
            self.add(key, f"'{key}' must be one string, not a {_name_of(value)}")
            return ""
        if not value.value.strip():
            self.add(key, f"'{key}' is empty; fill it in or delete the key")
        return value.value.strip()

    def text_or_none(self, key: str) -> str | None:
        """Return the words under a key that may be missing."""
        return self.text(key) if key in self else None

    def choice(self, key: str, options: type[Choice], default: Choice) -> Choice:
        """Return one member of a closed set, or the default without the key."""
        words = self.text(key)
        if not words:
            return default
        names = [option.value for option in options]
        if words not in names:
            self.add(key, f"unknown {key} '{words}'{suggest(words, names)}")
            return default
        return options(words)

    def flag(self, key: str) -> bool:
        """Return true or false; without the key, false."""
        words = self.text(key) or "false"
        if words not in ("true", "false"):
            self.add(key, f"'{key}' is '{words}'; write true or false")
        return words == "true"

    def texts(self, key: str) -> tuple[Text, ...]:
        """Return a list of strings, each with its line."""
        items = self._items(key)
        for item in items:
            if not isinstance(item, Text) or not item.value.strip():
                cure = f"'{key}' must list strings; this is a {_name_of(item)}"
                self.problems.add(item.line, cure, item.source)
        return tuple(item for item in items if isinstance(item, Text) and item.value.strip())

    def one_or_more(self, key: str) -> tuple[str, ...]:
        """Return the strings under a key that takes one string or a list of them."""
        if isinstance(self.table.fields.get(key), Listing):
            return tuple(text.value.strip() for text in self.texts(key))
        return (self.text(key),)

    def rows(self, key: str, shape: Shape) -> tuple["Row", ...]:
        """Return a list of mappings."""
        items = self._items(key)
        for item in items:
            if not isinstance(item, Table):
                cure = f"'{key}' must list mappings ({', '.join(shape.required)}: …)"
                self.problems.add(item.line, cure, item.source)
        return tuple(Row(item, shape, self.problems) for item in items if isinstance(item, Table))

    def row(self, key: str, shape: Shape) -> "Row | None":
        """Return the mapping under a key that may be missing."""
        value = self.table.fields.get(key)
        if value is None:
            return None
        if not isinstance(value, Table):
            self.add(key, f"'{key}' must be a mapping ({', '.join(shape.keys)}: …)")
            return None
        return Row(value, shape, self.problems)

    def _items(self, key: str) -> tuple[Value, ...]:
        value = self.table.fields.get(key)
        if value is None:
            return ()
        if not isinstance(value, Listing):
            self.add(key, f"'{key}' must be a list; an empty one is written []")
            return ()
        return value.items


def suggest(word: str, options: Iterable[str]) -> str:
    """Return the cure for a word that is none of the options: the nearest, or the shortlist."""
    known: Collection[str] = list(options)
    longer = [option for option in known if option.startswith(word)]
    near = longer if len(longer) == 1 else get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"; did you mean '{near[0]}'?"
    return f"; known: {', '.join(known)}" if len(known) <= 20 else ""


def _name_of(value: Value) -> str:
    if isinstance(value, Text):
        return "string" if value.value.strip() else "blank"
    return "list" if isinstance(value, Listing) else "mapping"

"""Check GraphML by what Gephi's importer does with it (``docs/exports.md`` lists the rules)."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lgai_graph.export.check.ends import SeenEnds
from lgai_graph.export.check.tags import Tag
from lgai_graph.export.check.values import (
    Problem,
    check_colour,
    check_days,
    check_numeral,
    check_value,
    check_weight,
    is_day,
    show,
)

PLAIN_TYPES = (
    *("boolean", "int", "integer", "long", "float", "double", "string"),
    *("bigdecimal", "biginteger", "byte", "char", "short"),
)
TYPES = frozenset((*PLAIN_TYPES, *(f"list{kind}" for kind in PLAIN_TYPES)))
LABELS = {"node": ("label", "nodelabel"), "edge": ("label", "edgelabel")}
WEIGHTS = ("weight", "Edge Weight")
COLOUR = "color"
# Names that set how an element looks and make no column; a number is what each of them wants.
LOOKS = {
    "node": ("x", "y", "z", "xpos", "ypos", "zpos", "size", "r", "g", "b"),
    "edge": ("r", "g", "b"),
}
START, END = "start", "end"


class _Key(NamedTuple):
    """A declared column."""

    domain: str
    name: str
    kind: str


def check_graphml(tags: Iterable[Tag]) -> Iterator[Problem]:
    """Yield the problems of a file."""
    check = _GraphmlCheck()
    for tag in tags:
        yield from check.end(tag) if tag.is_end else check.start(tag)
    yield from check.finish()


class _GraphmlCheck:
    """Remember the columns, the nodes and the element that is being read."""

    def __init__(self) -> None:
        self._keys: dict[str, _Key] = {}
        self._names: set[tuple[str, str]] = set()
        self._ends = SeenEnds()
        self._owner = Tag(0, "", {})
        self._data_key = ""
        self._values: dict[str, str] = {}
        self._has_nodes = False

    def start(self, tag: Tag) -> Iterator[Problem]:
        """Check what an element says at its start."""
        if tag.name == "key":
            yield from self._add_key(tag)
        elif tag.name in ("node", "edge"):
            self._owner, self._values = tag, {}
            yield from self._start_element(tag)
        elif tag.name == "data":
            self._data_key = tag.attributes.get("key", "")
        elif tag.name == "desc" and self._owner.name:
            yield tag.line, "desc", "<desc> becomes the label; write a data column instead"

    def end(self, tag: Tag) -> Iterator[Problem]:
        """Check what an element held."""
        if tag.name == "data" and self._owner.name:
            yield from self._check_data(tag)
        elif tag.name in ("node", "edge"):
            yield from self._check_element()
            self._owner = Tag(0, "", {})

    def finish(self) -> Iterator[Problem]:
        """Check the file as a whole."""
        yield from self._ends.list_missing()
        keys = self._keys.values()
        if self._has_nodes and not any(key.domain != "edge" and key.name in LABELS["node"] for key in keys):
            yield 1, "label", "no column named label in small letters, so that nodes show their ids; add one"

    def _add_key(self, tag: Tag) -> Iterator[Problem]:
        """Take a column."""
        ident, domain = tag.attributes.get("id", ""), tag.attributes.get("for", "all")
        name = tag.attributes.get("attr.name", ident)
        kind = tag.attributes.get("attr.type", "string")
        yield from self._check_key_id(tag.line, ident, name)
        if domain == "graph":
            yield tag.line, "graph key", f"the column {show(name)} is for the graph and is ignored"
            return
        if kind not in TYPES:
            yield tag.line, "key type", f"the type {show(kind)} of {show(name)} drops the column; use string"
        if (domain, name) in self._names:
            yield tag.line, "key name", f"two {domain} columns are named {show(name)}; rename one"
        if name != "label" and name.lower() == "label":
            yield tag.line, "Label", f"{show(name)} becomes a second column; name it label, in small letters"
        if name in LOOKS["node"][6:] and kind == "string":
            yield tag.line, "reserved", f"the name {show(name)} sets the look and makes no column; rename it"
        self._keys[ident] = _Key(domain, name, kind)
        self._names.add((domain, name))

    def _check_key_id(self, line: int, ident: str, name: str) -> Iterator[Problem]:
        folded = ident.strip().lower()
        if folded in {known.strip().lower() for known in self._keys}:
            yield line, "key id", f"the key id {show(ident)} is used twice; give each column its own"
        if folded == "id" or (folded == "timeset" and name not in LABELS["node"]):
            yield (
                line,
                "key id",
                f"the key id {show(ident)} is Gephi's own and the column is skipped; rename it",
            )

    def _start_element(self, tag: Tag) -> Iterator[Problem]:
        if tag.name == "node":
            self._has_nodes = True
            yield from self._ends.add_node(tag.line, tag.attributes.get("id"))
            return
        yield from self._ends.add_edge(tag.line, tag.attributes, kind=tag.attributes.get("label", ""))

    def _check_data(self, tag: Tag) -> Iterator[Problem]:
        """Check one value."""
        key = self._keys.get(self._data_key)
        if key is None:
            yield tag.line, "key", f"the key {show(self._data_key)} is not declared, so its value is lost"
            return
        if not tag.text.strip():
            return
        self._values[key.name] = tag.text
        if key.name in LABELS[self._owner.name]:
            return
        if key.name in WEIGHTS and self._owner.name == "edge":
            yield from check_weight(tag.line, tag.text)
        elif key.name == COLOUR:
            yield from check_colour(tag.line, tag.text)
        elif key.name in LOOKS[self._owner.name]:
            yield from check_numeral(tag.line, tag.text, "double")
        else:
            yield from check_value(tag.line, tag.text)
            yield from check_numeral(tag.line, tag.text, key.kind)

    def _check_element(self) -> Iterator[Problem]:
        """Compare the days of one element; texts that are no days at all are columns like others."""
        days = self._values.get(START), self._values.get(END)
        if any(day is not None and (is_day(day) or day[:4].isdigit()) for day in days):
            yield from check_days(self._owner.line, *days)

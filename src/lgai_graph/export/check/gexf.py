"""Check GEXF by what Gephi's importer does with it (``docs/exports.md`` lists the rules)."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from lgai_graph.export.check.ends import SeenEnds
from lgai_graph.export.check.tags import Tag
from lgai_graph.export.check.values import (
    Problem,
    check_colour,
    check_days,
    check_numeral,
    check_value,
    check_weight,
    show,
)

VERSIONS = ("1.0", "1.1", "1.2", "1.3")
TIME_FORMATS = ("date", "datetime", "double", "float", "integer", "timestamp")
EDGE_TYPES = ("directed", "undirected")
ELEMENTS = ("node", "edge")
TIMES = ("start", "end", "timestamp")
OLD_TIMES = ("startopen", "endopen")

# 2018-12-01, 20181201, and with a time of day behind a T.
_WHOLE_TIME = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?")
_FIRST, _LAST = "0", "~"  # sort before and behind every time


def check_gexf(tags: Iterable[Tag]) -> Iterator[Problem]:
    """Yield the problems of a file."""
    check = _GexfCheck()
    for tag in tags:
        yield from check.end(tag) if tag.is_end else check.start(tag)
    yield from check.finish()


class _GexfCheck:
    """Remember the columns, the nodes, how time is written, and the element that is being read."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, str], str] = {}
        self._class = "node"
        self._ends = SeenEnds()
        self._time_format = "double"
        self._representations: set[str] = set()
        self._owners: list[Tag] = []
        self._spells: list[tuple[str, str]] = []

    def start(self, tag: Tag) -> Iterator[Problem]:
        """Check what an element says at its start."""
        handlers = {
            "gexf": self._check_root,
            "graph": self._check_graph,
            "attributes": self._start_columns,
            "attribute": self._add_column,
            "node": self._start_element,
            "edge": self._start_element,
            "attvalue": self._check_value,
            "spell": self._add_spell,
            "color": self._check_colour,
        }
        if tag.name in handlers:
            yield from handlers[tag.name](tag)

    def end(self, tag: Tag) -> Iterator[Problem]:
        """Check an element's spells when all are known."""
        if tag.name in ELEMENTS and self._owners:
            self._owners.pop()
            self._spells = []
        elif tag.name == "spells":
            yield from self._check_spells(tag)
        elif tag.name == "title":
            yield tag.line, "title", "<title> is not in the schema of GEXF; use <description>"

    def finish(self) -> Iterator[Problem]:
        """Check the file as a whole."""
        yield from self._ends.list_missing()
        if len(self._representations) > 1:
            yield 1, "time", "intervals and timestamps are mixed; Gephi takes one of them only"

    def _check_root(self, tag: Tag) -> Iterator[Problem]:
        version = tag.attributes.get("version", "")
        if version not in VERSIONS:
            yield tag.line, "version", f"the version {show(version)} is unknown to Gephi; write 1.3"

    def _check_graph(self, tag: Tag) -> Iterator[Problem]:
        self._time_format = tag.attributes.get("timeformat", "double").lower()
        if self._time_format not in TIME_FORMATS:
            yield (
                tag.line,
                "timeformat",
                f"the timeformat {show(self._time_format)} is read as double; use date",
            )
        edge_type = tag.attributes.get("defaultedgetype", "directed")
        if edge_type not in EDGE_TYPES:
            yield tag.line, "edge type", f"the defaultedgetype {show(edge_type)} is refused; use directed"

    def _start_columns(self, tag: Tag) -> Iterator[Problem]:
        self._class = tag.attributes.get("class", "node")
        yield from ()

    def _add_column(self, tag: Tag) -> Iterator[Problem]:
        key = self._class, tag.attributes.get("id", "")
        if key in self._columns:
            yield tag.line, "column", f"the column id {show(key[1])} is used twice; give each its own"
        self._columns[key] = tag.attributes.get("type", "string")

    def _start_element(self, tag: Tag) -> Iterator[Problem]:
        self._owners.append(tag)
        self._spells = []
        if tag.name == "node":
            yield from self._ends.add_node(tag.line, tag.attributes.get("id"))
        else:
            yield from self._check_edge(tag)
        yield from self._check_time(tag)

    def _check_edge(self, tag: Tag) -> Iterator[Problem]:
        yield from self._ends.add_edge(tag.line, tag.attributes, kind=tag.attributes.get("kind", ""))
        edge_type = tag.attributes.get("type", "directed")
        if edge_type.lower() not in EDGE_TYPES:
            yield (
                tag.line,
                "edge type",
                f"the type {show(edge_type)} is refused; a relation type goes into kind",
            )
        if "weight" in tag.attributes:
            yield from check_weight(tag.line, tag.attributes["weight"])

    def _check_value(self, tag: Tag) -> Iterator[Problem]:
        ident = tag.attributes.get("for", tag.attributes.get("id", ""))
        value, owner = tag.attributes.get("value", ""), self._owners[-1].name if self._owners else "node"
        kind = self._columns.get((owner, ident))
        if kind is None:
            yield tag.line, "column", f"the column {show(ident)} is not declared, so its value is lost"
            return
        yield from check_value(tag.line, value)
        yield from check_numeral(tag.line, value, kind)
        yield from self._check_time(tag)

    def _add_spell(self, tag: Tag) -> Iterator[Problem]:
        self._spells.append((tag.attributes.get("start", _FIRST), tag.attributes.get("end", _LAST)))
        yield from self._check_time(tag)

    def _check_time(self, tag: Tag) -> Iterator[Problem]:
        """Check the times of one tag."""
        times = {name: tag.attributes[name] for name in TIMES if name in tag.attributes}
        for name, text in times.items():
            self._representations.add("timestamp" if name == "timestamp" else "interval")
            if not self._is_whole(text):
                cure = "write whole days, such as 2018-12-01, or leave an open end out"
                yield tag.line, "time", f"the time {show(text)} ends the whole import; {cure}"
        for old in OLD_TIMES:
            if old in tag.attributes:
                yield tag.line, "open", f"{old} is out of use; write {old[:-4]}"
        start, end = times.get("start"), times.get("end")
        if start is not None and start == end:
            yield (
                tag.line,
                "zero width",
                f"the time line loses an interval of no width ({start}); widen it by a day",
            )
        elif start and end and self._time_format == "date":
            yield from (problem for problem in check_days(tag.line, start, end) if problem[1] == "order")

    def _is_whole(self, text: str) -> bool:
        """Tell whether Gephi can read a time in the file's time format."""
        if self._time_format in ("date", "datetime", "timestamp"):
            found = _WHOLE_TIME.fullmatch(text)
            return found is not None and not [*check_days(0, "-".join(found.group(1, 2, 3)), None)]
        try:
            float(text)
        except ValueError:
            return False
        return True

    def _check_spells(self, tag: Tag) -> Iterator[Problem]:
        """Find spells that overlap; both ends belong to a spell."""
        spells = sorted(self._spells, key=lambda spell: self._get_order(spell[0], _FIRST))
        for (_, end), (start, _) in pairwise(spells):
            if self._get_order(start, _FIRST) <= self._get_order(end, _LAST):
                yield tag.line, "overlap", f"spells overlap on {show(start)} and are refused; merge them"

    def _get_order(self, text: str, bound: str) -> tuple[float, str]:
        """Make times comparable: numbers as numbers, days as texts."""
        if text == bound:
            return (float("-inf") if bound == _FIRST else float("inf")), ""
        try:
            return float(text.replace("-", "") if self._time_format == "date" else text), ""
        except ValueError:
            return 0.0, text

    def _check_colour(self, tag: Tag) -> Iterator[Problem]:
        if "hex" in tag.attributes:
            yield from check_colour(tag.line, tag.attributes["hex"])
        for name in ("r", "g", "b"):
            text = tag.attributes.get(name, "0")
            if not text.isdigit() or int(text) > 255:
                yield tag.line, "colour", f"the colour part {name}={show(text)} is no number from 0 to 255"

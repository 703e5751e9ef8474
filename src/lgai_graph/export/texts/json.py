"""Write everything a store holds as one JSON document.

The shape is that of the model (``docs/model.md``): ``{"format": "lgai-graph", "version": 1, "articles": […],
"entities": […], "events": […], "relations": […], "titles": […], "ambiguities": […]}``, with the field names
of the dataclasses; days are ISO texts, unknown values are null.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TextIO, TypeAlias

from lgai_graph.export.nouns import Nouns

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

FORMAT, VERSION = "lgai-graph", 1

_SURROGATE = re.compile("[\ud800-\udfff]")


def write_json(nouns: Nouns, file: TextIO) -> None:
    """Write one thing per line, so that versions of an export can be compared.

    Texts are written as they are, control characters escaped: quotes count characters of them.
    """
    file.write(f'{{\n"format": "{FORMAT}",\n"version": {VERSION}')
    lists: tuple[tuple[str, Iterable[object]], ...] = (
        ("articles", nouns.articles),
        ("entities", nouns.entities),
        ("events", nouns.events),
        ("relations", nouns.relations),
        ("titles", nouns.titles),
        ("ambiguities", nouns.ambiguities),
    )
    for name, things in lists:
        file.write(f',\n"{name}": [')
        file.writelines(_list_lines(things))
        file.write("]")
    file.write("\n}\n")


def _list_lines(things: Iterable[object]) -> Iterator[str]:
    """Yield the items of a list, each on its line."""
    comma = ""
    for thing in things:
        line = json.dumps(_make_json(thing), ensure_ascii=False)
        if _SURROGATE.search(line):  # half a pair has no bytes in UTF-8, but it has an escape
            line = json.dumps(_make_json(thing))
        yield f"{comma}\n{line}"
        comma = ","
    if comma:
        yield "\n"


def _make_json(value: object) -> Json:
    """Turn the nouns into what JSON knows."""
    if is_dataclass(value):
        return {field.name: _make_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_make_json(item) for item in value]
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"{type(value).__name__} has no JSON form")

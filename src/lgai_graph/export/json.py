"""This module writes everything a store holds as one JSON document.

The shape is that of the model (``docs/model.md``): ``{"format": "lgai-graph", "version": 1, "articles": […],
"entities": […], "events": […], "relations": […], "ambiguities": […]}``, with the field names of the
dataclasses; days are ISO texts, unknown values are null.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TextIO, TypeAlias

from lgai_graph.model import Knowledge

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

FORMAT, VERSION = "lgai-graph", 1


def write_json(knowledge: Knowledge, file: TextIO) -> None:
    """This writes one thing per line, so that versions of an export can be compared."""
    file.write(f'{{\n"format": "{FORMAT}",\n"version": {VERSION}')
    for field in fields(knowledge):
        file.write(f',\n"{field.name}": [')
        file.writelines(_list_lines(getattr(knowledge, field.name)))
        file.write("]")
    file.write("\n}\n")


def _list_lines(things: Iterable[object]) -> Iterator[str]:
    """This yields the items of a list, each on its line."""
    comma = ""
    for thing in things:
        yield f"{comma}\n{json.dumps(_make_json(thing), ensure_ascii=False)}"
        comma = ","
    if comma:
        yield "\n"


def _make_json(value: object) -> Json:
    """This turns the nouns into what JSON knows."""
    if is_dataclass(value):
        return {field.name: _make_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_make_json(item) for item in value]
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"{type(value).__name__} has no JSON form")

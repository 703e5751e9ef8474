"""Write the shapes of answers as JSON Schema, from the types that the queries declare."""

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from lgai_graph.serve.asked.parameters import JsonSchema

_PLAIN: Mapping[object, str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    NoneType: "null",
}


def make_shape_schema(shape: object, found: dict[str, JsonSchema], *, root: str) -> JsonSchema:
    """Write a type as JSON Schema; each record that it names is added to ``found`` once.

    Args:
        shape: a record, a list, a union or a plain type.
        found: the records by their name.
        root: where they will stand: ``#/components/schemas/``.
    """
    if shape in _PLAIN:
        return {"type": _PLAIN[shape]}
    if get_origin(shape) is NotRequired:
        return make_shape_schema(get_args(shape)[0], found, root=root)
    if get_origin(shape) is list:
        return {"type": "array", "items": make_shape_schema(get_args(shape)[0], found, root=root)}
    if get_origin(shape) is dict:
        values = make_shape_schema(get_args(shape)[1], found, root=root)
        return {"type": "object", "additionalProperties": values}
    if get_origin(shape) in (Union, UnionType):
        return {"anyOf": [make_shape_schema(one, found, root=root) for one in get_args(shape)]}
    if isinstance(shape, type) and is_typeddict(shape):
        _add_record(shape, found, root=root)
        return {"$ref": f"{root}{shape.__name__}"}
    raise TypeError(f"{shape!r} has no JSON Schema here")


def _add_record(shape: type, found: dict[str, JsonSchema], *, root: str) -> None:
    if shape.__name__ in found:
        return
    schema = found[shape.__name__] = {"type": "object"}
    hints = get_type_hints(shape, include_extras=True)
    schema["description"] = " ".join((shape.__doc__ or "").split())
    schema["required"] = [name for name, hint in hints.items() if get_origin(hint) is not NotRequired]
    schema["properties"] = {name: make_shape_schema(hint, found, root=root) for name, hint in hints.items()}
    schema["additionalProperties"] = False

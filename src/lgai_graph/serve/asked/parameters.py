"""The parameters of a question: what they are called, what may stand in them, and how they are read."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import TypeAlias

from lgai_graph.errors import InputError
from lgai_graph.query.typed import Days, TypedAmount, parse_amount, parse_days

MOST_CHARACTERS = 500  # of one value; longer than any name, short enough for a pattern of SQLite
MOST_VALUES = 50  # of a parameter that may be repeated
MOST_NUMBER = 2**31  # a store has fewer rows

_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffd]")  # U+FFFD stands for bytes that are no UTF-8
_FLAGS = {"true": True, "1": True, "yes": True, "": True, "false": False, "0": False, "no": False}

GivenValue: TypeAlias = "str | bool | int | float | Days | TypedAmount"
JsonSchema: TypeAlias = "dict[str, object]"


class ValueKind(StrEnum):
    """What may stand in a parameter."""

    TEXT = "text"
    DAY = "day"
    AMOUNT = "amount"
    FLAG = "flag"
    NUMBER = "number"  # whole
    SHARE = "share"  # from 0 to 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of a question, named as the option of the command.

    Args:
        name: with hyphens, as ``min-sources``.
        help: one sentence.
        kind: what may stand in it.
        is_required: an empty text is none.
        repeats: it may be given several times.
        choices: the only texts allowed; empty for any.
        least: of a number.
        most: of a number.
        default: of a number; None for no bound.
    """

    name: str
    help: str
    kind: ValueKind = ValueKind.TEXT
    is_required: bool = False
    repeats: bool = False
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = MOST_NUMBER
    default: int | None = None

    @property
    def identifier(self) -> str:
        """The name that may stand in a program: ``min_sources``."""
        return self.name.replace("-", "_")


class Given:
    """The values that came with a question."""

    def __init__(self, values: Mapping[str, Sequence[GivenValue]]) -> None:
        self._values = values

    def get_text(self, name: str) -> str | None:
        """Return a text, or None."""
        return next((value for value in self._values.get(name, ()) if isinstance(value, str)), None)

    def list_texts(self, name: str) -> list[str]:
        """Return every text of a parameter that may be repeated."""
        return [value for value in self._values.get(name, ()) if isinstance(value, str)]

    def get_days(self, name: str) -> Days | None:
        """Return a span of days, or None."""
        return next((value for value in self._values.get(name, ()) if isinstance(value, Days)), None)

    def get_amount(self, name: str) -> TypedAmount | None:
        """Return an amount, or None."""
        return next((value for value in self._values.get(name, ()) if isinstance(value, TypedAmount)), None)

    def has(self, name: str) -> bool:
        """Tell whether a flag is set."""
        return any(value is True for value in self._values.get(name, ()))

    def get_number(self, name: str) -> int | None:
        """Return a whole number, or None."""
        return next((value for value in self._values.get(name, ()) if isinstance(value, int)), None)

    def get_share(self, name: str) -> float | None:
        """Return a number from 0 to 1, or None."""
        return next((value for value in self._values.get(name, ()) if isinstance(value, float)), None)


def read_given(parameters: Sequence[Parameter], raw: Iterable[tuple[str, str]]) -> Given:
    """Read what came with a question, as pairs of a name and a text.

    Raises:
        InputError: unknown names and bad values, all at once.
    """
    known = {parameter.identifier: parameter for parameter in parameters}
    texts: dict[str, list[str]] = {}
    problems: list[str] = []
    for name, text in raw:
        parameter = known.get(name.replace("-", "_"))
        if parameter is None:
            names = ", ".join(parameter.name for parameter in parameters) or "none"
            problems.append(f"there is no parameter {name[:40]!r}; there are: {names}")
        else:
            texts.setdefault(parameter.name, []).append(text)
    values: dict[str, list[GivenValue]] = {}
    for parameter in parameters:
        try:
            values[parameter.name] = list(_read_values(parameter, texts.get(parameter.name, [])))
        except InputError as error:
            problems.append(f"{parameter.name}: {error}")
    if problems:
        raise InputError("; ".join(problems))
    return Given(values)


def _read_values(parameter: Parameter, texts: Sequence[str]) -> Iterator[GivenValue]:
    if len(texts) > (MOST_VALUES if parameter.repeats else 1):
        raise InputError(f"given {len(texts)} times; {MOST_VALUES if parameter.repeats else 1} at most")
    if parameter.is_required and not any(text.strip() for text in texts):
        raise InputError(f"is missing; {parameter.help[:1].lower()}{parameter.help[1:]}")
    if not texts and parameter.default is not None:
        yield parameter.default
    for text in texts:
        yield _read_value(parameter, text)


def _read_value(parameter: Parameter, text: str) -> GivenValue:
    """Read one value."""
    if len(text) > MOST_CHARACTERS:
        raise InputError(f"{len(text)} characters; {MOST_CHARACTERS} at most")
    if _CONTROL.search(text):
        raise InputError("holds a control character, or bytes that are no UTF-8")
    if parameter.choices and text not in parameter.choices:
        raise InputError(f"{text!r} is none of {', '.join(parameter.choices)}")
    match parameter.kind:
        case ValueKind.DAY:
            return parse_days(text)
        case ValueKind.AMOUNT:
            return parse_amount(text)
        case ValueKind.FLAG:
            return _read_flag(text)
        case ValueKind.NUMBER:
            return _read_number(parameter, text)
        case ValueKind.SHARE:
            return _read_share(text)
        case ValueKind.TEXT:
            return text


def _read_flag(text: str) -> bool:
    if text.lower() not in _FLAGS:
        raise InputError(f"{text!r} is neither true nor false")
    return _FLAGS[text.lower()]


def _read_number(parameter: Parameter, text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,10}", text) or not parameter.least <= int(text) <= parameter.most:
        raise InputError(f"{text!r} is no whole number from {parameter.least} to {parameter.most}")
    return int(text)


def _read_share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = float("nan")
    if not (isfinite(share) and 0 <= share <= 1):
        raise InputError(f"{text!r} is no number from 0 to 1")
    return share


_SCHEMAS: Mapping[ValueKind, JsonSchema] = {
    ValueKind.TEXT: {"type": "string", "maxLength": MOST_CHARACTERS},
    ValueKind.DAY: {"type": "string", "pattern": r"^\d{4}([-./]\d{1,2}([-./]\d{1,2})?)?$"},
    ValueKind.AMOUNT: {"type": "string"},
    ValueKind.FLAG: {"type": "boolean", "default": False},
    ValueKind.NUMBER: {"type": "integer"},
    ValueKind.SHARE: {"type": "number", "minimum": 0, "maximum": 1},
}


def make_parameter_schema(parameter: Parameter) -> JsonSchema:
    """Write a parameter as JSON Schema (draft 2020-12)."""
    schema = dict(_SCHEMAS[parameter.kind])
    if parameter.choices:
        schema = {"type": "string", "enum": list(parameter.choices)}
    if parameter.kind is ValueKind.NUMBER:
        schema |= {"minimum": parameter.least, "maximum": parameter.most}
    if parameter.default is not None:
        schema["default"] = parameter.default
    return {"type": "array", "items": schema, "maxItems": MOST_VALUES} if parameter.repeats else schema

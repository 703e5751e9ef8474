"""Turn the project's nouns into plain data and back, so that pipelines and docs can be saved.

Only dataclasses, named tuples and enums of this package come back: plain data can make nothing else.
"""

import dataclasses
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias, cast

from srsly import msgpack_decoders, msgpack_encoders

from lgai_graph.errors import InputError

Plain: TypeAlias = Any  # str, numbers, None, lists, and dicts with one marked key
MARK = "@lgai"
PACKAGE = "lgai_graph."
MSGPACK = "noun"  # the key of the one value that stands alone


def to_plain(value: object) -> Plain:
    """Write a value as plain data; sets are sorted, so that equal values give equal bytes.

    >>> to_plain((1, frozenset({"b", "a"})))
    {'@lgai': 'tuple', 'of': [1, {'@lgai': 'set', 'of': ['a', 'b']}]}
    """
    if isinstance(value, Enum):
        return _mark(_name_class(value), value.value)
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, date):
        return _mark("date", value.isoformat())
    if isinstance(value, re.Pattern):
        return _mark("regex", [value.pattern, value.flags])
    if isinstance(value, Mapping):
        return _mark("map", [[to_plain(key), to_plain(one)] for key, one in value.items()])
    if isinstance(value, tuple):
        name = _name_class(value) if hasattr(value, "_fields") else "tuple"
        return _mark(name, [to_plain(one) for one in value])
    if isinstance(value, (set, frozenset)):
        return _mark("set", sorted((to_plain(one) for one in value), key=repr))
    if isinstance(value, list):
        return [to_plain(one) for one in value]
    if dataclasses.is_dataclass(value):
        fields = [field.name for field in dataclasses.fields(value) if field.init]
        return _mark(_name_class(value), {name: to_plain(getattr(value, name)) for name in fields})
    raise InputError(f"{type(value).__name__} cannot be saved; put plain values or dataclasses in its place")


def from_plain(plain: Plain) -> object:
    """Read a value back.

    Raises:
        InputError: the data names something that is no noun of this package.
    """
    if isinstance(plain, list):
        return [from_plain(one) for one in plain]
    if not isinstance(plain, dict):
        return plain
    name, of = plain[MARK], plain["of"]
    if reader := READERS.get(name):
        return reader(of)
    kind = _find_class(name)
    if issubclass(kind, Enum):
        return kind(of)
    if isinstance(of, list):
        return kind(*map(from_plain, of))
    return kind(**{key: from_plain(one) for key, one in of.items()})


READERS: Mapping[str, Callable[[Plain], object]] = {
    "date": date.fromisoformat,
    "regex": lambda of: re.compile(*of),
    "map": lambda of: {from_plain(key): from_plain(one) for key, one in of},
    "tuple": lambda of: tuple(map(from_plain, of)),
    "set": lambda of: frozenset(map(from_plain, of)),
}


def dump_values(values: Mapping[str, object]) -> bytes:
    """Write named values as bytes."""
    plain = {name: to_plain(value) for name, value in values.items()}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def load_values(data: bytes | str, names: Iterable[str]) -> dict[str, Any]:
    """Read named values back.

    Raises:
        InputError: the bytes were not written by ``dump_values``.
    """
    try:
        plain = json.loads(data)
        return {name: from_plain(plain[name]) for name in names}
    except (ValueError, LookupError, TypeError) as error:
        raise InputError(
            f"these settings of a step cannot be read ({error}); save the pipeline again"
        ) from error


class SavedStep:
    """A step with settings that travel with a saved pipeline; ``settings`` names the attributes."""

    settings: tuple[str, ...] = ()

    def to_bytes(self, *, exclude: Sequence[str] = ()) -> bytes:
        """Write the settings as bytes."""
        return dump_values({name: getattr(self, name) for name in self.settings})

    def from_bytes(self, data: bytes, *, exclude: Sequence[str] = ()) -> "SavedStep":
        """Read the settings back."""
        self.configure(**load_values(data, self.settings))
        return self

    def to_disk(self, path: Path | str, *, exclude: Sequence[str] = ()) -> None:
        """Write the settings to a file."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: Path | str, *, exclude: Sequence[str] = ()) -> "SavedStep":
        """Read the settings of a file."""
        return self.from_bytes(Path(path).read_bytes())

    def configure(self, **settings: Any) -> None:
        """Take settings over."""
        for name, value in settings.items():
            setattr(self, name, value)


def register_nouns() -> None:
    """Teach spaCy's own serialisation the project's nouns, so that ``doc.to_bytes`` keeps the claims."""
    msgpack_encoders.register("lgai_graph", func=encode_noun)
    msgpack_decoders.register("lgai_graph", func=decode_noun)


def encode_noun(value: object, chain: Callable[[object], object] | None = None) -> object:
    """Encode a noun for msgpack, which spaCy writes docs with."""
    if type(value).__module__.startswith(PACKAGE):
        return {MARK: dump_values({MSGPACK: value}).decode()}
    return chain(value) if chain else value


def decode_noun(value: object, chain: Callable[[object], object] | None = None) -> object:
    """Decode a noun that ``encode_noun`` wrote."""
    if isinstance(value, dict) and value.keys() == {MARK}:
        return load_values(value[MARK], (MSGPACK,))[MSGPACK]
    return chain(value) if chain else value


def _mark(name: str, of: Plain) -> dict[str, Plain]:
    return {MARK: name, "of": of}


def _name_class(value: object) -> str:
    kind = type(value)
    if not kind.__module__.startswith(PACKAGE):
        raise InputError(f"{kind.__name__} is no noun of this package and cannot be saved")
    return f"{kind.__module__}:{kind.__qualname__}"


def _find_class(name: str) -> type:
    module, _, kind = name.partition(":")
    found = getattr(import_module(module), kind, None) if module.startswith(PACKAGE) else None
    known = isinstance(found, type) and (issubclass(found, (Enum, tuple)) or dataclasses.is_dataclass(found))
    if not known:
        raise InputError(f"“{name}” is no noun of this package; save the pipeline again with this version")
    return cast("type", found)

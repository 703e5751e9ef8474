"""Read words out of the rows of a lexicon file."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from lgai_graph.checked.row import Row, Shape, suggest
from lgai_graph.checked.values import Listing, Table, Text
from lgai_graph.model import EventType, ParticipantRole

Member = TypeVar("Member", bound=StrEnum)


def read_words(row: Row, key: str) -> tuple[str, ...]:
    """Read a list of words; one that stands twice in a file is a problem, one in two files is not."""
    seen: dict[str, Text] = {}
    for item in row.texts(key):
        word = item.value.strip()
        first = seen.setdefault(word, item)
        if first is not item and first.source == item.source:
            problem = f"'{word}' again in '{key}' (first on line {first.line}); delete one of the two"
            row.problems.add(item.line, problem, item.source)
    return tuple(seen)


def read_edges(top: Row, key: str) -> tuple[str, ...]:
    """Read the words by which a name or a sentence begins or ends."""
    return tuple(sorted(read_set(top, key)))


def read_set(row: Row, key: str) -> frozenset[str]:
    """Read a list of words whose order means nothing."""
    return frozenset(read_words(row, key))


def read_among(row: Row, key: str, known: Collection[str]) -> tuple[str, ...]:
    """Read a list of words that all stand in a closed set."""
    words = read_words(row, key)
    lines = {item.value.strip(): item for item in row.texts(key)}
    for word in words:
        if word not in known:
            item = lines[word]
            row.problems.add(
                item.line, f"unknown word '{word}' in '{key}'{suggest(word, known)}", item.source
            )
    return tuple(word for word in words if word in known)


def read_members(row: Row, key: str, options: type[Member]) -> tuple[Member, ...]:
    """Read a list of members of a closed set."""
    return tuple(map(options, read_among(row, key, [member.value for member in options])))


def read_one(row: Row, key: str, known: Collection[str], default: str = "") -> str:
    """Read one word that stands in a closed set."""
    word = row.text(key) if key in row else default
    if word and word != default and word not in known:
        row.add(key, f"unknown {key} '{word}'{suggest(word, known)}")
        return default
    return word


def read_number(row: Row, key: str, *, least: float, most: float, default: float) -> float:
    """Read a number between two others."""
    words = row.text(key) if key in row else ""
    if not words:
        return default
    try:
        number = float(words)
    except ValueError:
        number = least - 1
    if not least <= number <= most:
        row.add(key, f"'{key}' is '{words}'; write a number from {least:g} to {most:g}")
        return default
    return number


def read_table(row: Row, key: str) -> Row | None:
    """Read a mapping whose keys are words of its own, such as slots or particle pairs."""
    value = row.table.fields.get(key)
    if value is None:
        return None
    if not isinstance(value, Table):
        row.add(key, f"'{key}' must be a mapping (word: word)")
        return None
    return Row(value, Shape(noun=key, optional=tuple(value.fields)), row.problems)


def read_pairs(row: Row, key: str) -> Mapping[str, str]:
    """Read a mapping of words to words."""
    table = read_table(row, key)
    return {} if table is None else {word: table.text(word) for word in table.shape.keys}


def read_keyed(
    row: Row, key: str, keys: Collection[str], values: Collection[str] | None = None
) -> Mapping[str, tuple[str, ...]]:
    """Read a mapping of known keys to one word or to a list, of a closed set where one is given."""
    table = read_table(row, key)
    if table is None:
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for word in table.shape.keys:
        if word not in keys:
            table.add(word, f"unknown '{word}' in '{key}'{suggest(word, keys)}")
            continue
        is_list = isinstance(table.table.fields[word], Listing)
        if values is None:
            found[word] = read_words(table, word) if is_list else (table.text(word),)
        elif is_list:
            found[word] = read_among(table, word, values)
        else:
            found[word] = (read_one(table, word, values),)
    return found


def read_roles(top: Row, key: str) -> dict[str, str]:
    """Read a mapping of roles to verbs, turned round."""
    rows = read_keyed(top, key, [role.value for role in ParticipantRole])
    return {verb: role for role, verbs in rows.items() for verb in verbs}


def read_types(top: Row, key: str, types: Iterable[EventType]) -> dict[str, EventType]:
    """Read a mapping of types to words, turned round."""
    found: dict[str, EventType] = {}
    for name, words in read_keyed(top, key, [str(ident) for ident in types]).items():
        for word in words:
            if found.setdefault(word, EventType(name)) != name:
                top.add(key, f"'{word}' in '{key}' is {found[word]} and {name}; keep one")
    return found

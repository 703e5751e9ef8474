"""The list that a finished extract leaves beside its shards: which lines of which shards are its articles."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from lgai_graph.errors import InputError
from lgai_graph.shards.files import DAMAGES
from lgai_graph.shards.parts import Part
from lgai_graph.shards.places import Place
from lgai_graph.shards.rules import ShardRules, find_difference

FORMAT = 1
PREFIX, SUFFIX = "list-", ".json"
INPUT_DIGITS = 16

Lines = tuple[int, ...] | None  # None for all lines of a shard


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardList:
    """What one extract gave.

    Args:
        inputs: names what it was given; the parts of one whole share it.
        part: its share of that.
        shards: the lines of each shard that are its articles.
        skipped: what could not be read, and why.
    """

    inputs: str
    part: Part
    shards: Mapping[str, Lines]
    skipped: Sequence[tuple[str, str]] = ()

    @property
    def name(self) -> str:
        """Return the name of its file, the same for the same inputs."""
        return f"{PREFIX}{self.inputs}-{self.part.number}-of-{self.part.count}{SUFFIX}"


def name_inputs(parts: Iterable[str]) -> str:
    """Name what an extract was given."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:INPUT_DIGITS]


def write_list(place: Place, rules: ShardRules, shards: ShardList) -> None:
    """Write a list, in the place of a former one of the same inputs."""
    content = {
        "lgai_list": FORMAT,
        "rules": asdict(rules),
        "inputs": shards.inputs,
        "part": [shards.part.number, shards.part.count],
        "shards": dict(sorted(shards.shards.items())),
        "skipped": sorted(shards.skipped),
    }
    place.write(shards.name, _dump({**content, "sum": sha256(_dump(content)).hexdigest()}))


def read_lists(place: Place, rules: ShardRules, inputs: str = "") -> list[ShardList]:
    """Read the lists of a place.

    Args:
        place: where the shards are.
        rules: those at hand.
        inputs: names what an extract was given; empty for all that were run.

    Raises:
        InputError: there is none, one is damaged or of other rules, a part or a shard is missing.
    """
    names = place.list_names()
    lists = [_read_list(place, name, rules) for name in names if name.startswith(f"{PREFIX}{inputs}")]
    if not lists:
        raise InputError(
            f"{place.shown}: no list of a finished extract; "
            f"run `lgai extract PATH --to {place.shown}` to its end"
        )
    _check_parts(place, lists)
    _check_names(place, lists, frozenset(names))
    return lists


def join_lists(lists: Sequence[ShardList]) -> dict[str, Lines]:
    """Join the lines of all lists, each once."""
    joined: dict[str, Lines] = {}
    for name in sorted({name for one in lists for name in one.shards}):
        lines = [one.shards[name] for one in lists if name in one.shards]
        some = [part for part in lines if part is not None]
        joined[name] = tuple(sorted({*sum(some, ())})) if len(some) == len(lines) else None
    return joined


def _read_list(place: Place, name: str, rules: ShardRules) -> ShardList:
    try:
        row: Any = json.loads(place.read(name).decode("utf-8", "surrogatepass"))
        total = row.pop("sum")
        if sha256(_dump(row)).hexdigest() != total:
            raise ValueError("its checksum differs")
        is_known, found = row["lgai_list"] == FORMAT, dict(row["rules"])
        made = ShardList(
            inputs=str(row["inputs"]),
            part=Part(*row["part"]),
            shards={key: None if lines is None else tuple(lines) for key, lines in row["shards"].items()},
            skipped=tuple((str(source), str(reason)) for source, reason in row["skipped"]),
        )
    except DAMAGES as error:
        raise InputError(
            f"{place.shown}: {name} is torn; delete it and run the same `lgai extract` again"
        ) from error
    difference = (
        find_difference(rules, found) if is_known else "written in another format; run `lgai extract` again"
    )
    if difference:
        raise InputError(f"{place.shown}: {name} cannot be used here; it was {difference}")
    return made


def _dump(content: object) -> bytes:
    """Write JSON; half a surrogate pair stays what it is."""
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def _check_parts(place: Place, lists: Sequence[ShardList]) -> None:
    """Demand every part of what was divided, and one division."""
    counts = {one.inputs: one.part.count for one in lists}
    for one in lists:
        count = counts[one.inputs]
        if one.part.count != count:
            raise InputError(
                f"{place.shown}: the same articles in {count} and in {one.part.count} parts; "
                f"delete the lists that end in -of-{one.part.count}{SUFFIX}, or those of the others"
            )
    for inputs, count in counts.items():
        there = {one.part.number for one in lists if one.inputs == inputs}
        missing = sorted(set(range(1, count + 1)) - there)
        if missing:
            more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
            raise InputError(
                f"{place.shown}: part {missing[0]}/{count}{more} is not finished; "
                f"run `lgai extract … --part {missing[0]}/{count}` to its end"
            )


def _check_names(place: Place, lists: Sequence[ShardList], names: frozenset[str]) -> None:
    """Demand every shard that a list names."""
    missing = sorted({name for one in lists for name in one.shards} - names)
    if missing:
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        raise InputError(
            f"{place.shown}: {missing[0]}{more} is missing; run the same `lgai extract` again, "
            "with a folder or URL that all its machines share"
        )

"""The file of a names model: one line of JSON, its features, their weights."""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lgai_graph.errors import InputError
from lgai_graph.extract.names.model.chain import Chain, make_chain
from lgai_graph.extract.names.model.features import ModelWords, thaw_lists

FORMAT = 1
CURE = "reinstall lgai-graph, or train it anew with scripts/train_names.py"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What training learnt.

    Args:
        lists: the vocabulary that some features look at.
        first: the model that reads the sentence.
        second: the model that reads the sentence and the first model's verdict.
        features: what the rows of the table stand for, sorted.
        table: weight of each feature for each label of the first, then of the second model.
        reference: SHA-256 of the reference list whose names the features know.
    """

    lists: ModelWords
    first: Chain
    second: Chain
    features: tuple[str, ...]
    table: NDArray[np.int16]
    reference: str


def write_weights(path: Path, weights: Weights, origin: Sequence[str]) -> None:
    """Write a model's file: the same weights give the same bytes.

    Args:
        path: the file to write.
        weights: what training learnt.
        origin: lines on what it was trained on and under which licence.
    """
    head = {
        "format": FORMAT,
        "origin": list(origin),
        "lists": weights.lists.freeze(),
        "first": describe_chain(weights.first),
        "second": describe_chain(weights.second),
        "features": len(weights.features),
        "reference": weights.reference,
    }
    body = "".join(f"{feature}\n" for feature in weights.features).encode()
    line = json.dumps(head, ensure_ascii=False, sort_keys=True).encode()
    columns = np.ascontiguousarray(weights.table.T.astype("<i2")).tobytes()
    with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(b"\n".join((line, str(len(body)).encode(), body + columns)))


def describe_chain(chain: Chain) -> dict[str, object]:
    """Return labels and transitions as JSON holds them."""
    return {"labels": list(chain.labels), "transitions": chain.transitions.tolist()}


def read_weights(path: Path) -> Weights:
    """Read a model's file.

    Raises:
        InputError: the file is missing, damaged or of another format.
    """
    try:
        data = gzip.decompress(path.read_bytes())
        line, size, rest = data.split(b"\n", 2)
        head = json.loads(line)
        if head["format"] != FORMAT:
            raise InputError(f"{path.name}: format {head['format']} is not {FORMAT}; {CURE}")
        features = tuple(rest[: int(size)].decode().split("\n")[:-1])
        first, second = (thaw_chain(head[name]) for name in ("first", "second"))
        shape = (len(first.labels) + len(second.labels), head["features"])
        table = np.frombuffer(rest[int(size) :], dtype="<i2").reshape(shape).T
        return Weights(
            lists=thaw_lists(head["lists"]),
            first=first,
            second=second,
            features=features,
            table=table,
            reference=head["reference"],
        )
    except (OSError, EOFError, ValueError, KeyError) as error:
        raise InputError(f"{path.name}: no names model ({error}); {CURE}") from error


def thaw_chain(told: Mapping[str, Any]) -> Chain:
    """Make a chain of what JSON holds of it."""
    return make_chain(told["labels"], told["transitions"])

"""Write an article with what was read in it as one line of JSON, and read it back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any

from lgai_graph.load.draft import Draft
from lgai_graph.model import PublishedBasis, Reading
from lgai_graph.store.cache.codec import encode_reading

KEY_DIGITS = 32  # hexadecimal: 128 bits, for two of 90 million to agree by chance is one in 10^23
FIELDS = tuple(field.name for field in fields(Draft))


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One line of a shard.

    Args:
        draft: the article as its file says it, before it got its id.
        key: names the reading in the cache; None for one that nothing was read in.
        body: the reading as ``encode_reading`` writes it.
    """

    draft: Draft
    key: str | None
    body: str | None


def make_draft_key(draft: Draft) -> str:
    """Name a draft by all that it says."""
    return sha256(_dump([getattr(draft, name) for name in FIELDS])).hexdigest()[:KEY_DIGITS]


def encode_record(draft: Draft, key: str | None, reading: Reading | None) -> bytes:
    """Write a line; without a reading, linking reads the article where it needs it."""
    told = {name: value for name in FIELDS if (value := getattr(draft, name)) is not None}
    row: dict[str, object] = {"article": told}
    if key is not None and reading is not None:
        row |= {"key": key, "reading": json.loads(encode_reading(reading))}
    return _dump(row)


def decode_record(line: bytes) -> Record:
    """Read a line back.

    Raises:
        ValueError, TypeError, LookupError: the line was not written by ``encode_record``.
    """
    row = json.loads(line.decode("utf-8", "surrogatepass"))
    body = _dump(row["reading"]).decode("utf-8", "surrogatepass") if "reading" in row else None
    return Record(draft=_make_draft(row["article"]), key=row.get("key"), body=body)


def _make_draft(told: Mapping[str, Any]) -> Draft:
    basis = told.get("published_basis")
    return Draft(**{**told, "published_basis": PublishedBasis(basis) if basis else None})


def _dump(value: object) -> bytes:
    """Write JSON; half a surrogate pair stays what it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")

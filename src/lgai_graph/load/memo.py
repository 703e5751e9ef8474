"""Remember what a file or a row gave, so that the next build cleans only new pages.

A key names the bytes, the place they stand at and the hints; the build adds the rules to it.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from hashlib import sha256

from lgai_graph.load.draft import Draft, Hints, Input, Note, Skipped
from lgai_graph.model import PublishedBasis

Item = Draft | Skipped | Note
NOUNS: dict[str, type[Item]] = {"draft": Draft, "skipped": Skipped, "note": Note}
NAMES = {noun: tuple(field.name for field in fields(cls)) for noun, cls in NOUNS.items()}


def recall_items(
    hints: Hints, source: Input, data: bytes, number: int | None, read: Callable[[], Iterable[Item]]
) -> Iterator[Item]:
    """Yield what was remembered, else what reading gives now, and remember that.

    Args:
        hints: with the memo.
        source: the file.
        data: the bytes of the file, or of a row.
        number: of the row; what names it is good there alone.
        read: reads.
    """
    if hints.memo is None:
        yield from read()
        return
    key = make_key(hints, source, data)
    body = hints.memo.recall(key)
    known = json.loads(body) if body else None
    if known and known[0] in (number, None):
        yield from (decode_item(*row) for row in known[1])
        return
    items = list(read())
    yield from items
    is_placed = any(item.source.endswith(f":{number}") for item in items)
    rows = [encode_item(item) for item in items]
    written = json.dumps([number if is_placed else None, rows], ensure_ascii=False, separators=(",", ":"))
    if is_clean(written):
        hints.memo.remember(key, written)


def make_key(hints: Hints, source: Input, data: bytes) -> str:
    """Name what reading rests on by a hash."""
    about = (sorted(hints.titles.items()), sorted(hints.field_map.items()), source.name, source.shown)
    digest = sha256(repr((about, source.suffix)).encode("utf-8", "surrogatepass"))
    digest.update(data)
    return digest.hexdigest()


def is_clean(text: str) -> bool:
    """Tell whether a text can be written as UTF-8; one with half characters cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def encode_item(item: Item) -> tuple[str, list[str | None]]:
    """Write an item as its noun and its fields."""
    noun = next(noun for noun, cls in NOUNS.items() if isinstance(item, cls))
    return noun, [getattr(item, name) for name in NAMES[noun]]


def decode_item(noun: str, values: list[str | None]) -> Item:
    """Read it back."""
    row = dict(zip(NAMES[noun], values, strict=True))
    if basis := row.get("published_basis"):
        row["published_basis"] = PublishedBasis(basis)
    return NOUNS[noun](**row)  # type: ignore[arg-type]

"""Search names, summaries and articles for words; any part of a word is found."""

import sys
from array import array
from collections.abc import Iterator, Sequence
from itertools import islice
from sqlite3 import Row

from lgai_graph.korean import normalize
from lgai_graph.query.shapes import HitRecord
from lgai_graph.store import Store
from lgai_graph.store.runs import LENGTH, fold, list_buckets

MAX_BUCKETS = 16  # of one word that are looked up; the passages are read anyway

# The title of a hit is what people call it: a name, a summary, a headline.
_SEARCH = """
SELECT p.kind, p.ref, p.start, p.text, coalesce(e.name, v.summary, a.title, p.text) AS title
FROM passages p
LEFT JOIN entities e ON p.kind = 'entity' AND e.id = p.ref
LEFT JOIN events v ON p.kind = 'event' AND v.id = p.ref
LEFT JOIN articles a ON p.kind = 'article' AND a.id = p.ref
WHERE {tests} ORDER BY p.n
"""
_NEXT_PART = "SELECT min(first) AS first FROM runs WHERE first > ?"
_PLACES = "SELECT places FROM runs WHERE first = ? AND bucket IN ({buckets}) ORDER BY length(places)"


def find_hits(store: Store, words: str, *, limit: int = 20) -> list[HitRecord]:
    """Find the passages that hold every word, in any case: names, then events, relations, articles.

    Args:
        store: the open store.
        words: one or more words, or parts of words.
        limit: most hits to give.
    """
    parts = normalize(words).split()
    return list(islice(_list_hits(store, parts), limit)) if parts else []


def _list_hits(store: Store, parts: Sequence[str]) -> Iterator[HitRecord]:
    """Yield each thing once, with the first of its passages that holds every part."""
    folded = [fold(part) for part in parts]
    seen: set[tuple[str, str, int | None]] = set()
    for row in _list_passages(store, parts):
        text, place = fold(row["text"]), (row["kind"], row["ref"], row["start"])
        if place in seen or not all(part in text for part in folded):
            continue
        seen.add(place)
        yield {
            "kind": row["kind"],
            "id": row["ref"],
            "title": row["title"],
            "text": row["text"],
            "start": row["start"],
        }


def _list_passages(store: Store, parts: Sequence[str]) -> Iterator[Row]:
    """Yield passages that may hold every part, in their order; the index knows nothing of short parts."""
    buckets = {bucket for part in parts for bucket in _choose_buckets(fold(part))}
    if not buckets:
        tests = " AND ".join("p.text LIKE ? ESCAPE '!'" for _ in parts)
        yield from store.rows(_SEARCH.format(tests=tests), *map(_make_pattern, parts))
        return
    query = _SEARCH.format(tests="p.n = ?")
    for number in _find_numbers(store, sorted(buckets)):
        yield from store.rows(query, number)


def _choose_buckets(folded: str) -> list[int]:
    """Choose buckets from all over a word, none of one too short."""
    buckets = list_buckets(folded) if len(folded) >= LENGTH else []
    return buckets[:: len(buckets) // MAX_BUCKETS + 1]


def _find_numbers(store: Store, buckets: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the passages that stand in all of some buckets, in order."""
    query = _PLACES.format(buckets=", ".join("?" * len(buckets)))
    first = -1
    while (row := store.row(_NEXT_PART, first)) and row["first"] is not None:
        first = row["first"]
        places = [_read_places(row["places"]) for row in store.rows(query, first, *buckets)]
        if len(places) == len(buckets):
            yield from (first + place for place in sorted(set(places[0]).intersection(*places[1:])))


def _read_places(data: bytes) -> "array[int]":
    """Read numbers of two bytes each, the lower one first."""
    places = array("H", data)
    if sys.byteorder == "big":
        places.byteswap()
    return places


def _make_pattern(part: str) -> str:
    """Make a LIKE pattern in which no character is special."""
    return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%"

"""Search names, summaries and articles for words; any part of a word is found."""

from collections.abc import Iterator, Sequence
from itertools import islice

from lgai_graph.korean import normalize
from lgai_graph.query.shapes import HitRecord
from lgai_graph.store import Store
from lgai_graph.store.runs import list_runs

MAX_RUNS = 16  # runs of one word that the index is asked for; its passages are read anyway

# The title of a hit is what people call it: a name, a summary, a headline.
_SEARCH = """
SELECT p.kind, p.ref, p.start, p.text, coalesce(e.name, v.summary, a.title, p.text) AS title
FROM {source}
LEFT JOIN entities e ON p.kind = 'entity' AND e.id = p.ref
LEFT JOIN events v ON p.kind = 'event' AND v.id = p.ref
LEFT JOIN articles a ON p.kind = 'article' AND a.id = p.ref
WHERE {tests} ORDER BY {order}
"""
_WITH_INDEX = "passages_fts f JOIN passages p ON p.n = f.rowid"


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
    long = [part.casefold() for part in parts if list_runs(part)]
    short = [part for part in parts if not list_runs(part)]  # looked for row by row
    tests = ["passages_fts MATCH ?"] if long else []
    values = [" ".join(_quote(run) for part in parts for run in _choose_runs(part))] if long else []
    tests.extend("p.text LIKE ? ESCAPE '!'" for _ in short)
    values.extend(_make_pattern(part) for part in short)
    sql = _SEARCH.format(
        source=_WITH_INDEX if long else "passages p",
        tests=" AND ".join(tests),
        order="f.rowid" if long else "p.n",
    )
    seen: set[tuple[str, str, int | None]] = set()
    for row in store.rows(sql, *values):
        folded, place = row["text"].casefold(), (row["kind"], row["ref"], row["start"])
        if place in seen or not all(part in folded for part in long):
            continue
        seen.add(place)
        yield {
            "kind": row["kind"],
            "id": row["ref"],
            "title": row["title"],
            "text": row["text"],
            "start": row["start"],
        }


def _choose_runs(part: str) -> list[str]:
    """Choose runs of three characters from all over a word."""
    runs = list(dict.fromkeys(list_runs(part)))
    return runs[:: len(runs) // MAX_RUNS + 1]


def _quote(run: str) -> str:
    """Make a phrase of any characters (FTS5 doubles the quotes inside)."""
    return '"' + run.replace('"', '""') + '"'


def _make_pattern(part: str) -> str:
    """Make a LIKE pattern in which no character is special."""
    return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%"

"""Search names, summaries and articles for words; any part of a word is found."""

from lgai_graph.korean import normalize
from lgai_graph.query.shapes import HitRecord
from lgai_graph.store import Store

MIN_FTS = 3  # characters; the trigram index knows nothing shorter, so shorter words are looked for row by row

# The title of a hit is what people call it: a name, a summary, a headline.
_SEARCH = """
SELECT p.kind, p.ref, p.start, p.text, min(p.n) AS n, coalesce(e.name, v.summary, a.title, p.text) AS title
FROM {source}
LEFT JOIN entities e ON p.kind = 'entity' AND e.id = p.ref
LEFT JOIN events v ON p.kind = 'event' AND v.id = p.ref
LEFT JOIN articles a ON p.kind = 'article' AND a.id = p.ref
WHERE {tests} GROUP BY p.kind, p.ref, p.start ORDER BY n LIMIT ?
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
    if not parts:
        return []
    long = [part for part in parts if len(part) >= MIN_FTS]
    short = [part for part in parts if len(part) < MIN_FTS]
    tests = ["passages_fts MATCH ?"] if long else []
    values = [" ".join(_quote(part) for part in long)] if long else []
    tests.extend("p.text LIKE ? ESCAPE '!'" for _ in short)
    values.extend(_make_pattern(part) for part in short)
    sql = _SEARCH.format(source=_WITH_INDEX if long else "passages p", tests=" AND ".join(tests))
    return [
        {
            "kind": row["kind"],
            "id": row["ref"],
            "title": row["title"],
            "text": row["text"],
            "start": row["start"],
        }
        for row in store.rows(sql, *values, limit)
    ]


def _quote(part: str) -> str:
    """Make a phrase of any characters (FTS5 doubles the quotes inside)."""
    return '"' + part.replace('"', '""') + '"'


def _make_pattern(part: str) -> str:
    """Make a LIKE pattern in which no character is special."""
    return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%"

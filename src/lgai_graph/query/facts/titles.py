"""Read the titles of people that no organisation stands beside."""

from collections.abc import Iterable

from lgai_graph.query.facts.events import read_sources
from lgai_graph.query.shapes import RoleRecord
from lgai_graph.store import Store

_TITLES = """
SELECT t.n, t.role, t.former, p."when" AS "end" FROM titles t LEFT JOIN periods p ON p.n = t."end"
WHERE t.person = ?1 AND (?2 IS NULL OR p.latest IS NULL OR p.latest >= ?2) ORDER BY t.former, t.id
"""


def list_titles(store: Store, person: int, *, first: str | None = None) -> list[RoleRecord]:
    """Read a person's titles as roles without an organisation, those held now before former ones.

    Args:
        store: the open store.
        person: number of the entity.
        first: keeps what was possibly held on this ISO day or later.
    """
    rows = list(store.rows(_TITLES, person, first))
    sources = read_sources(store, "title", [row["n"] for row in rows])
    return [
        {
            "role": row["role"],
            "organization": None,
            "start": None,
            "end": row["end"],
            "former": bool(row["former"]),
            "as_of": find_newest(source["published"] for source in sources[row["n"]]),
            "sources": sources[row["n"]],
        }
        for row in rows
    ]


def find_newest(days: Iterable[str | None]) -> str | None:
    """Return the newest of some publication times as a day, None without any."""
    return max((day[:10] for day in days if day), default=None)

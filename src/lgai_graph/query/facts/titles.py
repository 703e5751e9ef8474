"""Read the titles of people that no organisation stands beside."""

from collections.abc import Iterable

from lgai_graph.query.facts.events import read_sources
from lgai_graph.query.facts.relations import FIRST_TOLD
from lgai_graph.query.shapes import RoleRecord
from lgai_graph.store import Store

_TITLES = f"""
SELECT t.n, t.role, t.former, pe."when" AS "end" FROM titles t LEFT JOIN periods pe ON pe.n = t."end"
WHERE t.person = ?1 AND (?2 IS NULL OR ((pe.latest IS NULL OR pe.latest >= ?2)
    AND coalesce(({FIRST_TOLD.format(owner="title = t.n")}), ?3) <= ?3))
ORDER BY t.former, t.id
"""


def list_titles(store: Store, person: int, *, as_of: tuple[str, str] | None = None) -> list[RoleRecord]:
    """Read a person's titles as roles without an organisation, those held now before former ones.

    Args:
        store: the open store.
        person: number of the entity.
        as_of: first and last ISO day; keeps what was possibly held then, as ``list_relations`` does.
    """
    first, last = as_of or (None, None)
    rows = list(store.rows(_TITLES, person, first, last))
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

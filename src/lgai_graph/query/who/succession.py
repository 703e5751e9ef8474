"""Answer who held a post one after another, from what evidence, and where nobody is known."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from sqlite3 import Row
from typing import NamedTuple, TypedDict, final

from lgai_graph.query.facts.events import read_sources
from lgai_graph.query.facts.relations import list_numbers
from lgai_graph.query.names.roles import holds_title
from lgai_graph.query.shapes import EntityRecord, Match, Named, SourceRecord
from lgai_graph.store import Store

ONE_DAY = timedelta(days=1)  # a successor who starts on the next day leaves no gap

_POSTS = """
SELECT r.n, r.id, r.role, r.former, e.id AS person, e.name, ps."when" AS start, ps.earliest AS first_day,
       pe."when" AS "end", pe.latest AS last_day
FROM relations r JOIN entities e ON e.n = r.source
LEFT JOIN periods ps ON ps.n = r.start LEFT JOIN periods pe ON pe.n = r."end"
WHERE r.target = ? AND r.type = 'employment' AND r.role IS NOT NULL ORDER BY r.id
"""


class HolderRecord(TypedDict):
    """Somebody who held the post; ``first_seen`` and ``last_seen`` are days of articles that say so."""

    id: str
    person: Named
    role: str
    start: str | None
    end: str | None
    former: bool
    first_seen: str | None
    last_seen: str | None
    sources: list[SourceRecord]


class GapRecord(TypedDict):
    """A stretch between two holders for which nothing names one; both ends are days known to be held."""

    after: str
    before: str
    first: str
    last: str


@final
class SuccessionRecord(TypedDict):
    """Who held a post, earliest first."""

    query: str
    post: str
    match: Match
    entity: EntityRecord
    holders: list[HolderRecord]
    gaps: list[GapRecord]


class _Held(NamedTuple):
    """A holder with the days between which the post was surely or possibly held."""

    holder: HolderRecord
    begin: str | None
    end: str | None


def find_succession(
    store: Store, number: int, post: str, *, as_of: tuple[str, str] | None = None
) -> tuple[list[HolderRecord], list[GapRecord]]:
    """List who held a post of an organisation, and the gaps between them.

    Args:
        store: the open store.
        number: of the organisation.
        post: a title; 대표 finds 대표이사 as well, 회장 no 부회장.
        as_of: first and last ISO day; keeps who may have held it then (see ``list_relations``).
    """
    words = store.vocabulary
    rows = [row for row in store.rows(_POSTS, number) if holds_title(row["role"], post, words)]
    if as_of:
        then = set(list_numbers(store, number, as_of))
        rows = [row for row in rows if row["n"] in then]
    sources = read_sources(store, "relation", [row["n"] for row in rows])
    held = sorted((_make_held(row, sources[row["n"]]) for row in rows), key=_make_key)
    return [item.holder for item in held], list(_find_gaps(held))


def _make_held(row: Row, sources: list[SourceRecord]) -> _Held:
    days = sorted(source["published"][:10] for source in sources if source["published"])
    holder: HolderRecord = {
        "id": row["id"],
        "person": {"id": row["person"], "name": row["name"]},
        "role": row["role"],
        "start": row["start"],
        "end": row["end"],
        "former": bool(row["former"]),
        "first_seen": days[0] if days else None,
        "last_seen": days[-1] if days else None,
        "sources": sources,
    }
    if row["former"]:  # the articles tell of the past: only its bounds say when
        return _Held(holder, row["first_day"], row["last_day"])
    return _Held(holder, row["first_day"] or holder["first_seen"], row["last_day"] or holder["last_seen"])


def _make_key(held: _Held) -> tuple[bool, str, str]:
    """Put former holders first, each group by the first day known."""
    return not held.holder["former"], held.begin or held.end or "", held.holder["id"]


def _find_gaps(held: Iterable[_Held]) -> Iterator[GapRecord]:
    """Find the days between the last known of one holder and the first known of the next."""
    for left, right in pairwise(held):
        names = left.holder["person"]["name"], right.holder["person"]["name"]
        if left.end is None or right.begin is None or left.holder["person"] == right.holder["person"]:
            continue
        if date.fromisoformat(left.end) + ONE_DAY < date.fromisoformat(right.begin):
            yield {"after": names[0], "before": names[1], "first": left.end, "last": right.begin}

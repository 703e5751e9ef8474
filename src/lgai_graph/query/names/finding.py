"""Find the entity that people mean, by any form they type.

The ways are tried in order and the first that answers wins: id, exact name, alias, name with title, name
behind an organisation, part of a foreign name, romanised Korean, typo. Several equal answers stay several.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from lgai_graph.korean import name_key, normalize, split_surname, split_title
from lgai_graph.query.names.roles import filter_by_title, list_role_labels
from lgai_graph.query.shapes import CandidateRecord, EntityRecord
from lgai_graph.store import Store

MAX_QUERY = 200  # characters; longer than any name, short enough for the comparison of letters
HINTS = 5
SURE = 0.9  # from this score on an answer needs no remark

_BY_KEY = "SELECT entity, min(rank) AS rank FROM names WHERE key = ? GROUP BY entity ORDER BY rank, entity"
_PEOPLE_BY_KEY = """
SELECT DISTINCT n.entity FROM names n JOIN entities e ON e.n = n.entity
WHERE n.key = ? AND e.kind = 'person' ORDER BY n.entity
"""
_BY_SURNAME = """
SELECT n.entity, n.form FROM names n JOIN entities e ON e.n = n.entity
WHERE n.key >= ?1 AND n.key < ?1 || char(0x10ffff) AND e.kind = 'person' ORDER BY n.entity
"""
_TIE = """
SELECT 1 FROM relations
WHERE (source = ?1 AND target IN ({numbers})) OR (target = ?1 AND source IN ({numbers}))
"""
_WITH_PART = """
SELECT e.name FROM names n JOIN entities e ON e.n = n.entity
WHERE instr(n.key, ?1) OR (length(n.key) > 2 AND instr(?1, n.key))
GROUP BY e.n ORDER BY min(n.rank), e.n LIMIT ?2
"""
# A foreign name has several words, and a surname alone often stands for it: 페레이라, Pereira.
_BY_PART = """
SELECT DISTINCT n.entity FROM names n JOIN entities e ON e.n = n.entity
WHERE e.kind = 'person' AND (' ' || lower(n.form) || ' ') LIKE ? ESCAPE '!' ORDER BY n.entity
"""
_ENTITY = "SELECT id, kind, name FROM entities WHERE n = ?"
_NAMED_IN = """
SELECT count(DISTINCT a.n) AS articles, min(substr(a.published_at, 1, 10)) AS first,
       max(substr(a.published_at, 1, 10)) AS last
FROM links l JOIN articles a ON a.n = l.article WHERE l.entity = ?
"""
_ALIASES = "SELECT name FROM aliases WHERE entity = ? ORDER BY position"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a name was found to mean.

    Args:
        entities: numbers of the entities, best first; one where the name is clear.
        how: the way that answered.
        score: 1 for the very name, less for a guess.
    """

    entities: tuple[int, ...]
    how: str
    score: float


NOTHING = Found(entities=(), how="none", score=0.0)


def find_entities(store: Store, query: str) -> Found:
    """Find whom or what a name means; empty where nothing is near enough."""
    words = " ".join(normalize(query).split())[:MAX_QUERY]
    if not words:
        return NOTHING
    return next((found for way in _WAYS if (found := way(store, words)).entities), NOTHING)


def list_hints(store: Store, query: str) -> list[str]:
    """List the names nearest to one that nothing answers to: those that hold it, else those alike."""
    words, _ = _split_title(store, " ".join(normalize(query).split())[:MAX_QUERY])
    key = name_key(words)
    holding = [row["name"] for row in store.rows(_WITH_PART, key, HINTS)] if key else []
    return holding or load_guesses().list_near_names(store, words, HINTS)


def read_entity(store: Store, number: int) -> EntityRecord:
    """Read an entity with its other names."""
    row = next(store.rows(_ENTITY, number))
    aliases = [alias["name"] for alias in store.rows(_ALIASES, number)]
    return {"id": row["id"], "name": row["name"], "kind": row["kind"], "aliases": aliases}


def read_candidates(store: Store, found: Found) -> list[CandidateRecord]:
    """Describe each of several entities well enough to tell them apart, the most written about first."""
    candidates = [_read_candidate(store, number, found.score) for number in found.entities]
    return sorted(candidates, key=lambda candidate: -candidate["articles"])


def _read_candidate(store: Store, number: int, score: float) -> CandidateRecord:
    named = next(store.rows(_NAMED_IN, number))
    return {
        **read_entity(store, number),
        "roles": list_role_labels(store, number),
        "score": score,
        "articles": named["articles"],
        "first": named["first"],
        "last": named["last"],
    }


def _find_by_id(store: Store, words: str) -> Found:
    row = store.row("SELECT n FROM entities WHERE id = ?", words)
    return Found(entities=(row["n"],), how="id", score=1.0) if row else NOTHING


def _find_by_key(store: Store, words: str) -> Found:
    """Look the spelling up; a main name beats another entity's alias of the same form."""
    rows = list(store.rows(_BY_KEY, name_key(words)))
    if not rows:
        return NOTHING
    best = rows[0]["rank"]
    how = "exact" if best == 0 else "alias"
    return Found(entities=tuple(row["entity"] for row in rows if row["rank"] == best), how=how, score=1.0)


def _find_with_title(store: Store, words: str) -> Found:
    """Find 이홍락 교수 by the name, 구 회장 by the surname and a job of that title."""
    name, title = _split_title(store, words)
    if title is None:
        return NOTHING
    if name in store.vocabulary.surnames:
        people = filter_by_title(store, _list_people_with_surname(store, name), title)
        return Found(entities=tuple(people), how="title", score=0.9) if people else NOTHING
    people = [row["entity"] for row in store.rows(_PEOPLE_BY_KEY, name_key(name))]
    people = people or _list_people_with_part(store, name)
    titled = filter_by_title(store, people, title)
    return Found(entities=tuple(titled or people), how="title", score=1.0 if titled else 0.8)


def _split_title(store: Store, words: str) -> tuple[str, str | None]:
    """Split a name from a title that the build of the store knew."""
    return split_title(words, store.vocabulary.titles, store.vocabulary.surnames)


def _find_in_context(store: Store, words: str) -> Found:
    """Find 하늘대 성춘향 교수: a person behind an organisation, which tells namesakes apart."""
    parts = words.split()
    for cut in range(len(parts) - 1, 0, -1):
        context = _find_by_key(store, " ".join(parts[:cut])).entities
        name = " ".join(parts[cut:])
        people = _list_people(store, name) if context else []
        if people:
            tied = [person for person in people if _is_tied(store, person, context)]
            return Found(entities=tuple(tied or people), how="context", score=1.0 if tied else 0.8)
    return NOTHING


def _list_people(store: Store, name: str) -> list[int]:
    """List the people of a name or of a name with a title."""
    people = [row["entity"] for row in store.rows(_PEOPLE_BY_KEY, name_key(name))]
    return people or list(_find_with_title(store, name).entities)


def _is_tied(store: Store, person: int, others: tuple[int, ...]) -> bool:
    numbers = ",".join(map(str, others))
    return store.row(_TIE.format(numbers=numbers), person) is not None


def _find_by_part(store: Store, words: str) -> Found:
    people = _list_people_with_part(store, words)
    return Found(entities=tuple(people), how="part", score=0.9) if people else NOTHING


def load_guesses() -> ModuleType:
    """Load ``query.names.near`` when nothing spells a name exactly: its rapidfuzz costs 16 ms to import."""
    return import_module("lgai_graph.query.names.near")


def _find_by_sound(store: Store, words: str) -> Found:
    people, score = load_guesses().find_by_sound(store, words)
    return Found(entities=tuple(people), how="romanised", score=score) if people else NOTHING


def _find_typo(store: Store, words: str) -> Found:
    entities, score = load_guesses().find_typos(store, words)
    return Found(entities=tuple(entities), how="near", score=score) if entities else NOTHING


def _list_people_with_surname(store: Store, surname: str) -> list[int]:
    """List the people with a Korean surname; 남 does not stand for 남궁."""
    known = store.vocabulary.surnames
    rows = store.rows(_BY_SURNAME, surname)
    return list(
        dict.fromkeys(
            row["entity"] for row in rows if (split_surname(row["form"], known) or ("",))[0] == surname
        )
    )


def _list_people_with_part(store: Store, word: str) -> list[int]:
    """List the people of whose several-word name a query is one whole word."""
    pattern = word.lower().replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return [row["entity"] for row in store.rows(_BY_PART, f"% {pattern} %")]


_WAYS: tuple[Callable[[Store, str], Found], ...] = (
    _find_by_id,
    _find_by_key,
    _find_with_title,
    _find_in_context,
    _find_by_part,
    _find_by_sound,
    _find_typo,
)

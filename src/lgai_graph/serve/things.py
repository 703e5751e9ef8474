"""Find who and what belongs to anything that a search may lead to."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lgai_graph.serve.asked.answers import find_number
from lgai_graph.store import Store

_EVENT = "SELECT n FROM events WHERE id = ?"
_TAKING_PART = "SELECT DISTINCT entity FROM participants WHERE event IN ({numbers}) ORDER BY entity"
_ENDS = "SELECT source, target FROM relations WHERE id = ?"
_TOLD = "SELECT DISTINCT event FROM claims WHERE article = ? AND event IS NOT NULL ORDER BY event"
_NAMED = "SELECT DISTINCT entity FROM links WHERE article = ? ORDER BY entity"


class Things(NamedTuple):
    """The entities in the middle of a page, and the events and articles that it must hold."""

    entities: tuple[int, ...] = ()
    events: tuple[int, ...] = ()
    articles: tuple[int, ...] = ()


NO_THINGS = Things()


def find_things(store: Store, words: str) -> Things:
    """Find what belongs to an event, a relation or an article by its id, or to an entity by any name.

    Raises:
        NotFoundError: nothing answers to the words.
        AmbiguousError: several entities do.
    """
    for find in _WAYS:
        found = find(store, words)
        if found is not None:
            return found
    return Things(entities=(find_number(store, words),))


def _find_event(store: Store, ident: str) -> Things | None:
    row = store.row(_EVENT, ident)
    return _gather(store, [row["n"]]) if row else None


def _find_relation(store: Store, ident: str) -> Things | None:
    row = store.row(_ENDS, ident)
    return Things(entities=(row["source"], row["target"])) if row else None


def _find_article(store: Store, ident: str) -> Things | None:
    """Find an article's events and who takes part in them; of one without events, whom it names."""
    row = store.row("SELECT n FROM articles WHERE id = ?", ident)
    if row is None:
        return None
    found = _gather(store, [told["event"] for told in store.rows(_TOLD, row["n"])])
    named = tuple(named["entity"] for named in store.rows(_NAMED, row["n"]))
    return found._replace(entities=found.entities or named, articles=(row["n"],))


def _gather(store: Store, events: Sequence[int]) -> Things:
    numbers = ",".join(map(str, events))
    taking_part = store.rows(_TAKING_PART.format(numbers=numbers))
    return Things(entities=tuple(row["entity"] for row in taking_part), events=tuple(events))


_WAYS: tuple[Callable[[Store, str], Things | None], ...] = (_find_event, _find_relation, _find_article)

"""Keep the Knowledge in one SQLite file that a build swaps in whole.

What only a build needs is loaded when it is asked for: a question opens a store in a few milliseconds.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from lgai_graph.store.read import Store, check_seal, open_former, open_store
from lgai_graph.store.schema import FIRST_DAY, LAST_DAY, REASON_BREAK, SCHEMA_VERSION, UNKNOWN_DAY

if TYPE_CHECKING:
    from lgai_graph.store.cache.keys import make_reading_key
    from lgai_graph.store.cache.readings import ReadingCache, find_cache
    from lgai_graph.store.scratch import open_scratch
    from lgai_graph.store.write import check_place, write_store

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "REASON_BREAK",
    "SCHEMA_VERSION",
    "UNKNOWN_DAY",
    "ReadingCache",
    "Store",
    "check_place",
    "check_seal",
    "find_cache",
    "make_reading_key",
    "open_former",
    "open_scratch",
    "open_store",
    "write_store",
]

_LATE = {
    "ReadingCache": "cache.readings",
    "find_cache": "cache.readings",
    "make_reading_key": "cache.keys",
    "open_scratch": "scratch",
    "check_place": "write",
    "write_store": "write",
}


def __getattr__(name: str) -> object:
    """Load a module when one of its names is asked for (PEP 562)."""
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATE[name]}"), name)

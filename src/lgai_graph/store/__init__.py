"""Keep the Knowledge in one SQLite file that a build swaps in whole."""

from lgai_graph.store.cache import ReadingCache, find_cache
from lgai_graph.store.read import Store, open_store
from lgai_graph.store.schema import FIRST_DAY, LAST_DAY, SCHEMA_VERSION, UNKNOWN_DAY
from lgai_graph.store.write import check_place, write_store

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "SCHEMA_VERSION",
    "UNKNOWN_DAY",
    "ReadingCache",
    "Store",
    "check_place",
    "find_cache",
    "open_store",
    "write_store",
]

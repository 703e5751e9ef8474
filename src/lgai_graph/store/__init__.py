"""This package keeps the Knowledge in one SQLite file that a build swaps in whole."""

from lgai_graph.store.read import Store, open_store
from lgai_graph.store.schema import FIRST_DAY, LAST_DAY, SCHEMA_VERSION, UNKNOWN_DAY
from lgai_graph.store.write import write_store

__all__ = ["FIRST_DAY", "LAST_DAY", "SCHEMA_VERSION", "UNKNOWN_DAY", "Store", "open_store", "write_store"]

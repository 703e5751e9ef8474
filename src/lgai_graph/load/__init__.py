"""Turn files of any common kind into articles."""

from lgai_graph.load.articles import Loaded, Shelved, load_articles, shelve_articles, shelve_drafts
from lgai_graph.load.copies import CopyMemo
from lgai_graph.load.draft import Skipped
from lgai_graph.load.duplicates import find_origins
from lgai_graph.load.shelf import Heads, Shelf

__all__ = [
    "CopyMemo",
    "Heads",
    "Loaded",
    "Shelf",
    "Shelved",
    "Skipped",
    "find_origins",
    "load_articles",
    "shelve_articles",
    "shelve_drafts",
]

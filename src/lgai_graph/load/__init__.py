"""Turn files of any common kind into articles."""

from lgai_graph.load.articles import Loaded, load_articles
from lgai_graph.load.draft import Skipped
from lgai_graph.load.duplicates import find_origins

__all__ = ["Loaded", "Skipped", "find_origins", "load_articles"]

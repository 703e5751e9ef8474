"""Reading many articles: the cache first, then one process or several, none of which outlives the build."""

from lgai_graph.batch.reading import extract_articles, forget_models, read_articles
from lgai_graph.batch.rules import fingerprint_pages, fingerprint_pairs, fingerprint_rules

__all__ = [
    "extract_articles",
    "fingerprint_pages",
    "fingerprint_pairs",
    "fingerprint_rules",
    "forget_models",
    "read_articles",
]

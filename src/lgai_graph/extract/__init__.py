"""Read articles into claims: Kiwi tokens, noun phrases, names, posts, dates, frames."""

from lgai_graph.extract.pipeline import RULE_FILES, Extraction, extract_claims, make_pipeline

__all__ = ["RULE_FILES", "Extraction", "extract_claims", "make_pipeline"]

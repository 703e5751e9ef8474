"""Read articles into claims: Kiwi tokens, noun phrases, names, posts, dates, frames."""

from lgai_graph.extract.pipeline import Extraction, extract_claims, make_pipeline

__all__ = ["Extraction", "extract_claims", "make_pipeline"]

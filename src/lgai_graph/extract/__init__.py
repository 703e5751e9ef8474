"""Read articles into claims: Kiwi tokens, noun phrases, names, posts, dates, frames."""

from lgai_graph.extract.pipeline import (
    Extraction,
    extract_claims,
    join_readings,
    make_doc,
    make_pipeline,
    read_article,
)
from lgai_graph.model import Reading

__all__ = [
    "Extraction",
    "Reading",
    "extract_claims",
    "join_readings",
    "make_doc",
    "make_pipeline",
    "read_article",
]

"""Ties between organisations that an article tells outright."""

from lgai_graph.extract.relations.ties.reading import extract_ties

__all__ = ["extract_ties"]

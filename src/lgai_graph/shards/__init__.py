"""Extraction by parts, anywhere: what was read lands in files that linking takes as its input."""

from lgai_graph.shards.engines import Scheduler, load_engine
from lgai_graph.shards.extracting import ExtractReport, extract_shards
from lgai_graph.shards.linking import build_with_shards, link_shards
from lgai_graph.shards.parts import WHOLE, Part, parse_part

__all__ = [
    "WHOLE",
    "ExtractReport",
    "Part",
    "Scheduler",
    "build_with_shards",
    "extract_shards",
    "link_shards",
    "load_engine",
    "parse_part",
]

"""Find whom a name means, in any form that people type."""

from lgai_graph.query.names.finding import (
    NOTHING,
    SURE,
    Found,
    find_entities,
    list_hints,
    read_candidates,
    read_entity,
)

__all__ = ["NOTHING", "SURE", "Found", "find_entities", "list_hints", "read_candidates", "read_entity"]

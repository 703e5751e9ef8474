"""Read the whole Knowledge back from the rows of a store."""

from lgai_graph.model import Knowledge
from lgai_graph.store.stream import KnowledgeStream


def read_knowledge(stream: KnowledgeStream) -> Knowledge:
    """Read a store whole; it equals what was written."""
    return Knowledge(
        articles=tuple(stream.articles),
        entities=tuple(stream.entities),
        events=tuple(stream.events),
        relations=tuple(stream.relations),
        ambiguities=tuple(stream.ambiguities),
    )

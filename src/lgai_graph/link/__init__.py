"""Link what single articles say into one entity, event and relation per real one."""

from lgai_graph.link.entities.known.references import index_references
from lgai_graph.link.entities.people.doubts import Doubt, find_doubts
from lgai_graph.link.entities.told import ToldNames, decode_names, encode_names, read_names
from lgai_graph.link.events.memo import PairMemo
from lgai_graph.link.ids import sort_claims
from lgai_graph.link.linking import HandWork, Linked, link_claims, link_stream
from lgai_graph.link.published import infer_published
from lgai_graph.model.pausing import pause_collector

__all__ = [
    "Doubt",
    "HandWork",
    "Linked",
    "PairMemo",
    "ToldNames",
    "decode_names",
    "encode_names",
    "find_doubts",
    "index_references",
    "infer_published",
    "link_claims",
    "link_stream",
    "pause_collector",
    "read_names",
    "sort_claims",
]

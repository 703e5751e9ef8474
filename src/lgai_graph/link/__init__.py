"""Link what single articles say into one entity, event and relation per real one."""

from lgai_graph.link.linking import link_claims
from lgai_graph.link.published import infer_published

__all__ = ["infer_published", "link_claims"]

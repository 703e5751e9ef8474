"""Read ``data/annotations.yaml`` and lays its hand-written claims on the articles."""

from lgai_graph.annotations.applying import drop_ignored, make_annotated_claims
from lgai_graph.annotations.loading import load_annotations
from lgai_graph.annotations.schema import (
    EMPTY_ANNOTATIONS,
    AnnotatedClaim,
    AnnotatedPart,
    Annotations,
    AppliedClaims,
    BrokenAnchor,
    Ignore,
)

__all__ = [
    "EMPTY_ANNOTATIONS",
    "AnnotatedClaim",
    "AnnotatedPart",
    "Annotations",
    "AppliedClaims",
    "BrokenAnchor",
    "Ignore",
    "drop_ignored",
    "load_annotations",
    "make_annotated_claims",
]

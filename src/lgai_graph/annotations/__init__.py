"""Read ``data/annotations.yaml`` and lay its hand-written claims on the articles."""

from lgai_graph.annotations.applying import drop_ignored, make_annotated_claims
from lgai_graph.annotations.loading import load_annotations
from lgai_graph.annotations.schema import (
    EMPTY_ANNOTATIONS,
    AnnotatedClaim,
    AnnotatedPart,
    Annotations,
    AppliedClaims,
    BrokenAnchor,
    ClaimTypes,
    Ignore,
)

__all__ = [
    "EMPTY_ANNOTATIONS",
    "AnnotatedClaim",
    "AnnotatedPart",
    "Annotations",
    "AppliedClaims",
    "BrokenAnchor",
    "ClaimTypes",
    "Ignore",
    "drop_ignored",
    "load_annotations",
    "make_annotated_claims",
]

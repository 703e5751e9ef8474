"""Read ``data/annotations.yaml`` and lay its hand-written claims on the articles."""

from lgai_graph.annotations.applying import (
    IgnoreTally,
    drop_ignored,
    list_tied_articles,
    make_annotated_claims,
)
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
    "IgnoreTally",
    "drop_ignored",
    "list_tied_articles",
    "load_annotations",
    "make_annotated_claims",
]

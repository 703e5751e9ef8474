"""What the graph prints, judged against gold."""

from lgai_graph.evaluate.printed.findings import ACCURACIES, RECALLS, Figure, Finding, GoldScore
from lgai_graph.evaluate.printed.score import score_knowledge
from lgai_graph.evaluate.printed.told import PrintedArticle, list_printed

__all__ = [
    "ACCURACIES",
    "RECALLS",
    "Figure",
    "Finding",
    "GoldScore",
    "PrintedArticle",
    "list_printed",
    "score_knowledge",
]

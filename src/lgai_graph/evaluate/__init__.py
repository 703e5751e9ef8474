"""The ruler: what the graph prints against what careful readers found."""

from lgai_graph.evaluate.corpus import GoldCorpus, build_corpus, load_corpus
from lgai_graph.evaluate.gold import (
    Gold,
    GoldArticle,
    GoldEvent,
    GoldName,
    GoldPerson,
    GoldRelation,
    assumed_day,
    load_facts,
    load_gold,
    make_gold,
)
from lgai_graph.evaluate.measuring import (
    AnnotatedReport,
    ClaimReach,
    Reach,
    holds_facts,
    measure_annotated,
    measure_facts,
    measure_gold,
)
from lgai_graph.evaluate.printed import Figure, Finding, GoldScore, score_knowledge
from lgai_graph.evaluate.render import list_misses, render_misses, render_report
from lgai_graph.evaluate.report import GoldReport, list_bins, summarize_report
from lgai_graph.evaluate.tally import Tally, Verdict, wilson

__all__ = [
    "AnnotatedReport",
    "ClaimReach",
    "Figure",
    "Finding",
    "Gold",
    "GoldArticle",
    "GoldCorpus",
    "GoldEvent",
    "GoldName",
    "GoldPerson",
    "GoldRelation",
    "GoldReport",
    "GoldScore",
    "Reach",
    "Tally",
    "Verdict",
    "assumed_day",
    "build_corpus",
    "holds_facts",
    "list_bins",
    "list_misses",
    "load_corpus",
    "load_facts",
    "load_gold",
    "make_gold",
    "measure_annotated",
    "measure_facts",
    "measure_gold",
    "render_misses",
    "render_report",
    "score_knowledge",
    "summarize_report",
    "wilson",
]

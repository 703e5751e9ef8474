"""Measure claims against what careful readers found: precision, recall, F1, by rule."""

from lgai_graph.evaluate.annotated import make_gold
from lgai_graph.evaluate.facts import load_facts, score_seed_facts
from lgai_graph.evaluate.findings import Finding, GoldScore, Measure, Tally, Verdict
from lgai_graph.evaluate.gold import Gold, GoldArticle, Part, split_of
from lgai_graph.evaluate.gold_file import load_gold, load_gold_articles
from lgai_graph.evaluate.names import (
    LABEL_OF_KIND,
    NameRow,
    NameScore,
    load_name_rows,
    score_names,
)
from lgai_graph.evaluate.published import assumed_published
from lgai_graph.evaluate.relations import (
    RelationRow,
    RelationScore,
    load_relation_rows,
    score_relations,
)
from lgai_graph.evaluate.render import (
    describe_claim,
    render_findings,
    render_names,
    render_part,
    render_relations,
    render_report,
)
from lgai_graph.evaluate.report import GoldReport, evaluate_gold, make_report
from lgai_graph.evaluate.score import score_gold
from lgai_graph.evaluate.summary import summarize_report

__all__ = [
    "LABEL_OF_KIND",
    "Finding",
    "Gold",
    "GoldArticle",
    "GoldReport",
    "GoldScore",
    "Measure",
    "NameRow",
    "NameScore",
    "Part",
    "RelationRow",
    "RelationScore",
    "Tally",
    "Verdict",
    "assumed_published",
    "describe_claim",
    "evaluate_gold",
    "load_facts",
    "load_gold",
    "load_gold_articles",
    "load_name_rows",
    "load_relation_rows",
    "make_gold",
    "make_report",
    "render_findings",
    "render_names",
    "render_part",
    "render_relations",
    "render_report",
    "score_gold",
    "score_names",
    "score_relations",
    "score_seed_facts",
    "split_of",
    "summarize_report",
]

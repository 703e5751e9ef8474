"""What careful readers found: gold files, facts by entity id, and hand-written claims."""

from lgai_graph.evaluate.gold.annotated import find_ends, make_gold
from lgai_graph.evaluate.gold.days import assumed_day, is_datable
from lgai_graph.evaluate.gold.facts import load_facts
from lgai_graph.evaluate.gold.files import load_gold
from lgai_graph.evaluate.gold.nouns import (
    Gold,
    GoldAmount,
    GoldArticle,
    GoldEvent,
    GoldName,
    GoldPerson,
    GoldRelation,
    TieReading,
)

__all__ = [
    "Gold",
    "GoldAmount",
    "GoldArticle",
    "GoldEvent",
    "GoldName",
    "GoldPerson",
    "GoldRelation",
    "TieReading",
    "assumed_day",
    "find_ends",
    "is_datable",
    "load_facts",
    "load_gold",
    "make_gold",
]

"""Date phrases with their answers, and what the date rules make of them."""

from lgai_graph.evaluate.cases.scoring import DateOutcome, TableScore, score_dates, score_dates_folder
from lgai_graph.evaluate.cases.tables import DateCase, Expected, read_date_cases

__all__ = [
    "DateCase",
    "DateOutcome",
    "Expected",
    "TableScore",
    "read_date_cases",
    "score_dates",
    "score_dates_folder",
]

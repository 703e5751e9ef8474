"""This package reads Korean time expressions as Korean news means them."""

from lgai_graph.dates.edtf import format_edtf, parse_edtf
from lgai_graph.dates.find import find_dates
from lgai_graph.dates.reading import DateProblem
from lgai_graph.dates.spans import Bounds

__all__ = ["Bounds", "DateProblem", "find_dates", "format_edtf", "parse_edtf"]

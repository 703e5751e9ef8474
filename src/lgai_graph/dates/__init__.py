"""Read Korean time expressions as Korean news means them; it needs the standard library only.

>>> from datetime import date
>>> from lgai_graph.dates import find_dates
>>> text = "지난 2월 출범했다고 16일 밝혔다. 올해 4월부터 3개월간 교육했다."
>>> for found in find_dates(text, date(2020, 6, 17)):
...     print(found.words, found.when, found.kind)
지난 2월 2020-02 date
16일 2020-06-16 announcement
올해 4월부터 3개월간 2020-04/2020-06 span
"""

from lgai_graph.dates.alternatives import find_alternatives, may_lie_ahead
from lgai_graph.dates.edtf import UNKNOWN, format_edtf, parse_edtf
from lgai_graph.dates.extents import count_days, is_bounded, is_day, is_open_ended
from lgai_graph.dates.find import find_dates
from lgai_graph.dates.phrases import parse_day_bound, resolve_phrase
from lgai_graph.dates.reading import DateProblem
from lgai_graph.dates.spans import Bounds
from lgai_graph.dates.tense import begins_now, lies_behind, points_ahead, points_past

__all__ = [
    "UNKNOWN",
    "Bounds",
    "DateProblem",
    "begins_now",
    "count_days",
    "find_alternatives",
    "find_dates",
    "format_edtf",
    "is_bounded",
    "is_day",
    "is_open_ended",
    "lies_behind",
    "may_lie_ahead",
    "parse_day_bound",
    "parse_edtf",
    "points_ahead",
    "points_past",
    "resolve_phrase",
]

"""Compute with spans of days, as the time line of a graph program needs them."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeAlias

from lgai_graph.export.clean import KEPT_TEXTS
from lgai_graph.model.rows import TimeRow

Span: TypeAlias = tuple[date | None, date | None]  # both days included, None without end

_DAY = timedelta(days=1)


@lru_cache(KEPT_TEXTS)
def find_span(first: TimeRow | None, last: TimeRow | None) -> Span | None:
    """Return the outermost days of a time; None where nothing bounds it.

    Days in the wrong order give None too: Gephi would make them an endless interval.
    """
    start = date.fromisoformat(first.earliest) if first and first.earliest else None
    end = date.fromisoformat(last.latest) if last and last.latest else None
    if (start is None and end is None) or (start and end and start > end):
        return None
    return start, end


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """Return spans that neither overlap nor touch, in order.

    >>> merge_spans([(date(2020, 1, 1), None), (date(2018, 1, 1), date(2018, 5, 1))])[1]
    (datetime.date(2020, 1, 1), None)
    """
    merged: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0] or date.min, span[1] or date.max)):
        if merged and _is_touching(merged[-1][1], start):
            merged[-1] = merged[-1][0], _find_later(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged


def widen_span(span: Span) -> Span:
    """Make a span of one day end a day later, since Gephi's timeline has trouble with zero width."""
    start, end = span
    if start is None or start != end:
        return span
    return (start, start + _DAY) if start < date.max else (start - _DAY, start)


def _is_touching(end: date | None, start: date | None) -> bool:
    """Tell whether no day lies free between one span's end and the next one's start."""
    return end is None or start is None or (start - end) <= _DAY


def _find_later(left: date | None, right: date | None) -> date | None:
    return None if left is None or right is None else max(left, right)

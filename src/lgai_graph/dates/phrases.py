"""Read what people type: one phrase, and a day bound for ``--since`` and ``--until``."""

import re
from datetime import date
from typing import Final

from lgai_graph.dates.edtf import parse_edtf
from lgai_graph.dates.find import find_dates
from lgai_graph.dates.reading import DateProblem
from lgai_graph.dates.spans import Bounds
from lgai_graph.errors import InputError
from lgai_graph.model import Period

# 2018.7.16, 2018/07, 2018. 7. 16.
DOTTED: Final = re.compile(r"(\d{4})\s?[./]\s?(\d{1,2})(?:\s?[./]\s?(\d{1,2}))?\.?")


def resolve_phrase(words: str, published: date | None = None) -> list[Period]:
    """Read the dates of one phrase.

    >>> [period.when for period in resolve_phrase("지난 7일", date(2020, 12, 8))]
    ['2020-12-07']

    Raises:
        InputError: the phrase names a day that no calendar has.
    """
    found = find_dates(words, published)
    for hit in found:
        if isinstance(hit, DateProblem):
            raise InputError(f"{hit.words!r} is no date: {hit.reason}; correct the day, month or weekday")
    return [hit for hit in found if isinstance(hit, Period)]


def parse_day_bound(text: str) -> Bounds:
    """Read a date a person types: EDTF, or absolute Korean.

    >>> parse_day_bound("2018년 7월").latest
    datetime.date(2018, 7, 31)
    >>> parse_day_bound("2018.7.16").earliest
    datetime.date(2018, 7, 16)

    Raises:
        InputError: the text is no date, an impossible one, or one that counts from another day.
    """
    words = text.strip()
    dotted = DOTTED.fullmatch(words)
    if dotted:
        words = "-".join(part.zfill(2) for part in dotted.groups() if part)
    if words.isascii():
        return parse_edtf(words)
    periods = resolve_phrase(words)
    if len(periods) != 1 or periods[0].words != words or periods[0].when == "XXXX":
        raise InputError(f"{text!r} is no date of its own; write 2018, 2018-07, 2018-07-16 or 2018년 7월")
    return Bounds(periods[0].earliest, periods[0].latest)

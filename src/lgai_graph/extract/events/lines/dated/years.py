"""Write the year and the month that an article only points at: 지난해 3월 매출 → 2020년 3월 매출.

A line stands beside its own date, among those of other articles: there 지난해 would be another year.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from lgai_graph.dates import find_dates
from lgai_graph.extract.events.lines.doers.people import QUOTED
from lgai_graph.korean.particles import attach_particle
from lgai_graph.model import Claim, Period

# not 올해의 차, 올해로 39주년
POINTING = re.compile(
    r"""
    (?<![가-힣\w])
    (?: (?P<year>재작년|작년|지난해|올해|금년|내년|내후년) (?:(?P<particle>는|를|와|가)(?=[\s,]|$))?
      | (?P<short>올)\s?(?=(?:상반기|하반기|[1-4](?:/4)?\s?분기|봄|여름|가을|겨울|초|말|1?\d월)(?![가-힣]{3}))
      | (?P<month>지난\s?달|이달|이번\s?달|내달|다음\s?달) )
    (?=[\s,.·)\d]|$|상반기|하반기|봄|여름|가을|겨울
      | (?:에|부터|까지|보다|도|초|말|은|이)(?:서|에|부터|까지|보다|[후전래는도만의])*(?![가-힣]))
    """,
    re.VERBOSE,
)
PAIRS = {"는": "은/는", "를": "을/를", "와": "와/과", "가": "이/가"}


def tell_years(claims: Iterable[Claim], published: date | None) -> Iterator[Claim]:
    """Write out the years and months of lines; what is quoted stays.

    Args:
        claims: the events of an article.
        published: its day, without which nothing says which year is meant.
    """
    if published is None:
        yield from claims
        return
    for claim in claims:
        told = POINTING.search(claim.summary)
        yield replace(claim, summary=write_out(claim.summary, published)) if told else claim


def write_out(line: str, published: date) -> str:
    """Return a line with its years and months written out.

    >>> write_out("한빛전자, 지난해 12월부터 올 2월까지 1만대 판매", date(2021, 3, 10))
    '한빛전자, 2020년 12월부터 2021년 2월까지 1만대 판매'
    """
    stretches = QUOTED.split(line)
    for n, stretch in enumerate(stretches):
        if not QUOTED.fullmatch(stretch):
            stretches[n] = POINTING.sub(lambda found: name_time(found, published), stretch)
    return "".join(stretches)


def name_time(found: re.Match[str], published: date) -> str:
    """Return the year or month that words point at from the day of an article."""
    words = found["year"] or found["month"] or "올해"
    period = next((one for one in find_dates(words, published) if isinstance(one, Period)), None)
    if period is None or period.earliest is None:
        return found[0]
    year, month = period.earliest.year, period.earliest.month
    if found["month"]:
        return f"{month}월" if year == published.year else f"{year}년 {month}월"
    if found["short"]:
        return f"{year}년 "
    particle = found["particle"]
    return attach_particle(f"{year}년", PAIRS[particle]) if particle else f"{year}년"

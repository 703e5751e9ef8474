"""Pick the day on which an undated gold article is taken to have come out."""

from collections.abc import Iterator
from datetime import date, timedelta

from lgai_graph.dates import Bounds
from lgai_graph.errors import InputError
from lgai_graph.evaluate.gold import GoldArticle, GoldEvent
from lgai_graph.evaluate.moments import WEEKDAYS, resolve_moment
from lgai_graph.model import EventStatus

YEARS = (2015, 2016, 2017, 2018, 2019, 2020)  # the gold articles are mostly of 2012 to 2016
MONTHS = (9, 10, 8, 11, 7, 6, 12, 5, 4, 3, 2, 1)  # late, so that 지난 4월 lies in the same year
MIDDLE = 15  # day of the month for an article that names no bare day


def assumed_published(article: GoldArticle) -> date:
    """Return the article's day: as written, else the likeliest that its own dates allow.

    The likeliest breaks the fewest constraints (what happened lies behind it, what is planned ahead, bare
    days in its month, ``지난 N월`` in its year, weekdays fit); then it is the last bare day that is past.
    """
    if article.published:
        return article.published
    events = [event for event in article.events if event.is_dated]
    ranked = enumerate(_candidates(article, _preferred_day(events)))
    return min(ranked, key=lambda item: (sum(_strain(event, item[1]) for event in events), item[0]))[1]


def _candidates(article: GoldArticle, preferred: int) -> Iterator[date]:
    days = sorted(range(1, 32), key=lambda day: (abs(day - preferred), -day))
    for year in [article.year_hint] if article.year_hint else YEARS:
        for month in [article.month_hint] if article.month_hint else MONTHS:
            first = date(year, month, 1)
            offsets = (first + timedelta(days=day - 1) for day in days)
            yield from (found for found in offsets if found.month == month)


def _preferred_day(events: list[GoldEvent]) -> int:
    days = [day for event in events if (day := _bare_past_day(event))]
    return max(days, default=MIDDLE)


def _bare_past_day(event: GoldEvent) -> int | None:
    fields = dict(piece.partition("=")[::2] for piece in (event.resolves or "").split(","))
    is_bare = fields.get("month") == "P" and fields.get("day", "").isdigit()
    if not is_bare or EventStatus.PLANNED in event.statuses or fields.get("dir") == "future":
        return None
    return int(fields["day"]) + (fields.get("dir") == "past")


def _strain(event: GoldEvent, published: date) -> float:
    pattern = event.resolves or ""
    planned = event.statuses[0] is EventStatus.PLANNED
    try:
        bounds = resolve_moment(pattern, published, planned=planned)
    except InputError:  # the 31st of a month with thirty days
        return 4.0
    strain = _wrong_side(pattern, bounds, published, planned=planned)
    if "month=P" in pattern.split(",") and not _same_month(bounds, published):
        strain += 2.0
    if "month=" in pattern and "year=" not in pattern and not _same_year(bounds, published):
        strain += 0.5
    if (
        "weekday=" in pattern
        and "day=" in pattern.replace("weekday=", "")
        and not _weekday_fits(pattern, bounds)
    ):
        strain += 4.0
    return strain / 4 if event.unsure else strain


def _wrong_side(pattern: str, bounds: Bounds, published: date, *, planned: bool) -> float:
    if "dir=past" in pattern:
        return 2.0 if bounds.latest and bounds.latest >= published else 0.0
    if "dir=future" in pattern:
        return 2.0 if bounds.earliest and bounds.earliest <= published else 0.0
    if planned or pattern.startswith("../"):  # a deadline lies ahead
        return 2.0 if bounds.latest and bounds.latest < published else 0.0
    return 2.0 if bounds.earliest and bounds.earliest > published else 0.0


def _same_month(bounds: Bounds, published: date) -> bool:
    day = bounds.earliest or bounds.latest
    return day is not None and (day.year, day.month) == (published.year, published.month)


def _same_year(bounds: Bounds, published: date) -> bool:
    day = bounds.earliest or bounds.latest
    return day is not None and day.year == published.year


def _weekday_fits(pattern: str, bounds: Bounds) -> bool:
    name = pattern.partition("weekday=")[2].partition(",")[0]
    return bounds.earliest is not None and WEEKDAYS[bounds.earliest.weekday()] == name

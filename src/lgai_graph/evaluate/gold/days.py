"""Give an undated gold article its day: what its own text makes certain, else a fixed one."""

import calendar
from datetime import date

from lgai_graph.dates import Bounds
from lgai_graph.errors import InputError
from lgai_graph.evaluate.gold.moments import WEEKDAYS, resolve_moment
from lgai_graph.evaluate.gold.nouns import GoldArticle, GoldEvent
from lgai_graph.model import EventStatus

# Half of the year lies behind this month and half ahead, and most bare days lie behind its last day
FIXED_YEAR, FIXED_MONTH = 2015, 6


def assumed_day(article: GoldArticle) -> date:
    """Return the article's day: as written, else the last of its certain or a fixed month.

    The day depends on no phrase of the article, so that none comes out well by choice.

    >>> assumed_day(GoldArticle(id="a", events=(), people=(), relations=(), year_hint=2013))
    datetime.date(2013, 6, 30)
    """
    if article.published:
        return article.published
    year, month = article.year_hint or FIXED_YEAR, article.month_hint or FIXED_MONTH
    return date(year, month, calendar.monthrange(year, month)[1])


def own_bounds(truth: GoldEvent, published: date) -> Bounds | None:
    """Return the bounds that the reader's date has on a day; None for no date.

    Raises:
        InputError: the date names no day then (the 31st of a month of thirty).
    """
    if not truth.is_dated or truth.resolves is None:
        return None
    ahead = truth.statuses[0] is EventStatus.PLANNED and not truth.announced
    return resolve_moment(truth.resolves, published, planned=ahead)


def is_datable(truth: GoldEvent, article: GoldArticle) -> bool:
    """Tell whether a gold date can be judged on the article's day.

    An assumed day may contradict the reader: a happening then lies ahead of it, a plan behind it, or a
    weekday on another day. Nothing is right there, so nothing is counted.
    """
    if article.published or not truth.is_dated:
        return True
    published = assumed_day(article)
    try:
        bounds = own_bounds(truth, published)
    except InputError:
        return False
    return bounds is not None and not _contradicts(truth, bounds, published)


def _contradicts(truth: GoldEvent, bounds: Bounds, published: date) -> bool:
    pattern = truth.resolves or ""
    if "weekday=" in pattern and not _weekdays_fit(pattern, bounds):
        return True
    if "P" not in pattern and "dir=" not in pattern:
        return False
    if truth.statuses[0] is EventStatus.PLANNED or pattern.startswith("../"):
        return bounds.latest is not None and bounds.latest < published
    return bounds.earliest is not None and bounds.earliest > published


def _weekdays_fit(pattern: str, bounds: Bounds) -> bool:
    left, _, right = pattern.partition("/")
    sides = [(left, bounds.earliest), (right, bounds.latest)] if right else [(left, bounds.earliest)]
    wanted = [(side.partition("weekday=")[2][:3], day) for side, day in sides if "weekday=" in side]
    return all(day is not None and WEEKDAYS[day.weekday()] == name for name, day in wanted)

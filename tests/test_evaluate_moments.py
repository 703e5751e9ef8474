"""Tests of gold date patterns, and of the day that an undated gold article gets."""

from datetime import date

import pytest

from lgai_graph.errors import InputError
from lgai_graph.evaluate.gold import GoldArticle, GoldEvent, assumed_day, is_datable
from lgai_graph.evaluate.gold.moments import resolve_moment
from lgai_graph.model import ArticleId, EventStatus, EventType

PUBLISHED = date(2015, 9, 15)


@pytest.mark.parametrize(
    ("pattern", "bounds"),
    [
        ("day=12,month=P", ("2015-09-12", "2015-09-12")),
        ("day=20,month=P", ("2015-08-20", "2015-08-20")),
        ("month=P,day=20,dir=future", ("2015-09-20", "2015-09-20")),
        ("day=3,month=P,dir=future", ("2015-10-03", "2015-10-03")),
        ("month=P-1,day=26", ("2015-08-26", "2015-08-26")),
        ("month=P+1,part=early", ("2015-10-01", "2015-10-10")),
        ("month=P,part=late", ("2015-09-21", "2015-09-30")),
        ("year=P-1,month=3", ("2014-03-01", "2014-03-31")),
        ("year=P", ("2015-01-01", "2015-12-31")),
        ("year=P,part=early", ("2015-01-01", "2015-03-31")),
        ("year=P-1,season=spring", ("2014-03-01", "2014-05-31")),
        ("year=P-1,season=winter", ("2014-12-01", "2015-02-28")),
        ("month=10,dir=past", ("2014-10-01", "2014-10-31")),
        ("month=8,dir=past", ("2015-08-01", "2015-08-31")),
        ("month=2,dir=future", ("2016-02-01", "2016-02-29")),
        ("month=7,part=late,dir=past", ("2015-07-21", "2015-07-31")),
        ("month=1,day=10,year=P+1", ("2016-01-10", "2016-01-10")),
        ("month=12,day=17,year=P+28d", ("2016-01-14", "2016-01-14")),
        ("year=P,half=1", ("2015-01-01", "2015-06-30")),
        ("year=P-1,quarter=4", ("2014-10-01", "2014-12-31")),
        ("2021-Q4", ("2021-10-01", "2021-12-31")),
        ("P", ("2015-09-15", "2015-09-15")),
        ("P/year=P+5", ("2015-09-15", "2020-12-31")),
        ("day=P+21", ("2015-10-06", "2015-10-06")),
        ("weekday=MON,dir=past", ("2015-09-14", "2015-09-14")),
        ("weekday=MON,dir=future", ("2015-09-21", "2015-09-21")),
        ("2018", ("2018-01-01", "2018-12-31")),
        ("2018-07", ("2018-07-01", "2018-07-31")),
        ("2018-41", ("2018-07-01", "2018-12-31")),
        ("2018-07-16", ("2018-07-16", "2018-07-16")),
        ("2014-04/2015-03", ("2014-04-01", "2015-03-31")),
        ("../month=9,year=P", (None, "2015-09-30")),
        ("month=9,year=P/..", ("2015-09-01", None)),
        ("day=15,month=P/+7d", ("2015-09-15", "2015-09-22")),
    ],
)
def test_a_pattern_resolves_against_the_publication_day(
    pattern: str, bounds: tuple[str | None, str | None]
) -> None:
    resolved = resolve_moment(pattern, PUBLISHED)

    assert tuple(day and day.isoformat() for day in (resolved.earliest, resolved.latest)) == bounds


def test_a_planned_bare_day_points_forwards() -> None:
    assert resolve_moment("day=3,month=P", PUBLISHED, planned=True).earliest == date(2015, 10, 3)


@pytest.mark.parametrize("pattern", ["", "soon", "day=x,month=P", "month=2,day=30,year=P", "2015/2016/2017"])
def test_an_unknown_pattern_is_refused_by_name(pattern: str) -> None:
    with pytest.raises(InputError, match="date"):
        resolve_moment(pattern, PUBLISHED)


def make_event(resolves: str, status: EventStatus = EventStatus.HAPPENED) -> GoldEvent:
    return GoldEvent(
        types=(EventType.OTHER,),
        statuses=(status,),
        cue="날",
        cue_ok=(),
        resolves=resolves,
        when_ok=(),
        who=(),
        who_opt=(),
        core=False,
        unsure=False,
        what="",
    )


def make_article(
    *events: GoldEvent, year_hint: int | None = None, month_hint: int | None = None
) -> GoldArticle:
    return GoldArticle(
        id=ArticleId("a"),
        events=events,
        people=(),
        relations=(),
        year_hint=year_hint,
        month_hint=month_hint,
    )


@pytest.mark.parametrize(
    ("hints", "day"),
    [
        ({}, date(2015, 6, 30)),
        ({"year_hint": 2013}, date(2013, 6, 30)),
        ({"year_hint": 2016, "month_hint": 2}, date(2016, 2, 29)),
    ],
)
def test_an_undated_article_gets_what_its_text_makes_certain_else_a_fixed_day(
    hints: dict[str, int], day: date
) -> None:
    assert assumed_day(make_article(**hints)) == day


def test_no_phrase_of_the_article_moves_the_assumed_day() -> None:
    events = make_event("day=9,month=P"), make_event("day=26,month=P,weekday=TUE")
    assert assumed_day(make_article(*events)) == assumed_day(make_article())


def test_a_written_day_is_kept() -> None:
    article = GoldArticle(id=ArticleId("a"), events=(), people=(), relations=(), published=date(2020, 6, 17))

    assert assumed_day(article) == date(2020, 6, 17)


@pytest.mark.parametrize(
    ("resolves", "status", "judged"),
    [
        ("day=9,month=P", EventStatus.HAPPENED, True),
        ("month=10,year=P", EventStatus.HAPPENED, False),  # the assumed day lies in June
        ("month=10,year=P", EventStatus.PLANNED, True),
        ("month=4,year=P/..", EventStatus.HAPPENED, True),
        ("../month=3,year=P", EventStatus.PLANNED, False),
        ("day=31,month=P", EventStatus.HAPPENED, False),  # June has no 31st
        ("day=30,month=P,weekday=TUE", EventStatus.HAPPENED, True),
        ("day=29,month=P,weekday=TUE", EventStatus.HAPPENED, False),
        ("2018-07", EventStatus.HAPPENED, True),
    ],
)
def test_a_date_that_the_assumed_day_contradicts_is_not_judged(
    resolves: str, status: EventStatus, judged: bool
) -> None:
    event = make_event(resolves, status)
    assert is_datable(event, make_article(event)) is judged


def test_every_date_of_an_article_with_a_day_is_judged() -> None:
    event = make_event("month=10,year=P")
    dated = GoldArticle(id=ArticleId("a"), events=(), people=(), relations=(), published=date(2020, 6, 17))
    assert is_datable(event, dated)

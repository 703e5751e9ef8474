"""Tests of gold date patterns and of the day an undated gold article is taken to have come out."""

from datetime import date

import pytest

from lgai_graph.errors import InputError
from lgai_graph.evaluate import GoldArticle, assumed_published
from lgai_graph.evaluate.gold import GoldEvent
from lgai_graph.evaluate.moments import resolve_moment
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


def test_hints_fix_year_and_month() -> None:
    published = assumed_published(make_article(year_hint=2013, month_hint=2))

    assert (published.year, published.month) == (2013, 2)


def test_the_article_came_out_on_its_last_bare_day() -> None:
    events = make_event("day=9,month=P"), make_event("day=12,month=P")

    assert assumed_published(make_article(*events)).day == 12


def test_a_past_day_lies_before_and_a_coming_one_after_publication() -> None:
    past = make_event("day=10,month=P,dir=past")
    coming = make_event("day=12,month=P,dir=future", EventStatus.PLANNED)

    assert assumed_published(make_article(past, coming)).day == 11


def test_the_month_lets_a_day_fall_on_its_weekday() -> None:
    published = assumed_published(make_article(make_event("day=26,month=P,weekday=TUE")))

    assert resolve_moment("day=26,month=P,weekday=TUE", published).earliest == published
    assert published.strftime("%u") == "2"


def test_a_plan_for_a_month_of_this_year_comes_no_earlier_than_publication() -> None:
    plan = make_event("month=4,year=P/..", EventStatus.PLANNED)
    deadline = make_event("../month=3,year=P", EventStatus.PLANNED)

    assert assumed_published(make_article(plan, deadline)).month <= 3


def test_a_past_month_lies_in_the_same_year() -> None:
    assert assumed_published(make_article(make_event("month=10,dir=past"))).month > 10


def test_a_written_day_is_kept() -> None:
    article = GoldArticle(id=ArticleId("a"), events=(), people=(), relations=(), published=date(2020, 6, 17))

    assert assumed_published(article) == date(2020, 6, 17)

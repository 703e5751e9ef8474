"""Tests of what a timeline chooses and of the order it is read in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from helpers_knowledge import FIRST, make_claim, make_event, make_knowledge, make_period
from lgai_graph.errors import InputError
from lgai_graph.model import Amount, Event, EventStatus, EventType
from lgai_graph.query.order import arrange_events, choose_weightiest, name_period, sort_for_reading
from lgai_graph.query.shapes import EventRecord
from lgai_graph.query.timeline import TimelineFilter, find_timeline
from lgai_graph.query.typed import Per, parse_amount
from lgai_graph.store import open_store, write_store

WHENS = {
    "day": ("2020-05-20", "2020-05-20", "2020-05-20"),
    "recent": ("2020-06-10~", "2020-05-11", "2020-06-10"),
    "early month": ("2020-01", "2020-01-01", "2020-01-31"),
    "quarter": ("2020-33", "2020-01-01", "2020-03-31"),
    "year": ("2020", "2020-01-01", "2020-12-31"),
    "decade": ("2020/2029", "2020-01-01", "2029-12-31"),
    "open": ("2002/..", "2002-01-01", None),
    "before": ("../2021", None, "2021-12-31"),
    "later": ("2021-02-03", "2021-02-03", "2021-02-03"),
}


def make(name: str, **fields: object) -> Event:
    when = make_period(*WHENS[name]) if name in WHENS else None
    return make_event(name, EventType.LAUNCH, when, **fields)


def read(folder: Path, *events: Event, **wanted: object) -> list[EventRecord]:
    write_store(folder / "graph.db", replace(make_knowledge(), events=events), fingerprint="")
    with open_store(folder / "graph.db") as store:
        return find_timeline(store, TimelineFilter(**wanted))  # type: ignore[arg-type]


def name_events(events: list[EventRecord]) -> list[str]:
    return [event["id"].removeprefix("event/") for event in events]


def test_year_is_read_from_known_days_to_the_bare_year(tmp_path: Path) -> None:
    events = read(tmp_path, *(make(name) for name in reversed(WHENS)))
    assert name_events(sort_for_reading(events)) == [
        "open",
        *("day", "recent", "early month", "quarter", "year", "decade"),
        *("later", "before"),
    ]


def test_events_of_one_time_stand_as_their_articles_tell_them(tmp_path: Path) -> None:
    claims = tuple(make_claim(EventType.LAUNCH, words, FIRST) for words in ("가나전자는", "홍길동", "부산"))
    undated = [make(name, claims=(claim,)) for name, claim in zip("cab", claims, strict=True)]
    events = read(tmp_path, *undated, with_undated=True)
    starts = [event["sources"][0]["start"] for event in sort_for_reading(events)]
    assert starts == sorted(starts)
    assert len(set(starts)) == len(claims)
    assert name_events(sort_for_reading(events)) != sorted("abc")


def test_answer_itself_goes_by_the_first_possible_day(tmp_path: Path) -> None:
    events = read(tmp_path, *map(make, WHENS))
    days = [event["earliest"] for event in events if event["earliest"]]
    assert days == sorted(days)


def test_recent_belongs_to_the_day_it_was_told_on(tmp_path: Path) -> None:
    sections = arrange_events(read(tmp_path, make("recent")), since=date(2020, 6, 1))
    assert [section.key for section in sections] == ["2020"]


def test_what_may_lie_before_the_range_comes_last_under_its_own_heading(tmp_path: Path) -> None:
    since = date(2020, 3, 1)
    events = read(tmp_path, *map(make, WHENS), make("never"), since=since, with_undated=True)
    sections = [(section.key, name_events(section.events)) for section in arrange_events(events, since=since)]
    assert sections == [
        ("2020", ["day", "recent"]),
        ("2021", ["later"]),
        ("reaching", ["quarter", "year", "decade", "before"]),
        ("undated", ["never"]),
    ]


@pytest.mark.parametrize(
    ("since", "is_ongoing", "found"),
    [
        (date(2002, 1, 1), False, ["open"]),
        (date(2002, 1, 2), False, []),
        (date(2002, 1, 2), True, ["open"]),
        (None, False, ["open"]),
    ],
)
def test_what_has_no_end_belongs_to_the_day_it_began(
    tmp_path: Path, since: date | None, is_ongoing: bool, found: list[str]
) -> None:
    events = read(tmp_path, make("open"), since=since, with_ongoing=is_ongoing)
    assert name_events(events) == found
    keys = [section.key for section in arrange_events(events, since=since)]
    assert keys == (["ongoing"] if is_ongoing else ["2002"] if found else [])


def test_plan_without_a_beginning_is_no_event_of_the_distant_past(tmp_path: Path) -> None:
    claims = (make_claim(EventType.LAUNCH, "부산", FIRST),)
    plan = make("before", status=EventStatus.PLANNED, claims=claims)
    assert read(tmp_path, plan, until=date(1990, 12, 31)) == []
    [event] = read(tmp_path, plan)
    assert (event["when"], event["earliest"], event["latest"]) == ("../2021", "2020-12-08", "2021-12-31")


def test_weightiest_are_chosen_of_all_or_of_each_period(tmp_path: Path) -> None:
    weights = {"day": 1.0, "recent": 3.0, "early month": 2.0, "year": 2.5, "later": 0.5}
    events = read(tmp_path, *(make(name, weight=weight) for name, weight in weights.items()))
    assert name_events(choose_weightiest(events, 2)) == ["year", "recent"]
    assert name_events(choose_weightiest(events, 1, per=Per.YEAR)) == ["recent", "later"]
    monthly = choose_weightiest(events, 1, per=Per.MONTH)
    assert name_events(monthly) == ["early month", "year", "recent", "day", "later"]


@pytest.mark.parametrize(
    ("name", "per", "period"),
    [
        ("day", Per.DAY, "2020-05-20"),
        ("day", Per.MONTH, "2020-05"),
        ("early month", Per.DAY, "2020-01"),
        ("year", Per.MONTH, "2020"),
        ("quarter", Per.YEAR, "2020"),
        ("never", Per.YEAR, "undated"),
    ],
)
def test_vague_event_has_a_period_of_its_own(tmp_path: Path, name: str, per: Per, period: str) -> None:
    [event] = read(tmp_path, make(name), with_undated=True)
    assert name_period(event, per) == period


PRICE = Amount(words="100억 원", value=1e10, unit="KRW")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, True),
        ({"min_amount": parse_amount("100억")}, True),
        ({"min_amount": parse_amount("101억")}, False),
        ({"min_amount": parse_amount("1달러")}, False),
        ({"min_confidence": 0.5}, True),
        ({"min_confidence": 0.51}, False),
        ({"not_types": (EventType.LAUNCH,)}, False),
        ({"not_types": (EventType.VISIT,)}, True),
        ({"min_sources": 2}, False),
        ({"min_sources": 1}, True),
    ],
)
def test_filters_leave_out_what_is_too_little(tmp_path: Path, wanted: dict[str, object], found: bool) -> None:
    event = make("day", amounts=(PRICE,), confidence=0.5, claims=(make_claim(EventType.LAUNCH, "부산"),))
    assert bool(read(tmp_path, event, **wanted)) is found


def test_copies_are_one_source(tmp_path: Path) -> None:
    plain = make_knowledge()
    first, second = plain.articles
    for origin, found in ((None, ["opening"]), (first.id, [])):
        articles = (first, replace(second, origin=origin))
        write_store(tmp_path / "graph.db", replace(plain, articles=articles), fingerprint="")
        with open_store(tmp_path / "graph.db") as store:
            assert name_events(find_timeline(store, TimelineFilter(min_sources=2))) == found


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("100억", (1e10, "KRW")),
        ("1조 2,000억 원", (1.2e12, "KRW")),
        ("3천만원", (3e7, "KRW")),
        ("500만 달러", (5e6, "USD")),
        ("$1.5억", (1.5e8, "USD")),
        ("20%", (20.0, "percent")),
        ("250000", (250000.0, "KRW")),
        ("1000 EUR", (1000.0, "EUR")),
    ],
)
def test_amount_is_read_as_people_write_it(text: str, amount: tuple[float, str]) -> None:
    assert parse_amount(text) == amount


@pytest.mark.parametrize("text", ["", "많이", "억", "-5", "100억 바이트"])
def test_what_is_no_amount_is_refused_with_the_cure(text: str) -> None:
    with pytest.raises(InputError, match="is no amount; write one such as 100억"):
        parse_amount(text)

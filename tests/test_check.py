"""Tests of what `lgai check` finds in a store and its annotations."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from helpers_knowledge import FIRST, HONG, SECOND, make_knowledge, make_period
from lgai_graph.build import build_store
from lgai_graph.check import (
    check_days,
    check_doubts,
    check_plans,
    check_short_forms,
    check_store,
    check_times,
)
from lgai_graph.model import Article, EntityId, EventStatus, Link, PeriodKind, PublishedBasis
from lgai_graph.store import open_store, write_store


def list_findings(folder: Path, annotations: str = "", **wanted: date) -> list[str]:
    write_store(folder / "graph.db", make_knowledge(), fingerprint="")
    path = folder / "annotations.yaml"
    path.write_text(annotations or "entities: []\n", encoding="utf-8")
    with open_store(folder / "graph.db") as store:
        return list(check_store(store, path, **wanted))


def test_store_with_differences_names_each_with_the_ids_to_show(tmp_path: Path) -> None:
    findings = list_findings(tmp_path)
    assert "conflict: two months for one opening (lgai show event/opening)" in findings
    assert sum(line.startswith("conflict") for line in findings) == 1


def test_difference_that_two_facts_bear_is_counted_once_by_build_and_check(tmp_path: Path) -> None:
    report = build_store([], db=tmp_path / "seeds.db")
    with open_store(tmp_path / "seeds.db") as store:
        findings = [line for line in check_store(store) if line.startswith("conflict")]
        known = store.read_knowledge()
    bearing = [fact for fact in (*known.events, *known.relations) if fact.conflicts]
    assert report.conflicts == len(findings)
    assert 0 < len(findings) < len(bearing)


def test_unclear_short_form_is_named_with_its_candidates(tmp_path: Path) -> None:
    assert f"unclear short form: “홍 상무” at 0 of {FIRST} fits 홍길동, 홍명보" in list_findings(tmp_path)


def test_short_form_is_named_once_with_its_places() -> None:
    plain = make_knowledge()
    forms = tuple(replace(form, start=start) for form in plain.ambiguities for start in (40, 7))
    [line] = check_short_forms(replace(plain, ambiguities=forms))
    assert line == f"unclear short form: “홍 상무” at 7, 40 of {FIRST} fits 홍길동, 홍명보"


def test_broken_anchor_is_named_with_file_and_line(tmp_path: Path) -> None:
    findings = list_findings(tmp_path, BROKEN)
    assert findings[0].startswith(f"{(tmp_path / 'annotations.yaml').as_posix()}:")
    assert f"'없는 말' does not stand in {FIRST}" in findings[0]


BROKEN = f"""
articles:
- id: {FIRST}
  original_sha256: aaaa1111{"0" * 56}
  title: hankkot 기사
ignore:
- article: {FIRST}
  anchor: 없는 말
  why: a test
"""


@pytest.mark.parametrize(("today", "overdue"), [(date(2021, 12, 31), False), (date(2022, 1, 1), True)])
def test_plan_is_overdue_the_day_after_its_last_possible_day(today: date, overdue: bool) -> None:
    findings = list(check_plans(make_knowledge(), today))
    assert bool(findings) is overdue
    assert all(f" on {today}:" in finding for finding in findings)
    assert all("A & B 포럼 개최, due by 2021-12-31" in line for line in findings)


def test_day_on_which_a_plan_was_announced_is_not_the_day_it_is_due() -> None:
    known = make_knowledge()
    when = replace(make_period("2020-12-08", "2020-12-08", "2020-12-08"), kind=PeriodKind.ANNOUNCEMENT)
    events = tuple(replace(event, when=when) for event in known.events)
    assert not list(check_plans(replace(known, events=events), date(2022, 1, 1)))


@pytest.mark.parametrize(("day", "overdue"), [("2020-12-08", 0), ("2020-12-09", 1)])
def test_plan_that_an_article_tells_on_its_very_day_is_not_overdue(day: str, overdue: int) -> None:
    plain = make_knowledge()
    known = replace(plain, events=(replace(plain.events[3], when=make_period(day, day, day)),))
    assert len(list(check_plans(known, date(2020, 12, 31)))) == overdue


@pytest.mark.parametrize(
    ("day", "object_", "overdue"),
    [("2020-12-20", "포럼", 0), ("2019-12-20", "포럼", 1), ("2020-12-20", "전시회", 1)],
)
def test_plan_that_its_article_tells_as_done_as_well_is_not_overdue(
    day: str, object_: str, overdue: int
) -> None:
    plain = make_knowledge()
    due = make_period("2020-12-20", "2020-12-20", "2020-12-20")
    plan = replace(plain.events[3], when=due, object="포럼")
    deed = replace(plan, status=EventStatus.HAPPENED, when=make_period(day, day, day), object=object_)
    assert len(list(check_plans(replace(plain, events=(plan, deed)), date(2020, 12, 31)))) == overdue


def test_plan_is_not_overdue_on_the_day_of_the_newest_article(tmp_path: Path) -> None:
    assert not [line for line in list_findings(tmp_path) if line.startswith("overdue")]


@pytest.mark.parametrize(
    ("status", "when", "said"),
    [
        (EventStatus.HAPPENED, ("2020-12-10", "2020-12-10", "2020-12-10"), "happened on 2020-12-10 or later"),
        (EventStatus.HAPPENED, ("2020-12-09", "2020-12-09", "2020-12-09"), None),
        (EventStatus.HAPPENED, ("2020-12", "2020-12-01", "2020-12-31"), None),
        (
            EventStatus.PLANNED,
            ("2020-12-07", "2020-12-07", "2020-12-07"),
            "planned for 2020-12-07 or before",
        ),
        (EventStatus.PLANNED, ("2020-12-08", "2020-12-08", "2020-12-08"), None),
        (EventStatus.CANCELLED, ("2021", "2021-01-01", "2021-12-31"), None),
    ],
)
def test_time_that_no_source_can_know_is_impossible(
    status: EventStatus, when: tuple[str, str, str], said: str | None
) -> None:
    plain = make_knowledge()
    event = replace(plain.events[0], status=status, when=make_period(*when))
    knowledge = replace(plain, events=(event,))
    findings = list(check_times(knowledge))
    assert [said in line for line in findings if said] == ([True] if said else [])
    assert bool(findings) == bool(said)
    assert all(line.startswith("impossible time: 가나전자, 다라연구소 설립, ") for line in findings)


def test_plan_for_a_day_before_its_article_is_impossible_and_not_overdue() -> None:
    plain = make_knowledge()
    past = make_period("2020-12-01", "2020-12-01", "2020-12-01")
    knowledge = replace(plain, events=(replace(plain.events[3], when=past),))
    assert list(check_plans(knowledge, date(2022, 1, 1))) == []
    assert len(list(check_times(knowledge))) == 1


def test_check_names_impossible_times(tmp_path: Path) -> None:
    plain = make_knowledge()
    late = make_period("2020-12-10", "2020-12-10", "2020-12-10")
    knowledge = replace(plain, events=(replace(plain.events[0], when=late), *plain.events[1:]))
    write_store(tmp_path / "graph.db", knowledge, fingerprint="")
    (tmp_path / "own.yaml").write_text("entities: []\n", encoding="utf-8")
    with open_store(tmp_path / "graph.db") as store:
        findings = list(check_store(store, tmp_path / "own.yaml"))
    assert sum(line.startswith("impossible time") for line in findings) == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"published_at": None, "published_basis": None}, "no publication day"),
        ({"published_basis": PublishedBasis.INFERRED}, "inferred publication day"),
        ({}, None),
    ],
)
def test_article_without_a_day_of_its_own_is_named(changes: dict[str, str | None], said: str | None) -> None:
    article: Article = replace(make_knowledge().articles[0], **changes)  # type: ignore[arg-type]
    findings = list(check_days((article,)))
    assert [line.partition(":")[0] for line in findings] == ([said] if said else [])


def test_many_articles_without_a_day_are_one_line() -> None:
    article = replace(make_knowledge().articles[0], published_at=None, published_basis=None)
    [line] = check_days((article,) * 6)
    assert line.startswith("no publication day: 6 of 6 articles (hankkot/")
    assert len(list(check_days((article,) * 5))) == 5


def test_close_calls_of_linking_are_named_on_demand(tmp_path: Path) -> None:
    plain = make_knowledge()
    link = Link(article=FIRST, name="홍 상무", reason="same title", score=0.81)
    weak = replace(HONG, links=(link,))
    entities = tuple(weak if entity == HONG else entity for entity in plain.entities)
    write_store(tmp_path / "graph.db", replace(plain, entities=entities), fingerprint="")
    (tmp_path / "own.yaml").write_text("entities: []\n", encoding="utf-8")
    with open_store(tmp_path / "graph.db") as store:
        plainly = list(check_store(store, tmp_path / "own.yaml"))
        added = list(check_store(store, tmp_path / "own.yaml", with_doubts=True))
    assert added[: len(plainly)] == plainly
    [line] = added[len(plainly) :]
    assert line == f"close call: “홍 상무” of {FIRST} was taken for {HONG.id} (0.81: same title)"


def test_one_close_call_about_several_articles_is_named_once() -> None:
    links = tuple(Link(article=a, name="홍 상무", reason="same title", score=0.81) for a in (FIRST, SECOND))
    plain = make_knowledge()
    weak = replace(plain, entities=(replace(HONG, links=links),), events=(), relations=())
    assert list(check_doubts(weak)) == [
        f"close call: “홍 상무” of {SECOND}, {FIRST} was taken for {HONG.id} (0.81: same title)"
    ]


def test_namesakes_kept_apart_are_a_close_call() -> None:
    twins = replace(HONG, links=()), replace(HONG, id=EntityId("person/hong-2"), links=())
    [line] = check_doubts(replace(make_knowledge(), entities=twins, events=(), relations=()))
    assert line.startswith(f"close call: person/hong-2 and {HONG.id} were kept apart (0.")


def test_same_store_gives_the_same_findings(tmp_path: Path) -> None:
    assert list_findings(tmp_path) == list_findings(tmp_path)

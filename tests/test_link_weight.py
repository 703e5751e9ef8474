"""Tests of how events are weighed."""

from dataclasses import replace

import pytest

from helpers_knowledge import DECEMBER_7, FIRST, SECOND, make_knowledge, make_period, weigh_knowledge
from lgai_graph.link.weight import weigh_event
from lgai_graph.model import Event, EventId, EventType, Knowledge, Link, Period

ORIGINS = {FIRST: FIRST, SECOND: SECOND}


def get_part(event: Event, name: str) -> float:
    return sum(part.value for part in weigh_event(event, ORIGINS, {}, 0.5).weight_parts if part.name == name)


def weigh(knowledge: Knowledge) -> dict[str, Event]:
    return {event.id.removeprefix("event/"): event for event in weigh_knowledge(knowledge)}


def test_weight_is_the_sum_of_its_parts() -> None:
    for event in weigh(make_knowledge()).values():
        assert event.weight == pytest.approx(sum(part.value for part in event.weight_parts))
        assert all(part.reason for part in event.weight_parts)


def test_copies_of_one_story_count_once() -> None:
    plain = make_knowledge()
    first, second = plain.articles
    copied = replace(plain, articles=(first, replace(second, origin=first.id)))
    opening, again = (weigh(knowledge)["opening"] for knowledge in (plain, copied))
    assert [event.weight_parts[0].reason[-1] for event in (opening, again)] == ["2", "1"]
    assert opening.weight > again.weight


def test_lead_certainty_and_a_known_day_weigh_more() -> None:
    event = make_knowledge().events[1]
    assert (
        weigh_event(replace(event, lead=True), ORIGINS, {}, 0.5).weight
        > weigh_event(event, ORIGINS, {}, 0.5).weight
    )
    doubtful = replace(event, confidence=0.5)
    assert get_part(doubtful, "doubt") == -1.0
    assert get_part(event, "doubt") == 0.0


@pytest.mark.parametrize(
    ("when", "weight"),
    [
        (DECEMBER_7, 0.5),
        (make_period("2018-07", "2018-07-01", "2018-07-31"), 0.3),
        (make_period("2018", "2018-01-01", "2018-12-31"), 0.1),
        (make_period("2018/2020", "2018-01-01", "2020-12-31"), 0.0),
        (make_period("2018/..", "2018-01-01", None), 0.0),
        (None, 0.0),
    ],
)
def test_precise_time_weighs_more_than_a_vague_one(when: Period | None, weight: float) -> None:
    assert get_part(replace(make_knowledge().events[1], when=when), "time") == weight


def test_what_changes_a_firm_weighs_more_than_what_somebody_says() -> None:
    plain = make_knowledge()
    kinds = (EventType.ACQUISITION, EventType.APPOINTMENT, EventType.STATEMENT)
    events = tuple(replace(plain.events[1], id=EventId(f"event/{kind}"), type=kind) for kind in kinds)
    weighed = weigh(replace(plain, events=events))
    weights = [
        sum(part.value for part in weighed[kind].weight_parts if part.name == "type") for kind in kinds
    ]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(kinds)


def test_participant_named_in_many_articles_lends_weight_up_to_a_limit() -> None:
    event = make_knowledge().events[1]
    assert get_part(event, "participant") == 0.0
    sums = [
        sum(part.value for part in weigh_event(event, ORIGINS, {"홍길동": count}, 0.5).weight_parts)
        for count in (1, 2, 16, 999)
    ]
    assert sums[0] < sums[1] < sums[2] == sums[3]


def test_two_weightiest_participants_count_and_places_do_not() -> None:
    links = tuple(Link(article=ident, name="이름", reason="the same name", score=1.0) for ident in ORIGINS)
    plain = make_knowledge()
    entities = tuple(replace(entity, links=links) for entity in plain.entities)
    parts = weigh(replace(plain, entities=entities))["opening"].weight_parts
    named = [part for part in parts if part.name == "participant"]
    assert [part.reason.partition(",")[0] for part in named] == ["가나전자", "다라연구소"]
    assert all(part.value == 0.25 for part in named)


def test_a_long_list_of_participants_makes_no_event_important() -> None:
    event = make_knowledge().events[1]
    two, many = (dict.fromkeys(names, 8) for names in ("가나", "가나다라마"))
    assert weigh_event(event, ORIGINS, two, 0.5).weight == weigh_event(event, ORIGINS, many, 0.5).weight


def test_order_of_participants_changes_no_weight() -> None:
    plain = make_knowledge()
    turned = tuple(replace(e, participants=tuple(reversed(e.participants))) for e in plain.events)
    there, back = weigh(plain), weigh(replace(plain, events=turned))
    assert {ident: event.weight_parts for ident, event in there.items()} == {
        ident: event.weight_parts for ident, event in back.items()
    }

"""Spoil a perfect graph in one way: exactly the figures that it concerns get worse."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from helpers_gold import (
    ARTICLES,
    CHIEF,
    COPIED,
    FIRST,
    HANBIT,
    HEAD,
    KIM,
    OPENING,
    PART,
    PERFECT,
    SAESOL,
    SECOND,
    STAKE,
    TALK,
    make_claim,
    make_entity,
    make_event,
    make_relation,
    read_gold,
    report_on,
    swap_event,
)
from lgai_graph.evaluate import summarize_report
from lgai_graph.model import (
    Claim,
    EntityKind,
    Event,
    EventId,
    EventStatus,
    EventType,
    Knowledge,
    Link,
    ParticipantRole,
    Period,
    RelationType,
)

Spoil = Callable[[Knowledge], Knowledge]

RATIOS = ("precision", "recall", "share", "lenient")
NO_FIGURES = ("types", "rules", "calibration", "intervals")  # these show the same verdicts once more
STRICT = {"events.strict.precision", "events.strict.recall"}
LENIENT = {"events.lenient.precision", "events.lenient.recall"}
EXACT = {"events.exact.precision", "events.exact.recall"}
LEAD = {"events.lead.recall"}


def spoil_roles(knowledge: Knowledge) -> Knowledge:
    roles = {ParticipantRole.SPEAKER: ParticipantRole.VENUE}
    events = tuple(
        replace(
            event,
            participants=tuple(
                replace(part, role=roles.get(part.role, ParticipantRole.SPEAKER))
                for part in event.participants
            ),
        )
        for event in knowledge.events
    )
    return replace(knowledge, events=events)


def move_evidence(knowledge: Knowledge) -> Knowledge:
    def move(claim: Claim) -> Claim:
        text = ARTICLES[claim.article].text
        return replace(claim, evidence=replace(claim.evidence, start=0, end=1, exact=text[:1]))

    events = (replace(event, claims=tuple(map(move, event.claims))) for event in knowledge.events)
    return replace(knowledge, events=tuple(events))


def swap_names(knowledge: Knowledge) -> Knowledge:
    def give(event: Event, old: str, new: str) -> Event:
        parts = (replace(p, entity=new) if p.entity == old else p for p in event.participants)
        return replace(event, participants=tuple(parts))

    spoilt = swap_event(knowledge, STAKE, give(STAKE, SAESOL.id, KIM.id))
    return swap_event(spoilt, TALK, give(TALK, KIM.id, SAESOL.id))


def shift_days(knowledge: Knowledge) -> Knowledge:
    def shift(when: Period | None) -> Period | None:
        if not (when and when.earliest and when.latest):
            return when
        one = timedelta(days=1)
        return replace(when, earliest=when.earliest + one, latest=when.latest + one)

    return replace(knowledge, events=tuple(replace(e, when=shift(e.when)) for e in knowledge.events))


def flip_statuses(knowledge: Knowledge) -> Knowledge:
    flipped = {EventStatus.HAPPENED: EventStatus.PLANNED, EventStatus.PLANNED: EventStatus.HAPPENED}
    return replace(knowledge, events=tuple(replace(e, status=flipped[e.status]) for e in knowledge.events))


def double_event(knowledge: Knowledge) -> Knowledge:
    return swap_event(knowledge, STAKE, STAKE, replace(STAKE, id=EventId("event/again")))


def glue_events(knowledge: Knowledge) -> Knowledge:
    both = replace(
        STAKE, participants=STAKE.participants + TALK.participants, claims=STAKE.claims + TALK.claims
    )
    return swap_event(swap_event(knowledge, TALK), STAKE, both)


def add_junk_person(knowledge: Knowledge) -> Knowledge:
    junk = make_entity("소식이", EntityKind.PERSON, (FIRST, "소식이"))
    post = make_relation(
        RelationType.EMPLOYMENT, junk, HANBIT, make_claim(RelationType.EMPLOYMENT, FIRST, "새 소식이"), "사장"
    )
    return replace(knowledge, entities=(*knowledge.entities, junk), relations=(*knowledge.relations, post))


def split_copies(knowledge: Knowledge) -> Knowledge:
    first, second = OPENING.claims
    copy = replace(OPENING, id=EventId("event/copy"), claims=(second,), amounts=())
    return swap_event(knowledge, OPENING, replace(OPENING, claims=(first,)), copy)


def turn_relation(knowledge: Knowledge) -> Knowledge:
    turned = replace(PART, source=PART.target, target=PART.source)
    return replace(knowledge, relations=tuple(turned if r is PART else r for r in knowledge.relations))


def drop_posts(knowledge: Knowledge) -> Knowledge:
    return replace(knowledge, relations=tuple(r for r in knowledge.relations if r is not HEAD))


def call_posts_past(knowledge: Knowledge) -> Knowledge:
    return replace(
        knowledge, relations=tuple(replace(r, former=True) if r is CHIEF else r for r in knowledge.relations)
    )


def multiply_amounts(knowledge: Knowledge) -> Knowledge:
    wrong = replace(STAKE, amounts=tuple(replace(a, value=a.value * 10) for a in STAKE.amounts))
    return swap_event(knowledge, STAKE, wrong)


def blank_summary(knowledge: Knowledge) -> Knowledge:
    return swap_event(knowledge, TALK, replace(TALK, summary="두리연구소"))


def merge_organisations(knowledge: Knowledge) -> Knowledge:
    link = Link(article=FIRST, name="새솔", reason="시험", score=1.0)
    merged = tuple(replace(e, links=(*e.links, link)) if e is HANBIT else e for e in knowledge.entities)
    return replace(knowledge, entities=merged)


def drop_event(knowledge: Knowledge) -> Knowledge:
    return swap_event(knowledge, OPENING)


MUTATIONS = (
    (spoil_roles, STRICT | EXACT | LEAD | {"participants.roles.precision"}),
    (move_evidence, STRICT | EXACT | LEAD),
    (swap_names, STRICT | EXACT | {"participants.names.precision", "participants.names.recall"}),
    (shift_days, EXACT | {"dates.precision"}),
    (flip_statuses, EXACT | {"status.precision"}),
    (double_event, {f"events.{level}.precision" for level in ("strict", "lenient", "exact")}),
    (
        glue_events,
        {f"events.{level}.recall" for level in ("strict", "lenient", "exact")}
        | {"participants.names.precision"},
    ),
    (add_junk_person, {"people.precision", "names.precision", "unexplained_names.share"}),
    (split_copies, {"copies.recall", "copies.precision"}),
    (
        turn_relation,
        {f"relations.{kind}.{ratio}" for kind in ("all", "part_of") for ratio in ("precision", "recall")},
    ),
    (drop_posts, {"people.recall"}),
    (call_posts_past, {"former.precision"}),
    (multiply_amounts, {"amounts.precision", "amounts.recall"}),
    (blank_summary, {"summaries.recall"}),
    (merge_organisations, {"relations.all.precision", "relations.alias_of.precision"}),
)


def list_figures(record: Mapping[str, object], path: str = "") -> Iterator[tuple[str, float | None]]:
    """List every ratio of a summary under its path."""
    for key, value in record.items():
        if isinstance(value, Mapping) and key not in NO_FIGURES:
            yield from list_figures(value, f"{path}{key}.")
        elif key in RATIOS:
            yield f"{path}{key}", value  # type: ignore[misc]


def measure(folder: Path, knowledge: Knowledge) -> dict[str, float | None]:
    return dict(list_figures(summarize_report(report_on(read_gold(folder), knowledge))))


def test_the_perfect_graph_has_no_slip_in_any_figure(tmp_path: Path) -> None:
    figures = measure(tmp_path, PERFECT)
    assert figures.pop("unexplained_names.share") == 0.0
    assert figures.pop("undated.precision") is None
    assert set(figures.values()) == {1.0}
    assert len(figures) >= 25


@pytest.mark.parametrize(("spoil", "concerned"), MUTATIONS, ids=[m[0].__name__ for m in MUTATIONS])
def test_a_spoilt_graph_is_worse_in_what_it_concerns_and_in_nothing_else(
    tmp_path: Path, spoil: Spoil, concerned: set[str]
) -> None:
    before, after = measure(tmp_path, PERFECT), measure(tmp_path, spoil(PERFECT))
    assert {name for name in before if before[name] != after.get(name)} == concerned
    for name in concerned:
        reached = after[name]  # None where nothing is left to be right
        assert reached is None or (reached > 0.0 if name.endswith("share") else reached < 1.0), name


def test_a_missing_event_is_missed_at_every_level(tmp_path: Path) -> None:
    after = measure(tmp_path, drop_event(PERFECT))
    assert [after[f"events.{level}.recall"] for level in ("strict", "lenient", "exact")] == [0.5] * 3
    assert after["events.lead.recall"] == 0.0
    assert after["events.strict.precision"] == 1.0


@pytest.mark.parametrize("times", [1, 2])
def test_what_only_an_optional_entry_explains_counts_neither_way(tmp_path: Path, times: int) -> None:
    claim = make_claim(EventType.RECOGNITION, FIRST, "한빛전자는 1980년에 상을 받았다.")
    prize = make_event(EventType.RECOGNITION, None, [(HANBIT, ParticipantRole.AGENT)], claim)
    again = (replace(prize, id=EventId(f"event/{n}")) for n in range(times))
    spoilt = replace(PERFECT, events=(*PERFECT.events, *again))
    assert measure(tmp_path, spoilt) == measure(tmp_path, PERFECT)


def test_an_event_that_nothing_explains_is_a_false_alarm_at_every_level(tmp_path: Path) -> None:
    claim = make_claim(EventType.VISIT, SECOND, COPIED)
    visit = make_event(EventType.VISIT, None, [(HANBIT, ParticipantRole.AGENT)], claim)
    after = measure(tmp_path, replace(PERFECT, events=(*PERFECT.events, visit)))
    assert [after[f"events.{level}.precision"] for level in ("strict", "lenient", "exact")] == [0.8] * 3

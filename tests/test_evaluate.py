"""Tests of the ruler: what counts as right at each level, and what it reads and prints."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from helpers_gold import (
    CHIEF,
    COPIED,
    DURI,
    FIRST,
    GOLD,
    HANBIT,
    HEAD,
    HONG,
    KIM,
    OPENING,
    PART,
    PERFECT,
    SECOND,
    SHARE,
    STAKE,
    TALK,
    make_claim,
    make_day,
    make_entity,
    make_relation,
    read_gold,
    report_on,
    swap_event,
)
from lgai_graph.errors import InputError
from lgai_graph.evaluate import (
    Figure,
    Gold,
    Tally,
    Verdict,
    list_bins,
    load_gold,
    render_report,
    summarize_report,
)
from lgai_graph.evaluate.match import Aliases, assign
from lgai_graph.evaluate.printed.levels import fits_role
from lgai_graph.korean import display_width
from lgai_graph.model import (
    Alias,
    EntityKind,
    EventStatus,
    EventType,
    Knowledge,
    RelationId,
    RelationType,
)

Change = Callable[[Knowledge], Knowledge]


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    return read_gold(tmp_path)


def counts(gold: Gold, knowledge: Knowledge, figure: Figure) -> tuple[int, int, int, int]:
    tally = report_on(gold, knowledge).score.tally(figure)
    return tally.right, tally.wrong, tally.missed, tally.unscored


def with_relation(*relations: object) -> Knowledge:
    return replace(PERFECT, relations=relations)


def with_stake(**changes: object) -> Knowledge:
    return swap_event(PERFECT, STAKE, replace(STAKE, **changes))


def test_nothing_found_has_recall_zero_and_no_precision(gold: Gold) -> None:
    nothing = replace(PERFECT, entities=(), events=(), relations=())
    tally = report_on(gold, nothing).score.tally(Figure.LENIENT)
    assert (tally.precision, tally.recall, tally.f1) == (None, 0.0, 0.0)


@pytest.mark.parametrize(
    ("changes", "lenient", "strict", "exact"),
    [
        ({"type": EventType.ACQUISITION}, True, True, True),
        ({"type": EventType.LAUNCH}, False, False, False),
        ({"participants": STAKE.participants[:1]}, True, False, False),
        ({"participants": TALK.participants[1:]}, False, False, False),
        ({"status": EventStatus.PLANNED}, True, True, False),
        ({"when": make_day("3월 3일", date(2021, 3, 3))}, True, True, False),
        ({"when": None}, True, True, False),
    ],
)
def test_each_level_asks_for_more(
    gold: Gold, changes: dict[str, object], lenient: bool, strict: bool, exact: bool
) -> None:
    knowledge = with_stake(**changes)
    for level, is_right in ((Figure.LENIENT, lenient), (Figure.STRICT, strict), (Figure.EXACT, exact)):
        assert counts(gold, knowledge, level) == ((4, 0, 0, 0) if is_right else (3, 1, 1, 0)), level


@pytest.mark.parametrize(
    ("role", "wanted", "fits"),
    [
        ("agent", ("agent",), True),
        ("agent", (), True),
        ("speaker", ("agent",), False),
        ("target", ("founded",), True),
        ("agent", ("host",), True),
        ("attendee", ("host", "attendee"), True),
        ("venue", ("host", "attendee"), False),
        ("founded", ("founded",), True),
    ],
)
def test_a_role_that_the_graph_lacks_is_told_by_its_nearest(
    role: str, wanted: tuple[str, ...], fits: bool
) -> None:
    assert fits_role(role, wanted) is fits


def test_a_participant_is_known_by_any_name_of_its_entity(gold: Gold) -> None:
    renamed = replace(HANBIT, name="한빛그룹", aliases=(Alias(name="한빛전자", lang="ko"),))
    knowledge = replace(PERFECT, entities=(renamed, *PERFECT.entities[1:]))
    assert counts(gold, knowledge, Figure.STRICT) == (4, 0, 0, 0)


def test_a_participant_is_known_by_an_alias_that_the_gold_lists(gold: Gold) -> None:
    renamed = replace(HANBIT, name="HBE", aliases=())
    knowledge = replace(PERFECT, entities=(renamed, *PERFECT.entities[1:]))
    found = report_on(gold, knowledge).score.findings
    right = [f.article for f in found if f.figure is Figure.STRICT and f.verdict is Verdict.RIGHT]
    assert right == [FIRST, FIRST, FIRST]  # the second article's gold does not list it


def test_evidence_must_touch_the_sentence_of_the_date_words(gold: Gold) -> None:
    elsewhere = with_stake(claims=(make_claim(EventType.INVESTMENT, FIRST, "새 소식이"),))
    there = with_stake(claims=(make_claim(EventType.INVESTMENT, FIRST, "30억원에 사들였다"),))
    assert counts(gold, elsewhere, Figure.STRICT) == (3, 1, 1, 0)
    assert counts(gold, there, Figure.STRICT) == (4, 0, 0, 0)


def test_of_two_events_the_one_with_the_right_date_is_the_one_found(gold: Gold) -> None:
    late = replace(STAKE, when=make_day("4일", date(2021, 3, 4)))
    knowledge = swap_event(PERFECT, STAKE, late, STAKE)
    assert counts(gold, knowledge, Figure.DATE) == (4, 0, 0, 0)
    assert counts(gold, knowledge, Figure.LENIENT) == (4, 1, 0, 0)


def test_of_two_entries_the_one_with_the_right_date_is_told(tmp_path: Path) -> None:
    later = "  - type: conference"
    twin = (
        "  - {type: investment, cue: null, when: null, resolves: 'day=5,month=P', status: happened,\n"
        "     who: [{name: 한빛전자, role: investor}], who_opt: [], core: true, what: 투자,\n"
        "     unsure: true}\n"
    )
    gold = read_gold(tmp_path, GOLD.replace(later, twin + later, 1))
    fifth = with_stake(when=make_day("5일", date(2021, 3, 5)), participants=STAKE.participants[:1])
    assert counts(gold, PERFECT, Figure.LENIENT) == (4, 0, 0, 0)
    assert counts(gold, fifth, Figure.LENIENT) == (3, 0, 1, 1)


def test_an_invented_amount_is_wrong_and_so_is_another_unit(gold: Gold) -> None:
    invented = replace(STAKE.amounts[0], words="31억원", value=31e8)
    assert counts(gold, with_stake(amounts=(*STAKE.amounts, invented)), Figure.AMOUNT) == (2, 1, 0, 0)
    dollars = replace(STAKE.amounts[0], unit="USD")
    assert counts(gold, with_stake(amounts=(dollars,)), Figure.AMOUNT) == (1, 1, 1, 0)


def test_of_two_posts_the_one_of_the_right_time_is_the_one_found(gold: Gold) -> None:
    past = replace(CHIEF, id=RelationId("past"), former=True, role="대표")
    assert counts(gold, with_relation(HEAD, past, CHIEF), Figure.FORMER) == (2, 0, 0, 0)


def test_a_partnership_has_no_direction(tmp_path: Path) -> None:
    gold = read_gold(tmp_path, GOLD.replace("relation: parent_of", "relation: partner_of"))
    claim = PART.claims[0]
    for ends in ((HANBIT, DURI), (DURI, HANBIT)):
        partner = make_relation(RelationType.PARTNER_OF, *ends, claim)
        assert counts(gold, with_relation(partner, SHARE), Figure.TIE) == (3, 0, 0, 0)


def test_one_tie_told_with_two_spans_is_printed_once(gold: Gold) -> None:
    again = replace(SHARE, id=RelationId("again"))
    assert counts(gold, with_relation(PART, SHARE, again), Figure.TIE) == (3, 0, 0, 0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("resolves: day=15,month=P\n", "resolves: day=14,month=P\n"),
        ("name: 두리연구소, role: founded", "name: 새솔, role: founded"),
    ],
)
def test_another_day_or_another_participant_makes_another_event(tmp_path: Path, old: str, new: str) -> None:
    head, tail = GOLD.split("- id: news-2")
    gold = read_gold(tmp_path, head + "- id: news-2" + tail.replace(old, new))
    assert counts(gold, PERFECT, Figure.COPY) == (0, 1, 0, 0)


def test_participants_are_judged_where_their_article_names_them(gold: Gold) -> None:
    added = replace(PERFECT.events[0].participants[0], entity=HONG.id)
    everyone = replace(OPENING, participants=(*OPENING.participants, added))
    assert counts(gold, swap_event(PERFECT, OPENING, everyone), Figure.PARTICIPANT) == (9, 0, 0, 0)
    elsewhere = with_stake(participants=(*STAKE.participants, added))
    assert counts(gold, elsewhere, Figure.PARTICIPANT) == (8, 1, 0, 0)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"role": "대표"}, (2, 0, 0, 0)),
        ({"role": "회장"}, (1, 1, 1, 0)),
        ({"role": None}, (1, 1, 1, 0)),
        ({"target": DURI.id}, (1, 1, 1, 0)),
        ({"source": KIM.id}, (1, 1, 1, 0)),
        ({"type": RelationType.STUDIED_AT}, (1, 0, 1, 0)),
    ],
)
def test_a_post_needs_name_role_and_organisation(
    gold: Gold, changes: dict[str, object], expected: tuple[int, int, int, int]
) -> None:
    assert counts(gold, with_relation(HEAD, replace(CHIEF, **changes)), Figure.PERSON) == expected


def test_a_doubted_post_counts_neither_way(tmp_path: Path) -> None:
    doubted = GOLD.replace(
        "role: 소장, org: 두리연구소, former: false", "role: 소장, org: null, former: false, unsure: true"
    )
    assert doubted != GOLD
    gold = read_gold(tmp_path, doubted)
    assert counts(gold, PERFECT, Figure.PERSON) == (1, 0, 0, 1)
    assert counts(gold, PERFECT, Figure.PERSON_NAME) == (1, 0, 0, 1)


def test_somebody_who_only_takes_part_is_no_false_name(tmp_path: Path) -> None:
    without = GOLD.replace("  - {name: 김도윤, role: 소장, org: 두리연구소, former: false}\n", "")
    gold = read_gold(tmp_path, without.replace("people:\n  org_relations", "people: []\n  org_relations"))
    assert counts(gold, PERFECT, Figure.PERSON_NAME) == (1, 0, 0, 1)


def test_ties_are_judged_by_type_and_direction(gold: Gold) -> None:
    assert counts(gold, PERFECT, Figure.TIE) == (3, 0, 0, 0)
    partner = make_relation(RelationType.PARTNER_OF, DURI, HANBIT, PART.claims[0])
    assert counts(gold, with_relation(PART, SHARE, partner), Figure.TIE) == (3, 1, 0, 0)
    owner = make_relation(RelationType.INVESTED_IN, KIM, HANBIT, PART.claims[0])
    assert counts(gold, with_relation(PART, SHARE, owner), Figure.TIE) == (3, 0, 0, 0)


def test_a_short_form_of_a_name_is_no_false_alias(gold: Gold) -> None:
    short = make_entity("다솜건설", EntityKind.COMPANY, (FIRST, "다솜건설"), (FIRST, "다솜"))
    other = make_entity("라온", EntityKind.COMPANY, (FIRST, "라온"), (FIRST, "다솜"))
    assert counts(gold, replace(PERFECT, entities=(*PERFECT.entities, short)), Figure.TIE) == (3, 0, 0, 1)
    assert counts(gold, replace(PERFECT, entities=(*PERFECT.entities, other)), Figure.TIE) == (3, 1, 0, 0)


def test_a_relation_that_the_graph_has_no_type_for_is_missed(tmp_path: Path) -> None:
    supplies = "  - {a: 한빛전자, relation: supplies, b: 새솔}\n  - {a: 한빛전자, relation: alias_of"
    gold = read_gold(tmp_path, GOLD.replace("  - {a: 한빛전자, relation: alias_of", supplies))
    assert report_on(gold, PERFECT).score.tally(Figure.TIE, kind="supplies") == Tally(missed=1)


def test_events_made_one_by_mistake_are_false_copies(tmp_path: Path) -> None:
    head, tail = GOLD.split("- id: news-2")
    gold = read_gold(tmp_path, head + "- id: news-2" + tail.replace("core: true", "type_ok: [investment]"))
    claims = (*STAKE.claims, make_claim(EventType.INVESTMENT, SECOND, COPIED))
    opening = replace(OPENING, claims=OPENING.claims[:1])
    glued = replace(PERFECT, events=(opening, replace(STAKE, claims=claims), TALK))
    assert counts(gold, PERFECT, Figure.COPY) == (1, 0, 0, 0)
    assert counts(gold, glued, Figure.COPY) == (0, 1, 1, 0)


@pytest.mark.parametrize(("days", "expected"), [("both", (1, 0, 0, 0)), ("one", (0, 0, 0, 1))])
def test_relative_dates_without_a_day_of_publication_prove_no_copy(
    tmp_path: Path, days: str, expected: tuple[int, int, int, int]
) -> None:
    text = GOLD if days == "both" else GOLD.replace("published: 2021-03-17", "published: null")
    assert counts(read_gold(tmp_path, text), PERFECT, Figure.COPY) == expected


def test_a_label_of_the_gold_makes_two_events_one(tmp_path: Path) -> None:
    text = GOLD.replace("published: 2021-03-17", "published: null").replace(
        "what: 설립\n", "what: 설립\n    same: 두리\n"
    )
    assert counts(read_gold(tmp_path, text), PERFECT, Figure.COPY) == (1, 0, 0, 0)


def test_amounts_are_judged_only_where_the_file_lists_them(tmp_path: Path) -> None:
    lines = [line for line in GOLD.splitlines() if "amounts:" not in line]
    gold = read_gold(tmp_path, "\n".join(lines))
    assert counts(gold, PERFECT, Figure.AMOUNT) == (0, 0, 0, 0)


def test_types_and_rules_are_counted_apart(gold: Gold) -> None:
    record = summarize_report(report_on(gold, swap_event(PERFECT, OPENING)))
    assert record["types"]["establishment"]["strict"]["recall"] == 0.0  # type: ignore[index]
    assert record["types"]["investment"]["strict"]["recall"] == 1.0  # type: ignore[index]
    assert record["rules"]["investment.rule"] == {"precision": 1.0, "n": 1}  # type: ignore[index]


def test_confidence_is_set_against_what_is_right(gold: Gold) -> None:
    sure = swap_event(PERFECT, STAKE, replace(STAKE, confidence=0.62))
    doubtful = swap_event(sure, TALK, replace(TALK, confidence=0.68, participants=()))
    bins = list_bins(report_on(gold, doubtful).score)
    assert [(each.floor, round(each.mean, 2), each.tally) for each in bins] == [
        (0.6, 0.65, Tally(right=1, wrong=1)),
        (0.95, 1.0, Tally(right=2)),
    ]


def test_the_summary_has_the_keys_that_others_rely_on(gold: Gold) -> None:
    record = summarize_report(report_on(gold, PERFECT))
    promised = ["corpus", "articles", "events", "people", "names", "relations"]
    promised += ["dates", "status", "amounts", "copies"]
    assert list(record)[: len(promised)] == promised
    events = record["events"]
    assert isinstance(events, dict)
    assert list(events) == ["strict", "lenient", "exact", "lead"]
    assert {"precision", "recall", "f1", "n"} <= set(events["strict"])
    assert {"recall", "n"} <= set(events["lead"])
    assert record["intervals"]["strict"]["recall"] == [0.5101, 1.0]  # type: ignore[index]


def test_misses_are_listed_once_with_their_article(gold: Gold) -> None:
    spoilt = swap_event(swap_event(PERFECT, STAKE), TALK, replace(TALK, status=EventStatus.HAPPENED))
    lines = list(render_report(report_on(gold, spoilt), misses=True))
    missed = [line for line in lines if "지분 인수" in line]
    assert missed == [
        "missed events, lenient  news-1  expected investment [3월 2일 = month=3,day=2,year=P] happened: "
        "한빛전자 (investor), 새솔 (target/recipient): 지분 인수"
    ]
    assert any(line.startswith("wrong events, exact  news-1  printed conference") for line in lines)


def test_columns_of_the_report_align(gold: Gold) -> None:
    renamed = replace(make_claim(EventType.INVESTMENT, FIRST, "3월 2일"))
    rule = replace(renamed, evidence=replace(renamed.evidence, rule="직함-뒤"))
    lines = list(render_report(report_on(gold, with_stake(claims=(rule,)))))
    head = next(number for number, line in enumerate(lines) if line.startswith("rule"))
    ends = {display_width(line[: line.index("1.000") + 5]) for line in lines[head + 1 : head + 4]}
    assert ends == {display_width(lines[head][: lines[head].index("strict P") + 8])}


@pytest.mark.parametrize(
    ("weights", "chosen"),
    [
        ([], []),
        ([[0]], [None]),
        ([[5, 4], [4, 0]], [1, 0]),
        ([[1, 0, 7]], [2]),
        ([[3], [9], [3]], [None, 0, None]),
    ],
)
def test_pairs_are_chosen_for_the_greatest_sum(weights: list[list[int]], chosen: list[int | None]) -> None:
    assert assign(weights) == chosen


def test_aliases_reach_over_a_shared_name() -> None:
    aliases = Aliases([("EU", "유럽연합"), ("유럽연합", "European Union")])

    assert aliases.fits("EU", ["European Union"])
    assert not aliases.fits("EU", ["유럽"])


def test_names_without_roles_and_with_them_are_read_alike(tmp_path: Path) -> None:
    plain = GOLD.replace(
        "[{name: 한빛전자, role: agent}, {name: 두리연구소, role: founded}]", "[한빛전자, 두리연구소|DR]"
    )
    event = read_gold(tmp_path, plain).articles[0].events[0]
    assert [(one.names, one.roles) for one in event.who] == [(("한빛전자",), ()), (("두리연구소", "DR"), ())]


def test_flags_of_an_event_are_read(tmp_path: Path) -> None:
    flags = "optional: true, unsure: true, lead: true, cue_null_ok: true, same: 상"
    events = read_gold(tmp_path, GOLD.replace("optional: true", flags)).articles[0].events
    prize = events[-1]
    assert (prize.optional, prize.unsure, prize.lead, prize.undated_ok, prize.same) == (True,) * 4 + ("상",)
    assert (events[1].optional, events[1].unsure, events[1].lead, events[1].undated_ok) == (False,) * 4


def test_relations_that_a_file_never_lists_are_not_judged(tmp_path: Path) -> None:
    tail = "  - {a: 한빛전자, relation: alias_of"
    text = GOLD.replace(tail, "  - {a: 새솔, relation: supplies, b: 한빛전자, unsure: true}\n" + tail)
    assert "supplies" in read_gold(tmp_path, text).articles[0].tie_types
    assert "supplies" not in read_gold(tmp_path).articles[0].tie_types


def test_an_unknown_relation_is_named_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="'rivals' is no relation; known are alias_of"):
        read_gold(tmp_path, GOLD.replace("relation: parent_of", "relation: rivals"))


def test_a_broken_gold_file_lists_all_its_problems(tmp_path: Path) -> None:
    path = tmp_path / "gold.yaml"
    path.write_text(
        dedent("""
        articles:
        - {id: a, events: [{type: party, cue: null, when: null, resolves: null, status: happened, who: []}]}
        - {id: b, people: [{name: 홍길동}]}
        """),
        encoding="utf-8",
    )
    with pytest.raises(InputError, match=r"(?s)articles\[a\].*party.*articles\[b\].*role"):
        load_gold(path)


def test_a_file_that_is_no_gold_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gold.yaml"
    path.write_text("- 1\n", encoding="utf-8")
    with pytest.raises(InputError, match="no list 'articles'"):
        load_gold(path)

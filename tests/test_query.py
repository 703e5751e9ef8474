import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from helpers_knowledge import (
    BUSAN,
    FIRST,
    GANA,
    HONG,
    HONG_OTHER,
    ISLAND,
    LAB,
    SECOND,
    SUNG,
    TELECOM,
    TEXT,
    UNIVERSITY,
    make_claim,
    make_event,
    make_knowledge,
    make_period,
    make_relation,
)
from lgai_graph.errors import InputError, NotFoundError
from lgai_graph.graph import make_graph
from lgai_graph.model import (
    Amount,
    Entity,
    EventId,
    EventStatus,
    EventType,
    HeldTitle,
    Knowledge,
    ParticipantRole,
    RelationId,
    RelationType,
    WeightPart,
)
from lgai_graph.query.facts.articles import list_articles
from lgai_graph.query.names import find_entities
from lgai_graph.query.path import find_path, search_path
from lgai_graph.query.search import find_hits
from lgai_graph.query.shapes import HopRecord
from lgai_graph.query.show import show_thing
from lgai_graph.query.subset import read_subset
from lgai_graph.query.timeline import TimelineFilter, count_undated, find_timeline
from lgai_graph.query.typed import parse_days
from lgai_graph.query.who import find_post, find_who
from lgai_graph.store import Store, open_store, write_store
from lgai_graph.store.rows.runs import join_runs
from lgai_graph.store.runs import list_runs


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with keep(tmp_path, make_knowledge()) as opened:
        yield opened


def keep(folder: Path, knowledge: Knowledge) -> Store:
    write_store(folder / "graph.db", knowledge, fingerprint="")
    return open_store(folder / "graph.db")


def test_event_carries_its_amounts_object_and_weight(tmp_path: Path) -> None:
    event = replace(
        make_knowledge().events[0],
        object="새 연구소",
        post="소장",
        amounts=(Amount(words="30억 원", value=3e9, unit="KRW", of="투자액"),),
        confidence=0.5,
        weight=1.5,
        weight_parts=(WeightPart(name="lead", value=1.5, reason="told in a title"),),
        lead=True,
    )
    claim = replace(event.claims[0], amounts=event.amounts, object="새 연구소", lead=True, confidence=0.5)
    event = replace(event, claims=(claim,))
    with keep(tmp_path, replace(make_knowledge(), events=(event,))) as store:
        record = find_timeline(store, TimelineFilter())[0]
        shown = show_thing(store, event.id)
    assert record["amounts"] == [{"words": "30억 원", "value": 3e9, "unit": "KRW", "of": "투자액"}]
    assert (record["object"], record["post"], record["lead"]) == ("새 연구소", "소장", True)
    assert record["context"] is None  # the news of an article needs no headline beside it
    assert (record["confidence"], record["weight"]) == (0.5, 1.5)
    assert shown["weights"] == [{"name": "lead", "value": 1.5, "reason": "told in a title"}]
    assert shown["claims"][0]["amounts"] == record["amounts"]
    assert shown["claims"][0]["object"] == "새 연구소"
    assert (shown["claims"][0]["lead"], shown["claims"][0]["confidence"]) == (True, 0.5)


def test_participant_whom_the_line_calls_otherwise_bears_that_name(tmp_path: Path) -> None:
    parts = ((GANA, ParticipantRole.AGENT), (TELECOM, ParticipantRole.PARTNER))
    event = make_event(
        "e", EventType.PARTNERSHIP, None, summary="Gana Electronics, 협약 체결", participants=parts
    )
    with keep(tmp_path, replace(make_knowledge(), events=(event,))) as store:
        (record,) = find_timeline(store, TimelineFilter(with_undated=True))
    assert [part.get("called") for part in record["participants"]] == ["Gana Electronics", None]


def list_ids(store: Store, **wanted: object) -> list[str]:
    return [event["id"].removeprefix("event/") for event in find_timeline(store, TimelineFilter(**wanted))]  # type: ignore[arg-type]


def test_timeline_record_has_the_shape_of_the_contract(store: Store) -> None:
    opening = find_timeline(store, TimelineFilter())[0]
    assert opening == {
        "id": "event/opening",
        "type": "establishment",
        "when": "2018-07",
        "when_kind": "date",
        "earliest": "2018-07-01",
        "latest": "2018-07-31",
        "status": "happened",
        "summary": "가나전자, 다라연구소 설립",
        "object": None,
        "post": None,
        "amounts": [],
        "confidence": 1.0,
        "weight": 0.0,
        "lead": False,
        "context": "hankkot 기사",
        "quote": None,
        "participants": [
            {"id": GANA.id, "name": "가나전자", "kind": "company", "role": "agent"},
            {"id": LAB.id, "name": "다라연구소", "kind": "lab", "role": "organization"},
            {"id": BUSAN.id, "name": "부산", "kind": "place", "role": "venue"},
        ],
        "sources": [
            {
                "article": FIRST,
                "title": "hankkot 기사",
                "publisher": "hankkot",
                "published": "2020-12-08",
                "start": 0,
                "end": 30,
                "exact": TEXT[:30],
                "rule": "establishment-rule",
            },
            {
                "article": SECOND,
                "title": "durumi 기사",
                "publisher": "durumi",
                "published": "2020-12-09",
                "start": 0,
                "end": 29,
                "exact": "가나전자 다라연구소는 2018년 8월에 문을 열었다.",
                "rule": "establishment-rule",
            },
        ],
        "origin": ["establishment-rule"],
        "conflicts": [
            {
                "field": "when",
                "note": "two months for one opening",
                "values": [{"value": "2018-07", "article": FIRST}, {"value": "2018-08", "article": SECOND}],
            }
        ],
    }


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, ["opening", "alliance", "hire", "forum"]),
        ({"with_undated": True}, ["opening", "alliance", "hire", "forum", "someday"]),
        ({"since": date(2018, 7, 31)}, ["opening", "alliance", "hire", "forum"]),
        ({"since": date(2018, 8, 1)}, ["alliance", "hire", "forum"]),
        ({"since": date(2020, 12, 1), "until": date(2020, 12, 31)}, ["alliance", "hire"]),
        ({"since": date(2020, 12, 1), "until": date(2020, 12, 31), "is_certain": True}, ["hire"]),
        ({"until": date(2018, 7, 1)}, ["opening"]),
        ({"until": date(2018, 7, 30), "is_certain": True}, []),
        ({"types": (EventType.APPOINTMENT, EventType.CONFERENCE)}, ["hire", "forum"]),
        ({"status": EventStatus.PLANNED}, ["forum"]),
        ({"entities": ()}, []),
        ({"since": date(2021, 6, 1), "with_undated": True}, ["forum", "someday"]),
    ],
)
def test_timeline_selects_by_bounds_and_filters(
    store: Store, wanted: dict[str, object], expected: list[str]
) -> None:
    assert list_ids(store, **wanted) == expected


def test_timeline_of_several_names_holds_what_any_took_part_in(store: Store) -> None:
    both = tuple(find_entities(store, name).entities[0] for name in ("홍길동", "성춘향"))
    assert list_ids(store, entities=both[:1]) == ["hire"]
    assert list_ids(store, entities=both) == ["hire", "forum"]


def test_event_with_an_open_start_is_placed_by_its_end(tmp_path: Path) -> None:
    deadline = make_event("deadline", EventType.OTHER, make_period("../2019", None, "2019-12-31"))
    knowledge = make_knowledge()
    with keep(tmp_path, replace(knowledge, events=(*knowledge.events, deadline))) as store:
        assert list_ids(store) == ["opening", "deadline", "alliance", "hire", "forum"]
        assert list_ids(store, until=date(2010, 1, 1)) == ["deadline"]
        assert list_ids(store, until=date(2020, 1, 1), since=date(2019, 1, 1), is_certain=True) == []


def test_relative_date_of_an_article_without_a_day_counts_as_undated(store: Store) -> None:
    event = find_timeline(store, TimelineFilter(with_undated=True))[-1]
    assert (event["id"], event["when"], event["earliest"], event["latest"]) == (
        "event/someday",
        None,
        None,
        None,
    )
    assert count_undated(store, TimelineFilter(since=date(2018, 1, 1))) == 1
    assert count_undated(store, TimelineFilter(types=(EventType.LEGAL,))) == 0


def test_range_the_wrong_way_round_is_refused() -> None:
    with pytest.raises(InputError, match="later than"):
        TimelineFilter(since=date(2020, 1, 1), until=date(2019, 1, 1))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018.7.6", date(2018, 7, 6), date(2018, 7, 6)),
        (" 2018/12 ", date(2018, 12, 1), date(2018, 12, 31)),
    ],
)
def test_year_month_and_day_cover_their_days(text: str, first: date, last: date) -> None:
    assert parse_days(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "last year", "2018-13", "2018-02-30", "18-01", "2018-", "20180101", "0000"]
)
def test_what_is_no_date_is_refused_with_the_cure(text: str) -> None:
    with pytest.raises(InputError, match="is no date; write a year"):
        parse_days(text)


def test_who_tells_a_career_with_former_roles_marked(store: Store) -> None:
    record = find_who(store, "홍길동")
    assert "entity" in record
    assert record["entity"] == {"id": HONG.id, "name": "홍길동", "kind": "person", "aliases": []}
    assert record["match"] == {"how": "exact", "score": 1.0}
    roles = [
        (r["role"], r["organization"]["name"], r["start"], r["end"], r["former"]) for r in record["roles"]
    ]
    assert roles == [
        ("소장", "다라연구소", "2020-12-07", None, False),
        ("상무", "마바통신", None, "../2020-12-08", True),
    ]
    assert record["roles"][0]["organization"] == {"id": LAB.id, "name": "다라연구소"}
    assert record["roles"][1]["sources"][0]["exact"] == "홍길동 전 마바통신 상무"
    assert [event["id"] for event in record["events"]] == ["event/hire"]
    assert "people" not in record


def test_who_tells_people_units_and_partners_of_an_organisation(store: Store) -> None:
    lab = find_who(store, "Dara Lab")
    assert "entity" in lab
    assert [(r["role"], r["person"]["name"]) for r in lab["people"]] == [
        ("소장", "홍길동"),
        ("부소장", "마누엘 페레이라"),
    ]
    assert [partner["name"] for partner in lab["partners"]] == ["하늘대학교"]
    assert lab["roles"] == []
    company = find_who(store, "가나전자")
    assert "entity" in company
    assert [unit["name"] for unit in company["units"]] == ["다라연구소"]


@pytest.mark.parametrize(
    ("day", "roles", "events"),
    [
        ("2020-06", ["상무"], []),
        ("2020-12-07", ["소장", "상무"], ["event/hire"]),
        ("2021", ["소장"], ["event/hire"]),
    ],
)
def test_who_as_of_a_day_keeps_what_may_have_held_then(
    store: Store, day: str, roles: list[str], events: list[str]
) -> None:
    record = find_who(store, "홍길동", as_of=parse_days(day))
    assert "entity" in record
    assert [role["role"] for role in record["roles"]] == roles
    assert [event["id"] for event in record["events"]] == events


@pytest.mark.parametrize(
    ("fields", "held"),
    [
        ({}, [False, False, True]),  # first told on 2020-12-08
        ({"start": make_period("../2020-11-30", None, "2020-11-30")}, [False, True, True]),
        ({"start": make_period("2019/..", "2019-01-01", None)}, [False, True, True]),
        ({"end": make_period("../2020-12-08", None, "2020-12-08")}, [True, True, True]),  # over when told
        ({"end": make_period("2021", "2021-01-01", "2021-12-31")}, [False, False, True]),
        ({"claims": ()}, [True, True, True]),  # no article says when
    ],
)
def test_post_of_unknown_beginning_holds_from_the_first_article_that_tells_of_it(
    tmp_path: Path, fields: dict[str, object], held: list[bool]
) -> None:
    claim = make_claim(RelationType.EMPLOYMENT, "홍길동", role="사장")
    tie = make_relation(RelationType.EMPLOYMENT, HONG, GANA, role="사장", **({"claims": (claim,)} | fields))
    with keep(tmp_path, replace(make_knowledge(), relations=(tie,))) as store:
        days = [parse_days(day) for day in ("2015", "2020-11", "2020-12")]
        records = [find_who(store, "홍길동", as_of=day) for day in days]
        holders = [find_post(store, GANA.name, "사장", as_of=day) for day in days]
    assert [bool(record.get("roles")) for record in records] == held
    assert [bool(record.get("holders")) for record in holders] == held


@pytest.mark.parametrize(
    ("is_former", "held"),
    [((False,), [False, True]), ((True,), [True, True]), ((False, True), [False, True])],
)
def test_title_told_as_past_may_have_been_held_on_any_day_before(
    tmp_path: Path, is_former: tuple[bool, ...], held: list[bool]
) -> None:
    claims = tuple(
        make_claim(RelationType.EMPLOYMENT, words, role="작가", former=former)
        for words, former in zip(("홍길동", "홍길동 전"), is_former, strict=False)
    )
    title = HeldTitle(
        id=RelationId("title/홍길동"),
        person=HONG.id,
        role="작가",
        end=None,
        former=any(is_former),
        claims=claims,
    )
    with keep(tmp_path, replace(make_knowledge(), relations=(), titles=(title,))) as store:
        records = [find_who(store, "홍길동", as_of=parse_days(day)) for day in ("2015", "2020-12")]
    assert [bool(record.get("roles")) for record in records] == held


def test_undated_event_is_shown_by_who(store: Store) -> None:
    record = find_who(store, HONG_OTHER.name)
    assert "entity" in record
    assert [(event["id"], event["when"]) for event in record["events"]] == [("event/someday", None)]


def test_who_without_a_match_gives_no_candidates(store: Store) -> None:
    assert find_who(store, "이순신") == {"query": "이순신", "candidates": []}


def walk(store: Store, start: Entity, goal: Entity) -> list[HopRecord] | None:
    numbers = [find_entities(store, entity.id).entities[0] for entity in (start, goal)]
    return find_path(store, numbers[0], numbers[1])


def test_path_prefers_relations_and_quotes_each_hop(store: Store) -> None:
    hops = walk(store, HONG, SUNG)
    assert hops is not None
    assert [(hop["via"], hop["type"], hop["forward"], hop["target"]["name"]) for hop in hops] == [
        ("relation", "employment", True, "다라연구소"),
        ("relation", "partner_of", True, "하늘대학교"),
        ("relation", "employment", False, "성춘향"),
    ]
    assert all(hop["sources"] for hop in hops)


@pytest.mark.parametrize(
    ("strong", "weak"),
    [
        (RelationType.EMPLOYMENT, RelationType.MEMBERSHIP),
        (RelationType.PART_OF, RelationType.INVESTED_IN),
        (RelationType.FOUNDED, RelationType.STUDIED_AT),
        (RelationType.ACQUIRED, RelationType.PARTNER_OF),
        (RelationType.ALIAS_OF, RelationType.MEMBERSHIP),
        (RelationType.MEMBERSHIP, RelationType.PARTNER_OF),
        (RelationType.PARTNER_OF, RelationType.LOCATED_IN),
        (RelationType.SUPPLIES, RelationType.LOCATED_IN),
    ],
)
def test_stronger_of_two_ties_is_the_way(tmp_path: Path, strong: RelationType, weak: RelationType) -> None:
    ties = [make_relation(kind, HONG, GANA, claims=HIRED) for kind in (weak, strong)]
    with keep(tmp_path, replace(make_knowledge(), relations=tuple(ties), events=())) as store:
        [hop] = walk(store, HONG, GANA) or []
    assert hop["type"] == strong


@pytest.mark.parametrize("kind", RelationType)
def test_tie_of_any_type_is_a_way(tmp_path: Path, kind: RelationType) -> None:
    tie = make_relation(kind, HONG, GANA, claims=HIRED)
    with keep(tmp_path, replace(make_knowledge(), relations=(tie,), events=())) as store:
        assert [hop["type"] for hop in walk(store, HONG, GANA) or []] == [kind]


HIRED = make_knowledge().relations[0].claims


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({}, {"former": True}),
        ({}, {"claims": ()}),
        ({"former": True}, {"former": True, "claims": ()}),
    ],
    ids=["present before past", "said before unsaid", "said before unsaid, both past"],
)
def test_tie_of_the_past_and_one_that_no_article_says_come_second(
    tmp_path: Path, better: dict[str, object], worse: dict[str, object]
) -> None:
    ties = [
        replace(make_relation(RelationType.EMPLOYMENT, HONG, GANA, **({"claims": HIRED} | fields)), id=ident)
        for ident, fields in (("worse", worse), ("better", better))
    ]
    with keep(tmp_path, replace(make_knowledge(), relations=tuple(ties), events=())) as store:
        [hop] = walk(store, HONG, GANA) or []
    assert hop["id"] == "better"


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ((EventType.APPOINTMENT, EventStatus.HAPPENED), (EventType.PARTNERSHIP, EventStatus.HAPPENED)),
        ((EventType.PARTNERSHIP, EventStatus.HAPPENED), (EventType.VISIT, EventStatus.HAPPENED)),
        ((EventType.VISIT, EventStatus.HAPPENED), (EventType.VISIT, EventStatus.PLANNED)),
    ],
)
def test_closer_of_two_events_is_the_way(
    tmp_path: Path, better: tuple[EventType, EventStatus], worse: tuple[EventType, EventStatus]
) -> None:
    parts = ((HONG, ParticipantRole.AGENT), (GANA, ParticipantRole.PARTNER))
    events = [
        make_event(name, kind, None, status=status, participants=parts)
        for name, (kind, status) in (("worse", worse), ("better", better))
    ]
    with keep(tmp_path, replace(make_knowledge(), relations=(), events=tuple(events))) as store:
        [hop] = walk(store, HONG, GANA) or []
    assert hop["id"] == "event/better"


def test_lasting_tie_is_closer_than_a_shared_event(tmp_path: Path) -> None:
    parts = ((HONG, ParticipantRole.AGENT), (GANA, ParticipantRole.PARTNER))
    event = make_event("hire", EventType.APPOINTMENT, None, participants=parts)
    tie = make_relation(RelationType.PARTNER_OF, HONG, GANA, claims=HIRED)
    with keep(tmp_path, replace(make_knowledge(), relations=(tie,), events=(event,))) as store:
        [hop] = walk(store, HONG, GANA) or []
    assert hop["via"] == "relation"


def make_bridge(middle: Entity) -> Knowledge:
    """Tie 홍길동 and 성춘향 by nothing but one entity between them."""
    ties = tuple(make_relation(RelationType.EMPLOYMENT, end, middle, claims=HIRED) for end in (HONG, SUNG))
    return replace(make_knowledge(), relations=ties, events=())


def test_hub_is_no_stop_on_the_way_but_may_be_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with keep(tmp_path, make_bridge(GANA)) as store:
        assert len(walk(store, HONG, SUNG) or []) == 2
        monkeypatch.setattr("lgai_graph.query.path.HUB_FACTS", 1)
        assert walk(store, HONG, SUNG) is None
        assert len(walk(store, HONG, GANA) or []) == 1
        numbers = [find_entities(store, entity.id).entities[0] for entity in (HONG, SUNG)]
        tried = search_path(store, *numbers).tried
    assert tried == {
        "reached_from_start": 0,
        "reached_from_goal": 0,
        "left_out": [{"id": GANA.id, "name": "가나전자", "kind": "company"}],
    }


def test_search_in_vain_counts_what_both_ends_reach(tmp_path: Path) -> None:
    tie = make_relation(RelationType.EMPLOYMENT, SUNG, GANA, claims=HIRED)
    with keep(tmp_path, replace(make_knowledge(), relations=(tie,), events=())) as store:
        numbers = [find_entities(store, entity.id).entities[0] for entity in (HONG, SUNG)]
        tried = search_path(store, *numbers).tried
    assert (tried["reached_from_start"], tried["reached_from_goal"]) == (0, 1)


def test_press_outlet_of_the_corpus_is_no_stop_on_the_way(tmp_path: Path) -> None:
    plain = make_bridge(GANA)
    articles = (replace(plain.articles[0], publisher="가나 전자"), plain.articles[1])
    with keep(tmp_path, replace(plain, articles=articles)) as store:
        assert walk(store, HONG, SUNG) is None
        assert len(walk(store, HONG, GANA) or []) == 1


def test_path_is_the_same_backwards(store: Store) -> None:
    there, back = walk(store, HONG, SUNG), walk(store, SUNG, HONG)
    assert there is not None
    assert back is not None
    assert [hop["id"] for hop in there] == [hop["id"] for hop in reversed(back)]


def test_place_is_no_stop_on_the_way_but_may_be_an_end(store: Store) -> None:
    assert walk(store, HONG_OTHER, GANA) is None
    hops = walk(store, HONG_OTHER, BUSAN)
    assert hops is not None
    assert [(hop["via"], hop["id"]) for hop in hops] == [("event", "event/someday")]
    back = walk(store, BUSAN, HONG_OTHER)
    assert back is not None
    assert len(back) == 1


def test_path_to_oneself_is_empty_and_to_an_island_there_is_none(store: Store) -> None:
    assert walk(store, HONG, HONG) == []
    assert walk(store, HONG, ISLAND) is None


def test_event_that_was_denied_ties_nobody(tmp_path: Path) -> None:
    parts = ((ISLAND, ParticipantRole.AGENT), (GANA, ParticipantRole.PARTNER))
    denied = make_event("rumour", EventType.PARTNERSHIP, None, status=EventStatus.DENIED, participants=parts)
    knowledge = make_knowledge()
    with keep(tmp_path, replace(knowledge, events=(*knowledge.events, denied))) as store:
        assert walk(store, ISLAND, GANA) is None


def test_shorter_way_over_an_event_beats_a_longer_one_over_relations(tmp_path: Path) -> None:
    parts = ((HONG, ParticipantRole.SPEAKER), (SUNG, ParticipantRole.SPEAKER))
    talk = make_event("talk", EventType.CONFERENCE, None, participants=parts)
    knowledge = make_knowledge()
    with keep(tmp_path, replace(knowledge, events=(*knowledge.events, talk))) as store:
        hops = walk(store, HONG, SUNG)
    assert hops is not None
    assert [hop["id"] for hop in hops] == ["event/talk"]


@pytest.mark.parametrize("length", [1, 2, 3, 4, 7, 8])
def test_chain_of_any_length_is_found_whole(tmp_path: Path, length: int) -> None:
    chain = [replace(TELECOM, id=f"company/{i:02}", name=f"회사{i:02}") for i in range(length + 1)]
    ties = [make_relation(RelationType.PART_OF, a, b) for a, b in pairwise(chain)]
    knowledge = replace(
        make_knowledge(), entities=tuple(chain), relations=tuple(ties), events=(), ambiguities=()
    )
    with keep(tmp_path, knowledge) as store:
        hops = walk(store, chain[0], chain[-1])
    assert hops is not None
    assert [hop["target"]["id"] for hop in hops] == [entity.id for entity in chain[1:]]


@pytest.mark.parametrize(
    ("words", "kind", "ident"),
    [
        ("구소", "entity", LAB.id),
        ("A & B", "event", "event/forum"),
        ("손잡았다", "relation", "relation/partner_of/다라연구소-하늘대학교"),
        ("마바통신 홍길", "relation", "relation/employment/홍길동-다라연구소"),
        ("dara", "entity", LAB.id),
        ("hankkot", "article", FIRST),
    ],
)
def test_search_finds_parts_of_words(store: Store, words: str, kind: str, ident: str) -> None:
    hits = find_hits(store, words)
    assert (kind, ident) in [(hit["kind"], hit["id"]) for hit in hits]


def test_search_wants_the_words_whole_and_in_any_case(tmp_path: Path) -> None:
    told = ("Éva Software", "éva soft", "새솔전 솔전자")
    first = make_knowledge().events[0]
    events = tuple(replace(first, id=EventId(f"event/{n}"), summary=told[n]) for n in range(3))
    with keep(tmp_path, replace(make_knowledge(), events=events)) as store:
        found = {
            words: [hit["id"] for hit in find_hits(store, words)] for words in ("ÉVA", "softw", "새솔전자")
        }
    assert found == {"ÉVA": ["event/0", "event/1"], "softw": ["event/0"], "새솔전자": []}


@pytest.mark.parametrize("words", ["r&d", "'솔", "[가\\나]", "3.5%", '"다라', "a\x01bcd", "straSSe"])
def test_search_finds_parts_of_words_with_any_signs(tmp_path: Path, words: str) -> None:
    told = "새솔 R&D '솔로' [가\\나] 13.5%를 \"다라\" a\x01bcd abc\x02 Straße"
    event = replace(make_knowledge().events[0], summary=told)
    with keep(tmp_path, replace(make_knowledge(), events=(event,))) as store:
        assert [hit["id"] for hit in find_hits(store, words)] == [event.id]


def test_the_search_index_knows_runs_within_words_only(tmp_path: Path) -> None:
    event = replace(make_knowledge().events[0], summary="나래 새솔전자 R&D")
    keep(tmp_path, replace(make_knowledge(), events=(event,))).close()
    with closing(sqlite3.connect(tmp_path / "graph.db")) as connection:
        connection.execute("CREATE VIRTUAL TABLE temp.known USING fts5vocab(main, passages_fts, row)")
        known = {run for (run,) in connection.execute("SELECT term FROM known")}
    assert known > {"r&d", "새솔전", "솔전자"}
    assert [run for run in known if len(run) != 3 or " " in run] == []


@pytest.mark.parametrize(
    "texts",
    [
        ["새솔전자 R&D", "", "가", "가나", "가나다"],
        ["한빛\u3000나래전자\u00a0협약\u2003체결\x1f홍길동\x7f김도윤\x00새솔"],
        ["Straße 𝒳𝒴𝒵 한라𝒳", "ﬁnal İstanbul", "[\"가\\나'%]"],
        ["".join(map(chr, range(0x3100))), "x" * 5, " \t\r", "가나 다라 마"],
    ],
)
def test_the_search_index_knows_the_runs_that_a_search_looks_for(texts: list[str]) -> None:
    assert [runs.split(" ")[:-1] for runs in join_runs(texts)] == [list_runs(text) for text in texts]


def test_search_points_into_the_article(store: Store) -> None:
    hits = [hit for hit in find_hits(store, "열릴 예정") if hit["kind"] == "article"]
    assert [(hit["id"], TEXT[hit["start"] :]) for hit in hits] == [(FIRST, hits[0]["text"])]


@pytest.mark.parametrize("words", ["", "없는말", '"', "AND OR NOT", "%", "' OR 1=1 --", "*", "a" * 3000])
def test_search_takes_any_characters_as_words(store: Store, words: str) -> None:
    assert find_hits(store, words) == []


def test_search_stops_at_the_limit(store: Store) -> None:
    assert len(find_hits(store, "다라연구소", limit=2)) == 2


def test_articles_are_listed_by_day(store: Store) -> None:
    records = list_articles(store)
    assert [record["id"] for record in records] == [FIRST, SECOND]
    assert records[0] == {
        "id": FIRST,
        "title": "hankkot 기사",
        "publisher": "hankkot",
        "author": "임꺽정",
        "published": "2020-12-08",
        "modified": None,
        "published_basis": "byline",
        "source": "hankkot.md",
        "content_hash": "0" * 64,
        "characters": len(TEXT),
    }


@pytest.mark.parametrize(
    ("ident", "kind"),
    [
        ("event/hire", "event"),
        ("event/hi", "event"),
        ("relation/part_of", "relation"),
        ("durumi", "article"),
        (HONG.id, "entity"),
    ],
)
def test_show_takes_an_id_or_its_beginning(store: Store, ident: str, kind: str) -> None:
    assert show_thing(store, ident)["kind"] == kind


def test_show_tells_how_a_date_was_read(store: Store) -> None:
    shown = show_thing(store, "event/opening")
    assert shown["when"] is not None
    assert (shown["when"]["words"], shown["when"]["rule"]) == ("2018년 7월", "test-date")
    assert [claim["source"]["article"] for claim in shown["claims"]] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("ident", "message"),
    [("event/", "several ids"), ("nothing", "no id begins"), ("", "no id begins"), ("%", "no id")],
)
def test_show_of_an_unclear_id_names_the_choices(store: Store, ident: str, message: str) -> None:
    with pytest.raises(NotFoundError, match=message):
        show_thing(store, ident)


def test_subset_keeps_what_belongs_together(store: Store) -> None:
    number = find_entities(store, "성춘향").entities
    part = read_subset(store, TimelineFilter(entities=number))
    assert [event.id for event in part.events] == ["event/forum"]
    assert [entity.id for entity in part.entities] == [GANA.id, UNIVERSITY.id, SUNG.id, BUSAN.id]
    assert [relation.source for relation in part.relations] == [SUNG.id]
    ends = {end for relation in part.relations for end in (relation.source, relation.target)}
    assert ends <= {entity.id for entity in part.entities}


def test_subset_can_be_stored_again(store: Store, tmp_path: Path) -> None:
    part = read_subset(store, TimelineFilter(since=date(2020, 1, 1)))
    (tmp_path / "again").mkdir()
    with keep(tmp_path / "again", part) as again:
        assert again.read_knowledge() == part


def test_graph_has_all_nodes_and_parallel_edges(store: Store) -> None:
    graph = make_graph(store)
    assert graph.nodes[LAB.id]["label"] == "다라연구소"
    assert graph.nodes["event/opening"]["when"] == "2018-07"
    assert (graph.nodes["event/opening"]["weight"], graph.nodes["event/opening"]["confidence"]) == (0.0, 1.0)
    assert graph.number_of_edges() == 18
    employment = graph.edges[HONG.id, TELECOM.id, "relation/employment/홍길동-마바통신"]
    assert employment["former"] is True
    assert employment["end_latest"] == "2020-12-08"


def test_source_of_a_copy_names_its_origin_and_others_keep_the_contract(tmp_path: Path) -> None:
    first, second = make_knowledge().articles
    knowledge = replace(make_knowledge(), articles=(first, replace(second, origin=first.id)))
    with keep(tmp_path, knowledge) as store:
        opening = find_timeline(store, TimelineFilter())[0]
        shown = show_thing(store, second.id)
    assert [source.get("origin") for source in opening["sources"]] == [None, first.id]
    assert "origin" not in opening["sources"][0]
    assert shown["origin"] == first.id


def test_relation_that_no_article_tells_is_of_the_annotations(store: Store) -> None:
    relation = find_who(store, "마누엘 페레이라")["roles"][0]
    assert relation["sources"] == []
    assert show_thing(store, relation["id"])["relation"]["origin"] == ["annotation"]


def test_shown_entity_has_its_events_in_the_order_of_the_timeline(tmp_path: Path) -> None:
    year, month = (
        make_event(name, EventType.VISIT, make_period(when, "2019-01-01", last), participants=parts)
        for name, when, last, parts in (
            ("a-year", "2019", "2019-12-31", ((GANA, ParticipantRole.AGENT),)),
            ("b-month", "2019-01", "2019-01-31", ((GANA, ParticipantRole.AGENT),)),
        )
    )
    with keep(tmp_path, replace(make_knowledge(), events=(year, month), relations=())) as store:
        shown = [event["id"] for event in show_thing(store, "company/가나전자")["events"]]
        assert (
            shown
            == ["event/b-month", "event/a-year"]
            == [e["id"] for e in find_timeline(store, TimelineFilter())]
        )


@pytest.mark.parametrize(
    ("strong", "weak"),
    [
        (RelationType.EMPLOYMENT, RelationType.PARTNER_OF),
        (RelationType.PART_OF, RelationType.LOCATED_IN),
        (RelationType.LOCATED_IN, EventType.CONFERENCE),
        (EventType.PARTNERSHIP, EventType.VISIT),
    ],
)
def test_path_prefers_the_stronger_of_two_chains_of_one_length(
    tmp_path: Path, strong: RelationType | EventType, weak: RelationType | EventType
) -> None:
    ties = [
        (weak, GANA, LAB),
        (weak, LAB, UNIVERSITY),
        (strong, GANA, TELECOM),
        (strong, TELECOM, UNIVERSITY),
    ]
    relations = tuple(make_relation(*tie) for tie in ties if isinstance(tie[0], RelationType))
    events = tuple(
        make_event(
            f"{number}",
            kind,
            None,
            participants=((left, ParticipantRole.AGENT), (right, ParticipantRole.PARTNER)),
        )
        for number, (kind, left, right) in enumerate(ties)
        if isinstance(kind, EventType)
    )
    knowledge = replace(make_knowledge(), events=events, relations=relations)
    with keep(tmp_path, knowledge) as store:
        hops = walk(store, GANA, UNIVERSITY)
    assert hops is not None
    assert [hop["target"]["name"] for hop in hops] == [TELECOM.name, UNIVERSITY.name]

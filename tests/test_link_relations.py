"""Tests of linking relations: told or derived, united, dated, past or present; and of the whole."""

import random

import pytest

from helpers_claims import make_article, make_claim, make_entry, make_judgement
from lgai_graph.link import link_claims
from lgai_graph.link.entities.nodes import list_parents
from lgai_graph.model import (
    Ambiguity,
    ArticleId,
    Claim,
    EntityId,
    EventStatus,
    EventType,
    Knowledge,
    Relation,
    RelationType,
)

E = EventType
R = RelationType
DAYS = {"가": "2019-04-22", "나": "2020-06-07", "다": "2020-06-17", "라": "2021-01-19"}
JOB = "source=p:홍길동; target=c:한빛전자"


def link(*claims: Claim) -> Knowledge:
    articles = [make_article(name, DAYS.get(name)) for name in sorted({claim.article for claim in claims})]
    return link_claims(articles, claims)


def when(relation: Relation) -> tuple[str | None, str | None]:
    return (relation.start.when if relation.start else None, relation.end.when if relation.end else None)


def test_the_same_job_told_twice_is_one_relation_with_two_claims() -> None:
    (relation,) = link(
        make_claim("나", R.EMPLOYMENT, JOB, role="대표이사", when="2018"),
        make_claim("다", R.EMPLOYMENT, JOB, role="대표", when="2018-03"),
    ).relations
    assert len(relation.claims) == 2
    assert relation.role == "대표"
    assert when(relation) == ("2018-03", None)
    assert relation.id.startswith("r-")


def test_different_roles_are_different_relations() -> None:
    claims = (
        make_claim("나", R.EMPLOYMENT, JOB, role="상무"),
        make_claim("다", R.EMPLOYMENT, JOB, role="소장"),
    )
    assert sorted(relation.role or "" for relation in link(*claims).relations) == ["상무", "소장"]


@pytest.mark.parametrize(
    ("short", "whole"), [("새솔", "새솔그룹"), ("포장조합", "포장공업협동조합"), ("주택부", "주택도시교통부")]
)
def test_a_post_at_a_body_named_in_short_is_the_post_at_the_whole(short: str, whole: str) -> None:
    (relation,) = link(
        make_claim("나", R.EMPLOYMENT, f"source=p:홍길동; target=c:{short}", role="회장"),
        make_claim("다", R.EMPLOYMENT, f"source=p:홍길동; target=c:{whole}", role="회장"),
    ).relations
    assert relation.target.endswith(whole)
    assert len(relation.claims) == 2


@pytest.mark.parametrize(
    ("short", "whole", "role"),
    [("새솔", "새솔전자", "회장"), ("새솔", "새솔그룹", "사장"), ("온결", "새솔그룹", "회장")],
)
def test_posts_at_two_bodies_stay_two(short: str, whole: str, role: str) -> None:
    relations = link(
        make_claim("나", R.EMPLOYMENT, f"source=p:홍길동; target=c:{short}", role="회장"),
        make_claim("다", R.EMPLOYMENT, f"source=p:홍길동; target=c:{whole}", role=role),
    ).relations
    assert len(relations) == 2


def test_a_job_without_role_joins_the_only_role() -> None:
    (relation,) = link(
        make_claim("나", R.EMPLOYMENT, JOB), make_claim("다", R.EMPLOYMENT, JOB, role="소장")
    ).relations
    assert relation.role == "소장"


def test_head_of_an_unnamed_unit_is_head_of_the_only_unit_named() -> None:
    gazetteer = (
        make_entry("company/hb", "한빛전자"),
        make_entry("lab/dawn", "새벽 연구소", parent="company/hb"),
    )
    claims = (
        make_claim("나", R.EMPLOYMENT, "source=p:홍길동; target=c:한빛전자", role="소장"),
        make_claim("나", R.EMPLOYMENT, "source=p:홍길동; target=l:새벽 연구소", role="소장", at=90),
        make_claim("나", R.EMPLOYMENT, "source=p:홍길동; target=c:한빛전자", role="사장", at=180),
        make_claim("나", R.EMPLOYMENT, "source=p:홍길동; target=l:새벽 연구소", role="사장", at=270),
    )
    relations = link_claims([make_article("나", DAYS["나"])], claims, gazetteer=gazetteer).relations
    jobs = sorted((r.role or "", r.target, len(r.claims)) for r in relations if r.type is R.EMPLOYMENT)
    assert jobs == [("사장", "company/hb", 1), ("사장", "lab/dawn", 1), ("소장", "lab/dawn", 2)]


def test_unit_that_a_hand_quoted_elsewhere_is_known_but_tied_by_quotes_alone() -> None:
    gazetteer = (
        make_entry("company/hb", "한빛전자"),
        make_entry("organization/hb-center", "한빛센터", within=("company/hb",)),
        make_entry("lab/dawn", "새벽 연구소", within=("organization/hb-center",)),
    )
    claims = (
        make_claim("나", R.EMPLOYMENT, "source=p:홍길동; target=c:한빛전자", role="소장"),
        make_claim("나", R.EMPLOYMENT, "source=p:홍길동; target=l:새벽 연구소", role="소장", at=90),
    )
    (job,) = link_claims([make_article("나", DAYS["나"])], claims, gazetteer=gazetteer).relations
    assert (job.type, job.target, len(job.claims)) == (R.EMPLOYMENT, "lab/dawn", 2)


@pytest.mark.parametrize(
    ("units", "found"),
    [
        ({"lab/a": "company/b", "company/b": "company/c"}, ["company/b", "company/c"]),
        ({"lab/a": "company/b company/c", "company/b": "company/d"}, ["company/b", "company/c", "company/d"]),
        ({"lab/a": "company/b", "company/b": "lab/a"}, ["company/b"]),
        ({"lab/a": "company/unknown"}, ["company/unknown"]),
        ({}, []),
    ],
)
def test_units_above_a_unit_are_listed_once_the_nearest_first(
    units: dict[str, str], found: list[str]
) -> None:
    entries = {
        EntityId(unit): make_entry(unit, unit, within=tuple(above.split())) for unit, above in units.items()
    }
    assert list_parents(EntityId("lab/a"), entries) == found


def test_partners_are_the_same_in_either_order() -> None:
    (relation,) = link(
        make_claim("나", R.PARTNER_OF, "source=c:한빛전자; target=u:새벽대"),
        make_claim("다", R.PARTNER_OF, "source=u:새벽대; target=c:한빛전자"),
    ).relations
    assert (relation.source, relation.target) == ("company/한빛전자", "university/새벽대")


def test_former_job_ends_no_later_than_its_article() -> None:
    (relation,) = link(make_claim("나", R.EMPLOYMENT, JOB, role="소장", former=True)).relations
    assert relation.former
    assert when(relation) == (None, "../2020-06-07")
    assert relation.end is not None
    assert relation.end.earliest is None
    assert str(relation.end.latest) == "2020-06-07"


def test_former_job_of_an_undated_article_has_no_end_day() -> None:
    (relation,) = link(make_claim("무", R.EMPLOYMENT, JOB, former=True)).relations
    assert relation.former
    assert relation.end is None


@pytest.mark.parametrize(
    ("earlier", "later", "former", "end"),
    [
        (False, True, True, "../2020-06-17"),
        (True, False, False, None),
        (True, True, True, "../2020-06-07"),
        (False, False, False, None),
    ],
)
def test_the_latest_article_says_whether_a_job_is_past(
    earlier: bool, later: bool, former: bool, end: str | None
) -> None:
    (relation,) = link(
        make_claim("나", R.EMPLOYMENT, JOB, former=earlier),
        make_claim("다", R.EMPLOYMENT, JOB, former=later),
    ).relations
    assert relation.former is former
    assert when(relation)[1] == end


def test_told_end_beats_the_day_of_the_article() -> None:
    (relation,) = link(make_claim("나", R.EMPLOYMENT, JOB, former=True, until="2020-02")).relations
    assert when(relation) == (None, "2020-02")


def test_appointment_starts_a_job_and_departure_ends_it() -> None:
    post = "appointee=p:홍길동; organization=c:한빛전자"
    (relation,) = link(
        make_claim("나", E.APPOINTMENT, post, when="2018-03", role="소장"),
        make_claim("다", E.DEPARTURE, post, when="2020-02", role="소장"),
    ).relations
    assert relation.type is R.EMPLOYMENT
    assert relation.role == "소장"
    assert relation.former
    assert when(relation) == ("2018-03", "2020-02")


DERIVED = [
    (E.PARTNERSHIP, "agent=c:한빛; partner=u:새벽대", R.PARTNER_OF, "company/한빛", "university/새벽대"),
    (E.MEMBERSHIP, "agent=c:한빛; target=a:새벽 동맹", R.MEMBERSHIP, "company/한빛", "alliance/새벽-동맹"),
    (E.ACQUISITION, "agent=c:한빛; target=c:노을", R.ACQUIRED, "company/한빛", "company/노을"),
    (E.INVESTMENT, "investor=c:한빛; recipient=c:노을", R.INVESTED_IN, "company/한빛", "company/노을"),
    (E.ESTABLISHMENT, "agent=c:한빛; target=l:노을 연구소", R.FOUNDED, "company/한빛", "lab/노을-연구소"),
]


@pytest.mark.parametrize(("type_", "arguments", "relation", "source", "target"), DERIVED)
def test_an_event_that_happened_gives_its_relation(
    type_: E, arguments: str, relation: R, source: str, target: str
) -> None:
    claim = make_claim("나", type_, arguments, when="2020-05")
    (found,) = link(claim).relations
    assert (found.type, found.source, found.target) == (relation, source, target)
    assert found.claims == (claim,)
    assert when(found) == ("2020-05", None)


@pytest.mark.parametrize("status", [EventStatus.PLANNED, EventStatus.CANCELLED, EventStatus.DENIED])
def test_what_has_not_happened_gives_no_relation(status: EventStatus) -> None:
    claim = make_claim("나", E.ACQUISITION, "agent=c:한빛; target=c:노을", when="2020-05", status=status)
    assert link(claim).relations == ()


@pytest.mark.parametrize(
    "arguments",
    ["agent=c:한빛; partner=a:새벽 동맹", "agent=c:한빛; partner=s:서울", "agent=c:한빛; partner=c:㈜한빛"],
)
def test_partners_are_two_bodies(arguments: str) -> None:
    assert link(make_claim("나", E.PARTNERSHIP, arguments)).relations == ()


def test_partners_of_one_agent_are_not_partners_of_each_other() -> None:
    relations = link(
        make_claim("나", E.PARTNERSHIP, "agent=c:한빛; partner=u:새벽대; partner=u:노을대")
    ).relations
    assert {(relation.source, relation.target) for relation in relations} == {
        ("company/한빛", "university/새벽대"),
        ("company/한빛", "university/노을대"),
    }


def test_knowledge_is_the_same_in_any_order() -> None:
    claims = [
        make_claim("가", E.ESTABLISHMENT, "agent=c:한빛전자; target=l:새벽 AI 연구소", when="2018-07"),
        make_claim("나", E.ESTABLISHMENT, "target=l:새벽 인공지능연구소", when="2018"),
        make_claim("나", E.MEMBERSHIP, "agent=c:한빛전자; target=a:노을 동맹", when="2020-06-03", at=60),
        make_claim("다", E.MEMBERSHIP, "agent=c:㈜한빛전자; target=a:노을 동맹", when="2020-06-03"),
        make_claim("다", E.ESTABLISHMENT, "target=a:노을 동맹", when="2020-02", at=60),
        make_claim("나", R.EMPLOYMENT, JOB, role="소장", former=True, at=90),
        make_claim("다", R.EMPLOYMENT, JOB, role="소장", at=90),
        make_claim("라", R.EMPLOYMENT, "source=p:홍길동; target=c:여명", role="대표", at=90),
        make_claim("라", R.ALIAS_OF, "source=c:HB; target=c:한빛전자", at=120),
        make_claim("라", E.STATEMENT, "speaker=p:홍길동", when="2021-01-19", at=150),
    ]
    articles = [make_article(name, DAYS[name]) for name in DAYS]
    gazetteer = [make_entry("company/hanbit", "한빛전자"), make_entry("lab/x", "없는 연구소")]
    judgements = [make_judgement("여명", "different", "한빛전자"), make_judgement("HB", "unsure", "여명")]
    ambiguities = [
        Ambiguity(article=ArticleId(name), start=1, end=3, exact="구 회장", candidates=("가", "나"))
        for name in ("나", "가")
    ]

    def build() -> Knowledge:
        return link_claims(
            articles, claims, gazetteer=gazetteer, judgements=judgements, ambiguities=ambiguities
        )

    expected = build()
    shuffler = random.Random(7)
    for _ in range(5):
        for rows in (articles, claims, gazetteer, judgements, ambiguities):
            shuffler.shuffle(rows)
        assert build() == expected


def test_repeated_claims_change_nothing() -> None:
    claim = make_claim("나", R.EMPLOYMENT, JOB, role="소장")
    assert link(claim, claim) == link(claim)


def test_every_name_in_events_and_relations_is_an_entity() -> None:
    knowledge = link(
        make_claim("나", E.PARTNERSHIP, "agent=c:한빛; partner=u:새벽대", when="2020-05"),
        make_claim("다", R.EMPLOYMENT, JOB),
    )
    known = {entity.id for entity in knowledge.entities}
    used = {row.entity for event in knowledge.events for row in event.participants}
    used |= {end for relation in knowledge.relations for end in (relation.source, relation.target)}
    assert used <= known


def test_nothing_in_gives_nothing_out() -> None:
    assert link_claims([], []) == Knowledge(articles=(), entities=(), events=(), relations=())

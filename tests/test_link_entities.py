"""Tests of linking names: which are one thing, which stay two, and why."""

import pytest

from helpers_claims import make_article, make_claim, make_entry, make_judgement
from lgai_graph.errors import InputError
from lgai_graph.link import link_claims
from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.names import compare_names, is_generic
from lgai_graph.model import (
    Claim,
    EntityId,
    EntityKind,
    EventType,
    GazetteerEntry,
    Judgement,
    Knowledge,
    RelationType,
)

E = EventType
EMPLOYMENT = RelationType.EMPLOYMENT
ALIAS_OF = RelationType.ALIAS_OF
TORONTO = make_entry(
    "lab/toronto", "토론토 AI 연구소", "토론토 인공지능연구소", "Toronto AI Lab", parent="company/hanbit"
)
HANBIT = make_entry("company/hanbit", "한빛전자")


def link(
    *claims: Claim, gazetteer: tuple[GazetteerEntry, ...] = (), judgements: tuple[Judgement, ...] = ()
) -> Knowledge:
    articles = [make_article(name, "2020-01-01") for name in sorted({claim.article for claim in claims})]
    return link_claims(articles, claims, gazetteer=gazetteer, judgements=judgements)


def ids(knowledge: Knowledge) -> list[str]:
    return [entity.id for entity in knowledge.entities]


def job(article: str, person: str, organization: str, role: str | None = None) -> Claim:
    """Say that a person works somewhere."""
    return make_claim(article, EMPLOYMENT, f"source=p:{person}; target={organization}", role=role)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("c:한빛전자", "c:한빛전자"),
        ("c:한빛전자", "c:㈜한빛 전자"),
        ("u:서울대", "u:서울대학교"),
        ("c:한빛전자", "o:한빛전자"),
        ("l:토론토 AI 연구소", "l:토론토 인공지능연구소"),
        ("a:한빛 인공지능(AI) 동맹", "a:한빛 AI 동맹"),
        ("u:스탠포드대", "u:스탠퍼드대학교"),
        ("s:한국", "s:한국"),
    ],
)
def test_spellings_of_one_thing_are_one_entity(left: str, right: str) -> None:
    knowledge = link(
        make_claim("가", E.PROGRAM, f"agent={left}"), make_claim("나", E.PROGRAM, f"agent={right}")
    )
    assert len(knowledge.entities) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("l:한빛 AI연구원", "l:한빛 AI연구소"),
        ("u:서울대", "l:서울대 AI연구원"),
        ("c:한성전자", "c:한상전자"),
        ("u:경남대", "u:경북대"),
        ("l:연구소", "l:연구소"),
        ("l:인공지능 연구소", "l:AI연구소"),
        ("c:새벽", "s:새벽"),
    ],
)
def test_different_things_stay_two_entities(left: str, right: str) -> None:
    knowledge = link(
        make_claim("가", E.PROGRAM, f"agent={left}"), make_claim("나", E.PROGRAM, f"agent={right}")
    )
    assert len(knowledge.entities) == 2


def test_gazetteer_gives_id_kind_name_and_aliases() -> None:
    knowledge = link(
        make_claim("가", E.PROGRAM, "agent=o:토론토 AI 연구소#lab/toronto"),
        make_claim("나", E.PROGRAM, "agent=l:토론토 인공지능 연구소"),
        gazetteer=(TORONTO, HANBIT),
    )
    (lab,) = [entity for entity in knowledge.entities if entity.kind is EntityKind.LAB]
    assert lab.id == "lab/toronto"
    assert lab.name == "토론토 AI 연구소"
    assert {"토론토 인공지능연구소", "Toronto AI Lab", "토론토 인공지능 연구소"} <= {
        a.name for a in lab.aliases
    }
    assert {(link_.article, link_.reason) for link_ in lab.links} == {
        ("가", "the gazetteer knows the name"),
        ("나", "the gazetteer knows the name"),
    }


def test_unit_is_found_with_and_without_its_parent_in_front() -> None:
    knowledge = link(
        make_claim("가", E.PROGRAM, "agent=l:한빛전자 토론토 연구소"),
        make_claim("나", E.PROGRAM, "agent=l:토론토 연구소; partner=c:한빛전자"),
    )
    assert ids(knowledge) == ["company/한빛전자", "lab/토론토-연구소"]


def test_head_noun_beside_its_owner_is_the_owners() -> None:
    knowledge = link(
        make_claim("가", E.ESTABLISHMENT, "agent=c:한빛그룹; target=l:AI연구원"),
        make_claim("가", E.PROGRAM, "agent=l:한빛 AI연구원; partner=c:한빛"),
    )
    (lab,) = [entity for entity in knowledge.entities if entity.kind is EntityKind.LAB]
    assert [alias.name for alias in lab.aliases] == ["AI연구원"]
    assert "short for its owner's in this article" in {row.reason for row in lab.links}


@pytest.mark.parametrize("owner", ["c:새벽", "c:노을전자"])
def test_head_noun_beside_another_owner_stays_apart(owner: str) -> None:
    knowledge = link(
        make_claim("가", E.ESTABLISHMENT, f"agent={owner}; target=l:인공지능 연구소"),
        make_claim("가", E.PROGRAM, "agent=l:노을 인공지능연구소; partner=c:노을"),
    )
    assert len([entity for entity in knowledge.entities if entity.kind is EntityKind.LAB]) == 2


def test_unit_of_an_unmentioned_parent_stays_apart() -> None:
    knowledge = link(
        make_claim("가", E.PROGRAM, "agent=l:한빛전자 토론토 연구소; partner=c:한빛전자"),
        make_claim("나", E.PROGRAM, "agent=l:토론토 연구소; partner=c:새벽전자"),
    )
    assert len(knowledge.entities) == 4


def test_alias_told_by_an_article_joins_and_is_no_relation() -> None:
    knowledge = link(
        make_claim("가", ALIAS_OF, "source=l:ETRI; target=l:한국전자통신연구원"),
        make_claim("나", E.PROGRAM, "agent=l:ETRI"),
    )
    (lab,) = knowledge.entities
    assert lab.name == "한국전자통신연구원"
    assert [(alias.name, alias.lang) for alias in lab.aliases] == [("ETRI", "en")]
    assert knowledge.relations == ()
    assert "another article says" in next(row.reason for row in lab.links if row.article == "나")


def test_short_form_of_two_things_is_read_inside_its_article_only() -> None:
    knowledge = link(
        make_claim("가", ALIAS_OF, "source=l:새벽연; target=l:새벽빛 연구소"),
        make_claim("나", ALIAS_OF, "source=l:새벽연; target=l:새벽별 연구소"),
        make_claim("다", E.PROGRAM, "agent=l:새벽연"),
    )
    by_article = {row.article: entity.name for entity in knowledge.entities for row in entity.links}
    assert by_article["가"] == "새벽빛 연구소"
    assert by_article["나"] == "새벽별 연구소"
    assert len(knowledge.entities) == 3


PEOPLE = (
    # left, right, are they one?
    (("홍길동", "c:한빛전자", None), ("홍길동", "c:한빛전자", None), True),
    (("홍길동", "c:한빛전자", "교수"), ("홍길동", "c:새벽전자", "교수"), False),
    (("홍길동", "o:한빛국", "대통령"), ("홍길동", "o:한빛 정부", "대통령"), True),
    (("홍길동", "c:한빛전자", "감독"), ("홍길동", "c:새벽전자", "상무"), False),
    (("홍길동", "c:한빛전자", None), ("홍길순", "c:한빛전자", None), False),
    (("배경훈", "c:한빛전자", None), ("Bae Kyung-hoon", "c:한빛전자", None), True),
    (("배경훈", "c:한빛전자", None), ("Bae Kyung-hoon", "c:새벽전자", None), False),
    (("대린 그레이엄", "c:한빛전자", None), ("다린 그레이엄", "c:한빛전자", None), False),
    (("카를로스 페레이라", "c:한빛전자", None), ("카를로스 페라이라", "c:한빛전자", None), False),
    (("카를로스 고메즈", "c:한빛전자", None), ("카를로스 거메즈", "c:한빛전자", None), True),
)


@pytest.mark.parametrize(("left", "right", "is_one"), PEOPLE)
def test_people_are_one_only_with_more_than_a_name(
    left: tuple[str, str, str | None], right: tuple[str, str, str | None], is_one: bool
) -> None:
    knowledge = link(job("가", *left), job("나", *right))
    people = [entity for entity in knowledge.entities if entity.kind is EntityKind.PERSON]
    assert (len(people) == 1) is is_one


def test_people_of_one_name_are_one_where_nothing_speaks_against_it() -> None:
    knowledge = link(
        make_claim("가", E.STATEMENT, "speaker=p:홍길동"), make_claim("나", E.STATEMENT, "speaker=p:홍길동")
    )
    (person,) = knowledge.entities
    assert {(row.reason, row.score) for row in person.links} == {("same name; nothing tells them apart", 0.8)}


def test_a_person_without_a_firm_joins_the_only_bearer_of_the_name() -> None:
    claims = (job("가", "홍길동", "c:한빛전자"), make_claim("나", E.STATEMENT, "speaker=p:홍길동"))
    assert "person/홍길동" in ids(link(*claims))


def test_a_person_without_a_firm_joins_neither_of_two_equal_bearers() -> None:
    knowledge = link(
        job("가", "홍길동", "c:한빛전자"),
        job("나", "홍길동", "c:새벽전자"),
        make_claim("다", E.STATEMENT, "speaker=p:홍길동"),
    )
    assert len([entity for entity in knowledge.entities if entity.kind is EntityKind.PERSON]) == 3


def test_a_person_without_a_firm_joins_by_far_the_best_known_bearer() -> None:
    known = [job(article, "홍길동", "c:한빛전자") for article in ("가", "나", "다")]
    knowledge = link(
        *known, job("라", "홍길동", "c:새벽전자"), make_claim("마", E.STATEMENT, "speaker=p:홍길동")
    )
    by_article = {row.article: entity.id for entity in knowledge.entities for row in entity.links}
    people = {
        row.article: (entity.id, row.reason)
        for entity in knowledge.entities
        if entity.kind is EntityKind.PERSON
        for row in entity.links
    }
    assert people["마"][0] == people["가"][0] != people["라"][0], by_article
    assert people["마"][1].endswith("by far the best known of the name")


def test_two_people_named_beside_carry_what_one_does_not() -> None:
    def count(*beside: str) -> int:
        claims = [
            job("가", "케빈 페레이라", "c:한빛전자", "고문"),
            job("나", "케빈 페레이라", "c:새벽전자", "고문"),
        ]
        claims += [make_claim(a, E.STATEMENT, f"speaker=p:{name}@노을시") for a in "가나" for name in beside]
        return len([entity for entity in link(*claims).entities if entity.name == "케빈 페레이라"])

    assert [count(), count("임꺽정"), count("임꺽정", "김도윤")] == [2, 2, 1]


def test_namesakes_get_ids_by_organisation() -> None:
    knowledge = link(job("가", "홍길동", "c:한빛전자"), job("나", "홍길동", "c:새벽전자"))
    people = [entity_id for entity_id in ids(knowledge) if entity_id.startswith("person")]
    assert people == ["person/홍길동@새벽전자", "person/홍길동@한빛전자"]


def test_a_single_person_keeps_the_plain_id() -> None:
    assert "person/홍길동" in ids(link(job("가", "홍길동", "c:한빛전자")))


def test_rare_title_identifies_a_person() -> None:
    knowledge = link(
        make_claim("가", EMPLOYMENT, "source=p:홍길동; target=c:한빛전자", role="대통령"),
        make_claim("나", E.APPOINTMENT, "appointee=p:홍길동", role="대통령"),
    )
    assert "person/홍길동" in ids(knowledge)


def test_organisation_named_in_the_other_article_identifies_a_person() -> None:
    knowledge = link(
        job("가", "홍길동", "c:한빛전자"),
        make_claim("나", E.STATEMENT, "speaker=p:홍길동; target=c:한빛전자"),
    )
    (person,) = [entity for entity in knowledge.entities if entity.kind is EntityKind.PERSON]
    assert (
        person.links[1].reason
        == "same name; the other article mentions the organisation; nothing tells them apart"
    )
    assert person.links[1].score == 1.0


def test_a_group_and_the_company_of_its_name_place_a_person_alike() -> None:
    claims = (job("가", "홍길동", "c:한빛그룹"), job("나", "홍길동", "c:한빛"))
    assert "person/홍길동" in ids(link(*claims))


def test_parent_company_counts_as_the_same_organisation() -> None:
    gazetteer = (HANBIT, TORONTO, make_entry("company/hanbit-chem", "한빛화학", parent="company/hanbit"))
    up_and_down = link(
        job("가", "홍길동", "c:한빛전자"), job("나", "홍길동", "l:토론토 AI 연구소"), gazetteer=gazetteer
    )
    sisters = link(
        job("가", "홍길동", "c:한빛화학"), job("나", "홍길동", "l:토론토 AI 연구소"), gazetteer=gazetteer
    )
    assert "person/홍길동" in ids(up_and_down)
    assert "person/홍길동" not in ids(sisters)


def test_same_judgements_merge_transitively() -> None:
    knowledge = link(
        make_claim("가", E.PROGRAM, "agent=c:한빛"),
        make_claim("나", E.PROGRAM, "agent=c:새벽"),
        make_claim("다", E.PROGRAM, "agent=c:노을"),
        judgements=(make_judgement("한빛", "same", "새벽"), make_judgement("새벽", "same", "노을")),
    )
    (company,) = knowledge.entities
    assert {alias.name for alias in company.aliases} | {company.name} == {"한빛", "새벽", "노을"}
    assert company.links[0].reason.startswith("judgement: ")


def test_same_judgement_joins_a_name_to_a_gazetteer_id() -> None:
    knowledge = link(
        make_claim("가", E.PROGRAM, "agent=l:북쪽 연구소"),
        make_claim("나", E.PROGRAM, "agent=l:토론토 AI 연구소"),
        gazetteer=(TORONTO, HANBIT),
        judgements=(make_judgement("북쪽 연구소", "same", "lab/toronto"),),
    )
    assert ids(knowledge) == ["company/hanbit", "lab/toronto"]


def test_different_judgement_beats_an_exact_name() -> None:
    knowledge = link(
        job("가", "홍길동", "c:한빛전자"),
        job("나", "홍길동", "c:한빛 전자"),
        judgements=(make_judgement("person/홍길동", "different", "Hong Gildong"),),
    )
    assert "person/홍길동" in ids(knowledge)
    apart = link(
        make_claim("가", E.PROGRAM, "agent=l:새벽 AI 연구소"),
        make_claim("나", E.PROGRAM, "agent=l:새벽 인공지능연구소"),
        judgements=(make_judgement("새벽 AI 연구소", "different", "새벽 인공지능연구소"),),
    )
    assert len(apart.entities) == 2


def test_different_judgement_holds_through_third_parties() -> None:
    claims = (
        make_claim("가", E.PROGRAM, "agent=c:한빛"),
        make_claim("나", E.PROGRAM, "agent=c:한빛; partner=c:새벽"),
        make_claim("나", ALIAS_OF, "source=c:한빛; target=c:새벽"),
        make_claim("다", E.PROGRAM, "agent=c:새벽"),
    )
    joined = link(*claims)
    apart = link(*claims, judgements=(make_judgement("한빛", "different", "새벽"),))
    assert len(joined.entities) == 1
    assert len(apart.entities) == 2


def test_unsure_judgement_stops_a_score_but_no_other_judgement() -> None:
    claims = (
        make_claim("가", E.PROGRAM, "agent=l:새벽 AI 연구소"),
        make_claim("나", E.PROGRAM, "agent=l:새벽 인공지능연구소"),
    )
    unsure = make_judgement("새벽 AI 연구소", "unsure", "새벽 인공지능연구소")
    same = make_judgement("새벽 AI 연구소", "same", "새벽 인공지능연구소")
    assert len(link(*claims, judgements=(unsure,)).entities) == 2
    assert len(link(*claims, judgements=(unsure, same)).entities) == 1


def test_contradicting_judgements_are_both_named() -> None:
    judgements = (
        make_judgement("한빛", "same", "새벽"),
        make_judgement("새벽", "same", "노을"),
        make_judgement("한빛", "different", "노을"),
    )
    claims = [make_claim("가", E.PROGRAM, f"agent=c:{name}") for name in ("한빛", "새벽", "노을")]
    with pytest.raises(InputError, match=r"'한빛' different from '노을'.*same as") as caught:
        link(*claims, judgements=judgements)
    assert "remove one of the two" in str(caught.value)


def test_a_name_different_from_itself_is_refused() -> None:
    with pytest.raises(InputError, match="one and the same thing"):
        link(
            make_claim("가", E.PROGRAM, "agent=c:한빛"),
            judgements=(make_judgement("한빛", "different", "㈜한빛"),),
        )


def test_parent_of_a_found_unit_is_known_though_no_article_names_it() -> None:
    knowledge = link(
        make_claim("가", E.PROGRAM, "agent=l:토론토 AI 연구소#lab/toronto"), gazetteer=(TORONTO, HANBIT)
    )
    assert ids(knowledge) == ["company/hanbit", "lab/toronto"]
    (part_of,) = knowledge.relations
    assert (part_of.type, part_of.source, part_of.target) == (
        RelationType.PART_OF,
        "lab/toronto",
        "company/hanbit",
    )
    assert part_of.claims == ()


def test_part_of_told_by_an_article_quotes_it() -> None:
    claim = make_claim("가", RelationType.PART_OF, "source=l:토론토 AI 연구소; target=c:한빛전자")
    (part_of,) = link(claim, gazetteer=(TORONTO, HANBIT)).relations
    assert part_of.claims == (claim,)


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("서울대", "서울대", "exact name"),
        ("서울대", "서울대학교", "differs only in spaces, brackets or company form"),
        ("새벽 AI", "새벽 인공지능", "the same words in Korean and in Latin letters"),
        ("스탠포드대", "스탠퍼드대", "transliterations one vowel apart"),
        ("배경훈", "Bae Kyung-hoon", "the name in Latin letters"),
    ],
)
def test_each_spelling_has_its_reason(left: str, right: str, reason: str) -> None:
    spelling = compare_names(left, right)
    assert spelling is not None
    assert spelling.reason == reason


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("연구소", True),
        ("AI 연구원", True),
        ("글로벌 AI 센터", True),
        ("새벽 연구소", False),
        ("중앙대", False),
    ],
)
def test_head_nouns_alone_are_generic(name: str, expected: bool) -> None:
    assert is_generic(name) is expected


def test_clusters_never_join_what_is_kept_apart_or_known_as_two() -> None:
    clusters: Clusters[str] = Clusters("abcdef")
    clusters.separate("a", "b")
    assert clusters.join("b", "c")
    assert not clusters.join("a", "c")
    clusters.label("d", EntityId("x"))
    clusters.label("e", EntityId("y"))
    assert clusters.join("d", "f")
    assert not clusters.join("e", "f")
    assert clusters.join("e", "f", by_hand=True)
    assert list(clusters.groups()) == [["a"], ["b", "c"], ["d", "e", "f"]]
    assert [item for item in "abcdef" if clusters.is_alone(item)] == ["a"]

"""Whom a glance keeps apart no score would join."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers_claims import make_article, make_claim
from lgai_graph.link import link_claims
from lgai_graph.link.clusters import Clusters
from lgai_graph.link.entities.identity import Organizations
from lgai_graph.link.entities.matching import ENOUGH
from lgai_graph.link.entities.nodes import ArticleName, Usage
from lgai_graph.link.entities.people.circles import find_circles
from lgai_graph.link.entities.people.described import People, PersonDrawer
from lgai_graph.link.entities.people.glance import is_hopeless
from lgai_graph.link.entities.people.pairs import Person, rate_people
from lgai_graph.model import ArticleId, Entity, EntityKind, EventType, RelationType

NAMES = ("홍길동", "홍길둥", "김도윤", "남궁도윤", "Kim Do-yun", "케빈 페레이라", "페레이라", "페레이라스")
ROLES = ("사장", "소장", "의원", "장관", "작가", "협회장")
PLACES = ("company/한빛전자", "company/한빛화학", "새솔협회", "가람당", "나래부", "company/새솔", "다온대")


def draw_some(*words: str, least: int = 0, most: int = 2) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(words), min_size=least, max_size=most)


@st.composite
def draw_person(draw: st.DrawFn) -> Person:
    places = draw(draw_some(*PLACES))
    return Person(
        names=draw(draw_some(*NAMES, least=1)),
        roles=draw(draw_some(*ROLES)),
        organizations=places,
        above=places | draw(draw_some(*PLACES, most=1)),
        mentioned=draw(draw_some(*PLACES)),
        company=draw(draw_some(*NAMES)),
    )


@settings(max_examples=400, deadline=None)
@given(draw_person(), draw_person())
def test_who_share_nothing_but_a_name_are_rated_two(left: Person, right: Person) -> None:
    assert is_hopeless(left, right) is is_hopeless(right, left)
    if is_hopeless(left, right):
        assert rate_people(left, right).score < ENOUGH


def make_namesake(**told: frozenset[str]) -> Person:
    return Person(**{"names": frozenset({"홍길동"}), "organizations": frozenset({"나래부"}), **told})


def test_a_glance_suffices_for_namesakes_of_different_firms() -> None:
    other = make_namesake(organizations=frozenset({"company/한빛전자"}))
    assert is_hopeless(make_namesake(), other)
    assert not is_hopeless(make_namesake(mentioned=frozenset({"company/한빛전자"})), other)
    assert not is_hopeless(make_namesake(organizations=frozenset()), other)
    assert not is_hopeless(make_namesake(organizations=frozenset({"company/한빛화학"})), other)


def test_a_common_title_and_the_same_company_make_no_one_of_different_firms() -> None:
    told = {"roles": frozenset({"사장"}), "company": frozenset({"김도윤", "남궁도윤"})}
    other = {"organizations": frozenset({"company/한빛전자"}), **told}
    assert is_hopeless(make_namesake(**told), make_namesake(**other))
    assert not is_hopeless(
        make_namesake(**told), make_namesake(**{**other, "organizations": frozenset({"새솔협회"})})
    )
    chef = {"roles": frozenset({"총주방장"})}
    assert not is_hopeless(make_namesake(**{**told, **chef}), make_namesake(**{**other, **chef}))


JOB, TALK = RelationType.EMPLOYMENT, EventType.OTHER
TOLD = (
    ("가", JOB, "source=p:Kim Ga-on; target=c:한빛전자", "사장"),
    ("나", JOB, "source=p:김가온; target=c:한빛전자", "사장"),
    ("다", JOB, "source=p:김가온; target=c:새솔건설", "과장"),
    ("라", JOB, "source=p:케빈 페레이라; target=u:다온대", "교수"),
    ("마", TALK, "agent=p:페레이라; target=u:다온대", None),
    ("바", JOB, "source=p:레오나르두 페레이라; target=c:새솔건설", "대표"),
    ("사", JOB, "source=p:남궁도윤; target=c:한빛전자", "총주방장"),
    ("아", JOB, "source=p:남궁도윤; target=c:나래식품", "총주방장"),
    ("자", TALK, "agent=p:김가온; target=c:새솔건설", None),
    ("차", TALK, "agent=p:박나래; target=c:한빛전자", None),
)


def link_told(monkeypatch: pytest.MonkeyPatch, many: int) -> tuple[tuple[Entity, ...], int]:
    """Link with so many people drawn up at a time; return the entities and how often people were."""
    drawn = list[People]()
    draw = PersonDrawer.draw

    def note(self: PersonDrawer, nodes: Sequence[ArticleName]) -> People:
        drawn.append(draw(self, nodes))
        return drawn[-1]

    monkeypatch.setattr("lgai_graph.link.entities.people.described.MANY", many)
    monkeypatch.setattr(PersonDrawer, "draw", note)
    claims = [make_claim(article, kind, words, role=role) for article, kind, words, role in TOLD]
    articles = [make_article(article, "2024-03-05") for article, *_ in TOLD]
    return link_claims(articles, claims).entities, len(drawn)


def test_a_few_people_at_a_time_are_linked_as_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        together, once = link_told(patch, 100)
    with monkeypatch.context() as patch:
        apart, times = link_told(patch, 1)
    assert (once, times) == (1, 3)
    assert apart == together
    people = {entity.id: len(entity.links) for entity in together if entity.kind is EntityKind.PERSON}
    assert sorted(people.values()) == [1, 1, 2, 2, 2, 2]


def test_a_circle_holds_all_spellings_of_a_name() -> None:
    named = ("김가온", "Kim Ga-on", "가온 페레이라", "페레이라", "박나래", "스탠포드", "스탠퍼드")
    circles = find_circles(named, [{"박나래"}])
    assert {frozenset(n for n in circles if circles[n] == number) for number in circles.values()} == {
        frozenset({"김가온", "Kim Ga-on"}),
        frozenset({"가온 페레이라", "페레이라"}),
        frozenset({"박나래"}),
        frozenset({"스탠포드", "스탠퍼드"}),
    }
    assert find_circles(("김가온", "박나래")) == {}
    assert len(set(find_circles(("김가온", "박나래"), [("김가온", "박나래")]).values())) == 1


def test_joining_people_does_not_change_what_a_misread_name_stands_for() -> None:
    first, other = (ArticleName(ArticleId(name), EntityKind.PERSON, "김가온", "") for name in "가나")
    firm = ArticleName(ArticleId("나"), EntityKind.ORGANIZATION, "김가온", "")
    clusters = Clusters([first, firm, other])
    usages = dict.fromkeys((first, firm, other), Usage(forms="김가온", kind_counts=()))
    clusters.join(firm, other)
    organizations = Organizations(usages, clusters)
    before = organizations.find(ArticleId("나"), "김가온")
    clusters.join(first, other)
    assert organizations.find(ArticleId("나"), "김가온") == before == firm

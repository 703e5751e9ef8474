"""Whom a glance keeps apart no score would join."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lgai_graph.link.entities.matching import ENOUGH
from lgai_graph.link.entities.people.pairs import Person, is_hopeless, rate_people

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

"""People, their titles and the organisations that the words tie them to."""

import pytest

from conftest import ReadText
from helpers_claims import make_entry
from lgai_graph.model import Claim


def show_post(claim: Claim) -> tuple[str, str | None, str, bool]:
    """Return (person, title, organisation, past) of an employment."""
    person, organization = (argument.mention.name for argument in claim.arguments)
    return person, claim.role, organization, claim.former


@pytest.mark.parametrize(
    "text",
    [
        "김도윤 한빛전자 사장은 섰다.",
        "한빛전자 김도윤 사장은 섰다.",
        "한빛전자 사장 김도윤은 섰다.",
        "한빛전자의 김도윤 사장은 섰다.",
        "김도윤(45) 한빛전자 사장은 섰다.",
        "김도윤 신임 한빛전자 사장은 섰다.",
        "한빛전자 김도윤 신임 사장은 섰다.",
        "한빛전자(사장 김도윤)는 섰다.",
    ],
)
def test_every_order_of_name_title_and_firm_is_one_post(text: str, read: ReadText) -> None:
    assert [show_post(claim) for claim in read(text).relations] == [("김도윤", "사장", "한빛전자", False)]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("이보람 서울대 교수는 섰다.", ("이보람", "교수", "서울대", False)),
        ("김도윤 현대경제연구원장은 섰다.", ("김도윤", "원장", "현대경제연구원", False)),
        ("최가람 서울시장은 섰다.", ("최가람", "시장", "서울시", False)),
        ("최가람 경기도지사는 섰다.", ("최가람", "도지사", "경기도", False)),
        ("남궁민수 한빛전자 상무는 섰다.", ("남궁민수", "상무", "한빛전자", False)),
        ("김도윤 한빛전자 수석 사이언티스트는 섰다.", ("김도윤", "수석 사이언티스트", "한빛전자", False)),
        ("김도윤 한빛전자 CTO는 섰다.", ("김도윤", "CTO", "한빛전자", False)),
        ("존 스미스 한빛전자 최고경영자는 섰다.", ("존 스미스", "최고경영자", "한빛전자", False)),
        ("존 스미스(John Smith) 서울대 교수는 섰다.", ("존 스미스", "교수", "서울대", False)),
        ("김도윤 전 한빛전자 사장은 섰다.", ("김도윤", "사장", "한빛전자", True)),
        ("김도윤 前 한빛전자 사장은 섰다.", ("김도윤", "사장", "한빛전자", True)),
        ("강하늘 이디블 회장은 섰다.", ("강하늘", "회장", "이디블", False)),
        ("강하늘 전 이디블 고문은 섰다.", ("강하늘", "고문", "이디블", True)),
    ],
)
def test_post_names_person_title_and_organization(
    text: str, post: tuple[str, str, str, bool], read: ReadText
) -> None:
    posts = [show_post(claim) for claim in read(text).relations if claim.type == "employment"]
    assert posts == [post]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "이보람 서울대 교수와 김도윤 한빛전자 사장이 만났다.",
            [("이보람", "교수", "서울대", False), ("김도윤", "사장", "한빛전자", False)],
        ),
        (
            "한빛전자 김도윤 상무, 한라통신 최가람 부사장이 만났다.",
            [("김도윤", "상무", "한빛전자", False), ("최가람", "부사장", "한라통신", False)],
        ),
        (
            "이경선·백주영 서울대 교수는 섰다.",
            [("이경선", "교수", "서울대", False), ("백주영", "교수", "서울대", False)],
        ),
    ],
)
def test_several_people_each_have_their_own_post(
    text: str, posts: list[tuple[str, str, str, bool]], read: ReadText
) -> None:
    assert [show_post(claim) for claim in read(text).relations] == posts


def test_second_title_in_a_bracket_takes_nothing_away(read: ReadText) -> None:
    posts = [show_post(claim) for claim in read("김도윤 한빛전자 사장(CTO)은 섰다.").relations]
    assert ("김도윤", "사장", "한빛전자", False) in posts


def test_employment_quotes_the_words_that_say_it(read: ReadText) -> None:
    claim = read("어제 김도윤 한빛전자 사장이 말했다.").relations[0]
    assert claim.evidence.exact == "김도윤 한빛전자 사장"
    assert claim.evidence.rule == "post.title"


def test_mention_of_a_person_knows_the_employer(read: ReadText) -> None:
    claim = read("김도윤 한빛전자 사장은 16일 부산을 방문했다.").events[0]
    mention = claim.arguments[0].mention
    assert (mention.name, mention.org) == ("김도윤", "한빛전자")


@pytest.mark.parametrize(
    "text",
    [
        "한빛전자 홍보팀 관계자는 섰다.",
        "한빛전자 사장은 섰다.",
        "A씨는 한빛전자 사장이다.",
        "김모 한빛전자 사장은 섰다.",
        "이번 한빛전자 대표는 섰다.",
        "부산 시장 상인들이 모였다.",
    ],
)
def test_nobody_is_employed_without_a_name(text: str, read: ReadText) -> None:
    assert [claim for claim in read(text).relations if claim.type == "employment"] == []


def test_job_before_a_courtesy_name_is_a_title(read: ReadText) -> None:
    claims = [claim for claim in read("배우 김도윤 씨가 섰다.").relations if claim.type == "employment"]
    assert [(claim.role, len(claim.arguments)) for claim in claims] == [("배우", 1)]


@pytest.mark.parametrize("word", ["정부", "서울", "현대", "이번", "고객", "주민", "양사", "전국"])
def test_ordinary_word_with_a_surname_is_no_person(word: str, read: ReadText) -> None:
    assert [name for name in read(f"{word} 대표가 만났다. {word}에서 만났다.").names if name.is_person] == []


def test_anonymous_person_is_never_claimed(read: ReadText) -> None:
    claims = read("검찰은 5일 김모 사장을 기소했다. 경찰은 6일 A씨를 체포했다.").claims
    names = {argument.mention.name for claim in claims for argument in claim.arguments}
    assert names <= {"검찰", "경찰"}


def test_person_of_the_gazetteer_needs_no_title(read: ReadText) -> None:
    gazetteer = (make_entry("person/kim", "김도윤"),)
    events = read("김도윤은 16일 서울대를 방문했다.", gazetteer=gazetteer).events
    assert events[0].arguments[0].mention.entity == "person/kim"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("마르코 시몬슨 교수는 섰다.", ["마르코 시몬슨"]),
        ("마르코 오바디 대통령은 섰다.", ["마르코 오바디"]),
    ],
)
def test_transliterated_name_that_starts_like_a_surname_stays_whole(
    text: str, people: list[str], read: ReadText
) -> None:
    found = read(text)
    assert [name.label for name in found.names if name.is_person] == people
    assert [len(claim.arguments) for claim in found.relations] == [1]  # a title, of nothing named


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "강하늘 서울대 교수(한빛시민회의 공동대표)는 섰다.",
            [("강하늘", "교수", "서울대", False), ("강하늘", "공동대표", "한빛시민회의", False)],
        ),
        ("하늘노믹스(강하늘 총리의 경제정책)가 흔들린다.", []),
    ],
)
def test_bracket_names_a_post_only_where_it_says_one(
    text: str, posts: list[tuple[str, str, str, bool]], read: ReadText
) -> None:
    found = [show_post(claim) for claim in read(text).relations if len(claim.arguments) == 2]
    assert sorted(found) == sorted(posts)


@pytest.mark.parametrize("person", ["맷 프루칸", "케빈 프루사"])
def test_words_of_a_quoted_firm_are_none_of_its_chief(person: str, read: ReadText) -> None:
    firm = "아메리칸 비트솔"
    text = f"채굴 기업 ‘{firm}’이 지난 3월 출범했다. {firm}은 나스닥에 상장할 예정이다. "
    found = read(f"{text}{person} {firm} CEO도 왔다.")
    assert {name.text for name in found.names if name.is_person} == {person}
    assert [post.organization and post.organization.label for post in found.posts] == [firm]
    assert not any(one.summary.startswith(person) for one in found.events)

"""Careers told by verbs, by 출신 and by 이다: where somebody is, was, or studied."""

import pytest

from conftest import ReadText
from lgai_graph.model import Claim


def show_step(claim: Claim) -> tuple[str, str, str, str | None, bool]:
    """Return (type, person, organisation, title, past)."""
    person, organization = (argument.mention.name for argument in claim.arguments)
    return claim.type.value, person, organization, claim.role, claim.former


@pytest.mark.parametrize(
    ("sentence", "organization", "role", "former"),
    [
        ("김도윤 사장은 한빛전자에서 상무를 역임했다.", "한빛전자", "상무", True),
        ("김도윤 사장은 한빛전자 상무를 역임했다.", "한빛전자", "상무", True),
        ("김도윤 사장은 한빛전자 상무를 지냈다.", "한빛전자", "상무", True),
        ("김도윤 사장은 한빛재단 이사장을 맡고 있다.", "한빛재단", "이사장", False),
        ("김도윤 사장은 한빛재단 이사장을 맡았다.", "한빛재단", "이사장", True),
        ("김도윤 사장은 5일 한빛재단 이사장을 맡았다.", "한빛재단", "이사장", False),
        ("김도윤 사장은 2015년 3월 한빛재단 이사장을 맡았다.", "한빛재단", "이사장", True),
        ("김도윤 교수는 구글에서 근무했다.", "구글", None, True),
        ("김도윤 교수는 구글에서 10년간 일했다.", "구글", None, True),
        ("김도윤 교수는 구글에서 일하다 돌아왔다.", "구글", None, True),
        ("김도윤 교수는 구글에서 일한다.", "구글", None, False),
        ("구글에서 근무하는 김도윤 씨가 왔다.", "구글", None, False),
        ("김도윤 씨는 한빛전자에 재직 중이다.", "한빛전자", None, False),
        ("구글에서 근무하던 김도윤 씨가 왔다.", "구글", None, True),
        ("김도윤 사장은 한빛전자 반도체사업부에서 10년간 근무했다.", "한빛전자", None, True),
        ("김도윤 사장은 한빛전자에서 팀장으로 11년 동안 일했다.", "한빛전자", "팀장", True),
        ("김도윤 사장은 한빛전자에서 카드 개발팀장으로 일했다.", "한빛전자", "카드 개발팀장", True),
        ("김도윤 사장은 한빛전자 상무로 일했다.", "한빛전자", "상무", True),
        ("김도윤 사장은 한빛전자에서 상무로 근무했다.", "한빛전자", "상무", True),
        ("김도윤 사장은 한빛전자에서 사외이사로 활동하고 있다.", "한빛전자", "사외이사", False),
        ("김도윤 사장은 서울대 교수로 재직 중이다.", "서울대", "교수", False),
        ("한빛전자 상무로 있던 김도윤 사장이 왔다.", "한빛전자", "상무", True),
        ("한빛연구원 연구위원으로 근무하는 김도윤 박사가 왔다.", "한빛연구원", "연구위원", False),
        ("김도윤 사장이 이사장으로 있는 한빛재단이 나섰다.", "한빛재단", "이사장", False),
        ("구글에서 리서치 사이언티스트를 역임한 김도윤 박사가 왔다.", "구글", "리서치 사이언티스트", True),
        ("김도윤 사장은 한빛전자 품질국장을 지냈다.", "한빛전자", "품질국장", True),
        ("김도윤 사장은 자신이 대표로 있던 새솔금속에 갔다.", "새솔금속", "대표", True),
    ],
)
def test_verb_tells_a_post(
    sentence: str, organization: str, role: str | None, former: bool, read: ReadText
) -> None:
    claims = read(sentence).of("career.verb")
    assert [show_step(claim) for claim in claims] == [("employment", "김도윤", organization, role, former)]


@pytest.mark.parametrize(
    "sentence",
    [
        "김도윤 사장은 한빛전자 앞에서 일했다.",
        "김도윤 사장은 한빛전자 협력사에서 근무했다.",
        "김도윤 사장은 한빛전자에서 일할 계획이다.",
        "김도윤 사장은 한빛전자와 일했다.",
        "김도윤 사장은 한빛전자 협력사에 근무했다.",
        "김도윤 사장은 한빛전자에 일을 맡겼다.",
    ],
)
def test_work_beside_a_body_or_to_come_is_no_post(sentence: str, read: ReadText) -> None:
    assert read(sentence).of("career.verb") == []


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        (
            "김도윤 사장은 한빛전자에서 국내영업실장, 마케팅본부장, 홍보팀장 등을 거쳤다.",
            [("한빛전자", "국내영업실장"), ("한빛전자", "마케팅본부장"), ("한빛전자", "홍보팀장")],
        ),
        (
            "김도윤 사장은 한빛전자에서 대리, 마케팅본부장을 거쳤다.",
            [("한빛전자", "마케팅본부장")],
        ),
        (
            "김도윤 사장은 한빛전자 품질국장, 홍보실장 등을 지냈다.",
            [("한빛전자", "품질국장"), ("한빛전자", "홍보실장")],
        ),
        ("김도윤 사장은 한빛연구소, 새솔연구소 소장을 지냈다.", [("새솔연구소", "소장")]),
        ("김도윤 사장은 한빛전자 부사장이 자신이 대표로 있던 것을 안다.", []),
    ],
)
def test_each_office_of_a_series_over_a_part_is_the_bodys(
    sentence: str, steps: list[tuple[str, str]], read: ReadText
) -> None:
    claims = read(sentence).of("career.verb")
    assert [(claim.arguments[1].mention.name, claim.role) for claim in claims] == steps


@pytest.mark.parametrize(
    "sentence",
    [
        "구글 출신 김도윤 박사가 강연했다.",
        "김도윤 박사는 구글 출신이다.",
        "김도윤 박사는 구글 출신의 인공지능 전문가다.",
        "한빛전자는 구글 출신 김도윤 박사를 영입했다.",
        "구글 출신인 김도윤 고문과 이보람 이사가 왔다.",
        "이보람 사장은 구글 출신의 김도윤 박사를 뽑았다.",
    ],
)
def test_origin_is_a_former_employer(sentence: str, read: ReadText) -> None:
    claims = read(sentence).of("career.origin")
    assert [show_step(claim) for claim in claims] == [("employment", "김도윤", "구글", None, True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "부산 출신 김도윤 박사가 강연했다.",
        "김도윤 박사는 미국 출신이다.",
        "구글 출신이 많다.",
        "김도윤 박사는 구글 출신의 개발자를 뽑았다.",
        "구글 출신에 한해 뽑자는 말에 김도윤 박사는 웃었다.",
        "김도윤 박사는 예산통 출신이다.",
    ],
)
def test_home_town_is_no_employer(sentence: str, read: ReadText) -> None:
    assert read(sentence).relations == []


@pytest.mark.parametrize(
    ("sentence", "role", "former", "rule"),
    [
        ("김도윤이 이끄는 한빛전자가 웃었다.", None, False, "career.leader"),
        ("김도윤이 이끌던 한빛전자가 웃었다.", None, True, "career.leader"),
        ("김도윤 대표가 이끄는 한빛전자가 웃었다.", "대표", False, "career.leader"),
        ("가수 김도윤 씨 소속사 한빛전자는 웃었다.", None, False, "career.agency"),
        ("김도윤의 소속사 한빛전자는 웃었다.", None, False, "career.agency"),
        ("김도윤 선수 소속사 한빛전자는 웃었다.", None, False, "career.agency"),
        ("한빛전자 대표이자 가수 김도윤이 웃었다.", "대표", False, "career.apposition"),
        ("김도윤은 한빛전자의 대표다.", "대표", False, "career.copula"),
        ("김도윤은 한빛전자 대표였다.", "대표", True, "career.copula"),
    ],
)
def test_clause_and_nominal_sentence_tell_an_employer(
    sentence: str, role: str | None, former: bool, rule: str, read: ReadText
) -> None:
    claims = read(sentence).of(rule)
    assert [show_step(claim) for claim in claims] == [("employment", "김도윤", "한빛전자", role, former)]


@pytest.mark.parametrize(
    "sentence",
    [
        "김도윤이 이끌 한빛전자가 웃었다.",
        "김도윤이 논의를 이끄는 한빛전자가 웃었다.",
        "김도윤은 한빛전자의 대표가 아니다.",
        "김도윤과 소속사 직원, 한빛전자가 웃었다.",
        "김도윤은 “한빛전자의 대표다”라고 말했다.",
    ],
)
def test_other_clause_tells_no_employer(sentence: str, read: ReadText) -> None:
    assert [one for one in read(sentence).relations if len(one.arguments) > 1] == []


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        ("대한통신은 한빛전자 상무 출신 김도윤 사장을 영입했다.", [("김도윤", "한빛전자", "상무", True)]),
        ("김도윤 사장은 한빛전자 상무 출신으로 웃었다.", [("김도윤", "한빛전자", "상무", True)]),
        ("김도윤 사장은 한빛전자 상무 출신이다.", [("김도윤", "한빛전자", "상무", True)]),
        ("김도윤 사장은 한빛전자 상무 출신 임원을 뽑았다.", []),
        ("김도윤 사장은 한빛전자 출신을 뽑았다.", []),
        ("김도윤 사장은 한빛전자 상무 출신과 만났다.", []),
    ],
)
def test_office_before_origin_is_a_former_one_of_whoever_it_describes(
    sentence: str, steps: list[tuple[str, str, str, bool]], read: ReadText
) -> None:
    told = [show_step(claim) for claim in read(sentence).relations if len(claim.arguments) > 1]
    assert [step[1:] for step in told] == steps


def test_jobs_before_the_copula_are_titles(read: ReadText) -> None:
    found = read("김도윤(金道潤)은 대한민국의 기업인, 교수이다.").of("career.copula")
    titles = read("김도윤은 대한민국의 기업인, 교수이다.").of("post.alone")
    assert found == []
    assert [claim.role for claim in titles] == ["기업인", "교수"]


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("김도윤(1970년 2월 3일 ~)은 대한민국의 축구 선수로, 서울에서 뛴다.", [("선수", False)]),
        (
            "김도윤(1970년 2월 3일 ~)은 대한민국의 가수 겸 배우이며, 서울에서 자랐다.",
            [("가수", False), ("배우", False)],
        ),
        ("김도윤(1970년 2월 3일 ~)은 대한민국의 전 농구 선수이다.", [("선수", True)]),
        ("레온 헤르만(1905년 10월 2일 ~ 1983년 1월 5일)은 스위스의 물리학자이다.", [("물리학자", False)]),
        ("김도윤(1970년 2월 3일 ~)은 축구를 하며, 포지션은 공격수이다.", []),
        ("김도윤(1970년 2월 3일 ~)은 친구를 배우로, 감독으로 키웠다.", []),
        ("전 장관이자 작가며 책을 쓴 이보람과 김도윤(1970년 2월 3일 ~)은 친구이다.", []),
        ("한빛 은행(1995년 9월 5일 ~ 2000년 1월 2일)은 대한민국의 작가이다.", []),
    ],
)
def test_days_of_a_life_and_jobs_behind_them_tell_what_somebody_is(
    sentence: str, titles: list[tuple[str, bool]], read: ReadText
) -> None:
    assert [(claim.role, claim.former) for claim in read(sentence).of("post.alone")] == titles


@pytest.mark.parametrize(
    ("sentence", "school"),
    [
        ("김도윤 교수는 스탠퍼드대에서 박사 학위를 받았다.", "스탠퍼드대"),
        ("김도윤 교수는 서울대에서 석사학위를 취득했다.", "서울대"),
        ("서울대에서 박사학위를 딴 김도윤 교수가 왔다.", "서울대"),
        ("김도윤 교수는 서울대에서 경제학을 전공했다.", "서울대"),
    ],
)
def test_degree_tells_a_school(sentence: str, school: str, read: ReadText) -> None:
    claims = read(sentence).of("career.study")
    assert [show_step(claim) for claim in claims] == [("studied_at", "김도윤", school, None, False)]


@pytest.mark.parametrize(
    ("sentence", "school"),
    [
        ("김도윤 사장은 1985년 서울대 경영학과를 졸업한 뒤 한빛전자에 입사했다.", ["서울대"]),
        ("김도윤 사장은 서울대를 나왔다.", ["서울대"]),
        ("김도윤 사장은 서울대를 나서며 손을 흔들었다.", []),
        ("김도윤 사장은 고등학교를 나왔다.", []),
        ("김도윤 사장은 서울대에서 금메달을 땄다.", []),
        ("김도윤 사장은 한빛연구소에서 경제학을 전공했다.", []),
        ("김도윤 사장은 서울대 교수를 졸업식에서 만났다.", []),
    ],
)
def test_school_is_what_somebody_graduated_from(sentence: str, school: list[str], read: ReadText) -> None:
    claims = read(sentence).of("career.study")
    assert [claim.arguments[1].mention.name for claim in claims] == school


def test_who_rises_stays_where_he_went_last(read: ReadText) -> None:
    text = "김도윤 한빛전자 대표는 1995년 새솔전자에 입사했다. 2001년 상무로 승진했다."
    rise = next(claim for claim in read(text).events if claim.role == "상무")
    assert {one.mention.name for one in rise.arguments} == {"김도윤", "새솔전자"}


def test_apposition_tells_a_post(read: ReadText) -> None:
    claims = read("한빛전자 대표인 김도윤 사장은 왔다.").of("career.apposition")
    assert [show_step(claim) for claim in claims] == [("employment", "김도윤", "한빛전자", "대표", False)]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("공격에는 김도윤(한빛전자)이 나섰다.", None),
        ("한빛전자 소속 김도윤이 골을 넣었다.", None),
        ("한빛전자의 멤버 김도윤이 춤을 췄다.", "멤버"),
    ],
)
def test_what_stands_beside_a_name_tells_whose_member_it_is(
    sentence: str, role: str | None, read: ReadText
) -> None:
    claims = read(sentence).of("career.member")
    assert [show_step(claim) for claim in claims] == [("employment", "김도윤", "한빛전자", role, False)]


def test_a_post_beside_needs_no_membership(read: ReadText) -> None:
    assert read("새누리당 소속 김도윤 대표가 왔다. 김도윤(한빛전자 대표)도 왔다.").of("career.member") == []


def test_a_job_before_its_holder_is_his(read: ReadText) -> None:
    claims = read("유명 칼럼니스트인 김도윤이 한빛전자를 찾았다.").of("post.alone")
    assert [(claim.summary, claim.evidence.exact) for claim in claims] == [
        ("김도윤, 칼럼니스트", "칼럼니스트인 김도윤")
    ]


def test_career_belongs_to_the_person_of_the_last_sentence(read: ReadText) -> None:
    claims = read("김도윤 한빛전자 사장이 왔다. 그는 구글에서 연구원을 지냈다.").of("career.verb")
    assert [show_step(claim) for claim in claims] == [("employment", "김도윤", "구글", "연구원", True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "그는 구글에서 연구원을 지냈다.",
        "한빛전자는 구글에서 상을 받았다.",
        "김도윤 사장은 휴가를 부산에서 지냈다.",
        "관계자는 구글에서 근무했다.",
        "김도윤 사장은 “구글에서 연구원을 지낸 사람들과 오래도록 함께 일해 왔다”고 말했다.",
    ],
)
def test_no_career_without_person_and_organization(sentence: str, read: ReadText) -> None:
    claims = [claim for claim in read(sentence).relations if claim.evidence.rule.startswith("career.")]
    assert claims == []


def test_career_quotes_its_sentence(read: ReadText) -> None:
    text = "비가 왔다. 김도윤 사장은 한빛전자 상무를 역임했다. 해가 떴다."
    assert [claim.evidence.exact for claim in read(text).of("career.verb")] == [
        "김도윤 사장은 한빛전자 상무를 역임했다."
    ]


def test_firm_that_is_called_somebodys_acts_itself(read: ReadText) -> None:
    (event,) = read("김도윤 선수 소속사 한빛전자는 16일 한라통신을 인수했다.").events
    assert [argument.mention.name for argument in event.arguments] == ["한빛전자", "한라통신"]


@pytest.mark.parametrize(
    ("sentence", "step"),
    [
        (
            "김도윤 의원은 한빛협회 회장 시절이던 2004년 공장을 찾았다.",
            ("employment", "김도윤", "한빛협회", "회장", True),
        ),
        (
            "김도윤 의원은 한빛전자 상무 시절 로봇을 만들었다.",
            ("employment", "김도윤", "한빛전자", "상무", True),
        ),
    ],
)
def test_office_that_names_a_time_was_whose_it_tells_of(
    sentence: str, step: tuple[str, str, str, str, bool], read: ReadText
) -> None:
    assert [show_step(claim) for claim in read(sentence).of("career.era")] == [step]


@pytest.mark.parametrize(
    "sentence",
    [
        "김도윤 의원은 이보람 한빛전자 사장 시절 로봇을 샀다.",
        "김도윤 의원은 한빛전자 시절 로봇을 샀다.",
        "한빛전자 사장 시절은 좋았다.",
    ],
)
def test_time_of_somebody_else_is_no_career(sentence: str, read: ReadText) -> None:
    assert read(sentence).of("career.era") == []


def test_title_of_whoever_leads_a_body_is_of_that_body(read: ReadText) -> None:
    claims = read("한빛전자를 이끄는 김도윤 부회장은 3일 부산을 찾았다.").of("career.leader")
    assert [show_step(claim) for claim in claims] == [("employment", "김도윤", "한빛전자", "부회장", False)]
    claims = read("한빛전자를 이끌던 김도윤 부회장은 3일 부산을 찾았다.").of("career.leader")
    assert [show_step(claim) for claim in claims] == [("employment", "김도윤", "한빛전자", "부회장", True)]
    assert read("한빛전자를 운영하는 새솔건설 김도윤 사장이 왔다.").of("career.leader") == []
    assert read("한빛전자를 이끌 김도윤 부회장이 왔다.").of("career.leader") == []


@pytest.mark.parametrize(
    ("text", "former"),
    [("한라통신 부사장 출신인 김도윤이 왔다.", True), ("한라통신 부사장인 김도윤이 왔다.", False)],
)
def test_office_that_somebody_comes_from_is_past(text: str, former: bool, read: ReadText) -> None:
    assert [claim.former for claim in read(text).relations if claim.role == "부사장"] == [former]


def test_degree_before_the_origin_is_of_the_school(read: ReadText) -> None:
    claims = read("서울대 경제학과 석사 출신인 김도윤 사장이 왔다.").of("career.origin")
    assert [show_step(claim) for claim in claims] == [("studied_at", "김도윤", "서울대", None, False)]
    assert not read("서울대 경제학과 예비 출신인 김도윤 사장이 왔다.").of("career.origin")


def test_each_body_that_somebody_worked_for_is_told(read: ReadText) -> None:
    claims = read("김도윤 사장은 한빛전자와 새솔전자에서 근무했다.").of("career.verb")
    assert [claim.arguments[1].mention.name for claim in claims] == ["한빛전자", "새솔전자"]
    office = read("김도윤 사장은 한빛전자와 새솔전자에서 상무를 지냈다.").of("career.verb")
    assert len(office) == 1


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        ("한빛전자의 서비스 개발을 총괄하는 김도윤 이사가 왔다.", [("한빛전자", "이사")]),
        ("한빛대 대학원에서 마케팅을 가르치는 김도윤 교수가 왔다.", [("한빛대 대학원", "교수")]),
        ("한빛전자의 서비스 개발을 총괄할 김도윤 이사가 왔다.", []),
        ("한빛전자의 서비스 개발을 총괄하던 김도윤 이사가 왔다.", []),
        ("한빛전자의 서비스 개발을 총괄하는 김도윤 새솔 이사가 왔다.", []),
        ("한빛전자에서 열린 행사를 총괄하는 김도윤 이사가 왔다.", []),
        ("한빛전자의 서비스 개발을 반대하는 김도윤 이사가 왔다.", []),
    ],
)
def test_body_of_what_somebody_has_charge_of_is_where_his_title_is(
    sentence: str, posts: list[tuple[str, str]], read: ReadText
) -> None:
    claims = read(sentence).of("career.leader")
    assert [(claim.arguments[1].mention.name, claim.role) for claim in claims] == posts

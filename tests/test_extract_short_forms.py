"""Short forms: 구 회장, 페레이라 소장, 그, 양사 stand for a name the article gives in full."""

import pytest

from conftest import ReadText
from lgai_graph.model import Claim


def list_who(claim: Claim) -> list[str]:
    """Return the names in a claim."""
    return [argument.mention.name for argument in claim.arguments]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("김도윤 한빛전자 사장이 왔다. 김 사장은 5일 서울대를 방문했다.", "김도윤"),
        ("남궁민수 한빛전자 상무가 왔다. 남궁 상무는 5일 서울대를 방문했다.", "남궁민수"),
        ("케빈 페레이라 한빛전자 소장이 왔다. 페레이라 소장은 5일 서울대를 방문했다.", "케빈 페레이라"),
        (
            "한빛은행의 마오샤오펑(毛曉峰) 행장이 왔다. 마오 행장은 5일 서울대를 방문했다.",
            "마오샤오펑",
        ),
        ("김도윤 한빛전자 상무가 왔다. 김 본부장은 5일 서울대를 방문했다.", "김도윤"),
        ("김도윤 한빛전자 사장은 김모씨를 만났다. 김 사장은 5일 서울대를 방문했다.", "김도윤"),
        ("김도윤 한빛전자 사장은 4일 말했다. 그는 5일 서울대를 방문했다.", "김도윤"),
    ],
)
def test_short_form_stands_for_the_person_named_before(text: str, person: str, read: ReadText) -> None:
    visits = [claim for claim in read(text).events if claim.type == "visit"]
    assert [list_who(visit) for visit in visits] == [[person, "서울대"]]
    assert read(text).ambiguities == ()


def test_title_settles_between_two_of_one_surname(read: ReadText) -> None:
    text = "김도윤 한빛전자 사장과 김하늘 한라통신 부사장이 왔다. 김 부사장은 5일 서울대를 방문했다."
    assert [list_who(claim) for claim in read(text).events] == [["김하늘", "서울대"]]


def test_two_that_fit_are_left_open_and_reported(read: ReadText) -> None:
    text = "김도윤 한빛전자 사장과 김하늘 한라통신 사장이 왔다. 김 사장은 5일 서울대를 방문했다."
    result = read(text)
    assert result.events == []
    assert [(form.exact, form.candidates) for form in result.ambiguities] == [("김", ("김도윤", "김하늘"))]
    form = result.ambiguities[0]
    assert text[form.start : form.end] == form.exact


@pytest.mark.parametrize(
    "text",
    [
        "김도윤 한빛전자 사장이 왔다. 이 사장은 5일 서울대를 방문했다.",
        "배 상무는 5일 서울대를 방문했다.",
        "배 상무는 5일 서울대를 방문했다. 배경훈 한빛전자 상무가 왔다.",
        "김도윤 한라법원 판사는 김모씨(33)를 풀어줬다. 김씨는 5일 서울대를 방문했다.",
        "김도윤 한라법원 판사는 김 모 씨를 풀어줬다. 김 씨는 5일 서울대를 방문했다.",
    ],
)
def test_surname_that_nobody_introduced_claims_nothing(text: str, read: ReadText) -> None:
    result = read(text)
    assert result.events == []
    assert result.ambiguities == ()


def test_mention_points_at_the_short_form_and_names_the_full_one(read: ReadText) -> None:
    text = "김도윤 한빛전자 사장이 왔다. 김 사장은 5일 서울대를 방문했다."
    mention = read(text).events[0].arguments[0].mention
    assert text[mention.start : mention.end] == "김"
    assert (mention.name, mention.org) == ("김도윤", "한빛전자")


def test_both_firms_without_two_firms_before_claim_nothing(read: ReadText) -> None:
    assert read("한빛전자는 컸다. 양사는 16일 업무협약을 맺었다.").events == []

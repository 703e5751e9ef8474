"""Titles by their make, second posts, heads in brackets, and employers that the context tells."""

import pytest

from conftest import ReadText
from lgai_graph.model import Claim


def show_post(claim: Claim) -> tuple[str, str | None, str, bool]:
    """Return (person, title, organisation, past) of an employment."""
    person, organization = (argument.mention.name for argument in claim.arguments)
    return person, claim.role, organization, claim.former


def list_posts(text: str, read: ReadText) -> list[tuple[str, str | None, str, bool]]:
    """Return the employments of a text that name an organisation."""
    found = [
        claim for claim in read(text).relations if claim.type == "employment" and len(claim.arguments) > 1
    ]
    return [show_post(claim) for claim in found]


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("이보람 한빛재단 상근부회장", ("이보람", "상근부회장", "한빛재단")),
        ("김도윤 한빛전자 수석부사장", ("김도윤", "수석부사장", "한빛전자")),
        ("강하늘 한빛전자 최고데이터책임자", ("강하늘", "최고데이터책임자", "한빛전자")),
        ("최가람 한빛전자 품질기획담당자", ("최가람", "품질기획담당자", "한빛전자")),
        ("김도윤 한빛전자 마케팅부문장", ("김도윤", "마케팅부문장", "한빛전자")),
        ("김도윤 한빛전자 대표이사 사장", ("김도윤", "대표이사 사장", "한빛전자")),
        ("김도윤 전남교육감", ("김도윤", "교육감", "전남교육청")),
        ("서울대 김도윤 석좌교수팀", ("김도윤", "석좌교수", "서울대")),
        ("김도윤 서울대병원 교수팀", ("김도윤", "교수", "서울대병원")),
        ("서울대 김도윤 교수연구팀", ("김도윤", "교수", "서울대")),
        ("김도윤 산업은행 부행장", ("김도윤", "부행장", "산업은행")),
        ("김도윤 금융연구원장", ("김도윤", "원장", "금융연구원")),
        ("김도윤 공정거래위원장", ("김도윤", "위원장", "공정거래위원회")),
        ("안동현 한빛전자 사장", ("안동현", "사장", "한빛전자")),
        ("최수 한빛연구원 연구위원", ("최수", "연구위원", "한빛연구원")),
        ("지원철 한빛바이오그룹 회장", ("지원철", "회장", "한빛바이오그룹")),
        ("박찬구 한빛전자 회장", ("박찬구", "회장", "한빛전자")),
        ("이정근 오리온 대표", ("이정근", "대표", "오리온")),
        ("팀 베른 한빛전자 최고경영자", ("팀 베른", "최고경영자", "한빛전자")),
        ("앙리 드 카스텔 한빛전자 회장", ("앙리 드 카스텔", "회장", "한빛전자")),
        ("한빛과기대 Lei Zhang 교수", ("Lei Zhang", "교수", "한빛과기대")),
        ("김도윤 한빛전자 재무국장", ("김도윤", "재무국장", "한빛전자")),
        ("김도윤 인천시 경제산업국장", ("김도윤", "경제산업국장", "인천시")),
        ("김도윤 한빛전자 홍보담당", ("김도윤", "홍보담당", "한빛전자")),
        ("김도윤 한빛은행 여신담당 부행장", ("김도윤", "부행장", "한빛은행")),
        ("김도윤 한빛증권 리서치센터장", ("김도윤", "리서치센터장", "한빛증권")),
        ("김도윤 한빛증권 연구원", ("김도윤", "연구원", "한빛증권")),
        ("김도윤 금융위 금융정책관", ("김도윤", "금융정책관", "금융위")),
        ("김도윤 금감원 부원장보", ("김도윤", "부원장보", "금감원")),
        ("한빛전자 김도윤 DX부문장", ("김도윤", "DX부문장", "한빛전자")),
        ("김도윤 국방부장관", ("김도윤", "장관", "국방부")),
        ("김도윤 부산일보사장", ("김도윤", "사장", "부산일보")),
        ("대안신당 김도윤 의원", ("김도윤", "의원", "대안신당")),
        ("김도윤 홍익대 교수", ("김도윤", "교수", "홍익대")),
        ("데이비드 하트웰 저스트핏 최고경영자", ("데이비드 하트웰", "최고경영자", "저스트핏")),
        ("구글의 리처드 하트웰 부사장", ("리처드 하트웰", "부사장", "구글")),
        ("위판 중국무역위원회 부회장", ("위판", "부회장", "중국무역위원회")),
        ("김도윤 대한상의 상근부회장", ("김도윤", "상근부회장", "대한상의")),
        ("국회 교통위원회 소속 이보람 한빛당 의원", ("이보람", "의원", "한빛당")),
        ("에릭 카일그린 대한은행 총재", ("에릭 카일그린", "총재", "대한은행")),
        ("이보람 한빛당 의원 보좌관", ("이보람", "의원", "한빛당")),
        ("김도윤 한빛전자 회장 비서실장", ("김도윤", "회장", "한빛전자")),
        ("김도윤 한빛당 의원 특보단장", ("김도윤", "특보단장", "한빛당")),
        ("팅루 삼성증권 이코노미스트", ("팅루", "이코노미스트", "삼성증권")),
        ("한빛당 김도윤의원", ("김도윤", "의원", "한빛당")),
        ("김도윤 공군참모총장", ("김도윤", "참모총장", "공군")),
        ("김도윤 법원행정처장", ("김도윤", "처장", "법원행정처")),
        ("이보람 대전지검장", ("이보람", "지검장", "대전지검")),
        ("한빛오페라단 소프라노 이보람", ("이보람", "소프라노", "한빛오페라단")),
        ("김도윤 한빛당 예비후보", ("김도윤", "예비후보", "한빛당")),
        ("한라밴드 보컬 이보람", ("이보람", "보컬", "한라밴드")),
        ("대니얼 카셀 미 국무부 차관보", ("대니얼 카셀", "차관보", "미 국무부")),
        ("김도윤 미국 국무부 아시아담당 차관보", ("김도윤", "차관보", "미국 국무부")),
        ("야마나카 신야(山中伸彌) 한빛대 교수", ("야마나카 신야", "교수", "한빛대")),
    ],
)
def test_title_before_which_a_person_and_a_body_stand_is_a_post(
    words: str, post: tuple[str, str, str], read: ReadText
) -> None:
    assert list_posts(f"{words}도 섰다.", read) == [(*post, False)]


@pytest.mark.parametrize(
    "words",
    [
        "한빛전자 품질기획담당자",
        "한빛전자 고객센터장",
        "전세계 시장 담당자",
        "신시장 개척 담당 임원",
        "정무위 간사",
        "앙리 뒤랑 프랑스 회장",
        "김도윤 고객센터장",
        "김도윤 무선사업부 부사장",
        "한빛당 총괄대표",
        "한빛재단 산하 김도윤연구소 소장",
        "한빛전자 재무국장",
        "한빛전자 한라통신 등 회원사 대표",
        "홍익대 교수",
        "해당 김도윤 의원",
        "서울 방신시장",
        "기획재정부 김도윤 대통령",
        "전남 김도윤 선수",
        "서울 피아니스트 김도윤",
        "쇼트트랙 전 감독",
        "새솔음료 모델",
        "서울=김도윤 기자",
        "선대위원장",
    ],
)
def test_title_without_a_person_or_a_body_of_its_own_employs_nobody(words: str, read: ReadText) -> None:
    assert list_posts(f"{words}도 섰다.", read) == []


@pytest.mark.parametrize(
    ("note", "people"),
    [
        ("대표: 이보람", ["이보람"]),
        ("대표이사 이보람, 김도윤", ["이보람", "김도윤"]),
        ("공동 대표 이보람, 김도윤", ["이보람", "김도윤"]),
        ("대표 이보람·김도윤", ["이보람", "김도윤"]),
        ("경기도 이천시", []),
        ("코스닥 상장, 대표 브랜드", []),
        ("대표 상품, 이보람", []),
        ("이보람, 김도윤", []),
    ],
)
def test_bracket_names_the_heads_of_the_firm_before_it(note: str, people: list[str], read: ReadText) -> None:
    found = list_posts(f"한빛전자({note})는 섰다.", read)
    assert [(person, firm) for person, _, firm, _ in found] == [(person, "한빛전자") for person in people]


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        ("김도윤 한빛전자 부사장 겸 CTO는 섰다.", [("부사장", "한빛전자"), ("CTO", "한빛전자")]),
        (
            "김도윤 한빛전자 회장 겸 한라재단 이사장은 섰다.",
            [("회장", "한빛전자"), ("이사장", "한라재단")],
        ),
    ],
)
def test_second_title_is_a_second_post(sentence: str, posts: list[tuple[str, str]], read: ReadText) -> None:
    assert list_posts(sentence, read) == [("김도윤", role, firm, False) for role, firm in posts]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("한빛재단 김도윤 회장, 이보람 사무총장이 섰다.", ("이보람", "사무총장", "한빛재단")),
        (
            "한빛전자는 어제 이보람 품질담당 부사장 주재로 회의를 열었다.",
            ("이보람", "부사장", "한빛전자"),
        ),
        ("한빛전자가 나섰다. 이보람 대표는 말했다.", ("이보람", "대표", "한빛전자")),
        (
            "한빛전자가 나섰다. 한라통신이 울었다. 이 회사 이보람 대표는 말했다.",
            ("이보람", "대표", "한라통신"),
        ),
        ("한빛전자는 어제 자사의 이보람 CTO가 온다고 밝혔다.", ("이보람", "CTO", "한빛전자")),
        ("한빛전자 최고기술책임자(CTO)인 이보람 부사장은 말했다.", ("이보람", "부사장", "한빛전자")),
        ("한빛전자는 어제 이보람 회장을 다시 뽑았다.", ("이보람", "회장", "한빛전자")),
        (
            "한빛전자는 이보람 회장과 김도윤 한라통신 대표의 몫을 깎았다.",
            ("이보람", "회장", "한빛전자"),
        ),
        ("새누리당 김도윤 의원이 나섰다. 같은 당 이보람 의원은 말했다.", ("이보람", "의원", "새누리당")),
        ("서울대는 어제 웃었다. 비가 왔다. 이 대학 이보람 교수는 말했다.", ("이보람", "교수", "서울대")),
        ("산림청은 이보람 청장과 직원들이 나섰다.", ("이보람", "청장", "산림청")),
        (
            "한라통신이 나섰다. 한빛전자는 모임을 열었다. 이보람 사장과 직원들이 왔다.",
            ("이보람", "사장", "한빛전자"),
        ),
    ],
)
def test_employer_is_the_one_named_just_before(text: str, post: tuple[str, str, str], read: ReadText) -> None:
    assert (*post, False) in list_posts(text, read)


@pytest.mark.parametrize(
    "text",
    [
        "한빛전자는 이보람 대표와 계약했다.",
        "한빛전자가 나섰다. 비가 왔다. 이보람 대표는 말했다.",
        "한빛전자가 나섰다. 이보람 선수는 말했다.",
        "비가 왔다. 이 회사 이보람 대표는 말했다.",
        "한라통신이 나섰다. 한빛전자도 나섰다. 이보람 대표는 말했다.",
        "한빛전자가 나섰다. 정부는 이보람 대표를 만났다.",
        "한빛전자는 이보람 대표와 어제 계약을 맺었다.",
        "대한은행은 이보람 회장을 만났다.",
        "한빛전자는 이보람 청장을 만났다.",
        "한빛전자는 이보람 대표가 물러난다고 보도했다.",
        "김도윤 한빛전자 회장은 이보람 회장을 만났다.",
        "한빛전자 단장인 이보람 의원은 말했다.",
        "한빛전자가 나섰다. 이 대학 이보람 교수는 말했다.",
        "새누리당이 나섰다. 어느 당 이보람 의원은 말했다.",
        "김도윤 한빛재단 회장, 이보람 교수가 섰다.",
    ],
)
def test_no_employer_where_the_words_leave_it_open(text: str, read: ReadText) -> None:
    assert [post for post in list_posts(text, read) if post[0] == "이보람" and post[1] != "단장"] == []


def test_dot_parts_people_with_jobs_of_their_own(read: ReadText) -> None:
    claims = read("시인 이보람·사진작가 김도윤·그림책 작가 강하늘 등이 섰다.").of("post.alone")
    roles = {claim.arguments[0].mention.name: claim.role for claim in claims}
    assert roles == {"이보람": "시인", "김도윤": "사진작가", "강하늘": "작가"}
    posts = list_posts("한빛전자 이보람 대표·김도윤 상무가 섰다.", read)
    assert posts == [("이보람", "대표", "한빛전자", False), ("김도윤", "상무", "한빛전자", False)]


def test_lawmakers_of_a_party_in_a_row_share_their_title(read: ReadText) -> None:
    posts = list_posts("한빛당 이보람 김도윤 의원이 섰다.", read)
    assert posts == [("이보람", "의원", "한빛당", False), ("김도윤", "의원", "한빛당", False)]
    assert [post[0] for post in list_posts("한빛전자 이보람 김도윤 사장이 섰다.", read)] == ["김도윤"]


def test_bracket_behind_somebody_names_nobody_else(read: ReadText) -> None:
    posts = list_posts("이보람 교수(한빛연구소 노둣돌 대표)가 왔다.", read)
    assert [post[:3] for post in posts] == [("이보람", "대표", "한빛연구소 노둣돌")]
    posts = list_posts("이보람 교수(한빛연구소 김도윤 대표의 스승)가 왔다.", read)
    assert [post[:3] for post in posts] == [("김도윤", "대표", "한빛연구소")]


def test_letters_of_a_past_title_are_past_too(read: ReadText) -> None:
    text = "김도윤 전 한빛전자 최고기술책임자(CTO)가 왔다."
    assert [post[1:] for post in list_posts(text, read)] == [
        ("최고기술책임자", "한빛전자", True),
        ("CTO", "한빛전자", True),
    ]


def test_age_before_a_past_post_in_a_bracket_is_no_part_of_it(read: ReadText) -> None:
    posts = list_posts("김도윤 미래전략팀장(42·전 한빛전자 부사장)이 왔다.", read)
    assert ("김도윤", "부사장", "한빛전자", True) in posts
    assert ("김도윤", "미래전략팀장", "한빛전자", False) not in posts


def test_a_union_and_a_holder_of_shares_give_no_post(read: ReadText) -> None:
    union = "한빛은행 노조는 “모두 김도윤 전략담당 부사장에게 미뤘다”고 말했다."
    assert list_posts(union, read) == []
    holder = "새솔펀드는 한빛전자 최대주주인 김도윤 사장과 협상했다."
    assert list_posts(holder, read) == []


def test_whence_somebody_came_does_not_employ_him(read: ReadText) -> None:
    came = list_posts("한빛전자 출신 김도윤 상무가 왔다.", read)
    assert came == [("김도윤", None, "한빛전자", True)]
    both = list_posts("변호사 출신 김도윤 한빛전자 상무가 왔다.", read)
    assert both == [("김도윤", "상무", "한빛전자", False)]


def test_no_country_employs_an_artist(read: ReadText) -> None:
    assert list_posts("토마스 베르너 독일 지휘자가 왔다.", read) == []
    assert [post[1:3] for post in list_posts("토마스 베르너 독일 대사가 왔다.", read)] == [("대사", "독일")]


def test_past_office_of_nobody_told_is_not_the_only_employers(read: ReadText) -> None:
    text = "이보람 한빛협회 부회장이 왔다. 이 자리에 있던 김도윤 {} 갔다."
    assert ("김도윤", "부회장", "한빛협회", True) in list_posts(text.format("전 부회장은"), read)
    assert [post[0] for post in list_posts(text.format("전 원장은"), read)] == ["이보람"]


def test_owner_before_a_row_of_people_employs_them_all(read: ReadText) -> None:
    posts = list_posts("한빛전자의 김도윤, 이보람 디렉터가 만났다.", read)
    assert [(post[0], post[2]) for post in posts] == [("김도윤", "한빛전자"), ("이보람", "한빛전자")]
    apart = list_posts("김도윤, 한라통신의 이보람 디렉터가 만났다.", read)
    assert [(post[0], post[2]) for post in apart] == [("이보람", "한라통신")]


def test_every_post_of_a_series_is_past(read: ReadText) -> None:
    text = "김도윤 사장은 한빛전자 상무와 한라진흥회 상근부회장 등을 거쳤다."
    assert list_posts(text, read) == [
        ("김도윤", "상무", "한빛전자", True),
        ("김도윤", "상근부회장", "한라진흥회", True),
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("고승의 숙명여대 교수는 말했다.", ("고승의", "교수", "숙명여대")),
        ("이날 김영과 한빛은행 고문이 왔다.", ("김영과", "고문", "한빛은행")),
        ("김도윤 사장, 고승의 숙명여대 교수가 왔다.", ("고승의", "교수", "숙명여대")),
    ],
)
def test_name_may_end_like_a_noun_with_its_particle(
    text: str, post: tuple[str, str, str], read: ReadText
) -> None:
    assert (*post, False) in list_posts(text, read)


@pytest.mark.parametrize(
    "text",
    [
        "정부의 숙명여대 교수 인선이 늦다.",
        "시장의 아베 총리는 말했다.",
        "우리는 고승의 숙명여대 교수가 부럽다.",
        "김영과 회장이 만났다.",
        "고승의 숙명여대 교수 자리가 비었다.",
        "고승의 김도윤 교수가 왔다.",
    ],
)
def test_noun_with_its_particle_is_no_name(text: str, read: ReadText) -> None:
    assert not {"정부의", "시장의", "고승의", "김영과"} & {post[0] for post in list_posts(text, read)}


@pytest.mark.parametrize("name", ["이수영", "박찬구", "안상환", "신종운"])
def test_name_that_kiwi_takes_apart_is_one_before_a_title(name: str, read: ReadText) -> None:
    text = f"“이 방화벽은 처리 지체 현상이 조금도 없습니다.”{name} 한빛링크 대표는 말했다."
    assert list_posts(text, read) == [(name, "대표", "한빛링크", False)]


@pytest.mark.parametrize("words", ["전세계 한빛전자", "신시장 개척", "정무위 한빛당"])
def test_words_built_like_a_name_stay_words(words: str, read: ReadText) -> None:
    people = [name.text for name in read(f"{words} 대표는 말했다.").names if name.is_person]
    assert people == []


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("박가람 작가는 말했다.", ("박가람", "작가", False)),
        ("김도윤 대통령은 말했다.", ("김도윤", "대통령", False)),
        ("김도윤 전 대통령은 말했다.", ("김도윤", "대통령", True)),
        ("마르코 오바디 총리는 말했다.", ("마르코 오바디", "총리", False)),
    ],
)
def test_title_without_an_organization_is_kept(
    sentence: str, title: tuple[str, str, bool], read: ReadText
) -> None:
    claims = read(sentence).of("post.alone")
    assert [(claim.arguments[0].mention.name, claim.role, claim.former) for claim in claims] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "김도윤 박사는 말했다.",
        "김도윤 씨는 말했다.",
        "김모 작가는 말했다.",
        "김 대통령은 말했다.",
        "경상대 교수는 말했다.",
        "김도윤 한빛전자 사장은 말했다. 김도윤 사장은 웃었다.",
    ],
)
def test_courtesy_short_form_and_employed_person_give_no_title(text: str, read: ReadText) -> None:
    assert read(text).of("post.alone") == []


def test_dot_without_a_neighbour_parts_nothing(read: ReadText) -> None:
    found = read("정신의학자 김도윤·‘나래’ 연구자 이보람 씨가 왔다.").posts
    assert [post.person.label for post in found if post.person] == ["이보람"]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("한빛대 김도윤, 이보람 교수가 왔다.", [("김도윤", "한빛대"), ("이보람", "한빛대")]),
        ("한빛대 김도윤, 서울대 이보람 교수가 왔다.", [("이보람", "서울대")]),
        ("한빛대 김도윤, 새솔대 이보람 교수가 왔다.", []),
        ("가수 김도윤, 이보람 교수가 왔다.", []),
        ("프랑스의 마르코 오바디 대통령이 왔다.", [("마르코 오바디", "프랑스")]),
        ("프랑스의 이보람 사장이 왔다.", []),
        ("한빛공사는 웃었다. 공사 김도윤 관광실장이 왔다.", [("김도윤", "한빛공사")]),
        ("한빛전자는 웃었다. 공사 김도윤 관광실장이 왔다.", []),
    ],
)
def test_words_before_a_name_say_whose_the_post_is(
    text: str, posts: list[tuple[str, str]], read: ReadText
) -> None:
    found = [post for post in read(text).posts if post.person and post.organization]
    assert [(post.person.label, post.organization.label) for post in found] == posts  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "role", "past"),
    [
        ("한빛전자의 전임 사장인 김도윤은 책을 냈다.", "사장", True),
        ("한빛전자의 신임 사장인 김도윤은 책을 냈다.", "사장", False),
        ("한빛전자 전임 대표 김도윤이 책을 냈다.", "대표", True),
        ("한빛대학교 전임 연구원 김도윤이 책을 냈다.", "연구원", False),
        ("한빛대학교 전임 교수인 김도윤은 책을 냈다.", "교수", False),
    ],
)
def test_predecessor_held_the_post_that_stands_behind_the_word(
    read: ReadText, text: str, role: str, past: bool
) -> None:
    held = [claim.former for claim in read(text).relations if claim.role == role]
    assert held == [past]

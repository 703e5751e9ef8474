"""People whose names Kiwi tears, whose country the lists know, and whose employer the article tells."""

import pytest

from conftest import Read, ReadText

CENTRE = (
    "한빛전자는 태국에 공장을 지었다. 한빛전자는 강판을 만든다. 한빛전자가 땅을 샀다. 한빛전자는 빚이 없다. "
)


def list_posts(found: Read) -> list[tuple[str, str, str]]:
    """Return (person, title, organisation) of each employment, the last empty for a title alone."""
    return [
        (
            claim.arguments[0].mention.name,
            claim.role or "",
            *(one.mention.name for one in claim.arguments[1:]),
        )
        for claim in found.relations
        if claim.type == "employment"
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "최진욱 기획재정부 국제금융과장은 “환율이 올랐다”고 말했다.",
            ("최진욱", "국제금융과장", "기획재정부"),
        ),
        ("김용범 한빛전자 상무는 “부채가 는다”고 말했다.", ("김용범", "상무", "한빛전자")),
        ("홍승권 한빛대 교수는 “제사가 있다”고 말했다.", ("홍승권", "교수", "한빛대")),
        ("앨런 카이길 뉴질랜드 재무장관은 “값이 올랐다”고 말했다.", ("앨런 카이길", "재무장관", "뉴질랜드")),
        ("미아 라스트 에스토니아 총리는 “값이 올랐다”고 말했다.", ("미아 라스트", "총리", "에스토니아")),
        ("박미영 경찰청 교통기획과 경감은 “사고가 줄었다”고 말했다.", ("박미영", "경감", "경찰청")),
        ("하진 보건복지부 장관은 “값이 올랐다”고 말했다.", ("하진", "장관", "보건복지부")),
        ("당시 앨런 스핀드 한국은행 총재는 “값이 올랐다”고 말했다.", ("앨런 스핀드", "총재", "한국은행")),
    ],
)
def test_name_and_body_are_read_though_kiwi_or_a_country_stands_in_the_way(
    text: str, post: tuple[str, str, str], read: ReadText
) -> None:
    assert list_posts(read(text)) == [post]


@pytest.mark.parametrize(
    "text",
    [
        "서울권 대학 총장은 “길이 막힌다”고 말했다.",
        "국세청 차관과 사무관은 “길이 막힌다”고 말했다.",
        "양국 외교부 장관은 “길이 막힌다”고 말했다.",
        "미래 앨런 스핀드 정책 총재는 “길이 막힌다”고 말했다.",
    ],
)
def test_common_words_before_a_body_are_nobody(text: str, read: ReadText) -> None:
    assert list_posts(read(text)) == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("김철 새솔펙 사장은 “값이 올랐다”고 말했다.", ("김철", "사장", "새솔펙")),
        ("이준 새솔 대표는 “값이 올랐다”고 말했다.", ("이준", "대표", "새솔")),
        ("이안 로버트슨 사장은 “값이 올랐다”고 말했다.", ("이안 로버트슨", "사장")),
    ],
)
def test_firm_beside_a_name_is_no_part_of_it(text: str, post: tuple[str, ...], read: ReadText) -> None:
    assert list_posts(read(text)) == [post]


def test_branch_alone_employs_nobody(read: ReadText) -> None:
    text = "이보람 한빛치과 회장이 웃었다. 김도윤 한빛치과 미국법인 대표원장은 “값이 올랐다”고 말했다."
    assert list_posts(read(text))[1] == ("김도윤", "대표원장", "한빛치과")


def test_name_joined_by_the_model_is_cut_before_a_title(read: ReadText) -> None:
    claims = read("김철 새솔펙(SSP) 사장은 “값이 올랐다”고 말했다.").of("alias.bracket")
    assert [claim.arguments[1].mention.name for claim in claims] == ["새솔펙"]


FAR = "나래시에 비가 왔다. 길이 막혔다. 값이 올랐다. " * 14


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("한빛공사가 웃었다. ", ("김도윤", "국내관광실장", "한빛공사")),
        ("한빛공사와 새솔공사가 웃었다. ", ("김도윤", "국내관광실장")),
    ],
)
def test_noun_alone_points_far_back_to_the_only_body_that_it_fits(
    text: str, post: tuple[str, ...], read: ReadText
) -> None:
    assert list_posts(read(f"{text}{FAR}공사 김도윤 국내관광실장은 “비가 온다”고 말했다.")) == [post]


def test_family_name_is_of_whom_the_article_names_in_full(read: ReadText) -> None:
    text = f"제임스 하트웰 새솔그룹 명예회장이 왔다. {CENTRE}하트웰 명예회장은 “비가 온다”고 말했다."
    posts = list_posts(read(text))
    assert ("제임스 하트웰", "명예회장", "새솔그룹") in posts
    assert ("제임스 하트웰", "명예회장", "한빛전자") not in posts


def test_shortened_title_is_not_given_to_the_only_employer(read: ReadText) -> None:
    text = "이보람 한빛전자 부장이 왔다. 김도윤 특수사업부장이 왔다. 이날 김도윤 부장도 웃었다."
    posts = list_posts(read(text))
    assert ("이보람", "부장", "한빛전자") in posts
    assert ("김도윤", "부장", "한빛전자") not in posts


def test_people_in_a_row_without_commas_share_a_trade(read: ReadText) -> None:
    assert list_posts(read("정태상 이인호 변호사가 한빛전자를 도왔다.")) == [
        ("정태상", "변호사"),
        ("이인호", "변호사"),
    ]


def test_firm_before_a_firms_title_is_nobody(read: ReadText) -> None:
    posts = list_posts(read("이보람 김도윤 사장이 한빛전자를 도왔다."))
    assert [post for post in posts if post[0] == "이보람"] == []


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("김도윤 마케팅본부장은 “거래처가 는다”고 말했다.", ("김도윤", "마케팅본부장", "한빛전자")),
        ("김도윤 은행장은 “거래처가 는다”고 말했다.", ("김도윤", "은행장")),  # of a bank
        ("식당을 하는 김도윤 부장은 “거래처가 는다”고 말했다.", ("김도윤", "부장")),
        ("김도윤 전 마케팅본부장은 “거래처가 는다”고 말했다.", ("김도윤", "마케팅본부장")),
    ],
)
def test_post_that_opens_a_sentence_is_of_the_body_at_the_centre(
    sentence: str, post: tuple[str, ...], read: ReadText
) -> None:
    assert list_posts(read(f"{CENTRE}창원에 라인이 있다. {sentence}")) == [post]


def test_article_about_two_bodies_has_no_centre(read: ReadText) -> None:
    other = "한라통신은 웃었다. 한라통신은 컸다. 한라통신이 왔다. 창원에 라인이 있다. "
    posts = list_posts(read(f"{CENTRE}{other}김도윤 마케팅본부장은 “거래처가 는다”고 말했다."))
    assert posts == [("김도윤", "마케팅본부장")]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("사사키 아키오 한빛무역협회장은 웃었다.", [("사사키 아키오", "회장", "한빛무역협회")]),
        ("이나래 미국 변호사는 웃었다.", []),  # no country employs a lawyer
        (
            "△한빛당 김도윤 원내대표 △한라당 이보람 의원이 왔다.",
            [("김도윤", "원내대표", "한빛당"), ("이보람", "의원", "한라당")],
        ),
    ],
)
def test_names_beside_a_body_keep_their_edges(
    text: str, posts: list[tuple[str, str, str]], read: ReadText
) -> None:
    told = [claim for claim in read(text).of("post.title") if len(claim.arguments) > 1]
    assert [
        (claim.arguments[0].mention.name, claim.role, claim.arguments[1].mention.name) for claim in told
    ] == posts


def test_predecessor_is_a_former_chief(read: ReadText) -> None:
    [former] = read("전임 김도윤 한빛전자 회장이 웃었다.").of("post.title")
    [current] = read("신임 김도윤 한빛전자 회장이 웃었다.").of("post.title")
    assert (former.former, current.former) == (True, False)


def test_candidate_of_nothing_told_is_no_title(read: ReadText) -> None:
    assert read("김도윤 후보는 웃었다.").of("post.alone") == []
    assert [claim.role for claim in read("김도윤 국무총리 후보자는 웃었다.").of("post.alone")] == [
        "국무총리 후보자"
    ]


def test_korean_name_before_a_firm_and_a_title_takes_no_part_of_the_firm(read: ReadText) -> None:
    posts = list_posts(read("라윤서 누리랩스 AI연구소장은 4일 새솔을 떠났다."))
    assert {person for person, *_ in posts} == {"라윤서"}


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("창업주인 김도윤 전 부회장은 웃었다.", ("김도윤", "부회장", "한빛전자")),
        ("창업자인 김도윤 총장은 웃었다.", ("김도윤", "총장")),
        ("주민인 김도윤 부회장은 웃었다.", ("김도윤", "부회장")),
    ],
)
def test_founder_who_opens_a_sentence_is_of_the_body_before_it(
    sentence: str, post: tuple[str, ...], read: ReadText
) -> None:
    assert list_posts(read(f"한빛전자는 새 라인을 늘렸다. {sentence}")) == [post]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("서울시는 한빛전자와 만났다. 김도윤 도시계획국장은 웃었다.", ("김도윤", "도시계획국장", "서울시")),
        ("환경부는 5일 김도윤 대기정책관을 뽑았다.", ("김도윤", "대기정책관", "환경부")),
        ("한빛전자는 서울시와 만났다. 김도윤 도시계획국장은 웃었다.", ("김도윤", "도시계획국장")),
        ("환경부는 5일 김도윤 전문위원을 뽑았다.", ("김도윤", "전문위원")),
    ],
)
def test_desk_of_an_office_of_the_state_is_the_offices(
    text: str, post: tuple[str, ...], read: ReadText
) -> None:
    assert list_posts(read(text)) == [post]

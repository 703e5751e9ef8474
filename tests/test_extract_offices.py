"""Titles of candidates, of parts of a firm and of states, and the names that run into their neighbours."""

import pytest

from conftest import ReadText


def list_posts(text: str, read: ReadText) -> list[tuple[str, str | None, str, bool]]:
    """Return (person, title, organisation or nothing, past) of every job that a text tells."""
    return [
        (
            claim.arguments[0].mention.name,
            claim.role,
            "".join(argument.mention.name for argument in claim.arguments[1:]),
            claim.former,
        )
        for claim in read(text).relations
        if claim.type == "employment"
    ]


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("김도윤 환경부 장관 후보자", ("김도윤", "장관 후보자", "환경부", False)),
        ("김도윤 한빛전자 회장 후보", ("김도윤", "회장 후보", "한빛전자", False)),
        ("박가온 우주항공청 임무본부장 내정자", ("박가온", "임무본부장 내정자", "우주항공청", False)),
        ("김도윤 우주항공청장 내정자", ("김도윤", "청장 내정자", "우주항공청", False)),
        ("김도윤 여수시장 후보", ("김도윤", "시장 후보", "여수시", False)),
        ("김도윤 우주항공청 내정자", ("김도윤", "내정자", "우주항공청", False)),
        ("한빛당 김도윤 후보", ("김도윤", "후보", "한빛당", False)),
        ("김도윤 현대경제연구원장", ("김도윤", "원장", "현대경제연구원", False)),
        ("김도윤 우리은행장", ("김도윤", "은행장", "우리은행", False)),
        ("새솔재단의 김도윤 집행위원장", ("김도윤", "집행위원장", "새솔재단", False)),
        ("김도윤 새솔재단 집행위원장", ("김도윤", "집행위원장", "새솔재단", False)),
        ("김도윤 새솔협회 제1위원장", ("김도윤", "제1위원장", "새솔협회", False)),  # no 제1위원회
        ("힐러리 클린턴 전 미국 국무장관", ("힐러리 클린턴", "국무장관", "미국", True)),
        ("빌 하퍼스 누벨코 창업자", ("빌 하퍼스", "창업자", "누벨코", False)),
        ("유레 시필로 총리", ("유레 시필로", "총리", "", False)),
        ("왕웨이보 장쑤성 관광국 부국장", ("왕웨이보", "부국장", "장쑤성", False)),
        ("데이비드 캐머런 보수당 총리", ("데이비드 캐머런", "총리", "", False)),
        ("김도윤 한빛당 대표", ("김도윤", "대표", "한빛당", False)),
        ("윤상직 산업통상자원부 장관", ("윤상직", "장관", "산업통상자원부", False)),
        ("성도윤 산업통상자원부 장관", ("성도윤", "장관", "산업통상자원부", False)),
        ("김도윤 보건복지부장관", ("김도윤", "장관", "보건복지부", False)),
        ("김도윤 전 금감원장", ("김도윤", "원장", "금감원", True)),
        ("김도윤 인사혁신처장", ("김도윤", "처장", "인사혁신처", False)),
        ("김도윤 신임 법원행정처 차장", ("김도윤", "차장", "법원행정처", False)),
        ("김도윤 국회부의장", ("김도윤", "국회부의장", "", False)),
        ("김도윤 포천시의회의장", ("김도윤", "의장", "포천시의회", False)),
        ("김도윤 서울지방경찰청장", ("김도윤", "청장", "서울지방경찰청", False)),
        ("허인철 오리온 총괄부회장", ("허인철", "총괄부회장", "오리온", False)),
        ("김도윤 남원시장", ("김도윤", "시장", "남원시", False)),
        ("김도윤 광주광역시장", ("김도윤", "시장", "광주광역시", False)),
        ("김도윤 광주광역시 행정부시장", ("김도윤", "행정부시장", "광주광역시", False)),
        ("김도윤 시장", ("김도윤", "시장", "", False)),
        ("하현수 전주남부시장 상인회장", ("하현수", "상인회장", "전주남부시장", False)),
        ("김도윤 여수시장", ("김도윤", "시장", "여수시", False)),
        ("김도윤 한국노총 광주지역의장", ("김도윤", "광주지역의장", "한국노총", False)),
        ("박용순 중소기업청 벤처투자과장", ("박용순", "벤처투자과장", "중소기업청", False)),
        ("김도윤 SK회장", ("김도윤", "회장", "SK", False)),
        ("김도윤 현대중공업 조선·해양 총괄사장", ("김도윤", "총괄사장", "현대중공업", False)),
        ("김도윤 삼성전자 IM(정보통신) 부문 사장", ("김도윤", "사장", "삼성전자", False)),
        ("서병문 주물조합 이사장", ("서병문", "이사장", "주물조합", False)),
        ("김도윤 의원(새솔당, 전주 갑)", ("김도윤", "의원", "새솔당", False)),
        ("홍대호 순천시청 양궁부 감독", ("홍대호", "감독", "순천시청", False)),
        ("'Seeker' 김도윤 대령", ("김도윤", "대령", "", False)),
    ],
)
def test_an_office_has_its_holder_its_title_and_its_body(words, post, read):
    assert list_posts(f"행사에는 {words}도 참석했다.", read) == [post]


def test_a_career_keeps_what_a_post_had_charge_of(read):
    posts = list_posts("김도윤 한빛전자 사장은 취임했다. 그는 한빛은행 기획조정실장을 역임했다.", read)
    assert ("김도윤", "기획조정실장", "한빛은행", True) in posts


def test_the_topic_employs_nobody_whose_own_firm_may_stand_before_him(read):
    text = "한빛전자는 {} 김도윤 실장과 새 매장을 열었다."
    assert list_posts(text.format("디자인 담당"), read)[0][2] == "한빛전자"
    assert list_posts(text.format("음악 레이블 안테나"), read) == [("김도윤", "실장", "", False)]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("한빛전자 영업본부장 김도윤 사장은 말했다.", ("김도윤", "영업본부장", "한빛전자", False)),
        ("한빛전자 영업본부장 김도윤 사장은 말했다.", ("김도윤", "사장", "한빛전자", False)),
        (
            "한빛전자 이보람 회장은 말했다. 김도윤 소재부문장(부회장)도 참석했다.",
            ("김도윤", "소재부문장", "한빛전자", False),
        ),
        (
            "새누리당도 반발하고 나섰다. 이보람 대표는 사과를 요구했다. 김도윤 원내대표는 비판했다.",
            ("김도윤", "원내대표", "새누리당", False),
        ),
        ("김도윤 의원(새누리당 간사)이 왔다.", ("김도윤", "간사", "새누리당", False)),
        ("강진군은 이보람 군수 주재로 회의를 열었다.", ("이보람", "군수", "강진군", False)),
        ("여수시는 김도윤 시장을 본부장으로 뽑았다.", ("김도윤", "시장", "여수시", False)),
        (
            "서울중앙지검 특수1부(부장검사 김도윤)는 은행을 압수수색했다.",
            ("김도윤", "부장검사", "서울중앙지검", False),
        ),
        (
            "한빛전자 임직원 30여명은 오전 8시 마을을 찾았다. 이들은 연탄을 날랐다. 김도윤 대표는 웃었다.",
            ("김도윤", "대표", "한빛전자", False),
        ),
    ],
)
def test_an_employer_is_carried_to_whom_the_text_goes_on_about(text, post, read):
    assert post in list_posts(text, read)


def test_a_place_before_an_office_employs_nobody(read):
    assert ("김도윤", "사장", "국내", False) not in list_posts("국내 영업본부장 김도윤 사장은 말했다.", read)


def test_a_name_that_kiwi_tears_is_one_before_a_listed_firm(read):
    assert list_posts("노병용 롯데물산 사장은 현장을 찾았다.", read) == [
        ("노병용", "사장", "롯데물산", False)
    ]
    assert list_posts("사실상 신도현 롯데물산 사장이 결정했다.", read) == [
        ("신도현", "사장", "롯데물산", False)
    ]


@pytest.mark.parametrize(("title", "kind"), [("부사장", "company"), ("간사", "organization")])
def test_titles_that_only_firms_give_make_a_body_a_firm(title, kind, read):
    found = read(f"누벨라드 김도윤 {title}도 새 제품을 소개했다.").relations
    assert [claim.arguments[1].mention.kind for claim in found if claim.type == "employment"] == [kind]


def test_a_broker_does_not_employ_the_chief_of_whom_its_analyst_speaks(read):
    posts = list_posts("이보람 유안타증권 연구원은 김도윤 회장의 경영을 분석했다.", read)
    assert ("김도윤", "회장", "", False) in posts


def test_a_town_has_a_mayor_and_no_chairman(read):
    posts = list_posts("남원시는 9일 김도윤 대표를 만났다.", read)
    assert posts == [("김도윤", "대표", "", False)]


def test_a_market_is_no_mayor(read):
    assert list_posts("일행은 자갈치 시장을 찾았다. 세계 제습기 시장이 커졌다.", read) == []


def test_a_listed_county_that_looks_like_a_name_is_a_body(read):
    assert ("강진군", "organization") in [(name.text, name.kind) for name in read("강진군은 웃었다.").names]


def test_a_family_name_that_a_firm_bears_too_is_a_persons(read):
    posts = list_posts("일론 머스크 테슬라 CEO가 방한했다.", read)
    assert posts == [("일론 머스크", "CEO", "테슬라", False)]
    assert [
        name.text for name in read("덴마크 머스크는 선박을 발주했다.").names if name.rule == "listed"
    ] == ["머스크"]


def test_an_office_or_a_branch_alone_is_no_firm(read):
    for words in ("서울지점", "경기고용노동지청장"):
        assert [event.summary for event in read(f"{words}은 22일 설명회를 열었다.").events] == []


def test_term_served_by_whom_a_sentence_tells_of_is_no_event_of_its_day(read: ReadText) -> None:
    found = read("올초에는 한빛전자 사장을 지낸 김도윤 변호사를 영입했다.")
    assert [event.evidence.rule for event in found.events] == ["appointment.hire"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("한국미래연구원은 제8대 원장에 최수아 교수가 취임했다고 1일 밝혔다.", ["한국미래연구원"]),
        ("한빛재단은 신임 이사장에 김도윤 전 장관이 선임됐다고 3일 밝혔다.", ["한빛재단"]),
        ("한빛재단은 김도윤 교수가 새솔재단 이사장에 선임됐다고 3일 밝혔다.", ["새솔재단"]),
        ("한국경제신문은 새 이사장에 김도윤 교수가 선임됐다고 3일 보도했다.", []),
    ],
)
def test_an_office_is_of_the_body_that_tells_of_it(text: str, bodies: list[str], read: ReadText) -> None:
    (event,) = [claim for claim in read(text).events if claim.type == "appointment"]
    assert [part.mention.name for part in event.arguments if part.role == "organization"] == bodies


def test_a_past_office_beside_another_body_is_not_the_topics(read: ReadText) -> None:
    text = "가온솔루션은 새솔전자에서 개발을 이끈 정우진 전 상무를 최고기술책임자로 영입했다."
    assert list_posts(text, read) == [("정우진", "상무", "", True)]
    former = list_posts("가온솔루션은 3일 정우진 전 상무를 고소했다.", read)
    assert former == [("정우진", "상무", "가온솔루션", True)]


def test_whoever_makes_a_departure_known_is_not_what_is_left(read: ReadText) -> None:
    (event,) = read("한빛전자는 홍길동 사장이 사임했다고 31일 공시했다.").events
    assert event.object is None
    assert event.summary == "홍길동 한빛전자 사장 사임"


def test_a_title_in_letters_is_held_where_its_words_are(read: ReadText) -> None:
    posts = list_posts("한빛페이는 대표에 김하윤 최고운영책임자(COO)를 내정했다.", read)
    assert posts == [
        ("김하윤", "최고운영책임자", "한빛페이", False),
        ("김하윤", "COO", "한빛페이", False),
    ]

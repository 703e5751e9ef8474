"""Whose people are: a firm behind a name and before a part of it, brackets, lists with a tail."""

import pytest

from conftest import ReadText
from lgai_graph.model import EntityId, EntityKind, GazetteerEntry

TORN = GazetteerEntry(id=EntityId("company/noeul"), kind=EntityKind.COMPANY, name="노을처럼")  # 노을 | 처럼


def list_staff(text: str, read: ReadText) -> set[tuple[str, str | None, str]]:
    """Return (person, title, organisation) of the employments of a text, the organisation empty for none."""
    return {
        (
            claim.arguments[0].mention.name,
            claim.role,
            claim.arguments[1].mention.name if len(claim.arguments) > 1 else "",
        )
        for claim in read(text, gazetteer=(TORN,)).relations
        if claim.type == "employment"
    }


@pytest.mark.parametrize(
    ("words", "staff"),
    [
        ("이보람 누리건설 주택사업본부 전무는", ("이보람", "전무", "누리건설")),
        ("김도윤 새솔물산 전략기획실 상무는", ("김도윤", "상무", "새솔물산")),
        ("김도윤 마크새솔 AI 총괄은", ("김도윤", "총괄", "마크새솔")),
    ],
)
def test_firm_before_a_part_of_it_is_the_employer(
    words: str, staff: tuple[str, str, str], read: ReadText
) -> None:
    assert staff in list_staff(f"{words} 3일 “수출이 늘었다”고 말했다.", read)


@pytest.mark.parametrize("words", ["김도윤 해외사업 전략기획실 상무는", "김도윤 신규 AI 총괄은"])
def test_common_nouns_before_a_part_employ_nobody(words: str, read: ReadText) -> None:
    assert all(body == "" for _, _, body in list_staff(f"{words} “수출이 늘었다”고 말했다.", read))


@pytest.mark.parametrize(
    ("note", "staff"),
    [
        ("대표 헨리크 베르트람", ("헨리크 베르트람", "대표", "새솔코리아")),
        ("대표이사 셀마 델가도", ("셀마 델가도", "대표이사", "새솔코리아")),
        ("공동 대표 안젤라 데 로시", ("안젤라 데 로시", "공동 대표", "새솔코리아")),
    ],
)
def test_bracket_names_a_foreign_head(note: str, staff: tuple[str, str, str], read: ReadText) -> None:
    assert staff in list_staff(f"새솔코리아({note})는 3일 새 매장을 열었다고 밝혔다.", read)


@pytest.mark.parametrize("note", ["대표 온라인 쇼핑몰", "대표 전화 문의", "매장 셀마 델가도"])
def test_words_behind_a_title_in_a_bracket_are_nobody(note: str, read: ReadText) -> None:
    assert list_staff(f"새솔코리아({note})는 3일 새 매장을 열었다고 밝혔다.", read) == set()


@pytest.mark.parametrize(
    ("note", "last"),
    [
        ("대표 김도윤, 회장 헨리크 베르트람, 이보람", "이보람"),
        ("회장, 대표 헨리크 베르트람, 김도윤", "김도윤"),
    ],
)
def test_title_before_a_foreigner_is_not_the_next_ones(note: str, last: str, read: ReadText) -> None:
    people = {who for who, _, _ in list_staff(f"새솔코리아({note})는 3일 새 매장을 열었다고 밝혔다.", read)}
    assert "헨리크 베르트람" in people
    assert last not in people


def test_title_that_a_comma_parts_from_its_holder_is_read(read: ReadText) -> None:
    staff = list_staff("새솔물산(대표, 김도윤)은 3일 새 공장을 열었다고 밝혔다.", read)
    assert ("김도윤", "대표", "새솔물산") in staff


@pytest.mark.parametrize(
    ("words", "staff"),
    [
        ("이보람 ㈜한빛화이브 대표는", ("이보람", "대표", "㈜한빛화이브")),
        ("이보람 7seconds 대표이사는", ("이보람", "대표이사", "7seconds")),
        ("브리지우드 파트레이드의 대표 이보람은", ("이보람", "대표", "브리지우드 파트레이드")),
        ("이보람 브리지우드 파트레이드 대표는", ("이보람", "대표", "브리지우드 파트레이드")),
    ],
)
def test_unknown_firm_is_named_whole(words: str, staff: tuple[str, str, str], read: ReadText) -> None:
    assert staff in list_staff(f"{words} 3일 “수출이 늘었다”고 말했다.", read)


@pytest.mark.parametrize(
    ("words", "staff"),
    [
        ("이보람 누리엠 마케팅팀장은", ("이보람", "마케팅팀장", "누리엠")),
        ("김도윤 록앤새 마케팅 팀장은", ("김도윤", "팀장", "록앤새")),
        ("이보람 나래큐 홍보실 상무는", ("이보람", "상무", "나래큐")),
        ("김도윤 도서보로 편집국장은", ("김도윤", "편집국장", "도서보로")),
    ],
)
def test_new_word_behind_a_name_is_the_firm(words: str, staff: tuple[str, str, str], read: ReadText) -> None:
    assert staff in list_staff(f"{words} “수출이 늘었다”고 말했다.", read)


@pytest.mark.parametrize(
    "words",
    ["이보람 마케팅 팀장은", "이보람 브랜드 디렉터는", "이보람 누리엠 홍보 교수는"],
)
def test_field_behind_a_name_is_no_firm(words: str, read: ReadText) -> None:
    assert {body for _, _, body in list_staff(f"{words} “수출이 늘었다”고 말했다.", read)} == {""}


def test_department_is_no_employer(read: ReadText) -> None:
    assert list_staff("이보람 종양내과 교수는 3일 “검진이 중요하다”고 말했다.", read) == {
        ("이보람", "교수", "")
    }


@pytest.mark.parametrize(
    ("words", "staff"),
    [
        ("서솔 서울대 교수가", ("서솔", "교수", "서울대")),
        ("로데르노 아몬 서울대 교수가", ("로데르노 아몬", "교수", "서울대")),
        ("조병학 한국은행 부총재가", ("조병학", "부총재", "한국은행")),
    ],
)
def test_name_that_is_torn_before_a_body_is_read(
    words: str, staff: tuple[str, str, str], read: ReadText
) -> None:
    assert staff in list_staff(f"성장의 길을 {words} 발표한다.", read)


@pytest.mark.parametrize(
    ("text", "staff"),
    [
        ("행사에는 노을처럼 김도윤 대표가 왔다.", ("김도윤", "대표", "노을처럼")),
        ("새솔은 연준의 토니 페르난 의장을 만났다.", ("토니 페르난", "의장", "연준")),
        ("서울대 존 에이 로데르(John A. Roder) 교수가 왔다.", ("존 에이 로데르", "교수", "서울대")),
        ("행사에는 노을처럼 공장과 김도윤 대표가 왔다.", ("김도윤", "대표", "")),
    ],
)
def test_body_that_is_torn_before_a_name_is_read(
    text: str, staff: tuple[str, str, str], read: ReadText
) -> None:
    assert staff in list_staff(text, read)


@pytest.mark.parametrize("words", ["이번 서울대 교수", "이 사건 서울대 교수", "현정부 한국은행 총재"])
def test_other_words_before_a_body_are_nobody(words: str, read: ReadText) -> None:
    assert list_staff(f"결과를 {words}가 발표한다.", read) == set()


def test_policy_chair_of_a_party_is_no_chair_of_it(read: ReadText) -> None:
    staff = list_staff("김도윤 새누리당 정책위 부의장은 3일 “세금을 낮추겠다”고 말했다.", read)
    assert staff == {("김도윤", "정책위 부의장", "새누리당")}


def test_noun_between_name_and_title_points_back_to_a_body(read: ReadText) -> None:
    text = "한빛재단과 새솔학술원이 3일 행사를 열었다. 이보람 재단 대표는 “인재를 키우겠다”고 말했다."
    assert list_staff(text, read) == {("이보람", "대표", "한빛재단")}


def test_foreigner_before_a_listed_body_is_read_whole_where_the_title_follows_again(read: ReadText) -> None:
    text = "쿠르나 메샤 IBM 사장은 3일 말했다. 메샤 사장은 금리를 걱정했다."
    assert ("쿠르나 메샤", "사장", "IBM") in list_staff(text, read)


@pytest.mark.parametrize(
    "text",
    [
        "국내 최대 한국은행 총재는 3일 말했다. 총재는 금리를 걱정했다.",
        "올해 금리 한국은행 총재는 3일 말했다. 금리는 오른다.",
    ],
)
def test_common_nouns_before_a_listed_body_are_nobody(text: str, read: ReadText) -> None:
    assert list_staff(text, read) == set()

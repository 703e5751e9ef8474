"""Pages of common Korean news systems, written for these tests."""

import pytest

from lgai_graph.load.page import CleanPage, read_page
from lgai_graph.load.page.byline import find_publisher

BODY = (
    "한빛전자가 대전에 새 연구소를 세운다고 15일 밝혔다. 연구소에는 사람 40명이 먼저 들어간다.",
    "홍길동 한빛전자 대표는 “세 해 안에 인원을 두 배로 늘리겠다”고 말했다.",
    "한편 한빛전자는 지난달 가람대와 협약을 맺은 바 있다.",
)
TEXT = "\n".join(BODY)

NAVER = f"""본문 바로가기
뉴스
연예
언론사 구독
한빛전자, 대전에 새 연구소 연다
입력2021.03.15. 오전 10:30
수정2021.03.15. 오후 2:11
기사원문
김철수 기자
추천
댓글
본문 요약봇
글자 크기 변경하기
SNS 보내기
인쇄하기
(서울=연합뉴스) 김철수 기자 = {BODY[0]}
{BODY[1]}
{BODY[2]}
chul@yna.co.kr
김철수 기자 (chul@yna.co.kr)
Copyright ⓒ 연합뉴스. All rights reserved. 무단 전재 및 재배포 금지.
이 기사는 언론사에서 경제 섹션으로 분류했습니다.
"""
LOCAL_PAPER = f"""UPDATED. 2024-04-20 17:07 (토)
전체메뉴
홈 > 산업 > 전자
한빛전자, 대전에 새 연구소 연다
기자명 김철수 기자
입력 2021.03.15 10:30
댓글 0
바로가기
복사하기
본문 글씨 줄이기
본문 글씨 키우기
한빛전자 대전 연구소 조감도. 한빛전자 제공
{BODY[0]}
관련기사
가람대, 총장에 이영희 교수
나래물산 주가 오름세
{BODY[1]}
{BODY[2]}
저작권자 © 한빛일보 무단전재 및 재배포 금지
김철수 기자
다른기사 보기
많이 본 뉴스
나래물산이 4일 공장을 닫는다고 밝혔다. 이 공장은 열 해 동안 자전거를 만들어 왔다.
"""
DOCUMENT_TITLE = f"""한빛전자, 대전에 새 연구소 연다 < 전자 < 산업 < 기사본문 - 이투데이
정치
경제
한빛전자, 대전에 새 연구소 연다
올해 40명 먼저 입주
가람대와 함께 연구
김철수 기자 | 2021.03.15 10:30
{BODY[0]}
{BODY[1]}
{BODY[2]} 김철수 기자 chul@etoday.co.kr
<저작권자 ⓒ 이투데이, 무단 전재 및 재배포 금지>
"""
TRAILING = f"""한빛전자, 대전에 새 연구소 연다
송고시간 2021-03-15 10:30
{BODY[0]}
{BODY[1]}
{BODY[2]}
◎공감언론 뉴시스 chul@newsis.com
"""
PRESS_RELEASE = f"""한빛전자, 대전에 새 연구소 연다
2021-03-15 10:30
서울--(뉴스와이어)--{BODY[0]}
{BODY[1]}
{BODY[2]}
언론 연락처
한빛전자 홍보팀
이영희 과장
웹사이트: https://example.com
"""


@pytest.mark.parametrize("page", [NAVER, LOCAL_PAPER, DOCUMENT_TITLE, TRAILING, PRESS_RELEASE])
def test_every_layout_gives_title_day_and_all_sentences(page: str) -> None:
    read = read_page(page)
    assert read.title == "한빛전자, 대전에 새 연구소 연다"
    assert read.published == "2021-03-15T10:30"
    assert read.text.endswith(TEXT)


@pytest.mark.parametrize("page", [NAVER, LOCAL_PAPER, TRAILING, PRESS_RELEASE])
def test_nothing_but_the_sentences_is_left(page: str) -> None:
    assert read_page(page).text == TEXT


def test_decks_between_title_and_byline_stay_as_lines() -> None:
    assert read_page(DOCUMENT_TITLE).text.split("\n")[:2] == ["올해 40명 먼저 입주", "가람대와 함께 연구"]


@pytest.mark.parametrize(
    ("page", "author", "publisher", "modified"),
    [
        (NAVER, "김철수", "연합뉴스", "2021-03-15T14:11"),
        (LOCAL_PAPER, "김철수", "한빛일보", None),
        (DOCUMENT_TITLE, "김철수", "이투데이", None),
        (TRAILING, None, "뉴시스", None),
    ],
)
def test_author_publisher_and_last_change(
    page: str, author: str | None, publisher: str, modified: str | None
) -> None:
    read = read_page(page)
    assert (read.author, read.publisher, read.modified) == (author, publisher, modified)


def read_with(header: str, *, footer: str = "") -> CleanPage:
    return read_page(f"한빛전자, 대전에 새 연구소 연다\n{header}\n{TEXT}\n{footer}")


@pytest.mark.parametrize(
    ("header", "published"),
    [
        ("등록 2019.04.22 10:10", "2019-04-22T10:10"),
        ("승인 2021.01.19 09:33", "2021-01-19T09:33"),
        ("입력 : 2021-03-15", "2021-03-15"),
        ("입력\n2022.06.17 17:48\n수정\n2022.06.18 00:31", "2022-06-17T17:48"),
        ("2020/06/17 11:00 송고", "2020-06-17T11:00"),
        ("김철수 기자 입력 :2021/03/15 10:30 수정: 2021/03/16 11:00", "2021-03-15T10:30"),
        ("입력 2021년 3월 15일 오후 3시 5분", "2021-03-15T15:05"),
        ("기사입력 21.03.15 10:30", "2021-03-15T10:30"),
        ("입력 2021.03.15 (월) 10:30", "2021-03-15T10:30"),
        ("발행일 : 2021-03-15", "2021-03-15"),
        ("김철수 기자 2021.03.15 10:30", "2021-03-15T10:30"),
    ],
)
def test_datelines(header: str, published: str) -> None:
    assert read_with(header).published == published


@pytest.mark.parametrize(
    "header",
    [
        "2024년 04월 20일 토요일",
        "댓글2021-02-27 17:07 (토)",
        "2021-02-27 17:07 (토)",
        "UPDATED. 2021-02-27 17:07 (토)",
        "2020. 8. 10. 15:00ㆍ산업/전자",
        "입력 2021.13.45 10:30",
        "수정 2021.03.15 10:30",
    ],
)
def test_stamps_that_are_no_publication_day(header: str) -> None:
    assert read_with(header).published is None


def test_the_day_a_newspaper_was_registered_is_not_the_articles() -> None:
    footer = "ⓒ 한빛일보, 무단전재 금지\n등록(발행)일자:\n2009.11.23\n등록일: 2013.05.02"
    assert read_with("김철수 기자", footer=footer).published is None


def test_a_labelled_date_beats_the_stamp_of_a_repost() -> None:
    assert read_with("2020. 8. 10. 15:00ㆍ산업\n입력 2020-06-17 11:00").published == "2020-06-17T11:00"


def test_a_page_without_header_takes_the_publisher_from_its_footer() -> None:
    page = read_page(f"{TEXT}\n©'다섯 말 신문' 한빛경제. 무단전재·재배포 금지")
    assert (page.publisher, page.title, page.published) == ("한빛경제", None, None)
    assert page.text == TEXT


def test_a_repeated_half_is_dropped() -> None:
    assert read_page(f"{TEXT}\n{BODY[0]}\n{BODY[1]}").text == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "사옥 모습. 사진=이영희 기자 y@example.co.kr사옥 모습. 사진=이영희 기자 y@example.co.kr",
        "▲15일 대전에서 열린 기공식에 모인 사람들 (사진제공=한빛전자)",
        "홍길동 대표가 공장을 둘러보고 있다. /사진=뉴스1",
        "15일 대전 연구소 앞을 시민들이 지나고 있다. 연합뉴스",
        "[사진=한빛전자 제공]",
        "▶ 관련기사 더 보기",
        "☞ 한빛일보 네이버에서 구독하기",
        "나래물산 56,000 ▲ 300 (0.5%)",
        "서울 15℃",
        "이미지 크게 보기",
        "ADVERTISEMENT",
        "독자 여러분의 이야기를 press@example.co.kr로 보내주세요.",
        "https://example.co.kr/news/1",
    ],
)
def test_furniture_between_paragraphs_goes(line: str) -> None:
    page = f"한빛전자, 대전에 새 연구소 연다\n입력 2021.03.15 10:30\n{BODY[0]}\n{line}\n{BODY[1]}\n{BODY[2]}"
    assert read_page(page).text == TEXT


def test_subheads_between_paragraphs_stay() -> None:
    page = (
        f"한빛전자, 대전에 새 연구소 연다\n입력 2021.03.15\n{BODY[0]}\n인재 확보에 나서\n{BODY[1]}\n{BODY[2]}"
    )
    assert read_page(page).text.split("\n")[1] == "인재 확보에 나서"


def test_a_personnel_notice_is_kept_line_by_line() -> None:
    notice = "◇승진\n△상무 홍길동 김철수\n▶전무 이영희\n◇전보\n△대전공장장 박민수"
    page = read_page(
        f"[인사] 한빛전자 임원 인사 명단\n입력 2021.03.15 10:30\n{notice}\nⓒ 한빛일보 무단전재 금지"
    )
    assert page.text == notice


def test_headings_glued_at_a_name_are_parted() -> None:
    page = read_page(
        f"한빛전자, 새 연구소\n입력 2021.03.15\n새 인재 육성 추진홍길동 부회장 “힘쓸 것”\n{TEXT}"
    )
    assert page.text.split("\n")[:2] == ["새 인재 육성 추진", "홍길동 부회장 “힘쓸 것”"]


def test_a_menu_above_a_body_is_no_deck() -> None:
    menu = "\n".join(f"한빛 소식 {letter}" for letter in "가나다라마바사아자차카타")
    assert read_page(f"{menu}\n{TEXT}").text == TEXT


def test_text_is_composed_and_spaced_plainly() -> None:
    assert read_page("한빛전자가\u00a0 새\u200b 연구소를 대전에 세운다고 15일 밝혔다.").text == (
        "한빛전자가 새 연구소를 대전에 세운다고 15일 밝혔다."
    )


def test_a_menu_that_repeats_is_no_title() -> None:
    menu = "한빛일보 통합검색\n한빛일보 통합검색\n수정\n등록"
    page = read_page(f"{menu}\n한빛전자, 대전에 새 연구소 연다\n김철수 기자\n입력 2021.03.15\n{TEXT}")
    assert (page.title, page.text) == ("한빛전자, 대전에 새 연구소 연다", TEXT)


def test_a_short_body_beats_a_long_footer() -> None:
    footer = "나래물산이 열 해 동안 자전거를 만들어 온 공장을 닫는다고 4일 밝혔다.\n"
    teasers = "".join(footer.replace("열", word) for word in ("한", "두", "세", "네", "다섯", "여섯", "일곱"))
    page = read_page(f"한빛전자, 새 연구소\n입력 2021.03.15\n{BODY[0]}\n많이 본 뉴스\n{teasers}")
    assert page.text == BODY[0]


def test_slogans_above_the_title_are_no_body() -> None:
    slogans = "지금 회원이 되시면 모든 기사를 무료로 읽으실 수 있습니다.\n새 소식을 빠르게 만나 보세요!"
    page = read_page(f"{slogans}\n한빛전자, 대전에 새 연구소 연다\n김철수 기자\n입력 2021.03.15\n{TEXT}")
    assert (page.title, page.text) == ("한빛전자, 대전에 새 연구소 연다", TEXT)


def test_lines_of_a_career_stay() -> None:
    career = "2019년 3월 4일 한빛전자 입사\n2021년 1월 1일 대표이사 취임"
    page = read_page(f"한빛전자, 새 대표 선임\n입력 2021.03.15\n{BODY[0]}\n{career}\n{BODY[1]}")
    assert page.text == f"{BODY[0]}\n{career}\n{BODY[1]}"


def test_a_photographer_is_not_the_author() -> None:
    page = read_with("▲연구소 조감도. 사진=이영희 기자", footer="김철수 기자 chul@example.co.kr")
    assert page.author == "김철수"


def test_a_summary_that_a_portal_puts_above_is_dropped() -> None:
    summary = "한빛전자가 대전에 새 연구소를 세운다고 15일 밝혔다.\n이 글자크기로 변경됩니다."
    page = read_page(
        f"한빛전자, 대전에 새 연구소 연다\n김철수 기자\n입력 2021.03.15\n{summary}\n{TEXT}\n(끝)"
    )
    assert page.text == TEXT


def test_text_without_any_furniture_is_taken_as_it_is() -> None:
    page = read_page(f"한빛전자, 대전에 새 연구소 연다\n올해 40명 먼저 입주\n{TEXT}\nchul@yna.co.kr")
    assert page.title == "한빛전자, 대전에 새 연구소 연다"
    assert page.text == f"올해 40명 먼저 입주\n{TEXT}"


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("한국경제 홍길동 기자", "한국경제"),
        ("한경 홍길동 기자", "한국경제"),
        ("새한경제신문 홍길동 기자", "새한경제신문"),
        ("한경일보 홍길동 기자", "한경일보"),
        ("생활경제 홍길동 기자", None),
        ("[강산경제=홍길동 기자]", "강산경제"),
        ("[사진=홍길동 기자]", None),
        ("[사진=강산일보] 홍길동 기자", None),
        ("[강산일보 제공] 홍길동 기자", None),
        ("[산업경제=홍길동 기자]", None),
    ],
)
def test_publisher_is_no_part_of_another_name(line: str, publisher: str | None) -> None:
    assert find_publisher([line], []) == publisher


@pytest.mark.parametrize(
    ("opening", "publisher"),
    [
        ("[강산경제=홍길동 기자] ", "강산경제"),
        ("(서울=강산뉴스) 홍길동 기자 = ", "강산뉴스"),
        ("[이데일리 홍길동 기자] ", "이데일리"),
        ("[서울=홍길동 기자] ", None),
        ("(강산일보 제공) ", None),
    ],
)
def test_publisher_is_found_in_the_bracket_that_opens_a_body(opening: str, publisher: str | None) -> None:
    body = "한빛전자가 새 공장을 지었다고 15일 밝혔다. 이 공장은 내년부터 로봇을 만든다."
    assert read_page(f"한빛전자, 새 공장\n입력 2021.03.15 10:20\n{opening}{body}\n").publisher == publisher

"""Running text: what is cut, what is parted, what must stay."""

import pytest

from lgai_graph.load.page.body import clean_body
from lgai_graph.load.page.inline import clean_paragraph

SENTENCE = "한빛전자가 대전에 새 연구소를 세운다고 15일 밝혔다."


@pytest.mark.parametrize(
    "lead",
    [
        "[이데일리 김철수 기자] ",
        "(서울=연합뉴스) 김철수 기자 = ",
        "【서울=뉴시스】김철수 기자 = ",
        "[서울경제] ",
        "[헤럴드경제=김철수 기자] ",
        "라스베이거스=김철수 기자 chul@example.co.kr ",
        "서울--(뉴스와이어)--",
        "김철수 기자 = ",
    ],
)
def test_a_reporter_in_front_goes(lead: str) -> None:
    assert clean_paragraph(lead + SENTENCE) == SENTENCE


@pytest.mark.parametrize(
    "tail",
    [
        " 김철수 기자",
        "  김철수 기자 chul@example.co.kr",
        "/김철수 기자 chul@example.co.kr",
        " 라스베이거스=김철수 기자",
        " 김철수/이영희 기자",
        " 제주=김철수/이영희 기자/도쿄=박민수 특파원",
        " 김철수 중소기업전문기자 /",
        " (김철수 기자)",
        " 글=김철수 기자",
        " (사진=한빛전자)",
        " [사진제공=한빛전자]",
        " ▶관련기사 A3면",
        " ▶본지 6월13일자 A1, 8면 참조",
        " A5면에 계속",
        " chul@example.co.kr",
    ],
)
def test_what_is_glued_behind_goes(tail: str) -> None:
    assert clean_paragraph(SENTENCE + tail) == SENTENCE


@pytest.mark.parametrize(
    ("glued", "lines"),
    [
        ("가람이 문을 열었다.이어 나래도 열었다.", ["가람이 문을 열었다.", "이어 나래도 열었다."]),
        ("“열겠다”고 말했다.“쉬겠다”는 답도 있다.", ["“열겠다”고 말했다.", "“쉬겠다”는 답도 있다."]),
        ("문을 열었다. ▶관련기사 A4면김 대표는 말했다.", ["문을 열었다.", "김 대표는 말했다."]),
        ("문을 열었다. 김철수 기자 a@b.kr 나래는 닫았다.", ["문을 열었다.", "나래는 닫았다."]),
        ("문을 열었다.◆ 나래의 길 나래는 닫았다.", ["문을 열었다.", "◆ 나래의 길 나래는 닫았다."]),
        ("새 공장 열 듯(서울=가나통신) 김철수 기자 = 한빛이 쉰다.", ["새 공장 열 듯", "한빛이 쉰다."]),
        ("새 공장 조감도 사진=한빛전자 한빛이 문을 열었다.", ["한빛이 문을 열었다."]),
        ("김가온 대표(왼쪽)가 서명하고 있다. 한빛시 제공 한빛이 문을 열었다.", ["한빛이 문을 열었다."]),
    ],
)
def test_a_lost_line_break_comes_back(glued: str, lines: list[str]) -> None:
    assert clean_paragraph(glued).split("\n") == lines


@pytest.mark.parametrize(
    "text",
    [
        "김 대표는 “공장을 열었다.그래서 기쁘다”고 말했다.",
        "그는 기자 출신으로 김철수 기자와 함께 일했다.",
        "지수(2020년=100)는 3 올랐고 (서울=본사)의 직원이 늘었다.",
        "한빛은 문을 열었다. 음료 제공 행사도 열었다.",
        "한빛은 사진 = 기록이라고 했다.",
        "매출은 3.5% 늘었다.",
        "이 회사는 A5면적의 두 배를 쓴다.",
        '김 대표는 "공장을 열었다.그래서 기쁘다"고 말했다.',
        "(한국경제를 걱정하는) 홍길동 대표는 나래물산을 떠났다.",
        "문의는 help@example.co.kr로 하면 된다고 했다.",
        "공장을 열었다. 본지 보도 A5면에 실린 사진은 다르다.",
        "LG-가람 연구소는 AI/로봇을 맡는다.",
    ],
)
def test_a_sentence_that_only_looks_like_furniture_stays_one_line(text: str) -> None:
    assert clean_paragraph(text).replace("열었다. 그래서", "열었다.그래서") == text


def test_the_mark_of_a_portrait_goes() -> None:
    assert clean_paragraph("홍길동 사장(사진)은 웃었다.") == "홍길동 사장은 웃었다."
    assert clean_paragraph("한빛전자(대표 홍길동·사진)는 컸다.") == "한빛전자(대표 홍길동)는 컸다."


@pytest.mark.parametrize(
    "text",
    [
        "본문이 이백 자에서 잘려 문장의 끝이 없는 글이 이렇게 끝나는 수가 있는데 그래도 글은 글이므로...",
        "짧은 글",
        "◇승진 △상무 홍길동 △전무 이영희",
    ],
)
def test_a_body_in_a_field_is_never_lost(text: str) -> None:
    assert clean_body(text, title=None) == text


def test_a_body_in_a_field_loses_the_lines_around_it() -> None:
    field = f"한빛전자, 새 연구소\n김철수 기자\n{SENTENCE}\nⓒ 한빛일보 무단전재 금지\n다른 소식"
    assert clean_body(field, title="한빛전자, 새 연구소") == SENTENCE

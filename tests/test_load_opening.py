"""What stands before a body and is glued to it: subheads, captions, the marks of press outlets."""

import pytest

from lgai_graph.load.page.inline import clean_paragraph

SENTENCE = "한빛전자가 대전에 새 연구소를 세운다고 15일 밝혔다."


@pytest.mark.parametrize(
    ("front", "subhead"),
    [
        ("하반기 실적 반등 기대[ 홍길동 기자 ] ", "하반기 실적 반등 기대"),
        ("하반기 실적 반등 기대[새솔뉴스]", "하반기 실적 반등 기대"),
        ("주가도 하루 새 15% 껑충뉴스1[새솔경제]", "주가도 하루 새 15% 껑충"),
        ("김가온 한빛전자 대표. 한빛전자 제공[새솔일보] ", "김가온 한빛전자 대표. 한빛전자 제공"),
        ("김가온 대표가 문을 열고 있다.[새솔방송] ", "김가온 대표가 문을 열고 있다."),
        ("대전 연구소 준공(서울=새솔뉴스) 홍길동 기자 ", "대전 연구소 준공"),
        ("대전 연구소 준공[새솔뉴스 홍길동 기자] ", "대전 연구소 준공"),
    ],
)
def test_the_bracket_of_an_outlet_opens_the_body(front: str, subhead: str) -> None:
    assert clean_paragraph(front + SENTENCE).split("\n") == [subhead, SENTENCE]


@pytest.mark.parametrize(
    "front",
    [
        "대전의 한빛전자 사옥. /뉴스1",
        "한빛전자가 파는 화면/연합뉴스",
        "김가온 대표가 문을 열고 있다. /뉴시스",
    ],
)
def test_a_caption_ends_in_the_agency_that_touches_the_next_word(front: str) -> None:
    assert clean_paragraph(front + SENTENCE) == SENTENCE


def test_a_sentence_before_an_agency_stays() -> None:
    assert clean_paragraph(f"한빛전자는 컸다./뉴스1{SENTENCE}").split("\n") == ["한빛전자는 컸다.", SENTENCE]


@pytest.mark.parametrize(
    "front",
    [
        "김 대표는 [새솔뉴스]와의 만남에서 ",
        "김 대표는 [새솔뉴스] ",
        "지난해 문을 연 [오늘 경제] 쪽 ",
        "김가온(한빛전자 기자) 씨를 부른 ",
        "로이터/뉴스1은 ",
        "로이터/연합뉴스 ",
        "국책/한국경제연구소와 ",
    ],
)
def test_a_bracket_or_a_name_inside_a_sentence_stays(front: str) -> None:
    assert clean_paragraph(front + SENTENCE) == front + SENTENCE

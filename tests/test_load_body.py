"""What of a page is no body text: each rule and each threshold, on both of its sides."""

import pytest

from lgai_graph.load.page.body import clean_body
from lgai_graph.load.page.lines import LineKind, classify_line
from lgai_graph.load.page.read import read_page

TITLE = "한빛전자, 대전에 새 연구소 연다"
STOP = "많이 본 뉴스"


def make_lines(count: int, name: str = "가람") -> list[str]:
    """Make sentences of one length, no two alike."""
    return [
        f"{name}전자가 {number:02}째 공장을 대전에 새로 세운다고 15일 이렇게 밝혔다."
        for number in range(count)
    ]


def read(*lines: str) -> list[str]:
    return read_page("\n".join(lines)).text.split("\n")


@pytest.mark.parametrize(("slogans", "is_body"), [(2, False), (4, True), (6, True)])
def test_a_stretch_of_three_tenths_of_the_heaviest_is_the_body(slogans: int, is_body: bool) -> None:
    first, second = make_lines(slogans, "나래"), make_lines(10)
    assert read(*first, STOP, *second) == (first if is_body else second)


@pytest.mark.parametrize(("sentences", "is_body"), [(1, False), (3, True)])
def test_below_a_date_a_tenth_of_the_heaviest_stretch_is_enough(sentences: int, is_body: bool) -> None:
    body, teasers = make_lines(sentences), make_lines(16, "나래")
    found = read(TITLE, "입력 2021.03.15 10:30", *body, STOP, *teasers)
    assert found == (body if is_body else teasers)


@pytest.mark.parametrize(("headings", "stays"), [(6, True), (10, True), (11, False)])
def test_up_to_ten_short_lines_right_above_a_body_are_decks(headings: int, stays: bool) -> None:
    decks = [f"{number}째 소식 한 줄" for number in range(10, 10 + headings)]
    body = make_lines(3)
    assert read(TITLE, "홍길동 기자", *decks, *body) == ([*decks, *body] if stays else body)


@pytest.mark.parametrize(("headings", "stays"), [(3, True), (4, True), (5, False)])
def test_with_nothing_above_only_a_title_and_three_decks_are_no_menu(headings: int, stays: bool) -> None:
    decks = [f"{number}째 소식 한 줄이다" for number in range(10, 10 + headings)]
    body = make_lines(3)
    assert read(*decks, *body) == ([*decks[1:], *body] if stays else body)


@pytest.mark.parametrize(("above", "cut"), [(2, True), (4, False)])
def test_sentences_above_a_byline_are_no_body_where_they_are_few(above: int, cut: bool) -> None:
    slogans, body = make_lines(above, "나래"), make_lines(6)
    assert read(*slogans, "홍길동 기자", *body) == (body if cut else [*slogans, *body])


@pytest.mark.parametrize(
    ("above", "name", "cut"),
    [
        (6, "홍길동 기자", False),
        (8, "홍길동 기자", True),
        (4, "홍길동 기자 hong@example.com", False),
        (6, "홍길동 기자 hong@example.com", True),
    ],
)
def test_a_reporters_line_below_most_sentences_closes_the_article(above: int, name: str, cut: bool) -> None:
    body, behind = make_lines(above), make_lines(10 - above, "나래")
    assert read(*body, name, *behind) == (body if cut else [*body, *behind])


@pytest.mark.parametrize(("lines", "stays"), [(5, True), (6, False)])
def test_a_run_of_short_lines_inside_a_body_is_a_list_of_other_stories(lines: int, stays: bool) -> None:
    run = [f"나래물산 {number}째 소식" for number in range(lines)]
    body = make_lines(4)
    assert read("홍길동 기자", *body[:2], *run, *body[2:]) == (
        [*body[:2], *run, *body[2:]] if stays else body
    )


@pytest.mark.parametrize(("length", "stays"), [(70, False), (90, True)])
def test_a_last_line_without_a_full_stop_is_text_where_it_is_long(length: int, stays: bool) -> None:
    body = make_lines(3)
    last = ("한빛 나래 가람 " * 20)[: length - 1] + "름"
    assert read("홍길동 기자", *body, last) == ([*body, last] if stays else body)


def test_a_last_line_that_holds_a_sentence_is_text() -> None:
    body = make_lines(3)
    assert read("홍길동 기자", *body, "나래는 컸다. 값은 그대로")[-1] == "나래는 컸다. 값은 그대로"
    assert read("홍길동 기자", *body, "나래는 컸다. 값은 그대...") == body


@pytest.mark.parametrize(("place", "dropped"), [(0, True), (4, True), (5, False)])
def test_a_summary_is_looked_for_in_the_first_five_sentences(place: int, dropped: bool) -> None:
    body = make_lines(8)
    summary = "한빛전자가 대전에 새 연구소를 곧 새로 연다고 했다."
    body[7] = f"홍길동 대표에 따르면 {summary} 나래도 함께한다."
    page = [*body[:place], summary, *body[place:]]
    assert read("홍길동 기자", *page) == (body if dropped else page)


def test_a_short_sentence_that_stands_again_is_no_summary() -> None:
    short = "한빛은 올해 크게 자랐다고 했다."
    body = [short, *make_lines(2), f"나래에 따르면 {short} 가람도 컸다."]
    assert read("홍길동 기자", *body) == body


@pytest.mark.parametrize(
    ("subhead", "stays"), [("한 발", False), ("새 공장", True), ("새 공장 서둘러", True)]
)
def test_a_subhead_has_four_characters_at_least(subhead: str, stays: bool) -> None:
    body = make_lines(2)
    lines = [subhead, *body]
    assert read(TITLE, "홍길동 기자", *lines) == (lines if stays else body)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("한빛전자가 대전에 새 연구소를 세운다고 15일 밝혔다.", LineKind.BODY),
        ("인재 확보에 나서", LineKind.SHORT),
        ("◇승진", LineKind.ITEM),
        ("홍길동 기자 hong@example.com", LineKind.BYLINE),
        ("입력 2021.03.15 10:30", LineKind.DATELINE),
        ("2021-02-27 17:07 (토)", LineKind.NOISE),
        ("관련기사", LineKind.RELATED),
        ("저작권자 ⓒ 한빛일보 무단전재 및 재배포 금지", LineKind.STOP),
        ("▲기공식에 모인 사람들 (사진제공=한빛전자)", LineKind.CAPTION),
        ("홍길동 대표가 공장을 둘러보고 있다. /사진=뉴스1", LineKind.CAPTION),
        ("서울 15℃", LineKind.NOISE),
        ("나래물산 56,000 ▲ 300", LineKind.NOISE),
        ("https://example.com/1", LineKind.NOISE),
        ("AI 인재 찾는 한빛 (0) | 2020.08.10 |", LineKind.NOISE),
        ("---|---|", LineKind.NOISE),
        ("▶ 한빛일보 구독", LineKind.NOISE),
        ("▶전무 이영희", LineKind.SHORT),
        ("[한빛일보 홍길동 기자]", LineKind.BYLINE),
        ("2020. 8. 10. 15:00ㆍ산업/전자", LineKind.NOISE),
        ("2021년 1월 1일 대표이사 취임", LineKind.SHORT),
        ("한빛일보 네이버 채널 구독하기를 눌러 새 소식을 받아 보세요.", LineKind.NOISE),
        ("이 기사를 무단으로 전재하거나 다시 배포하는 일을 금지하며 무단전재를 금지합니다.", LineKind.STOP),
        ("나래물산이 공장을 닫는다고 4일 밝혔으며 새 공장은...", LineKind.SHORT),
    ],
)
def test_every_kind_of_line_is_known(line: str, kind: LineKind) -> None:
    assert classify_line(line) is kind


@pytest.mark.parametrize(
    "line", ["서울 15℃", "로그인", "홍길동 기자 hong@example.com", "2021-02-27 17:07 (토)"]
)
def test_furniture_alone_is_no_article(line: str) -> None:
    assert read_page(line).text == ""
    assert clean_body(line, title=None) == ""

"""Headings, tags and lists glued to the text: what is parted or cut, and what stays."""

import time

import pytest

from lgai_graph.load.page.body import clean_body
from lgai_graph.load.page.glue import part_headings
from lgai_graph.load.page.inline import clean_paragraph
from lgai_graph.load.page.read import read_page

SENTENCE = "한빛전자는 대전에 새 공장을 짓는다고 5일 밝혔다."
MORE = "새솔은 지난달 한빛전자와 협약을 맺었다. 업계는 두 회사의 손잡기를 반겼다."


def part(*lines: str, title: str | None = None) -> list[str]:
    return part_headings(lines, title=title)


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("○해외 시장 공략", "한빛전자는 올해 공장을 늘린다."),
        ("○“더 늘리겠다”", "한빛전자는 내년에도 공장을 짓는다."),
        ("◆새 공장 ‘첫 삽’", "새솔이 함께한다."),
        ("●판매 두 배로", "12일 업계에 따르면 판매는 늘었다."),
        ("○새 공장은 왜 늦나?", "2019년 세운 공장은 아직 돈다."),
        ("① 해외 진출 서둘러야", "업계는 서두를 때라고 입을 모았다."),
    ],
)
def test_a_subhead_is_parted_from_the_sentence_glued_to_it(heading: str, sentence: str) -> None:
    assert part(SENTENCE, heading + sentence, MORE) == [SENTENCE, heading, sentence, MORE]


@pytest.mark.parametrize(("words", "is_parted"), [(13, True), (15, False)])
def test_a_subhead_is_no_longer_than_those_of_papers(words: int, is_parted: bool) -> None:
    heading = "○" + " ".join(["공장"] * words) + " 공략"
    glued = f"{heading}한빛전자는 올해 공장을 늘린다."
    parted = [heading, "한빛전자는 올해 공장을 늘린다."]
    assert part(SENTENCE, glued, MORE)[1:-1] == (parted if is_parted else [glued])


@pytest.mark.parametrize(
    "line",
    [
        "○한빛전자는 ‘새솔’을 내놓았다.",
        "○“더 늘리겠다”고 한빛전자는 말했다.",
        "○새 시장을 요구하는 이들이 많았다.",
        "◆대전 새솔상가=30㎡ 점포를 판다.",
        "○국내 중고시계시장은 작다.",
        "△상무 홍길동 △전무 김도윤",
        "○KB새솔은 크다.",
    ],
)
def test_a_marked_line_that_only_looks_glued_stays_whole(line: str) -> None:
    assert part(SENTENCE, line, MORE, "새솔은 중고시계시장에서 시장은 크다고 봤다.")[1] == line


def test_a_heading_without_a_sign_is_parted_before_a_name_the_article_knows() -> None:
    glued = f"성장 전략 강화{SENTENCE}"
    assert part(glued, MORE, title="한빛전자, 새 공장") == ["성장 전략 강화", SENTENCE, MORE]
    assert part(glued, MORE) == [glued, MORE]
    assert part(glued, "한빛전자는 컸다.") == ["성장 전략 강화", SENTENCE, "한빛전자는 컸다."]


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("베일 벗은 새 공장의 모습", "작년 11월 한빛전자는 공장을 팔았다."),
        ("먼저 뛰어라 ‘각축’", "올해 전시회의 주제는 로봇이다."),
        ("유통 사업 강화하는 한빛전자", "한빛전자는 최근 가게를 열었다."),
    ],
)
def test_a_heading_without_a_sign_ends_before_a_year_or_a_name_said_twice(
    heading: str, sentence: str
) -> None:
    assert part(heading + sentence, MORE) == [heading, sentence, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "국내 대표 회사 한빛전자는 컸다.",
        "가람 나래 한빛연구소장은 웃었다.",
        "새로 연 공장 새한빛전자는 컸다.",
        "국내 시장의 나래한빛전자는 컸다.",
        "한빛연구소는 재작년 문을 열었다.",
        "새솔이 팔렸다. 값은‘백억’올해 기준이다.",
    ],
)
def test_a_sentence_that_begins_with_nouns_stays_whole(line: str) -> None:
    assert part(line, "연구소장은 웃었다. 한빛전자는 컸다.")[0] == line


TITLE = "한빛전자, 대전에 새 공장 짓는다"


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (f"{TITLE}{SENTENCE}", SENTENCE),
        (f"{TITLE} {SENTENCE}", SENTENCE),
        (f"한빛전자 대전에 새공장 짓는다 {SENTENCE}", SENTENCE),
        (f"{TITLE}고 한빛전자가 5일 밝혔다.", None),
        (f"{TITLE}는 말이 돈다고 업계는 전했다.", None),
        ("한빛전자, 대전에 새 공장 두 곳을 짓는다고 밝혔다.", None),
    ],
)
def test_a_title_repeated_in_front_of_the_text_goes(line: str, left: str | None) -> None:
    assert clean_body(line, title=TITLE) == (left or line)


@pytest.mark.parametrize(
    "lead",
    [
        "[이슈] ",
        "[단독]",
        "【특집】 ",
        "[새솔경제] [단독] ",
        "서울=가나뉴스) 홍길동 기자 = ",
        "(서울=가나뉴스) 홍길동 기자 = ",
        "▲ 한빛전자 새 공장 조감도 (사진=한빛전자) ",
        "홍길동 한빛전자 대표가 인사말을 하고 있다. (사진=한빛전자) ",
        "한빛전자 대전 공장 전경.(사진=새솔)",
    ],
)
def test_tags_marks_and_captions_in_front_go(lead: str) -> None:
    if lead.endswith("전경.(사진=새솔)"):
        lead = lead.replace("전경.", "전경")
    assert clean_paragraph(lead + SENTENCE) == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        "[한빛]은 새 노래다.",
        "<겨울 바다>를 만든 홍길동 감독이 상을 받았다.",
        "한빛전자는 공장을 짓는다. (자료=가람) 새솔도 짓는다.",
    ],
)
def test_brackets_of_the_sentence_itself_stay(text: str) -> None:
    assert clean_paragraph(text) == text.replace(" (자료=가람)", "")


@pytest.mark.parametrize(
    "tail",
    [
        "관련기사 나래물산 주가 오름세",
        "[관련기사] 가람대 새 총장에 이영희",
        "많이 본 뉴스 나래물산, 공장 닫아",
    ],
)
def test_a_list_of_other_stories_behind_a_sentence_goes(tail: str) -> None:
    assert clean_body(f"{SENTENCE} {tail}", title=None) == SENTENCE


def test_a_sentence_that_speaks_of_related_stories_stays() -> None:
    text = f"{SENTENCE} 관련 기사가 나온 뒤 주가가 올랐다."
    assert clean_body(text, title=None) == text


SIDEBAR = "나래물산 대표 물러나\n나래물산이 4일 대표가 물러났다고 밝혔다. 새 대표는 아직 없다고 한다."


@pytest.mark.parametrize("name", ["홍길동 기자 hong@example.com", "홍길동 기자"])
def test_nothing_behind_the_reporters_line_is_read(name: str) -> None:
    body = "\n".join(
        [SENTENCE, MORE, "한빛전자는 사람 40명을 새로 뽑는다.", "공장은 2025년에 문을 연다고 한다."]
    )
    page = f"{TITLE}\n입력 2021.03.15 10:30\n{body}\n{name}\n{SIDEBAR}"
    assert read_page(page).text == body


def test_a_reporters_line_above_the_text_closes_nothing() -> None:
    page = f"{TITLE}\n{SENTENCE}\n홍길동 기자\n{MORE}\n한빛전자는 사람 40명을 새로 뽑는다고 5일 밝혔다."
    assert MORE in read_page(page).text


def test_time_grows_with_the_length_of_the_text_alone() -> None:
    def measure(lines: int) -> float:
        text = [f"○새 시장 공략{number}나래는 컸다." for number in range(lines)]
        begun = time.process_time()
        clean_body("\n".join(text), title=TITLE)
        return time.process_time() - begun

    short = min(measure(100) for _ in range(2))
    assert measure(800) < 24 * short + 0.05

"""Sentences that end in a bare noun, as flashes do. They come out on 17 June 2020."""

import pytest

from conftest import Read, ReadText
from lgai_graph.load.page.body import clean_body

INTRO = "한빛전자와 새솔물류는 서울에 있다. "


def list_lines(found: Read) -> list[tuple[str, str, str]]:
    return [
        (str(event.type), f"{event.status} {event.when.when if event.when else '-'}", event.summary)
        for event in found.events
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "한빛전자, 새솔물류와 로봇 개발 협약 체결.",
            ("partnership", "happened -", "한빛전자, 새솔물류와 로봇 개발 협약 체결"),
        ),
        (
            "한빛전자 접는 전화기 '날개' 16일 출시.",
            ("launch", "happened 2020-06-16", "한빛전자, 접는 전화기 '날개' 출시"),
        ),
        (
            "가람버스노조 15일 전면 파업 돌입.",
            ("other", "happened 2020-06-15", "가람버스노조, 전면 파업 돌입"),
        ),
        ("한빛전자 구미 2공장 준공.", ("establishment", "happened -", "한빛전자, 구미 2공장 준공")),
        ("김가온 한빛전자 대표 사임.", ("departure", "happened -", "김가온 한빛전자 대표 사임")),
        (
            "새솔위원회, 한빛전자에 과징금 52억원.",
            ("legal", "happened -", "새솔위원회, 한빛전자에 과징금 52억원 부과"),
        ),
        (
            "한빛전자 새 대표에 김가온 부사장.",
            ("appointment", "happened -", "한빛전자, 새 대표에 김가온 부사장 선임"),
        ),
        (
            "하나래은행 차기 은행장에 김가온 내정.",
            ("appointment", "happened -", "하나래은행, 차기 은행장에 김가온 내정"),
        ),
        (
            "한빛전자 1분기 영업이익 1200억…20%↑.",
            ("earnings", "happened 2020-33", "한빛전자, 1분기 영업이익 1200억 기록"),
        ),
        (
            "한빛전자와 새솔물류가 15일 로봇 개발 협약 체결.",
            ("partnership", "happened 2020-06-15", "한빛전자·새솔물류, 로봇 개발 협약 체결"),
        ),
        (
            "한빛전자, 내년 구미 공장 신설 추진.",
            ("establishment", "planned 2021", "한빛전자, 구미 공장 신설"),
        ),
    ],
)
def test_flash_is_read_as_if_its_noun_were_a_verb(
    read: ReadText, text: str, line: tuple[str, str, str]
) -> None:
    assert list_lines(read(text)) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "한빛전자 올해 영업이익 1200억…증권가 전망.",
        "한빛전자 내년 영업이익 2000억…30%↑.",
        "한빛전자 새 목표 영업이익 1200억.",
    ],
)
def test_figure_that_is_only_expected_is_none(read: ReadText, text: str) -> None:
    assert list_lines(read(text)) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("한빛전자 노조, 15일 파업 돌입.", ("other", "planned 2020-06-15", "한빛전자 노조, 파업 돌입")),
        ("한빛전자 노조, 3일 파업 돌입.", ("other", "happened 2020-06-03", "한빛전자 노조, 파업 돌입")),
        ("한빛전자 노조, 30일 파업 돌입.", ("other", "happened 2020-05-30", "한빛전자 노조, 파업 돌입")),
        (
            "한빛전자 지난 15일 구미 2공장 준공.",
            ("establishment", "happened 2020-05-15", "한빛전자, 구미 2공장 준공"),
        ),
        (
            "한빛전자 구미 2공장 내년 준공.",
            ("establishment", "planned 2021", "한빛전자, 구미 2공장 준공"),
        ),
    ],
)
def test_flash_of_a_time_to_come_is_a_plan(read: ReadText, text: str, line: tuple[str, str, str]) -> None:
    assert list_lines(read(text, published="2020-06-05")) == [line]


def test_time_of_a_verb_that_describes_makes_no_plan_of_a_flash(read: ReadText) -> None:
    lines = list_lines(read("한빛전자, 내년 문을 열 구미 2공장 준공."))
    assert ("establishment", "happened -", "한빛전자, 문을 열 구미 2공장 준공") in lines


def test_flash_that_only_announces_is_not_done(read: ReadText) -> None:
    found = read("한빛전자 노조, 15일 파업 예고.", published="2020-06-05")
    assert all(event.status == "planned" for event in found.events)


@pytest.mark.parametrize(
    "text",
    [
        f"{INTRO}○한빛전자, 수입 상표 확대\n",  # the heading of a part
        f"{INTRO}한빛전자, 조용한 인기.",  # no deed
        f"{INTRO}날씨는 맑음, 소식은 공장 준공.",  # nobody known acts
        f"{INTRO}한빛전자 구미공장에 직원 30명.",  # nothing is left out that one could add
        f"{INTRO}“한빛전자, 구미 공장 준공”",  # somebody's words
    ],
)
def test_noun_that_tells_no_deed_stays_a_noun(read: ReadText, text: str) -> None:
    assert list_lines(read(text)) == []


def test_flash_that_only_repeats_its_title_keeps_its_text() -> None:
    line = "한빛전자, 구미 2공장 준공"
    assert clean_body(f"{line}.", title=line) == f"{line}."
    assert clean_body(f"{line}.\n공장은 구미에 있다.", title=line) == "공장은 구미에 있다."

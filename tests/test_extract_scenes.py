"""What an article's opening tells before what it led to: 파업에 들어가면서 | 차질이 우려된다."""

import pytest

from conftest import ReadText


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("김가온 한빛전자 회장이 사퇴하면서 후임에 관심이 쏠린다.", ["departure happened"]),
        ("한빛전자 노조가 파업에 들어가면서 생산 차질이 우려된다.", ["other happened"]),
        ("한빛전자가 한라통신 인수전에 뛰어들면서 경쟁이 치열해질 전망이다.", ["other happened"]),
        # it is told ahead of its time
        ("김가온 한빛전자 회장이 다음 달 사퇴하면서 후임에 관심이 쏠린다.", ["departure planned"]),
        # below the opening, and of one's own doing, it is but how things went
        ("하늘은 맑았다. 한빛전자 노조가 파업에 들어가면서 생산 차질이 우려된다.", []),
        ("한빛전자 노조가 파업에 들어가면서 목소리를 높인다.", []),
    ],
)
def test_deed_of_the_opening_that_led_to_something_happened(
    read: ReadText, text: str, told: list[str]
) -> None:
    assert [f"{event.type} {event.status}" for event in read(text).events] == told


def test_how_a_figure_was_found_is_no_event(read: ReadText) -> None:
    text = "한빛전자는 3분기 실적을 집계한 결과, 매출 500억원을 기록했다고 13일 밝혔다."
    assert [event.object for event in read(text).events if "집계" in event.summary.split(",")[-1]] == []
    assert len(read(text).events) == 1


@pytest.mark.parametrize("verb", ["나타났다", "조사됐다", "집계됐다"])
def test_rank_that_a_survey_found_is_told(read: ReadText, verb: str) -> None:
    (event,) = read(f"한빛전자가 국내 시장에서 1위를 차지한 것으로 {verb}.").events
    assert (event.summary, event.status) == ("한빛전자, 국내 시장에서 1위 차지", "happened")


def test_doing_well_is_no_deed(read: ReadText) -> None:
    events = read("한빛은행이 4.2%로 가장 살림을 잘한 것으로 나타났다.").events
    assert [one.evidence.rule for one in events] == ["other.finding"]

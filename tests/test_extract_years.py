"""The year and month that a line writes out, and what a figure is compared with."""

from datetime import date

import pytest

from conftest import ReadText
from lgai_graph.extract.events.lines.dated.years import write_out

DAY = "2021-03-10"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "구매 건수 지난해 3월부터 올해 2월까지 연속 감소",
            "구매 건수 2020년 3월부터 2021년 2월까지 연속 감소",
        ),
        ("한빛전자, 올 상반기 공채 시작", "한빛전자, 2021년 상반기 공채 시작"),
        ("지난달 열린 새솔전 성과 공개", "2월 열린 새솔전 성과 공개"),
        ("매출, 지난해와 비교해 3% 증가", "매출, 2020년과 비교해 3% 증가"),
        ("매출, 작년보다 3% 증가", "매출, 2020년보다 3% 증가"),
        ("내년 초 상장 추진", "2022년 초 상장 추진"),
        ("‘올해의 책’ 출간, 올해의 차 선정, 올해로 9주년", "‘올해의 책’ 출간, 올해의 차 선정, 올해로 9주년"),
        ("김가온 대표, “지난해보다 늘었다” 발언", "김가온 대표, “지난해보다 늘었다” 발언"),
        ("다음 달빛 축제 개최", "다음 달빛 축제 개최"),
        ("작년은행 축제 개최", "작년은행 축제 개최"),
        ("올해도시 선정", "올해도시 선정"),
        ("올해도 흑자, 지난달은 적자", "2021년도 흑자, 2월은 적자"),
        ("내년에는 상장, 작년까지의 적자", "2022년에는 상장, 2020년까지의 적자"),
        ("전년보다 3% 증가", "전년보다 3% 증가"),
    ],
)
def test_line_writes_out_the_year_that_it_points_at(line: str, told: str) -> None:
    assert write_out(line, date(2021, 3, 10)) == told


def test_month_of_another_year_has_its_year() -> None:
    assert write_out("지난달 열린 새솔전", date(2021, 1, 10)) == "2020년 12월 열린 새솔전"


@pytest.mark.parametrize(("published", "words"), [(DAY, "2020년 12월 개발한"), (None, "지난해 12월 개발한")])
def test_only_the_day_of_an_article_says_which_year(
    published: str | None, words: str, read: ReadText
) -> None:
    events = read("한빛전자가 지난해 12월 개발한 썰매를 3일 출시했다.", published=published).events
    assert any(words in event.summary for event in events)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("한빛전자의 지난해 매출은 6조원으로 전년(4조원) 대비 50% 증가했다.", "6조원으로 전년 대비 50%"),
        ("한빛전자의 2020년 매출은 6조원으로 전년 대비 50% 증가했다.", "6조원으로 전년 대비 50%"),
        (
            "한빛전자는 이달 24~27일 기간 가람시 새솔관에서 열리는 ‘나래전’에 참가한다.",
            "한빛전자, 가람시 새솔관에서",
        ),
        (
            "한빛자원에 따르면 새솔시 구리 가격은 3분기에 ㎏당 90원에서 60원으로 33% 급락했다.",
            "3분기 새솔시 구리 가격 ㎏당 90원에서",
        ),
    ],
)
def test_what_a_time_leaves_behind_makes_sense(sentence: str, words: str, read: ReadText) -> None:
    assert any(words in event.summary for event in read(sentence, published=DAY).events)


def test_year_of_a_figure_is_not_that_of_the_number_it_is_compared_with(read: ReadText) -> None:
    for words in ("전년 41억원보다", "전년 41억원 대비 5%"):
        [event] = read(f"한빛전자의 올해 매출은 39억원으로 {words} 줄었다.", published=DAY).events
        assert event.when is not None
        assert event.when.when == "2021"


def test_whoever_puts_money_in_raises_none(read: ReadText) -> None:
    [event] = read("한빛전자는 로봇에 100억원 투자를 했다.", published=DAY).events
    assert event.summary == "한빛전자, 로봇에 100억원 투자"

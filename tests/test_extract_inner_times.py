"""Times that stand in a sentence and are none of its deed (published 2020-06-17)."""

import pytest

from conftest import ReadText
from lgai_graph.model import EventStatus


def find_time(text: str, read: ReadText) -> str | None:
    """Return the time of the only event of a text."""
    [event] = read(text).events
    return event.when.when if event.when else None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        # what a row of times adds to is none of them
        ("가람시는 지난해는 물론 올해 2분기에도 취업률이 가장 높은 곳으로 조사됐다.", "2020-34"),
        ("가람시는 지난해뿐 아니라 올해 2분기에도 취업률이 가장 높은 곳으로 조사됐다.", "2020-34"),
        # the month in which a thing is due says which thing it is, the year of a class which people
        ("4일 가람거래소에서 8월 인도분 구리 선물 종가는 1.5% 오른 톤당 5000달러를 넘어섰다.", "2020-06-04"),
        ("한빛전자는 2021년 졸업자를 대상으로도 시험을 이어갈 계획이다.", None),
        ("한빛대는 2021학년도 신입생 100명을 모집한다고 16일 밝혔다.", "2020-06-16"),
        ("한빛대는 2021학년도에 공과대학을 신설할 계획이다.", "2021-03/2022-02"),
        # before the speaker it is said then, behind him it is of what is said
        ("2012년 한빛법원은 1965년 조약으로 청구권이 소멸하지 않았다고 판단했다.", "2012"),
        ("홍길동 사장은 지난해 매출이 늘었다고 말했다.", None),
        ("지난해 홍길동 사장은 매출이 늘었다고 말했다.", "2019"),
        ("홍길동 사장은 지난해 강연에서 매출이 늘었다고 말했다.", "2019"),
        ("홍길동 사장은 2019년의 의미는 특별하다고 말했다.", None),
        # what was kept up goes on from its own time, not from the day on which somebody says so
        ("14일 업계에 따르면 한빛위원회는 2018년부터 위험성을 지속적으로 경고해왔다.", "2018/.."),
    ],
)
def test_time_of_a_noun_or_of_what_is_said_is_not_of_the_deed(
    text: str, when: str | None, read: ReadText
) -> None:
    assert find_time(text, read) == when


def test_year_of_a_class_stays_in_the_line(read: ReadText) -> None:
    [event] = read("한빛전자는 2021년 졸업자를 대상으로도 시험을 이어갈 계획이다.").events
    assert event.summary == "한빛전자, 2021년 졸업자를 대상으로도 시험 잇는다"


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("새솔구청은 17일 나래시장을 폐쇄했으며, 한라시장 공사를 중단할 예정이다.", None),
        ("새솔구청은 17일 나래시장을 폐쇄했으며, 20일 한라시장을 폐쇄할 예정이다.", "2020-06-20"),
    ],
)
def test_day_of_what_was_done_is_not_of_the_plan_behind_it(
    text: str, planned: str | None, read: ReadText
) -> None:
    plan = read(text).events[-1]
    assert plan.status is EventStatus.PLANNED
    assert (plan.when.when if plan.when else None) == planned


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("한빛전자는 17일 가람호텔에서 간담회를 개최한다.", EventStatus.PLANNED),
        ("한빛전자는 이날 오후 가람호텔에서 간담회를 개최한다.", EventStatus.PLANNED),
        ("한빛전자는 17일 가람호텔에서 간담회를 개최했다.", EventStatus.HAPPENED),
        ("한빛전자는 지난 16일 가람호텔에서 간담회를 개최한다.", EventStatus.HAPPENED),
    ],
)
def test_present_tense_of_the_articles_own_day_is_to_come(
    text: str, status: EventStatus, read: ReadText
) -> None:
    [event] = read(text).events
    assert event.status is status


@pytest.mark.parametrize("plan", ["예정이었던", "예정이던", "계획이었던"])
def test_plan_of_the_past_is_no_plan(plan: str, read: ReadText) -> None:
    text = f"한빛법원은 당초 이날 선고할 {plan} 이른바 나래호 사건 상고심은 다음 달 1일로 미뤘다."
    assert [event for event in read(text).events if event.when] == []


def test_each_of_two_gatherings_has_its_own_days(read: ReadText) -> None:
    text = (
        "한빛전자는 오는 18~20일 가람에서 열리는 ‘가람 전시회’와 19~21일 나래에서 열리는 ‘나래 박람회’에 "
        "참가한다고 16일 밝혔다."
    )
    told = [(event.when.when, event.summary) for event in read(text).events if event.when]
    assert told == [
        ("2020-06-18/2020-06-20", "한빛전자, ‘가람 전시회’ 참가"),
        ("2020-06-19/2020-06-21", "한빛전자, ‘나래 박람회’ 참가"),
    ]


def test_what_is_held_on_no_day_of_its_own_is_not_parted(read: ReadText) -> None:
    text = "한빛전자는 2018년 세운 공장과 2019년 세운 연구소를 매각했다."
    assert len([event for event in read(text).events if event.type == "acquisition"]) == 1


@pytest.mark.parametrize(
    ("text", "when"),
    [
        # between two subjects a day gone by is the second's, behind a topic it is the main verb's
        ("정부가 지난 9일 한라전자가 공개한 신형 엔진을 분석하는 데 실패했다.", None),
        ("정부는 지난 9일 한라전자가 공개한 신형 엔진을 분석하는 데 실패했다.", "2020-06-09"),
        ("정부가 지난 9일 신형 엔진을 분석하는 데 실패했다.", "2020-06-09"),
        # the time of what a deed follows from
        ("지난 4월 가람역 화재에 따라 정부는 한빛건설의 면허를 취소했다.", None),
        ("지난 4월 가람역 점검에서 정부는 한빛건설의 면허를 취소했다.", "2020-04"),
    ],
)
def test_time_of_another_clause_or_of_a_ground_is_not_of_the_deed(
    text: str, when: str | None, read: ReadText
) -> None:
    times = [event.when.when if event.when else None for event in read(text).events if event.type != "launch"]
    assert times == [when]


@pytest.mark.parametrize(
    ("text", "launched"),
    [
        ("한빛전자가 새 반도체를 개발했다. 상용화한 나래칩보다 두 배 빠르다.", []),
        (
            "한빛전자가 새 반도체를 개발했다. 한라전자가 상용화한 나래칩보다 두 배 빠르다.",
            ["한라전자, 나래칩 상용화"],
        ),
    ],
)
def test_what_something_is_compared_with_is_nobodys_launch(
    text: str, launched: list[str], read: ReadText
) -> None:
    assert [event.summary for event in read(text).events if event.type == "launch"] == launched


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "한빛전자는 17일 선박을 도입하는 계약을 체결했다.",
            [("2020-06-17", "한빛전자, 선박을 도입하는 계약 체결")],
        ),
        ("한빛전자가 17일 공장을 짓는 협약을 맺었다.", [("2020-06-17", "한빛전자, 공장을 짓는 협약 체결")]),
        (
            "한빛전자는 17일 나래를 인수하는 안건을 의결했다.",
            [("2020-06-17", "한빛전자, 나래를 인수하는 안건 의결")],
        ),
        # what was done is of its own day
        (
            "한빛전자는 17일 공장을 지은 나래전자와 협약을 맺었다.",
            [(None, "한빛전자, 공장을 지은 나래전자와 협약 체결")],
        ),
    ],
)
def test_day_of_signing_is_not_of_what_the_deal_holds(
    sentence: str, told: list[tuple[str | None, str]], read: ReadText
) -> None:
    found = [(event.when.when if event.when else None, event.summary) for event in read(sentence).events]
    assert [one for one in found if one in told] == told


@pytest.mark.parametrize("end", ["", "."])
def test_time_may_end_a_sentence_behind_what_describes_it(end: str, read: ReadText) -> None:
    events = read(f"한빛전자는 3일 나래를 인수했다. 새 공장을 세운 작년 4월{end}").events
    assert [event.summary for event in events] == ["한빛전자, 나래 인수"]


@pytest.mark.parametrize(("day", "when"), [("다음 달 ", "2020-07"), ("", None)])
def test_year_that_only_says_which_a_thing_is_dates_no_plan(
    day: str, when: str | None, read: ReadText
) -> None:
    (event,) = read(f"한빛전자는 {day}2021년도 예산안을 발표할 예정이다.").events
    assert (event.when.when if event.when else None) == when

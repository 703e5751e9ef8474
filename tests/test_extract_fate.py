"""What was planned and is called off or put off is one event, told by the verb that says so."""

import pytest

from conftest import ReadText


@pytest.mark.parametrize(
    ("sentence", "status", "when", "summary"),
    [
        (
            "한빛전자와 누리은행은 7~9일 개최할 예정이던 ‘제2회 나래 벚꽃축제’를 취소했다.",
            "cancelled",
            "2020-06-07/2020-06-09",
            "한빛전자·누리은행, 7~9일 개최할 예정이던 ‘제2회 나래 벚꽃축제’ 취소",
        ),
        (
            "한빛전자는 3일 출시할 예정이던 나래폰의 발매를 취소했다.",
            "cancelled",
            "2020-06-03",
            "한빛전자, 3일 출시할 예정이던 나래폰의 발매 취소",
        ),
        (
            "한빛전자가 인수할 예정이던 새솔의 매각이 무산됐다.",
            "cancelled",
            None,
            "한빛전자, 인수할 예정이던 새솔의 매각 무산",
        ),
        (
            "한빛전자가 3일 열 예정이던 나래 설명회가 취소됐다.",
            "cancelled",
            "2020-06-03",
            "한빛전자, 3일 열 예정이던 나래 설명회 취소",
        ),
        (
            "한빛전자가 7월 열기로 했던 나래 축제가 취소됐다.",
            "cancelled",
            "2020-07",
            "한빛전자, 열기로 했던 나래 축제 취소",
        ),
        (
            "한빛전자는 오는 25일로 예정된 나래 축제를 취소했다.",
            "cancelled",
            "2020-06-25",
            "한빛전자, 예정된 나래 축제 취소",
        ),
        (
            "한빛전자는 20일 열 예정이던 ‘나래페스타’를 취소한다고 16일 밝혔다.",
            "cancelled",
            "2020-06-20",
            "한빛전자, 20일 열 예정이던 ‘나래페스타’ 취소",
        ),
        (
            "한빛전자는 7월 분양할 예정이던 나래아파트 분양을 연기했다.",
            "planned",
            "2020-07",
            "한빛전자, 7월 분양할 예정이던 나래아파트 분양 연기",
        ),
    ],
)
def test_a_plan_given_up_is_one_event_on_the_day_that_was_planned(
    sentence: str, status: str, when: str | None, summary: str, read: ReadText
) -> None:
    [event] = read(sentence).events
    told = (event.status, event.when.when if event.when else None, event.summary)
    assert told == (status, when, summary)
    assert "한빛전자" in {argument.mention.name for argument in event.arguments}


def test_what_is_put_off_has_its_new_day(read: ReadText) -> None:
    [event] = read("한빛전자는 25일 열 예정이던 봄 축제를 다음 달 5일로 연기했다.").events
    assert (event.status, event.when and event.when.when) == ("planned", "2020-07-05")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("20일 열릴 예정이던 나래 축제가 취소됐다.", "cancelled"),
        ("20일 나래홀에서 열릴 예정이던 나래 음악회가 연기됐다.", "planned"),
    ],
)
def test_a_thing_has_its_fate_whoever_planned_it(sentence: str, status: str, read: ReadText) -> None:
    [event] = read(sentence).events
    assert (event.status, event.when and event.when.when) == (status, "2020-06-20")


def test_talks_that_break_down_were_held(read: ReadText) -> None:
    [event] = read("한빛전자의 나래 회담이 15일 결렬됐다.").events
    assert (event.type, event.status) == ("conference", "happened")


def test_a_plan_of_whoever_calls_off_another_thing_is_his_own(read: ReadText) -> None:
    events = read("한빛전자가 인수할 계획이던 새솔전자가 3일 나래 축제를 취소했다.").events
    assert "새솔전자, 나래 축제 취소" in [event.summary for event in events]
    assert "acquisition" in {event.type for event in events}


def test_a_plan_that_is_kept_is_none_that_is_given_up(read: ReadText) -> None:
    assert read("한빛전자는 20일 열 예정이던 봄 축제를 취소하지 않았다.").events == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("한빛전자는 새솔전자를 인수할 예정이었으나 무산됐다.", "cancelled"),
        ("한빛전자가 3일 인수하기도 했던 새솔전자의 매각이 무산됐다.", "happened"),
    ],
)
def test_a_verb_that_plans_nothing_of_the_thing_tells_its_own_deed(
    sentence: str, status: str, read: ReadText
) -> None:
    found = {event.status for event in read(sentence).events if "새솔전자" in event.summary}
    assert found == {status}

"""How real an event is: happened, planned, cancelled, denied, or not said to happen at all."""

import pytest

from conftest import ReadText
from lgai_graph.model import EventStatus, EventType


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 지난해 한라통신을 인수했다.",
        "한빛전자는 한라통신을 인수했다고 16일 밝혔다.",
        "한빛전자는 지난해 한라통신을 인수한 바 있다.",
        "한라통신은 지난해 한빛전자에 인수됐다.",
        "한빛전자가 지난해 인수한 한라통신은 부산에 있다.",
        "한빛전자는 지난해 한라통신을 인수하면서 규모를 키웠다.",
        "한빛전자는 지난해 한라통신을 인수하고 규모를 키웠다.",
        "한빛전자는 지난해 한라통신을 인수하기도 했다.",
    ],
)
def test_told_as_done_is_happened(sentence: str, read: ReadText) -> None:
    assert [(event.type, event.status) for event in read(sentence).events] == [("acquisition", "happened")]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 7월 한라통신을 인수할 계획이다.",
        "한빛전자는 다음 달 한라통신을 인수할 예정이다.",
        "한빛전자는 내년 한라통신을 인수할 방침이라고 밝혔다.",
        "한빛전자는 내년 한라통신을 인수하기로 했다.",
        "한빛전자는 내년 한라통신을 인수할 전망이다.",
        "한빛전자는 내년 한라통신을 인수하겠다고 밝혔다.",
        "한빛전자는 내년 한라통신을 인수하는 방안을 내놨다.",
        "한빛전자는 오는 9월 한라통신을 인수한다.",
        "한빛전자는 한라통신을 인수하겠다는 내용의 전략을 짰다.",
        "한빛전자는 한라통신을 인수해 몸집을 키우는 것이 1단계 계획이다.",
        "한빛전자는 내년까지 한라통신을 인수한다는 게 대책의 골자다.",
    ],
)
def test_told_as_to_come_is_planned(sentence: str, read: ReadText) -> None:
    events = [event for event in read(sentence).events if event.type == "acquisition"]
    assert [event.status for event in events] == ["planned"]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 한라통신을 인수하기로 했던 계획을 철회했다.",
        "한빛전자는 한라통신을 인수하기로 했으나 무산됐다.",
        "한빛전자는 한라통신을 인수하기로 했지만 결렬됐다.",
    ],
)
def test_told_as_called_off_is_cancelled(sentence: str, read: ReadText) -> None:
    assert [(event.type, event.status) for event in read(sentence).events] == [("acquisition", "cancelled")]


@pytest.mark.parametrize("plan", ["예정", "계획", "방침", "구상"])
def test_whatever_a_plan_is_called_it_is_given_up(plan: str, read: ReadText) -> None:
    events = read(f"한빛전자는 한라통신을 인수할 {plan}이었으나 논의 끝에 인수를 포기했다.").events
    assert [(event.type, event.status) for event in events] == [("acquisition", "cancelled")]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 지난달 한라통신을 인수하지 않았다.",
        "한빛전자는 한라통신을 인수하지 않기로 했다.",
        "김도윤 사장은 아직 대표이사에 취임하지 않았다.",
    ],
)
def test_negation_claims_nothing(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 한라통신을 인수하기 위해 은행을 찾았다.",
        "한빛전자는 한라통신을 인수하기 위한 길을 찾는다.",
        "한빛전자는 한라통신을 인수하도록 도왔다.",
        "한빛전자는 한라통신을 인수하기 전에 값을 물었다.",
    ],
)
def test_purpose_claims_nothing(sentence: str, read: ReadText) -> None:
    assert [event for event in read(sentence).events if event.type == "acquisition"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자가 한라통신을 인수하면 시장이 커진다.",
        "한빛전자가 한라통신을 인수한다면 시장이 커진다.",
        "한빛전자가 한라통신을 인수하더라도 시장은 그대로다.",
        "한빛전자가 한라통신을 인수할 경우 시장이 커진다.",
        "한빛전자가 한라통신을 인수하려면 돈이 든다.",
        "한빛전자가 한라통신을 인수해도 시장은 그대로다.",
        "한빛전자가 한라통신을 인수한다고 해도 시장은 그대로다.",
        "한빛전자가 한라통신을 인수했다고 해서 시장이 커지지는 않는다.",
    ],
)
def test_condition_claims_nothing(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자가 한라통신을 인수할 수 있다.",
        "한빛전자가 한라통신을 인수할 가능성이 크다.",
        "한빛전자가 한라통신을 인수하는 형태로 손잡을 수 있다.",
        "한빛전자가 한라통신을 인수할 필요가 있다.",
        "한빛전자가 한라통신을 인수했을까?",
        "시장은 한빛전자가 한라통신을 인수할 것으로 보고 있다.",
        "한빛전자는 한라통신을 인수할 것으로 증권업계는 보고 있다.",
        "한빛전자가 한라통신을 인수할 것으로 시장 관계자들은 전망했다.",
        "한빛전자가 한라통신을 인수할 것이라는 게 업계의 분석이다.",
        "업계에선 한빛전자가 한라통신을 인수할 것으로 내다본다.",
        "투자자들은 한빛전자가 한라통신을 인수할 것을 우려했다.",
        "한빛전자가 한라통신을 인수한다는 게 대책의 골자였다.",
        "한빛전자가 한라통신을 인수한다는 것이 시장의 분석이다.",
        "한빛전자가 한라통신을 인수할 것이란 얘기가 나돌고 있다.",
        "한빛전자가 한라통신을 인수한다는 이야기가 나온다.",
        "한빛전자가 한라통신을 인수한다는 전망이 많다.",
        "문서에는 한빛전자가 한라통신을 인수한다는 내용도 있었다.",
        "문서에는 한빛전자가 공장을 매각하고 한라통신을 인수한다는 조항이 담겼다.",
    ],
)
def test_possibility_claims_nothing(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


@pytest.mark.parametrize(
    "sentence",
    [
        "김도윤 한빛전자 사장은 16일 “한라통신을 올해 안에 인수하고 부산에 연구소를 세우겠다”고 말했다.",
        '김도윤 한빛전자 사장은 16일 "지난해 한라통신을 인수했고 앞으로도 투자를 늘리겠다"고 말했다.',
    ],
)
def test_quoted_speech_is_a_statement_and_no_event_of_its_own(sentence: str, read: ReadText) -> None:
    events = read(sentence).events
    assert [(event.type, event.when.when if event.when else None) for event in events] == [
        ("statement", "2020-06-16")
    ]


def test_date_to_come_makes_a_plan_of_the_present_tense(read: ReadText) -> None:
    statuses = [
        read(f"한빛전자는 {day} 기술 세미나를 연다.").events[0].status for day in ("오는 20일", "내년 3월")
    ]
    assert statuses == ["planned", "planned"]


@pytest.mark.parametrize(
    ("published", "status"), [("2020-06-10", "planned"), ("2020-06-17", "happened"), (None, "planned")]
)
def test_same_day_is_a_plan_only_before_it_comes(published: str | None, status: str, read: ReadText) -> None:
    events = read("한빛전자는 2020년 6월 15일 기술 세미나를 연다.", published=published).events
    assert [event.status for event in events] == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 지난해 한라통신을 인수하지 못했다.",
        "한빛전자는 지난해 한라통신을 인수하지는 않았다.",
        "한빛전자는 지난해 한라통신을 인수하려 했다.",
        "한빛전자는 올해 한라통신을 인수하고 싶다.",
        "한빛전자는 올해 한라통신을 인수해야 한다.",
        "한빛전자는 올해 한라통신을 인수할지 검토한다.",
        "법원은 3일 한빛전자가 한라통신을 인수하라는 판결을 내렸다.",
        "노조는 3일 한빛전자가 한라통신을 인수하라며 모임을 열었다.",
        "주주들은 3일 한빛전자에 한라통신을 인수해달라고 요구했다.",
        "한빛전자는 3일 새솔에 한라통신을 인수, 배당을 늘리라고 요구하기도 했다.",
    ],
)
def test_negated_wished_or_owed_is_no_acquisition(sentence: str, read: ReadText) -> None:
    assert [event for event in read(sentence).events if event.type == "acquisition"] == []


def test_a_denied_report_is_denied(read: ReadText) -> None:
    events = read("한빛전자는 지난해 한라통신을 인수했다는 보도를 부인했다.").events
    assert [(event.type, event.status) for event in events] == [("acquisition", "denied")]


@pytest.mark.parametrize(
    ("sentence", "kind", "status", "when"),
    [
        ("한빛전자의 한라통신 인수가 16일 무산됐다.", "acquisition", "cancelled", "2020-06-16"),
        ("한빛전자가 추진하던 한라통신 인수가 무산됐다.", "acquisition", "cancelled", None),
        ("한빛전자는 16일 한라통신 인수를 포기했다.", "acquisition", "cancelled", "2020-06-16"),
        ("한빛전자는 한라통신 인수 계획을 철회한다고 16일 밝혔다.", "acquisition", "cancelled", "2020-06-16"),
        ("한빛전자는 16일 스마트폰 출시를 연기했다.", "launch", "planned", None),
        ("한빛전자는 20일 열 예정이던 봄 축제를 취소했다.", "conference", "cancelled", "2020-06-20"),
        ("한빛전자는 20일 열 예정인 봄 축제를 연기했다.", "conference", "planned", "2020-06-20"),
        (
            "한빛전자는 다음 달 개최할 계획이었던 기술 포럼을 전면 취소했다.",
            "conference",
            "cancelled",
            "2020-07",
        ),
        ("한빛전자는 16일 한라통신 인수설을 부인했다.", "acquisition", "denied", "2020-06-16"),
    ],
)
def test_fate_of_a_deed_is_that_of_the_noun_that_names_it(
    sentence: str, kind: str, status: str, when: str | None, read: ReadText
) -> None:
    [event] = read(sentence).events
    told = (event.type, event.status, event.when.when if event.when else None)
    assert told == (kind, status, when)
    assert "한빛전자" in {argument.mention.name for argument in event.arguments}


def test_both_partners_of_a_merger_lose_it(read: ReadText) -> None:
    [event] = read("한빛전자와 한라통신의 합병이 16일 무산됐다.").events
    assert (event.type, event.status) == ("acquisition", "cancelled")
    assert {argument.mention.name for argument in event.arguments} == {"한빛전자", "한라통신"}


@pytest.mark.parametrize(
    "sentence",
    ["한빛전자는 16일 한라통신 인수를 취소하지 않았다.", "한빛전자는 16일 주장을 철회했다."],
)
def test_kept_or_unsaid_is_no_cancelled_deed(sentence: str, read: ReadText) -> None:
    assert [event for event in read(sentence).events if event.status == "cancelled"] == []


def test_what_had_happened_by_then_is_no_plan(read: ReadText) -> None:
    for verb in ("인수했을", "인수할"):
        [event] = read(f"2012년 1월 한빛전자가 한라통신을 {verb} 당시 값은 쌌다.").events
        assert (event.status, event.when and event.when.when) == ("happened", "2012-01")


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 5일 새 제품을 광고한 적도 없다고 밝혔다.",
        "2012년 조합이 설립된 한빛구역은 서울에 있다.",
    ],
)
def test_what_nobody_ever_did_and_what_a_place_is_not_is_no_event(sentence: str, read: ReadText) -> None:
    kinds = {event.type for event in read(sentence).events}
    assert kinds <= {"statement"}


@pytest.mark.parametrize("noun", ["계획", "원칙", "복안"])
def test_what_a_principle_or_a_plan_names_is_planned(noun: str, read: ReadText) -> None:
    events = read(f"한빛전자는 연구소를 신설해 인재를 키운다는 {noun} 아래 5일 부지를 골랐다.").events
    assert [event.status for event in events if event.type == "establishment"] == ["planned"]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자는 지난달 한라통신을 인수한 것으로 보인다.",
        "한빛전자는 지난달 한라통신을 인수한 것으로 20일 알려졌다.",
        "한빛전자는 ‘한라통신을 인수해달라’며 손을 내밀었다.",
        "한빛전자는 한라통신을 인수한 뒤 몸집을 키울 계획이다.",
    ],
)
def test_what_is_but_guessed_asked_or_left_open_is_no_event(sentence: str, read: ReadText) -> None:
    assert [event for event in read(sentence).events if event.type == "acquisition"] == []


def test_what_is_passed_on_by_others_is_nobodys_statement(read: ReadText) -> None:
    events = read("홍길동 사장은 16일 팬들에게 선물을 건넨 것으로 전해졌다.").events
    assert [event for event in events if event.type == "statement"] == []


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        ("한빛전자는 15일 이사회를 열고 한라통신을 매각하기로 했다.", "conference", "happened"),
        ("한빛전자는 이사회를 열고 한라통신을 매각하기로 했다고 15일 밝혔다.", "conference", "happened"),
        ("한빛전자는 축제를 열고 기부금을 모으겠다고 밝혔다.", "conference", "planned"),
        ("한빛전자는 한라통신을 인수하고 공장을 짓기로 했다고 15일 밝혔다.", "acquisition", "planned"),
        ("홍길동 사장은 이날 한라통신을 방문해 직원들을 격려할 예정이다.", "visit", "planned"),
        ("홍길동 사장은 이날 한라통신을 방문해 직원들을 돕기로 했다.", "visit", "happened"),
        ("한빛전자는 지난 3일 연구소를 열고 인력을 늘릴 계획이다.", "establishment", "happened"),
        ("한빛전자는 오는 7월 시범운영을 한 후 내년 제도를 시행한다고 밝혔다.", "program", "planned"),
    ],
)
def test_first_of_two_verbs_has_the_status_that_its_time_and_the_second_give(
    sentence: str, kind: str, status: str, read: ReadText
) -> None:
    found = {event.status for event in read(sentence).events if event.type == kind}
    assert found == {status}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("한빛전자는 한국무역협회에 참여해 부품을 개발하겠다고 3일 발표했다.", EventStatus.HAPPENED),
        ("한빛전자는 다음 달 한국무역협회에 참여해 부품을 개발하겠다고 3일 발표했다.", EventStatus.PLANNED),
    ],
)
def test_whoever_tells_what_he_will_do_in_what_he_joins_has_joined(
    read: ReadText, sentence: str, status: EventStatus
) -> None:
    events = [event for event in read(sentence).events if event.type is EventType.MEMBERSHIP]
    assert [event.status for event in events] == [status]

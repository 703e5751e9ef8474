"""A relative clause tells what was done with its noun, or by it, at a time that is its own."""

import pytest

from conftest import ReadText
from lgai_graph.model import Claim, EventType


def list_told(read: ReadText, text: str) -> dict[str, Claim]:
    """Return the events of a text by their lines."""
    return {event.summary: event for event in read(text).events}


@pytest.mark.parametrize(
    ("sentence", "line", "day"),
    [
        (
            "정부가 3일 발표한 주거 종합대책에 대해 한빛협회는 반발했다.",
            "정부, 주거 종합대책 발표",
            "2020-06-03",
        ),
        ("정부가 이날 내놓은 고용 안정 대책은 새롭다.", "정부, 고용 안정 대책 발표", "2020-06-17"),
        (
            "노동부가 2012년 실시한 직장 실태 조사에 따르면 임금이 올랐다.",
            "노동부, 직장 실태 조사 실시",
            "2012",
        ),
        ("김가온 의원이 발의한 가맹사업법 개정안은 논란이 됐다.", "김가온 의원, 가맹사업법 개정안 발의", ""),
        ("1996년 베트남에 진출한 한빛전자는 공장이 다섯 곳이다.", "한빛전자, 베트남 진출", "1996"),
        (
            "이날 강릉시에 전기차 15대를 공급한 한빛자동차는 크다.",
            "한빛자동차, 강릉시에 전기차 15대 공급",
            "2020-06-17",
        ),
    ],
)
def test_relative_clause_tells_what_was_done(sentence: str, line: str, day: str, read: ReadText) -> None:
    event = list_told(read, sentence)[line]
    assert event.evidence.rule.endswith(".described")
    assert (event.when.when if event.when else "") == day


def test_day_before_the_clauses_own_doer_is_not_its_time(read: ReadText) -> None:
    told = list_told(read, "새솔전자는 3일 강릉시가 발표한 도시 정비 계획을 검토했다.")
    assert told["강릉시, 도시 정비 계획 발표"].when is None


@pytest.mark.parametrize("gathering", ["신년 기술 점검회의", "‘기술 회의 및 수출 점검회의’"])
def test_day_of_a_gathering_is_that_of_what_is_said_there(gathering: str, read: ReadText) -> None:
    text = f"김가온 새솔전자 대표는 11일 박도윤 장관이 주재한 {gathering}에서 수출이 늘었다고 밝혔다."
    told = {event.type: event.when.when for event in read(text).events if event.when}
    assert told == {EventType.STATEMENT: "2020-06-11", EventType.CONFERENCE: "2020-06-11"}


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자가 추진하던 강릉 물류센터 사업은 멈췄다.",
        "한빛전자가 건설 중인 강릉 물류센터 단지는 넓다.",
        "한빛전자가 매각하기로 한 강릉 물류센터 부지는 넓다.",
        "지난 9일 강릉 사무실에서 만난 김가온 새솔소프트 대표는 말이 없다.",
        "노동부가 조사한 결과 임금이 올랐다.",
        "새솔전자가 처음 제작한 이래 30편이 나왔다.",
        "한빛전자가 낸 첫 제품은 무겁다.",
        "김가온 감독이 1998년 연출한 작품이다.",
        "지난해 9월 사상 최고치를 기록한 한빛전자 주가는 떨어졌다.",
        "한빛전자가 인수한 로봇 회사는 부산에 있다.",
    ],
)
def test_relative_clause_that_tells_no_deed_is_none(sentence: str, read: ReadText) -> None:
    assert not [one for one in read(sentence).events if one.evidence.rule.endswith(".described")]

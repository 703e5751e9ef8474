"""Deeds told in passing, as a noun behind their day and whoever does them.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

import pytest

from conftest import ReadText
from lgai_graph.model import EventType


@pytest.mark.parametrize(
    ("sentence", "kind", "when", "summary"),
    [
        (
            "김도윤 이사는 지난 3월 홍길동 한빛전자 사장 취임과 함께 부산으로 갔다.",
            "appointment",
            "2020-03",
            "홍길동 한빛전자 사장 취임",
        ),
        ("지난 9일 홍길동 사장의 사퇴로 자리가 비었다.", "departure", "2020-06-09", "홍길동 사장 사퇴"),
        (
            "지난달 14일 나래울연구소 출범과 함께 문을 닫았다.",
            "establishment",
            "2020-05-14",
            "나래울연구소 출범",
        ),
        ("오는 20일 홍길동 사장 방한 때 값이 정해진다.", "visit", "2020-06-20", "홍길동 사장 방한"),
    ],
)
def test_noun_behind_its_day_and_doer_tells_a_deed(
    sentence: str, kind: str, when: str, summary: str, read: ReadText
) -> None:
    found = [event for event in read(sentence).events if event.evidence.rule == f"{kind}.noun"]
    assert [(event.summary, event.when and event.when.when) for event in found] == [(summary, when)]
    assert [str(event.status) for event in found] == ["planned" if kind == "visit" else "happened"]


@pytest.mark.parametrize(
    "sentence",
    [
        "김도윤 이사는 홍길동 한빛전자 사장 취임과 함께 부산으로 갔다.",  # no day
        "20일 홍길동 사장 방한으로 값이 정해질 전망이다.",  # past or to come
        "지난 3월 홍길동 사장 취임설이 돌았다.",  # no deed
        "지난 3월 홍길동 사장 취임에 관한 소문이 돌았다.",
        "지난 3월 정부 출범설과 함께 소문이 돌았다.",
        "지난 3월 사장 취임과 함께 부산으로 갔다.",  # nobody
        "김도윤 이사는 “지난 3월 홍길동 사장 취임과 함께 알았다”고 말했다.",  # in speech
    ],
)
def test_noun_alone_tells_nothing(sentence: str, read: ReadText) -> None:
    assert not [event for event in read(sentence).events if event.evidence.rule.endswith(".noun")]


def test_verb_that_tells_the_same_is_enough(read: ReadText) -> None:
    events = read("지난 3월 홍길동 사장 취임 후 직원들은 홍길동 사장이 취임했다고 알렸다.").events
    assert [str(event.type) for event in events].count("appointment") == 1


@pytest.mark.parametrize(
    ("sentence", "line", "when"),
    [
        (
            "김도윤 한빛은행장은 10일 취임식에서 “은행을 바꾸겠다”고 강조했다.",
            "김도윤 한빛은행장 취임",
            "2020-06-10",
        ),
        (
            "이날 김도윤 신임 한빛은행장은 취임식에서 “값을 내리겠다”고 말했다.",
            "김도윤 한빛은행장 취임",
            "2020-06-17",
        ),
        (
            "내년 2월 정년 퇴임을 앞둔 김도윤 한빛대 교수는 3일 책을 펴냈다.",
            "김도윤 한빛대 교수 정년 퇴임",
            "2021-02",
        ),
    ],
)
def test_office_is_taken_where_its_holder_speaks_and_left_by_whoever_the_sentence_tells_of(
    sentence: str, line: str, when: str, read: ReadText
) -> None:
    [event] = [one for one in read(sentence).events if one.evidence.rule.endswith(".noun")]
    assert event.summary == line
    assert event.when
    assert event.when.when == when


@pytest.mark.parametrize(
    "sentence",
    [
        "이보람 장관은 10일 김도윤 은행장 취임식에서 “은행을 바꾸자”고 말했다.",
        "이보람 전 장관은 10일 취임식에서 “은행을 바꾸자”고 말했다.",
        "이보람 장관은 취임식에서 “은행을 바꾸자”고 말했다.",
    ],
)
def test_guest_of_a_ceremony_takes_no_office(sentence: str, read: ReadText) -> None:
    assert [event for event in read(sentence).events if event.type is EventType.APPOINTMENT] == []

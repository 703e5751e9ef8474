"""Every frame of frames.yaml reads at least one sentence: type, status, day, participants.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

from typing import NamedTuple

import pytest

from conftest import ReadText
from lgai_graph.extract.frames import Frame, load_frames
from lgai_graph.model import Claim


class Case(NamedTuple):
    """This is one sentence with the one event it tells.

    Args:
        parts: ``role name`` pairs between semicolons.
    """

    frame: str
    sentence: str
    type: str
    when: str | None
    parts: str
    status: str = "happened"


CASES = (
    # people come and go
    Case(
        "appointment.hire",
        "한빛전자는 지난달 김도윤 박사를 연구소장으로 영입했다.",
        "appointment",
        "2020-05",
        "organization 한빛전자; appointee 김도윤",
    ),
    Case(
        "appointment.hire",
        "이보람 박사가 지난해 12월 한빛전자에 영입됐다.",
        "appointment",
        "2019-12",
        "organization 한빛전자; appointee 이보람",
    ),
    Case(
        "appointment.join",
        "김도윤 박사가 올해 3월 한빛전자에 합류했다.",
        "appointment",
        "2020-03",
        "organization 한빛전자; appointee 김도윤",
    ),
    Case(
        "appointment.name",
        "한빛전자는 5일 김도윤 부사장을 신임 대표이사로 선임했다.",
        "appointment",
        "2020-06-05",
        "organization 한빛전자; appointee 김도윤",
    ),
    Case(
        "appointment.name",
        "한라통신 회장에 최가람 부회장이 내정됐다.",
        "appointment",
        None,
        "organization 한라통신; appointee 최가람",
    ),
    Case(
        "appointment.take",
        "김도윤 사장은 지난 1일 한빛전자 대표이사에 취임했다.",
        "appointment",
        "2020-06-01",
        "organization 한빛전자; appointee 김도윤",
    ),
    Case(
        "appointment.take-office",
        "김도윤 부사장이 지난 3월 한빛전자 대표이사를 맡았다.",
        "appointment",
        "2020-03",
        "organization 한빛전자; appointee 김도윤",
    ),
    Case(
        "appointment.inaugurate",
        "김도윤 사장은 9일 열린 취임식에서 변화를 주문했다.",
        "appointment",
        "2020-06-09",
        "appointee 김도윤",
    ),
    Case(
        "departure.leave",
        "김도윤 한빛전자 사장은 지난해 12월 사임했다.",
        "departure",
        "2019-12",
        "appointee 김도윤",
    ),
    Case(
        "departure.dismiss",
        "한빛전자는 지난달 김도윤 사장을 해임했다.",
        "departure",
        "2020-05",
        "organization 한빛전자; appointee 김도윤",
    ),
    Case(
        "departure.step-down",
        "김도윤 회장은 2018년 경영에서 물러났다.",
        "departure",
        "2018",
        "appointee 김도윤",
    ),
    # organisations tie and join
    Case(
        "partnership.sign",
        "한빛전자는 4일 서울대와 업무협약을 체결했다.",
        "partnership",
        "2020-06-04",
        "agent 한빛전자; partner 서울대",
    ),
    Case(
        "partnership.sign",
        "한빛전자와 한라통신은 4일 업무협약을 맺었다.",
        "partnership",
        "2020-06-04",
        "agent 한빛전자; agent 한라통신",
    ),
    Case(
        "partnership.hands",
        "한빛전자는 올해 한라통신과 손을 잡았다.",
        "partnership",
        "2020",
        "agent 한빛전자; partner 한라통신",
    ),
    Case(
        "partnership.cooperate",
        "한빛전자는 지난해 한라통신과 협업했다.",
        "partnership",
        "2019",
        "agent 한빛전자; partner 한라통신",
    ),
    Case(
        "partnership.agree",
        "한빛전자는 한라통신과 공동 개발에 합의했다.",
        "partnership",
        None,
        "agent 한빛전자; partner 한라통신",
    ),
    Case(
        "membership.join",
        "한빛전자는 지난 3일 국제반도체연합에 가입했다.",
        "membership",
        "2020-06-03",
        "member 한빛전자; organization 국제반도체연합",
    ),
    Case(
        "membership.form",
        "한빛전자와 한라통신은 2월 ‘한빛 원팀’을 결성했다.",
        "membership",
        "2020-02",
        "member 한빛전자; member 한라통신; organization 한빛 원팀",
    ),
    # courses, meetings
    Case(
        "program.open",
        "한빛전자는 올해 4월 서울대와 함께 ‘현장 개발자 과정’을 개설했다.",
        "program",
        "2020-04",
        "agent 한빛전자; partner 서울대",
    ),
    Case(
        "program.recruit",
        "한빛전자는 20일까지 신입사원을 모집한다.",
        "program",
        "../2020-06-20",
        "agent 한빛전자",
        "planned",
    ),
    Case(
        "program.start",
        "한빛전자는 8일 시범 서비스를 시작했다.",
        "program",
        "2020-06-08",
        "agent 한빛전자",
    ),
    Case(
        "program.expand",
        "한빛전자는 내년 연구 인력을 두 배로 확대한다.",
        "program",
        "2021",
        "agent 한빛전자",
        "planned",
    ),
    Case(
        "program.train",
        "한빛전자는 지난해 전문가 100명을 양성했다.",
        "program",
        "2019",
        "agent 한빛전자",
    ),
    Case(
        "program.host",
        "한빛전자는 12일 대학생 공모전을 개최했다.",
        "program",
        "2020-06-12",
        "agent 한빛전자",
    ),
    Case(
        "conference.host",
        "한빛전자는 12일 개발자 콘퍼런스를 개최했다.",
        "conference",
        "2020-06-12",
        "agent 한빛전자",
    ),
    Case(
        "conference.hold",
        "한빛전자는 12일 기술 세미나를 열었다.",
        "conference",
        "2020-06-12",
        "agent 한빛전자",
    ),
    Case(
        "conference.held",
        "김도윤 한빛전자 사장은 9일 열린 기술 포럼에서 협력을 다졌다.",
        "conference",
        "2020-06-09",
        "attendee 김도윤",
    ),
    Case(
        "conference.attend",
        "김도윤 한빛전자 사장은 9일 기술 포럼에 참석했다.",
        "conference",
        "2020-06-09",
        "attendee 김도윤",
    ),
    # founding
    Case(
        "establishment.found",
        "한빛전자는 지난해 7월 부산 인공지능연구소를 설립했다.",
        "establishment",
        "2019-07",
        "agent 한빛전자; target 부산 인공지능연구소",
    ),
    Case(
        "establishment.found",
        "한라통신은 2018년 설립됐다.",
        "establishment",
        "2018",
        "target 한라통신",
    ),
    Case(
        "establishment.build",
        "한빛전자는 지난달 대전 공장을 준공했다.",
        "establishment",
        "2020-05",
        "agent 한빛전자",
    ),
    # money
    Case(
        "investment.shares",
        "한빛전자는 11일 한라통신의 지분 20%를 취득했다.",
        "investment",
        "2020-06-11",
        "investor 한빛전자; target 한라통신",
    ),
    Case(
        "investment.invest",
        "한빛전자는 한라통신에 100억원을 투자했다.",
        "investment",
        None,
        "investor 한빛전자; target 한라통신",
    ),
    Case(
        "investment.raise",
        "한라통신은 한빛전자로부터 투자를 유치했다.",
        "investment",
        None,
        "investor 한빛전자; target 한라통신",
    ),
    Case(
        "acquisition.buy",
        "한빛전자는 지난해 한라통신을 인수했다.",
        "acquisition",
        "2019",
        "agent 한빛전자; target 한라통신",
    ),
    Case(
        "acquisition.sell",
        "한빛전자는 지난달 한라통신을 매각했다.",
        "acquisition",
        "2020-05",
        "source 한빛전자; target 한라통신",
    ),
    # products and dated steps
    Case(
        "launch.release",
        "한빛전자는 10일 새 로봇청소기를 출시했다.",
        "launch",
        "2020-06-10",
        "agent 한빛전자",
    ),
    Case(
        "launch.sell",
        "한빛건설은 오는 9월 아파트를 분양한다.",
        "launch",
        "2020-09",
        "agent 한빛건설",
        "planned",
    ),
    Case(
        "other.decide",
        "한빛전자는 10일 공장 이전을 결정했다.",
        "other",
        "2020-06-10",
        "agent 한빛전자",
    ),
    Case(
        "other.plan",
        "한빛전자는 내년 재택근무를 없앨 계획이다.",
        "other",
        "2021",
        "agent 한빛전자",
        "planned",
    ),
    Case(
        "other.act",
        "한빛전자는 10일 낡은 간판을 떼어 냈다.",
        "other",
        "2020-06-10",
        "agent 한빛전자",
    ),
    Case(
        "other.win",
        "한빛전자는 9일 특허 소송에서 승리했다.",
        "other",
        "2020-06-09",
        "agent 한빛전자",
    ),
    # honours, visits
    Case(
        "other.select",
        "한빛건설은 9일 재개발 시공사로 선정됐다.",
        "other",
        "2020-06-09",
        "recipient 한빛건설",
    ),
    Case(
        "recognition.choose",
        "한빛전자는 9일 우수기업으로 선정됐다.",
        "recognition",
        "2020-06-09",
        "recipient 한빛전자",
    ),
    Case(
        "recognition.win",
        "한빛전자는 지난해 기술 대상을 수상했다.",
        "recognition",
        "2019",
        "recipient 한빛전자",
    ),
    Case(
        "recognition.prize",
        "한빛전자는 지난해 로봇 경진대회에서 우승했다.",
        "recognition",
        "2019",
        "recipient 한빛전자",
    ),
    Case(
        "visit.go",
        "김도윤 사장은 16일 서울대를 방문했다.",
        "visit",
        "2020-06-16",
        "agent 김도윤; target 서울대",
    ),
    Case(
        "visit.find",
        "김도윤 사장은 16일 서울대를 찾았다.",
        "visit",
        "2020-06-16",
        "agent 김도윤; target 서울대",
    ),
    Case(
        "visit.head",
        "김도윤 사장은 16일 미국으로 향했다.",
        "visit",
        "2020-06-16",
        "agent 김도윤; target 미국",
    ),
    # law, results
    Case(
        "legal.charge",
        "검찰은 5일 한빛전자를 기소했다.",
        "legal",
        "2020-06-05",
        "agent 검찰; target 한빛전자",
    ),
    Case(
        "legal.probe",
        "국세청은 5일 한빛전자에 세무조사를 벌였다.",
        "legal",
        "2020-06-05",
        "agent 국세청; target 한빛전자",
    ),
    Case(
        "legal.undergo",
        "한빛전자는 지난달 세무조사를 받았다.",
        "legal",
        "2020-05",
        "target 한빛전자",
    ),
    Case(
        "legal.uncover",
        "경찰은 5일 한빛건설을 적발했다.",
        "legal",
        "2020-06-05",
        "agent 경찰; target 한빛건설",
    ),
    Case(
        "legal.fine",
        "공정거래위원회는 한빛전자에 과징금을 부과했다.",
        "legal",
        None,
        "agent 공정거래위원회; target 한빛전자",
    ),
    Case(
        "earnings.report",
        "한빛전자는 지난해 3조원의 매출을 올렸다.",
        "earnings",
        "2019",
        "agent 한빛전자",
    ),
    # words
    Case(
        "statement.say",
        "김도윤 한빛전자 사장은 16일 협력이 중요하다고 말했다.",
        "statement",
        "2020-06-16",
        "speaker 김도윤",
    ),
    Case(
        "statement.announce",
        "한빛전자는 16일 새 경영 목표를 발표했다.",
        "statement",
        "2020-06-16",
        "speaker 한빛전자",
    ),
    Case(
        "statement.report",
        "김도윤 한빛전자 사장은 16일 새 연구소에 힘을 쏟겠다고 했다.",
        "statement",
        "2020-06-16",
        "speaker 김도윤",
    ),
)


def list_frames() -> list[Frame]:
    """This gives all frames, with the two that take any verb."""
    book = load_frames()
    return [*book.frames, book.plan, book.act]


def list_parts(claim: Claim) -> set[str]:
    """This gives ``role name`` pairs."""
    return {f"{argument.role} {argument.mention.name}" for argument in claim.arguments}


@pytest.mark.parametrize("case", CASES, ids=[f"{case.frame}: {case.sentence}" for case in CASES])
def test_sentence_tells_one_event_with_its_day_and_people(case: Case, read: ReadText) -> None:
    events = read(case.sentence).events
    assert [event.evidence.rule for event in events] == [case.frame]
    event = events[0]
    assert (event.type, event.status) == (case.type, case.status)
    assert (event.when.when if event.when else None) == case.when
    assert list_parts(event) == set(case.parts.split("; "))
    assert event.evidence.exact == case.sentence


def test_every_frame_has_a_sentence() -> None:
    assert {case.frame for case in CASES} == {frame.id for frame in list_frames()}


def test_frame_ids_begin_with_their_type_and_are_unique() -> None:
    ids = [frame.id for frame in list_frames()]
    assert len(ids) == len(set(ids))
    assert [frame.id for frame in list_frames() if not frame.id.startswith(f"{frame.type}.")] == []


def test_every_frame_can_be_evoked() -> None:
    assert [frame.id for frame in load_frames().frames if not frame.nouns | frame.verbs] == []


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("한빛전자는 5일 김도윤 부사장을 신임 대표이사로 선임했다.", "대표이사"),
        ("김도윤 사장은 지난 1일 한빛전자 대표이사에 취임했다.", "대표이사"),
        ("김도윤 부사장이 사장으로 승진했다.", "사장"),
        ("한라통신 회장에 최가람 부회장이 내정됐다.", "회장"),
    ],
)
def test_appointment_names_the_post(sentence: str, role: str, read: ReadText) -> None:
    assert [event.role for event in read(sentence).events] == [role]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("한빛전자는 올해 4월 서울대와 함께 ‘현장 개발자 과정’을 개설했다.", "현장 개발자 과정"),
        ("한빛전자는 12일 ‘개발자 콘퍼런스’를 개최했다.", "개발자 콘퍼런스"),
        ("한빛전자는 12일 개발자 콘퍼런스를 개최했다.", None),
    ],
)
def test_quoted_name_of_a_happening_is_kept(sentence: str, name: str | None, read: ReadText) -> None:
    assert [event.name for event in read(sentence).events] == [name]


def test_two_events_of_one_sentence_each_keep_their_own_date(read: ReadText) -> None:
    events = read("한빛전자는 2018년 7월 부산 인공지능연구소를 설립하고 2019년 한라통신을 인수했다.").events
    assert [(event.type, event.when.when if event.when else None) for event in events] == [
        ("establishment", "2018-07"),
        ("acquisition", "2019"),
    ]


def test_left_out_subject_is_the_last_sentences(read: ReadText) -> None:
    events = read("한라통신은 2018년 설립됐다. 지난해에는 백두통신을 인수했다.").events
    assert list_parts(events[1]) == {"agent 한라통신", "target 백두통신"}


def test_relative_clause_tells_the_event_of_its_noun(read: ReadText) -> None:
    events = read("한빛전자가 지난해 설립한 한빛연구소는 부산에 있다.").events
    assert [list_parts(event) for event in events] == [{"agent 한빛전자", "target 한빛연구소"}]


def test_next_sentence_adds_those_who_attended(read: ReadText) -> None:
    events = read(
        "한빛전자는 16일 서울대와 업무협약을 체결했다. "
        "체결식에는 김도윤 한빛전자 사장과 이보람 한라통신 대표가 참석했다."
    ).events
    assert [event.type for event in events] == ["partnership", "partnership"]
    assert {"attendee 김도윤", "attendee 이보람", "partner 서울대"} <= list_parts(events[1])
    assert {event.when.when for event in events if event.when} == {"2020-06-16"}


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛전자 주가는 16일 3% 올랐다.",
        "16일 전국에 비가 내리겠다.",
        "한빛전자는 가전 시장에서 경쟁력이 높다.",
        "여러 기업이 지난해 협약을 체결했다.",
        "김도윤 사장은 협력이 중요하다고 말했다.",
    ],
)
def test_sentence_without_an_event_tells_none(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []

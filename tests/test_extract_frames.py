"""Every frame of frames.yaml reads at least one sentence: type, status, day, participants.

The sentences are made up and so are their people and firms. They come out on 17 June 2020.
"""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from conftest import ReadText
from lgai_graph.lexicon import Frame, load_lexicon
from lgai_graph.model import Claim

ROOT = Path(__file__).parents[1]
CASES_FILE = ROOT / "tests" / "fixtures" / "frame_cases.yaml"


class Case(NamedTuple):
    """One sentence with the one event it tells.

    Args:
        when: EDTF, or ``-`` for no time.
        parts: ``role name`` pairs between semicolons.
    """

    frame: str
    sentence: str
    when: str
    status: str
    parts: str


def load_cases() -> tuple[Case, ...]:
    """Read the sentences; every value stays a string."""
    rows = yaml.load(CASES_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return tuple(Case(frame, *row) for frame, cases in rows.items() for row in cases)


CASES = load_cases()


def list_frames() -> list[Frame]:
    """Return all frames."""
    return list(load_lexicon().frames.frames)


def list_parts(claim: Claim) -> set[str]:
    """Return ``role name`` pairs."""
    return {f"{argument.role} {argument.mention.name}" for argument in claim.arguments}


@pytest.mark.parametrize("case", CASES, ids=[f"{case.frame}: {case.sentence}" for case in CASES])
def test_sentence_tells_one_event_with_its_day_and_people(case: Case, read: ReadText) -> None:
    events = read(case.sentence).events
    assert [event.evidence.rule for event in events] == [case.frame]
    event = events[0]
    assert (event.type, event.status) == (case.frame.partition(".")[0], case.status)
    assert (event.when.when if event.when else "-") == case.when
    assert list_parts(event) == set(case.parts.split("; "))
    assert event.evidence.exact == case.sentence


def test_every_frame_has_a_sentence() -> None:
    assert {case.frame for case in CASES} == {frame.id for frame in list_frames()}


def test_frame_ids_begin_with_their_type_and_are_unique() -> None:
    ids = [frame.id for frame in list_frames()]
    assert len(ids) == len(set(ids))
    assert [frame.id for frame in list_frames() if not frame.id.startswith(f"{frame.type}.")] == []


def test_every_frame_can_be_evoked() -> None:
    assert [frame.id for frame in load_lexicon().frames.frames if not frame.nouns | frame.verbs] == []


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
    ("sentence", "summary"),
    [
        ("한빛전자는 10일 한라통신 한라폰을 공개했다.", "한빛전자, 한라통신 한라폰 공개"),
        ("한빛전자는 오는 10월 다리를 이을 계획이다.", "한빛전자, 다리 잇는다"),
    ],
)
def test_summary_says_every_word_once(sentence: str, summary: str, read: ReadText) -> None:
    assert [event.summary for event in read(sentence).events] == [summary]


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


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        (
            "한빛전자는 1분기 영업이익이 120억원으로 15% 늘었다고 16일 공시했다.",
            [("120억원", "영업이익"), ("15%", None)],
        ),
        (
            "한빛전자는 지난해 매출 1조2000억원, 영업이익 300억원을 기록했다.",
            [("1조2000억원", "매출"), ("300억원", "영업이익")],
        ),
    ],
)
def test_earnings_say_what_each_amount_measures(
    sentence: str, amounts: list[tuple[str, str | None]], read: ReadText
) -> None:
    (event,) = read(sentence).events
    assert (event.type, [(one.words, one.of) for one in event.amounts]) == ("earnings", amounts)


def test_figure_told_alone_is_of_the_last_sentences_subject(read: ReadText) -> None:
    events = read("한빛전자는 16일 로봇을 출시했다. 지난해 영업이익은 120억원으로 15% 늘었다.").events
    assert [list_parts(event) for event in events] == [{"agent 한빛전자"}] * 2


@pytest.mark.parametrize(
    "figure",
    ["지난해 국내 자동차 수출액은", "한라통신의 지난해 영업이익은 원화로 같은 기간에 비해"],
)
def test_figure_of_somebody_else_is_not_the_last_sentences_subjects(figure: str, read: ReadText) -> None:
    events = read(f"한빛전자는 16일 로봇을 출시했다. {figure} 120억원으로 15% 늘었다.").events
    assert "agent 한빛전자" not in [part for event in events[1:] for part in list_parts(event)]


def test_firm_that_the_text_is_about_hires(read: ReadText) -> None:
    events = read("한빛전자는 16일 로봇을 출시했다. 이보람 박사를 부사장으로 영입했다.").events
    assert list_parts(events[1]) == {"organization 한빛전자", "appointee 이보람"}


def test_window_that_is_shut_closes_no_hotel(read: ReadText) -> None:
    assert "other.close" not in [
        event.evidence.rule for event in read("한라호텔이 3일 창문을 닫았다.").events
    ]


def test_what_somebody_rises_to_is_an_office(read: ReadText) -> None:
    events = read("김도윤 한빛전자 사장은 16일 연단에 오른 이보람 이사장을 만났다.").events
    assert "appointment" not in [event.type for event in events]


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
        "하늘이 맑다. 김도윤 사장은 협력이 중요하다고 말했다.",
        "한빛전자는 10일 변화를 줬다.",
        "한빛전자는 10일 기량을 선보였다.",
        "한빛전자는 10일 급히 제출했다.",
        "지난해 국내 건설공사 수주액이 20% 늘었다.",
        "한빛전자의 매출 비중이 지난해 20% 늘었다.",
        "한빛전자는 지난해 매출이 늘었다.",
        "한빛전자는 지난달 한라벤처스로부터 투자를 받을 수 있었다.",
        "한빛협회는 3일 회장을 선출하지 못했다.",
        "하늘이 맑다. 한빛협회는 새 회장을 선출한다.",
        "한빛전자는 4일 직원을 새 임원으로 승진시키지 않았다.",
        "김도윤 씨는 오래 회장을 지냈을 수도 있다.",
    ],
)
def test_sentence_without_an_event_tells_none(sentence: str, read: ReadText) -> None:
    assert read(sentence).events == []


def test_owner_of_a_place_is_no_partner(read: ReadText) -> None:
    (event,) = read("한빛전자와 누리전자는 16일 가람대의 본관에서 업무협약을 체결했다.").events
    assert sorted(argument.mention.name for argument in event.arguments) == ["누리전자", "한빛전자"]

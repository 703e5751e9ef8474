"""Names that the reference list and the trained model propose to the rules."""

import pytest

from conftest import ReadText
from helpers_claims import make_entry
from lgai_graph.extract.names.proof.known import KnownName
from lgai_graph.extract.names.proof.proposals import LISTED, MODEL, PRESS, drop_joined
from lgai_graph.model import EntityKind


def propose(start: int, text: str, rule: str = MODEL) -> KnownName:
    return KnownName(text, text, start, start + len(text), EntityKind.COMPANY, rule)


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("기상청은 5일 새 앱을 출시했다.", "기상청", LISTED),
        ("중앙일보는 5일 새 앱을 출시했다.", "중앙일보", PRESS),
        ("한빛전자는 5일 새 앱을 출시했다.", "한빛전자", MODEL),
    ],
)
def test_name_says_what_proved_it(text: str, name: str, rule: str, read: ReadText) -> None:
    assert [(found.text, found.rule) for found in read(text).names] == [(name, rule)]


def test_press_reports_and_is_no_speaker(read: ReadText) -> None:
    report = "{}는 5일 새 법이 곧 나온다고 발표했다."
    assert read(report.format("중앙일보")).events == []
    assert [event.type for event in read(report.format("한빛전자")).events] == ["statement"]


def test_hand_written_name_beats_every_proposal(read: ReadText) -> None:
    gazetteer = (make_entry("lab/hanbit", "한빛"),)
    names = read("한빛전자는 5일 새 앱을 출시했다. 한빛은 웃었다.", gazetteer=gazetteer).names
    assert [name.rule for name in names if name.text == "한빛"] == ["gazetteer"]


def test_ordinary_word_of_the_list_needs_the_models_word(read: ReadText) -> None:
    assert [name for name in read("우리는 5일 새 앱을 써 봤다.").names if name.rule == LISTED] == []


def test_names_that_a_particle_joins_are_two() -> None:
    joined = propose(0, "한빛전자와 대한은행")
    assert list(drop_joined([joined], [4])) == []
    assert list(drop_joined([joined], [])) == [joined]
    apart = propose(30, "한빛전자")
    assert list(drop_joined([joined, apart], [])) == [apart]
    known = propose(0, "한빛전자와 대한은행", "known")
    assert list(drop_joined([known], [4])) == [known]


def test_two_people_in_a_row_share_no_firms_title(read: ReadText) -> None:
    found = read("박재성 김도윤 사장이 왔다.")
    assert [(post.person.label if post.person else None, post.organization) for post in found.posts] == [
        ("김도윤", None)
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("신생 출판사 글봄이 비판적 작가들을 향해 토론회를 제안했다.", ["글봄"]),
        ("스타트업 도담은 지난달 투자 30억원을 유치했다.", ["도담"]),
        # a country, and what is no name
        ("완성차업체 중국은 지난달 투자 30억원을 유치했다.", []),
        ("중소기업 대부분이 투자를 줄였다.", []),
    ],
)
def test_subject_that_is_called_a_firm_is_one(text: str, names: list[str], read: ReadText) -> None:
    assert [found.text for found in read(text).names if found.is_organization] == names

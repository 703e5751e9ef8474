"""Tests of a deed and its ceremony in one article, from its words to the events."""

import pytest

from helpers_claims import make_article
from lgai_graph.extract import extract_claims
from lgai_graph.link import link_claims
from lgai_graph.model import Event, EventType

SIGNED = "새솔전자는 나래대와 산학협력 업무협약을 체결했다고 5일 밝혔다."
BUILT = "새솔전자는 지난 4일 춘천에 배터리 공장을 준공했다."
GIVEN = "새솔전자는 가람재단에 10억원을 기부했다고 5일 밝혔다."


def link_text(text: str) -> tuple[Event, ...]:
    """Link one article of 5 March 2024."""
    article = make_article("가람일보", "2024-03-05", text)
    return link_claims([article], extract_claims([article]).claims).events


@pytest.mark.parametrize(
    ("text", "kind", "deed"),
    [
        (f"{SIGNED} 양측은 지난 4일 나래대 본관에서 협약식을 열었다.", EventType.PARTNERSHIP, "체결"),
        (
            f"{SIGNED} 양측은 지난 4일 협약식을 열었다. 협약식에는 김가온 새솔전자 대표가 참석했다.",
            EventType.PARTNERSHIP,
            "체결",
        ),
        (f"{BUILT} 새솔전자는 이날 춘천 공장 준공식을 열었다.", EventType.ESTABLISHMENT, "준공"),
        (f"{GIVEN} 새솔전자는 지난 4일 기부금 전달식을 열었다.", EventType.OTHER, "기부"),
    ],
)
def test_a_ceremony_is_the_deed_on_its_day(text: str, kind: EventType, deed: str) -> None:
    (event,) = link_text(text)
    assert (event.type, event.when and event.when.when) == (kind, "2024-03-04")
    assert event.summary.endswith(deed)


@pytest.mark.parametrize(
    "text",
    [
        f"{SIGNED} 새솔전자와 가람대는 지난 4일 협약식을 열었다.",
        f"{SIGNED} 새솔전자는 지난 4일 협약식을 열었다.",
        f"{BUILT} 새솔전자는 이날 원주 공장 준공식을 열었다.",
        f"{BUILT} 새솔전자는 이날 춘천 공장 착공식을 열었다.",
        f"{BUILT} 나래물산은 이날 춘천 공장 준공식을 열었다.",
        f"{GIVEN} 새솔전자는 다음 달 기부금 전달식을 연다.",
    ],
)
def test_a_ceremony_of_others_or_of_another_thing_is_another(text: str) -> None:
    assert len(link_text(text)) == 2

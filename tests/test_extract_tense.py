"""A clause that gives an example, or says who attends, has the tense of the main verb."""

import pytest

from conftest import ReadText
from lgai_graph.model import EventStatus, EventType


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        (
            "새솔부는 19일 나래국장에 이가온 가람국장을 임명하는 등 직제를 새로 짰다.",
            EventType.APPOINTMENT,
            EventStatus.HAPPENED,
        ),
        (
            "새솔그룹은 8일 새솔회관에서 김가온 한빛전자 회장이 참석한 가운데 창립 기념식을 열었다.",
            EventType.CONFERENCE,
            EventStatus.HAPPENED,
        ),
        (
            "새솔그룹은 28일 새솔회관에서 김가온 한빛전자 회장이 참석한 가운데 창립 기념식을 치를 예정이다.",
            EventType.CONFERENCE,
            EventStatus.PLANNED,
        ),
    ],
)
def test_clause_has_the_tense_of_the_main_verb(
    sentence: str, kind: EventType, status: EventStatus, read: ReadText
) -> None:
    events = [event for event in read(sentence).events if event.type is kind]
    assert events
    assert {event.status for event in events} == {status}

"""No linked event lies where its articles cannot know of it."""

from datetime import date
from types import SimpleNamespace

import pytest

from helpers_claims import make_period
from lgai_graph.link.events.sanity import settle_event
from lgai_graph.model import EventStatus

S = EventStatus
DAY = date(2020, 6, 17)


def make_group(*rows: tuple[EventStatus, str | None]) -> list[SimpleNamespace]:
    """Stand in for resolved claims: what settling looks at is status, time and the article's day."""
    return [
        SimpleNamespace(
            claim=SimpleNamespace(status=status, when=make_period(when) if when else None), published=DAY
        )
        for status, when in rows
    ]


@pytest.mark.parametrize(
    ("status", "when", "rows", "settled"),
    [
        (S.HAPPENED, "2021-01", [(S.HAPPENED, None), (S.PLANNED, "2021-01")], (S.PLANNED, "2021-01")),
        (S.HAPPENED, "2021-01", [(S.HAPPENED, "2020-06"), (S.CANCELLED, "2021-01")], (S.HAPPENED, "2020-06")),
        (S.HAPPENED, "2021-01", [(S.HAPPENED, "2021-01")], (S.HAPPENED, None)),
        (S.PLANNED, "2020-05", [(S.PLANNED, "2020-05")], (S.PLANNED, None)),
        (S.PLANNED, "2020-05", [(S.PLANNED, "2020-07"), (S.DENIED, "2020-05")], (S.PLANNED, "2020-07")),
        (S.CANCELLED, "2021-01", [(S.CANCELLED, "2021-01")], (S.CANCELLED, "2021-01")),
        (S.HAPPENED, "2020-06-17", [(S.HAPPENED, "2020-06-17")], (S.HAPPENED, "2020-06-17")),
    ],
)
def test_event_takes_a_status_and_time_that_its_articles_can_know(
    status: EventStatus,
    when: str,
    rows: list[tuple[EventStatus, str | None]],
    settled: tuple[EventStatus, str | None],
) -> None:
    group = make_group(*rows)
    found, period = settle_event(status, make_period(when), group)  # type: ignore[arg-type]
    assert (found, period.when if period else None) == settled

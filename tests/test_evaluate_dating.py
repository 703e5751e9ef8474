"""Tests of when a printed date is the one of the gold."""

from dataclasses import replace
from datetime import date

import pytest

from helpers_gold import make_day
from lgai_graph.evaluate.gold import GoldEvent
from lgai_graph.evaluate.gold.dating import has_date
from lgai_graph.evaluate.gold.moments import UNRESOLVABLE
from lgai_graph.model import EventStatus, EventType, Period

PUBLISHED = date(2021, 3, 16)
THIRD = make_day("3일", date(2021, 3, 3))
TRUTH = GoldEvent(
    types=(EventType.OTHER,),
    statuses=(EventStatus.HAPPENED,),
    cue="3일",
    cue_ok=(),
    resolves="day=3,month=P",
    when_ok=(),
    who=(),
    who_opt=(),
    core=False,
    unsure=False,
    what="",
)
SINCE = replace(TRUTH, cue="9월부터", resolves="month=9,year=P-1/..")
OPEN = replace(make_day("9월부터", date(2020, 9, 1)), latest=None)


@pytest.mark.parametrize(
    ("truth", "when", "is_right"),
    [
        (TRUTH, THIRD, True),
        (TRUTH, make_day("지난 3일", date(2021, 2, 3)), False),
        (TRUTH, replace(THIRD, latest=date(2021, 3, 31)), False),
        (TRUTH, None, False),
        (replace(TRUTH, undated_ok=True), None, True),
        (replace(TRUTH, resolves=None, cue=None), None, True),
        (replace(TRUTH, resolves=None, cue=None), THIRD, False),
        # words that name no day: right when left out, or read from the same words
        (replace(TRUTH, cue="조만간", resolves=UNRESOLVABLE), None, True),
        (replace(TRUTH, cue="조만간", resolves=UNRESOLVABLE), replace(THIRD, words="조만간"), True),
        (replace(TRUTH, cue="조만간", resolves=UNRESOLVABLE), THIRD, False),
        # another reading that the gold lists, by its bounds or by its words
        (replace(TRUTH, when_ok=("2021-03-04",)), make_day("4일", date(2021, 3, 4)), True),
        (replace(TRUTH, cue_ok=("11일",)), make_day("11일", date(2021, 3, 11)), True),
        (replace(TRUTH, cue_ok=("11일",)), make_day("11일", date(2021, 2, 11)), False),
        (replace(TRUTH, cue_ok=("지난달",)), make_day("지난달", date(2021, 2, 1)), True),
        # the day on which a plan was made known lies behind, its own day ahead
        (replace(TRUTH, statuses=(EventStatus.PLANNED,), announced=True), THIRD, True),
        (replace(TRUTH, statuses=(EventStatus.PLANNED,)), THIRD, False),
        # from September on, or beginning in September
        (SINCE, OPEN, True),
        (SINCE, replace(OPEN, latest=date(2020, 9, 30)), True),
        (replace(SINCE, resolves="month=9,year=P-1"), OPEN, True),
        # 최근 … 3일 밝혔다, read as some day up to the third
        (TRUTH, replace(THIRD, when="2021-03-03~", earliest=date(2021, 2, 1)), True),
        (TRUTH, replace(THIRD, earliest=date(2021, 2, 1)), False),
    ],
)
def test_a_date_is_right_by_its_bounds_or_by_what_the_gold_lists(
    truth: GoldEvent, when: Period | None, is_right: bool
) -> None:
    assert has_date(truth, when, PUBLISHED) is is_right

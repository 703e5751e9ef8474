"""The news of an article that opens with something else: the early event that its headline is about."""

from dataclasses import replace

import pytest

from conftest import PUBLISHED, get_pipeline
from helpers_claims import make_article
from lgai_graph.extract import read_article
from lgai_graph.extract.events.news import count_parts, list_words
from lgai_graph.lexicon import load_lexicon
from lgai_graph.model import BARE_LEAD

SCENE = "요즘 공장마다 불이 늦게까지 켜져 있다."


def list_leads(title: str, text: str) -> list[str]:
    """Return the lines of what an article leads with."""
    article = replace(make_article("시험", PUBLISHED, text), title=title)
    read = read_article(get_pipeline(), article).claims
    return [claim.summary for claim in read if claim.lead and claim.evidence.rule != BARE_LEAD]


@pytest.mark.parametrize(
    ("title", "text", "line"),
    [
        (  # two words of the headline
            "밤샘 로봇공장, 부산까지 왔다",
            f"{SCENE} 한빛전자는 지난 3일 부산에 로봇 공장을 열었다.",
            "한빛전자, 부산에 로봇 공장 개설",
        ),
        (  # the line with most of them
            "밤샘 로봇공장, 부산까지 왔다",
            f"{SCENE} 새솔은 지난 2일 로봇을 출시했다. 한빛전자는 지난 3일 부산에 로봇 공장을 열었다.",
            "한빛전자, 부산에 로봇 공장 개설",
        ),
        (  # a half of a compound
            "밤을 잊은 배달로봇",
            f"{SCENE} 한빛전자는 배달 로봇을 출시했다.",
            "한빛전자, 배달 로봇 출시",
        ),
        (  # one word, which the first sentence has too
            "로봇이 몰려온다",
            "요즘 로봇이 눈에 띄게 늘고 있다. 한빛전자는 지난 3일 배달 로봇을 출시했다.",
            "한빛전자, 배달 로봇 출시",
        ),
        (  # one word, of who acts
            "한빛전자의 겨울",
            f"{SCENE} 한빛전자는 지난 3일 배달 로봇을 출시했다.",
            "한빛전자, 배달 로봇 출시",
        ),
    ],
)
def test_an_early_event_of_the_headline_is_the_lead(title: str, text: str, line: str) -> None:
    assert list_leads(title, text) == [line]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("밤을 잊은 사람들", f"{SCENE} 한빛전자는 지난 3일 부산에 로봇 공장을 열었다."),  # of something else
        ("로봇이 몰려온다", f"{SCENE} 한빛전자는 지난 3일 배달 로봇을 출시했다."),  # not what it opens with
        ("한빛전자의 겨울", f"{SCENE} 한빛전자는 배달 로봇을 출시했다."),  # on no day
        (  # long over
            "밤샘 로봇공장, 부산까지 왔다",
            f"{SCENE} 한빛전자는 2003년 부산에 로봇 공장을 열었다.",
        ),
    ],
)
def test_what_is_not_of_the_headline_or_long_over_is_no_lead(title: str, text: str) -> None:
    assert list_leads(title, text) == []


def test_an_opening_event_stays_the_only_lead() -> None:
    text = "새솔은 지난 3일 배달 로봇을 출시했다. 한빛전자는 지난 4일 부산에 로봇 공장을 열었다."
    assert list_leads("밤샘 로봇공장, 부산까지 왔다", text) == ["새솔, 배달 로봇 출시"]


def test_number_of_the_headline_does_not_stand_in_a_longer_one() -> None:
    assert [count_parts(line, "6위") for line in ("한빛전자, 매출 6위", "한빛전자, 매출 36위")] == [1, 0]


def test_tags_and_entities_are_no_words_of_a_headline() -> None:
    words = list_words("[단독] 한빛전자 &quot;로봇 공장&quot; 세운다", load_lexicon())
    assert {"한빛전자", "공장"} <= words
    assert not {"단독", "quot"} & words

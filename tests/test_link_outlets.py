"""What several made-up outlets tell of one happening is one event; what only looks alike stays apart.

The stories are read from the articles' words to the event, so a sentence that no rule reads counts as missed.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from helpers_stories import Merges, Telling, build_stories, list_merges, list_whole, read_stories
from lgai_graph.model import Knowledge

RIGHT = 0.95  # of the pairs joined
FILES = (
    "fitted",
    "held",
    "styles_fitted",
    "styles_held",
    "voices_fitted",
    "voices_more",
    "voices_again",
    "voices_held",
    "outlets_fitted",
    "outlets_more",
    "outlets_held",
)
# of the pairs due: what the rules reach, not what is wished
FOUND = {
    "fitted": 0.9,
    "held": 0.66,
    "styles_fitted": 0.9,
    "styles_held": 0.8,
    "voices_fitted": 0.96,
    "voices_more": 0.88,
    "voices_again": 0.96,
    "voices_held": 0.6,
    "outlets_fitted": 0.74,
    "outlets_more": 0.58,
    "outlets_held": 0.22,
}
WHOLE = {
    "fitted": 12,
    "held": 5,
    "styles_fitted": 8,
    "styles_held": 4,
    "voices_fitted": 8,
    "voices_more": 9,
    "voices_again": 9,
    "voices_held": 4,
    "outlets_fitted": 10,
    "outlets_more": 6,
    "outlets_held": 1,
}


@cache
def build(name: str) -> tuple[Knowledge, list[Telling]]:
    """Build the stories of a file once."""
    tellings = read_stories(name)
    with TemporaryDirectory() as folder:
        return build_stories(tellings, Path(folder)), tellings


def merge(name: str) -> Merges:
    """Count the merges of a file's stories."""
    return list_merges(*build(name))


def test_there_are_stories_of_three_to_five_tellings() -> None:
    tellings = [telling for name in FILES for telling in read_stories(name)]
    stories = {telling.story for telling in tellings}
    counts = [sum(t.story == story and not t.is_apart for t in tellings) for story in stories]
    assert len(stories) >= 121
    assert all(3 <= count <= 5 for count in counts)


@pytest.mark.parametrize("name", FILES)
def test_what_is_joined_is_one_happening(name: str) -> None:
    merges = merge(name)
    wrong = sorted((a.title, b.title) for a, b in merges.made - merges.due)
    assert merges.precision >= RIGHT, wrong


@pytest.mark.parametrize("name", FILES)
def test_tellings_of_one_happening_are_found(name: str) -> None:
    merges = merge(name)
    missed = sorted((a.title, b.title) for a, b in merges.due - merges.made)
    assert merges.recall >= FOUND[name], missed


@pytest.mark.parametrize("name", ["alike", "twins", "terse_twins", "opening_twins"])
def test_like_news_of_one_firm_stays_apart(name: str) -> None:
    made = merge(name).made
    assert not made, sorted((a.title, b.title) for a, b in made)


@pytest.mark.parametrize("name", FILES)
def test_whole_stories_are_one_event(name: str) -> None:
    whole = list_whole(*build(name))
    assert sum(whole.values()) >= WHOLE[name], sorted(story for story, is_one in whole.items() if not is_one)


@pytest.mark.parametrize("name", FILES)
def test_no_event_holds_both_a_story_and_its_look_alike(name: str) -> None:
    merges = merge(name)
    assert not [pair for pair in merges.made if pair[0].is_apart or pair[1].is_apart]

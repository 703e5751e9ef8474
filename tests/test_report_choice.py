"""What one page holds: certain facts, and of a large store the weightiest."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from helpers_knowledge import GANA, ISLAND, make_knowledge
from helpers_report import make_large
from lgai_graph.report import make_report_data
from lgai_graph.report.choice import Limits, choose_facts
from lgai_graph.report.measured import read_measured

README = Path(__file__).parents[1] / "README.md"
LABELS = {
    "events.strict": "events, strict",
    "events.lenient": "events, lenient",
    "people": "people with role and organisation",
    "relations.all": "relations between organisations",
    "dates": "dates of events found",
}


def test_doubtful_events_are_left_out_and_counted() -> None:
    world = make_knowledge()
    doubted = replace(world, events=(replace(world.events[0], confidence=0.4), *world.events[1:]))
    choice = choose_facts(doubted, least=0.85)
    assert [event.id for event in choice.knowledge.events] == [event.id for event in world.events[1:]]
    assert (choice.doubtful, choice.events) == (1, 4)
    data = make_report_data(doubted, least=0.85)
    assert data["left"] == {"doubtful": 1, "events": 4, "entities": len(data["entities"])}


def test_name_that_only_a_doubtful_event_tells_of_goes_with_it() -> None:
    world = make_knowledge()
    alone = replace(world, relations=(), events=(replace(world.events[0], confidence=0.4),))
    names = {entity.id for entity in choose_facts(alone, least=0.85).knowledge.entities}
    assert GANA.id not in names
    assert ISLAND.id in names


def test_small_store_is_shown_whole() -> None:
    assert choose_facts(make_knowledge()).knowledge == make_knowledge()


@pytest.mark.parametrize(
    "limits", [Limits(events=40), Limits(entities=30), Limits(size=60_000)], ids=["events", "names", "bytes"]
)
def test_weightiest_events_stay_in_a_page_that_is_full(limits: Limits) -> None:
    world = make_large(120, 200, articles=50)
    choice = choose_facts(world, limits=limits)
    kept, left = choice.knowledge.events, {event.id for event in world.events}
    assert 5 < len(kept) < 200
    assert (choice.events, choice.entities) == (200, 120)
    assert len(kept) <= limits.events
    assert len(choice.knowledge.entities) <= limits.entities
    left -= {event.id for event in kept}
    mean = sum(event.weight for event in kept) / len(kept)
    assert mean > 5 + sum(event.weight for event in world.events if event.id in left) / len(left)


def test_size_of_a_full_page_is_what_was_allowed() -> None:
    limits = Limits(size=150_000)
    data = make_report_data(make_large(300, 900, articles=100), limits=limits)
    records = {key: data[key] for key in ("articles", "entities", "events", "relations", "ties")}
    size = len(json.dumps(records, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))
    assert 0.9 * limits.size < size < 1.02 * limits.size


def test_facts_of_a_full_page_name_only_what_it_holds() -> None:
    shown = choose_facts(make_large(120, 200, articles=50), limits=Limits(events=30)).knowledge
    names, articles = {entity.id for entity in shown.entities}, {article.id for article in shown.articles}
    told = {part.entity for event in shown.events for part in event.participants}
    told |= {end for relation in shown.relations for end in (relation.source, relation.target)}
    cited = {claim.article for fact in (*shown.events, *shown.relations) for claim in fact.claims}
    assert told == names
    assert cited == articles


def test_page_says_the_figures_of_the_readme() -> None:
    readme = README.read_text(encoding="utf-8")
    rows = {line.split(" | ")[0][2:]: line.strip("| ").split(" | ") for line in readme.splitlines()}
    measured = read_measured()
    assert isinstance(measured, dict)
    assert f"({measured['articles']} articles" in readme
    for figure in measured["figures"]:
        written = rows[LABELS[figure["figure"]]]
        ratios = [f"{value:.2f}" for key in ("precision", "recall") for value in figure[key] or ()]
        assert re.findall(r"\d\.\d\d", " ".join(written[1:-1])) == ratios
        assert int(written[-1]) == figure["n"]

"""The served page in headless Chromium: it asks its own server, and nobody else."""

# ruff: noqa: F811

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any

import pytest
import uvicorn

import lgai_graph.serve.slices
from helpers_browser import (  # noqa: F401
    WAIT,
    browser,
    click,
    list_requests,
    open_page,
    press,
    read_text_of,
    type_words,
    wait_for,
)
from helpers_knowledge import make_entity, make_knowledge
from lgai_graph.model import EntityKind, Event, EventId, EventType
from lgai_graph.serve.app import make_app
from lgai_graph.serve.running import bind
from lgai_graph.store import write_store

pytestmark = pytest.mark.slow

SHOWN, ALL = 7, 40


@contextmanager
def serve_here(db: Path) -> Iterator[str]:
    """Serve a store from a thread of the test, whose limits the test may lower."""
    with bind(0) as listening:
        port = listening.getsockname()[1]
        config = uvicorn.Config(
            make_app(db, port=port, version="1"), log_level="error", ws="none", lifespan="off"
        )
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            deadline = monotonic() + WAIT
            while not server.started and monotonic() < deadline:
                sleep(0.02)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.should_exit = True
            thread.join(WAIT)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[str]:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    with serve_here(tmp_path / "graph.db") as address:
        yield address


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A store of which the page has room for a part."""
    base = make_knowledge()
    people = [make_entity(f"새솔사람{n}", EntityKind.PERSON) for n in range(ALL)]
    first = base.events[0]
    events: list[Event] = [
        replace(
            first,
            id=EventId(f"event/{n:03}"),
            type=EventType.VISIT if n % 2 else first.type,
            summary=f"{person.name}의 하루",
            weight=float(ALL - n),
            participants=(*first.participants[:1], replace(first.participants[0], entity=person.id)),
        )
        for n, person in enumerate(people)
    ]
    world = replace(base, entities=(*base.entities, *people), events=tuple(events))
    write_store(tmp_path / "graph.db", world, fingerprint="")
    monkeypatch.setattr(lgai_graph.serve.slices, "MOST_EVENTS", SHOWN)
    with serve_here(tmp_path / "graph.db") as address:
        yield address


def list_violations(browser: Any) -> list[str]:
    """List what the console says; a broken policy is said there."""
    return [entry["message"] for entry in browser.get_log("browser")]


def test_small_store_is_the_page_of_the_report(browser: Any, small: str) -> None:
    open_page(browser, small)
    assert "10 names · 5 events · 2 articles" in read_text_of(browser, "#panel")
    assert browser.find_elements("id", "served") == []
    asked = list_requests(browser)
    assert asked == [small]
    assert list_violations(browser) == []


def test_search_finds_words_that_stand_in_the_articles_alone(browser: Any, small: str) -> None:
    open_page(browser, small)
    type_words(browser, "소속이다")
    wait_for(browser, "return document.querySelector('#results').innerText.includes('Article')")
    rows = browser.find_elements("css selector", "#results li")
    next(row for row in rows if "Article" in row.text).click()
    wait_for(browser, "return location.hash.startsWith('#article/')")
    assert "durumi 기사" in read_text_of(browser, "#panel h2")
    assert all(address.startswith(small) for address in list_requests(browser))
    assert list_violations(browser) == []


def test_hits_of_the_store_follow_those_of_the_page_each_once(browser: Any, small: str) -> None:
    open_page(browser, small)
    type_words(browser, "다라연구소")
    wait_for(browser, "return document.querySelector('#results').innerText.includes('Article')")
    names = [row.text for row in browser.find_elements("css selector", "#results .result-name")]
    assert names[0] == "다라연구소"
    assert names.count("다라연구소") == 1
    assert (
        browser.execute_script("return document.querySelectorAll('[aria-selected=true][role=option]').length")
        == 1
    )


def test_large_store_says_what_is_shown_and_fetches_the_rest(browser: Any, large: str) -> None:
    open_page(browser, large)
    assert f"{SHOWN} of {ALL} events in the store" in read_text_of(browser, "#served")
    far = f"새솔사람{ALL - 1}"
    type_words(browser, far)
    wait_for(browser, "return document.querySelector('#results').innerText.includes('Name')")
    assert read_text_of(browser, "#results .result-name") == far
    press(browser, "\ue007")
    wait_for(browser, "return location.search.startsWith('?of=')")
    wait_for(browser, "return document.body.dataset.ready === 'true'")
    assert read_text_of(browser, "#panel h2") == far
    assert f"{far}의 하루" in read_text_of(browser, "#panel")
    click(browser, "[data-key='whole-store']")
    wait_for(browser, "return location.search === '' && document.body.dataset.ready === 'true'")
    assert f"{SHOWN} of {ALL}" in read_text_of(browser, "#served")
    assert list_violations(browser) == []


def test_what_the_filters_choose_is_fetched_from_the_store(browser: Any, large: str) -> None:
    open_page(browser, large)
    click(browser, "[data-key='menu-types']")
    click(browser, "[data-key='types-visit']")
    click(browser, "[data-key='ask-store']")
    wait_for(browser, "return location.search === '?type=visit' && document.body.dataset.ready === 'true'")
    assert f"{SHOWN} of {ALL}" in read_text_of(browser, "#served")


def test_policy_keeps_the_page_from_asking_anybody_else(browser: Any, small: str) -> None:
    open_page(browser, small)
    refused = browser.execute_async_script(
        "const done = arguments[0];"
        "fetch('http://127.0.0.1:9/').then(() => done(''), (error) => done(error.name))"
    )
    assert refused == "TypeError"
    assert "connect-src" in " ".join(list_violations(browser))


def test_search_says_when_the_server_is_gone(browser: Any, tmp_path: Path) -> None:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    with serve_here(tmp_path / "graph.db") as address:
        open_page(browser, address)
    type_words(browser, "소속이다")
    wait_for(browser, "return document.querySelector('#results').innerText.includes('does not answer')")

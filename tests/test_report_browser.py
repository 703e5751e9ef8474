"""These tests open the report in headless Chromium; LGAI_REQUIRE_BROWSER=1 forbids skipping them."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from selenium import webdriver

from helpers_knowledge import make_knowledge
from lgai_graph.build import BuildOptions, build_knowledge, choose_annotations
from lgai_graph.errors import InputError
from lgai_graph.model import (
    Entity,
    EntityId,
    EntityKind,
    Event,
    EventId,
    Knowledge,
    Participant,
    ParticipantRole,
)
from lgai_graph.report import page, write_report

pytestmark = pytest.mark.slow

CHROMIUM, DRIVER = Path("/usr/bin/chromium"), Path("/usr/bin/chromedriver")  # Debian's packages
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --lang=en --window-size=1500,1100"
)
DESKTOP, PHONE = (1400, 900), (390, 844)
WAIT = 10.0  # seconds
NETWORK_WORDS = ".node-label, #network .legend, #network .pane-head > *"
HOSTILE = "\"><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>\x00\x1b"


def _skip(reason: str) -> None:
    if os.environ.get("LGAI_REQUIRE_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One Chromium for all tests here, with its console and network recorded."""
    if not (CHROMIUM.exists() and DRIVER.exists()):
        _skip(f"{CHROMIUM} or {DRIVER} is missing: apt-get install chromium chromium-driver")
    try:
        page.read_bundle(page.SCRIPT)
    except InputError:
        _skip("the page bundle is not built: make web")
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    forget = {"source": "try { localStorage.clear() } catch { /* about:blank has none */ }"}
    driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", forget)
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The addresses of the reports that several tests open."""
    folder = tmp_path_factory.mktemp("reports")
    write_report(str(folder / "small.html"), make_knowledge(), title="작은 세상")
    return {"small": (folder / "small.html").as_uri(), "folder": str(folder)}


def _open(browser: Any, address: str, *, size: tuple[int, int] = DESKTOP, scheme: str = "light") -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": features})
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size == PHONE},
    )
    browser.get("about:blank")
    browser.get_log("browser")
    browser.get_log("performance")
    browser.get(address)
    _wait(browser, "return document.body.dataset.ready === 'true'")


def _wait(browser: Any, question: str, *arguments: object) -> None:
    """Wait until a piece of JavaScript says true."""
    deadline = monotonic() + WAIT
    while not browser.execute_script(question, *arguments):
        if monotonic() > deadline:
            pytest.fail(f"still not so after {WAIT} s: {question}")
        sleep(0.05)


def _text(browser: Any, selector: str) -> str:
    return browser.execute_script("return document.querySelector(arguments[0])?.innerText ?? ''", selector)


def _click(browser: Any, selector: str) -> None:
    browser.find_element("css selector", selector).click()


def _press(browser: Any, keys: str) -> None:
    webdriver.ActionChains(browser).send_keys(keys).perform()


def _type(browser: Any, words: str) -> None:
    field = browser.find_element("id", "search")
    field.clear()
    field.send_keys(words)


def _list_requests(browser: Any) -> list[str]:
    """List what the page asked for, other than itself and data in its own text."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = [one["params"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    return [
        one["request"]["url"]
        for one in sent
        if not re.match("data:|about:|file:.*html", one["request"]["url"])
    ]


def _list_labels(browser: Any, selector: str) -> list[dict[str, Any]]:
    return browser.execute_script(
        """return [...document.querySelectorAll(arguments[0])].map((one) => {
            const box = one.getBoundingClientRect();
            return {words: one.textContent, x1: box.left, x2: box.right, y1: box.top, y2: box.bottom};
        })""",
        selector,
    )


def _list_overlaps(labels: list[dict[str, Any]]) -> list[str]:
    return [
        f"{one['words']} / {two['words']}"
        for number, one in enumerate(labels)
        for two in labels[:number]
        if min(one["x2"], two["x2"]) - max(one["x1"], two["x1"]) > 1
        and min(one["y2"], two["y2"]) - max(one["y1"], two["y1"]) > 2
    ]


def test_page_asks_for_nothing_and_has_no_error(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"])
    for route in ("event/opening", "person/홍길동", "article/hankkot/2020-12-08/aaaa1111", "undated"):
        browser.execute_script("location.hash = arguments[0]", route)
    _press(browser, "lmmf")
    assert _list_requests(browser) == []
    assert [entry["message"] for entry in browser.get_log("browser")] == []


def test_overview_counts_and_lists_conflicts_and_undated(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"])
    panel = _text(browser, "#panel")
    assert "10 names · 5 events · 2 articles" in panel
    assert "Sources differ" in panel
    assert "홍명보, 부산 방문" in panel.split("Undated", 1)[1]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("홍길동", "홍길동"),
        ("홍길", "홍길동"),
        ("ㅎㄱㄷ", "홍길동"),
        ("홍 소장", "홍길동"),
        ("성춘향 교수", "성춘향"),
        ("Gana", "가나전자"),
        ("gana elec", "가나전자"),
        ("하늘대", "하늘대학교"),
        ("Chun-hyang Sung", "성춘향"),
        ("hong gil dong", "홍길동"),
        ("Hong Kil-dong", "홍길동"),
        ("홍갈동", "홍길동"),
        ("포럼", "<특집> A & B 포럼 개최"),
    ],
)
def test_search_finds_any_form_of_a_name(
    browser: Any, reports: dict[str, str], typed: str, first: str
) -> None:
    _open(browser, reports["small"])
    _type(browser, typed)
    assert _text(browser, "#results li .result-name") == first


def test_search_without_answer_says_so(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"])
    _type(browser, "없는이름찾기")
    assert _text(browser, "#results") == "Nothing found"


def test_choosing_a_person_filters_the_timeline_and_shows_the_career(
    browser: Any, reports: dict[str, str]
) -> None:
    _open(browser, reports["small"])
    _type(browser, "홍길동")
    _press(browser, "\ue007")
    _wait(browser, "return location.hash.startsWith('#person/')")
    _wait(browser, "return document.querySelectorAll('.vis-item .event-label').length === 1")
    assert "홍길동, 다라연구소 소장 취임" in _text(browser, "#timeline")
    career = _text(browser, ".career")
    assert career.index("마바통신") < career.index("다라연구소")
    assert "former" in career
    assert "One source" in career
    labels = [label["words"] for label in _list_labels(browser, ".node-label")]
    assert sorted(labels) == ["다라연구소", "마바통신", "홍길동"]


def test_node_of_the_network_can_be_clicked(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"])
    place = browser.execute_script("return lgaiReport.placeOf('lab/다라연구소')")
    middle = browser.execute_script("return [innerWidth / 2, innerHeight / 2]")
    body = browser.find_element("tag name", "body")
    offset = round(place["x"] - middle[0]), round(place["y"] - middle[1])
    webdriver.ActionChains(browser).move_to_element_with_offset(body, *offset).click().perform()
    _wait(browser, "return document.querySelector('#panel h2').innerText === '다라연구소'")


def test_click_leads_from_the_timeline_to_the_words_of_both_articles(
    browser: Any, reports: dict[str, str]
) -> None:
    _open(browser, reports["small"])
    label = next(
        one for one in browser.find_elements("css selector", ".event-label") if "연구소 설립" in one.text
    )
    label.click()
    _wait(browser, "return location.hash === '#event/opening'")
    panel = _text(browser, "#panel")
    assert "가나전자는 2018년 7월 부산에 다라연구소를 세웠다." in panel
    assert "가나전자 다라연구소는 2018년 8월에 문을 열었다." in panel
    assert "Sources differ: Date" in panel
    assert "8 Dec 2020" in panel
    labels = [one["words"] for one in _list_labels(browser, ".node-label")]
    assert sorted(labels) == ["가나전자", "다라연구소", "부산"]


def test_filters_act_on_network_and_timeline(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"])
    _click(browser, "[data-key='kind-person']")
    assert browser.execute_script("return lgaiReport.countDrawn()") == 5  # the idle shop went too
    _click(browser, "[data-key='reset']")
    assert browser.execute_script("return lgaiReport.countDrawn()") == 10
    _click(browser, "[data-key='menu-status']")
    _click(browser, "[data-key='status-planned']")
    assert "포럼" not in _text(browser, "#timeline")
    _click(browser, "[data-key='reset']")
    browser.execute_script(
        """const years = document.querySelector('[data-key=until]');
        years.value = '2018';
        years.dispatchEvent(new Event('change'))"""
    )
    assert [one["words"] for one in _list_labels(browser, ".event-label")] == ["가나전자, 다라연구소 설립"]


def test_precision_is_drawn(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"])
    shapes = browser.execute_script(
        """const items = [...document.querySelectorAll('.vis-item:has(.event-label)')];
        return Object.fromEntries(items.map((one) => [one.innerText, [one.className, one.offsetWidth]]))"""
    )
    year, half = shapes["<특집> A & B 포럼 개최"], shapes["다라연구소와 하늘대 협력"]
    assert "vis-range" in year[0]
    assert "status-planned" in year[0]
    assert year[1] > 1.7 * half[1]
    assert "vis-point" in shapes["홍길동, 다라연구소 소장 취임"][0]
    assert "홍명보, 부산 방문" not in shapes


def test_keyboard_walks_through_events_and_back(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"])
    _press(browser, "j")
    _wait(browser, "return location.hash === '#event/opening'")
    _press(browser, "j")
    _wait(browser, "return location.hash === '#event/alliance'")
    _press(browser, "k")
    _wait(browser, "return location.hash === '#event/opening'")
    _press(browser, "\ue00c")
    _wait(browser, "return location.hash === ''")
    _press(browser, "/")
    assert browser.execute_script("return document.activeElement.id") == "search"


def test_language_and_theme_can_be_switched(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"])
    before = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    _click(browser, "#theme")
    assert browser.execute_script("return getComputedStyle(document.body).backgroundColor") != before
    _click(browser, "#theme")
    _click(browser, "#language")
    assert "관계망" in _text(browser, "#network")
    assert browser.execute_script("return document.documentElement.lang") == "ko"
    _click(browser, "#language")
    assert "Network" in _text(browser, "#network")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system(browser: Any, reports: dict[str, str], scheme: str) -> None:
    _open(browser, reports["small"], scheme=scheme)
    assert browser.execute_script("return document.documentElement.dataset.theme") == scheme


def test_deep_link_opens_on_the_person(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"] + "#person/홍길동")
    assert _text(browser, "#panel h2") == "홍길동"


@pytest.mark.parametrize("name", ["하늘대", "Haneul University", "하늘대학교"])
def test_deep_link_may_use_any_name(browser: Any, reports: dict[str, str], name: str) -> None:
    _open(browser, reports["small"] + f"#university/{name}")
    assert _text(browser, "#panel h2") == "하늘대학교"


def test_unknown_deep_link_opens_the_overview(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"] + "#person/%E0%A4%A/아무개")
    assert _text(browser, "#panel h2") == "Overview"


def test_print_holds_picture_quotes_and_table(browser: Any, reports: dict[str, str]) -> None:
    _open(browser, reports["small"] + "#person/홍길동")
    browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert _text(browser, "#printed tbody").startswith("7 Dec 2020")
    assert "홍길동 전 마바통신 상무" in _text(browser, "#panel")
    picture = browser.execute_script("return document.querySelector('#printed img').src")
    assert picture.startswith("data:image/png")
    assert not browser.find_element("id", "filters").is_displayed()
    assert [entry["message"] for entry in browser.get_log("browser")] == []


def test_hostile_words_are_shown_and_never_run(browser: Any, reports: dict[str, str]) -> None:
    knowledge = make_knowledge()
    hostile = replace(
        knowledge,
        articles=tuple(
            replace(one, title=HOSTILE, publisher=HOSTILE, source_url="javascript:window.hacked=1")
            for one in knowledge.articles
        ),
        entities=tuple(
            replace(one, id=EntityId(one.id), name=one.name + HOSTILE) for one in knowledge.entities
        ),
        events=tuple(replace(one, summary=HOSTILE + one.summary) for one in knowledge.events),
    )
    path = Path(reports["folder"]) / "hostile.html"
    write_report(str(path), hostile, title=HOSTILE)
    _open(browser, path.as_uri())
    for route in ("event/opening", "person/홍길동", "article/hankkot/2020-12-08/aaaa1111", ""):
        browser.execute_script("location.hash = arguments[0]", route)
        sleep(0.1)
        assert "<script>" in _text(browser, "#panel") or route == ""
    _type(browser, "<script>")
    _press(browser, "j")
    assert browser.execute_script("return window.hacked === undefined")
    assert browser.execute_script("return document.querySelectorAll('a[href^=javascript]').length") == 0
    assert browser.execute_script("return document.querySelectorAll('#app img, #app script').length") == 0
    assert [entry["message"] for entry in browser.get_log("browser")] == []
    assert _list_requests(browser) == []


def test_empty_report_opens_without_error(browser: Any, reports: dict[str, str]) -> None:
    path = Path(reports["folder"]) / "empty.html"
    write_report(str(path), Knowledge(articles=(), entities=(), events=(), relations=()))
    _open(browser, path.as_uri())
    assert "Nothing passes the filters." in _text(browser, "#panel")
    assert [entry["message"] for entry in browser.get_log("browser")] == []


@pytest.fixture(scope="module")
def five(reports: dict[str, str]) -> str:
    """The report of the project's own five digests."""
    annotations = choose_annotations(BuildOptions())
    path = Path(reports["folder"]) / "five.html"
    write_report(str(path), build_knowledge((), annotations=annotations).knowledge)
    return path.as_uri()


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
@pytest.mark.parametrize("pane", ["network", "timeline"])
def test_default_view_of_the_five_articles_has_no_overlapping_or_cut_labels(
    browser: Any, five: str, size: tuple[int, int], pane: str
) -> None:
    _open(browser, five, size=size)
    if size == PHONE:
        _click(browser, f".tabs [data-pane='{pane}']")
    labels = _list_labels(browser, {"network": NETWORK_WORDS, "timeline": ".event-label"}[pane])
    assert len(labels) >= 20
    assert _list_overlaps(labels) == []
    assert [one["words"] for one in labels if one["x1"] < 0 or one["x2"] > size[0]] == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= size[0]


def test_nearly_every_name_of_the_five_articles_is_labelled_on_a_desktop(browser: Any, five: str) -> None:
    _open(browser, five)
    drawn = browser.execute_script("return lgaiReport.countDrawn()")
    assert len(_list_labels(browser, ".node-label")) >= 0.9 * drawn


def _make_crowd(entities: int, events: int) -> Knowledge:
    """Make a large world out of the small one."""
    template = make_knowledge().events[1]
    kinds = list(EntityKind)[:5]
    names = tuple(
        Entity(id=EntityId(f"e{number}"), kind=kinds[number % 5], name=f"이름 {number}")
        for number in range(entities)
    )

    def make_event(number: int) -> Event:
        pair = (number * number // 7 % entities, number % 97 % entities)
        members = tuple(
            Participant(entity=names[one].id, role=ParticipantRole.AGENT) for one in sorted(set(pair))
        )
        return replace(template, id=EventId(f"v{number}"), summary=f"사건 {number}", participants=members)

    made = tuple(make_event(number) for number in range(events))
    return replace(make_knowledge(), entities=names, events=made, relations=())


def test_three_hundred_names_and_two_thousand_events_paint_within_two_seconds(
    browser: Any, reports: dict[str, str]
) -> None:
    path = Path(reports["folder"]) / "crowd.html"
    write_report(str(path), _make_crowd(300, 2_000))
    _open(browser, path.as_uri())
    start = "return performance.getEntriesByName(arguments[0])[0]?.startTime ?? 1e9"
    assert browser.execute_script(start, "first-contentful-paint") < 2_000
    assert (
        browser.execute_script(start, "ready") < 5_000
    )  # with both pictures, on a busy machine; 1.3 s alone
    assert browser.execute_script("return lgaiReport.countDrawn()") == 300
    assert "of 2000 in view drawn" in _text(browser, "#timeline .pane-note")


def test_too_many_names_are_cut_to_the_strongest_and_said_so(browser: Any, reports: dict[str, str]) -> None:
    path = Path(reports["folder"]) / "throng.html"
    write_report(str(path), _make_crowd(1_600, 300))
    _open(browser, path.as_uri())
    assert browser.execute_script("return lgaiReport.countDrawn()") == 1_500
    assert "1500 strongest of 1600" in _text(browser, "#network .pane-note")

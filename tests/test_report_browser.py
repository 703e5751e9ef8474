"""The report in headless Chromium: search, choice, filters, labels."""

# ruff: noqa: F811

from dataclasses import replace
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from selenium import webdriver

from helpers_browser import (  # noqa: F401
    DESKTOP,
    PHONE,
    browser,
    choose_year,
    click,
    list_labels,
    list_overlaps,
    list_requests,
    open_page,
    press,
    read_text_of,
    reports,
    type_words,
    wait_for,
)
from helpers_knowledge import make_knowledge
from lgai_graph.build import BuildOptions, build_knowledge, choose_annotations
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
from lgai_graph.report import write_report

pytestmark = pytest.mark.slow

NETWORK_WORDS = ".node-label, #network .legend, #network .pane-head > *"
TIED = 9  # names of the small world that a tie joins to another; the idle shop has none
HOSTILE = "\"><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>\x00\x1b"


def test_page_asks_for_nothing_and_has_no_error(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    for route in ("event/opening", "person/홍길동", "article/hankkot/2020-12-08/aaaa1111", "undated"):
        browser.execute_script("location.hash = arguments[0]", route)
    press(browser, "lmmf")
    assert list_requests(browser) == []
    assert [entry["message"] for entry in browser.get_log("browser")] == []


def test_overview_counts_and_lists_conflicts_and_undated(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    panel = read_text_of(browser, "#panel")
    assert "10 names · 5 events · 2 articles" in panel
    assert "without a language model, from 2 articles" in panel
    assert "Published by 2 publishers, 8 Dec 2020 – 9 Dec 2020." in panel
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
    open_page(browser, reports["small"])
    type_words(browser, typed)
    assert read_text_of(browser, "#results li .result-name") == first


def test_search_without_answer_says_so(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    type_words(browser, "없는이름찾기")
    assert read_text_of(browser, "#results") == "Nothing found"


def test_choosing_a_person_filters_the_timeline_and_shows_the_career(
    browser: Any, reports: dict[str, str]
) -> None:
    open_page(browser, reports["small"])
    type_words(browser, "홍길동")
    press(browser, "\ue007")
    wait_for(browser, "return location.hash.startsWith('#person/')")
    wait_for(browser, "return document.querySelectorAll('.item .event-label').length === 1")
    assert "홍길동, 다라연구소 소장 취임" in read_text_of(browser, "#timeline")
    career = read_text_of(browser, ".career")
    assert career.index("마바통신") < career.index("다라연구소")
    assert "former" in career
    assert "One source" in career
    labels = [label["words"] for label in list_labels(browser, ".node-label")]
    assert sorted(labels) == ["다라연구소", "마바통신", "홍길동"]


def test_node_of_the_network_can_be_clicked(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    place = browser.execute_script("return lgaiReport.placeOf('lab/다라연구소')")
    middle = browser.execute_script("return [innerWidth / 2, innerHeight / 2]")
    body = browser.find_element("tag name", "body")
    offset = round(place["x"] - middle[0]), round(place["y"] - middle[1])
    webdriver.ActionChains(browser).move_to_element_with_offset(body, *offset).click().perform()
    wait_for(browser, "return document.querySelector('#panel h2').innerText === '다라연구소'")


def test_click_leads_from_the_timeline_to_the_words_of_both_articles(
    browser: Any, reports: dict[str, str]
) -> None:
    open_page(browser, reports["small"])
    label = next(
        one for one in browser.find_elements("css selector", ".event-label") if "연구소 설립" in one.text
    )
    label.click()
    wait_for(browser, "return location.hash === '#event/opening'")
    panel = read_text_of(browser, "#panel")
    assert "가나전자는 2018년 7월 부산에 다라연구소를 세웠다." in panel
    assert "가나전자 다라연구소는 2018년 8월에 문을 열었다." in panel
    assert "Sources differ: Date" in panel
    assert "8 Dec 2020" in panel
    labels = [one["words"] for one in list_labels(browser, ".node-label")]
    assert sorted(labels) == ["가나전자", "다라연구소", "부산"]


def test_first_chip_selects_and_the_second_adds(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    assert browser.execute_script("return lgaiReport.countDrawn()") == TIED
    click(browser, "[data-key='kind-person']")
    assert browser.execute_script("return lgaiReport.countDrawn()") == 4
    click(browser, "[data-key='kind-lab']")
    assert browser.execute_script("return lgaiReport.countDrawn()") == 5
    click(browser, "[data-key='kind-person']")
    assert browser.execute_script("return lgaiReport.countDrawn()") == 1
    click(browser, "[data-key='reset']")
    assert browser.execute_script("return lgaiReport.countDrawn()") == TIED


def test_filters_act_on_network_and_timeline(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    click(browser, "[data-key='menu-status']")
    click(browser, "[data-key='status-happened']")
    assert "포럼" not in read_text_of(browser, "#timeline .canvas")
    click(browser, "[data-key='reset']")
    choose_year(browser, "until", 2018)
    assert [one["words"] for one in list_labels(browser, ".event-label")] == ["가나전자, 다라연구소 설립"]


def test_precision_is_drawn(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    shapes = browser.execute_script(
        """const items = [...document.querySelectorAll('.item:has(.event-label)')];
        return Object.fromEntries(items.map((one) => [one.innerText, [one.className, one.offsetWidth]]))"""
    )
    year, half = shapes["<특집> A & B 포럼 개최"], shapes["다라연구소와 하늘대 협력"]
    assert "range" in year[0]
    assert "status-planned" in year[0]
    assert year[1] > 1.7 * half[1]
    assert "point" in shapes["홍길동, 다라연구소 소장 취임"][0]
    assert "홍명보, 부산 방문" not in shapes


def test_keyboard_walks_through_events_and_back(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    press(browser, "j")
    wait_for(browser, "return location.hash === '#event/opening'")
    press(browser, "j")
    wait_for(browser, "return location.hash === '#event/alliance'")
    press(browser, "k")
    wait_for(browser, "return location.hash === '#event/opening'")
    press(browser, "\ue00c")
    wait_for(browser, "return location.hash === ''")
    press(browser, "/")
    assert browser.execute_script("return document.activeElement.id") == "search"


def test_keys_pressed_at_once_each_go_on(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    browser.execute_script(
        """for (const key of 'jj')
            document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))"""
    )
    assert browser.execute_script("return location.hash") == "#event/alliance"
    browser.execute_script("history.back()")
    wait_for(browser, "return location.hash === '#event/opening'")
    press(browser, "j")
    wait_for(browser, "return location.hash === '#event/alliance'")


def test_language_and_theme_can_be_switched(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    before = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    click(browser, "#theme")
    assert browser.execute_script("return getComputedStyle(document.body).backgroundColor") != before
    click(browser, "#theme")
    click(browser, "#language")
    assert "관계망" in read_text_of(browser, "#network")
    assert browser.execute_script("return document.documentElement.lang") == "ko"
    click(browser, "#language")
    assert "Network" in read_text_of(browser, "#network")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system(browser: Any, reports: dict[str, str], scheme: str) -> None:
    open_page(browser, reports["small"], scheme=scheme)
    assert browser.execute_script("return document.documentElement.dataset.theme") == scheme


def test_deep_link_opens_on_the_person(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"] + "#person/홍길동")
    assert read_text_of(browser, "#panel h2") == "홍길동"


@pytest.mark.parametrize("name", ["하늘대", "Haneul University", "하늘대학교"])
def test_deep_link_may_use_any_name(browser: Any, reports: dict[str, str], name: str) -> None:
    open_page(browser, reports["small"] + f"#university/{name}")
    assert read_text_of(browser, "#panel h2") == "하늘대학교"


def test_unknown_deep_link_says_so_and_opens_the_overview(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"] + "#person/%E0%A4%A/아무개")
    assert read_text_of(browser, "#panel h2") == "작은 세상"
    assert "아무개" in read_text_of(browser, ".notice")
    click(browser, ".notice button")
    wait_for(browser, "return document.querySelector('.notice').hidden")
    open_page(browser, reports["small"])
    assert not browser.find_element("css selector", ".notice").is_displayed()


def test_print_holds_picture_table_and_evidence(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"] + "#person/홍길동")
    browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert read_text_of(browser, "#printed tbody").startswith("7 Dec 2020")
    assert "홍길동 전 마바통신 상무" in read_text_of(browser, "#printed .sheet")
    assert "홍길동 전 마바통신 상무" in read_text_of(browser, "#printed .notes")
    picture = browser.execute_script("return document.querySelector('#printed img').src")
    assert picture.startswith("data:image/svg+xml")
    for part in ("filters", "panel", "network", "timeline"):
        assert not browser.find_element("id", part).is_displayed()
    order = browser.execute_script(
        "return [...document.querySelector('#printed').children].map((one) => one.tagName)"
    )
    assert order == ["H2", "P", "IMG", "DIV", "H2", "TABLE", "H2", "OL"]
    assert [entry["message"] for entry in browser.get_log("browser")] == []


def _read_print_colours(browser: Any) -> list[list[str]]:
    """Read ink, paper and lines of all that is printed."""
    browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    return browser.execute_script(
        """const parts = [document.documentElement, document.body,
            ...document.querySelectorAll('#printed, #printed *')];
        return parts.map((part) => { const look = getComputedStyle(part);
            return [part.tagName, look.color, look.backgroundColor, look.backgroundImage, look.borderTopColor,
                look.colorScheme, part.src ?? '']; })"""
    )


@pytest.mark.parametrize("route", ["", "#person/홍길동", "#event/opening"])
def test_dark_page_is_printed_in_the_colours_of_the_light_one(
    browser: Any, reports: dict[str, str], route: str
) -> None:
    looks = []
    for scheme in ("light", "dark"):
        open_page(browser, reports["small"] + route, scheme=scheme)
        assert browser.execute_script("return document.documentElement.dataset.theme") == scheme
        looks.append(_read_print_colours(browser))
    assert len(looks[0]) > 20
    assert looks[0] == looks[1]
    assert looks[1][1][1:3] == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]  # ink and paper


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
    open_page(browser, path.as_uri())
    for route in ("event/opening", "person/홍길동", "article/hankkot/2020-12-08/aaaa1111", ""):
        browser.execute_script("location.hash = arguments[0]", route)
        sleep(0.1)
        assert "<script>" in read_text_of(browser, "#panel") or route == ""
    type_words(browser, "<script>")
    press(browser, "j")
    assert browser.execute_script("return window.hacked === undefined")
    assert browser.execute_script("return document.querySelectorAll('a[href^=javascript]').length") == 0
    assert browser.execute_script("return document.querySelectorAll('#app img, #app script').length") == 0
    assert [entry["message"] for entry in browser.get_log("browser")] == []
    assert list_requests(browser) == []


def test_empty_report_opens_without_error(browser: Any, reports: dict[str, str]) -> None:
    path = Path(reports["folder"]) / "empty.html"
    write_report(str(path), Knowledge(articles=(), entities=(), events=(), relations=()))
    open_page(browser, path.as_uri())
    assert "Nothing passes the filters." in read_text_of(browser, "#panel")
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
    open_page(browser, five, size=size)
    if size == PHONE:
        click(browser, f".tabs [data-pane='{pane}']")
    labels = list_labels(browser, {"network": NETWORK_WORDS, "timeline": ".event-label"}[pane])
    assert len(labels) >= 20
    assert list_overlaps(labels) == []
    assert [one["words"] for one in labels if one["x1"] < 0 or one["x2"] > size[0]] == []
    assert browser.execute_script("return document.documentElement.scrollWidth") <= size[0]


def test_nearly_every_name_of_the_five_articles_is_labelled_on_a_desktop(browser: Any, five: str) -> None:
    open_page(browser, five)
    drawn = browser.execute_script("return lgaiReport.countDrawn()")
    assert len(list_labels(browser, ".node-label")) >= 0.9 * drawn


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
    open_page(browser, path.as_uri())
    start = "return performance.getEntriesByName(arguments[0])[0]?.startTime ?? 1e9"
    assert browser.execute_script(start, "first-contentful-paint") < 2_000
    assert (
        browser.execute_script(start, "ready") < 5_000
    )  # with both pictures, on a busy machine; 1.3 s alone
    assert browser.execute_script("return lgaiReport.countDrawn()") == 60


def test_network_grows_in_steps_up_to_what_can_be_drawn(browser: Any, reports: dict[str, str]) -> None:
    role = ParticipantRole.AGENT
    path = Path(reports["folder"]) / "throng.html"
    crowd = _make_crowd(1_600, 800)
    pairs = [
        replace(one, participants=tuple(Participant(entity=crowd.entities[n].id, role=role) for n in ends))
        for one, ends in zip(crowd.events, ((2 * n, 2 * n + 1) for n in range(800)), strict=True)
    ]
    write_report(str(path), replace(crowd, events=tuple(pairs)))
    open_page(browser, path.as_uri())
    assert 50 <= browser.execute_script("return lgaiReport.countDrawn()") <= 60
    assert "tied names" in read_text_of(browser, "#network .network-foot")
    counts = []
    while browser.find_elements("id", "more"):
        click(browser, "#more")
        counts.append(browser.execute_script("return lgaiReport.countDrawn()"))
    assert counts == sorted(counts)
    assert counts[-1] == 1_500
    assert "1,500 of 1,600 tied names" in read_text_of(browser, "#network .network-foot")
    click(browser, "#fewer")
    assert browser.execute_script("return lgaiReport.countDrawn()") == counts[-2]

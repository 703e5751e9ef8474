"""What the page is on a real corpus: packed pictures, years, addresses, tables, print, access for all."""

# ruff: noqa: F811

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from helpers_browser import (  # noqa: F401
    PHONE,
    browser,
    choose_year,
    click,
    list_labels,
    list_overlaps,
    open_page,
    press,
    read_text_of,
    reports,
    skip_or_fail,
    type_words,
    wait_for,
)
from helpers_knowledge import (
    make_claim,
    make_entity,
    make_event,
    make_knowledge,
    make_period,
    make_relation,
)
from lgai_graph.model import EntityKind, EventType, Knowledge, ParticipantRole, RelationType
from lgai_graph.report import write_report

pytestmark = pytest.mark.slow

AXE = Path(__file__).parents[1] / "web" / "node_modules" / "axe-core" / "axe.min.js"
WIDE, DESKTOP = (1920, 1080), (1440, 900)
PAIRS = 270
ROUTES = (
    *("", "#person/홍길동", "#lab/다라연구소", "#event/opening", "#table", "#untied"),
    *("#measured", "#person/없는이"),
)
SPAN = "lgaiReport.getWindow().end - lgaiReport.getWindow().start"
FOUNDED = "가나전자는 2018년 7월 부산에 다라연구소를 세웠다."


def make_archive() -> Knowledge:
    """Make what real news gives: 270 pairs, 30 names without ties, and events over thirty years."""
    people = [make_entity(f"김{number:03d}", EntityKind.PERSON) for number in range(PAIRS)]
    firms = [make_entity(f"회사{number:03d}", EntityKind.COMPANY) for number in range(PAIRS)]
    alone = [make_entity(f"외딴집{number:03d}", EntityKind.ORGANIZATION) for number in range(30)]
    claims = (make_claim(RelationType.EMPLOYMENT, FOUNDED),)
    ties = tuple(
        make_relation(RelationType.EMPLOYMENT, person, firm, role="대표", claims=claims)
        for person, firm in zip(people, firms, strict=True)
    )
    events = tuple(
        make_event(
            f"n{number}",
            EventType.LAUNCH,
            make_period(day, day, day)
            if number % 3
            else make_period(day[:4], f"{day[:4]}-01-01", f"{day[:4]}-12-31"),
            summary=f"회사{number % PAIRS:03d}, 새 제품 {number}호 출시",
            participants=((firms[number % PAIRS], ParticipantRole.AGENT),),
            claims=(make_claim(EventType.LAUNCH, FOUNDED),),
        )
        for number, day in ((n, f"{1990 + n % 30}-{n % 12 + 1:02d}-{n % 28 + 1:02d}") for n in range(600))
    )
    world = make_knowledge()
    return replace(world, entities=(*people, *firms, *alone), events=events, relations=ties)


@pytest.fixture(scope="module")
def archive(reports: dict[str, str]) -> str:
    """The address of a page of many names and events."""
    path = Path(reports["folder"]) / "archive.html"
    write_report(str(path), make_archive())
    return path.as_uri()


def _ask(browser: Any, question: str) -> Any:
    return browser.execute_script(f"return {question}")


def _list_errors(browser: Any) -> list[str]:
    return [entry["message"] for entry in browser.get_log("browser")]


def test_network_of_many_parts_has_the_shape_of_the_pane(browser: Any, archive: str) -> None:
    open_page(browser, archive)
    for _ in range(2):
        click(browser, "#more")
    assert _ask(browser, "lgaiReport.countDrawn()") == 2 * PAIRS
    sides = _ask(
        browser,
        """(() => { const { entities } = JSON.parse(document.getElementById('data').textContent);
        const ids = entities.filter((one) => one.at.length).map((one) => one.id);
        const places = ids.map((id) => lgaiReport.placeOf(id));
        const extent = (axis) => { const all = places.map((one) => one[axis]);
            return Math.max(...all) - Math.min(...all); };
        return [extent('x'), extent('y')]; })()""",
    )
    assert 1.2 < sides[0] / sides[1] < 4


def test_names_without_ties_are_folded_into_a_list(browser: Any, archive: str) -> None:
    open_page(browser, archive)
    assert read_text_of(browser, "#untied") == "30 without ties"
    click(browser, "#untied")
    wait_for(browser, "return document.querySelector('#panel h2').innerText === 'Names without ties'")
    assert len(browser.find_elements("css selector", "#panel .names li")) == 30


def test_more_than_220_names_are_printed_without_an_error(browser: Any, archive: str) -> None:
    open_page(browser, archive)
    for _ in range(2):
        click(browser, "#more")
    browser.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert _ask(browser, "document.querySelector('#printed img').src").startswith("data:image/svg+xml")
    assert _ask(browser, "document.querySelectorAll('#printed tbody tr').length") == 600
    assert "외딴집" not in read_text_of(browser, "#printed")
    assert _list_errors(browser) == []


def test_axis_shows_a_year_at_every_zoom(browser: Any, archive: str) -> None:
    open_page(browser, archive)
    browser.find_element("id", "timeline").click()
    for _ in range(18):
        years = [one["words"] for one in list_labels(browser, ".axis .major")]
        assert years
        assert all(any(f"{year}" in words for year in range(1960, 2040)) for words in years)
        before = _ask(browser, SPAN)
        browser.execute_script("document.querySelector('#timeline').focus()")
        press(browser, "+")
        wait_for(
            browser,
            f"return {SPAN} !== arguments[0]",
            before,
        )


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
@pytest.mark.parametrize("presses", [0, 3, 8, 14])
def test_no_mark_of_the_axis_lies_over_another(
    browser: Any, archive: str, presses: int, size: tuple[int, int]
) -> None:
    open_page(browser, archive, size=size)
    if size == PHONE:
        click(browser, ".tabs [data-pane='timeline']")
    browser.execute_script("document.querySelector('#timeline').focus()")
    press(browser, "+" * presses)
    for row in (".axis .major", ".axis .minor"):
        marks = sorted((one["x1"], one["words"]) for one in list_labels(browser, row))
        assert all(right[0] - left[0] >= 30 for left, right in pairwise(marks)), marks


@pytest.mark.parametrize("presses", [0, 2, 5, 8, 11, 14])
@pytest.mark.parametrize("size", [PHONE, DESKTOP, WIDE])
def test_no_words_of_the_axis_are_cut_at_the_edge(
    browser: Any, archive: str, presses: int, size: tuple[int, int]
) -> None:
    open_page(browser, archive, size=size)
    if size == PHONE:
        click(browser, ".tabs [data-pane='timeline']")
    browser.execute_script("document.querySelector('#timeline').focus()")
    press(browser, "+" * presses)
    cut = _ask(
        browser,
        """[...document.querySelectorAll('.axis span')].filter((mark) => {
            const words = document.createRange();
            words.selectNodeContents(mark);
            const right = document.querySelector('.axis').getBoundingClientRect().right;
            return mark.textContent && words.getBoundingClientRect().right > right + 1;
        }).map((mark) => mark.textContent)""",
    )
    assert cut == []


@pytest.mark.parametrize("route", ["", "#company/회사007"])
def test_phone_has_the_timeline_s_tools_in_one_row_and_saves_its_picture(
    browser: Any, archive: str, route: str
) -> None:
    open_page(browser, archive + route, size=PHONE)
    click(browser, ".tabs [data-pane='timeline']")
    tools = ".signs summary, #as-table, #save-timeline" + ("" if route else ", .lanes")
    found = browser.find_elements("css selector", f"#timeline .pane-head :is({tools})")
    boxes = [one.rect for one in found if one.is_displayed()]
    assert len(boxes) == (3 if route else 4)
    chips = _ask(browser, "[...document.querySelectorAll('#timeline .chip')].map((one) => one.innerText)")
    assert chips == (["회사007 ×"] if route else [])
    assert max(box["x"] + box["width"] for box in boxes) <= PHONE[0]
    assert max(box["y"] for box in boxes) - min(box["y"] for box in boxes) < 12
    click(browser, "#save-timeline")
    assert browser.find_element("id", "save-timeline-svg").is_displayed()


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_deep_link_opens_with_the_name_and_its_neighbours_in_sight(
    browser: Any, archive: str, size: tuple[int, int]
) -> None:
    open_page(browser, archive + "#company/회사007", size=size)
    if size == PHONE:
        click(browser, ".tabs [data-pane='network']")
    sleep(0.5)  # as long as the picture may move
    for name in ("company/회사007", "person/김007"):
        place = _ask(browser, f"lgaiReport.placeOf('{name}')")
        assert 0 < place["x"] < size[0]
        assert 60 < place["y"] < size[1]
    assert {"회사007", "김007"} <= {one["words"] for one in list_labels(browser, ".node-label")}


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_timeline_says_that_nothing_in_it_has_a_date(
    browser: Any, reports: dict[str, str], size: tuple[int, int]
) -> None:
    open_page(browser, reports["small"] + "#person/홍명보", size=size)
    if size == PHONE:
        click(browser, ".tabs [data-pane='timeline']")
    assert read_text_of(browser, "#timeline .nothing") == "No event here has a date."
    assert browser.find_elements("css selector", ".axis") == []
    open_page(browser, reports["small"], size=size)
    assert browser.find_elements("css selector", "#timeline .nothing") == []


def test_table_of_a_phone_breaks_no_word(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"] + "#table", size=PHONE)
    heights = _ask(
        browser,
        """[...document.querySelectorAll('.events-table td:nth-child(2)')].map((cell) => {
            const words = document.createRange();
            words.selectNodeContents(cell);
            return words.getClientRects().length;
        })""",
    )
    assert heights == [1] * 5


@pytest.mark.parametrize("how", ["Escape", "link"])
def test_leaving_a_choice_takes_back_its_zoom(browser: Any, archive: str, how: str) -> None:
    open_page(browser, archive)
    zoom, window = _ask(browser, "lgaiReport.getZoom()"), _ask(browser, "lgaiReport.getWindow()")
    browser.execute_script("location.hash = '#company/회사007'")
    wait_for(browser, "return document.querySelector('#panel h2').innerText === '회사007'")
    assert _ask(browser, "lgaiReport.getWindow()") != window
    if how == "link":
        click(browser, "#panel .back")
    else:
        press(browser, "\ue00c")
    wait_for(browser, "return Math.abs(lgaiReport.getZoom() - arguments[0]) < 0.001", zoom)
    wait_for(browser, "return lgaiReport.getWindow().start === arguments[0].start", window)


@pytest.mark.parametrize("presses", [0, 6])
@pytest.mark.parametrize("size", [PHONE, DESKTOP, WIDE])
def test_bars_stay_clear_of_their_labels(
    browser: Any, archive: str, size: tuple[int, int], presses: int
) -> None:
    open_page(browser, archive, size=size)
    if size == PHONE:
        click(browser, ".tabs [data-pane='timeline']")
    browser.execute_script("document.querySelector('#timeline').focus()")
    press(browser, "+" * presses)
    labels = list_labels(browser, ".item .event-label")
    assert len(labels) >= 8
    assert list_overlaps(labels) == []
    cuts = _ask(
        browser,
        """[...document.querySelectorAll('.item.range')].filter((item) => {
            const [bar, label] = ['.shape', '.event-label'].map((part) => item.querySelector(part))
                .map((part) => part?.getBoundingClientRect());
            const isOver = label && bar.left < label.right - 1 && label.left < bar.right - 1;
            return isOver && !(bar.left <= label.left && label.right <= bar.right);
        }).map((item) => item.innerText)""",
    )
    assert cuts == []


def test_lone_event_shows_its_whole_label(browser: Any, reports: dict[str, str]) -> None:
    world = make_knowledge()
    words = "가나전자, 부산에서 아주 긴 이름을 가진 새 제품과 서비스를 함께 내놓기로 하고 다라연구소와 협력"
    lone = replace(world, events=(replace(world.events[1], summary=words),))
    path = Path(reports["folder"]) / "lone.html"
    write_report(str(path), lone)
    open_page(browser, path.as_uri(), size=DESKTOP)
    assert _ask(
        browser,
        "((one) => one.scrollWidth <= one.clientWidth + 1)(document.querySelector('.event-label'))",
    )


def test_filters_stand_in_the_address_and_are_read_from_it(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    click(browser, "[data-key='kind-person']")
    choose_year(browser, "from", 2020)
    assert _ask(browser, "location.hash") == "#?kinds=person&from=2020"
    open_page(browser, reports["small"] + "#person/홍길동?kinds=person,lab&until=2020&types=nonsense")
    assert read_text_of(browser, "#panel h2") == "홍길동"
    assert _ask(browser, "[...document.querySelectorAll('.chip[aria-pressed=true]')].length") == 2
    assert _ask(browser, "document.querySelector('[data-key=until]').value") == "2020"
    click(browser, "#panel .back")
    wait_for(browser, "return document.querySelector('#panel h2').innerText === '작은 세상'")
    assert _ask(browser, "location.hash") == "#?kinds=lab,person&until=2020"


def test_years_refit_the_timeline_and_drop_names_without_events_in_them(
    browser: Any, reports: dict[str, str]
) -> None:
    open_page(browser, reports["small"])
    before = _ask(browser, "lgaiReport.getWindow()")
    choose_year(browser, "until", 2018)
    assert sorted(one["words"] for one in list_labels(browser, ".node-label")) == [
        "가나전자",
        "다라연구소",
        "부산",
    ]
    after = _ask(browser, "lgaiReport.getWindow()")
    assert after["end"] - after["start"] < (before["end"] - before["start"]) / 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "route",
    [
        "",
        "#person/홍길동",
        "#lab/다라연구소",
        "#event/opening",
        "#table",
        "#untied",
        "#measured",
        "#person/없는이",
    ],
)
def test_axe_finds_no_violation(browser: Any, reports: dict[str, str], scheme: str, route: str) -> None:
    open_page(browser, reports["small"] + route, scheme=scheme)
    assert _list_violations(browser) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("pane", ["network", "timeline", "details"])
def test_axe_finds_no_violation_on_a_phone(
    browser: Any, reports: dict[str, str], scheme: str, pane: str
) -> None:
    open_page(browser, reports["small"] + "#lab/다라연구소", size=PHONE, scheme=scheme)
    click(browser, f".tabs [data-pane='{pane}']")
    assert _list_violations(browser) == []


def _list_violations(browser: Any) -> list[str]:
    """List what axe-core finds, with everything unfolded."""
    if not AXE.exists():
        skip_or_fail("axe-core is missing: cd web && npm ci")
    browser.execute_script("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    browser.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE.read_text("utf-8")})
    return browser.execute_async_script(
        """const done = arguments[arguments.length - 1];
        const tell = (one) => one.nodes.map((node) => `${one.id}: ${node.html} ${node.failureSummary}`);
        const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        axe.run(document, { runOnly }).then((result) => done(result.violations.flatMap(tell)))"""
    )


def test_career_without_dates_is_told_as_of_its_newest_article(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"] + "#person/성춘향")
    assert "as of 9 Dec 2020" in read_text_of(browser, ".career")


def test_career_is_drawn_as_bars_that_fade_where_an_end_is_unknown(
    browser: Any, reports: dict[str, str]
) -> None:
    open_page(browser, reports["small"] + "#person/홍길동")
    bars = _ask(browser, "[...document.querySelectorAll('.bars .bar')].map((one) => one.className)")
    assert sorted(bars) == ["bar open-end", "bar open-start former"]
    words = ["마바통신", "상무", "다라연구소", "소장", "2019", "2020", "2021", "2022"]
    assert read_text_of(browser, ".bars").split() == words


def test_english_headings_all_begin_with_a_capital(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    for route in ("", "lab/다라연구소", "person/홍길동", "event/opening", "relation/employment"):
        browser.execute_script("location.hash = arguments[0]", route)
        headings = _ask(browser, "[...document.querySelectorAll('#panel h3')].map((one) => one.innerText)")
        assert [words for words in headings if words[0].islower()] == []


def test_overview_opens_with_key_events_differences_and_what_it_rests_on(
    browser: Any, reports: dict[str, str]
) -> None:
    open_page(browser, reports["small"])
    headings = _ask(browser, "[...document.querySelectorAll('#panel h3')].map((one) => one.innerText)")
    assert headings[:3] == ["Key events", "Sources differ", "What this rests on"]


def test_weightiest_events_are_the_key_events(browser: Any, reports: dict[str, str]) -> None:
    archive = make_archive()
    weighty = {f"event/n{number}": 9.0 + number for number in (101, 203, 307, 401, 505)}
    events = tuple(replace(one, weight=weighty.get(one.id, 1.0)) for one in archive.events)
    path = Path(reports["folder"]) / "weights.html"
    write_report(str(path), replace(archive, events=events))
    open_page(browser, path.as_uri())
    shown = _ask(
        browser,
        "[...document.querySelectorAll('#panel .events .event-link')].slice(0, 5).map((one) => one.hash)",
    )
    assert sorted(shown) == sorted(f"#event/n{number}" for number in (101, 203, 307, 401, 505))


def test_every_event_in_the_window_is_drawn_or_counted_in_a_cluster(browser: Any, archive: str) -> None:
    open_page(browser, archive)
    press(browser, "f")
    wait_for(browser, f"return {SPAN} > 29 * 365 * 86400000")
    drawn = _ask(browser, "document.querySelectorAll('#timeline .item[data-id]').length")
    bundled = _ask(
        browser,
        """[...document.querySelectorAll('.cluster[data-cluster]')]
            .reduce((sum, one) => sum + Number(one.innerText), 0)""",
    )
    assert drawn + bundled == 600
    before = _ask(browser, SPAN)
    click(browser, ".cluster[data-cluster]")
    wait_for(
        browser,
        f"return location.hash.startsWith('#events/') || {SPAN} < arguments[0]",
        before,
    )


def test_brush_moves_the_window_by_keyboard(browser: Any, archive: str) -> None:
    open_page(browser, archive)
    press(browser, "f")
    grip = browser.find_element("css selector", ".grip.start")
    year = int(grip.get_attribute("aria-valuenow"))
    browser.execute_script("arguments[0].focus()", grip)
    press(browser, "\ue014" * 10)
    wait_for(
        browser,
        "return Number(document.querySelector('.grip.start').getAttribute('aria-valuenow')) > arguments[0]",
        year + 3,
    )


def _choose_lanes(browser: Any, kind: str) -> None:
    browser.execute_script(
        """const field = document.querySelector('.lanes');
        field.value = arguments[0];
        field.dispatchEvent(new Event('change'))""",
        kind,
    )


def test_lanes_part_the_timeline_by_type_or_name(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    lanes = "document.querySelectorAll('.lane-name').length"
    assert _ask(browser, lanes) == 0
    _choose_lanes(browser, "type")
    assert _ask(browser, lanes) >= 3
    _choose_lanes(browser, "actor")
    assert "다라연구소" in _ask(
        browser, "[...document.querySelectorAll('.lane-name')].map((one) => one.innerText)"
    )


def test_legend_explains_what_the_timeline_draws(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"])
    click(browser, ".signs summary")
    words = read_text_of(browser, ".signs .menu-body")
    assert all(
        sign in words for sign in ("Planned", "About then", "Sources differ", "Some time in this span")
    )


def test_table_is_sorted_filtered_and_copied_as_csv(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"] + "#table?types=visit,partnership,conference")
    rows = "[...document.querySelectorAll('.events-table tbody tr')].map((row) => row.children[3].innerText)"
    assert _ask(browser, rows)[-1] == "홍명보, 부산 방문"
    click(browser, "[data-column='what']")
    click(browser, "[data-column='what']")
    assert (
        _ask(browser, "document.querySelector('[data-column=what]').closest('th').ariaSort") == "descending"
    )
    assert _ask(browser, rows) == sorted(_ask(browser, rows), reverse=True)
    browser.execute_script(
        "window.copied = ''; navigator.clipboard.writeText = async (words) => { window.copied = words; }"
    )
    click(browser, "#copy-csv")
    wait_for(browser, "return window.copied !== ''")
    lines = _ask(browser, "window.copied").split("\r\n")
    assert lines[0].startswith("date,earliest,latest,type,status,summary")
    assert len(lines) == 4
    assert any(line.startswith("2020-41,2020-07-01,2020-12-31,partnership") for line in lines)


def test_two_names_are_tied_by_a_chain_with_the_words_behind_each_hop(
    browser: Any, reports: dict[str, str]
) -> None:
    open_page(browser, reports["small"])
    first, second = browser.find_elements("css selector", ".path-form .end")
    first.send_keys("성춘향")
    second.send_keys("마바통신")
    click(browser, ".path-form button")
    wait_for(browser, "return document.querySelectorAll('.hops > li').length > 0")
    hops = read_text_of(browser, ".hops")
    assert "성춘향 교수는 하늘대 소속이다." in hops
    assert "홍길동 전 마바통신 상무" in hops


def test_same_words_of_one_article_are_quoted_once(browser: Any, reports: dict[str, str]) -> None:
    world = make_knowledge()
    opening = replace(world.events[0], claims=world.events[0].claims * 3)
    path = Path(reports["folder"]) / "repeated.html"
    write_report(str(path), replace(world, events=(opening, *world.events[1:])))
    open_page(browser, path.as_uri() + f"#{opening.id}")
    quotes = _ask(
        browser, "[...document.querySelectorAll('#panel blockquote')].map((one) => one.textContent)"
    )
    assert len(quotes) == len(set(quotes)) == len(world.events[0].claims)


def test_citation_names_quote_publisher_day_title_and_link(browser: Any, reports: dict[str, str]) -> None:
    open_page(browser, reports["small"] + "#event/hire")
    browser.execute_script(
        "window.copied = ''; navigator.clipboard.writeText = async (words) => { window.copied = words; }"
    )
    click(browser, "#panel .quote button")
    wait_for(browser, "return window.copied !== ''")
    copied = _ask(browser, "window.copied")
    assert copied.endswith("(hankkot, 8 Dec 2020, “hankkot 기사”, https://example.org/hankkot)")
    assert copied.startswith("“홍길동 전 마바통신 상무가")


def test_neighbours_beyond_the_first_step_come_with_a_choice(browser: Any, archive: str) -> None:
    open_page(browser, archive)
    shown = {one["words"] for one in list_labels(browser, ".node-label")}
    hidden = next(f"김{number:03d}" for number in range(PAIRS) if f"김{number:03d}" not in shown)
    before = _ask(browser, "lgaiReport.countDrawn()")
    type_words(browser, hidden)
    press(browser, "\ue007")
    wait_for(browser, "return document.querySelector('#panel h2').innerText === arguments[0]", hidden)
    assert _ask(browser, "lgaiReport.countDrawn()") == before + 2
    wait_for(browser, "return [...document.querySelectorAll('.node-label')].length === 2")

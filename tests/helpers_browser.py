"""What tests of the report share: headless Chromium, and hands to use a page with."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from selenium import webdriver

from helpers_knowledge import make_knowledge
from lgai_graph.errors import InputError
from lgai_graph.report import page, write_report

CHROMIUM, DRIVER = Path("/usr/bin/chromium"), Path("/usr/bin/chromedriver")  # Debian's packages
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --lang=en --window-size=1500,1100"
)
DESKTOP, PHONE = (1400, 900), (390, 844)
WAIT = 10.0  # seconds


def skip_or_fail(reason: str) -> None:
    """Skip a test, unless the browser is asked for."""
    if os.environ.get("LGAI_REQUIRE_BROWSER"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One Chromium for all tests here, with its console and network recorded."""
    if not (CHROMIUM.exists() and DRIVER.exists()):
        skip_or_fail(f"{CHROMIUM} or {DRIVER} is missing: apt-get install chromium chromium-driver")
    try:
        page.read_bundle(page.SCRIPT)
    except InputError:
        skip_or_fail("the page bundle is not built: make web")
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


def open_page(browser: Any, address: str, *, size: tuple[int, int] = DESKTOP, scheme: str = "light") -> None:
    """Open a page at a size, in light or dark, and wait until both pictures are drawn."""
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
    wait_for(browser, "return document.body.dataset.ready === 'true'")


def wait_for(browser: Any, question: str, *arguments: object) -> None:
    """Wait until a piece of JavaScript says true."""
    deadline = monotonic() + WAIT
    while not browser.execute_script(question, *arguments):
        if monotonic() > deadline:
            pytest.fail(f"still not so after {WAIT} s: {question}")
        sleep(0.05)


def read_text_of(browser: Any, selector: str) -> str:
    """Read the words that an element shows."""
    return browser.execute_script("return document.querySelector(arguments[0])?.innerText ?? ''", selector)


def click(browser: Any, selector: str) -> None:
    """Click an element."""
    browser.find_element("css selector", selector).click()


def press(browser: Any, keys: str) -> None:
    """Press keys, wherever the focus is."""
    webdriver.ActionChains(browser).send_keys(keys).perform()


def type_words(browser: Any, words: str) -> None:
    """Type into the search field."""
    field = browser.find_element("id", "search")
    field.clear()
    field.send_keys(words)


def list_requests(browser: Any) -> list[str]:
    """List what the page asked for, other than itself and data in its own text."""
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = [one["params"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    return [
        one["request"]["url"]
        for one in sent
        if not re.match("data:|about:|file:.*html", one["request"]["url"])
    ]


def list_labels(browser: Any, selector: str) -> list[dict[str, Any]]:
    """List the words of elements with their boxes."""
    return browser.execute_script(
        """return [...document.querySelectorAll(arguments[0])].map((one) => {
            const box = one.getBoundingClientRect();
            return {words: one.textContent, x1: box.left, x2: box.right, y1: box.top, y2: box.bottom};
        })""",
        selector,
    )


def list_overlaps(labels: list[dict[str, Any]]) -> list[str]:
    """List the pairs of boxes that lie over one another."""
    return [
        f"{one['words']} / {two['words']}"
        for number, one in enumerate(labels)
        for two in labels[:number]
        if min(one["x2"], two["x2"]) - max(one["x1"], two["x1"]) > 1
        and min(one["y2"], two["y2"]) - max(one["y1"], two["y1"]) > 2
    ]


def choose_year(browser: Any, end: str, year: int) -> None:
    """Set one end of the years filter."""
    browser.execute_script(
        """const years = document.querySelector(`[data-key=${arguments[0]}]`);
        years.value = String(arguments[1]);
        years.dispatchEvent(new Event('change'))""",
        end,
        year,
    )

"""Draw docs/report.png, the README's picture of the report, from the five digests."""

import sys
import tempfile
from pathlib import Path
from time import sleep

from selenium import webdriver

from lgai_graph.build import BuildOptions, build_knowledge, choose_annotations
from lgai_graph.lexicon import load_lexicon
from lgai_graph.report import write_report

TARGET = Path(__file__).parents[1] / "docs" / "report.png"
CHROMIUM, DRIVER = "/usr/bin/chromium", "/usr/bin/chromedriver"  # Debian's packages; fonts: fonts-noto-cjk
WIDTH, HEIGHT = 1440, 900  # pixels
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars --lang=en"
)
DRAWN = 1.5  # seconds until the last frame is drawn


def draw_picture(target: Path) -> None:
    """Build the report of the digests and take its picture."""
    knowledge = build_knowledge((), annotations=choose_annotations(BuildOptions())).knowledge
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        write_report(str(page), knowledge, least=load_lexicon().confidence.shown)
        take_screenshot(page, target)


def take_screenshot(page: Path, target: Path) -> None:
    """Open a page in headless Chromium and save what it shows."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in FLAGS.split():
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    try:
        size = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        driver.get(page.as_uri())
        sleep(DRAWN)
        driver.save_screenshot(str(target))
    finally:
        driver.quit()


if __name__ == "__main__":
    draw_picture(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)

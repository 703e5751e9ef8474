"""Put data, script and style into one page that asks the network for nothing."""

import json
from base64 import b64encode
from collections.abc import Mapping
from functools import partial
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import TextIO

from lgai_graph.errors import InputError
from lgai_graph.export.files import write_atomically
from lgai_graph.model import Knowledge
from lgai_graph.model.vocabulary import Vocabulary
from lgai_graph.report.choice import Choice, choose_facts
from lgai_graph.report.data import draw_choice
from lgai_graph.report.nouns import Json

BUNDLE = "bundle"  # the folder beside this module that `make web` fills
SCRIPT, STYLE = "report.js", "report.css"
DEFAULT_TITLE = ""  # made of the corpus

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="icon" href="data:,">
<style id="__________cytoscape_stylesheet">{style}</style>
</head>
<body>
<noscript>This page draws its network and timeline with JavaScript, which is switched off here.</noscript>
<div id="app"></div>
<script type="application/json" id="data">{data}</script>
<script>{script}</script>
</body>
</html>
"""
# The style element bears the id that Cytoscape.js looks for before it adds a style of its own,
# which the policy would refuse (and which web/src/style.css holds).

POLICY = (
    "default-src 'none'; script-src 'sha256-{script}'; style-src 'sha256-{style}'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)


def write_report(
    target: str,
    knowledge: Knowledge,
    *,
    title: str = DEFAULT_TITLE,
    vocabulary: Vocabulary | None = None,
    least: float = 0.0,
) -> Choice:
    """Write the report to a file, or to stdout for ``-``; a failure leaves what was there.

    Args:
        target: the file.
        knowledge: what to show.
        title: headline of the page; empty for one made of the corpus.
        vocabulary: the words for types and kinds; None for those of the package.
        least: the confidence from which on an event is shown.

    Returns:
        What the page shows, and how much it leaves out.

    Raises:
        InputError: the page bundle is not built.
        ExportError: the file cannot be written.
    """
    script, style = read_bundle(SCRIPT), read_bundle(STYLE)
    choice = choose_facts(knowledge, least=least)
    data = draw_choice(choice, title=title, vocabulary=vocabulary)
    write_atomically(target, partial(_write_words, make_page(data, script=script, style=style)))
    return choice


def _write_words(words: str, file: TextIO) -> None:
    file.write(words)


def read_bundle(name: str) -> str:
    """Read a file that ``make web`` builds.

    Raises:
        InputError: it is not there.
    """
    try:
        return files("lgai_graph.report").joinpath(BUNDLE, name).read_text("utf-8")
    except FileNotFoundError as error:
        message = (
            "the page bundle of `lgai report` is missing from this installation; "
            "run `make web` in the checkout (it needs Node.js 20 or newer), then try again"
        )
        raise InputError(message) from error


def make_policy(script: str, style: str) -> str:
    """Make the policy that allows exactly this script and this style."""
    return POLICY.format(script=_hash(script), style=_hash(style))


def make_page(data: Mapping[str, Json], *, script: str, style: str, policy: str = "") -> str:
    """Make the page.

    Args:
        data: what it shows.
        script: of the bundle.
        style: of the bundle.
        policy: what the page may do; empty for its own script and style alone.
    """
    return PAGE.format(
        policy=policy or make_policy(script, style),
        title=escape(str(data["title"])),
        style=style,
        data=embed_json(data),
        script=script,
    )


def embed_json(data: Mapping[str, Json]) -> str:
    """Write JSON that can stand inside a script element: no ``<`` survives in it."""
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return words.replace("<", "\\u003c")


def _hash(words: str) -> str:
    return b64encode(sha256(words.encode("utf-8")).digest()).decode("ascii")

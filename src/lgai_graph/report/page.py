"""This module puts data, script and style into one page that asks the network for nothing."""

import json
import os
import tempfile
from base64 import b64encode
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from html import escape
from importlib.resources import files
from pathlib import Path

from lgai_graph.errors import ExportError, InputError
from lgai_graph.model import Knowledge
from lgai_graph.report.data import Json, make_report_data

BUNDLE = "bundle"  # the folder beside this module that `make web` fills
SCRIPT, STYLE = "report.js", "report.css"
DEFAULT_TITLE = "lgai-graph"

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
    path: Path,
    knowledge: Knowledge,
    *,
    since: date | None = None,
    until: date | None = None,
    title: str = DEFAULT_TITLE,
) -> None:
    """This writes the report to ``path``; a failure leaves what was there.

    Raises:
        InputError: the page bundle is not built.
        ExportError: the file cannot be written.
    """
    data = make_report_data(knowledge, since=since, until=until, title=title)
    page = make_page(data, script=read_bundle(SCRIPT), style=read_bundle(STYLE))
    _write_whole(path, page.encode("utf-8"))


def read_bundle(name: str) -> str:
    """This reads a file that ``make web`` builds.

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


def make_page(data: Mapping[str, Json], *, script: str, style: str) -> str:
    """This makes the page; its policy allows exactly this script and this style."""
    return PAGE.format(
        policy=POLICY.format(script=_hash(script), style=_hash(style)),
        title=escape(str(data["title"])),
        style=style,
        data=embed_json(data),
        script=script,
    )


def embed_json(data: Mapping[str, Json]) -> str:
    """This writes JSON that can stand inside a script element: no ``<`` survives in it."""
    words = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return words.replace("<", "\\u003c")


def _hash(words: str) -> str:
    return b64encode(sha256(words.encode("utf-8")).digest()).decode("ascii")


def _write_whole(path: Path, content: bytes) -> None:
    """This writes beside the target and swaps the file in, so that nobody meets half a page."""
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror}); choose a folder that exists and is yours"
        raise ExportError(message) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except OSError as error:
        Path(draft).unlink(missing_ok=True)
        raise ExportError(f"{path}: cannot be written ({error.strerror})") from error
